"""What stands where there is nothing yet: one sentence and the next thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bsc_planner.ui.icons import icon_pixmap
from bsc_planner.ui.widgets.page_header import ActionButton

_NARROWEST, _WIDEST = 200, 460
"""Pixels of the sentence: it is folded beside an open list, and stays easy to read on a wide page."""


class EmptyState(QWidget):
    """A sentence in the middle of an empty page, with the action that fills it.

    Args:
        text: What is missing and what to do about it.
        action: What the button does; None for no button.
        icon: Name of the icon above the sentence.
    """

    def __init__(
        self, text: str, action: QAction | None = None, parent: QWidget | None = None, *, icon: str = "layers"
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text = QLabel(text)
        self._text.setProperty("tone", "muted")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setMinimumWidth(_NARROWEST)
        self._text.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._icon)
        # In a line of its own: a text aligned in the column gets the height it needs at the column's full width.
        words = QHBoxLayout()
        words.addStretch()
        words.addWidget(self._text, 1000)
        words.addStretch()
        column.addLayout(words)
        self._button: ActionButton | None = None
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._buttons.addStretch()
        column.addLayout(self._buttons)
        if action:
            self.set_action(action)
        column.addStretch(3)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)

    def set_action(self, action: QAction) -> None:
        """Offer something else to do."""
        old = self._button
        if old is not None:
            if old.defaultAction() is action:
                return
            old.hide()
            old.deleteLater()
        self._button = ActionButton(action)
        self._buttons.insertWidget(1, self._button)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icon in the colours in force."""
        self._icon.setPixmap(icon_pixmap(self._icon_name, side=32, role="muted", ratio=self.devicePixelRatioF()))
        super().showEvent(event)
