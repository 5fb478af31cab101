"""A question with a few named answers."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSpacerItem,
    QWidget,
)

from bsc_planner.ui.help.topics import PROPERTY

A = TypeVar("A", bound=StrEnum)


_MARGINS = (20, 18, 20, 14)
_ABOVE_BUTTONS = 10
_TEXT_COLUMN = 1
_TEXTS = ("qt_msgbox_label", "qt_msgbox_informativelabel")


def lay_out_quietly(box: QMessageBox) -> None:
    """Give a message the margins of our dialogs; its text begins where its buttons may."""
    for name in _TEXTS:
        label = box.findChild(QLabel, name)
        if label is not None:
            label.setContentsMargins(0, 0, 0, 0)
            label.setIndent(0)
    grid = box.layout()
    if not isinstance(grid, QGridLayout):
        return
    grid.setContentsMargins(*_MARGINS)
    grid.setHorizontalSpacing(0)
    grid.setColumnStretch(_TEXT_COLUMN, 1)
    if isinstance(grid.itemAt(0), QSpacerItem):
        # room that Qt keeps for a drawing
        grid.takeAt(0)
    texts = [box.findChild(QLabel, name) for name in _TEXTS]
    last = next((label for label in reversed(texts) if label is not None), None)
    if last is not None:
        last.setContentsMargins(0, 0, 0, _ABOVE_BUTTONS)


def ask_question(
    parent: QWidget | None,
    *,
    title: str,
    text: str,
    details: str,
    answers: dict[A, str],
    default: A,
    cancel: A,
    topic: str = "",
) -> A:
    """The answer chosen.

    Args:
        parent: Window it belongs to.
        title: Title of the dialog.
        text: The question, one sentence.
        details: What the answers mean; empty for none.
        answers: Answers with the words on their buttons, in order; must hold `default` and `cancel`.
        default: Answer of the Enter key.
        cancel: Answer of Esc and of closing the dialog.
        topic: Page of the guide that F1 opens; empty: that of what lies below.
    """
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.setProperty(PROPERTY, topic)
    box.setInformativeText(details)
    buttons: dict[QAbstractButton, A] = {}
    for answer, words in answers.items():
        # One role for all keeps our order on every platform.
        button: QPushButton = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        buttons[button] = answer
        if answer == default:
            box.setDefaultButton(button)
        if answer == cancel:
            box.setEscapeButton(button)
    lay_out_quietly(box)
    box.exec()
    clicked = box.clickedButton()
    return buttons.get(clicked, cancel) if clicked is not None else cancel
