"""Light rows for outlines."""

from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.outline import (
    outline_figures,
    outline_indicators,
    outline_objectives,
    outline_owners,
    outline_perspectives,
)
from bsc_planner.model.target import Target
from tests.builders import plan_with


def test_outline_rows_say_what_the_mapped_objects_say() -> None:
    plan = plan_with(objectives=2, indicators=2)
    for row, element in zip(outline_objectives(plan), plan.all(Objective), strict=True):
        assert row == tuple(getattr(element, name) for name in row._fields)
    for record, indicator in zip(outline_indicators(plan), plan.all(Indicator), strict=True):
        assert record == tuple(getattr(indicator, name) for name in record._fields)
    figures = {figure.id: figure for figure in outline_figures(plan, "target")}
    for target in plan.all(Target):
        assert figures[target.id].printed == target.printed
    assert outline_perspectives(plan) == []


def test_only_the_asked_rows_are_read_and_unknown_ids_left_out() -> None:
    plan = plan_with(objectives=3)
    wanted = [element.id for element in plan.all(Objective)][1:]
    assert [row.code for row in outline_objectives(plan, [*reversed(wanted), "unknown"])] == ["SS2", "SS3"]
    assert outline_indicators(plan, []) == []


def test_more_ids_than_one_statement_takes() -> None:
    plan = plan_with(indicators=2)
    ids = [f"unknown{number}" for number in range(2000)] + [element.id for element in plan.all(Indicator)]
    assert len(outline_indicators(plan, ids)) == 2


def test_owners_name_indicator_and_unit() -> None:
    plan = plan_with()
    indicator = plan.all(Indicator)[0].id
    with plan.recording():
        unit = plan.insert(Unit, code="U1", name="Biro")
        owner = plan.insert(IndicatorOwner, indicator_id=indicator, unit_id=unit)
    assert outline_owners(plan) == [(owner, indicator, unit)]
