"""Whose report of a month is there, late or missing: everybody who holds a position with targets in that month."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import numpy as np
from sqlalchemy import func, select

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.model.base import Element
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.work_report import ReportSubmission, WorkReport

USUAL_DUE_DAYS = 5


class ReportState(StrEnum):
    """How somebody's report of a month stands.

    ``complete``: in time, a line for every row with a target. ``partial``: rows with a target have no line. ``late``:
    came after the due day. ``missing``: the due day is over. ``pending``: it is not. ``empty``: nothing to report
    (leave), said so.
    """

    COMPLETE = "complete"
    PARTIAL = "partial"
    LATE = "late"
    MISSING = "missing"
    PENDING = "pending"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class PersonReport:
    """Somebody's report of a month.

    Attributes:
        employee_id, nip, name: Who; empty texts where not known.
        position, unit_id, unit: Title of the position (of several the first) and its unit.
        state: How it stands.
        received_on: Day it came in; None: it did not.
        rows, reported: Rows with a target in the month, and how many of them have a line.
        lines: Lines of the month, of any row.
    """

    employee_id: str
    nip: str
    name: str
    position: str
    unit_id: str | None
    unit: str
    state: ReportState
    received_on: date | None
    rows: int
    reported: int
    lines: int


def due_day(period: Period, due_days: int | None) -> date:
    """Last day on which a month's report is in time.

    Args:
        period: The month.
        due_days: Days after its end; None: 5.
    """
    return period.end - timedelta(days=1) + timedelta(days=USUAL_DUE_DAYS if due_days is None else due_days)


def people_reports(
    store: PlanStore,
    result: CascadeResult,
    period: Period,
    *,
    today: date,
    unit_ids: AbstractSet[str] | None = None,
) -> list[PersonReport]:
    """Reports of a month, in the order of the units and then of the NIP.

    Args:
        store: Store of the plan.
        result: The year's cascade with its people.
        period: The month.
        today: Decides whether a report is missing or not yet due.
        unit_ids: Only people with positions in these units; None: everybody.
    """
    shares, given = result.employees, result.given
    expected: dict[str, list[int]] = {}
    for person, at in expected_rows(result, period, unit_ids=unit_ids):
        expected.setdefault(person, []).append(int(shares.rows[at]))
    lines, received = _lines(store, period), _received(store, period)
    names = _names(store, Employee, Employee.nip, Employee.name)
    titles = _names(store, Position, Position.code, Position.title)
    units = _names(store, Unit, Unit.code, Unit.name)
    due = due_day(period, store.plan.report_due_days)
    found = []
    for person, rows in expected.items():
        mine = lines.get(person, {})
        rules = {given.rules.ids[int(shares.positions.rules[row])] for row in rows}
        reported = sum(rule in mine for rule in rules)
        count, day = sum(mine.values()), received.get(person)
        position = int(shares.positions.positions[rows[0]])
        unit = int(given.positions.units[position])
        unit_id = None if unit == NONE else given.units.ids[unit]
        nip, name = names[person]
        one = PersonReport(
            employee_id=person,
            nip=nip,
            name=name,
            position=titles[given.positions.ids[position]][1],
            unit_id=unit_id,
            unit=units[unit_id][1] if unit_id else "",
            state=_state(day, due=due, today=today, lines=count, is_whole=reported == len(rules)),
            received_on=day,
            rows=len(rules),
            reported=reported,
            lines=count,
        )
        found.append((unit, nip, name, one))
    return [one for *_, one in sorted(found, key=lambda row: row[:3])]


def expected_rows(
    result: CascadeResult, period: Period, *, unit_ids: AbstractSet[str] | None = None
) -> list[tuple[str, int]]:
    """Rows that people have a target for in a month: id of the person and row of `EmployeeShares`.

    A part of 0 is no target.

    Args:
        result: The year's cascade with its people.
        period: The month.
        unit_ids: Only positions in these units; None: all.
    """
    shares, given = result.employees, result.given
    if not len(shares):
        return []
    month = period.number - 1
    rows = shares.rows
    figures = shares.positions.figures
    held = shares.held_by.held[shares.holdings, month]
    has_figure = figures.like[rows] >= 0
    is_measured = np.array(
        [template is not None and bool(template.numbers) for template in figures.templates] + [False]
    )
    amounts = np.zeros(len(rows), np.bool_)
    for layer in shares.month_layers:
        amounts |= (layer[:, month] != 0).astype(np.bool_)
    wanted = held & has_figure & (amounts | ~is_measured[figures.like[rows]])
    if unit_ids is not None:
        inside = [place for place, unit_id in enumerate(given.units.ids) if unit_id in unit_ids]
        wanted &= np.isin(given.positions.units[shares.positions.positions[rows]], inside)
    employees = shares.held_by.employees[shares.holdings]
    return [(given.employee_ids[int(employees[at])], int(at)) for at in np.flatnonzero(wanted)]


def branch_of_unit(store: PlanStore, unit_id: str) -> frozenset[str]:
    """A unit and all units below it."""
    parents = {row[0]: row[1] for row in store.rows(select(Unit.id, Unit.parent_id))}
    chosen, size = {unit_id}, 0
    while size != len(chosen):
        size = len(chosen)
        chosen |= {unit for unit, parent in parents.items() if parent in chosen}
    return frozenset(chosen)


def _state(received: date | None, *, due: date, today: date, lines: int, is_whole: bool) -> ReportState:
    if received is None:
        return ReportState.MISSING if today > due else ReportState.PENDING
    if not lines:
        return ReportState.EMPTY
    if received > due:
        return ReportState.LATE
    return ReportState.COMPLETE if is_whole else ReportState.PARTIAL


def _lines(store: PlanStore, period: Period) -> Mapping[str, Mapping[str, int]]:
    """Lines of a month by person and row."""
    rule = func.coalesce(WorkReport.cascade_id, "")
    statement = select(WorkReport.employee_id, rule, func.count()).where(WorkReport.period == str(period))
    found: dict[str, dict[str, int]] = {}
    for person, rule_id, count in store.rows(statement.group_by(WorkReport.employee_id, rule)):
        found.setdefault(person, {})[rule_id] = count
    return found


def _received(store: PlanStore, period: Period) -> Mapping[str, date]:
    columns = (ReportSubmission.employee_id, ReportSubmission.received_on)
    rows = store.rows(select(*columns).where(ReportSubmission.period == str(period)))
    return {row[0]: date.fromisoformat(row[1]) for row in rows}


def _names(store: PlanStore, cls: type[Element], code: Any, name: Any) -> Mapping[str, tuple[str, str]]:
    """Code and name of everything of a kind, by id."""
    return {row[0]: (row[1] or "", row[2] or "") for row in store.rows(select(cls.id, code, name))}
