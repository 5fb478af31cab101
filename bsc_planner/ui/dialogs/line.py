"""Asks for one line of text."""

from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

_WIDTH = 440
_MARGINS = (20, 18, 20, 14)


def ask_line(parent: QWidget, *, title: str, question: str, value: str = "") -> str | None:
    """The line without blanks around it; None when cancelled.

    Args:
        parent: Window it belongs to.
        title: Title of the dialog.
        question: What is asked, above the field.
        value: What stands in the field at first.
    """
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(value)
    # Qt lays it out when its size is asked for the first time
    height = dialog.sizeHint().height()
    layout = dialog.layout()
    if layout is not None:
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(10)
        height = dialog.sizeHint().height()
    dialog.resize(_WIDTH, height)
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    return dialog.textValue().strip() if is_given else None
