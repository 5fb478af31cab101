"""Does the content of a plan file make sense: counts, lengths, periods and figures within reason."""

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from sqlalchemy import REAL, Column, Table, Text

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.document.checking import guarded_connection
from bsc_planner.model.elements import ELEMENTS, table_of
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.period import Period
from bsc_planner.model.plan import Plan
from bsc_planner.model.value import Value, ValueKind

MOST_ROWS = 2_000_000
"""Elements of one kind beyond which the figure cannot be right; the largest ministry has 100,000 people."""

LONGEST_TEXT = 200_000
"""Bytes beyond which a text is no text a planner wrote."""

LARGEST_NUMBER = Decimal(10) ** 24
"""Beyond all rupiah there are."""

_FARTHEST = 1e9
_TEXT_OR_NOT_FILLED = ("t", "-")


def check_content(path: Path) -> list[Finding]:
    """Findings about a closed file whose schema is the current one; nothing is refused.

    Codes: ``no-plan``, ``several-plans``, ``too-many``, ``text-too-long``, ``null-character``,
    ``not-a-number``, ``unreadable-period``, ``unreadable-value``, ``absurd-number``.
    """
    with guarded_connection(path) as connection:
        return list(_findings(connection))


def _findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    plans = connection.execute(f'SELECT count(*) FROM "{Plan.__tablename__}"').fetchone()[0]
    if plans != 1:
        code = "several-plans" if plans else "no-plan"
        yield Finding(Severity.ERROR, code, Plan.__tablename__, details={"count": plans})
    for cls in ELEMENTS:
        table = table_of(cls.__tablename__)
        yield from _check_table(connection, table)
        if "meaning" in table.columns:
            yield from _check_figures(connection, table.name)
    log = ChangeLogEntry.__tablename__
    count = connection.execute(f'SELECT count(*) FROM "{log}"').fetchone()[0]
    if count > MOST_ROWS:
        yield Finding(Severity.WARNING, "too-many", log, details={"count": count})


def _check_table(connection: sqlite3.Connection, table: Table) -> Iterator[Finding]:
    name = table.name
    count = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
    if count == 0:
        return
    if count > MOST_ROWS:
        yield Finding(Severity.WARNING, "too-many", name, details={"count": count})
    asked: list[tuple[str, Column[object]]] = []
    for column in table.columns:
        if isinstance(column.type, REAL):
            asked.append((f'max(abs("{column.name}"))', column))
        elif isinstance(column.type, Text) and not column.foreign_keys:
            # length() of a text ends at a NUL; a text with one is shorter than its bytes
            asked.append((f'max(length(CAST("{column.name}" AS BLOB)))', column))
            asked.append((f'max(instr("{column.name}", char(0)))', column))
    row = connection.execute(f'SELECT {", ".join(term for term, _ in asked)} FROM "{name}"').fetchone()
    for (term, column), value in zip(asked, row, strict=True):
        where = f"{name}.{column.name}"
        if "abs(" in term and value is not None and not value <= _FARTHEST:
            yield Finding(Severity.ERROR, "not-a-number", where)
        elif "BLOB" in term and (value or 0) > LONGEST_TEXT:
            yield Finding(Severity.WARNING, "text-too-long", where, details={"bytes": value})
        elif "instr" in term and value:
            yield Finding(Severity.WARNING, "null-character", where)


def _check_figures(connection: sqlite3.Connection, table: str) -> Iterator[Finding]:
    for (period,) in connection.execute(f'SELECT DISTINCT period FROM "{table}" LIMIT 10000'):
        if Period.parse_or_none(period) is None:
            yield Finding(Severity.ERROR, "unreadable-period", table, details={"text": period[:40]})
    for (meaning,) in connection.execute(f'SELECT DISTINCT meaning FROM "{table}"'):
        value = Value.stored("", meaning)
        if value.kind is ValueKind.TEXT and not meaning.startswith(_TEXT_OR_NOT_FILLED):
            yield Finding(Severity.ERROR, "unreadable-value", table, details={"text": meaning[:40]})
        elif any(abs(number) > LARGEST_NUMBER for number in value.numbers):
            yield Finding(Severity.ERROR, "absurd-number", table, details={"text": meaning[:40]})
