"""Whom a unit hands its indicators to: the positions that serve it, and the people in them in a year."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import and_, or_, select

from bsc_planner.cascading.holders import Dates, counts_as_holder, holder_months
from bsc_planner.cascading.unit_holders import UnitHolders
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Employee, Position
from bsc_planner.model.store import PlanStore
from bsc_planner.model.years import belongs_to_year

_CHUNK = 500
"""Ids per statement."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a position.

    Attributes:
        status: Plt or Pj; empty for a definitive holder.
        months: Months of the year, 1 to 12, in which the position is held.
    """

    employee_id: str
    nip: str
    name: str
    status: str
    months: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ServingPosition:
    """A position that takes from a unit.

    Attributes:
        unit_id: Unit it belongs to; None: none.
        holders: Who holds it in the year, by NIP; empty while it is vacant.
    """

    position_id: str
    code: str
    title: str
    unit_id: str | None
    holders: tuple[Holder, ...]


def positions_serving(
    store: PlanStore, holders: UnitHolders, unit_id: str | None, indicator_ids: Collection[str], year: int
) -> list[ServingPosition]:
    """Positions that serve a unit, in plan order: those of the units it serves itself, and all that receive from it.

    Args:
        store: Store of the plan.
        holders: Who holds what.
        unit_id: The unit; None: the institution.
        indicator_ids: The indicators it holds.
        year: Calendar year.
    """
    places = holders.served_by(unit_id)
    rows = {row.id: row for row in _of_units(store, places, has_no_unit=unit_id is None)}
    outside = [row for row in _receiving(store, indicator_ids, year) if row.id not in rows]
    for row in outside:
        if holders.holder_at(row.parent_indicator_id, row.unit_id) == unit_id:
            rows[row.id] = row
    ordered = sorted(rows.values(), key=lambda row: (row.ord, row.id))
    people = _people(store, [row.id for row in ordered], year)
    return [
        ServingPosition(row.id, row.code or "", row.title or "", row.unit_id, people.get(row.id, ())) for row in ordered
    ]


def staffed_units(store: PlanStore) -> frozenset[str]:
    """Units that have positions."""
    rows = store.rows(select(Position.unit_id).where(Position.unit_id.is_not(None)).distinct())
    return frozenset(row[0] for row in rows)


def usual_results(store: PlanStore) -> dict[str, str]:
    """What the SKP says of the work result of each indicator where a rule has no words of its own, by id."""
    statement = select(Indicator.id, Indicator.name, Objective.text)
    rows = store.rows(statement.outerjoin(Objective, Objective.id == Indicator.objective_id))
    return {row[0]: row[2] or (f"Tercapainya {row[1]}" if row[1] else "") for row in rows}


_COLUMNS = (Position.id, Position.code, Position.title, Position.unit_id, Position.ord)


def _of_units(store: PlanStore, unit_ids: Collection[str], *, has_no_unit: bool) -> Iterable[Any]:
    for chunk in _chunks(sorted(unit_ids)):
        yield from store.rows(select(*_COLUMNS).where(Position.unit_id.in_(chunk)))
    if has_no_unit:
        yield from store.rows(select(*_COLUMNS).where(Position.unit_id.is_(None)))


def _receiving(store: PlanStore, indicator_ids: Collection[str], year: int) -> Iterable[Any]:
    for chunk in _chunks(sorted(indicator_ids)):
        statement = (
            select(*_COLUMNS, Cascade.parent_indicator_id)
            .join(Cascade, Cascade.child_position_id == Position.id)
            .where(Cascade.parent_indicator_id.in_(chunk), belongs_to_year(Cascade, year))
        )
        yield from store.rows(statement)


def _people(store: PlanStore, position_ids: Sequence[str], year: int) -> dict[str, tuple[Holder, ...]]:
    first, last = f"{year:04}-01-01", f"{year:04}-12-31"
    overlaps = and_(
        or_(Assignment.from_date.is_(None), Assignment.from_date <= last),
        or_(Assignment.until_date.is_(None), Assignment.until_date >= first),
    )
    found: list[Any] = []
    for chunk in _chunks(position_ids):
        statement = (
            select(
                Assignment.position_id,
                Assignment.status,
                Assignment.from_date,
                Assignment.until_date,
                Employee.id,
                Employee.nip,
                Employee.name,
                Employee.ord,
            )
            .join(Employee, Employee.id == Assignment.employee_id)
            .where(Assignment.position_id.in_(chunk), overlaps)
        )
        found += [row for row in store.rows(statement) if counts_as_holder(row.status)]
    return _held(sorted(found, key=lambda row: (row.nip or "", row.ord, row.id)), year)


def _held(rows: Sequence[Any], year: int) -> dict[str, tuple[Holder, ...]]:
    starts: Dates = np.array([_day(row.from_date, "0001-01-01") for row in rows], "datetime64[D]")
    last_days: Dates = np.array([_day(row.until_date, "9999-12-30") for row in rows], "datetime64[D]")
    held = holder_months(starts, last_days + np.timedelta64(1, "D"), year=year)
    of_position: dict[str, dict[str, tuple[Any, set[int]]]] = {}
    for row, months in zip(rows, held, strict=True):
        if months.any():
            _, known = of_position.setdefault(row.position_id, {}).setdefault(row.id, (row, set()))
            known.update((np.flatnonzero(months) + 1).tolist())
    return {
        position: tuple(
            Holder(row.id, row.nip or "", row.name or "", _prefix(row.status), tuple(sorted(months)))
            for row, months in people.values()
        )
        for position, people in of_position.items()
    }


def _day(text: str | None, instead: str) -> str:
    try:
        np.datetime64(text or instead, "D")
    except ValueError:
        return instead
    return text or instead


def _prefix(status: str | None) -> str:
    return "" if status in (None, AssignmentStatus.DEFINITIVE) else str(status)


def _chunks(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))
