"""Windows of this planner with a plan open, each a process of its own: finding them, bringing one to the front."""

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from bsc_planner.model.document.replacing import remove_file
from bsc_planner.paths import user_data_folder

_LOG = logging.getLogger(__name__)
_RECORD, _LOCK, _FRONT = ".json", ".lock", ".front"


@dataclass(frozen=True)
class OpenWindow:
    """A window that has a plan open.

    Attributes:
        title: Title of the plan.
        path: Its file.
        is_own: Whether it is the window that asks.
    """

    title: str
    path: Path
    is_own: bool


class OpenWindows(QObject):
    """Tells other windows about this one, and finds them.

    Everything goes through files in the program's data folder: a lock that only a living process holds, a record of
    what is open, and a note that asks for the front. Nothing listens to a network.

    Signals:
        front_wanted: Another window asks this one to come to the front.
    """

    front_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._name = ""
        self._lock: QLockFile | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_folder_changed)

    def announce(self, path: Path | None, title: str) -> None:
        """Another plan is open here now; None: none."""
        self._withdraw()
        if path is None:
            return
        try:
            folder = _folder()
            name = _name(path)
            lock = _lock(name)
            if not lock.tryLock(0):
                return
            remove_file(_file(name, _FRONT))
            _file(name, _RECORD).write_text(json.dumps({"title": title, "path": str(path)}), encoding="utf-8")
        except OSError:
            _LOG.warning("other windows cannot be told", exc_info=True)
            return
        self._name, self._lock = name, lock
        self._watcher.addPath(str(folder))

    def windows(self) -> list[OpenWindow]:
        """All windows with a plan, by title; records of windows that are gone are put away."""
        found = []
        for record in _folder().glob(f"*{_RECORD}"):
            try:
                content = json.loads(record.read_text(encoding="utf-8"))
                title, path = str(content["title"]), Path(str(content["path"]))
            except (OSError, ValueError, KeyError, TypeError):
                continue
            is_own = record.stem == self._name
            if is_own or _is_alive(record.stem):
                found.append(OpenWindow(title or path.stem, path, is_own))
            else:
                remove_file(record)
        return sorted(found, key=lambda window: window.title.casefold())

    def bring_to_front(self, path: Path) -> bool:
        """Bring the window that has a plan open to the front; returns whether there is one besides this."""
        name = _name(path)
        if name == self._name or not _file(name, _RECORD).exists() or not _is_alive(name):
            return False
        try:
            _file(name, _FRONT).touch()
        except OSError:
            return False
        return True

    def _withdraw(self) -> None:
        if self._lock is None:
            return
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        for suffix in (_RECORD, _FRONT):
            remove_file(_file(self._name, suffix))
        self._lock.unlock()
        self._name, self._lock = "", None

    def _on_folder_changed(self) -> None:
        note = _file(self._name, _FRONT) if self._name else None
        if note is not None and note.exists():
            remove_file(note)
            self.front_wanted.emit()


def _folder() -> Path:
    folder = user_data_folder() / "windows"
    folder.mkdir(exist_ok=True)
    return folder


def _file(name: str, suffix: str) -> Path:
    return _folder() / f"{name}{suffix}"


def _lock(name: str) -> QLockFile:
    lock = QLockFile(str(_file(name, _LOCK)))
    # held as long as its process lives, however long that is
    lock.setStaleLockTime(0)
    return lock


def _is_alive(name: str) -> bool:
    """Whether a living window holds the lock of this name."""
    lock = _lock(name)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return True


def _name(path: Path) -> str:
    """A name for the plan file that every window of this planner makes alike."""
    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:20]
