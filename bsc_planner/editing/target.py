"""Edits of what indicators should reach and did reach."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

from bsc_planner.editing.closed_year import check_open, closed_years, is_closed_period
from bsc_planner.editing.correction import record_corrections
from bsc_planner.editing.edit import EditError
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.target import Actual, Figure, Milestone, PastTarget, Target, UnitActual
from bsc_planner.model.target_history import Key
from bsc_planner.model.value_reading import read_value

SERIES: dict[str, type[Figure]] = {cls.__tablename__: cls for cls in (Target, PastTarget, Milestone, Actual)}
"""Kinds of figures an indicator has."""

_YEAR = 4
"""Length of a period that is a whole year."""
_UNITS = Prepared(select(Indicator.id, Indicator.unit_of_measure).where(among(Indicator.id, "ids")))


@dataclass(frozen=True)
class FigureCell:
    """One figure as the planner typed it.

    Attributes:
        indicator_id: Whose figure.
        period: ``2026``, ``2026-Q3`` ..., see `Period`.
        printed: Text to the letter; None or blank text takes the figure away.
        series: Kind of figure: ``target``, ``past_target``, ``milestone`` or ``actual``.
    """

    indicator_id: str
    period: str
    printed: str | None
    series: str = "target"


@dataclass(frozen=True)
class SetFiguresEdit:
    """Give many figures their values at once (typing, paste, fill)."""

    cells: Sequence[FigureCell]

    def apply(self, plan: PlanStore) -> None:
        """Write all cells; the last one wins where a cell is named twice.

        An actual whose value becomes another is noted with who reports it and when, and keeps its evidence; without
        a value its evidence goes too. Once an edition is in force, yearly targets leave corrections in their history
        (see `record_corrections`).

        Raises:
            EditError: ``unknown-period`` for a period that is none, ``year-closed``.
            MissingElementError: An indicator is not in the plan.
        """
        by_series: dict[str, dict[str, dict[str, str | None]]] = {}
        for cell in self.cells:
            if Period.parse_or_none(cell.period) is None:
                raise EditError("unknown-period", period=cell.period)
            printed = cell.printed if cell.printed and cell.printed.strip() else None
            by_series.setdefault(cell.series, {}).setdefault(cell.indicator_id, {})[cell.period] = printed
        check_open(plan, {cell.period for cell in self.cells})
        for series, wanted in by_series.items():
            changes = write_figures(plan, SERIES[series], wanted)
            if series == Target.__tablename__:
                record_corrections(plan, {key: ends for key, ends in changes.items() if len(key[1]) == _YEAR})


@dataclass(frozen=True)
class SetTargetEdit:
    """Give an indicator its target for one year, as printed; None takes it away."""

    indicator_id: str
    period: str
    printed: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write the target (see `SetFiguresEdit`)."""
        SetFiguresEdit((FigureCell(self.indicator_id, self.period, self.printed),)).apply(plan)


@dataclass(frozen=True)
class SetMilestoneEdit:
    """Give an indicator its target for a quarter, semester or month; None takes it away."""

    indicator_id: str
    period: str
    printed: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write the milestone (see `SetFiguresEdit`)."""
        SetFiguresEdit((FigureCell(self.indicator_id, self.period, self.printed, "milestone"),)).apply(plan)


@dataclass(frozen=True)
class SetActualEdit:
    """Report what an indicator reached in a period; None takes the report away."""

    indicator_id: str
    period: str
    printed: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write the actual (see `SetFiguresEdit`)."""
        SetFiguresEdit((FigureCell(self.indicator_id, self.period, self.printed, "actual"),)).apply(plan)


@dataclass(frozen=True)
class ConfirmReadingEdit:
    """Settle how ambiguous figures of one indicator are read; those of closed years only as they were read so far.

    Attributes:
        indicator_id: Whose figures.
        decimal_mark: ``,`` or ``.`` to read them anew with that mark; None accepts them as read.
    """

    indicator_id: str
    decimal_mark: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Settle every open reading of the indicator.

        Raises:
            MissingElementError: The indicator is not in the plan.
        """
        indicator = plan.get(Indicator, self.indicator_id)
        context = ReadingContext(indicator.unit_of_measure, decimal_mark=self.decimal_mark)
        closed = closed_years(plan)
        for cls, figures in _figures_of(plan, indicator.id):
            rows = []
            for figure in figures:
                if figure.value.is_ambiguous:
                    is_read_anew = self.decimal_mark and not is_closed_period(figure.period, closed)
                    read = read_value(figure.printed, context) if is_read_anew else figure.value
                    rows.append((figure.id, read.confirmed().meaning))
            plan.update_rows(cls, ("meaning",), rows)


def reread_figures(plan: PlanStore, indicator_id: str, unit_of_measure: str | None) -> None:
    """Read an indicator's figures anew, as its unit of measure became another; confirmed readings stay.

    So do figures of closed years.
    """
    closed = closed_years(plan)
    for cls, figures in _figures_of(plan, indicator_id):
        context = ReadingContext.of(unit_of_measure=unit_of_measure, others=(figure.printed for figure in figures))
        changed = []
        for figure in figures:
            read = read_value(figure.printed, context)
            is_confirmed = read.is_ambiguous and not figure.value.is_ambiguous
            if not is_confirmed and read.meaning != figure.meaning and not is_closed_period(figure.period, closed):
                changed.append((figure.id, read.meaning))
        plan.update_rows(cls, ("meaning",), changed)


def write_figures(
    plan: PlanStore, cls: type[Figure], wanted: Mapping[str, dict[str, str | None]]
) -> dict[Key, tuple[str | None, str | None]]:
    """Write figures of many indicators inside an edit, with as few statements as one would take; nothing is recorded.

    Args:
        plan: Store of the plan.
        cls: Kind of figure.
        wanted: Printed values by indicator and period; None takes a figure away.

    Returns:
        Printed value before and after of every figure that changed, by indicator and period.

    Raises:
        MissingElementError: An indicator is not in the plan.
    """
    changes: dict[Key, tuple[str | None, str | None]] = {}
    units = units_of_measure(plan, list(wanted))
    current = _present(plan, cls, list(wanted))
    reported, noted = reported_by(plan) if cls is Actual else ((), ())
    gone: list[str] = []
    updates: list[tuple[object, ...]] = []
    added: list[tuple[object, ...]] = []
    place: int | None = None
    for indicator_id, figures in wanted.items():
        present = current.get(indicator_id, {})
        after = {period: printed for period, (_, printed) in present.items()} | figures
        context = ReadingContext.of(unit_of_measure=units[indicator_id], others=after.values())
        for period, printed in figures.items():
            figure_id, before = present.get(period, (None, None))
            if before != printed:
                changes[indicator_id, period] = before, printed
            if printed is None:
                gone += [figure_id] if figure_id else []
            elif figure_id is None:
                place = (plan.last_ord(cls) if place is None else place) + ORD_STEP
                meaning = read_value(printed, context).meaning
                added.append((new_id(), place, indicator_id, period, printed, meaning, *noted))
            elif before != printed:
                updates.append((figure_id, printed, read_value(printed, context).meaning, *noted))
    if gone:
        plan.delete(cls, *gone)
    plan.insert_rows(cls, ("id", "ord", "indicator_id", "period", "printed", "meaning", *reported), added)
    plan.update_rows(cls, ("printed", "meaning", *reported), updates)
    return changes


def reported_by(plan: PlanStore) -> tuple[tuple[str, ...], tuple[str | None, ...]]:
    """Columns of an actual that tell who reported it and when, and what they hold for whoever makes this step."""
    return ("who", "recorded_at"), (plan.author or None, moment_now())


def units_of_measure(plan: PlanStore, indicator_ids: Sequence[str]) -> dict[str, str | None]:
    """Unit of measure of each indicator.

    Raises:
        MissingElementError: An indicator is not in the plan.
    """
    found: dict[str, str | None] = dict(plan.read(_UNITS, ids=indicator_ids))
    for indicator_id in indicator_ids:
        if indicator_id not in found:
            raise MissingElementError(kind=Indicator.__tablename__, id=indicator_id)
    return found


def _present(plan: PlanStore, cls: type[Figure], indicator_ids: list[str]) -> dict[str, dict[str, tuple[str, str]]]:
    """Id and printed text of the figures that are there, by indicator and period."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for indicator_id, period, figure_id, printed in plan.read(_figures(cls), ids=indicator_ids):
        found.setdefault(indicator_id, {})[period] = (figure_id, printed)
    return found


@cache
def _figures(cls: type[Figure]) -> Prepared:
    """Reads the figures of indicators (``ids``)."""
    columns = (cls.indicator_id, cls.period, cls.id, cls.printed)
    return Prepared(select(*columns).where(among(cls.indicator_id, "ids")))


def _figures_of(
    plan: PlanStore, indicator_id: str
) -> Iterator[tuple[type[Figure] | type[UnitActual], Sequence[Figure | UnitActual]]]:
    """Figures of an indicator that are read alike: of one kind, those of units unit by unit."""
    for cls in SERIES.values():
        yield cls, plan.all(cls, cls.indicator_id == indicator_id)
    by_unit: dict[str, list[UnitActual]] = {}
    for figure in plan.all(UnitActual, UnitActual.indicator_id == indicator_id):
        by_unit.setdefault(figure.unit_id, []).append(figure)
    for figures in by_unit.values():
        yield UnitActual, figures
