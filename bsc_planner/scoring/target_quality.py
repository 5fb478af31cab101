"""K3: the quality of an indicator and of its target, before anything is realised (KMK 127/2026, Tabel 14 and 15)."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from bsc_planner.model.indicator import Controllability, Polarity, TargetBasis, Validity
from bsc_planner.scoring.rule_set import RuleSet


class QualityGrade(StrEnum):
    """What a K3 is called: above 1, exactly 1, below 1."""

    VERY_GOOD = "sangat_berkualitas"
    GOOD = "berkualitas"
    FAIR = "cukup_berkualitas"


@dataclass(frozen=True)
class TargetCase:
    """What the quality of one indicator and its target depends on.

    Attributes:
        validity, controllability: None: not stated.
        polarity: None: not stated.
        target, last_target, last_actual: Target of the year, target and actual of the year before, all in the same
            unit; None: there is none, or it is not one number.
        has_history: Whether the indicator was measured before the year at all; a new one has no figures to beat.
        is_mandatory: Given from above to all.
        basis: Why the target is not the owner's to choose; None: it is.
    """

    validity: Validity | None = None
    controllability: Controllability | None = None
    polarity: Polarity | None = None
    target: Fraction | None = None
    last_target: Fraction | None = None
    last_actual: Fraction | None = None
    has_history: bool = True
    is_mandatory: bool = False
    basis: TargetBasis | None = None


@dataclass(frozen=True)
class Priced:
    """One quality and why.

    Attributes:
        value: 1 is as it should be; None: cannot be told, `rule` says why.
        rule: Stable name of the line of the table, e.g. ``above-both``; each has a sentence in `wording`.
        is_raised: The line gave less than the least that a mandatory or stabilize indicator gets.
    """

    value: Fraction | None
    rule: str
    is_raised: bool = False


@dataclass(frozen=True)
class TargetQuality:
    """K3 of an indicator with its target.

    Attributes:
        indicator: Quality of the indicator (Tabel 14).
        target: Quality of the target (Tabel 15).
        k3: Mean of both; None: one of them is missing.
        grade: What it is called; None: there is no K3.
    """

    indicator: Priced
    target: Priced
    k3: Fraction | None
    grade: QualityGrade | None


def target_quality(case: TargetCase, rule_set: RuleSet) -> TargetQuality:
    """K3 of one indicator and target.

    Args:
        case: What is known of them.
        rule_set: One that prices quality (`RuleSet.is_k3`).

    Source: KMK 127/2026, Tabel 14 and 15, as third parties quote them [C].
    """
    indicator, target = indicator_quality(case, rule_set), quality_of_target(case, rule_set)
    if indicator.value is None or target.value is None:
        return TargetQuality(indicator, target, None, None)
    k3 = (indicator.value + target.value) / 2
    good = _number(rule_set, "good")
    grade = QualityGrade.VERY_GOOD if k3 > good else QualityGrade.GOOD if k3 == good else QualityGrade.FAIR
    return TargetQuality(indicator, target, k3, grade)


def indicator_quality(case: TargetCase, rule_set: RuleSet) -> Priced:
    """Quality of an indicator by validity and controllability; some combinations are not allowed.

    Source: KMK 127/2026, Tabel 14 [C].
    """
    if case.validity is None or case.controllability is None:
        return Priced(None, "kind-not-stated")
    value = rule_set.weights.get((case.validity, case.controllability))
    return Priced(None, "kind-not-allowed") if value is None else Priced(value, "kind")


def quality_of_target(case: TargetCase, rule_set: RuleSet) -> Priced:
    """Quality of a target beside target and actual of the year before.

    A stabilize target has no direction to be raised in, so it gets the least the regulation grants it.

    Source: KMK 127/2026, Tabel 15 [C].
    """
    if case.target is None:
        return Priced(None, "no-target")
    if case.basis is not None:
        return Priced(_number(rule_set, "fixed"), f"fixed-{case.basis}")
    if not case.has_history:
        return Priced(_number(rule_set, "new"), "new")
    if case.polarity is Polarity.STABILIZE:
        return Priced(_number(rule_set, "stabilize_least"), "stabilize")
    if case.polarity is None:
        return Priced(None, "no-polarity")
    priced = _beside_last_year(case, rule_set)
    least = _number(rule_set, "mandatory_least")
    if case.is_mandatory and priced.value is not None and priced.value < least:
        return Priced(least, priced.rule, is_raised=True)
    return priced


def _beside_last_year(case: TargetCase, rule_set: RuleSet) -> Priced:
    assert case.target is not None
    if case.last_target is None or case.last_actual is None:
        return Priced(None, "no-last-target" if case.last_target is None else "no-last-actual")
    # less is better: the same lines, mirrored
    sign = -1 if case.polarity is Polarity.MINIMIZE else 1
    target, last_target, last_actual = sign * case.target, sign * case.last_target, sign * case.last_actual
    if target > max(last_target, last_actual):
        return Priced(_number(rule_set, "above_both"), "above-both")
    if target < last_target:
        return Priced(_number(rule_set, "below_last_target"), "below-last-target")
    if target == last_target == last_actual:
        return Priced(None, "not-regulated")
    if target == last_actual:
        return Priced(_number(rule_set, "at_last_actual"), "at-last-actual")
    if target > last_target:
        return Priced(_number(rule_set, "between"), "between")
    if last_actual < last_target:
        return Priced(_number(rule_set, "at_last_target_missed"), "at-last-target-missed")
    return Priced(_number(rule_set, "at_last_target_passed"), "at-last-target-passed")


def _number(rule_set: RuleSet, name: str) -> Fraction:
    return rule_set.parameters[f"k3.{name}"]
