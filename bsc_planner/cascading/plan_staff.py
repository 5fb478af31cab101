"""People of a plan and what they hold, as the cascade sees them: by columns, without an object per person."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from bsc_planner.cascading.cascade_input import NONE, AssignmentColumns, indexes, no_assignments
from bsc_planner.cascading.holders import counts_as_holder
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.organisation import Assignment, Employee
from bsc_planner.model.store import PlanStore

_FIRST_DAY, _LAST_DAY = "0001-01-01", "9999-12-30"
_ONE_DAY = np.timedelta64(1, "D")
_NAMED_AT_ONCE = 900
"""Ids in one statement; beyond that, reading everybody is the quicker way."""


class StaffRows(NamedTuple):
    """Rows of the plan.

    Attributes:
        people: Id and NIP of employees, in the order of their NIP.
        held: Employee, position, status, first and last day of their assignments.
    """

    people: Sequence[Any]
    held: Sequence[Any]


@dataclass(frozen=True)
class Staff:
    """Who holds which position.

    Attributes:
        nips, ids: NIP and id of each employee.
        assignments: What they hold.
        findings: Days that cannot be read.
    """

    nips: Sequence[str] = ()
    ids: Sequence[str] = ()
    assignments: AssignmentColumns = field(default_factory=no_assignments)
    findings: Sequence[Finding] = ()


def read_staff(store: PlanStore, holders_of: Collection[str] | None) -> StaffRows:
    """Read people and what they hold.

    Args:
        store: Store of the plan.
        holders_of: Ids of the positions whose people are wanted at least; None: of all.
    """
    # the connection itself: results of a mapped session cost half as much again, a hundred thousand times
    connection = store.session.connection()
    named = select(Employee.id, Employee.nip).order_by(Employee.nip, Employee.ord, Employee.id)
    held = select(
        Assignment.employee_id, Assignment.position_id, Assignment.status, Assignment.from_date, Assignment.until_date
    )
    if holders_of is not None and len(holders_of) <= _NAMED_AT_ONCE:
        held = held.where(Assignment.position_id.in_(holders_of))
        holding = select(Assignment.employee_id).where(Assignment.position_id.in_(holders_of))
        named = named.where(Employee.id.in_(holding))
    return StaffRows(connection.execute(named).fetchall(), connection.execute(held).fetchall())


def staff_of(rows: StaffRows, positions: Mapping[str, int]) -> Staff:
    """People as columns.

    Args:
        rows: Rows of the plan.
        positions: Places of the positions that count, by id.
    """
    people, held = rows
    places = {row[0]: at for at, row in enumerate(people)}
    findings: list[Finding] = []
    starts = _days([row[3] or _FIRST_DAY for row in held], held, findings, instead=_FIRST_DAY)
    ends = _days([row[4] or _LAST_DAY for row in held], held, findings, instead=_LAST_DAY) + _ONE_DAY
    counting = {status: counts_as_holder(status) for status in {row[2] for row in held}}
    assignments = AssignmentColumns(
        positions=indexes([positions.get(row[1] or "", NONE) for row in held]),
        employees=indexes([places[row[0]] for row in held]),
        starts=starts,
        ends=ends,
        counts=np.array([counting[row[2]] for row in held], np.bool_),
    )
    return Staff([row[1] or "" for row in people], list(places), assignments, findings)


def _days(
    texts: Sequence[str], rows: Sequence[Any], findings: list[Finding], *, instead: str
) -> NDArray[np.datetime64]:
    try:
        return np.array(texts, "datetime64[D]")
    except ValueError:
        return np.array(list(_readable_days(texts, rows, findings, instead)), "datetime64[D]")


def _readable_days(
    texts: Sequence[str], rows: Sequence[Any], findings: list[Finding], instead: str
) -> Iterator[np.datetime64]:
    for text, row in zip(texts, rows, strict=True):
        try:
            yield np.datetime64(text, "D")
        except ValueError:
            findings.append(Finding(Severity.WARNING, "no-such-day", text, row[0], {"day": text}))
            yield np.datetime64(instead, "D")
