"""Names by which screen readers tell what has the keyboard, where a widget has no words of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QTabBar, QTabWidget, QTextEdit, QWidget

_SHOWING = QAbstractScrollArea | QTabBar | QTabWidget
_NO_FOCUS = Qt.FocusPolicy.NoFocus


def name_parts(root: QWidget, title: str) -> None:
    """Call what has no name by what it is for; names given before stay.

    Args:
        root: A page, a view or a dialog that is complete.
        title: What it is called on the screen: tables, lists and areas that scroll are called the same.
    """
    labelled = {label.buddy() for label in root.findChildren(QLabel)}
    for widget in (root, *root.findChildren(QWidget)):
        if widget.focusPolicy() == _NO_FOCUS or widget.accessibleName() or widget in labelled:
            continue
        if isinstance(widget, QLineEdit):
            widget.setAccessibleName(widget.placeholderText())
        elif isinstance(widget, _SHOWING) and (not isinstance(widget, QTextEdit) or widget.isReadOnly()):
            widget.setAccessibleName(title)
