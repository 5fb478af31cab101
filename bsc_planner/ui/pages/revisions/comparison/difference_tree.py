"""The tree of differences as plain nodes: parts of the plan, the elements in them, what changed of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bsc_planner.model.delta import Ref
from bsc_planner.revisions.comparison.difference import Difference
from bsc_planner.revisions.comparison.places import Places
from bsc_planner.ui.pages.revisions.comparison.words import BRANCHES, say


@dataclass(eq=False)
class DifferenceNode:
    """A row of the tree.

    Attributes:
        title: Name of a part or element; empty for a single change of the element above.
        ref: The element; None for a part of the plan.
        difference: What the row itself tells; None for a heading.
        count: How many differences are in the branch, itself included.
        number: Place of the node within its tree.
    """

    title: str
    ref: Ref | None
    difference: Difference | None = None
    parent: "DifferenceNode | None" = None
    children: list["DifferenceNode"] = field(default_factory=list)
    count: int = 0
    number: int = 0

    @property
    def depth(self) -> int:
        """How far it stands below the parts of the plan, which are at 0."""
        return 0 if self.parent is None or self.parent.parent is None else self.parent.depth + 1

    def add(self, child: "DifferenceNode") -> "DifferenceNode":
        """Append a child and return it."""
        child.parent = self
        self.children.append(child)
        return child


class TreeBuilder:
    """Builds trees of one comparison."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def build(self, differences: Iterable[Difference]) -> DifferenceNode:
        """The root of the tree of these differences, which are in the order of the plan."""
        root = DifferenceNode("", None)
        known: dict[object, DifferenceNode] = {}
        for item in differences:
            place = self._places.place(item.kind, item.element_id)
            if place.branch not in known:
                known[place.branch] = root.add(DifferenceNode(say(BRANCHES[place.branch]), None))
            above = known[place.branch]
            for ref in place.path[:-1]:
                above = self._element(known, above, ref, self._title(ref))
            title = " ".join(part for part in (item.code, item.name) if part)
            node = self._element(known, above, Ref(item.kind, item.element_id), title)
            if item.field is None:
                node.difference = item
            else:
                node.add(DifferenceNode("", node.ref, item))
        _count(root)
        return root

    def _element(
        self, known: dict[object, DifferenceNode], above: DifferenceNode, ref: Ref, title: str
    ) -> DifferenceNode:
        if ref not in known:
            known[ref] = above.add(DifferenceNode(title, ref))
        return known[ref]

    def _title(self, ref: Ref) -> str:
        row = self._places.row(ref) or {}
        parts = (row.get("code"), row.get("name") or row.get("text") or row.get("title"))
        return " ".join(str(part) for part in parts if part)


def found_in(differences: Sequence[Difference], words: str) -> list[Difference]:
    """Differences that hold all words in code, name or value."""
    wanted = words.casefold().split()
    if not wanted:
        return list(differences)

    def text(item: Difference) -> str:
        parts = (item.code, item.name, item.period, item.before, item.after)
        return " ".join(part for part in parts if part).casefold()

    return [item for item in differences if all(word in text(item) for word in wanted)]


def _count(node: DifferenceNode) -> int:
    node.count = (node.difference is not None) + sum(map(_count, node.children))
    return node.count
