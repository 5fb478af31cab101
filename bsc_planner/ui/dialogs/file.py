"""Asks for a file to open or to write."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

SUFFIX = ".renstra"
PLANS = QT_TRANSLATE_NOOP("FileDialog", "Plans (*.renstra)")
JSON = QT_TRANSLATE_NOOP("FileDialog", "Plans for exchange (*.json)")
ALL = QT_TRANSLATE_NOOP("FileDialog", "All files (*)")


class FileDialog:
    """The system's file dialogs."""

    @classmethod
    def ask_open(cls, parent: QWidget | None, *, title: str, folder: Path, kind: str) -> Path | None:
        """A file that exists; None when cancelled."""
        filters = ";;".join((_translated(kind), _translated(ALL)))
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), filters)
        return Path(chosen) if chosen else None

    @classmethod
    def ask_save(cls, parent: QWidget | None, *, title: str, proposed: Path, kind: str, suffix: str) -> Path | None:
        """A file to write, its suffix added; the dialog asked before an existing one is named. None: cancelled."""
        dialog = QFileDialog(parent, title, str(proposed.parent), _translated(kind))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # With a default suffix the dialog asks about the name that will really be written.
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(proposed.name)
        if dialog.exec() != QFileDialog.DialogCode.Accepted or not dialog.selectedFiles():
            return None
        return Path(dialog.selectedFiles()[0])


def _translated(source: str) -> str:
    return QCoreApplication.translate("FileDialog", source)
