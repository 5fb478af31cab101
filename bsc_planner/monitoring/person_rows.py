"""The rows of a person's SKP with what was reported of them: month and year against their targets, by the rule set."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Indicator, Polarity
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.monitoring.people_reports import (
    Reported,
    RowMeasure,
    reported_figure,
    reported_months,
    row_measures,
    year_figure,
)
from bsc_planner.monitoring.score_measures import stabilize_points
from bsc_planner.scoring.figure import Figure
from bsc_planner.scoring.index import Measure, index_of
from bsc_planner.scoring.rule_set import Light, RuleSet, band_of


@dataclass(frozen=True)
class Assessment:
    """What was reached against what was to be reached.

    Attributes:
        target: None: there is none.
        reported: None: nothing was.
        index: Capped index in percent; None: `reason` says why, where there is both.
        reason: As `Index.reason`.
        light: Status.
    """

    target: Value | None
    reported: Reported | None
    index: Fraction | None
    reason: str
    light: Light


@dataclass(frozen=True)
class PersonRow:
    """One row of a person's SKP.

    Attributes:
        share: Row of `EmployeeShares`.
        cascade_id: The rule.
        indicator_id: How it is measured; None: by nothing.
        month: The chosen month.
        until: From January up to and including that month, against the year's target.
        months: Figures of all months reported.
    """

    share: int
    cascade_id: str
    indicator_id: str | None
    month: Assessment
    until: Assessment
    months: Mapping[int, Reported]


class PersonRows:
    """Rows of people in a year; reads what all people share once."""

    def __init__(self, store: PlanStore, result: CascadeResult, rules: RuleSet) -> None:
        """Rows of one plan and year.

        Args:
            store: Store of the plan.
            result: The year's cascade with its people.
            rules: Rule set of the year.
        """
        self._store = store
        self._result = result
        self._rules = rules
        self._measures = row_measures(store)
        self._readings: dict[str, Measure] = {}

    def of(self, employee_id: str, month: Period) -> list[PersonRow]:
        """Rows of one person with what was reported up to a month; those without any part of a whole are left out."""
        ids = self._result.given.employee_ids
        if employee_id not in ids:
            return []
        reported = reported_months(self._store, month.year, employees=(employee_id,), measures=self._measures)
        found = []
        for at in self._result.employees.of_employee(list(ids).index(employee_id)):
            rule = self.rule_of(at)
            told = reported.get((employee_id, rule), {})
            if told or not has_no_part(self._result, at):
                found.append(self._row(at, rule, told, month))
        return found

    def rule_of(self, at: int) -> str:
        """Id of the rule of a row of `EmployeeShares`."""
        shares = self._result.employees
        return self._result.given.rules.ids[int(shares.positions.rules[int(shares.rows[at])])]

    def assessed(self, target: Value | None, reported: Reported | None, indicator_id: str | None) -> Assessment:
        """An amount against a target, by the rule set."""
        if target is None or not target.numbers or reported is None:
            return Assessment(target, reported, None, "", Light.GREY)
        actual = reported_figure(reported.amount, like=target)
        index = index_of(actual, Figure.of(target), self._reading(indicator_id), self._rules)
        band = band_of(index.index, self._rules.indicator_bands)
        return Assessment(target, reported, index.index, index.reason, band.light if band else Light.GREY)

    def _row(self, at: int, rule: str, told: Mapping[int, Reported], month: Period) -> PersonRow:
        shares = self._result.employees
        measure = self._measures[rule]
        return PersonRow(
            share=at,
            cascade_id=rule,
            indicator_id=measure.indicator_id,
            month=self.assessed(shares.months(at)[month.number - 1], told.get(month.number), measure.indicator_id),
            until=self.assessed(
                shares.target(at), year_figure(told, measure.consolidation, until=month.number), measure.indicator_id
            ),
            months=told,
        )

    def measure_of(self, cascade_id: str) -> RowMeasure:
        """How a row is measured."""
        return self._measures[cascade_id]

    def _reading(self, indicator_id: str | None) -> Measure:
        if indicator_id is None:
            return Measure(Polarity.MAXIMIZE)
        if indicator_id not in self._readings:
            found = self._store.get(Indicator, indicator_id)
            unit = ReadingContext(unit_of_measure=found.unit_of_measure)
            self._readings[indicator_id] = Measure(
                polarity=Polarity(found.polarity) if found.polarity else None,
                worst=read_value(found.worst, unit) if found.worst else None,
                scale=found.scale,
                stabilize_scale=stabilize_points(found.stabilize_scale),
                is_conversion=found.konversi_120 == 1,
            )
        return self._readings[indicator_id]


def has_no_part(result: CascadeResult, at: int) -> bool:
    """Whether a row of `EmployeeShares` is a part of 0 of a whole that others share: no promise is made about it."""
    shares = result.employees
    row = int(shares.rows[at])
    indicator = int(shares.positions.indicators[row])
    if shares.positions.kind(row) is not CascadeKind.SHARE or indicator == NONE:
        return False
    whole = result.given.indicators[indicator].target
    target = shares.target(at)
    return bool(target and target.number == 0 and whole and whole.number)
