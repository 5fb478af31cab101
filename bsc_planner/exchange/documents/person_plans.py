"""Who has what in a year: how much everybody promises, and one person's plan as the SKP says it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.exchange.documents.people_facts import EmployeeFact, Holding, employees_in_batches
from bsc_planner.exchange.documents.plan_facts import PlanFacts, PositionFact
from bsc_planner.exchange.documents.skp_content import Measure, WorkResult
from bsc_planner.exchange.documents.skp_facts import SkpReader
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.organisation import Employee
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value


class PlanState(StrEnum):
    """How far the plan of a person is."""

    COMPLETE = "complete"
    UNKNOWN_FIGURE = "unknown_figure"
    """A target is handed down without a figure."""
    NO_TARGET = "no_target"
    NO_POSITION = "no_position"


STATES = tuple(PlanState)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One measure of one work result, as a row of the SKP.

    Attributes:
        at: Row of `EmployeeShares` it comes from.
        result: The work result it measures.
        measure: The measure.
        is_additional: Whether it comes from a position held beside the main one.
        is_first: Whether it opens a work result.
        is_main: Whether the figures by month are those of this row.
        position: Title of the position, with Plt. or Pj. where it is held so.
        whole: The position's target, of which this person carries a part; None: not known.
    """

    at: int
    result: WorkResult
    measure: Measure
    is_additional: bool
    is_first: bool
    is_main: bool
    position: str
    whole: Value | None


class PersonPlans:
    """The plans of all people in one year.

    Attributes:
        facts: The plan as documents read it.
        results, measures: Work results and measures by place of the employee.
        states: Place in `STATES` by place of the employee.
    """

    def __init__(self, store: PlanStore, result: CascadeResult) -> None:
        """Count what everybody has; all that one plan needs later is read here too."""
        self.facts = PlanFacts(store, result)
        self._reader = SkpReader(self.facts, IssueScope())
        self._places = {employee_id: place for place, employee_id in enumerate(result.given.employee_ids)}
        self._positions = {position.id: position for position in self.facts.positions}
        self.results, self.measures, self.states = self._counted()

    def read_from(self, store: PlanStore) -> None:
        """Read people from this store from now on: the one counted from was a copy."""
        self.facts.store = store

    def place(self, employee_id: str) -> int:
        """Place of an employee; -1 for one who was added since."""
        return self._places.get(employee_id, NONE)

    def places(self, employee_ids: list[str]) -> NDArray[np.int64]:
        """Places of employees; -1 for those added since."""
        find = self._places.get
        return np.fromiter((find(one, NONE) for one in employee_ids), np.int64, len(employee_ids))

    def state(self, employee_id: str) -> PlanState | None:
        """How far the plan of a person is; None for one who was added since."""
        place = self.place(employee_id)
        return None if place == NONE else STATES[int(self.states[place])]

    def people(self, employee_ids: list[str]) -> dict[str, EmployeeFact]:
        """People with what they hold in the year; those who are gone or new are left out."""
        there = {row[0] for row in self.facts.store.rows(select(Employee.id).where(Employee.id.in_(employee_ids)))}
        found = [self._places[one] for one in employee_ids if one in there and one in self._places]
        return {fact.id: self._known(fact) for _, fact in employees_in_batches(self.facts, found)}

    def _known(self, fact: EmployeeFact) -> EmployeeFact:
        """The person without positions that came into the plan since."""
        return replace(fact, holdings=tuple(held for held in fact.holdings if held.position_id in self._positions))

    def position_of(self, employee: EmployeeFact) -> PositionFact | None:
        """The position the SKP is made for; None for none in the year."""
        return self._reader.position_of(employee)

    def title_of(self, held: Holding) -> str:
        """Title of a position as it is held."""
        position = self._positions[held.position_id]
        return f"{held.prefix}{position.title or position.code}"

    def unit_of(self, position: PositionFact) -> str:
        """Name of the unit of a position; empty for none."""
        return self.facts.unit_name(position.unit) or ""

    def appraiser_of(self, position: PositionFact) -> tuple[str, str]:
        """Name and position of who appraises the holders of a position; empty where not known."""
        person = self._reader.appraiser_of(position)
        return person.name or "", person.position or ""

    def lines(self, employee: EmployeeFact) -> list[PlanLine]:
        """One person's plan in the order of the SKP, one line per measure."""
        main, beside = self._reader.rows_of(self._places[employee.id], employee)
        titles = {held.position_id: self.title_of(held) for held in employee.holdings}
        return [*self._lines(main, titles, is_additional=False), *self._lines(beside, titles, is_additional=True)]

    def _lines(self, rows: list[int], titles: dict[str, str], *, is_additional: bool) -> list[PlanLine]:
        words, shares = self._reader.work_results, self.facts.result.employees
        grouped: dict[tuple[str, str, str], list[tuple[int, Measure, bool]]] = {}
        heads: dict[tuple[str, str, str], WorkResult] = {}
        for at in rows:
            for result in words.of_rows([at]):
                key = (result.text, result.intervened, result.assigned_by)
                heads.setdefault(key, result)
                mine = grouped.setdefault(key, [])
                mine += [(at, one, bool(one.months)) for one in result.measures]
        lines = []
        for key, measures in grouped.items():
            for number, (at, measure, is_main) in enumerate(measures):
                row = int(shares.rows[at])
                position = self.facts.positions[int(shares.positions.positions[row])]
                lines.append(
                    PlanLine(
                        at=at,
                        result=heads[key],
                        measure=measure,
                        is_additional=is_additional,
                        is_first=number == 0,
                        is_main=is_main,
                        position=titles.get(position.id, position.title or position.code),
                        whole=shares.positions.figures.target(row),
                    )
                )
        return lines

    def _counted(self) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
        """Work results, measures and states of everybody: one look at every row of a position, then arrays."""
        result = self.facts.result
        shares, held, people = result.employees, result.holdings, len(result.given.employee_ids)
        texts, measures, may_be_nothing, unknown = self._of_position_rows()
        rows, employees = shares.rows, held.employees[shares.holdings]
        is_nothing = may_be_nothing[rows]
        if len(shares.layers):
            is_nothing = is_nothing & (np.asarray(shares.layers[0]) == 0)
        rows, employees = rows[~is_nothing], employees[~is_nothing].astype(np.int64)
        distinct = np.unique(employees * (int(texts.max(initial=0)) + 1) + texts[rows])
        found = np.bincount(distinct // (int(texts.max(initial=0)) + 1), minlength=people)
        count = np.bincount(employees, weights=measures[rows], minlength=people).astype(np.int64)
        lacks = np.bincount(employees, weights=unknown[rows], minlength=people) > 0
        states = np.full(people, STATES.index(PlanState.NO_POSITION), np.int8)
        states[held.employees] = STATES.index(PlanState.NO_TARGET)
        states[count > 0] = STATES.index(PlanState.COMPLETE)
        states[lacks] = STATES.index(PlanState.UNKNOWN_FIGURE)
        return found, count, states

    def _of_position_rows(self) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any]]:
        """Of every row of a position: its work result as a number, its measures, whether a part of 0 is no promise."""
        result, words = self.facts.result, self._reader.work_results
        shares, size = result.positions, len(result.positions)
        numbers: dict[tuple[str, str, str], int] = {}
        texts, measures = np.zeros(size, np.int64), np.ones(size, np.int64)
        may_be_nothing, unknown = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
        for row in range(size):
            fact = words.row(row)
            key = (fact.work_result, fact.intervened, fact.assigned_by)
            texts[row] = numbers.setdefault(key, len(numbers))
            if fact.aspects:
                measures[row] = words.count_of(fact)
            like = int(shares.figures.like[row])
            figure = shares.figures.templates[like] if like >= 0 else None
            unknown[row] = figure is None
            own = int(shares.indicators[row])
            whole = result.given.indicators[own].target if own != NONE else None
            is_part = shares.kind(row) is CascadeKind.SHARE and bool(whole and whole.number)
            may_be_nothing[row] = is_part and figure is not None and figure.number is not None
        return texts, measures, may_be_nothing, unknown
