"""Who holds which position: people read in batches, superiors and heads once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeVar

from sqlalchemy import select

from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Employee

_BATCH = 500
# Who signs when several hold a position at once; a Plh signs only for others.
_PRECEDENCE = {
    AssignmentStatus.DEFINITIVE: 0,
    AssignmentStatus.CARETAKER: 1,
    AssignmentStatus.ACTING: 2,
}
_TITLE_PREFIX = {AssignmentStatus.ACTING: "Plt. ", AssignmentStatus.CARETAKER: "Pj. "}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in a position for a time, days as ISO text; None is open."""

    position_id: str
    status: AssignmentStatus
    start: str | None
    end: str | None

    def covers(self, day: date) -> bool:
        """Whether it lasts on that day."""
        text = day.isoformat()
        return (self.start or "") <= text and (self.end is None or text <= self.end)

    def meets(self, year: int) -> bool:
        """Whether any day of it is in the year."""
        return (self.start or "") <= f"{year}-12-31" and (self.end is None or f"{year}-01-01" <= self.end)

    @property
    def prefix(self) -> str:
        """What stands before the title of who holds it otherwise than definitively."""
        return _TITLE_PREFIX.get(self.status, "")


@dataclass(frozen=True, slots=True)
class EmployeeFact:
    """A person, with what they hold in the year; Plh left out."""

    id: str
    nip: str | None
    name: str | None
    rank: str | None
    holdings: tuple[Holding, ...] = ()

    def main_holding(self, day: date) -> Holding | None:
        """What they hold first of all: on that day rather than not, definitively, the latest; None for nothing."""
        return min(self.holdings, key=lambda held: _order(held, day), default=None)


def employees_in_batches(facts: PlanFacts, places: Iterable[int]) -> Iterator[tuple[int, EmployeeFact]]:
    """People by their places, 500 read at a time, so that memory does not grow with their number."""
    ids = facts.result.given.employee_ids
    for batch in _batches(places):
        found = _read(facts, [ids[place] for place in batch])
        for place in batch:
            yield place, found[ids[place]]


def signing_holders(
    facts: PlanFacts, position_ids: Sequence[str], day: date
) -> Mapping[str, tuple[EmployeeFact, Holding]]:
    """Who signs for positions on a day; positions that are vacant then are left out."""
    candidates: dict[str, list[tuple[EmployeeFact, Holding]]] = {}
    for batch in _batches(position_ids):
        rows = facts.store.rows(
            select(Employee.id, Employee.nip, Employee.name, Employee.rank, *_HOLDING)
            .join(Assignment, Assignment.employee_id == Employee.id)
            .where(Assignment.position_id.in_(batch))
            .order_by(Employee.nip)
        )
        for employee_id, nip, name, rank, *held in rows:
            holding = _holding(*held)
            if holding is not None and holding.covers(day):
                person = EmployeeFact(employee_id, nip, name, rank)
                candidates.setdefault(holding.position_id, []).append((person, holding))
    return {position: min(found, key=lambda one: _order(one[1], day)) for position, found in candidates.items()}


_HOLDING = (Assignment.position_id, Assignment.status, Assignment.from_date, Assignment.until_date)


def _read(facts: PlanFacts, ids: Sequence[str]) -> dict[str, EmployeeFact]:
    holdings: dict[str, list[Holding]] = {}
    rows = facts.store.rows(
        select(Assignment.employee_id, *_HOLDING).where(Assignment.employee_id.in_(ids)).order_by(Assignment.ord)
    )
    for employee_id, *held in rows:
        holding = _holding(*held)
        if holding is not None and holding.meets(facts.year):
            holdings.setdefault(employee_id, []).append(holding)
    people = facts.store.rows(
        select(Employee.id, Employee.nip, Employee.name, Employee.rank).where(Employee.id.in_(ids))
    )
    return {
        employee_id: EmployeeFact(employee_id, nip, name, rank, tuple(holdings.get(employee_id, ())))
        for employee_id, nip, name, rank in people
    }


def _holding(position_id: str | None, status: str | None, start: str | None, end: str | None) -> Holding | None:
    known = AssignmentStatus(status) if status else AssignmentStatus.DEFINITIVE
    if position_id is None or known not in _PRECEDENCE:
        return None
    return Holding(position_id, known, start, end)


def _order(held: Holding, day: date) -> tuple[bool, int, tuple[int, ...]]:
    # Of two that are equal otherwise, the one who came later.
    latest_first = tuple(-ord(mark) for mark in held.start or "0000-00-00")
    return not held.covers(day), _PRECEDENCE[held.status], latest_first


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
