"""Cut, copy, paste and select all from the menu, carried out by whatever has the keyboard."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_KEYS = {
    "cut": Qt.Key.Key_X,
    "copy": Qt.Key.Key_C,
    "paste": Qt.Key.Key_V,
    "select_all": Qt.Key.Key_A,
}


_under_way: set[str] = set()
"""Keys that are being sent: one that nobody takes comes back from Qt as the shortcut of its menu entry."""


def send_to_focus(key: str) -> None:
    """Let the widget with the keyboard do what its own shortcut does; one that has nothing to do there does nothing.

    Grids, fields and lists all answer to the keys, but share no method to call.

    Args:
        key: ``cut``, ``copy``, ``paste`` or ``select_all``.
    """
    focused = QApplication.focusWidget()
    if focused is None or key in _under_way:
        return
    _under_way.add(key)
    try:
        event = QKeyEvent(QEvent.Type.KeyPress, _KEYS[key], Qt.KeyboardModifier.ControlModifier)
        QCoreApplication.sendEvent(focused, event)
    finally:
        _under_way.discard(key)
