"""What of a long list is wanted, said to SQLite: words, conditions per column, order, distinct texts of a column."""

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    Text,
    and_,
    cast,
    collate,
    func,
    literal_column,
    or_,
    select,
)

from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class Condition:
    """What a column of a list must hold; all that is set has to be met.

    Attributes:
        words: Words that all occur in it, in any order, capitals or not; blank: any text.
        chosen: Stored texts, one of which it is, "" where nothing is filled in; None: any.
        is_blank: True only where nothing is filled in, False only where something is; None: both.
        lowest, highest: Numbers between which it lies, both included; None: open on that side.
        first_day, last_day: ISO dates between which it lies, both included; None: open on that side.
    """

    words: str = ""
    chosen: frozenset[str] | None = None
    is_blank: bool | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    first_day: str | None = None
    last_day: str | None = None


@dataclass(frozen=True)
class ListQuery:
    """What of a list is wanted.

    Attributes:
        unit_ids: Only rows of these units; None: all, also those of no unit.
        words: Only rows that hold all these words somewhere; blank: all.
        sort: Key of the column to sort by; empty: plan order.
        is_descending: Whether the last comes first; what is not filled in comes last all the same.
        is_unassigned: Only people who hold no position.
        conditions: By key of the column; none: every row.
    """

    unit_ids: frozenset[str] | None = None
    words: str = ""
    sort: str = ""
    is_descending: bool = False
    is_unassigned: bool = False
    conditions: Mapping[str, Condition] = field(default_factory=dict, hash=False)


class ValueCount(NamedTuple):
    """A stored text of a column and how many rows hold it; "" where nothing is filled in."""

    text: str
    rows: int


def narrowed(
    statement: Select[*tuple[Any, ...]],
    query: ListQuery,
    *,
    unit_id: ColumnElement[Any],
    searched: Sequence[ColumnElement[Any]],
    columns: Mapping[str, ColumnElement[Any]],
) -> Select[*tuple[Any, ...]]:
    """A statement that gives only the rows wanted.

    Args:
        statement: Gives all rows.
        query: What is wanted.
        unit_id: Column of a row's unit.
        searched: Columns that words are looked for in.
        columns: What each column of the list shows, by key.
    """
    if query.unit_ids is not None:
        statement = statement.where(_is_one_of(unit_id, query.unit_ids))
    for word in query.words.split():
        statement = statement.where(or_(*(_holds(column, word) for column in searched)))
    for key, condition in query.conditions.items():
        statement = statement.where(*_met(columns[key], condition))
    return statement


def arranged(
    statement: Select[*tuple[Any, ...]],
    query: ListQuery,
    *,
    columns: Mapping[str, ColumnElement[Any]],
    ties: Sequence[ColumnElement[Any]],
) -> Select[*tuple[Any, ...]]:
    """A statement that gives its rows in the order wanted.

    Args:
        statement: Gives the rows.
        query: What is wanted.
        columns: What each column of the list shows, by key.
        ties: Order of rows that are equal, and of all where none is wanted.
    """
    column = columns.get(query.sort)
    if column is None:
        return statement.order_by(*ties)
    filled = func.nullif(column, "")
    if isinstance(column.type, Integer):
        directed = filled.desc() if query.is_descending else filled.asc()
        return statement.order_by(directed.nulls_last(), *ties)
    # one key of one plain kind: SQLite compares those a sixth faster than by a collation or with NULLs told apart;
    # a blob comes after every text
    shown = compared(column)
    key = shown.desc() if query.is_descending else func.coalesce(shown, literal_column("x''"))
    return statement.order_by(key, *ties)


def compared(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """What rows are compared by that are sorted by a column; NULL where nothing is filled in."""
    filled = func.nullif(column, "")
    return filled if isinstance(column.type, Integer) else func.lower(filled)


def places_in_order(values: Sequence[Any], *, is_descending: bool) -> list[int]:
    """Places of some values as SQLite would sort them; equal ones keep their order, None comes last both ways.

    Args:
        values: Texts or numbers, one of both kinds; `compared` gives them.
        is_descending: Whether the largest comes first.
    """
    blank = [place for place, value in enumerate(values) if value is None] if None in values else []
    filled = [place for place, value in enumerate(values) if value is not None] if blank else list(range(len(values)))
    filled.sort(key=values.__getitem__, reverse=is_descending)
    return filled + blank


def values_of(
    store: PlanStore, statement: Select[*tuple[Any, ...]], column: ColumnElement[Any], *, containing: str, limit: int
) -> list[ValueCount]:
    """Distinct texts of a column with how many rows hold them, in order, what is not filled in last.

    Args:
        store: Store of the plan.
        statement: Gives the rows looked at; what it selects is replaced.
        column: What the column shows.
        containing: Words that have to occur in a text; blank: any.
        limit: How many are listed at most.
    """
    shown = func.nullif(column, "").label("shown")
    for word in containing.split():
        statement = statement.where(_holds(column, word))
    counted = statement.with_only_columns(shown, func.count()).group_by(shown)
    ordered = counted.order_by(collate(shown, "NOCASE").nulls_last()).limit(limit)
    return [ValueCount("" if text is None else str(text), rows) for text, rows in store.plain_rows(ordered)]


def is_met(text: str, condition: Condition) -> bool:
    """Whether a text that no table holds meets a condition; numbers are those written in digits."""
    if condition.is_blank is not None and condition.is_blank is bool(text):
        return False
    if condition.chosen is not None and text not in condition.chosen:
        return False
    if any(word not in text.casefold() for word in condition.words.casefold().split()):
        return False
    days = condition.first_day, condition.last_day
    if any(days) and not (text and (days[0] or text) <= text <= (days[1] or text)):
        return False
    if condition.lowest is None and condition.highest is None:
        return True
    number = Decimal(text) if text.isdigit() else None
    if number is None:
        return False
    return (condition.lowest is None or condition.lowest <= number) and (
        condition.highest is None or number <= condition.highest
    )


def _holds(column: ColumnElement[Any], word: str) -> ColumnElement[bool]:
    return _text_of(column).icontains(word, autoescape=True)


def _text_of(column: ColumnElement[Any]) -> ColumnElement[str]:
    # a number is never equal to a text in SQLite
    return func.coalesce(column if isinstance(column.type, String) else cast(column, Text), "")


def _is_one_of(column: ColumnElement[Any], texts: AbstractSet[str]) -> ColumnElement[bool]:
    # one value however many texts: SQLite limits the number of variables
    listed = func.json_each(json.dumps(sorted(texts))).table_valued("value")
    return column.in_(select(listed.c.value))


def _met(column: ColumnElement[Any], condition: Condition) -> list[ColumnElement[bool]]:
    shown = _text_of(column)
    met = [_holds(column, word) for word in condition.words.split()]
    if condition.chosen is not None:
        met.append(_is_one_of(shown, condition.chosen))
    if condition.is_blank is not None:
        met.append(shown == "" if condition.is_blank else shown != "")
    for low, high in (
        (condition.first_day, condition.last_day),
        (_whole(condition.lowest), _whole(condition.highest)),
    ):
        if low is not None or high is not None:
            met.append(shown != "")
        if low is not None:
            met.append(column >= low)
        if high is not None:
            met.append(column <= high)
    return [and_(*met)] if met else []


def _whole(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
