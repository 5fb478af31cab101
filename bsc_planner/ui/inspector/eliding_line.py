"""A line whose text ends in an ellipsis where it does not fit; all of it is there once the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

_INSET = 2
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ElidingLine(QLineEdit):
    """A `QLineEdit` that never cuts a letter in two while nobody types in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as always, but for a text that is too wide."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room.adjust(_INSET, 0, -_INSET, 0)
        if not is_too_wide(self, room.width()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.Text))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_LEFT), shown)


def is_too_wide(line: QLineEdit, width: int) -> bool:
    """Whether the text of a line that nobody types in needs more than some pixels."""
    return not line.hasFocus() and line.fontMetrics().horizontalAdvance(line.text()) > width


def paint_elided(line: QLineEdit) -> bool:
    """Draw the text of a line without a frame (that of a choice) with an ellipsis; whether that was needed."""
    room = line.rect().adjusted(_INSET, 0, -_INSET, 0)
    if not is_too_wide(line, room.width()):
        return False
    painter = QPainter(line)
    group = QPalette.ColorGroup.Normal if line.isEnabled() else QPalette.ColorGroup.Disabled
    painter.setPen(line.palette().color(group, QPalette.ColorRole.Text))
    shown = line.fontMetrics().elidedText(line.text(), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(_LEFT), shown)
    return True
