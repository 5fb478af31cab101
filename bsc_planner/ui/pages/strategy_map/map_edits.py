"""From what a hand does on the map to edits of the plan."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.objective import PinObjectivesEdit, SetObjectiveFieldEdit
from bsc_planner.figures.map_drawing import LaneShape, MapDrawing
from bsc_planner.figures.map_geometry import CARD_GAP, CARD_HEIGHT, CARD_WIDTH, Point, free_place

_UNREACHABLE = 1e12
_EDGE = 6.0
"""Least distance of a dropped card from the top of its lane."""


class Alignment(Enum):
    """How several cards are lined up."""

    ROW = auto()
    COLUMN = auto()
    SPREAD = auto()


def drop_edit(drawing: MapDrawing, places: Mapping[str, Point]) -> Edit | None:
    """The edit for cards dropped at places of the map.

    They are pinned there, in the lane their centre is in, beside pinned cards rather than onto them.

    Returns:
        None when there is no card to drop.
    """
    taken = {
        card.objective.id: (card.x, card.y)
        for card in drawing.cards
        if card.objective.pin is not None and card.objective.id not in places
    }
    edits: list[Edit] = []
    pins: dict[str, Point] = {}
    present = {card.objective.id: card.objective.perspective_id for card in drawing.cards}
    for objective_id, (x, y) in places.items():
        lane = lane_at(drawing, y)
        top = lane.top if lane else 0.0
        wanted = (x, max(y, top + CARD_HEIGHT / 2 + (_EDGE if lane else 0.0)))
        place = free_place(wanted, list(taken.values()))
        taken[objective_id] = place
        if lane and lane.perspective_id != present[objective_id]:
            edits.append(SetObjectiveFieldEdit(objective_id, "perspective_id", lane.perspective_id))
        pins[objective_id] = (round(place[0], 2), round(place[1] - top, 2))
    if not pins:
        return None
    return Together([*edits, PinObjectivesEdit(pins)])


def lane_at(drawing: MapDrawing, y: float) -> LaneShape | None:
    """The lane at a height, the first or last one beyond the map; None on a map without lanes."""
    if not drawing.lanes:
        return None
    return next((lane for lane in drawing.lanes if y < lane.bottom), drawing.lanes[-1])


def aligned(drawing: MapDrawing, objective_ids: Iterable[str], alignment: Alignment) -> dict[str, Point]:
    """Places of cards lined up: in one row, in one column, or spread evenly between the outermost.

    Cards that would lie upon each other go side by side or one below the other; the first one selected stays.
    """
    centres = {card.objective.id: (card.x, card.y) for card in drawing.cards}
    chosen = [objective_id for objective_id in objective_ids if objective_id in centres]
    if len(chosen) < 2:
        return {}
    first = centres[chosen[0]]
    if alignment is Alignment.ROW:
        ordered = sorted(chosen, key=lambda name: (centres[name], name))
        return _apart({name: (centres[name][0], first[1]) for name in ordered}, axis=0, step=CARD_WIDTH + CARD_GAP)
    if alignment is Alignment.COLUMN:
        ordered = sorted(chosen, key=lambda name: (centres[name][::-1], name))
        return _apart({name: (first[0], centres[name][1]) for name in ordered}, axis=1, step=CARD_HEIGHT + CARD_GAP)
    ordered = sorted(chosen, key=lambda name: (centres[name], name))
    left, right = centres[ordered[0]][0], centres[ordered[-1]][0]
    step = max((right - left) / (len(ordered) - 1), CARD_WIDTH + CARD_GAP)
    return {name: (left + place * step, centres[name][1]) for place, name in enumerate(ordered)}


def neighbour(drawing: MapDrawing, objective_id: str, direction: Point) -> str | None:
    """The card next to one in a direction: (1, 0) is right, (0, 1) is down; None where there is none."""
    centres = {card.objective.id: (card.x, card.y) for card in drawing.cards}
    x, y = centres[objective_id]

    def distance(name: str) -> float:
        along = (centres[name][0] - x) * direction[0] + (centres[name][1] - y) * direction[1]
        across = abs((centres[name][0] - x) * direction[1]) + abs((centres[name][1] - y) * direction[0])
        return along + 2.5 * across if along > 1.0 and along * 3 > across else _UNREACHABLE

    # Of two as near as each other to the eye: the left one.
    best = min(centres, key=lambda name: (round(distance(name), -1), centres[name], name))
    return best if distance(best) < _UNREACHABLE else None


def nudged(drawing: MapDrawing, objective_ids: Sequence[str], by: Point) -> dict[str, Point]:
    """Places of cards moved a little."""
    chosen = set(objective_ids)
    return {
        card.objective.id: (card.x + by[0], card.y + by[1]) for card in drawing.cards if card.objective.id in chosen
    }


def _apart(places: dict[str, Point], *, axis: int, step: float) -> dict[str, Point]:
    """The same places, each at least a step behind the one before along an axis."""
    found: dict[str, Point] = {}
    least = float("-inf")
    for name, place in places.items():
        along = max(place[axis], least)
        found[name] = (along, place[1]) if axis == 0 else (place[0], along)
        least = along + step
    return found
