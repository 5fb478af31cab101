"""Scorecards of a plan: of the institution or a unit, up to and including a period."""

from datetime import date

from bsc_planner.model.delta import Ref
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.score_source import PeopleReports, ScoreSource
from bsc_planner.scoring.explaining import explain
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import Scorecard
from bsc_planner.scoring.scorecard import ScorecardCalculation


def scorecard_of(
    store: PlanStore,
    period: Period,
    *,
    unit_id: str | None = None,
    day: date | None = None,
    rule_set: RuleSet | None = None,
    reported: PeopleReports | None = None,
) -> Scorecard:
    """All scores of one unit, or the institution, s.d. the end of a period.

    Args:
        store: Store of the plan.
        period: A year, half-year, quarter or month.
        unit_id: None: the institution.
        day: Targets in force by this day; None: the latest.
        rule_set: What it is computed by; None: the plan's.
        reported: What people's reports come to; it counts where a figure was not typed. None: as `reported_actuals`
            reads them.
    """
    return _calculation(store, period, unit_id, day, rule_set, reported).scorecard


def explanation_of(
    store: PlanStore,
    ref: Ref | None,
    period: Period,
    *,
    unit_id: str | None = None,
    day: date | None = None,
    rule_set: RuleSet | None = None,
    reported: PeopleReports | None = None,
) -> Explanation | None:
    """Why an element has its score on a scorecard; None: it is not on it.

    Args:
        store: Store of the plan.
        ref: The element; None: the whole (NKO).
        period, unit_id, day, rule_set, reported: As in `scorecard_of`.
    """
    calculation = _calculation(store, period, unit_id, day, rule_set, reported)
    return explain(calculation, calculation.given.ref.id if ref is None else ref.id)


def _calculation(
    store: PlanStore,
    period: Period,
    unit_id: str | None,
    day: date | None,
    rule_set: RuleSet | None,
    reported: PeopleReports | None,
) -> ScorecardCalculation:
    source = ScoreSource(store, period.year, day=day, people=reported)
    rules = rule_set or rule_set_of(store, period.year)
    return ScorecardCalculation(source.scorecard_input(period, rules, unit_id=unit_id))
