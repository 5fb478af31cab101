"""Going through a performance tree: how far it is unfolded, what is found in it, what is still there."""

from collections.abc import Collection, Sequence

from bsc_planner.figures.performance_tree.steps import NodeKind, Path, Step
from bsc_planner.figures.performance_tree.structure import PerformanceTree


def unfolded_to(tree: PerformanceTree, roots: Sequence[Path], levels: int, *, most: int) -> tuple[set[Path], bool]:
    """Which cards are to be unfolded so that so many levels show.

    Args:
        tree: The tree.
        roots: Its first cards.
        levels: Levels that show, at least 1.
        most: Cards that may show at most; the level that would make more stays folded.

    Returns:
        The cards, and whether all that was wanted is unfolded.
    """
    found: set[Path] = set()
    level, count = list(roots), len(roots)
    for _ in range(levels - 1):
        tree.read(path[-1].id for path in level if path[-1].kind is NodeKind.INDICATOR)
        below = [child for path in level for child in tree.children(path)]
        count += len(below)
        if count > most:
            return found, False
        found.update(level)
        level = below
        if not level:
            break
    return found, True


def found_paths(tree: PerformanceTree, roots: Sequence[Path], text: str, *, most: int) -> list[Path]:
    """Cards whose code, text or unit holds what is sought, from the top level down.

    Args:
        tree: The tree.
        roots: Its first cards.
        text: What is sought; capital letters make no difference.
        most: Cards looked at, at most.
    """
    sought = text.casefold().strip()
    found: list[Path] = []
    level, count = list(roots), 0
    while level and sought and count < most:
        count += len(level)
        found += [path for path in level if sought in _told(tree, path[-1])]
        tree.read(path[-1].id for path in level if path[-1].kind is NodeKind.INDICATOR)
        level = [child for path in level for child in tree.children(path)]
    return found


def known_paths(tree: PerformanceTree, roots: Sequence[Path], wanted: Collection[Path]) -> set[Path]:
    """Those of some cards that are still in the tree."""
    found: set[Path] = set()
    waiting = [path for path in roots if path in wanted]
    while waiting:
        path = waiting.pop()
        found.add(path)
        waiting += [child for child in tree.children(path, positions=True) if child in wanted]
    return found


def _told(tree: PerformanceTree, step: Step) -> str:
    unit = tree.units.get(step.unit_id or "", ("", ""))
    return "\n".join((*tree.names(step), *unit)).casefold()
