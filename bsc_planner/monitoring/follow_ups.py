"""What is to be done about indicators and how it stands on a day: follow-ups and steps of plans of action."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import table_of
from bsc_planner.model.follow_up import ActionStep, FollowUp, WorkStatus
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore


class Standing(StrEnum):
    """How a follow-up or step stands on a day."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    OVERDUE = "overdue"
    DONE = "done"
    DONE_LATE = "done_late"
    DROPPED = "dropped"


_UNFINISHED = (WorkStatus.OPEN, WorkStatus.UNDER_WAY)
_TALLIED = (Standing.OVERDUE, Standing.OPEN, Standing.UNDER_WAY, Standing.DONE, Standing.DONE_LATE, Standing.DROPPED)


@dataclass(frozen=True)
class WorkItem:
    """A follow-up or a step, with what a list shows of it.

    Attributes:
        ref: The row, of kind ``follow_up`` or ``action_step``.
        indicator_id, code, name: The indicator it is about; empty texts where it has none.
        unit: Name of the unit whose figure it was, else its code; empty: the indicator's own.
        period: Period of the figure, or the year of the plan of action; None where the file holds none that is one.
        values: Remaining columns as stored.
        standing: How it stands on the day asked for.
    """

    ref: Ref
    indicator_id: str
    code: str
    name: str
    unit: str
    period: Period | None
    values: Mapping[str, Any]
    standing: Standing


def standing_of(status: str, due: str | None, done_on: str | None, today: date) -> Standing:
    """How something stands on a day; it is overdue from the day after its due date.

    Args:
        status: A `WorkStatus`.
        due, done_on: ISO dates; None: not agreed, not done.
        today: The day.
    """
    if status == WorkStatus.DONE:
        is_late = due is not None and done_on is not None and done_on > due
        return Standing.DONE_LATE if is_late else Standing.DONE
    if status in _UNFINISHED and due is not None and due < today.isoformat():
        return Standing.OVERDUE
    return Standing(status)


def follow_ups(store: PlanStore, *, today: date, year: int | None = None) -> list[WorkItem]:
    """Follow-ups by indicator in plan order, then by period and due date.

    Args:
        store: Store of the plan.
        today: Day on which they stand as told.
        year: Only those of periods in this year; None: all.
    """
    return _items(store, FollowUp.__tablename__, today=today, year=year)


def action_steps(store: PlanStore, *, today: date, year: int | None = None) -> list[WorkItem]:
    """Steps of plans of action by indicator in plan order, each indicator's as they were entered."""
    return _items(store, ActionStep.__tablename__, today=today, year=year)


def tally(items: Iterable[WorkItem]) -> dict[Standing, int]:
    """How many stand how; standings nobody has are left out."""
    listed = [item.standing for item in items]
    return {standing: listed.count(standing) for standing in _TALLIED if standing in listed}


def next_due(items: Sequence[WorkItem]) -> list[WorkItem]:
    """Unfinished ones with a due date, the earliest first."""
    open_ones = [item for item in items if item.values["due"] and item.values["status"] in set(_UNFINISHED)]
    return sorted(open_ones, key=lambda item: str(item.values["due"]))


def _items(store: PlanStore, kind: str, *, today: date, year: int | None) -> list[WorkItem]:
    table = table_of(kind)
    rows = [dict(row._mapping) for row in store.rows(select(table).order_by(table.c.ord, table.c.id))]
    if not rows:
        return []
    names = {
        row[0]: (place, row[1] or "", row[2] or "")
        for place, row in enumerate(
            store.rows(select(Indicator.id, Indicator.code, Indicator.name).order_by(Indicator.ord, Indicator.id))
        )
    }
    units = {row[0]: row[1] or row[2] or "" for row in store.rows(select(Unit.id, Unit.name, Unit.code))}
    found = []
    for values in rows:
        period = Period.parse_or_none(str(values.get("period") or values.get("year") or ""))
        if year is not None and (period is None or period.year != year):
            continue
        _, code, name = names.get(values["indicator_id"], (0, "", ""))
        found.append(
            WorkItem(
                Ref(kind, values["id"]),
                values["indicator_id"],
                code,
                name,
                units.get(values.get("unit_id"), ""),
                period,
                values,
                standing_of(values["status"], values["due"], values["done_on"], today),
            )
        )
    is_dated = kind == FollowUp.__tablename__

    def order(item: WorkItem) -> tuple[int, str, str]:
        place = names.get(item.indicator_id, (len(names), "", ""))[0]
        return (place, str(item.period or ""), str(item.values["due"] or "9")) if is_dated else (place, "", "")

    return sorted(found, key=order)
