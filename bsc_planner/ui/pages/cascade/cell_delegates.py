"""How the cells of the matrix are painted: figures with marks, the rule as a chip."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from bsc_planner.ui.icons import icon_pixmap
from bsc_planner.ui.item_models.cascade.matrix_columns import RULE
from bsc_planner.ui.item_models.cascade.matrix_item_model import MatrixItemModel
from bsc_planner.ui.theme import BASE_PIXELS, font, theme_watcher, tokens
from bsc_planner.ui.widgets.grid import CellFace, Tone
from bsc_planner.ui.widgets.grid.painting.cell_painter import PADDING, CellPainter

_MARK = 12
_GAP = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter
_NO_PEN = Qt.PenStyle.NoPen
Index = QModelIndex | QPersistentModelIndex


class MarkedFigures(Protocol):
    """A grid model whose figures carry marks."""

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        ...

    def figure_mark(self, row: int, column: int) -> str:
        """Icon behind a figure; empty for none."""
        ...

    def is_flagged(self, row: int, column: int) -> bool:
        """Whether a cell is framed as the one that would be mended."""
        ...


class SharePainter:
    """A receiver's figure, with a mark for adopted and for locked ones; a red frame where a row can be mended."""

    def __init__(self, model: MarkedFigures) -> None:
        self._model = model
        self._texts = CellPainter()
        self._font: QFont | None = None
        self.dress()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the figure."""
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        if option.font != self._font:
            self._font = QFont(option.font)
            self._texts.dress(self._font)
        face = self._model.face(row, column)
        inside = rect.adjusted(PADDING, 0, -PADDING, 0)
        if face.text == "–":  # who receives nothing has no mark, and most cells are such
            self._texts.paint_figure(painter, face.text, inside, self._faint)
            return
        mark = self._model.figure_mark(row, column)
        if mark:
            side = QRect(inside.right() - _MARK + 1, rect.center().y() - _MARK // 2, _MARK, _MARK)
            ratio = painter.device().devicePixelRatio() if painter.device() else 1.0
            painter.drawPixmap(side, icon_pixmap(mark, side=_MARK, role="muted", ratio=ratio))
            inside.setRight(side.left() - _GAP)
        colour = self._muted if face.tone is Tone.MUTED else self._text
        self._texts.paint_figure(painter, face.text, inside, colour)
        if self._model.is_flagged(row, column):
            painter.setPen(self._flag)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -2, -2))

    def dress(self) -> None:
        """Take the colours in force."""
        colours = tokens()
        self._text, self._faint, self._muted = QColor(colours.text), QColor(colours.faint), QColor(colours.muted)
        self._flag = QPen(colours.error_mark, 2)


class _ChipPainter:
    """A word on a soft ground."""

    def __init__(self, model: MatrixItemModel) -> None:
        self._model = model
        self.dress()

    def dress(self) -> None:
        """Take colours and typeface in force."""
        self._ground, self._text = tokens().chip, tokens().text_soft
        self._small = QFont(font(pixels=BASE_PIXELS - 2))
        self._metrics = QFontMetrics(self._small)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the chip."""
        text = self._model.face(index.row(), index.column()).text
        if not text:
            return
        metrics = self._metrics
        rect: QRect = option.rect
        room = rect.width() - 2 * PADDING - 12
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        height = metrics.height() + 4
        chip = QRectF(
            rect.x() + PADDING, rect.center().y() - height / 2 + 0.5, metrics.horizontalAdvance(shown) + 12, height
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setFont(self._small)
        painter.setPen(self._text)
        painter.drawText(chip, _CENTER, shown)
        painter.restore()


class _CheckPainter:
    """Whether a row fits, strong and in its colour."""

    def __init__(self, model: MatrixItemModel) -> None:
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw mark and words."""
        face = self._model.face(index.row(), index.column())
        found = self._model.row(index.row())
        colours = tokens()
        colour = colours.muted
        if found is not None and found.check is not None:
            colour = colours.ok if found.check.is_equal else colours.error
        painter.setFont(font(is_strong=True))
        painter.setPen(colour)
        rect: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.drawText(rect, _RIGHT, face.text)


class MatrixDelegate(QStyledItemDelegate):
    """Paints every cell of the matrix that is more than a text; which column is which it asks the model each time."""

    def __init__(self, model: MatrixItemModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._shares = SharePainter(model)
        self._chips = _ChipPainter(model)
        self._checks = _CheckPainter(model)
        theme_watcher().theme_changed.connect(self._shares.dress)
        theme_watcher().theme_changed.connect(self._chips.dress)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        column = index.column()
        if column == RULE:
            self._chips.paint(painter, option, index)
        elif column == self._model.columnCount() - 1:
            self._checks.paint(painter, option, index)
        else:
            self._shares.paint(painter, option, index)


class PersonFigureDelegate(QStyledItemDelegate):
    """Paints what positions and their people get."""

    def __init__(self, model: MarkedFigures, parent: QObject) -> None:
        super().__init__(parent)
        self._shares = SharePainter(model)
        theme_watcher().theme_changed.connect(self._shares.dress)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one figure."""
        self._shares.paint(painter, option, index)
