"""Painting one tile of a poster: its part of the sheet, marks to cut and glue by, and which tile it is."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bsc_planner.figures.poster import MARGIN_MM, OVERLAP_MM, Sheet, Tile, Tiling
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.posters.choice import PaperChoice
from bsc_planner.ui.posters.poster import Poster, PosterHead
from bsc_planner.ui.posters.sheet_painting import UNITS, paint_sheet
from bsc_planner.ui.posters.words import poster_words
from bsc_planner.ui.theme import LIGHT

_MARK_MM = 4.0
_PLAN_MM = 1.6
"""Length of a cutting mark; height of a tile in the little plan of all of them."""


def tile_name(tile: Tile) -> str:
    """Name of a tile: rows by letter, columns by number, as on a map (``B2``)."""
    return f"{chr(ord('A') + tile.row)}{tile.column + 1}"


def paint_tile(
    painter: QPainter, poster: Poster, sheet: Sheet, choice: PaperChoice, tiling: Tiling, tile: Tile
) -> None:
    """Paint a tile on its own sheet, in millimetres times `UNITS` from its upper left corner."""
    area = QRectF(MARGIN_MM * UNITS, MARGIN_MM * UNITS, tile.width * UNITS, tile.height * UNITS)
    painter.save()
    painter.setClipRect(area)
    painter.translate(area.left() - tile.x * UNITS, area.top() - tile.y * UNITS)
    paint_sheet(painter, poster, sheet, choice)
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_marks(painter, area)
    _paint_seams(painter, area, tile)
    _paint_name(painter, poster.head, tiling, tile)
    painter.restore()


def _paint_marks(painter: QPainter, area: QRectF) -> None:
    """Short lines outside the corners, to cut by."""
    painter.setPen(QPen(LIGHT.muted, 0.6))
    length, gap = _MARK_MM * UNITS, 1.0 * UNITS
    for corner, right, down in (
        (area.topLeft(), -1, -1),
        (area.topRight(), 1, -1),
        (area.bottomLeft(), -1, 1),
        (area.bottomRight(), 1, 1),
    ):
        painter.drawLine(corner + QPointF(right * gap, 0), corner + QPointF(right * (gap + length), 0))
        painter.drawLine(corner + QPointF(0, down * gap), corner + QPointF(0, down * (gap + length)))


def _paint_seams(painter: QPainter, area: QRectF, tile: Tile) -> None:
    """Dashed lines where the tile above or to the left ends: up to there this one is glued over it."""
    painter.setPen(QPen(LIGHT.muted, 0.4, Qt.PenStyle.DashLine))
    overlap = OVERLAP_MM * UNITS
    if tile.column:
        x = area.left() + overlap
        painter.drawLine(QPointF(x, area.top() - 3 * UNITS), QPointF(x, area.top() - 1 * UNITS))
        painter.drawLine(QPointF(x, area.bottom() + 1 * UNITS), QPointF(x, area.bottom() + 3 * UNITS))
    if tile.row:
        y = area.top() + overlap
        painter.drawLine(QPointF(area.left() - 3 * UNITS, y), QPointF(area.left() - 1 * UNITS, y))
        painter.drawLine(QPointF(area.right() + 1 * UNITS, y), QPointF(area.right() + 3 * UNITS, y))


def _paint_name(painter: QPainter, head: PosterHead, tiling: Tiling, tile: Tile) -> None:
    """Which tile it is, in words and in a little plan, below what it shows."""
    number = tile.row * tiling.columns + tile.column + 1
    text = poster_words(head.language).tile.format(name=tile_name(tile), number=number, count=len(tiling.tiles))
    base = (tiling.sheet.height - 3.4) * UNITS
    painter.setPen(LIGHT.muted)
    painter.setFont(drawing_font(pixels=9))
    left = (MARGIN_MM + 8) * UNITS
    painter.drawText(QPointF(left, base), f"{head.kind} · {text}")
    side = _PLAN_MM * UNITS
    width = side * tiling.columns * 1.4
    corner = QPointF((tiling.sheet.width - MARGIN_MM - 8) * UNITS - width, base - side * tiling.rows + 1)
    painter.setPen(QPen(LIGHT.muted, 0.5))
    for other in tiling.tiles:
        is_this = other == tile
        painter.setBrush(LIGHT.muted if is_this else Qt.BrushStyle.NoBrush)
        place = corner + QPointF(other.column * side * 1.4, other.row * side)
        painter.drawRect(QRectF(place.x(), place.y(), side * 1.4, side))
