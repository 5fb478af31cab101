"""Painting the texts of a row of cells, quickly: laid-out texts are kept and colours change only when they must."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygon, QStaticText

from bsc_planner.ui.theme import Tokens, tokens
from bsc_planner.ui.widgets.grid.column import GridColumn
from bsc_planner.ui.widgets.grid.face import CellFace, RowKind, Tone
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

PADDING = 7
"""Pixels between a cell's edge and its text."""
INDENT = 12
"""Pixels per level of the outline."""
CHEVRON = 18
"""Pixels the fold mark takes."""

_ELIDE = Qt.TextElideMode.ElideRight
_MOST_KEPT = 20_000
_LEFT, _CENTER, _RIGHT = range(3)


class CellPainter:
    """Texts of one table in its typeface and the colours in force.

    Qt lays out a text anew each time it is painted; kept as `QStaticText` a page of a Python-painted grid costs no
    more than one that C++ paints.
    """

    def __init__(self) -> None:
        self._aligns: list[int] = []
        self._pens: dict[Tone, QPen] = {}
        self._laid_out: dict[tuple[str, int, bool], tuple[QStaticText, int]] = {}
        self._plain = QFont()
        self._strong = QFont()
        self._metrics = QFontMetrics(self._plain)
        self._strong_metrics = QFontMetrics(self._strong)
        self._mark = QColor()
        self._pen: QPen | None = None
        self._is_strong: bool | None = None

    def look_at(self, columns: Sequence[GridColumn]) -> None:
        """Take over where the texts of each column stand."""
        self._aligns = [_side(column) for column in columns]

    def dress(self, font: QFont) -> None:
        """Take the colours and the typeface in force."""
        colours = tokens()
        self._pens = {tone: QPen(colour) for tone, colour in _colours(colours).items()}
        self._mark = colours.warn_mark
        self._plain = QFont(font)
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self._plain)
        self._strong_metrics = QFontMetrics(self._strong)
        self._laid_out.clear()

    @property
    def line_height(self) -> int:
        """Height of a line of text in pixels."""
        return self._metrics.height()

    def begin(self) -> None:
        """Forget what the last painter was set to."""
        self._pen = None
        self._is_strong = None

    def text_width(self, text: str, *, is_strong: bool = False) -> int:
        """Width of a text in pixels."""
        return (self._strong_metrics if is_strong else self._metrics).horizontalAdvance(text)

    def paint_row(
        self, painter: QPainter, faces: Sequence[CellFace], cells: Sequence[tuple[int, int, int]], top: int, height: int
    ) -> None:
        """Draw the texts of one row.

        Args:
            painter: Where to.
            faces: All cells of the row.
            cells: Column, left edge of its text and room for it, for each cell to draw.
            top: Upper edge of the row.
            height: Height of the row.
        """
        y = top + (height - self.line_height) // 2
        aligns = self._aligns
        for column, left, width in cells:
            text, tone, is_doubtful, _ = faces[column]
            if not text:
                continue
            is_strong = tone is Tone.STRONG
            laid_out, taken = self._text(text, width, is_strong)
            side = aligns[column]
            if side == _RIGHT:
                left += width - taken
            elif side == _CENTER:
                left += (width - taken) // 2
            self._set(painter, tone, is_strong)
            painter.drawStaticText(left, y, laid_out)
            if is_doubtful:
                right = left + taken if side == _RIGHT else left + width
                self._paint_mark(painter, right + PADDING, top)

    def paint_text(
        self, painter: QPainter, text: str, *, left: int, width: int, top: int, height: int, tone: Tone
    ) -> None:
        """Draw one strong text, cut to `width`."""
        laid_out, _ = self._text(text, width, True)
        self._set(painter, tone, True)
        painter.drawStaticText(left, top + (height - self.line_height) // 2, laid_out)

    def _paint_mark(self, painter: QPainter, right: int, top: int) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._mark)
        painter.drawPolygon(QPolygon([QPoint(right - 7, top), QPoint(right - 1, top), QPoint(right - 1, top + 6)]))
        painter.restore()

    def _text(self, text: str, width: int, is_strong: bool) -> tuple[QStaticText, int]:
        key = (text, width, is_strong)
        found = self._laid_out.get(key)
        if found is None:
            if len(self._laid_out) >= _MOST_KEPT:
                self._laid_out.clear()
            metrics = self._strong_metrics if is_strong else self._metrics
            shown = metrics.elidedText(text.replace("\n", " "), _ELIDE, width)
            laid_out = QStaticText(shown)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid_out.prepare(font=self._strong if is_strong else self._plain)
            found = self._laid_out[key] = (laid_out, metrics.horizontalAdvance(shown))
        return found

    def _set(self, painter: QPainter, tone: Tone, is_strong: bool) -> None:
        if is_strong is not self._is_strong:
            painter.setFont(self._strong if is_strong else self._plain)
            self._is_strong = is_strong
        pen = self._pens[tone]
        if pen is not self._pen:
            painter.setPen(pen)
            self._pen = pen


def outline_indent(model: GridItemModel, row: int) -> int:
    """Pixels before the text in the outline column; items stand right below the text of their section."""
    depth = model.depth(row)
    if model.row_kind(row) is RowKind.ITEM and model.is_open(row) is None:
        return (depth - 1) * INDENT + CHEVRON if depth else 0
    return depth * INDENT + CHEVRON


def _side(column: GridColumn) -> int:
    if column.align & Qt.AlignmentFlag.AlignRight:
        return _RIGHT
    return _CENTER if column.align & Qt.AlignmentFlag.AlignHCenter else _LEFT


def _colours(colours: Tokens) -> dict[Tone, QColor]:
    return {
        Tone.NORMAL: colours.text,
        Tone.MUTED: colours.muted,
        Tone.STRONG: colours.text,
        Tone.GOOD: colours.ok,
        Tone.WARNING: colours.warn,
        Tone.ERROR: colours.error,
    }
