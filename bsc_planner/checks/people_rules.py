"""Rules on positions and the people in them (L42, L51 to L53)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.model.nip import nip_doubt, plain_nip
from bsc_planner.model.organisation import AssignmentStatus

_DEFINITIVE = (None, AssignmentStatus.DEFINITIVE)
_GRADE = re.compile(r"\b(IV|III|II|I)\s*/\s*([a-e])\b", re.IGNORECASE)
_GROUPS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_PPPK_MONTH = 21
"""What stands for the month in the number of an employee on contract (NI PPPK)."""


def superior_of_another_branch(plan: CheckedPlan, position: Row) -> Iterator[Hit]:
    """L42: a position reports to one outside the units above its own, so the agreement has another second party."""
    superior = plan.row("position", position.reports_to_id)
    if superior is None or superior.unit_id is None or position.unit_id is None:
        return
    unit_id, seen = position.unit_id, set[str]()
    while unit_id is not None and unit_id not in seen:
        if unit_id == superior.unit_id:
            return
        seen.add(unit_id)
        unit = plan.row("unit", unit_id)
        unit_id = unit.parent_id if unit is not None else None
    yield Hit(name_of(position), {"superior": name_of(superior)})


def unlikely_nip(plan: CheckedPlan, employee: Row) -> Iterator[Hit]:
    """L51: a NIP is not 18 digits, or its dates or its digit of sex cannot be.

    Source: Perka BKN 22/2007, the parts of a NIP.
    """
    nip = plain_nip(employee.nip)
    doubt = nip_doubt(nip)
    if doubt is not None:
        yield Hit(name_of(employee), {"reason": f"nip-{doubt.value}"})
    elif not 1 <= int(nip[12:14]) <= 12 and int(nip[12:14]) != _PPPK_MONTH:
        yield Hit(name_of(employee), {"reason": "nip-start"})
    elif nip[14] not in "12":
        yield Hit(name_of(employee), {"reason": "nip-sex"})


def assignment_without_position(plan: CheckedPlan, assignment: Row) -> Iterator[Hit]:
    """L52: an employee is assigned to a position the plan does not hold."""
    if assignment.position_id is None:
        employee = plan.row("employee", assignment.employee_id)
        yield Hit(name_of(employee), {"reason": "no-position"}, assignment.employee_id)


def position_without_unit(plan: CheckedPlan, position: Row) -> Iterator[Hit]:
    """L52: a position belongs to no unit."""
    if position.unit_id is None:
        yield Hit(name_of(position), {"reason": "no-unit"})


def unfit_assessor(plan: CheckedPlan, position: Row) -> Iterator[Hit]:
    """L53: whoever assesses the holders of a position is one of them, or of lower rank than one of them.

    Who only stands in (Plt, Plh, Pj) may be of lower rank.
    """
    if position.reports_to_id is None or position.reports_to_id == position.id:
        return
    above = [pair for pair in plan.holders(position.reports_to_id) if pair[0].status in _DEFINITIVE]
    for own, person in plan.holders(position.id) if above else ():
        for assignment, superior in above:
            if not _overlap(own, assignment):
                continue
            if superior.id == person.id:
                yield Hit(f"{name_of(position)} {name_of(person)}", {"reason": "own-assessor"}, person.id)
                break
            if _is_lower(superior.rank, person.rank):
                details = {"reason": "lower-rank", "superior": superior.name, "rank": superior.rank}
                yield Hit(f"{name_of(position)} {name_of(person)}", details, person.id)
                break


def _overlap(one: Row, other: Row) -> bool:
    starts = max(one.from_date or "", other.from_date or "")
    return starts <= min(one.until_date or "9999", other.until_date or "9999")


def _is_lower(rank: str | None, other: str | None) -> bool:
    grades = _grade(rank), _grade(other)
    return grades[0] is not None and grades[1] is not None and grades[0] < grades[1]


@lru_cache(maxsize=256)
def _grade(rank: str | None) -> tuple[int, str] | None:
    found = _GRADE.search(rank or "")
    return (_GROUPS[found[1].upper()], found[2].lower()) if found else None
