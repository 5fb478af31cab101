"""A view that zooms, pans, and is filled by the map to its edges."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyle, QWidget

LEAST_ZOOM, MOST_ZOOM = 0.1, 4.0
ZOOM_STEP = 1.2
READABLE_ZOOM = 0.75
"""A map is first shown no smaller than this, however large it is."""

_LEAST_READABLE = 0.66
"""Rather than cut cards off at the sides it is shown this small."""

_ROUND = 30.0
"""Room left around the cards that the view is fitted to."""

_RIM = 6.0
"""How far, in pixels, lanes reach beyond what can be scrolled to, so that no seam shows."""

_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
_CONTROL = Qt.KeyboardModifier.ControlModifier


class ZoomedScene(Protocol):
    """What the view asks of the scene it shows."""

    @property
    def bounds(self) -> QRectF:
        """Where there is anything."""

    @property
    def lanes(self) -> Sequence[object]:
        """Lanes that fill the view; without any the drawing stands in its middle."""

    @property
    def cards(self) -> Mapping[Any, QGraphicsItem]:
        """Cards by their names."""

    @property
    def selected_cards(self) -> Collection[Any]:
        """Names of the selected ones."""

    def fill(self, room: QRectF) -> None:
        """Fill the view."""

    def set_visible_left(self, left: float) -> None:
        """Take along what stands at the left edge of the view."""


class ZoomableView(QGraphicsView):
    """Looking at a scene of cards: Ctrl and wheel zoom, the middle button or the space bar pan.

    Signals:
        zoomed: The zoom is another now (1 is 100 %).
        moved: Another part is seen now, or at another size.
        resized: The view has another size; asked before the map is fitted into it.
    """

    zoomed = Signal(float)
    moved = Signal()
    resized = Signal()

    def __init__(self, scene: ZoomedScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(scene, QGraphicsScene)
        self.setScene(scene)
        self._map: ZoomedScene = scene
        self._pan: QPoint | None = None
        self._has_space = False
        self._was_shown = False
        self._is_fitted = False
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)

    @property
    def zoom(self) -> float:
        """Zoom in force; 1 is 100 %."""
        return self.transform().m11()

    def set_zoom(self, zoom: float) -> None:
        """Zoom around the middle of what is seen."""
        self._zoom_to(zoom, QGraphicsView.ViewportAnchor.AnchorViewCenter)

    def zoom_by(self, factor: float) -> None:
        """Zoom in (more than 1) or out around the middle of what is seen."""
        self.set_zoom(self.zoom * factor)

    def _zoom_to(self, zoom: float, anchor: QGraphicsView.ViewportAnchor) -> None:
        self.setTransformationAnchor(anchor)
        self._is_fitted = False
        factor = min(max(zoom, LEAST_ZOOM), MOST_ZOOM) / self.zoom
        self.scale(factor, factor)
        self.fill()
        self.zoomed.emit(self.zoom)
        self.moved.emit()

    def fit(self) -> None:
        """Show the whole map, no larger than 100 %, also when the window becomes larger or smaller."""
        self.set_zoom(self._fitting_zoom())
        self.centerOn(self._map.bounds.center())
        self._is_fitted = True

    def fit_selection(self) -> None:
        """Show the selected cards as large as can be, no larger than 100 %; with none the whole map."""
        boxes = [self._map.cards[name].sceneBoundingRect() for name in self._map.selected_cards]
        if not boxes:
            self.fit()
            return
        wanted = boxes[0]
        for box in boxes[1:]:
            wanted = wanted.united(box)
        wanted.adjust(-_ROUND, -_ROUND, _ROUND, _ROUND)
        size = self.maximumViewportSize()
        self.set_zoom(min(1.0, size.width() / wanted.width(), size.height() / wanted.height()))
        self.centerOn(wanted.center())

    def reveal(self, objective_id: str) -> None:
        """Scroll so that a card is seen."""
        item = self._map.cards.get(objective_id)
        if item is not None:
            self.ensureVisible(item, 24, 24)

    def fill(self) -> None:
        """Let the lanes fill the view from edge to edge."""
        bounds = self._map.bounds
        size = self._free_size()
        spare = max(0.0, size.width() / self.zoom - bounds.width()) / 2
        below = max(0.0, size.height() / self.zoom - bounds.height())
        # without lanes nothing shows where the map ends: it stands in the middle
        above = 0.0 if self._map.lanes else below / 2
        room = bounds.adjusted(-spare, -above, spare, below - above)
        rim = _RIM / self.zoom
        self._map.fill(room.adjusted(-rim, 0, rim, rim))
        self.setSceneRect(room)
        self._tell_visible_left()

    def _free_size(self) -> QSizeF:
        """Size of the view without the scroll bars the map needs, a little less so that rounding needs no more.

        Worked out rather than read: the scroll bars follow what this leads to, and would come and go for ever.
        """
        size = QSizeF(self.maximumViewportSize()) - QSizeF(3, 3)
        wanted = self._map.bounds.size() * self.zoom
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        has_bar_below = wanted.width() > size.width()
        has_bar_beside = wanted.height() > size.height() - (bar if has_bar_below else 0)
        has_bar_below = wanted.width() > size.width() - (bar if has_bar_beside else 0)
        return size - QSizeF(bar if has_bar_beside else 0, bar if has_bar_below else 0)

    def _fitting_zoom(self) -> float:
        bounds, size = self._map.bounds, self.maximumViewportSize()
        if bounds.isEmpty():
            return 1.0
        return min(1.0, (size.width() - 4) / bounds.width(), (size.height() - 4) / bounds.height())

    def _tell_visible_left(self) -> None:
        self._map.set_visible_left(self.mapToScene(0, 0).x())

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Take the names of the lanes along."""
        super().scrollContentsBy(dx, dy)
        self._tell_visible_left()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        super().resizeEvent(event)
        self.resized.emit()
        if self._is_fitted and self.may_refit():
            self.fit()
        else:
            self.fill()
        self.moved.emit()

    def may_refit(self) -> bool:
        """Whether another size of the view may change the zoom now."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Show the whole map the first time, where it stays readable."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.show_readably()

    def show_readably(self) -> None:
        """Show the whole map, or its upper part where all of it would be too small to read."""
        if self._fitting_zoom() >= READABLE_ZOOM:
            self.fit()
            return
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        across = (self.maximumViewportSize().width() - bar - 6) / self._map.bounds.width()
        self.set_zoom(min(1.0, across if across > _LEAST_READABLE else READABLE_ZOOM))
        self.centerOn(self._map.bounds.center().x(), self._map.bounds.top())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & _CONTROL:
            steps = event.angleDelta().y() / 120
            self._zoom_to(self.zoom * ZOOM_STEP**steps, QGraphicsView.ViewportAnchor.AnchorUnderMouse)
            event.accept()
        else:
            super().wheelEvent(event)

    # panning -----------------------------------------------------------------

    @property
    def is_panning(self) -> bool:
        """Whether the mouse moves the view now."""
        return self._pan is not None

    def begin_pan(self, event: QMouseEvent) -> bool:
        """Begin panning when the press asks for it; returns whether it does."""
        if event.button() == _MIDDLE or (event.button() == _LEFT and self._has_space):
            self._pan = event.position().toPoint()
            self.take_cursor()
        return self._pan is not None

    def pan_to(self, here: QPoint) -> None:
        """Let the view follow the mouse."""
        if self._pan is not None:
            moved = here - self._pan
            self._pan = here
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def end_pan(self) -> None:
        """Let go."""
        self._pan = None
        self.take_cursor()

    def hold_space(self, is_held: bool) -> None:
        """Let the left button pan while the space bar is down."""
        self._has_space = is_held
        self.take_cursor()

    def take_cursor(self) -> None:
        """Show what the mouse would do."""
        shape = self.idle_cursor()
        if self._pan is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._has_space:
            shape = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def idle_cursor(self) -> Qt.CursorShape:
        """The cursor when nothing is panned."""
        return Qt.CursorShape.ArrowCursor
