"""The order of cards within the rows of a strategy map, chosen for few crossing links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_SWEEPS = 16
_EXCHANGE_PASSES = 12
_ROUNDS = 4
_WEAK_TIE = 0.02
"""Pull between neighbours in the plan: joins separate parts and decides where links do not."""


@dataclass
class RowGraph:
    """Cards and bends in rows; every edge leads from one row to the next.

    Attributes:
        rows: Nodes of each row from left to right, top row first. Numbers from `cards` on are bends, where a
            link passes a row that it has no card in.
        cards: How many nodes are cards.
        up, down: Neighbours of each node in the row above and below.
        bends: The bends of each edge given, from its upper end to its lower one.
    """

    rows: list[list[int]]
    cards: int
    up: list[list[int]]
    down: list[list[int]]
    bends: list[list[int]] = field(default_factory=list)


def row_graph(row_of: Sequence[int], edges: Iterable[tuple[int, int]], *, row_count: int) -> RowGraph:
    """Nodes in their rows, in the order of their numbers; edges within one row are left out.

    Args:
        row_of: Row of each card, 0 on top.
        edges: Pairs of cards.
        row_count: Number of rows.
    """
    rows: list[list[int]] = [[] for _ in range(row_count)]
    for node, row in enumerate(row_of):
        rows[row].append(node)
    graph = RowGraph(rows, len(row_of), [[] for _ in row_of], [[] for _ in row_of])
    for one, other in edges:
        upper, lower = (one, other) if row_of[one] <= row_of[other] else (other, one)
        chain: list[int] = []
        last = upper
        for row in range(row_of[upper] + 1, row_of[lower]):
            bend = len(graph.up)
            graph.up.append([])
            graph.down.append([])
            rows[row].append(bend)
            _join(graph, last, bend)
            chain.append(bend)
            last = bend
        if row_of[upper] != row_of[lower]:
            _join(graph, last, lower)
        graph.bends.append(chain)
    return graph


def spread(count: int, edges: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """A place from left to right for each node, so that linked nodes lie close (Fiedler vector).

    Nodes are numbered in plan order; the result runs the same way as far as the links allow.
    """
    if count < 3:
        return np.arange(count, dtype=float)
    pull = np.zeros((count, count))
    for one, other in edges:
        pull[one, other] += 1.0
        pull[other, one] += 1.0
    following = np.arange(count - 1)
    pull[following, following + 1] += _WEAK_TIE
    pull[following + 1, following] += _WEAK_TIE
    vectors = np.linalg.eigh(np.diag(pull.sum(axis=1)) - pull)[1]
    places: NDArray[np.float64] = vectors[:, 1]
    # Rounded, so that equal places stay equal whatever the last bits of the computation say.
    places = np.round(places, 9)
    return -places if float(places @ (np.arange(count) - (count - 1) / 2)) < 0 else places


def order_rows(graph: RowGraph, places: Sequence[float]) -> None:
    """Order the rows of a graph for few crossings.

    Args:
        graph: Its rows are reordered in place.
        places: Where each card would like to be from left to right; bends follow their ends.
    """
    full = _places_with_bends(graph, places)
    for row in graph.rows:
        row.sort(key=lambda node: (full[node], node))
    best, best_count = [list(row) for row in graph.rows], crossings(graph)
    for _ in range(_ROUNDS):
        round_start = best_count
        for sweep in range(_SWEEPS):
            if best_count == 0:
                break
            _sweep(graph, is_downward=sweep % 2 == 0)
            count = crossings(graph)
            if count < best_count:
                best, best_count = [list(row) for row in graph.rows], count
        graph.rows[:] = [list(row) for row in best]
        _exchange_neighbours(graph)
        best, best_count = [list(row) for row in graph.rows], crossings(graph)
        if best_count >= round_start:
            break


def crossings(graph: RowGraph) -> int:
    """How many pairs of edges cross."""
    index = _index(graph)
    total = 0
    for row in graph.rows[:-1]:
        ends = [index[end] for node in row for end in sorted(graph.down[node], key=index.__getitem__)]
        starts = [place for place, node in enumerate(row) for _ in graph.down[node]]
        total += _inversions(np.array(starts), np.array(ends))
    return total


def _inversions(starts: NDArray[np.int_], ends: NDArray[np.int_]) -> int:
    if len(ends) < 2:
        return 0
    crossed = (ends[:, None] > ends[None, :]) & (starts[:, None] < starts[None, :])
    return int(np.count_nonzero(crossed))


def _join(graph: RowGraph, upper: int, lower: int) -> None:
    graph.down[upper].append(lower)
    graph.up[lower].append(upper)


def _index(graph: RowGraph) -> dict[int, int]:
    return {node: place for row in graph.rows for place, node in enumerate(row)}


def _places_with_bends(graph: RowGraph, places: Sequence[float]) -> list[float]:
    full = [float(place) for place in places[: graph.cards]]
    full += [0.0] * (len(graph.up) - graph.cards)
    for chain in graph.bends:
        if chain:
            top, bottom = graph.up[chain[0]][0], graph.down[chain[-1]][0]
            for step, bend in enumerate(chain, start=1):
                part = step / (len(chain) + 1)
                full[bend] = full[top] * (1 - part) + full[bottom] * part
    return full


def _sweep(graph: RowGraph, *, is_downward: bool) -> None:
    """Put every row in the order of its neighbours' means, row after row."""
    rows = graph.rows if is_downward else graph.rows[::-1]
    neighbours = graph.up if is_downward else graph.down
    for before, row in pairwise(rows):
        index = {node: place for place, node in enumerate(before)}
        scale = len(before) / max(1, len(row))
        keys = {}
        for place, node in enumerate(row):
            near = neighbours[node]
            keys[node] = sum(index[other] for other in near) / len(near) if near else place * scale
        row.sort(key=keys.__getitem__)


def _exchange_neighbours(graph: RowGraph) -> None:
    """Exchange neighbours as long as that takes crossings away."""
    index = _index(graph)
    for _ in range(_EXCHANGE_PASSES):
        is_better = False
        for row in graph.rows:
            for place in range(len(row) - 1):
                left, right = row[place], row[place + 1]
                gain = 0
                for neighbours in (graph.up, graph.down):
                    if neighbours[left] and neighbours[right]:
                        ends_left = [index[node] for node in neighbours[left]]
                        ends_right = [index[node] for node in neighbours[right]]
                        gain += sum((a > b) - (a < b) for a in ends_left for b in ends_right)
                if gain > 0:
                    row[place], row[place + 1] = right, left
                    index[left], index[right] = place + 1, place
                    is_better = True
        if not is_better:
            return
