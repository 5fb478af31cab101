"""Asks before choices of a merge are thrown away, which no undo brings back."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.dialogs.question import ask_question


class LeaveAnswer(StrEnum):
    """What to do with choices that were not carried out."""

    STAY = "stay"
    LEAVE = "leave"


class LeaveDialog:
    """Go on choosing, or leave."""

    @classmethod
    def ask(cls, parent: QWidget) -> LeaveAnswer:
        """The planner's answer."""
        translate = QCoreApplication.translate
        return ask_question(
            parent,
            title=translate("LeaveDialog", "Not merged yet"),
            text=translate("LeaveDialog", "Leave without merging? What you chose is forgotten."),
            details=translate("LeaveDialog", "The plan and the copy stay as they are."),
            answers={
                LeaveAnswer.STAY: translate("LeaveDialog", "Go on choosing"),
                LeaveAnswer.LEAVE: translate("LeaveDialog", "Leave"),
            },
            default=LeaveAnswer.STAY,
            cancel=LeaveAnswer.STAY,
        )
