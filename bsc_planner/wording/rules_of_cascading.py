"""What rules on cascading, the strategy map and how figures are read say (L26 to L37, and those with names)."""

from bsc_planner.wording.cascade_findings import CASCADE_FINDINGS
from bsc_planner.wording.rule_text import RuleText

_LKE = "PermenPANRB 88/2021 (LKE)"
_SHARES = "PermenPANRB 8/2021 (penjenjangan langsung)"
_CIRCLE = "aturan graf"
_SUMS = (
    "locked-exceeds-whole",
    "locked-differs",
    "average-differs",
    "component-differs",
    "component-missing",
    "share-differs",
    "whole-missing",
    "cannot-split",
)
_CIRCLES = ("cascade-circle", "unit-circle")

RULES_OF_CASCADING: dict[str, RuleText] = {
    "L26": RuleText(
        ("Tidak terhubung ke sasaran atasan", "Not connected upwards"),
        ("Belum terhubung ke sasaran di atasnya.", "It serves no objective above it."),
        (
            "Kinerja unit harus dapat ditelusuri ke sasaran strategis.",
            "What a unit does must be traceable to a strategic objective.",
        ),
        ("Pilih sasaran induk atau tujuan yang didukung.", "Choose the objective or goal it serves."),
        "SAKIP Rulebook CAS-001",
    ),
    "L27": RuleText(
        ("Sasaran belum diturunkan", "Objective not handed down"),
        ("Belum ada unit atau jabatan yang menerima turunan sasaran ini.", "Nobody carries this objective on."),
        (
            "Sasaran yang tidak diturunkan tidak dikerjakan siapa pun; evaluator meminta lebih dari 90% selaras.",
            "Nobody works at an objective that is not handed down; reviewers ask for more than 90% aligned.",
        ),
        ("Turunkan indikatornya pada halaman Penjenjangan.", "Hand its indicators down on the page Cascade."),
        f"{_LKE}, penjenjangan",
    ),
    "L28": RuleText(
        ("Hubungan sebab-akibat melingkar", "Circle of cause and effect"),
        ("Panah pada peta membentuk lingkaran: {circle}.", "Arrows of the map form a circle: {circle}."),
        (
            "Sebab yang menjadi akibat dirinya sendiri tidak menjelaskan strategi.",
            "What brings itself about explains no strategy.",
        ),
        ("Hapus salah satu panah.", "Remove one of the arrows."),
        "aturan graf",
    ),
    "L29": RuleText(
        ("Sasaran hanya disalin ke bawahan", "Objective merely copied down"),
        ("Rumusannya sama dengan {other} dua jenjang di atasnya.", "It is worded like {other}, two levels above."),
        (
            "Penjenjangan menjabarkan kondisi yang diperlukan, bukan menyalin rumusan.",
            "Handing down spells out what is needed for it; it does not copy words.",
        ),
        ("Tulis kondisi antara yang menjadi tanggung jawab jenjang ini.", "Write what this level contributes."),
        "PermenPANRB 89/2021",
    ),
    "L31": RuleText(
        ("Jenjang hasil terbalik", "Levels upside down"),
        ("Outcome berada di bawah {parent} ({level}).", "An outcome stands below {parent} ({level})."),
        (
            "Output mendukung outcome, bukan sebaliknya.",
            "Outputs serve outcomes, not the other way round.",
        ),
        ("Tukar jenjangnya atau perbaiki induknya.", "Exchange the levels or correct the parent."),
        f"{_LKE}, KKE 2; PermenPANRB 89/2021",
    ),
    "L32": RuleText(
        ("Unit tidak berkontribusi pada sasaran", "Unit without part in the plan"),
        ("{name} belum mempunyai indikator atau turunan.", "{name} has no indicator and nothing handed down."),
        (
            "Setiap unit dan jabatan harus mempunyai peran pada sasaran strategis.",
            "Every unit and position must have a part in the strategic objectives.",
        ),
        ("Turunkan indikator kepada unit ini.", "Hand an indicator down to this unit."),
        f"{_LKE}, perencanaan di setiap level jabatan",
    ),
    "L34": RuleText(
        ("Penanggung jawab tidak jelas", "Nobody accountable"),
        (
            "{count} unit menjadi pengampu tanpa satu yang bertanggung jawab.",
            "{count} [unit owns|units own] it, none is accountable.",
        ),
        (
            "Bila semua bertanggung jawab, tidak ada yang bertanggung jawab.",
            "Where all answer for it, nobody does.",
        ),
        ("Tetapkan unit kerja indikator.", "Set the unit of the indicator."),
        "SAKIP Rulebook PK-005",
    ),
    "L35": RuleText(
        ("Perspektif kosong", "Perspective without objectives"),
        ("Perspektif {name} belum mempunyai sasaran.", "The perspective {name} has no objective."),
        (
            "Peta strategi seimbang bila setiap perspektif berisi.",
            "A scorecard is balanced when every perspective holds something.",
        ),
        ("Tambahkan sasaran atau hapus perspektifnya.", "Add an objective or remove the perspective."),
        "PermenPANRB 6/2022, kolom PERSPEKTIF",
    ),
    "L36": RuleText(
        ("Perspektif SKP JPT belum dipetakan", "Perspective of the SKP not mapped"),
        ("{name} belum dipetakan ke perspektif SKP.", "{name} has no perspective on the SKP form."),
        (
            "SKP JPT memakai empat perspektif: Penerima Layanan, Proses Bisnis, Penguatan Internal, Anggaran.",
            "The SKP of high officials knows four: Penerima Layanan, Proses Bisnis, Penguatan Internal, Anggaran.",
        ),
        ("Pilih perspektif SKP pada perspektif ini.", "Choose the SKP perspective of this perspective."),
        "PermenPANRB 6/2022, Anak Lampiran 4",
    ),
    "L37": RuleText(
        ("Sasaran tidak berpengaruh ke sasaran lain", "Objective leads nowhere"),
        ("Tidak ada panah dari sasaran ini.", "No arrow leads from this objective."),
        (
            "Sasaran internal mendukung sasaran di atasnya; tanpa panah alasannya tidak terlihat.",
            "Inner objectives bring about those above; without an arrow the reason does not show.",
        ),
        ("Tarik panah pada Peta strategi.", "Draw an arrow on the strategy map."),
        "praktik BSC",
    ),
    "repeated-code": RuleText(
        ("Kode berulang", "Code repeated"),
        (
            "Kode “{code}” dipakai {count} kali; semuanya disimpan, rujukan berarti yang pertama.",
            "The code “{code}” is used {count} [time|times]; all are kept, references mean the first.",
        ),
        ("Dokumen yang menyebut kode itu tidak jelas maksudnya.", "Documents that name it are ambiguous."),
        ("Beri kode yang berbeda.", "Give different codes."),
        "aturan program",
    ),
    "repeated-nip": RuleText(
        ("NIP berulang", "NIP repeated"),
        (
            "NIP {code} dipakai {count} pegawai; semuanya disimpan terpisah.",
            "NIP {code} is used by {count} [employee|employees]; all are kept apart.",
        ),
        ("Satu NIP berarti satu pegawai.", "One NIP is one person."),
        ("Perbaiki NIP atau hapus pegawai yang ganda.", "Correct the NIP or remove the double."),
        "aturan program",
    ),
    "dangling-reference": RuleText(
        ("Rujukan tidak ditemukan", "Reference points nowhere"),
        (
            "Rujukan “{printed}” tidak menunjuk ke mana pun; teksnya disimpan.",
            "The reference “{printed}” points nowhere; its text is kept.",
        ),
        ("Hubungan yang dimaksud sumber hilang.", "What the source meant to connect is not connected."),
        ("Pilih data yang dimaksud.", "Choose the element that is meant."),
        "aturan program",
    ),
    "ambiguous-number": RuleText(
        ("Angka dapat dibaca dua cara", "Number can be read in two ways"),
        (
            "“{printed}” dapat dibaca sebagai lebih dari satu angka; dibaca {read_as}.",
            "“{printed}” can be read as more than one number; read as {read_as}.",
        ),
        ("Salah baca berarti seribu kali lipat.", "Misread, it is a thousand times too much or too little."),
        ("Pastikan pembacaannya.", "Confirm how it is read."),
        "aturan program",
    ),
    "needs-splitting": RuleText(
        ("Beberapa angka dalam satu sel", "Several figures in one cell"),
        (
            "“{printed}” memuat beberapa angka; pecah menjadi beberapa indikator agar dapat dihitung.",
            "“{printed}” holds several figures; split it into several indicators so that it can be computed.",
        ),
        ("Target gabungan tidak dapat dihitung.", "Joint targets cannot be computed."),
        ("Pecah menjadi beberapa indikator.", "Split it into several indicators."),
        f"{_LKE}, Specific",
        "L15",
    ),
    "not-measurable": RuleText(
        ("Target tidak terukur", "Target not measurable"),
        (
            "“{printed}” bukan angka, sehingga tidak dapat dihitung.",
            "“{printed}” is not a number, so it cannot be computed.",
        ),
        ("Indikator kuantitatif menargetkan angka.", "A quantitative indicator aims at a number."),
        ("Tulis angkanya.", "Write the number."),
        f"{_LKE}, Measurable",
        "L25",
    ),
    "mixed-decimal-marks": RuleText(
        ("Koma dan titik desimal bercampur", "Decimal comma and point mixed"),
        (
            "Nilai indikator ini memakai koma dan titik desimal: “{with_comma}” dan “{with_point}”.",
            "Values of this indicator use both decimal comma and point: “{with_comma}” and “{with_point}”.",
        ),
        ("Pembaca dapat salah membaca ribuan sebagai desimal.", "Readers may take thousands for decimals."),
        ("Samakan tanda desimalnya.", "Use one decimal mark."),
        "aturan program",
    ),
} | {
    code: RuleText(
        ("Penjenjangan", "Cascade")
        if code not in _SUMS
        else ("Jumlah bagian tidak sama dengan target", "Parts do not come to the target"),
        message,
        (
            "Target bawahan harus menghasilkan target atasan dan sampai kepada orangnya.",
            "What receivers aim at must come to the target above and reach a person.",
        ),
        ("Perbaiki pada halaman Penjenjangan.", "Correct it on the page Cascade."),
        _SHARES if code in _SUMS else _CIRCLE if code in _CIRCLES else "aturan program",
        "L30" if code in _SUMS else "L28" if code in _CIRCLES else "",
    )
    for code, message in CASCADE_FINDINGS.items()
}
