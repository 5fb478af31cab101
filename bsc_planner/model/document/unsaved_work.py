"""Unsaved work of programs that do not run any more: finding it, throwing it away."""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bsc_planner.model.document.connecting import PRAGMAS, file_uri
from bsc_planner.model.document.faults import DocumentError, FileLockedError, FolderReadOnlyError
from bsc_planner.model.document.locking import FileLock, read_holder
from bsc_planner.model.document.sqlite_errors import sqlite_faults
from bsc_planner.model.document.stamps import looks_like
from bsc_planner.model.document.trash import move_to_trash
from bsc_planner.model.document.working_copy import (
    GONE,
    WorkingCopy,
    database_of,
    lock_of,
    read_facts,
    remove_folder,
    session_folders,
)

_DAY = 86_400


@dataclass(frozen=True)
class UnsavedWork:
    """A working copy nobody uses that holds something its file does not.

    Attributes:
        folder: Its folder.
        path: The plan file it belongs to; None: it never had one.
        changed_at: Time of the last edit, UTC.
        steps: Steps between the file and the work; None when the working copy cannot be read.
        person: Who worked on it.
    """

    folder: Path
    path: Path | None
    changed_at: datetime
    steps: int | None
    person: str


def unsaved_work() -> list[UnsavedWork]:
    """All unsaved work that can be taken up, newest first; clears away what holds nothing of value.

    Raises:
        DataFolderError: The user's data folder cannot be used.
    """
    found = []
    for folder in session_folders():
        holder = read_holder(lock_of(folder))
        if holder is not None and not holder.is_dead:
            continue
        try:
            work = _look_into(folder)
        except FileNotFoundError:
            continue  # another program closed its plan and took the folder away this moment
        if work is not None:
            found.append(work)
    return sorted(found, key=lambda work: work.changed_at, reverse=True)


def discard(work: UnsavedWork) -> None:
    """Put unsaved work into the trash.

    Raises:
        WorkingCopyTakenError: Another running program has taken it up.
    """
    move_to_trash(WorkingCopy.take(work.folder, person=work.person))


def settle_publishing(connection: sqlite3.Connection, work: WorkingCopy) -> None:
    """If the program died just after a save had reached the file, note that it did."""
    publishing = work.facts.publishing
    if publishing is None or work.target is None:
        return
    try:
        if not looks_like(work.target, publishing.stamp):
            return
    except OSError:
        return
    upsert = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
    connection.execute(upsert, ("saved_state_no", str(publishing.state_no)))
    connection.execute(upsert, ("save_id", publishing.save_id))
    work.facts.loaded, work.facts.publishing = publishing.stamp, None
    work.note()


@contextmanager
def connected(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a working copy that nobody else uses; what a crash left half done is rolled back."""
    with sqlite_faults(database):
        connection = sqlite3.connect(file_uri(database), uri=True, isolation_level=None, timeout=2)
        try:
            # an exclusive lock needs no shared memory beside the file
            for pragma in (*PRAGMAS, "locking_mode = EXCLUSIVE", "synchronous = FULL"):
                connection.execute(f"PRAGMA {pragma}")
            yield connection
        finally:
            connection.close()


def _look_into(folder: Path) -> UnsavedWork | None:
    """What a free working copy holds; removes it when that is nothing."""
    if folder.name.endswith(GONE):
        shutil.rmtree(folder, ignore_errors=True)
        return None
    facts, database = read_facts(folder), database_of(folder)
    changed = max((place.stat().st_mtime for place in folder.glob(f"{database.name}*")), default=None)
    if facts is None or changed is None:
        # being made this moment by another program, or never finished
        if time.time() - folder.stat().st_mtime > _DAY:
            remove_folder(folder)
        return None
    try:
        work = WorkingCopy(folder, FileLock.acquire(lock_of(folder), about=folder, person=facts.person), facts)
    except (FileLockedError, FolderReadOnlyError):
        return None
    try:
        steps = None if facts.is_read_only else _steps(work)
        if facts.is_read_only or steps == 0:
            work.drop()
            return None
        # SQLite tidied up after the crash: looking is no editing, and the next one to look wants to know when that was
        with suppress(OSError):
            os.utime(database, (changed, changed))
    finally:
        work.keep()
    target = None if facts.target is None else Path(facts.target)
    return UnsavedWork(folder, target, datetime.fromtimestamp(changed, UTC), steps, facts.person)


def _steps(work: WorkingCopy) -> int | None:
    """Steps between the file and the working copy; None when it cannot be read."""
    try:
        with connected(work.database) as connection:
            settle_publishing(connection, work)
            known = dict(connection.execute("SELECT key, value FROM meta").fetchall())
            state, saved = known.get("state_no"), known.get("saved_state_no")
            if state == saved:
                return 0
            query = "SELECT count(*) FROM undo_step WHERE (seq > ?) = (is_undone = 0)"
            steps = int(connection.execute(query, (int(saved or 0),)).fetchone()[0])
            is_untouched = saved is None and state == "0"
            return 0 if is_untouched else max(1, steps)
    except (DocumentError, sqlite3.Error, ValueError):
        return None
