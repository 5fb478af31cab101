"""Says what stands in the way of opening or saving, and offers a way out."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.ui.dialogs.question import ask_question, lay_out_quietly
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.help.topics import DIALOGS


class WayOut(StrEnum):
    """What the planner wants to do about it."""

    OTHER = "other"
    CANCEL = "cancel"


class MessageDialog:
    """An error told in a dialog: used where there is no plan to go on with, or work could be lost."""

    @classmethod
    def tell(cls, parent: QWidget | None, error: PlanError) -> None:
        """Say it and wait until it is read."""
        message = message_of(error)
        box = QMessageBox(QMessageBox.Icon.NoIcon, message.title, message.text, parent=parent)
        box.setInformativeText(message.advice)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        lay_out_quietly(box)
        box.exec()

    @classmethod
    def offer(cls, parent: QWidget | None, error: PlanError, *, way_out: str) -> bool:
        """Say it and offer one other way; returns whether the planner takes it."""
        message = message_of(error)
        cancel = QCoreApplication.translate("MessageDialog", "Cancel")
        answer = ask_question(
            parent,
            title=message.title,
            text=message.text,
            details=message.advice,
            answers={WayOut.OTHER: way_out, WayOut.CANCEL: cancel},
            default=WayOut.OTHER,
            cancel=WayOut.CANCEL,
            topic=DIALOGS["MessageDialog"],
        )
        return answer is WayOut.OTHER
