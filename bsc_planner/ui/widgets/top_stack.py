"""Widgets of which one is in sight, and only that one is asked how much room it needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class TopStack(QStackedWidget):
    """Pages on top of each other.

    Qt would ask all of them whenever anything beside the stack comes or goes, such as a notice: with every page of a
    large plan opened once, that takes longer than the edit.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        """No page has its height decided by its width: it takes what the window has."""
        return False

    def sizeHint(self) -> QSize:
        """What the page in sight would like."""
        top = self.currentWidget()
        return top.sizeHint() if top is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the page in sight needs."""
        top = self.currentWidget()
        return top.minimumSizeHint() if top is not None else super().minimumSizeHint()
