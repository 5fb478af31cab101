"""One line of the strategy map: its pieces and its arrow head."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bsc_planner.figures.strategy_map.geometry import HEAD_LENGTH, HEAD_WIDTH, TIP_GAP, Point


@dataclass(frozen=True)
class Route:
    """One line.

    Attributes:
        points: Start, then two control points and an end per cubic piece.
        tip: Where the head points at; the line ends at its base.
        direction: Of the head, 1 long; (0, -1) points upwards.
    """

    points: tuple[Point, ...]
    tip: Point
    direction: Point

    @cached_property
    def sides(self) -> tuple[float, float]:
        """How far its points reach to the left and to the right."""
        xs = [x for x, _ in self.points]
        return min(xs), max(xs)

    @property
    def head(self) -> tuple[Point, Point, Point]:
        """The arrow head's corners, its tip first."""
        (x, y), (dx, dy) = self.tip, self.direction
        base_x, base_y = x - dx * HEAD_LENGTH, y - dy * HEAD_LENGTH
        half = HEAD_WIDTH / 2
        return (x, y), (base_x + dy * half, base_y - dx * half), (base_x - dy * half, base_y + dx * half)

    @property
    def end(self) -> Point:
        """Where it meets the card, behind its tip."""
        return self.tip[0] + self.direction[0] * TIP_GAP, self.tip[1] + self.direction[1] * TIP_GAP

    @property
    def middle(self) -> Point:
        """A point half way along."""
        return self.at(0.5)

    def at(self, part: float) -> Point:
        """A point along the line: 0 is its start, 1 its end; long pieces count for more than short ones."""
        pieces = [self.points[start : start + 4] for start in range(0, len(self.points) - 1, 3)]
        lengths = [math.dist(piece[0], piece[3]) for piece in pieces]
        left = part * sum(lengths)
        for piece, length in zip(pieces, lengths, strict=True):
            if left <= length or piece is pieces[-1]:
                return _on(piece, min(1.0, left / length) if length else 0.5)
            left -= length
        return self.points[-1]


def polyline(corners: Sequence[Point], *, radius: float = 0.0) -> Route:
    """A line with an arrow head along corners that are not all the same; its last corner lies on a card's edge.

    Args:
        corners: From the edge of one card to the edge of another.
        radius: How far corners are rounded off, as far as their sides have room.
    """
    (ax, ay), (bx, by) = corners[-2], corners[-1]
    length = math.hypot(bx - ax, by - ay) or 1.0
    direction = ((bx - ax) / length, (by - ay) / length)
    tip = _along(corners[-1], direction, -TIP_GAP)
    # a last part shorter than the head would turn back on itself
    base = min(length, TIP_GAP + HEAD_LENGTH)
    path = [*corners[:-1], _along(corners[-1], direction, -base)]
    points = [path[0]]
    for place in range(1, len(path) - 1):
        before, corner, after = path[place - 1], path[place], path[place + 1]
        room = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        if room < 1.0:
            _line_to(points, corner)
            continue
        enter, leave = _towards(corner, before, room), _towards(corner, after, room)
        _line_to(points, enter)
        points += [_towards(enter, corner, room * 0.55), _towards(leave, corner, room * 0.55), leave]
    _line_to(points, path[-1])
    return Route(tuple(points), tip, direction)


def _line_to(points: list[Point], end: Point) -> None:
    start = points[-1]
    if start != end or len(points) == 1:
        points += [_between(start, end, 1 / 3), _between(start, end, 2 / 3), end]


def _between(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = math.dist(start, end)
    return _between(start, end, distance / length) if length else start


def _along(place: Point, direction: Point, distance: float) -> Point:
    return place[0] + direction[0] * distance, place[1] + direction[1] * distance


def _on(piece: Sequence[Point], part: float) -> Point:
    rest = 1 - part
    weights = (rest**3, 3 * rest * rest * part, 3 * rest * part * part, part**3)
    x = sum(weight * point[0] for weight, point in zip(weights, piece, strict=True))
    y = sum(weight * point[1] for weight, point in zip(weights, piece, strict=True))
    return x, y
