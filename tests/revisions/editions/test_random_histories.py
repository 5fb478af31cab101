"""Editions under random histories: no later edit moves them, restoring gives them to the letter."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.model.elements import columns_of
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.revisions.audit.log_chain import verify_log
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.editions.restoring import RestoreEditionEdit
from bsc_planner.revisions.editions.verification import verify_editions
from tests.builders import content_of, do
from tests.editing.test_edits_by_concept import EDITS
from tests.revisions.editions.test_restoring import frozen_plan

STEPS = st.lists(
    st.one_of(st.integers(0, len(EDITS) - 1), st.sampled_from(["undo", "redo", "freeze", "restore"])), max_size=8
)


def walk(store: PlanStore, steps: list[int | str]) -> None:
    """Random steps that never take back more than they did."""
    history, depth = History(store), 0
    for step in steps:
        before = history.state
        try:
            if step == "undo":
                if depth:
                    history.undo(who="Penguji")
                    depth -= 1
                continue
            if step == "redo":
                if history.redo_label is not None:
                    history.redo(who="Penguji")
                    depth += 1
                continue
            if step == "freeze":
                do(store, FreezeEditionEdit("Lagi", "Penguji", instrument="Peraturan 2"))
            elif step == "restore":
                do(store, RestoreEditionEdit("one"))
            elif isinstance(step, int):
                do(store, EDITS[step](store))
        except (EditError, MissingElementError, IndexError):
            continue
        depth += history.state != before


def edition_row(store: PlanStore) -> tuple[object, ...]:
    names = ", ".join(columns_of("edition"))
    row = store.session.connection().exec_driver_sql(f"SELECT {names} FROM edition WHERE id = 'one'").one()
    return tuple(row)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_no_later_edit_moves_an_edition(steps: list[int | str]) -> None:
    store = frozen_plan()
    row, frozen = edition_row(store), rows_of_edition(store, "one")
    content = {kind: dict(frozen[kind].by_id) for kind in frozen}
    walk(store, steps)
    assert edition_row(store) == row
    after = rows_of_edition(store, "one")
    assert {kind: dict(after[kind].by_id) for kind in after} == content
    assert verify_editions(store) == []
    assert verify_log(store) == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_restoring_gives_the_frozen_content_to_the_letter_and_undo_takes_it_back(steps: list[int | str]) -> None:
    store = frozen_plan()
    frozen = content_of(store)
    walk(store, steps)
    before = content_of(store)
    changes = do(store, RestoreEditionEdit("one"))
    assert content_of(store) == frozen
    assert changes.is_empty == (before == frozen)
    if not changes.is_empty:
        History(store).undo(who="Penguji")
        assert content_of(store) == before
        History(store).redo(who="Penguji")
        assert content_of(store) == frozen
