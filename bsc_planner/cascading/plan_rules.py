"""Cascade rules of a plan as columns, and what they print for a year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

import numpy as np
from sqlalchemy import select

from bsc_planner.cascading.cascade_input import KIND_CODES, NONE, RuleColumns, indexes
from bsc_planner.cascading.figure import is_given
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.cascade import Cascade, CascadeFigure, CascadeKind, CascadeLock, CascadeTarget
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.model.years import belongs_to_year

_CODES = {str(kind): code for kind, code in KIND_CODES.items()}
_OWN = KIND_CODES[CascadeKind.OWN]
_HANDED = (CascadeKind.ADOPT, CascadeKind.SHARE)
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
_CHUNK = 500
"""Ids per statement."""


@dataclass(frozen=True)
class Places:
    """Places of the elements that rules name, by id."""

    indicators: Mapping[str, int]
    units: Mapping[str, int]
    positions: Mapping[str, int]


def all_rows(store: PlanStore, year: int) -> Sequence[Any]:
    """Rows of all rules of a year, in plan order."""
    return store.rows(select(*_COLUMNS).where(belongs_to_year(Cascade, year)).order_by(Cascade.ord, Cascade.id))


def rows_around(store: PlanStore, indicators: Iterable[str], year: int) -> Sequence[Any]:
    """Rows of a year's rules that decide some indicators: what hands them down, and where they come from.

    Args:
        store: Store of the plan.
        indicators: Ids of the indicators.
        year: Calendar year.
    """
    below = _closure(store, set(indicators), downwards=True)
    wanted = sorted(_closure(store, below, downwards=False))
    found: list[Any] = []
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        statement = select(*_COLUMNS, Cascade.ord).where(Cascade.parent_indicator_id.in_(chunk))
        found += store.rows(statement.where(belongs_to_year(Cascade, year)))
    return sorted(found, key=lambda row: (row.ord, row.id))


def columns_of(store: PlanStore, rows: Sequence[Any], places: Places, year: int) -> tuple[RuleColumns, list[Finding]]:
    """Rules as columns, with their locks and stated targets of the year."""
    findings: list[Finding] = []
    numbers = {row.id: at for at, row in enumerate(rows)}
    # last year's figure of a rule that goes on under a new id is still where it was
    earlier = numbers | {row.follows_id: at for at, row in enumerate(rows) if row.follows_id is not None}
    locks = _figures(store, CascadeLock, year, numbers), _figures(store, CascadeLock, year - 1, earlier)
    stated = _figures(store, CascadeTarget, year, numbers), _figures(store, CascadeTarget, year - 1, earlier)
    indicators, units, positions = places.indicators, places.units, places.positions
    columns = RuleColumns(
        parents=indexes([indicators.get(row.parent_indicator_id, NONE) for row in rows]),
        kinds=np.array([_CODES.get(row.method, _OWN) for row in rows], np.int8),
        units=indexes([units.get(row.child_unit_id, NONE) for row in rows]),
        positions=indexes([positions.get(row.child_position_id, NONE) for row in rows]),
        children=indexes([indicators.get(row.child_indicator_id, NONE) for row in rows]),
        weights=_weights(rows, findings),
        locked=locks[0],
        stated=stated[0],
        previous={**locks[1], **stated[1]},
        ids=[row.id for row in rows],
    )
    findings += _unknown_kinds(rows)
    return columns, findings


def _closure(store: PlanStore, start: set[str], *, downwards: bool) -> set[str]:
    known, new = set(start), set(start)
    near, far = Cascade.parent_indicator_id, Cascade.child_indicator_id
    if not downwards:
        near, far = far, near
    while new:
        listed, reached = sorted(new), set[str]()
        for at in range(0, len(listed), _CHUNK):
            statement = select(far).distinct().where(near.in_(listed[at : at + _CHUNK]), far.is_not(None))
            reached |= set(
                store.session.scalars(statement.where(Cascade.method.in_([str(kind) for kind in CascadeKind])))
            )
        new = reached - known
        known |= new
    return known


def _figures(store: PlanStore, kind: type[CascadeFigure], year: int, numbers: Mapping[str, int]) -> dict[int, Value]:
    found = {}
    statement = select(kind.cascade_id, kind.printed, kind.meaning).where(kind.period == str(year))
    if len(numbers) <= _CHUNK:
        statement = statement.where(kind.cascade_id.in_(list(numbers)))
    for row in store.rows(statement):
        value = Value.stored(row.printed, row.meaning)
        if row.cascade_id in numbers and is_given(value):
            found[numbers[row.cascade_id]] = value
    return found


def _weights(rows: Sequence[Any], findings: list[Finding]) -> dict[int, Decimal]:
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


def _unknown_kinds(rows: Sequence[Any]) -> list[Finding]:
    words = Counter(row.method for row in rows if row.method is not None and row.method not in _CODES)
    return [
        Finding(Severity.INFO, "unknown-kind", word, details={"kind": word, "count": count})
        for word, count in words.items()
    ]
