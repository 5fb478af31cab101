"""Follow-ups, or steps of plans of action, as rows of a grid."""

from collections.abc import Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QObject, Signal

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.follow_up import (
    AddActionStepsEdit,
    AddFollowUpEdit,
    NewActionStep,
    RemoveWorkEdit,
    SetWorkFieldsEdit,
    WorkCell,
)
from bsc_planner.errors import PlanError
from bsc_planner.model.date_reading import read_typed_date
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period_reading import read_period
from bsc_planner.monitoring.follow_ups import Standing, WorkItem, action_steps, follow_ups
from bsc_planner.ui.labels import date_text, period_text
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.pages.monitoring.follow_up.words import STANDINGS, STATES, standing_text, state_of, state_text
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    Acceptance,
    CellFace,
    CellText,
    GridColumn,
    Reading,
    Refusal,
    Tone,
)
from bsc_planner.ui.widgets.grid.waiting_row import NEW_ROW, WaitingRow

FOLLOW_UP, ACTION_STEP = "follow_up", "action_step"

_NO_PARENT = QModelIndex()
_DAYS = frozenset({"due", "done_on", "from_date"})
_TONES = {Status.ERROR: Tone.ERROR, Status.WARNING: Tone.WARNING, Status.OK: Tone.GOOD}


@dataclass(frozen=True)
class WorkRow:
    """What is shown of one row."""

    item: WorkItem
    faces: tuple[CellFace, ...]


class WorkItemModel(WaitingRow, ArrangedRows[WorkItem]):
    """Rows of one kind in a year; a new one is begun by typing the code of its indicator below the last.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
    """

    step_failed = Signal(object)

    def __init__(self, session: PlanSession, scope: MonitoringScope, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self.kind = kind
        self.items: list[WorkItem] = []
        self._rows: list[WorkRow] = []
        self._wanted: frozenset[Standing] = frozenset()
        self._columns = self._follow_up_columns() if kind == FOLLOW_UP else self._step_columns()
        self._fields = [column.key for column in self._columns]

    def reload(self) -> None:
        """Read the rows anew."""
        read = follow_ups if self.kind == FOLLOW_UP else action_steps
        self.beginResetModel()
        self.items = read(self._session.store, today=date.today(), year=self._scope.period.year)
        self._list()
        self.endResetModel()

    def show_standings(self, wanted: frozenset[Standing]) -> None:
        """Show only rows that stand so; empty: all."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.arrange_again()

    def item(self, row: int) -> WorkItem | None:
        """The follow-up or step of a row."""
        return self._rows[row].item if 0 <= row < len(self._rows) else None

    def add_for(self, indicator_id: str) -> None:
        """Add an empty row for an indicator, of the period shown."""
        self._do(self._add_label(), self._adding([{"indicator_id": indicator_id}]))

    # what is arranged --------------------------------------------------------------

    def candidates(self) -> Sequence[WorkItem]:
        """Rows that stand as wanted."""
        return [item for item in self.items if not self._wanted or item.standing in self._wanted]

    def candidate_key(self, record: WorkItem) -> Hashable:
        """Its id."""
        return record.ref.id

    def candidate_faces(self, record: WorkItem) -> Sequence[CellFace]:
        """All cells of a row."""
        return self._row(record).faces

    def candidate_day(self, record: WorkItem, column: int) -> date | None:
        """The day a cell holds."""
        stored = record.values[self._fields[column]]
        return date.fromisoformat(str(stored)) if stored else None

    def take_shown(self, records: list[WorkItem]) -> None:
        """Show these rows."""
        self.forget_new_row()
        self._rows = [self._row(item) for item in records]

    # what the grid asks ------------------------------------------------------------

    def known_rows(self) -> int:
        """Rows in sight."""
        return len(self._rows)

    def can_begin_row(self) -> bool:
        """Whether the plan may be written."""
        return not self._session.store.is_read_only

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return EMPTY_FACE if self.is_new_row(row) else self._rows[row].faces[column]

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with: a state without its shape, nothing where only a hint is shown."""
        if self.is_new_row(row):
            return ""
        field, item = self._fields[column], self._rows[row].item
        if field == "status":
            return state_text(item.values["status"])
        return "" if field == "action" and not item.values["action"] else self.face(row, column).text

    def tooltip(self, row: int, column: int) -> str:
        """Who noted it."""
        if self.is_new_row(row) or self._fields[column] != "indicator_id":
            return ""
        item = self._rows[row].item
        who = item.values.get("who")
        told = self.tr("Noted by {who}").format(who=who) if who else ""
        return "\n".join(part for part in (f"{item.code} {item.name}".strip(), item.unit, told) if part)

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        name = "" if self.is_new_row(row) else self._rows[row].faces[0].text
        return f"{name} · {self._columns[column].full_name}"

    def row_key(self, row: int) -> Hashable:
        """Id of a row."""
        return NEW_ROW if self.is_new_row(row) else self._rows[row].item.ref.id if row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of an id."""
        if key == NEW_ROW:
            return self.place_of_new_row(key)
        return next((place for place, row in enumerate(self._rows) if row.item.ref.id == key), None)

    # typing ------------------------------------------------------------------------

    def can_edit(self, row: int, column: int) -> bool:
        """Everything, in a plan that may be written."""
        return not self._session.store.is_read_only

    def choices(self, row: int, column: int) -> Sequence[str]:
        """States, or indicators."""
        field = self._fields[column]
        if field == "status":
            return [state_text(status) for status in STATES]
        if field == "indicator_id":
            return [f"{one.code or ''} {one.name or ''}".strip() for one in self._session.store.all(Indicator)]
        return ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        field, wanted = self._fields[column], text.strip()
        if field == "indicator_id" and self._indicator_named(wanted) is None:
            if self.is_new_row(row) and not wanted:
                return Reading()
            return Reading(Acceptance.REFUSED, self.tr("No indicator has this code or name."))
        if field == "status" and state_of(wanted) is None:
            words = self.tr("Please choose one of: {choices}.")
            return Reading(Acceptance.REFUSED, words.format(choices=", ".join(self.choices(row, column))))
        if field in _DAYS and wanted:
            day = read_typed_date(wanted)
            if day is None:
                return Reading(Acceptance.REFUSED, self.tr("This is no date. Write for example 15 March 2026."))
            return Reading(text=date_text(day.isoformat()))
        if field == "period" and read_period(wanted, year=self._scope.period.year) is None:
            return Reading(Acceptance.REFUSED, self.tr("Write a period, for example 2026, TW II 2026 or Maret 2026."))
        return Reading()

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
            field = self._fields[cell.column]
            value = self._value(field, cell.text)
            changes.append(WorkCell(self._rows[cell.row].item.ref, field, value))
        if changes:
            self._do(label, SetWorkFieldsEdit(changes, date.today()))
        return refused

    # rows --------------------------------------------------------------------------

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def new_row_hint(self) -> str:
        """What the waiting row will become."""
        return self.tr("Code or name of the indicator; the rest is typed beside it")

    def fill_new_row(self, rows: Sequence[Mapping[int, str]]) -> tuple[int | None, list[Refusal]]:
        """Add one row per given row: the indicator, then whatever stands beside it."""
        wanted: list[dict[str, str]] = []
        refused: list[Refusal] = []
        for texts in rows:
            values: dict[str, str] = {}
            for column, text in sorted(texts.items()):
                reading = self.read(len(self._rows), column, text)
                if reading.acceptance is Acceptance.REFUSED:
                    refused.append(Refusal(self._columns[column].full_name, text, reading.text))
                elif text.strip():
                    values[self._fields[column]] = str(self._value(self._fields[column], text))
            if "indicator_id" in values:
                wanted.append(values)
        self.drop_new_row()
        if not wanted:
            return None, refused
        before = {row.item.ref.id for row in self._rows}
        self._do(self._add_label(), self._adding(wanted))
        fresh = [place for place, row in enumerate(self._rows) if row.item.ref.id not in before]
        return (fresh[-1] if fresh else None), refused

    def can_remove(self, rows: Sequence[int]) -> bool:
        """Whether rows can be taken out."""
        return not self._session.store.is_read_only and any(row < len(self._rows) for row in rows)

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Take rows out; they go to the recycle bin."""
        refs = [self._rows[row].item.ref for row in rows if row < len(self._rows)]
        self._do(self.tr("Remove rows"), RemoveWorkEdit(refs))

    # within ------------------------------------------------------------------------

    def _list(self) -> None:
        self.take_shown(self.arranged_candidates())

    def _row(self, item: WorkItem) -> WorkRow:
        return WorkRow(item, tuple(self._cell(item, field) for field in self._fields))

    def _cell(self, item: WorkItem, field: str) -> CellFace:
        if field == "indicator_id":
            return CellFace(f"{item.code} {item.name}".strip() or "–", Tone.STRONG)
        if field == "status":
            return CellFace(standing_text(item.standing), _TONES.get(STANDINGS[item.standing][1], Tone.NORMAL))
        if field == "period":
            return CellFace(period_text(item.period) if item.period else str(item.values["period"]))
        stored = item.values[field]
        if field == "action" and not stored:
            return CellFace(self.tr("(to be written)"), Tone.MUTED)
        if field in _DAYS:
            is_late = field == "due" and item.standing is Standing.OVERDUE
            return CellFace(date_text(stored), Tone.ERROR if is_late else Tone.NORMAL)
        return CellFace(str(stored or ""))

    def _value(self, field: str, text: str) -> str | None:
        wanted = text.strip()
        if field == "indicator_id":
            return self._indicator_named(wanted)
        if field == "status":
            return state_of(wanted)
        if field == "period":
            period = read_period(wanted, year=self._scope.period.year)
            return None if period is None else str(period)
        day = read_typed_date(wanted) if field in _DAYS else None
        return day.isoformat() if day is not None else wanted or None

    def _adding(self, rows: Sequence[Mapping[str, str]]) -> Edit:
        if self.kind == FOLLOW_UP:
            return Together([self._follow_up(row) for row in rows])
        names = ("action", "milestone", "output", "pic", "from_date", "due")
        year = self._scope.period.year
        return AddActionStepsEdit(
            [
                NewActionStep(row["indicator_id"], year, **{name: row[name] for name in names if name in row})
                for row in rows
            ]
        )

    def _follow_up(self, row: Mapping[str, str]) -> AddFollowUpEdit:
        indicator = self._session.store.find(Indicator, row["indicator_id"])
        unit = self._scope.unit_id
        return AddFollowUpEdit(
            row["indicator_id"],
            row.get("period") or str(self._scope.period),
            row.get("action", ""),
            row.get("cause"),
            row.get("pic"),
            row.get("due"),
            None if indicator is None or indicator.unit_id == unit else unit,
        )

    def _indicator_named(self, text: str) -> str | None:
        wanted = text.casefold()
        for one in self._session.store.all(Indicator):
            code, name = (one.code or "").casefold(), (one.name or "").casefold()
            if wanted and wanted in (code, name, f"{code} {name}".strip()):
                return one.id
        return None

    def _do(self, label: str, edit: Edit) -> None:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            self.step_failed.emit(error)

    def _add_label(self) -> str:
        return self.tr("Add a follow-up") if self.kind == FOLLOW_UP else self.tr("Add a step of an action")

    def _follow_up_columns(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn("indicator_id", self.tr("Indicator"), width=30, is_frozen=True, can_hide=False, is_outline=True),
            GridColumn("period", self.tr("Period"), width=13),
            GridColumn("status", self.tr("Status"), width=18, can_hide=False),
            GridColumn("due", self.tr("Due"), width=15, is_day=True),
            GridColumn("action", self.tr("Action"), width=30, can_hide=False),
            GridColumn("cause", self.tr("Cause"), width=24),
            GridColumn("pic", self.tr("In charge"), width=18),
            GridColumn("done_on", self.tr("Done on"), width=15, is_day=True),
            GridColumn("result", self.tr("Result"), width=24),
        )

    def _step_columns(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn("indicator_id", self.tr("Indicator"), width=30, is_frozen=True, can_hide=False, is_outline=True),
            GridColumn("action", self.tr("Plan of action"), width=26, can_hide=False),
            GridColumn("milestone", self.tr("Step"), width=22),
            GridColumn("status", self.tr("Status"), width=18, can_hide=False),
            GridColumn("due", self.tr("Due"), width=15, is_day=True),
            GridColumn("pic", self.tr("In charge"), width=16),
            GridColumn("output", self.tr("Output"), width=16),
            GridColumn("from_date", self.tr("From"), width=15, is_day=True),
            GridColumn("done_on", self.tr("Done on"), width=15, is_day=True),
            GridColumn("note", self.tr("Note"), width=24),
        )
