"""A performance tree arranged for paper: too broad branches are drawn apart, so that the sheet is filled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bsc_planner.figures.performance_tree.cards import DOWNWARDS, SIDEWAYS, TreeCard, TreeDrawing, placed_cards
from bsc_planner.figures.performance_tree.steps import Path

GAP = 44.0
"""Between blocks, in units of the drawing."""

_STEPS = 28
_FINER = 1.25
"""Breadths that are tried: from the whole tree down, each so much less than the one before."""


_SPARE = 1.03
"""What is left over between blocks, on the average."""

_READABLE = 0.6
"""Units of the room to a unit of the drawing from which on nothing is drawn apart to be larger."""

_ENOUGH = 0.8
"""Of the largest size there could be: fewer blocks are worth that much."""


@dataclass(frozen=True)
class TreeBlock:
    """A part of a tree with its place on the paper.

    Attributes:
        drawing: The part; a branch that is drawn apart is folded in it.
        x, y: Its upper left corner.
    """

    drawing: TreeDrawing
    x: float
    y: float


@dataclass(frozen=True)
class TreeSheet:
    """A whole tree in blocks.

    Attributes:
        blocks: In reading order; a branch that was too broad follows the block that names its head.
        width, height: Of all together.
    """

    blocks: Sequence[TreeBlock]
    width: float
    height: float


@dataclass(frozen=True)
class _Part:
    """The head of a block and what is drawn below it: whole branches, or cards whose branches are drawn apart."""

    head: Path
    whole: tuple[Path, ...]
    apart: frozenset[Path] = frozenset()


def arranged(drawing: TreeDrawing, width: float, height: float) -> TreeSheet:
    """Arrange a tree so that it is as large as can be in a room of some shape.

    A branch broader than a row goes on in rows of its own: its head stands again at the beginning of each, and a
    branch that is drawn apart is folded where it hangs. Every card is drawn; no two overlap.

    Args:
        drawing: The tree.
        width, height: Of the room, in units in which a card of its own size can be read well.
    """
    below = {path: [child.card.path for child in children] for path, children in drawing.families().items()}
    spacing = SIDEWAYS if drawing.is_sideways else DOWNWARDS
    breadths: dict[Path, float] = {}
    for path in reversed(list(drawing.cards)):
        children = below.get(path, ())
        together = sum(breadths[child] for child in children) + spacing.apart * max(0, len(children) - 1)
        breadths[path] = max(spacing.breadth, together)
    across, along = (height, width) if drawing.is_sideways else (width, height)
    found: list[tuple[float, TreeSheet]] = []
    known: list[_Part] = []
    most = max(breadths.values(), default=0.0) * 1.01
    for step in range(_STEPS):
        limit = max(spacing.breadth, most / _FINER**step)
        parts = _parts(drawing, below, breadths, limit, spacing.apart)
        if parts != known:
            known = parts
            sheet = _packed([_block(drawing, below, part) for part in parts], across / along, drawing.is_sideways)
            found.append((min(width / max(1.0, sheet.width), height / max(1.0, sheet.height)), sheet))
        if limit <= spacing.breadth:
            break
    least = min(_READABLE, _ENOUGH * max((scale for scale, _ in found), default=0.0))
    return next((sheet for scale, sheet in found if scale >= least), TreeSheet((), 0.0, 0.0))


def _parts(
    drawing: TreeDrawing,
    below: Mapping[Path, Sequence[Path]],
    breadths: Mapping[Path, float],
    limit: float,
    apart: float,
) -> list[_Part]:
    """Cut a tree into blocks no broader than a limit, heads before what hangs from them."""
    found: list[_Part] = []
    waiting = [path for path in drawing.cards if path[:-1] not in drawing.cards][::-1]
    while waiting:
        head = waiting.pop()
        if breadths[head] <= limit:
            found.append(_Part(head, tuple(below.get(head, ()))))
            continue
        later = [child for child in below[head] if breadths[child] > limit]
        single = frozenset(later)
        group: list[Path] = []
        room = 0.0
        for child in below[head]:
            needs = min(breadths.values()) if child in single else breadths[child]
            if group and room + apart + needs > limit:
                found.append(_Part(head, tuple(group), single.intersection(group)))
                group, room = [], 0.0
            room += needs + (apart if group else 0.0)
            group.append(child)
        found.append(_Part(head, tuple(group), single.intersection(group)))
        waiting += later[::-1]
    return found


def _block(drawing: TreeDrawing, below: Mapping[Path, Sequence[Path]], part: _Part) -> TreeDrawing:
    """Lay out one block by itself."""
    children: dict[Path, Sequence[Path]] = {part.head: part.whole}
    cards: dict[Path, TreeCard] = {part.head: drawing.cards[part.head].card}
    waiting = list(part.whole)
    for path in waiting:
        card = drawing.cards[path].card
        if path in part.apart:
            cards[path] = replace(card, is_unfolded=False)
            continue
        cards[path] = card
        children[path] = below.get(path, ())
        waiting += children[path]
    return placed_cards(cards, children, is_sideways=drawing.is_sideways)


def _packed(blocks: Sequence[TreeDrawing], proportion: float, is_sideways: bool) -> TreeSheet:
    """Put blocks one after the other where there is room first, within as much breadth as gives some proportion."""
    sizes = [(one.height, one.width) if is_sideways else (one.width, one.height) for one in blocks]
    area = sum((breadth + GAP) * (depth + GAP) for breadth, depth in sizes)
    room = max(max((breadth for breadth, _ in sizes), default=0.0), (area * proportion) ** 0.5 * _SPARE)
    edge = _Edge(room + GAP)
    placed: list[TreeBlock] = []
    longest = deepest = 0.0
    for block, (breadth, depth) in zip(blocks, sizes, strict=True):
        across, along = edge.put(breadth + GAP, depth + GAP)
        placed.append(TreeBlock(block, along, across) if is_sideways else TreeBlock(block, across, along))
        longest, deepest = max(longest, across + breadth), max(deepest, along + depth)
    return TreeSheet(placed, deepest, longest) if is_sideways else TreeSheet(placed, longest, deepest)


class _Edge:
    """How far down what is placed already reaches, from left to right."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._runs: list[tuple[float, float]] = [(0.0, 0.0)]

    def put(self, breadth: float, depth: float) -> tuple[float, float]:
        """Place something as far up as can be, then as far left; returns its corner, across and along."""
        along, across = min(
            (max(deep for begin, deep, end in self._spans() if begin < start + breadth and end > start), start)
            for start, _ in self._runs
            if start == 0.0 or start + breadth <= self._room + 0.5
        )
        end = across + breadth
        after = next(deep for begin, deep, stop in reversed(list(self._spans())) if begin <= end)
        kept = [run for run in self._runs if run[0] < across or run[0] > end]
        self._runs = sorted([*kept, (across, along + depth), *([(end, after)] if end < self._room else [])])
        return across, along

    def _spans(self) -> Iterator[tuple[float, float, float]]:
        """Begin, depth and end of each run."""
        ends = [begin for begin, _ in self._runs[1:]] + [self._room + 1.0]
        return ((begin, deep, end) for (begin, deep), end in zip(self._runs, ends, strict=True))
