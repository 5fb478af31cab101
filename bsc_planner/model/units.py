"""The units of a plan as a tree shows them, with how much each holds, however many people there are."""

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import func, select

from bsc_planner.model.elements import table_of
from bsc_planner.model.store import PlanStore

_A, _P, _U = (table_of(kind) for kind in ("assignment", "position", "unit"))
_ASSIGNED = select(_A.c.position_id, func.count().label("people")).group_by(_A.c.position_id).subquery()
_POSITIONS_AND_ASSIGNMENTS = (
    select(_P.c.unit_id, func.count(), func.sum(_ASSIGNED.c.people))
    .outerjoin(_ASSIGNED, _ASSIGNED.c.position_id == _P.c.id)
    .where(_P.c.unit_id.is_not(None))
    .group_by(_P.c.unit_id)
)
_IN_SEVERAL = select(_A.c.employee_id).group_by(_A.c.employee_id).having(func.count() > 1)
_COUNTED_AGAIN = (
    select(_P.c.unit_id, func.count() - func.count(func.distinct(_A.c.employee_id)))
    .join(_A, _A.c.position_id == _P.c.id)
    .where(_P.c.unit_id.is_not(None), _A.c.employee_id.in_(_IN_SEVERAL))
    .group_by(_P.c.unit_id)
)
"""How often people who have several assignments are counted again in a unit."""


class UnitLine(NamedTuple):
    """What the tree of units shows of one."""

    id: str
    name: str
    code: str
    parent_id: str | None


@dataclass(frozen=True)
class UnitCounts:
    """How much a unit holds itself.

    Attributes:
        positions: Its positions.
        people: Different people who hold one of them.
    """

    positions: int = 0
    people: int = 0


def unit_lines(store: PlanStore) -> list[UnitLine]:
    """All units in plan order."""
    listed = select(_U.c.id, _U.c.name, _U.c.code, _U.c.parent_id).order_by(_U.c.ord, _U.c.id)
    return [UnitLine(one, name or "", code or "", above) for one, name, code, above in store.plain_rows(listed)]


def unit_counts(store: PlanStore) -> dict[str, UnitCounts]:
    """Positions and people of every unit that has any, by unit id; without those below it."""
    # indexes alone tell who is where: counting different people among all would read every assignment
    again = {unit_id: count for unit_id, count in store.plain_rows(_COUNTED_AGAIN) if count}
    return {
        unit_id: UnitCounts(positions, (assigned or 0) - again.get(unit_id, 0))
        for unit_id, positions, assigned in store.plain_rows(_POSITIONS_AND_ASSIGNMENTS)
    }
