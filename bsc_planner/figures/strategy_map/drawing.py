"""The strategy map as shapes in map units, the same for the window and for paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from bsc_planner.figures.strategy_map.content import CardChange, MapContent, MapLink, MapObjective, MapScore
from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, LANE_HEAD, Point
from bsc_planner.figures.strategy_map.labels import Box, placed_labels
from bsc_planner.figures.strategy_map.layout import MapCard, MapLayout, layout_map
from bsc_planner.figures.strategy_map.route import Route
from bsc_planner.figures.strategy_map.routing import Lines
from bsc_planner.figures.strategy_map.rows import Room

MARGIN = 20.0
"""Between the outermost cards and the ends of the map."""
_NAME_WIDTH = 190.0


@dataclass(frozen=True)
class LaneShape:
    """A lane across the whole map.

    Attributes:
        perspective_id, name, weight: Of its perspective; all None for the lane of objectives without one.
        tint: Place from the top, for its colour.
        top, bottom: Its edges.
        origin: Height that pins in it count from.
        score: Of its perspective; None: the map shows none.
    """

    perspective_id: str | None
    name: str | None
    weight: str | None
    tint: int
    top: float
    bottom: float
    origin: float = 0.0
    score: MapScore | None = None


class CardShape(NamedTuple):
    """A card: `CARD_WIDTH` by `CARD_HEIGHT` around its centre.

    Attributes:
        lane: Its lane or layer, for its colour.
        x, y: Its centre.
    """

    objective: MapObjective
    lane: int
    x: float
    y: float


class LinkShape(NamedTuple):
    """A line between two cards.

    Attributes:
        link_id: Of the link; None for the thin line from an objective to the one above it in the tree.
        from_id, to_id: Objectives it joins.
        label: Text on it; None: none.
        label_at: Middle of the label.
        change: What happened to it since the state the map is compared with; a link that is gone is one of the ghosts.
    """

    link_id: str | None
    from_id: str
    to_id: str
    label: str | None
    route: Route
    label_at: Point = (0.0, 0.0)
    change: CardChange | None = None


@dataclass(frozen=True)
class MapDrawing:
    """A whole map; lanes reach from `left` to `right`.

    Attributes:
        left, top, right, bottom: Edges of everything drawn.
        ghosts: Cards of objectives that are gone, on a map that shows changes.
        content, layout: What it was drawn from; None: not known.
        lines: What its lines were found with; None: as `content`.
    """

    lanes: tuple[LaneShape, ...]
    cards: tuple[CardShape, ...]
    links: tuple[LinkShape, ...]
    left: float
    top: float
    right: float
    bottom: float
    ghosts: tuple[CardShape, ...] = ()
    content: MapContent | None = field(default=None, compare=False, repr=False)
    layout: MapLayout | None = field(default=None, compare=False, repr=False)
    lines: Lines | None = field(default=None, compare=False, repr=False)


def layout_content(
    content: MapContent, *, near: Mapping[str, Point] | None = None, room: Room | None = None
) -> MapLayout:
    """Place the cards of a map.

    Args:
        content: What it shows.
        near: Where cards were placed before, as pins count it (`Objective.map_x`, `map_y`); they stay where
            they can. None: everything that is not pinned is placed anew.
        room: Width and height that are seen at a readable size, for the rows of crowded lanes; None: as on a sheet.
    """
    lanes = content.lanes
    known = near or {}
    cards = [MapCard(item.id, lanes[item.id], item.rank, item.pin, known.get(item.id)) for item in content.cards]
    ties = [(link.from_id, link.to_id) for link in content.links] + content.parents
    return layout_map(cards, ties, lane_count=content.lane_count, has_lanes=content.has_lanes, room=room)


def draw_map(
    content: MapContent, layout: MapLayout, *, least_width: float = 0.0, before: MapDrawing | None = None
) -> MapDrawing:
    """The shapes of a map whose cards are placed.

    Args:
        content: What it shows.
        layout: Where its cards are, from `layout_content`.
        least_width: The lanes are at least as wide as this, in map units.
        before: The drawing this one follows: its lines are taken over where no card moved and no link is other,
            and where few are, what is known of them is.
    """
    lanes = content.lanes
    cards, ghosts = (
        tuple(CardShape(item, lanes[item.id], *layout.centres[item.id]) for item in group)
        for group in (content.objectives, content.ghosts)
    )
    lines, links = _lines_and_links(content, layout, before)
    xs = [card.x for card in (*cards, *ghosts)] or [0.0]
    left, right = min(xs) - CARD_WIDTH / 2 - MARGIN, max(xs) + CARD_WIDTH / 2 + MARGIN
    sides = [link.route.sides for link in links]
    left = min([left, *(low - MARGIN / 2 for low, _ in sides)])
    right = max([right, *(high + MARGIN / 2 for _, high in sides)])
    spare = max(0.0, least_width - (right - left)) / 2
    ys = [card.y for card in (*cards, *ghosts)] or [0.0]
    bottom = max(ys) + CARD_HEIGHT / 2 + MARGIN
    top = min(ys) - CARD_HEIGHT / 2 - MARGIN
    shapes: tuple[LaneShape, ...] = ()
    if content.has_lanes:
        shapes = tuple(_lane(content, layout, tint) for tint in range(len(layout.lanes)))
        top, bottom = shapes[0].top, shapes[-1].bottom
    return MapDrawing(shapes, cards, links, left - spare, top, right + spare, bottom, ghosts, content, layout, lines)


def with_other_words(drawing: MapDrawing, content: MapContent) -> MapDrawing:
    """A drawing whose cards say something else.

    Args:
        drawing: The shapes of a map.
        content: That map, in which nothing is other than what its cards say.
    """
    cards = tuple(
        shape if shape.objective is item or shape.objective == item else shape._replace(objective=item)
        for shape, item in zip(drawing.cards, content.objectives, strict=True)
    )
    return replace(drawing, cards=cards, content=content)


def _lane(content: MapContent, layout: MapLayout, tint: int) -> LaneShape:
    (top, bottom), origin = layout.lanes[tint], layout.origins[tint]
    if tint >= len(content.perspectives):
        return LaneShape(None, None, None, tint, top, bottom, origin)
    item = content.perspectives[tint]
    return LaneShape(item.id, item.name, item.weight, tint, top, bottom, origin, item.score)


def _lines_and_links(
    content: MapContent, layout: MapLayout, before: MapDrawing | None
) -> tuple[Lines, tuple[LinkShape, ...]]:
    known = before.lines if before is not None else None
    if before is not None and known is not None and _has_same_links(content, layout, before):
        return known, before.links
    lines = known if known is not None and known.stand_on(layout.centres) else Lines(layout.centres, before=known)
    return lines, _links(content, layout, lines)


def _links(content: MapContent, layout: MapLayout, lines: Lines) -> tuple[LinkShape, ...]:
    arrows = [(link.id, link.from_id, link.to_id, link.label, link.change) for link in _arrows(content)]
    wanted: list[tuple[str | None, str, str, str | None, CardChange | None]] = list(arrows)
    wanted += [(None, lower, upper, None, None) for lower, upper in content.parents]
    ends = [(from_id, to_id) for _, from_id, to_id, _, _ in wanted]
    found = lines.routes(ends, routing=content.routing)
    texts = [(label, route) for (_, _, _, label, _), route in zip(wanted, found, strict=True) if label]
    places = iter(placed_labels(texts, layout.centres, _names(content, layout)) if texts else ())
    return tuple(
        LinkShape(link_id, from_id, to_id, label, route, next(places) if label else (0.0, 0.0), change)
        for (link_id, from_id, to_id, label, change), route in zip(wanted, found, strict=True)
    )


def _names(content: MapContent, layout: MapLayout) -> list[Box]:
    """Where the names of lanes stand, about: in the corners of their lanes."""
    if not content.has_lanes:
        return []
    left = min((x for x, _ in layout.centres.values()), default=0.0) - CARD_WIDTH / 2 - MARGIN
    return [(left, top, left + _NAME_WIDTH, top + LANE_HEAD) for top, _ in layout.lanes]


def _arrows(content: MapContent) -> tuple[MapLink, ...]:
    """All arrows, those that are gone behind those that are there."""
    return (*content.links, *content.ghost_links)


def _has_same_links(content: MapContent, layout: MapLayout, before: MapDrawing) -> bool:
    """Whether the lines of an earlier drawing still hold: all cards at the same places, and the same links."""
    was, stood = before.content, before.layout
    if was is None or stood is None or was.routing is not content.routing or stood.centres != layout.centres:
        return False
    return _arrows(was) == _arrows(content) and was.parents == content.parents
