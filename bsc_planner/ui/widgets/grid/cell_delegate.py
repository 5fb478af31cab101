"""Painting the text of one cell; grounds, lines and frames are painted by the table in one go."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from bsc_planner.ui.theme import Tokens, tokens
from bsc_planner.ui.widgets.grid.face import RowKind, Tone
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

PADDING = 8
"""Pixels between a cell's edge and its text."""
INDENT = 14
"""Pixels per level of the outline."""
CHEVRON = 18
"""Pixels the fold mark takes."""

_SINGLE_LINE = int(Qt.TextFlag.TextSingleLine)
_ELIDE = Qt.TextElideMode.ElideRight
_MOST_KEPT = 20_000


class GridDelegate(QStyledItemDelegate):
    """Paints what `GridItemModel.face` says."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._model: GridItemModel | None = None
        self._aligns: list[int] = []
        self._outline = -1
        self._pens: dict[Tone, QPen] = {}
        self._fitted: dict[tuple[str, int, bool], str] = {}
        self._plain = QFont()
        self._strong = QFont()
        self._metrics = QFontMetrics(self._plain)
        self._strong_metrics = QFontMetrics(self._strong)
        self._mark = QColor()
        self._pen: QPen | None = None
        self._is_strong = False

    def look_at(self, model: GridItemModel) -> None:
        """Take over the columns of a model."""
        self._model = model
        self._aligns = [int(column.align) | _SINGLE_LINE for column in model.columns]
        outlines = [place for place, column in enumerate(model.columns) if column.is_outline]
        self._outline = outlines[0] if outlines else -1

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
        self._fitted.clear()

    @property
    def strong_font(self) -> QFont:
        """The typeface of sections."""
        return self._strong

    def begin(self) -> None:
        """Forget what the last painter was set to."""
        self._pen = None

    def text_width(self, text: str, *, is_strong: bool = False) -> int:
        """Width of a text in pixels."""
        return (self._strong_metrics if is_strong else self._metrics).horizontalAdvance(text)

    def fitted(self, text: str, width: int, *, is_strong: bool = False) -> str:
        """The text, cut with an ellipsis where it is wider than `width` pixels."""
        key = (text, width, is_strong)
        found = self._fitted.get(key)
        if found is None:
            if len(self._fitted) >= _MOST_KEPT:
                self._fitted.clear()
            metrics = self._strong_metrics if is_strong else self._metrics
            found = self._fitted[key] = metrics.elidedText(text, _ELIDE, width)
        return found

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the text of one cell."""
        model = self._model
        column = index.column()
        row = index.row()
        if model is None:
            return
        text, tone, is_doubtful = model.face(row, column)
        if not text:
            return
        rect: QRect = option.rect
        left = PADDING
        if column == self._outline:
            if model.row_kind(row) is not RowKind.ITEM:
                return
            left += outline_indent(model, row)
        self._set(painter, tone)
        width = rect.width() - left - PADDING
        shown = self.fitted(text, width, is_strong=tone is Tone.STRONG)
        painter.drawText(rect.x() + left, rect.y(), width, rect.height(), self._aligns[column], shown)
        if is_doubtful:
            right, top = rect.right(), rect.y()
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._mark)
            painter.drawPolygon(QPolygon([QPoint(right - 5, top), QPoint(right + 1, top), QPoint(right + 1, top + 6)]))
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Size the whole text takes."""
        text = "" if self._model is None else self._model.face(index.row(), index.column()).text
        return QSize(self.text_width(text) + 2 * PADDING, self._metrics.height() + 12)

    def _set(self, painter: QPainter, tone: Tone) -> None:
        pen = self._pens[tone]
        is_strong = tone is Tone.STRONG
        if self._pen is None or is_strong is not self._is_strong:
            painter.setFont(self._strong if is_strong else self._plain)
            self._is_strong = is_strong
        if pen is not self._pen:
            painter.setPen(pen)
            self._pen = pen


def outline_indent(model: GridItemModel, row: int) -> int:
    """Pixels before the text in the outline column; items stand right below the text of their section."""
    depth = model.depth(row)
    if model.row_kind(row) is RowKind.ITEM and model.is_open(row) is None:
        return (depth - 1) * INDENT + CHEVRON if depth else 0
    return depth * INDENT + CHEVRON


def _colours(colours: Tokens) -> dict[Tone, QColor]:
    return {
        Tone.NORMAL: colours.text,
        Tone.MUTED: colours.muted,
        Tone.STRONG: colours.text,
        Tone.GOOD: colours.ok,
        Tone.WARNING: colours.warn,
        Tone.ERROR: colours.error,
    }
