"""Targets over the years as a line, actuals as dark diamonds: small, quick, in the window's colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bsc_planner.model.number_format import format_number
from bsc_planner.ui.theme import TextSize, tokens

_HEIGHT = 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 14, 24
_LINES = 3
_DOT = 3.5
_DIAMOND = 4.6
_APART = 8


@dataclass(frozen=True)
class TrendPoint:
    """One year.

    Attributes:
        label: The year.
        target: Target; None where there is none or it is no number.
        actual: Actual; None where there is none or it is no number.
        is_current: Whether it is the year the pages show.
    """

    label: str
    target: Decimal | None
    actual: Decimal | None
    is_current: bool = False


class TrendChart(QWidget):
    """A line chart of a handful of years."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[TrendPoint] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    def show_points(self, points: Sequence[TrendPoint]) -> None:
        """Show these years."""
        self._points = points
        told = [f"{point.label}: {format_number(point.target)}" for point in points if point.target is not None]
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to read, never widening the inspector."""
        return QSize(240, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, years, targets and actuals."""
        values = [value for point in self._points for value in (point.target, point.actual) if value is not None]
        if not values:
            return
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(TextSize.SMALL)
        painter.setFont(font)
        area = QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM)
        ticks = _ticks(min(values), max(values))
        low, high = ticks[0], ticks[-1]
        for value in ticks:
            y = self._y(value, low, high, area)
            painter.setPen(QPen(colours.grid_line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(colours.muted)
            painter.drawText(QRectF(0, y - 8, _LEFT - 8, 16), Qt.AlignmentFlag.AlignRight, format_number(value))
        places = [area.left() + area.width() * (n + 0.5) / len(self._points) for n in range(len(self._points))]
        for place in self._told_years(painter.fontMetrics(), area.width()):
            point, x = self._points[place], places[place]
            painter.setPen(colours.text if point.is_current else colours.muted)
            painter.drawText(QRectF(x - 30, area.bottom() + 6, 60, 16), Qt.AlignmentFlag.AlignHCenter, point.label)
        self._draw_targets(painter, places, low, high, area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text)
        for point, x in zip(self._points, places, strict=True):
            if point.actual is not None:
                y = self._y(point.actual, low, high, area)
                # no shape or colour of a status: it does not judge
                corners = ((0, -_DIAMOND), (_DIAMOND, 0), (0, _DIAMOND), (-_DIAMOND, 0))
                painter.drawPolygon([QPointF(x + right, y + down) for right, down in corners])

    def _told_years(self, metrics: QFontMetrics, width: float) -> Sequence[int]:
        """Places of the years whose labels stand below: all, or every second or third, the shown year among them."""
        count = len(self._points)
        widest = max((metrics.horizontalAdvance(point.label) for point in self._points), default=0) + _APART
        step = max(1, ceil(widest * count / max(1.0, width)))
        current = next((place for place, point in enumerate(self._points) if point.is_current), 0)
        return range(current % step, count, step)

    def _draw_targets(
        self, painter: QPainter, places: Sequence[float], low: Decimal, high: Decimal, area: QRectF
    ) -> None:
        colours = tokens()
        spots = [
            QPointF(x, self._y(point.target, low, high, area))
            for point, x in zip(self._points, places, strict=True)
            if point.target is not None
        ]
        painter.setPen(QPen(colours.accent, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(spots)
        painter.setBrush(colours.panel)
        for spot in spots:
            painter.drawEllipse(spot, _DOT, _DOT)

    @staticmethod
    def _y(value: Decimal, low: Decimal, high: Decimal, area: QRectF) -> float:
        return area.bottom() - float((value - low) / (high - low)) * area.height()


def _ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Three to five round numbers that hold all values between the first and the last."""
    span = high - low or abs(high) or Decimal(1)
    power = Decimal(1).scaleb((span / _LINES).adjusted())
    for factor in (1, 2, 5, 10, 20):
        step = power * factor
        first = (low / step).to_integral_value(ROUND_FLOOR) * step
        last = (high / step).to_integral_value(ROUND_CEILING) * step
        if last == first:
            last += step
        count = int((last - first) / step)
        if count <= _LINES + 1:
            return [_plain(first + step * place) for place in range(count + 1)]
    return [_plain(first), _plain(last)]


def _plain(number: Decimal) -> Decimal:
    return number.to_integral_value() if number == number.to_integral_value() else number.normalize()
