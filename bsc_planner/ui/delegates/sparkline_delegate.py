"""A line of a few points in one cell: how figures run over the years."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from bsc_planner.ui.theme import theme_watcher, tokens

_SIDE, _TOP, _WIDTH = 10, 8, 1.5


class SparklineDelegate(QStyledItemDelegate):
    """Paints the points a row has; gaps stay gaps, a single point is a dot."""

    def __init__(self, points: Callable[[int], tuple[float | None, ...]], parent: QObject) -> None:
        """Make the delegate.

        Args:
            points: Heights of a row's points, 0 (bottom) to 1 (top), None for a gap.
            parent: Owner.
        """
        super().__init__(parent)
        self._points = points
        self._pen = QPen()
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the line."""
        points = self._points(index.row())
        if not points:
            return
        rect: QRect = option.rect
        width, height = rect.width() - 2 * _SIDE, rect.height() - 2 * _TOP
        step = width / (len(points) - 1) if len(points) > 1 else 0.0
        left, bottom = rect.x() + _SIDE, rect.y() + _TOP + height
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        run: list[QPointF] = []
        for place, point in enumerate((*points, None)):
            if point is not None:
                run.append(QPointF(left + place * step, bottom - point * height))
            elif run:
                if len(run) == 1:
                    painter.drawEllipse(run[0], 1.5, 1.5)
                else:
                    painter.drawPolyline(run)
                run = []
        painter.restore()

    def _dress(self) -> None:
        self._pen = QPen(tokens().accent, _WIDTH)
