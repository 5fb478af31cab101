"""The TOML text of a rule set, with line numbers, and the faults beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bsc_planner.ui.theme import tokens

_GAP = 10


class NumberedText(QPlainTextEdit):
    """Plain text in a typeface of even width; lines with a fault carry a mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self._marked: frozenset[int] = frozenset()
        self._margin = _Margin(self)
        self.blockCountChanged.connect(self._fit)
        self.updateRequest.connect(self._on_update_request)
        self._fit()

    def mark_lines(self, lines: Sequence[int]) -> None:
        """Mark lines, from 1."""
        self._marked = frozenset(lines)
        self._margin.update()

    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line, from 1, to type there."""
        self.show_line(line)
        self.setFocus()

    def show_line(self, line: int) -> None:
        """Bring a line, from 1, into sight and select it."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.centerCursor()

    @property
    def margin_width(self) -> int:
        """Width of the numbers at the left."""
        digits = len(str(max(99, self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * (digits + 2) + _GAP

    def paint_margin(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight."""
        painter, colours = QPainter(self._margin), tokens()
        painter.fillRect(event.rect(), colours.panel_soft)
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            is_marked = number in self._marked
            painter.setPen(colours.error if is_marked else colours.faint)
            text = f"■ {number}" if is_marked else str(number)
            width = self._margin.width() - _GAP
            painter.drawText(QRect(0, int(top), width, int(height)), int(Qt.AlignmentFlag.AlignRight), text)
            block, top = block.next(), top + height
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the numbers follow the height."""
        super().resizeEvent(event)
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), self.margin_width, area.height()))

    def _fit(self) -> None:
        self.setViewportMargins(self.margin_width + _GAP, 0, 0, 0)

    def _on_update_request(self, area: QRect, moved: int) -> None:
        if moved:
            self._margin.scroll(0, moved)
        else:
            self._margin.update(0, area.y(), self._margin.width(), area.height())


class _Margin(QWidget):
    """Room for the numbers."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.margin_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_margin(event)
