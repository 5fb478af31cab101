"""The table that paints a grid: grounds below the cells, lines, running section texts and frames above them."""

from PySide6.QtCore import QEvent, QItemSelectionRange, QLine, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from bsc_planner.ui.theme import Tokens, theme_watcher, tokens
from bsc_planner.ui.widgets.grid.cell_delegate import CHEVRON, INDENT, PADDING, GridDelegate
from bsc_planner.ui.widgets.grid.face import RowKind
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

_ROW_PADDING = 12
_BEYOND = 8
_TEXT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


class GridTable(QTableView):
    """A table without editing of its own; all cells of a row band, all lines and frames are painted in one pass.

    Painting grounds and lines per row and column instead of per cell is what keeps a Python delegate as quick as Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delegate = GridDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Selection is painted below the cells, in one piece.
        self.setStyleSheet("QTableView { selection-background-color: transparent; }")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setMinimumSectionSize(24)
        self.drop_row: int | None = None
        self.found: set[tuple[int, int]] = set()
        self._tokens: Tokens = tokens()
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()

    @property
    def grid_model(self) -> GridItemModel | None:
        """The model, as what it is."""
        model = self.model()
        return model if isinstance(model, GridItemModel) else None

    def changeEvent(self, event: QEvent) -> None:
        """Follow another typeface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, cells, then lines and frames."""
        model = self.grid_model
        if model is None:
            super().paintEvent(event)
            return
        rows = self._visible_rows(event.rect())
        columns = self._visible_columns(event.rect())
        kinds = {row: model.row_kind(row) for row in rows}
        below = QPainter(self.viewport())
        self._paint_grounds(below, rows, columns, kinds)
        below.end()
        self.delegate.begin()
        super().paintEvent(event)
        above = QPainter(self.viewport())
        self._paint_sections(above, rows, kinds)
        self._paint_lines(above, rows, columns, kinds)
        self._paint_frames(above)
        above.end()

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell stands in the viewport, hidden by scrolling or not; empty for a hidden column."""
        return QRect(
            self.columnViewportPosition(column),
            self.rowViewportPosition(row),
            self.columnWidth(column),
            self.rowHeight(row),
        )

    def outline_left(self, row: int) -> int:
        """Where the outline column begins for painting; a table that scrolls under frozen columns knows better."""
        return self.columnViewportPosition(self._outline_column())

    # painting ------------------------------------------------------------------

    def _paint_grounds(self, painter: QPainter, rows: range, columns: list[int], kinds: dict[int, RowKind]) -> None:
        model = self.grid_model
        assert model is not None
        colours = self._tokens
        height = self.viewport().height()
        if rows and rows[-1] == model.rowCount() - 1:
            height = self.rowViewportPosition(rows[-1]) + self.rowHeight(rows[-1])
        for column in columns:
            if model.columns[column].is_highlighted:
                tint = QColor(colours.accent)
                tint.setAlpha(14)
                painter.fillRect(self.columnViewportPosition(column), 0, self.columnWidth(column), height, tint)
        width = self.viewport().width()
        for row in rows:
            if kinds[row] is not RowKind.ITEM:
                ground = colours.header if kinds[row] is RowKind.GROUP else colours.panel_soft
                painter.fillRect(0, self.rowViewportPosition(row), width, self.rowHeight(row), ground)
        current = self.currentIndex()
        if current.isValid() and current.row() in rows:
            painter.fillRect(
                0, self.rowViewportPosition(current.row()), width, self.rowHeight(current.row()), colours.selection
            )
        for row, column in self.found:
            if row in rows and column in columns:
                painter.fillRect(self.cell_rect(row, column), colours.warn_soft)
        self._paint_selection(painter)

    def _paint_selection(self, painter: QPainter) -> None:
        selection = self.selectionModel().selection().toList()
        is_single = len(selection) == 1 and selection[0].width() == selection[0].height() == 1
        if is_single:
            return
        for chosen in selection:
            painter.fillRect(self._block_rect(chosen), self._tint())

    def _paint_sections(self, painter: QPainter, rows: range, kinds: dict[int, RowKind]) -> None:
        """Section texts run on over the empty cells to their right; fold marks of all rows."""
        model = self.grid_model
        assert model is not None
        outline = self._outline_column()
        if outline < 0 or self.isColumnHidden(outline):
            return
        chevron = QPen(self._tokens.muted, 1.5)
        for row in rows:
            left = self.outline_left(row) + PADDING + model.depth(row) * INDENT
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            is_open = model.is_open(row)
            if is_open is not None:
                painter.setPen(chevron)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                painter.drawPolyline(_chevron(left + 1, top + height // 2, is_open=is_open))
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            if kinds[row] is RowKind.ITEM:
                continue
            right = self.section_end(row)
            painter.setFont(self.delegate.strong_font)
            painter.setPen(self._tokens.muted if kinds[row] is RowKind.GROUP else self._tokens.text)
            width = right - left - CHEVRON - PADDING
            shown = self.delegate.fitted(model.face(row, outline).text, width, is_strong=True)
            painter.drawText(left + CHEVRON, top, width, height, _TEXT, shown)

    def section_end(self, row: int) -> int:
        """Where the text of a section has to end: the next cell with content, or the edge of the table."""
        model = self.grid_model
        assert model is not None
        outline = self._outline_column()
        end = self.outline_left(row) + self.columnWidth(outline)
        for column in range(outline + 1, len(model.columns)):
            if self.isColumnHidden(column):
                continue
            if model.face(row, column).text:
                return end
            end += self.columnWidth(column)
        return end

    def _paint_lines(self, painter: QPainter, rows: range, columns: list[int], kinds: dict[int, RowKind]) -> None:
        if not rows:
            return
        right = self.viewport().width()
        ends = {row: self.rowViewportPosition(row) + self.rowHeight(row) - 1 for row in rows}
        lines = [QLine(0, end, right, end) for end in ends.values()]
        for first, last in _runs([row for row in rows if kinds[row] is RowKind.ITEM]):
            top, bottom = self.rowViewportPosition(first), ends[last]
            for column in columns:
                edge = self.columnViewportPosition(column) + self.columnWidth(column) - 1
                lines.append(QLine(edge, top, edge, bottom))
        painter.setPen(self._tokens.grid_line)
        painter.drawLines(lines)

    def _paint_frames(self, painter: QPainter) -> None:
        pen = QPen(self._tokens.accent, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        selection = self.selectionModel().selection().toList()
        painter.setPen(pen)
        for chosen in selection:
            if chosen.width() > 1 or chosen.height() > 1:
                painter.drawRect(self._block_rect(chosen).adjusted(0, 0, -1, -1))
        current = self.currentIndex()
        if current.isValid() and not self.isColumnHidden(current.column()):
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(self.cell_rect(current.row(), current.column()).adjusted(1, 1, -1, -1))
        if self.drop_row is not None:
            pen.setWidth(2)
            painter.setPen(pen)
            line = self._drop_line()
            painter.drawLine(0, line, self.viewport().width(), line)

    def _drop_line(self) -> int:
        model = self.model()
        assert self.drop_row is not None
        if self.drop_row < model.rowCount():
            return self.rowViewportPosition(self.drop_row)
        return self.rowViewportPosition(model.rowCount() - 1) + self.verticalHeader().defaultSectionSize()

    # geometry --------------------------------------------------------------------

    def _block_rect(self, chosen: QItemSelectionRange) -> QRect:
        """Where a selected block is seen here; a block that goes on in the other table has no edge on that side."""
        span = range(chosen.left(), chosen.right() + 1)
        shown = [column for column in span if not self.isColumnHidden(column)]
        if not shown:
            return QRect()
        rect = self.cell_rect(chosen.top(), shown[0]).united(self.cell_rect(chosen.bottom(), shown[-1]))
        return rect.adjusted(0, 0, _BEYOND if self.goes_on_behind(shown[-1], chosen.right()) else 0, 0)

    def goes_on_behind(self, last_shown: int, last: int) -> bool:
        """Whether a block's further columns are shown by another table."""
        del last_shown, last
        return False

    def _visible_rows(self, rect: QRect) -> range:
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)

    def _visible_columns(self, rect: QRect) -> list[int]:
        count = self.model().columnCount()
        first, last = self.columnAt(rect.left()), self.columnAt(rect.right())
        if first < 0:
            return []
        span = range(first, (last if last >= 0 else count - 1) + 1)
        return [column for column in span if not self.isColumnHidden(column)]

    def _outline_column(self) -> int:
        model = self.grid_model
        assert model is not None
        return next((place for place, column in enumerate(model.columns) if column.is_outline), -1)

    def _tint(self) -> QColor:
        tint = QColor(self._tokens.accent)
        tint.setAlpha(60 if self._tokens.is_dark else 34)
        return tint

    def _dress(self) -> None:
        self._tokens = tokens()
        self.delegate.dress(self.font())
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.viewport().update()


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """First and last of every run of neighbouring rows."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _chevron(left: int, middle: int, *, is_open: bool) -> list[QPoint]:
    if is_open:
        return [QPoint(left, middle - 2), QPoint(left + 4, middle + 2), QPoint(left + 8, middle - 2)]
    return [QPoint(left + 2, middle - 4), QPoint(left + 6, middle), QPoint(left + 2, middle + 4)]
