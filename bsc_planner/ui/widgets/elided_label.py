"""A label that gives way: its text is cut, never the window widened."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """One line of plain text, cut where there is no room; the whole stands in the tool tip.

    Args:
        text: The whole text.
        mode: Where it is cut.
        can_spread: Whether it takes any room there is; otherwise no more than its text needs.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        can_spread: bool = True,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy.Policy.Ignored if can_spread else QSizePolicy.Policy.Maximum
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self.setText(text)

    @property
    def whole_text(self) -> str:
        """The text before it was cut."""
        return self._whole

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show as much of the text as fits; the text that is there already makes nobody lay out anew."""
        if text == self._whole:
            return
        self._whole = text
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(min(40, self.sizeHint().width()), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Cut the text anew when the width or the typeface changes."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange}:
            self._cut()
        return super().event(event)

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, max(0, self.width()))
        super().setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)
