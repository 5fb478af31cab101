"""Shares by consolidation, bound by bound, and whether parts reconcile."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest

from bsc_planner.cascading.consolidation import (
    Receiver,
    Shares,
    assumed_consolidation,
    figure_of_parts,
    parts_of,
    reconciles,
    share_figures,
)
from bsc_planner.findings import Severity
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value, ValueKind
from tests.cascading.plans import NOT_APPLICABLE, amounts_of, at_most, number, plain_of, span, text


def shares(
    whole: Value | None,
    locked: Sequence[Value | None],
    consolidation: Consolidation = Consolidation.SUM,
    step: str = "1",
) -> Shares:
    receivers = [Receiver(locked=one) for one in locked]
    return share_figures(whole, receivers, consolidation=consolidation, step=Decimal(step), where="I1")


def codes(found: Shares) -> list[tuple[str, str]]:
    return [(str(finding.severity), finding.code) for finding in found.findings]


def test_a_percentage_is_split_in_its_steps_and_stays_a_percentage() -> None:
    found = shares(Value("0,10%", ValueKind.PERCENT, number=Decimal("0.10")), [None] * 3, step="0.01")
    assert amounts_of(found.figures) == ["0.04", "0.03", "0.03"]
    assert {figure.kind for figure in found.figures if figure} == {ValueKind.PERCENT}
    assert found.findings == ()


@pytest.mark.parametrize("consolidation", [Consolidation.AVERAGE, Consolidation.LAST])
def test_an_average_and_a_last_value_are_everyones_unless_given_by_hand(consolidation: Consolidation) -> None:
    found = shares(number(85), [None, number(70), None], consolidation)
    assert amounts_of(found.figures) == ["85", "70", "85"]
    assert found.findings == ()


def test_ranges_and_limits_are_split_bound_by_bound() -> None:
    assert amounts_of(shares(span(10, 17), [None] * 3).figures) == ["4-6", "3-6", "3-5"]
    limited = shares(at_most(10), [None] * 3)
    assert amounts_of(limited.figures) == ["4", "3", "3"]
    assert {figure.direction for figure in limited.figures if figure} == {at_most(1).direction}


def test_a_number_locked_in_a_range_stands_for_both_bounds() -> None:
    assert amounts_of(shares(span(10, 16), [number(4), None, None]).figures) == ["4", "3-6", "3-6"]


@pytest.mark.parametrize("whole", [text("WTP"), NOT_APPLICABLE, Value("A", ValueKind.STEP, step="A")])
def test_what_has_no_numbers_cannot_be_shared(whole: Value) -> None:
    found = shares(whole, [None, number(3)])
    assert amounts_of(found.figures) == [None, "3"]
    assert codes(found) == [("warning", "cannot-split")]


@pytest.mark.parametrize("whole", [None, Value("-", ValueKind.NOT_FILLED)])
def test_a_whole_that_is_not_known_gives_nobody_anything(whole: Value | None) -> None:
    found = shares(whole, [None, None])
    assert found.figures == (None, None)
    assert codes(found) == [("warning", "whole-missing")]


def test_a_text_locked_among_numbers_is_kept_and_takes_no_part() -> None:
    found = shares(number(10), [None, text("sesuai kebutuhan"), None])
    assert amounts_of(found.figures) == ["5", "sesuai kebutuhan", "5"]
    assert codes(found) == [("warning", "cannot-split")]


def test_locked_parts_beyond_the_whole_are_an_error_that_says_by_how_much() -> None:
    found = shares(number(10), [number(12), None])
    assert amounts_of(found.figures) == ["12", "0"]
    assert codes(found) == [("error", "locked-exceeds-whole")]
    assert found.findings[0].details == {"difference": "2"}


def test_everyone_locked_at_something_else_is_an_error_that_says_the_difference() -> None:
    found = shares(number("10.5"), [number(4), number(5)], step="0.5")
    assert codes(found) == [("error", "locked-differs")]
    assert found.findings[0].details == {"difference": "1.5"}


def test_parts_of_a_sum_are_added_and_of_an_average_weighed() -> None:
    figures = [number(80), number(90)]
    weights = [Decimal(1), Decimal(3)]
    assert parts_of(figures, like=number(0), weights=weights, consolidation=Consolidation.SUM) == [Fraction(170)]
    mean = parts_of(figures, like=number(0), weights=weights, consolidation=Consolidation.AVERAGE)
    assert mean == [Fraction(175, 2)]
    even = parts_of(figures, like=number(0), weights=[Decimal(0)] * 2, consolidation=Consolidation.LAST)
    assert even == [Fraction(85)]


def test_parts_that_miss_a_figure_or_have_another_shape_make_nothing() -> None:
    for figures in ([], [number(1), None], [number(1), span(1, 2)]):
        assert parts_of(figures, like=number(0), weights=[Decimal(1)] * 2, consolidation=Consolidation.SUM) is None


def test_a_mean_reconciles_to_within_half_a_step_and_a_sum_exactly() -> None:
    near = [Fraction("85.005")]
    step = Decimal("0.01")
    assert reconciles(number(85), near, consolidation=Consolidation.AVERAGE, step=step)
    assert not reconciles(number(85), [Fraction("85.0051")], consolidation=Consolidation.AVERAGE, step=step)
    assert not reconciles(number(85), near, consolidation=Consolidation.SUM, step=step)


def test_a_mean_is_shown_exactly_where_it_can_be() -> None:
    assert plain_of(figure_of_parts(number(0), [Fraction(175, 2)], step=Decimal(1))) == "87.5"
    assert plain_of(figure_of_parts(number(0), [Fraction(250, 3)], step=Decimal("0.01"))) == "83.333333"
    assert plain_of(figure_of_parts(span(0, 0), [Fraction(100), Fraction(200)], step=Decimal(1))) == "100-200"


@pytest.mark.parametrize(
    ("unit", "assumed"),
    [("dokumen", "sum"), (None, "sum"), ("Hektar", "sum"), ("Persen", "last"), ("%", "last"), ("Indeks", "last")],
)
def test_where_nothing_is_stated_scales_are_taken_at_their_last_and_the_rest_adds_up(unit: str, assumed: str) -> None:
    assert assumed_consolidation(unit) == assumed


def test_findings_of_severity_error_are_those_that_do_not_add_up() -> None:
    assert shares(number(10), [number(3), number(4)]).findings[0].severity is Severity.ERROR
