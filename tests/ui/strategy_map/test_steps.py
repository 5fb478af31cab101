"""The map after a step, of which only what the step touched is read again."""

from collections.abc import Callable

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    MoveObjectiveEdit,
    PinObjectivesEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
    UnpinObjectivesEdit,
)
from bsc_planner.figures.strategy_map.content import map_content
from bsc_planner.model.objective import Link, Objective
from tests.ui.strategy_map.conftest import MapTrial


def test_the_map_is_the_plan_after_every_step_and_on_the_way_back(trial: MapTrial) -> None:
    store = trial.session.store
    first, second = (card.id for card in store.all(Objective)[:2])
    lane = store.get(Objective, first).perspective_id
    link = store.all(Link)[0]
    link_id, ends = link.id, (link.from_id, link.to_id)
    added = AddObjectiveEdit("Sasaran baru", perspective_id=lane)
    steps: list[Callable[[], Edit]] = [
        lambda: PinObjectivesEdit({first: (40.0, 300.0)}),
        lambda: PinObjectivesEdit({first: (90.0, 300.0), second: (300.0, 300.0)}),
        lambda: RemoveLinkEdit(link_id),
        lambda: AddLinkEdit(*ends),
        lambda: added,
        lambda: SetObjectiveFieldEdit(first, "text", "Kata lain"),
        lambda: PinObjectivesEdit({first: (140.0, 300.0)}),
        lambda: AddIndicatorEdit(added.objective_id, name="Jumlah hal"),
        lambda: UnpinObjectivesEdit((first,)),
        lambda: SetObjectiveFieldEdit(second, "theme", "Layanan"),
        lambda: MoveObjectiveEdit(added.objective_id, None, lane, first),
        lambda: RemoveObjectiveEdit(first),
    ]
    seen = [shown(trial)]
    for step in steps:
        trial.do(step())
        seen.append(shown(trial))
    for before in reversed(seen[:-1]):
        trial.session.undo()
        assert shown(trial) == before
    for after in seen[1:]:
        trial.session.redo()
        assert shown(trial) == after


def shown(trial: MapTrial) -> tuple[set[str], set[tuple[str, str]]]:
    """Cards and links in sight, which are those of the plan."""
    scene, content = trial.page.scene, map_content(trial.session.store, year=trial.session.year)
    cards = {card.id: card for card in content.objectives}
    assert {name: item.card.objective for name, item in scene.cards.items()} == cards
    links = {(item.link.from_id, item.link.to_id) for item in scene.links.values() if item.link.link_id}
    assert links == {(link.from_id, link.to_id) for link in content.links}
    pinned = {name: card.pin[0] for name, card in cards.items() if card.pin is not None}
    assert {name: scene.cards[name].x() for name in pinned} == pinned
    return set(cards), links
