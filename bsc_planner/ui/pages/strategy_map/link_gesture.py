"""Drawing a link from card to card with the mouse."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from bsc_planner.ui.pages.strategy_map.items import CardItem
from bsc_planner.ui.pages.strategy_map.painting import CARD
from bsc_planner.ui.pages.strategy_map.scene import MapScene
from bsc_planner.ui.theme import tokens

_ABOVE_ALL = 100


class LinkGesture(QObject):
    """A link that is being drawn: a line to the mouse, and the card it would end at.

    Signals:
        ended: The line was finished or given up, or drawing was armed or disarmed.
    """

    ended = Signal()

    def __init__(self, scene: MapScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._from: CardItem | None = None
        self._aim: CardItem | None = None
        self._line: QGraphicsPathItem | None = None
        self._is_armed = False

    @property
    def is_armed(self) -> bool:
        """Whether a press anywhere on a card begins a link."""
        return self._is_armed

    @property
    def is_drawing(self) -> bool:
        """Whether a link is being drawn."""
        return self._from is not None

    def is_from(self, card: CardItem | None) -> bool:
        """Whether the link that is being drawn begins at this card."""
        return card is not None and card is self._from

    def arm(self, is_armed: bool) -> None:
        """Let a press anywhere on a card begin a link, or no longer."""
        if is_armed != self._is_armed:
            self._is_armed = is_armed
            self.ended.emit()

    def begin(self, card: CardItem, place: QPointF) -> None:
        """Begin at a card."""
        self._from = card
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(tokens().accent, 2.0, Qt.PenStyle.DashLine))
        self._line.setZValue(_ABOVE_ALL)
        self._scene.addItem(self._line)
        self.move(place)

    def move(self, place: QPointF) -> None:
        """Follow the mouse."""
        if self._from is None or self._line is None:
            return
        start = QPointF(self._from.x(), self._from.y() + CARD.top())
        path = QPainterPath(start)
        middle = (start.y() + place.y()) / 2
        path.cubicTo(QPointF(start.x(), middle), QPointF(place.x(), middle), place)
        self._line.setPath(path)
        self._take_aim(self._scene.card_at(place))

    def end(self, place: QPointF) -> tuple[str, str] | None:
        """End at a place; returns the objectives to link, None where there is no second card."""
        self.move(place)
        start, aim = self._from, self._aim
        self._stop()
        if start is None or aim is None:
            return None
        self.arm(is_armed=False)
        return start.objective_id, aim.objective_id

    def cancel(self) -> None:
        """Give up."""
        self._stop()
        self.arm(is_armed=False)

    def _take_aim(self, card: CardItem | None) -> None:
        aim = card if card is not self._from else None
        if aim is not self._aim:
            if self._aim is not None:
                self._aim.set_aimed_at(False)
            if aim is not None:
                aim.set_aimed_at(True)
            self._aim = aim

    def _stop(self) -> None:
        self._take_aim(None)
        if self._line is not None:
            self._scene.removeItem(self._line)
        self._from = self._line = None
        self.ended.emit()
