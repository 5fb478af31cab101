"""The lines of a strategy map: curved, straight or level and upright, from card to card and around the others."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bsc_planner.figures.strategy_map.corners import (
    Track,
    corners_of,
    set_tracks,
    side_by_side,
    straightened,
    tracks_of,
)
from bsc_planner.figures.strategy_map.detours import detour
from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, HEAD_LENGTH, TIP_GAP, Point
from bsc_planner.figures.strategy_map.obstacles import Known, Obstacles
from bsc_planner.figures.strategy_map.passages import Bands, Path, settled
from bsc_planner.figures.strategy_map.route import Route, polyline
from bsc_planner.model.plan import MapRouting

_LEAST_FALL = 24.0
"""Cards closer in height than this count as side by side."""
_HALF_HEIGHT = CARD_HEIGHT / 2
_ARC_SHIFT = 0.34 * CARD_WIDTH
_RADIUS = {MapRouting.CURVED: 22.0, MapRouting.STRAIGHT: 0.0, MapRouting.ORTHOGONAL: 7.0}
"""How far the corners of a line are rounded off."""

Ends = tuple[str, str]


class _Curve(NamedTuple):
    """A curve that runs over no card, and what it came from."""

    start: Point
    end: Point
    path: Path | None
    route: Route
    known: Known


class Lines:
    """The lines of a map, and what was found for them: for this map, with whatever links, and for the one it becomes
    when a few cards move.

    Attributes:
        obstacles: All cards of the map.
    """

    def __init__(self, centres: Mapping[str, Point], *, before: "Lines | None" = None) -> None:
        """Take in the cards.

        Args:
            centres: Where they are.
            before: The lines of the map that this one follows; None: there was none.
        """
        self.obstacles: Obstacles = Obstacles(centres, before=before.obstacles if before is not None else None)
        self._centres = centres
        self._bands: Bands = Bands(centres, before=before._bands if before is not None else None)
        self._paths: dict[Ends, Path | None] = {}
        self._curves: dict[Ends, _Curve] = {}
        self._earlier = before._curves if before is not None else {}

    def stand_on(self, centres: Mapping[str, Point]) -> bool:
        """Whether the cards are at these places."""
        return centres == self._centres

    def routes(self, links: Sequence[Ends], *, routing: MapRouting = MapRouting.CURVED) -> list[Route]:
        """A line for each link, in the same order; both ends are cards of the map.

        Lines leave a card at its top or bottom towards the other one and pass bands of cards through the gaps between
        them, side by side where they share a gap; those with the same end arrive together. Cards side by side are
        joined above or below. A line that would run over a card all the same goes around, as far as there is a way.
        """
        paths = settled([self._path(*ends) for ends in links])
        match routing:
            case MapRouting.CURVED:
                return [self._curve(ends, path) for ends, path in zip(links, paths, strict=True)]
            case MapRouting.STRAIGHT:
                return [_straight(self.obstacles, ends, path) for ends, path in zip(links, paths, strict=True)]
            case MapRouting.ORTHOGONAL:
                return _orthogonal(self.obstacles, links, paths)

    def _path(self, from_id: str, to_id: str) -> Path | None:
        """Where a link passes bands of cards; None for cards side by side."""
        ends = from_id, to_id
        if ends not in self._paths:
            start, end = self._centres[from_id], self._centres[to_id]
            is_beside = abs(start[1] - end[1]) < CARD_HEIGHT + _LEAST_FALL
            self._paths[ends] = None if is_beside else self._bands.path(start, end)
        return self._paths[ends]

    def _curve(self, ends: Ends, path: Path | None) -> Route:
        known = self._curves.get(ends)
        if known is not None and known.path == path:
            return known.route
        start, end = self._centres[ends[0]], self._centres[ends[1]]
        was = self._earlier.get(ends)
        if was is None or was[:3] != (start, end, path) or not self.obstacles.still_holds(was.known):
            first = _arc(start, end, -1) if path is None else _through(start, end, path)
            was = _Curve(start, end, path, first, self.obstacles.of_curve(first.points, but=ends))
        if was.known.is_free:
            self._curves[ends] = was
            return was.route
        if path is None:
            below = _arc(start, end, 1)
            if self.obstacles.is_curve_free(below.points, but=ends):
                return below
        return _around(self.obstacles, ends, MapRouting.CURVED, was.route)


def _around(obstacles: Obstacles, ends: Ends, routing: MapRouting, otherwise: Route) -> Route:
    corners = detour(obstacles, *ends)
    if corners is None:
        return otherwise
    if routing is MapRouting.STRAIGHT:
        corners = straightened(obstacles, ends, corners)
    return polyline(corners, radius=_RADIUS[routing])


def _straight(obstacles: Obstacles, ends: Ends, path: Path | None) -> Route:
    start, end = (obstacles.centres[name] for name in ends)
    first = straightened(obstacles, ends, [start, *corners_of(start, end, path or ()), end])
    tries = [first, *(side_by_side(start, end, side) for side in ((-1, 1) if path is None else ()))]
    corners = next((found for found in tries if obstacles.is_free(found, but=ends)), None)
    return polyline(corners) if corners else _around(obstacles, ends, MapRouting.STRAIGHT, polyline(first))


def _orthogonal(obstacles: Obstacles, links: Sequence[Ends], paths: Sequence[Path | None]) -> list[Route]:
    centres = obstacles.centres
    outs, ins = (Counter(ends[place] for ends in links) for place in (0, 1))
    tracks: list[list[Track]] = [
        []
        if path is None
        else tracks_of(centres[start], centres[end], path, (start, end), leaves_together=outs[start] > ins[end])
        for (start, end), path in zip(links, paths, strict=True)
    ]
    set_tracks([track for own in tracks for track in own])
    made = []
    for ends, path, own in zip(links, paths, tracks, strict=True):
        start, end = (centres[name] for name in ends)
        tries = [side_by_side(start, end, side) for side in (-1, 1)] if path is None else [_square(start, end, own)]
        corners = next((found for found in tries if obstacles.is_free(found, but=ends)), None)
        if corners is not None:
            made.append(polyline(corners, radius=_RADIUS[MapRouting.ORTHOGONAL]))
        else:
            made.append(_around(obstacles, ends, MapRouting.ORTHOGONAL, polyline(tries[0])))
    return made


def _square(start: Point, end: Point, tracks: Sequence[Track]) -> list[Point]:
    heading = -1 if end[1] < start[1] else 1
    corners = [(start[0], start[1] + heading * _HALF_HEIGHT)]
    for track in tracks:
        corners += [(track.start, track.y), (track.end, track.y)]
    return [*corners, (end[0], end[1] - heading * _HALF_HEIGHT)]


def _through(start: Point, end: Point, passages: Path) -> Route:
    heading = -1 if end[1] < start[1] else 1
    tip = (end[0], end[1] - heading * (_HALF_HEIGHT + TIP_GAP))
    points: list[Point] = [(start[0], start[1] + heading * _HALF_HEIGHT)]
    for passage in passages:
        near, far = passage.band if heading == 1 else passage.band[::-1]
        _curve_to(points, (passage.x, near))
        points += [(passage.x, near), (passage.x, far), (passage.x, far)]
    _curve_to(points, (tip[0], tip[1] - heading * HEAD_LENGTH))
    return Route(tuple(points), tip, (0.0, float(heading)))


def _curve_to(points: list[Point], end: Point) -> None:
    """A piece that leaves and arrives vertically."""
    x, y = points[-1]
    middle = (y + end[1]) / 2
    points += [(x, middle), (end[0], middle), end]


def _arc(start: Point, end: Point, side: int) -> Route:
    """A curve above two cards side by side (-1), or below them (1)."""
    shift = 1 if start[0] > end[0] else -1
    height = 36 + min(20.0, 0.03 * abs(start[0] - end[0]))
    arrival = end[0] + shift * _ARC_SHIFT
    outer = min(start[1], end[1]) if side < 0 else max(start[1], end[1])
    level = outer + side * (_HALF_HEIGHT + height)
    tip = (arrival, end[1] + side * (_HALF_HEIGHT + TIP_GAP))
    first = (start[0], start[1] + side * _HALF_HEIGHT)
    last = (arrival, tip[1] + side * HEAD_LENGTH)
    return Route((first, (start[0], level), (arrival, level), last), tip, (0.0, float(-side)))
