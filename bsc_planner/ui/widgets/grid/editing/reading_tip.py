"""How a typed text is read, or why it is not taken, said below its editor."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from bsc_planner.ui.theme import tokens

_WIDEST = 420
_GAP = 4


class ReadingTip(QLabel):
    """A label over the grid that the mouse passes through."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("readingTip")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self.setContentsMargins(8, 4, 8, 4)
        self.hide()

    def say(self, text: str, *, is_bad: bool) -> None:
        """Say something; empty takes the label away."""
        colours = tokens()
        ground, ink, line = (
            (colours.error_soft, colours.error, colours.error_border)
            if is_bad
            else (colours.panel, colours.text_soft, colours.border_strong)
        )
        wanted = (
            f"QLabel#readingTip {{ background: {ground.name()}; color: {ink.name()}; border: 1px solid {line.name()};"
            " border-radius: 4px; }"
        )
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)
        self.setText(text)
        self.setVisible(bool(text))

    def place(self, editor: QRect) -> None:
        """Stand below the editor, or above where there is no room."""
        if not self.text():
            return
        room = self._over.rect()
        self.setMaximumWidth(min(_WIDEST, room.width() - 8))
        self.setWordWrap(False)
        wish = self.sizeHint()
        if wish.width() > self.maximumWidth():
            self.setWordWrap(True)
            wish.setWidth(self.maximumWidth())
            wish.setHeight(self.heightForWidth(wish.width()))
        left = max(0, min(editor.x(), room.width() - wish.width() - _GAP))
        below = editor.bottom() + _GAP
        top = below if below + wish.height() <= room.height() else editor.y() - wish.height() - _GAP
        self.setGeometry(left, top, wish.width(), wish.height())
        self.raise_()
