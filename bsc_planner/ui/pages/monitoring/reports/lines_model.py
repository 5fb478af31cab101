"""The lines one person reported in a month, typed like a spreadsheet."""

from collections.abc import Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QObject, Signal

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.report_rules import ReportLine
from bsc_planner.editing.work_report import AddReportsEdit, RemoveReportsEdit, ReportCell, SetReportFieldsEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.date_reading import read_typed_date
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.value import ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.work_report import WorkReport
from bsc_planner.ui.labels import date_text, period_text
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.lists.shown_number import shown_number
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    RIGHT,
    Acceptance,
    CellFace,
    CellText,
    GridColumn,
    Reading,
    Refusal,
    Tone,
)
from bsc_planner.ui.widgets.grid.waiting_row import NEW_ROW, WaitingRow

_NO_PARENT = QModelIndex()
_QUANTITIES = frozenset({ValueKind.NUMBER, ValueKind.PERCENT})


class LinesModel(WaitingRow, ArrangedRows[WorkReport]):
    """Lines by day; a new one is begun by typing what was done below the last.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
    """

    step_failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._employee_id: str | None = None
        self._period = Period(session.year)
        self._rules: dict[str, tuple[str, str]] = {}
        self._everything: list[WorkReport] = []
        self._made: dict[str, tuple[CellFace, ...]] = {}
        self._lines: list[WorkReport] = []
        self._faces: list[tuple[CellFace, ...]] = []
        self._keys: list[str] = []
        self._columns = (
            GridColumn("result", self.tr("What was done"), width=28, is_frozen=True, can_hide=False, is_outline=True),
            GridColumn(
                "day", self.tr("Day"), self.tr("Empty: the month as a whole"), width=14, can_hide=False, is_day=True
            ),
            GridColumn("printed", self.tr("Quantity"), width=8, align=RIGHT, can_hide=False, fits_content=True),
            GridColumn("unit_word", self.tr("Unit"), self.tr("Empty: the unit of the target"), width=8),
            GridColumn("cascade_id", self.tr("Work result"), width=24, can_hide=False),
            GridColumn("evidence", self.tr("Evidence"), self.tr("Note, file or address"), width=22),
        )

    def show_lines(self, employee_id: str | None, period: Period, rules: Mapping[str, tuple[str, str]]) -> None:
        """Show the lines of a person in a month.

        Args:
            employee_id: None: nobody.
            period: The month.
            rules: Words and unit of the person's work results, by the rule's id.
        """
        is_other = (employee_id, period) != (self._employee_id, self._period)
        self.beginResetModel()
        self._employee_id, self._period, self._rules = employee_id, period, dict(rules)
        mine = (WorkReport.employee_id == employee_id, WorkReport.period == str(period))
        found = self._session.store.all(WorkReport, *mine) if employee_id is not None else ()
        self._everything = sorted(found, key=lambda line: (line.day or "9999", line.ord))
        self._made = {line.id: self._faces_of(line) for line in self._everything}
        self.take_shown(self.arranged_candidates())
        self.endResetModel()
        if is_other:
            self.arrange_again()
        else:
            self.arranged.emit()

    def candidates(self) -> Sequence[WorkReport]:
        """Lines of the person in the month."""
        return self._everything

    def candidate_key(self, record: WorkReport) -> Hashable:
        """Its id."""
        return record.id

    def candidate_faces(self, record: WorkReport) -> Sequence[CellFace]:
        """All cells of a line."""
        return self._made[record.id]

    def candidate_number(self, record: WorkReport, column: int) -> Decimal | None:
        """The quantity."""
        return shown_number(record.printed) if self._columns[column].key == "printed" else None

    def candidate_day(self, record: WorkReport, column: int) -> date | None:
        """The day; None for the month as a whole."""
        return date.fromisoformat(record.day) if record.day else None

    def take_shown(self, records: list[WorkReport]) -> None:
        """Show these lines."""
        self.forget_new_row()
        self._lines = records
        self._faces = [self._made[line.id] for line in records]
        self._keys = [line.id for line in records]

    def known_rows(self) -> int:
        """Lines of the person."""
        return len(self._faces)

    def can_begin_row(self) -> bool:
        """Whether the person has rows to report on in a plan that may be written."""
        return self._employee_id is not None and bool(self._rules) and not self._session.store.is_read_only

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return EMPTY_FACE if self.is_new_row(row) else self._faces[row][column]

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with; nothing where only the month is told."""
        if self.is_new_row(row) or (self._columns[column].key == "day" and self._lines[row].day is None):
            return ""
        return self.face(row, column).text

    def tooltip(self, row: int, column: int) -> str:
        """The whole text."""
        return "" if self.is_new_row(row) else self.face(row, column).text

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        name = "" if self.is_new_row(row) else self.face(row, 0).text
        return f"{name} · {self._columns[column].full_name}"

    def row_key(self, row: int) -> Hashable:
        """Id of a line."""
        return NEW_ROW if self.is_new_row(row) else self._keys[row] if row < len(self._keys) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of a line."""
        if key == NEW_ROW:
            return self.place_of_new_row(key)
        return next((place for place, line_id in enumerate(self._keys) if line_id == key), None)

    # typing ------------------------------------------------------------------------

    def can_edit(self, row: int, column: int) -> bool:
        """Everything, in a plan that may be written."""
        return self._employee_id is not None and not self._session.store.is_read_only

    def choices(self, row: int, column: int) -> Sequence[str]:
        """The person's work results."""
        return [words for words, _ in self._rules.values()] if self._columns[column].key == "cascade_id" else ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        field, wanted = self._columns[column].key, text.strip()
        refused = ""
        if field == "day" and wanted:
            day = self._day(wanted)
            if day is None:
                refused = self.tr("This is no date. Write for example 15 or 15/03/2026.")
            elif day not in self._period:
                refused = self.tr("This day is not in {month}.").format(month=period_text(self._period))
            else:
                return Reading(text=date_text(day.isoformat()))
        elif field == "cascade_id" and self._rule_named(wanted) is None:
            refused = self.tr("Please choose one of the person's work results.")
        elif field == "printed":
            refused = self._quantity_fault(row, wanted)
        elif field == "result" and not wanted and not self.is_new_row(row):
            refused = self.tr("Write what was done, or remove the line.")
        return Reading(Acceptance.REFUSED, refused) if refused else Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step."""
        changes, refused = [], []
        for cell in cells:
            reading = self.read(cell.row, cell.column, cell.text)
            if not self.can_edit(cell.row, cell.column) or self.is_new_row(cell.row):
                reading = Reading(Acceptance.REFUSED, self.why_fixed(cell.row, cell.column))
            if reading.acceptance is Acceptance.REFUSED:
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reading.text))
                continue
            field = self._columns[cell.column].key
            changes.append(ReportCell(self._keys[cell.row], field, self._value(field, cell.text)))
        if changes:
            self._do(label, SetReportFieldsEdit(changes))
        return refused

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def new_row_hint(self) -> str:
        """What the waiting row will become."""
        return self.tr("What was done; day, quantity and work result are typed beside it")

    def fill_new_row(self, rows: Sequence[Mapping[int, str]]) -> tuple[int | None, list[Refusal]]:
        """Add one line per given row: what was done, then whatever stands beside it."""
        wanted: list[dict[str, str]] = []
        refused: list[Refusal] = []
        for texts in rows:
            values: dict[str, str] = {}
            for column, text in sorted(texts.items()):
                reading = self.read(len(self._faces), column, text) if text.strip() else Reading()
                if reading.acceptance is Acceptance.REFUSED:
                    refused.append(Refusal(self._columns[column].full_name, text, reading.text))
                elif text.strip():
                    values[self._columns[column].key] = str(self._value(self._columns[column].key, text))
            if "result" in values:
                wanted.append(values)
        self.drop_new_row()
        if not wanted or self._employee_id is None:
            return None, refused
        before = set(self._keys)
        lines = [self._line(self._employee_id, values) for values in wanted]
        self._do(self.tr("Add lines of a report"), AddReportsEdit(lines, date.today().isoformat()))
        fresh = [place for place, line_id in enumerate(self._keys) if line_id not in before]
        return (fresh[-1] if fresh else None), refused

    def can_remove(self, rows: Sequence[int]) -> bool:
        """Whether lines can be taken out."""
        return not self._session.store.is_read_only and any(row < len(self._keys) for row in rows)

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Take lines out."""
        ids = [self._keys[row] for row in rows if row < len(self._keys)]
        self._do(self.tr("Remove lines of a report"), RemoveReportsEdit(ids))

    # within ------------------------------------------------------------------------

    def _do(self, label: str, edit: Edit) -> None:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            self.step_failed.emit(error)

    def _line(self, employee_id: str, values: Mapping[str, str]) -> ReportLine:
        today = date.today()
        return ReportLine(
            employee_id=employee_id,
            cascade_id=values.get("cascade_id") or next(iter(self._rules)),
            period=str(self._period),
            result=values["result"],
            printed=values.get("printed", "0"),
            day=values.get("day") or (today.isoformat() if today in self._period else None),
            unit_word=values.get("unit_word"),
            evidence=values.get("evidence"),
        )

    def _faces_of(self, line: WorkReport) -> tuple[CellFace, ...]:
        words, unit = self._rules.get(line.cascade_id or "", ("–", ""))
        month = self.tr("whole month")
        return (
            CellFace(line.result),
            CellFace(date_text(line.day)) if line.day else CellFace(month, Tone.MUTED),
            CellFace(line.printed),
            CellFace(line.unit_word) if line.unit_word else CellFace(unit, Tone.MUTED),
            CellFace(words),
            CellFace(line.evidence or ""),
        )

    def _value(self, field: str, text: str) -> str | None:
        wanted = text.strip()
        if field == "cascade_id":
            return self._rule_named(wanted)
        if field == "day":
            day = self._day(wanted)
            return day.isoformat() if day else None
        return wanted or None

    def _day(self, text: str) -> date | None:
        """The day a text means; a bare number is a day of the month."""
        if text.isdigit() and 1 <= int(text) <= (self._period.end - self._period.start).days:
            return self._period.start.replace(day=int(text))
        return read_typed_date(text)

    def _rule_named(self, text: str) -> str | None:
        wanted = text.casefold()
        exact = [rule for rule, (words, _) in self._rules.items() if words.casefold() == wanted]
        found = exact or [rule for rule, (words, _) in self._rules.items() if wanted and wanted in words.casefold()]
        return found[0] if len(found) == 1 else None

    def _quantity_fault(self, row: int, text: str) -> str:
        if not text:
            return "" if self.is_new_row(row) else self.tr("Write the number; 0 if nothing countable came of it.")
        unit = "" if row >= len(self._faces) else self._faces[row][3].text
        read = read_value(text, ReadingContext(unit or None))
        if read.kind not in _QUANTITIES:
            return self.tr("This is no number. Write for example 3 or 2,5; the unit stands beside it.")
        if read.is_guess:
            return self.tr("This can be read in two ways. Write thousands without a point and decimals with a comma.")
        return ""
