"""Cards in rows within their lanes: in which row, in which order, how far from the middle."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bsc_planner.figures.strategy_map.geometry import (
    CARD_GAP,
    CARD_HEIGHT,
    CARD_WIDTH,
    LANE_FOOT,
    LANE_HEAD,
    LAYER_GAP,
    ROW_GAP,
    Point,
)
from bsc_planner.figures.strategy_map.order import RowGraph, order_rows, row_graph, spread
from bsc_planner.figures.strategy_map.spacing import spaced, spaced_around

Room = tuple[float, float]
"""Width and height, in map units."""

_BEND_GAP = 10.0
_LEAST_COLUMNS = 5
_LINE_ROOM = 48.0
"""What the lines of a tree add to the width of a card."""
_ASPECT_OF_LANES, _ASPECT_OF_LAYERS = 1.6, 1.15
"""Wanted width to height of full rows; a tree needs more room for its lines and comes out wider."""
_MOST_SCREENS = 2.5
"""So many screens one below the other are rather scrolled through than cards cut off at the side."""
_SWEEPS = 60
_GRAVITY = 0.1


def laid_out(
    lane_of: Sequence[int],
    ties: Sequence[tuple[int, int]],
    seats: Mapping[int, Point],
    *,
    lane_count: int,
    has_lanes: bool,
    room: Room | None = None,
) -> dict[int, Point]:
    """Places for all cards that have none: rows within the lanes, order within the rows, then x.

    Args:
        lane_of: Lane of each card; cards are numbered in plan order.
        ties: Pairs of linked cards.
        seats: Places of cards that have one, as pins count it.
        lane_count: Number of lanes.
        has_lanes: Whether heights count from the top of a lane; else from the top of the map.
        room: Width and height that are seen at a readable size; None: the shape of a sheet.

    Returns:
        Centres of the other cards, counted in the same way.
    """
    cards = len(lane_of)
    coarse = row_graph(lane_of, ties, row_count=lane_count)
    order_rows(coarse, list(spread(cards, ties)))
    lanes = [[node for node in row if node < cards] for row in coarse.rows]
    free = [[node for node in lane if node not in seats] for lane in lanes]
    columns = _columns([len(lane) for lane in free], room, has_lanes=has_lanes)
    rows: list[list[int]] = []
    heights: list[float] = []
    row_of = [0] * cards
    top = 0.0
    for lane, members in enumerate(free):
        first_row = len(rows)
        parts = _split(members, ties, -(-len(members) // columns) or 1)
        head = LANE_HEAD if has_lanes else top
        rows += parts
        heights += [head + CARD_HEIGHT / 2 + place * (CARD_HEIGHT + ROW_GAP) for place in range(len(parts))]
        if members:
            top = heights[-1] + CARD_HEIGHT / 2 + LAYER_GAP
        for place, part in enumerate(parts):
            for node in part:
                row_of[node] = first_row + place
        for node in set(lanes[lane]) - set(members):
            nearest = min(range(len(parts)), key=lambda place: abs(heights[first_row + place] - seats[node][1]))
            row_of[node] = first_row + nearest
    graph = row_graph(row_of, ties, row_count=len(rows))
    order_rows(graph, _relative_places(lanes))
    xs = _across(graph, ties, row_of, {node: seats[node][0] for node in seats})
    return _settled(lane_of, graph, xs, heights, seats, has_lanes=has_lanes)


def _relative_places(rows: Sequence[Sequence[int]]) -> list[float]:
    places = {node: (place + 0.5) / len(row) for row in rows for place, node in enumerate(row)}
    return [places[node] for node in range(len(places))]


def _columns(counts: Sequence[int], room: Room | None, *, has_lanes: bool) -> int:
    """How many cards a row may hold, so that the map has about the shape of what it is seen on.

    Where that keeps it within a few screens one below the other, no row is wider than what is seen at once.
    """
    step = CARD_WIDTH + CARD_GAP + (0.0 if has_lanes else _LINE_ROOM)
    between = LANE_HEAD + LANE_FOOT if has_lanes else LAYER_GAP
    aspect = room[0] / room[1] if room else _ASPECT_OF_LANES if has_lanes else _ASPECT_OF_LAYERS

    def height(columns: int) -> float:
        rows = sum(max(1, -(-count // columns)) for count in counts)
        return rows * (CARD_HEIGHT + ROW_GAP) + len(counts) * (between - ROW_GAP)

    best = min(
        range(_LEAST_COLUMNS, max(_LEAST_COLUMNS, *counts) + 1),
        key=lambda columns: abs(math.log(columns * step / height(columns) / aspect)),
    )
    if room is not None:
        seen = max(_LEAST_COLUMNS - 1, int(room[0] // step))
        if seen < best and height(seen) < _MOST_SCREENS * room[1]:
            return seen
    return best


def _split(members: Sequence[int], ties: Sequence[tuple[int, int]], row_count: int) -> list[list[int]]:
    """Deal the cards of a lane out to its rows: no cause above its effect, each row over the whole width."""
    rows: list[list[int]] = [[] for _ in range(row_count)]
    rooms = [-(-len(members) // row_count)] * row_count
    depths = _depths(members, ties, row_count)
    for depth in range(row_count):
        level = [node for node in members if depths[node] == depth]
        takes = [0] * row_count
        for row in range(row_count):
            takes[row] = min(rooms[row], len(level) - sum(takes))
            rooms[row] -= takes[row]
        given = [0] * row_count
        for place, node in enumerate(level, start=1):
            due = [takes[row] * place / len(level) - given[row] for row in range(row_count)]
            row = max(range(row_count), key=lambda row: (due[row], -row))
            given[row] += 1
            rows[row].append(node)
    order = {node: place for place, node in enumerate(members)}
    return [sorted(row, key=order.__getitem__) for row in rows]


def _depths(members: Sequence[int], ties: Sequence[tuple[int, int]], row_count: int) -> dict[int, int]:
    """How many cards of its own lane each one leads to, one behind the other; no more than there are rows below."""
    depths = dict.fromkeys(members, 0)
    inside = [(start, end) for start, end in ties if start in depths and end in depths]
    for _ in range(row_count - 1):
        for start, end in inside:
            depths[start] = min(max(depths[start], depths[end] + 1), row_count - 1)
    return depths


def _across(
    graph: RowGraph, ties: Sequence[tuple[int, int]], row_of: Sequence[int], fixed: Mapping[int, float]
) -> list[float]:
    """x of every card and bend: near the mean of its neighbours, in the order of its row."""
    beside: list[list[int]] = [[] for _ in graph.up]
    for one, other in ties:
        if row_of[one] == row_of[other]:
            beside[one].append(other)
            beside[other].append(one)
    near = [[*graph.up[node], *graph.down[node], *beside[node]] for node in range(len(graph.up))]
    gaps = [[_distance(graph, a, b) for a, b in pairwise(row)] for row in graph.rows]
    xs = [0.0] * len(graph.up)
    for row, distances in zip(graph.rows, gaps, strict=True):
        for node, x in zip(row, spaced([0.0] * len(row), distances), strict=True):
            xs[node] = fixed.get(node, x)
    sweeps = _SWEEPS if len(graph.up) < 1_000 else _SWEEPS // 3
    lines = list(zip(graph.rows, gaps, strict=True))
    for sweep in range(sweeps):
        for row, distances in lines if sweep % 2 == 0 else reversed(lines):
            wanted = [fixed[node] if node in fixed else _wanted(xs, near[node], xs[node]) for node in row]
            # Weighed by links, so that links within a row pull their two ends with the same force.
            weights = [len(near[node]) + _GRAVITY for node in row]
            for node, x in zip(row, spaced(wanted, distances, weights=weights), strict=True):
                xs[node] = fixed.get(node, x)
    if not fixed:
        cards = xs[: graph.cards]
        middle = (min(cards) + max(cards)) / 2
        xs = [x - middle for x in xs]
    return xs


def _distance(graph: RowGraph, left: int, right: int) -> float:
    cards = (left < graph.cards) + (right < graph.cards)
    return {2: CARD_WIDTH + CARD_GAP, 1: CARD_WIDTH / 2 + CARD_GAP / 2, 0: _BEND_GAP}[cards]


def _wanted(xs: Sequence[float], nodes: Sequence[int], otherwise: float) -> float:
    """Mean place of the neighbours, drawn a little to the middle so that parts without links between them close up."""
    if not nodes:
        return otherwise * (1 - _GRAVITY)
    return sum(xs[node] for node in nodes) / (len(nodes) + _GRAVITY)


def _settled(
    lane_of: Sequence[int],
    graph: RowGraph,
    xs: Sequence[float],
    heights: Sequence[float],
    seats: Mapping[int, Point],
    *,
    has_lanes: bool,
) -> dict[int, Point]:
    """Final places of the free cards: moved aside where a pinned card stands in their row."""
    places: dict[int, Point] = {}
    for row, y in zip(graph.rows, heights, strict=True):
        members = [node for node in row if node < graph.cards and node not in seats]
        if not members:
            continue
        lane = lane_of[members[0]]
        taken = [
            (x - CARD_WIDTH / 2, x + CARD_WIDTH / 2)
            for node, (x, other) in seats.items()
            if abs(other - y) < CARD_HEIGHT and (not has_lanes or lane_of[node] == lane)
        ]
        members.sort(key=lambda node: (xs[node], node))
        centres = spaced_around([xs[node] for node in members], taken, width=CARD_WIDTH, gap=CARD_GAP)
        places |= {node: (round(x, 3), y) for node, x in zip(members, centres, strict=True)}
    return places
