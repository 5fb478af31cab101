"""A few lines of text that are handed over when the planner leaves the field."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TextArea(QPlainTextEdit):
    """Several lines; Tab goes on to the next field.

    Signals:
        editing_finished: The planner left the field after changing its text.
    """

    editing_finished = Signal()

    def __init__(self, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)
        # lines are wrapped; at 150 % a fraction of a pixel would bring a bar over the text all the same
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame = 2 * self.frameWidth() + 2 * int(self.document().documentMargin()) + 10
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + frame)

    def show_text(self, text: str) -> None:
        """Show a text that is not the planner's typing; what is being typed is left alone."""
        self._shown = text
        if self.toPlainText() != text and not (self.hasFocus() and self.document().isModified()):
            with QSignalBlocker(self):
                self.setPlainText(text)
        self.document().setModified(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over what was typed."""
        super().focusOutEvent(event)
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.editing_finished.emit()
