"""Which rows of the outline are in sight and in which order: the filter bar, the columns' filters and their order."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from bsc_planner.ui.item_models.indicator_tree.filter import OutlineFilter, shown_ids
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind, rows_of
from bsc_planner.ui.widgets.grid.filtering.column_filter import FilterValues, KeptArrangement, PlainCell, values_of

CellOf = Callable[[Node, str], PlainCell]
"""The cell of a row in the column with a key."""

_OF_OBJECTIVES = frozenset({"code", "name"})
_LISTED = (NodeKind.OBJECTIVE, NodeKind.INDICATOR)


class OutlineArrangement:
    """Filters and order of the outline, kept while its rows are edited.

    Objectives stand as in the plan and indicators are sorted within them; as a flat list all indicators are sorted
    together. A row is in sight with all rows above it.

    Attributes:
        kept: Filters and order of the columns.
        wanted: What the filter bar asks for.
        is_flat: Whether sorted indicators stand in one list, without objectives.
    """

    def __init__(self) -> None:
        self.kept = KeptArrangement()
        self.wanted = OutlineFilter()
        self.is_flat = False
        self._met: set[str] | None = None
        self._known: frozenset[str] = frozenset()
        self._years: Sequence[str] = ()

    @property
    def is_list(self) -> bool:
        """Whether the rows are one list without objectives."""
        return self.is_flat and self.kept.order is not None

    @property
    def is_plain(self) -> bool:
        """Whether the rows are those of the plan, in its order: nothing is filtered or sorted."""
        return self._met is None and not self.kept.is_filtered and self.kept.order is None

    @property
    def follows_edits(self) -> bool:
        """Whether an edit can bring a row into sight."""
        return self._met is not None

    def look(self, nodes: Mapping[str, Node], years: Sequence[str], cell: CellOf) -> None:
        """Look at the cells anew."""
        listed = [node.id for node in nodes.values() if node.kind in _LISTED]
        self.kept.look(listed, lambda node_id, key: cell(nodes[node_id], key))
        self._met = None if self.wanted.is_empty else shown_ids(nodes.values(), self.wanted, years)
        self._known = frozenset(nodes)
        self._years = years

    def shown(self, nodes: Mapping[str, Node]) -> set[str] | None:
        """Ids of rows in sight; None where nothing is filtered. What comes to meet the filter bar comes into sight."""
        if self._met is None and not self.kept.is_filtered:
            return None
        if self._met is not None:
            self._met |= shown_ids(nodes.values(), self.wanted, self._years)
        has_objectives = _OF_OBJECTIVES.issuperset(self.kept.filters)
        found: set[str] = set()
        for node in nodes.values():
            if node.kind in _LISTED and self._meets(node, has_objectives=has_objectives):
                found.add(node.id)
                found.update(above.id for above in node.ancestors())
        return found

    def rows(self, roots: Iterable[Node], shown: set[str] | None) -> list[Node]:
        """Rows in sight, in order."""
        is_shown = None if shown is None else lambda node: node.id in shown
        if not self.is_list:
            return rows_of(roots, is_shown=is_shown, in_order=self._in_order if self.kept.order else None)
        listed = rows_of(roots, is_shown=is_shown or (lambda _: True))
        return self._sorted([node for node in listed if node.kind is NodeKind.INDICATOR])

    def values(self, nodes: Mapping[str, Node], key: str, cell: CellOf, *, containing: str, limit: int) -> FilterValues:
        """Texts of a column among the rows that the filter bar and the other columns let through."""
        kinds = _LISTED if key in _OF_OBJECTIVES else (NodeKind.INDICATOR,)
        others = [(other, one) for other, one in self.kept.filters.items() if other != key]
        cells = (
            cell(node, key)
            for node in nodes.values()
            if node.kind in kinds
            and (self._met is None or node.id in self._met)
            and all(one.matches(cell(node, other)) for other, one in others)
        )
        return values_of(cells, containing=containing, limit=limit)

    def _meets(self, node: Node, *, has_objectives: bool) -> bool:
        if node.id not in self._known:
            return True
        if self._met is not None and node.id not in self._met:
            return False
        if self.kept.is_filtered and node.kind is NodeKind.OBJECTIVE and not has_objectives:
            return False
        return self.kept.is_shown(node.id)

    def _in_order(self, children: Sequence[Node]) -> Sequence[Node]:
        listed = [node for node in children if node.kind is NodeKind.INDICATOR]
        if len(listed) < 2:
            return children
        return [*self._sorted(listed), *(node for node in children if node.kind is not NodeKind.INDICATOR)]

    def _sorted(self, nodes: Sequence[Node]) -> list[Node]:
        by_id = {node.id: node for node in nodes}
        return [by_id[node_id] for node_id in self.kept.sort(by_id)]
