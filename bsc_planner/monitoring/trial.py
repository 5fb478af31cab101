"""Trials of figures: scorecards as they would be with other targets, weights and actuals; the plan is only read."""

from sqlalchemy import select

from bsc_planner.cascading.proposed_targets import ProposedTarget
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.monitoring.score_source import ScoreSource
from bsc_planner.scoring.score import Scorecard
from bsc_planner.scoring.trial import TriedCell, TriedFigures, TriedKind

_Series = tuple[str, str | None]
"""Ids of an indicator and of the unit that reports its part, None: the indicator's own."""


def tried_scorecard(
    store: PlanStore,
    figures: TriedFigures,
    period: Period,
    *,
    unit_id: str | None = None,
    board: ScoreBoard | None = None,
) -> Scorecard:
    """All scores s.d. the end of a period as they would be with other figures; exactly those of a plan that had them.

    Figures of elements that the plan no longer has, of no period, and of other years than that of the period count for
    nothing.

    Args:
        store: Store of the plan; nothing is written, so that a plan opened read-only and closed years can be tried too.
        figures: What is tried.
        period: A year, half-year, quarter or month.
        unit_id: Whose scorecard; None: the institution's.
        board: Scores of the plan as it is, of the year of the period: what is not tried is taken from there; None: all
            is read anew.
    """
    known = ScoreBoard(store, period.year) if board is None else board
    source = known.source.copy()
    counted = {cell: printed for cell, printed in figures.items() if _counts(source, cell)}
    touched = _lay_over(source, counted)
    calculation = known.calculation(period, unit_id).copy()
    changed = [one for one in source.holdings_of(unit_id) if one.indicator_id in touched]
    calculation.change([source.indicator_input(one, period) for one in changed])
    lanes = {one.element_id: text for one, text in counted.items() if one.kind is TriedKind.PERSPECTIVE_WEIGHT}
    calculation.weigh_perspectives(lanes)
    return calculation.scorecard


def _counts(source: ScoreSource, cell: TriedCell) -> bool:
    if cell.kind is TriedKind.PERSPECTIVE_WEIGHT:
        return True
    if cell.element_id not in source.rows.indicators:
        return False
    if cell.kind is TriedKind.WEIGHT:
        return True
    if cell.unit_id is not None and not source.has_unit(cell.unit_id):
        return False
    period = Period.parse_or_none(cell.period)
    if period is None or period.year != source.year:
        return False
    return cell.kind is TriedKind.ACTUAL or period == Period(source.year)


def _lay_over(source: ScoreSource, tried: TriedFigures) -> set[str]:
    """Put tried figures in the place of the plan's; returns ids of the indicators whose scores may be others now."""
    touched: set[str] = set()
    indicators = source.rows.indicators
    targets: dict[tuple[str, str], ProposedTarget] = {}
    actuals: dict[_Series, dict[Period, str | None]] = {}
    for cell, printed in tried.items():
        match cell.kind:
            case TriedKind.WEIGHT:
                indicators[cell.element_id] = indicators[cell.element_id]._replace(weight=printed)
                touched.add(cell.element_id)
            case TriedKind.TARGET:
                targets[cell.element_id, cell.period] = ProposedTarget(printed, None)
            case TriedKind.ACTUAL:
                actuals.setdefault((cell.element_id, cell.unit_id), {})[Period.parse(cell.period)] = printed
    if targets:
        touched |= source.propose(targets)
    for series, texts in actuals.items():
        _report(source, series, texts)
    return touched | source.resting_on({indicator_id for indicator_id, _ in actuals})


def _report(source: ScoreSource, series: _Series, texts: dict[Period, str | None]) -> None:
    """Read tried actuals as they would be read in the plan, beside the other texts of their row."""
    indicator_id, unit_id = series
    present = _printed(source.store, indicator_id, unit_id)
    after = present | {str(period): printed for period, printed in texts.items()}
    unit_of_measure = source.rows.indicators[indicator_id].unit_of_measure
    context = ReadingContext.of(unit_of_measure=unit_of_measure, others=after.values())
    values: dict[Period, Value] = dict(source.rows.actuals_of(indicator_id, unit_id))
    for period, printed in texts.items():
        if printed is None:
            values.pop(period, None)
        elif printed != present.get(str(period)):
            values[period] = read_value(printed, context)
    if unit_id is None:
        source.rows.actuals[indicator_id] = values
    else:
        source.rows.unit_actuals[indicator_id, unit_id] = values


def _printed(store: PlanStore, indicator_id: str, unit_id: str | None) -> dict[str, str | None]:
    kind: type[Actual] | type[UnitActual] = Actual if unit_id is None else UnitActual
    statement = select(kind.period, kind.printed).where(kind.indicator_id == indicator_id)
    if unit_id is not None:
        statement = statement.where(UnitActual.unit_id == unit_id).order_by(UnitActual.ord.desc())
    return {row[0]: row[1] for row in store.rows(statement)}
