"""Where links pass the bands of cards between their two ends."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf
from operator import itemgetter
from typing import NamedTuple

from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, HEAD_LENGTH, Point
from bsc_planner.figures.strategy_map.spacing import Interval, free_intervals, spaced

_CLEARANCE = 6.0
"""Between a line and the side of a card it passes."""
_LINE_GAP = 8.0
_TURN = 20.0
"""Height a curve needs to go aside."""
_HALF_WIDTH, _HALF_HEIGHT = CARD_WIDTH / 2, CARD_HEIGHT / 2


class Passage(NamedTuple):
    """Where one curve passes one band of cards: `x` is settled when all curves are known, unless it is straight."""

    band: Interval
    room: Interval
    wanted: float
    x: float
    is_straight: bool = False


Path = tuple[Passage, ...]
"""Where a link passes the bands of cards between its ends; empty: nothing stands between the two."""

_Rooms = list[tuple[Interval, list[Interval]]]
"""Bands from top to bottom, each with the gaps it leaves."""


class Bands:
    """Bands of cards between two heights, and where links pass them.

    What was found is remembered, for this map and for the one it becomes when a few cards move.
    """

    def __init__(self, centres: Mapping[str, Point], *, before: "Bands | None" = None) -> None:
        """Take in the cards.

        Args:
            centres: Where they are.
            before: The bands that these follow; None: there were none.
        """
        self._cards = sorted((y, x) for x, y in centres.values())
        self._others = _others(self._cards, before._cards) if before is not None else []
        self._known: dict[Interval, _Rooms] = {}
        self._paths: dict[tuple[Point, Point], tuple[_Rooms, Path]] = {}
        self._known_earlier = before._known if before is not None else {}
        self._paths_earlier = before._paths if before is not None else {}

    def between(self, top: float, bottom: float) -> _Rooms:
        """Bands from top to bottom, each with the gaps it leaves; the same object as before where nothing changed."""
        heights = top, bottom
        if heights not in self._known:
            earlier = self._known_earlier.get(heights)
            if earlier is None or any(y - _HALF_HEIGHT < bottom and y + _HALF_HEIGHT > top for y in self._others):
                found = self._found(top, bottom)
                earlier = earlier if earlier == found else found
            self._known[heights] = earlier
        return self._known[heights]

    def path(self, start: Point, end: Point) -> Path:
        """Where a link from one card to another far above or below it passes what lies between."""
        upper, lower = (end, start) if end[1] < start[1] else (start, end)
        rooms = self.between(upper[1] + _HALF_HEIGHT, lower[1] - _HALF_HEIGHT)
        ends = start, end
        known = self._paths.get(ends) or self._paths_earlier.get(ends)
        if known is None or known[0] is not rooms:
            known = rooms, tuple(_passages(start, end, rooms))
        self._paths[ends] = known
        return known[1]

    def _found(self, top: float, bottom: float) -> _Rooms:
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


def _others(cards: Sequence[tuple[float, float]], before: Sequence[tuple[float, float]]) -> list[float]:
    """Heights at which cards came, went or moved."""
    return [y for y, _ in {*cards} ^ {*before}]


def _passages(start: Point, end: Point, bands: _Rooms) -> list[Passage]:
    is_upward = end[1] < start[1]
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
        found.append(Passage(band, room, wanted, x, is_straight))
    return found


def _nearest(rooms: Sequence[Interval], wanted: float) -> Interval:
    """The gap, of all from left to right, that holds a place or is nearest to it."""
    behind = bisect_right(rooms, (wanted, inf))
    left, right = rooms[max(0, behind - 1)], rooms[min(behind, len(rooms) - 1)]
    return right if right[0] - wanted < wanted - left[1] else left


def settled(paths: Sequence[Path | None]) -> list[Path | None]:
    """The same paths with the curves that share a gap side by side, but those that have just left a card together."""
    shared: dict[tuple[Interval, Interval], list[tuple[float, int, int]]] = {}
    for line, path in enumerate(paths):
        for number, passage in enumerate(path or ()):
            if not passage.is_straight:
                shared.setdefault((passage.band, passage.room), []).append((passage.wanted, line, number))
    aside: dict[int, dict[int, float]] = {}
    for (_, (low, high)), group in shared.items():
        if len(group) == 1:
            continue  # it has the gap to itself
        group.sort(key=itemgetter(0))
        gap = min(_LINE_GAP, (high - low) / (len(group) - 1))
        places = [wanted for wanted, _, _ in group]
        if low <= places[0] and places[-1] <= high and all(after - one > gap for one, after in pairwise(places)):
            continue  # they are side by side as they are
        xs = spaced(places, [gap] * (len(group) - 1), low=low, high=high)
        for (_, line, number), x in zip(group, xs, strict=True):
            aside.setdefault(line, {})[number] = x
    return [_moved_aside(path, aside[line]) if path and line in aside else path for line, path in enumerate(paths)]


def _moved_aside(path: Path, places: Mapping[int, float]) -> Path:
    return tuple(
        Passage(one.band, one.room, one.wanted, places[number]) if number in places else one
        for number, one in enumerate(path)
    )
