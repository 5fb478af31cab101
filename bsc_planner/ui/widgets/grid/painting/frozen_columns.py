"""The first columns of a grid, kept in sight by a second table that follows the first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.grid.face import CellFace
from bsc_planner.ui.widgets.grid.painting.table import GridTable

_MOST_FROZEN = 0.5
"""Part of the width that frozen columns may take unless the planner chose them."""


class FrozenColumns(GridTable):
    """Paints the frozen columns above the grid; mouse and keys go through to the grid below.

    It shares model and selection with the grid and takes its widths, row heights and scroll position from it.

    Attributes:
        count: How many columns are to stay in sight, hidden ones included.
    """

    def __init__(self, grid: GridTable) -> None:
        super().__init__(grid)
        self._grid = grid
        self.count = 0
        self.setStyleSheet("FrozenColumns { border: none; border-radius: 0; }")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        grid.headings.hovered.connect(self.headings.show_hovered)
        self.hide()
        grid.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)

    @property
    def edge(self) -> int:
        """Where the frozen columns end, in the grid's viewport; 0 when there are none in sight."""
        return self.width() if self.isVisibleTo(self._grid) else 0

    def proposed(self) -> int:
        """How many columns stay in sight where the planner did not choose: those meant to, as far as there is room."""
        model, grid = self._grid.grid_model, self._grid
        assert model is not None
        count = sum(column.is_frozen for column in model.columns)
        widths = [grid.columnWidth(place) for place in range(count)]
        width = grid.viewport().width()
        room = width if grid.horizontalHeader().length() <= width else width * _MOST_FROZEN
        while count > 1 and sum(widths[:count]) > room and not model.columns[count - 1].is_outline:
            count -= 1
        return count

    def follow(self, frozen: int) -> None:
        """Show the first `frozen` columns as wide as the grid has them."""
        self.count = frozen
        if self.model() is not self._grid.model() and self._grid.model() is not None:
            self.setModel(self._grid.model())
            self.setSelectionModel(self._grid.selectionModel())
            if self.grid_model is not None:
                self.look_at_columns()
        count = self.model().columnCount() if self.model() else 0
        width = 0
        for column in range(count):
            is_hidden = column >= frozen or self._grid.isColumnHidden(column)
            self.setColumnHidden(column, is_hidden)
            if not is_hidden:
                self.setColumnWidth(column, self._grid.columnWidth(column))
                width += self._grid.columnWidth(column)
        header = self._grid.horizontalHeader()
        self.horizontalHeader().setFixedHeight(header.height())
        line = self._grid.verticalHeader().defaultSectionSize()
        if self.verticalHeader().defaultSectionSize() != line:
            self.verticalHeader().setDefaultSectionSize(line)
        frame = self._grid.frameWidth()
        self.setGeometry(frame, frame, width, header.height() + self._grid.viewport().height())
        self.verticalScrollBar().setValue(self._grid.verticalScrollBar().value())
        # Hardly any room left to scroll in: then nothing is frozen.
        self.setVisible(0 < width < self._grid.viewport().width() - 120)

    def seen_width(self) -> int:
        """Section texts end where the grid does."""
        return self._grid.viewport().width()

    def section_end(self, faces: Sequence[CellFace]) -> int:
        """Section texts run on below the edge, into the grid."""
        return self._grid.section_end(faces)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns and the edge below which the others scroll."""
        super().paintEvent(event)
        if self._grid.horizontalScrollBar().value() > 0:
            painter = QPainter(self.viewport())
            painter.setPen(tokens().border_strong)
            right = self.viewport().width() - 1
            painter.drawLine(right, 0, right, self.viewport().height())
            painter.end()

    def goes_on_behind(self, last_shown: int, last: int) -> bool:
        """A block that reaches into the grid."""
        return any(not self._grid.isColumnHidden(column) for column in range(last_shown + 1, last + 1))

    def event(self, event: QEvent) -> bool:
        """Let tool tips and the wheel reach the grid."""
        if event.type() in (QEvent.Type.ToolTip, QEvent.Type.Wheel):
            event.ignore()
            return False
        return super().event(event)
