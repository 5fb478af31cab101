"""Searching the change log: who changed what, when; a million entries without reading them all."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, not_, null, or_, select
from sqlalchemy.orm import aliased

from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND, dependents_of, table_of
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.list_query import ListQuery, ValueCount, arranged, narrowed, values_of
from bsc_planner.model.store import PlanStore

_CHUNK = 900
_SHADOWS = {"meaning": "printed", "baseline_meaning": "baseline_printed"}
"""Columns that follow another one: a change of both is told once."""

SORTED_COLUMNS = ("at", "who", "action")
"""Columns of a list of entries that it can be filtered and sorted by."""


@dataclass(frozen=True)
class LogFilter:
    """Which entries are wanted; all conditions hold together, None: no condition.

    Attributes:
        who: Name as recorded.
        kind: Kind of the elements changed (a table name).
        element: An element, with everything it owns or ever owned.
        field: Column that changed.
        text: Part of a value before or after, of the step's or the person's name; case does not count in a-z.
        since, until: First and last day, both included, in the time of this machine.
    """

    who: str | None = None
    kind: str | None = None
    element: Ref | None = None
    field: str | None = None
    text: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class LogEntry:
    """One entry, see `ChangeLogEntry`."""

    seq: int
    at: str
    who: str
    action: str
    kind: str
    element_id: str | None
    field: str | None
    old: str | None
    new: str | None
    hash: bytes

    @property
    def ref(self) -> Ref | None:
        """The element changed; None where many rows changed as one, or of a kind this program does not know."""
        return None if self.element_id is None or self.kind not in BY_KIND else Ref(self.kind, self.element_id)


def matching(store: PlanStore, wanted: LogFilter, query: ListQuery | None = None) -> "array[int]":
    """Numbers (`seq`) of the entries wanted, newest first.

    Args:
        store: Store of the plan.
        wanted: Which entries.
        query: Conditions and order by `SORTED_COLUMNS` besides; None: none.
    """
    log, query = ChangeLogEntry, query or ListQuery()
    statement = _narrowed(select(log.seq), wanted, query)
    ordered = arranged(statement, query, columns=_columns(), ties=(log.seq.desc(),))
    return array("q", (row[0] for row in store.session.connection().execute(ordered)))


def values_in_log(
    store: PlanStore, wanted: LogFilter, query: ListQuery, key: str, *, containing: str, limit: int
) -> list[ValueCount]:
    """Distinct texts of one of `SORTED_COLUMNS` among the entries wanted, see `list_query.values_of`."""
    statement = _narrowed(select(ChangeLogEntry.seq), wanted, query)
    return values_of(store, statement, _columns()[key], containing=containing, limit=limit)


def days_as_moments(first: date | None, last: date | None) -> tuple[str | None, str | None]:
    """Days here, both included, as the moments the log writes; None: open on that side."""
    end = None if last is None else datetime.combine(last + timedelta(days=1), time()) - timedelta(seconds=1)
    until = None if end is None else end.astimezone(UTC).isoformat(timespec="seconds")
    return (None if first is None else _moment(first)), until


def entries(store: PlanStore, numbers: Sequence[int]) -> list[LogEntry]:
    """Entries by their numbers, in the order asked for; numbers that are not there are left out."""
    columns = ChangeLogEntry.__table__.columns
    found: dict[int, LogEntry] = {}
    for start in range(0, len(numbers), _CHUNK):
        chunk = list(numbers[start : start + _CHUNK])
        for row in store.rows(select(*columns).where(columns["seq"].in_(chunk))):
            found[row[0]] = LogEntry(*row)
    return [found[number] for number in numbers if number in found]


def people_in_log(store: PlanStore) -> list[str]:
    """Everybody who changed something, by name."""
    rows = store.rows(select(ChangeLogEntry.who).distinct())
    return sorted((row[0] for row in rows), key=str.casefold)


def kinds_in_log(store: PlanStore) -> list[str]:
    """Kinds of elements that were changed."""
    return sorted(row[0] for row in store.rows(select(ChangeLogEntry.kind).distinct()))


def fields_in_log(store: PlanStore, kind: str) -> list[str]:
    """Columns of a kind that were changed."""
    log = ChangeLogEntry
    rows = store.rows(select(log.field).where(log.kind == kind, log.field.is_not(None)).distinct())
    return sorted(row[0] for row in rows)


def _narrowed(statement: Select[*tuple[Any, ...]], wanted: LogFilter, query: ListQuery) -> Select[*tuple[Any, ...]]:
    met = statement.where(*_conditions(wanted))
    return narrowed(met, query, unit_id=null(), searched=(), columns=_columns())


@cache
def _columns() -> Mapping[str, ColumnElement[Any]]:
    return {key: ChangeLogEntry.__table__.columns[key] for key in SORTED_COLUMNS}


def _conditions(wanted: LogFilter) -> list[ColumnElement[bool]]:
    log = ChangeLogEntry
    found: list[ColumnElement[bool]] = [_is_told()]
    if wanted.who is not None:
        found.append(log.who == wanted.who)
    if wanted.kind is not None:
        found.append(log.kind == wanted.kind)
    if wanted.field is not None:
        found.append(log.field == wanted.field)
    if wanted.element is not None:
        found.append(_of_element(wanted.element))
    if wanted.text:
        columns = (log.old, log.new, log.action, log.who)
        found.append(or_(*(column.icontains(wanted.text, autoescape=True) for column in columns)))
    if wanted.since is not None:
        found.append(log.at >= _moment(wanted.since))
    if wanted.until is not None:
        found.append(log.at < _moment(wanted.until + timedelta(days=1)))
    return found


def _is_told() -> ColumnElement[bool]:
    """Whether an entry is more than the shadow of the one before it."""
    log, before = ChangeLogEntry, aliased(ChangeLogEntry)
    shadows = [
        and_(
            log.field == shadow,
            exists().where(before.seq == log.seq - 1, before.element_id == log.element_id, before.field == field),
        )
        for shadow, field in _SHADOWS.items()
    ]
    return or_(log.field.is_(None), not_(or_(*shadows)))


def _of_element(ref: Ref) -> ColumnElement[bool]:
    log = ChangeLogEntry
    found = [log.element_id == ref.id]
    for kind, column, is_owned in dependents_of(ref.kind):
        if not is_owned:
            continue
        table, once = table_of(kind), aliased(ChangeLogEntry)
        found.append(log.element_id.in_(select(table.c.id).where(table.c[column] == ref.id)))
        # what is gone is known only from what the log says it held
        held = f'%"{column}":"{ref.id}"%'
        told = and_(once.kind == kind, once.field.is_(None), or_(once.old.like(held), once.new.like(held)))
        found.append(and_(log.kind == kind, log.element_id.in_(select(once.element_id).where(told))))
    return or_(*found)


def _moment(day: date) -> str:
    """The beginning of a day here, as the log writes moments."""
    return datetime.combine(day, time()).astimezone(UTC).isoformat(timespec="seconds")
