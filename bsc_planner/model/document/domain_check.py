"""Does the content of a plan file make sense: counts, lengths, periods and figures within reason."""

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, Table, Text

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.document.checking import guarded_connection
from bsc_planner.model.elements import ELEMENTS, LEDGER, table_of
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
    for cls in (*ELEMENTS, *LEDGER):
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
    texts = [column.name for column in table.columns if _is_free_text(table, column)]
    if texts and _is_odd(connection, name, texts):
        for text in texts:
            yield from _check_texts(connection, name, text)
    for column in table.columns:
        if isinstance(column.type, REAL):
            farthest = connection.execute(f'SELECT max(abs("{column.name}")) FROM "{name}"').fetchone()[0]
            if farthest is not None and not farthest <= _FARTHEST:
                yield Finding(Severity.ERROR, "not-a-number", f"{name}.{column.name}")


def _is_free_text(table: Table, column: Column[Any]) -> bool:
    """Whether any text may stand there: no id and no constraint that fixes its form."""
    if not isinstance(column.type, Text) or column.foreign_keys or column.primary_key:
        return False
    checks = [str(rule.sqltext) for rule in table.constraints if isinstance(rule, CheckConstraint)]
    return not any(check.startswith((f"{column.name} IN ", f"{column.name} GLOB ")) for check in checks)


def _is_odd(connection: sqlite3.Connection, table: str, columns: list[str]) -> bool:
    """Whether any row holds a NUL or very much text: one pass that builds nothing, since most tables are in order."""
    # length() of a text ends at a NUL, so neither test stands alone
    tests = " OR ".join(f'instr("{column}", char(0)) OR length("{column}") > :most' for column in columns)
    found = connection.execute(f'SELECT 1 FROM "{table}" WHERE {tests} LIMIT 1', {"most": LONGEST_TEXT // 4})
    return found.fetchone() is not None


def _check_texts(connection: sqlite3.Connection, table: str, column: str) -> Iterator[Finding]:
    query = f'SELECT max(length(CAST("{column}" AS BLOB))), max(instr("{column}", char(0))) FROM "{table}"'
    longest, null = connection.execute(query).fetchone()
    if (longest or 0) > LONGEST_TEXT:
        yield Finding(Severity.WARNING, "text-too-long", f"{table}.{column}", details={"bytes": longest})
    if null:
        yield Finding(Severity.WARNING, "null-character", f"{table}.{column}")


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
