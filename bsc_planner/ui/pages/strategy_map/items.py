"""The things on the map's scene: lanes, cards, links."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPolygonItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from bsc_planner.figures.map_drawing import CardShape, LaneShape, LinkShape
from bsc_planner.figures.map_routing import Route
from bsc_planner.ui.pages.strategy_map.painting import (
    CARD,
    HANDLE,
    HANDLE_RADIUS,
    LaneLabel,
    MapWords,
    curve_path,
    head_polygon,
    is_cut,
    lane_label,
    lane_label_rect,
    link_label_rect,
    link_pen,
    paint_card,
    paint_handle,
    paint_hint,
    paint_lane,
    paint_lane_label,
    paint_link_label,
)
from bsc_planner.ui.theme import Tokens

_LANE_LAYER, _LINK_LAYER, _SELECTED_LINK_LAYER, _LABEL_LAYER, _CARD_LAYER, _HELD_LAYER = range(6)
_REACH = HANDLE_RADIUS + 2
"""How far a handle stands out of its card."""

_GRIP = 4.0
"""Width of a link's line for clicks."""

_NO_PEN = Qt.PenStyle.NoPen


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
        self.setZValue(_LANE_LAYER)

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
            paint_hint(painter, self._rect.adjusted(0, 30, 0, 0), self._words.empty_lane, self._colours)


class LaneLabelItem(QGraphicsItem):
    """Name and weight of a lane, at the left edge of what is seen, over the links."""

    def __init__(self, lane: LaneShape, colours: Tokens, words: MapWords) -> None:
        super().__init__()
        self._lane = lane
        self._colours = colours
        self._words = words
        self.setZValue(_LABEL_LAYER)
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
        self._is_under_mouse = False
        self._has_handle = True
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setAcceptHoverEvents(True)
        self.setZValue(_CARD_LAYER)
        self.setPos(card.x, card.y)
        self._set_tip()

    @property
    def objective_id(self) -> str:
        """Objective the card stands for."""
        return self.card.objective.id

    def show_card(self, card: CardShape) -> None:
        """Show another state of the objective, at its place."""
        is_other = card.objective != self.card.objective or card.lane != self.card.lane
        self.card = card
        self.setPos(card.x, card.y)
        if is_other:
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

    def set_aimed_at(self, is_aimed_at: bool) -> None:
        """Show that a link that is being drawn would end here."""
        if is_aimed_at != self._is_aimed_at:
            self._is_aimed_at = is_aimed_at
            self.update()

    def set_held(self, is_held: bool) -> None:
        """Bring it above the others while it is dragged."""
        self.setZValue(_HELD_LAYER if is_held else _CARD_LAYER)

    def is_on_handle(self, place: QPointF) -> bool:
        """Whether a place of the scene is on the handle that links are drawn from."""
        away = self.mapFromScene(place) - HANDLE
        return self._has_handle and max(abs(away.x()), abs(away.y())) <= _REACH

    def boundingRect(self) -> QRectF:
        """The card with its frame and its handle."""
        return CARD.adjusted(-1.5, -_REACH, 1.5, 1.5)

    def shape(self) -> QPainterPath:
        """Where it can be clicked."""
        path = QPainterPath()
        path.addRect(CARD)
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
            shows_pin=True,
        )
        if self._has_handle and self._is_under_mouse:
            paint_handle(painter, self._colours)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show the handle."""
        self._is_under_mouse = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Hide the handle."""
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
        self.setZValue(_LABEL_LAYER)
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


class LinkItem(QGraphicsPathItem):
    """A link: its line, and as children its arrow head and label; Qt paints it without a call to Python."""

    def __init__(self, link: LinkShape, colours: Tokens) -> None:
        super().__init__()
        self.link = link
        self.is_selected = False
        self._is_accented = False
        self._colours = colours
        self._head = QGraphicsPolygonItem(self)
        self._head.setPen(_NO_PEN)
        self._head.setVisible(link.link_id is not None)
        self._label: _LabelItem | None = None
        self.show_link(link)
        self._take_colours()

    def show_link(self, link: LinkShape) -> None:
        """Show another state of the link."""
        self.link = link
        if link.label and self._label is None:
            self._label = _LabelItem(self._colours)
            self._label.setParentItem(self)
        if self._label is not None:
            self._label.set_text(link.label or "")
        self.show_route(link.route)

    def show_route(self, route: Route) -> None:
        """Let it run along another route; also while a card is dragged."""
        self.setPath(curve_path(route, has_head=self.link.link_id is not None))
        self._head.setPolygon(head_polygon(route))
        if self._label is not None:
            self._label.setPos(*route.middle)

    def set_look(self, colours: Tokens) -> None:
        """Show it in other colours."""
        self._colours = colours
        if self._label is not None:
            self._label.set_colours(colours)
        self._take_colours()

    def set_selected(self, is_selected: bool, *, is_led_from: bool = False) -> None:
        """Show it in the accent colour when it is selected or leads away from a selected card."""
        is_accented = is_selected or (is_led_from and self.link.link_id is not None)
        self.is_selected = is_selected
        if is_accented != self._is_accented:
            self._is_accented = is_accented
            self._take_colours()

    def shape(self) -> QPainterPath:
        """Where it can be clicked: along its line (Qt's own shape has the area below the curve too)."""
        stroker = QPainterPathStroker()
        stroker.setWidth(_GRIP)
        return stroker.createStroke(self.path())

    def _take_colours(self) -> None:
        pen = link_pen(self.link, self._colours, is_selected=self._is_accented)
        self.setPen(pen)
        self._head.setBrush(QColor(pen.color()))
        self.setZValue(_SELECTED_LINK_LAYER if self._is_accented else _LINK_LAYER)


class _LabelItem(QGraphicsItem):
    """The text at the middle of a link."""

    def __init__(self, colours: Tokens) -> None:
        super().__init__()
        self._colours = colours
        self._text = ""
        self.setZValue(_LABEL_LAYER)
        self.hide()

    def set_text(self, text: str) -> None:
        """Show another text; empty hides it."""
        self.prepareGeometryChange()
        self._text = text
        self.setVisible(bool(text))

    def set_colours(self, colours: Tokens) -> None:
        """Show it in other colours."""
        self._colours = colours
        self.update()

    def boundingRect(self) -> QRectF:
        """The box of the text."""
        return link_label_rect(self._text, QPointF(0, 0))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the label."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_link_label(painter, self._text, QPointF(0, 0), self._colours)
