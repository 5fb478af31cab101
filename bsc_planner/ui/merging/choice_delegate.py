"""Paints one of the three values of a row as something to choose."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bsc_planner.ui.merging.merge_item_model import SIDES, MergeItemModel
from bsc_planner.ui.theme import tokens

_RADIUS, _PAD, _GAP, _HEIGHT = 6.0, 8, 7, 28
_FOCUSED = QStyle.StateFlag.State_HasFocus


class ChoiceDelegate(QStyledItemDelegate):
    """A radio mark and the value; a group has a link that chooses for all its rows."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell."""
        model = index.model()
        assert isinstance(model, MergeItemModel)
        side, row, colours = SIDES[index.column()], model.row_at(index), tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
        text = str(index.data() or "")
        if row is None:
            painter.setPen(colours.accent_text)
            _write(painter, rect.adjusted(_PAD, 0, -_PAD, 0), text)
        else:
            is_chosen = model.decisions.side_of(row) is side and not model.decisions.is_barred(row)
            is_possible = model.can_choose(row, side)
            if is_chosen:
                painter.fillRect(rect.adjusted(1, 1, -1, -1), colours.accent_soft)
            left = rect.x() + _PAD
            if is_possible:
                middle = QPointF(left + _RADIUS, rect.center().y() + 0.5)
                _mark(painter, middle, colours.accent if is_chosen else colours.faint, is_chosen=is_chosen)
            painter.setPen(colours.accent_text if is_chosen else colours.text if is_possible else colours.muted)
            _write(painter, rect.adjusted(_PAD + int(2 * _RADIUS) + _GAP, 0, -_PAD, 0), text)
        if option.state & _FOCUSED:
            painter.setPen(QPen(colours.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), _HEIGHT)


def _mark(painter: QPainter, middle: QPointF, colour: QColor, *, is_chosen: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.2))
    painter.drawEllipse(middle, _RADIUS - 0.5, _RADIUS - 0.5)
    if is_chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(middle, 3.2, 3.2)


def _write(painter: QPainter, rect: QRect, text: str) -> None:
    line = painter.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), line)
