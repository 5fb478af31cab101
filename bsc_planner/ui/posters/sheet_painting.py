"""Painting the whole sheet: letterhead, title, map, legend, foot; in light colours whatever the window has."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bsc_planner.figures.poster import MARGIN_MM, Sheet
from bsc_planner.figures.strategy_map.drawing import MapDrawing, draw_map
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import map_font, paint_card
from bsc_planner.ui.pages.strategy_map.drawing.lane_painting import lane_label, paint_lane, paint_lane_label
from bsc_planner.ui.pages.strategy_map.drawing.link_painting import paint_link, paint_link_texts
from bsc_planner.ui.pages.strategy_map.printing.legend import Legend
from bsc_planner.ui.pages.strategy_map.printing.printed_map import PaperChoice, PrintedMap
from bsc_planner.ui.pages.strategy_map.words import PaperWords
from bsc_planner.ui.theme import LIGHT

DPI = 96
"""Units of a sheet of A4 are pixels of this many to an inch; so texts are as large as in the window at 100 %."""

UNITS = DPI / 25.4
"""Of those to a millimetre."""

_SMALLEST_MM = 210.0
"""Width of the sheet whose units are pixels; on larger ones everything around the map grows with them."""

_LETTERHEAD, _TITLE, _FOOT, _GAP = 46.0, 34.0, 18.0, 10.0
_LARGEST = 1.15
"""A small map is drawn no larger than this on A4, in units of the sheet to a unit of the map."""


def growth(sheet: Sheet) -> float:
    """How much larger than on A4 everything around the map is, so that a poster is read from further away."""
    return max(1.0, min(sheet.width, sheet.height) / _SMALLEST_MM)


def paint_sheet(painter: QPainter, printed: PrintedMap, sheet: Sheet, choice: PaperChoice) -> None:
    """Paint a sheet in millimetres times `UNITS` from its upper left corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    grown = growth(sheet)
    painter.scale(grown, grown)
    margin = MARGIN_MM * UNITS / grown
    whole = QRectF(0, 0, sheet.width * UNITS / grown, sheet.height * UNITS / grown)
    room = whole.adjusted(margin, margin, -margin, -margin)
    top = _paint_letterhead(painter, printed, room) if choice.has_head else room.top()
    top = _paint_title(painter, printed, QRectF(room.left(), top, room.width(), _TITLE))
    bottom = room.bottom() - _paint_foot(painter, printed, room)
    drawing = draw_map(printed.content, printed.layout)
    legend = Legend(printed, drawing, room.width()) if choice.has_legend else None
    if legend is not None and legend.height:
        legend.paint(painter, QPointF(room.left(), bottom - legend.height))
        bottom -= legend.height + _GAP
    _paint_drawing(painter, printed, QRectF(room.left(), top, room.width(), bottom - top))
    painter.restore()


def paint_map(painter: QPainter, drawing: MapDrawing, words: PaperWords) -> None:
    """Draw a whole map in its own units, in light colours."""
    for lane in drawing.lanes:
        rect = QRectF(drawing.left, lane.top, drawing.right - drawing.left, lane.bottom - lane.top)
        paint_lane(painter, rect, lane.tint, LIGHT)
    if drawing.lanes:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(LIGHT.border, 1.0))
        height = drawing.bottom - drawing.top
        painter.drawRect(QRectF(drawing.left, drawing.top, drawing.right - drawing.left, height))
    for link in drawing.links:
        paint_link(painter, link, LIGHT)
    for lane in drawing.lanes:
        corner = QPointF(drawing.left, lane.top)
        paint_lane_label(painter, corner, lane_label(lane, words.words), lane.tint, LIGHT, words.words)
    for card in (*drawing.ghosts, *drawing.cards):
        painter.save()
        painter.translate(card.x, card.y)
        paint_card(painter, card, LIGHT, words.words)
        painter.restore()
    for link in drawing.links:
        paint_link_texts(painter, link, LIGHT)


def _paint_drawing(painter: QPainter, printed: PrintedMap, room: QRectF) -> None:
    """The map as large as its room allows; the lanes reach from side to side."""
    drawing = draw_map(printed.content, printed.layout)
    width, height = drawing.right - drawing.left, drawing.bottom - drawing.top
    scale = min(_LARGEST, room.width() / width, room.height() / height)
    drawing = draw_map(printed.content, printed.layout, least_width=room.width() / scale)
    painter.save()
    painter.translate(room.center().x(), room.top())
    painter.scale(scale, scale)
    painter.translate(-(drawing.left + drawing.right) / 2, -drawing.top)
    paint_map(painter, drawing, printed.words)
    painter.restore()


def _paint_letterhead(painter: QPainter, printed: PrintedMap, room: QRectF) -> float:
    """Institution and plan above a double line, as on letters of an office; returns where it ends."""
    painter.setPen(LIGHT.text)
    _write(
        painter,
        printed.institution.upper(),
        QRectF(room.left(), room.top(), room.width(), 20),
        pixels=15,
        is_strong=True,
    )
    _write(painter, printed.title, QRectF(room.left(), room.top() + 20, room.width(), 16), pixels=12)
    line = room.top() + _LETTERHEAD - 6
    painter.setPen(QPen(LIGHT.text, 2.0))
    painter.drawLine(QPointF(room.left(), line), QPointF(room.right(), line))
    painter.setPen(QPen(LIGHT.text, 0.7))
    painter.drawLine(QPointF(room.left(), line + 3), QPointF(room.right(), line + 3))
    return room.top() + _LETTERHEAD


def _paint_title(painter: QPainter, printed: PrintedMap, rect: QRectF) -> float:
    title = f"{printed.words.title} · {printed.scope}" if printed.scope else printed.words.title
    painter.setPen(LIGHT.text)
    _write(painter, title, rect.adjusted(0, 4, 0, -6), pixels=17, is_strong=True)
    return rect.bottom()


def _paint_foot(painter: QPainter, printed: PrintedMap, room: QRectF) -> float:
    """What is shown and when it was printed; returns the room it takes."""
    if not printed.state:
        return 0.0
    painter.setPen(LIGHT.muted)
    rect = QRectF(room.left(), room.bottom() - _FOOT + 4, room.width(), _FOOT - 4)
    _write(painter, printed.state, rect, pixels=10, align=Qt.AlignmentFlag.AlignRight)
    return _FOOT


def _write(
    painter: QPainter,
    text: str,
    rect: QRectF,
    *,
    pixels: int,
    is_strong: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    painter.setFont(map_font(pixels=pixels, is_strong=is_strong))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
