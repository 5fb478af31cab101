"""Asks what to do when somebody else saved the file meanwhile."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.model.document.faults import FileChangedError
from bsc_planner.ui.dialogs.question import ask_question
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.help.topics import DIALOGS


class ConflictAnswer(StrEnum):
    """What to do about somebody else's version."""

    SAVE_AS = "save_as"
    COMPARE = "compare"
    OVERWRITE = "overwrite"
    CANCEL = "cancel"


class ConflictDialog:
    """Save a copy, see what differs from their version, or save over it."""

    @classmethod
    def ask(cls, parent: QWidget | None, *, error: FileChangedError) -> ConflictAnswer:
        """The planner's answer."""
        translate = QCoreApplication.translate
        message = message_of(error)
        details = translate(
            "ConflictDialog",
            "Saving a copy keeps both. Comparing shows what differs between their version and yours. "
            "Saving over it keeps their version as a backup.",
        )
        return ask_question(
            parent,
            title=message.title,
            text=message.text,
            details=details,
            answers={
                ConflictAnswer.SAVE_AS: translate("ConflictDialog", "Save a copy…"),
                ConflictAnswer.COMPARE: translate("ConflictDialog", "Compare the versions"),
                ConflictAnswer.OVERWRITE: translate("ConflictDialog", "Save over it"),
                ConflictAnswer.CANCEL: translate("ConflictDialog", "Cancel"),
            },
            default=ConflictAnswer.SAVE_AS,
            cancel=ConflictAnswer.CANCEL,
            topic=DIALOGS["ConflictDialog"],
        )
