"""A card that is worded otherwise is read alone, and the map is as if it had been read as a whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.history import History
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from tests.builders import do, plan_with
from tests.ui.strategy_map.conftest import MapTrial


def read(store: PlanStore) -> MapState:
    state = MapState()
    state.read(store)
    return state


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_after_any_edits_of_cards_the_map_is_as_if_read_anew(data: st.DataObject) -> None:
    store = plan_with(objectives=3)
    state = read(store)
    ids = [row.id for row in store.all(Objective)]
    for _ in range(data.draw(st.integers(1, 5))):
        field = data.draw(st.sampled_from(("text", "code", "theme", "level", "undo")))
        if field == "undo":
            changes = History(store).undo(who="")
        else:
            words = data.draw(st.sampled_from(("Meningkatnya mutu", "SS9", "program")))
            changes = do(store, SetObjectiveFieldEdit(data.draw(st.sampled_from(ids)), field, words))
        if not state.read_cards(store, changes.ids("objective")):
            state.read(store)
        assert state.content == read(store).content
        assert [card.objective for card in state.drawing.cards] == list(state.content.objectives)


def test_more_than_words_asks_for_the_whole_map() -> None:
    store = plan_with(objectives=2)
    state, first = read(store), store.all(Objective)[0].id
    do(store, SetObjectiveFieldEdit(first, "theme", "Layanan"))
    assert not state.read_cards(store, {first})
    do(store, SetObjectiveFieldEdit(first, "text", "Meningkatnya layanan"))
    state.read(store)
    do(store, SetObjectiveFieldEdit(first, "text", "Meningkatnya mutu"))
    assert state.read_cards(store, {first})
    assert state.content.objectives[0].text == "Meningkatnya mutu"


def test_other_words_change_one_card_and_leave_a_card_that_is_dragged_where_it_is(trial: MapTrial) -> None:
    first, other = list(trial.page.scene.cards)[:2]
    cards, dragged = trial.page.scene.cards, trial.page.scene.cards[other]
    before = {name: item.card for name, item in cards.items()}
    dragged.setPos(dragged.x() + 40, dragged.y())
    place = dragged.pos()
    trial.do(SetObjectiveFieldEdit(first, "text", "Meningkatnya kepatuhan"))
    assert cards[first].card.objective.text == "Meningkatnya kepatuhan"
    assert all(cards[name].card is before[name] for name in cards if name != first), "nothing else is painted again"
    assert dragged.pos() == place
    trial.session.undo()
    assert cards[first].card == before[first]
    trial.page.scene.drop_back()
