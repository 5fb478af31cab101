"""Actuals as cells of a grid: typed, pasted and filled, each step one edit."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from functools import partial

from PySide6.QtCore import QObject, Signal

from bsc_planner.editing.actual import SetUnitActualsEdit, UnitActualCell
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.target import ConfirmReadingEdit, FigureCell, SetFiguresEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.monitoring.actual_sheet import SheetRow
from bsc_planner.ui.item_models.indicator_tree.columns import doubt_explained, explained
from bsc_planner.ui.pages.monitoring.actuals.sheet_rows import SheetRows
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Acceptance, CellText, Reading, Refusal


class ActualsItemModel(SheetRows):
    """The sheet as planners type in it.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
    """

    step_failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def is_writable(self) -> bool:
        """Whether anything can be typed."""
        return self.sheet is not None and not self.sheet.is_closed and self._session.is_writable

    def can_edit(self, row: int, column: int) -> bool:
        """The periods of indicators."""
        return self.is_writable and self.layout.period(column) is not None and self.row(row) is not None

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        if self._session.store.is_read_only:
            return self.tr("The plan is open for reading only.")
        if self._session.day is not None:
            return self.tr("These are the targets of a past day; go back to the latest to type actuals.")
        if self.sheet is not None and self.sheet.is_closed:
            text = self.tr("The year {year} is closed; it can be opened again under Revisions, with a reason.")
            return text.format(year=self.sheet.year)
        if self.row(row) is None:
            return self.tr("Actuals belong to indicators: type them in the rows below.")
        if column in (self.layout.to_date, self.layout.index):
            return self.tr("This figure is computed from the actuals of the periods.")
        return self.tr("Only actuals are typed here; the rest is changed under “Indicators & targets”.")

    def edit_text(self, row: int, column: int) -> str:
        """An actual as it was typed."""
        found, period = self.row(row), self.layout.period(column)
        if found is None or period is None:
            return super().edit_text(row, column)
        reported = found.reported.get(str(period))
        return reported.printed if reported is not None else ""

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood."""
        found, period = self.row(row), self.layout.period(column)
        if found is None or period is None or not text.strip():
            return Reading()
        value = read_actual(found, period, text.strip())
        if value.kind in (ValueKind.TEXT, ValueKind.GROUPS):
            reason = self.tr(
                "This is no number, range, limit or known grade, so it cannot be measured. Press Enter once more to"
                " keep it as a text; N/A says that nothing applies in this period."
            )
            return Reading(Acceptance.DOUBTFUL, reason)
        return Reading(text=self._said(value, text.strip()))

    def cell_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        """How a figure that can be read in two ways is meant."""
        found, value = self.row(row), self.value(row, column)
        if found is None or value is None or not value.is_ambiguous or not self.can_edit(row, column):
            return ()
        actions = []
        for mark in (None, ",", "."):
            read = read_value(value.printed, ReadingContext(found.record.unit_of_measure, decimal_mark=mark))
            read = value if mark is None else read
            if mark and read.confirmed().meaning == value.confirmed().meaning:
                continue
            yes, no = self.tr("“{printed}” means {meaning}"), self.tr("No: “{printed}” means {meaning}")
            text = (yes if mark is None else no).format(printed=value.printed or "", meaning=explained(read))
            actions.append((text, partial(self._confirm, found.id, mark)))
        return actions

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step; those that cannot hold their text are returned."""
        refused: list[Refusal] = []
        own: list[FigureCell] = []
        parts: list[UnitActualCell] = []
        for cell in cells:
            found, period = self.row(cell.row), self.layout.period(cell.column)
            if found is None or period is None or not self.can_edit(cell.row, cell.column):
                reason = self.why_fixed(cell.row, cell.column)
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reason))
            elif found.unit_id is None:
                own.append(FigureCell(found.id, str(period), cell.text.strip() or None, "actual"))
            else:
                parts.append(UnitActualCell(found.id, found.unit_id, str(period), cell.text.strip() or None))
        edits: list[Edit] = [SetFiguresEdit(own)] if own else []
        edits += [SetUnitActualsEdit(parts)] if parts else []
        if not self._do(label, edits):
            reason = self.tr("The plan could not be changed.")
            return [Refusal(self.cell_name(cell.row, cell.column), cell.text, reason) for cell in cells]
        return refused

    def _said(self, value: Value, text: str) -> str:
        if value.kind is ValueKind.NOT_APPLICABLE:
            return self.tr("Not applicable in this period: counts nowhere and is not missing.")
        if value.kind is ValueKind.NOT_FILLED:
            return self.tr("A dash: not filled in.")
        meaning = explained(value)
        said = f"{text} = {meaning}" if meaning and meaning != text else ""
        doubt = doubt_explained(value)
        return f"{said or text} · {doubt}" if doubt else said

    def _confirm(self, indicator_id: str, mark: str | None) -> None:
        self._do(self.tr("Confirm reading"), [ConfirmReadingEdit(indicator_id, mark)])

    def _do(self, label: str, edits: Iterable[Edit]) -> bool:
        """Carry out one step; whether it could be, else `step_failed` says why."""
        listed = list(edits)
        if not listed:
            return True
        try:
            self._session.do(label, listed[0] if len(listed) == 1 else Together(listed))
        except PlanError as error:
            self.step_failed.emit(error)
            return False
        return True


def read_actual(row: SheetRow, period: Period, text: str) -> Value:
    """What a text would mean as an actual of a row, its unit of measure and its other actuals considered."""
    others = {at: one.printed for at, one in row.reported.items()} | {str(period): text}
    return read_value(text, ReadingContext.of(unit_of_measure=row.record.unit_of_measure, others=others.values()))
