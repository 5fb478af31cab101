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


def send_to_focus(key: str) -> None:
    """Let the widget with the keyboard do what its own shortcut does.

    Grids, fields and lists all answer to the keys, but share no method to call. An event that is sent does not go
    through the shortcuts of the window, so the menu entry is not triggered again.

    Args:
        key: ``cut``, ``copy``, ``paste`` or ``select_all``.
    """
    focused = QApplication.focusWidget()
    if focused is not None:
        event = QKeyEvent(QEvent.Type.KeyPress, _KEYS[key], Qt.KeyboardModifier.ControlModifier)
        QCoreApplication.sendEvent(focused, event)
