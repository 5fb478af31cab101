"""The headings of a grid: sorted and filtered columns are marked, and a funnel opens what a column can do."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPolygon
from PySide6.QtWidgets import QHeaderView, QWidget

from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

_FUNNEL = 12
FUNNEL_BOX = 18
"""Side of the square in which the funnel is clicked."""
_ARROW = 4
_MARGIN = 2


class GridHeader(QHeaderView):
    """Headings of one table; those of the frozen columns are painted by a second one that follows the first.

    Attributes:
        covered: Pixels below frozen columns; there the mouse meets the frozen headings, not those scrolled below them.

    Signals:
        funnel_pressed: The funnel of a column was clicked.
    """

    funnel_pressed = Signal(int)
    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.covered = 0
        self._under_mouse = -1
        self._pressed_funnel = False
        self._is_frozen_pressed: bool | None = None
        self.setMouseTracking(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """As high as it is told to be; Qt would measure hundreds of headings each time the grid is resized."""
        height = self.minimumHeight()
        return QSize(0, height) if height == self.maximumHeight() else super().sizeHint()

    def show_hovered(self, column: int) -> None:
        """Show the funnel of the column under the mouse; -1: of none."""
        if column != self._under_mouse:
            self._under_mouse = column
            self.viewport().update()

    def funnel_rect(self, column: int) -> QRect:
        """Where the funnel of a column is, in the viewport: opposite to where its title stands."""
        left, width = self.sectionViewportPosition(column), self.sectionSize(column)
        if self.is_at_left(column):
            return QRect(left + _MARGIN, 0, FUNNEL_BOX, self.height())
        return QRect(left + width - FUNNEL_BOX - _MARGIN, 0, FUNNEL_BOX, self.height())

    def is_at_left(self, column: int) -> bool:
        """Whether the funnel stands at the left, because the title stands at the right."""
        model = self._items
        return model is not None and bool(model.columns[column].align & Qt.AlignmentFlag.AlignRight)

    def setSelectionModel(self, selectionModel: QItemSelectionModel) -> None:  # noqa: N802, N803 - Qt's names
        """Take none: to paint a heading Qt asks every row of a selected column, 100,000 of them each time."""
        del selectionModel
        if self.model() is not None:
            super().setSelectionModel(QItemSelectionModel(self.model(), self))

    # painting ------------------------------------------------------------------

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's names
        """The heading, an arrow where rows are sorted by it, a funnel where they are filtered or may be."""
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        model = self._items
        if model is None or logicalIndex >= len(model.columns):
            return
        key = model.columns[logicalIndex].key
        is_filtered = key in model.filters
        order = model.order
        if order is not None and order.key == key:
            self._paint_arrow(painter, rect, is_descending=order.is_descending)
        if is_filtered or (logicalIndex == self._under_mouse and self._has_funnel(logicalIndex)):
            self._paint_funnel(painter, logicalIndex, is_filtered=is_filtered)

    def _paint_arrow(self, painter: QPainter, rect: QRect, *, is_descending: bool) -> None:
        middle, top = rect.center().x(), rect.top() + _MARGIN
        base, tip = (top, top + _ARROW) if is_descending else (top + _ARROW, top)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().accent)
        painter.drawPolygon(QPolygon([QPoint(middle - 5, base), QPoint(middle + 5, base), QPoint(middle, tip)]))
        painter.restore()

    def _paint_funnel(self, painter: QPainter, column: int, *, is_filtered: bool) -> None:
        box = self.funnel_rect(column)
        ground = QColor(tokens().accent_soft if is_filtered else tokens().header)
        side = min(FUNNEL_BOX, box.height())
        square = QRect(box.left(), box.center().y() - side // 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(square, 3, 3)
        sign = QRect(0, 0, _FUNNEL, _FUNNEL)
        sign.moveCenter(square.center())
        icon("funnel", IconRole.ACCENT if is_filtered else IconRole.MUTED).paint(painter, sign)
        painter.restore()

    # mouse -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what a column can do, else select or resize as ever."""
        meant = self._translated(event)
        column = self.logicalIndexAt(meant.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._has_funnel(column) and self.funnel_rect(column).contains(meant.position().toPoint()):
            self._pressed_funnel = True
            self.funnel_pressed.emit(column)
            return
        self._is_frozen_pressed = event.position().x() < self.covered
        super().mousePressEvent(meant)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what was pressed."""
        if self._pressed_funnel:
            self._pressed_funnel = False
            return
        super().mouseReleaseEvent(self._translated(event))
        self._is_frozen_pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the funnel of the column under the mouse."""
        if not event.buttons():
            column = self.logicalIndexAt(self._meant(event.position()).toPoint())
            self.show_hovered(column)
            self.hovered.emit(column)
        super().mouseMoveEvent(self._translated(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a border or a heading; the funnel has none."""
        meant = self._translated(event)
        column = self.logicalIndexAt(meant.position().toPoint())
        if not (self._has_funnel(column) and self.funnel_rect(column).contains(meant.position().toPoint())):
            super().mouseDoubleClickEvent(meant)

    def leaveEvent(self, event: QEvent) -> None:
        """No column is under the mouse."""
        super().leaveEvent(event)
        self.show_hovered(-1)
        self.hovered.emit(-1)

    @property
    def _items(self) -> GridItemModel | None:
        model = self.model()
        return model if isinstance(model, GridItemModel) else None

    def _has_funnel(self, column: int) -> bool:
        model = self._items
        if model is None or not 0 <= column < len(model.columns):
            return False
        return model.can_filter(column) and self.sectionSize(column) > FUNNEL_BOX * 2

    def _meant(self, point: QPointF) -> QPointF:
        """A point over frozen headings, where their columns would be without them."""
        is_frozen = point.x() < self.covered if self._is_frozen_pressed is None else self._is_frozen_pressed
        return QPointF(point.x() - self.offset(), point.y()) if is_frozen else point

    def _translated(self, event: QMouseEvent) -> QMouseEvent:
        if not self.offset():
            return event
        return QMouseEvent(
            event.type(),
            self._meant(event.position()),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
