"""The rows of the indicator outline that are in sight, following the plan."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import compress, count
from operator import ne

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from bsc_planner.findings import Severity
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value
from bsc_planner.ui.item_models.indicator_tree.arrangement import OutlineArrangement
from bsc_planner.ui.item_models.indicator_tree.columns import (
    BASELINE,
    CONSOLIDATION,
    FIRST_YEAR,
    MARK,
    NAME,
    POLARITY,
    Note,
    baseline_of,
    consolidation_word,
    faces_of,
    latest_actual,
    outline_columns,
    polarity_word,
    trend_of,
)
from bsc_planner.ui.item_models.indicator_tree.filter import OutlineFilter
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind, steady
from bsc_planner.ui.item_models.indicator_tree.notes import noted_field
from bsc_planner.ui.item_models.indicator_tree.snapshot import WATCHED, OutlineSnapshot
from bsc_planner.ui.item_models.indicator_tree.tips import tip_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import (
    CellFace,
    CellField,
    ColumnFilter,
    FilterValues,
    GridItemModel,
    Order,
    RowCounts,
    RowKind,
)
from bsc_planner.ui.widgets.grid.filtering.column_filter import PlainCell, active
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index
from bsc_planner.ui.widgets.grid.list_rows import plain_cell

_REF_KINDS = {
    NodeKind.PERSPECTIVE: "perspective",
    NodeKind.OBJECTIVE: "objective",
    NodeKind.INDICATOR: "indicator",
}
_HORIZONTAL = Qt.Orientation.Horizontal
_ROOT = QModelIndex()
_HISTORY = frozenset({*WATCHED, "target_revision", "revision"})
_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_ROW_KINDS = {
    NodeKind.PERSPECTIVE: RowKind.GROUP,
    NodeKind.OBJECTIVE: RowKind.SECTION,
    NodeKind.INDICATOR: RowKind.ITEM,
    NodeKind.LOOSE: RowKind.SECTION,
    NodeKind.NEW: RowKind.ITEM,
}


class IndicatorTreeRows(GridItemModel):
    """Rows of the outline that are in sight: not folded away, let through by the filter, or sorted as a flat list.

    Signals:
        counts_changed: How much there is, or how much of it is in sight, reads differently now.
    """

    counts_changed = Signal()
    has_levels = True
    can_arrange = True

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._snapshot = OutlineSnapshot()
        self._rows: list[Node] = []
        self._places: dict[str, int] | None = None
        self._latest: Period | None = None
        self._arrangement = OutlineArrangement()
        self._shown: set[str] | None = None
        self._notes: dict[str, Sequence[Note]] = {}
        self._new: Node | None = None
        self._new_before: str | None = None
        self._load()
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_year_changed)
        session.day_changed.connect(self._on_day_changed)

    # rows ------------------------------------------------------------------------

    @property
    def years(self) -> tuple[str, ...]:
        """Planned years, as periods."""
        return self._snapshot.years

    def node(self, row: int) -> Node:
        """The snapshot of a row."""
        return self._rows[row]

    def ref(self, row: int) -> Ref | None:
        """The element a row stands for; None for a row that is none."""
        node = self._rows[row]
        kind = _REF_KINDS.get(node.kind)
        return Ref(kind, node.id) if kind else None

    def counts(self) -> tuple[int, int]:
        """How many objectives and indicators the plan has."""
        kinds = [node.kind for node in self._snapshot.nodes.values()]
        return kinds.count(NodeKind.OBJECTIVE), kinds.count(NodeKind.INDICATOR)

    def shown_indicators(self) -> int:
        """How many rows in sight are indicators."""
        return [node.kind for node in self._rows].count(NodeKind.INDICATOR)

    def levels(self) -> list[str]:
        """Levels that objectives and indicators have, in plan order."""
        records = (node.indicator or node.objective for node in self._snapshot.nodes.values())
        return list(dict.fromkeys(record.level for record in records if record and record.level))

    def trend(self, row: int) -> tuple[float | None, ...]:
        """Points of a row's sparkline, 0 to 1 by year."""
        node = self._rows[row]
        if node.kind is not NodeKind.INDICATOR:
            return ()
        if node.trend is None:
            node.trend = trend_of(node, self.years)
        return node.trend

    def change_notes(self, notes: Mapping[str, Sequence[Note]]) -> None:
        """Show other findings beside some rows, by element id; an empty list takes them away."""
        for key, listed in notes.items():
            if listed:
                self._notes[key] = listed
            else:
                self._notes.pop(key, None)
        self._refresh(set(notes))

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

    def figure_unit(self, row: int, column: int) -> str:
        """Unit of measure of an indicator."""
        record = self._rows[row].indicator
        return (record.unit_of_measure if record else None) or ""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows are in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._rows)

    # what the grid asks ------------------------------------------------------------

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> list[CellFace]:
        """All cells of a row, made when they are first asked for."""
        return self._faces_of(self._rows[row])

    def _faces_of(self, node: Node) -> list[CellFace]:
        faces = node.faces
        if faces is None:
            severity = min(
                (note.severity for note in self._notes.get(node.id, ())), key=_WORST_FIRST.index, default=None
            )
            faces = node.faces = faces_of(node, years=self.years, latest=self._latest, severity=severity)
        return faces

    def edit_text(self, row: int, column: int) -> str:
        """The text an editor begins with and that is copied: words instead of signs."""
        node = self._rows[row]
        if column == POLARITY and node.indicator:
            return polarity_word(node.indicator.polarity)
        if column == CONSOLIDATION and node.indicator:
            return consolidation_word(node.indicator.consolidation)
        value = self.value(row, column)
        if value is not None and value.is_empty:
            return (value.printed or "").strip()
        return "" if value is None and column >= BASELINE else self.face(row, column).text if column != MARK else ""

    def value(self, row: int, column: int) -> Value | None:
        """What a figure means."""
        return self._value_of(self._rows[row], column)

    def _value_of(self, node: Node, column: int) -> Value | None:
        if node.indicator is None or column < BASELINE:
            return None
        if column == BASELINE:
            return baseline_of(node.indicator)
        if column < FIRST_YEAR + len(self.years):
            figure = node.targets.get(self.years[column - FIRST_YEAR])
        elif column == FIRST_YEAR + len(self.years) + 1:
            newest = latest_actual(node)
            figure = node.actuals[str(newest)] if newest else None
        else:
            return None
        return Value.stored(figure.printed, figure.meaning) if figure else None

    def _plain(self, node: Node, key: str) -> PlainCell:
        """A cell as filters look at it: words instead of signs."""
        column = self.column_of(key)
        if column == POLARITY and node.indicator:
            return PlainCell(polarity_word(node.indicator.polarity))
        return plain_cell(self._faces_of(node)[column], self._value_of(node, column))

    def noted_element(self, row: int) -> Ref | None:
        """The perspective, objective or indicator of a row."""
        return self.ref(row)

    def noted_field(self, row: int, column: int) -> CellField | None:
        """What a note on a cell is about."""
        return noted_field(self._rows[row], column, self.years)

    def noted_row(self, element: Ref) -> int | None:
        """Row of an element, unfolded where need be."""
        return self.reveal(element.id)

    def tooltip(self, row: int, column: int) -> str:
        """What stands behind a cell."""
        node = self._rows[row]
        if column == NAME and self._arrangement.is_list:
            objective = node.parent.objective if node.parent else None
            return f"{objective.code or ''} {objective.text or ''}".strip() if objective else ""
        return tip_of(node, column, value=self.value(row, column), notes=self._notes, years=self.years)

    def cell_name(self, row: int, column: int) -> str:
        """A cell by its row's code and its column."""
        record = self._rows[row].record
        return f"{(record.code if record else '') or row + 1}, {self.columns[column].full_name}"

    def row_kind(self, row: int) -> RowKind:
        """What a row is in the outline."""
        return _ROW_KINDS[self._rows[row].kind]

    def depth(self, row: int) -> int:
        """How far a row is indented; one list of all is flat."""
        return 0 if self._arrangement.is_list else self._rows[row].depth

    def is_open(self, row: int) -> bool | None:
        """Whether the branch below a row is unfolded."""
        node = self._rows[row]
        if not node.children or self._shown is not None or self._arrangement.is_list:
            return None
        return node.is_open

    def row_key(self, row: int) -> Hashable:
        """The element's id."""
        return self._rows[row].id

    def row_of(self, key: Hashable) -> int | None:
        """Row of an element; None when it is not in sight."""
        if self._places is None:
            self._places = {node.id: row for row, node in enumerate(self._rows)}
        return self._places.get(str(key))

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

    # following the plan ---------------------------------------------------------------

    def _load(self) -> None:
        self.beginResetModel()
        self._snapshot.load(self._session.store, day=self._session.day)
        self._latest = self._snapshot.latest_period()
        self._set_columns()
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
        if self._session.day is not None and changes.touches(*_HISTORY):
            self._load()
            return
        if not changes.touches(*WATCHED):
            return
        if self._snapshot.needs_reload(changes):
            self._load()
            return
        moves_rows, touched = self._snapshot.take(self._session.store, changes)
        if changes.touches("actual"):
            self._take_latest()
        if moves_rows or self._arrangement.follows_edits:
            self._arrange()
        self._refresh(touched)
        if moves_rows:
            self._refresh({ref.id for ref in changes.moved})
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
            self._refresh({node.id for node in self._rows})

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
            self.beginRemoveRows(_ROOT, first, last)
            self._rows = [*self._rows[:first], *self._rows[last + 1 :]]
            self._places = None
            self.endRemoveRows()
        for first, last in _runs(new, staying, begin=head):
            self.beginInsertRows(_ROOT, first, last)
            self._rows = [*self._rows[:first], *wanted[first : last + 1], *self._rows[first:]]
            self._places = None
            self.endInsertRows()

    def _refresh(self, element_ids: set[str]) -> None:
        """Have the rows of these elements painted anew."""
        rows = []
        for element_id in element_ids:
            node = self._snapshot.nodes.get(element_id)
            if node is not None:
                node.stale()
                row = self.row_of(element_id)
                if row is not None:
                    rows.append(row)
        for first, last in _stretches(sorted(rows)):
            self._tell(first, last)

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
