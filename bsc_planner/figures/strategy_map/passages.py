"""Where links pass the bands of cards between their two ends."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, HEAD_LENGTH, Point
from bsc_planner.figures.strategy_map.spacing import Interval, free_intervals, spaced

_CLEARANCE = 6.0
"""Between a line and the side of a card it passes."""
_LINE_GAP = 8.0
_TURN = 20.0
"""Height a curve needs to go aside."""
_HALF_WIDTH, _HALF_HEIGHT = CARD_WIDTH / 2, CARD_HEIGHT / 2


@dataclass
class Passage:
    """Where one curve passes one band of cards: `x` is settled when all curves are known, unless it is straight."""

    band: Interval
    room: Interval
    wanted: float
    is_straight: bool = False
    x: float = 0.0


class Bands:
    """Bands of cards between two heights, worked out once per pair of heights."""

    def __init__(self, centres: Mapping[str, Point]) -> None:
        self._cards = sorted((y, x) for x, y in centres.values())
        self._known: dict[Interval, list[tuple[Interval, list[Interval]]]] = {}

    def between(self, top: float, bottom: float) -> list[tuple[Interval, list[Interval]]]:
        """Bands from top to bottom, each with the gaps it leaves."""
        if (top, bottom) not in self._known:
            self._known[top, bottom] = self._found(top, bottom)
        return self._known[top, bottom]

    def _found(self, top: float, bottom: float) -> list[tuple[Interval, list[Interval]]]:
        groups: list[tuple[list[float], list[Interval]]] = []
        for y, x in self._cards:
            if y - _HALF_HEIGHT >= bottom or y + _HALF_HEIGHT <= top:
                continue
            side = (x - _HALF_WIDTH - _CLEARANCE, x + _HALF_WIDTH + _CLEARANCE)
            if groups and y - _HALF_HEIGHT < groups[-1][0][1] + _CLEARANCE:
                groups[-1][0][1] = y + _HALF_HEIGHT
                groups[-1][1].append(side)
            else:
                groups.append(([y - _HALF_HEIGHT, y + _HALF_HEIGHT], [side]))
        low, high = top + HEAD_LENGTH + _CLEARANCE, bottom - _CLEARANCE
        return [
            ((min(max(extent[0], low), high), min(max(extent[1], low), high)), free_intervals(blocked, least=2.0))
            for extent, blocked in groups
        ]


def passages_between(start: Point, end: Point, bands_of: Bands) -> list[Passage]:
    """Where a link from one card to another far above or below it passes what lies between; none: nothing does."""
    is_upward = end[1] < start[1]
    upper, lower = (end, start) if is_upward else (start, end)
    bands = bands_of.between(upper[1] + _HALF_HEIGHT, lower[1] - _HALF_HEIGHT)
    left, right = sorted((start[0], end[0]))
    beside = (_nearest(rooms, left) for _, rooms in bands)
    if all(low <= left and right <= high for low, high in beside):
        return []  # nothing stands between the two: one plain curve
    found = []
    x, y = start
    for band, rooms in reversed(bands) if is_upward else bands:
        middle = (band[0] + band[1]) / 2
        wanted = x + (end[0] - x) * (middle - y) / (end[1] - y)
        is_straight = False
        # A band that reaches beside an end leaves no room to turn there: pass it straight.
        for place in (end, start):
            if band[0] - _TURN < place[1] + _HALF_HEIGHT and band[1] + _TURN > place[1] - _HALF_HEIGHT:
                wanted, is_straight = place[0], True
        room = _nearest(rooms, wanted)
        x, y = min(max(wanted, room[0]), room[1]), middle
        found.append(Passage(band, room, wanted, is_straight, x))
    return found


def _nearest(rooms: Sequence[Interval], wanted: float) -> Interval:
    """The gap, of all from left to right, that holds a place or is nearest to it."""
    behind = bisect_right(rooms, (wanted, inf))
    left, right = rooms[max(0, behind - 1)], rooms[min(behind, len(rooms) - 1)]
    return right if right[0] - wanted < wanted - left[1] else left


def settle(passages: Sequence[Passage]) -> None:
    """Put the curves that share a gap side by side, but those that have just left a card together."""
    shared: dict[tuple[Interval, Interval], list[Passage]] = {}
    for passage in passages:
        if not passage.is_straight:
            shared.setdefault((passage.band, passage.room), []).append(passage)
    for (_, (low, high)), group in shared.items():
        group.sort(key=lambda passage: passage.wanted)
        gap = min(_LINE_GAP, (high - low) / max(1, len(group) - 1))
        xs = spaced([passage.wanted for passage in group], [gap] * (len(group) - 1), low=low, high=high)
        for passage, x in zip(group, xs, strict=True):
            passage.x = x
