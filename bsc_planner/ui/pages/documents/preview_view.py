"""The pages of a sample as they will be printed: one at a time, scrolled and zoomed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from bsc_planner.ui.theme import tokens

_MARGIN = 20
_SHADOW = 1
_SOON_MS = 120
_STEPS = (0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
PIXELS_PER_POINT = 96 / 72
"""Logical pixels of a point at 100 %."""


class _Sheet(QWidget):
    """A sheet of paper in the middle of the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self._size = QSize()
        self.pixmap = QPixmap()

    def show_size(self, size: QSize) -> None:
        self._size = size
        self.setMinimumSize(size + QSize(2 * _MARGIN, 2 * _MARGIN))
        self.update()

    def show_image(self, image: QImage) -> None:
        self.pixmap = QPixmap.fromImage(image)
        self.update()

    def clear(self) -> None:
        self.pixmap = QPixmap()
        self._size = QSize()
        self.setMinimumSize(0, 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().surface)
        if self._size.isEmpty():
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left = max(_MARGIN, (self.width() - self._size.width()) // 2)
        paper = QRectF(QPointF(left, _MARGIN), self._size)
        painter.fillRect(paper.adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW), tokens().border_strong)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if not self.pixmap.isNull():
            painter.drawPixmap(paper, self.pixmap, QRectF(self.pixmap.rect()))
        painter.end()


class PreviewView(QScrollArea):
    """Shows one page and asks for its picture at the size it is shown in.

    Signals:
        picture_wanted: (scale) The page is shown with this many logical pixels per point now.
        page_wanted: (-1 or 1) The planner turns over.
        zoom_changed: It is shown at another size.
    """

    picture_wanted = Signal(float)
    page_wanted = Signal(int)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self._points: tuple[float, float] | None = None
        self._zoom: float | None = None
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def zoom(self) -> float:
        """Size in force; 1 is the size of the paper on a screen of 96 dots per inch."""
        return self._zoom if self._zoom is not None else self._fitting()

    @property
    def is_fitting(self) -> bool:
        """Whether the page is as wide as the room there is."""
        return self._zoom is None

    @property
    def image(self) -> QImage:
        """The picture shown; null while there is none."""
        return self._sheet.pixmap.toImage()

    def show_page(self, points: tuple[float, float]) -> None:
        """Show a page of this size, white until its picture comes."""
        if points != self._points:
            self._sheet.pixmap = QPixmap()
        self._points = points
        self._lay_out()
        self._ask()

    def show_image(self, image: QImage) -> None:
        """Show the picture of the page."""
        if self._points is not None:
            self._sheet.show_image(image)

    def clear(self) -> None:
        """Show nothing."""
        self._points = None
        self._sheet.clear()

    def set_zoom(self, zoom: float | None) -> None:
        """Show the page at a size; None: as wide as the room there is."""
        self._zoom = zoom
        self._lay_out()
        self._timer.start()
        self.zoom_changed.emit()

    def zoom_by(self, steps: int) -> None:
        """Show it one step larger or smaller."""
        now = self.zoom
        if steps > 0:
            self.set_zoom(next((step for step in _STEPS if step > now + 0.01), _STEPS[-1]))
        else:
            self.set_zoom(next((step for step in reversed(_STEPS) if step < now - 0.01), _STEPS[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new width."""
        super().resizeEvent(event)
        if self._zoom is None:
            self._lay_out()
            self._timer.start()
            self.zoom_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn over where the page ends; plus and minus change the size, 0 fits it."""
        bar = self.verticalScrollBar()
        key = event.key()
        if key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.page_wanted.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.page_wanted.emit(-1)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(None)
        else:
            super().keyPressEvent(event)

    def _fitting(self) -> float:
        if self._points is None:
            return 1.0
        # Room for the scroll bar is left whether it is there or not; else fitting would never come to rest.
        bar = self.verticalScrollBar().sizeHint().width()
        room = max(80, self.width() - bar - 2 * _MARGIN)
        return room / (self._points[0] * PIXELS_PER_POINT)

    def _lay_out(self) -> None:
        if self._points is not None:
            scale = self.zoom * PIXELS_PER_POINT
            self._sheet.show_size(QSize(round(self._points[0] * scale), round(self._points[1] * scale)))

    def _ask(self) -> None:
        if self._points is not None:
            self.picture_wanted.emit(self.zoom * PIXELS_PER_POINT)
