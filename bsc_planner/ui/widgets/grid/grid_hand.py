"""The mouse in a grid: selecting cells, folding branches, taking hold of rows and dropping them elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QMouseEvent

from bsc_planner.ui.widgets.grid.painting.cell_painter import INDENT

if TYPE_CHECKING:
    from bsc_planner.ui.widgets.grid.view import GridView

_DRAG_DISTANCE = 6


class GridHand:
    """What the mouse holds in one grid."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._dragged: list[int] = []
        self._pressed: QPoint | None = None

    def press(self, event: QMouseEvent) -> None:
        """Select, fold, or take hold of rows."""
        view, point = self._view, event.position().toPoint()
        index = view.indexAt(point)
        if not view.editing.finish() or not index.isValid():
            return
        row, column = index.row(), index.column()
        modifiers = event.modifiers()
        is_extending = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        is_adding = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.RightButton:
            if not view.selectionModel().isSelected(index):
                view.cells.go_to(row, column)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if view.chevron_rect(row).contains(view.mapFromGlobal(event.globalPosition().toPoint())):
            view.items.toggle(row)
            return
        self._pressed = point
        if view.items.columns[column].is_handle:
            self._press_handle(row, is_extending=is_extending, is_adding=is_adding)
        else:
            view.cells.go_to(row, column, is_extending=is_extending, is_adding=is_adding)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection, or move rows that were taken hold of."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position().toPoint()
        if self._dragged:
            self._drag_to(point)
            return
        index = self._index_towards(point)
        if not index.isValid() or (point - self._pressed).manhattanLength() < _DRAG_DISTANCE:
            return
        place = view.cells.place
        if place and view.items.columns[view.indexAt(self._pressed).column()].is_handle:
            view.cells.select_rows(place.row, index.row())
        else:
            view.cells.go_to(index.row(), index.column(), is_extending=True)

    def let_go(self) -> None:
        """Drop the rows that are held where they were last shown to go."""
        view, rows = self._view, self._dragged
        before, depth = view.drop_row, view.drop_depth
        self._pressed = None
        self._dragged = []
        view.show_drop(None)
        if rows and before is not None:
            if depth is None:
                view.items.drop_rows(rows, before)
            else:
                view.items.drop_rows_at(rows, before, depth)

    def _index_towards(self, point: QPoint) -> QModelIndex:
        """The cell at a point; outside the viewport the next one in that direction, so that dragging scrolls."""
        view, items = self._view, self._view.items
        area = view.viewport().rect()
        inside = QPoint(max(area.left(), min(point.x(), area.right())), max(area.top(), min(point.y(), area.bottom())))
        index = view.indexAt(inside)
        if not index.isValid() or inside == point:
            return index
        row = index.row() + (point.y() > area.bottom()) - (point.y() < area.top())
        column = index.column() + (point.x() > area.right()) - (point.x() < area.left())
        return items.index(max(0, min(row, items.rowCount() - 1)), max(0, min(column, items.columnCount() - 1)))

    def _press_handle(self, row: int, *, is_extending: bool, is_adding: bool) -> None:
        cells = self._view.cells
        place = cells.place
        if is_extending and place:
            cells.select_rows(place.row, row)
        elif row in cells.rows and len(cells.blocks[0].columns) > 1 and not is_adding:
            self._dragged = [row] if cells.rows == [row] else cells.rows
        else:
            cells.select_rows(row, row, is_adding=is_adding)
            self._dragged = [row]

    def _drag_to(self, point: QPoint) -> None:
        assert self._pressed is not None
        if (point - self._pressed).manhattanLength() < _DRAG_DISTANCE:
            return
        self._scroll_towards(point)
        view, items = self._view, self._view.items
        row = view.rowAt(point.y())
        if row < 0:
            before = items.rowCount()
        else:
            middle = view.rowViewportPosition(row) + view.rowHeight(row) // 2
            before = row if point.y() < middle else row + 1
        depths = items.drop_depths(self._dragged, before)
        wished = items.depth(self._dragged[0]) + round((point.x() - self._pressed.x()) / INDENT)
        depth = min(depths, key=lambda at: abs(at - wished)) if depths else None
        view.show_drop(before if items.can_drop(self._dragged, before) else None, depth)

    def _scroll_towards(self, point: QPoint) -> None:
        """Rows dragged beyond the edge bring the next ones into sight."""
        view = self._view
        bar, height = view.verticalScrollBar(), view.verticalHeader().defaultSectionSize()
        if point.y() < 0:
            bar.setValue(bar.value() - height)
        elif point.y() > view.viewport().height():
            bar.setValue(bar.value() + height)
