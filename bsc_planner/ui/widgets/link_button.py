"""A line of text that goes somewhere: flat, coloured as a link, cut where there is no room."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class LinkButton(QPushButton):
    """A link that never widens what it stands in; its whole text stands in the tool tip and for screen readers.

    Args:
        text: The whole text.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, can_spread: bool = True) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy.Policy.Ignored if can_spread else QSizePolicy.Policy.Maximum
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    @property
    def whole_text(self) -> str:
        """The text before it was cut."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show as much of another text as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        """Room for the whole text; where it takes any room there is, for what is shown of it."""
        is_given = self.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        shown = self.text().replace("&&", "&") if is_given else self._whole
        width = self.fontMetrics().horizontalAdvance(shown) + 2
        return QSize(width, max(18, self.fontMetrics().height() + 2))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(min(40, self.sizeHint().width()), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Cut the text anew when the width or the typeface changes."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange}:
            self._cut()
        return super().event(event)

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width() - 2))
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == self._whole else self._whole)
