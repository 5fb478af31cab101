"""What rules on objectives, indicators and targets say (L01 to L25)."""

from bsc_planner.wording.rule_text import RuleText

_LKE = "PermenPANRB 88/2021 (LKE)"

RULES_OF_DRAFTING: dict[str, RuleText] = {
    "L01": RuleText(
        ("Rumusan sasaran belum berorientasi hasil", "Objective not worded as a result"),
        ("Rumusan “{text}” belum menyatakan kondisi yang dicapai.", "“{text}” does not say what is reached."),
        (
            "Sasaran menjelaskan perubahan yang ingin dicapai; tanpa itu indikatornya tidak dapat diuji relevansinya.",
            "An objective says what is to become different; without that no indicator can be judged relevant.",
        ),
        (
            "Mulai dengan kondisi hasil, misalnya meningkatnya, menguatnya, terwujudnya.",
            "Begin with a state reached, e.g. meningkatnya, menguatnya, terwujudnya.",
        ),
        f"{_LKE}, kualitas perencanaan",
    ),
    "L02": RuleText(
        ("Sasaran berupa proses atau kegiatan", "Objective is a process"),
        ("“{text}” menyebut kegiatan, bukan kondisi hasil.", "“{text}” names an activity, not a result."),
        (
            "Sasaran memuat outcome atau output penting, bukan proses; kegiatan yang terlaksana belum tentu berdampak.",
            "Objectives hold outcomes or important outputs; an activity carried out need not change anything.",
        ),
        (
            "Tulis perubahan yang dihasilkan kegiatan itu, lalu pindahkan kegiatannya ke inisiatif atau RHK.",
            "Write what the activity changes, and move the activity to an initiative or a work result.",
        ),
        f"{_LKE}, outcome atau output penting bukan proses/kegiatan",
    ),
    "L03": RuleText(
        ("Sasaran tanpa indikator", "Objective without indicator"),
        ("Sasaran ini belum mempunyai indikator.", "This objective has no indicator yet."),
        (
            "Sasaran tanpa indikator tidak dapat diukur, dijenjangkan, maupun dinilai.",
            "An objective without an indicator can be neither measured, handed down nor scored.",
        ),
        ("Tambahkan sekurangnya satu indikator.", "Add at least one indicator."),
        f"{_LKE}, kriteria Cukup",
    ),
    "L04": RuleText(
        ("Terlalu banyak indikator pada satu sasaran", "Too many indicators on one objective"),
        (
            "{count} indikator pada satu sasaran; batasnya {most}.",
            "{count} [indicator|indicators] on one objective; limit {most}.",
        ),
        (
            "Indikator yang berlebih membuat sasaran kehilangan fokus dan bobotnya menjadi kecil.",
            "Too many indicators blur what matters and leave each with little weight.",
        ),
        (
            "Pilih yang paling mewakili; sisanya menjadi indikator unit di bawahnya.",
            "Keep those that represent it best; make the others indicators of lower units.",
        ),
        f"{_LKE}, kriteria Cukup; batas dipilih program",
    ),
    "L05": RuleText(
        ("Sasaran berulang", "Objective repeated"),
        ("Rumusannya sama dengan {other}.", "It is worded like {other}."),
        (
            "Dua sasaran yang sama menghitung hasil dua kali dan membingungkan pengampunya.",
            "Two equal objectives count one result twice and confuse their owners.",
        ),
        ("Gabungkan, atau bedakan rumusannya.", "Merge them or word them apart."),
        "SAKIP Rulebook CAS-001",
    ),
    "L06": RuleText(
        ("Indikator tidak terukur", "Indicator not measurable"),
        ("“{name}” tidak menyebut parameter dan satuannya kosong.", "“{name}” names no measure and has no unit."),
        (
            "Indikator harus dapat diukur; parameternya terlihat pada nama atau satuan.",
            "An indicator must be measurable; its measure shows in its name or unit.",
        ),
        (
            "Awali nama dengan jumlah, persentase, indeks, nilai, rasio, atau isi satuannya.",
            "Begin the name with jumlah, persentase, indeks, nilai or rasio, or give a unit.",
        ),
        f"{_LKE}, KKE 1 Dapat Diukur",
    ),
    "L07": RuleText(
        ("Satuan belum diisi", "Unit of measure missing"),
        ("Satuan indikator ini belum diisi.", "This indicator has no unit of measure."),
        (
            "Tanpa satuan, target tidak dapat dibaca, dibagi, maupun dibandingkan.",
            "Without a unit a target can be neither read, shared nor compared.",
        ),
        ("Isi satuan.", "Give the unit of measure."),
        f"{_LKE}; SAKIP Rulebook IND-004",
    ),
    "L08": RuleText(
        ("Indikator outcome memakai satuan output", "Outcome measured in units of output"),
        ("Indikator tingkat outcome memakai satuan “{unit}”.", "An outcome is measured in “{unit}”."),
        (
            "Jumlah dokumen atau kegiatan menunjukkan keluaran, bukan dampaknya.",
            "A count of documents or activities shows what was put out, not what it brought about.",
        ),
        (
            "Ukur perubahannya (persentase, indeks, nilai), atau turunkan indikator ini ke tingkat output.",
            "Measure the change (percentage, index, score), or move the indicator to the level of outputs.",
        ),
        "SAKIP Rulebook IND-001, IND-004",
    ),
    "L09": RuleText(
        ("Definisi operasional belum ada", "Operational definition missing"),
        ("Definisi operasional belum diisi.", "The operational definition is empty."),
        (
            "Evaluator memintanya pada lebih dari 90% indikator; tanpanya angka dapat ditafsirkan lain.",
            "Reviewers ask for it on more than 90% of indicators; without it figures are read differently.",
        ),
        ("Isi definisi pada Manual IKU.", "Fill in the definition in the Manual IKU."),
        f"{_LKE}, Pengukuran",
    ),
    "L10": RuleText(
        ("Formula perhitungan belum ada", "Formula missing"),
        ("Formula kosong atau tidak menyebut pembilang dan penyebut.", "The formula is empty or names no parts."),
        (
            "Capaian hanya dapat diulang hitung bila cara menghitungnya tertulis.",
            "A result can be computed again only when the way is written down.",
        ),
        (
            "Tulis pembilang dan penyebut, atau komponen indeks beserta bobotnya.",
            "Write numerator and denominator, or the parts of the index with their weights.",
        ),
        "SAKIP Rulebook IND-003; KKE 5",
    ),
    "L11": RuleText(
        ("Sumber data atau penanggung jawab data belum jelas", "Data source or provider unclear"),
        ("Belum diisi: {column}.", "Still empty: {column}."),
        (
            "Mekanisme pengumpulan data harus menyebut sumber, waktu, dan penanggung jawabnya.",
            "The way data are collected must name source, time and who answers for them.",
        ),
        ("Isi sumber data dan penyedia data pada Manual IKU.", "Fill in data source and provider in the Manual IKU."),
        f"{_LKE}, mekanisme data; PermenPANRB 8/2021",
    ),
    "L12": RuleText(
        ("Nilai dasar belum ada", "Baseline missing"),
        ("Belum diisi: {column}.", "Still empty: {column}."),
        (
            "Tanpa kondisi awal, tidak terlihat apakah target menantang.",
            "Without a starting point nobody can tell whether a target is challenging.",
        ),
        ("Isi nilai dasar dan tahunnya.", "Give the baseline and its year."),
        "SAKIP Rulebook IND-007; Inmendagri 2/2025 (kolom BASELINE)",
    ),
    "L13": RuleText(
        ("Penamaan indikator tidak konsisten", "Indicator named or measured differently"),
        ("{column} berbeda dari {parent}: “{other}”.", "The {column} differs from that of {parent}: “{other}”."),
        (
            "Indikator yang sama harus bernama dan bersatuan sama di Renstra, PK, dan SKP.",
            "One indicator must have one name and unit in Renstra, agreement and SKP.",
        ),
        (
            "Samakan nama dan satuan, atau jadikan indikator sendiri bila memang berbeda.",
            "Make name and unit the same, or hand it down as a measure of its own where it differs indeed.",
        ),
        "SAKIP Rulebook PK-002; KKE 2",
    ),
    "L14": RuleText(
        ("Indikator ganda", "Indicator repeated"),
        (
            "Namanya sama dengan {other} pada jenjang dan unit yang sama.",
            "It has the name of {other}, same level and unit.",
        ),
        (
            "Indikator yang sama ditargetkan dan dinilai dua kali.",
            "One indicator is targeted and scored twice.",
        ),
        ("Hapus salah satu, atau bedakan namanya.", "Remove one of them or name them apart."),
        "praktik perencanaan",
    ),
    "L15": RuleText(
        ("Indikator bermakna ganda", "Two measures in one indicator"),
        (
            "“{name}” menggabungkan dua ukuran; yang kedua: {second}.",
            "“{name}” joins two measures; the second: {second}.",
        ),
        (
            "Indikator yang spesifik tidak bermakna ganda; satu target tidak dapat mewakili dua ukuran.",
            "A specific indicator has one meaning; one target cannot stand for two measures.",
        ),
        ("Pecah menjadi dua indikator.", "Split it into two indicators."),
        f"{_LKE}, Specific; SAKIP Rulebook IND-002",
    ),
    "L16": RuleText(
        ("Target kosong", "Target missing"),
        ("Target tahun {years} kosong.", "The target of {years} is empty."),
        (
            "Tahun tanpa target tidak dapat diperjanjikan maupun dinilai.",
            "A year without a target can be neither agreed on nor scored.",
        ),
        (
            "Isi target, atau nyatakan sejak dan sampai tahun berapa indikator berlaku.",
            "Fill it in, or say from and up to which year the indicator holds.",
        ),
        "daftar periksa verifikasi Renja",
    ),
    "L17": RuleText(
        ("Target tidak menantang", "Target not challenging"),
        (
            "Target {year} ({target}) tidak melebihi yang sudah dicapai: {reached} ({period}).",
            "The target of {year} ({target}) does not go beyond what was reached: {reached} ({period}).",
        ),
        (
            "Target yang sudah tercapai bukan perbaikan berkelanjutan dan menaikkan nilai tanpa kerja.",
            "A target that is already reached is no improvement and raises scores for nothing.",
        ),
        (
            "Naikkan, ganti, atau hapus target; bila tetap, catat alasannya.",
            "Raise, replace or drop it; where it stays, write down why.",
        ),
        "KKE 1 Menantang; SAKIP Rulebook IND-008",
    ),
    "L18": RuleText(
        ("Target menurun tanpa alasan", "Target gets worse without a reason"),
        (
            "Target {year} memburuk dari {before} menjadi {target}.",
            "The target of {year} gets worse: {before} to {target}.",
        ),
        (
            "Target yang memburuk tanpa alasan tertulis selalu ditanyakan evaluator.",
            "Reviewers always ask about a target that gets worse without a written reason.",
        ),
        ("Perbaiki target atau catat alasannya.", "Correct the target or write down the reason."),
        "SAKIP Rulebook IND-006",
    ),
    "L19": RuleText(
        ("Target stagnan", "Target stands still"),
        ("Target sama ({target}) selama {count} tahun.", "The target is the same ({target}) for {count} [year|years]."),
        (
            "Target yang tidak bergerak menunjukkan tidak ada perbaikan yang direncanakan.",
            "A target that never moves shows that no improvement is planned.",
        ),
        ("Buat bertahap, atau catat mengapa tetap.", "Let it rise in steps, or write down why it stays."),
        "KKE 1; SAKIP Rulebook IND-008",
    ),
    "L20": RuleText(
        ("Lompatan target tidak wajar", "Target leaps"),
        (
            "Target {year} berubah dari {before} menjadi {target}.",
            "The target of {year} goes from {before} to {target}.",
        ),
        (
            "Lompatan besar biasanya salah ketik, satuan yang berbeda, atau nilai dasar yang keliru.",
            "A great leap is mostly a slip, another unit of measure or a wrong baseline.",
        ),
        (
            "Periksa satuan dan nilai dasar, atau catat alasannya.",
            "Look at unit and baseline, or write down the reason.",
        ),
        "SAKIP Rulebook IND-008",
    ),
    "L21": RuleText(
        ("Target di luar skala satuan", "Target out of its scale"),
        (
            "Target {year} ({target}) di luar 0–100 persen.",
            "The target of {year} ({target}) is outside 0 to 100 percent.",
        ),
        (
            "Bagian dari keseluruhan tidak dapat melebihi seratus persen; satuannya mungkin keliru.",
            "A share of a whole cannot go beyond a hundred percent; the unit may be wrong.",
        ),
        ("Perbaiki target atau satuannya.", "Correct the target or its unit."),
        "aritmetika; PermenPANRB 8/2021",
    ),
    "L22": RuleText(
        ("Target berubah tanpa catatan perubahan", "Target changed without a note"),
        (
            "Target {year} berubah dari {before} menjadi {target} tanpa dasar hukum atau alasan.",
            "The target of {year} changed from {before} to {target} without instrument or reason.",
        ),
        (
            "Target PK yang berbeda dari Renstra harus dapat ditelusuri ke keputusan yang mengubahnya.",
            "An agreed target that differs from the Renstra must be traceable to what changed it.",
        ),
        ("Catat dasar hukum atau alasannya pada riwayat target.", "Note instrument or reason in the target's history."),
        "SAKIP Rulebook PK-003; PermenPANRB 88/2021",
    ),
    "L23": RuleText(
        ("Target periodik tidak cocok dengan target tahunan", "Periods do not come to the year"),
        (
            "Target periodik {year} menghasilkan {parts}, target tahunan {target}.",
            "Periods of {year} come to {parts}, the year's target is {target}.",
        ),
        (
            "Rincian triwulan atau bulan harus selaras dengan target tahunan.",
            "Quarters or months must be in keeping with the year's target.",
        ),
        ("Perbaiki target periodik atau konsolidasinya.", "Correct the periods or the consolidation."),
        f"{_LKE}, target periodik selaras dan terukur",
    ),
    "L24": RuleText(
        ("Belum ada target periodik", "No target for periods"),
        ("Target tahunan belum dirinci per triwulan atau bulan.", "The year's target is not broken down to periods."),
        (
            "Tanpa target periodik, kemajuan tidak dapat dipantau dalam tahun berjalan.",
            "Without targets for periods progress cannot be watched during the year.",
        ),
        ("Pilih pola bulan atau isi target triwulan.", "Choose a month pattern or give targets for quarters."),
        "SAKIP Rulebook PK-006; PermenPANRB 88/2021",
    ),
    "L25": RuleText(
        ("Target tidak terukur", "Target not measurable"),
        ("Target “{printed}” tidak dapat diukur.", "The target “{printed}” cannot be measured."),
        (
            "Kata seperti baik atau optimal tidak dapat dinilai tanpa skala.",
            "Words such as good or optimal cannot be judged without a scale.",
        ),
        ("Tulis angka atau jenjang skala yang dituju.", "Write a number or a step of a scale."),
        f"{_LKE}, Measurable",
    ),
}
