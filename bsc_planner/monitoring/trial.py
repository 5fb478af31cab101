"""Trials of figures: scorecards as they would be with other targets, weights and actuals; the plan is only read."""

from datetime import date
from functools import cached_property

from sqlalchemy import select

from bsc_planner.cascading.cascade_input import CascadeInput
from bsc_planner.cascading.plan_input import read_cascade_input, with_proposed
from bsc_planner.cascading.proposed_targets import ProposedTarget
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.score_source import ScoreSource
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import Scorecard
from bsc_planner.scoring.scorecard import ScorecardCalculation
from bsc_planner.scoring.trial import TriedCell, TriedFigures, TriedKind

_Series = tuple[str, str | None]
"""Ids of an indicator and of the unit that reports its part, None: the indicator's own."""


def tried_scorecard(
    store: PlanStore,
    figures: TriedFigures,
    period: Period,
    *,
    unit_id: str | None = None,
    day: date | None = None,
    rule_set: RuleSet | None = None,
) -> Scorecard:
    """All scores s.d. the end of a period as they would be with other figures; exactly those of a plan that had them.

    Figures of elements that the plan no longer has, of no period, and of other years than that of the period count for
    nothing.

    Args:
        store: Store of the plan; nothing is written, so that a plan opened read-only and closed years can be tried too.
        figures: What is tried.
        period: A year, half-year, quarter or month.
        unit_id: Whose scorecard; None: the institution's.
        day: Targets in force by this day; None: the latest.
        rule_set: What it is computed by; None: the plan's.
    """
    source = _TriedSource(store, period.year, day, figures)
    rules = rule_set or rule_set_of(store, period.year)
    return ScorecardCalculation(source.scorecard_input(period, rules, unit_id=unit_id)).scorecard


class _TriedSource(ScoreSource):
    """What scorecards are computed from, with tried figures laid over."""

    def __init__(self, store: PlanStore, year: int, day: date | None, figures: TriedFigures) -> None:
        super().__init__(store, year, day=day)
        self._tried = {cell: printed for cell, printed in figures.items() if self._counts(cell)}
        for cell, printed in self._tried.items():
            self._weigh(cell, printed)
        self._report()

    @cached_property
    def _given(self) -> CascadeInput:
        given = read_cascade_input(self.store, self.year, people=False, day=self.day)
        proposed = {
            (cell.element_id, cell.period): ProposedTarget(printed, None)
            for cell, printed in self._tried.items()
            if cell.kind is TriedKind.TARGET
        }
        return with_proposed(self.store, given, proposed) if proposed else given

    def _counts(self, cell: TriedCell) -> bool:
        if cell.kind is TriedKind.PERSPECTIVE_WEIGHT:
            return any(one.id == cell.element_id for one in self.rows.perspectives)
        if cell.element_id not in self.rows.indicators:
            return False
        if cell.kind is TriedKind.WEIGHT:
            return True
        if cell.unit_id is not None and cell.unit_id not in self._units:
            return False
        period = Period.parse_or_none(cell.period)
        if period is None or period.year != self.year:
            return False
        return cell.kind is TriedKind.ACTUAL or period == Period(self.year)

    def _weigh(self, cell: TriedCell, printed: str | None) -> None:
        rows = self.rows
        if cell.kind is TriedKind.WEIGHT:
            rows.indicators[cell.element_id] = rows.indicators[cell.element_id]._replace(weight=printed)
        elif cell.kind is TriedKind.PERSPECTIVE_WEIGHT:
            rows.perspectives = [
                one._replace(weight=printed) if one.id == cell.element_id else one for one in rows.perspectives
            ]

    def _report(self) -> None:
        """Read tried actuals as they would be read in the plan, beside the other texts of their row."""
        wanted: dict[_Series, dict[Period, str | None]] = {}
        for cell, printed in self._tried.items():
            if cell.kind is TriedKind.ACTUAL:
                wanted.setdefault((cell.element_id, cell.unit_id), {})[Period.parse(cell.period)] = printed
        for (indicator_id, unit_id), texts in wanted.items():
            present = self._printed(indicator_id, unit_id)
            after = present | {str(period): printed for period, printed in texts.items()}
            unit_of_measure = self.rows.indicators[indicator_id].unit_of_measure
            context = ReadingContext.of(unit_of_measure=unit_of_measure, others=after.values())
            values: dict[Period, Value] = dict(self.rows.actuals_of(indicator_id, unit_id))
            for period, printed in texts.items():
                if printed is None:
                    values.pop(period, None)
                elif printed != present.get(str(period)):
                    values[period] = read_value(printed, context)
            if unit_id is None:
                self.rows.actuals[indicator_id] = values
            else:
                self.rows.unit_actuals[indicator_id, unit_id] = values

    def _printed(self, indicator_id: str, unit_id: str | None) -> dict[str, str | None]:
        kind: type[Actual] | type[UnitActual] = Actual if unit_id is None else UnitActual
        statement = select(kind.period, kind.printed).where(kind.indicator_id == indicator_id)
        if unit_id is not None:
            statement = statement.where(UnitActual.unit_id == unit_id).order_by(UnitActual.ord.desc())
        return {row[0]: row[1] for row in self.store.rows(statement)}
