"""Asks before a plan of an older version is saved in the format of this one."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.dialogs.question import ask_question
from bsc_planner.ui.help.topics import DIALOGS


class MigrationAnswer(StrEnum):
    """Where to save."""

    SAVE = "save"
    SAVE_AS = "save_as"
    CANCEL = "cancel"


class MigrationDialog:
    """Colleagues with an older program could not open the file any more."""

    @classmethod
    def ask(cls, parent: QWidget | None, *, path: Path) -> MigrationAnswer:
        """The planner's answer."""
        translate = QCoreApplication.translate
        text = translate("MigrationDialog", "“{name}” was made by an older version of the program.")
        return ask_question(
            parent,
            title=translate("MigrationDialog", "Older plan file"),
            text=text.format(name=path.name),
            details=translate(
                "MigrationDialog",
                "Once saved here, older versions cannot open it any more. A copy in the old format stays beside it.",
            ),
            answers={
                MigrationAnswer.SAVE: translate("MigrationDialog", "Save"),
                MigrationAnswer.SAVE_AS: translate("MigrationDialog", "Save under another name…"),
                MigrationAnswer.CANCEL: translate("MigrationDialog", "Cancel"),
            },
            default=MigrationAnswer.SAVE,
            cancel=MigrationAnswer.CANCEL,
            topic=DIALOGS["MigrationDialog"],
        )
