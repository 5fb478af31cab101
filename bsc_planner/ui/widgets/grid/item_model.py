"""The item model behind a grid: rows and columns as snapshots, texts in, one edit out."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from bsc_planner.model.delta import Ref
from bsc_planner.model.value import Value
from bsc_planner.ui.widgets.grid.cell_note import CellField, GridNotes, note_spoken
from bsc_planner.ui.widgets.grid.column import GridColumn
from bsc_planner.ui.widgets.grid.face import EMPTY_FACE, CellFace, CellText, Reading, Refusal
from bsc_planner.ui.widgets.grid.filtering.column_filter import ColumnFilter, FilterValues, Order, RowCounts
from bsc_planner.ui.widgets.grid.outline_rows import OutlineRows
from bsc_planner.ui.widgets.grid.totals.total import Total, total_face

Index = QModelIndex | QPersistentModelIndex

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
NO_PARENT = QModelIndex()
MOST_MEASURED = 3_000
"""Rows that are looked at for the widest text of a column."""
_READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _READ_ONLY | Qt.ItemFlag.ItemIsEditable


class GridItemModel(QAbstractTableModel, OutlineRows):
    """Rows for a `GridView`; a tree is given as its visible rows, each knowing its depth.

    A subclass keeps a snapshot per row and answers everything below from it. Whatever writes goes through an edit and
    comes back as a change of the snapshot. The flat form keeps selection, copying and frozen columns those of a table;
    folding a branch removes its rows from the model.

    A model whose rows can be filtered and sorted says `can_arrange`; lists in memory get all of it from `ListRows`,
    long lists answer it from where their rows come from. Neither ever changes the plan's own order.

    Signals:
        arranged: Other filters or another order are in force, or another count of rows is in sight.
    """

    arranged = Signal()

    can_arrange = False
    """Whether rows can be filtered and sorted by their columns (`set_filters`, `set_order`)."""
    can_sort = False
    """Whether whoever shows the model listens to the view's wishes for another order."""
    has_noted_cells = False
    """Whether notes on the cells of one row are about several elements (`noted_cell`)."""
    has_tints = False
    """Whether there may be cells with a ground of their own (`CellFace.is_tinted`)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[GridColumn, ...] = ()
        self.cell_notes: GridNotes | None = None

    # what subclasses answer ----------------------------------------------------

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown; called for every painted cell, so it only looks up."""
        raise NotImplementedError

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row; called once for every painted row."""
        return [self.face(row, column) for column in range(len(self._columns))]

    def is_at_hand(self, row: int) -> bool:
        """Whether a row can be looked at without reading it from the file."""
        return True

    def widest_faces(self, column: int) -> Iterable[CellFace]:
        """Cells among which the widest of a column is; in long lists the first rows stand for all."""
        return (self.face(row, column) for row in range(min(self.rowCount(), MOST_MEASURED)))

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with and what is copied; the shown text unless a subclass knows better."""
        return self.face(row, column).text

    def value(self, row: int, column: int) -> Value | None:
        """What a figure means; None where the cell holds none. Series, sums and numbers on the clipboard use it."""
        return None

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a text can be written here."""
        return False

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell, as a sentence."""
        return QCoreApplication.translate("Grid", "Nothing can be typed in this cell.")

    def cell_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        """What else can be done with one cell, for its menu: words and what they do."""
        return ()

    def noted_element(self, row: int) -> Ref | None:
        """The element that notes on the cells of a row are about; None where none can be written."""
        return None

    def noted_cell(self, row: int, column: int) -> Ref | None:
        """The element that notes on one cell are about: that of its row, but in models that say `has_noted_cells`."""
        return self.noted_element(row)

    def noted_field(self, row: int, column: int) -> CellField | None:
        """What a note on a cell is about; None where none can be written."""
        return None

    def noted_row(self, element: Ref) -> int | None:
        """Row whose cells the notes on an element are about, unfolded where need be; None when it is not here."""
        return None

    def changed_cells(self) -> Sequence[tuple[int, int]]:
        """Cells in sight that the last step of the plan touched, in order; what undo and redo lead back to."""
        return ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        return Reading()

    def choices(self, row: int, column: int) -> Sequence[str]:
        """Texts the editor offers; empty when anything may be typed."""
        return ()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step; those that cannot hold their text are left as they are and returned."""
        return [Refusal(self.cell_name(cell.row, cell.column), cell.text, "") for cell in cells]

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo, named `label`, of all that is written within.

        Args:
            label: Name of the step, translated.
            key: Steps with the same key that follow each other become one; None: only those within.
        """
        return nullcontext()

    def row_key(self, row: int) -> Hashable:
        """What stays the same for a row while others come, go and move; selection and scrolling follow it."""
        return row

    def row_of(self, key: Hashable) -> int | None:
        """Row with this key; None when it is gone or folded away."""
        return key if isinstance(key, int) and 0 <= key < self.rowCount() else None

    def find_cells(self, wanted: str, columns: Sequence[int], *, is_whole: bool) -> list[tuple[int, int]]:
        """Cells that show a text, by row and column, in order.

        A model that reads its rows only when they are looked at answers this from where the rows come from.

        Args:
            wanted: What to look for, case-folded and not empty.
            columns: Columns to look in.
            is_whole: Whether a cell must show nothing else.
        """
        found = []
        for row in range(self.rowCount()):
            faces = self.row_faces(row)
            for column in columns:
                text = faces[column].text.casefold()
                if wanted == text if is_whole else wanted in text:
                    found.append((row, column))
        return found

    # filters, order and totals -------------------------------------------------

    def can_filter(self, column: int) -> bool:
        """Whether rows can be filtered by a column."""
        return self._is_arranged_by(column)

    def can_order(self, column: int) -> bool:
        """Whether rows can be sorted by a column."""
        return self._is_arranged_by(column)

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force, by column key; empty ones are left out."""
        return {}

    @property
    def order(self) -> Order | None:
        """How the rows are sorted; None for the plan's own order."""
        return None

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column to choose from, among the rows that the other columns' filters let through.

        Args:
            column: Which column.
            containing: Words that have to occur in a text; empty: any.
            limit: How many are listed at most.
        """
        return FilterValues()

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only rows that meet the filters of all columns, by column key; none: everything."""

    def set_order(self, order: Order | None) -> None:
        """Sort the rows; None: the plan's own order again."""

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since; until then edited rows stay where they are."""

    def order_note(self) -> str:
        """What sorting leaves as it is, for the planner; empty for nothing."""
        return ""

    def order_actions(self) -> Sequence[tuple[str, bool, Callable[[], None]]]:
        """Other ways to sort, for the menu of a heading: words, whether it is chosen, and what they do."""
        return ()

    def row_counts(self) -> RowCounts | None:
        """How many rows the filters leave in sight; None where nothing is filtered."""
        return None

    def figure_unit(self, row: int, column: int) -> str:
        """Unit of measure of a figure where it is not printed with it; figures of different units are not added."""
        return ""

    def totals(self, kinds: Mapping[str, Total]) -> Sequence[CellFace] | None:
        """The totals row, of the rows in sight; None where there is no column of figures.

        Args:
            kinds: What is wanted of each column of figures, by key; others get their sum.
        """
        if not any(column.is_figure for column in self._columns):
            return None
        rows = range(self.rowCount())
        faces = []
        for place, column in enumerate(self._columns):
            kind = kinds.get(column.key, Total.SUM) if column.is_figure else Total.NONE
            figures = ((self.value(row, place), self.figure_unit(row, place)) for row in rows)
            faces.append(total_face(kind, figures))
        return faces

    def _is_arranged_by(self, column: int) -> bool:
        listed = self._columns[column]
        return self.can_arrange and listed.can_arrange and not listed.is_handle and bool(listed.full_name)

    def tooltip(self, row: int, column: int) -> str:
        """More than fits the cell; empty for nothing. The view itself shows the full text of a cut one."""
        return ""

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{self._columns[column].full_name}, {row + 1}"

    # Qt --------------------------------------------------------------------------

    @property
    def columns(self) -> tuple[GridColumn, ...]:
        """The columns, in order."""
        return self._columns

    def column_of(self, key: str) -> int:
        """Place of a column by its key.

        Raises:
            KeyError: There is no such column.
        """
        for place, column in enumerate(self._columns):
            if column.key == key:
                return place
        raise KeyError(key)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """How many columns; none below a cell."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Selectable everywhere, editable where a text can be written."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.can_edit(index.row(), index.column()) else _READ_ONLY

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What other readers of the model ask for: text, tool tip, the cell read aloud."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == DISPLAY:
            return self.face(row, column).text
        if role == EDIT:
            return self.edit_text(row, column)
        if role == ALIGNMENT:
            return int(self._columns[column].align)
        if role == TOOLTIP:
            return self.tooltip(row, column) or None
        if role == ACCESSIBLE:
            said = f"{self.cell_name(row, column)}: {self.face(row, column).text}"
            noted = note_spoken(self, row, column)
            return f"{said}, {noted}" if noted else said
        return None

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        """Write one cell as one step."""
        if role != EDIT or not index.isValid() or not self.can_edit(index.row(), index.column()):
            return False
        name = self._columns[index.column()].full_name
        return not self.set_cells([CellText(index.row(), index.column(), str(value))], label=name)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Headings and their explanations."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == DISPLAY:
            return column.title
        if role == TOOLTIP:
            return column.tooltip or None
        if role == ACCESSIBLE:
            return self._heading_read_aloud(column)
        return int(column.align) if role == ALIGNMENT else None

    def _heading_read_aloud(self, column: GridColumn) -> str:
        translate = QCoreApplication.translate
        said = [column.full_name.replace("\n", " ")]
        order = self.order
        if order is not None and order.key == column.key:
            up, down = translate("Grid", "sorted, smallest first"), translate("Grid", "sorted, largest first")
            said.append(down if order.is_descending else up)
        if column.key in self.filters:
            said.append(translate("Grid", "filtered"))
        return ", ".join(said)


def is_blank(face: CellFace) -> bool:
    """Whether a cell shows nothing at all."""
    return face is EMPTY_FACE or not face.text
