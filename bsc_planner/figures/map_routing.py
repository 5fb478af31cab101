"""The curves of a strategy map: from card to card, between the cards in their way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bsc_planner.figures.map_geometry import CARD_HEIGHT, CARD_WIDTH, Point
from bsc_planner.figures.map_spacing import Interval, free_intervals, spaced

HEAD_LENGTH = 9.0
HEAD_WIDTH = 10.0
TIP_GAP = 3.0
"""Between the tip of a head and the card."""
_CLEARANCE = 6.0
"""Between a curve and the side of a card it passes."""
_LEAST_FALL = 24.0
"""Cards closer in height than this count as side by side."""
_LINE_GAP = 8.0
_TURN = 20.0
"""Height a curve needs to go aside."""
_HALF_WIDTH, _HALF_HEIGHT = CARD_WIDTH / 2, CARD_HEIGHT / 2
_ARC_SHIFT = 0.34 * CARD_WIDTH


@dataclass(frozen=True)
class Route:
    """One curve.

    Attributes:
        points: Start, then two control points and an end per cubic piece.
        tip: Where the head points at; the curve ends at its base.
        heading: Direction at the end: -1 upwards, 1 downwards.
    """

    points: tuple[Point, ...]
    tip: Point
    heading: int

    @property
    def head(self) -> tuple[Point, Point, Point]:
        """The arrow head's corners."""
        x, y = self.tip
        base = y - self.heading * HEAD_LENGTH
        return (x, y), (x - HEAD_WIDTH / 2, base), (x + HEAD_WIDTH / 2, base)

    @property
    def middle(self) -> Point:
        """A point half way along, for a label."""
        pieces = (len(self.points) - 1) // 3
        start = 3 * (pieces // 2)
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self.points[start : start + 4]
        return (ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8


@dataclass
class _Passage:
    """Where one curve passes one band of cards: `x` is settled when all curves are known, unless it is straight."""

    band: Interval
    room: Interval
    wanted: float
    is_straight: bool = False
    x: float = 0.0


def routes(centres: Mapping[str, Point], links: Sequence[tuple[str, str]]) -> list[Route]:
    """A curve for each link, in the same order; both ends are in `centres`.

    Curves leave a card at its top or bottom towards the other one, pass bands of cards through the gaps between
    them, side by side where they share a gap, and arrive vertically. Cards side by side are joined by an arc.
    """
    bands_of = _Bands(centres)
    paths: list[list[_Passage] | None] = []
    for from_id, to_id in links:
        start, end = centres[from_id], centres[to_id]
        paths.append(_passages(start, end, bands_of) if _is_apart(start, end) else None)
    _settle([passage for path in paths if path for passage in path])
    made = []
    for (from_id, to_id), path in zip(links, paths, strict=True):
        start, end = centres[from_id], centres[to_id]
        made.append(_arc(start, end, list(centres.values())) if path is None else _through(start, end, path))
    return made


def _is_apart(start: Point, end: Point) -> bool:
    return abs(start[1] - end[1]) >= CARD_HEIGHT + _LEAST_FALL


class _Bands:
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


def _passages(start: Point, end: Point, bands_of: _Bands) -> list[_Passage]:
    is_upward = end[1] < start[1]
    upper, lower = (end, start) if is_upward else (start, end)
    bands = bands_of.between(upper[1] + _HALF_HEIGHT, lower[1] - _HALF_HEIGHT)
    left, right = sorted((start[0], end[0]))
    if all(any(low <= left and right <= high for low, high in rooms) for _, rooms in bands):
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
        room = min(rooms, key=lambda room: abs(min(max(wanted, room[0]), room[1]) - wanted))
        x, y = min(max(wanted, room[0]), room[1]), middle
        found.append(_Passage(band, room, wanted, is_straight, x))
    return found


def _settle(passages: Sequence[_Passage]) -> None:
    """Put the curves that share a gap side by side, but those that have just left a card together."""
    shared: dict[tuple[Interval, Interval], list[_Passage]] = {}
    for passage in passages:
        if not passage.is_straight:
            shared.setdefault((passage.band, passage.room), []).append(passage)
    for (_, (low, high)), group in shared.items():
        group.sort(key=lambda passage: passage.wanted)
        gap = min(_LINE_GAP, (high - low) / max(1, len(group) - 1))
        xs = spaced([passage.wanted for passage in group], [gap] * (len(group) - 1), low=low, high=high)
        for passage, x in zip(group, xs, strict=True):
            passage.x = x


def _through(start: Point, end: Point, passages: Sequence[_Passage]) -> Route:
    heading = -1 if end[1] < start[1] else 1
    tip = (end[0], end[1] - heading * (_HALF_HEIGHT + TIP_GAP))
    points: list[Point] = [(start[0], start[1] + heading * _HALF_HEIGHT)]
    for passage in passages:
        near, far = passage.band if heading == 1 else passage.band[::-1]
        _curve_to(points, (passage.x, near))
        points += [(passage.x, near), (passage.x, far), (passage.x, far)]
    _curve_to(points, (tip[0], tip[1] - heading * HEAD_LENGTH))
    return Route(tuple(points), tip, heading)


def _curve_to(points: list[Point], end: Point) -> None:
    """A piece that leaves and arrives vertically."""
    x, y = points[-1]
    middle = (y + end[1]) / 2
    points += [(x, middle), (end[0], middle), end]


def _arc(start: Point, end: Point, cards: Sequence[Point]) -> Route:
    """A curve above two cards side by side, or below them where cards stand above."""
    side = 1 if start[0] > end[0] else -1
    height = 36 + min(20.0, 0.03 * abs(start[0] - end[0]))
    arrival = end[0] + side * _ARC_SHIFT
    left, right = sorted((start[0], arrival))

    reach = 0.75 * height
    others = [card for card in cards if card not in (start, end)]
    above = min(start[1], end[1]) - _HALF_HEIGHT
    below = max(start[1], end[1]) + _HALF_HEIGHT
    passed_above = _cards_in(others, (left, right), (above - reach, above))
    passed_below = _cards_in(others, (left, right), (below, below + reach))
    heading = 1 if passed_above <= passed_below else -1
    level = above - height if heading == 1 else below + height
    tip = (arrival, end[1] - heading * (_HALF_HEIGHT + TIP_GAP))
    first = (start[0], start[1] - heading * _HALF_HEIGHT)
    last = (arrival, tip[1] - heading * HEAD_LENGTH)
    return Route((first, (start[0], level), (arrival, level), last), tip, heading)


def _cards_in(cards: Sequence[Point], across: Interval, down: Interval) -> int:
    """How many cards a box touches."""
    return sum(
        across[0] - _HALF_WIDTH < x < across[1] + _HALF_WIDTH and down[0] - _HALF_HEIGHT < y < down[1] + _HALF_HEIGHT
        for x, y in cards
    )
