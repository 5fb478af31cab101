"""The grid all pages use: a table that is typed in, copied, pasted and filled like a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHelpEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QToolTip, QWidget

from bsc_planner.ui.widgets.grid.cell_cursor import CellCursor
from bsc_planner.ui.widgets.grid.cell_tip import tip_of
from bsc_planner.ui.widgets.grid.editing.editing_session import EditingSession
from bsc_planner.ui.widgets.grid.grid_hand import GridHand
from bsc_planner.ui.widgets.grid.grid_memory import GridMemory
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.grid.kept_place import KeptPlace
from bsc_planner.ui.widgets.grid.painting.cell_painter import CHEVRON, INDENT, PADDING
from bsc_planner.ui.widgets.grid.painting.column_widths import ColumnWidths
from bsc_planner.ui.widgets.grid.painting.frozen_columns import FrozenColumns
from bsc_planner.ui.widgets.grid.painting.grid_header import FUNNEL_BOX
from bsc_planner.ui.widgets.grid.painting.row_heights import RowHeights
from bsc_planner.ui.widgets.grid.painting.table import GridTable

Index = QModelIndex | QPersistentModelIndex
_MOST_TRIES = 5
_MEASURED_AT_ONCE = 3_000


class GridView(GridTable):
    """A `GridItemModel` on the screen.

    Signals:
        current_changed: Row of the current cell, -1 for none.
        selection_settled: What is selected changed.
        notice: A sentence for the planner and the refusals behind it.
        sort_wanted: A heading was double-clicked: sort by this column, the other way round, or no more.
        order_wanted: Sort by a column, the largest first or last.
        note_wanted: (row, column) The notes on a cell shall be read, or one written.
    """

    current_changed = Signal(int)
    selection_settled = Signal()
    notice = Signal(str, list)
    sort_wanted = Signal(int)
    order_wanted = Signal(int, bool)
    note_wanted = Signal(int, int)

    # Qt calls overridden functions while the table is being made.
    _is_ready = False

    def __init__(self, key: str, model: GridItemModel, parent: QWidget | None = None) -> None:
        """Make a grid.

        Args:
            key: Name under which widths and hidden columns are remembered.
            model: What it shows.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self.key = key
        self.memory = GridMemory(key, self)
        self.setModel(model)
        self.look_at_columns()
        self.cells = CellCursor(self, model)
        self._kept = KeptPlace(self, model, self.cells)
        self.widths = ColumnWidths(self, model, self.memory)
        self._frozen = FrozenColumns(self)
        # now: a table that takes the model later would clear the common selection after a reset, when it is back
        self._frozen.follow(0)
        self.editing = EditingSession(self, model, self.cells)
        self.editing.row_written.connect(self.current_changed)
        self._hand = GridHand(self)
        self._changed_unseen = False
        self._is_ready = True
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionResized.connect(self._on_section_resized)
        header.sectionPressed.connect(self._on_header_pressed)
        header.sectionEntered.connect(lambda column: self.cells.select_column(column, is_extending=True))
        header.sectionDoubleClicked.connect(self.sort_wanted)
        header.sectionHandleDoubleClicked.connect(self.widths.fit)
        model.arranged.connect(self._on_arranged)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelReset.connect(self._on_reset)
        model.headerDataChanged.connect(self._on_headings_changed)
        model.rowsInserted.connect(self._on_rows_inserted)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.widths.apply()
        self._follow()
        self.rows = RowHeights(self, self._frozen)
        self.rows.wrap(is_wrapped=self.memory.is_on("wrap"))

    def wrap(self, *, is_wrapped: bool) -> None:
        """Show long texts in as many lines as they need, or cut in one line each; remembered."""
        self.memory.keep("wrap", is_wrapped)
        self.rows.wrap(is_wrapped=is_wrapped)

    def wrap_usually(self) -> None:
        """Begin with long texts wrapped: this grid is made to be read; what the planner switched stays."""
        self.rows.wrap(is_wrapped=self.memory.is_on("wrap", usual=True))

    @property
    def frozen_count(self) -> int:
        """How many columns stay in sight while scrolling sideways: as the planner chose, else what leaves room."""
        return self._frozen.count

    def freeze(self, count: int | None) -> None:
        """Keep the first columns in sight while scrolling sideways; 0: none; None: as the program proposes."""
        self.memory.keep("frozen", count)
        self.horizontalScrollBar().setValue(0)
        self._follow()
        self.repaint_all()

    @property
    def items(self) -> GridItemModel:
        """The model."""
        model = self.grid_model
        assert model is not None
        return model

    def set_column_delegate(self, column: int, delegate: QAbstractItemDelegate) -> None:
        """Paint one column with a delegate of its own, frozen or not."""
        self.paint_column_by(column, delegate)
        self._frozen.paint_column_by(column, delegate)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one and show it."""
        self.cells.go_to(row, column)

    def show_found(self, cells: set[tuple[int, int]]) -> None:
        """Mark cells as found; an empty set takes the marks away."""
        self.found = cells
        self._frozen.found = cells
        self.repaint_all()

    def repaint_all(self) -> None:
        """Paint anew, frozen columns too."""
        self.viewport().update()
        self._frozen.viewport().update()

    # geometry ------------------------------------------------------------------

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a point of the viewport, frozen columns first."""
        if self._is_ready and point.x() < self._frozen.edge:
            return self._frozen.indexAt(point)
        return super().indexAt(point)

    def column_under(self, x: int) -> int:
        """The column at a place along the headings, frozen ones first; -1 for none."""
        table = self._frozen if x < self._frozen.edge else self
        return table.columnAt(x)

    @property
    def rows_per_page(self) -> int:
        """How many rows Page Up and Page Down go: those in sight but one."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0 or last < 0:
            return max(1, self.viewport().height() // self.verticalHeader().defaultSectionSize() - 1)
        return max(1, last - first - 1)

    def column_span(self, column: int) -> tuple[int, int]:
        """Left edge of a column in the viewport and its width, 0 for a hidden one."""
        table = self._frozen if self._is_frozen(column) else self
        return table.columnViewportPosition(column), 0 if self.isColumnHidden(column) else self.columnWidth(column)

    def shown_rect(self, row: int, column: int) -> QRect:
        """Where a cell is seen, in the coordinates of this widget."""
        table = self._frozen if self._is_frozen(column) else self
        return table.cell_rect(row, column).translated(table.viewport().mapTo(self, QPoint(0, 0)))

    def shown_frame(self, row: int, column: int) -> QRect:
        """Where the frame of a cell is seen, in the coordinates of this widget."""
        table = self._frozen if self._is_frozen(column) else self
        return table.frame_rect(row, column).translated(table.viewport().mapTo(self, QPoint(0, 0)))

    def outline_left(self) -> int:
        """Where section texts begin: in the frozen columns they do not scroll sideways."""
        table = self._frozen if self._is_frozen(self._outline) else self
        return table.columnViewportPosition(self._outline)

    @property
    def covered(self) -> int:
        """Pixels of the viewport below the frozen columns."""
        return self._frozen.edge if self._is_ready else 0

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Show a cell, not below the frozen columns."""
        if not index.isValid():
            return
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if self.is_wrapped and self._is_ready:
            for _ in range(_MOST_TRIES):
                # rows that came into sight have grown and may have pushed it out again
                self.rows.fit()
                cell = self.cell_rect(index.row(), index.column())
                if cell.top() >= 0 and cell.bottom() <= self.viewport().height():
                    break
                self.updateGeometries()
                super().scrollTo(index, hint)
        if self._is_frozen(index.column()):
            bar.setValue(before)
            return
        covered = self._frozen.edge - self.columnViewportPosition(index.column())
        if covered > 0:
            bar.setValue(bar.value() - covered)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Typing edits the cell; it never jumps about."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Scroll; texts that run over several cells are painted anew."""
        super().scrollContentsBy(dx, dy)
        if not self._is_ready:
            return
        if dx:
            self.repaint_all()
        if dy and self.is_wrapped:
            self.rows.fit()
        self.editing.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the outline column the room that is left."""
        super().resizeEvent(event)
        if self._is_ready:
            if event.size().width() != event.oldSize().width():
                self.widths.stretch()
            self._follow()
            self.rows.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what changed while nobody looked."""
        super().showEvent(event)
        if self._changed_unseen:
            self._changed_unseen = False
            self.widths.apply()
        self.widths.stretch()
        self._follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell where the keyboard comes without the mouse."""
        # asked first: Qt itself goes to the very first cell, where rows may only be taken hold of
        is_nowhere = self._is_ready and self.cells.place is None
        super().focusInEvent(event)
        if is_nowhere and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.cells.go_to(0, self.cells.first_column)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the columns anew in another typeface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._is_ready:
            if self.isVisible():
                self.widths.apply()
            else:
                self._changed_unseen = True

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:  # noqa: N802 - Qt's name
        """Paint the rows anew as a whole: section texts run over cells that did not change."""
        del roles
        if not self.isVisible():
            self._changed_unseen = True
        else:
            if bottom.row() - top.row() < _MEASURED_AT_ONCE:
                rows = list(filter(self.items.is_at_hand, range(top.row(), bottom.row() + 1)))
                self.widths.grow(rows, range(top.column(), bottom.column() + 1))
            place = self.cell_rect(top.row(), 0).united(self.cell_rect(bottom.row(), 0))
            for table in (self, self._frozen):
                table.viewport().update(0, place.y(), table.viewport().width(), place.height())

    # mouse -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, fold, or take hold of rows."""
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or move rows that were taken hold of."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of rows."""
        del event
        self._hand.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.editing.begin(index.row(), index.column())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a cut cell holds."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            text = tip_of(self, index.row(), index.column()) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def show_drop(self, row: int | None, depth: int | None = None) -> None:
        """Show where dragged rows would go: in front of a row and on a level; None: nowhere."""
        self.drop_row = self._frozen.drop_row = row
        self.drop_depth = self._frozen.drop_depth = depth
        self.repaint_all()

    def chevron_rect(self, row: int) -> QRect:
        """Where a row is folded and unfolded, in the coordinates of this widget; empty where it is not."""
        outline = self._outline
        if outline < 0 or self.items.is_open(row) is None:
            return QRect()
        cell = self.shown_rect(row, outline)
        return QRect(cell.x() + PADDING // 2 + self.items.depth(row) * INDENT, cell.y(), CHEVRON, cell.height())

    # following the model -----------------------------------------------------------

    def _is_frozen(self, column: int) -> bool:
        return self._frozen.edge > 0 and column < self.frozen_count

    def _follow(self) -> None:
        kept = self.memory.frozen()
        self._frozen.follow(self._frozen.proposed() if kept is None else kept)
        self.headings.covered = self._frozen.edge
        self.editing.follow()

    def _on_arranged(self) -> None:
        for place, column in enumerate(self.items.columns):
            if column.key in self.items.filters and not self.isColumnHidden(place):
                self.widths.make_room(place, self.widths.title_width(place) + FUNNEL_BOX)
        for table in (self, self._frozen):
            table.headings.viewport().update()

    def _on_section_resized(self) -> None:
        self._follow()
        self.widths.note_resized()

    def _on_headings_changed(self, _orientation: Qt.Orientation, first: int, last: int) -> None:
        self.look_at_columns()
        self._frozen.look_at_columns()
        if self.isVisible() and last - first + 1 < len(self.items.columns):
            # what such headings tell changes while figures are typed, and columns shall not jump then: they only grow
            for place in range(first, last + 1):
                self.widths.make_room(place, self.widths.title_width(place))
        elif self.isVisible():
            self.widths.apply()
            self.repaint_all()
        else:
            self._changed_unseen = True

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self.isVisible() and last - first < _MEASURED_AT_ONCE:
            self.widths.grow(range(first, last + 1), range(self.items.columnCount()))
        else:
            self._changed_unseen = True

    def _on_header_pressed(self, column: int) -> None:
        if self.editing.finish():
            modifiers = QGuiApplication.keyboardModifiers()
            is_extending = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            is_adding = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            self.cells.select_column(column, is_extending=is_extending, is_adding=is_adding)

    def _on_current_changed(self, current: QModelIndex) -> None:
        self.repaint_all()
        self.scrollTo(current)
        self.current_changed.emit(current.row() if current.isValid() else -1)

    def _on_selection_changed(self) -> None:
        self.repaint_all()
        self.selection_settled.emit()

    def _on_reset(self) -> None:
        self.forget_delegates()
        self._frozen.forget_delegates()
        self.look_at_columns()
        self._frozen.look_at_columns()
        self.widths.apply()
        self._follow()
        self._kept.go_back()
