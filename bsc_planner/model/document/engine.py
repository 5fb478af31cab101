"""Engines for plan files: one connection, explicit transactions, nothing a hostile file could run."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from bsc_planner.model.document.connecting import PRAGMAS, file_uri
from bsc_planner.model.document.sqlite_errors import fault_of
from bsc_planner.model.prepared import EXPLAINED_BY

_WRITING = ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "journal_size_limit = 16777216")


def working_engine(path: Path | None) -> Engine:
    """Engine that reads and writes a private working copy (None: a plan in memory, for tests).

    Trouble with the disk comes out of it as `DiskFullError`, `DiskFaultError`, `DamagedFileError`
    or `WorkingCopyError`.
    """
    return _engine(":memory:" if path is None else file_uri(path), path=path, pragmas=(*PRAGMAS, *_WRITING))


def reading_engine(path: Path) -> Engine:
    """Engine that only reads a private copy or snapshot; errors as in `working_engine`."""
    return _engine(file_uri(path, mode="ro"), path=path, pragmas=(*PRAGMAS, "query_only = ON"))


def driver_connection(engine: Engine) -> sqlite3.Connection:
    """The engine's one SQLite connection, for what SQL statements cannot do (backup, VACUUM INTO)."""
    connection = engine.raw_connection().driver_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


def _engine(database: str, *, path: Path | None, pragmas: tuple[str, ...]) -> Engine:
    def connect() -> sqlite3.Connection:
        # autocommit: SQLAlchemy's begin event below opens transactions, so that DDL is inside them too
        return sqlite3.connect(database, timeout=5, isolation_level=None, uri=True, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        record.info[EXPLAINED_BY] = lambda error: fault_of(error, path)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    @event.listens_for(engine, "handle_error")
    def _explain(context: ExceptionContext) -> None:
        fault = fault_of(context.original_exception, path)
        if fault is not None:
            raise fault from context.original_exception

    return engine
