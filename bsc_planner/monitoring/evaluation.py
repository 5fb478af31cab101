"""Evaluation of people: which rule rates them in a year, what ratings and reports come to, and how a unit spreads."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction

from sqlalchemy import select

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.editing.rating import score_of
from bsc_planner.model.period import Period
from bsc_planner.model.rating import Expectation, OrganisationRating, PersonRating, UnitRating
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.monitoring.rated_people import RatedPerson, people_of
from bsc_planner.monitoring.rule_sets import individual_rule_set_of
from bsc_planner.monitoring.work_rows import WorkRow, work_rows
from bsc_planner.scoring import work_score_2013, work_score_2021
from bsc_planner.scoring.distribution import Unmet, unmet_guide
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.predikat import Predikat
from bsc_planner.scoring.quadrant import explain_quadrant, predikat_of, work_of_head
from bsc_planner.scoring.rule_set import IndividualMethod, RuleSet
from bsc_planner.scoring.work_score_2013 import Aspect, Task
from bsc_planner.scoring.work_score_2021 import Condition, IndividualIndicator


@dataclass(frozen=True, slots=True)
class StoredRating:
    """What was entered of a person in a period; fields as of `PersonRating`, None: not entered."""

    work: str | None = None
    behaviour: str | None = None
    behaviour_score: str | None = None
    has_new_idea: int | None = None
    extra_tasks: int | None = None
    creativity: str | None = None
    extra_score: str | None = None
    note: str | None = None


NOT_RATED = StoredRating()


@dataclass(frozen=True)
class PersonEvaluation:
    """What a person's ratings and reports come to.

    Attributes:
        person: Who.
        rating: What was entered.
        work: Rating of work that counts: of a head the unit's capaian once it is decided; None: none yet.
        is_work_of_unit: Whether it comes from the unit.
        work_score, total: Nilai SKP and nilai kinerja, of rules that compute; None: none.
        predikat: None while something is missing.
        explanation: Why.
    """

    person: RatedPerson
    rating: StoredRating
    work: Expectation | None
    is_work_of_unit: bool
    work_score: Fraction | None
    total: Fraction | None
    predikat: Predikat | None
    explanation: Explanation

    @property
    def behaviour(self) -> Expectation | None:
        """Rating of behaviour; None: none yet."""
        return Expectation(self.rating.behaviour) if self.rating.behaviour else None


@dataclass(frozen=True)
class UnitEvaluation:
    """The people of a unit (with the units below it) in a period.

    Attributes:
        rule_set: What rates them.
        method: How.
        period: Year, half-year or quarter.
        unit_id: None: the institution.
        unit_rating: Capaian of the unit; None: not decided.
        people: In the order of `people_of`.
        counts: People by predikat; those without one are in none.
        unmet: Lines of the distribution guide that are not met; empty too while the guide does not apply.
    """

    rule_set: RuleSet
    method: IndividualMethod
    period: Period
    unit_id: str | None
    unit_rating: OrganisationRating | None
    people: Sequence[PersonEvaluation]
    counts: Mapping[Predikat, int]
    unmet: Sequence[Unmet]

    @property
    def without_predikat(self) -> int:
        """People who have no predikat yet."""
        return len(self.people) - sum(self.counts.values())


def evaluation_of(
    store: PlanStore,
    period: Period,
    *,
    unit_id: str | None = None,
    people: Sequence[RatedPerson] | None = None,
    result: CascadeResult | None = None,
) -> UnitEvaluation:
    """Evaluate the people of a unit in a period by the rule of its year.

    Args:
        store: Store of the plan.
        period: Year, half-year or quarter (see `rating_period`).
        unit_id: The unit with all below it; None: everybody.
        people: As `people_of` gives them, where they are at hand.
        result: Cascade of the year, where it is at hand; only rules that compute scores need it.
    """
    rule_set = individual_rule_set_of(store, period.year)
    method = rule_set.individual or IndividualMethod.QUADRANT
    rated = people_of(store, period, unit_id=unit_id) if people is None else people
    ratings, units = stored_ratings(store, period), unit_ratings(store, period)
    evaluated: list[PersonEvaluation]
    if method is IndividualMethod.QUADRANT:
        evaluated = [_by_quadrant(one, ratings.get(one.employee_id, NOT_RATED), units) for one in rated]
    else:
        rows = work_rows(store, period, [one.employee_id for one in rated], result=result)
        by_score = _BY_SCORE[method]
        evaluated = [
            by_score(one, ratings.get(one.employee_id, NOT_RATED), rows[one.employee_id], rule_set) for one in rated
        ]
    counts = Counter(one.predikat for one in evaluated if one.predikat is not None)
    unit_rating = units.get(unit_id)
    guided = unit_rating if method is IndividualMethod.QUADRANT else None
    return UnitEvaluation(
        rule_set, method, period, unit_id, unit_rating, tuple(evaluated), counts, unmet_guide(counts, guided)
    )


def stored_ratings(store: PlanStore, period: Period) -> Mapping[str, StoredRating]:
    """What was entered in a period, by person."""
    columns = [getattr(PersonRating, field.name) for field in fields(StoredRating)]
    rows = store.rows(select(PersonRating.employee_id, *columns).where(PersonRating.period == str(period)))
    return {row[0]: StoredRating(*row[1:]) for row in rows}


def unit_ratings(store: PlanStore, period: Period) -> Mapping[str | None, OrganisationRating]:
    """Capaian kinerja organisasi of a period, by unit (None: the institution)."""
    rows = store.rows(select(UnitRating.unit_id, UnitRating.rating).where(UnitRating.period == str(period)))
    return {unit: OrganisationRating(rating) for unit, rating in rows}


def _by_quadrant(
    person: RatedPerson, rating: StoredRating, units: Mapping[str | None, OrganisationRating]
) -> PersonEvaluation:
    of_unit = work_of_head(units.get(person.unit_id)) if person.heads_unit and person.unit_id else None
    work = of_unit or (Expectation(rating.work) if rating.work else None)
    behaviour = Expectation(rating.behaviour) if rating.behaviour else None
    return PersonEvaluation(
        person,
        rating,
        work,
        of_unit is not None,
        None,
        None,
        predikat_of(work, behaviour),
        explain_quadrant(work, behaviour, of_unit=units.get(person.unit_id) if of_unit is not None else None),
    )


def _by_2013(person: RatedPerson, rating: StoredRating, rows: Sequence[WorkRow], rule_set: RuleSet) -> PersonEvaluation:
    parameters = {**work_score_2013.PARAMETERS, **rule_set.parameters}
    work = work_score_2013.work_score(
        [task_of(row) for row in rows],
        extra_tasks=rating.extra_tasks,
        creativity=score_of(rating.creativity),
        parameters=parameters,
    )
    result = work_score_2013.year_result(work, score_of(rating.behaviour_score), parameters=parameters)
    return _scored(person, rating, work, result.total, result.predikat)


def _by_2021(person: RatedPerson, rating: StoredRating, rows: Sequence[WorkRow], rule_set: RuleSet) -> PersonEvaluation:
    parameters = {**work_score_2021.PARAMETERS, **rule_set.parameters}
    work = work_score_2021.work_score(
        [indicator_of(row) for row in rows], extra=score_of(rating.extra_score), parameters=parameters
    )
    idea = None if rating.has_new_idea is None else bool(rating.has_new_idea)
    behaviour = score_of(rating.behaviour_score)
    result = work_score_2021.year_result(work, behaviour, has_new_idea=idea, parameters=parameters)
    return _scored(person, rating, work, result.total, result.predikat)


_BY_SCORE = {IndividualMethod.SCORE_2013: _by_2013, IndividualMethod.SCORE_2021: _by_2021}


def task_of(row: WorkRow) -> Task:
    """A work result as Perka BKN 1/2013 looks at it."""
    return Task(
        row.name,
        quantity=Aspect(_number(row.target), row.actual),
        quality=Aspect(*row.quality),
        time=Aspect(*row.time),
        cost=None if row.cost is None else Aspect(*row.cost),
    )


def indicator_of(row: WorkRow) -> IndividualIndicator:
    """A work result as PermenPANRB 8/2021 looks at it; a limit counts by its bound."""
    lower, upper = (row.target.bounds if row.target is not None else None) or (None, None)
    lower, upper = (lower if lower is not None else upper), (upper if upper is not None else lower)
    return IndividualIndicator(
        row.name,
        None if lower is None else Fraction(lower),
        None if upper is None else Fraction(upper),
        row.actual,
        Condition.SPECIAL if row.is_minimised else Condition.NORMAL,
        is_ceiling=row.is_ceiling,
    )


def _number(value: Value | None) -> Fraction | None:
    return Fraction(value.number) if value is not None and value.number is not None else None


def _scored(
    person: RatedPerson, rating: StoredRating, work: Explanation, total: Explanation, predikat: Predikat | None
) -> PersonEvaluation:
    return PersonEvaluation(person, rating, None, False, work.value, total.value, predikat, total)
