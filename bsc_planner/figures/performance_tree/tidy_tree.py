"""A tidy tree: cards of one size, one level below the other, branches as close as their outlines allow."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Branch(Generic[K]):
    """A card and what is unfolded below it.

    Attributes:
        key: Names the card; one card has one place.
        children: In the order they stand.
    """

    key: K
    children: Sequence["Branch[K]"] = ()


@dataclass(frozen=True)
class TreeSpacing:
    """Room of cards, in units of the drawing.

    Attributes:
        breadth: Room of a card across the tree.
        depth: Room of a card along the tree.
        beside: Gap between cards of one parent.
        apart: Gap between cards of different parents.
        between: Gap between a level and the next one.
    """

    breadth: float
    depth: float
    beside: float
    apart: float
    between: float


@dataclass(frozen=True)
class TidyTree(Generic[K]):
    """Where cards go.

    Attributes:
        centres: Centre of each card: across the tree, then along it; the first level lies at half a card's depth.
        breadth: From the first edge to the last one, across; the first edge lies at 0.
        depth: From the first level's edge to the last one's, along.
    """

    centres: dict[K, tuple[float, float]]
    breadth: float
    depth: float


@dataclass
class _Outline(Generic[K]):
    """A laid out branch, relative to its own root at 0.

    Attributes:
        first, last: Outermost centres of each level below, from the root's own on.
        moves: Of each child, how far its root stands from this one's.
    """

    first: list[float]
    last: list[float]
    moves: list[float] = field(default_factory=list)


def tidy_tree(roots: Sequence[Branch[K]], spacing: TreeSpacing) -> TidyTree[K]:
    """Lay out trees side by side.

    No two cards overlap; a parent stands in the middle of its first and last child; children keep their order. The
    time taken grows with the number of cards times the number of levels.

    Args:
        roots: Trees, in order.
        spacing: Room of cards and gaps.
    """
    outlines: dict[int, _Outline[K]] = {}
    for branch in reversed(_from_the_top(roots)):
        outlines[id(branch)] = _joined([outlines[id(child)] for child in branch.children], spacing)
    whole = _joined([outlines[id(root)] for root in roots], spacing, are_roots=True)
    centres: dict[K, tuple[float, float]] = {}
    waiting = [(root, move, 0) for root, move in zip(roots, whole.moves, strict=True)]
    while waiting:
        branch, across, level = waiting.pop()
        centres[branch.key] = (across, spacing.depth / 2 + level * (spacing.depth + spacing.between))
        moves = outlines[id(branch)].moves
        waiting += [(child, across + move, level + 1) for child, move in zip(branch.children, moves, strict=True)]
    return _from_zero(centres, spacing)


def _from_the_top(roots: Sequence[Branch[K]]) -> list[Branch[K]]:
    """All branches, parents before their children."""
    found = list(roots)
    for branch in found:
        found.extend(branch.children)
    return found


def _joined(children: Sequence[_Outline[K]], spacing: TreeSpacing, *, are_roots: bool = False) -> _Outline[K]:
    """Put branches side by side and their parent in the middle above them."""
    first: list[float] = []
    last: list[float] = []
    moves: list[float] = []
    beside = spacing.breadth + (spacing.apart if are_roots else spacing.beside)
    apart = spacing.breadth + spacing.apart
    for child in children:
        common = min(len(last), len(child.first))
        needs = [last[level] - child.first[level] + (apart if level else beside) for level in range(common)]
        move = max(needs, default=0.0)
        moves.append(move)
        first += [edge + move for edge in child.first[len(first) :]]
        last[: len(child.last)] = [edge + move for edge in child.last]
    middle = (moves[0] + moves[-1]) / 2 if moves else 0.0
    if are_roots:
        return _Outline(first, last, moves)
    return _Outline(
        [0.0, *(edge - middle for edge in first)],
        [0.0, *(edge - middle for edge in last)],
        [move - middle for move in moves],
    )


def _from_zero(centres: dict[K, tuple[float, float]], spacing: TreeSpacing) -> TidyTree[K]:
    if not centres:
        return TidyTree({}, 0.0, 0.0)
    least = min(across for across, _ in centres.values()) - spacing.breadth / 2
    most = max(across for across, _ in centres.values()) + spacing.breadth / 2
    moved = {key: (across - least, along) for key, (across, along) in centres.items()}
    deepest = max(along for _, along in centres.values()) + spacing.depth / 2
    return TidyTree(moved, most - least, deepest)
