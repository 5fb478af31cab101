"""Asks what to do when somebody has the plan open."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.model.document.faults import FileLockedError
from bsc_planner.ui.dialogs.question import ask_question
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.help.topics import DIALOGS


class LockedAnswer(StrEnum):
    """How to open a plan somebody has open."""

    READ_ONLY = "read_only"
    COPY = "copy"
    FORCE = "force"
    CANCEL = "cancel"


class LockedDialog:
    """Read-only, as a copy, or all the same."""

    @classmethod
    def ask(cls, parent: QWidget | None, *, error: FileLockedError) -> LockedAnswer:
        """The planner's answer; opening all the same is not offered while the other one runs on this PC."""
        translate = QCoreApplication.translate
        message = message_of(error)
        answers = {
            LockedAnswer.READ_ONLY: translate("LockedDialog", "Open read-only"),
            LockedAnswer.COPY: translate("LockedDialog", "Open a copy"),
        }
        details = translate("LockedDialog", "Read-only shows everything and can issue documents.")
        if not error.details.get("is_same_computer"):
            answers[LockedAnswer.FORCE] = translate("LockedDialog", "Open all the same")
            details += " " + translate(
                "LockedDialog",
                "Open all the same only when you are sure that nobody works on it any more; "
                "when both save, the program asks before anything is overwritten.",
            )
        answers[LockedAnswer.CANCEL] = translate("LockedDialog", "Cancel")
        return ask_question(
            parent,
            title=message.title,
            text=message.text,
            details=details,
            answers=answers,
            default=LockedAnswer.READ_ONLY,
            cancel=LockedAnswer.CANCEL,
            topic=DIALOGS["LockedDialog"],
        )
