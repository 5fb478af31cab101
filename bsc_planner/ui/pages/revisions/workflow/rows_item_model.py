"""Rows of a revision in a grid: what is in force, proposed, answered and agreed, typed in like a spreadsheet."""

from collections.abc import Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QObject, Signal

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.revision_facts import cell_of, element_of, is_open, offered, rows_of_revision
from bsc_planner.editing.revision_rows import (
    AddRowsEdit,
    AgreeRowEdit,
    AnswerRowEdit,
    OpenRowsEdit,
    ProposedCell,
    RejectRowEdit,
    RemoveRowsEdit,
    SetRowNoteEdit,
    TakeAnswerBackEdit,
)
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import Revision, RevisionRow
from bsc_planner.revisions.in_force import conflicts_of, rivals_of
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.lists.shown_number import shown_number
from bsc_planner.ui.pages.revisions.workflow.words import ROW_STATES, row_state_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status
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

WHAT, PERIOD, BEFORE, PROPOSED, ANSWER, AGREED, STATUS, NOTE, ANSWER_NOTE = range(9)
_TYPED = frozenset({PROPOSED, NOTE, ANSWER, ANSWER_NOTE, AGREED, STATUS})
_TONES = {Status.OK: Tone.GOOD, Status.ERROR: Tone.ERROR}
_ROOT = QModelIndex()


@dataclass(frozen=True)
class RowSnapshot:
    """A row as it is shown.

    Attributes:
        id: Its id.
        ref: What it is about.
        cell: The same as a proposal.
        name: Code and name of that.
        offer: What stands to be agreed on.
        faces: Its cells.
        tips: More than fits, by column.
    """

    id: str
    ref: Ref
    cell: ProposedCell
    name: str
    offer: str | None
    faces: tuple[CellFace, ...]
    tips: Mapping[int, str]


class RowsItemModel(WaitingRow, ArrangedRows[RowSnapshot]):
    """Rows of one revision; new ones are begun by typing the code of an indicator below the last.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
    """

    step_failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._revision_id: str | None = None
        self._everything: list[RowSnapshot] = []
        self._rows: list[RowSnapshot] = []
        self._is_open = False
        self._columns = self._make_columns()

    @property
    def revision_id(self) -> str | None:
        """The revision shown."""
        return self._revision_id

    def show_revision(self, revision_id: str | None) -> None:
        """Show the rows of another revision; None: of none."""
        is_other = revision_id != self._revision_id
        self._revision_id = revision_id
        self.forget_new_row()
        self.reload()
        if is_other:
            self.arrange_again()

    def reload(self) -> None:
        """Read the rows anew."""
        self.beginResetModel()
        store = self._session.store
        revision = store.find(Revision, self._revision_id)
        self._is_open = revision is not None and is_open(revision)
        self._everything = [] if revision is None else self._snapshots(revision.id)
        self._rows = self.arranged_candidates()
        self.endResetModel()
        self.arranged.emit()

    def ref(self, row: int) -> Ref | None:
        """What a row is about."""
        return self._rows[row].ref if 0 <= row < len(self._rows) else None

    # what is arranged --------------------------------------------------------------

    def candidates(self) -> Sequence[RowSnapshot]:
        """Rows of the revision."""
        return self._everything

    def candidate_key(self, record: RowSnapshot) -> Hashable:
        """Its id."""
        return record.id

    def candidate_faces(self, record: RowSnapshot) -> Sequence[CellFace]:
        """All cells of a row."""
        return record.faces

    def candidate_number(self, record: RowSnapshot, column: int) -> Decimal | None:
        """A value in force, proposed, answered or agreed."""
        return shown_number(record.faces[column].text) if BEFORE <= column <= AGREED else None

    def take_shown(self, records: list[RowSnapshot]) -> None:
        """Show these rows."""
        self.forget_new_row()
        self._rows = records

    # showing -----------------------------------------------------------------------

    def _snapshots(self, revision_id: str) -> list[RowSnapshot]:
        store = self._session.store
        rows = rows_of_revision(store, revision_id)
        now = {found.row_id: found.now for found in conflicts_of(store, revision_id)} if self._is_open else {}
        rivals = rivals_of(store, revision_id) if self._is_open else {}
        return [self._snapshot(row, now, rivals.get(row.id, ())) for row in rows]

    def _snapshot(self, row: RevisionRow, now: Mapping[str, str | None], rivals: Sequence[str]) -> RowSnapshot:
        name, tips = self._name(row), {}
        nothing = self.tr("(none)")
        before = CellFace(nothing if row.before is None else row.before, Tone.MUTED)
        if row.id in now:
            before = CellFace(before.text, Tone.WARNING, is_doubtful=True)
            tips[BEFORE] = self.tr("In force now: {value}").format(value=now[row.id] or nothing)
        if rivals:
            tips[WHAT] = self.tr("Also proposed to change in: {titles}").format(titles=", ".join(rivals))
        _, status = ROW_STATES[row.status]
        removed = self.tr("(taken away)")
        answer = "" if row.answered_at is None else row.answer or removed
        agreed = (row.agreed or removed) if row.status == "agreed" else ""
        faces = (
            CellFace(name, is_doubtful=bool(rivals)),
            CellFace(row.period or kind_label(row.field)),
            before,
            CellFace(row.proposed or removed),
            CellFace(answer),
            CellFace(agreed, Tone.STRONG),
            CellFace(f"{MARKS[status]} {row_state_text(row.status)}", _TONES.get(status, Tone.MUTED)),
            CellFace(row.note or "", Tone.MUTED),
            CellFace(row.answer_note or "", Tone.MUTED),
        )
        kind, element_id, field, period = cell_of(row)
        cell = ProposedCell(element_id, row.proposed, period, field, kind)
        return RowSnapshot(row.id, Ref(kind, element_id), cell, name, offered(row), faces, tips)

    def _name(self, row: RevisionRow) -> str:
        element = element_of(self._session.store, cell_of(row))
        if element is None:
            return self.tr("(removed from the plan)")
        words = getattr(element, "name", None) or getattr(element, "text", None) or ""
        return " ".join(part for part in (getattr(element, "code", None), words) if part)

    def known_rows(self) -> int:
        """Rows of the revision."""
        return len(self._rows)

    def can_begin_row(self) -> bool:
        """Whether rows can be changed."""
        return self.is_writable

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return EMPTY_FACE if self.is_new_row(row) else self._rows[row].faces[column]

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with: the value alone, without mark or remark."""
        if self.is_new_row(row):
            return ""
        if column in (PROPOSED, AGREED, ANSWER):
            text = self._rows[row].faces[column].text
            return "" if text == self.tr("(taken away)") else text
        if column == STATUS:
            return self._rows[row].faces[column].text[2:]
        return self.face(row, column).text

    def tooltip(self, row: int, column: int) -> str:
        """What changed meanwhile, and which other revision is about the same."""
        return "" if self.is_new_row(row) else self._rows[row].tips.get(column, "")

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        name = "" if self.is_new_row(row) else self._rows[row].name
        return f"{name} · {self._columns[column].full_name}"

    def row_key(self, row: int) -> Hashable:
        """Id of a row."""
        return NEW_ROW if self.is_new_row(row) else self._rows[row].id if row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of an id."""
        if key == NEW_ROW:
            return self.place_of_new_row(key)
        return next((place for place, row in enumerate(self._rows) if row.id == key), None)

    # typing ------------------------------------------------------------------------

    @property
    def is_writable(self) -> bool:
        """Whether rows can be changed."""
        return self._is_open and self._session.is_writable

    def can_edit(self, row: int, column: int) -> bool:
        """Everything but what a row is about and what was in force."""
        if not self.is_writable:
            return False
        return column in (WHAT, PERIOD, PROPOSED, NOTE) if self.is_new_row(row) else column in _TYPED

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        if not self._is_open:
            return self.tr("This revision is in force or was rejected; it is kept as it is.")
        if column == BEFORE:
            return self.tr("This is what is in force.")
        return super().why_fixed(row, column)

    def choices(self, row: int, column: int) -> Sequence[str]:
        """States, or codes of indicators."""
        if column == STATUS:
            return [row_state_text(status) for status in ROW_STATES]
        if column == WHAT and self.is_new_row(row):
            return [f"{one.code or ''} {one.name or ''}".strip() for one in self._session.store.all(Indicator)]
        return ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        wanted = text.strip()
        if column == STATUS and _status_of(wanted) is None:
            words = self.tr("Please choose one of: {choices}.")
            return Reading(Acceptance.REFUSED, words.format(choices=", ".join(self.choices(row, column))))
        if column == WHAT and wanted and self._indicator_named(wanted) is None:
            return Reading(Acceptance.REFUSED, self.tr("No indicator has this code or name."))
        if column == PERIOD and wanted and not (wanted.isdigit() and len(wanted) == len("2026")):
            return Reading(Acceptance.REFUSED, self.tr("Write a year, for example 2026."))
        if column == PROPOSED and not wanted:
            return Reading(Acceptance.DOUBTFUL, self.tr("Empty: the value shall be taken away."))
        return Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step."""
        edits: list[Edit] = []
        refused = []
        for cell in cells:
            reading = Reading(Acceptance.REFUSED, self.why_fixed(cell.row, cell.column))
            if self.can_edit(cell.row, cell.column) and not self.is_new_row(cell.row):
                reading = self.read(cell.row, cell.column, cell.text)
            if reading.acceptance is Acceptance.REFUSED:
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reading.text))
            else:
                edits += self._edits(self._rows[cell.row], cell.column, cell.text.strip())
        self._do(label, edits)
        return refused

    def _edits(self, row: RowSnapshot, column: int, text: str) -> list[Edit]:
        assert self._revision_id is not None
        if column == PROPOSED:
            cell = ProposedCell(row.cell.element_id, text, row.cell.period, row.cell.field, row.cell.element_kind)
            return [AddRowsEdit(self._revision_id, [cell])]
        if column == ANSWER:
            note = row.faces[ANSWER_NOTE].text
            return [AnswerRowEdit(row.id, text, note) if text else TakeAnswerBackEdit(row.id)]
        if column == AGREED:
            return [AgreeRowEdit(row.id, text) if text else OpenRowsEdit([row.id])]
        if column == STATUS:
            return [_decision(row, _status_of(text))]
        return [SetRowNoteEdit(row.id, text, is_answer=column == ANSWER_NOTE)]

    # rows --------------------------------------------------------------------------

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def new_row_hint(self) -> str:
        """What the waiting row will become."""
        return self.tr("Code of an indicator · the year and the proposed target beside it")

    def fill_new_row(self, rows: Sequence[Mapping[int, str]]) -> tuple[int | None, list[Refusal]]:
        """Propose one target per row: code, year (that of the window where none is given), proposed target, reason."""
        cells, refused = [], []
        for texts in rows:
            what = texts.get(WHAT, "").strip()
            indicator = self._indicator_named(what)
            period = texts.get(PERIOD, "").strip() or str(self._session.year)
            if indicator is None:
                reason = self.tr("No indicator has this code or name.")
                refused.append(Refusal(self._columns[WHAT].full_name, what, reason))
                continue
            # three columns pasted side by side are code, year and target
            proposed = texts.get(PROPOSED, texts.get(BEFORE, "")).strip()
            cells.append(ProposedCell(indicator, proposed, period, note=texts.get(NOTE, "").strip()))
        self.drop_new_row()
        if cells and self._revision_id is not None:
            self._do(self.tr("Propose a change"), [AddRowsEdit(self._revision_id, cells)])
            wanted = cells[-1].element_id, cells[-1].period
            places = [(row.cell.element_id, row.cell.period) for row in self._rows]
            return (places.index(wanted) if wanted in places else None), refused
        return None, refused

    def can_remove(self, rows: Sequence[int]) -> bool:
        """Whether rows can be taken out."""
        return self.is_writable and any(row < len(self._rows) for row in rows)

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Take rows out of the revision."""
        ids = [self._rows[row].id for row in rows if row < len(self._rows)]
        self._do(self.tr("Remove rows"), [RemoveRowsEdit(ids)])

    def _indicator_named(self, text: str) -> str | None:
        wanted = text.casefold()
        for one in self._session.store.all(Indicator):
            code, name = (one.code or "").casefold(), (one.name or "").casefold()
            if wanted and wanted in (code, name, f"{code} {name}".strip()):
                return one.id
        return None

    def _do(self, label: str, edits: Sequence[Edit]) -> None:
        if not edits:
            return
        try:
            self._session.do(label, edits[0] if len(edits) == 1 else Together(edits))
        except PlanError as error:
            self.step_failed.emit(error)

    def _make_columns(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn("what", self.tr("What"), width=22, is_frozen=True, can_hide=False, is_outline=True),
            GridColumn("period", self.tr("Year or field"), width=9),
            GridColumn("before", self.tr("In force"), width=8, align=RIGHT),
            GridColumn("proposed", self.tr("Proposed"), width=8, align=RIGHT),
            GridColumn("answer", self.tr("Answer"), width=8, align=RIGHT),
            GridColumn("agreed", self.tr("Agreed"), width=9, align=RIGHT),
            GridColumn("status", self.tr("State"), width=11, can_hide=False),
            GridColumn("note", self.tr("Why"), width=16),
            GridColumn("answer_note", self.tr("Remark"), width=12),
        )


def _status_of(text: str) -> str | None:
    wanted = text.strip().casefold()
    return next((status for status in ROW_STATES if wanted in (row_state_text(status).casefold(), status)), None)


def _decision(row: RowSnapshot, status: str | None) -> Edit:
    if status == "agreed":
        return AgreeRowEdit(row.id, row.offer)
    return RejectRowEdit(row.id) if status == "rejected" else OpenRowsEdit([row.id])
