"""Asks what to do with unsaved work before a plan is closed."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.dialogs.question import ask_question
from bsc_planner.ui.help.topics import DIALOGS


class UnsavedAnswer(StrEnum):
    """What to do with unsaved work."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class UnsavedDialog:
    """Save, do not save, or stay."""

    @classmethod
    def ask(cls, parent: QWidget | None, *, title: str) -> UnsavedAnswer:
        """The planner's answer for the plan of this title."""
        translate = QCoreApplication.translate
        return ask_question(
            parent,
            title=translate("UnsavedDialog", "Unsaved changes"),
            text=translate("UnsavedDialog", "Save the changes to “{title}”?").format(title=title),
            details=translate("UnsavedDialog", "Changes that are not saved can be taken back for 14 days."),
            answers={
                UnsavedAnswer.SAVE: translate("UnsavedDialog", "Save"),
                UnsavedAnswer.DISCARD: translate("UnsavedDialog", "Don't save"),
                UnsavedAnswer.CANCEL: translate("UnsavedDialog", "Cancel"),
            },
            default=UnsavedAnswer.SAVE,
            cancel=UnsavedAnswer.CANCEL,
            topic=DIALOGS["UnsavedDialog"],
        )
