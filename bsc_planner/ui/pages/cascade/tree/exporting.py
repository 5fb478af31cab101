"""The performance tree on paper: one sheet as PDF, a drawing as SVG, a picture as PNG, in light colours."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.figures.performance_tree.cards import TreeDrawing
from bsc_planner.figures.poster import MARGIN_MM, Paper, sheet_of
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.cascade.tree.painting import paint_card, paint_family, paint_knob, paint_positions
from bsc_planner.ui.pages.cascade.tree.words import TreeWords
from bsc_planner.ui.theme import LIGHT, Status

PAPERS = (Paper.A4, Paper.A3, Paper.A2, Paper.A1)
"""Sheets a PDF is offered on."""

_UNITS = 96 / 25.4
_PDF_DPI = 1200
_HEAD, _EDGE = 40.0, 28.0
_LARGEST_PICTURE = 16000
"""Pixels of the longer side of a picture at most."""


class TreeExport(QObject):
    """Asks where to, writes the file complete or not at all, and says so."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def ask(self, form: str, drawing: TreeDrawing, words: TreeWords, heading: str, folder: Path) -> None:
        """Ask for a file and write it.

        Args:
            form: ``svg``, ``png``, or the size of a sheet of PDF.
            drawing: What is drawn.
            words: On cards and lines.
            heading: Above the tree.
            folder: Where the planner is asked first.
        """
        suffix = form if form in ("svg", "png") else "pdf"
        name, _ = QFileDialog.getSaveFileName(
            self._page,
            self.tr("Export performance tree"),
            str(folder / f"{words.title}.{suffix}"),
            f"{suffix.upper()} (*.{suffix})",
        )
        if not name:
            return
        path = Path(name) if name.lower().endswith(f".{suffix}") else Path(f"{name}.{suffix}")
        try:
            put_file(path, tree_file(form, drawing, words, heading))
        except PlanError as error:
            tell_error(self._page, error)
        else:
            tell(self._page, self.tr("The tree was written to {file}.").format(file=path.name), status=Status.OK)


def tree_file(form: str, drawing: TreeDrawing, words: TreeWords, heading: str) -> bytes:
    """The bytes of a file; arguments as in `TreeExport.ask`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if form == "svg":
        _to_svg(buffer, drawing, words, heading)
    elif form == "png":
        QImageWriter(buffer, QByteArray(b"png")).write(_picture(drawing, words, heading))
    else:
        _to_pdf(buffer, Paper(form), drawing, words, heading)
    data: QByteArray = buffer.data()
    return bytes(data.data())


def paint_tree(painter: QPainter, drawing: TreeDrawing, words: TreeWords, heading: str) -> None:
    """Draw heading and tree in their own units, from the upper left corner of `whole_size`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = whole_size(drawing)
    painter.setFont(drawing_font(pixels=15, is_strong=True))
    painter.setPen(LIGHT.text)
    box = QRectF(_EDGE, 8, size.width() - 2 * _EDGE, _HEAD)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), heading)
    painter.translate(_EDGE, _EDGE + _HEAD)
    for path, children in drawing.families().items():
        paint_family(
            painter, drawing.cards[path], children, LIGHT, words, is_sideways=drawing.is_sideways, is_paper=True
        )
    for placed in drawing.cards.values():
        painter.save()
        painter.translate(placed.x, placed.y)
        paint_card(painter, placed.card, LIGHT, words, is_selected=False)
        paint_knob(painter, placed.card, LIGHT, is_sideways=drawing.is_sideways, is_hovered=False)
        paint_positions(painter, placed.card, LIGHT, is_hovered=False)
        painter.restore()


def whole_size(drawing: TreeDrawing) -> QSizeF:
    """Size of heading, tree and the room around them."""
    return QSizeF(max(drawing.width, 420.0) + 2 * _EDGE, drawing.height + 2 * _EDGE + _HEAD)


def _to_svg(buffer: QBuffer, drawing: TreeDrawing, words: TreeWords, heading: str) -> None:
    size = whole_size(drawing)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(f"{words.title} - {heading}")
    painter = QPainter(generator)
    paint_tree(painter, drawing, words, heading)
    painter.end()


def _picture(drawing: TreeDrawing, words: TreeWords, heading: str) -> QImage:
    size = whole_size(drawing)
    factor = min(2.0, _LARGEST_PICTURE / max(size.width(), size.height()))
    image = QImage(QSize(round(size.width() * factor), round(size.height() * factor)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(factor, factor)
    paint_tree(painter, drawing, words, heading)
    painter.end()
    return image


def _to_pdf(buffer: QBuffer, paper: Paper, drawing: TreeDrawing, words: TreeWords, heading: str) -> None:
    """As large as the sheet allows, lying the way the tree does."""
    size = whole_size(drawing)
    is_wide = size.width() >= size.height()
    sheet, upright = sheet_of(paper, is_landscape=is_wide), sheet_of(paper, is_landscape=False)
    lies = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    page = QPageSize(QSizeF(upright.width, upright.height), QPageSize.Unit.Millimeter)
    none = QMarginsF(0, 0, 0, 0)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(f"{words.title} - {heading}")
    writer.setCreator("BSC Planner")
    writer.setPageLayout(QPageLayout(page, lies, none, QPageLayout.Unit.Millimeter, none))
    painter = QPainter(writer)
    painter.scale(_PDF_DPI / 96, _PDF_DPI / 96)
    margin = MARGIN_MM * _UNITS
    room = QSizeF(sheet.width * _UNITS - 2 * margin, sheet.height * _UNITS - 2 * margin)
    scale = min(1.5, room.width() / size.width(), room.height() / size.height())
    painter.translate(margin + (room.width() - size.width() * scale) / 2, margin)
    painter.scale(scale, scale)
    paint_tree(painter, drawing, words, heading)
    painter.end()
