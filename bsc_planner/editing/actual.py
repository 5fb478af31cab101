"""Edits of what was reported: evidence of an actual, and actuals of units that carry an indicator of another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bsc_planner.editing.closed_year import check_open
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.target import reported_by, units_of_measure
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.identity import new_id
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value

_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""

_Series = tuple[str, str]
"""Ids of an indicator and of the unit that reports it."""


@dataclass(frozen=True)
class UnitActualCell:
    """One figure of a unit as the planner typed it.

    Attributes:
        indicator_id: Indicator handed down to the unit.
        unit_id: Unit that reports its part.
        period: ``2026``, ``2026-Q3`` ..., see `Period`.
        printed: Text to the letter; None or blank text takes the figure away.
    """

    indicator_id: str
    unit_id: str
    period: str
    printed: str | None


@dataclass(frozen=True)
class SetUnitActualsEdit:
    """Report what units reached of indicators that were handed down to them without a measure of their own."""

    cells: Sequence[UnitActualCell]

    def apply(self, plan: PlanStore) -> None:
        """Write all cells; the last one wins where a cell is named twice.

        Who reports a value that becomes another is noted with the moment; its evidence stays, and goes with the value.

        Raises:
            EditError: ``unknown-period`` for a period that is none, ``year-closed``.
            MissingElementError: An indicator or unit is not in the plan.
        """
        wanted: dict[_Series, dict[str, str | None]] = {}
        for cell in self.cells:
            if Period.parse_or_none(cell.period) is None:
                raise EditError("unknown-period", period=cell.period)
            printed = cell.printed if cell.printed and cell.printed.strip() else None
            wanted.setdefault((cell.indicator_id, cell.unit_id), {})[cell.period] = printed
        check_open(plan, {cell.period for cell in self.cells})
        for unit_id in {unit_id for _, unit_id in wanted}:
            plan.get(Unit, unit_id)
        _Writing(plan, wanted).write()


@dataclass(frozen=True)
class SetEvidenceEdit:
    """Say what proves an actual.

    Attributes:
        indicator_id: Whose actual.
        period: Period of the actual.
        evidence: Note, files or addresses, one to a line; None or blank text takes the evidence away.
        unit_id: Unit whose actual it is, of an indicator handed down; None: the indicator's own.
    """

    indicator_id: str
    period: str
    evidence: str | None
    unit_id: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Write the evidence; who reported the value stays.

        Raises:
            EditError: ``evidence-without-actual`` where nothing was reported for the period, ``year-closed``.
        """
        check_open(plan, [self.period])
        figure: Actual | UnitActual | None
        if self.unit_id is None:
            of_period = (Actual.indicator_id == self.indicator_id, Actual.period == self.period)
            figure = next(iter(plan.all(Actual, *of_period)), None)
        else:
            figure = next(iter(_of_unit(plan, self.indicator_id, self.unit_id, self.period)), None)
        if figure is None:
            raise EditError("evidence-without-actual", period=self.period)
        plan.update(type(figure), figure.id, evidence=(self.evidence or "").strip() or None)


def read_unit_actual(plan: PlanStore, cell: UnitActualCell) -> Value:
    """How a unit's figure would be read if it were written now; what an editor shows while the planner types.

    Raises:
        MissingElementError: The indicator is not in the plan.
    """
    unit_of_measure = units_of_measure(plan, [cell.indicator_id])[cell.indicator_id]
    others = {row.period: row.printed for row in _of_unit(plan, cell.indicator_id, cell.unit_id)}
    texts = {**others, cell.period: cell.printed}.values()
    return read_value(cell.printed, ReadingContext.of(unit_of_measure=unit_of_measure, others=texts))


class _Writing:
    """Figures of units being written, with as few statements as one figure would take."""

    def __init__(self, plan: PlanStore, wanted: Mapping[_Series, Mapping[str, str | None]]) -> None:
        self._plan = plan
        self._wanted = wanted
        indicator_ids = list(dict.fromkeys(indicator_id for indicator_id, _ in wanted))
        self._units = units_of_measure(plan, indicator_ids)
        self._present = self._read(indicator_ids)
        self._reported, self._noted = reported_by(plan)
        self._gone: list[str] = []
        self._updated: list[tuple[object, ...]] = []
        self._added: list[tuple[object, ...]] = []
        self._place = plan.last_ord(UnitActual)

    def write(self) -> None:
        """Take away, change and add rows."""
        for series, figures in self._wanted.items():
            self._collect(series, figures)
        plan, reported = self._plan, self._reported
        if self._gone:
            plan.delete(UnitActual, *self._gone)
        columns = ("id", "ord", "indicator_id", "unit_id", "period", "printed", "meaning", *reported)
        plan.insert_rows(UnitActual, columns, self._added)
        plan.update_rows(UnitActual, ("printed", "meaning", *reported), self._updated)

    def _collect(self, series: _Series, figures: Mapping[str, str | None]) -> None:
        present = self._present.get(series, {})
        after = {**{period: rows[0][1] for period, rows in present.items()}, **figures}
        context = ReadingContext.of(unit_of_measure=self._units[series[0]], others=after.values())
        for period, printed in figures.items():
            rows = present.get(period, [])
            if printed is None:
                self._gone += [row_id for row_id, _ in rows]
            elif not rows:
                self._place += ORD_STEP
                meaning = read_value(printed, context).meaning
                self._added.append((new_id(), self._place, *series, period, printed, meaning, *self._noted))
            elif rows[0][1] != printed:
                meaning = read_value(printed, context).meaning
                self._updated.append((rows[0][0], printed, meaning, *self._noted))

    def _read(self, indicator_ids: Sequence[str]) -> dict[_Series, dict[str, list[tuple[str, str]]]]:
        """Id and printed text of what is there, by indicator, unit and period; the row that counts first."""
        found: dict[_Series, dict[str, list[tuple[str, str]]]] = {}
        columns = (
            UnitActual.indicator_id,
            UnitActual.unit_id,
            UnitActual.period,
            UnitActual.id,
            UnitActual.printed,
        )
        for start in range(0, len(indicator_ids), _CHUNK):
            ids = indicator_ids[start : start + _CHUNK]
            statement = select(*columns).where(UnitActual.indicator_id.in_(ids))
            for row in self._plan.rows(statement.order_by(UnitActual.ord, UnitActual.id)):
                by_period = found.setdefault((row.indicator_id, row.unit_id), {})
                by_period.setdefault(row.period, []).append((row.id, row.printed))
        return found


def _of_unit(plan: PlanStore, indicator_id: str, unit_id: str, period: str | None = None) -> Sequence[UnitActual]:
    """Figures of a unit for an indicator, all or those of a period, in order."""
    where = [UnitActual.indicator_id == indicator_id, UnitActual.unit_id == unit_id]
    return plan.all(UnitActual, *where, *([] if period is None else [UnitActual.period == period]))
