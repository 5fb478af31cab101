"""A complete, sealed and verified plan file, written from the working copy that is being edited."""

import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from bsc_planner.model.document.checking import check_structure, guarded_connection
from bsc_planner.model.document.connecting import file_uri
from bsc_planner.model.document.engine import driver_connection
from bsc_planner.model.document.faults import SaveFailedError
from bsc_planner.model.document.seal import apply_seal, blank_seal, find_seals
from bsc_planner.model.document.sqlite_errors import sqlite_faults
from bsc_planner.model.document.stamps import stamp_of
from bsc_planner.model.document.working_copy import FileStamp
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.history import ChangeLogEntry, Meta, UndoStep

_FREE_PAGES_KEPT = 64
_CAREFUL = ("secure_delete = ON", "trusted_schema = OFF")
_COUNTED = (*BY_KIND, ChangeLogEntry.__tablename__)
_UPSERT = f"INSERT INTO {Meta.__tablename__} VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"


@dataclass(frozen=True)
class Snapshot:
    """A plan file just written.

    Attributes:
        path: Where it lies.
        save_id: Its save id.
        stamp: What it looks like from outside.
    """

    path: Path
    save_id: str
    stamp: FileStamp


def write_snapshot(
    engine: Engine,
    place: Path,
    *,
    save_id: str,
    facts: dict[str, str],
    meanwhile: Callable[[Snapshot], None] | None = None,
) -> Snapshot:
    """Write the plan an engine edits to a new file that nobody else uses yet, and verify it.

    Undo steps stay behind: what was removed does not travel.

    Args:
        engine: Of the working copy; not inside a transaction.
        place: The new file; on failure what there is of it is left for the caller to remove.
        save_id: Fresh id of 32 hexadecimal digits.
        facts: Meta facts the file shall hold.
        meanwhile: Called with the finished file while it is being verified; None: it is made durable then.

    Raises:
        DocumentError: The disk does not take it, or what was written is not what was meant.
        OSError: Likewise.
    """
    connection = driver_connection(engine)
    expected = _counts(connection)
    with sqlite_faults(place):
        # the name is ours alone, so no lock is needed, which not every network drive can give
        connection.execute("VACUUM INTO ?", (file_uri(place, nolock="1"),))
        _finish(place, {**facts, "save_id": save_id, "seal": blank_seal(save_id)})
    with ThreadPoolExecutor(1) as pool:
        # checksum, copying and SQLite's check read the same bytes; only the 64 digits differ afterwards
        checked = pool.submit(_verify, place, save_id, expected)
        seal = apply_seal(place, save_id)
        snapshot = Snapshot(place, save_id, stamp_of(place, [seal]))
        (meanwhile or _flush)(snapshot)
        checked.result()
    return snapshot


def _flush(snapshot: Snapshot) -> None:
    with snapshot.path.open("r+b") as file:
        os.fsync(file.fileno())


def _finish(place: Path, facts: dict[str, str]) -> None:
    connection = sqlite3.connect(file_uri(place, nolock="1"), uri=True, isolation_level=None)
    try:
        # a half-written snapshot is thrown away as a whole: it needs no journal and is flushed once, at the end
        # and nothing of it may lie in a public folder of temporary files
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY", *_CAREFUL):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("BEGIN")
        connection.execute(f"DELETE FROM {UndoStep.__tablename__}")
        connection.executemany(_UPSERT, facts.items())
        connection.execute("COMMIT")
        is_roomy = connection.execute("PRAGMA freelist_count").fetchone()[0] > _FREE_PAGES_KEPT
        is_astray = not any(facts["seal"].encode() == text for _, text in find_seals(place))
        if is_roomy or is_astray:
            connection.execute("VACUUM")
    finally:
        connection.close()


def _verify(place: Path, save_id: str, expected: dict[str, int]) -> None:
    # rules of the tables need no second look: every row was written under them
    check_structure(place, with_rules=False)
    with guarded_connection(place) as connection:
        found = _counts(connection)
        row = connection.execute(f"SELECT value FROM {Meta.__tablename__} WHERE key = 'save_id'").fetchone()
        left = connection.execute(f"SELECT count(*) FROM {UndoStep.__tablename__}").fetchone()[0]
    if found != expected or row != (save_id,) or left:
        raise SaveFailedError(path=str(place), reason="not-what-was-meant")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in _COUNTED}
