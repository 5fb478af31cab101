"""The rows of the indicator outline that are in sight, following the plan."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress, count
from operator import ne

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.ui.item_models.indicator_tree.cells import IndicatorTreeCells
from bsc_planner.ui.item_models.indicator_tree.columns import MARK, NAME, Note, mark_face, outline_columns
from bsc_planner.ui.item_models.indicator_tree.filter import OutlineFilter
from bsc_planner.ui.item_models.indicator_tree.node import NEW_ID, Node, NodeKind, rows_of, steady
from bsc_planner.ui.item_models.indicator_tree.snapshot import WATCHED
from bsc_planner.ui.item_models.indicator_tree.tree import Rehung
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, FilterValues, Order, RowCounts
from bsc_planner.ui.widgets.grid.filtering.column_filter import active

_HORIZONTAL = Qt.Orientation.Horizontal
_ROOT = QModelIndex()
_HANGING = frozenset({"ord", "objective_id", "parent_id", "perspective_id"})
"""Fields that say where a row stands."""
_HISTORY = frozenset({*WATCHED, "target_revision", "revision"})


class IndicatorTreeRows(IndicatorTreeCells):
    """Rows of the outline that are in sight: not folded away, let through by the filter, or sorted as a flat list.

    Signals:
        counts_changed: How much there is, or how much of it is in sight, reads differently now.
    """

    counts_changed = Signal()

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._shown: set[str] | None = None
        self._new: Node | None = None
        self._new_before: str | None = None
        self._becoming: str | None = None
        self._counts: tuple[int, int] | None = None
        self._changed: set[tuple[str, str]] = set()
        self._load()
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_year_changed)
        session.day_changed.connect(self._on_day_changed)

    # rows ------------------------------------------------------------------------

    def counts(self) -> tuple[int, int]:
        """How many objectives and indicators the plan has."""
        if self._counts is None:
            kinds = [node.kind for node in self._snapshot.nodes.values()]
            self._counts = kinds.count(NodeKind.OBJECTIVE), kinds.count(NodeKind.INDICATOR)
        return self._counts

    def shown_indicators(self) -> int:
        """How many rows in sight are indicators."""
        return [node.kind for node in self._rows].count(NodeKind.INDICATOR)

    def levels(self) -> list[str]:
        """Levels that objectives and indicators have, in plan order."""
        records = (node.indicator or node.objective for node in self._snapshot.nodes.values())
        return list(dict.fromkeys(record.level for record in records if record and record.level))

    def change_notes(self, notes: Mapping[str, Sequence[Note]]) -> None:
        """Show other findings beside some rows, by element id; an empty list takes them away."""
        for key, listed in notes.items():
            if listed:
                self._notes[key] = listed
            else:
                self._notes.pop(key, None)
            node = self._snapshot.nodes.get(key)
            if node is not None and node.faces is not None:
                node.faces = [*node.faces]
                node.faces[MARK] = mark_face(self._severity(key))
        for first, last in self._stretches_of(notes):
            self.dataChanged.emit(self.index(first, MARK), self.index(last, MARK))

    def set_filter(self, wanted: OutlineFilter) -> None:
        """Show only rows that meet a filter, with those above them."""
        if wanted != self._arrangement.wanted:
            self._arrangement.wanted = wanted
            self.arrange_again()

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters of the columns in force."""
        return self._arrangement.kept.filters

    @property
    def order(self) -> Order | None:
        """By which column indicators are sorted; None for the plan's own order."""
        return self._arrangement.kept.order

    @property
    def is_flat(self) -> bool:
        """Whether sorted indicators stand in one list, without their objectives."""
        return self._arrangement.is_flat

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only rows whose cells meet the filters, with the rows above them."""
        self._arrangement.kept.filters = active(filters)
        self.arrange_again()

    def set_order(self, order: Order | None) -> None:
        """Sort indicators within their objectives, or all of them in a flat list; None: the plan's own order."""
        self._arrangement.kept.order = order
        self._arrangement.is_flat = self._arrangement.is_flat and order is not None
        self.arrange_again()

    def set_flat(self, *, is_flat: bool) -> None:
        """Show sorted indicators in one list without their objectives, or within them again."""
        self._arrangement.is_flat = is_flat
        self.arrange_again()

    def order_note(self) -> str:
        """Objectives stay where they are."""
        return "" if self.is_flat else self.tr("within each objective")

    def order_actions(self) -> Sequence[tuple[str, bool, Callable[[], None]]]:
        """All indicators in one list, once they are sorted."""
        if self.order is None:
            return ()
        is_flat = self.is_flat
        return ((self.tr("As one list, without objectives"), is_flat, lambda: self.set_flat(is_flat=not is_flat)),)

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column to choose from."""
        key = self._columns[column].key
        nodes = self._snapshot.nodes
        return self._arrangement.values(nodes, key, self._plain, containing=containing, limit=limit)

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        kept, keys = self._arrangement.kept, {column.key for column in self._columns}
        kept.filters = {key: wanted for key, wanted in kept.filters.items() if key in keys}
        kept.order = kept.order if kept.order and kept.order.key in keys else None
        self._arrangement.look(self._snapshot.nodes, self.years, self._plain)
        self._reset_rows()

    def row_counts(self) -> RowCounts | None:
        """How many indicators the filters leave in sight."""
        if self._shown is None:
            return None
        nodes = self._snapshot.nodes
        total = sum(node.kind is NodeKind.INDICATOR for node in nodes.values())
        return RowCounts(sum(nodes[key].kind is NodeKind.INDICATOR for key in self._shown if key in nodes), total)

    # what the grid asks ------------------------------------------------------------

    def noted_row(self, element: Ref) -> int | None:
        """Row of an element, unfolded where need be."""
        return self.reveal(element.id)

    def is_open(self, row: int) -> bool | None:
        """Whether the branch below a row is unfolded."""
        node = self._rows[row]
        if not node.children or self._shown is not None or self._arrangement.is_list:
            return None
        return node.is_open

    def toggle(self, row: int) -> None:
        """Fold or unfold the branch below a row."""
        node = self._rows[row]
        node.is_open = not node.is_open
        self._arrange()
        self._tell(row, row)

    def reveal(self, element_id: str) -> int | None:
        """Unfold what hides an element and give its row; None when the filter hides it or it is none."""
        node = self._snapshot.nodes.get(element_id)
        if node is None:
            return None
        for above in node.ancestors():
            above.is_open = True
        self._arrange()
        return self.row_of(element_id)

    def changed_cells(self) -> list[tuple[int, int]]:
        """Cells in sight that the last step touched; of a row that moved, its name."""
        places = {column.key: place for place, column in enumerate(self._columns)}
        found = {
            (row, places.get(key, NAME))
            for node_id, key in self._changed
            if (row := self.row_of(node_id)) is not None and (key in places or key in _HANGING)
        }
        return sorted(found)

    # following the plan ---------------------------------------------------------------

    def _load(self) -> None:
        self.beginResetModel()
        self._snapshot.load(self._session.store, day=self._session.day)
        self._latest = self._snapshot.latest_period()
        self._set_columns()
        self._counts = None
        self._new = None
        self._rows = self._wanted_rows()
        self._places = None
        self.endResetModel()
        self.counts_changed.emit()

    def _set_columns(self) -> None:
        self._columns = outline_columns(
            [int(year) for year in self.years], current_year=self._session.year, latest=self._latest
        )

    def _on_year_changed(self) -> None:
        self._set_columns()
        self.headerDataChanged.emit(_HORIZONTAL, 0, len(self._columns) - 1)

    def _on_day_changed(self) -> None:
        self.has_tints = self._session.day is not None
        self._load()
        self.arrange_again()

    def _on_plan_changed(self, changes: Changes) -> None:
        self._changed = set()
        if self._session.day is not None and changes.touches(*_HISTORY):
            self._load()
            return
        if not self._snapshot.shows(changes):
            return
        if self._snapshot.needs_reload(changes):
            self._load()
            return
        taken = self._snapshot.take(self._session.store, changes)
        self._changed = taken.cells
        if changes.touches("actual"):
            self._take_latest()
        rehung = taken.rehung if self._arrangement.is_plain else None
        if self._new is not None and self._becoming is not None:
            rehung = self._turn_new(self._becoming, rehung)
        if rehung is not None and self._new is None:
            self._follow(rehung)
        elif taken.has_moved or self._arrangement.follows_edits:
            self._arrange()
        # rows that came were made just now
        self._refresh(taken.touched - {ref.id for ref in changes.added})
        if taken.has_moved:
            self._counts = None
            self.counts_changed.emit()
            self.arranged.emit()

    def _take_latest(self) -> None:
        latest = self._snapshot.latest_period()
        if latest != self._latest:
            self._latest = latest
            self._set_columns()
            self.headerDataChanged.emit(_HORIZONTAL, len(self._columns) - 1, len(self._columns) - 1)
            for node in self._snapshot.nodes.values():
                node.faces = None
            if self._rows:
                self._tell(0, len(self._rows) - 1)

    def _reset_rows(self) -> None:
        """Nearly every row may be another one."""
        self.beginResetModel()
        self._new = None
        self._rows = self._wanted_rows()
        self._places = None
        self.endResetModel()
        self.counts_changed.emit()
        self.arranged.emit()

    def _wanted_rows(self) -> list[Node]:
        self._shown = self._arrangement.shown(self._snapshot.nodes)
        return self._arrangement.rows(self._snapshot.roots, self._shown)

    def _with_new(self, rows: list[Node]) -> list[Node]:
        """Rows with the one waiting for its text where it would stand; it is shown whatever the filter says."""
        new = self._new
        if new is None:
            return rows
        place = next((at for at, node in enumerate(rows) if node.id == self._new_before), None)
        return [*rows, new] if place is None else [*rows[:place], new, *rows[place:]]

    def _put_new(self) -> None:
        """Put the row that waits for its text among those in sight, which are as they should be."""
        rows = self._with_new(self._rows)
        at = next(at for at, node in enumerate(rows) if node is self._new)
        self._insert(at, rows[at : at + 1])

    def _take_new_away(self) -> None:
        """Take the row that waited for its text away from those in sight."""
        at = self.row_of(NEW_ID)
        if at is not None:
            self._remove(at, at)

    def _turn_new(self, element_id: str, rehung: Rehung | None) -> Rehung | None:
        """Let the row that waited for its text be that of a new element standing there; else it goes.

        Returns:
            What is still to be hung elsewhere.
        """
        node, at = self._snapshot.nodes[element_id], self.row_of(NEW_ID)
        self._new = None
        if (
            at is None
            or rehung is None
            or node not in rehung.tops
            or self._snapshot.tree.before(node) is not (self._rows[at - 1] if at else None)
        ):
            self._take_new_away()
            return rehung
        self._rows = [*self._rows[:at], node, *self._rows[at + 1 :]]
        self._places = None
        self._tell(at, at)
        return Rehung(*([each for each in listed if each is not node] for listed in rehung))

    def _arrange(self) -> None:
        """Bring the rows in sight to what they should be, telling the view row by row."""
        wanted = self._with_new(self._wanted_rows())
        head, tail = _shared_ends([node.id for node in self._rows], [node.id for node in wanted])
        old, new = self._rows[head : len(self._rows) - tail], wanted[head : len(wanted) - tail]
        if not old and not new:
            self._rows = wanted
            return
        staying = steady(old, new)
        for first, last in reversed(_runs(old, staying, begin=head)):
            self._remove(first, last)
        for first, last in _runs(new, staying, begin=head):
            self._insert(first, wanted[first : last + 1])

    def _follow(self, rehung: Rehung) -> None:
        """Bring the rows in sight to where they hang now, while nothing is filtered or sorted."""
        for first, last in reversed(self._stretches_of(node.id for node in rehung.away)):
            self._remove(first, last)
        run: list[Node] = []
        at = 0
        for top in rehung.tops:
            if not all(above.is_open for above in top.ancestors()):
                continue
            above = self._snapshot.tree.before(top)
            if run and above is not run[-1]:
                self._insert(at, run)
                run = []
            if not run:
                at = self._rows.index(above) + 1 if above else 0
            run += rows_of([top])
        if run:
            self._insert(at, run)

    def _insert(self, at: int, rows: Sequence[Node]) -> None:
        self.beginInsertRows(_ROOT, at, at + len(rows) - 1)
        self._rows = [*self._rows[:at], *rows, *self._rows[at:]]
        if self._places is not None:
            self._places.insert(at, [node.id for node in rows])
        self.endInsertRows()

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(_ROOT, first, last)
        if self._places is not None:
            self._places.remove(first, [node.id for node in self._rows[first : last + 1]])
        self._rows = [*self._rows[:first], *self._rows[last + 1 :]]
        self.endRemoveRows()

    def _refresh(self, element_ids: set[str]) -> None:
        """Have the rows of these elements painted anew."""
        for element_id in element_ids:
            node = self._snapshot.nodes.get(element_id)
            if node is not None:
                node.stale()
        for first, last in self._stretches_of(element_ids):
            self._tell(first, last)

    def _stretches_of(self, element_ids: Iterable[str]) -> list[tuple[int, int]]:
        """First and last of every run of neighbouring rows in sight that are of these elements."""
        rows = (self.row_of(element_id) for element_id in element_ids)
        return _stretches(sorted(row for row in rows if row is not None))

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


def _shared_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many ids two lists share at the beginning, and then at the end."""
    shortest = min(len(old), len(new))
    head = next(compress(count(), map(ne, old, new)), shortest)
    tail = next(compress(count(), map(ne, reversed(old), reversed(new))), shortest)
    return head, min(tail, shortest - head)


def _runs(rows: Sequence[Node], staying: set[str], *, begin: int) -> list[tuple[int, int]]:
    """First and last of every run of neighbouring rows that do not stay, the first row being number `begin`."""
    return _stretches([row for row, node in enumerate(rows, begin) if node.id not in staying])


def _stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of every run of neighbouring numbers, which are in order."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
