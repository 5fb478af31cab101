"""The sheet in which actuals are typed: indicators of a scorecard with their targets and what was reported."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import NamedTuple

from bsc_planner.editing.closed_year import closed_years
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.model.value import Value
from bsc_planner.monitoring.holdings import Holding
from bsc_planner.monitoring.score_rows import ObjectiveRow, PerspectiveRow, ScoredRow
from bsc_planner.monitoring.score_source import ScoreSource
from bsc_planner.scoring.period_figures import Reported as YearFigures
from bsc_planner.scoring.period_figures import figures_up_to, target_up_to

_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""

_EVERY = {1: PeriodKind.MONTH, 3: PeriodKind.QUARTER, 6: PeriodKind.SEMESTER, 12: PeriodKind.YEAR}


class Reported(NamedTuple):
    """An actual as it was reported.

    Attributes:
        printed, meaning: As in `Figure`.
        evidence, who, recorded_at: As in `Actual`.
    """

    id: str
    printed: str
    meaning: str
    evidence: str | None
    who: str | None
    recorded_at: str | None

    @property
    def value(self) -> Value:
        """The value as it is understood."""
        return Value.stored(self.printed, self.meaning)


@dataclass
class SheetRow:
    """An indicator of the sheet.

    Attributes:
        record: The indicator.
        unit_id: Unit whose part is reported, of an indicator handed down to it without a measure of its own; None:
            the indicator's own actuals.
        planned: Its targets of the year, without actuals.
        reported_every: Months between two reports, as the Manual says; None: not stated.
        reported: Actuals of the year by period.
    """

    record: ScoredRow
    unit_id: str | None
    planned: YearFigures
    reported_every: int | None = None
    reported: dict[str, Reported] = field(default_factory=dict)
    _targets: dict[Period, Value | None] = field(default_factory=dict, repr=False)

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.record.id

    @property
    def target(self) -> Value | None:
        """The year's target in force; None when not known."""
        return self.planned.target

    def target_up_to(self, period: Period) -> Value | None:
        """Target from the start of the year to the end of a period (s.d.); None when not known."""
        if period not in self._targets:
            self._targets[period] = target_up_to(self.planned, period)
        return self._targets[period]

    def reached(self, up_to: Period) -> Value | None:
        """Actual from the start of the year to the end of a period; None where nothing was reported."""
        said = ((Period.parse_or_none(period), one.value) for period, one in self.reported.items())
        actuals = {period: value for period, value in said if period is not None}
        if not actuals:
            return None
        figure = figures_up_to(replace(self.planned, actuals=actuals), up_to).actual
        return figure.value if figure is not None else None

    def is_due(self, period: Period) -> bool:
        """Whether the Manual asks for a report at the end of a period."""
        return self.reported_every is None or period.last_month % self.reported_every == 0


@dataclass(frozen=True)
class SheetObjective:
    """An objective with the indicators that measure it; `record` is None for those without an objective."""

    record: ObjectiveRow | None
    rows: Sequence[SheetRow]


@dataclass(frozen=True)
class SheetPerspective:
    """A perspective with its objectives; `record` is None for objectives without a perspective."""

    record: PerspectiveRow | None
    objectives: Sequence[SheetObjective]


@dataclass(frozen=True)
class ActualSheet:
    """Everything one scorecard reports in a year.

    Attributes:
        year: Calendar year.
        unit_id: Unit whose sheet it is; None: the institution's.
        is_closed: Whether the year is closed, so that nothing can be reported.
        perspectives: What it holds, in plan order.
    """

    year: int
    unit_id: str | None
    is_closed: bool
    perspectives: Sequence[SheetPerspective]

    def rows(self) -> Sequence[SheetRow]:
        """All indicators, in order."""
        return self._rows

    @cached_property
    def _rows(self) -> Sequence[SheetRow]:
        return [row for group in self.perspectives for objective in group.objectives for row in objective.rows]

    def usual_kind(self) -> PeriodKind:
        """Length of the periods of most actuals, else of most milestones, else what most Manuals say; else quarters."""
        rows = self.rows()
        reported = [period.kind for row in rows for text in row.reported if (period := Period.parse_or_none(text))]
        planned = [period.kind for row in rows for period in row.planned.milestones]
        stated = [_EVERY[row.reported_every] for row in rows if row.reported_every in _EVERY]
        kinds = reported or planned or stated
        return max(PeriodKind, key=kinds.count) if kinds else PeriodKind.QUARTER


def actual_sheet(source: ScoreSource, unit_id: str | None = None) -> ActualSheet:
    """Read the sheet of a scorecard.

    It has what the scorecard has: of an indicator that was handed down to a unit without a measure of its own the unit
    reports its part.

    Args:
        source: What the scorecards of the year are computed from, in line with the plan.
        unit_id: The unit; None: the institution.
    """
    rows = {one.indicator_id: _row(source, one) for one in source.holdings_of(unit_id)}
    fill(source.store, source.year, rows.values())
    is_closed = source.year in closed_years(source.store)
    return ActualSheet(source.year, unit_id, is_closed, _grouped(source, rows))


def fill(store: PlanStore, year: int, rows: Iterable[SheetRow]) -> None:
    """Read anew what was reported for rows of a sheet."""
    listed = list(rows)
    for row in listed:
        row.reported = {}
    own = {row.id: row for row in listed if row.unit_id is None}
    parts = {row.id: row for row in listed if row.unit_id is not None}
    _fill(store, year, Actual, own, None)
    if parts:
        _fill(store, year, UnitActual, parts, next(iter(parts.values())).unit_id)


def _row(source: ScoreSource, holding: Holding) -> SheetRow:
    figures = source.reported(holding)
    planned = replace(figures, actuals={}, months=cache(figures.months), reported_every=None)
    record = source.rows.indicators[holding.indicator_id]
    return SheetRow(record, holding.unit_id, planned, figures.reported_every)


def _fill(
    store: PlanStore,
    year: int,
    cls: type[Actual] | type[UnitActual],
    rows: Mapping[str, SheetRow],
    unit_id: str | None,
) -> None:
    connection, ids = store.session.connection(), list(rows)
    is_of_unit = " AND unit_id = ?" if unit_id is not None else ""
    owner = () if unit_id is None else (unit_id,)
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        text = (
            f"SELECT indicator_id, period, {', '.join(Reported._fields)} FROM {cls.__tablename__} "
            f"WHERE indicator_id IN ({', '.join('?' * len(chunk))}) AND period LIKE ?{is_of_unit} ORDER BY ord, id"
        )
        for indicator_id, period, *said in connection.exec_driver_sql(text, (*chunk, f"{year}%", *owner)):
            rows[indicator_id].reported.setdefault(period, Reported(*said))


def _grouped(source: ScoreSource, rows: Mapping[str, SheetRow]) -> list[SheetPerspective]:
    objectives = source.rows.objectives
    by_objective: dict[str | None, list[SheetRow]] = {}
    for row in rows.values():
        known = row.record.objective_id if row.record.objective_id in objectives else None
        by_objective.setdefault(known, []).append(row)
    perspectives = {row.id: row for row in source.rows.perspectives}
    by_perspective: dict[str | None, list[SheetObjective]] = {}
    for objective in _outline_order(objectives):
        if objective.id in by_objective:
            lane = _perspective_of(objective, objectives)
            listed = by_perspective.setdefault(lane if lane in perspectives else None, [])
            listed.append(SheetObjective(objective, by_objective[objective.id]))
    if None in by_objective:
        by_perspective.setdefault(None, []).append(SheetObjective(None, by_objective[None]))
    groups = [SheetPerspective(perspectives[key], by_perspective[key]) for key in perspectives if key in by_perspective]
    return [*groups, SheetPerspective(None, by_perspective[None])] if None in by_perspective else groups


def _outline_order(objectives: Mapping[str, ObjectiveRow]) -> list[ObjectiveRow]:
    """Objectives with those below each right behind it."""
    below: dict[str | None, list[ObjectiveRow]] = {}
    for row in objectives.values():
        below.setdefault(row.parent_id if row.parent_id in objectives else None, []).append(row)
    ordered: list[ObjectiveRow] = []
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        row = waiting.pop()
        ordered.append(row)
        waiting += reversed(below.get(row.id, []))
    return ordered


def _perspective_of(objective: ObjectiveRow, objectives: Mapping[str, ObjectiveRow]) -> str | None:
    """Its own perspective, else that of the nearest objective above it."""
    above: ObjectiveRow | None = objective
    while above is not None:
        if above.perspective_id is not None:
            return above.perspective_id
        above = objectives.get(above.parent_id or "")
    return None
