"""Shift+F10, the key of the context menu on keyboards without a menu key; Qt sends no event for it on X11."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

_KEYS = "Shift+F10"


def is_menu_key(event: QKeyEvent) -> bool:
    """Whether this is the key."""
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


def open_menu_of(widget: QWidget) -> None:
    """Have a widget open its context menu where its text cursor or current row is, as the menu key does."""
    cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    cursor = cursor.toRect() if isinstance(cursor, QRectF) else cursor
    place = cursor.center() if isinstance(cursor, QRect) else widget.rect().center()
    # whoever listens to a view's wish for a menu counts from its viewport, as with the mouse
    inside = widget.viewport().mapFrom(widget, place) if isinstance(widget, QAbstractScrollArea) else place
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, inside, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def listen_for_menu_key(window: QWidget) -> None:
    """Open the context menu of whatever has the keyboard in a window."""

    def open_menu() -> None:
        focus = QApplication.focusWidget()
        if focus is not None:
            open_menu_of(focus)

    QShortcut(QKeySequence(_KEYS), window, open_menu)
