"""Differences between an edition and the draft, brought back one by one."""

from collections.abc import Callable

import pytest

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit, last_edition
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.plan_rows import rows_of
from bsc_planner.revisions.restoring_differences import Restoration, restoration_of
from tests.builders import do, plan_with


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
