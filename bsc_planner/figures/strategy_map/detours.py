"""A way around cards where the ordinary ways of a link are not free."""

import heapq
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, Point
from bsc_planner.figures.strategy_map.obstacles import Obstacles

_CLEARANCE = 7.0
_TURN_PRICE = 60.0
_REACH = (2.2 * CARD_WIDTH, 3.0 * CARD_HEIGHT)
"""How far around the two ends a way is looked for before the whole map is."""
_HALF = (CARD_WIDTH / 2, CARD_HEIGHT / 2)
_STEPS = ((0, -1), (1, 0), (0, 1), (-1, 0))
"""Up, right, down, left."""

_State = tuple[int, int, int]


def detour(obstacles: Obstacles, from_id: str, to_id: str) -> list[Point] | None:
    """Corners of the shortest way with few turns from the edge of one card to the edge of another.

    All its parts are level or upright; it keeps a little distance from every card. It leaves and arrives square to
    the edges.

    Returns:
        None where cards stand so close that there is no way between them.
    """
    start, end = obstacles.centres[from_id], obstacles.centres[to_id]
    low = [min(start[axis], end[axis]) - _REACH[axis] for axis in (0, 1)]
    high = [max(start[axis], end[axis]) + _REACH[axis] for axis in (0, 1)]
    everything = list(obstacles.centres.values())
    near = [card for card in everything if low[0] < card[0] < high[0] and low[1] < card[1] < high[1]]
    for cards in (near, everything) if len(near) < len(everything) else (near,):
        found = _Grid(cards, start, end).way()
        if found is not None:
            return found
    return None


class _Grid:
    """Lines along the edges of cards, and which parts of them are free."""

    def __init__(self, cards: Sequence[Point], start: Point, end: Point) -> None:
        self._start, self._end = start, end
        self._xs, self._ys = (_lines([card[axis] for card in cards], (start, end), axis) for axis in (0, 1))
        level = np.ones((len(self._xs) - 1, len(self._ys)), dtype=bool)
        upright = np.ones((len(self._xs), len(self._ys) - 1), dtype=bool)
        for card in cards:
            left, right = _span(self._xs, card[0], _HALF[0])
            top, bottom = _span(self._ys, card[1], _HALF[1])
            level[left - 1 : right, top:bottom] = False
            upright[left:right, top - 1 : bottom] = False
        self._level, self._upright = level.tolist(), upright.tolist()

    def way(self) -> list[Point] | None:
        """Corners from edge to edge; None: there is none."""
        ports = self._ports(self._start)
        goals = {(place, (side + 2) % 4) for place, side in self._ports(self._end)}
        queue: list[tuple[float, float, _State]] = []
        best: dict[_State, float] = {}
        before: dict[_State, _State] = {}
        for (column, row), side in ports:
            state = (column, row, side)
            best[state] = 0.0
            heapq.heappush(queue, (self._left(column, row), 0.0, state))
        while queue:
            _, cost, state = heapq.heappop(queue)
            column, row, side = state
            if cost > best[state]:
                continue
            if ((column, row), side) in goals:
                return self._corners(before, state)
            for turned, (dx, dy) in enumerate(_STEPS):
                if (turned + 2) % 4 == side or not self._is_open(column, row, dx, dy):
                    continue
                following = (column + dx, row + dy, turned)
                price = cost + self._length(column, row, dx, dy) + (_TURN_PRICE if turned != side else 0.0)
                if price < best.get(following, float("inf")):
                    best[following] = price
                    before[following] = state
                    heapq.heappush(queue, (price + self._left(*following[:2]), price, following))
        return None

    def _ports(self, card: Point) -> list[tuple[tuple[int, int], int]]:
        """Places just off the middles of a card's four edges, and the side each is at."""
        x, y = card
        column, row = _index(self._xs, x), _index(self._ys, y)
        reach_x, reach_y = _HALF[0] + _CLEARANCE, _HALF[1] + _CLEARANCE
        return [
            ((column, _index(self._ys, y - reach_y)), 0),
            ((_index(self._xs, x + reach_x), row), 1),
            ((column, _index(self._ys, y + reach_y)), 2),
            ((_index(self._xs, x - reach_x), row), 3),
        ]

    def _is_open(self, column: int, row: int, dx: int, dy: int) -> bool:
        if dx:
            place = column if dx > 0 else column - 1
            return 0 <= place < len(self._level) and bool(self._level[place][row])
        place = row if dy > 0 else row - 1
        return 0 <= place < len(self._upright[column]) and bool(self._upright[column][place])

    def _length(self, column: int, row: int, dx: int, dy: int) -> float:
        return float(abs(self._xs[column + dx] - self._xs[column]) + abs(self._ys[row + dy] - self._ys[row]))

    def _left(self, column: int, row: int) -> float:
        """No more than what is still to go."""
        away = abs(self._xs[column] - self._end[0]) + abs(self._ys[row] - self._end[1])
        return max(0.0, float(away) - _HALF[0] - _HALF[1])

    def _corners(self, before: dict[_State, _State], last: _State) -> list[Point]:
        states = [last]
        while states[-1] in before:
            states.append(before[states[-1]])
        states.reverse()
        places = [(float(self._xs[column]), float(self._ys[row])) for column, row, _ in states]
        out, into = states[0][2], (last[2] + 2) % 4
        return without_needless([_edge(self._start, out), *places, _edge(self._end, into)])


def without_needless(points: Sequence[Point]) -> list[Point]:
    """The same line without points that it passes straight, and without repeated ones."""
    distinct = [points[0], *(after for before, after in pairwise(points) if after != before)]
    kept = distinct[:1]
    for here, following in pairwise(distinct[1:]):
        (ax, ay), (bx, by), (cx, cy) = kept[-1], here, following
        if abs((bx - ax) * (cy - by) - (by - ay) * (cx - bx)) > 1e-6:
            kept.append(here)
    return [*kept, distinct[-1]] if len(distinct) > 1 else kept


def _edge(card: Point, side: int) -> Point:
    dx, dy = _STEPS[side]
    return card[0] + dx * _HALF[0], card[1] + dy * _HALF[1]


def _lines(places: Sequence[float], ends: tuple[Point, Point], axis: int) -> NDArray[np.float64]:
    reach = _HALF[axis] + _CLEARANCE
    lines = [ends[0][axis], ends[1][axis]]
    for place in places:
        lines += [place - reach, place + reach]
    return np.unique(np.round(lines, 3))


def _span(lines: NDArray[np.float64], middle: float, half: float) -> tuple[int, int]:
    """Lines that run through a card or nearer to it than its own."""
    reach = half + _CLEARANCE - 0.01
    return int(np.searchsorted(lines, middle - reach, "right")), int(np.searchsorted(lines, middle + reach, "left"))


def _index(lines: NDArray[np.float64], place: float) -> int:
    return int(np.abs(lines - round(place, 3)).argmin())
