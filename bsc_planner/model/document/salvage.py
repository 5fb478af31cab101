"""Getting out of a damaged plan file whatever can still be read, into a new file."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.orm import Session

from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.document.connecting import file_uri
from bsc_planner.model.document.copying import copy_content
from bsc_planner.model.document.engine import driver_connection, working_engine
from bsc_planner.model.document.faults import SalvageFailedError
from bsc_planner.model.document.file_format import VERSION
from bsc_planner.model.document.header import LENGTH, MAGIC, page_size_of, resolve
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.model.document.tables import create_tables, mark_as_ours
from bsc_planner.model.document.working_copy import data_folder
from bsc_planner.model.elements import BY_KIND, ELEMENTS, table_of
from bsc_planner.model.history import ChangeLogEntry, Meta, set_meta
from bsc_planner.model.identity import new_id
from bsc_planner.model.plan import Plan
from bsc_planner.progress import NoProgress, Progress

_CHUNK = 200
_MOST_STEPS_OVER = 40
_MOST_ROUNDS = 20
_QUIET = NoProgress()


@dataclass
class Salvaged:
    """What was found.

    Attributes:
        path: The new database, a working copy without a file.
        kept: Rows by table.
        damaged: Tables in which something was lost.
        dropped: Rows that were readable but belonged to something that is lost, by table.
    """

    path: Path
    kept: dict[str, int] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)
    dropped: dict[str, int] = field(default_factory=dict)


def salvage(damaged: Path, target: Path, *, progress: Progress = _QUIET) -> Salvaged:
    """Read a damaged plan file table by table, stepping over what cannot be read, into a new database.

    Args:
        damaged: The damaged file; only read.
        target: The new database; must not exist.
        progress: Told the tables done.

    Returns:
        What was found; `PlanDocument.salvage` makes a plan of it.

    Raises:
        SalvageFailedError: Not a single element can be read.
        DocumentError: The damaged file cannot even be copied.
    """
    source = resolve(damaged)
    copy = data_folder("salvage") / f"{new_id()}.db"
    try:
        _padded_copy(source, copy)
        found = _rescue(copy, target, progress)
    except (sqlite3.Error, OSError) as error:
        raise SalvageFailedError(path=str(damaged)) from error
    finally:
        remove_file(copy)
    if not any(found.kept.get(cls.__tablename__) for cls in ELEMENTS):
        remove_file(target)
        raise SalvageFailedError(path=str(damaged))
    return found


def _padded_copy(source: Path, copy: Path) -> None:
    """A copy that SQLite agrees to open: a lost end is replaced by zeros, so that the rest can be read."""
    size = source.stat().st_size
    if size < LENGTH:
        raise SalvageFailedError(path=str(source))
    copy_content(source, copy, size=size, progress=_QUIET)
    with copy.open("r+b") as file:
        raw = file.read(LENGTH)
        if not raw.startswith(MAGIC):
            raise SalvageFailedError(path=str(source))
        whole = int.from_bytes(raw[28:32], "big") * page_size_of(raw)
        if size < whole <= 4 * size:
            file.truncate(whole)
        file.seek(18)
        file.write(b"\x01\x01")


def _rescue(copy: Path, target: Path, progress: Progress) -> Salvaged:
    engine = working_engine(target)
    old = sqlite3.connect(file_uri(copy, mode="ro", immutable="1"), uri=True, isolation_level=None)
    try:
        old.execute("PRAGMA trusted_schema = OFF")
        found = Salvaged(target)
        with engine.begin() as connection:
            create_tables(connection)
            mark_as_ours(connection)
        new = driver_connection(engine)
        new.execute("PRAGMA foreign_keys = OFF")
        new.execute("BEGIN")
        names = [Meta.__tablename__, *BY_KIND, ChangeLogEntry.__tablename__]
        for place, name in enumerate(names):
            progress.step(place, len(names), name)
            _rescue_table(old, new, name, found)
        _drop_orphans(new, found)
        new.execute("COMMIT")
        with Session(engine) as session:
            _complete(session, found)
            session.commit()
    finally:
        old.close()
        engine.dispose()
    return found


def _rescue_table(old: sqlite3.Connection, new: sqlite3.Connection, name: str, found: Salvaged) -> None:
    columns = [column.name for column in Meta.metadata.tables[name].columns]
    listed = ", ".join(f'"{column}"' for column in columns)
    insert = f'INSERT OR IGNORE INTO "{name}" ({listed}) VALUES ({", ".join("?" * len(columns))})'
    before = new.total_changes
    for row in _readable_rows(old, name, listed, found):
        try:
            new.execute(insert, row)
        except sqlite3.Error:
            # a value that no longer fits its column: damage inside the row
            found.damaged.add(name)
    found.kept[name] = new.total_changes - before


def _readable_rows(old: sqlite3.Connection, name: str, listed: str, found: Salvaged) -> Iterator[tuple[object, ...]]:
    """Rows in the order of their numbers; where one cannot be read, the search goes on ever farther behind it."""
    query = f'SELECT rowid, {listed} FROM "{name}" NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT ?'
    last, step, steps_over = 0, 1, 0
    while steps_over < _MOST_STEPS_OVER:
        count = 0
        try:
            for row in old.execute(query, (last, _CHUNK)):
                last, step, steps_over, count = row[0], 1, 0, count + 1
                yield row[1:]
        except sqlite3.Error:
            found.damaged.add(name)
            last, step, steps_over = last + step, step * 2, steps_over + 1
            continue
        if count == 0:
            return


def _drop_orphans(new: sqlite3.Connection, found: Salvaged) -> None:
    """Clear references to what is lost and drop what belonged to it, until all references hold."""
    for _ in range(_MOST_ROUNDS):
        broken = new.execute("PRAGMA foreign_key_check").fetchall()
        if not broken:
            return
        for name, rowid, _parent, number in broken:
            keys = {row[0]: row for row in new.execute(f'PRAGMA foreign_key_list("{name}")')}
            column, on_delete = keys[number][3], keys[number][6]
            if on_delete == "CASCADE":
                new.execute(f'DELETE FROM "{name}" WHERE rowid = ?', (rowid,))
                found.dropped[name] = found.dropped.get(name, 0) + 1
                found.kept[name] -= 1
            else:
                new.execute(f'UPDATE "{name}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))


def _complete(session: Session, found: Salvaged) -> None:
    """Give the new plan what every plan has: a title page and a new identity."""
    if not found.kept.get(Plan.__tablename__):
        session.execute(
            table_of(Plan.__tablename__).insert().values(id=new_id(), ord=ORD_STEP, institution="", title="")
        )
    state = session.connection().exec_driver_sql(f"SELECT value FROM {Meta.__tablename__} WHERE key = 'state_no'")
    text = state.scalar() or "0"
    number = text if text.isascii() and text.isdigit() else "0"
    set_meta(session, doc_uuid=new_id(), state_no=number, last_step_no=number, save_no="0", salvaged=str(VERSION))
    session.connection().exec_driver_sql(f"DELETE FROM {Meta.__tablename__} WHERE key IN ('saved_state_no', 'seal')")
