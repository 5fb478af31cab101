"""An indicator's own year is that of a position which adopts it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings

from bsc_planner.cascading.cascade import cascade
from bsc_planner.cascading.cascade_input import CascadeIndicator, CascadeInput, CascadeRule, RuleColumns, YearRevision
from bsc_planner.cascading.trajectory import MonthPattern
from bsc_planner.cascading.year_plan import year_months
from bsc_planner.model.cascade import CascadeKind
from tests.cascading.plans import amounts_of, number, plan_of, text
from tests.cascading.reference import read
from tests.cascading.test_cascade_against_reference import plans


def test_a_year_without_changes_is_its_plan() -> None:
    assert amounts_of(year_months(plan_of([CascadeIndicator("I", target=number(24))]), 0)) == ["2"] * 12


def test_a_change_in_july_keeps_the_first_half() -> None:
    changed = plan_of(
        [CascadeIndicator("I", target=number(120)), CascadeIndicator("J", target=number(12))],
        revisions=[YearRevision(0, date(2026, 7, 1), number(180))],
    )
    assert amounts_of(year_months(changed, 0)) == ["10"] * 6 + ["20"] * 6
    assert amounts_of(year_months(changed, 1)) == ["1"] * 12


def test_a_change_to_half_a_document_refines_the_step_of_the_whole_year() -> None:
    changed = plan_of(
        [CascadeIndicator("I", target=number(12))], revisions=[YearRevision(0, date(2026, 12, 1), number("11.5"))]
    )
    assert amounts_of(year_months(changed, 0)) == ["1"] * 11 + ["0.5"]


def test_a_text_that_becomes_a_number_and_is_withdrawn() -> None:
    changed = plan_of(
        [CascadeIndicator("I", target=text("BB"))],
        revisions=[YearRevision(0, date(2026, 10, 1), number(8)), YearRevision(0, date(2026, 12, 1), None)],
    )
    assert amounts_of(year_months(changed, 0)) == ["BB"] * 9 + ["2", "3", None]


def test_months_given_by_hand_stand_whatever_changes() -> None:
    own = tuple(number(amount) for amount in range(12))
    changed = plan_of(
        [CascadeIndicator("I", target=number(1), pattern=MonthPattern(own=own))],
        revisions=[YearRevision(0, date(2026, 7, 1), number(66))],
    )
    assert year_months(changed, 0) == own


@settings(max_examples=40, deadline=None)
@given(plans())
def test_a_position_that_adopts_an_indicator_has_its_months(
    plan: tuple[CascadeInput, list[CascadeRule], Decimal],
) -> None:
    given, _, _ = plan
    lone = [replace(one, owner_units=(), pattern=replace(one.pattern, own=None)) for one in given.indicators]
    rules = RuleColumns.of([CascadeRule(at, CascadeKind.ADOPT, position=0) for at in range(len(lone))])
    adopting = plan_of(lone, (), positions=[-1], revisions=given.revisions)
    result = cascade(replace(adopting, rules=rules))
    for at in range(len(lone)):
        assert [read(one) for one in result.positions.months(at)] == [read(one) for one in year_months(adopting, at)]
