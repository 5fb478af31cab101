"""A line of text over one cell, which grows to several where the text has them."""

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from bsc_planner.ui.widgets.grid.editing.editor_fit import EditorFit

FRAME = 2
"""Pixels of the frame around the line."""
_MOST_LETTERS = 4_000
_MARGIN = 3
_MOST_LINES = 10


class CellLine(QPlainTextEdit):
    """What an editor of a cell looks like: as wide and high as its text needs, within reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fit = EditorFit()
        self._is_loading = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def take_fit(self, fit: EditorFit) -> None:
        """Fit another cell."""
        self._fit = fit
        self.setAccessibleName(fit.name)
        option, side = self.document().defaultTextOption(), fit.align & Qt.AlignmentFlag.AlignHorizontal_Mask
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def text(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def setText(self, text: str) -> None:  # noqa: N802 - as a line edit calls it
        """Replace the text; nobody typed it."""
        self._is_loading = True
        self.setPlainText(text[:_MOST_LETTERS])
        self._is_loading = False

    def place(self, rect: QRect, *, indent: int = 0, is_wrapped: bool = False) -> None:
        """Put the line over a cell of its parent.

        Args:
            rect: The cell, or the room the text needs.
            indent: Pixels before its text, beyond the usual ones.
            is_wrapped: The text runs over several lines.
        """
        line = self.fontMetrics().height()
        is_one_line = not is_wrapped and rect.height() < 2 * line
        top = max(0, (rect.height() - line) // 2 - FRAME) if is_one_line else _MARGIN
        wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if is_wrapped else QTextOption.WrapMode.NoWrap
        self.setWordWrapMode(wrap)
        self.setViewportMargins(_MARGIN + indent, top, _MARGIN, 0 if is_one_line else _MARGIN)
        is_cut = is_wrapped and self.wished_height(rect.width(), indent=indent) > rect.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_cut else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setGeometry(rect)
        if is_wrapped:
            # a line that ran out of sight before it was wrapped left the text scrolled aside
            self.horizontalScrollBar().setValue(0)

    def wished_width(self) -> int:
        """Pixels its widest line needs, without indent and frame."""
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(line) for line in self.text().split("\n"))

    def wished_height(self, width: int, *, indent: int = 0) -> int:
        """Pixels its text needs at a width, at most those of some lines."""
        metrics = self.fontMetrics()
        room = QRect(0, 0, max(40, width - 2 * (_MARGIN + FRAME) - indent), 100_000)
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        lines = metrics.boundingRect(room, int(flags), self.text() or " ").height() // max(1, metrics.lineSpacing())
        lines = max(lines, self.text().count("\n") + 1)
        return min(lines, _MOST_LINES) * metrics.lineSpacing() + 2 * (_MARGIN + FRAME)

    @property
    def has_lines(self) -> bool:
        """Whether the text may run over several lines."""
        return self._fit.has_lines

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste plain text; lines become one where the cell has only one."""
        text = source.text().replace("\r\n", "\n").strip("\n")
        if not self._fit.has_lines:
            text = " ".join(text.replace("\t", " ").split("\n"))
        self.insertPlainText(text[: max(0, _MOST_LETTERS - len(self.text()))])
