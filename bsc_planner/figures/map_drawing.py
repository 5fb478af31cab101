"""The strategy map as shapes in map units, the same for the window and for paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from bsc_planner.figures.map_content import MapContent, MapObjective, MapScore
from bsc_planner.figures.map_geometry import CARD_HEIGHT, CARD_WIDTH, Point
from bsc_planner.figures.map_layout import MapCard, MapLayout, layout_map
from bsc_planner.figures.map_routing import Route, routes

MARGIN = 32.0
"""Between the outermost cards and the ends of the map."""

LABEL_MARGIN = 112.0
"""The same at the left end of lanes, where their names stand."""


@dataclass(frozen=True)
class LaneShape:
    """A lane across the whole map.

    Attributes:
        perspective_id, name, weight: Of its perspective; all None for the lane of objectives without one.
        tint: Place from the top, for its colour.
        top, bottom: Its edges.
        score: Of its perspective; None: the map shows none.
    """

    perspective_id: str | None
    name: str | None
    weight: str | None
    tint: int
    top: float
    bottom: float
    score: MapScore | None = None


@dataclass(frozen=True)
class CardShape:
    """A card: `CARD_WIDTH` by `CARD_HEIGHT` around its centre.

    Attributes:
        lane: Its lane or layer, for its colour.
        x, y: Its centre.
    """

    objective: MapObjective
    lane: int
    x: float
    y: float


@dataclass(frozen=True)
class LinkShape:
    """A line between two cards.

    Attributes:
        link_id: Of the link; None for the thin line from an objective to the one above it in the tree.
        from_id, to_id: Objectives it joins.
        label: Text at its middle; None: none.
    """

    link_id: str | None
    from_id: str
    to_id: str
    label: str | None
    route: Route


@dataclass(frozen=True)
class MapDrawing:
    """A whole map; lanes reach from `left` to `right`.

    Attributes:
        left, top, right, bottom: Edges of everything drawn.
        ghosts: Cards of objectives that are gone, on a map that shows changes.
    """

    lanes: tuple[LaneShape, ...]
    cards: tuple[CardShape, ...]
    links: tuple[LinkShape, ...]
    left: float
    top: float
    right: float
    bottom: float
    ghosts: tuple[CardShape, ...] = ()


def layout_content(content: MapContent, *, near: Mapping[str, Point] | None = None) -> MapLayout:
    """Place the cards of a map.

    Args:
        content: What it shows.
        near: Where cards were placed before, as pins count it (`Objective.map_x`, `map_y`); they stay where
            they can. None: everything that is not pinned is placed anew.
    """
    lanes = content.lanes
    known = near or {}
    cards = [MapCard(item.id, lanes[item.id], item.rank, item.pin, known.get(item.id)) for item in content.cards]
    ties = [(link.from_id, link.to_id) for link in content.links] + content.parents
    return layout_map(cards, ties, lane_count=content.lane_count, has_lanes=content.has_lanes)


def draw_map(content: MapContent, layout: MapLayout, *, least_width: float = 0.0) -> MapDrawing:
    """The shapes of a map whose cards are placed.

    Args:
        content: What it shows.
        layout: Where its cards are, from `layout_content`.
        least_width: The lanes are at least as wide as this, in map units.
    """
    lanes = content.lanes
    cards, ghosts = (
        tuple(CardShape(item, lanes[item.id], *layout.centres[item.id]) for item in group)
        for group in (content.objectives, content.ghosts)
    )
    links = _links(content, layout)
    xs = [card.x for card in (*cards, *ghosts)] or [0.0]
    left_margin = LABEL_MARGIN if content.has_lanes else MARGIN
    left, right = min(xs) - CARD_WIDTH / 2 - left_margin, max(xs) + CARD_WIDTH / 2 + MARGIN
    for link in links:
        left = min(left, *(x - MARGIN / 2 for x, _ in link.route.points))
        right = max(right, *(x + MARGIN / 2 for x, _ in link.route.points))
    spare = max(0.0, least_width - (right - left)) / 2
    ys = [card.y for card in (*cards, *ghosts)] or [0.0]
    bottom = max(ys) + CARD_HEIGHT / 2 + MARGIN
    top = min(ys) - CARD_HEIGHT / 2 - MARGIN
    shapes: tuple[LaneShape, ...] = ()
    if content.has_lanes:
        shapes = tuple(_lane(content, tint, edges) for tint, edges in enumerate(layout.lanes))
        top, bottom = shapes[0].top, shapes[-1].bottom
    return MapDrawing(shapes, cards, links, left - spare, top, right + spare, bottom, ghosts)


def _lane(content: MapContent, tint: int, edges: tuple[float, float]) -> LaneShape:
    if tint >= len(content.perspectives):
        return LaneShape(None, None, None, tint, *edges)
    item = content.perspectives[tint]
    return LaneShape(item.id, item.name, item.weight, tint, *edges, item.score)


def _links(content: MapContent, layout: MapLayout) -> tuple[LinkShape, ...]:
    ends = [(link.from_id, link.to_id) for link in content.links] + content.parents
    texts: list[tuple[str | None, str | None]] = [(link.id, link.label) for link in content.links]
    texts += [(None, None)] * len(content.parents)
    return tuple(
        LinkShape(link_id, from_id, to_id, label, route)
        for (from_id, to_id), (link_id, label), route in zip(ends, texts, routes(layout.centres, ends), strict=True)
    )
