"""Sentences for reading and writing plans of other programs: errors and findings of an import."""

from bsc_planner.wording.wording import Wording

IMPORT_ERRORS: dict[str, Wording] = {
    "PlanFormatError": Wording(
        id="Berkas ini tidak dapat diimpor.",
        en="This file cannot be imported.",
        id_advice="Pilih berkas JSON berformat bsc-plan/1.",
        en_advice="Choose a JSON file in the format bsc-plan/1.",
        about="import",
    ),
    "PlanFormatError.too-large": Wording(
        id="Berkas ini terlalu besar untuk sebuah rencana; batasnya {limit}.",
        en="This file is too large for a plan; the limit is {limit}.",
        about="import",
    ),
    "PlanFormatError.not-utf8": Wording(
        id="Teks berkas ini bukan UTF-8 yang benar (mulai byte {at}).",
        en="The text of this file is not proper UTF-8 (from byte {at} on).",
        id_advice="Simpan ulang berkas dengan pengodean UTF-8.",
        en_advice="Save the file again with the encoding UTF-8.",
        about="import",
    ),
    "PlanFormatError.not-json": Wording(
        id="Berkas ini bukan JSON yang benar: baris {line}, kolom {column} ({problem}).",
        en="This file is not proper JSON: line {line}, column {column} ({problem}).",
        id_advice="Mungkin berkas terpotong saat disalin; ambil lagi dari sumbernya.",
        en_advice="It may have been cut while copying; fetch it again from its source.",
        about="import",
    ),
    "PlanFormatError.repeated-key": Wording(
        id="Sebuah objek dalam berkas ini memuat kunci “{key}” dua kali, sehingga tidak jelas isi mana yang berlaku.",
        en="An object in this file has the key “{key}” twice, so it is not clear which content counts.",
        id_advice="Hapus atau ganti nama salah satunya.",
        en_advice="Remove or rename one of them.",
        about="import",
    ),
    "PlanFormatError.too-deep": Wording(
        id="Isi berkas ini bersarang lebih dari {depth} tingkat; rencana tidak pernah sedalam itu.",
        en="The content of this file is nested more than {depth} levels deep; no plan is.",
        about="import",
    ),
    "PlanFormatError.not-a-plan": Wording(
        id="Berkas ini tidak memuat rencana: kunci “format” harus berisi “bsc-plan/1”.",
        en="This file holds no plan: the key “format” must say “bsc-plan/1”.",
        about="import",
    ),
    "PlanFormatError.other-version": Wording(
        id="Berkas ini berformat “{format}”; program ini membaca “{supported}”.",
        en="This file has the format “{format}”; this program reads “{supported}”.",
        id_advice="Perbarui program, atau ekspor ulang rencana dalam format yang didukung.",
        en_advice="Update the program, or export the plan again in the supported format.",
        about="import",
    ),
    "PlanFormatError.missing-key": Wording(
        id="Kunci “{key}” wajib ada dan berisi teks.",
        en="The key “{key}” is required and must be text.",
        about="import",
    ),
    "PlanFormatError.cannot-read": Wording(
        id="Berkas {path} tidak dapat dibaca: {problem}.",
        en="The file {path} cannot be read: {problem}.",
        about="import",
    ),
    "EditError.plan-not-empty": Wording(
        id="Rencana ini sudah berisi; dua rencana tidak digabung begitu saja.",
        en="This plan already holds something; two plans are not merged just like that.",
        id_advice="Impor ke rencana baru.",
        en_advice="Import into a new plan.",
        about="import",
    ),
    "ExportFileError": Wording(
        id="Berkas {path} tidak dapat ditulis: {problem}.",
        en="The file {path} cannot be written: {problem}.",
        id_advice="Berkas yang sudah ada tidak berubah; pilih tempat lain atau sediakan ruang.",
        en_advice="A file that was there is unchanged; choose another place or make room.",
        about="export",
    ),
}

IMPORT_FINDINGS: dict[str, tuple[str, str]] = {
    "repeated-row": (
        "{count} baris mengulang baris lain dengan isi sama; semuanya disimpan.",
        "{count} [row repeats|rows repeat] another row with the same content; all are kept.",
    ),
    "circular-parent": (
        "Induk “{printed}” berada di bawah data ini sendiri; rujukannya dilepas, teksnya disimpan.",
        "The parent “{printed}” stands below this very element; the reference was cut, its text is kept.",
    ),
    "link-to-itself": (
        "Hubungan sebab-akibat ini kembali ke sasaran yang sama; tidak digambar, isinya disimpan.",
        "This cause-and-effect link leads back to the same objective; it is not drawn, its content is kept.",
    ),
    "two-receivers": (
        "Aturan ini menyebut unit kerja dan jabatan sekaligus; jabatan yang dipakai.",
        "This rule names a unit and a position; the position counts.",
    ),
    "half-a-place": (
        "Letak kartu hanya berisi satu koordinat; kartu ditata otomatis.",
        "The card's place has only one coordinate; the card is placed automatically.",
    ),
    "wrong-type": (
        "Isian ini berjenis {found}, lain dari yang diharapkan; disimpan apa adanya, belum dipakai.",
        "This entry is of the type {found}, not the expected one; it is kept as it is and not used.",
    ),
    "unknown-key": (
        "Kunci “{key}” tidak dikenal; isinya disimpan dan ikut diekspor.",
        "The key “{key}” is not known; its content is kept and exported again.",
    ),
    "incomplete-row": (
        "Isian “{key}” yang wajib tidak ada; baris ini disimpan dan ikut diekspor, tetapi belum dipakai.",
        "The entry “{key}”, which is required, is missing; this row is kept and exported again, but not used.",
    ),
    "unknown-word": (
        "“{printed}” bukan pilihan yang dikenal di sini; teksnya disimpan.",
        "“{printed}” is not a known choice here; its text is kept.",
    ),
    "not-a-date": (
        "“{printed}” bukan tanggal (tulis 2026-03-15); teksnya disimpan.",
        "“{printed}” is not a date (write 2026-03-15); its text is kept.",
    ),
    "not-a-period": (
        "“{printed}” bukan periode (2026, 2026-S1, 2026-Q3, 2026-M03); nilainya disimpan, belum dipakai.",
        "“{printed}” is not a period (2026, 2026-S1, 2026-Q3, 2026-M03); its value is kept and not used.",
    ),
    "reversed-period": (
        "Tahun awal {start} jatuh setelah tahun akhir {end}.",
        "The first year {start} comes after the last year {end}.",
    ),
    "no-value-for-remark": (
        "Bukti untuk {period} tidak punya realisasi; teksnya disimpan.",
        "The evidence for {period} has no actual value; its text is kept.",
    ),
    "more-of-the-same": (
        "{count} temuan lagi yang serupa.",
        "{count} more [finding|findings] of this sort.",
    ),
}
