"""Asks for a folder to write into."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FolderDialog:
    """The system's dialog for folders."""

    @classmethod
    def ask(cls, parent: QWidget | None, *, title: str, folder: Path | None) -> Path | None:
        """A folder that exists; None when cancelled.

        Args:
            parent: Window it belongs to.
            title: Title of the dialog.
            folder: Where to begin; the nearest folder above it that exists is taken.
        """
        begin = next((place for place in (folder, *folder.parents) if place.is_dir()), None) if folder else None
        chosen = QFileDialog.getExistingDirectory(parent, title, str(begin or Path.home()))
        return Path(chosen) if chosen else None
