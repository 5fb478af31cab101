"""From a plan to a chart: the scorecards it needs, what its indicator is called, the units it sets side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bsc_planner.figures.charts.content import Baseline, ChartContent, HeatRow
from bsc_planner.figures.charts.score_reading import (
    Subject,
    TrendSubject,
    bullets_of,
    heat_map_of,
    profile_of,
    trend_of,
)
from bsc_planner.figures.charts.words import chart_words
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_format import format_value
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period, months_of, quarters_of
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.progress import NoProgress, Progress
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import IndicatorScore, Scorecard

Boards = Callable[[int], ScoreBoard]
"""Gives the scores of a year."""


class ChartKind(StrEnum):
    """The charts there are, in the order they are offered."""

    TREND = "trend"
    BULLET = "bullet"
    PROFILE = "profile"
    HEAT_MAP = "heat_map"


class Course(StrEnum):
    """What a trend runs over."""

    YEARS = "years"
    QUARTERS = "quarters"
    MONTHS = "months"


@dataclass(frozen=True)
class ChartRequest:
    """What a planner wants to see.

    Attributes:
        period: Figures are s.d. its end.
        unit_id: Whose scorecard; None: the institution's.
        indicator_id: Of the trend; None: other charts.
        course: Of the trend.
    """

    kind: ChartKind
    period: Period
    unit_id: str | None = None
    indicator_id: str | None = None
    course: Course = Course.YEARS

    @property
    def is_long(self) -> bool:
        """Whether reading it takes the scorecards of several years or units, so that it should not be waited for."""
        return self.kind is ChartKind.HEAT_MAP or (self.kind is ChartKind.TREND and self.course is Course.YEARS)


def read_chart(
    store: PlanStore, boards: Boards, request: ChartRequest, *, progress: Progress | None = None
) -> ChartContent | None:
    """What a chart shows, in the plan's language; None where there is nothing it could be of.

    Args:
        store: Store of the plan.
        boards: Scores of a year.
        request: Which chart.
        progress: Told of every scorecard; None: nobody is.
    """
    watched = progress or NoProgress()
    subject = _subject(store, request.unit_id)
    match request.kind:
        case ChartKind.TREND:
            return _trend(store, boards, request, subject, watched)
        case ChartKind.BULLET:
            return bullets_of(_scorecard(boards, request), subject)
        case ChartKind.PROFILE:
            return profile_of(_scorecard(boards, request), subject)
        case ChartKind.HEAT_MAP:
            return _heat_map(store, boards, request, subject, watched)


def units_side_by_side(store: PlanStore, unit_id: str | None) -> Sequence[Unit]:
    """Units of the heat map: those right below a unit (None: the institution), itself where there are none.

    A unit at the top that stands alone is the institution once more: it comes first, those below it follow.
    """
    units = store.all(Unit)
    if unit_id is None:
        found = [unit for unit in units if unit.parent_id is None]
        if len(found) == 1:
            found += [unit for unit in units if unit.parent_id == found[0].id]
        return found
    return [unit for unit in units if unit.parent_id == unit_id] or [unit for unit in units if unit.id == unit_id]


def origins_of_indicators(store: PlanStore) -> dict[str, str]:
    """The indicator at the top of the cascade for every one that was handed down with a measure of its own, by id."""
    parents = {
        str(rule.child_indicator_id): rule.parent_indicator_id
        for rule in store.all(Cascade, Cascade.child_indicator_id.is_not(None))
        if rule.parent_indicator_id is not None and rule.parent_indicator_id != rule.child_indicator_id
    }
    return {child: _top(child, parents) for child in parents}


def _top(indicator_id: str, parents: dict[str, str]) -> str:
    seen = {indicator_id}
    while (above := parents.get(indicator_id)) is not None and above not in seen:
        seen.add(above)
        indicator_id = above
    return indicator_id


def _subject(store: PlanStore, unit_id: str | None) -> Subject:
    plan, unit = store.plan, store.find(Unit, unit_id)
    name = plan.institution if unit is None else unit.name or unit.code
    return Subject(plan.title or plan.institution or "–", name or "", chart_words(plan.language))


def _scorecard(boards: Boards, request: ChartRequest) -> Scorecard:
    return boards(request.period.year).scorecard(request.period, request.unit_id)


def _trend(
    store: PlanStore, boards: Boards, request: ChartRequest, subject: Subject, progress: Progress
) -> ChartContent | None:
    indicator = store.find(Indicator, request.indicator_id)
    if indicator is None:
        return None
    year = request.period.year
    periods: Sequence[Period] = {
        Course.YEARS: [Period(one) for one in store.plan.years],
        Course.QUARTERS: quarters_of(year),
        Course.MONTHS: months_of(year),
    }[request.course]
    scores: list[tuple[Period, IndicatorScore | None]] = []
    for place, period in enumerate(periods):
        progress.step(place, len(periods))
        scorecard = boards(period.year).scorecard(period, request.unit_id)
        found = next((score for score in scorecard.indicators if score.ref.id == indicator.id), None)
        scores.append((period, found))
    rules = boards(year).rule_set
    last = Period.of_month(year, request.period.last_month)
    current = next((period for period in periods if last in period), request.period)
    return trend_of(scores, _trend_subject(indicator), subject, rules=rules, current=current)


def _trend_subject(indicator: Indicator) -> TrendSubject:
    value, baseline = indicator.baseline, None
    if value is not None and value.number is not None:
        year = "" if indicator.baseline_year is None else str(indicator.baseline_year)
        baseline = Baseline(year, value.number, format_value(value))
    return TrendSubject(
        Ref("indicator", indicator.id),
        indicator.code or "",
        indicator.name or "",
        indicator.unit_of_measure or "",
        indicator.polarity or "",
        baseline,
    )


def _heat_map(
    store: PlanStore, boards: Boards, request: ChartRequest, subject: Subject, progress: Progress
) -> ChartContent | None:
    units = units_side_by_side(store, request.unit_id)
    board = boards(request.period.year)
    found: list[tuple[HeatRow, Scorecard]] = []
    for place, unit in enumerate(units):
        progress.step(place, len(units), unit.name or "")
        scorecard = board.scorecard(request.period, unit.id)
        if scorecard.indicators:
            row = HeatRow(Ref("unit", unit.id), unit.code or "", unit.name or "", None, Light.GREY, ())
            found.append((row, scorecard))
    return heat_map_of(found, subject, same_as=origins_of_indicators(store)) if found else None
