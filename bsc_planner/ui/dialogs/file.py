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
        """A file to write, with its suffix; an existing one was asked about by its whole name. None: cancelled."""
        dialog = QFileDialog(parent, title, str(proposed.parent), _translated(kind))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # With a default suffix the dialog asks about the name that will really be written.
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(proposed.name)
        while dialog.exec() == QFileDialog.DialogCode.Accepted and dialog.selectedFiles():
            chosen = Path(dialog.selectedFiles()[0])
            path = with_suffix(chosen, suffix)
            if path == chosen or not path.exists():
                return path
            # to the dialog "Renstra 1.2" has a suffix already: it asks once more, now about the file that is there
            dialog.selectFile(path.name)
        return None


def with_suffix(path: Path, suffix: str) -> Path:
    """The path with a suffix put behind its whole name, unless it ends in it in upper or lower case."""
    return path if path.name.lower().endswith(suffix.lower()) else path.with_name(path.name + suffix)


def _translated(source: str) -> str:
    return QCoreApplication.translate("FileDialog", source)
