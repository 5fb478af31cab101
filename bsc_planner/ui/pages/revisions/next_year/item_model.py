"""Targets for a year as rows of a grid: typed, filled and decided here, taken over in one step later."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from bsc_planner.editing.next_year import TargetDecision
from bsc_planner.model.delta import Ref
from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.revisions.next_year.draft import Choices, NextYearDraft
from bsc_planner.revisions.next_year.proposal import Basis, Flag, NextYear, NextYearRow
from bsc_planner.revisions.next_year.rolling_over import RollOverChoice, judged, read_target
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.lists.shown_number import shown_number
from bsc_planner.ui.pages.revisions.next_year.columns import (
    CODE,
    DECISION,
    FIRST_PAST,
    MARK,
    NAME,
    REASON,
    TARGET,
    faces_of,
    next_year_columns,
    tip_of,
)
from bsc_planner.ui.pages.revisions.next_year.words import decision_word, flag_word, obstacle_word
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    Acceptance,
    CellFace,
    CellText,
    Reading,
    Refusal,
    RowKind,
    Tone,
)
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

_WRITTEN = (TARGET, DECISION, REASON)


class Section:
    """A row that names the objective of those below it."""

    def __init__(self, objective_id: str | None, code: str, text: str) -> None:
        self.objective_id = objective_id
        self.code = code
        self.text = text


class NextYearItemModel(ArrangedRows[NextYearRow | Section]):
    """Objectives with their indicators; what is typed goes to a draft and not to the plan.

    Signals:
        draft_changed: A choice is another now; with the draft as it was before, for undoing it.
    """

    draft_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft: NextYearDraft | None = None
        self.is_writable = False
        self._sections: Mapping[str, tuple[str, str]] = {}
        self._everything: list[NextYearRow | Section] = []
        self._rows: list[NextYearRow | Section] = []
        self._places: dict[Hashable, int] = {}
        self._faces: dict[Hashable, Sequence[CellFace]] = {}
        self._flag: Flag | None = None
        self._only_open = False

    def show_draft(
        self, proposed: NextYear, touched: Choices, sections: Mapping[str, tuple[str, str]], *, is_writable: bool
    ) -> None:
        """Show a year.

        Args:
            proposed: What is known of it.
            touched: Choices made so far.
            sections: Code and text of the objectives by id, in plan order.
            is_writable: Whether anything may be typed.
        """
        self.beginResetModel()
        self.draft = NextYearDraft(proposed, touched)
        self.is_writable = is_writable
        self._sections = sections
        past = [year for row in proposed.rows for year in row.past]
        planned = {year.year for year in past if year.target is not None}
        if any(row.proposals.get(Basis.RENSTRA) is not None for row in proposed.rows):
            planned.add(proposed.year)
        known = {year.year for year in past if year.actual is not None}
        self._columns = next_year_columns(proposed.year, known=known, planned=planned)
        self._list_rows()
        self.take_shown([])
        self.endResetModel()
        self.arrange_again()

    def set_filter(self, flag: Flag | None, *, only_open: bool = False) -> None:
        """Show only rows with a flag (None: any), or only those still to be decided."""
        self._flag, self._only_open = flag, only_open
        self._list_rows()
        self.arrange_again()

    def row(self, place: int) -> NextYearRow | None:
        """The indicator of a row; None for an objective's."""
        found = self._rows[place] if 0 <= place < len(self._rows) else None
        return found if isinstance(found, NextYearRow) else None

    def ref(self, place: int) -> Ref | None:
        """The element of a row."""
        found = self._rows[place] if 0 <= place < len(self._rows) else None
        if isinstance(found, NextYearRow):
            return Ref("indicator", found.indicator_id)
        return Ref("objective", found.objective_id) if found is not None and found.objective_id else None

    def shown_ids(self) -> list[str]:
        """Indicators in sight, in order."""
        return [row.indicator_id for row in self._rows if isinstance(row, NextYearRow)]

    def fill_from(self, indicator_ids: Iterable[str], basis: Basis) -> int:
        """Take targets from a basis; returns how many."""
        return self._changing(lambda draft: draft.fill_from(indicator_ids, basis))

    def fill_growing(self, indicator_ids: Iterable[str], percent: Decimal) -> int:
        """Let targets grow over last year's; returns how many."""
        return self._changing(lambda draft: draft.fill_growing(indicator_ids, percent))

    def restore(self, touched: Choices) -> None:
        """Go back to an earlier draft."""
        if self.draft is not None:
            self.draft.restore(touched)
            self._tell_changed(touched)

    # what is arranged -------------------------------------------------------------

    def candidates(self) -> Sequence[NextYearRow | Section]:
        """Objectives with their indicators."""
        return self._everything

    def candidate_key(self, record: NextYearRow | Section) -> Hashable:
        """Id of the element."""
        return record.indicator_id if isinstance(record, NextYearRow) else ("section", record.objective_id)

    def candidate_faces(self, record: NextYearRow | Section) -> Sequence[CellFace]:
        """All cells of a row."""
        return self._faces_of(record)

    def candidate_number(self, record: NextYearRow | Section, column: int) -> Decimal | None:
        """A target, an actual or an achievement."""
        is_figure = column >= FIRST_PAST and column <= TARGET
        return shown_number(self._faces_of(record)[column].text) if is_figure else None

    def candidate_depth(self, record: NextYearRow | Section) -> int:
        """Indicators stand below their objective."""
        return int(isinstance(record, NextYearRow))

    def depth(self, row: int) -> int:
        """Names of indicators begin where those of their objectives do."""
        return self.candidate_depth(self._rows[row])

    def is_heading(self, record: NextYearRow | Section) -> bool:
        """Objectives."""
        return isinstance(record, Section)

    def take_shown(self, records: list[NextYearRow | Section]) -> None:
        """Show these rows."""
        self._rows = records
        self._places = {self.candidate_key(record): place for place, record in enumerate(records)}

    # what the grid asks -----------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Rows in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        return self._faces_of(self._rows[row])

    def _faces_of(self, found: NextYearRow | Section) -> Sequence[CellFace]:
        key = self.candidate_key(found)
        faces = self._faces.get(key)
        if faces is None:
            if isinstance(found, Section):
                listed = [EMPTY_FACE] * len(self._columns)
                listed[CODE], listed[NAME] = CellFace(found.code, Tone.STRONG), CellFace(found.text, Tone.STRONG)
                faces = listed
            else:
                assert self.draft is not None
                faces = faces_of(found, self.draft)
            self._faces[key] = faces
        return faces

    def row_kind(self, row: int) -> RowKind:
        """Objectives are sections."""
        return RowKind.SECTION if isinstance(self._rows[row], Section) else RowKind.ITEM

    def row_key(self, row: int) -> Hashable:
        """Id of the element."""
        return self.candidate_key(self._rows[row])

    def row_of(self, key: Hashable) -> int | None:
        """Row of an element."""
        return self._places.get(key)

    def tooltip(self, row: int, column: int) -> str:
        """More about a cell."""
        found = self.row(row)
        return tip_of(found, self.draft, column) if found is not None and self.draft is not None else ""

    def cell_name(self, row: int, column: int) -> str:
        """Indicator and column."""
        found = self.row(row)
        return f"{(found.code or found.name) if found else ''}, {self._columns[column].full_name}"

    def value(self, row: int, column: int) -> Value | None:
        """What a target means."""
        found = self.row(row)
        if found is None or self.draft is None or column != TARGET:
            return None
        return self.draft.judged(found.indicator_id).target

    def can_edit(self, row: int, column: int) -> bool:
        """Target, decision and reason; the name where another measure takes over."""
        found = self.row(row)
        if found is None or self.draft is None or not self.is_writable:
            return False
        choice = self.draft.choice(found.indicator_id)
        if column == NAME:
            return choice.decision is TargetDecision.REPLACED
        if column == TARGET:
            return choice.decision is not TargetDecision.DROPPED
        return column in _WRITTEN

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        if self.is_writable and column == NAME and self.row(row) is not None:
            return self.tr("Choose “Replace” first: then the new indicator is named here.")
        return super().why_fixed(row, column)

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with."""
        found = self.row(row)
        if found is None or self.draft is None:
            return super().edit_text(row, column)
        choice = self.draft.choice(found.indicator_id)
        if column == TARGET:
            return choice.target or ""
        return choice.reason or "" if column == REASON else super().edit_text(row, column)

    def choices(self, row: int, column: int) -> Sequence[str]:
        """Decisions to choose from."""
        return [decision_word(decision) for decision in TargetDecision] if column == DECISION else ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood."""
        found = self.row(row)
        if found is None or self.draft is None or not text.strip():
            return Reading()
        if column == DECISION and decision_named(text) is None:
            words = ", ".join(decision_word(decision) for decision in TargetDecision)
            return Reading(Acceptance.REFUSED, self.tr("Please choose one of: {choices}.").format(choices=words))
        if column != TARGET:
            return Reading()
        return self._target_reading(found, text)

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many choices; texts that are no decision are left out and returned."""
        refused: list[Refusal] = []

        def write(draft: NextYearDraft) -> int:
            for cell in cells:
                if not self._write(draft, cell):
                    reason = self.why_fixed(cell.row, cell.column)
                    refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reason))
            return len(cells)

        self._changing(write)
        return refused

    # within ------------------------------------------------------------------------

    def _write(self, draft: NextYearDraft, cell: CellText) -> bool:
        found = self.row(cell.row)
        if found is None or not self.can_edit(cell.row, cell.column):
            return False
        if cell.column == DECISION:
            decision = decision_named(cell.text)
            if decision is None and cell.text.strip():
                return False
            draft.set_decision(found.indicator_id, decision)
        elif cell.column == TARGET:
            draft.set_target(found.indicator_id, cell.text)
        elif cell.column == REASON:
            draft.set_reason(found.indicator_id, cell.text)
        else:
            draft.set_new_name(found.indicator_id, cell.text)
        return True

    def _target_reading(self, row: NextYearRow, text: str) -> Reading:
        assert self.draft is not None
        value = read_target(row, text)
        if value.kind is ValueKind.TEXT:
            reason = self.tr(
                "This is no number, range, limit or known grade. Press Enter once more to keep it as a text."
            )
            return Reading(Acceptance.DOUBTFUL, reason)
        words = [flag_word(flag) for flag in row.flags(value, jump_factor=self.draft.proposed.jump_factor)]
        obstacle = judged(row, RollOverChoice(row.indicator_id, text)).obstacle
        said = [obstacle_word(obstacle)] if obstacle is not None else [" · ".join(words)] if words else []
        if value.is_ambiguous:
            said.insert(0, f"{text.strip()} = {format_value(value)}")
        return Reading(text="\n".join(said))

    def _changing(self, change: Callable[[NextYearDraft], int]) -> int:
        if self.draft is None:
            return 0
        before = self.draft.touched
        count = change(self.draft)
        if self.draft.touched != before:
            self._tell_changed(before)
        return count

    def _tell_changed(self, before: Choices) -> None:
        self._faces.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, MARK), self.index(len(self._rows) - 1, len(self._columns) - 1))
        self.draft_changed.emit(before)

    def _list_rows(self) -> None:
        self._everything, self._faces = [], {}
        if self.draft is None:
            return
        by_objective: dict[str | None, list[NextYearRow]] = {}
        for row in self.draft.proposed.rows:
            if self._is_shown(row):
                known = row.objective_id if row.objective_id in self._sections else None
                by_objective.setdefault(known, []).append(row)
        for objective_id, (code, text) in self._sections.items():
            if objective_id in by_objective:
                self._everything += [Section(objective_id, code, text), *by_objective[objective_id]]
        if None in by_objective:
            self._everything += [Section(None, "", self.tr("Indicators without an objective")), *by_objective[None]]

    def _is_shown(self, row: NextYearRow) -> bool:
        assert self.draft is not None
        judged = self.draft.judged(row.indicator_id)
        if self._only_open:
            return judged.obstacle is not None
        return self._flag is None or self._flag in judged.flags


def decision_named(text: str) -> TargetDecision | None:
    """The decision a word means; None for none."""
    wanted = text.strip().casefold()
    return next((decision for decision in TargetDecision if decision_word(decision).casefold() == wanted), None)
