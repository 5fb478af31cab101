"""Asks whether to go on with unsaved work of the plan that is being opened."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.model.document.unsaved_work import UnsavedWork
from bsc_planner.ui.dialogs.question import ask_question
from bsc_planner.ui.help.topics import DIALOGS
from bsc_planner.ui.language import current_language
from bsc_planner.wording import moment_text


class RecoveryAnswer(StrEnum):
    """Which of the two to open."""

    RECOVER = "recover"
    SAVED = "saved"
    CANCEL = "cancel"


class RecoveryDialog:
    """Unsaved work or the file as it was saved; the unsaved work is kept either way."""

    @classmethod
    def ask(cls, parent: QWidget | None, *, work: UnsavedWork) -> RecoveryAnswer:
        """The planner's answer."""
        translate = QCoreApplication.translate
        text = translate("RecoveryDialog", "There is unsaved work on “{name}” of {when}.")
        name = work.path.stem if work.path else ""
        return ask_question(
            parent,
            title=translate("RecoveryDialog", "Unsaved work was found"),
            text=text.format(name=name, when=moment_text(work.changed_at.isoformat(), current_language())),
            details=translate("RecoveryDialog", "The unsaved work is kept until you recover or discard it."),
            answers={
                RecoveryAnswer.RECOVER: translate("RecoveryDialog", "Recover unsaved work"),
                RecoveryAnswer.SAVED: translate("RecoveryDialog", "Open the saved plan"),
                RecoveryAnswer.CANCEL: translate("RecoveryDialog", "Cancel"),
            },
            default=RecoveryAnswer.RECOVER,
            cancel=RecoveryAnswer.CANCEL,
            topic=DIALOGS["RecoveryDialog"],
        )
