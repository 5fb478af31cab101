"""The planner's choices, kept in a settings file of their own."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from bsc_planner.model.document.owner import account_name
from bsc_planner.model.document.replacing import replace_file
from bsc_planner.paths import user_data_folder
from bsc_planner.ui.settings.schema import AUTHOR, Setting

_LOG = logging.getLogger(__name__)
_LARGEST = 1_000_000


class Settings(QObject):
    """Values of all settings.

    Signals:
        changed: A setting (its key) has another value now.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = ini_file("settings.ini", self)

    def value(self, setting: Setting) -> str:
        """Value of a setting; its default when none is stored or the stored one is no choice of it."""
        stored = self._stored.value(setting.key)
        text = stored.strip() if isinstance(stored, str) else ""
        if not text or (setting.choices and text not in dict(setting.choices)):
            return setting.default
        return text

    def set_value(self, setting: Setting, value: str) -> None:
        """Choose a value."""
        if value != self.value(setting):
            self._stored.setValue(setting.key, value)
            self._stored.sync()
            self.changed.emit(setting.key)

    @property
    def author(self) -> str:
        """The planner's name: as declared, else that of the account."""
        return self.value(AUTHOR) or account_name()

    @property
    def is_author_known(self) -> bool:
        """Whether the planner declared a name."""
        return bool(self.value(AUTHOR))


def ini_file(name: str, parent: QObject | None) -> QSettings:
    """A settings file in the program's data folder; one that is damaged is put aside and a new one begun."""
    path = user_data_folder() / name
    if _is_damaged(path):
        _put_aside(path)
    return QSettings(str(path), QSettings.Format.IniFormat, parent)


def _is_damaged(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        content = path.read_bytes()[:_LARGEST]
        text = content.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return True
    if "\0" in text:
        return True
    return QSettings(str(path), QSettings.Format.IniFormat).status() != QSettings.Status.NoError


def _put_aside(path: Path) -> None:
    try:
        replace_file(path, path.with_name(f"{path.name}.rusak"))
        _LOG.warning("settings file was damaged, put aside: %s", path.name)
    except OSError:
        _LOG.warning("damaged settings file cannot be put aside: %s", path.name)
