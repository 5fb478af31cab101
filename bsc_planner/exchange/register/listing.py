"""The register as a list: which documents a query means, in which order, and what a page of them says."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, cast, func, or_, select

from bsc_planner.exchange.register.reissue import Reissue, Standing, Unissued
from bsc_planner.model.edition import Edition
from bsc_planner.model.issued import IssuedDocument, IssueRun, IssueState
from bsc_planner.model.list_query import Condition, ListQuery, ValueCount, is_met, narrowed, values_of
from bsc_planner.model.store import PlanStore

_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""
_UNISSUED = "unissued:"
_STANDING = "standing"
"""Key of the column that no table holds: it comes from comparing the register with the plan."""
_FACTS = (
    "id",
    "document",
    "year",
    "subject_kind",
    "subject_id",
    "who",
    "name",
    "number",
    "edition",
    "issued_at",
)
"""Fields of a row in the order they are read, those that need no reading of their own."""


class Shown(StrEnum):
    """Which part of the register is listed."""

    STANDING = "standing"
    OUTDATED = "outdated"
    GONE = "gone"
    UNISSUED = "unissued"
    UNSIGNED = "unsigned"
    REPLACED = "replaced"
    ALL = "all"


@dataclass(frozen=True)
class RegisterQuery:
    """What of the register is wanted.

    Attributes:
        shown: Which part.
        year: Only documents of this year; None: all.
        document: Only this kind; empty: all.
        words: Only rows that hold all these words in whom they are for, name or number; blank: all.
        sort: Key of the column to sort by; empty: latest first.
        is_descending: Whether the last comes first.
        conditions: What columns must hold, by key; days as ISO dates, standings by their keys.
    """

    shown: Shown = Shown.STANDING
    year: int | None = None
    document: str = ""
    words: str = ""
    sort: str = ""
    is_descending: bool = False
    conditions: Mapping[str, Condition] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the register.

    Attributes:
        id: Id of the issued document; empty for somebody who has none yet.
        subject_kind, subject_id: Person or unit.
        edition: Number of the edition it was issued from; None: it was none.
        issued_at: When (UTC, ISO 8601); None for somebody who has none yet.
        state: None for somebody who has none yet.
        standing: What it is worth; None while that is not known.
    """

    id: str
    document: str
    year: int
    subject_kind: str
    subject_id: str
    who: str
    name: str | None
    number: str | None
    edition: int | None
    issued_at: str | None
    state: IssueState | None
    signed_on: str | None
    standing: Standing | None


def register_keys(store: PlanStore, query: RegisterQuery, reissue: Reissue | None) -> list[str]:
    """Keys of all rows that meet a query, in order.

    Args:
        store: The plan.
        query: What is wanted.
        reissue: The register compared with the plan; None: not known yet, then nothing counts as outdated.
    """
    if query.shown is Shown.UNISSUED:
        return _unissued_keys(query, reissue.unissued if reissue else ())
    rows = store.session.connection().execute(_statement(query)).fetchall()
    keys = [row[0] for row in rows]
    standings: Mapping[str, Standing] = reissue.standings if reissue else {}
    condition = query.conditions.get(_STANDING)
    if condition is not None:
        replaced = _replaced_ids(store)
        keys = [key for key in keys if is_met(_standing_of(key, standings, replaced), condition)]
    wanted = {Shown.OUTDATED: Standing.OUTDATED, Shown.GONE: Standing.GONE}.get(query.shown)
    if wanted is not None:
        keys = [key for key in keys if standings.get(key) is wanted]
    if query.sort == "standing":
        keys.sort(key=lambda key: str(standings.get(key, "")), reverse=query.is_descending)
    return keys


def register_rows(store: PlanStore, keys: Sequence[str], reissue: Reissue | None) -> dict[str, RegisterRow]:
    """Content of rows by key; rows that are gone are left out."""
    found: dict[str, RegisterRow] = {}
    ids = [key for key in keys if not is_unissued(key)]
    standings: Mapping[str, Standing] = reissue.standings if reissue else {}
    for start in range(0, len(ids), _CHUNK):
        for row in store.rows(_content().where(IssuedDocument.id.in_(ids[start : start + _CHUNK]))):
            found[row[0]] = _issued_row(tuple(row), standings.get(row[0]))
    for key in keys:
        if is_unissued(key) and reissue is not None:
            found[key] = _unissued_row(reissue.unissued[int(key.removeprefix(_UNISSUED))])
    return found


def register_values(
    store: PlanStore,
    query: RegisterQuery,
    reissue: Reissue | None,
    key: str,
    *,
    containing: str = "",
    limit: int = 1_000,
) -> list[ValueCount]:
    """Distinct stored texts of a column with how many rows of a query hold them.

    Args:
        store: The plan.
        query: Which rows are looked at.
        reissue: The register compared with the plan; None: not known yet.
        key: Key of the column.
        containing: Words that have to occur in a text; blank: any.
        limit: How many are listed at most.
    """
    is_stored = query.shown not in (Shown.UNISSUED, Shown.OUTDATED, Shown.GONE)
    if is_stored and key != _STANDING and _STANDING not in query.conditions:
        statement = _statement(replace(query, sort="edition")).order_by(None)
        return values_of(store, statement, _shown_columns()[key], containing=containing, limit=limit)
    keys = register_keys(store, query, reissue)
    if key == _STANDING:
        standings: Mapping[str, Standing] = reissue.standings if reissue else {}
        replaced = _replaced_ids(store)
        texts = ["" if is_unissued(one) else _standing_of(one, standings, replaced) for one in keys]
    else:
        rows = register_rows(store, keys, reissue)
        texts = [_stored(rows[one], key) for one in keys]
    words = containing.casefold().split()
    found = Counter(text for text in texts if all(word in text.casefold() for word in words))
    listed = sorted(found.items(), key=lambda item: (not item[0], item[0].casefold()))
    return [ValueCount(text, count) for text, count in listed[:limit]]


def _standing_of(key: str, standings: Mapping[str, Standing], replaced: Collection[str]) -> str:
    return str(Standing.REPLACED) if key in replaced else str(standings.get(key, ""))


def _replaced_ids(store: PlanStore) -> set[str]:
    return {row[0] for row in store.rows(select(IssuedDocument.id).where(IssuedDocument.replaced_by_id.is_not(None)))}


def _stored(row: RegisterRow, key: str) -> str:
    """What a column of a row holds, as conditions look at it."""
    if key == "edition":
        return str(row.edition or 0) if row.state is not None else ""
    if key == "issued":
        return _day_of(row.issued_at)
    values = {"signed": row.signed_on, "state": row.state, "year": row.year, "document": row.document}
    return str((values | {"who": row.who, "name": row.name, "number": row.number}).get(key) or "")


def _day_of(moment: str | None) -> str:
    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat() if moment else ""
    except ValueError:
        return ""


def is_unissued(key: str) -> bool:
    """Whether a row is of somebody who has no document yet."""
    return key.startswith(_UNISSUED)


def years_of(store: PlanStore) -> list[int]:
    """Years of which documents are on record, the latest first."""
    return [row[0] for row in store.rows(select(IssueRun.year).distinct().order_by(IssueRun.year.desc()))]


def _statement(query: RegisterQuery) -> Select[*tuple[Any, ...]]:
    table = IssuedDocument
    statement = select(table.id).join(IssueRun, IssueRun.id == table.run_id)
    conditions = {key: one for key, one in query.conditions.items() if key != _STANDING}
    if query.sort == "edition" or "edition" in conditions:
        statement = statement.outerjoin(Edition, Edition.id == IssueRun.edition_id)
    if query.shown is Shown.REPLACED:
        statement = statement.where(table.replaced_by_id.is_not(None))
    elif query.shown is not Shown.ALL:
        statement = statement.where(table.replaced_by_id.is_(None))
    if query.shown is Shown.UNSIGNED:
        statement = statement.where(table.state == str(IssueState.FINAL))
    if query.year is not None:
        statement = statement.where(IssueRun.year == query.year)
    if query.document:
        statement = statement.where(table.document == query.document)
    for word in query.words.split():
        pattern = f"%{word.replace('!', '!!').replace('%', '!%').replace('_', '!_')}%"
        columns = (table.who, table.name, table.number, table.fingerprint)
        statement = statement.where(or_(*(column.ilike(pattern, escape="!") for column in columns)))
    statement = narrowed(
        statement,
        ListQuery(conditions=conditions),
        unit_id=table.subject_id.expression,
        searched=(),
        columns=_shown_columns(),
    )
    order = _orders().get(query.sort)
    if order is None:
        return statement.order_by(table.ord.desc(), table.id)
    return statement.order_by(order.desc() if query.is_descending else order, table.ord, table.id)


@cache
def _shown_columns() -> Mapping[str, ColumnElement[Any]]:
    """What each column of the list shows: a number in "year", else text."""
    table = IssuedDocument
    return {
        "document": table.document.expression,
        "who": table.who.expression,
        "name": table.name.expression,
        "number": table.number.expression,
        "year": IssueRun.year.expression,
        "edition": func.coalesce(cast(Edition.number, Text), "0"),
        "issued": func.date(IssueRun.made_at, "localtime"),
        "state": table.state.expression,
        "signed": table.signed_on.expression,
    }


@cache
def _orders() -> Mapping[str, Any]:
    table = IssuedDocument
    return {
        "document": table.document,
        "who": table.who,
        "name": func.lower(func.coalesce(table.name, "")),
        "number": func.coalesce(table.number, ""),
        "year": IssueRun.year,
        "edition": func.coalesce(Edition.number, 0),
        "issued": IssueRun.made_at,
        "state": table.state,
        "signed": func.coalesce(table.signed_on, ""),
    }


def _content() -> Select[*tuple[Any, ...]]:
    table = IssuedDocument
    return (
        select(
            table.id,
            table.document,
            IssueRun.year,
            table.subject_kind,
            table.subject_id,
            table.who,
            table.name,
            table.number,
            Edition.number,
            IssueRun.made_at,
            table.state,
            table.signed_on,
            table.replaced_by_id,
        )
        .join(IssueRun, IssueRun.id == table.run_id)
        .outerjoin(Edition, Edition.id == IssueRun.edition_id)
    )


def _unissued_keys(query: RegisterQuery, unissued: Sequence[Unissued]) -> list[str]:
    words = query.words.casefold().split()
    found = [
        place
        for place, one in enumerate(unissued)
        if all(_is_met_by(one, key, condition) for key, condition in query.conditions.items())
        and (query.year is None or one.year == query.year)
        and (not query.document or one.document == query.document)
        and (not words or all(word in f"{one.who} {one.name or ''}".casefold() for word in words))
    ]
    if query.sort in ("document", "who", "name", "year"):
        found.sort(key=lambda place: getattr(unissued[place], query.sort) or "", reverse=query.is_descending)
    return [f"{_UNISSUED}{place}" for place in found]


def _is_met_by(one: Unissued, key: str, condition: Condition) -> bool:
    return is_met("" if key == _STANDING else _stored(_unissued_row(one), key), condition)


def _issued_row(values: tuple[Any, ...], standing: Standing | None) -> RegisterRow:
    *facts, state, signed_on, replaced_by = values
    known = dict(zip(_FACTS, facts, strict=True))
    worth = Standing.REPLACED if replaced_by is not None else standing
    return RegisterRow(**known, state=IssueState(state), signed_on=signed_on, standing=worth)


def _unissued_row(one: Unissued) -> RegisterRow:
    return RegisterRow(
        id="",
        document=one.document,
        year=one.year,
        subject_kind=one.subject_kind,
        subject_id=one.subject_id,
        who=one.who,
        name=one.name,
        number=None,
        edition=None,
        issued_at=None,
        state=None,
        signed_on=None,
        standing=None,
    )
