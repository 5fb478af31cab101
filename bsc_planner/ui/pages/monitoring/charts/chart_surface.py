"""Where a chart is shown: sharp at any scale, with exact figures under the pointer and by the arrow keys."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bsc_planner.figures.charts.frame import ChartSize
from bsc_planner.figures.charts.sheet import Spot
from bsc_planner.ui.pages.monitoring.charts.painter import Picture
from bsc_planner.ui.theme import tokens

_POINTS_PER_PIXEL = 0.75
"""A chart's points are such that its type is as large as the window's."""

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChartSurface(QWidget):
    """Shows the picture of a chart.

    Signals:
        resized: The surface, or the screen's scale, is another now.
        page_asked: (step) The next page (1) or the one before (-1) is wanted.
        chosen: (Ref) The element of a spot was clicked.
        copy_asked: The chart shall go to the clipboard.
        opened: (Spot) It was double-clicked, or Enter pressed on it.
    """

    resized = Signal()
    page_asked = Signal(int)
    copy_asked = Signal()
    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(360, 260)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Chart"))

    @property
    def picture(self) -> Picture | None:
        """What is shown; None before the first drawing."""
        return self._picture

    @property
    def chart_size(self) -> ChartSize:
        """Size of a chart that fills the surface."""
        return ChartSize(self.width() * _POINTS_PER_PIXEL, self.height() * _POINTS_PER_PIXEL)

    @property
    def pixels_per_point(self) -> float:
        """How finely a chart must be drawn to be sharp here."""
        return self.devicePixelRatioF() / _POINTS_PER_PIXEL

    @property
    def current_spot(self) -> Spot | None:
        """The spot the arrow keys stand on."""
        if self._picture is None or self._current is None:
            return None
        return self._picture.spots[self._current]

    def show_picture(self, picture: Picture | None) -> None:
        """Show a drawn page; None: nothing."""
        self._picture = picture
        self._current = None
        head = picture.drawing.content.head if picture else None
        self.setAccessibleName(head.title if head else self.tr("Chart"))
        self.setAccessibleDescription(f"{head.subtitle}. {head.source}" if head else "")
        self.update()

    def spot_at(self, place: QPointF) -> Spot | None:
        """The spot at a place of the surface; the one drawn last where several lie there."""
        if self._picture is None:
            return None
        found = (spot for spot in reversed(self._picture.spots) if self._rect(spot).contains(place))
        return next(found, None)

    # Qt ----------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Room for a legible chart."""
        return QSize(900, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, stretched until a drawing of the right size is ready."""
        painter = QPainter(self)
        colours = tokens()
        if self._picture is None:
            painter.fillRect(self.rect(), colours.panel)
            return
        ratio = self.devicePixelRatioF()
        image = self._picture.image
        target = QRect(0, 0, round(image.width() / ratio), round(image.height() / ratio))
        is_sharp = abs(target.width() - self.width()) <= 1 and abs(target.height() - self.height()) <= 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_sharp)
        if is_sharp:
            image.setDevicePixelRatio(ratio)
            painter.drawImage(QPoint(0, 0), image)
        else:
            painter.drawImage(self.rect(), image)
        if self.hasFocus() and self.current_spot is not None:
            painter.setPen(QPen(colours.accent, 1.6))
            painter.drawRect(self._rect(self.current_spot).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a drawing of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """Tell exact figures under the pointer; follow the screen's scale."""
        if event.type() == QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            spot = self.spot_at(QPointF(event.pos()))
            self._tell(spot, event.globalPos())
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the element under the pointer."""
        spot = self.spot_at(event.position())
        if self._picture is not None and spot is not None:
            self._current = self._picture.spots.index(spot)
            self.update()
            if spot.ref is not None:
                self.chosen.emit(spot.ref)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the element under the pointer."""
        spot = self.spot_at(event.position())
        if spot is not None and spot.ref is not None:
            self.opened.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk from figure to figure, Enter opens one, page keys turn pages."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif key in _STEPS and self._picture is not None and self._picture.spots:
            self._walk(_STEPS[key])
        elif key in _PAGES:
            self.page_asked.emit(_PAGES[key])
        elif key in _ENTER and self.current_spot is not None and self.current_spot.ref is not None:
            self.opened.emit(self.current_spot)
        else:
            super().keyPressEvent(event)

    # telling -----------------------------------------------------------------

    def _walk(self, step: int) -> None:
        assert self._picture is not None
        count = len(self._picture.spots)
        start = self._current if self._current is not None else (-1 if step > 0 else count)
        self._current = min(max(start + step, 0), count - 1)
        spot = self._picture.spots[self._current]
        self.setAccessibleDescription(". ".join(spot.lines))
        self.update()
        self._tell(spot, self.mapToGlobal(self._rect(spot).bottomLeft().toPoint()))
        if spot.ref is not None:
            self.chosen.emit(spot.ref)

    def _tell(self, spot: Spot | None, place: QPoint) -> None:
        if spot is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(place, "\n".join(spot.lines), self, self._rect(spot).toAlignedRect())

    def _rect(self, spot: Spot) -> QRectF:
        assert self._picture is not None
        across, down = self.width() / self._picture.width, self.height() / self._picture.height
        box = spot.box
        return QRectF(box.x * across, box.y * down, box.width * across, box.height * down)
