"""Doing something only while somebody looks: what a hidden page misses is done once, when it is shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenShown(QObject):
    """One thing that follows the plan on a page; every page that was opened hears of every edit.

    Args:
        page: The widget that has to be in sight.
        act: What is done; it reads what it needs, as of several signals it hears but once.
    """

    def __init__(self, page: QWidget, act: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._act = act
        self._is_due = False
        page.installEventFilter(self)

    def ask(self, *_: object) -> None:
        """Have it done, now or when the page is shown; takes what any signal gives."""
        if self._page.isVisible():
            self._act()
        else:
            self._is_due = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what is due before the page is seen."""
        if event.type() == QEvent.Type.Show and self._is_due:
            self._is_due = False
            self._act()
        return super().eventFilter(watched, event)
