"""The cascade of a year: who receives what, and what is said about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from bsc_planner.cascading.cascade import cascade, states_of, without_people
from bsc_planner.cascading.cascade_input import CascadeIndicator, CascadeInput, CascadeRule, YearRevision
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.trajectory import MonthPattern
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value
from tests.cascading.plans import ALWAYS, amounts_of, assignments_of, held, number, plain_of, plan_of, span, text

ADOPT, SHARE, COMPONENT, OWN = CascadeKind.ADOPT, CascadeKind.SHARE, CascadeKind.COMPONENT, CascadeKind.OWN


def units_of(result: CascadeResult) -> list[str | None]:
    return amounts_of([share.target for share in result.units])


def positions_of(result: CascadeResult) -> list[str | None]:
    return amounts_of([result.positions.target(row) for row in range(len(result.positions))])


def people_of(result: CascadeResult) -> list[tuple[int, str | None]]:
    shares = result.employees
    return [(shares.employee(at), amounts_of([shares.target(at)])[0]) for at in range(len(shares))]


def months_of(result: CascadeResult, row: int) -> str:
    return " ".join(str(amount) for amount in amounts_of(result.positions.months(row)))


def codes_of(result: CascadeResult) -> list[tuple[str, str, str]]:
    return [(str(finding.severity), finding.code, finding.where) for finding in result.findings]


def reconciled(result: CascadeResult) -> list[tuple[str | None, str | None, str, str, str, bool]]:
    return [
        (
            result.indicator_code(row.parent),
            result.unit_code(row.unit),
            str(row.kind),
            plain_of(row.target),
            plain_of(row.parts),
            row.is_equal,
        )
        for row in result.reconciliation
    ]


def to_units(count: int, **more: object) -> list[CascadeRule]:
    return [CascadeRule(0, SHARE, unit=unit, **more) for unit in range(count)]  # type: ignore[arg-type]  # by keyword


def test_seven_units_share_a_thousand_with_one_locked() -> None:
    rules = to_units(7)
    rules[4] = replace(rules[4], locked=number(214))
    result = cascade(plan_of([CascadeIndicator("I", target=number(1000))], rules, units=[-1] * 7))
    assert units_of(result) == ["131", "131", "131", "131", "214", "131", "131"]
    assert reconciled(result) == [("I", None, "share", "1000", "1000", True)]
    assert result.findings == []


def test_a_unit_hands_on_what_it_received_and_not_what_the_institution_has() -> None:
    rules = [
        CascadeRule(0, SHARE, unit=0, weight=Decimal(3)),
        CascadeRule(0, SHARE, unit=1),
        CascadeRule(0, SHARE, unit=2),
        CascadeRule(0, SHARE, unit=3),
        CascadeRule(0, SHARE, position=0),
        CascadeRule(0, SHARE, position=1),
    ]
    plan = plan_of([CascadeIndicator("I", target=number(100))], rules, units=[-1, -1, 0, 0], positions=[3, 3])
    result = cascade(plan)
    assert units_of(result) == ["75", "25", "38", "37"]
    assert positions_of(result) == ["19", "18"]
    assert reconciled(result) == [
        ("I", None, "share", "100", "100", True),
        ("I", "U0", "share", "75", "75", True),
        ("I", "U3", "share", "37", "37", True),
    ]


def test_a_unit_that_answers_for_an_indicator_holds_its_target_without_a_rule() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=number(10), owner_units=(0,))],
        [CascadeRule(0, SHARE, unit=1), CascadeRule(0, SHARE, unit=2)],
        units=[-1, 0, 0],
    )
    result = cascade(plan)
    assert units_of(result) == ["5", "5"]
    assert reconciled(result)[0][1] == "U0"


def test_units_and_positions_of_one_holder_share_together_in_the_order_of_the_rules() -> None:
    rules = [CascadeRule(0, SHARE, position=0), CascadeRule(0, SHARE, unit=1), CascadeRule(0, SHARE, position=1)]
    plan = plan_of([CascadeIndicator("I", target=number(10))], rules, units=[-1, 0], positions=[0, -1])
    result = cascade(plan)
    assert units_of(result) == ["3"]
    assert positions_of(result) == ["4", "3"]
    assert reconciled(result) == [("I", None, "share", "10", "10", True)]


def test_an_adopted_indicator_arrives_unchanged() -> None:
    indicator = CascadeIndicator("I", Consolidation.LAST, Decimal("0.01"), number("87.50"))
    rules = [CascadeRule(0, ADOPT, unit=0), CascadeRule(0, ADOPT, position=0)]
    result = cascade(plan_of([indicator], rules, units=[-1], positions=[0]))
    assert units_of(result) == ["87.50"]
    assert positions_of(result) == ["87.5"]
    assert result.reconciliation == []


def test_an_adopting_receiver_that_prints_another_target_is_an_error() -> None:
    rules = [CascadeRule(0, ADOPT, unit=0, stated=number(80)), CascadeRule(0, ADOPT, position=0, locked=number(90))]
    result = cascade(plan_of([CascadeIndicator("I", target=number(90))], rules, units=[-1], positions=[-1]))
    assert units_of(result) == ["80"]
    assert reconciled(result) == [("I", None, "adopt", "90", "80", False)]
    error = result.findings[0]
    assert (error.severity, error.code, error.where) == (Severity.ERROR, "share-differs", "I U0")
    assert error.details == {"kind": "adopt", "receiver": "U0", "computed": "90", "stated": "80"}


def test_a_share_printed_differently_is_shown_as_printed_and_does_not_reconcile() -> None:
    rules = [CascadeRule(0, SHARE, unit=0, stated=number(7)), CascadeRule(0, SHARE, unit=1)]
    result = cascade(plan_of([CascadeIndicator("I", target=number(10))], rules, units=[-1, -1]))
    assert units_of(result) == ["7", "5"]
    assert reconciled(result) == [("I", None, "share", "10", "12", False)]
    assert [code for _, code, _ in codes_of(result)] == ["share-differs"]


def test_a_share_becomes_the_target_of_the_receivers_own_indicator_where_that_has_none() -> None:
    indicators = [
        CascadeIndicator("I", target=number(10)),
        CascadeIndicator("J"),
        CascadeIndicator("K", target=number(6)),
    ]
    rules = [
        CascadeRule(0, SHARE, unit=0, child=1),
        CascadeRule(0, SHARE, unit=1, child=2),
        CascadeRule(1, SHARE, position=0),
        CascadeRule(1, SHARE, position=1),
        CascadeRule(2, ADOPT, position=2),
    ]
    result = cascade(plan_of(indicators, rules, units=[-1, -1], positions=[0, 0, 1]))
    assert units_of(result) == ["5", "6"]
    assert positions_of(result) == ["3", "2", "6"]
    assert [(code, where) for severity, code, where in codes_of(result) if severity == "error"] == [
        ("share-differs", "I U1")
    ]


def test_an_indicator_that_several_units_receive_is_not_held_against_one_share() -> None:
    indicators = [CascadeIndicator("I", target=number(10)), CascadeIndicator("J", target=number(10))]
    rules = [CascadeRule(0, SHARE, unit=0, child=1), CascadeRule(0, SHARE, unit=1, child=1)]
    result = cascade(plan_of(indicators, rules, units=[-1, -1]))
    assert units_of(result) == ["5", "5"]
    assert result.findings == []


def test_components_are_held_against_the_parents_formula() -> None:
    indicators = [
        CascadeIndicator("I", Consolidation.AVERAGE, Decimal("0.01"), number(80)),
        CascadeIndicator("J", Consolidation.LAST, target=number(70)),
        CascadeIndicator("K", Consolidation.LAST, target=number(90)),
    ]
    rules = [CascadeRule(0, COMPONENT, unit=0, child=1), CascadeRule(0, COMPONENT, unit=1, child=2)]
    plan = plan_of(indicators, rules, units=[-1, -1])
    assert reconciled(cascade(plan)) == [("I", None, "component", "80", "80", True)]
    heavier = [rules[0], replace(rules[1], weight=Decimal(3))]
    result = cascade(plan_of(indicators, heavier, units=[-1, -1]))
    assert reconciled(result) == [("I", None, "component", "80", "85", False)]
    assert codes_of(result) == [("error", "component-differs", "I")]


def test_components_without_a_target_cannot_be_held_against_anything() -> None:
    indicators = [CascadeIndicator("I", target=number(80)), CascadeIndicator("J")]
    rules = [CascadeRule(0, COMPONENT, unit=0, child=1), CascadeRule(0, COMPONENT, position=0, stated=number(3))]
    result = cascade(plan_of(indicators, rules, units=[-1], positions=[0]))
    assert result.reconciliation == []
    assert ("warning", "component-missing", "I") in codes_of(result)


@pytest.mark.parametrize(("whole", "codes"), [(text("WTP"), ["cannot-split"]), (None, [])])
def test_components_of_a_text_make_no_arithmetic(whole: Value | None, codes: list[str]) -> None:
    indicators = [CascadeIndicator("I", target=whole), CascadeIndicator("J", target=number(1))]
    result = cascade(plan_of(indicators, [CascadeRule(0, COMPONENT, unit=0, child=1)], units=[-1]))
    assert [finding.code for finding in result.findings] == codes


def test_an_own_measure_keeps_its_own_target_and_reconciles_with_nothing() -> None:
    indicators = [CascadeIndicator("I", target=number(10)), CascadeIndicator("J", target=number(4))]
    rules = [
        CascadeRule(0, OWN, unit=0, child=1),
        CascadeRule(0, OWN, unit=1, child=1, stated=number(5)),
        CascadeRule(-1, OWN, unit=1, stated=number(9)),
        CascadeRule(0, OWN, position=0, child=1),
        CascadeRule(0, OWN, position=1, child=1),
        CascadeRule(0, OWN, position=1, stated=number("2.5")),
        CascadeRule(0, OWN, position=1),
    ]
    result = cascade(plan_of(indicators, rules, units=[-1, -1], positions=[0, 1]))
    assert units_of(result) == ["4", "5", "9"]
    assert positions_of(result) == ["4", "5", "2.5", None]
    assert months_of(result, 2) == " ".join(["2.5"] * 12)
    assert months_of(result, 3) == " ".join(["None"] * 12)
    assert result.reconciliation == []
    assert [share.indicator for share in result.units] == [1, 1, -1]


def test_an_average_given_by_hand_must_keep_the_mean() -> None:
    indicator = CascadeIndicator("I", Consolidation.AVERAGE, target=number(85))
    fair = [CascadeRule(0, SHARE, unit=0, locked=number(80)), CascadeRule(0, SHARE, unit=1, stated=number(90))]
    result = cascade(plan_of([indicator], fair, units=[-1, -1]))
    assert reconciled(result) == [("I", None, "share", "85", "85", True)]
    unfair = [fair[0], CascadeRule(0, SHARE, position=0)]
    result = cascade(plan_of([indicator], unfair, units=[-1], positions=[-1]))
    assert codes_of(result)[0] == ("error", "average-differs", "I")


def test_everyone_in_a_unit_carries_a_last_value_and_it_adds_up_to_nothing() -> None:
    indicator = CascadeIndicator("I", Consolidation.LAST, target=number(85), previous=number(73))
    rules = [CascadeRule(0, SHARE, position=0), CascadeRule(0, SHARE, position=1)]
    plan = plan_of([indicator], rules, positions=[-1, -1], people=[(0, 0, *ALWAYS, True), (0, 1, *ALWAYS, True)])
    result = cascade(plan)
    assert positions_of(result) == ["85", "85"]
    assert months_of(result, 0) == "74 75 76 77 78 79 80 81 82 83 84 85"
    assert people_of(result) == [(0, "85"), (1, "85")]
    assert result.reconciliation == []


def test_what_cannot_be_split_is_said_and_what_is_missing_too() -> None:
    indicators = [
        CascadeIndicator("I", target=text("WTP")),
        CascadeIndicator("J"),
        CascadeIndicator("K", target=text("BB")),
    ]
    rules = [CascadeRule(0, SHARE, unit=0), CascadeRule(1, SHARE, position=0), CascadeRule(2, ADOPT, position=0)]
    plan = plan_of(indicators, rules, units=[-1], positions=[0], people=[(0, 0, *ALWAYS, True)])
    result = cascade(plan)
    assert units_of(result) == [None]
    assert positions_of(result) == [None, "BB"]
    assert people_of(result) == [(0, None), (0, "BB")]
    assert amounts_of(result.employees.months(1)) == ["BB"] * 12
    assert codes_of(result) == [("warning", "cannot-split", "I"), ("warning", "whole-missing", "J")]


def test_a_hundred_and_twenty_documents_leave_june_with_the_position() -> None:
    people = [held(0, 0, "2026-01-01", "2026-05-31"), held(0, 1, "2026-06-20", "2099-12-31")]
    plan = plan_of(
        [CascadeIndicator("I", target=number(120))], [CascadeRule(0, ADOPT, position=0)], positions=[-1], people=people
    )
    result = cascade(plan)
    assert people_of(result) == [(0, "50"), (1, "60")]
    assert amounts_of(result.employees.months(0)) == ["10"] * 5 + [None] * 7
    assert amounts_of(result.employees.months(1)) == [None] * 6 + ["10"] * 6
    assert months_of(result, 0) == " ".join(["10"] * 12)
    assert result.findings == [Finding(Severity.WARNING, "vacant-months", "P0", None, {"months": [6], "year": 2026})]
    assert result.holdings.is_held(0).tolist() == [True] * 5 + [False] + [True] * 6


def test_several_holders_split_every_month_by_nip_and_only_while_they_hold() -> None:
    people = [
        held(0, 2, "2026-01-01", "2026-12-31"),
        held(0, 0, "2026-01-01", "2026-12-31"),
        held(0, 1, "2026-07-01", "2026-12-31"),
        held(0, 3, "2026-01-01", "2026-12-31", counts=False),
    ]
    plan = plan_of(
        [CascadeIndicator("I", target=number(36))], [CascadeRule(0, SHARE, position=0)], positions=[-1], people=people
    )
    result = cascade(plan)
    assert people_of(result) == [(0, "18"), (1, "6"), (2, "12")]
    assert amounts_of(result.employees.months(0)) == ["2"] * 6 + ["1"] * 6
    assert amounts_of(result.employees.months(2)) == ["1"] * 12
    assert result.findings == []
    assert result.employees.of_employee(2) == [2]


def test_people_with_two_positions_keep_a_row_for_each_and_two_assignments_to_one_are_one() -> None:
    people = [
        held(1, 0, "2026-07-01", "2026-12-31"),
        held(0, 0, "2026-01-01", "2026-06-15"),
        held(0, 0, "2026-06-16", "2026-12-31"),
    ]
    rules = [CascadeRule(0, SHARE, position=0), CascadeRule(0, SHARE, position=1)]
    plan = plan_of([CascadeIndicator("I", target=number(24))], rules, positions=[-1, -1], people=people)
    assert people_of(cascade(plan)) == [(0, "12"), (0, "6")]


def test_a_change_in_july_keeps_the_first_half_and_spreads_the_rest() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=number(240))],
        [CascadeRule(0, SHARE, position=0), CascadeRule(0, SHARE, position=1)],
        positions=[-1, -1],
        people=[(0, 0, *ALWAYS, True), (1, 1, *ALWAYS, True)],
        revisions=[YearRevision(0, date(2026, 7, 1), number(360))],
    )
    result = cascade(plan)
    assert positions_of(result) == ["180", "180"]
    assert months_of(result, 0) == " ".join(["10"] * 6 + ["20"] * 6)
    assert people_of(result) == [(0, "180"), (1, "180")]
    assert reconciled(result) == [("I", None, "share", "360", "360", True)]


def test_a_change_below_what_has_passed_is_an_error() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=number(120))],
        [CascadeRule(0, ADOPT, position=0)],
        positions=[-1],
        people=[(0, 0, *ALWAYS, True)],
        revisions=[YearRevision(0, date(2026, 7, 1), number(50))],
    )
    result = cascade(plan)
    assert months_of(result, 0) == " ".join(["10"] * 6 + ["0"] * 6)
    assert [(finding.code, finding.where, finding.details) for finding in result.findings] == [
        ("remaining-below-done", "I P0", {"position": "P0", "months_over": 6})
    ]


def test_a_change_leaves_positions_alone_whose_figure_stays() -> None:
    rules = [CascadeRule(0, SHARE, position=0, locked=number(7)), CascadeRule(0, SHARE, position=1)]
    revisions = [YearRevision(0, date(2026, 3, 15), number(31))]
    plan = plan_of([CascadeIndicator("I", target=number(19))], rules, positions=[-1, -1], revisions=revisions)
    result = cascade(plan)
    assert months_of(result, 0) == "0 1 0 1 0 1 1 0 1 0 1 1"
    assert months_of(result, 1) == "1 1 2 2 2 2 3 2 2 2 2 3"


def test_a_text_that_becomes_a_number_keeps_the_months_that_are_over() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=text("BB"))],
        [CascadeRule(0, ADOPT, position=0)],
        positions=[-1],
        people=[(0, 0, *ALWAYS, True), (0, 1, *ALWAYS, True)],
        revisions=[YearRevision(0, date(2026, 10, 1), number(8)), YearRevision(0, date(2026, 12, 1), None)],
    )
    early = cascade(replace(plan, revisions=plan.revisions[:1]))
    assert months_of(early, 0) == " ".join(["BB"] * 9 + ["2", "3", "3"])
    assert people_of(early) == [(0, "5"), (1, "3")]
    assert amounts_of(early.employees.months(1)) == ["BB"] * 9 + ["1"] * 3
    withdrawn = cascade(plan)
    assert months_of(withdrawn, 0).endswith("BB 2 3 None")
    assert amounts_of(withdrawn.employees.months(0))[-1] is None


def test_states_follow_the_calendar_and_ignore_what_is_not_of_the_year() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=number(1))],
        revisions=[
            YearRevision(0, date(2027, 1, 1), number(9)),
            YearRevision(0, date(2026, 5, 2), number(4)),
            YearRevision(0, date(2025, 7, 1), number(2)),
            YearRevision(0, date(2026, 1, 31), number(3)),
            YearRevision(0, date(2026, 5, 30), number(5)),
        ],
    )
    assert [(over, amounts_of(targets)) for over, targets in states_of(plan)] == [(0, ["3"]), (4, ["5"])]


def test_months_given_by_hand_stand_for_those_who_carry_the_whole_and_weigh_for_the_others() -> None:
    months = [number(amount) for amount in (0, 0, 4, 0, 0, 4, 0, 0, 4, 0, 0, 8)]
    summed = CascadeIndicator("I", target=number(20), pattern=MonthPattern(own=tuple(months)))
    averaged = CascadeIndicator(
        "J", Consolidation.AVERAGE, Decimal(1), number(2), pattern=MonthPattern(own=tuple([number(1), number(3)] * 6))
    )
    rules = [
        CascadeRule(0, ADOPT, position=0),
        CascadeRule(0, SHARE, position=1),
        CascadeRule(0, SHARE, position=1),
        CascadeRule(1, ADOPT, position=0),
        CascadeRule(1, SHARE, position=1, locked=number(5)),
    ]
    result = cascade(plan_of([summed, averaged], rules, positions=[-1, -1], people=[(0, 0, *ALWAYS, True)]))
    assert months_of(result, 0) == "0 0 4 0 0 4 0 0 4 0 0 8"
    assert months_of(result, 1) == "0 0 2 0 0 2 0 0 2 0 0 4"
    assert months_of(result, 3) == "1 3 1 3 1 3 1 3 1 3 1 3"
    assert amounts_of(result.employees.months(1)) == ["1", "3"] * 6
    assert months_of(result, 4) == " ".join(["5"] * 12)


def test_months_given_by_hand_that_come_to_something_else_are_an_error() -> None:
    own = tuple(number(1) for _ in range(12))
    indicator = CascadeIndicator("I", target=number(20), pattern=MonthPattern(own=own))
    result = cascade(plan_of([indicator], [CascadeRule(0, ADOPT, position=0)], positions=[-1]))
    assert ("error", "own-months-differ", "I") in codes_of(result)
    assert months_of(result, 0) == "1 2 2 1 2 2 1 2 2 1 2 2"


@pytest.mark.parametrize("consolidation", [Consolidation.SUM, Consolidation.AVERAGE])
def test_months_given_by_hand_are_those_of_the_year_as_it_stands_after_its_changes(
    consolidation: Consolidation,
) -> None:
    own = tuple(number(amount) for amount in (5, 7) * 6)
    final = number(72 if consolidation is Consolidation.SUM else 6)
    indicator = CascadeIndicator("I", consolidation, target=number(4), pattern=MonthPattern(own=own))
    revision = YearRevision(0, date(2026, 11, 1), final)
    result = cascade(plan_of([indicator], [CascadeRule(0, ADOPT, position=0)], positions=[-1], revisions=[revision]))
    assert months_of(result, 0) == " ".join(["5", "7"] * 6)
    assert [code for _, code, _ in codes_of(result)] == ["vacant-months"]


def test_a_target_between_two_steps_refines_the_step() -> None:
    result = cascade(plan_of([CascadeIndicator("I", target=number("7.5"))], to_units(2), units=[-1, -1]))
    assert units_of(result) == ["3.8", "3.7"]
    assert codes_of(result) == [("warning", "step-refined", "I")]


def test_a_lock_a_stated_target_and_months_given_by_hand_refine_the_step_too() -> None:
    own = (*[number("0.5")] * 4, *[number(1)] * 8)
    indicators = [
        CascadeIndicator("I", target=number(10)),
        CascadeIndicator("J", target=number(4)),
        CascadeIndicator("K", target=number(10), pattern=MonthPattern(own=own)),
    ]
    rules = [
        CascadeRule(0, SHARE, unit=0, locked=number("2.25")),
        CascadeRule(0, SHARE, unit=1),
        CascadeRule(1, OWN, position=0, child=1, stated=number("1.5")),
        CascadeRule(0, SHARE, position=1, child=2),
    ]
    result = cascade(plan_of(indicators, rules, units=[-1, -1], positions=[-1, 0]))
    assert units_of(result) == ["2.25", "7.75"]
    assert positions_of(result) == ["1.5", "10"]
    assert {where for _, code, where in codes_of(result) if code == "step-refined"} == {"I", "J", "K"}


def test_amounts_beyond_sixty_four_bits_stay_exact() -> None:
    huge = 10**19 + 7
    rules = [CascadeRule(0, SHARE, position=at, weight=Decimal(weight)) for at, weight in enumerate((1, 1, 3))]
    plan = plan_of(
        [CascadeIndicator("I", target=number(huge))], rules, positions=[-1] * 3, people=[(0, 0, *ALWAYS, True)]
    )
    result = cascade(plan)
    assert sum(int(amount or 0) for amount in positions_of(result)) == huge
    assert sum(int(amount) for amount in months_of(result, 2).split()) == int(positions_of(result)[2] or 0)
    assert people_of(result) == [(0, positions_of(result)[0])]


def test_a_huge_figure_settled_singly_stays_exact() -> None:
    huge = 10**19 + 7
    rules = [CascadeRule(0, OWN, position=0, stated=number(huge)), CascadeRule(0, SHARE, position=0, stated=number(3))]
    result = cascade(plan_of([CascadeIndicator("I", target=number(5))], rules, positions=[-1]))
    assert positions_of(result)[0] == str(huge)


def test_a_year_of_huge_months_given_by_hand_adds_up_exactly() -> None:
    own = (*[number(10**18)] * 11, text("BB"))
    indicator = CascadeIndicator("I", target=number(5), pattern=MonthPattern(own=own))
    rules = [CascadeRule(0, ADOPT, position=0)]
    result = cascade(plan_of([indicator], rules, positions=[-1], people=[(0, 0, *ALWAYS, True)]))
    assert people_of(result) == [(0, str(11 * 10**18))]


def test_ranges_go_down_to_people_bound_by_bound() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=span(24, 36))],
        [CascadeRule(0, SHARE, position=0), CascadeRule(0, SHARE, position=1)],
        positions=[-1, -1],
        people=[(0, 0, *ALWAYS, True), (0, 1, *ALWAYS, True)],
    )
    result = cascade(plan)
    assert positions_of(result) == ["12-18", "12-18"]
    assert people_of(result) == [(0, "12-12"), (1, "0-6")]
    assert reconciled(result) == [("I", None, "share", "24-36", "24-36", True)]


def test_locks_among_positions_are_held_against_the_whole() -> None:
    locked = [CascadeRule(0, SHARE, position=0, locked=number(4)), CascadeRule(0, SHARE, position=1, locked=number(5))]
    differing = cascade(plan_of([CascadeIndicator("I", target=number(10))], locked, positions=[-1, -1]))
    assert reconciled(differing) == [("I", None, "share", "10", "9", False)]
    assert codes_of(differing)[0] == ("error", "locked-differs", "I")
    exceeding = [replace(locked[0], locked=number(12)), CascadeRule(0, SHARE, position=1)]
    result = cascade(plan_of([CascadeIndicator("I", target=number(10))], exceeding, positions=[-1, -1]))
    assert positions_of(result) == ["12", "0"]
    assert codes_of(result)[0] == ("error", "locked-exceeds-whole", "I")


def test_a_second_rule_for_the_same_receiver_is_said_and_the_first_counts() -> None:
    rules = [CascadeRule(0, SHARE, unit=0), CascadeRule(0, SHARE, unit=0), CascadeRule(0, ADOPT, position=0)]
    result = cascade(plan_of([CascadeIndicator("I", target=number(9))], rules, units=[-1], positions=[0]))
    assert units_of(result) == ["5", "4"]
    assert positions_of(result) == ["5"]
    assert ("warning", "receiver-repeated", "I U0") in codes_of(result)


def test_a_receiver_without_unit_is_the_institution() -> None:
    indicators = [CascadeIndicator("I", target=number(9)), CascadeIndicator("J")]
    rules = [CascadeRule(0, ADOPT, child=1), CascadeRule(1, SHARE, unit=0), CascadeRule(0, ADOPT, stated=number(8))]
    result = cascade(plan_of(indicators, rules, units=[-1]))
    assert units_of(result) == ["9", "9", "8"]
    assert result.unit_code(result.units[0].unit) is None
    assert ("error", "share-differs", "I") in codes_of(result)


def test_indicators_that_feed_each_other_in_a_circle_are_an_error_and_no_endless_loop() -> None:
    indicators = [CascadeIndicator("I", target=number(9)), CascadeIndicator("J", target=number(9))]
    rules = [CascadeRule(0, ADOPT, unit=0, child=1), CascadeRule(1, ADOPT, unit=1, child=0)]
    result = cascade(plan_of(indicators, rules, units=[-1, -1]))
    assert units_of(result) == ["9", "9"]
    assert [where for _, code, where in codes_of(result) if code == "cascade-circle"] == ["I", "J"]


def test_units_above_each_other_in_a_circle_are_an_error_and_take_from_the_institution() -> None:
    plan = plan_of([CascadeIndicator("I", target=number(9))], [CascadeRule(0, SHARE, unit=0)], units=[1, 0, -1])
    result = cascade(plan)
    assert units_of(result) == ["9"]
    assert [where for _, code, where in codes_of(result) if code == "unit-circle"] == ["U0", "U1"]


def test_an_assumed_consolidation_is_said_where_it_is_used() -> None:
    indicators = [CascadeIndicator("I", target=number(9), is_assumed=True), CascadeIndicator("J", is_assumed=True)]
    result = cascade(plan_of(indicators, to_units(1), units=[-1]))
    assert codes_of(result) == [("warning", "consolidation-assumed", "I")]
    assert result.findings[0].details == {"assumed": "sum"}


def test_last_years_value_of_a_receiver_starts_its_line() -> None:
    indicator = CascadeIndicator("I", Consolidation.LAST, target=number(24), previous=number(12))
    child = CascadeIndicator("J", Consolidation.LAST, previous=number(0))
    rules = [
        CascadeRule(0, SHARE, unit=0, previous=number(0)),
        CascadeRule(0, ADOPT, position=0),
        CascadeRule(0, ADOPT, position=1),
        CascadeRule(0, ADOPT, position=1, child=1),
        CascadeRule(0, ADOPT, position=1, previous=number(24)),
    ]
    result = cascade(plan_of([indicator, child], rules, units=[-1], positions=[0, -1]))
    assert months_of(result, 0).startswith("2 4 6")
    assert months_of(result, 1).startswith("13 14 15")
    assert months_of(result, 2).startswith("2 4 6")
    assert months_of(result, 3).startswith("24 24")


def test_without_people_nobody_carries_anything() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=number(12))],
        [CascadeRule(0, ADOPT, position=0)],
        positions=[-1],
        people=[(0, 0, *ALWAYS, True)],
    )
    assert len(cascade(plan).employees) == 1
    assert len(cascade(without_people(plan)).employees) == 0


def test_an_empty_plan_cascades_to_nothing() -> None:
    result = cascade(plan_of([]))
    assert (len(result.units), len(result.positions), len(result.employees)) == (0, 0, 0)
    assert result.indicator_code(-1) is None


def test_elements_are_named_by_their_ids_where_they_have_some() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=number(12), id="i")], [CascadeRule(0, ADOPT, position=0)], positions=[-1]
    )
    named = replace(plan, positions=replace(plan.positions, ids=["p"]))
    assert [finding.element_id for finding in cascade(named).findings] == ["p"]
    circle = plan_of([], units=[1, 0])
    named = replace(circle, units=replace(circle.units, ids=["a", "b"]))
    assert [finding.element_id for finding in cascade(named).findings] == ["a", "b"]


def test_rules_without_ids_are_named_by_their_place_alone() -> None:
    plan = plan_of(
        [CascadeIndicator("I", target=number(12))],
        [CascadeRule(0, ADOPT, position=0, stated=number(3))],
        positions=[-1],
    )
    nameless = replace(plan, rules=replace(plan.rules, ids=()))
    assert cascade(nameless).findings[0].element_id is None


def test_thousands_of_people_in_one_position_come_out_exactly() -> None:
    count = 3000
    rows: Sequence[tuple[int, int, date, date, bool]] = [(0, employee, *ALWAYS, True) for employee in range(count)]
    plan: CascadeInput = plan_of(
        [CascadeIndicator("I", target=number(100_001))], [CascadeRule(0, SHARE, position=0)], positions=[-1]
    )
    plan = replace(plan, assignments=assignments_of(rows), nips=[f"{at:018}" for at in range(count)])
    shares = cascade(plan).employees
    assert int(np.sum(shares.layers[0])) == 100_001
    assert int(shares.layers[0].max()) - int(shares.layers[0].min()) <= 12
