"""PermenPANRB 8/2021: capaian of an individual indicator, its kategori and nilai, the SKP; predikat by PP 30/2019."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.person_step import percent, shown, step
from bsc_planner.scoring.predikat import Predikat, predikat_above, predikat_light
from bsc_planner.scoring.rule_set import Basis, Grade

_BOOK = "http://online.flipbuilder.com/vajnr/eqrv/files/basic-html"
ACHIEVEMENT_BASIS = Basis(
    "PermenPANRB 8/2021 hlm. 91 dan 102: capaian IKI", Grade.OFFICIAL_TEXT, f"{_BOOK}/page110.html"
)
VALUE_BASIS = Basis("PermenPANRB 8/2021 hlm. 93: nilai capaian IKI", Grade.OFFICIAL_TEXT, f"{_BOOK}/page101.html")
INFERRED_BASIS = Basis(
    "Disimpulkan dari rumus kategori lain, PermenPANRB 8/2021 hlm. 93", Grade.THIRD_PARTY, f"{_BOOK}/page101.html"
)
BASIS_OF_MEAN = Basis(
    "PermenPANRB 8/2021 hlm. 93 dan 243; rata-rata menurut bobot adalah bacaan program",
    Grade.RESTATED,
    f"{_BOOK}/page363.html",
)
EXTRA_BASIS = Basis(
    "PermenPANRB 8/2021: nilai tertimbang kinerja tambahan, paling tinggi 10",
    Grade.OFFICIAL_TEXT,
    "https://pubhtml5.com/vral/mfux/basic/101-150",
)
RESULT_BASIS = Basis(
    "PP 30/2019 Pasal 41", Grade.OFFICIAL_TEXT, "https://www.pasal.id/peraturan/pp/pp-no-30-tahun-2019/"
)

PARAMETERS: Mapping[str, Fraction] = MappingProxyType(
    {
        "extra_cap": Fraction(10),
        "work_share": Fraction(70, 100),
        "behaviour_share": Fraction(30, 100),
        "work_share_with_peers": Fraction(60, 100),
        "behaviour_share_with_peers": Fraction(40, 100),
    }
)
"""Numbers of the method as shipped; shares are fractions of 1."""

FLOORS = ((Fraction(90), Predikat.GOOD), (Fraction(70), Predikat.FAIR), (Fraction(50), Predikat.POOR))
"""Lowest score of each predikat below ``sangat baik``, from the highest down.

Source: PP 30/2019 Pasal 41; the floor of 50 was not seen in its text.
"""

_VERY_GOOD_FLOOR = Fraction(110)
_TOP = Fraction(120)
_GOOD_VALUE = Fraction(109)
# (category, lowest whole percent, highest, value at the lowest, value at the highest)
_LINES = (
    (Predikat.VERY_GOOD, 101, 110, 110, 120),
    (Predikat.FAIR, 80, 99, 70, 89),
    (Predikat.POOR, 60, 79, 50, 69),
)
_EXTRA_PARTS = {
    Predikat.VERY_GOOD: Fraction(100, 100),
    Predikat.GOOD: Fraction(80, 100),
    Predikat.FAIR: Fraction(60, 100),
    Predikat.POOR: Fraction(40, 100),
    Predikat.VERY_POOR: Fraction(20, 100),
}


class Condition(StrEnum):
    """How an indicator is read: ``normal``: more is better; ``special`` (kondisi khusus): less is better."""

    NORMAL = "normal"
    SPECIAL = "special"


@dataclass(frozen=True)
class IndividualIndicator:
    """One IKI of a person.

    Attributes:
        name: What it is called.
        lower, upper: Target; both the same where it is one figure; None: no target that can be measured.
        actual: Realised figure; None: not reported.
        condition: See `Condition`.
        is_ceiling: Its target cannot be exceeded (100 %), so that reaching it is worth 120.
        weight: Its part in the score; None: like every other.
    """

    name: str
    lower: Fraction | None
    upper: Fraction | None
    actual: Fraction | None
    condition: Condition = Condition.NORMAL
    is_ceiling: bool = False
    weight: Fraction | None = None


@dataclass(frozen=True)
class ExtraWork:
    """One kinerja tambahan.

    Attributes:
        category: Kategori of its capaian.
        scope_weight: Bobot of the scope of the assignment, in points.
        value: Nilai capaian; None: not known.
    """

    category: Predikat
    scope_weight: Fraction
    value: Fraction | None


@dataclass(frozen=True)
class WorkResult2021:
    """Nilai SKP and nilai kinerja of a year, each with its explanation; the predikat is None while it is not known."""

    work: Explanation
    total: Explanation
    predikat: Predikat | None


def achievement(indicator: IndividualIndicator) -> Explanation:
    """Capaian IKI in percent; within a range it is 100, outside it is taken against the end that was passed.

    Source: PermenPANRB 8/2021 (kondisi normal, kondisi khusus, target berupa rentang).
    """
    lower, upper, actual = indicator.lower, indicator.upper, indicator.actual
    rule = f"achievement-{indicator.condition}-2021"
    facts = {"lower": lower, "upper": upper, "actual": actual}
    reason = "no-target" if lower is None or upper is None else "no-actual" if actual is None else ""
    if lower is None or upper is None or actual is None:
        return step(rule, None, ACHIEVEMENT_BASIS, name=indicator.name, reason=reason, facts=facts)
    if lower <= actual <= upper:
        text = f"{shown(lower)} ≤ {shown(actual)} ≤ {shown(upper)}" if lower != upper else "100"
        return step(rule, Fraction(100), ACHIEVEMENT_BASIS, name=indicator.name, facts=facts, substitution=text)
    end = upper if actual > upper else lower
    if end == 0:
        return step(rule, None, ACHIEVEMENT_BASIS, name=indicator.name, reason="target-zero", facts=facts)
    if indicator.condition is Condition.NORMAL:
        value, text = actual / end * 100, f"{shown(actual)} ÷ {shown(end)} × 100"
    else:
        value, text = (2 - actual / end) * 100, f"(1 + (1 − {shown(actual)} ÷ {shown(end)})) × 100"
    return step(rule, value, ACHIEVEMENT_BASIS, name=indicator.name, facts=facts, substitution=text)


def whole_percent(capaian: Fraction) -> int:
    """Capaian as kategori and nilai look at it: whole percent, half up.

    The bands are printed in whole percent with nothing between them, and the regulation's own example (93 of 95) goes
    on with 98 %.

    Source: PermenPANRB 8/2021 hlm. 243.
    """
    return int((capaian + Fraction(1, 2)) // 1)


def category_of(capaian: Fraction, *, is_ceiling: bool = False) -> Predikat:
    """Kategori of a capaian in percent.

    Source: PermenPANRB 8/2021 hlm. 93.
    """
    whole = whole_percent(capaian)
    if whole > 100 or (whole == 100 and is_ceiling):
        return Predikat.VERY_GOOD
    if whole == 100:
        return Predikat.GOOD
    return Predikat.FAIR if whole >= 80 else Predikat.POOR if whole >= 60 else Predikat.VERY_POOR


def indicator_value(indicator: IndividualIndicator) -> Explanation:
    """Nilai capaian IKI, 0 to 120.

    For 101 to 110 percent the page with the rule was not readable; the line from 110 to 120 has the form of the lower
    ones and is marked as inferred.

    Source: PermenPANRB 8/2021 hlm. 93.
    """
    child = achievement(indicator)
    if child.value is None:
        return step("value-2021", None, VALUE_BASIS, name=indicator.name, reason=child.reason, children=(child,))
    whole = whole_percent(child.value)
    category = category_of(child.value, is_ceiling=indicator.is_ceiling)
    value, text, basis = _value(whole, is_ceiling=indicator.is_ceiling)
    return step(
        "value-2021",
        value,
        basis,
        name=indicator.name,
        facts={"achievement": child.value, "whole": Fraction(whole), "category": category},
        substitution=text,
        children=(child,),
        light=predikat_light(category),
        weight=indicator.weight,
    )


def extra_score(works: Sequence[ExtraWork], *, parameters: Mapping[str, Fraction] = PARAMETERS) -> Explanation:
    """Nilai of kinerja tambahan: all of them together, 10 at most; nothing where there is none with a value.

    Source: PermenPANRB 8/2021, nilai tertimbang kinerja tambahan.
    """
    parts = [(work, work.value) for work in works if work.value is not None]
    if not parts:
        return step("extra-2021", None, EXTRA_BASIS, reason="no-extra-work")
    points = [_EXTRA_PARTS[work.category] * work.scope_weight * value / 100 for work, value in parts]
    total, cap = sum(points, Fraction(0)), parameters["extra_cap"]
    text = " + ".join(map(shown, points)) + (f" → {shown(cap)}" if total > cap else "")
    return step("extra-2021", min(total, cap), EXTRA_BASIS, facts={"raw": total, "cap": cap}, substitution=text)


def work_score(
    indicators: Sequence[IndividualIndicator],
    *,
    extra: Fraction | None = None,
    parameters: Mapping[str, Fraction] = PARAMETERS,
) -> Explanation:
    """Nilai SKP: weighted mean of the indicators with a value, plus the nilai of kinerja tambahan.

    Args:
        indicators: The person's IKI of kinerja utama.
        extra: Nilai kinerja tambahan, capped here; None: none.
        parameters: As of `PARAMETERS`.

    Returns:
        No value without any indicator that has one.

    The pages with the weights of the two kinds of kinerja utama were not readable: weights are the caller's.
    """
    children = [indicator_value(indicator) for indicator in indicators]
    counted = [(child.value, child.weight) for child in children if child.value is not None]
    facts = {"extra": extra, "of": len(children), "with_value": len(counted)}
    if not counted:
        return step("work-2021", None, BASIS_OF_MEAN, reason="no-work-score", facts=facts, children=children)
    weights = [Fraction(1) if weight is None else weight for _, weight in counted]
    whole = sum(weights, Fraction(0))
    if whole <= 0:
        return step("work-2021", None, BASIS_OF_MEAN, reason="weights-zero", facts=facts, children=children)
    main = sum((value * weight for (value, _), weight in zip(counted, weights, strict=True)), Fraction(0)) / whole
    added = min(extra, parameters["extra_cap"]) if extra is not None else None
    parts = (f"{shown(value)} × {percent(weight / whole)}" for (value, _), weight in zip(counted, weights, strict=True))
    text = " + ".join(parts) + (f" + {shown(added)}" if added is not None else "")
    return step("work-2021", skp_value(main, added), BASIS_OF_MEAN, facts=facts, substitution=text, children=children)


def skp_value(*parts: Fraction | None) -> Fraction:
    """Nilai SKP from its nilai tertimbang: kinerja utama of each kind, and kinerja tambahan; None: there is none.

    Source: PermenPANRB 8/2021 hlm. 243: (59,2 + 43,6) + 0 = 102,8.
    """
    return sum((part for part in parts if part is not None), Fraction(0))


def year_result(
    work: Explanation,
    behaviour: Fraction | None,
    *,
    has_new_idea: bool | None = None,
    asked_peers: bool = False,
    parameters: Mapping[str, Fraction] = PARAMETERS,
) -> WorkResult2021:
    """Nilai kinerja: SKP 70 and behaviour 30 %, or 60 and 40 where peers and subordinates were asked.

    Sangat Baik also needs a new idea; where none is stated, 110 and more is Baik. The sum is capped at 120.

    Source: PP 30/2019 Pasal 41.
    """
    suffix = "_with_peers" if asked_peers else ""
    shares = parameters[f"work_share{suffix}"], parameters[f"behaviour_share{suffix}"]
    facts = {
        "work": work.value,
        "behaviour": behaviour,
        "has_new_idea": None if has_new_idea is None else int(has_new_idea),
    }
    if work.value is None or behaviour is None:
        reason = "no-work-score" if work.value is None else "behaviour-not-given"
        total = step("result-2021", None, RESULT_BASIS, reason=reason, facts=facts, children=(work,))
        return WorkResult2021(work, total, None)
    value = min(_TOP, work.value * shares[0] + behaviour * shares[1])
    predikat = predikat_above(value, FLOORS, Predikat.VERY_POOR)
    if value >= _VERY_GOOD_FLOOR and has_new_idea:
        predikat = Predikat.VERY_GOOD
    text = f"{percent(shares[0])} × {shown(work.value)} + {percent(shares[1])} × {shown(behaviour)}"
    total = step(
        "result-2021",
        value,
        RESULT_BASIS,
        facts={**facts, "predikat": predikat},
        substitution=text,
        children=(work,),
        light=predikat_light(predikat),
    )
    return WorkResult2021(work, total, predikat)


def _value(whole: int, *, is_ceiling: bool) -> tuple[Fraction, str, Basis]:
    """Nilai of a whole percent, how it came about, and where that is written."""
    if whole > 110 or (whole == 100 and is_ceiling):
        return _TOP, f"{whole}% → 120", VALUE_BASIS
    if whole == 100:
        return _GOOD_VALUE, "100% → 109", VALUE_BASIS
    for category, first, last, low, high in _LINES:
        if first <= whole <= last:
            value = low + Fraction(high - low, last - first) * (whole - first)
            text = f"{low} + ({high} − {low}) ÷ ({last}% − {first}%) × ({whole}% − {first}%)"
            return value, text, INFERRED_BASIS if category is Predikat.VERY_GOOD else VALUE_BASIS
    return max(Fraction(0), Fraction(whole, 59) * 49), f"{whole}% ÷ 59% × 49", VALUE_BASIS
