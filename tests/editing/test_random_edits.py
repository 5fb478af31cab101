"""Random edits undone to the start leave an equal plan; redone, they lead where they led."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.model.store import MissingElementError
from tests.builders import content_of, do
from tests.editing.test_edits_by_concept import EDITS, staffed_plan


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.integers(0, len(EDITS) - 1), st.sampled_from(["undo", "redo"])), max_size=8))
def test_random_edits_undone_to_the_start_leave_an_equal_plan(steps: list[int | str]) -> None:
    store = staffed_plan()
    history = History(store)
    undo_all(history)
    start = content_of(store)
    while history.redo_label is not None:
        history.redo(who="Penguji")
    for step in steps:
        if step == "undo":
            history.undo(who="Penguji")
        elif step == "redo":
            history.redo(who="Penguji")
        elif isinstance(step, int):
            try:
                do(store, EDITS[step](store))
            except (EditError, MissingElementError, IndexError):
                continue
    end, end_state = content_of(store), history.state
    undo_all(history)
    assert content_of(store) == start
    while history.state != end_state:
        history.redo(who="Penguji")
    assert content_of(store) == end


def undo_all(history: History) -> None:
    while history.undo_label is not None:
        history.undo(who="Penguji")
