"""Cascade rules of a plan as columns, and what they print for a year."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import cache
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from sqlalchemy import Select, or_, select

from bsc_planner.cascading.cascade_input import KIND_CODES, NONE, RuleColumns, indexes
from bsc_planner.cascading.figure import is_given
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.cascade import Cascade, CascadeFigure, CascadeKind, CascadeLock, CascadeTarget
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.model.years import belongs_to_year

_CODES = {str(kind): code for kind, code in KIND_CODES.items()}
_OWN = KIND_CODES[CascadeKind.OWN]
_COLUMNS = (
    Cascade.id,
    Cascade.parent_indicator_id,
    Cascade.child_unit_id,
    Cascade.child_position_id,
    Cascade.child_indicator_id,
    Cascade.method,
    Cascade.weight,
    Cascade.follows_id,
)
_FEW = 500
"""Up to so many things that rules hand down their figures are asked for by these."""

# statements of every step on the matrix, put together once
_KNOWN_KIND = or_(*(Cascade.method == str(kind) for kind in CascadeKind))
_BELOW, _ABOVE = (
    Prepared(select(onwards).distinct().where(among(start, "ids"), _KNOWN_KIND, onwards.is_not(None)))
    for start, onwards in (
        (Cascade.parent_indicator_id, Cascade.child_indicator_id),
        (Cascade.child_indicator_id, Cascade.parent_indicator_id),
    )
)
_WITH_ROLES = select(*_COLUMNS, Cascade.role, Cascade.ord)
_LISTED = Prepared(_WITH_ROLES.where(among(Cascade.id, "ids")))
_FIGURES_OF_YEARS: dict[type[CascadeFigure], Select[str, str, str | None, str | None]] = {
    kind: select(kind.cascade_id, kind.period, kind.printed, kind.meaning).where(among(kind.period, "years"))
    for kind in (CascadeLock, CascadeTarget)
}
_ALL_FIGURES = {kind: Prepared(statement) for kind, statement in _FIGURES_OF_YEARS.items()}
_HANDED_DOWN = select(Cascade.id).where(among(Cascade.parent_indicator_id, "parents"))
_FIGURES = {
    kind: Prepared(statement.where(or_(kind.cascade_id.in_(_HANDED_DOWN), among(kind.cascade_id, "ids"))))
    for kind, statement in _FIGURES_OF_YEARS.items()
}


@dataclass(frozen=True)
class Places:
    """Places of the elements that rules name, by id."""

    indicators: Mapping[str, int]
    units: Mapping[str, int]
    positions: Mapping[str, int]


class RuleRow(NamedTuple):
    """A rule as the plan holds it (see `Cascade`).

    Attributes:
        role, ord: Read only around some indicators.
    """

    id: str
    parent_indicator_id: str | None
    child_unit_id: str | None
    child_position_id: str | None
    child_indicator_id: str | None
    method: str | None
    weight: str | None
    follows_id: str | None
    role: str | None = None
    ord: int = 0


class ListedRules:
    """Rows of rules, and what is asked of them again whenever a figure of theirs changed.

    Attributes:
        rows: The rows, in plan order.
        places: Place of each rule by its id.
        followed: Place of each rule by the id of the one that it takes the place of.
        parents: Ids of the indicators that they hand down.
        others: Ids of those that hand down none, and of the rules that were followed.
    """

    def __init__(self, rows: Sequence[RuleRow]) -> None:
        self.rows = rows
        self.places = {row.id: at for at, row in enumerate(rows)}
        self.followed = {row.follows_id: at for at, row in enumerate(rows) if row.follows_id is not None}
        self.parents = list({row.parent_indicator_id for row in rows if row.parent_indicator_id is not None})
        self.others = [*self.followed, *(row.id for row in rows if row.parent_indicator_id is None)]

    def spliced(self, touched: Collection[str], came: Iterable[RuleRow]) -> list[RuleRow]:
        """The rows without those of some ids, and with others."""
        return _in_order([*(row for row in self.rows if row.id not in touched), *came])


class Figures(NamedTuple):
    """Locks or stated targets, by the place of their rule.

    Attributes:
        current: Of the year.
        previous: Of the year before.
    """

    current: Mapping[int, Value]
    previous: Mapping[int, Value]


def all_rows(store: PlanStore, year: int) -> Sequence[RuleRow]:
    """Rows of all rules of a year, in plan order."""
    statement = select(*_COLUMNS).where(belongs_to_year(Cascade, year)).order_by(Cascade.ord, Cascade.id)
    return [RuleRow(*row) for row in store.plain_rows(statement)]


def rows_around(store: PlanStore, indicators: Iterable[str], year: int) -> Sequence[RuleRow]:
    """Rows of a year's rules that decide some indicators: what hands them down, and where they come from.

    Args:
        store: Store of the plan.
        indicators: Ids of the indicators.
        year: Calendar year.
    """
    return rows_handing_down(store, indicators_around(store, indicators), year)


def indicators_around(store: PlanStore, indicators: Iterable[str]) -> set[str]:
    """Ids of the indicators whose rules decide some indicators: those, what they become, and where they come from."""
    return _closure(store, _closure(store, set(indicators), _BELOW), _ABOVE)


def rows_handing_down(store: PlanStore, indicators: Iterable[str], year: int) -> Sequence[RuleRow]:
    """Rows of a year's rules that hand down some indicators, in plan order."""
    return _in_order(_read(store, _handing_down(year), indicators))


def rows_of_year(store: PlanStore, ids: Iterable[str], year: int) -> dict[str, RuleRow]:
    """Rows of some rules by their ids; those that are not in the plan or not of the year are left out."""
    return {row.id: row for row in _read(store, _of_year(year), ids)}


def listed_rows(store: PlanStore, ids: Sequence[str]) -> list[RuleRow]:
    """Rows of some rules by their ids, of any year and in no order; those that are not in the plan are left out."""
    return _read(store, _LISTED, ids)


def named_indicators(rows: Iterable[RuleRow]) -> set[str]:
    """Ids of the indicators that rules hand down, and of those that receivers have instead."""
    return {one for row in rows for one in (row.parent_indicator_id, row.child_indicator_id) if one is not None}


def named_positions(rows: Iterable[RuleRow]) -> set[str]:
    """Ids of the positions that receive by rules."""
    return {row.child_position_id for row in rows if row.child_position_id is not None}


def columns_of(
    store: PlanStore, rows: Sequence[RuleRow], places: Places, year: int
) -> tuple[RuleColumns, list[Finding]]:
    """Rules as columns, with their locks and stated targets of the year."""
    columns, findings = bare_columns_of(rows, places)
    listed = ListedRules(rows)
    locked, stated = (figures_of(store, kind, listed, year) for kind in (CascadeLock, CascadeTarget))
    return with_figures(columns, locked=locked, stated=stated), findings


def bare_columns_of(rows: Sequence[RuleRow], places: Places) -> tuple[RuleColumns, list[Finding]]:
    """Rules as columns, without any figures."""
    findings: list[Finding] = []
    indicators, units, positions = places.indicators, places.units, places.positions
    columns = RuleColumns(
        parents=indexes([indicators.get(row.parent_indicator_id or "", NONE) for row in rows]),
        kinds=np.array([_CODES.get(row.method or "", _OWN) for row in rows], np.int8),
        units=indexes([units.get(row.child_unit_id or "", NONE) for row in rows]),
        positions=indexes([positions.get(row.child_position_id or "", NONE) for row in rows]),
        children=indexes([indicators.get(row.child_indicator_id or "", NONE) for row in rows]),
        weights=_weights(rows, findings),
        ids=[row.id for row in rows],
    )
    findings += _unknown_kinds(rows)
    return columns, findings


def figures_of(store: PlanStore, kind: type[CascadeFigure], rules: ListedRules, year: int) -> Figures:
    """Locks or stated targets of a year's rules, and those of the year before, as they are now.

    Args:
        store: Store of the plan.
        kind: Which of the two.
        rules: The rules.
        year: Calendar year.
    """
    # last year's figure of a rule that goes on under a new id is still where it was
    places = {str(year): rules.places, str(year - 1): rules.places | rules.followed}
    found: dict[str, dict[int, Value]] = {period: {} for period in places}
    years = list(places)
    if len(rules.parents) + len(rules.others) <= _FEW:
        # asked for by what they hand down: that is few indicators, and there may be hundreds of positions to each
        figures = store.read(_FIGURES[kind], years=years, parents=rules.parents, ids=rules.others)
    else:
        figures = store.read(_ALL_FIGURES[kind], years=years)
    for rule, period, printed, meaning in figures:
        at, value = places[period].get(rule), Value.stored(printed, meaning)
        if at is not None and is_given(value):
            found[period][at] = value
    return Figures(found[str(year)], found[str(year - 1)])


def with_figures(columns: RuleColumns, *, locked: Figures, stated: Figures) -> RuleColumns:
    """The same rules with their locks and stated targets."""
    previous = {**locked.previous, **stated.previous}
    return replace(columns, locked=locked.current, stated=stated.current, previous=previous)


@cache
def _handing_down(year: int) -> Prepared:
    return Prepared(_WITH_ROLES.where(among(Cascade.parent_indicator_id, "ids"), belongs_to_year(Cascade, year)))


@cache
def _of_year(year: int) -> Prepared:
    return Prepared(_WITH_ROLES.where(among(Cascade.id, "ids"), belongs_to_year(Cascade, year)))


def _read(store: PlanStore, question: Prepared, ids: Iterable[str]) -> list[RuleRow]:
    listed = list(ids)
    return [RuleRow._make(row) for row in store.read(question, ids=listed)] if listed else []


def _in_order(rows: Iterable[RuleRow]) -> list[RuleRow]:
    return sorted(rows, key=attrgetter("ord", "id"))


def _closure(store: PlanStore, start: set[str], onwards: Prepared) -> set[str]:
    known, new = set(start), set(start)
    while new:
        new = {row[0] for row in store.read(onwards, ids=list(new))} - known
        known |= new
    return known


def _weights(rows: Sequence[RuleRow], findings: list[Finding]) -> dict[int, Decimal]:
    weights = {}
    for at, row in enumerate(rows):
        if row.weight is None or row.weight == "1":
            continue
        try:
            weight = Decimal(row.weight)
        except InvalidOperation:
            weight = Decimal("NaN")
        if weight.is_finite() and weight >= 0:
            weights[at] = weight
        else:
            findings.append(Finding(Severity.WARNING, "weight-unreadable", "", row.id, {"weight": row.weight}))
    return weights


def _unknown_kinds(rows: Sequence[RuleRow]) -> list[Finding]:
    words = Counter(row.method for row in rows if row.method is not None and row.method not in _CODES)
    return [
        Finding(Severity.INFO, "unknown-kind", word, details={"kind": word, "count": count})
        for word, count in words.items()
    ]
