"""The private working copy of an open plan: a folder of its own in the user's data, with a lock."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bsc_planner.model.document.faults import (
    DataFolderError,
    FileLockedError,
    FolderReadOnlyError,
    WorkingCopyTakenError,
)
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.replacing import replace_file
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.paths import user_data_folder

_DATABASE = "work.db"
_FACTS = "session.json"
_LOCK = "lock"
GONE = ".gone"
"""Ending of folders that are being removed."""


class FileStamp(msgspec.Struct, frozen=True):
    """What a plan file looked like from outside, to notice that somebody changed it.

    Attributes:
        size: Bytes.
        header: First 100 bytes, hexadecimal.
        seal_place: Where its seal stands; None: it has none.
        seal: Text of the seal; empty: none.
        modified: Time of last change in nanoseconds, compared only where there is no seal; else 0.
    """

    size: int
    header: str
    seal_place: int | None
    seal: str
    modified: int


class Publishing(msgspec.Struct, frozen=True):
    """A save that was about to replace the target.

    Attributes:
        stamp: What the target looks like when it succeeded.
        state_no: State of the plan that it holds.
        save_id: Its save id.
    """

    stamp: FileStamp
    state_no: int
    save_id: str


class SessionFacts(msgspec.Struct):
    """What is known of a working copy besides its content.

    Attributes:
        target: Path of the plan file; None: it has none yet.
        loaded: The target as it was opened or last saved; None: none.
        publishing: The save under way; None: none.
        opened_at: UTC, ISO 8601.
        person: Self-declared name.
        is_read_only: Nothing can be unsaved in it.
        is_kept: The planner closed it with unsaved work to go on later.
    """

    target: str | None
    loaded: FileStamp | None
    publishing: Publishing | None
    opened_at: str
    person: str
    is_read_only: bool = False
    is_kept: bool = False


@dataclass
class WorkingCopy:
    """A working copy this process owns.

    Attributes:
        folder: Its folder, readable by this user only.
        lock: Shows other processes that it is in use.
        facts: Written to disk by `note`.
    """

    folder: Path
    lock: FileLock
    facts: SessionFacts

    @classmethod
    def make(cls, *, person: str, target: Path | None, is_read_only: bool = False) -> "WorkingCopy":
        """A new, empty working copy.

        Raises:
            DataFolderError: The user's data folder cannot be used.
        """
        place = sessions_folder()
        folder = place / new_id()
        try:
            folder.mkdir(mode=0o700)
            lock = FileLock.acquire(folder / _LOCK, about=folder, person=person)
        except (OSError, FolderReadOnlyError) as error:
            raise DataFolderError(path=str(place)) from error
        now = moment_now()
        facts = SessionFacts(None if target is None else str(target), None, None, now, person, is_read_only)
        return cls(folder, lock, facts)

    @classmethod
    def take(cls, folder: Path, *, person: str) -> "WorkingCopy":
        """Take over a working copy that nobody uses.

        Raises:
            WorkingCopyTakenError: Somebody does, or it is gone.
        """
        try:
            lock = FileLock.acquire(folder / _LOCK, about=folder, person=person)
        except (FileLockedError, FolderReadOnlyError) as error:
            raise WorkingCopyTakenError(path=str(folder)) from error
        facts = read_facts(folder)
        if facts is None or not (folder / _DATABASE).exists():
            lock.release()
            raise WorkingCopyTakenError(path=str(folder))
        return cls(folder, lock, facts)

    @property
    def database(self) -> Path:
        """The SQLite file that is edited."""
        return self.folder / _DATABASE

    @property
    def target(self) -> Path | None:
        """The plan file; None: it has none yet."""
        return None if self.facts.target is None else Path(self.facts.target)

    def note(self) -> None:
        """Write the facts down, all or nothing.

        Raises:
            DataFolderError: The disk does not take them.
        """
        place = self.folder / _FACTS
        fresh = place.with_suffix(".tmp")
        try:
            with fresh.open("wb") as file:
                file.write(msgspec.json.encode(self.facts))
                file.flush()
                os.fsync(file.fileno())
            replace_file(fresh, place)
        except OSError as error:
            raise DataFolderError(path=str(self.folder), reason=error.strerror) from error

    def scratch(self, suffix: str) -> Path:
        """A fresh name inside the folder for something that goes with it."""
        return self.folder / f"{new_id()}{suffix}"

    def keep(self) -> None:
        """Let the working copy be, to be recovered later."""
        self.lock.release()

    def drop(self) -> None:
        """Remove the working copy and all that lies in its folder."""
        remove_folder(self.folder)


def remove_folder(folder: Path) -> None:
    """Remove a working copy; one that is only half removed is never taken for a whole one."""
    gone = folder.with_name(folder.name + GONE)
    try:
        folder.rename(gone)
    except OSError:
        gone = folder
    shutil.rmtree(gone, ignore_errors=True)


def sessions_folder() -> Path:
    """Folder of all working copies.

    Raises:
        DataFolderError: The user's data folder cannot be used.
    """
    return data_folder("sessions")


def data_folder(*parts: str) -> Path:
    """A private folder in the user's data, made where there is none.

    Raises:
        DataFolderError: It cannot be made.
    """
    try:
        folder = user_data_folder().joinpath(*parts)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderError(path=str(error.filename or ""), reason=error.strerror) from error
    return folder


def read_facts(folder: Path) -> SessionFacts | None:
    """Facts of a working copy; None when they are missing or unreadable."""
    try:
        return msgspec.json.decode((folder / _FACTS).read_bytes(), type=SessionFacts)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def session_folders() -> Iterator[Path]:
    """Folders of all working copies, oldest first."""
    yield from sorted(folder for folder in sessions_folder().iterdir() if folder.is_dir())


def lock_of(folder: Path) -> Path:
    """Lock file of a working copy."""
    return folder / _LOCK


def database_of(folder: Path) -> Path:
    """SQLite file of a working copy."""
    return folder / _DATABASE
