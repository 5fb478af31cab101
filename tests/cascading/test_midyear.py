"""A change in mid-year: the worked example and its corners."""

from datetime import date

import numpy as np
import pytest

from bsc_planner.cascading.midyear import changed_months, months_over, remaining_weights
from bsc_planner.cascading.splitting import amounts
from bsc_planner.cascading.trajectory import EVEN, spread_sums
from bsc_planner.model.indicator import Consolidation


@pytest.mark.parametrize(
    ("effective", "over"),
    [
        (date(2025, 12, 31), 0),
        (date(2026, 1, 1), 0),
        (date(2026, 1, 31), 0),
        (date(2026, 2, 1), 1),
        (date(2026, 7, 1), 6),
        (date(2026, 6, 30), 5),
        (date(2026, 12, 31), 11),
        (date(2027, 1, 1), 12),
    ],
)
def test_months_are_over_that_ended_before_the_day(effective: date, over: int) -> None:
    assert months_over(effective, year=2026) == over


def test_a_hundred_and_twenty_to_a_hundred_and_eighty_in_july_gives_twenty_each() -> None:
    before = spread_sums(amounts([120]), EVEN)
    after, too_little = changed_months(before, amounts([180]), over=6, weights=EVEN, consolidation=Consolidation.SUM)
    assert after.tolist() == [[10] * 6 + [20] * 6]
    assert not too_little.any()


def test_less_than_what_has_passed_leaves_nothing_for_the_rest_of_the_year() -> None:
    before = spread_sums(amounts([120, -120]), EVEN)
    after, too_little = changed_months(
        before, amounts([50, -50]), over=6, weights=EVEN, consolidation=Consolidation.SUM
    )
    assert after.tolist() == [[10] * 6 + [0] * 6, [-10] * 6 + [0] * 6]
    assert too_little.tolist() == [True, True]


def test_the_rest_follows_the_same_pattern() -> None:
    quarters = (0, 0, 1) * 4
    before = spread_sums(amounts([40]), quarters)
    after, _ = changed_months(before, amounts([61]), over=4, weights=quarters, consolidation=Consolidation.SUM)
    assert after.tolist() == [[0, 0, 10, 0, 0, 17, 0, 0, 17, 0, 0, 17]]


def test_a_pattern_with_nothing_left_counts_as_even() -> None:
    assert remaining_weights((1, *[0] * 11), over=10) == (*[0] * 10, 1, 1)


def test_an_average_carries_the_new_target_in_the_months_to_come() -> None:
    before = np.full((1, 12), 85)
    after, _ = changed_months(before, amounts([90]), over=6, weights=EVEN, consolidation=Consolidation.AVERAGE)
    assert after.tolist() == [[85] * 6 + [90] * 6]


def test_a_last_value_goes_on_from_the_last_month_that_is_over() -> None:
    before = np.array([[81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92]])
    after, _ = changed_months(before, amounts([98]), over=6, weights=EVEN, consolidation=Consolidation.LAST)
    assert after.tolist() == [[81, 82, 83, 84, 85, 86, 88, 90, 92, 94, 96, 98]]


def test_a_last_value_changed_from_january_on_starts_where_last_year_ended() -> None:
    before = np.full((1, 12), 85)
    after, _ = changed_months(
        before, amounts([92]), over=0, weights=EVEN, consolidation=Consolidation.LAST, starts=[None]
    )
    assert after.tolist() == [[92] * 12]


def test_months_that_are_over_stay_exact_beyond_sixty_four_bits() -> None:
    before = np.full((1, 12), 10**20, dtype=object)
    after, _ = changed_months(before, amounts([5]), over=1, weights=EVEN, consolidation=Consolidation.AVERAGE)
    assert after.tolist() == [[10**20] + [5] * 11]
