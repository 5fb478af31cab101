"""Whether a file may be written: locks and read-only places when opening, existing files when saving."""

from enum import StrEnum
from pathlib import Path

from bsc_planner.model.document.backups import BackupStore
from bsc_planner.model.document.faults import (
    FolderReadOnlyError,
    FolderUnreachableError,
    NotAFileError,
    TargetExistsError,
)
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.peeking import read_meta
from bsc_planner.model.document.siblings import clear_leftovers, lock_path

_WRITABLE_BY_ANYBODY = 0o222


class ReadOnlyReason(StrEnum):
    """Why a plan was opened to be read only."""

    ASKED = "asked"
    FILE = "file"
    FOLDER = "folder"


def lock_to_open(
    source: Path, who: str, *, read_only: bool, break_lock: bool
) -> tuple[FileLock | None, ReadOnlyReason | None]:
    """The lock for opening a file, or why it can only be read.

    Raises:
        FileLockedError: Somebody has it open.
    """
    if read_only:
        return None, ReadOnlyReason.ASKED
    if not source.stat().st_mode & _WRITABLE_BY_ANYBODY:
        return None, ReadOnlyReason.FILE
    try:
        lock = FileLock.acquire(lock_path(source), about=source, person=who, break_lock=break_lock)
    except FolderReadOnlyError:
        return None, ReadOnlyReason.FOLDER
    clear_leftovers(source)
    return lock, None


def target_of(path: Path, *, overwrite: bool) -> Path:
    """The file to be written when a plan is saved under this name.

    Raises:
        NotAFileError: There is a folder of that name.
        TargetExistsError: There is such a file and it shall not be replaced.
        FolderUnreachableError: The way there cannot be followed.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise NotAFileError(path=str(target))
        if target.exists() and not overwrite:
            raise TargetExistsError(path=str(target))
    except (OSError, RuntimeError, ValueError) as error:
        raise FolderUnreachableError(path=str(path.parent)) from error
    return target


def keep_old_version(copy: Path, version: int) -> None:
    """Keep a private copy of an older file, whole, before it is brought to schema number `version`.

    Raises:
        DocumentError: It cannot be kept; nothing was migrated.
    """
    facts = read_meta(copy, scratch=None)
    save_id = facts.get("save_id") or "0" * 32
    BackupStore(facts.get("doc_uuid") or "").add_before_migration(copy, save_id=save_id, version=version)
