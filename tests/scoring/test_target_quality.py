"""K3: the lines of Tabel 14 and 15 as the sources give them, mirrored for minimize, and what cannot be told."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.indicator import Controllability, Polarity, TargetBasis, Validity
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets
from bsc_planner.scoring.target_quality import QualityGrade, TargetCase, target_quality
from bsc_planner.wording.rule_set_words import QUALITY_REASONS, QUALITY_WORDS

RULES = shipped_rule_sets()["kmk-127-2026"]
PROXY = TargetCase(Validity.PROXY, Controllability.MODERATE, Polarity.MAXIMIZE)


def case(target: int, last_target: int, last_actual: int, **changes: object) -> TargetCase:
    figures = {"target": Fraction(target), "last_target": Fraction(last_target), "last_actual": Fraction(last_actual)}
    return replace(PROXY, **{**figures, **changes})  # type: ignore[arg-type]  # fields by name


LINES = [
    (case(90, 80, 85), "above-both", "1.2"),
    (case(85, 80, 85), "at-last-actual", "1.1"),
    (case(83, 80, 85), "between", "1"),
    (case(80, 80, 70), "at-last-target-missed", "1"),
    (case(80, 80, 85), "at-last-target-passed", "0.9"),
    (case(79, 80, 85), "below-last-target", "0.8"),
    (case(79, 80, 79), "below-last-target", "0.8"),
    (case(85, 80, 70), "above-both", "1.2"),
]


@pytest.mark.parametrize(("one", "rule", "value"), LINES)
def test_a_target_is_priced_beside_last_year_as_tabel_15_says(one: TargetCase, rule: str, value: str) -> None:
    quality = target_quality(one, RULES)
    assert (quality.target.rule, quality.target.value) == (rule, Fraction(value))


@pytest.mark.parametrize(("one", "rule", "value"), LINES)
def test_less_is_better_mirrors_every_line(one: TargetCase, rule: str, value: str) -> None:
    assert one.target is not None
    assert one.last_target is not None
    assert one.last_actual is not None
    mirrored = replace(
        one,
        polarity=Polarity.MINIMIZE,
        target=200 - one.target,
        last_target=200 - one.last_target,
        last_actual=200 - one.last_actual,
    )
    assert target_quality(mirrored, RULES).target.rule == rule


@pytest.mark.parametrize(
    ("validity", "controllability", "value"),
    [
        (Validity.EXACT, Controllability.LOW, "1.2"),
        (Validity.EXACT, Controllability.MODERATE, "1.15"),
        (Validity.EXACT, Controllability.HIGH, None),
        (Validity.PROXY, Controllability.LOW, "1.1"),
        (Validity.PROXY, Controllability.MODERATE, "1"),
        (Validity.PROXY, Controllability.HIGH, "0.9"),
        (Validity.ACTIVITY, Controllability.LOW, None),
        (Validity.ACTIVITY, Controllability.MODERATE, "0.8"),
        (Validity.ACTIVITY, Controllability.HIGH, "0.6"),
    ],
)
def test_an_indicator_is_priced_as_tabel_14_says(
    validity: Validity, controllability: Controllability, value: str | None
) -> None:
    quality = target_quality(replace(PROXY, validity=validity, controllability=controllability), RULES)
    assert quality.indicator.value == (None if value is None else Fraction(value))
    assert quality.indicator.rule == ("kind" if value else "kind-not-allowed")


def test_the_mean_of_both_is_k3_with_its_name() -> None:
    very_good = target_quality(case(90, 80, 85), RULES)
    assert (very_good.k3, very_good.grade) == (Fraction("1.1"), QualityGrade.VERY_GOOD)
    good = target_quality(case(83, 80, 85), RULES)
    assert (good.k3, good.grade) == (Fraction(1), QualityGrade.GOOD)
    fair = target_quality(case(79, 80, 85), RULES)
    assert (fair.k3, fair.grade) == (Fraction("0.9"), QualityGrade.FAIR)


def test_the_same_figure_three_times_is_not_regulated_and_says_so() -> None:
    quality = target_quality(case(80, 80, 80), RULES)
    assert (quality.target.value, quality.target.rule, quality.k3, quality.grade) == (None, "not-regulated", None, None)


def test_a_mandatory_indicator_gets_one_at_least() -> None:
    quality = target_quality(case(79, 80, 85, is_mandatory=True), RULES)
    assert (quality.target.value, quality.target.is_raised) == (Fraction(1), True)
    quality = target_quality(case(90, 80, 85, is_mandatory=True), RULES)
    assert (quality.target.value, quality.target.is_raised) == (Fraction("1.2"), False)


def test_a_stabilize_target_gets_one_and_a_target_set_from_outside_the_most() -> None:
    assert target_quality(case(79, 80, 85, polarity=Polarity.STABILIZE), RULES).target.value == 1
    for basis in TargetBasis:
        assert target_quality(case(79, 80, 85, basis=basis), RULES).target.value == Fraction("1.2")


def test_a_new_indicator_gets_one_and_missing_figures_of_last_year_are_named() -> None:
    new = replace(PROXY, target=Fraction(80), has_history=False)
    assert (target_quality(new, RULES).target.value, target_quality(new, RULES).target.rule) == (Fraction(1), "new")
    assert target_quality(replace(case(80, 80, 80), last_actual=None), RULES).target.rule == "no-last-actual"
    assert target_quality(replace(case(80, 80, 80), last_target=None), RULES).target.rule == "no-last-target"
    assert target_quality(replace(case(80, 80, 80), target=None), RULES).target.rule == "no-target"
    assert target_quality(replace(case(80, 80, 80), polarity=None), RULES).target.rule == "no-polarity"
    assert target_quality(replace(case(80, 80, 80), validity=None), RULES).indicator.rule == "kind-not-stated"


figures = st.integers(-50, 50)


@given(figures, figures, figures, st.sampled_from(Polarity))
def test_every_case_has_a_line_and_a_sentence_and_a_value_of_the_table(
    target: int, last_target: int, last_actual: int, polarity: Polarity
) -> None:
    quality = target_quality(case(target, last_target, last_actual, polarity=polarity), RULES)
    assert quality.target.rule in QUALITY_REASONS
    values = [Fraction(value) for value in ("0.8", "0.9", "1", "1.1", "1.2")]
    assert quality.target.value in values or quality.target.rule == "not-regulated"
    assert (quality.k3 is None) == (quality.target.value is None)
    assert quality.grade is None or quality.grade in QUALITY_WORDS


@given(figures, figures, figures, st.integers(1, 9))
def test_a_more_ambitious_target_is_never_of_lower_quality(a: int, b: int, c: int, more: int) -> None:
    lower, higher = (target_quality(case(target, b, c), RULES).target.value for target in (a, a + more))
    assert lower is None or higher is None or lower <= higher
