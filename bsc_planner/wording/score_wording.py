"""What explanations of scores say: a sentence for every rule and reason, words for facts (Indonesian, English)."""

Words = dict[str, tuple[str, str]]

SCORE_RULES: Words = {
    "index-maximize": ("Maximize: realisasi ÷ target × 100", "Maximize: actual ÷ target × 100"),
    "index-maximize-negative": (
        "Maximize dengan target di bawah 0: (1 + (1 − realisasi ÷ target)) × 100",
        "Maximize with a target below 0: (1 + (1 − actual ÷ target)) × 100",
    ),
    "index-minimize": (
        "Minimize: (1 + (1 − realisasi ÷ target)) × 100",
        "Minimize: (1 + (1 − actual ÷ target)) × 100",
    ),
    "index-minimize-zero": (
        "Minimize dengan target 0: (realisasi terburuk − realisasi) ÷ realisasi terburuk × 100",
        "Minimize with a target of 0: (worst value − actual) ÷ worst value × 100",
    ),
    "index-stabilize": (
        "Stabilize: capaian awal (Ca) dibaca pada skala",
        "Stabilize: the raw achievement (Ca) is read on the scale",
    ),
    "index-range-inside": ("Realisasi di dalam rentang target: 100", "The actual is inside the range: 100"),
    "index-range-above": (
        "Realisasi di atas rentang: dihitung terhadap batas atas",
        "The actual is above the range: held against its upper bound",
    ),
    "index-range-below": (
        "Realisasi di bawah rentang: dihitung terhadap batas bawah",
        "The actual is below the range: held against its lower bound",
    ),
    "index-limit-at-most": (
        "Target berupa batas atas: dihitung seperti minimize",
        "The target is an upper limit: computed as minimize",
    ),
    "index-limit-at-least": (
        "Target berupa batas bawah: dihitung seperti maximize",
        "The target is a lower limit: computed as maximize",
    ),
    "index-step": (
        "Tingkat pada skala: dihitung dari skor kedua tingkat",
        "Steps of a scale: computed from the scores of both steps",
    ),
    "index-step-same": ("Tingkat sama dengan target: 100", "The same step as the target: 100"),
    "index-conversion": (
        "Konversi 120: target yang tidak dapat dilampaui sudah tercapai",
        "Konversi 120: a target that cannot be exceeded is reached",
    ),
    "index-none": ("Belum ada yang dapat dihitung", "Nothing to compute"),
    "objective-weighted-mean": (
        "Nilai sasaran: jumlah (indeks × bobot) ÷ jumlah bobot",
        "Objective: sum of (index × weight) ÷ sum of weights",
    ),
    "objective-weighted-count": (
        "Nilai sasaran: jumlah (indeks × bobot) ÷ banyaknya indikator",
        "Objective: sum of (index × weight) ÷ number of indicators",
    ),
    "objective-of-objectives": (
        "Sasaran tanpa indikator sendiri: rata-rata sasaran di bawahnya",
        "An objective without indicators of its own: mean of the objectives below it",
    ),
    "perspective-mean": ("Nilai perspektif: rata-rata sasarannya", "Perspective: mean of its objectives"),
    "organisation-weighted-mean": (
        "Nilai kinerja organisasi (NKO): jumlah (nilai perspektif × bobot) ÷ jumlah bobot",
        "Organisation (NKO): sum of (perspective × weight) ÷ sum of weights",
    ),
    "organisation-mean": (
        "Nilai kinerja organisasi (NKO): rata-rata sasaran teratas, karena rencana tanpa perspektif",
        "Organisation (NKO): mean of the top objectives, for the plan has no perspectives",
    ),
    "target-of-year": ("Target setahun", "Target of the year"),
    "target-milestone": ("Target periodik s.d. periode ini", "Milestone up to this period"),
    "target-milestones-added": ("Target periodik dijumlahkan", "Milestones added up"),
    "target-milestones-mean": ("Rata-rata target periodik", "Mean of the milestones"),
    "target-trajectory": (
        "Target s.d. periode ini menurut sebaran bulanan target setahun",
        "Target up to this period by the monthly spread of the year's target",
    ),
    "actual-of-period": ("Realisasi", "Actual"),
    "actual-sum": ("Realisasi dijumlahkan", "Actuals added up"),
    "actual-average": ("Rata-rata realisasi", "Mean of the actuals"),
    "actual-last": ("Realisasi terakhir yang diketahui", "Last known actual"),
    "parts-sum": (
        "Realisasi belum diisi sendiri: jumlah bagian-bagiannya",
        "Not reported itself: the sum of its parts",
    ),
    "parts-average": (
        "Realisasi belum diisi sendiri: rata-rata bagian-bagiannya",
        "Not reported itself: the mean of its parts",
    ),
    "parts-last": (
        "Realisasi belum diisi sendiri: bagian terakhir yang diketahui",
        "Not reported itself: the last known of its parts",
    ),
    "parts-reports": (
        "Realisasi belum diisi sendiri: dari laporan pegawai",
        "Not reported itself: from people's reports",
    ),
    "part": ("Bagian", "Part"),
}

SCORE_REASONS: Words = {
    "not-filled": ("realisasi belum diisi", "the actual is not filled in"),
    "not-applicable": ("tidak berlaku pada periode ini", "not applicable in this period"),
    "actual-not-applicable": ("tidak berlaku pada periode ini", "not applicable in this period"),
    "no-target": ("tidak ada target pada tahun ini", "there is no target in this year"),
    "no-target-yet": ("belum ada target s.d. periode ini", "there is no target up to this period"),
    "not-due-yet": ("menurut Manual IKU belum waktunya dilaporkan", "not due yet by the Manual IKU"),
    "actual-without-target": ("realisasi ada, target tidak ada", "there is an actual but no target"),
    "parts-differ": (
        "bagian-bagiannya berbeda satuan atau bentuk",
        "its parts differ in unit or form",
    ),
    "target-text": ("target berupa teks", "the target is a text"),
    "actual-text": ("realisasi berupa teks", "the actual is a text"),
    "units-differ": ("satuan realisasi dan target berbeda", "actual and target are in different units"),
    "actual-open": ("realisasi hanya menyebut batas", "the actual states a limit only"),
    "no-polarity": ("polarisasi belum diisi", "the polarity is not filled in"),
    "target-zero": ("target 0 dengan polarisasi maximize", "the target is 0 and more is better"),
    "no-worst-value": ("target 0 tanpa realisasi terburuk", "the target is 0 without a worst value"),
    "stabilize-target-not-positive": ("stabilize memerlukan target di atas 0", "stabilize needs a target above 0"),
    "step-without-score": ("tingkat tanpa skor pada skala", "a step without a score on the scale"),
    "step-beside-number": ("tingkat dan angka tidak sejenis", "a step and a number are of different kinds"),
    "rolled-not_filled": ("belum ada realisasi yang diisi", "no actual is filled in"),
    "rolled-not_applicable": ("tidak ada yang berlaku pada periode ini", "nothing is applicable in this period"),
    "rolled-not_computable": ("tidak ada yang dapat dihitung", "nothing can be computed"),
}

WEIGHT_RULES: Words = {
    "weight-given": ("bobot tercetak pada rencana", "weights printed in the plan"),
    "weight-given-in-objective": ("bobot dalam sasaran tercetak pada rencana", "weights inside the objective, printed"),
    "weight-table": ("bobot menurut validitas × kendali", "weights by validity × controllability"),
    "weight-key-indicator": ("IKU berbobot lebih", "key indicators count more"),
    "weight-equal": ("bobot sama", "equal weights"),
    "weight-perspective-given": ("bobot perspektif tercetak pada rencana", "perspective weights printed in the plan"),
    "weight-perspective-rule-set": ("bobot perspektif dari perangkat aturan", "perspective weights of the rule set"),
}

SCORE_WORDS: Words = {
    "weight": ("bobot", "weight"),
    "share": ("bagian", "share"),
    "left_out": ("tidak dihitung: {reason}", "left out: {reason}"),
    "no_value": ("tanpa nilai: {reason}", "no value: {reason}"),
    "counts": ("{with_value} dari {of} bernilai", "{with_value} of {of} have a value"),
    "missing": ("{missing} belum diisi", "{missing} not filled in"),
    "normalised": ("dinormalkan", "normalised"),
    "target": ("target", "target"),
    "actual": ("realisasi", "actual"),
    "worst": ("realisasi terburuk", "worst value"),
    "lower": ("batas bawah", "lower bound"),
    "upper": ("batas atas", "upper bound"),
    "ordinary": ("indeks tanpa konversi", "index without konversi"),
    "read": ("dibaca: {figures}", "read as: {figures}"),
    "raw": ("indeks mentah {raw}", "raw index {raw}"),
    "upper_bound": ("dibatasi paling tinggi {bound}", "capped at {bound}"),
    "lower_bound": ("dibatasi paling rendah {bound}", "floored at {bound}"),
    "flag_above": (
        "di atas {bound}: tidak dapat disimpulkan",
        "above {bound}: nothing can be concluded",
    ),
    "absent": ("belum diisi: {periods}", "not filled in: {periods}"),
    "year_target": ("target setahun {target}", "target of the year {target}"),
    "source": ("Sumber: {source} · {grade}", "Source: {source} · {grade}"),
    "rule_set": ("Perangkat aturan: {title} · {grade}", "Rule set: {title} · {grade}"),
    "stand_in": ("memakai aturan terakhir yang baik: {fault}", "using the last good rules: {fault}"),
    "from_reports": ("dari laporan pegawai", "from people's reports"),
}

GRADE_WORDS: Words = {
    "A": ("bukti A: naskah resmi", "evidence A: official text"),
    "B": ("bukti B: dikutip kantor lain", "evidence B: restated by another office"),
    "C": ("bukti C: sumber pihak ketiga", "evidence C: third-party source"),
    "UNSOURCED": ("tanpa sumber", "without a source"),
}
"""What the grades of evidence are called, by `Grade`."""


def score_word(words: Words, key: str, language: str = "id") -> str:
    """A word or sentence of one of the tables; what is not in it is told by its own key."""
    found = words.get(key)
    return key if found is None else found[0 if language == "id" else 1]
