"""From what a hand does on the map to edits of the plan."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.objective import PinObjectivesEdit, SetObjectiveFieldEdit
from bsc_planner.figures.strategy_map.drawing import LaneShape, MapDrawing
from bsc_planner.figures.strategy_map.geometry import CARD_GAP, CARD_HEIGHT, CARD_WIDTH, Point, free_place

_UNREACHABLE = 1e12
_EDGE = 6.0
"""Least distance of a dropped card from the top of its lane."""


class Alignment(Enum):
    """How several cards are lined up; the card selected last stays where it is."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()
    TOP = auto()
    MIDDLE = auto()
    BOTTOM = auto()
    ACROSS = auto()
    DOWN = auto()


_AXIS_OF = {
    Alignment.LEFT: 0,
    Alignment.CENTRE: 0,
    Alignment.RIGHT: 0,
    Alignment.TOP: 1,
    Alignment.MIDDLE: 1,
    Alignment.BOTTOM: 1,
}
_STEPS = (CARD_WIDTH + CARD_GAP, CARD_HEIGHT + CARD_GAP)


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
        origin = lane.origin if lane else 0.0
        wanted = (x, max(y, (lane.top + _EDGE if lane else 0.0) + CARD_HEIGHT / 2))
        place = free_place(wanted, list(taken.values()))
        taken[objective_id] = place
        if lane and lane.perspective_id != present[objective_id]:
            edits.append(SetObjectiveFieldEdit(objective_id, "perspective_id", lane.perspective_id))
        pins[objective_id] = (round(place[0], 2), round(place[1] - origin, 2))
    if not pins:
        return None
    return Together([*edits, PinObjectivesEdit(pins)])


def lane_at(drawing: MapDrawing, y: float) -> LaneShape | None:
    """The lane at a height, the first or last one beyond the map; None on a map without lanes."""
    if not drawing.lanes:
        return None
    return next((lane for lane in drawing.lanes if y < lane.bottom), drawing.lanes[-1])


def aligned(drawing: MapDrawing, objective_ids: Iterable[str], alignment: Alignment) -> dict[str, Point]:
    """Places of cards lined up, or spread evenly between the outermost ones.

    All cards are of one size, so that those with edges in line have their middles in line too: left means the
    leftmost card's place, right the rightmost one's, centre the middle between them; the same up and down. Cards that
    would lie upon each other then go side by side, or one below the other.
    """
    centres = {card.objective.id: (card.x, card.y) for card in drawing.cards}
    chosen = [name for name in objective_ids if name in centres]
    if len(chosen) < 2:
        return {}
    if alignment in (Alignment.ACROSS, Alignment.DOWN):
        return _spread(centres, chosen, 0 if alignment is Alignment.ACROSS else 1)
    axis = _AXIS_OF[alignment]
    across = 1 - axis
    places = [centres[name][axis] for name in chosen]
    wanted = {
        Alignment.LEFT: min(places),
        Alignment.TOP: min(places),
        Alignment.RIGHT: max(places),
        Alignment.BOTTOM: max(places),
    }.get(alignment, (min(places) + max(places)) / 2)
    ordered = sorted(chosen, key=lambda name: (centres[name][across], centres[name][axis], name))
    return _apart({name: _with(centres[name], axis, wanted) for name in ordered}, axis=across, step=_STEPS[across])


def _spread(centres: Mapping[str, Point], chosen: Sequence[str], axis: int) -> dict[str, Point]:
    ordered = sorted(chosen, key=lambda name: (centres[name][axis], name))
    first, last = centres[ordered[0]][axis], centres[ordered[-1]][axis]
    step = max((last - first) / (len(ordered) - 1), _STEPS[axis] if _is_in_line(centres, chosen, axis) else 0.0)
    return {name: _with(centres[name], axis, first + place * step) for place, name in enumerate(ordered)}


def _is_in_line(centres: Mapping[str, Point], chosen: Sequence[str], axis: int) -> bool:
    """Whether cards would touch when they were at the same place of an axis."""
    places = [centres[name][1 - axis] for name in chosen]
    return max(places) - min(places) < (CARD_HEIGHT, CARD_WIDTH)[axis]


def _with(place: Point, axis: int, value: float) -> Point:
    return (value, place[1]) if axis == 0 else (place[0], value)


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
