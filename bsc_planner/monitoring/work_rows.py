"""The work results of people as their evaluation looks at them: target, what was reported, what the superior noted."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from sqlalchemy import select

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.rating import score_of
from bsc_planner.model.cascade import Cascade, CascadeAspect
from bsc_planner.model.indicator import Indicator, Polarity
from bsc_planner.model.number_format import format_month
from bsc_planner.model.objective import Objective
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.work_report import ReportReview
from bsc_planner.monitoring.people_reports import reported_months, row_measures, year_figure

_QUALITY_TARGET = Fraction(100)
_ASPECT_OF = {"kualitas": "quality", "mutu": "quality", "waktu": "time", "biaya": "cost"}


@dataclass(frozen=True)
class WorkRow:
    """One work result of a person in a period.

    Attributes:
        cascade_id: The rule that gives it.
        name: What is measured.
        target: The person's target of the year; None: not known.
        actual: What the person reported s.d. the period, exact; None: nothing.
        is_minimised: Less is better.
        is_ceiling: The target cannot be exceeded (konversi 120).
        quality, time, cost: Target and noted actual of these aspects (Perka BKN 1/2013); targets as the rule states
            them, quality 100 and the months held where it states none, no cost.
        feedback: Umpan balik of the superior on the period and its months (`feedback_of`); empty: none.
    """

    cascade_id: str
    name: str
    target: Value | None
    actual: Fraction | None
    is_minimised: bool
    is_ceiling: bool
    quality: tuple[Fraction | None, Fraction | None]
    time: tuple[Fraction | None, Fraction | None]
    cost: tuple[Fraction | None, Fraction | None] | None
    feedback: str


def work_rows(
    store: PlanStore,
    period: Period,
    employees: Collection[str],
    *,
    result: CascadeResult | None = None,
) -> Mapping[str, Sequence[WorkRow]]:
    """Work results of people, by their id, in the order of the rules.

    Args:
        store: Store of the plan.
        period: Reports count from January up to its end.
        employees: Ids of the people.
        result: Cascade of the year, where it is at hand.
    """
    computed = cascade_of(store, period.year) if result is None else result
    reader = _Reader(store, period, computed, frozenset(employees))
    return reader.rows()


def review_period(period: Period) -> str:
    """Under which period a superior's words on it are kept: its own for a year, else that of its last month."""
    return str(period if period.kind is PeriodKind.YEAR else period.months[-1])


def reviews_of(store: PlanStore, period: Period, employees: Collection[str]) -> Mapping[tuple[str, str | None], Any]:
    """What superiors noted by person and rule (None: of all work): of the whole year, or of the period's last month."""
    wanted = review_period(period)
    rows = store.rows(
        select(
            ReportReview.employee_id,
            ReportReview.cascade_id,
            ReportReview.feedback,
            ReportReview.quality,
            ReportReview.time,
            ReportReview.cost,
        ).where(ReportReview.period == wanted)
    )
    return {(row.employee_id, row.cascade_id): row for row in rows if row.employee_id in employees}


def feedback_of(store: PlanStore, period: Period, employees: Collection[str]) -> Mapping[tuple[str, str | None], str]:
    """All that superiors said of a period by person and rule (None: of all work), as the evaluation prints it.

    Words on the year as a whole come first, then those on its months, each with the months they were said of; words on
    a single month stand alone.
    """
    months = {str(month): month.number for month in period.months}
    columns = (ReportReview.employee_id, ReportReview.cascade_id, ReportReview.period, ReportReview.feedback)
    rows = store.rows(
        select(*columns)
        .where(ReportReview.period.in_([str(period), *months]), ReportReview.feedback.is_not(None))
        .order_by(ReportReview.period)
    )
    said: dict[tuple[str, str | None], dict[str, list[int]]] = {}
    for person, rule, when, text in rows:
        if person in employees and text.strip():
            said.setdefault((person, rule), {}).setdefault(text.strip(), []).append(months.get(when, 0))
    is_month = period.kind is PeriodKind.MONTH
    return {key: "\n".join(_said(found, is_month=is_month)) for key, found in said.items()}


def _said(found: Mapping[str, Sequence[int]], *, is_month: bool) -> Iterator[str]:
    for text, months in sorted(found.items(), key=lambda item: min(item[1])):
        is_alone = is_month or 0 in months
        yield text if is_alone else f"{', '.join(format_month(month) for month in sorted(months))}: {text}"


class _Reader:
    """What all rows of one reading share."""

    def __init__(self, store: PlanStore, period: Period, result: CascadeResult, employees: frozenset[str]) -> None:
        self._period, self._result, self._employees = period, result, employees
        self._measures = row_measures(store)
        self._reported = reported_months(store, period.year, employees=employees, measures=self._measures)
        self._reviews = reviews_of(store, period, employees)
        self._feedback = feedback_of(store, period, employees)
        columns = (Indicator.id, Indicator.name, Indicator.polarity, Indicator.konversi_120)
        self._indicators = {row.id: row for row in store.rows(select(*columns))}
        self._texts = self._rule_texts(store)
        aspects = select(CascadeAspect.cascade_id, CascadeAspect.aspect, CascadeAspect.target).where(
            CascadeAspect.year.is_(None) | (CascadeAspect.year == period.year)
        )
        self._aspects: dict[tuple[str, str], str | None] = {}
        for rule, aspect, target in store.rows(aspects.order_by(CascadeAspect.ord)):
            name = _ASPECT_OF.get((aspect or "").strip().casefold())
            if name is not None:
                self._aspects.setdefault((rule, name), target)

    def rows(self) -> dict[str, list[WorkRow]]:
        """Rows of all people that are asked for."""
        ids = self._result.given.employee_ids
        shares = self._result.employees
        places = [place for place, employee in enumerate(ids) if employee in self._employees]
        people = shares.held_by.employees[shares.holdings]
        found: dict[str, list[WorkRow]] = {employee: [] for employee in self._employees}
        for at in np.flatnonzero(np.isin(people, places)).tolist():
            employee = ids[int(people[at])]
            found[employee].append(self._row(at, employee))
        return found

    def _row(self, at: int, employee: str) -> WorkRow:
        shares = self._result.employees
        row = int(shares.rows[at])
        rule = self._result.given.rules.ids[int(shares.positions.rules[row])]
        own = int(shares.positions.indicators[row])
        indicator = self._indicators.get(self._result.given.indicators[own].id or "") if own != NONE else None
        measure = self._measures[rule]
        months = self._reported.get((employee, rule), {})
        reported = year_figure(months, measure.consolidation, until=self._period.last_month)
        review = self._reviews.get((employee, rule))
        held = int(shares.held_by.held[shares.holdings[at]][: self._period.last_month].sum())
        return WorkRow(
            cascade_id=rule,
            name=(indicator.name if indicator is not None else None) or self._texts.get(rule, ""),
            target=shares.target(at),
            actual=reported.amount if reported is not None else None,
            is_minimised=indicator is not None and indicator.polarity == Polarity.MINIMIZE,
            is_ceiling=indicator is not None and bool(indicator.konversi_120),
            quality=(self._stated(rule, "quality") or _QUALITY_TARGET, _noted(review, "quality")),
            time=(self._stated(rule, "time") or Fraction(held), _noted(review, "time")),
            cost=(self._stated(rule, "cost"), _noted(review, "cost")) if (rule, "cost") in self._aspects else None,
            feedback=self._feedback.get((employee, rule), ""),
        )

    def _stated(self, rule: str, aspect: str) -> Fraction | None:
        number = read_value(self._aspects.get((rule, aspect))).number
        return Fraction(number) if number else None

    @staticmethod
    def _rule_texts(store: PlanStore) -> dict[str, str]:
        """What a rule without an indicator is called: its role, else the objective it serves."""
        columns = (Cascade.id, Cascade.role, Objective.text)
        rows = store.rows(
            select(*columns)
            .outerjoin(Objective, Objective.id == Cascade.parent_objective_id)
            .where(Cascade.child_position_id.is_not(None))
        )
        return {rule: role or text or "" for rule, role, text in rows}


def _noted(review: Any, field: str) -> Fraction | None:
    printed = getattr(review, field) if review is not None else None
    return None if printed is None else score_of(printed)
