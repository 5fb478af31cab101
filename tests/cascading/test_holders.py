"""Who holds a position in which month."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.cascading.holders import counts_as_holder, holder_months
from tests.cascading.reference import is_holder


def months_of(first: str, last: str, year: int = 2026) -> list[int]:
    """Months held from a first to a last day."""
    starts = np.array([first], "datetime64[D]")
    ends = np.array([last], "datetime64[D]") + 1
    return [int(month) + 1 for month in np.flatnonzero(holder_months(starts, ends, year=year)[0])]


def test_a_whole_year_is_twelve_months() -> None:
    assert months_of("0001-01-01", "9998-12-31") == list(range(1, 13))


def test_june_belongs_to_nobody_who_begins_on_the_twentieth() -> None:
    assert months_of("2026-06-20", "2026-12-31") == [7, 8, 9, 10, 11, 12]
    assert months_of("2026-01-01", "2026-05-31") == [1, 2, 3, 4, 5]


def test_of_two_who_share_june_evenly_the_one_who_came_later_has_it() -> None:
    assert months_of("2026-01-01", "2026-06-15")[-1] == 5
    assert months_of("2026-06-16", "2026-12-31")[0] == 6


def test_one_day_more_than_half_is_enough() -> None:
    assert months_of("2026-01-01", "2026-06-16")[-1] == 6
    assert months_of("2026-06-17", "2026-12-31")[0] == 7


@pytest.mark.parametrize(
    ("year", "last", "month"), [(2026, "2026-02-14", 1), (2026, "2026-02-15", 2), (2024, "2024-02-15", 2)]
)
def test_february_is_measured_by_its_own_days(year: int, last: str, month: int) -> None:
    assert months_of(f"{year}-01-01", last, year)[-1] == month


def test_half_a_february_in_a_leap_year_is_no_whole_number_of_days() -> None:
    assert months_of("2024-02-16", "2024-12-31", 2024)[0] == 3
    assert months_of("2024-02-15", "2024-12-31", 2024)[0] == 2


def test_an_end_before_the_start_holds_nothing() -> None:
    assert months_of("2026-08-01", "2026-03-01") == []


def test_acting_holders_count_and_stand_ins_do_not() -> None:
    assert [counts_as_holder(status) for status in ("definitif", "Plt", "Pj", None, "Plh")] == [True] * 4 + [False]


days = st.dates(date(2025, 11, 1), date(2027, 2, 1))


@given(st.lists(st.tuples(days, st.integers(-20, 500)), max_size=5))
def test_counting_days_one_by_one_gives_the_same(spans: list[tuple[date, int]]) -> None:
    ends = [first + timedelta(days=length) for first, length in spans]
    held = holder_months(
        np.array([first for first, _ in spans], "datetime64[D]"), np.array(ends, "datetime64[D]"), year=2026
    )
    assert held.tolist() == [
        [is_holder(first, end, month, 2026) for month in range(1, 13)]
        for (first, _), end in zip(spans, ends, strict=True)
    ]
