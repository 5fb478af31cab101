"""Bringing files of older versions up to date: numbered steps, one transaction, on the working copy only."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bsc_planner.model.document.connecting import PRAGMAS, file_uri
from bsc_planner.model.document.faults import MigrationFailedError
from bsc_planner.model.document.file_format import SCHEMA_QUERY, VERSION, Schema, schema_of
from bsc_planner.model.document.migration_steps.rebuilding import released_schema
from bsc_planner.model.document.migration_steps.to_version_2 import to_version_2
from bsc_planner.model.document.migration_steps.to_version_3 import to_version_3
from bsc_planner.model.document.migration_steps.to_version_4 import to_version_4
from bsc_planner.model.document.sqlite_errors import fault_of
from bsc_planner.model.document.tables import current_schema


@dataclass(frozen=True)
class Migration:
    """A step from one schema number to the next.

    Attributes:
        version: Number it starts from; it leads to the next.
        schema: Gives the exact schema of files of that number.
        run: Does the work, inside a transaction that it neither begins nor ends.
        recounted: Tables whose number of rows it may change.
    """

    version: int
    schema: Callable[[], Schema]
    run: Callable[[sqlite3.Connection], None]
    recounted: frozenset[str] = frozenset()


@dataclass(frozen=True)
class FileFormat:
    """What this program reads and writes.

    Attributes:
        version: Schema number it writes.
        schema: Gives the exact schema of that number.
        steps: Migrations from every older number, in order.
    """

    version: int
    schema: Callable[[], Schema]
    steps: tuple[Migration, ...] = field(default=())

    def schema_of(self, version: int) -> Schema:
        """Exact schema of files of a number from 1 to `version`."""
        older = {step.version: step.schema for step in self.steps}
        return older[version]() if version in older else self.schema()


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, partial(released_schema, 1), to_version_2, frozenset({"meta"})),
    Migration(2, partial(released_schema, 2), to_version_3),
    Migration(3, partial(released_schema, 3), to_version_4),
)
"""Steps from every released schema number; version 1 is the first."""

CURRENT_FORMAT = FileFormat(VERSION, current_schema, MIGRATIONS)
"""The format of this version of the program."""


def migrate(database: Path, *, version: int, file_format: FileFormat) -> None:
    """Bring a closed private copy up to date, all steps or none.

    Args:
        database: The copy; its schema has been checked.
        version: Its schema number.
        file_format: What to bring it to.

    Raises:
        MigrationFailedError: A step failed or its result is not right; the copy is as before or useless,
            the planner's file was never touched.
    """
    connection = sqlite3.connect(file_uri(database), uri=True, isolation_level=None)
    try:
        for pragma in (*PRAGMAS, "foreign_keys = OFF", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        for step in file_format.steps:
            if step.version >= version:
                _run(connection, step)
        _check_result(connection, file_format)
        connection.execute(f"PRAGMA user_version = {file_format.version}")
        connection.execute("COMMIT")
    except (sqlite3.Error, ValueError, ArithmeticError, LookupError) as error:
        fault = fault_of(error, database)
        known = file_format.version
        raise MigrationFailedError(
            path=str(database), version=version, known=known, cause=type(fault or error).__name__
        ) from error
    finally:
        connection.close()


def _run(connection: sqlite3.Connection, step: Migration) -> None:
    before = _counts(connection)
    step.run(connection)
    after = _counts(connection)
    changed = {table for table in before.keys() & after.keys() if before[table] != after[table]}
    if not connection.in_transaction or changed - step.recounted:
        raise ValueError(f"step from version {step.version} lost or made rows: {sorted(changed)}")


def _check_result(connection: sqlite3.Connection, file_format: FileFormat) -> None:
    found = schema_of(connection.execute(SCHEMA_QUERY).fetchall())
    if found != file_format.schema():
        raise ValueError(f"schema differs: {sorted(found ^ file_format.schema())[:1]}")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise ValueError("broken references")
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise ValueError("damaged")


def _counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
