"""KMK 127/2026: nilai hasil kerja, perilaku kerja and kinerja pegawai; known from third parties only (grade C)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from types import MappingProxyType

from bsc_planner.model.rating import Expectation
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.person_step import percent, shown, step
from bsc_planner.scoring.rule_set import Basis, Grade, Light

BASIS = Basis(
    "KMK 127 Tahun 2026 hlm. 125–149, menurut pihak ketiga",
    Grade.THIRD_PARTY,
    "https://github.com/kucing007/kinerja-app",
)
CALIBRATION_BASIS = Basis(
    "KMK 127 Tahun 2026 hlm. 139: paling tinggi 115; rumus disusun ulang dari dua contoh", Grade.THIRD_PARTY, BASIS.url
)

PARAMETERS: Mapping[str, Fraction] = MappingProxyType(
    {
        "top": Fraction(120),
        "calibrated_top": Fraction(115),
        "work_share": Fraction(75, 100),
        "behaviour_share": Fraction(25, 100),
        "correction_limit": Fraction(5),
        "impact_share": Fraction(5, 100),
        "impact_cap": Fraction(5),
        "organisation_share_tier_1": Fraction(50, 100),
        "organisation_share_tier_2": Fraction(30, 100),
        "organisation_share_below": Fraction(10, 100),
        "as_expected_from": Fraction(90),
        "above_from": Fraction(100),
    }
)
"""Numbers of the method as shipped; shares are fractions of 1."""


class Tier(IntEnum):
    """How near to the head of the unit a person stands: the head, one level below and JF substansi, or all others."""

    NEAR = 1
    FAR = 2


@dataclass(frozen=True)
class JudgedIndicator:
    """One IKI of a person.

    Attributes:
        name: What it is called.
        achievement: Capaian in percent; None: none in the period.
        quality: K3, 1 is berkualitas; None: not set.
        days: Days it counted, after an addendum of the SKP; None: as long as every other.
    """

    name: str
    achievement: Fraction | None
    quality: Fraction | None
    days: int | None = None


@dataclass(frozen=True)
class FinalResult:
    """Nilai kinerja pegawai with what it rests on.

    Attributes:
        total: NKP.
        work, behaviour: NHK and NPK after adjustment and NKO.
        work_rating, behaviour_rating: What they mean in the quadrant; None while they are not known.
    """

    total: Explanation
    work: Explanation
    behaviour: Explanation
    work_rating: Expectation | None
    behaviour_rating: Expectation | None


def quality_shares(indicators: Sequence[JudgedIndicator]) -> tuple[Fraction | None, ...]:
    """Bobot tertimbang of each indicator (fractions of 1): its K3 by its days; None: left out.

    Source: KMK 127/2026, Tabel 35 and 36 [C].
    """
    weights = [
        one.quality * (1 if one.days is None else one.days)
        if one.achievement is not None and one.quality is not None
        else None
        for one in indicators
    ]
    whole = sum((weight for weight in weights if weight is not None), Fraction(0))
    return tuple(None if weight is None or whole <= 0 else weight / whole for weight in weights)


def work_value(
    indicators: Sequence[JudgedIndicator], *, parameters: Mapping[str, Fraction] = PARAMETERS
) -> Explanation:
    """NHK awal: quality of each achievement (capaian × K3, 120 at most) by its share; no value without any.

    Source: KMK 127/2026 pp. 125-126 [C].
    """
    top, children, terms = parameters["top"], [], []
    for one, share in zip(indicators, quality_shares(indicators), strict=True):
        facts = {"achievement": one.achievement, "k3": one.quality, "days": one.days}
        if share is None or one.achievement is None or one.quality is None:
            reason = "no-actual" if one.achievement is None else "no-k3"
            children.append(step("quality-2026", None, BASIS, name=one.name, reason=reason, facts=facts))
            continue
        value = min(top, one.achievement * one.quality)
        terms.append((value, share))
        text = f"{shown(one.achievement)} × {shown(one.quality)}"
        child = step("quality-2026", value, BASIS, name=one.name, facts=facts, substitution=text, share=share)
        children.append(child)
    facts = {"of": len(children), "with_value": len(terms)}
    if not terms:
        return step("work-2026", None, BASIS, reason="no-work-score", facts=facts, children=children)
    value = min(top, sum((value * share for value, share in terms), Fraction(0)))
    text = " + ".join(f"{shown(value)} × {percent(share)}" for value, share in terms)
    return step("work-2026", value, BASIS, facts=facts, substitution=text, children=children)


def behaviour_value(scores: Sequence[Fraction | None]) -> Explanation:
    """NPK: mean of the core values of BerAKHLAK that were scored; no value without any.

    Source: KMK 127/2026 [C].
    """
    given = [score for score in scores if score is not None]
    if not given:
        return step("behaviour-2026", None, BASIS, reason="behaviour-not-given")
    text = f"({' + '.join(map(shown, given))}) ÷ {len(given)}"
    return step("behaviour-2026", sum(given, Fraction(0)) / len(given), BASIS, substitution=text)


def calibrated(
    value: Explanation, *, is_high_official: bool = False, parameters: Mapping[str, Fraction] = PARAMETERS
) -> Explanation:
    """What lies above 100 brought onto 100 to 115; JPT madya and above keep 120.

    The formula is reconstructed from two printed examples (105,17 → 103,87 and 100,71 → 100,54).

    Source: KMK 127/2026 p. 139 [C].
    """
    if value.value is None:
        return step("calibration-2026", None, CALIBRATION_BASIS, reason=value.reason, children=(value,))
    top, limit = parameters["top"], parameters["top" if is_high_official else "calibrated_top"]
    if value.value <= 100:
        return step(
            "calibration-2026", value.value, CALIBRATION_BASIS, substitution=shown(value.value), children=(value,)
        )
    moved = 100 + (min(value.value, top) - 100) * (limit - 100) / (top - 100)
    text = f"100 + ({shown(value.value)} − 100) × ({shown(limit)} − 100) ÷ ({shown(top)} − 100)"
    return step("calibration-2026", moved, CALIBRATION_BASIS, substitution=text, children=(value,))


def final_result(
    work: Explanation,
    behaviour: Explanation,
    organisation: Fraction | None,
    *,
    tier: Tier,
    discipline: Fraction = Fraction(0),
    impact: Fraction = Fraction(0),
    correction: Fraction = Fraction(0),
    parameters: Mapping[str, Fraction] = PARAMETERS,
) -> FinalResult:
    """NKP, and NHK and NPK akhir with their ratings.

    Args:
        work, behaviour: NHK and NPK awal, calibrated.
        organisation: NKO of the unit in percent; None: not known, and nothing can be said.
        tier: See `Tier`.
        discipline: Nilai hukuman disiplin, taken off.
        impact: Nilai dampak of subordinates, taken off.
        correction: Koreksi, kept within -5 and +5.
        parameters: As of `PARAMETERS`.

    Source: KMK 127/2026 pp. 139-149 [C].
    """
    limit = parameters["correction_limit"]
    change = max(-limit, min(limit, correction)) - discipline - impact
    shares = parameters["work_share"], parameters["behaviour_share"]
    first: Explanation
    if work.value is None or behaviour.value is None:
        lacking = work if work.value is None else behaviour
        first = step("first-2026", None, BASIS, reason=lacking.reason, children=(work, behaviour))
    else:
        text = f"{percent(shares[0])} × {shown(work.value)} + {percent(shares[1])} × {shown(behaviour.value)}"
        value = work.value * shares[0] + behaviour.value * shares[1]
        first = step("first-2026", value, BASIS, substitution=text, children=(work, behaviour))
    total, final_work, final_behaviour = (
        _with_organisation(one, change, organisation, tier, parameters) for one in (first, work, behaviour)
    )
    return FinalResult(
        total,
        final_work,
        final_behaviour,
        rating_of(final_work.value, parameters=parameters),
        rating_of(final_behaviour.value, parameters=parameters),
    )


def rating_of(value: Fraction | None, *, parameters: Mapping[str, Fraction] = PARAMETERS) -> Expectation | None:
    """What a value means in the quadrant: above 100 above, 90 to 100 as expected, else below; None: not known.

    Source: KMK 127/2026 [C].
    """
    if value is None:
        return None
    if value > parameters["above_from"]:
        return Expectation.ABOVE
    return Expectation.AS_EXPECTED if value >= parameters["as_expected_from"] else Expectation.BELOW


def impact_value(disciplines: Sequence[Fraction], *, parameters: Mapping[str, Fraction] = PARAMETERS) -> Fraction:
    """Nilai dampak for a superior: 5 % of each subordinate's nilai hukuman disiplin, 5 at most.

    Source: KMK 127/2026 [C].
    """
    return min(parameters["impact_cap"], sum(disciplines, Fraction(0)) * parameters["impact_share"])


def _with_organisation(
    first: Explanation,
    change: Fraction,
    organisation: Fraction | None,
    tier: Tier,
    parameters: Mapping[str, Fraction],
) -> Explanation:
    facts = {"first": first.value, "adjustment": change, "organisation": organisation, "tier": int(tier)}
    if first.value is None or organisation is None:
        reason = first.reason if first.value is None else "no-organisation-score"
        return step("final-2026", None, BASIS, reason=reason, facts=facts, children=(first,))
    adjusted = _clamped(first.value + change, parameters)
    key = f"tier_{int(tier)}" if adjusted >= organisation else "below"
    share = parameters[f"organisation_share_{key}"]
    value = _clamped(adjusted * (1 - share) + organisation * share, parameters)
    text = f"{percent(1 - share)} × {shown(adjusted)} + {percent(share)} × {shown(organisation)}"
    facts |= {"adjusted": adjusted}
    return step(
        "final-2026", value, BASIS, facts=facts, substitution=text, children=(first,), light=_light(value, parameters)
    )


def _clamped(value: Fraction, parameters: Mapping[str, Fraction]) -> Fraction:
    return min(parameters["top"], max(Fraction(0), value))


def _light(value: Fraction, parameters: Mapping[str, Fraction]) -> Light:
    if value < parameters["as_expected_from"]:
        return Light.RED
    return Light.GREEN
