"""Asks whether long work shall be stopped when its plan is closed."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.dialogs.question import ask_question
from bsc_planner.ui.help.topics import DIALOGS


class RunningAnswer(StrEnum):
    """What to do with work that is under way."""

    STOP = "stop"
    CANCEL = "cancel"


class RunningDialog:
    """Stop the work and close, or go on."""

    @classmethod
    def ask(cls, parent: QWidget | None, *, work: str) -> RunningAnswer:
        """The planner's answer for the work of this title."""
        translate = QCoreApplication.translate
        text = translate("RunningDialog", "“{work}” is still under way. Stop it and close the plan?")
        return ask_question(
            parent,
            title=translate("RunningDialog", "Work under way"),
            text=text.format(work=work),
            details=translate("RunningDialog", "Files that are finished stay; it can be taken up later."),
            answers={
                RunningAnswer.CANCEL: translate("RunningDialog", "Go on"),
                RunningAnswer.STOP: translate("RunningDialog", "Stop and close"),
            },
            default=RunningAnswer.CANCEL,
            cancel=RunningAnswer.CANCEL,
            topic=DIALOGS["RunningDialog"],
        )
