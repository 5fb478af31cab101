"""Scorecards of a plan: of the institution or a unit, up to and including a period."""

from datetime import date

from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_source import PeopleReports, ScoreSource
from bsc_planner.scoring.default_rule_set import DEFAULT_RULE_SET
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import Scorecard
from bsc_planner.scoring.scorecard import scorecard_from


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
        reported: What people's reports come to; it counts where neither the whole nor the part was reported itself.
    """
    source = ScoreSource(store, period.year, day=day, people=reported)
    rules = rule_set or DEFAULT_RULE_SET
    return scorecard_from(source.scorecard_input(period, rules, unit_id=unit_id))
