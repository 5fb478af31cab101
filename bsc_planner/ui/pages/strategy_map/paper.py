"""The map on paper: SVG, PDF or PNG at the size of a sheet, in light colours whatever the window has."""

import os
import tempfile
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtSvg import QSvgGenerator

from bsc_planner.exchange.plan_json import ExportFileError
from bsc_planner.figures.map_content import CardChange, MapContent
from bsc_planner.figures.map_drawing import MapDrawing, draw_map
from bsc_planner.figures.map_geometry import HEAD_LENGTH, HEAD_WIDTH
from bsc_planner.figures.map_layout import MapLayout
from bsc_planner.ui.pages.strategy_map.lane_painting import lane_label, paint_lane, paint_lane_label
from bsc_planner.ui.pages.strategy_map.link_painting import LINK_WIDTH, TREE_WIDTH, paint_link, paint_link_texts
from bsc_planner.ui.pages.strategy_map.painting import map_font, paint_card, paint_change, paint_light
from bsc_planner.ui.pages.strategy_map.words import PaperWords
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import LIGHT

_DPI = 96
"""Units of a sheet are pixels of this many to an inch; so texts are as large as in the window at 100 %."""

_PDF_DPI, _PNG_DPI = 1200, 200
_MM = _DPI / 25.4
_MARGIN = 10 * _MM
_HEAD, _FOOT = 15 * _MM, 9 * _MM
_LEGEND_LINE, _LEGEND_GAP, _LIGHT_ROOM = 16, 28, 15
"""Height of a line of the legend, gap between its entries, room of a light before its word."""

_LARGEST = 1.15
"""A small map is drawn no larger than this, in units of the sheet to a unit of the map."""


class MapFormat(StrEnum):
    """Kind of file; the value is its suffix."""

    PDF = "pdf"
    SVG = "svg"
    PNG = "png"


class Paper(StrEnum):
    """Size of a sheet."""

    A4 = "A4"
    A3 = "A3"


class Orientation(StrEnum):
    """How the sheet lies."""

    AUTOMATIC = "automatic"
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


@dataclass(frozen=True)
class SheetChoice:
    """What the planner wants."""

    format: MapFormat = MapFormat.PDF
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTOMATIC


@dataclass(frozen=True)
class PrintedMap:
    """A map and what is printed with it.

    Attributes:
        title, institution: Of the plan.
        scope: Whose scorecard it is; empty for the whole plan.
        since: Edition the changes are shown since; empty where none are shown.
        scores: Up to when and by which rules its scores are; empty where none are shown.
    """

    content: MapContent
    layout: MapLayout
    words: PaperWords
    title: str
    institution: str
    scope: str = ""
    since: str = ""
    scores: str = ""


def export_map(printed: PrintedMap, choice: SheetChoice, path: Path) -> None:
    """Write a map to a file, complete or not at all.

    Raises:
        ExportFileError: The folder or the disk does not allow it.
    """
    _write(path, map_file(printed, choice))


def map_file(printed: PrintedMap, choice: SheetChoice) -> bytes:
    """The bytes of the file."""
    sheet = _sheet(printed, choice)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    match choice.format:
        case MapFormat.PDF:
            _to_pdf(buffer, printed, choice.paper, sheet)
        case MapFormat.SVG:
            _to_svg(buffer, printed, sheet)
        case MapFormat.PNG:
            _to_png(buffer, printed, sheet)
    data: QByteArray = buffer.data()
    return bytes(data.data())


def _sheet(printed: PrintedMap, choice: SheetChoice) -> QSizeF:
    """Size of the sheet in its units, as it lies."""
    points = QPageSize(getattr(QPageSize.PageSizeId, choice.paper.value)).size(QPageSize.Unit.Millimeter) * _MM
    drawing = draw_map(printed.content, printed.layout)
    is_wide = drawing.right - drawing.left >= drawing.bottom - drawing.top
    lies = is_wide if choice.orientation is Orientation.AUTOMATIC else choice.orientation is Orientation.LANDSCAPE
    return points.transposed() if lies else points


def _to_pdf(buffer: QBuffer, printed: PrintedMap, paper: Paper, sheet: QSizeF) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(f"{printed.words.title} - {printed.title}")
    writer.setCreator("BSC Planner")
    lies = QPageLayout.Orientation.Landscape if sheet.width() > sheet.height() else QPageLayout.Orientation.Portrait
    size = QPageSize(getattr(QPageSize.PageSizeId, paper.value))
    writer.setPageLayout(QPageLayout(size, lies, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    painter.scale(_PDF_DPI / _DPI, _PDF_DPI / _DPI)
    _paint_sheet(painter, printed, sheet)
    painter.end()


def _to_svg(buffer: QBuffer, printed: PrintedMap, sheet: QSizeF) -> None:
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DPI)
    generator.setSize(QSize(round(sheet.width()), round(sheet.height())))
    generator.setViewBox(QRectF(0, 0, sheet.width(), sheet.height()))
    generator.setTitle(f"{printed.words.title} - {printed.title}")
    painter = QPainter(generator)
    _paint_sheet(painter, printed, sheet)
    painter.end()


def _to_png(buffer: QBuffer, printed: PrintedMap, sheet: QSizeF) -> None:
    factor = _PNG_DPI / _DPI
    image = QImage(QSize(round(sheet.width() * factor), round(sheet.height() * factor)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(_PNG_DPI / 0.0254))
    image.setDotsPerMeterY(round(_PNG_DPI / 0.0254))
    painter = QPainter(image)
    painter.scale(factor, factor)
    _paint_sheet(painter, printed, sheet)
    painter.end()
    QImageWriter(buffer, QByteArray(b"png")).write(image)


def _paint_sheet(painter: QPainter, printed: PrintedMap, sheet: QSizeF) -> None:
    """Title, map and legend on a sheet of this size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(_MARGIN, _MARGIN + _HEAD, sheet.width() - 2 * _MARGIN, sheet.height() - 2 * _MARGIN - _HEAD - _FOOT)
    _paint_title(painter, printed, QRectF(room.left(), _MARGIN, room.width(), _HEAD))
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
    foot = QRectF(room.left(), sheet.height() - _MARGIN - _FOOT, room.width(), _FOOT)
    _paint_legend(painter, printed, drawing, foot)


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


def _paint_title(painter: QPainter, printed: PrintedMap, rect: QRectF) -> None:
    title = f"{printed.words.title} · {printed.scope}" if printed.scope else printed.words.title
    painter.setFont(map_font(pixels=19, is_strong=True))
    painter.setPen(LIGHT.text)
    painter.drawText(rect.topLeft() + QPointF(0, 18), title)
    painter.setFont(map_font(pixels=12))
    painter.setPen(LIGHT.muted)
    line = f"{printed.title} · {printed.institution}"
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect.topLeft() + QPointF(0, 38), shown)


def _paint_legend(painter: QPainter, printed: PrintedMap, drawing: MapDrawing, rect: QRectF) -> None:
    """What the lines mean, as far as there are any."""
    y = rect.bottom() - 6
    x = rect.left()
    painter.setFont(map_font(pixels=11))
    if any(link.link_id for link in drawing.links):
        painter.setPen(QPen(LIGHT.link, LINK_WIDTH))
        painter.drawLine(QPointF(x, y - 4), QPointF(x + 24, y - 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(LIGHT.link)
        tip = QPointF(x + 24 + HEAD_LENGTH, y - 4)
        back = QPointF(x + 24, y - 4 - HEAD_WIDTH / 2)
        painter.drawPolygon([tip, back, back + QPointF(0, HEAD_WIDTH)])
        x = _legend_text(painter, printed.words.cause, QPointF(x + 42, y))
    if any(link.link_id is None for link in drawing.links):
        painter.setPen(QPen(LIGHT.link, TREE_WIDTH))
        painter.drawLine(QPointF(x, y - 4), QPointF(x + 30, y - 4))
        x = _legend_text(painter, printed.words.tree, QPointF(x + 38, y))
    if printed.since:
        _paint_changes(painter, printed, QPointF(x, y))
    if printed.scores:
        is_alone = x == rect.left() and not printed.since
        place = QPointF(rect.left(), y if is_alone else y - _LEGEND_LINE)
        _paint_lights(painter, printed, place, rect.width())


def _paint_lights(painter: QPainter, printed: PrintedMap, place: QPointF, width: float) -> None:
    """What the scores are and what their lights mean, on a line above the others."""
    words = printed.words
    counts = Counter(card.score.light for card in printed.content.objectives if card.score is not None)
    texts = {light: f"{words.lights[light]} ({counts[light]})" for light in STATUS_OF_LIGHT}
    metrics = painter.fontMetrics()
    lights = sum(metrics.horizontalAdvance(text) + _LIGHT_ROOM + _LEGEND_GAP for text in texts.values())
    told = metrics.elidedText(printed.scores, Qt.TextElideMode.ElideRight, round(width - lights - _LEGEND_GAP))
    x = _legend_text(painter, told, place)
    for light, status in STATUS_OF_LIGHT.items():
        paint_light(painter, status, QPointF(x + 5, place.y() - 4), LIGHT)
        x = _legend_text(painter, texts[light], QPointF(x + _LIGHT_ROOM, place.y()))


def _paint_changes(painter: QPainter, printed: PrintedMap, place: QPointF) -> None:
    """What the marks of changes mean, and since when."""
    words = printed.words
    x = _legend_text(painter, words.since.format(edition=printed.since), place)
    for change in CardChange:
        count = sum(card.change is change for card in printed.content.cards)
        paint_change(painter, change, QPointF(x + 7, place.y() - 4), LIGHT)
        painter.setFont(map_font(pixels=11))
        x = _legend_text(painter, f"{words.changes[change]} ({count})", QPointF(x + 20, place.y()))


def _legend_text(painter: QPainter, text: str, place: QPointF) -> float:
    """Write a word of the legend; returns where the next entry begins."""
    painter.setPen(LIGHT.muted)
    painter.drawText(place, text)
    return place.x() + painter.fontMetrics().horizontalAdvance(text) + _LEGEND_GAP


def _write(path: Path, data: bytes) -> None:
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        raise ExportFileError(path=str(path), problem=error.strerror or "") from error
