"""Undo, redo and the change log."""

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from bsc_planner.editing.edit import Together
from bsc_planner.editing.history import History
from bsc_planner.model.delta import Ref
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import MissingElementError, PlanStore
from tests.builders import content_of, do, plan_with


@dataclass(frozen=True)
class Rename:
    element_id: str
    text: str

    def apply(self, plan: PlanStore) -> None:
        plan.update(Objective, self.element_id, text=self.text)


@dataclass(frozen=True)
class Remove:
    element_id: str

    def apply(self, plan: PlanStore) -> None:
        plan.delete(Objective, self.element_id)


def first_objective(store: PlanStore) -> str:
    return store.all(Objective)[0].id


def test_undo_and_redo_restore_each_state_to_the_letter() -> None:
    store = plan_with(objectives=2, indicators=2)
    before = content_of(store)
    objective = first_objective(store)
    changes = do(store, Together([Rename(objective, "Baru"), Remove(objective)]))
    after = content_of(store)
    assert Ref("objective", objective) in changes.removed
    assert len(after["indicator"]) == 4, "indicators refer to objectives, they do not belong to them"
    history = History(store)
    history.undo(who="Penguji")
    assert content_of(store) == before
    assert history.redo_label == "Ubah"
    history.redo(who="Penguji")
    assert content_of(store) == after


def test_an_edit_that_changes_nothing_leaves_no_step() -> None:
    store = plan_with()
    objective = store.all(Objective)[0]
    changes = do(store, Rename(objective.id, objective.text or ""))
    assert changes.is_empty
    assert History(store).undo_label is None


def test_a_failing_edit_leaves_the_plan_as_it_was() -> None:
    store = plan_with()
    before = content_of(store)
    with pytest.raises(MissingElementError):
        do(store, Together([Rename(first_objective(store), "Baru"), Rename("nobody", "x")]))
    assert content_of(store) == before
    assert History(store).undo_label is None


def test_steps_with_the_same_merge_key_become_one() -> None:
    store = plan_with()
    before = content_of(store)
    objective = first_objective(store)
    for text in ("B", "Ba", "Bar", "Baru"):
        do(store, Rename(objective, text), merge_key="typing")
    assert store.get(Objective, objective).text == "Baru"
    History(store).undo(who="Penguji")
    assert content_of(store) == before


def test_a_new_step_forgets_what_could_be_redone_and_never_returns_to_an_old_state_number() -> None:
    store = plan_with()
    history = History(store)
    objective = first_objective(store)
    do(store, Rename(objective, "A"))
    first_state = history.state
    history.undo(who="Penguji")
    assert history.state == 0
    do(store, Rename(objective, "B"))
    assert history.redo_label is None
    assert history.state not in (0, first_state)


def test_the_change_log_tells_who_changed_what_from_what_to_what() -> None:
    store = plan_with()
    objective = store.all(Objective)[0]
    old = objective.text
    do(store, Rename(objective.id, "Baru"), label="Ubah rumusan")
    entry = store.session.scalars(select(ChangeLogEntry)).one()
    assert (entry.who, entry.action, entry.kind, entry.field) == ("Penguji", "Ubah rumusan", "objective", "text")
    assert (entry.old, entry.new, entry.element_id) == (old, "Baru", objective.id)


def test_removing_an_element_clears_references_to_it() -> None:
    store = plan_with()
    do(store, Remove(first_objective(store)))
    assert store.all(Indicator)[0].objective_id is None
