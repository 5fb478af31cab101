"""The mark of a cell that has notes: a small speech bubble in its upper right corner."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPen, QPolygon

from bsc_planner.ui.theme import Tokens
from bsc_planner.ui.widgets.grid.cell_note import NoteMark

_OUTLINE = ((0, 0), (6, 0), (6, 4), (3, 4), (1, 6), (1, 4), (0, 4))
_WIDTH = 8
_TOP = 2


def paint_note(painter: QPainter, mark: NoteMark, right: int, top: int, colours: Tokens) -> None:
    """Draw the mark: hollow for remarks, filled where a talk waits, so that it is told apart without colour too.

    Args:
        painter: Where to; left as it was.
        mark: Which mark.
        right: Right edge of the cell.
        top: Upper edge of the cell.
        colours: Colours in force.
    """
    colour = colours.warn_mark if mark is NoteMark.WAITING else colours.accent
    painter.save()
    painter.setPen(QPen(colour, 1))
    painter.setBrush(colour if mark is NoteMark.WAITING else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygon([QPoint(right - _WIDTH + x, top + _TOP + y) for x, y in _OUTLINE]))
    painter.restore()
