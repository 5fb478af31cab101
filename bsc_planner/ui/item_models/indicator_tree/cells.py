"""The cells of the indicator outline: what each row in sight shows, holds and is called."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QObject

from bsc_planner.findings import Severity
from bsc_planner.model.delta import Ref
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
    polarity_word,
    trend_of,
)
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind
from bsc_planner.ui.item_models.indicator_tree.notes import noted_field
from bsc_planner.ui.item_models.indicator_tree.row_places import RowPlaces
from bsc_planner.ui.item_models.indicator_tree.snapshot import OutlineSnapshot
from bsc_planner.ui.item_models.indicator_tree.tips import tip_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellFace, CellField, GridItemModel, RowKind
from bsc_planner.ui.widgets.grid.filtering.column_filter import PlainCell
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index
from bsc_planner.ui.widgets.grid.list_rows import plain_cell

_REF_KINDS = {
    NodeKind.PERSPECTIVE: "perspective",
    NodeKind.OBJECTIVE: "objective",
    NodeKind.INDICATOR: "indicator",
}
_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_ROW_KINDS = {
    NodeKind.PERSPECTIVE: RowKind.GROUP,
    NodeKind.OBJECTIVE: RowKind.SECTION,
    NodeKind.INDICATOR: RowKind.ITEM,
    NodeKind.LOOSE: RowKind.SECTION,
    NodeKind.NEW: RowKind.ITEM,
}


class IndicatorTreeCells(GridItemModel):
    """Cells of the rows in sight, made from the snapshot when they are first asked for."""

    has_levels = True
    can_arrange = True

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._snapshot = OutlineSnapshot()
        self._rows: list[Node] = []
        self._places: RowPlaces | None = None
        self._latest: Period | None = None
        self._arrangement = OutlineArrangement()
        self._notes: dict[str, Sequence[Note]] = {}

    @property
    def years(self) -> tuple[str, ...]:
        """Planned years, as periods."""
        return self._snapshot.years

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows are in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._rows)

    def node(self, row: int) -> Node:
        """The snapshot of a row."""
        return self._rows[row]

    def ref(self, row: int) -> Ref | None:
        """The element a row stands for; None for a row that is none."""
        node = self._rows[row]
        kind = _REF_KINDS.get(node.kind)
        return Ref(kind, node.id) if kind else None

    def row_key(self, row: int) -> Hashable:
        """The element's id."""
        return self._rows[row].id

    def row_of(self, key: Hashable) -> int | None:
        """Row of an element; None when it is not in sight."""
        if self._places is None or self._places.is_worn:
            self._places = RowPlaces([node.id for node in self._rows])
        return self._places.row_of(str(key))

    def row_kind(self, row: int) -> RowKind:
        """What a row is in the outline."""
        return _ROW_KINDS[self._rows[row].kind]

    def depth(self, row: int) -> int:
        """How far a row is indented; one list of all is flat."""
        return 0 if self._arrangement.is_list else self._rows[row].depth

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> list[CellFace]:
        """All cells of a row, made when they are first asked for."""
        return self._faces_of(self._rows[row])

    def _faces_of(self, node: Node) -> list[CellFace]:
        faces = node.faces
        if faces is None:
            severity = self._severity(node.id)
            faces = node.faces = faces_of(node, years=self.years, latest=self._latest, severity=severity)
        return faces

    def _severity(self, node_id: str) -> Severity | None:
        """How bad the worst finding on a row is."""
        return min((note.severity for note in self._notes.get(node_id, ())), key=_WORST_FIRST.index, default=None)

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

    def figure_unit(self, row: int, column: int) -> str:
        """Unit of measure of an indicator."""
        record = self._rows[row].indicator
        return (record.unit_of_measure if record else None) or ""

    def trend(self, row: int) -> tuple[float | None, ...]:
        """Points of a row's sparkline, 0 to 1 by year."""
        node = self._rows[row]
        if node.kind is not NodeKind.INDICATOR:
            return ()
        if node.trend is None:
            node.trend = trend_of(node, self.years)
        return node.trend

    def noted_element(self, row: int) -> Ref | None:
        """The perspective, objective or indicator of a row."""
        return self.ref(row)

    def noted_field(self, row: int, column: int) -> CellField | None:
        """What a note on a cell is about."""
        return noted_field(self._rows[row], column, self.years)

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
