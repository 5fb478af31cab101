"""Painting the whole sheet: letterhead, title, drawing, legend, foot; in light colours whatever the window has."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bsc_planner.figures.poster import MARGIN_MM, Sheet
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.posters.choice import PaperChoice
from bsc_planner.ui.posters.poster import Poster, PosterHead
from bsc_planner.ui.theme import LIGHT

DPI = 96
"""Units of a sheet of A4 are pixels of this many to an inch; so texts are as large as in the window at 100 %."""

UNITS = DPI / 25.4
"""Of those to a millimetre."""

_SMALLEST_MM = 210.0
"""Width of the sheet whose units are pixels; on larger ones everything around the drawing grows with them."""

_LETTERHEAD, _TITLE, _FOOT, _GAP = 46.0, 34.0, 18.0, 10.0
LARGEST = 1.15
"""A small drawing is drawn no larger than this on A4, in units of the sheet to a unit of the drawing."""


def growth(sheet: Sheet) -> float:
    """How much larger than on A4 everything around the drawing is, so that a poster is read from further away."""
    return max(1.0, min(sheet.width, sheet.height) / _SMALLEST_MM)


def paint_sheet(painter: QPainter, poster: Poster, sheet: Sheet, choice: PaperChoice) -> None:
    """Paint a sheet in millimetres times `UNITS` from its upper left corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    grown = growth(sheet)
    painter.scale(grown, grown)
    margin = MARGIN_MM * UNITS / grown
    whole = QRectF(0, 0, sheet.width * UNITS / grown, sheet.height * UNITS / grown)
    room = whole.adjusted(margin, margin, -margin, -margin)
    top = _paint_letterhead(painter, poster.head, room) if choice.has_head else room.top()
    top = _paint_title(painter, poster.head, QRectF(room.left(), top, room.width(), _TITLE))
    bottom = room.bottom() - _paint_foot(painter, poster.head, room)
    legend = poster.legend(room.width()) if choice.has_legend else None
    if legend is not None and legend.height:
        legend.paint(painter, QPointF(room.left(), bottom - legend.height))
        bottom -= legend.height + _GAP
    poster.paint(painter, QRectF(room.left(), top, room.width(), bottom - top))
    painter.restore()


def _paint_letterhead(painter: QPainter, head: PosterHead, room: QRectF) -> float:
    """Institution and plan above a double line, as on letters of an office; returns where it ends."""
    painter.setPen(LIGHT.text)
    _write(
        painter,
        head.institution.upper(),
        QRectF(room.left(), room.top(), room.width(), 20),
        pixels=15,
        is_strong=True,
    )
    _write(painter, head.plan, QRectF(room.left(), room.top() + 20, room.width(), 16), pixels=12)
    line = room.top() + _LETTERHEAD - 6
    painter.setPen(QPen(LIGHT.text, 2.0))
    painter.drawLine(QPointF(room.left(), line), QPointF(room.right(), line))
    painter.setPen(QPen(LIGHT.text, 0.7))
    painter.drawLine(QPointF(room.left(), line + 3), QPointF(room.right(), line + 3))
    return room.top() + _LETTERHEAD


def _paint_title(painter: QPainter, head: PosterHead, rect: QRectF) -> float:
    painter.setPen(LIGHT.text)
    _write(painter, head.title, rect.adjusted(0, 4, 0, -6), pixels=17, is_strong=True)
    return rect.bottom()


def _paint_foot(painter: QPainter, head: PosterHead, room: QRectF) -> float:
    """What is shown and when it was printed; returns the room it takes."""
    if not head.state:
        return 0.0
    painter.setPen(LIGHT.muted)
    rect = QRectF(room.left(), room.bottom() - _FOOT + 4, room.width(), _FOOT - 4)
    _write(painter, head.state, rect, pixels=10, align=Qt.AlignmentFlag.AlignRight)
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
    painter.setFont(drawing_font(pixels=pixels, is_strong=is_strong))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
