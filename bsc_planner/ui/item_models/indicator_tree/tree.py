"""What hangs below what in the outline: the tree of its nodes, kept so while some of them come, go and move."""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bsc_planner.model.outline import OutlineIndicator, OutlineObjective
from bsc_planner.ui.item_models.indicator_tree.node import LOOSE_ID, Node, NodeKind, Record

_RANKS = {NodeKind.PERSPECTIVE: 0, NodeKind.INDICATOR: 1, NodeKind.OBJECTIVE: 2, NodeKind.LOOSE: 3}
"""Among the rows below the same one, and among the roots."""


class Rehung(NamedTuple):
    """What a step did to the tree.

    Attributes:
        away: Nodes that hang elsewhere now or nowhere, each with all that hung below it before.
        tops: Nodes that hang at a new place, in the order of the outline; with them comes what hangs below them.
    """

    away: list[Node]
    tops: list[Node]


class OutlineTree:
    """Nodes hung below each other as their records say.

    An objective stands below its parent, else in its perspective; one whose parents go round in a circle (a damaged
    source) stands at the root. Indicators come before the objectives below the same one.

    Attributes:
        roots: Where the tree begins, in order.
    """

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self._nodes: Mapping[str, Node] = {}
        self._circled: set[str] = set()

    def grow(self, nodes: Mapping[str, Node]) -> None:
        """Hang all nodes anew; `nodes` is looked at again whenever some are hung elsewhere."""
        self._nodes = nodes
        self.roots = []
        for node in nodes.values():
            node.children = []
            node.parent = None
        self._circled = _circled(nodes)
        for node in sorted(nodes.values(), key=_place):
            if node.kind is NodeKind.LOOSE:
                continue
            node.parent = self._above(node)
            (node.parent.children if node.parent else self.roots).append(node)
        loose = nodes[LOOSE_ID]
        if loose.children:
            self.roots.append(loose)
        for root in self.roots:
            _deepen(root, 0)

    def rehang(self, gone: Iterable[Node], placed: Iterable[Node]) -> Rehung | None:
        """Take nodes away and hang others where their records say now.

        Args:
            gone: Nodes that are no longer among those the tree was grown from.
            placed: Nodes that are new, or whose records name another place.

        Returns:
            What hangs elsewhere; None where objectives go round in a circle: then all were hung anew.
        """
        leaving, arriving = list(gone), {node.id: node for node in placed}
        if self._has_circle((*leaving, *arriving.values())):
            self.grow(self._nodes)
            return None
        for node in leaving:
            arriving |= {child.id: child for child in node.children if child.id in self._nodes}
        loose = self._nodes[LOOSE_ID]
        was_loose = list(loose.branch()) if loose.children else []
        away = {node.id: node for top in (*leaving, *arriving.values()) for node in top.branch()}
        for node in (*leaving, *arriving.values()):
            self._take_off(node)
        for node in arriving.values():
            node.parent = self._above(node)
            insort(node.parent.children if node.parent else self.roots, node, key=_place)
        if bool(loose.children) != bool(was_loose):
            away |= {node.id: node for node in was_loose}
            if loose.children:
                self.roots.append(loose)
                arriving[LOOSE_ID] = loose
            else:
                self.roots.remove(loose)
        tops = [node for node in arriving.values() if not any(above.id in arriving for above in node.ancestors())]
        for node in tops:
            _deepen(node, node.parent.depth + 1 if node.parent else 0)
        return Rehung(list(away.values()), sorted(tops, key=_path))

    def before(self, node: Node) -> Node | None:
        """The row in sight above a node's own while nothing is filtered or sorted; None for the very first."""
        siblings = node.parent.children if node.parent else self.roots
        at = siblings.index(node)
        if not at:
            return node.parent
        last = siblings[at - 1]
        while last.is_open and last.children:
            last = last.children[-1]
        return last

    def _above(self, node: Node) -> Node | None:
        """What a node hangs below; None for a root."""
        record = node.record
        if isinstance(record, OutlineIndicator):
            return self._nodes.get(record.objective_id or "") or self._nodes[LOOSE_ID]
        if isinstance(record, OutlineObjective):
            above = None if node.id in self._circled else self._nodes.get(record.parent_id or "")
            return above or self._nodes.get(record.perspective_id or "")
        return None

    def _take_off(self, node: Node) -> None:
        siblings = node.parent.children if node.parent else self.roots
        if node in siblings:
            siblings.remove(node)
        node.parent = None

    def _has_circle(self, changed: Iterable[Node]) -> bool:
        """Whether objectives go round in a circle, or did so before these nodes changed."""
        objectives = [node for node in changed if node.kind is NodeKind.OBJECTIVE]
        if self._circled:
            return bool(objectives)
        return any(_is_endless(node, self._nodes) for node in objectives)


def hung_by(record: Record) -> tuple[object, ...]:
    """What in a record says where its node hangs."""
    if isinstance(record, OutlineIndicator):
        return record.ord, record.objective_id
    if isinstance(record, OutlineObjective):
        return record.ord, record.parent_id, record.perspective_id
    return (record.ord,)


def _place(node: Node) -> tuple[int, int, str]:
    """What nodes below the same one are in order by."""
    return _RANKS[node.kind], node.record.ord if node.record else 0, node.id


def _path(node: Node) -> list[tuple[int, int, str]]:
    """What nodes of the whole tree are in order by."""
    return [_place(each) for each in reversed((node, *node.ancestors()))]


def _deepen(root: Node, depth: int) -> None:
    stack = [(root, depth)]
    while stack:
        node, at = stack.pop()
        node.depth = at
        stack.extend((child, at + 1) for child in node.children)


def _parents(node: Node, nodes: Mapping[str, Node]) -> Iterator[Node]:
    """An objective, its parent, the parent of that and so on, as the records say; endless in a circle."""
    at: Node | None = node
    while at is not None:
        yield at
        at = nodes.get(at.objective.parent_id or "") if at.objective else None


def _is_endless(node: Node, nodes: Mapping[str, Node]) -> bool:
    seen: set[str] = set()
    for at in _parents(node, nodes):
        if at.id in seen:
            return True
        seen.add(at.id)
    return False


def _circled(nodes: Mapping[str, Node]) -> set[str]:
    """Objectives from which the way up never ends."""
    ends: set[str] = set()
    circled: set[str] = set()
    for node in nodes.values():
        if node.kind is not NodeKind.OBJECTIVE:
            continue
        path: list[str] = []
        for at in _parents(node, nodes):
            if at.id in ends:
                ends.update(path)
                break
            if at.id in circled or at.id in path:
                circled.update(path)
                break
            path.append(at.id)
        else:
            ends.update(path)
    return circled
