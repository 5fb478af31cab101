"""Drawing a link from card to card, or taking one end of a link to another card, with mouse or keys."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from bsc_planner.ui.pages.strategy_map.drawing.card_painting import CARD
from bsc_planner.ui.pages.strategy_map.drawing.items import CardItem
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene
from bsc_planner.ui.theme import tokens

_ABOVE_ALL = 100


@dataclass(frozen=True)
class DrawnLink:
    """What was drawn.

    Attributes:
        from_id, to_id: Objectives to link.
        link_id: Link one end of which was taken elsewhere; None: a new one.
    """

    from_id: str
    to_id: str
    link_id: str | None = None


class LinkGesture(QObject):
    """A link that is being drawn: a line to the mouse or to the card aimed at, and that card.

    Attributes:
        refusal_of: Says why a link cannot be (in the window's language); empty: it can.

    Signals:
        ended: The line was finished or given up, or drawing was armed or disarmed.
        told: Why the card aimed at cannot be the end, and where that is on the scene; empty: it can.
    """

    ended = Signal()
    told = Signal(str, QPointF)

    def __init__(self, scene: MapScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._fixed: CardItem | None = None
        self._moved: LinkItem | None = None
        self._is_from_fixed = True
        self._aim: CardItem | None = None
        self._line: QGraphicsPathItem | None = None
        self._is_armed = False
        self.is_by_keys = False
        self.refusal_of: Callable[[DrawnLink], str] = lambda _link: ""

    @property
    def is_armed(self) -> bool:
        """Whether a press anywhere on a card begins a link."""
        return self._is_armed

    @property
    def is_drawing(self) -> bool:
        """Whether a link is being drawn."""
        return self._fixed is not None

    @property
    def aim(self) -> str | None:
        """Objective of the card aimed at; None: there is none."""
        return self._aim.objective_id if self._aim else None

    @property
    def fixed(self) -> str | None:
        """Objective of the card where the line is fixed; None: nothing is drawn."""
        return self._fixed.objective_id if self._fixed else None

    def is_from(self, card: CardItem | None) -> bool:
        """Whether the link that is being drawn begins at this card."""
        return card is not None and card is self._fixed

    def arm(self, is_armed: bool) -> None:
        """Let a press anywhere on a card begin a link, or no longer."""
        if is_armed != self._is_armed:
            self._is_armed = is_armed
            self.ended.emit()

    def begin(self, card: CardItem, place: QPointF) -> None:
        """Begin at a card."""
        self._start(card, place, is_from_fixed=True)

    def begin_by_keys(self, card: CardItem) -> None:
        """Begin at a card; what the keys walk to is aimed at."""
        self.is_by_keys = True
        self._start(card, card.scenePos() + QPointF(0, CARD.top() - 24), is_from_fixed=True)

    def reconnect(self, link: LinkItem, field: str, place: QPointF) -> None:
        """Take an end (``from_id`` or ``to_id``) of a link elsewhere."""
        self._moved = link
        stays = link.link.from_id if field == "to_id" else link.link.to_id
        link.setVisible(False)
        self._start(self._scene.cards[stays], place, is_from_fixed=field == "to_id")

    def move(self, place: QPointF) -> None:
        """Follow the mouse."""
        if self._fixed is None or self._line is None:
            return
        card = self._scene.card_at(place)
        self._draw_to(place)
        self._take_aim(card)

    def aim_at(self, card: CardItem) -> None:
        """Aim at a card with the keys."""
        self._draw_to(card.scenePos() + QPointF(0, CARD.bottom()))
        self._take_aim(card)

    def end(self, place: QPointF | None = None) -> DrawnLink | None:
        """End at a place, or at the card aimed at; returns what is to be done, None where there is no second card."""
        if place is not None:
            self.move(place)
        drawn = self._drawn(self._aim) if self._aim is not None else None
        present = self._moved.link if self._moved is not None else None
        self._stop()
        if drawn is None or (present and (present.from_id, present.to_id) == (drawn.from_id, drawn.to_id)):
            return None
        self.arm(is_armed=False)
        return drawn

    def cancel(self) -> None:
        """Give up."""
        self._stop()
        self.arm(is_armed=False)

    def _start(self, card: CardItem, place: QPointF, *, is_from_fixed: bool) -> None:
        self._fixed, self._is_from_fixed = card, is_from_fixed
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(tokens().accent, 2.0, Qt.PenStyle.DashLine))
        self._line.setZValue(_ABOVE_ALL)
        self._scene.addItem(self._line)
        self._draw_to(place)

    def _draw_to(self, place: QPointF) -> None:
        if self._fixed is None or self._line is None:
            return
        is_above = place.y() < self._fixed.y()
        start = QPointF(self._fixed.x(), self._fixed.y() + (CARD.top() if is_above else CARD.bottom()))
        path = QPainterPath(start)
        middle = (start.y() + place.y()) / 2
        path.cubicTo(QPointF(start.x(), middle), QPointF(place.x(), middle), place)
        self._line.setPath(path)

    def _drawn(self, aim: CardItem) -> DrawnLink | None:
        if self._fixed is None:
            return None
        ends = (self._fixed.objective_id, aim.objective_id)
        link_id = self._moved.link.link_id if self._moved is not None else None
        return DrawnLink(*(ends if self._is_from_fixed else ends[::-1]), link_id)

    def _take_aim(self, card: CardItem | None) -> None:
        aim = card if card is not self._fixed else None
        if aim is self._aim:
            return
        if self._aim is not None:
            self._aim.set_aimed_at(False)
        self._aim = aim
        drawn = self._drawn(aim) if aim is not None else None
        refusal = self.refusal_of(drawn) if drawn is not None else ""
        if aim is not None:
            aim.set_aimed_at(True, is_refused=bool(refusal))
        place = aim.scenePos() + QPointF(CARD.left(), CARD.bottom() + 6) if aim is not None else QPointF()
        self.told.emit(refusal, place)

    def _stop(self) -> None:
        self._take_aim(None)
        if self._line is not None:
            self._scene.removeItem(self._line)
        if self._moved is not None:
            self._moved.setVisible(True)
        self._fixed = self._line = self._moved = None
        self.is_by_keys = False
        self.ended.emit()
