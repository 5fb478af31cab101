"""The door to a plan's rows: what it keeps in mind between edits is what the file holds."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.model.objective import Objective
from bsc_planner.model.prepared import Prepared
from bsc_planner.model.store import PlanStore
from tests.builders import do, empty_store

_HIGHEST = Prepared(select(func.coalesce(func.max(Objective.ord), 0)))
_STEPS = st.sampled_from(
    ["add", "add far", "remove first", "remove last", "move first", "refused", "undo", "redo", "write"]
)


@dataclass(frozen=True)
class _Do:
    """What a step of the dice does."""

    step: str

    def apply(self, plan: PlanStore) -> None:
        found = plan.all(Objective)
        match self.step:
            case "add" | "refused":
                plan.insert(Objective, text="Sasaran")
                plan.insert(Objective, text="Sasaran")
            case "add far":
                plan.insert(Objective, text="Sasaran", ord=plan.last_ord(Objective) + 1_000)
            case "remove first" if found:
                plan.delete(Objective, found[0].id)
            case "remove last" if found:
                plan.delete(Objective, found[-1].id)
            case "move first" if found:
                plan.update(Objective, found[0].id, ord=plan.last_ord(Objective) + 7)
            case _:
                pass
        if self.step == "refused":
            raise EditError("refused")


@settings(deadline=None)
@given(st.lists(_STEPS, max_size=25))
def test_the_last_place_of_a_kind_is_known_through_every_step(steps: list[str]) -> None:
    store = empty_store()
    for step in steps:
        if step == "undo":
            History(store).undo(who="Penguji")
        elif step == "redo":
            History(store).redo(who="Penguji")
        elif step == "refused":
            with pytest.raises(EditError):
                do(store, _Do(step))
        elif step == "write":
            # not by an edit, and taken back
            with store.recording():
                _Do("add").apply(store)
                assert store.last_ord(Objective) == store.read(_HIGHEST)[0][0]
            store.session.rollback()
            with store.recording():
                assert store.last_ord(Objective) == store.read(_HIGHEST)[0][0]
        else:
            do(store, _Do(step))
        assert store.last_ord(Objective) == store.read(_HIGHEST)[0][0]
    store.session.close()
