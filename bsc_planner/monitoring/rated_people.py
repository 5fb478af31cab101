"""Who is rated in a period: the people of a unit by what they hold first of all, heads of units marked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import or_, select

from bsc_planner.model.organisation import Assignment, AssignmentStatus, Employee, Position, PositionKind, Unit
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.store import PlanStore

_PRECEDENCE = {AssignmentStatus.DEFINITIVE: 0, AssignmentStatus.CARETAKER: 1, AssignmentStatus.ACTING: 2}
_PREFIX = {AssignmentStatus.ACTING: "Plt. ", AssignmentStatus.CARETAKER: "Pj. "}
_POSITIONS = select(Position.id, Position.title, Position.unit_id, Position.kind, Position.reports_to_id).order_by(
    Position.ord, Position.id
)
_UNITS = select(Unit.id, Unit.code, Unit.name, Unit.parent_id, Unit.head_title).order_by(Unit.ord, Unit.id)
_CHUNK = 900
_MOST_BY_ID = 9_000
"""People asked for one by one; beyond that, reading all of them is the quicker way."""
_Row: TypeAlias = Any
"""A row of one of the selections above."""
_KIND_ORDER = {str(kind): order for order, kind in enumerate(PositionKind)}


@dataclass(frozen=True, slots=True)
class RatedPerson:
    """A person with the position they are rated in.

    Attributes:
        title: Of the position, with Plt. or Pj. where it is held so; empty: not known.
        kind: Kind of the position as in the plan; empty: not known.
        unit_id, unit_name: Unit of the position; None and an empty text: none.
        heads_unit: Whether the position is that of the unit's head, whose rating of work is the unit's capaian.
    """

    employee_id: str
    nip: str
    name: str
    position_id: str
    title: str
    kind: str
    unit_id: str | None
    unit_name: str
    heads_unit: bool

    @property
    def is_high_official(self) -> bool:
        """Whether the form of pejabat pimpinan tinggi applies."""
        return self.kind.upper().startswith("JPT")


@dataclass(frozen=True, slots=True)
class _Held:
    position_id: str
    status: AssignmentStatus
    start: str
    is_at_end: bool

    def comes_before(self, other: "_Held") -> bool:
        return self._order > other._order

    @property
    def _order(self) -> tuple[bool, int, str]:
        return self.is_at_end, -_PRECEDENCE[self.status], self.start


def rating_period(period: Period) -> Period:
    """The period people are rated in: the quarter of a month, else the period itself."""
    return Period.of_quarter(period.year, (period.number + 2) // 3) if period.kind is PeriodKind.MONTH else period


def people_of(store: PlanStore, period: Period, *, unit_id: str | None = None) -> Sequence[RatedPerson]:
    """People rated in a period, by unit in plan order, heads first; Plh are not rated for what they stand in for.

    Args:
        store: Store of the plan.
        period: What they held on its last day counts, else what they held last in it.
        unit_id: Only those of this unit and the units below it; None: all.
    """
    positions: dict[str, _Row] = {row.id: row for row in store.rows(_POSITIONS)}
    units: dict[str, _Row] = {row.id: row for row in store.rows(_UNITS)}
    inside = None if unit_id is None else _branch(units, unit_id)
    heads = _heads(positions, units)
    unit_order = {unit: place for place, unit in enumerate(units)}
    order = {
        position: (unit_order.get(row.unit_id, len(units)), position not in heads, place)
        for place, (position, row) in enumerate(positions.items())
    }
    chosen = [
        (employee, held)
        for employee, held in _main_holdings(store, period).items()
        if held.position_id in positions and (inside is None or positions[held.position_id].unit_id in inside)
    ]
    names = _names(store, [employee for employee, _ in chosen])
    chosen.sort(key=lambda one: (order[one[1].position_id], names[one[0]]))
    return tuple(
        _person(employee, names[employee], held, positions[held.position_id], units, held.position_id in heads)
        for employee, held in chosen
    )


def head_positions(store: PlanStore) -> frozenset[str]:
    """Positions of the heads of units."""
    positions: dict[str, _Row] = {row.id: row for row in store.rows(_POSITIONS)}
    return _heads(positions, {row.id: row for row in store.rows(_UNITS)})


def _person(
    employee: str, name: tuple[str, str], held: _Held, position: _Row, units: Mapping[str, _Row], is_head: bool
) -> RatedPerson:
    unit = units.get(position.unit_id)
    return RatedPerson(
        employee_id=employee,
        nip=name[1],
        name=name[0],
        position_id=position.id,
        title=f"{_PREFIX.get(held.status, '')}{position.title}" if position.title else "",
        kind=position.kind or "",
        unit_id=position.unit_id,
        unit_name=(unit.name or unit.code or "") if unit is not None else "",
        heads_unit=is_head,
    )


def _branch(units: Mapping[str, _Row], unit_id: str) -> frozenset[str]:
    children: dict[str | None, list[str]] = {}
    for unit in units.values():
        children.setdefault(unit.parent_id, []).append(unit.id)
    found, waiting = {unit_id}, [unit_id]
    while waiting:
        below = [child for child in children.get(waiting.pop(), ()) if child not in found]
        found.update(below)
        waiting += below
    return frozenset(found)


def _heads(positions: Mapping[str, _Row], units: Mapping[str, _Row]) -> frozenset[str]:
    """Of the positions that report out of their unit, the one titled as its head, else the highest."""
    candidates: dict[str, list[_Row]] = {}
    for position in positions.values():
        superior = positions.get(position.reports_to_id)
        if position.unit_id is not None and (superior is None or superior.unit_id != position.unit_id):
            candidates.setdefault(position.unit_id, []).append(position)
    heads = (head_of_unit(found, units[unit].head_title) for unit, found in candidates.items() if unit in units)
    return frozenset(head for head in heads if head is not None)


def head_of_unit(outgoing: Sequence[Any], head_title: str | None) -> str | None:
    """Position of a unit's head: the one titled so, else the highest, else the first.

    Args:
        outgoing: Positions of the unit that report out of it, in plan order, with ``id``, ``title`` and ``kind``.
        head_title: Title of the unit's head; None: not known.

    Returns:
        Its id; None where no position reports out of the unit.
    """
    found = min(outgoing, key=lambda one: (one.title is None or one.title != head_title, _rank(one)), default=None)
    return None if found is None else str(found.id)


def _rank(position: _Row) -> int:
    return _KIND_ORDER.get(position.kind or "", len(_KIND_ORDER))


def main_position(
    assignments: Iterable[tuple[str | None, str | None, str | None, str | None]], period: Period
) -> str | None:
    """The position a person is rated in; None where none is held in the period.

    Args:
        assignments: Position, status, first and last day (ISO dates, None: open) of what the person ever held.
        period: On its last day rather than not, definitively, the latest.
    """
    first, last = _ends(period)
    best: _Held | None = None
    for position, status, start, end in assignments:
        is_in = position is not None and (start or "") <= last and (end is None or end >= first)
        if position is None or not is_in or status == AssignmentStatus.STAND_IN:
            continue
        held = _held(position, status, start, end, last)
        if best is None or held.comes_before(best):
            best = held
    return None if best is None else best.position_id


@lru_cache(maxsize=64)
def _ends(period: Period) -> tuple[str, str]:
    return period.start.isoformat(), (period.end - timedelta(days=1)).isoformat()


def _held(position: str, status: str | None, start: str | None, end: str | None, last: str) -> _Held:
    known = AssignmentStatus(status) if status else AssignmentStatus.DEFINITIVE
    return _Held(position, known, start or "", is_at_end=end is None or end >= last)


def _main_holdings(store: PlanStore, period: Period) -> dict[str, _Held]:
    """What each person holds first of all, as `main_position` has it."""
    first, last = _ends(period)
    columns = (Assignment.employee_id, Assignment.position_id, Assignment.status)
    found: dict[str, _Held] = {}
    rows = store.rows(
        select(*columns, Assignment.from_date, Assignment.until_date)
        .where(Assignment.position_id.is_not(None))
        .where(or_(Assignment.status.is_(None), Assignment.status != AssignmentStatus.STAND_IN))
        .where(or_(Assignment.from_date.is_(None), Assignment.from_date <= last))
        .where(or_(Assignment.until_date.is_(None), Assignment.until_date >= first))
        .order_by(Assignment.ord, Assignment.id)
    )
    for employee, position, status, start, end in rows:
        held = _held(position, status, start, end, last)
        before = found.get(employee)
        if before is None or held.comes_before(before):
            found[employee] = held
    return found


def _names(store: PlanStore, employees: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Name and NIP of people by id."""
    columns = select(Employee.id, Employee.name, Employee.nip)
    if len(employees) > _MOST_BY_ID:
        return {row[0]: (row[1] or "", row[2] or "") for row in store.rows(columns)}
    found = {}
    for start in range(0, len(employees), _CHUNK):
        for row in store.rows(columns.where(Employee.id.in_(employees[start : start + _CHUNK]))):
            found[row[0]] = (row[1] or "", row[2] or "")
    return found
