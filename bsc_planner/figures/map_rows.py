"""Cards in rows within their lanes: in which row, in which order, how far from the middle."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bsc_planner.figures.map_geometry import (
    CARD_GAP,
    CARD_HEIGHT,
    CARD_WIDTH,
    LANE_FOOT,
    LANE_HEAD,
    LAYER_GAP,
    ROW_GAP,
    Point,
)
from bsc_planner.figures.map_order import RowGraph, order_rows, row_graph, spread
from bsc_planner.figures.map_spacing import spaced, spaced_around

_BEND_GAP = 10.0
_LEAST_COLUMNS = 6
_ASPECT_OF_LANES, _ASPECT_OF_LAYERS = 1.6, 1.15
"""Wanted width to height of full rows; a tree needs more room for its lines and comes out wider."""
_SWEEPS = 60


def laid_out(
    lane_of: Sequence[int],
    ties: Sequence[tuple[int, int]],
    seats: Mapping[int, Point],
    *,
    lane_count: int,
    has_lanes: bool,
) -> dict[int, Point]:
    """Places for all cards that have none: rows within the lanes, order within the rows, then x.

    Args:
        lane_of: Lane of each card; cards are numbered in plan order.
        ties: Pairs of linked cards.
        seats: Places of cards that have one, as pins count it.
        lane_count: Number of lanes.
        has_lanes: Whether heights count from the top of a lane; else from the top of the map.

    Returns:
        Centres of the other cards, counted in the same way.
    """
    cards = len(lane_of)
    coarse = row_graph(lane_of, ties, row_count=lane_count)
    order_rows(coarse, list(spread(cards, ties)))
    lanes = [[node for node in row if node < cards] for row in coarse.rows]
    free = [[node for node in lane if node not in seats] for lane in lanes]
    columns = _columns([len(lane) for lane in free], has_lanes=has_lanes)
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


def _columns(counts: Sequence[int], *, has_lanes: bool) -> int:
    """How many cards a row may hold, so that the map has about the shape of a screen or a sheet."""

    def misshape(columns: int) -> float:
        rows = sum(max(1, -(-count // columns)) for count in counts)
        width = columns * (CARD_WIDTH + CARD_GAP)
        between = LANE_HEAD + LANE_FOOT if has_lanes else LAYER_GAP
        height = rows * (CARD_HEIGHT + ROW_GAP) + len(counts) * (between - ROW_GAP)
        return abs(math.log(width / height / (_ASPECT_OF_LANES if has_lanes else _ASPECT_OF_LAYERS)))

    return min(range(_LEAST_COLUMNS, max(_LEAST_COLUMNS, *counts) + 1), key=misshape)


def _split(members: Sequence[int], ties: Sequence[tuple[int, int]], row_count: int) -> list[list[int]]:
    """Deal the cards of a lane out to its rows column by column, effects above their causes."""
    rows: list[list[int]] = [[] for _ in range(row_count)]
    inside = set(members)
    causes = Counter(end for start, end in ties if start in inside and end in inside)
    causes.subtract(Counter(start for start, end in ties if start in inside and end in inside))
    for start in range(0, len(members), row_count):
        column = sorted(members[start : start + row_count], key=lambda node: -causes[node])
        for row, node in zip(rows, column, strict=False):
            row.append(node)
    return rows


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
            wanted = [_mean(xs, near[node], xs[node]) if node not in fixed else fixed[node] for node in row]
            for node, x in zip(row, spaced(wanted, distances), strict=True):
                xs[node] = fixed.get(node, x)
    if not fixed:
        cards = xs[: graph.cards]
        middle = (min(cards) + max(cards)) / 2
        xs = [x - middle for x in xs]
    return xs


def _distance(graph: RowGraph, left: int, right: int) -> float:
    cards = (left < graph.cards) + (right < graph.cards)
    return {2: CARD_WIDTH + CARD_GAP, 1: CARD_WIDTH / 2 + CARD_GAP / 2, 0: _BEND_GAP}[cards]


def _mean(xs: Sequence[float], nodes: Sequence[int], otherwise: float) -> float:
    return sum(xs[node] for node in nodes) / len(nodes) if nodes else otherwise


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
