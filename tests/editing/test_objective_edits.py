"""Edits of objectives, links and perspectives: done, undone and redone."""

import pytest

from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.history import History
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit, SetLinkFieldEdit
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    MoveObjectiveEdit,
    PinObjectivesEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
    UnpinObjectivesEdit,
)
from bsc_planner.editing.ordering import ord_before
from bsc_planner.editing.perspective import (
    AddPerspectiveEdit,
    MovePerspectiveEdit,
    RemovePerspectiveEdit,
    SetPerspectiveFieldEdit,
)
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.target import Target
from tests.builders import content_of, do, plan_with


def did(store: PlanStore, edit: Edit) -> None:
    """Carry out an edit and prove that undo and redo lead back and forth to the letter."""
    before = content_of(store)
    do(store, edit)
    after = content_of(store)
    assert after != before
    history = History(store)
    history.undo(who="Penguji")
    assert content_of(store) == before
    history.redo(who="Penguji")
    assert content_of(store) == after


def refused(store: PlanStore, edit: Edit) -> str:
    """The reason an edit is refused for, after proving that it changed nothing."""
    before = content_of(store)
    with pytest.raises(EditError) as caught:
        do(store, edit)
    assert content_of(store) == before
    return caught.value.reason


def ids_of(store: PlanStore) -> list[str]:
    return [objective.id for objective in store.all(Objective)]


def codes_of(store: PlanStore) -> list[str | None]:
    return [objective.code for objective in store.all(Objective)]


def test_an_added_objective_stands_before_the_one_named_or_last() -> None:
    store = plan_with(objectives=2)
    second = ids_of(store)[1]
    did(store, AddObjectiveEdit(text="Terwujudnya hal", code="A", before_id=second))
    did(store, AddObjectiveEdit(text="", code="Z"))
    assert codes_of(store) == ["SS1", "A", "SS2", "Z"]
    assert store.all(Objective)[-1].text is None


def test_an_added_objective_must_name_elements_that_are_there() -> None:
    store = plan_with()
    for edit in (
        AddObjectiveEdit(perspective_id="nobody"),
        AddObjectiveEdit(parent_id="nobody"),
        AddObjectiveEdit(unit_id="nobody"),
        AddObjectiveEdit(before_id="nobody"),
    ):
        with pytest.raises(MissingElementError):
            do(store, edit)
    assert len(ids_of(store)) == 1


def test_fields_of_an_objective_are_set_and_empty_text_is_none() -> None:
    store = plan_with()
    (objective,) = ids_of(store)
    did(store, SetObjectiveFieldEdit(objective, "text", "Meningkatnya mutu"))
    did(store, SetObjectiveFieldEdit(objective, "code", ""))
    assert store.get(Objective, objective).code is None
    assert do(store, SetObjectiveFieldEdit(objective, "code", None)).is_empty
    with pytest.raises(MissingElementError):
        do(store, SetObjectiveFieldEdit(objective, "unit_id", "nobody"))


def test_an_objective_cannot_stand_above_itself() -> None:
    store = plan_with(objectives=3)
    first, second, third = ids_of(store)
    did(store, SetObjectiveFieldEdit(second, "parent_id", first))
    did(store, MoveObjectiveEdit(third, parent_id=second))
    assert refused(store, SetObjectiveFieldEdit(first, "parent_id", third)) == "circular-parent"
    assert refused(store, MoveObjectiveEdit(first, parent_id=first)) == "circular-parent"


def test_a_moved_objective_takes_its_place_and_nothing_changes_where_it_stands_already() -> None:
    store = plan_with(objectives=3)
    first, second, third = ids_of(store)
    did(store, MoveObjectiveEdit(third, before_id=first))
    assert codes_of(store) == ["SS3", "SS1", "SS2"]
    assert do(store, MoveObjectiveEdit(third, before_id=first)).is_empty
    assert do(store, MoveObjectiveEdit(third, before_id=third)).is_empty
    assert do(store, MoveObjectiveEdit(second)).is_empty
    did(store, MoveObjectiveEdit(third))
    assert codes_of(store) == ["SS1", "SS2", "SS3"]


def test_places_are_renumbered_when_neighbours_leave_no_gap() -> None:
    store = plan_with(objectives=2)
    first, second = ids_of(store)
    with store.recording():
        store.update(Objective, second, ord=store.get(Objective, first).ord + 1)
    store.session.commit()
    did(store, AddObjectiveEdit(code="A", before_id=second))
    assert codes_of(store) == ["SS1", "A", "SS2"]
    assert [objective.ord for objective in store.all(Objective)] == [ORD_STEP, ORD_STEP * 3 // 2, ORD_STEP * 2]


def test_many_elements_can_go_to_the_front_and_between() -> None:
    store = plan_with(objectives=2)
    for number in range(25):
        do(store, AddObjectiveEdit(code=f"F{number}", before_id=ids_of(store)[0]))
        do(store, AddObjectiveEdit(code=f"B{number}", before_id=ids_of(store)[-1]))
    front = [f"F{number}" for number in reversed(range(25))]
    assert codes_of(store) == [*front, "SS1", *(f"B{number}" for number in range(25)), "SS2"]


def test_the_first_element_of_a_kind_gets_a_place() -> None:
    store = plan_with()
    with store.recording():
        assert ord_before(store, Perspective, None) == ORD_STEP


def test_another_lane_takes_the_pin_away() -> None:
    store = plan_with()
    (objective,) = ids_of(store)
    lane = AddPerspectiveEdit(name="Pelanggan")
    do(store, lane)
    did(store, PinObjectivesEdit({objective: (120.0, 80.5)}))
    assert (store.get(Objective, objective).map_x, store.get(Objective, objective).map_y) == (120.0, 80.5)
    did(store, SetObjectiveFieldEdit(objective, "perspective_id", lane.perspective_id))
    assert store.get(Objective, objective).map_x is None
    do(store, PinObjectivesEdit({objective: (1.0, 2.0)}))
    did(store, MoveObjectiveEdit(objective))
    assert store.get(Objective, objective).map_x is None
    do(store, PinObjectivesEdit({objective: (1.0, 2.0)}))
    did(store, UnpinObjectivesEdit([objective]))
    assert store.get(Objective, objective).map_y is None


def test_removing_an_objective_takes_what_is_its_own_along() -> None:
    store = plan_with(objectives=3, indicators=2)
    first, second, third = ids_of(store)
    do(store, SetObjectiveFieldEdit(second, "parent_id", first))
    do(store, Together([AddLinkEdit(second, third), AddLinkEdit(third, first)]))
    indicators = store.all(Indicator)
    with store.recording():
        store.insert(Cascade, parent_indicator_id=indicators[0].id, method="share")
        store.insert(Cascade, parent_objective_id=third, child_objective_id=first, method="own")
        store.insert(Note, element_kind="objective", element_id=second, text="Periksa lagi")
        store.insert(Note, text="Tentang seluruh rencana")
    store.session.commit()
    did(store, RemoveObjectiveEdit(first))
    assert ids_of(store) == [third]
    assert len(store.all(Indicator)) == 2
    assert len(store.all(Target)) == 4
    assert store.all(Link) == []
    assert [(rule.parent_objective_id, rule.child_objective_id) for rule in store.all(Cascade)] == [(third, None)]
    assert [note.text for note in store.all(Note)] == ["Tentang seluruh rencana"]
    with pytest.raises(MissingElementError):
        do(store, RemoveObjectiveEdit(first))


def test_links_are_added_once_each_way_and_never_to_the_objective_itself() -> None:
    store = plan_with(objectives=2)
    first, second = ids_of(store)
    link = AddLinkEdit(first, second, label="mendorong")
    did(store, link)
    assert refused(store, AddLinkEdit(first, second)) == "duplicate-link"
    assert refused(store, AddLinkEdit(first, first)) == "link-to-itself"
    with pytest.raises(MissingElementError):
        do(store, AddLinkEdit(first, "nobody"))
    did(store, AddLinkEdit(second, first))
    did(store, RemoveLinkEdit(link.link_id))
    assert [(found.from_id, found.to_id) for found in store.all(Link)] == [(second, first)]


def test_fields_of_a_link_are_set_and_its_ends_stay_sound() -> None:
    store = plan_with(objectives=3)
    first, second, third = ids_of(store)
    link, other = AddLinkEdit(first, second), AddLinkEdit(first, third)
    do(store, Together([link, other]))
    did(store, SetLinkFieldEdit(link.link_id, "label", "mendorong"))
    did(store, SetLinkFieldEdit(link.link_id, "from_id", third))
    assert refused(store, SetLinkFieldEdit(link.link_id, "to_id", third)) == "link-to-itself"
    assert refused(store, SetLinkFieldEdit(link.link_id, "to_id", None)) == "required-field"
    do(store, SetLinkFieldEdit(link.link_id, "from_id", first))
    assert refused(store, SetLinkFieldEdit(link.link_id, "to_id", third)) == "duplicate-link"
    with pytest.raises(MissingElementError):
        do(store, SetLinkFieldEdit("nobody", "to_id", first))


def test_perspectives_are_added_changed_moved_and_removed_and_objectives_stay() -> None:
    store = plan_with(objectives=2)
    first, second = ids_of(store)
    do(store, PinObjectivesEdit({first: (0.0, 60.0)}))
    bottom = AddPerspectiveEdit(name="Pertumbuhan", weight="30%")
    did(store, bottom)
    assert store.get(Objective, first).map_x is None, "the first lane takes places on the bare map away"
    top = AddPerspectiveEdit(name="Pelanggan", before_id=bottom.perspective_id)
    did(store, top)
    did(store, SetPerspectiveFieldEdit(top.perspective_id, "weight", "15%"))
    did(store, MovePerspectiveEdit(bottom.perspective_id, before_id=top.perspective_id))
    assert [lane.name for lane in store.all(Perspective)] == ["Pertumbuhan", "Pelanggan"]
    do(store, SetObjectiveFieldEdit(first, "perspective_id", top.perspective_id))
    do(store, PinObjectivesEdit({first: (10.0, 60.0), second: (30.0, 60.0)}))
    did(store, RemovePerspectiveEdit(top.perspective_id))
    removed_from, elsewhere = store.get(Objective, first), store.get(Objective, second)
    assert (removed_from.perspective_id, removed_from.map_x, elsewhere.map_x) == (None, None, 30.0)
    did(store, RemovePerspectiveEdit(bottom.perspective_id))
    assert store.get(Objective, second).map_x is None, "without lanes, places in lanes mean nothing"
    with pytest.raises(MissingElementError):
        do(store, RemovePerspectiveEdit(bottom.perspective_id))
