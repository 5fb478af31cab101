"""From scorecards to what charts show: bullets, profile, heat map, and the course of one indicator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bsc_planner.figures.charts.content import (
    Baseline,
    BulletContent,
    BulletRow,
    ChartHead,
    HeatCell,
    HeatColumn,
    HeatMapContent,
    HeatRow,
    ProfileContent,
    ProfileRow,
    TrendContent,
    TrendPoint,
)
from bsc_planner.figures.charts.words import ChartWords
from bsc_planner.model.delta import Ref
from bsc_planner.model.number_format import format_period, format_value
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import IndicatorScore, RolledScore, Scorecard


@dataclass(frozen=True)
class Subject:
    """What charts are of.

    Attributes:
        plan: Title of the plan.
        unit: Whose scorecard it is: the unit's name, or the institution's.
        words: In the language of the chart.
    """

    plan: str
    unit: str
    words: ChartWords

    def head(self, title: str, *details: str, rules: RuleSet, period: Period | None) -> ChartHead:
        """Title, subtitle and source of a chart; `period` is None where the chart runs over years."""
        words = self.words
        when = ""
        if period is not None:
            when = f"{words.up_to} {format_period(period, language=words.language)}"
        told = (self.unit, *details, *((when,) if when else ()))
        pattern = words.source if when else words.source_years
        source = pattern.format(plan=self.plan, period=when, rule_set=words.rule_set_name(rules))
        return ChartHead(title, " · ".join(part for part in told if part), source)


@dataclass(frozen=True)
class TrendSubject:
    """What a trend needs to know of its indicator.

    Attributes:
        code, name: As in the plan; empty: none.
        unit_of_measure: Empty: none.
        polarity: ``maximize``, ``minimize`` or ``stabilize``; anything else is not mentioned.
        baseline: Data awal; None: none.
    """

    ref: Ref
    code: str
    name: str
    unit_of_measure: str
    polarity: str
    baseline: Baseline | None


def bullets_of(scorecard: Scorecard, subject: Subject) -> BulletContent:
    """Every indicator of a scorecard that counts for an objective or has a figure, in plan order."""
    words = subject.words
    rows = [_bullet(score) for score in scorecard.indicators]
    head = subject.head(words.bullet, rules=scorecard.rule_set, period=scorecard.period)
    return BulletContent(head, scorecard.rule_set.indicator_bands, rows)


def profile_of(scorecard: Scorecard, subject: Subject) -> ProfileContent:
    """Perspectives with their objectives; objectives outside all perspectives come last."""
    objectives = {score.ref: score for score in scorecard.objectives}
    rows: list[ProfileRow] = []
    placed: set[Ref] = set()
    for perspective in scorecard.perspectives:
        rows.append(_profile_row(perspective, is_perspective=True))
        for ref in perspective.children:
            if ref in objectives:
                rows.append(_profile_row(objectives[ref], is_perspective=False))
                placed.add(ref)
    rows += [_profile_row(score, is_perspective=False) for ref, score in objectives.items() if ref not in placed]
    whole, words = scorecard.organisation, subject.words
    head = subject.head(words.profile, rules=scorecard.rule_set, period=scorecard.period)
    bands = scorecard.rule_set.perspective_bands or scorecard.rule_set.indicator_bands
    return ProfileContent(head, bands, whole.value, whole.light, whole.is_normalised, rows)


def heat_map_of(
    scorecards: Sequence[tuple[HeatRow, Scorecard]], subject: Subject, *, same_as: Mapping[str, str]
) -> HeatMapContent:
    """Units against the indicators that any of them answers for.

    Args:
        scorecards: At least one: a row that names its unit (its other fields are filled here) and its scorecard.
        subject: What the chart is of.
        same_as: The indicator that an indicator was handed down from, by id: both stand in one column.
    """
    columns: dict[Ref, HeatColumn] = {}
    places: dict[Ref, int] = {}
    lines: list[tuple[HeatRow, Scorecard, dict[Ref, IndicatorScore]]] = []
    for row, scorecard in scorecards:
        cells: dict[Ref, IndicatorScore] = {}
        for score in scorecard.indicators:
            shared = Ref("indicator", same_as.get(score.ref.id, score.ref.id))
            place = score.ref if shared in cells else shared
            if place not in places:
                places[place] = len(columns)
                columns[place] = HeatColumn(place, score.code, score.name)
            cells[place] = score
        lines.append((row, scorecard, cells))
    rows = []
    for row, scorecard, cells in lines:
        # most units answer for few of the columns
        scores: list[IndicatorScore | None] = [None] * len(columns)
        for place, score in cells.items():
            scores[places[place]] = score
        rows.append(_heat_row(row, scorecard, scores))
    first = scorecards[0][1]
    head = subject.head(subject.words.heat_map, rules=first.rule_set, period=first.period)
    return HeatMapContent(head, list(columns.values()), rows, first.rule_set.indicator_bands)


def trend_of(
    scores: Sequence[tuple[Period, IndicatorScore | None]],
    of: TrendSubject,
    subject: Subject,
    *,
    rules: RuleSet,
    current: Period,
) -> TrendContent:
    """The course of one indicator over years, or over the periods of one year (figures s.d. each).

    Args:
        scores: Its score up to each period, in order; None: the scorecard of that time does not have it.
        of: The indicator.
        subject: What the chart is of.
        rules: Named in the source.
        current: Period the page is set to.
    """
    words = subject.words
    points = [_point(period, score, words, is_current=period == current) for period, score in scores]
    is_years = len({period.year for period, _ in scores}) > 1
    unit = words.unit_of_measure.format(unit=of.unit_of_measure) if of.unit_of_measure else ""
    polarity = {"maximize": words.maximize, "minimize": words.minimize, "stabilize": words.stabilize}
    name = " ".join(part for part in (of.code, of.name) if part)
    when = None if is_years or not scores else Period(scores[0][0].year)
    head = subject.head(words.trend, unit, polarity.get(of.polarity, ""), rules=rules, period=when)
    subtitle = f"{name} · {head.subtitle}" if name else head.subtitle
    return TrendContent(ChartHead(head.title, subtitle, head.source), of.ref, points, of.baseline if is_years else None)


def _bullet(score: IndicatorScore) -> BulletRow:
    return BulletRow(
        score.ref,
        score.code,
        score.name,
        _text(score.target),
        _text(score.actual),
        score.raw,
        score.index,
        score.nothing,
        score.light,
        score.is_flagged,
    )


def _profile_row(score: RolledScore, *, is_perspective: bool) -> ProfileRow:
    weight = score.weight if is_perspective else None
    return ProfileRow(
        score.ref,
        score.code,
        score.name,
        score.value,
        score.nothing,
        score.light,
        score.of,
        score.with_value,
        weight,
        is_perspective,
    )


def _heat_row(row: HeatRow, scorecard: Scorecard, scores: Sequence[IndicatorScore | None]) -> HeatRow:
    whole = scorecard.organisation
    cells = [
        None
        if score is None
        else HeatCell(score.ref, score.index, score.nothing, score.light, _text(score.target), _text(score.actual))
        for score in scores
    ]
    return HeatRow(row.ref, row.code, row.name, whole.value, whole.light, cells)


def _point(period: Period, score: IndicatorScore | None, words: ChartWords, *, is_current: bool) -> TrendPoint:
    label, name = words.period_label(period), format_period(period, language=words.language)
    if score is None:
        return TrendPoint(label, name, None, "", None, "", is_current=is_current)
    actual = score.actual.number if score.actual is not None else None
    if score.actual is not None and actual is None:
        actual = score.actual.score
    return TrendPoint(
        label,
        name,
        _bounds(score.target),
        _text(score.target),
        actual,
        _text(score.actual),
        score.index,
        score.light,
        is_current,
    )


def _bounds(value: Value | None) -> tuple[Decimal | None, Decimal | None] | None:
    """Bounds of a target; a step stands for its score."""
    if value is None:
        return None
    return (value.score, value.score) if value.score is not None else value.bounds


def _text(value: Value | None) -> str:
    return "" if value is None else format_value(value)
