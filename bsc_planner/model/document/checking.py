"""Checks of a copied plan file before anything in it is used: schema, structure, references, content."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.document.connecting import PRAGMAS, file_uri
from bsc_planner.model.document.faults import DamagedFileError, UnexpectedSchemaError
from bsc_planner.model.document.file_format import SCHEMA_QUERY, Schema, schema_of
from bsc_planner.model.document.sqlite_errors import sqlite_faults

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
}
_STEPS_BETWEEN_LOOKS = 1_000_000
_SECONDS = 60.0
_SECONDS_PER_BYTE = 1e-6
_MOST_TABLES = 1_000
_MOST_PROBLEMS = 100
_BROKEN_RULE = "CHECK constraint failed in "


@contextmanager
def guarded_connection(path: Path, *, with_rules: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that only reads a private, closed file: nothing in the file runs, nothing runs for ever.

    Args:
        path: The file; no other connection to it exists.
        with_rules: Let SQLite know the CHECK rules of the tables, which it ignores in files opened
            to be read only; the schema must have been found in order.

    Raises:
        DocumentError: What SQLite's errors inside the block mean.
        UnexpectedSchemaError: Work inside the block took longer than any honest file needs.
    """
    mode = {"mode": "rw", "nolock": "1"} if with_rules else {"mode": "ro", "immutable": "1"}
    deadline = time.monotonic() + _SECONDS + path.stat().st_size * _SECONDS_PER_BYTE
    with sqlite_faults(path):
        connection = sqlite3.connect(file_uri(path, **mode), uri=True, isolation_level=None, check_same_thread=False)
        try:
            for limit, value in _LIMITS.items():
                connection.setlimit(limit, value)
            for pragma in (*PRAGMAS, "query_only = ON"):
                connection.execute(f"PRAGMA {pragma}")
            connection.set_authorizer(_allow_only_our_own)
            connection.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS_BETWEEN_LOOKS)
            yield connection
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise UnexpectedSchemaError(path=str(path), what="endless") from error
            raise
        finally:
            connection.close()


def check_schema(path: Path, expected: Schema) -> None:
    """Refuse a file whose tables and indexes are not to the letter those of a plan; runs nothing of it.

    Raises:
        UnexpectedSchemaError: Something is there that should not be, or lacks.
        DamagedFileError: The schema cannot be read.
    """
    try:
        with guarded_connection(path) as connection:
            rows = connection.execute(SCHEMA_QUERY).fetchmany(_MOST_TABLES)
    except sqlite3.OperationalError as error:
        # no fault of the environment: it is the file to which SQLite has no answer, e.g. a number of a format unknown
        raise DamagedFileError(path=str(path), backup=None) from error
    found = schema_of(rows)
    if found != expected:
        odd = sorted(found - expected) or sorted(expected - found)
        kind, name = (odd[0][0], odd[0][1]) if odd else ("table", "")
        raise UnexpectedSchemaError(path=str(path), what=f"{kind} {name}"[:200])


def check_structure(path: Path, *, with_rules: bool = True) -> list[Finding]:
    """Check all pages, types and required values of a file whose schema is known, and the rules of its tables.

    Returns:
        Findings about rows that break a rule of their table, which no program of ours writes.

    Raises:
        DamagedFileError: Pages are damaged, or values are missing or of a wrong type.
    """
    with guarded_connection(path, with_rules=with_rules) as connection:
        lines = [str(row[0]) for row in connection.execute(f"PRAGMA quick_check({_MOST_PROBLEMS})")]
    broken = [line.removeprefix(_BROKEN_RULE) for line in lines if line.startswith(_BROKEN_RULE)]
    if lines != ["ok"] and len(broken) < len(lines):
        raise DamagedFileError(path=str(path), backup=None)
    return [
        Finding(Severity.ERROR, "rule-broken", table, details={"count": broken.count(table)})
        for table in dict.fromkeys(broken)
    ]


def check_references(path: Path) -> list[Finding]:
    """Findings about rows that name elements which are not in the file."""
    with guarded_connection(path) as connection:
        counts: dict[str, int] = {}
        for row in connection.execute("PRAGMA foreign_key_check"):
            counts[str(row[0])] = counts.get(str(row[0]), 0) + 1
    return [
        Finding(Severity.ERROR, "broken-reference", table, details={"count": count}) for table, count in counts.items()
    ]


def _allow_only_our_own(_action: int, _first: object, _second: object, _schema: object, inner: str | None) -> int:
    """Second wall behind the exact schema: deny whatever a trigger or view asks for."""
    return sqlite3.SQLITE_OK if inner is None else sqlite3.SQLITE_DENY
