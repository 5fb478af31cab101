"""Painting the texts of a row of cells, quickly: laid-out texts are kept and colours change only when they must."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygon, QStaticText, QTextOption

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
_PLAIN, _STRONG, _SMALL = range(3)
_WRAPPED = 10
_GAP = 8
"""Pixels between a cell's text and what stands beside it."""
_SMALLER = 2
"""Pixels by which what stands beside a text is lower."""


class CellPainter:
    """Texts of one table in its typeface and the colours in force.

    Qt lays out a text anew each time it is painted; kept as `QStaticText` a page of a Python-painted grid costs no
    more than one that C++ paints.
    """

    def __init__(self) -> None:
        self._aligns: list[int] = []
        self._pens: dict[Tone, QPen] = {}
        self._laid_out: dict[tuple[str, int, int], tuple[QStaticText, int]] = {}
        self._fonts = (QFont(), QFont(), QFont())
        self._metrics = tuple(map(QFontMetrics, self._fonts))
        self._drop = 0
        self._mark = QColor()
        self._note = QColor()
        self._pen: QPen | None = None
        self._look: int | None = None

    def look_at(self, columns: Sequence[GridColumn]) -> None:
        """Take over where the texts of each column stand."""
        self._aligns = [_side(column) for column in columns]

    def dress(self, font: QFont) -> None:
        """Take the colours and the typeface in force."""
        colours = tokens()
        self._pens = {tone: QPen(colour) for tone, colour in _colours(colours).items()}
        self._mark, self._note = colours.warn_mark, colours.accent
        plain, strong, small = QFont(font), QFont(font), QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        if plain.pixelSize() > _SMALLER:
            small.setPixelSize(plain.pixelSize() - _SMALLER)
        self._fonts = (plain, strong, small)
        self._metrics = tuple(map(QFontMetrics, self._fonts))
        self._drop = self._metrics[_PLAIN].ascent() - self._metrics[_SMALL].ascent()
        self._laid_out.clear()

    @property
    def line_height(self) -> int:
        """Height of a line of text in pixels."""
        return self._metrics[_PLAIN].height()

    def begin(self) -> None:
        """Forget what the last painter was set to."""
        self._pen = None
        self._look = None

    def text_width(self, text: str, *, is_strong: bool = False) -> int:
        """Width of a text in pixels."""
        return self._metrics[_STRONG if is_strong else _PLAIN].horizontalAdvance(text)

    def beside_width(self, text: str) -> int:
        """Pixels that a text beside another takes, with the gap; 0 for none."""
        return self._metrics[_SMALL].horizontalAdvance(text) + _GAP if text else 0

    def paint_row(
        self,
        painter: QPainter,
        faces: Sequence[CellFace],
        cells: Sequence[tuple[int, int, int]],
        top: int,
        height: int,
        line: int | None = None,
    ) -> None:
        """Draw the texts of one row.

        Args:
            painter: Where to.
            faces: All cells of the row.
            cells: Column, left edge of its text and room for it, for each cell to draw.
            top: Upper edge of the row.
            height: Height of the row.
            line: Height of a row of one line, where long texts are wrapped; None: they are cut.
        """
        y = top + ((height if line is None else line) - self.line_height) // 2
        aligns = self._aligns
        for column, left, width in cells:
            text, tone, is_doubtful, _, beside, has_note = faces[column]
            if beside:
                self._paint_beside(painter, beside, text, left=left, width=width, top=y)
            if not text:
                continue
            look = _STRONG if tone is Tone.STRONG else _PLAIN
            side = aligns[column]
            laid_out, taken = self._text(text, width, look, is_wrapped=line is not None and side != _RIGHT)
            if side == _RIGHT:
                left += width - taken
            elif side == _CENTER:
                left += (width - taken) // 2
            self._set(painter, tone, look)
            painter.drawStaticText(left, y, laid_out)
            if is_doubtful or has_note:
                right = (left + taken if side == _RIGHT else left + width) + PADDING
                if is_doubtful:
                    self._paint_corner(painter, self._mark, right, top, 1)
                if has_note:
                    self._paint_corner(painter, self._note, right, top + height - 2, -1)

    def paint_text(
        self,
        painter: QPainter,
        text: str,
        *,
        left: int,
        width: int,
        top: int,
        height: int,
        tone: Tone,
        is_wrapped: bool = False,
    ) -> None:
        """Draw one strong text, cut to `width` or wrapped within it; its first line stands in `height`."""
        laid_out, _ = self._text(text, width, _STRONG, is_wrapped=is_wrapped)
        self._set(painter, tone, _STRONG)
        painter.drawStaticText(left, top + (height - self.line_height) // 2, laid_out)

    def paint_figure(self, painter: QPainter, text: str, room: QRect, colour: QColor) -> None:
        """Draw one plain text at the right of a piece of a cell, for delegates that put something beside it."""
        laid_out, taken = self._text(text, room.width(), _PLAIN)
        painter.setFont(self._fonts[_PLAIN])
        painter.setPen(colour)
        painter.drawStaticText(room.right() + 1 - taken, room.top() + (room.height() - self.line_height) // 2, laid_out)

    def _paint_beside(self, painter: QPainter, beside: str, text: str, *, left: int, width: int, top: int) -> None:
        if self.text_width(text) + self.beside_width(beside) > width:
            return
        laid_out, _ = self._text(beside, width, _SMALL)
        self._set(painter, Tone.MUTED, _SMALL)
        painter.drawStaticText(left, top + self._drop, laid_out)

    def _paint_corner(self, painter: QPainter, colour: QColor, right: int, edge: int, inwards: int) -> None:
        """A small triangle in the corner at an upper (inwards 1) or lower edge (-1)."""
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        corner = [QPoint(right - 7, edge), QPoint(right - 1, edge), QPoint(right - 1, edge + 6 * inwards)]
        painter.drawPolygon(QPolygon(corner))
        painter.restore()

    def wrapped_height(self, text: str, width: int, *, is_strong: bool = False) -> int:
        """Pixels a text takes when it is wrapped within a width."""
        laid_out, _ = self._text(text, width, _STRONG if is_strong else _PLAIN, is_wrapped=True)
        return max(self.line_height, round(laid_out.size().height()))

    def _wrapped(self, text: str, width: int, look: int) -> tuple[QStaticText, int]:
        laid_out = QStaticText(text)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid_out.setTextOption(option)
        laid_out.setTextWidth(max(1, width))
        laid_out.prepare(font=self._fonts[look])
        return laid_out, width

    def _cut(self, text: str, width: int, look: int) -> tuple[QStaticText, int]:
        metrics = self._metrics[look]
        shown = text.replace("\n", " ")
        if metrics.horizontalAdvance(shown) > width:
            # not asked for others: it would cut those too that are a part of a pixel wider
            shown = metrics.elidedText(shown, _ELIDE, width)
        laid_out = QStaticText(shown)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(font=self._fonts[look])
        return laid_out, metrics.horizontalAdvance(shown)

    def _text(self, text: str, width: int, look: int, *, is_wrapped: bool = False) -> tuple[QStaticText, int]:
        key = (text, width, look + _WRAPPED if is_wrapped else look)
        found = self._laid_out.get(key)
        if found is None:
            if len(self._laid_out) >= _MOST_KEPT:
                self._laid_out.clear()
            # asked of what the text would be cut to: its width is told without the fraction
            cut = self._metrics[look].elidedText
            needs_lines = is_wrapped and ("\n" in text or cut(text, _ELIDE, width) != text)
            found = self._laid_out[key] = (self._wrapped if needs_lines else self._cut)(text, width, look)
        return found

    def _set(self, painter: QPainter, tone: Tone, look: int) -> None:
        if look != self._look:
            painter.setFont(self._fonts[look])
            self._look = look
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
