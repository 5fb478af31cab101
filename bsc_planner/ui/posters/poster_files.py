"""Writing a drawing: PDF (whole or in tiles), SVG, PNG, and the pages of a printer."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from bsc_planner.exchange.whole_file import put_file
from bsc_planner.figures.poster import Sheet
from bsc_planner.ui.posters.choice import PaperChoice, PosterFormat
from bsc_planner.ui.posters.poster import Poster, sheet_for, tiling_for
from bsc_planner.ui.posters.sheet_painting import DPI, UNITS, paint_sheet
from bsc_planner.ui.posters.tile_painting import paint_tile

_PDF_DPI = 1200
_PNG_DPI = 200


def export_poster(poster: Poster, choice: PaperChoice, file_format: PosterFormat, path: Path) -> None:
    """Write a drawing to a file, complete or not at all.

    Raises:
        IssueFolderError: The folder or the disk does not allow it.
    """
    put_file(path, poster_file(poster, choice, file_format))


def poster_file(poster: Poster, choice: PaperChoice, file_format: PosterFormat) -> bytes:
    """The bytes of the file; only a PDF is cut into tiles."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    match file_format:
        case PosterFormat.PDF:
            _to_pdf(buffer, poster, choice)
        case PosterFormat.SVG:
            _to_svg(buffer, poster, choice)
        case PosterFormat.PNG:
            QImageWriter(buffer, QByteArray(b"png")).write(sheet_image(poster, choice, dpi=_PNG_DPI))
    data: QByteArray = buffer.data()
    return bytes(data.data())


def sheet_image(poster: Poster, choice: PaperChoice, *, dpi: float) -> QImage:
    """The whole sheet as a picture.

    Args:
        poster: The drawing.
        choice: Paper; tiles make no difference.
        dpi: Pixels to an inch of paper.
    """
    sheet = sheet_for(poster, choice)
    factor = dpi / DPI
    size = _size(sheet) * factor
    image = QImage(QSize(round(size.width()), round(size.height())), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    painter = QPainter(image)
    painter.scale(factor, factor)
    paint_sheet(painter, poster, sheet, choice)
    painter.end()
    return image


def page_layout(poster: Poster, choice: PaperChoice) -> QPageLayout:
    """The sheets of the printer: of the whole drawing, or of its tiles."""
    tiling = tiling_for(poster, choice)
    sheet = tiling.sheet if tiling else sheet_for(poster, choice)
    upright = QSizeF(min(sheet.width, sheet.height), max(sheet.width, sheet.height))
    lies = QPageLayout.Orientation.Landscape if sheet.is_landscape else QPageLayout.Orientation.Portrait
    size = QPageSize(upright, QPageSize.Unit.Millimeter)
    return QPageLayout(size, lies, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter, QMarginsF(0, 0, 0, 0))


def paint_pages(device: QPagedPaintDevice, poster: Poster, choice: PaperChoice) -> int:
    """Paint all pages on a device whose layout is that of `page_layout`.

    Returns:
        How many there are; 0 when the device takes none, as a printer that asks for a file and gets no answer.
    """
    sheet, tiling = sheet_for(poster, choice), tiling_for(poster, choice)
    painter = QPainter()
    if not painter.begin(device):
        return 0
    resolution = device.logicalDpiX()
    painter.scale(resolution / DPI, resolution / DPI)
    if tiling is None:
        paint_sheet(painter, poster, sheet, choice)
    else:
        for number, tile in enumerate(tiling.tiles):
            if number:
                device.newPage()
            paint_tile(painter, poster, sheet, choice, tiling, tile)
    painter.end()
    return len(tiling.tiles) if tiling else 1


def _to_pdf(buffer: QBuffer, poster: Poster, choice: PaperChoice) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(_title(poster))
    writer.setCreator("BSC Planner")
    writer.setPageLayout(page_layout(poster, choice))
    paint_pages(writer, poster, choice)


def _to_svg(buffer: QBuffer, poster: Poster, choice: PaperChoice) -> None:
    sheet = sheet_for(poster, choice)
    size = _size(sheet)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(_title(poster))
    painter = QPainter(generator)
    paint_sheet(painter, poster, sheet, choice)
    painter.end()


def _size(sheet: Sheet) -> QSizeF:
    return QSizeF(sheet.width, sheet.height) * UNITS


def _title(poster: Poster) -> str:
    return f"{poster.head.kind} - {poster.head.plan}"
