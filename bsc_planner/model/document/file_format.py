"""What a plan file is to SQLite: its numbers, its exact schema, and how an empty one is made."""

import re
from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection, create_engine

from bsc_planner.model.elements import ELEMENTS, LEDGER, RECORDS

SUFFIX = ".renstra"
"""Suffix of plan files."""

APPLICATION_ID = 0x42534350
"""Our number in the file header ("BSCP")."""

VERSION = 4
"""Number of the schema this program writes (`user_version`)."""

SIZE_LIMIT = 1 << 30
"""Bytes beyond which a file is not a plan; 100,000 employees need about 50 MB."""

Schema = frozenset[tuple[str, str, str, str]]
"""Rows of `sqlite_schema`: type, name, table, normalised text."""

_QUOTED_NAME = re.compile(r'"(\w+)"')
_SPACE = re.compile(r"\s+")


def schema_of(rows: Iterable[tuple[object, object, object, object]]) -> Schema:
    """Rows of `sqlite_schema` in the form in which they are compared: layout and needless quotes do not count."""
    return frozenset(
        (str(kind), str(name), str(table), _SPACE.sub(" ", _QUOTED_NAME.sub(r"\1", str(text or ""))).strip())
        for kind, name, table, text in rows
    )


@cache
def current_schema() -> Schema:
    """The exact schema of a plan file of version `VERSION`."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        create_tables(connection)
        rows = connection.exec_driver_sql(SCHEMA_QUERY).all()
    engine.dispose()
    return schema_of((row[0], row[1], row[2], row[3]) for row in rows)


SCHEMA_QUERY = "SELECT type, name, tbl_name, sql FROM sqlite_schema"


def create_tables(connection: Connection) -> None:
    """Make all tables of an empty plan, inside the connection's transaction."""
    metadata = ELEMENTS[0].metadata
    # the facts come first, so that the seal stands near the start of every file
    metadata.tables[RECORDS[0].__tablename__].create(connection)
    metadata.create_all(
        connection, tables=[metadata.tables[cls.__tablename__] for cls in (*RECORDS, *ELEMENTS, *LEDGER)]
    )


def mark_as_ours(connection: Connection) -> None:
    """Write our numbers into the header, inside the connection's transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
