"""Editing a text right on the map."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from bsc_planner.ui.drawing_font import drawing_font

_LEAST_PIXELS = 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MapTextEditor(QPlainTextEdit):
    """A text field over a card or a lane's name: Enter and leaving it take the text, Esc does not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._on_done: Callable[[str], None] | None = None
        self._before = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)
        self.setObjectName("mapTextEditor")
        self.setStyleSheet("#mapTextEditor { padding: 1px 2px; border-radius: 4px; }")
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a text is being edited."""
        return self._on_done is not None

    def edit(self, text: str, rect: QRect, *, pixels: float, on_done: Callable[[str], None]) -> None:
        """Edit a text at a place of the view.

        Args:
            text: What it says now.
            rect: Where, in coordinates of the parent.
            pixels: Height of the letters as they look at the zoom in force.
            on_done: Called with the new text when the planner changed it; not called after Esc.
        """
        self.finish()
        self._on_done = on_done
        self._before = text
        self.set_place(rect, pixels=pixels)
        self.setPlainText(text)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_place(self, rect: QRect, *, pixels: float) -> None:
        """Stay over what is edited when the view zooms or scrolls."""
        self.setFont(drawing_font(pixels=max(_LEAST_PIXELS, round(pixels)), is_strong=True))
        self.setGeometry(rect)

    def finish(self) -> None:
        """Take the text as it is."""
        self._close(takes_text=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take or leave the text."""
        if event.key() in _ENTER:
            self._close(takes_text=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._close(takes_text=False)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep letters and Delete from being taken for shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the text, unless a menu of the field itself was opened."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close(takes_text=True)

    def _close(self, *, takes_text: bool) -> None:
        on_done, self._on_done = self._on_done, None
        if on_done is None:
            return
        text = " ".join(self.toPlainText().split())
        had_focus = self.hasFocus()
        self.hide()
        viewport = self.parentWidget()
        view = viewport.parentWidget() if viewport else None
        if had_focus and view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        if takes_text and text != self._before:
            on_done(text)
