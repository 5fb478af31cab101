"""The SKP of every employee in scope, from the plan and its cascade."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.exchange.documents.issue_item import (
    IssueItem,
    IssueScope,
    MissingFact,
    SkippedDocument,
    SkipReason,
)
from bsc_planner.exchange.documents.people_facts import (
    EmployeeFact,
    Holding,
    employees_in_batches,
    signing_holders,
)
from bsc_planner.exchange.documents.plan_facts import PlanFacts, PositionFact
from bsc_planner.exchange.documents.skp_content import Person, SkpContent, SkpForm, WorkResult
from bsc_planner.exchange.documents.target_text import UNKNOWN_TARGET
from bsc_planner.exchange.documents.unit_level import heads_institution
from bsc_planner.exchange.documents.work_result_facts import WorkResultFacts
from bsc_planner.model.organisation import AssignmentStatus


def skp_contents(facts: PlanFacts, scope: IssueScope) -> Iterator[IssueItem | SkippedDocument]:
    """One item per employee in scope, in the order of their NIP."""
    reader = SkpReader(facts, scope)
    for place, employee in employees_in_batches(facts, facts.employees_in(scope)):
        yield reader.item(place, employee)


class SkpReader:
    """What all SKP of a run share."""

    def __init__(self, facts: PlanFacts, scope: IssueScope) -> None:
        """Facts of one plan and year for one run."""
        self._facts = facts
        self._scope = scope
        self._day = facts.day_that_counts(scope.day)
        self._places = {position.id: place for place, position in enumerate(facts.positions)}
        superiors = sorted({position.superior for position in facts.positions} - {NONE})
        self._signers = signing_holders(facts, [facts.positions[place].id for place in superiors], self._day)
        self.work_results = WorkResultFacts(facts)
        shares = facts.result.employees
        employees = shares.held_by.employees[shares.holdings]
        self._order = np.argsort(employees, kind="stable")
        count = len(facts.result.given.employee_ids)
        self._starts = np.searchsorted(employees[self._order], np.arange(count + 1))

    def item(self, place: int, employee: EmployeeFact) -> IssueItem | SkippedDocument:
        """The SKP of one person."""
        who = employee.nip or employee.name or employee.id
        held = employee.main_holding(self._day)
        if held is None:
            return SkippedDocument(who, SkipReason.NO_POSITION)
        main_rows, beside = self.rows_of(place, employee)
        if not main_rows and not beside:
            return SkippedDocument(who, SkipReason.NO_TARGETS)
        position = self._facts.positions[self._places[held.position_id]]
        main, additional = self.work_results.of_rows(main_rows), self.work_results.of_rows(beside)
        content = self._content(employee, held, position, main, additional)
        return IssueItem(
            id=employee.id,
            who=who,
            subfolder=self._facts.units[position.unit].label if position.unit != NONE else "",
            name=" ".join(filter(None, (employee.nip, employee.name))) or employee.id,
            content=content,
            missing=self._missing(content, position),
            called=employee.name,
        )

    def rows_of(self, place: int, employee: EmployeeFact) -> tuple[list[int], list[int]]:
        """Rows of `EmployeeShares` of the positions held as the main one is, and beside them those of acting ones."""
        held = employee.main_holding(self._day)
        if held is None:
            return [], []
        rows = np.sort(self._order[self._starts[place] : self._starts[place + 1]])
        shares = self._facts.result.employees
        positions = shares.positions.positions[shares.rows[rows]]
        if held.status is AssignmentStatus.DEFINITIVE:
            acting = [
                self._places[one.position_id]
                for one in employee.holdings
                if one.status is not AssignmentStatus.DEFINITIVE
            ]
            definitive = [self._places[one.position_id] for one in employee.holdings if one.status is held.status]
            is_beside = np.isin(positions, acting) & ~np.isin(positions, definitive)
        else:
            is_beside = np.zeros(len(rows), np.bool_)
        return rows[~is_beside].tolist(), rows[is_beside].tolist()

    def _content(
        self,
        employee: EmployeeFact,
        held: Holding,
        position: PositionFact,
        main: tuple[WorkResult, ...],
        additional: tuple[WorkResult, ...],
    ) -> SkpContent:
        facts = self._facts
        return SkpContent(
            year=facts.year,
            form=SkpForm.HIGH_OFFICIAL if position.kind.upper().startswith("JPT") else SkpForm.STAFF,
            institution=facts.institution,
            start=self._first_day(employee),
            end=self._last_day(employee),
            employee=Person(
                name=employee.name,
                number=employee.nip,
                rank=employee.rank,
                position=_titled(held, position),
                unit=facts.unit_name(position.unit),
            ),
            appraiser=self.appraiser_of(position),
            main=main,
            additional=additional,
            place=self._scope.place,
            day=self._scope.day,
            paper=self._scope.paper,
        )

    def position_of(self, employee: EmployeeFact) -> PositionFact | None:
        """The position the SKP is made for; None for none in the year."""
        held = employee.main_holding(self._day)
        return None if held is None else self._facts.positions[self._places[held.position_id]]

    def appraiser_of(self, position: PositionFact) -> Person:
        """Who appraises the holders of a position; what is not known is None."""
        if position.superior == NONE:
            return Person()
        superior = self._facts.positions[position.superior]
        unit = self._facts.unit_name(superior.unit)
        is_head = heads_institution(self._facts, superior)
        signer = self._signers.get(superior.id)
        if signer is None:
            return Person(position=superior.title, unit=unit, heads_institution=is_head)
        person, held = signer
        return Person(
            name=person.name,
            number=person.nip,
            rank=person.rank,
            position=_titled(held, superior),
            unit=unit,
            heads_institution=is_head,
        )

    def _missing(self, content: SkpContent, position: PositionFact) -> tuple[MissingFact, ...]:
        results = (*content.main, *content.additional)
        measures = [measure for result in results for measure in result.measures]
        is_high = content.form is SkpForm.HIGH_OFFICIAL
        has_superior = position.superior != NONE
        facts = (
            (MissingFact.NAME, not content.employee.name),
            (MissingFact.NUMBER, not content.employee.number),
            (MissingFact.RANK, not content.employee.rank),
            (MissingFact.SUPERIOR, not has_superior),
            (MissingFact.SUPERIOR_VACANT, has_superior and not content.appraiser.name),
            (
                MissingFact.SUPERIOR_RANK,
                bool(content.appraiser.name) and not content.appraiser.rank and not content.appraiser.heads_institution,
            ),
            (MissingFact.PERSPECTIVE, is_high and any(not measure.perspective for measure in measures)),
            (MissingFact.TARGET, any(measure.target == UNKNOWN_TARGET for measure in measures)),
        )
        return tuple(fact for fact, is_missing in facts if is_missing)

    def _first_day(self, employee: EmployeeFact) -> date:
        first = date(self._facts.year, 1, 1)
        return max(first, min(date.fromisoformat(held.start) if held.start else first for held in employee.holdings))

    def _last_day(self, employee: EmployeeFact) -> date:
        last = date(self._facts.year, 12, 31)
        return min(last, max(date.fromisoformat(held.end) if held.end else last for held in employee.holdings))


def _titled(held: Holding, position: PositionFact) -> str | None:
    return f"{held.prefix}{position.title}" if position.title else None
