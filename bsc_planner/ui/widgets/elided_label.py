"""A label that gives way: its text is cut, never the window widened."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """One line of plain text, cut where there is no room; the whole stands in the tool tip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    @property
    def whole_text(self) -> str:
        """The text before it was cut."""
        return self._whole

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show as much of the text as fits."""
        self._whole = text
        self._cut()

    def event(self, event: QEvent) -> bool:
        """Cut the text anew when the width or the typeface changes."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange}:
            self._cut()
        return super().event(event)

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, max(0, self.width()))
        super().setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)
