"""Edits of what indicators should reach and did reach."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bsc_planner.editing.edit import EditError
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Figure, Milestone, PastTarget, Target
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value

SERIES: dict[str, type[Figure]] = {cls.__tablename__: cls for cls in (Target, PastTarget, Milestone, Actual)}
"""Kinds of figures an indicator has."""


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

        Raises:
            EditError: ``unknown-period`` for a period that is none.
            MissingElementError: An indicator is not in the plan.
        """
        by_indicator: dict[tuple[str, str], dict[str, str | None]] = {}
        for cell in self.cells:
            if Period.parse_or_none(cell.period) is None:
                raise EditError("unknown-period", period=cell.period)
            printed = cell.printed if cell.printed and cell.printed.strip() else None
            by_indicator.setdefault((cell.series, cell.indicator_id), {})[cell.period] = printed
        for (series, indicator_id), wanted in by_indicator.items():
            _write(plan, SERIES[series], plan.get(Indicator, indicator_id), wanted)


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
    """Settle how ambiguous figures of one indicator are read.

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
        for cls in SERIES.values():
            rows = []
            for figure in plan.all(cls, cls.indicator_id == indicator.id):
                if figure.value.is_ambiguous:
                    read = read_value(figure.printed, context) if self.decimal_mark else figure.value
                    rows.append((figure.id, read.confirmed().meaning))
            plan.update_rows(cls, ("meaning",), rows)


def reread_figures(plan: PlanStore, indicator_id: str, unit_of_measure: str | None) -> None:
    """Read an indicator's figures anew, as its unit of measure became another; confirmed readings stay."""
    for cls in SERIES.values():
        figures = plan.all(cls, cls.indicator_id == indicator_id)
        context = ReadingContext.of(unit_of_measure=unit_of_measure, others=(figure.printed for figure in figures))
        changed = []
        for figure in figures:
            read = read_value(figure.printed, context)
            is_confirmed = read.is_ambiguous and not figure.value.is_ambiguous
            if not is_confirmed and read.meaning != figure.meaning:
                changed.append((figure.id, read.meaning))
        plan.update_rows(cls, ("meaning",), changed)


def read_figure(plan: PlanStore, cell: FigureCell) -> Value:
    """How a figure would be read if it were written now; what an editor shows while the planner types."""
    cls = SERIES[cell.series]
    indicator = plan.get(Indicator, cell.indicator_id)
    others = {row.period: row.printed for row in _printed(plan, cls, indicator.id)} | {cell.period: cell.printed}
    return read_value(cell.printed, _context(indicator, others.values()))


def _write(plan: PlanStore, cls: type[Figure], indicator: Indicator, wanted: dict[str, str | None]) -> None:
    current = {row.period: row for row in _printed(plan, cls, indicator.id)}
    after = {period: row.printed for period, row in current.items()} | wanted
    context = _context(indicator, after.values())
    gone = [current[period].id for period, printed in wanted.items() if printed is None and period in current]
    if gone:
        plan.delete(cls, *gone)
    updates = []
    for period, printed in wanted.items():
        if printed is None:
            continue
        meaning = read_value(printed, context).meaning
        if period not in current:
            plan.insert(cls, indicator_id=indicator.id, period=period, printed=printed, meaning=meaning)
        elif current[period].printed != printed:
            updates.append((current[period].id, printed, meaning))
    plan.update_rows(cls, ("printed", "meaning"), updates)


def _printed(plan: PlanStore, cls: type[Figure], indicator_id: str) -> Sequence[Figure]:
    return plan.all(cls, cls.indicator_id == indicator_id)


def _context(indicator: Indicator, printed: Iterable[str | None]) -> ReadingContext:
    return ReadingContext.of(unit_of_measure=indicator.unit_of_measure, others=printed)
