"""What changed on a map since an edition: marked cards, and cards that are gone."""

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    PinObjectivesEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
)
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.figures.strategy_map.changes import KINDS, with_changes
from bsc_planner.figures.strategy_map.content import INSTITUTION, CardChange, MapContent, map_content
from bsc_planner.figures.strategy_map.drawing import draw_map, layout_content
from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.plan_rows import rows_of
from tests.builders import do, plan_with


def changed(store: PlanStore, *edits: Edit, unit_id: str | None = None) -> MapContent:
    """The map after edits, with what changed by them."""
    before = rows_of(store, KINDS)
    for edit in edits:
        do(store, edit)
    comparison = compare(before, rows_of(store, KINDS))
    return with_changes(map_content(store, unit_id=unit_id), comparison, unit_id=unit_id)


def marks(content: MapContent) -> dict[str | None, CardChange | None]:
    return {card.code: card.change for card in content.cards}


def ids(store: PlanStore) -> list[str]:
    return [item.id for item in store.all(Objective)]


def test_cards_that_came_changed_and_went_are_marked() -> None:
    store = plan_with(objectives=3)
    _, second, third = ids(store)
    content = changed(
        store,
        AddObjectiveEdit(code="SS4", text="Baru"),
        SetObjectiveFieldEdit(second, "text", "Lain"),
        RemoveObjectiveEdit(third),
    )
    assert marks(content) == {
        "SS1": None,
        "SS2": CardChange.CHANGED,
        "SS3": CardChange.REMOVED,
        "SS4": CardChange.ADDED,
    }
    assert [(card.code, card.text, card.indicator_count) for card in content.ghosts] == [
        ("SS3", "Meningkatnya hal 3", 1)
    ]


def test_a_target_of_its_indicator_changes_a_card_and_its_notation_does_not() -> None:
    store = plan_with(objectives=2)
    first, second = store.all(Indicator)
    content = changed(store, SetTargetEdit(first.id, "2025", "11"), SetTargetEdit(second.id, "2025", "10,0"))
    assert marks(content) == {"SS1": CardChange.CHANGED, "SS2": None}


def test_a_card_moved_by_hand_is_not_changed() -> None:
    store = plan_with(objectives=1)
    assert marks(changed(store, PinObjectivesEdit({ids(store)[0]: (5.0, 80.0)}))) == {"SS1": None}


def test_a_card_that_came_with_an_indicator_is_new_not_changed() -> None:
    store = plan_with()
    indicator = store.all(Indicator)[0].id
    content = changed(
        store, AddObjectiveEdit(code="B", objective_id="b"), SetIndicatorFieldEdit(indicator, "name", "X")
    )
    assert marks(content) == {"SS1": CardChange.CHANGED, "B": CardChange.ADDED}


def test_cards_that_are_gone_have_places_of_their_own() -> None:
    store = plan_with(objectives=4)
    content = changed(store, RemoveObjectiveEdit(ids(store)[1]))
    drawing = draw_map(content, layout_content(content))
    assert [card.objective.code for card in drawing.cards] == ["SS1", "SS3", "SS4"]
    ghost = drawing.ghosts[0]
    for card in drawing.cards:
        assert abs(card.x - ghost.x) >= CARD_WIDTH or abs(card.y - ghost.y) >= CARD_HEIGHT
    assert drawing.left < ghost.x - CARD_WIDTH / 2
    assert ghost.x + CARD_WIDTH / 2 < drawing.right


def test_a_scorecard_shows_only_what_went_from_it() -> None:
    store = plan_with(objectives=2)
    first, _ = ids(store)
    assert len(changed(store, RemoveObjectiveEdit(first), unit_id=INSTITUTION).ghosts) == 1
    second = ids(store)[0]
    assert changed(store, RemoveObjectiveEdit(second), unit_id="u").ghosts == ()
