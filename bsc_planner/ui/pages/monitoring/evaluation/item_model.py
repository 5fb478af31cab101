"""The people of a unit as rows of a grid: ratings typed or chosen, the predikat computed."""

from collections.abc import Hashable, Sequence
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Signal

from bsc_planner.editing.rating import SCORE_RANGES, RatePeopleEdit, RatingCell, score_of
from bsc_planner.errors import PlanError
from bsc_planner.model.rating import Expectation
from bsc_planner.monitoring.evaluation import PersonEvaluation, UnitEvaluation
from bsc_planner.scoring.person_step import shown
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.lists.shown_number import shown_number
from bsc_planner.ui.pages.monitoring.evaluation.columns import columns_of
from bsc_planner.ui.pages.monitoring.evaluation.words import (
    expectation_named,
    predikat_status,
    predikat_text,
    rating_word,
)
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
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
from bsc_planner.ui.widgets.grid.item_model import Index

_NO_PARENT = QModelIndex()
_TONES = {Status.OK: Tone.GOOD, Status.WARNING: Tone.WARNING, Status.ERROR: Tone.ERROR, Status.NONE: Tone.MUTED}
_RATED = ("work", "behaviour")
_TYPED = frozenset({*_RATED, *SCORE_RANGES, "has_new_idea", "extra_tasks", "note"})


class _Unit(NamedTuple):
    """The name of a unit above its people."""

    id: str | None
    name: str


_Row = PersonEvaluation | _Unit


class EvaluationItemModel(ArrangedRows[_Row]):
    """People below the name of their unit; what is typed is written to the plan at once.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
    """

    step_failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._evaluation: UnitEvaluation | None = None
        self._everything: list[_Row] = []
        self._rows: list[_Row] = []
        self._places: dict[str, int] = {}

    def show_evaluation(self, evaluation: UnitEvaluation) -> None:
        """Show the people of a unit; the same people in the same columns only change their cells."""
        rows = _with_sections(evaluation)
        before = self._evaluation
        is_same = (
            before is not None
            and before.method is evaluation.method
            and [_key(row) for row in self._everything] == [_key(row) for row in rows]
        )
        self._evaluation, self._everything = evaluation, rows
        if is_same:
            self._rows = self.arranged_candidates()
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))
            return
        if before is None or before.method is not evaluation.method:
            self.beginResetModel()
            self._rows, self._places = [], {}
            self._columns = columns_of(evaluation.method)
            self.endResetModel()
        self.arrange_again()

    def person(self, row: int) -> PersonEvaluation | None:
        """The person of a row; None for the name of a unit."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, _Unit) else found

    # what is arranged --------------------------------------------------------------

    def candidates(self) -> Sequence[_Row]:
        """People and the units they are in."""
        return self._everything

    def candidate_key(self, record: _Row) -> Hashable:
        """Id of the person, or the unit."""
        return _key(record)

    def candidate_faces(self, record: _Row) -> Sequence[CellFace]:
        """All cells of a row."""
        return [self._face(record, column.key) for column in self._columns]

    def candidate_number(self, record: _Row, column: int) -> Decimal | None:
        """A score or a count."""
        return shown_number(self._face(record, self._columns[column].key).text) if self._is_figure(column) else None

    def candidate_depth(self, record: _Row) -> int:
        """People stand below the name of their unit."""
        return int(self._has_sections and not isinstance(record, _Unit))

    def is_heading(self, record: _Row) -> bool:
        """Names of units."""
        return isinstance(record, _Unit)

    def take_shown(self, records: list[_Row]) -> None:
        """Show these rows."""
        self._rows = records
        self._places = {
            row.person.employee_id: place for place, row in enumerate(records) if not isinstance(row, _Unit)
        }

    @property
    def _has_sections(self) -> bool:
        # names of units stand above people or nowhere
        return bool(self._everything) and isinstance(self._everything[0], _Unit)

    def _is_figure(self, column: int) -> bool:
        return self._columns[column].is_figure

    # what the grid asks ------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """People and the units they are in."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self._face(self._rows[row], self._columns[column].key)

    def _face(self, found: _Row, key: str) -> CellFace:
        if isinstance(found, _Unit):
            return CellFace(found.name, Tone.STRONG) if key == "name" else EMPTY_FACE
        if key == "predikat":
            return CellFace(predikat_text(found.predikat), _TONES[predikat_status(found.predikat)])
        if key == "work" and found.is_work_of_unit:
            return CellFace(self._text(found, key), Tone.MUTED)
        return CellFace(self._text(found, key), Tone.MUTED if key in ("nip", "title") else Tone.NORMAL)

    def row_kind(self, row: int) -> RowKind:
        """Units are sections."""
        return RowKind.SECTION if isinstance(self._rows[row], _Unit) else RowKind.ITEM

    def depth(self, row: int) -> int:
        """People stand below the name of their unit."""
        return self.candidate_depth(self._rows[row])

    def row_key(self, row: int) -> Hashable:
        """Id of the person, or the name of the unit."""
        return _key(self._rows[row])

    def row_of(self, key: Hashable) -> int | None:
        """Row of a person."""
        return self._places.get(key) if isinstance(key, str) else None

    def cell_name(self, row: int, column: int) -> str:
        """Person and column."""
        person = self.person(row)
        name = (person.person.name or person.person.nip) if person is not None else ""
        return f"{name}, {self._columns[column].full_name}"

    def tooltip(self, row: int, column: int) -> str:
        """Why a rating of work cannot be typed; the whole note."""
        person, key = self.person(row), self._columns[column].key
        if person is None:
            return ""
        if key == "work" and person.is_work_of_unit:
            return self.why_fixed(row, column)
        return person.rating.note or "" if key == "note" else ""

    # typing ------------------------------------------------------------------------

    def can_edit(self, row: int, column: int) -> bool:
        """Ratings, scores and the note; the work of a head only while the unit is not rated."""
        person, key = self.person(row), self._columns[column].key
        if person is None or not self._session.is_writable or key not in _TYPED:
            return False
        return not (key == "work" and person.is_work_of_unit)

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        person, key = self.person(row), self._columns[column].key
        if person is not None and key == "work" and person.is_work_of_unit:
            return self.tr("The achievement of the unit is the rating of its head (SE MenPANRB 3/2023).")
        if person is not None and key in ("predikat", "work_score", "total"):
            return self.tr("This is computed from the ratings and from what was reported.")
        return super().why_fixed(row, column)

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with."""
        person, key = self.person(row), self._columns[column].key
        return self.face(row, column).text if person is None or key == "predikat" else self._text(person, key)

    def choices(self, row: int, column: int) -> Sequence[str]:
        """Ratings to choose from."""
        key = self._columns[column].key
        if key in _RATED:
            return [rating_word(rating) for rating in Expectation]
        return [self.tr("yes"), self.tr("no")] if key == "has_new_idea" else ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        key, wanted = self._columns[column].key, text.strip()
        if not wanted or key == "note":
            return Reading()
        if key in (*_RATED, "has_new_idea") and self._stored(key, wanted) is None:
            words = self.tr("Please choose one of: {choices}.")
            return Reading(Acceptance.REFUSED, words.format(choices=", ".join(self.choices(row, column))))
        if key == "extra_tasks" and not (wanted.isascii() and wanted.isdigit() and len(wanted) <= 4):
            return Reading(Acceptance.REFUSED, self.tr("Write a whole number, for example 3."))
        if key in SCORE_RANGES:
            lowest, highest = SCORE_RANGES[key]
            score = score_of(wanted)
            if score is None:
                return Reading(Acceptance.REFUSED, self.tr("Write a number, for example 82,5."))
            if score < lowest or (highest is not None and score > highest):
                words = self.tr("Write a number from {lowest} to {highest}.")
                return Reading(Acceptance.REFUSED, words.format(lowest=lowest, highest=highest or "…"))
        return Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step; what is no rating is left out and returned."""
        changes: list[RatingCell] = []
        refused: list[Refusal] = []
        for cell in cells:
            person, key = self.person(cell.row), self._columns[cell.column].key
            reading = self.read(cell.row, cell.column, cell.text)
            if not self.can_edit(cell.row, cell.column):
                reading = Reading(Acceptance.REFUSED, self.why_fixed(cell.row, cell.column))
            if person is None or self._evaluation is None or reading.acceptance is Acceptance.REFUSED:
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reading.text))
                continue
            value = self._stored(key, cell.text.strip())
            changes.append(RatingCell(person.person.employee_id, str(self._evaluation.period), key, value))
        if changes:
            try:
                self._session.do(label, RatePeopleEdit(changes))
            except PlanError as error:
                self.step_failed.emit(error)
        return refused

    # within ------------------------------------------------------------------------

    def _text(self, found: PersonEvaluation, key: str) -> str:
        person, rating = found.person, found.rating
        if key in ("name", "nip", "title"):
            return str(getattr(person, key))
        if key == "work":
            return rating_word(found.work) if found.work is not None else ""
        if key == "behaviour":
            return rating_word(found.behaviour) if found.behaviour is not None else ""
        if key in ("work_score", "total"):
            score = found.work_score if key == "work_score" else found.total
            return "" if score is None else shown(score)
        if key == "has_new_idea":
            return "" if rating.has_new_idea is None else self.tr("yes") if rating.has_new_idea else self.tr("no")
        stored = getattr(rating, key)
        return "" if stored is None else str(stored)

    def _stored(self, key: str, text: str) -> str | int | None:
        """A typed text as it is kept; None for nothing, and for a word that is no choice."""
        if not text:
            return None
        if key in _RATED:
            return expectation_named(text)
        if key == "has_new_idea":
            said = {self.tr("yes").casefold(): 1, self.tr("no").casefold(): 0, "1": 1, "0": 0}
            return said.get(text.casefold())
        return text


def _with_sections(evaluation: UnitEvaluation) -> list[_Row]:
    """People with the name of their unit above the first of each, where there are several units."""
    units = {one.person.unit_id for one in evaluation.people}
    rows: list[_Row] = []
    unit: str | None = ""
    for one in evaluation.people:
        if len(units) > 1 and one.person.unit_id != unit:
            unit = one.person.unit_id
            rows.append(_Unit(unit, one.person.unit_name or "–"))
        rows.append(one)
    return rows


def _key(row: _Row) -> Hashable:
    return row if isinstance(row, _Unit) else row.person.employee_id
