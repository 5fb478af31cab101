"""How one line below the search field looks: icon, code, name, and at the right what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bsc_planner.ui.theme import TextSize, font, tokens

CHOICE = Qt.ItemDataRole.UserRole
CODE = Qt.ItemDataRole.UserRole + 1
WHAT = Qt.ItemDataRole.UserRole + 2
KEYS = Qt.ItemDataRole.UserRole + 3
HEADING = Qt.ItemDataRole.UserRole + 4

HEIGHT = 28

_TEXT = Qt.ItemDataRole.DisplayRole
_ICON = Qt.ItemDataRole.DecorationRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SearchLineDelegate(QStyledItemDelegate):
    """Paints a result."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the line."""
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if index.data(HEADING):
            painter.setFont(font(pixels=TextSize.SMALL, is_strong=True))
            painter.setPen(colours.muted)
            painter.drawText(box.adjusted(10, 4, -10, 0), _LEFT, index.data(_TEXT))
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent_soft)
            painter.drawRoundedRect(box, 5, 5)
        icon = index.data(_ICON)
        if isinstance(icon, QIcon) and not icon.isNull():
            icon.paint(painter, QRect(box.left() + 8, box.center().y() - 7, 16, 16))
        words = box.adjusted(34, 0, -10, 0)
        words.setRight(self._paint_keys(painter, words, index.data(KEYS) or ""))
        what = index.data(WHAT) or ""
        painter.setFont(font(pixels=TextSize.CAPTION))
        painter.setPen(colours.muted)
        painter.drawText(words, _RIGHT, what)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(what) - 12)
        if code := index.data(CODE):
            painter.drawText(words, _LEFT, code)
            words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(code) + 8)
        painter.setFont(font())
        painter.setPen(colours.text if index.data(CHOICE) is not None else colours.muted)
        text = painter.fontMetrics().elidedText(index.data(_TEXT), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, text)
        painter.restore()

    def _paint_keys(self, painter: QPainter, box: QRect, keys: str) -> int:
        """Draw the keys on a chip at the right end; returns where the rest ends."""
        if not keys:
            return box.right()
        colours = tokens()
        painter.setFont(font(pixels=TextSize.SMALL))
        width = painter.fontMetrics().horizontalAdvance(keys) + 12
        chip = QRect(box.right() - width, box.center().y() - 9, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.chip)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(colours.text_soft)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, keys)
        return chip.left() - 10

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines are equally high."""
        return QSize(0, HEIGHT)
