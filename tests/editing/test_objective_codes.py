"""New objectives get the codes that follow those in use."""

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.editing.objective_codes import next_objective_code, with_objective_codes
from bsc_planner.model.objective import Objective
from tests.builders import do, plan_with


def test_the_next_code_follows_the_most_used_way_of_numbering() -> None:
    assert next_objective_code(plan_with(objectives=0)) == "SS1"
    store = plan_with(objectives=3)
    do(store, AddObjectiveEdit(code="SP1.9"))
    assert next_objective_code(store) == "SS4"
    for objective in store.all(Objective):
        do(store, SetObjectiveFieldEdit(objective.id, "code", "tanpa nomor"))
    assert next_objective_code(store) is None


def test_several_at_once_are_numbered_on_and_those_below_after_theirs() -> None:
    store = plan_with(objectives=2)
    first, second = AddObjectiveEdit("Satu"), AddObjectiveEdit("Dua")
    child = AddObjectiveEdit("Anak", parent_id=first.objective_id)
    edits: list[Edit] = [first, AddIndicatorEdit(None, name="IKU"), child, second]
    coded = with_objective_codes(store, edits)
    assert [getattr(edit, "code", None) for edit in coded] == ["SS3", None, "SS3.1", "SS4"]
    other = AddObjectiveEdit("Anak kedua", parent_id=store.all(Objective)[0].id)
    assert [edit.code for edit in with_objective_codes(store, [other])] == ["SS1.1"]


def test_codes_that_are_typed_or_taken_are_left_alone() -> None:
    store = plan_with(objectives=1)
    edits = [AddObjectiveEdit("Satu", code="A"), AddObjectiveEdit("Dua")]
    assert with_objective_codes(store, edits) == edits
    top = store.all(Objective)[0]
    do(store, AddObjectiveEdit("Lain", code="SS2", parent_id=top.id))
    assert next_objective_code(store) == "SS3"
    do(store, SetObjectiveFieldEdit(top.id, "code", "Sasaran"))
    assert next_objective_code(store, top.id) == "SS3"
    bare = AddObjectiveEdit("Tanpa nomor", code="Utama")
    do(store, bare)
    assert next_objective_code(store, bare.objective_id) is None
