"""Closing a year, opening it again with a reason, and the guard that every edit of its figures asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bsc_planner.editing.edit import EditError
from bsc_planner.model.base import Element
from bsc_planner.model.elements import table_of
from bsc_planner.model.identity import moment_now
from bsc_planner.model.issued import ClosedYear
from bsc_planner.model.prepared import Prepared
from bsc_planner.model.store import PlanStore

_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""
_CLOSED = Prepared(select(ClosedYear.year).where(ClosedYear.opened_at.is_(None)))


@dataclass(frozen=True)
class CloseYearEdit:
    """Close a year: its targets, milestones, actuals and shares stay as they are."""

    year: int

    def apply(self, plan: PlanStore) -> None:
        """Note that the year is closed.

        Raises:
            EditError: ``year-closed-already``.
        """
        present = plan.all(ClosedYear, ClosedYear.year == self.year)
        if present and present[0].is_closed:
            raise EditError("year-closed-already", year=self.year)
        noted = {"closed_at": moment_now(), "closed_by": plan.author}
        if present:
            plan.update(ClosedYear, present[0].id, **noted, opened_at=None, opened_by=None, opened_reason=None)
        else:
            plan.insert(ClosedYear, year=self.year, **noted)


@dataclass(frozen=True)
class OpenYearEdit:
    """Open a closed year again; who did so and why is noted."""

    year: int
    reason: str

    def apply(self, plan: PlanStore) -> None:
        """Note that the year is open.

        Raises:
            EditError: ``year-not-closed``, or ``opening-without-reason``.
        """
        present = plan.all(ClosedYear, ClosedYear.year == self.year)
        if not present or not present[0].is_closed:
            raise EditError("year-not-closed", year=self.year)
        if not self.reason.strip():
            raise EditError("opening-without-reason", year=self.year)
        noted = {"opened_at": moment_now(), "opened_by": plan.author, "opened_reason": self.reason.strip()}
        plan.update(ClosedYear, present[0].id, **noted)


def closed_years(plan: PlanStore) -> frozenset[int]:
    """Years that are closed now."""
    return frozenset(row[0] for row in plan.read(_CLOSED))


def is_closed_period(period: str, closed: frozenset[int]) -> bool:
    """Whether a period lies in a closed year."""
    return period[:4].isdigit() and int(period[:4]) in closed


def check_open(plan: PlanStore, periods: Iterable[str]) -> None:
    """Refuse to change figures of a closed year.

    Args:
        plan: Store of the plan.
        periods: Periods of the figures, e.g. ``2026`` or ``2026-Q3``.

    Raises:
        EditError: ``year-closed``.
    """
    closed = closed_years(plan)
    for period in periods if closed else ():
        if is_closed_period(period, closed):
            raise EditError("year-closed", year=int(period[:4]))


def check_no_closed_figures(
    plan: PlanStore, kinds: Iterable[type[Element]], owner_column: str, owner_ids: Sequence[str]
) -> None:
    """Refuse to remove elements that have figures in a closed year.

    Args:
        plan: Store of the plan.
        kinds: Kinds of figures, each with a period.
        owner_column: Column that names whose a figure is.
        owner_ids: Elements that are to be removed.

    Raises:
        EditError: ``year-closed``.
    """
    for year in sorted(closed_years(plan)):
        for cls in kinds:
            table = table_of(cls.__tablename__)
            for start in range(0, len(owner_ids), _CHUNK):
                owners = table.c[owner_column].in_(owner_ids[start : start + _CHUNK])
                if plan.rows(select(table.c.id).where(owners, table.c.period.like(f"{year}%")).limit(1)):
                    raise EditError("year-closed", year=year)
