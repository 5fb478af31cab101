"""A small picture of the whole map in a corner: where one is, and a way to go elsewhere."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.pages.strategy_map.handling.view import MapView
from bsc_planner.ui.theme import tokens

_LARGEST = QSize(176, 132)
_LARGEST_PART = 0.28
"""How much of the width and height of the view it may cover."""
_SHARES = (1.0, 0.8, 0.62, 0.48)
"""Of that size: it is smaller where it would cover cards otherwise."""
_MARGIN = 12
_LEAST_CARD = 2.5
_REST_MS = 250
"""It looks for a corner without cards only once the map has come to rest."""


class MiniMap(QWidget):
    """Shown while the map is larger than its view, unless it is switched off; it makes way for cards below it."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._is_wanted = True
        self._picture: QPixmap | None = None
        self._corner = 0
        """Place among `_corners`."""
        self._share = _SHARES[0]
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._make_way)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.moved.connect(self.follow)
        self.retranslate()
        self.hide()

    def set_wanted(self, is_wanted: bool) -> None:
        """Switch it on or off."""
        self._is_wanted = is_wanted
        self.follow()

    def retranslate(self) -> None:
        """Say what it is in the window's language."""
        self.setAccessibleName(self.tr("Overview of the map"))
        self.setToolTip(self.tr("Drag the frame to see another part of the map"))

    def show_drawing(self) -> None:
        """The map is another now."""
        self._picture = None
        self.follow()

    def follow(self) -> None:
        """Show what the view shows now."""
        bounds, seen = self._view.map_scene.bounds, self.seen
        is_larger = seen.width() < bounds.width() - 2 or seen.height() < bounds.height() - 2
        self.setVisible(self._is_wanted and is_larger)
        if self.isVisible():
            self._take_size(QSizeF(self._view.viewport().size()))
            self.move(self._corners()[self._corner])
            self.raise_()
            self.update()
            self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stay where it is while nobody looks."""
        self._rest.stop()
        super().hideEvent(event)

    def _corners(self) -> tuple[QPoint, QPoint, QPoint, QPoint]:
        """Where it may stand, the usual place first; names of lanes stand at the left."""
        room = self._view.viewport().geometry().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        right, bottom = room.right() - self.width(), room.bottom() - self.height()
        return (
            QPoint(right, bottom),
            QPoint(right, room.top()),
            QPoint(room.left(), bottom),
            QPoint(room.left(), room.top()),
        )

    def _make_way(self) -> None:
        """Go to the corner where it covers least, as large as it may be there; a corner without cards is not left."""
        if not self.isVisible() or self.underMouse():
            return
        for self._share in _SHARES:
            self._take_size(QSizeF(self._view.viewport().size()))
            covered = [self._covered(corner) for corner in self._corners()]
            if not min(covered):
                break
        if covered[self._corner] > min(covered):
            self._corner = covered.index(min(covered))
        self.move(self._corners()[self._corner])
        self.update()

    def _covered(self, corner: QPoint) -> float:
        """Area of cards, in the scene, that it covers in a corner."""
        place = QRect(self._view.viewport().mapFromParent(corner), self.size())
        here = self._view.mapToScene(place).boundingRect()
        cards = (card.sceneBoundingRect() & here for card in self._view.map_scene.cards.values())
        return sum(part.width() * part.height() for part in cards if not part.isEmpty())

    def _take_size(self, view: QSizeF) -> None:
        """As large as may be, in the shape of the map."""
        most = QSizeF(_LARGEST).boundedTo(view * _LARGEST_PART) * self._share
        size = self._view.map_scene.bounds.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        if size != self.size():
            self._picture = None
            self.resize(size)

    @property
    def seen(self) -> QRectF:
        """What the view shows, on the scene."""
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the map as lanes and cards, and the frame of what is seen."""
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._picture is None or self._picture.devicePixelRatioF() != self.devicePixelRatioF():
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)
        frame = QRectF(self._to_here(self.seen.topLeft()), self._to_here(self.seen.bottomRight()))
        painter.setPen(QPen(colours.accent, 1.6))
        painter.drawRect(frame.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)))
        painter.setPen(QPen(colours.border_strong, 1.0))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _drawn(self) -> QPixmap:
        ratio, colours, scene = self.devicePixelRatioF(), tokens(), self._view.map_scene
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(colours.panel)
        painter = QPainter(picture)
        for lane in scene.lanes:
            place = QRectF(QPointF(0, self._to_here(QPointF(0, lane.lane.top)).y()), QSize(self.width(), 1))
            place.setBottom(self._to_here(QPointF(0, lane.lane.bottom)).y())
            painter.fillRect(place, colours.lanes[lane.lane.tint % len(colours.lanes)])
        for card in scene.cards.values():
            box = card.sceneBoundingRect()
            place = QRectF(self._to_here(box.topLeft()), self._to_here(box.bottomRight()))
            place.setWidth(max(_LEAST_CARD, place.width()))
            place.setHeight(max(_LEAST_CARD, place.height()))
            painter.fillRect(place, colours.none_mark)
        painter.end()
        return picture

    @property
    def _scale(self) -> float:
        bounds = self._view.map_scene.bounds
        return min(self.width() / max(1.0, bounds.width()), self.height() / max(1.0, bounds.height()))

    def _to_here(self, place: QPointF) -> QPointF:
        away = place - self._view.map_scene.bounds.center()
        return QPointF(self.width() / 2, self.height() / 2) + away * self._scale

    def _go_to(self, here: QPointF) -> None:
        away = here - QPointF(self.width() / 2, self.height() / 2)
        self._view.centerOn(self._view.map_scene.bounds.center() + away / self._scale)
