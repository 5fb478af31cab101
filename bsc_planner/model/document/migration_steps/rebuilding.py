"""Giving tables another definition while keeping their rows."""

import sqlite3
from collections.abc import Collection

from bsc_planner.model.document.file_format import SCHEMA_QUERY, Schema, schema_of
from bsc_planner.paths import resource


def schema_text(version: int) -> str:
    """Statements that make the empty tables of a released schema number."""
    return resource("schemas", f"plan-file-{version}.sql").read_text(encoding="utf-8")


def released_schema(version: int) -> Schema:
    """Exact schema of files of a released number."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(schema_text(version))
        return schema_of(connection.execute(SCHEMA_QUERY).fetchall())
    finally:
        connection.close()


def rebuild(connection: sqlite3.Connection, *, to_version: int, by_hand: Collection[str] = ()) -> None:
    """Make every table and index what it is in a released schema number; columns of the same name keep their values.

    Args:
        connection: Inside a transaction, references not enforced.
        to_version: The schema number.
        by_hand: Tables whose rows the caller carries over itself, out of ``temp.old_<table>``.
    """
    wanted = {(kind, name): text for kind, name, text in _statements(to_version)}
    found = {(row[0], row[1]): str(row[2]) for row in connection.execute(_NAMED)}
    changed = [name for kind, name in wanted if kind == "table" and not _is_same(found, wanted, name)]
    kept = [name for name in changed if ("table", name) in found]
    for name in kept:
        # renaming would make the tables that refer to this one refer to the old one
        connection.execute(f'CREATE TEMP TABLE "old_{name}" AS SELECT * FROM main."{name}"')
        connection.execute(f'DROP TABLE main."{name}"')
    for name in changed:
        connection.execute(wanted["table", name])
    for name in set(kept) - set(by_hand):
        old = {row[1] for row in connection.execute(f'PRAGMA temp.table_info("old_{name}")')}
        new = [row[1] for row in connection.execute(f'PRAGMA main.table_info("{name}")')]
        both = ", ".join(f'"{column}"' for column in new if column in old)
        connection.execute(f'INSERT INTO main."{name}" ({both}) SELECT {both} FROM temp."old_{name}" ORDER BY rowid')
        connection.execute(f'DROP TABLE temp."old_{name}"')
    there = {row[1] for row in connection.execute(_NAMED) if row[0] == "index"}
    for (kind, name), text in wanted.items():
        if kind == "index" and name not in there:
            connection.execute(text)


_NAMED = "SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL"


def _statements(version: int) -> list[tuple[str, str, str]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(schema_text(version))
        return connection.execute(_NAMED).fetchall()
    finally:
        connection.close()


def _is_same(found: dict[tuple[str, str], str], wanted: dict[tuple[str, str], str], name: str) -> bool:
    text = found.get(("table", name))
    if text is None:
        return False
    return schema_of([("table", name, name, text)]) == schema_of([("table", name, name, wanted["table", name])])
