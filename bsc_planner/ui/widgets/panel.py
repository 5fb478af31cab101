"""A white panel with a title, for pages made of several parts."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class Panel(QFrame):
    """Title and content on the colour of panels.

    Attributes:
        content: Where the content goes.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._title = QLabel(title)
        self._title.setProperty("tone", "section")
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(self.content)
