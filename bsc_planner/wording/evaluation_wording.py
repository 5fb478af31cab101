"""What the evaluation of people says: predikat, lines of the guide, rules of individual scores, reasons."""

GUIDE_LINES: dict[str, tuple[str, str]] = {
    "guide-most-sangat_baik": ("predikat Sangat Baik yang terbanyak", "Very good is the most frequent"),
    "guide-at_most-sangat_baik-70": ("Sangat Baik paling banyak 70%", "Very good: 70% at most"),
    "guide-at_most-sangat_baik-10": ("Sangat Baik paling banyak 10%", "Very good: 10% at most"),
    "guide-none-sangat_baik": ("tidak ada Sangat Baik", "nobody is Very good"),
    "guide-most-baik": ("predikat Baik yang terbanyak", "Good is the most frequent"),
    "guide-at_most-baik-70": ("Baik paling banyak 70%", "Good: 70% at most"),
    "guide-some-butuh_perbaikan-kurang": (
        "ada yang Butuh Perbaikan atau Kurang",
        "somebody is Needs improvement or Poor",
    ),
    "guide-at_least-butuh_perbaikan-60": ("Butuh Perbaikan paling sedikit 60%", "Needs improvement: 60% at least"),
    "guide-at_least-butuh_perbaikan-10": ("Butuh Perbaikan paling sedikit 10%", "Needs improvement: 10% at least"),
    "guide-at_least-kurang-60": ("Kurang paling sedikit 60%", "Poor: 60% at least"),
    "guide-at_least-sangat_kurang-60": ("Sangat Kurang paling sedikit 60%", "Very poor: 60% at least"),
    "guide-at_least-kurang-butuh_perbaikan-10": (
        "Kurang dan Butuh Perbaikan bersama paling sedikit 10%",
        "Poor and Needs improvement together: 10% at least",
    ),
}
"""By `GuideLine.key`."""

RATINGS: dict[str, tuple[str, str]] = {
    "work-above": ("di atas ekspektasi", "above expectation"),
    "work-as_expected": ("sesuai ekspektasi", "as expected"),
    "work-below": ("di bawah ekspektasi", "below expectation"),
    "unit-istimewa": ("istimewa", "excellent"),
    "unit-baik": ("baik", "good"),
    "unit-butuh_perbaikan": ("butuh perbaikan", "needs improvement"),
    "unit-kurang": ("kurang", "poor"),
    "unit-sangat_kurang": ("sangat kurang", "very poor"),
}
"""Ratings as sentences of findings name them."""

PREDIKAT: dict[str, tuple[str, str]] = {
    "sangat_baik": ("Sangat Baik", "Very good"),
    "baik": ("Baik", "Good"),
    "cukup": ("Cukup", "Fair"),
    "butuh_perbaikan": ("Butuh Perbaikan", "Needs improvement"),
    "kurang": ("Kurang", "Poor"),
    "sangat_kurang": ("Sangat Kurang", "Very poor"),
    "buruk": ("Buruk", "Bad"),
}
"""What a predikat is called."""

RULES: dict[str, tuple[str, str]] = {
    "quadrant-2022": (
        "Predikat dibaca dari kuadran: rating hasil kerja dan rating perilaku kerja, tanpa rumus.",
        "The predikat is read from the quadrant: rating of work and of behaviour, with no formula.",
    ),
    "head-by-unit": (
        "Pimpinan unit: capaian kinerja unitnya adalah rating hasil kerjanya.",
        "Head of a unit: the unit's achievement is the rating of work.",
    ),
    "ratio-2013": ("Realisasi dibagi target, kali 100.", "Actual by target, times 100."),
    "efficiency-2013": (
        "Waktu dan biaya: (1,76 × target − realisasi) ÷ target × 100, selama efisiensi paling banyak 24%.",
        "Time and cost: (1,76 × target − actual) ÷ target × 100, for an efficiency of 24% at most.",
    ),
    "over-efficiency-2013": (
        "Efisiensi di atas 24% menurunkan nilai lagi: target waktu atau biayanya terlalu longgar.",
        "An efficiency above 24% lowers the score again: the target of time or cost was too generous.",
    ),
    "task-2013": ("Nilai capaian adalah rata-rata aspeknya.", "The score of a task is the mean of its aspects."),
    "task-not-done-2013": ("Kegiatan tidak dilaksanakan, nilainya 0.", "The task was not carried out: 0."),
    "work-2013": (
        "Nilai SKP: rata-rata nilai kegiatan, ditambah tugas tambahan dan kreativitas.",
        "Nilai SKP: mean of the tasks, plus extra tasks and creativity.",
    ),
    "result-2013": (
        "Nilai prestasi kerja: SKP 60% dan perilaku kerja 40%.",
        "Prestasi kerja: SKP 60% and behaviour 40%.",
    ),
    "achievement-normal-2021": ("Capaian: realisasi dibagi target.", "Achievement: actual by target."),
    "achievement-special-2021": (
        "Capaian kondisi khusus (makin rendah makin baik): 1 + (1 − realisasi ÷ target).",
        "Achievement where less is better: 1 + (1 − actual ÷ target).",
    ),
    "value-2021": (
        "Nilai capaian menurut kategorinya; persen dibulatkan seperti contoh peraturan.",
        "The value follows the category; percents are rounded as in the regulation's example.",
    ),
    "extra-2021": ("Nilai kinerja tambahan, paling tinggi 10.", "Extra work, 10 at most."),
    "work-2021": (
        "Nilai SKP: rata-rata nilai capaian menurut bobot, ditambah kinerja tambahan.",
        "Nilai SKP: weighted mean of the values, plus extra work.",
    ),
    "result-2021": (
        "Nilai kinerja: SKP dan perilaku kerja menurut PP 30/2019; Sangat Baik juga perlu ide baru.",
        "SKP and behaviour by PP 30/2019; Very good also needs a new idea.",
    ),
    "quality-2026": ("Kualitas capaian: capaian × K3, paling tinggi 120.", "Achievement × K3, 120 at most."),
    "work-2026": ("NHK: kualitas capaian menurut bagian K3-nya.", "NHK: quality of achievements by share of K3."),
    "behaviour-2026": ("NPK: rata-rata nilai perilaku.", "NPK: mean of the core values."),
    "calibration-2026": ("Nilai di atas 100 dikalibrasi.", "What exceeds 100 is calibrated."),
    "first-2026": ("NKP awal: NHK 75% dan NPK 25%.", "First NKP: NHK 75% and NPK 25%."),
    "final-2026": ("Setelah penyesuaian, digabung dengan NKO.", "After adjustment, together with the NKO."),
}
"""What a rule of an individual score says, by `Explanation.rule`."""

REASONS: dict[str, tuple[str, str]] = {
    "work-not-rated": ("Rating hasil kerja belum diisi.", "Work is not rated yet."),
    "behaviour-not-rated": ("Rating perilaku kerja belum diisi.", "Behaviour is not rated yet."),
    "behaviour-not-given": ("Nilai perilaku belum diisi.", "The score of behaviour is not given yet."),
    "no-work-score": ("Belum ada hasil kerja yang dapat dinilai.", "No work result can be scored yet."),
    "no-extra-work": ("Tidak ada kinerja tambahan.", "There is no extra work."),
    "no-target": ("Targetnya belum ada atau bukan angka.", "There is no target, or it is not a number."),
    "no-actual": ("Belum ada realisasi.", "Nothing was reported yet."),
    "no-k3": ("K3 belum ditetapkan.", "K3 is not set."),
    "no-organisation-score": ("NKO belum ada.", "There is no NKO yet."),
    "target-zero": ("Target nol tidak dapat dibandingkan.", "A target of zero cannot be compared with."),
    "target-not-positive": ("Target harus lebih besar daripada nol.", "The target must be above zero."),
    "weights-zero": ("Jumlah bobotnya nol.", "The weights add up to zero."),
    "quantity-missing": ("Aspek kuantitas belum lengkap.", "Quantity is not complete."),
    "quality-missing": ("Aspek kualitas belum lengkap.", "Quality is not complete."),
    "time-missing": ("Aspek waktu belum lengkap.", "Time is not complete."),
    "cost-missing": ("Aspek biaya belum lengkap.", "Cost is not complete."),
}
"""Why there is no figure, by `Explanation.reason`."""

STEP_NAMES: dict[str, tuple[str, str]] = {
    "quantity": ("Kuantitas", "Quantity"),
    "quality": ("Kualitas", "Quality"),
    "time": ("Waktu", "Time"),
    "cost": ("Biaya", "Cost"),
}
"""What the steps of a task are called, by `Explanation.name`."""


def predikat_word(predikat: str, language: str = "id") -> str:
    """What a predikat is called."""
    return _pick(PREDIKAT[predikat], language)


def rule_sentence(rule: str, language: str = "id") -> str:
    """What a rule of an individual score says."""
    return _pick(RULES[rule], language)


def reason_sentence(reason: str, language: str = "id") -> str:
    """Why there is no figure."""
    return _pick(REASONS[reason], language)


def guide_sentence(key: str, language: str = "id") -> str:
    """What a line of the distribution guide asks, beginning small."""
    return _pick(GUIDE_LINES[key], language)


def _pick(texts: tuple[str, str], language: str) -> str:
    return texts[0] if language == "id" else texts[1]
