"""The rows of the outline of objectives and indicators as nodes, and which of them are in sight."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum, auto

from bsc_planner.model.days_in_force import TargetOnDay
from bsc_planner.model.outline import OutlineFigure, OutlineIndicator, OutlineObjective, OutlinePerspective
from bsc_planner.ui.widgets.grid import CellFace

Record = OutlinePerspective | OutlineObjective | OutlineIndicator


class NodeKind(Enum):
    """What a row of the outline is."""

    PERSPECTIVE = auto()
    OBJECTIVE = auto()
    INDICATOR = auto()
    LOOSE = auto()
    """The heading above indicators that measure no objective."""
    NEW = auto()
    """A row that waits for its first text."""


LOOSE_ID = "loose"
NEW_ID = "new"


class Node:
    """One row's snapshot.

    Attributes:
        id: Id of the element; `LOOSE_ID` and `NEW_ID` for rows that are none.
        kind: What it is.
        record: What the plan says about it; None for rows that are no element.
        parent: Row above it in the tree; None for a root.
        children: Rows below it, in order.
        depth: How far it is indented, from 0.
        is_open: Whether its children are shown.
        targets, actuals: Figures of an indicator by period.
        past: How targets with a history stood on the day that is shown, by period; empty while the latest are shown.
        owners: Units that answer for an indicator.
        faces: Cells ready to be painted; None when they have to be made anew.
        trend: Points of the sparkline, 0 to 1 by year, None where there is no number; None: to be made anew.
    """

    __slots__ = (
        "actuals",
        "children",
        "depth",
        "faces",
        "id",
        "is_open",
        "kind",
        "owners",
        "parent",
        "past",
        "record",
        "targets",
        "trend",
    )

    def __init__(self, node_id: str, kind: NodeKind, record: Record | None) -> None:
        self.id = node_id
        self.kind = kind
        self.record = record
        self.parent: Node | None = None
        self.children: list[Node] = []
        self.depth = 0
        self.is_open = True
        self.targets: dict[str, OutlineFigure] = {}
        self.actuals: dict[str, OutlineFigure] = {}
        self.past: dict[str, TargetOnDay] = {}
        self.owners: set[str] = set()
        self.faces: list[CellFace] | None = None
        self.trend: tuple[float | None, ...] | None = None

    @property
    def objective(self) -> OutlineObjective | None:
        """The record of an objective; None for another row."""
        return self.record if isinstance(self.record, OutlineObjective) else None

    @property
    def indicator(self) -> OutlineIndicator | None:
        """The record of an indicator; None for another row."""
        return self.record if isinstance(self.record, OutlineIndicator) else None

    def of_kind(self, kind: NodeKind) -> list["Node"]:
        """Children of one kind, in order."""
        return [child for child in self.children if child.kind is kind]

    def ancestors(self) -> Iterator["Node"]:
        """Rows above it, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def branch(self) -> Iterator["Node"]:
        """Itself and everything below it, in order."""
        yield self
        for child in self.children:
            yield from child.branch()

    def stale(self) -> None:
        """Have its cells made anew."""
        self.faces = None
        self.trend = None


def rows_of(
    roots: Iterable[Node],
    *,
    is_shown: Callable[[Node], bool] | None = None,
    in_order: Callable[[Sequence[Node]], Sequence[Node]] | None = None,
) -> list[Node]:
    """The rows in sight, in order.

    Args:
        roots: Where to begin.
        is_shown: Which rows a filter lets through, folded or not; None: all that are not folded away.
        in_order: Puts the children of a row in another order; None: the plan's.
    """
    found: list[Node] = []
    stack = list(reversed(list(roots)))
    while stack:
        node = stack.pop()
        if is_shown is None or is_shown(node):
            found.append(node)
        if node.is_open or is_shown is not None:
            stack.extend(reversed(in_order(node.children) if in_order else node.children))
    return found


def steady(old: Sequence[Node], new: Sequence[Node]) -> set[str]:
    """Ids of rows that can stay where they are while `old` becomes `new`: the longest run in the same order."""
    place = {node.id: at for at, node in enumerate(old)}
    ends: list[int] = []
    chain: list[str] = []
    at_end: list[str] = []
    before: dict[str, str | None] = {}
    for node in new:
        at = place.get(node.id)
        if at is None:
            continue
        slot = bisect_left(ends, at)
        before[node.id] = at_end[slot - 1] if slot else None
        if slot == len(ends):
            ends.append(at)
            at_end.append(node.id)
        else:
            ends[slot] = at
            at_end[slot] = node.id
    last: str | None = at_end[-1] if at_end else None
    while last is not None:
        chain.append(last)
        last = before[last]
    return set(chain)
