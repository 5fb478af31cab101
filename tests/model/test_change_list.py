"""The last changes, step by step."""

from bsc_planner.editing.edit import Together
from bsc_planner.editing.history import History
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.model.change_list import last_changes
from tests.builders import do, empty_store


def test_a_step_of_many_entries_counts_once_newest_first() -> None:
    store = empty_store()
    do(store, SetPlanFieldEdit("vision", "Maju"), label="Ubah visi")
    do(store, Together([AddObjectiveEdit(text="A"), AddObjectiveEdit(text="B")]), label="Tambah sasaran")
    found = last_changes(store)
    assert [step.action for step in found] == ["Tambah sasaran", "Ubah visi"]
    assert found[0].entries >= 2
    assert found[0].who == "Penguji"
    assert found[1].ref is not None
    assert found[1].ref.kind == "plan"


def test_undoing_is_a_change_too_and_the_list_is_cut() -> None:
    store = empty_store()
    for number in range(5):
        do(store, SetPlanFieldEdit("vision", str(number)), label=f"Langkah {number}")
    History(store).undo(who="Penguji")
    found = last_changes(store, most=3)
    assert [step.action for step in found] == ["↶ Langkah 4", "Langkah 4", "Langkah 3"]


def test_a_plan_nobody_changed_has_none() -> None:
    assert last_changes(empty_store()) == []
