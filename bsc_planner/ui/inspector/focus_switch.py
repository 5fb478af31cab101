"""The keyboard's way between a page and the inspector beside it: F6 there and back, Esc back."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid

_KEY = "F6"


class FocusSwitch(QObject):
    """Remembers where the keyboard was on both sides.

    Args:
        inside: The inspector.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._last_inside: QWidget | None = None
        self._last_outside: QWidget | None = None
        shortcut = QShortcut(QKeySequence(_KEY), inside)
        shortcut.activated.connect(self.switch)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def last_inside(self) -> QWidget | None:
        """Where the keyboard is or was last in the inspector; None for nowhere yet."""
        known = self._last_inside
        return known if known is not None and isValid(known) and self._inside.isAncestorOf(known) else None

    def switch(self) -> None:
        """Go to the other side."""
        focused = QApplication.focusWidget()
        if focused is not None and self._inside.isAncestorOf(focused):
            self.go_out()
        else:
            self.go_in()

    def go_in(self) -> None:
        """Go to where the keyboard was in the inspector, else to its first field."""
        wanted = self._last_inside
        if wanted is not None and isValid(wanted) and wanted.isVisible() and self._inside.isAncestorOf(wanted):
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        first = self._inside.nextInFocusChain()
        while first is not None and first is not self._inside:
            takes_keys = bool(first.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if self._inside.isAncestorOf(first) and first.isVisible() and first.isEnabled() and takes_keys:
                first.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            first = first.nextInFocusChain()

    def go_out(self) -> None:
        """Go back to where the keyboard was on the page."""
        wanted = self._last_outside
        if wanted is not None and isValid(wanted) and wanted.isVisible():
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            focused = QApplication.focusWidget()
            if focused is not None:
                focused.clearFocus()

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self._inside) or now.window() is not self._inside.window():
            return
        if isinstance(now, QMenuBar):
            # on the way to a command; it comes back by itself
            return
        if self._inside.isAncestorOf(now):
            self._last_inside = now
        else:
            self._last_outside = now
