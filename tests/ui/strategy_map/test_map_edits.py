"""From what a hand does on the map to edits of the plan."""

from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit
from bsc_planner.model.objective import Objective
from bsc_planner.ui.pages.strategy_map.editing.map_edits import Alignment, aligned, drop_edit, lane_at, neighbour
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from tests.builders import do, plan_with


def test_on_a_map_without_lanes_pins_count_from_its_top() -> None:
    store = plan_with(objectives=2, indicators=0)
    state = MapState()
    state.read(store)
    first = store.all(Objective)[0].id
    assert lane_at(state.drawing, 10) is None
    edit = drop_edit(state.drawing, {first: (600.0, 333.0)})
    assert edit is not None
    do(store, edit)
    assert (store.get(Objective, first).map_x, store.get(Objective, first).map_y) == (600.0, 333.0)
    state.read(store)
    assert state.layout.centres[first] == (600.0, 333.0)
    assert drop_edit(state.drawing, {}) is None


def test_a_single_card_cannot_be_aligned() -> None:
    store = plan_with(objectives=2, indicators=0)
    state = MapState()
    state.read(store)
    first, second = (item.id for item in store.all(Objective))
    assert aligned(state.drawing, [first], Alignment.MIDDLE) == {}
    assert neighbour(state.drawing, first, (1.0, 0.0)) == second
    assert neighbour(state.drawing, first, (0.0, 1.0)) is None


def test_cards_stay_until_they_are_tidied_up() -> None:
    store = plan_with(objectives=6, indicators=0)
    state = MapState()
    assert state.read(store)
    assert not state.read(store), "nothing on the map changed"
    ids = [item.id for item in store.all(Objective)]
    before = dict(state.layout.centres)
    lane = AddPerspectiveEdit(name="Pelanggan")
    do(store, AddLinkEdit(ids[0], ids[5]))
    state.read(store)
    assert {name: state.layout.centres[name] for name in ids[1:5]} == {name: before[name] for name in ids[1:5]}
    state.tidy()
    assert state.layout.centres[ids[0]][1] > state.layout.centres[ids[5]][1]
    do(store, lane)
    state.read(store)
    assert state.content.has_lanes
    do(store, SetObjectiveFieldEdit(ids[0], "perspective_id", lane.perspective_id))
    state.read(store)
    assert state.lane_of(ids[0]) == lane.perspective_id
    kept = {name: state.layout.centres[name] for name in ids[1:]}
    do(store, AddObjectiveEdit(code="Z"))
    state.read(store)
    assert {name: state.layout.centres[name] for name in ids[1:]} == kept
