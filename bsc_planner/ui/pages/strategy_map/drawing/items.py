"""The things on the map's scene: lanes and cards."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from bsc_planner.figures.strategy_map.drawing import CardShape, LaneShape
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import (
    CARD,
    HANDLE_RADIUS,
    HANDLES,
    MapWords,
    is_cut,
    paint_card,
    paint_focus,
    paint_handles,
)
from bsc_planner.ui.pages.strategy_map.drawing.lane_painting import (
    LaneLabel,
    lane_label,
    lane_label_rect,
    paint_hint,
    paint_lane,
    paint_lane_label,
)
from bsc_planner.ui.theme import Tokens

LANE_LAYER, LINK_LAYER, SELECTED_LINK_LAYER, LABEL_LAYER, CARD_LAYER, HELD_LAYER = range(6)
FADED = 0.3
"""How much is left to see of what is not in question."""

_REACH = HANDLE_RADIUS + 2
"""How far a handle stands out of its card."""


class LaneItem(QGraphicsItem):
    """The ground of a lane, with a hint where it is empty."""

    def __init__(self, lane: LaneShape, colours: Tokens, words: MapWords) -> None:
        super().__init__()
        self.lane = lane
        self.label = LaneLabelItem(lane, colours, words)
        self._colours = colours
        self._words = words
        self._rect = QRectF()
        self._is_empty = False
        self.setZValue(LANE_LAYER)

    def show_lane(self, lane: LaneShape, rect: QRectF, *, is_empty: bool) -> None:
        """Show a lane in a rectangle of the scene."""
        self.lane = lane
        self.label.show_lane(lane)
        if (rect, is_empty) != (self._rect, self._is_empty):
            self.prepareGeometryChange()
            self._rect, self._is_empty = rect, is_empty
            self.update()

    def set_look(self, colours: Tokens, words: MapWords) -> None:
        """Show it in other colours or another language."""
        self._colours, self._words = colours, words
        self.label.set_look(colours, words)
        self.update()

    @property
    def label_rect(self) -> QRectF:
        """Where name and weight stand on the scene."""
        return self.label.sceneBoundingRect()

    def boundingRect(self) -> QRectF:
        """The lane."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the lane."""
        paint_lane(painter, self._rect, self.lane.tint, self._colours)
        if self._is_empty and self._words.empty_lane:
            # where cards would stand, also in a last lane that goes on below them to the edge of the view
            among_cards = QRectF(self._rect)
            among_cards.setBottom(self.lane.bottom)
            paint_hint(painter, among_cards.adjusted(0, 30, 0, 0), self._words.empty_lane, self._colours)


class LaneLabelItem(QGraphicsItem):
    """Name and weight of a lane, at the left edge of what is seen, over the links."""

    def __init__(self, lane: LaneShape, colours: Tokens, words: MapWords) -> None:
        super().__init__()
        self._lane = lane
        self._colours = colours
        self._words = words
        self.setZValue(LABEL_LAYER)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_lane(self, lane: LaneShape) -> None:
        """Show the texts of a lane at its top."""
        self.setY(lane.top)
        if lane != self._lane:
            self.prepareGeometryChange()
            self._lane = lane
            self.update()

    def set_look(self, colours: Tokens, words: MapWords) -> None:
        """Show it in other colours or another language."""
        self.prepareGeometryChange()
        self._colours, self._words = colours, words
        self.update()

    def boundingRect(self) -> QRectF:
        """The texts."""
        return lane_label_rect(QPointF(0, 0), self._label, self._words).adjusted(-4, -1, 4, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the texts."""
        paint_lane_label(painter, QPointF(0, 0), self._label, self._lane.tint, self._colours, self._words)

    @property
    def _label(self) -> LaneLabel:
        return lane_label(self._lane, self._words)


class CardItem(QGraphicsItem):
    """A card; painted once and kept as a picture until something on it changes."""

    def __init__(self, card: CardShape, colours: Tokens, words: MapWords) -> None:
        super().__init__()
        self.card = card
        self._colours = colours
        self._words = words
        self._is_aimed_at = False
        self._is_refused = False
        self._is_focused = False
        self._is_under_mouse = False
        self._has_handle = True
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setAcceptHoverEvents(True)
        self.setZValue(CARD_LAYER)
        self.setPos(card.x, card.y)
        self._set_tip()

    @property
    def objective_id(self) -> str:
        """Objective the card stands for."""
        return self.card.objective.id

    def show_card(self, card: CardShape) -> None:
        """Show another state of the objective, at its place."""
        said = self.card.objective
        is_other = (card.objective is not said and card.objective != said) or card.lane != self.card.lane
        self.setPos(card.x, card.y)
        if is_other:
            self.show_words(card)
        self.card = card

    def show_words(self, card: CardShape) -> None:
        """Show another state of the objective where the card is now."""
        self.card = card
        self._set_tip()
        self.update()

    def set_look(self, colours: Tokens, words: MapWords) -> None:
        """Show it in other colours or another language."""
        self._colours, self._words = colours, words
        self.update()

    def set_editable(self, can_edit: bool) -> None:
        """Let it be moved and linked, or not."""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable, can_edit)
        self._has_handle = can_edit

    def set_aimed_at(self, is_aimed_at: bool, *, is_refused: bool = False) -> None:
        """Show that a link that is being drawn would end here, or cannot."""
        if (is_aimed_at, is_refused) != (self._is_aimed_at, self._is_refused):
            self._is_aimed_at, self._is_refused = is_aimed_at, is_refused
            self.update()

    def set_focused(self, is_focused: bool) -> None:
        """Show that the keys act on it."""
        if is_focused != self._is_focused:
            self._is_focused = is_focused
            self.update()

    def set_faded(self, is_faded: bool) -> None:
        """Let it step back behind those in question."""
        self.setOpacity(FADED if is_faded else 1.0)

    def set_held(self, is_held: bool) -> None:
        """Bring it above the others while it is dragged."""
        self.setZValue(HELD_LAYER if is_held else CARD_LAYER)

    def is_on_handle(self, place: QPointF) -> bool:
        """Whether a place of the scene is on one of the handles that links are drawn from."""
        if not self._has_handle:
            return False
        here = self.mapFromScene(place)
        return any(max(abs(here.x() - at.x()), abs(here.y() - at.y())) <= _REACH for at in HANDLES)

    def boundingRect(self) -> QRectF:
        """The card with its frame and its handles."""
        return CARD.adjusted(-_REACH, -_REACH, _REACH, _REACH)

    def shape(self) -> QPainterPath:
        """Where it can be clicked."""
        path = QPainterPath()
        path.addRect(CARD)
        if self._has_handle and self._is_under_mouse:
            for place in HANDLES:
                path.addEllipse(place, _REACH, _REACH)
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the card."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = self.isSelected()
        paint_card(
            painter,
            self.card,
            self._colours,
            self._words,
            is_selected=is_selected,
            is_aimed_at=self._is_aimed_at,
            is_refused=self._is_aimed_at and self._is_refused,
            shows_pin=True,
        )
        if self._is_focused:
            paint_focus(painter, self._colours)
        if self._has_handle and (self._is_under_mouse or self._is_focused):
            paint_handles(painter, self._colours)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show the handles."""
        self.prepareGeometryChange()
        self._is_under_mouse = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Hide the handles."""
        self.prepareGeometryChange()
        self._is_under_mouse = False
        self.update()

    def _set_tip(self) -> None:
        item = self.card.objective
        self.setToolTip(item.text if item.text and is_cut(item.text) else "")


class GhostItem(QGraphicsItem):
    """The card of an objective that is gone: to be seen, not to be touched."""

    def __init__(self, card: CardShape, colours: Tokens, words: MapWords) -> None:
        super().__init__()
        self.card = card
        self._colours = colours
        self._words = words
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(LABEL_LAYER)
        self.setPos(card.x, card.y)
        self.setToolTip(card.objective.text or "")

    def set_look(self, colours: Tokens, words: MapWords) -> None:
        """Show it in other colours or another language."""
        self._colours, self._words = colours, words
        self.update()

    def boundingRect(self) -> QRectF:
        """The card with its frame."""
        return CARD.adjusted(-1.5, -1.5, 1.5, 1.5)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the card."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, self.card, self._colours, self._words)
