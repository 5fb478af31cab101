"""What the findings of a cascade say: (Indonesian, English)."""

CASCADE_FINDINGS: dict[str, tuple[str, str]] = {
    "locked-exceeds-whole": (
        "Bagian yang dikunci melebihi target sebesar {difference}; kurangi kuncian atau naikkan target.",
        "Locked shares exceed the target by {difference}; lower a lock or raise the target.",
    ),
    "locked-differs": (
        "Semua bagian dikunci dan selisihnya dengan target {difference}; buka salah satu kuncian.",
        "All shares are locked and differ from the target by {difference}; unlock one of them.",
    ),
    "average-differs": (
        "Rata-rata bagian {parts}, target {target}.",
        "The mean of the shares is {parts}, the target {target}.",
    ),
    "component-differs": (
        "Komponen pembentuk menghasilkan {parts}, target {target}.",
        "The components come to {parts}, the target is {target}.",
    ),
    "component-missing": (
        "Komponen belum mempunyai angka: {receivers}.",
        "Components without a figure: {receivers}.",
    ),
    "share-differs": (
        "Target {receiver} tertulis {stated}, seharusnya {computed} menurut aturan penjenjangan.",
        "The target of {receiver} is stated as {stated}; by the rule it is {computed}.",
    ),
    "receiver-repeated": (
        "{receiver} menerima indikator ini lebih dari sekali; hanya aturan pertama yang dipakai.",
        "{receiver} receives this indicator more than once; only the first rule counts.",
    ),
    "cannot-split": (
        "“{figure}” tidak dapat dibagi; pakai adopsi langsung atau ukuran sendiri.",
        "“{figure}” cannot be shared; adopt it or give a measure of its own.",
    ),
    "whole-missing": (
        "Target yang akan dibagi belum diisi.",
        "The target to be shared is not filled in.",
    ),
    "vacant-months": (
        "Jabatan kosong {months} {year}; target bulan itu tetap pada jabatan.",
        "The position is vacant in {months} {year}; the figures of those months stay with it.",
    ),
    "own-months-differ": (
        "Angka bulanan yang diisi sendiri tidak menghasilkan target {target}.",
        "The months given by hand do not come to the target {target}.",
    ),
    "remaining-below-done": (
        "Target baru di bawah yang sudah dijadwalkan sampai perubahan; sisa bulan {position} menjadi 0.",
        "The new target is below what was due before the change; the remaining months of {position} are 0.",
    ),
    "step-refined": (
        "{number} bukan kelipatan {step}; perhitungan memakai kelipatan {refined}.",
        "{number} is not a multiple of {step}; multiples of {refined} are used.",
    ),
    "unknown-kind": (
        "Jenis penjenjangan “{kind}” ({count} aturan) diperlakukan sebagai indikator sendiri, tanpa hitungan.",
        "The kind “{kind}” ({count} [rule|rules]) counts as an indicator of its own, without arithmetic.",
    ),
    "consolidation-assumed": (
        "Konsolidasi belum diisi; dianggap {assumed}.",
        "The consolidation is not stated; {assumed} is assumed.",
    ),
    "cascade-circle": (
        "Indikator ini diturunkan melingkar sampai kembali kepada dirinya sendiri.",
        "This indicator is handed down in a circle back to itself.",
    ),
    "unit-circle": (
        "Unit ini berada di bawah dirinya sendiri; perbaiki unit induknya.",
        "This unit lies below itself; mend its parent.",
    ),
    "effective-unreadable": (
        "Tanggal mulai berlaku “{effective}” tidak terbaca; perubahan dianggap berlaku sejak awal tahun {year}.",
        "The effective date “{effective}” cannot be read; the change counts from the start of {year}.",
    ),
    "unknown-month-pattern": (
        "Pola bulan “{pattern}” tidak dikenal; dibagi rata 12 bulan.",
        "The month pattern “{pattern}” is not known; the year is spread evenly.",
    ),
    "no-such-day": (
        "Tanggal “{day}” tidak ada di kalender; penugasan dianggap tanpa batas pada sisi itu.",
        "There is no day “{day}”; the assignment counts as open on that side.",
    ),
    "weight-unreadable": (
        "Bobot “{weight}” bukan angka; dianggap 1.",
        "The weight “{weight}” is not a number; it counts as 1.",
    ),
}
