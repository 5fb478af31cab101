"""The evaluation of every employee in scope, from the SKP, the ratings and what was reported."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Any

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.exchange.documents.blocks import Content
from bsc_planner.exchange.documents.evaluation_content import (
    EvaluatedMeasure,
    EvaluatedResult,
    EvaluationContent,
    EvaluationRecordContent,
)
from bsc_planner.exchange.documents.evaluation_score_lines import score_form
from bsc_planner.exchange.documents.issue_item import (
    IssueItem,
    IssueScope,
    MissingFact,
    SkippedDocument,
    SkipReason,
)
from bsc_planner.exchange.documents.people_facts import EmployeeFact, employees_in_batches
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.skp_content import Aspect, Measure, Person, SkpContent, WorkResult
from bsc_planner.exchange.documents.skp_facts import SkpReader
from bsc_planner.exchange.documents.target_text import target_content
from bsc_planner.model.period import Period
from bsc_planner.model.rating import OrganisationRating
from bsc_planner.model.unit_of_measure import is_counted
from bsc_planner.monitoring.evaluation import PersonEvaluation, UnitEvaluation, evaluation_of, unit_ratings
from bsc_planner.monitoring.people_reports import reported_figure
from bsc_planner.monitoring.work_rows import WorkRow, feedback_of, work_rows
from bsc_planner.scoring.person_step import shown
from bsc_planner.scoring.rule_set import IndividualMethod

_BATCH = 500
# As of the SKP: no group of rows outgrows a page.
_MOST_MEASURES = 6
_NOT_ON_THE_RECORD = frozenset({MissingFact.PERSPECTIVE, MissingFact.TARGET})


def evaluation_contents(facts: PlanFacts, scope: IssueScope) -> Iterator[IssueItem | SkippedDocument]:
    """The form of one evaluation per employee in scope, in the order of their NIP."""
    return _EvaluationReader(facts, scope).items(_EvaluationReader.form)


def evaluation_record_contents(facts: PlanFacts, scope: IssueScope) -> Iterator[IssueItem | SkippedDocument]:
    """The document of one evaluation per employee in scope; years before 2022 have none."""
    return _EvaluationReader(facts, scope).items(_EvaluationReader.record)


class _EvaluationReader:
    """What all evaluations of a run share."""

    def __init__(self, facts: PlanFacts, scope: IssueScope) -> None:
        self._facts, self._scope = facts, scope
        self._period = Period(facts.year)
        self._skp = SkpReader(facts, scope)

    def items(self, make: "_Make") -> Iterator[IssueItem | SkippedDocument]:
        """One item per employee in scope."""
        pairs = iter(employees_in_batches(self._facts, self._facts.employees_in(self._scope)))
        while batch := list(islice(pairs, _BATCH)):
            rows, reviews = self._read([employee.id for _, employee in batch])
            for place, employee in batch:
                skp = self._skp.item(place, employee)
                yield skp if isinstance(skp, SkippedDocument) else make(self, place, employee, skp, rows, reviews)

    def form(
        self, place: int, employee: EmployeeFact, skp: IssueItem, rows: "_Rows", reviews: Mapping[str, str]
    ) -> IssueItem | SkippedDocument:
        """The form of the year's rule."""
        found = self._people.get(employee.id)
        bare = _bare(skp.content)
        if self._evaluation.method is not IndividualMethod.QUADRANT:
            is_missing = found is None or found.predikat is None
            content: Any = score_form(bare, self._evaluation.rule_set, found, rows.get(employee.id, ()), skp.content)
            return replace(skp, content=content, missing=_missing(skp, is_missing=is_missing))
        main, beside = self._skp.rows_of(place, employee)
        results = {row.cascade_id: row for row in rows.get(employee.id, ())}
        content = EvaluationContent(
            skp=bare,
            main=self._results(main, results),
            additional=self._results(beside, results),
            organisation=self._organisation(employee),
            work=found.work if found is not None else None,
            behaviour=found.behaviour if found is not None else None,
            predikat=found.predikat if found is not None else None,
            feedback=reviews.get(employee.id, ""),
        )
        return replace(skp, content=content, missing=_missing(skp, is_missing=content.predikat is None))

    def record(
        self, place: int, employee: EmployeeFact, skp: IssueItem, rows: "_Rows", reviews: Mapping[str, str]
    ) -> IssueItem | SkippedDocument:
        """The document that closes the evaluation; only PermenPANRB 6/2022 has it."""
        if self._evaluation.method is not IndividualMethod.QUADRANT:
            return SkippedDocument(skp.who, SkipReason.OTHER_FORM)
        found = self._people.get(employee.id)
        content = EvaluationRecordContent(
            skp=_bare(skp.content),
            above_appraiser=self._above(employee),
            organisation=self._organisation(employee),
            predikat=found.predikat if found is not None else None,
            note=(found.rating.note or "") if found is not None else "",
        )
        told = replace(skp, missing=tuple(fact for fact in skp.missing if fact not in _NOT_ON_THE_RECORD))
        return replace(told, content=content, missing=_missing(told, is_missing=content.predikat is None))

    @cached_property
    def _evaluation(self) -> UnitEvaluation:
        return evaluation_of(self._facts.store, self._period, result=self._facts.result)

    @cached_property
    def _people(self) -> Mapping[str, PersonEvaluation]:
        return {one.person.employee_id: one for one in self._evaluation.people}

    @cached_property
    def _ratings(self) -> Mapping[str | None, OrganisationRating]:
        return unit_ratings(self._facts.store, self._period)

    def _read(self, employees: Sequence[str]) -> tuple["_Rows", Mapping[str, str]]:
        """Work results and feedback on all of the work, of a batch of people."""
        store = self._facts.store
        found = feedback_of(store, self._period, frozenset(employees))
        told = {key[0]: text for key, text in found.items() if key[1] is None}
        return work_rows(store, self._period, employees, result=self._facts.result), told

    def _organisation(self, employee: EmployeeFact) -> str | None:
        """Capaian of the person's unit, else of the nearest unit above that has one, else of the institution."""
        position = self._skp.position_of(employee)
        unit = position.unit if position is not None else NONE
        while unit != NONE:
            rating = self._ratings.get(self._facts.units[unit].id)
            if rating is not None:
                return rating.value
            unit = self._facts.units[unit].parent
        rating = self._ratings.get(None)
        return None if rating is None else rating.value

    def _above(self, employee: EmployeeFact) -> Person:
        position = self._skp.position_of(employee)
        if position is None or position.superior == NONE:
            return Person()
        return self._skp.appraiser_of(self._facts.positions[position.superior])

    def _results(self, rows: Iterable[int], reached: Mapping[str, WorkRow]) -> tuple[EvaluatedResult, ...]:
        """Work results as the SKP has them, each measure with what was reached of it."""
        grouped: dict[tuple[str, str, str], list[EvaluatedMeasure]] = {}
        shares = self._facts.result.employees
        for at in rows:
            row = int(shares.rows[at])
            rule = self._facts.result.given.rules.ids[int(shares.positions.rules[row])]
            unit = self._skp.work_results.row(row).unit_of_measure
            for result in self._skp.work_results.of_rows([at]):
                key = (result.text, result.intervened, result.assigned_by)
                grouped.setdefault(key, []).extend(_evaluated(result, reached.get(rule), unit))
        return tuple(
            EvaluatedResult(text, tuple(measures[start : start + _MOST_MEASURES]), intervened, assigned_by)
            for (text, intervened, assigned_by), measures in grouped.items()
            for start in range(0, len(measures), _MOST_MEASURES)
        )


_Rows = Mapping[str, Sequence[WorkRow]]
_Make = Callable[
    [_EvaluationReader, int, EmployeeFact, IssueItem, _Rows, Mapping[str, str]], IssueItem | SkippedDocument
]


def _bare(skp: SkpContent) -> SkpContent:
    """The SKP without its work results: persons, period, place and day."""
    return replace(skp, main=(), additional=())


def _missing(skp: IssueItem, *, is_missing: bool) -> tuple[MissingFact, ...]:
    return (*skp.missing, MissingFact.RATING) if is_missing else skp.missing


def _evaluated(result: WorkResult, row: WorkRow | None, unit: str | None) -> list[EvaluatedMeasure]:
    """Measures of one rule: what was reported stands beside the counted one, noted figures beside their aspects."""
    main = Aspect.QUANTITY if is_counted(unit) else Aspect.QUALITY
    found = []
    for place, measure in enumerate(result.measures):
        feedback = row.feedback if row is not None and place == 0 else ""
        found.append(EvaluatedMeasure(measure, _actual(measure, row, unit, main), feedback))
    return found


def _actual(measure: Measure, row: WorkRow | None, unit: str | None, main: Aspect) -> Content:
    if row is None:
        return ""
    if measure.aspect is main:
        if row.actual is None:
            return ""
        return target_content(reported_figure(row.actual, like=row.target).value, unit)
    pairs = {Aspect.QUALITY: row.quality, Aspect.TIME: row.time, Aspect.COST: row.cost}
    pair = pairs.get(measure.aspect)
    return "" if pair is None or pair[1] is None else shown(pair[1], 4)
