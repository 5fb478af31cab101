"""How many elements differ since an edition."""

from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.indicator import Indicator
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.since_edition import KindChanges, changes_since
from tests.builders import do, plan_with


def test_changes_are_counted_by_kind_and_taken_back_ones_do_not_count() -> None:
    store = plan_with(objectives=2, indicators=2)
    do(store, FreezeEditionEdit("Titik", "Penguji", EditionKind.CHECKPOINT, edition_id="e1"))
    assert changes_since(store, "e1") == []
    first, second, *_ = [one.id for one in store.all(Indicator)]
    do(store, SetTargetEdit(first, "2026", "25"))
    do(store, SetTargetEdit(first, "2027", "30"))
    do(store, AddObjectiveEdit("Sasaran baru"))
    found = {one.kind: one for one in changes_since(store, "e1")}
    assert found["target"] == KindChanges("target", 1, 0, 1)
    assert found["objective"] == KindChanges("objective", 1, 0, 0)
    do(store, RemoveIndicatorsEdit((second,)))
    assert {one.kind: one for one in changes_since(store, "e1")}["indicator"] == KindChanges("indicator", 0, 1, 0)
    for _ in range(4):
        History(store).undo(who="Penguji")
    assert changes_since(store, "e1") == []


def test_without_a_log_everything_is_compared() -> None:
    store = plan_with()
    do(store, FreezeEditionEdit("Titik", "Penguji", EditionKind.CHECKPOINT, edition_id="e1"))
    do(store, SetTargetEdit(store.all(Indicator)[0].id, "2026", "25"))
    store.session.query(ChangeLogEntry).delete()
    store.session.commit()
    assert [(one.kind, one.total) for one in changes_since(store, "e1")] == [("target", 1)]
