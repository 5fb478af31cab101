"""Links on the map's scene."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPolygonItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from bsc_planner.figures.strategy_map.content import CardChange
from bsc_planner.figures.strategy_map.drawing import LinkShape
from bsc_planner.figures.strategy_map.geometry import Point
from bsc_planner.figures.strategy_map.route import Route
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import paint_change
from bsc_planner.ui.pages.strategy_map.drawing.items import FADED, LABEL_LAYER, LINK_LAYER, SELECTED_LINK_LAYER
from bsc_planner.ui.pages.strategy_map.drawing.link_painting import (
    MARK_AT,
    curve_path,
    head_polygon,
    link_label_rect,
    link_pen,
    paint_link_label,
)
from bsc_planner.ui.theme import Tokens

GRIP_RADIUS = 5.0
"""Of the ends of the selected link, that can be dragged to another card."""
_WIDE = 4.0
"""Width of a link's line for clicks."""
_MARK = QRectF(-9, -9, 18, 18)
_NO_PEN = Qt.PenStyle.NoPen


class LinkItem(QGraphicsPathItem):
    """A link: its line, and as children its head, label and mark; Qt paints the line without a call to Python."""

    def __init__(self, link: LinkShape, colours: Tokens) -> None:
        super().__init__()
        self.link = link
        self.route = link.route
        self.is_selected = False
        self._is_accented = False
        self._colours = colours
        self._head = QGraphicsPolygonItem(self)
        self._head.setPen(_NO_PEN)
        self._head.setVisible(link.link_id is not None)
        self._label: _LabelItem | None = None
        self._mark: _MarkItem | None = None
        self._grips: list[QGraphicsEllipseItem] = []
        self.show_link(link)
        self._take_colours()

    @property
    def is_changeable(self) -> bool:
        """Whether it is a link of the plan: no line of the tree, and not gone."""
        return self.link.link_id is not None and self.link.change is not CardChange.REMOVED

    def show_link(self, link: LinkShape) -> None:
        """Show another state of the link."""
        is_other = link.change is not self.link.change
        self.link = link
        if link.label and self._label is None:
            self._label = _LabelItem(self._colours)
            self._label.setParentItem(self)
        if self._label is not None:
            self._label.set_text(link.label or "")
        self._show_mark()
        self.show_route(link.route, label_at=link.label_at)
        if is_other:
            self._take_colours()

    def show_route(self, route: Route, *, label_at: Point | None = None) -> None:
        """Let it run along another route; also while a card is dragged: its label then goes to the middle."""
        self.route = route
        self.setPath(curve_path(route, has_head=self.link.link_id is not None))
        self._head.setPolygon(head_polygon(route))
        if self._label is not None:
            self._label.setPos(*(label_at or route.middle))
        if self._mark is not None:
            self._mark.setPos(*route.at(MARK_AT))
        for grip, place in zip(self._grips, (route.points[0], route.tip), strict=False):
            grip.setPos(*place)

    def set_look(self, colours: Tokens) -> None:
        """Show it in other colours."""
        self._colours = colours
        if self._label is not None:
            self._label.set_colours(colours)
        if self._mark is not None:
            self._mark.set_colours(colours)
        self._take_colours()

    def set_faded(self, is_faded: bool) -> None:
        """Let it step back behind those in question."""
        self.setOpacity(FADED if is_faded else 1.0)

    def set_selected(self, is_selected: bool, *, is_led_from: bool = False) -> None:
        """Show it in the accent colour when it is selected or leads away from a selected card."""
        is_accented = is_selected or (is_led_from and self.is_changeable)
        if is_selected != self.is_selected:
            self.is_selected = is_selected
            self._show_grips()
        if is_accented != self._is_accented:
            self._is_accented = is_accented
            self._take_colours()

    def end_at(self, place: QPointF) -> str | None:
        """Which end of the selected link is at a place of the scene: ``from_id`` or ``to_id``; None: neither."""
        if not self.is_selected:
            return None
        for field, (x, y) in (("to_id", self.route.tip), ("from_id", self.route.points[0])):
            if max(abs(place.x() - x), abs(place.y() - y)) <= GRIP_RADIUS + 4:
                return field
        return None

    def shape(self) -> QPainterPath:
        """Where it can be clicked: along its line (Qt's own shape has the area below the curve too)."""
        stroker = QPainterPathStroker()
        stroker.setWidth(_WIDE)
        return stroker.createStroke(self.path())

    def _show_mark(self) -> None:
        if self.link.change is None:
            if self._mark is not None:
                self._mark.setVisible(False)
            return
        if self._mark is None:
            self._mark = _MarkItem(self._colours, self)
        self._mark.show_change(self.link.change)

    def _show_grips(self) -> None:
        if self.is_selected and not self._grips:
            for place in (self.route.points[0], self.route.tip):
                grip = QGraphicsEllipseItem(-GRIP_RADIUS, -GRIP_RADIUS, 2 * GRIP_RADIUS, 2 * GRIP_RADIUS, self)
                grip.setPos(*place)
                self._grips.append(grip)
            self._colour_grips()
        for grip in self._grips:
            grip.setVisible(self.is_selected)

    def _colour_grips(self) -> None:
        for grip in self._grips:
            grip.setPen(QPen(self._colours.accent, 1.6))
            grip.setBrush(self._colours.panel)

    def _take_colours(self) -> None:
        pen = link_pen(self.link, self._colours, is_selected=self._is_accented)
        self.setPen(pen)
        self._head.setBrush(QColor(pen.color()))
        self._colour_grips()
        # a selected link's ends lie over the cards they are at
        layer = LABEL_LAYER + 2 if self.is_selected else SELECTED_LINK_LAYER if self._is_accented else LINK_LAYER
        self.setZValue(layer)


class _MarkItem(QGraphicsItem):
    """The mark of what happened to a link."""

    def __init__(self, colours: Tokens, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._colours = colours
        self._change = CardChange.ADDED

    def show_change(self, change: CardChange) -> None:
        """Show a change."""
        self._change = change
        self.setVisible(True)
        self.update()

    def set_colours(self, colours: Tokens) -> None:
        """Show it in other colours."""
        self._colours = colours
        self.update()

    def boundingRect(self) -> QRectF:
        """The mark."""
        return _MARK

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_change(painter, self._change, QPointF(0, 0), self._colours)


class _LabelItem(QGraphicsItem):
    """The text on a link."""

    def __init__(self, colours: Tokens) -> None:
        super().__init__()
        self._colours = colours
        self._text = ""
        self.setZValue(LABEL_LAYER)
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
