"""Indicators of a plan as the cascade of a year sees them: targets, steps, patterns and changes within the year."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any

from sqlalchemy import select

from bsc_planner.cascading.cascade_input import NONE, CascadeIndicator, YearRevision
from bsc_planner.cascading.consolidation import assumed_consolidation
from bsc_planner.cascading.figure import is_given, with_numbers
from bsc_planner.cascading.plan_changes import TargetCourse, courses_within
from bsc_planner.cascading.proposed_targets import ProposedTargets, TargetOverlay
from bsc_planner.cascading.step import step_of
from bsc_planner.cascading.trajectory import EVEN_PATTERN, MONTHS, MonthPattern
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.indicator import Consolidation, Indicator, IndicatorOwner
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import months_of
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Figure, Milestone, PastTarget, Target
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.years import belongs_to_year, carried_on, kin_of

Series = dict[str, dict[str, Value]]
"""Values by indicator id and period."""

_COLUMNS = (
    Indicator.id,
    Indicator.code,
    Indicator.unit_id,
    Indicator.unit_of_measure,
    Indicator.consolidation,
    Indicator.step,
    Indicator.month_pattern,
    Indicator.baseline_printed,
    Indicator.baseline_meaning,
)


@dataclass
class PlanIndicators:
    """Indicators of a plan in plan order.

    Attributes:
        rows: As the cascade sees them.
        places: Place of each by its id.
        revisions: Targets changed within the year.
        findings: What was doubtful.
    """

    rows: list[CascadeIndicator] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    revisions: list[YearRevision] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_indicators(
    store: PlanStore,
    year: int,
    *,
    units: Mapping[str, int],
    only: Sequence[str] | None = None,
    day: date | None = None,
    proposed: ProposedTargets | None = None,
) -> PlanIndicators:
    """Read the indicators of a plan.

    Args:
        store: Store of the plan.
        year: Year of the cascade.
        units: Place of each unit by its id.
        only: Ids of the indicators wanted; None: all.
        day: Targets in force by this day; None: the latest.
        proposed: Targets that count as if they were in force.
    """
    statement = select(*_COLUMNS).where(belongs_to_year(Indicator, year)).order_by(Indicator.ord, Indicator.id)
    rows = store.rows(statement if only is None else statement.where(Indicator.id.in_(only)))
    found = PlanIndicators(places={row.id: at for at, row in enumerate(rows)})
    reader = _Reader(store, year, units, only, found, day, TargetOverlay(store, proposed or {}))
    found.rows += [reader.indicator(row) for row in rows]
    found.revisions.sort(key=lambda revision: revision.effective)
    return found


class _Reader:
    """What all indicators of a plan share while they are read."""

    def __init__(
        self,
        store: PlanStore,
        year: int,
        units: Mapping[str, int],
        only: Sequence[str] | None,
        found: PlanIndicators,
        day: date | None,
        overlay: TargetOverlay,
    ) -> None:
        self._year = year
        self._units = units
        self._found = found
        self._followed = carried_on(store)
        self._kin = kin_of(self._followed)
        # figures under the other ids still decide the step, and where this year begins
        figured = None if only is None else sorted({*only, *(kin for row in only for kin in self._kin.get(row, ()))})
        self._targets, self._past = _series(store, Target, figured), _series(store, PastTarget, figured)
        overlay.lay_over(self._targets)
        self._milestones = _series(store, Milestone, only, period_like=f"{year}-M%")
        self._owners = _owners(store, units)
        self._courses = courses_within(store, year, found.places, found.findings, day=day, proposed=overlay.steps)
        self._is_first = bool(store.count(Plan)) and year <= (store.plan.period_start or year)

    def indicator(self, row: Any) -> CascadeIndicator:
        """One indicator; its changes within the year go to what was found."""
        targets = self._targets.get(row.id, {})
        stated = Consolidation(row.consolidation) if row.consolidation else None
        consolidation = stated or assumed_consolidation(row.unit_of_measure)
        target = _given(targets.get(str(self._year)))
        before, changed = _course(self._courses.get(row.id), target, row, self._found)
        pattern = _pattern(row.month_pattern, self._found, row) or EVEN_PATTERN
        own = _own_months(self._milestones.get(row.id, {}), self._year, target, consolidation)
        owners = [*self._owners.get(row.id, ()), self._units.get(row.unit_id, NONE)]
        return CascadeIndicator(
            code=row.code or "",
            consolidation=consolidation,
            step=step_of(
                given=_amount(row.step),
                unit_of_measure=row.unit_of_measure,
                targets=[*targets.values(), *changed, *self._targets_of_kin(row.id)],
            ),
            target=before,
            previous=self._previous(row, targets),
            pattern=MonthPattern(pattern.weights, own),
            owner_units=tuple(unit for unit in dict.fromkeys(owners) if unit != NONE),
            is_assumed=stated is None,
            id=row.id,
        )

    def _targets_of_kin(self, indicator_id: str) -> list[Value]:
        return [value for kin in self._kin.get(indicator_id, ()) for value in self._targets.get(kin, {}).values()]

    def _previous(self, row: Any, targets: Mapping[str, Value]) -> Value | None:
        before = str(self._year - 1)
        last_year = _given(targets.get(before)) or _given(self._past.get(row.id, {}).get(before))
        if last_year is None and row.id in self._followed:
            last_year = _given(self._targets.get(self._followed[row.id], {}).get(before))
        if not self._is_first or row.baseline_meaning is None:
            return last_year
        return _given(Value.stored(row.baseline_printed, row.baseline_meaning)) or last_year


def _series(store: PlanStore, kind: type[Figure], only: Sequence[str] | None, *, period_like: str = "____") -> Series:
    statement = select(kind.indicator_id, kind.period, kind.printed, kind.meaning).where(kind.period.like(period_like))
    series: Series = {}
    rows = store.plain_rows(statement if only is None else statement.where(kind.indicator_id.in_(only)))
    for indicator_id, period, printed, meaning in rows:
        series.setdefault(indicator_id, {})[period] = Value.stored(printed, meaning)
    return series


def _owners(store: PlanStore, units: Mapping[str, int]) -> dict[str, list[int]]:
    owners: dict[str, list[int]] = {}
    for row in store.rows(select(IndicatorOwner.indicator_id, IndicatorOwner.unit_id).order_by(IndicatorOwner.ord)):
        if row.unit_id in units:
            owners.setdefault(row.indicator_id, []).append(units[row.unit_id])
    return owners


def _course(
    course: TargetCourse | None, target: Value | None, row: Any, found: PlanIndicators
) -> tuple[Value | None, list[Value]]:
    """Target of 1 January, and all values the year's course names; its changes go to `found`."""
    if course is None:
        return target, []
    context = ReadingContext(unit_of_measure=row.unit_of_measure)
    values = [_given(read_value(change.after, context)) for change in course.changes]
    if values and course.is_latest:
        # what the plan says now is in force, whatever the last instrument printed
        values[-1] = target
    place = found.places[row.id]
    found.revisions += [
        YearRevision(place, change.effective, value) for change, value in zip(course.changes, values, strict=True)
    ]
    is_untold = not course.is_before_known and course.is_latest
    before = target if is_untold else _given(read_value(course.before, context))
    return before, [value for value in (before, *values) if value is not None]


def _pattern(text: str | None, found: PlanIndicators, row: Any) -> MonthPattern | None:
    if text is None:
        return None
    try:
        if not text.lstrip().startswith("["):
            return MonthPattern.named(text)
        return MonthPattern.weighted([Decimal(str(weight)) for weight in json.loads(text)])
    except (ValueError, InvalidOperation, TypeError):
        details = {"pattern": text}
        found.findings.append(Finding(Severity.WARNING, "unknown-month-pattern", row.code or "", row.id, details))
        return None


def _own_months(
    milestones: Mapping[str, Value], year: int, target: Value | None, consolidation: Consolidation
) -> tuple[Value, ...] | None:
    """Twelve months given by hand; a sum whose months are printed up to and including (s.d.) is taken apart."""
    if len(milestones) < MONTHS:
        return None
    months = [_given(milestones.get(str(month))) for month in months_of(year)]
    own = tuple(month for month in months if month is not None)
    if len(own) < MONTHS:
        return None
    numbers = [month.number for month in own if month.number is not None]
    if consolidation is not Consolidation.SUM or target is None or target.number is None or len(numbers) < MONTHS:
        return own
    grows = all(one <= two for one, two in pairwise(numbers))
    if sum(numbers) == target.number or not grows or numbers[-1] != target.number:
        return own
    steps = [numbers[0], *(two - one for one, two in pairwise(numbers))]
    return tuple(with_numbers(month, [step]) for month, step in zip(own, steps, strict=True))


def _amount(text: str | None) -> Decimal | None:
    try:
        amount = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None


def _given(value: Value | None) -> Value | None:
    return value if is_given(value) else None
