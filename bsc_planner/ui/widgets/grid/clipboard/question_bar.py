"""A question below the grid that waits for its answer without standing in the way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from bsc_planner.ui.theme import theme_watcher, tokens


class QuestionBar(QFrame):
    """One question at a time; the first answer is the likely one, the last gives up, as Escape does.

    Signals:
        answered: The question is closed, whatever the answer was.
    """

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionBar")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 7, 8, 7)
        line.setSpacing(12)
        line.addWidget(self._text, 1)
        line.addLayout(self._buttons)
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What is asked; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def answers(self) -> list[QPushButton]:
        """The buttons to answer with, in order."""
        widgets = [item.widget() for place in range(self._buttons.count()) if (item := self._buttons.itemAt(place))]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def ask(self, text: str, answers: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Show a question in place of the one before.

        Args:
            text: The question.
            answers: Words and what they do, the likely one first, giving up last.
        """
        self._clear()
        self._text.setText(text)
        for place, (words, act) in enumerate(answers):
            button = QPushButton(words)
            button.setAutoDefault(True)
            if not place:
                button.setProperty("role", "primary")
            button.clicked.connect(lambda _=False, act=act: self._answer(act))
            self._buttons.addWidget(button)
        self.show()
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Take the question away unanswered."""
        if not self.isHidden():
            self.hide()
            self.answered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up; arrow keys go from answer to answer."""
        if event.key() == Qt.Key.Key_Escape:
            self.answers[-1].click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _answer(self, act: Callable[[], None]) -> None:
        self.hide()
        self.answered.emit()
        act()

    def _clear(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()

    def _dress(self) -> None:
        colours = tokens()
        self.setStyleSheet(
            f"QFrame#questionBar {{ background: {colours.warn_soft.name()}; border: 1px solid"
            f" {colours.warn_border.name()}; border-radius: 4px; }}"
        )
