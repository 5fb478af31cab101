"""Unsaved work of programs that do not run any more: finding, taking up, throwing away with 14 days' grace."""

import contextlib
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from bsc_planner.model.document.backups import newest_backup_of
from bsc_planner.model.document.checking import check_schema
from bsc_planner.model.document.engine import PRAGMAS, file_uri
from bsc_planner.model.document.faults import DamagedFileError, DocumentError, FileLockedError, FolderReadOnlyError
from bsc_planner.model.document.locking import FileLock, read_holder
from bsc_planner.model.document.migrations import CURRENT_FORMAT, migrate
from bsc_planner.model.document.sqlite_errors import sqlite_faults
from bsc_planner.model.document.stamps import looks_like
from bsc_planner.model.document.working_copy import (
    GONE,
    WorkingCopy,
    data_folder,
    database_of,
    lock_of,
    read_facts,
    remove_folder,
    session_folders,
)
from bsc_planner.model.history import Meta, UndoStep

TRASH_DAYS = 14
"""Days that discarded work stays in the trash."""

FAILED_STARTS = 2
"""Starts in a row that broke off, after which the program opens without a plan."""

_DAY = 86_400
_STARTS = "starts.json"


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


def move_to_trash(work: WorkingCopy) -> None:
    """Put a working copy of ours into the trash, its database closed."""
    work.keep()
    try:
        place = data_folder("trash") / f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{work.folder.name}"
        work.folder.rename(place)
    except (OSError, DocumentError):
        # better offered once more at the next start than lost
        return


def discarded_work() -> list[Path]:
    """Folders in the trash, newest first."""
    return sorted((place for place in data_folder("trash").iterdir() if place.is_dir()), reverse=True)


def empty_old_trash(*, now: datetime | None = None) -> None:
    """Remove for good what has been in the trash for more than `TRASH_DAYS`."""
    now = now or datetime.now(UTC)
    for place in discarded_work():
        try:
            since = datetime.strptime(place.name[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            continue
        if (now - since).days >= TRASH_DAYS:
            shutil.rmtree(place, ignore_errors=True)


def ready_to_recover(work: WorkingCopy) -> None:
    """Bring a working copy into a state in which it can be edited: rolled back, checked, up to date.

    Raises:
        DocumentError: It is damaged or of a newer version of the program.
    """
    try:
        with _connected(work.database) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise DamagedFileError(path=str(work.database), backup=None)
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version != CURRENT_FORMAT.version:
                # steps of another version speak of columns that may not exist any more
                connection.execute(f"DELETE FROM {UndoStep.__tablename__}")
            _settle_publishing(connection, work)
        check_schema(work.database, CURRENT_FORMAT.schema_of(version))
        if version < CURRENT_FORMAT.version:
            migrate(work.database, version=version, file_format=CURRENT_FORMAT)
    except DamagedFileError as error:
        backup = newest_backup_of(work.target) if work.target else None
        error.details["backup"] = None if backup is None else str(backup.path)
        raise


class StartCounter:
    """Counts starts that broke off, so that a plan that crashes the program is not opened for ever."""

    def __init__(self) -> None:
        self._place = data_folder() / _STARTS

    def begin(self) -> bool:
        """Note a start; returns whether to open a plan at once (not after several failed starts)."""
        failed = self._failed()
        with contextlib.suppress(OSError):
            self._place.write_bytes(msgspec.json.encode({"failed": failed + 1}))
        return failed < FAILED_STARTS

    def succeeded(self) -> None:
        """Note that the program runs, or was closed in the ordinary way."""
        with contextlib.suppress(OSError):
            self._place.unlink(missing_ok=True)

    def _failed(self) -> int:
        try:
            return max(0, msgspec.json.decode(self._place.read_bytes(), type=dict[str, int]).get("failed", 0))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return 0


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
    finally:
        work.keep()
    target = None if facts.target is None else Path(facts.target)
    return UnsavedWork(folder, target, datetime.fromtimestamp(changed, UTC), steps, facts.person)


def _steps(work: WorkingCopy) -> int | None:
    """Steps between the file and the working copy; None when it cannot be read."""
    try:
        with _connected(work.database) as connection:
            _settle_publishing(connection, work)
            known = dict(connection.execute(f"SELECT key, value FROM {Meta.__tablename__}").fetchall())
            state, saved = known.get("state_no"), known.get("saved_state_no")
            if state == saved:
                return 0
            query = f"SELECT count(*) FROM {UndoStep.__tablename__} WHERE (seq > ?) = (is_undone = 0)"
            steps = int(connection.execute(query, (int(saved or 0),)).fetchone()[0])
            is_untouched = saved is None and state == "0"
            return 0 if is_untouched else max(1, steps)
    except (DocumentError, sqlite3.Error, ValueError):
        return None


def _settle_publishing(connection: sqlite3.Connection, work: WorkingCopy) -> None:
    """If the program died just after a save had reached the file, note that it did."""
    publishing = work.facts.publishing
    if publishing is None or work.target is None:
        return
    try:
        if not looks_like(work.target, publishing.stamp):
            return
    except OSError:
        return
    upsert = f"INSERT INTO {Meta.__tablename__} VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
    connection.execute(upsert, ("saved_state_no", str(publishing.state_no)))
    connection.execute(upsert, ("save_id", publishing.save_id))
    work.facts.loaded, work.facts.publishing = publishing.stamp, None
    work.note()


@contextmanager
def _connected(database: Path) -> Iterator[sqlite3.Connection]:
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
