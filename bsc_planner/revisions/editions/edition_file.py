"""An edition as a complete plan file, to be opened beside the draft."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bsc_planner import __version__
from bsc_planner.model.document.engine import driver_connection, working_engine
from bsc_planner.model.document.snapshots import write_snapshot
from bsc_planner.model.document.tables import create_tables, mark_as_ours
from bsc_planner.model.edition import Edition
from bsc_planner.model.history import meta_value
from bsc_planner.model.identity import new_id
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.fitting import fitted
from bsc_planner.revisions.editions.reading import EditionDamagedError, rows_of_edition
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, PlanRows


@dataclass(frozen=True)
class EditionOrigin:
    """Which edition of which plan a file holds.

    Attributes:
        document: Identity (`doc_uuid`) of the plan.
        edition_id: Id of the edition.
        number: Number of a legal edition; None for a checkpoint.
        title: What it is called.
        instrument: Legal instrument; None for a checkpoint.
        dated: Day it is in force from, ISO date; None when not stated.
        content_hash: SHA-256 of its content.
    """

    document: str
    edition_id: str
    number: int | None
    title: str
    instrument: str | None
    dated: str | None
    content_hash: str


def write_edition_file(store: PlanStore, edition_id: str, path: Path) -> None:
    """Write what an edition froze as a plan file of this version; the register, the log and the bin stay behind.

    Args:
        store: Store of the plan that keeps the edition.
        edition_id: Id of the edition.
        path: A new file.

    Raises:
        MissingElementError: There is no such edition.
        EditionDamagedError: Its content is incomplete or was changed.
        DocumentError: The disk does not take it.
        OSError: Likewise.
    """
    edition = store.get(Edition, edition_id)
    rows = fitted(rows_of_edition(store, edition_id))
    facts = _facts(store, edition)
    engine = working_engine(None)
    try:
        with engine.begin() as connection:
            create_tables(connection)
            mark_as_ours(connection)
        try:
            _fill(driver_connection(engine), rows)
        except (sqlite3.Error, DBAPIError) as error:
            # content that passes its checksum and yet breaks the rules of the tables was forged
            raise EditionDamagedError(title=edition.title, number=edition.number) from error
        write_snapshot(engine, path, save_id=facts["save_id"], facts=facts)
    finally:
        engine.dispose()


def origin_of(store: PlanStore) -> EditionOrigin | None:
    """Which edition the file of a plan holds; None for an ordinary plan.

    A plan opened from such a file and saved under a new name is an ordinary draft that keeps these facts as its
    origin, so what a window shows depends on `PlanDocument.is_read_only` too.
    """
    session = store.session
    edition_id = meta_value(session, "edition_id")
    if not edition_id:
        return None
    number = meta_value(session, "edition_number") or ""
    return EditionOrigin(
        document=meta_value(session, "edition_of") or "",
        edition_id=edition_id,
        number=int(number) if number.isdecimal() else None,
        title=meta_value(session, "edition_title") or "",
        instrument=meta_value(session, "edition_instrument") or None,
        dated=meta_value(session, "edition_dated") or None,
        content_hash=meta_value(session, "edition_content") or "",
    )


def _facts(store: PlanStore, edition: Edition) -> dict[str, str]:
    return {
        "doc_uuid": new_id(),
        "save_id": new_id(),
        "save_no": "1",
        "saved_at": edition.made_at,
        "saved_by": edition.made_by,
        "app_version": __version__,
        "min_reader": "1",
        "min_writer": "1",
        "state_no": "0",
        "saved_state_no": "0",
        "last_step_no": "0",
        "edition_of": meta_value(store.session, "doc_uuid") or "",
        "edition_id": edition.id,
        "edition_number": "" if edition.number is None else str(edition.number),
        "edition_title": edition.title,
        "edition_instrument": edition.instrument or "",
        "edition_dated": edition.dated or "",
        "edition_content": edition.content_hash,
    }


def _fill(connection: sqlite3.Connection, rows: PlanRows) -> None:
    connection.execute("BEGIN")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for kind in CONTENT_KINDS:
        content = rows[kind]
        names = ", ".join(f'"{name}"' for name in ("id", *content.columns))
        marks = ", ".join("?" * (len(content.columns) + 1))
        statement = f'INSERT INTO "{kind}" ({names}) VALUES ({marks})'
        connection.executemany(statement, ((element_id, *row) for element_id, row in content.by_id.items()))
    connection.execute("COMMIT")
