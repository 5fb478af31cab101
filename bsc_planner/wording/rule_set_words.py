"""What the rules of a rule set are called, and how their values are told, in both languages."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from bsc_planner.wording.choices import choice_word

RULE_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Judul", "Title"),
    "grade": ("Bukti", "Evidence"),
    "lower": ("Batas bawah indeks", "Lower bound of an index"),
    "upper": ("Batas atas indeks", "Upper bound of an index"),
    "flag_above": ("Indeks ditandai di atas", "Indices are flagged above"),
    "conversion_top": ("Konversi 120 menghasilkan", "Konversi 120 gives"),
    "weight_rule": ("Bobot indikator dari", "Weight of an indicator from"),
    "key_weight": ("Bobot IKU dihitung", "An IKU counts"),
    "divisor": ("Jumlah berbobot dibagi", "The weighted sum is divided by"),
    "k3": ("Menilai mutu target (K3)", "Rates the quality of targets (K3)"),
    "scale": ("Skala stabilize (Ca → Cn)", "Scale of stabilize (Ca → Cn)"),
    "weight": ("Bobot {validity}, kendali {controllability}", "Weight {validity}, control {controllability}"),
    "perspective": ("Bobot perspektif {name}", "Weight of the perspective {name}"),
    "status-band": ("Status {band}", "Status {band}"),
    "status-light": ("Warna status {band}", "Light of status {band}"),
    "perspective_status-band": ("Status perspektif {band}", "Status of a perspective {band}"),
    "perspective_status-light": ("Warna status perspektif {band}", "Light of a perspective {band}"),
    "predikat-band": ("Predikat {band}", "Predikat {band}"),
    "predikat-light": ("Warna predikat {band}", "Light of predikat {band}"),
    "individual": ("Penilaian pegawai", "Rating of people"),
    "individual-years": ("Tahun penilaian pegawai", "Years people are rated in"),
    "parameter": ("Angka {name}", "Number {name}"),
}
"""(Indonesian, English) by the code of a `RuleDifference`."""

_VALUES: dict[str, tuple[str, str]] = {
    "given": ("tercetak, tabel, lalu sama rata", "printed, table, then equal"),
    "table": ("tabel bobot, lalu sama rata", "table of weights, then equal"),
    "key_indicator": ("IKU berbobot khusus, lainnya satu", "own weight of IKU, others one"),
    "equal": ("sama rata", "all alike"),
    "weights": ("jumlah bobot", "the sum of the weights"),
    "count": ("banyaknya indikator", "the number of indicators"),
    "green": ("hijau ●", "green ●"),
    "yellow": ("kuning ▲", "yellow ▲"),
    "red": ("merah ■", "red ■"),
    "grey": ("abu-abu ○", "grey ○"),
    "permenpanrb-6-2022": ("kuadran PermenPANRB 6/2022", "quadrant of PermenPANRB 6/2022"),
    "permenpanrb-8-2021": ("nilai PermenPANRB 8/2021", "scores of PermenPANRB 8/2021"),
    "perka-bkn-1-2013": ("nilai Perka BKN 1/2013", "scores of Perka BKN 1/2013"),
}
_GRADES = {
    "A": ("A: naskah peraturan atau laporan resmi", "A: text of a regulation or official report"),
    "B": ("B: kutipan unit resmi, tesis, atau tulisan", "B: restated by an official unit, thesis or article"),
    "C": ("bukti C: sumber pihak ketiga", "evidence C: third parties"),
    "UNSOURCED": ("belum ada sumber", "no source yet"),
}
_NUMBERS: dict[str, tuple[str, str]] = {
    "top": ("nilai paling tinggi", "highest value"),
    "calibrated_top": ("nilai paling tinggi setelah kalibrasi", "highest value after calibration"),
    "work_share": ("bagian hasil kerja", "share of work results"),
    "behaviour_share": ("bagian perilaku kerja", "share of behaviour"),
    "work_share_with_peers": ("bagian hasil kerja bila ada penilaian rekan", "share of work results with peers"),
    "behaviour_share_with_peers": ("bagian perilaku bila ada penilaian rekan", "share of behaviour with peers"),
    "correction_limit": ("koreksi paling besar", "largest correction"),
    "impact_share": ("bagian dampak hukuman bawahan", "share of a subordinate's discipline"),
    "impact_cap": ("dampak hukuman bawahan paling besar", "largest share of discipline"),
    "organisation_share_tier_1": ("bagian NKO, pimpinan dan satu tingkat di bawahnya", "share of NKO, near the head"),
    "organisation_share_tier_2": ("bagian NKO, dua tingkat ke bawah", "share of NKO, two levels below"),
    "organisation_share_below": ("bagian NKO bila nilai di bawah NKO", "share of NKO for those below it"),
    "as_expected_from": ("sesuai ekspektasi mulai dari", "as expected from"),
    "above_from": ("di atas ekspektasi bila lebih dari", "above expectation above"),
    "best_factor": ("faktor waktu dan biaya", "factor of time and cost"),
    "efficiency_limit": ("batas efisiensi", "limit of efficiency"),
    "over_efficient_from": ("nilai awal bila efisiensi melewati batas", "start beyond the limit of efficiency"),
    "extra_cap": ("kinerja tambahan paling tinggi", "most for extra work"),
    "k3.above_both": ("mutu target di atas target dan realisasi tahun lalu", "target above last target and actual"),
    "k3.at_last_actual": ("mutu target sama dengan realisasi tahun lalu", "target at last actual"),
    "k3.between": ("mutu target di antara target dan realisasi tahun lalu", "target between last target and actual"),
    "k3.at_last_target_missed": (
        "mutu target tetap, realisasi tahun lalu di bawahnya",
        "last target kept, it was missed",
    ),
    "k3.at_last_target_passed": (
        "mutu target tetap, realisasi tahun lalu di atasnya",
        "last target kept, it was passed",
    ),
    "k3.below_last_target": ("mutu target di bawah target tahun lalu", "target below the last"),
    "k3.fixed": ("mutu target yang ditetapkan dari luar", "target that is not the owner's to choose"),
    "k3.new": ("mutu target indikator baru", "target of a new indicator"),
    "k3.mandatory_least": ("mutu paling rendah IKU mandatory", "least for a mandatory IKU"),
    "k3.stabilize_least": ("mutu paling rendah stabilize", "least for stabilize"),
    "k3.good": ("K3 berkualitas", "K3 of good quality"),
}

QUALITY_WORDS: dict[str, tuple[str, str]] = {
    "sangat_berkualitas": ("sangat berkualitas", "of very good quality"),
    "berkualitas": ("berkualitas", "of good quality"),
    "cukup_berkualitas": ("cukup berkualitas", "of fair quality"),
}
"""What a K3 is called."""

QUALITY_REASONS: dict[str, tuple[str, str]] = {
    "kind": ("Validitas {validity}, kendali {controllability}.", "Validity {validity}, control {controllability}."),
    "kind-not-stated": (
        "Isi validitas dan tingkat kendali indikator.",
        "Fill in validity and controllability of the indicator.",
    ),
    "kind-not-allowed": (
        "Validitas {validity} dengan kendali {controllability} tidak diperbolehkan Tabel 14.",
        "Tabel 14 does not allow validity {validity} with control {controllability}.",
    ),
    "no-target": (
        "Target tahun ini belum berupa satu angka.",
        "This year's target is not one number yet.",
    ),
    "no-polarity": ("Polarisasi belum diisi.", "The polarity is not stated."),
    "no-last-target": (
        "Target tahun lalu belum ada, jadi mutunya belum dapat ditentukan.",
        "Last year's target is missing, so its quality cannot be told yet.",
    ),
    "no-last-actual": (
        "Realisasi tahun lalu belum ada, jadi mutunya belum dapat ditentukan.",
        "Last year's actual is missing, so its quality cannot be told yet.",
    ),
    "fixed-statutory": ("Target ditetapkan peraturan.", "The target is set by law."),
    "fixed-maximum": ("Target sudah maksimal.", "The target is the maximum already."),
    "fixed-external": ("Target dinilai pihak luar.", "The target is assessed from outside."),
    "new": ("Indikator baru tanpa riwayat.", "A new indicator without history."),
    "stabilize": (
        "Stabilize: diberi nilai paling rendah yang dijamin, karena tidak ada arah untuk dinaikkan.",
        "Stabilize: gets the least it is granted, for there is no direction to raise it in.",
    ),
    "above-both": (
        "Lebih menantang daripada target {last_target} dan realisasi {last_actual} tahun lalu.",
        "More ambitious than last year's target {last_target} and actual {last_actual}.",
    ),
    "at-last-actual": (
        "Sama dengan realisasi tahun lalu, {last_actual}.",
        "The same as last year's actual, {last_actual}.",
    ),
    "between": (
        "Di antara target {last_target} dan realisasi {last_actual} tahun lalu.",
        "Between last year's target {last_target} and actual {last_actual}.",
    ),
    "at-last-target-missed": (
        "Sama dengan target tahun lalu, {last_target}, yang tidak tercapai ({last_actual}).",
        "The same as last year's target, {last_target}, which was missed ({last_actual}).",
    ),
    "at-last-target-passed": (
        "Sama dengan target tahun lalu, {last_target}, padahal realisasinya sudah {last_actual}.",
        "The same as last year's target, {last_target}, though {last_actual} was reached.",
    ),
    "below-last-target": (
        "Kurang menantang daripada target tahun lalu, {last_target}.",
        "Less ambitious than last year's target, {last_target}.",
    ),
    "not-regulated": (
        "Sama dengan target dan realisasi tahun lalu, {last_target}: belum diatur Tabel 15.",
        "The same as last year's target and actual, {last_target}: Tabel 15 does not regulate this.",
    ),
    "raised": ("IKU mandatory: paling rendah 1.", "A mandatory IKU: 1 at least."),
}
"""Why a quality is what it is; (Indonesian, English) by the rule of a `Priced`."""


def rule_words(code: str, details: Mapping[str, Any], language: str = "id") -> str:
    """What a rule is called, e.g. ``Bobot exact, kendali rendah``."""
    names = {
        "validity": choice_word(str(details.get("validity", "")), language),
        "controllability": choice_word(str(details.get("controllability", "")), language),
        "band": details.get("names", {}).get(language) or details.get("names", {}).get("id", ""),
        "name": details.get("name", ""),
    }
    if code == "perspective":
        names["name"] = perspective_words(str(names["name"]))
    if code == "parameter":
        names["name"] = number_name(str(names["name"]), language)
    return _pick(RULE_WORDS[code], language).format(**names)


def perspective_words(name: str) -> str:
    """A perspective of a rule set as people write it: ``Learning and Growth``."""
    return name.title().replace(" And ", " and ").replace(" Dan ", " dan ")


def number_name(name: str, language: str = "id") -> str:
    """What a number of a rule set is called; one nobody knows by its own name."""
    return _pick(_NUMBERS[name], language) if name in _NUMBERS else name


def value_words(code: str, value: str | bool | Fraction | None, language: str = "id") -> str:
    """How a value of a rule is told: ``120``, ``tanpa batas``, ``tercetak, tabel, lalu sama rata``."""
    if value is None:
        return _nothing(code, language)
    if isinstance(value, bool):
        return _pick(("ya", "yes") if value else ("tidak", "no"), language)
    if isinstance(value, Fraction):
        text = fraction_text(value)
        return f"{text}%" if code == "perspective" else f"{text}×" if code == "key_weight" else text
    if code == "grade":
        return grade_words(value, language)
    if code.endswith("-band"):
        return band_words(value, language)
    return _pick(_VALUES[value], language) if value in _VALUES else value


def grade_words(grade: str, language: str = "id") -> str:
    """What a grade of evidence means; of third parties and none it says so."""
    return _pick(_GRADES[grade], language)


def band_words(when: str, language: str = "id") -> str:
    """A stretch of scores for people: ``80 ≤ nilai < 100``."""
    told = when.replace("<=", "≤").replace(">=", "≥").replace("==", "=")
    told = told.replace("x", _pick(("nilai", "score"), language))
    return told.replace(".", ",")


def fraction_text(number: Fraction) -> str:
    """A number with all its decimals, of those without end four: ``1,15``."""
    text = f"{float(number):.10f}".rstrip("0").rstrip(".")
    if Fraction(text) != number:
        text = f"{float(number):.4f}"
    return text.replace(".", ",")


def quality_reason(rule: str, details: Mapping[str, str], language: str = "id") -> str:
    """Why a quality is what it is, as a sentence."""
    words = {name: choice_word(text, language) for name, text in details.items()}
    return _pick(QUALITY_REASONS[rule], language).format(**words)


def _nothing(code: str, language: str) -> str:
    if code in ("lower", "upper"):
        return _pick(("tanpa batas", "no bound"), language)
    if code == "flag_above":
        return _pick(("tidak ditandai", "never"), language)
    if code == "individual":
        return _pick(("tidak", "no"), language)
    return _pick(("tidak ada", "none"), language)


def _pick(texts: tuple[str, str], language: str) -> str:
    return texts[0] if language == "id" else texts[1]
