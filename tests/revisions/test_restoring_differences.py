"""Differences between an edition and the draft, brought back one by one."""

from collections.abc import Callable
from datetime import date

import pytest

from bsc_planner.editing.actual import SetEvidenceEdit, SetUnitActualsEdit, UnitActualCell
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.follow_up import RemoveWorkEdit, SetWorkFieldsEdit, WorkCell
from bsc_planner.editing.indicator import RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.editing.rule_set import SetRuleSetTextEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit, SetTargetEdit
from bsc_planner.model.base import Element
from bsc_planner.model.delta import Ref
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit, last_edition
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.plan_rows import rows_of
from bsc_planner.revisions.restoring_differences import Restoration, restoration_of
from tests.builders import do, plan_with
from tests.full_plan import RULE_SET, full_plan


def frozen_plan() -> tuple[PlanStore, str]:
    store = plan_with(objectives=2, indicators=2)
    do(store, FreezeEditionEdit(title="Renstra", instrument="Nomor 1", who="Penguji"))
    edition = last_edition(store)
    assert edition is not None
    return store, edition.id


def restoration(store: PlanStore, edition_id: str, *, is_edition_before: bool = True) -> Restoration:
    edition, now = rows_of_edition(store, edition_id), rows_of(store)
    sides = (edition, now) if is_edition_before else (now, edition)
    told = compare(*sides).differences
    return restoration_of(told, edition_id=edition_id, edition=edition, is_edition_before=is_edition_before)


CHANGES: dict[str, Callable[[PlanStore], Edit]] = {
    "a target": lambda plan: SetTargetEdit(plan.all(Indicator)[0].id, "2026", "99"),
    "a target taken away": lambda plan: SetTargetEdit(plan.all(Indicator)[0].id, "2026", None),
    "a target that is new": lambda plan: SetTargetEdit(plan.all(Indicator)[0].id, "2029", "99"),
    "a name": lambda plan: SetIndicatorFieldEdit(plan.all(Indicator)[1].id, "name", "Nama lain"),
    "a wording": lambda plan: SetObjectiveFieldEdit(plan.all(Objective)[0].id, "text", "Rumusan lain"),
    "an indicator removed": lambda plan: RemoveIndicatorsEdit((plan.all(Indicator)[2].id,)),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("is_edition_before", [True, False])
def test_what_changed_since_an_edition_comes_back(name: str, is_edition_before: bool) -> None:
    store, edition_id = frozen_plan()
    do(store, CHANGES[name](store))
    found = restoration(store, edition_id, is_edition_before=is_edition_before)
    assert found.edit is not None
    assert (found.count > 0, found.left) == (True, 0)
    do(store, found.edit)
    assert compare(rows_of_edition(store, edition_id), rows_of(store)).differences == ()


def test_what_the_edition_does_not_have_is_left_and_counted() -> None:
    store, edition_id = frozen_plan()
    do(store, AddObjectiveEdit(text="Baru"))
    found = restoration(store, edition_id)
    assert (found.edit, found.count, found.left) == (None, 0, 1)


MONITORED: dict[str, Callable[[PlanStore], Edit]] = {
    "the rule set": lambda plan: SetPlanFieldEdit("rule_set", "default"),
    "days of reports": lambda plan: SetPlanFieldEdit("report_due_days", 30),
    "a rule of a rule set": lambda plan: SetRuleSetTextEdit(
        RULE_SET, plan.all(RuleSetCopy)[0].text.replace("upper = 120", "upper = 130", 1)
    ),
    "a step": lambda plan: change_of(plan, ActionStep, "milestone", "Lain"),
    "a status": lambda plan: change_of(plan, FollowUp, "status", "done"),
    "work taken away": lambda plan: RemoveWorkEdit([Ref("follow_up", plan.all(FollowUp)[0].id)]),
    "an actual": lambda plan: SetFiguresEdit([FigureCell("i", "2026", "77", "actual")]),
    "an actual taken away": lambda plan: SetFiguresEdit([FigureCell("i", "2026", None, "actual")]),
    "evidence": lambda plan: SetEvidenceEdit("i", "2026", "Lain"),
    "an actual of a unit": lambda plan: SetUnitActualsEdit([UnitActualCell("i", "u1", "2026-M03", "7")]),
    "no actual of a unit": lambda plan: SetUnitActualsEdit([UnitActualCell("i", "u1", "2026-M03", None)]),
    "a scale": lambda plan: SetIndicatorFieldEdit("i", "stabilize_scale", None),
    "a mandatory indicator": lambda plan: SetIndicatorFieldEdit("i", "is_mandatory", 0),
}


def change_of(plan: PlanStore, cls: type[Element], field: str, value: str) -> Edit:
    cell = WorkCell(Ref(cls.__tablename__, plan.all(cls)[0].id), field, value)
    return SetWorkFieldsEdit([cell], today=date(2026, 5, 1))


@pytest.mark.parametrize("name", MONITORED)
@pytest.mark.parametrize("is_edition_before", [True, False])
def test_what_was_reported_followed_up_or_ruled_comes_back(name: str, is_edition_before: bool) -> None:
    store = full_plan()
    do(store, FreezeEditionEdit(title="Renstra", instrument="Nomor 1", who="Penguji"))
    edition = last_edition(store)
    assert edition is not None
    do(store, MONITORED[name](store))
    found = restoration(store, edition.id, is_edition_before=is_edition_before)
    assert found.edit is not None
    assert (found.count > 0, found.left) == (True, 0)
    do(store, found.edit)
    assert compare(rows_of_edition(store, edition.id), rows_of(store)).differences == ()
