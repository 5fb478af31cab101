"""From the year to its months: the worked examples, patterns, figures given by hand, and what always holds."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.cascading.splitting import amounts
from bsc_planner.cascading.trajectory import (
    EVEN,
    MonthPattern,
    month_plan,
    own_months_findings,
    period_ends,
    spread_sums,
    straight_lines,
    up_to,
)
from bsc_planner.findings import Severity
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value
from tests.cascading.plans import NOT_APPLICABLE, amounts_of, at_most, number, span, text

ONE = Decimal(1)
HUNDREDTH = Decimal("0.01")


def months_of(
    figure: Value | None,
    consolidation: Consolidation = Consolidation.SUM,
    *,
    pattern: str = "even",
    step: Decimal = ONE,
    start: Value | None = None,
) -> str:
    planned = month_plan(
        figure, consolidation=consolidation, step=step, pattern=MonthPattern.named(pattern), start=start
    )
    return " ".join(str(amount) for amount in amounts_of(planned))


def test_seven_documents_are_not_loaded_to_the_front() -> None:
    assert months_of(number(7)) == "0 1 0 1 0 1 1 0 1 0 1 1"


def test_a_hundred_and_twenty_are_ten_each() -> None:
    assert months_of(number(120)) == " ".join(["10"] * 12)


def test_five_go_to_every_other_month_from_march_on() -> None:
    assert months_of(number(5)) == "0 0 1 0 1 0 0 1 0 1 0 1"


@pytest.mark.parametrize(
    ("pattern", "months"),
    [
        ("quarter_end", "0 0 1 0 0 2 0 0 2 0 0 2"),
        ("semester_end", "0 0 0 0 0 3 0 0 0 0 0 4"),
        ("year_end", "0 0 0 0 0 0 0 0 0 0 0 7"),
    ],
)
def test_named_patterns_put_a_sum_at_the_ends_of_periods(pattern: str, months: str) -> None:
    assert months_of(number(7), pattern=pattern) == months


def test_an_unknown_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="weekly"):
        MonthPattern.named("weekly")


def test_twelve_own_weights_spread_by_cumulated_weight() -> None:
    pattern = MonthPattern.weighted([*[Decimal(1)] * 11, Decimal(9)])
    planned = month_plan(number(10), consolidation=Consolidation.SUM, step=ONE, pattern=pattern)
    assert amounts_of(planned) == ["0", "1", "0", "1", "0", "1", "0", "1", "0", "1", "0", "5"]


def test_own_weights_that_are_all_zero_are_even() -> None:
    assert MonthPattern.weighted([Decimal(0)] * 12).weights == EVEN


@pytest.mark.parametrize("weights", [[Decimal(1)] * 11, [Decimal(1)] * 11 + [Decimal(-1)]])
def test_own_weights_must_be_twelve_and_none_below_zero(weights: Sequence[Decimal]) -> None:
    with pytest.raises(ValueError, match="12 weights"):
        MonthPattern.weighted(weights)


def test_an_average_is_the_target_every_month() -> None:
    assert months_of(number("87.5"), Consolidation.AVERAGE, step=HUNDREDTH) == " ".join(["87.5"] * 12)


def test_a_last_value_goes_in_a_straight_line_from_last_year_to_the_target() -> None:
    line = months_of(number("85"), Consolidation.LAST, step=HUNDREDTH, start=number("80"))
    assert line == "80.42 80.83 81.25 81.67 82.08 82.5 82.92 83.33 83.75 84.17 84.58 85"


def test_a_falling_line_falls() -> None:
    assert months_of(number(4), Consolidation.LAST, start=number(10)) == "10 9 9 8 8 7 7 6 6 5 5 4"


def test_a_line_below_zero_rounds_half_away_from_zero() -> None:
    assert months_of(number(-6), Consolidation.LAST, start=number(0)) == "-1 -1 -2 -2 -3 -3 -4 -4 -5 -5 -6 -6"


def test_a_line_without_a_known_start_is_the_target_every_month() -> None:
    assert months_of(number(85), Consolidation.LAST) == " ".join(["85"] * 12)
    assert months_of(number(85), Consolidation.LAST, start=text("baik")) == " ".join(["85"] * 12)


def test_a_start_between_two_steps_is_taken_exactly() -> None:
    assert months_of(number(3), Consolidation.LAST, start=number("1.5")).startswith("2 2 2 2 2 2 2 3")


def test_a_last_value_may_go_in_steps_at_quarter_ends() -> None:
    steps = months_of(number(84), Consolidation.LAST, pattern="quarter_end", start=number(80))
    assert steps == "80 80 81 81 81 82 82 82 83 83 83 84"


def test_ranges_go_bound_by_bound_and_limits_keep_their_direction() -> None:
    assert months_of(span(12, 24)) == " ".join(["1-2"] * 12)
    assert months_of(span(5, 6), Consolidation.LAST, start=number(5)).endswith("5-6")
    planned = month_plan(at_most(12), consolidation=Consolidation.SUM, step=ONE)
    assert planned[0] is not None
    assert planned[0].direction is at_most(1).direction


def test_a_range_as_start_says_nothing_about_a_single_number() -> None:
    assert months_of(number(6), Consolidation.LAST, start=span(1, 2)) == " ".join(["6"] * 12)


@pytest.mark.parametrize("figure", [None, NOT_APPLICABLE, text("WTP")])
def test_what_has_no_number_holds_in_every_month(figure: Value | None) -> None:
    assert month_plan(figure, consolidation=Consolidation.SUM, step=ONE) == (figure,) * 12


def test_twelve_own_figures_stand_as_given_and_must_come_to_the_target() -> None:
    own = tuple(number(amount) for amount in (0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 0, 5))
    assert month_plan(number(21), consolidation=Consolidation.SUM, step=ONE, pattern=MonthPattern(own=own)) == own
    found = own_months_findings(number(21), own, consolidation=Consolidation.SUM, where="I1")
    assert [(one.severity, one.code) for one in found] == [(Severity.ERROR, "own-months-differ")]
    assert own_months_findings(number(20), own, consolidation=Consolidation.SUM, where="I1") == []
    assert own_months_findings(number(5), own, consolidation=Consolidation.LAST, where="I1") == []
    assert own_months_findings(number("1.66"), own, consolidation=Consolidation.AVERAGE, where="I1")
    assert own_months_findings(text("BB"), own, consolidation=Consolidation.SUM, where="I1") == []


def test_figures_up_to_a_month_add_average_or_take_the_last() -> None:
    months = [number(amount) for amount in range(1, 13)]
    assert up_to(months, last_month=6, consolidation=Consolidation.SUM) == [Fraction(21)]
    assert up_to(months, last_month=6, consolidation=Consolidation.AVERAGE) == [Fraction(7, 2)]
    assert up_to(months, last_month=6, consolidation=Consolidation.LAST) == [Fraction(6)]
    assert up_to(months, last_month=6, first_month=4, consolidation=Consolidation.SUM) == [Fraction(15)]
    assert up_to([*months[:3], None], last_month=4, consolidation=Consolidation.SUM) is None
    assert up_to([span(1, 2)] * 3, last_month=3, consolidation=Consolidation.SUM) == [Fraction(3), Fraction(6)]


def test_periods_end_with_their_last_month() -> None:
    assert period_ends(4) == (3, 6, 9, 12)
    assert period_ends(2) == (6, 12)


weights = st.lists(st.integers(0, 50), min_size=12, max_size=12).filter(any)
counts = st.one_of(st.integers(-200, 1000), st.integers(10**17, 10**20))


@given(st.lists(counts, max_size=5), weights)
def test_months_of_a_sum_add_up_and_stay_within_a_step_of_the_plan(totals: list[int], pattern: list[int]) -> None:
    months = spread_sums(amounts(totals), pattern)
    for total, row in zip(totals, months.tolist(), strict=True):
        assert sum(row) == total
        reached = [Fraction(total * sum(pattern[:month]), sum(pattern)) for month in range(1, 13)]
        assert all(0 <= exact - sum(row[:at]) < 1 for at, exact in enumerate(reached, start=1))


@given(st.lists(st.tuples(counts, st.one_of(st.none(), st.fractions(-300, 2000))), max_size=5), weights)
def test_a_line_never_turns_and_ends_at_the_target(rows: list[tuple[int, Fraction | None]], pattern: list[int]) -> None:
    months = straight_lines(amounts([total for total, _ in rows]), pattern, starts=[start for _, start in rows])
    for (total, start), line in zip(rows, months.tolist(), strict=True):
        assert line[-1] == total
        rises = sorted(line) if start is None or start <= total else sorted(line, reverse=True)
        assert line == rises
