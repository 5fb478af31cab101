"""What holds for every individual score: bounds, order, what is missing, the quadrant and the guide."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.rating import Expectation, OrganisationRating
from bsc_planner.scoring.distribution import GUIDE, SCALE, GuideKind, unmet_guide
from bsc_planner.scoring.person_step import shown, step
from bsc_planner.scoring.predikat import Predikat, predikat_light
from bsc_planner.scoring.quadrant import explain_quadrant, predikat_of, work_of_head
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.work_score_2013 import (
    Aspect,
    Task,
    efficiency_score,
    extra_task_points,
    task_score,
)
from bsc_planner.scoring.work_score_2013 import work_score as work_score_2013
from bsc_planner.scoring.work_score_2013 import year_result as year_result_2013
from bsc_planner.scoring.work_score_2021 import (
    BASIS_OF_MEAN,
    ExtraWork,
    IndividualIndicator,
    extra_score,
    indicator_value,
)
from bsc_planner.scoring.work_score_2021 import work_score as work_score_2021
from bsc_planner.scoring.work_score_2021 import year_result as year_result_2021
from bsc_planner.scoring.work_score_2026 import (
    BASIS,
    JudgedIndicator,
    Tier,
    behaviour_value,
    calibrated,
    final_result,
    quality_shares,
    work_value,
)

_POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**9)
_FIGURES = st.fractions(min_value=0, max_value=10**9)
_PERCENT = st.fractions(min_value=0, max_value=120)

_NINE = {
    ("above", "below"): "kurang",
    ("above", "as_expected"): "baik",
    ("above", "above"): "sangat_baik",
    ("as_expected", "below"): "kurang",
    ("as_expected", "as_expected"): "baik",
    ("as_expected", "above"): "baik",
    ("below", "below"): "sangat_kurang",
    ("below", "as_expected"): "butuh_perbaikan",
    ("below", "above"): "butuh_perbaikan",
}


@pytest.mark.parametrize(("ratings", "predikat"), _NINE.items())
def test_each_cell_of_the_quadrant_has_its_predikat(ratings: tuple[str, str], predikat: str) -> None:
    work, behaviour = map(Expectation, ratings)
    assert predikat_of(work, behaviour) == predikat
    assert explain_quadrant(work, behaviour).facts["predikat"] == predikat


def test_a_missing_rating_gives_no_predikat_and_says_which_one_is_missing() -> None:
    assert predikat_of(None, Expectation.ABOVE) is None
    assert explain_quadrant(None, Expectation.ABOVE).reason == "work-not-rated"
    assert explain_quadrant(Expectation.ABOVE, None).reason == "behaviour-not-rated"
    assert explain_quadrant(None, None).light is Light.GREY


def test_the_head_of_a_unit_is_rated_by_the_units_own_capaian() -> None:
    assert work_of_head(OrganisationRating.EXCELLENT) is Expectation.ABOVE
    assert work_of_head(OrganisationRating.GOOD) is Expectation.AS_EXPECTED
    assert {work_of_head(rating) for rating in list(OrganisationRating)[2:]} == {Expectation.BELOW}
    assert work_of_head(None) is None


def test_lights_of_predikat_are_green_yellow_red_and_grey_for_none() -> None:
    lights = [predikat_light(one) for one in (Predikat.GOOD, Predikat.FAIR, Predikat.POOR, None)]
    assert lights == [Light.GREEN, Light.YELLOW, Light.RED, Light.GREY]


def _unmet(rating: OrganisationRating, **counts: int) -> list[GuideKind]:
    return [one.line.kind for one in unmet_guide({Predikat(key): n for key, n in counts.items()}, rating)]


def test_a_good_unit_needs_somebody_to_improve_and_no_more_than_seven_tenths_good() -> None:
    good = OrganisationRating.GOOD
    assert _unmet(good, baik=7, sangat_baik=2, butuh_perbaikan=1) == []
    assert _unmet(good, baik=8, sangat_baik=2) == [GuideKind.AT_MOST, GuideKind.SOME]
    assert _unmet(good, baik=4, sangat_baik=5, kurang=1) == [GuideKind.MOST]


def test_an_excellent_unit_has_very_good_people_first_but_seven_tenths_at_most() -> None:
    excellent = OrganisationRating.EXCELLENT
    assert _unmet(excellent, sangat_baik=7, baik=3) == []
    assert _unmet(excellent, sangat_baik=8, baik=2) == [GuideKind.AT_MOST]
    assert _unmet(excellent, sangat_baik=3, baik=7) == [GuideKind.MOST]


def test_lower_units_need_six_tenths_of_their_own_predikat() -> None:
    needs, poor, very_poor = list(OrganisationRating)[2:]
    assert _unmet(needs, butuh_perbaikan=6, baik=3, sangat_baik=1) == []
    assert _unmet(needs, butuh_perbaikan=5, baik=3, sangat_baik=2) == [GuideKind.AT_LEAST, GuideKind.AT_MOST]
    assert _unmet(poor, kurang=6, butuh_perbaikan=1, baik=3) == []
    assert _unmet(very_poor, sangat_kurang=6, kurang=1, baik=2, sangat_baik=1) == [GuideKind.NONE]


@given(st.dictionaries(st.sampled_from(SCALE), st.integers(0, 50)), st.sampled_from(list(OrganisationRating)))
def test_the_guide_only_names_its_own_lines_with_true_counts(
    counts: dict[Predikat, int], rating: OrganisationRating
) -> None:
    found = unmet_guide(counts, rating)
    assert {one.line for one in found} <= set(GUIDE[rating])
    assert all(one.total == sum(counts.values()) for one in found)
    assert all(one.count == sum(counts.get(p, 0) for p in one.line.of) for one in found)
    assert unmet_guide(counts, None) == ()


def test_there_is_no_guide_for_a_unit_without_predikat() -> None:
    assert unmet_guide({}, OrganisationRating.GOOD) == ()


# Perka BKN 1/2013


@given(_POSITIVE, _FIGURES)
def test_time_and_cost_never_exceed_one_hundred(target: Fraction, actual: Fraction) -> None:
    value = efficiency_score(Aspect(target, actual), name="time").value
    assert value is not None
    assert value <= 100


@given(_POSITIVE)
def test_on_time_is_76_and_a_quarter_less_at_best_100(target: Fraction) -> None:
    assert efficiency_score(Aspect(target, target), name="time").value == 76
    assert efficiency_score(Aspect(target, target * Fraction(76, 100)), name="time").value == 100


_ASPECT = Aspect(Fraction(10), Fraction(8))


def _task(**changed: Aspect | None) -> Task:
    aspects = {"quantity": _ASPECT, "quality": _ASPECT, "time": _ASPECT, "cost": None} | changed
    return Task("Tugas", **aspects)  # type: ignore[arg-type]  # the names above are its aspects


def test_a_task_without_cost_is_the_mean_of_three() -> None:
    explained = task_score(_task())
    assert [child.value for child in explained.children] == [80, 80, 96]
    assert explained.value == Fraction(256, 3)


def test_a_task_of_which_nothing_was_done_is_zero() -> None:
    explained = task_score(_task(quantity=Aspect(Fraction(5), Fraction(0)), quality=Aspect(Fraction(100), None)))
    assert explained.value == 0
    assert explained.rule == "task-not-done-2013"


@pytest.mark.parametrize("aspect", ["quantity", "quality", "time"])
def test_a_task_with_an_aspect_not_given_has_no_score_and_says_which(aspect: str) -> None:
    explained = task_score(_task(**{aspect: Aspect(Fraction(5), None)}))
    assert (explained.value, explained.reason) == (None, f"{aspect}-missing")


def test_targets_that_are_missing_or_not_positive_give_no_score() -> None:
    for target, reason in ((None, "no-target"), (Fraction(0), "target-not-positive")):
        assert efficiency_score(Aspect(target, Fraction(1)), name="time").reason == reason


def test_extra_tasks_give_one_point_for_every_three_and_three_at_most() -> None:
    assert [extra_task_points(n) for n in (None, 0, 1, 3, 4, 6, 7, 20)] == [None, 0, 1, 1, 2, 2, 3, 3]


def test_extra_tasks_and_creativity_are_added_to_the_mean() -> None:
    explained = work_score_2013([_task(), _task()], extra_tasks=4, creativity=Fraction(3))
    assert explained.value == Fraction(256, 3) + 5
    assert explained.substitution == "(85,33 + 85,33) ÷ 2 + 2 + 3"


def test_without_a_scored_task_there_is_no_year() -> None:
    result = year_result_2013(work_score_2013([], extra_tasks=7), Fraction(80))
    assert (result.total.value, result.total.reason, result.predikat) == (None, "no-work-score", None)
    result = year_result_2013(work_score_2013([_task()]), None)
    assert (result.total.value, result.total.reason) == (None, "behaviour-not-given")


@pytest.mark.parametrize(
    ("score", "predikat"),
    [("91", "sangat_baik"), ("90.99", "baik"), ("76", "baik"), ("61", "cukup"), ("51", "kurang"), ("50.9", "buruk")],
)
def test_predikat_of_2013_reach_up_to_the_next_one(score: str, predikat: str) -> None:
    work = step("given", Fraction(score), BASIS)
    assert year_result_2013(work, Fraction(score)).predikat == predikat


# PermenPANRB 8/2021


def _iki(actual: int | None, *, is_ceiling: bool = False, weight: Fraction | None = None) -> IndividualIndicator:
    reached = None if actual is None else Fraction(actual)
    return IndividualIndicator("IKI", Fraction(100), Fraction(100), reached, is_ceiling=is_ceiling, weight=weight)


@pytest.mark.parametrize(
    ("actual", "value"),
    [(111, 120), (110, 120), (101, 110), (100, 109), (99, 89), (80, 70), (79, 69), (60, 50), (59, 49), (0, 0)],
)
def test_values_of_2021_meet_at_the_ends_of_the_bands(actual: int, value: int) -> None:
    assert indicator_value(_iki(actual)).value == value


def test_a_target_that_cannot_be_exceeded_is_worth_120_when_it_is_reached() -> None:
    explained = indicator_value(_iki(100, is_ceiling=True))
    assert explained.value == 120
    assert explained.facts["category"] == "sangat_baik"


def test_the_line_that_was_not_readable_says_it_is_inferred() -> None:
    inferred, printed = indicator_value(_iki(105)), indicator_value(_iki(90))
    assert inferred.basis is not None
    assert printed.basis is not None
    assert (inferred.basis.grade, printed.basis.grade) == ("C", "A")


@given(_POSITIVE, _FIGURES, st.booleans())
def test_a_value_of_2021_never_leaves_0_to_120(target: Fraction, actual: Fraction, is_ceiling: bool) -> None:
    explained = indicator_value(IndividualIndicator("", target, target, actual, is_ceiling=is_ceiling))
    assert explained.value is not None
    assert 0 <= explained.value <= 120


def test_what_is_missing_is_left_out_and_never_zero() -> None:
    explained = work_score_2021([_iki(100), _iki(None)])
    assert [explained.value, explained.facts["of"], explained.facts["with_value"]] == [109, 2, 1]
    assert work_score_2021([_iki(None)]).reason == "no-work-score"
    assert work_score_2021([_iki(100, weight=Fraction(0))]).reason == "weights-zero"
    assert indicator_value(IndividualIndicator("", Fraction(0), Fraction(0), Fraction(1))).reason == "target-zero"
    assert indicator_value(IndividualIndicator("", None, None, Fraction(1))).reason == "no-target"


def test_weights_make_109_forty_percent_of_the_work() -> None:
    explained = work_score_2021([_iki(98, weight=Fraction(60)), _iki(100, weight=Fraction(40))], extra=Fraction(12))
    assert explained.value == Fraction("106.4")
    assert explained.substitution == "88 × 60% + 109 × 40% + 10"
    assert explained.basis == BASIS_OF_MEAN


@given(st.lists(st.integers(0, 150), min_size=1, max_size=6))
def test_the_order_of_indicators_never_changes_the_work_score(actuals: list[int]) -> None:
    forth = work_score_2021([_iki(actual) for actual in actuals])
    back = work_score_2021([_iki(actual) for actual in reversed(actuals)])
    assert forth.value == back.value


def test_extra_work_counts_by_its_category_and_ten_at_most() -> None:
    good = ExtraWork(Predikat.GOOD, Fraction(5), Fraction(109))
    assert extra_score([good]).value == Fraction("4.36")
    assert extra_score([good] * 3).value == 10
    assert extra_score([ExtraWork(Predikat.GOOD, Fraction(5), None)]).value is None


@pytest.mark.parametrize(
    ("score", "idea", "predikat"),
    [
        (110, True, "sangat_baik"),
        (110, False, "baik"),
        (120, None, "baik"),
        (109, True, "baik"),
        (90, True, "baik"),
        (89, True, "cukup"),
        (70, None, "cukup"),
        (50, None, "kurang"),
        (49, None, "sangat_kurang"),
    ],
)
def test_very_good_of_2021_needs_a_new_idea(score: int, idea: bool | None, predikat: str) -> None:
    work = step("given", Fraction(score), BASIS)
    assert year_result_2021(work, Fraction(score), has_new_idea=idea).predikat == predikat


def test_peers_change_the_shares_of_2021() -> None:
    work = step("given", Fraction(100), BASIS)
    assert year_result_2021(work, Fraction(90)).total.value == 97
    assert year_result_2021(work, Fraction(90), asked_peers=True).total.value == 96
    assert year_result_2021(work, None).total.reason == "behaviour-not-given"


# KMK 127/2026


@given(st.lists(st.tuples(_PERCENT, st.fractions(Fraction(1, 2), Fraction(3, 2))), min_size=1, max_size=6))
def test_work_of_2026_stays_within_its_indicators_and_shares_add_up(rows: list[tuple[Fraction, Fraction]]) -> None:
    judged = [JudgedIndicator("", achievement, quality) for achievement, quality in rows]
    assert sum(share for share in quality_shares(judged) if share is not None) == 1
    value = work_value(judged).value
    assert value is not None
    assert 0 <= value <= 120


@given(_PERCENT, _PERCENT)
def test_calibration_keeps_the_order_and_115(one: Fraction, other: Fraction) -> None:
    first, second = (calibrated(step("given", value, BASIS)).value for value in (one, other))
    assert first is not None
    assert second is not None
    assert max(first, second) <= 115
    assert (first < second) == (one < other)


def test_high_officials_keep_120() -> None:
    assert calibrated(step("given", Fraction(120), BASIS), is_high_official=True).value == 120


def test_an_indicator_without_achievement_or_quality_is_left_out_of_2026() -> None:
    rows = [
        JudgedIndicator("", Fraction(90), Fraction(1)),
        JudgedIndicator("", None, Fraction(1)),
        JudgedIndicator("", Fraction(50), None),
    ]
    explained = work_value(rows)
    assert explained.value == 90
    assert [child.reason for child in explained.children] == ["", "no-actual", "no-k3"]
    assert work_value(rows[1:]).reason == "no-work-score"


def test_nothing_is_said_of_2026_without_behaviour_or_organisation() -> None:
    work = step("given", Fraction(100), BASIS)
    missing = behaviour_value([None])
    result = final_result(work, calibrated(missing), Fraction(100), tier=Tier.NEAR)
    assert (result.total.reason, result.behaviour_rating) == ("behaviour-not-given", None)
    result = final_result(work, work, None, tier=Tier.NEAR)
    assert (result.total.reason, result.work_rating) == ("no-organisation-score", None)


def test_figures_of_sentences_are_indonesian_and_half_up() -> None:
    assert [shown(Fraction(text)) for text in ("85.5", "100", "33.335", "1355.9", "-2.5")] == [
        "85,5",
        "100",
        "33,34",
        "1.355,9",
        "-2,5",
    ]
