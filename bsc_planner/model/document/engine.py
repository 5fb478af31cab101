"""Engines for plan files: one connection, explicit transactions, nothing a hostile file could run."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
_WRITING = ("locking_mode = EXCLUSIVE", "journal_mode = TRUNCATE", "synchronous = FULL")


def working_engine(path: Path | None) -> Engine:
    """Engine that reads and writes a private working copy (None: a plan in memory, for tests)."""
    return _engine(":memory:" if path is None else str(path), is_uri=False, pragmas=(*_PRAGMAS, *_WRITING))


def reading_engine(path: Path) -> Engine:
    """Engine that only reads a private copy or snapshot."""
    return _engine(f"{path.absolute().as_uri()}?mode=ro", is_uri=True, pragmas=(*_PRAGMAS, "query_only = ON"))


def _engine(database: str, *, is_uri: bool, pragmas: tuple[str, ...]) -> Engine:
    def connect() -> sqlite3.Connection:
        # autocommit: SQLAlchemy's begin event below opens transactions, so that DDL is inside them too
        return sqlite3.connect(database, timeout=5, isolation_level=None, uri=is_uri, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _set_pragmas(connection: sqlite3.Connection, _record: Any) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine
