"""Statements of every edit: SQLAlchemy writes them once, the driver of its connection runs them.

One edit asks the file some thirty small things. SQLite answers each in a few microseconds, and SQLAlchemy needs many
times that to run it (see docs/decisions/0043). Statements that are put together anew for each question are run by it.
"""

import sqlite3
from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import BindParameter, ColumnElement, Executable, Text, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler

Given: TypeAlias = str | int | float | bytes | Sequence[str] | Sequence[int] | None
"""Value of a parameter: of a column, or several for `among`."""

EXPLAINED_BY = "explained_by"
"""Name in a connection's `info` of the function that makes a `PlanError` of the driver's errors, or None of others."""

_DIALECT: DefaultDialect = sqlite.dialect()


def among(column: Any, name: str) -> ColumnElement[bool]:
    """Whether a column holds one of the values that are given as a parameter, however many they are.

    Args:
        column: Mapped attribute or column of a table; text or whole numbers.
        name: Name of the parameter.
    """
    values: BindParameter[str] = bindparam(name, type_=Text)
    found: ColumnElement[bool] = column.in_(select(func.json_each(values).table_valued("value").c.value))
    return found


class Prepared:
    """A statement whose parameters are named, as often as it is run.

    Attributes:
        statement: As SQLAlchemy knows it; lists of values are compared by `among`.
    """

    def __init__(self, statement: Executable) -> None:
        self.statement = statement

    def rows(self, session: Session, **given: Given) -> list[tuple[Any, ...]]:
        """Rows that it reads, as the driver makes them; values of columns are text, numbers, bytes or None.

        Args:
            session: Session of the plan; its transaction is begun where there is none.
            given: Values of all its parameters, by name.
        """
        return read(session, self._text, self._values(given))

    def run(self, session: Session, **given: Given) -> None:
        """Let it write; values as for `rows`."""
        write(session, self._text, [self._values(given)])

    def _values(self, given: dict[str, Given]) -> tuple[Any, ...]:
        fixed = self._fixed
        return tuple(_plain(given[name]) if name in given else fixed[name] for name in self._names)

    @cached_property
    def _compiled(self) -> SQLCompiler:
        compiled = self.statement.compile(dialect=_DIALECT)  # type: ignore[attr-defined]
        assert isinstance(compiled, SQLCompiler)
        assert not compiled.post_compile_params, "lists are compared by `among`"
        return compiled

    @cached_property
    def _text(self) -> str:
        return str(self._compiled)

    @cached_property
    def _names(self) -> Sequence[str]:
        return self._compiled.positiontup or ()

    @cached_property
    def _fixed(self) -> dict[str, Any]:
        """Values that stand in the statement itself."""
        return dict(self._compiled.params)


def read(session: Session, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Rows that a statement reads, as the driver makes them.

    Args:
        session: Session of the plan; its transaction is begun where there is none.
        text: SQL with question marks.
        values: Their values.

    Raises:
        PlanError: The disk or the file failed, as for statements that SQLAlchemy runs.
    """
    connection = session.connection()
    try:
        return _driver(connection).execute(text, values).fetchall()
    except sqlite3.Error as error:
        _explain(connection, error)
        raise


def write(session: Session, text: str, rows: Sequence[Sequence[Any]]) -> None:
    """Let a statement write, once for each row of values.

    Args:
        session: Session of the plan; its transaction is begun where there is none.
        text: SQL with question marks.
        rows: Their values, row by row.

    Raises:
        sqlite3.IntegrityError: The file's own constraints refuse a row.
        PlanError: As for `read`.
    """
    connection = session.connection()
    try:
        if len(rows) == 1:
            _driver(connection).execute(text, rows[0])
        else:
            _driver(connection).executemany(text, rows)
    except sqlite3.Error as error:
        _explain(connection, error)
        raise


def _driver(connection: Connection) -> sqlite3.Connection:
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def _explain(connection: Connection, error: sqlite3.Error) -> None:
    """Raise what the connection's engine makes of an error of the driver, if anything."""
    explained_by = connection.info.get(EXPLAINED_BY)
    fault = None if explained_by is None else explained_by(error)
    if fault is not None:
        raise fault from error


def _plain(value: Given) -> Any:
    """A value as SQLite takes it: several as JSON."""
    is_one = value is None or isinstance(value, (str, int, float, bytes))
    return value if is_one else msgspec.json.encode(value).decode()
