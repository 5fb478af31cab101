"""Typing in the cells of the indicator outline: what can be written where, and each change as one edit."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial

from PySide6.QtCore import Signal

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.target import ConfirmReadingEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.used_values import used_values
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.item_models.indicator_tree.columns import BASELINE, FIRST_YEAR, NAME, UNIT, explained
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind
from bsc_planner.ui.item_models.indicator_tree.reading import bundle, can_write, edit_of, is_beyond, offered, read_cell
from bsc_planner.ui.item_models.indicator_tree.rows import IndicatorTreeRows
from bsc_planner.ui.widgets.grid import Acceptance, CellText, Reading, Refusal


class IndicatorTreeWriting(IndicatorTreeRows):
    """Cells of the outline that can be typed in.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
        proposal_wanted: Another target of an indicator (its id) and year shall be proposed.
    """

    step_failed = Signal(object)
    proposal_wanted = Signal(str, int)

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a text can be written here."""
        if not self._session.is_writable:
            return False
        return can_write(self._rows[row], column, years=self.years)

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        if self._session.store.is_read_only:
            return self.tr("The plan is open for reading only.")
        if self._session.day is not None:
            return self.tr("These are the targets of a past day; go back to the latest to change them.")
        node = self._rows[row]
        if node.kind is NodeKind.INDICATOR and self.columns[column].key == "actual":
            return self.tr("Actuals are typed on the page “Monitoring”.")
        if node.indicator is not None and is_beyond(node, column, years=self.years):
            return self.tr("The indicator does not belong to this year.")
        if node.kind is NodeKind.OBJECTIVE and column > NAME:
            return self.tr("An objective has a code and a text only; targets belong to its indicators.")
        return self.tr("Nothing can be typed in this cell.")

    def cell_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        """How a figure that can be read in two ways is meant, and another target to be proposed."""
        if not self._session.is_writable:
            return ()
        return [*self._reading_actions(row, column), *self._proposal_actions(row, column)]

    def _proposal_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        place, node = column - FIRST_YEAR, self._rows[row]
        if node.indicator is None or not 0 <= place < len(self.years):
            return ()
        wanted = partial(self.proposal_wanted.emit, node.id, int(self.years[place]))
        return ((self.tr("Propose a change …"), wanted),)

    def _reading_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        value, node = self.value(row, column), self._rows[row]
        if value is None or not value.is_ambiguous:
            return ()
        actions = []
        for mark in (None, ",", "."):
            context = ReadingContext(node.indicator.unit_of_measure if node.indicator else None, decimal_mark=mark)
            read = read_value(value.printed, context) if mark else value
            if mark and read.confirmed().meaning == value.confirmed().meaning:
                continue
            words = (
                self.tr("“{printed}” means {meaning}") if mark is None else self.tr("No: “{printed}” means {meaning}")
            )
            text = words.format(printed=value.printed or "", meaning=explained(read))
            actions.append((text, partial(self._confirm, node.id, mark)))
        return actions

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        return read_cell(self._rows[row], column, text, years=self.years)

    def choices(self, row: int, column: int) -> Sequence[str]:
        """Texts to choose from; any other unit of measure is as good as those in use."""
        if self._rows[row].kind is not NodeKind.INDICATOR:
            return ()
        return used_values(self._session.store, Indicator, "unit_of_measure") if column == UNIT else offered(column)

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step; those that cannot hold their text are returned."""
        edits = []
        refused = []
        for cell in cells:
            node = self._rows[cell.row]
            if not self.can_edit(cell.row, cell.column):
                refused.append(self._refusal(cell, self.why_fixed(cell.row, cell.column)))
                continue
            reason = self._why_not(node, cell.column, cell.text)
            if reason:
                refused.append(self._refusal(cell, reason))
                continue
            edits.append(edit_of(node, cell.column, cell.text, years=self.years))
        if not self._do(label, bundle(edits)):
            reason = self.tr("The plan could not be changed.")
            return [self._refusal(cell, reason) for cell in cells]
        return refused

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def write(self, label: str, edits: Sequence[Edit]) -> bool:
        """Carry out edits as one step; whether it could be, else `step_failed` says why."""
        return self._do(label, edits)

    @property
    def _is_fixed(self) -> bool:
        """Whether rows cannot be moved: nothing can be changed, or the order in sight is not the plan's."""
        return not self._session.is_writable or self.order is not None

    def _confirm(self, indicator_id: str, decimal_mark: str | None) -> None:
        self._do(self.tr("Confirm reading"), [ConfirmReadingEdit(indicator_id, decimal_mark)])

    def _why_not(self, node: Node, column: int, text: str) -> str:
        """Why a row cannot take a text; empty when it can."""
        if not can_write(node, column, years=self.years):
            return self.tr("Nothing can be typed in this cell.")
        if column >= BASELINE:
            return ""  # a figure may be any text
        reading = read_cell(node, column, text, years=self.years)
        return reading.text if reading.acceptance is Acceptance.REFUSED else ""

    def _refusal(self, cell: CellText, reason: str) -> Refusal:
        return Refusal(self.cell_name(cell.row, cell.column), cell.text, reason)

    def _do(self, label: str, edits: Sequence[Edit]) -> bool:
        """Carry out one step; whether it could be, else `step_failed` says why."""
        if not edits:
            return True
        try:
            self._session.do(label, edits[0] if len(edits) == 1 else Together(edits))
        except PlanError as error:
            self.step_failed.emit(error)
            return False
        return True
