"""The corners of straight lines, and of lines that are level and upright."""

from collections.abc import Sequence
from dataclasses import dataclass

from bsc_planner.figures.strategy_map.detours import without_needless
from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, Point
from bsc_planner.figures.strategy_map.obstacles import Obstacles
from bsc_planner.figures.strategy_map.passages import Passage
from bsc_planner.figures.strategy_map.spacing import Interval

_HALF = (CARD_WIDTH / 2, CARD_HEIGHT / 2)
_TRACK_GAP = 9.0
_RISE = 20.0
"""How far above or below two cards side by side their line runs."""
_SHIFT = 0.34 * CARD_WIDTH


@dataclass
class Track:
    """A level part of a line between two bands of cards; `y` is settled when all lines are known.

    Attributes:
        start, end: From where to where it runs across.
        room: Between the two bands.
        bundle: Lines with the same one run on the same height.
    """

    start: float
    end: float
    room: Interval
    bundle: str
    y: float = 0.0


def corners_of(start: Point, end: Point, path: Sequence[Passage]) -> list[Point]:
    """Where a link enters and leaves each band of cards between its ends."""
    heading = -1 if end[1] < start[1] else 1
    return [(passage.x, y) for passage in path for y in passage.band[::heading]]


def straightened(obstacles: Obstacles, ends: tuple[str, str], corners: Sequence[Point]) -> list[Point]:
    """A line between the middles of two cards with as few corners as stay free, cut off at the cards' edges."""
    points = [obstacles.centres[ends[0]], *corners[1:-1], obstacles.centres[ends[1]]]
    kept, place = [points[0]], 0
    while place < len(points) - 1:
        following = place + 1
        for further in range(len(points) - 1, place + 1, -1):
            if obstacles.is_free([points[place], points[further]], but=ends):
                following = further
                break
        kept.append(points[following])
        place = following
    kept[0] = _cut(kept[0], kept[1])
    kept[-1] = _cut(kept[-1], kept[-2])
    return kept


def _cut(middle: Point, towards: Point) -> Point:
    """Where the line from the middle of a card leaves it."""
    away = (towards[0] - middle[0], towards[1] - middle[1])
    parts = [half / abs(reach) for half, reach in zip(_HALF, away, strict=True) if reach]
    part = min([*parts, 1.0])
    return middle[0] + away[0] * part, middle[1] + away[1] * part


def side_by_side(start: Point, end: Point, side: int) -> list[Point]:
    """Corners of a line above two cards side by side (-1), or below them (1)."""
    arrival = end[0] + (_SHIFT if start[0] > end[0] else -_SHIFT)
    outer = min(start[1], end[1]) if side < 0 else max(start[1], end[1])
    level = outer + side * (_HALF[1] + _RISE)
    first, last = (start[0], start[1] + side * _HALF[1]), (arrival, end[1] + side * _HALF[1])
    return without_needless([first, (start[0], level), (arrival, level), last])


def tracks_of(
    start: Point, end: Point, path: Sequence[Passage], ends: tuple[str, str], *, leaves_together: bool
) -> list[Track]:
    """The level parts of a link: between each two bands it passes, bundled with links that share the end there.

    Args:
        start, end: Middles of its cards.
        path: Where it passes bands of cards.
        ends: Its objectives.
        leaves_together: Whether a link that passes no band is bundled with those of its cause, not of its effect.
    """
    heading = -1 if end[1] < start[1] else 1
    found = []
    x, y = start[0], start[1] + heading * _HALF[1]
    for place, passage in enumerate(path):
        near, far = passage.band[::heading]
        bundle = f"from {ends[0]}" if place == 0 else " ".join(ends)
        found.append(Track(x, passage.x, (min(y, near), max(y, near)), bundle))
        x, y = passage.x, far
    last = end[1] - heading * _HALF[1]
    bundle = f"from {ends[0]}" if leaves_together and not path else f"to {ends[1]}"
    found.append(Track(x, end[0], (min(y, last), max(y, last)), bundle))
    return [track for track in found if abs(track.start - track.end) > 0.5]


def set_tracks(tracks: Sequence[Track]) -> None:
    """Give level parts that share a room heights of their own, unless they are bundled or beside each other."""
    rooms: dict[tuple[int, int], dict[str, list[Track]]] = {}
    for track in tracks:
        key = (round(track.room[0]), round(track.room[1]))
        rooms.setdefault(key, {}).setdefault(track.bundle, []).append(track)
    for bundles in rooms.values():
        rows: list[list[tuple[float, float]]] = []
        row_of: dict[str, int] = {}
        spans = {
            name: (min(min(t.start, t.end) for t in own), max(max(t.start, t.end) for t in own))
            for name, own in bundles.items()
        }
        for name in sorted(spans, key=lambda name: (spans[name], name)):
            low, high = spans[name]
            fitting = (
                n for n, row in enumerate(rows) if all(high < a - _TRACK_GAP or low > b + _TRACK_GAP for a, b in row)
            )
            place = next(fitting, len(rows))
            if place == len(rows):
                rows.append([])
            rows[place].append((low, high))
            row_of[name] = place
        for name, own in bundles.items():
            for track in own:
                low, high = track.room
                # the arrow head needs the end of the room for itself
                gap = min(_TRACK_GAP, max(0.0, high - low - 30.0) / max(1, len(rows) - 1))
                track.y = (low + high) / 2 + (row_of[name] - (len(rows) - 1) / 2) * gap
