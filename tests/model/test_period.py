"""Periods: reading, printing, dates, order and containment."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.period import Period, PeriodKind, months_of, quarters_of, semesters_of

years = st.integers(1, 9998)
periods = st.one_of(
    years.map(Period),
    st.builds(Period.of_semester, years, st.integers(1, 2)),
    st.builds(Period.of_quarter, years, st.integers(1, 4)),
    st.builds(Period.of_month, years, st.integers(1, 12)),
)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025", date(2025, 1, 1), date(2026, 1, 1)),
        ("2025-S1", date(2025, 1, 1), date(2025, 7, 1)),
        ("2025-S2", date(2025, 7, 1), date(2026, 1, 1)),
        ("2025-Q3", date(2025, 7, 1), date(2025, 10, 1)),
        ("2025-M03", date(2025, 3, 1), date(2025, 4, 1)),
        ("2025-M12", date(2025, 12, 1), date(2026, 1, 1)),
    ],
)
def test_a_period_ends_on_the_first_day_that_no_longer_belongs(text: str, start: date, end: date) -> None:
    period = Period.parse(text)
    assert (period.start, period.end) == (start, end)
    assert start in period
    assert end - timedelta(days=1) in period
    assert end not in period
    assert str(period) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-",
        "2025-Q5",
        "2025-Q0",
        "2025-S3",
        "2025-M3",
        "2025-M13",
        "2025-M00",
        " 2025",
        "2025\n",
        "0000",
        "9999",
        "２０２５",
        "2025-q1",
        "20255",
        "2025-Q1-M01",
        "2025-W01",
    ],
)
def test_anything_else_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match="period"):
        Period.parse(text)
    assert Period.parse_or_none(text) is None


@given(periods)
def test_printing_and_reading_gives_the_same_period(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert Period.parse_or_none(str(period)) == period


@given(periods)
def test_the_months_of_a_period_fill_it_without_gap(period: Period) -> None:
    months = period.months
    assert months[0].start == period.start
    assert months[-1].end == period.end
    assert all(before.end == after.start for before, after in itertools.pairwise(months))
    assert all(month in period for month in months)
    assert period in period.whole_year


@given(periods, periods)
def test_a_period_contains_another_when_all_its_days_lie_within(outer: Period, inner: Period) -> None:
    assert (inner in outer) == (outer.start <= inner.start and inner.end <= outer.end)


@given(periods, periods)
def test_periods_are_ordered_by_start_then_the_longer_first(one: Period, other: Period) -> None:
    assert (one < other) == ((one.start, -one.end.toordinal()) < (other.start, -other.end.toordinal()))
    assert (one <= other) == (one < other or one == other)
    assert (one > other) == (other < one)
    assert (one >= other) == (other <= one)


def test_a_year_stands_before_its_parts() -> None:
    texts = ["2025", "2025-S1", "2025-Q1", "2025-M01", "2025-M02", "2025-Q2", "2025-S2", "2026"]
    assert [str(period) for period in sorted(map(Period.parse, reversed(texts)))] == texts


def test_parts_of_a_year_are_complete() -> None:
    assert [str(period) for period in quarters_of(2026)] == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
    assert [str(period) for period in semesters_of(2026)] == ["2026-S1", "2026-S2"]
    assert [period.number for period in months_of(2026)] == list(range(1, 13))


def test_a_part_that_the_year_does_not_have_is_refused() -> None:
    for kind, number in [
        (PeriodKind.YEAR, 2),
        (PeriodKind.SEMESTER, 3),
        (PeriodKind.QUARTER, 5),
        (PeriodKind.MONTH, 0),
    ]:
        with pytest.raises(ValueError, match="period"):
            Period(2025, kind, number)
