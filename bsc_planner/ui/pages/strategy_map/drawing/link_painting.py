"""How links look, on the screen and on paper."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from bsc_planner.figures.strategy_map.content import CardChange
from bsc_planner.figures.strategy_map.drawing import LinkShape
from bsc_planner.figures.strategy_map.geometry import Point
from bsc_planner.figures.strategy_map.labels import LABEL_HEIGHT, LABEL_WIDTH
from bsc_planner.figures.strategy_map.route import Route
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import change_colour, paint_change
from bsc_planner.ui.theme import Tokens

LINK_WIDTH, LINK_WIDTH_SELECTED, TREE_WIDTH, CHANGED_WIDTH = 1.4, 2.2, 1.1, 2.0
MARK_AT = 0.72
"""Where along a link the mark of its change stands."""

_INSET = 10.0
_OPEN = Qt.BrushStyle.NoBrush
_NO_PEN = Qt.PenStyle.NoPen


def link_pen(link: LinkShape, colours: Tokens, *, is_selected: bool = False) -> QPen:
    """Pen of a link's line: broken where the link is gone."""
    if link.change is None or is_selected:
        width = LINK_WIDTH_SELECTED if is_selected else LINK_WIDTH if link.link_id else TREE_WIDTH
        return QPen(colours.accent if is_selected else colours.link, width)
    pen = QPen(change_colour(link.change, colours), CHANGED_WIDTH)
    if link.change is CardChange.REMOVED:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def curve_path(route: Route, *, has_head: bool = True) -> QPainterPath:
    """The line of a route; without a head it reaches the card itself."""
    path = QPainterPath(QPointF(*route.points[0]))
    for start in range(0, len(route.points) - 1, 3):
        before, first, second, end = route.points[start : start + 4]
        if _is_straight(before, first, second, end):
            path.lineTo(*end)
        else:
            path.cubicTo(*first, *second, *end)
    if not has_head:
        path.lineTo(*route.end)
    return path


def _is_straight(start: Point, first: Point, second: Point, end: Point) -> bool:
    across, along = end[0] - start[0], end[1] - start[1]
    return all(abs(across * (y - start[1]) - along * (x - start[0])) < 1e-6 for x, y in (first, second))


def head_polygon(route: Route) -> QPolygonF:
    """The arrow head of a route."""
    return QPolygonF([QPointF(*corner) for corner in route.head])


def paint_link(painter: QPainter, link: LinkShape, colours: Tokens) -> None:
    """Draw a link with its head; labels come later, over all lines."""
    pen = link_pen(link, colours)
    painter.strokePath(curve_path(link.route, has_head=link.link_id is not None), pen)
    if link.link_id:
        painter.setPen(_NO_PEN)
        painter.setBrush(pen.color())
        painter.drawPolygon(head_polygon(link.route))
        painter.setBrush(_OPEN)


def paint_link_texts(painter: QPainter, link: LinkShape, colours: Tokens) -> None:
    """Draw the label of a link and the mark of its change, where it has any."""
    if link.label:
        paint_link_label(painter, link.label, QPointF(*link.label_at), colours)
    if link.change is not None:
        paint_change(painter, link.change, QPointF(*link.route.at(MARK_AT)), colours)


@lru_cache(maxsize=1024)
def shown_label(text: str) -> str:
    """A label as far as there is room for it."""
    room = LABEL_WIDTH - _INSET
    return QFontMetricsF(drawing_font(pixels=11)).elidedText(text, Qt.TextElideMode.ElideRight, room)


def link_label_rect(text: str, middle: QPointF) -> QRectF:
    """The box of a link's label."""
    width = QFontMetricsF(drawing_font(pixels=11)).horizontalAdvance(shown_label(text))
    box = QRectF(0, 0, width + _INSET, LABEL_HEIGHT)
    box.moveCenter(middle)
    return box


def paint_link_label(painter: QPainter, text: str, middle: QPointF, colours: Tokens) -> None:
    """Draw a link's label on a small ground."""
    box = link_label_rect(text, middle)
    painter.setFont(drawing_font(pixels=11))
    painter.setPen(_NO_PEN)
    painter.setBrush(colours.chip)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colours.text_soft)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown_label(text))
    painter.setBrush(_OPEN)
