"""The rows of one person's SKP: targets, what was reported, how it is assessed, what the superior says."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from bsc_planner.editing.edit import Together
from bsc_planner.editing.work_report import SetReviewEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.period import Period
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.work_report import ReportReview
from bsc_planner.monitoring.person_rows import PersonRow
from bsc_planner.ui.pages.monitoring.reports.words import index_face, reported_face, target_face
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    RIGHT,
    Acceptance,
    CellFace,
    CellText,
    GridColumn,
    GridItemModel,
    Reading,
    Refusal,
    Tone,
)
from bsc_planner.ui.widgets.grid.item_model import DISPLAY, Index

_NO_PARENT = QModelIndex()
_HORIZONTAL = Qt.Orientation.Horizontal
_REVIEW = ("feedback", "quality", "time", "cost")

Named = tuple[PersonRow, str, str]
"""A row with the words of its work result and its unit of measure."""


class RowsModel(GridItemModel):
    """Read only but for the superior's feedback; the last row is for all work of the month together.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
    """

    step_failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._employee_id: str | None = None
        self._period = Period(session.year)
        self._rows: list[Named] = []
        self._said: dict[str | None, dict[str, str]] = {}
        self._columns = self._columns_of()

    def show_rows(self, employee_id: str | None, period: Period, rows: Sequence[Named]) -> None:
        """Show the rows of a person in a month."""
        self.beginResetModel()
        self._employee_id, self._period = employee_id, period
        self._rows = list(rows)
        self._said = {}
        if employee_id is not None:
            mine = (ReportReview.employee_id == employee_id, ReportReview.period == str(period))
            for one in self._session.store.all(ReportReview, *mine):
                self._said[one.cascade_id] = {field: getattr(one, field) or "" for field in _REVIEW}
        self.endResetModel()

    def row(self, place: int) -> PersonRow | None:
        """The row of the SKP; None for that of all work together."""
        return self._rows[place][0] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Rows and the one for all of them."""
        return 0 if parent.isValid() or self._employee_id is None else len(self._rows) + 1

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        key = self._columns[column].key
        if key in _REVIEW:
            return CellFace(self._said.get(self._cascade_id(row), {}).get(key, ""))
        if row >= len(self._rows):
            return CellFace(self.tr("All work of the month"), Tone.MUTED) if key == "result" else EMPTY_FACE
        return _FACES[key](self._rows[row])

    def row_key(self, row: int) -> Hashable:
        """Id of the rule."""
        return self._cascade_id(row) or "all"

    def row_of(self, key: Hashable) -> int | None:
        """Row of a rule."""
        return next((row for row in range(self.rowCount()) if self.row_key(row) == key), None)

    def tooltip(self, row: int, column: int) -> str:
        """The whole work result, or the whole feedback."""
        return self.face(row, column).text if self._columns[column].key in ("result", "feedback") else ""

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{self.face(row, 0).text} · {self._columns[column].full_name}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Headings; those of figures on two lines, so that the figures need little room."""
        shown = super().headerData(section, orientation, role)
        is_figure = role == DISPLAY and orientation == _HORIZONTAL and self._columns[section].fits_content
        return _on_two_lines(shown) if is_figure else shown

    def can_edit(self, row: int, column: int) -> bool:
        """Only what the superior says."""
        return self._columns[column].key in _REVIEW and not self._session.store.is_read_only

    def why_fixed(self, row: int, column: int) -> str:
        """Figures come from the daily lines and the cascade."""
        if self._columns[column].key in _REVIEW:
            return super().why_fixed(row, column)
        return self.tr("Targets come from the cascade and reported figures from the lines below.")

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood."""
        if self._columns[column].key == "quality" and text.strip():
            number = read_value(text.strip()).number
            if number is None or not 0 <= number <= 100:
                return Reading(Acceptance.REFUSED, self.tr("Write a number from 0 to 100."))
        return Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write feedback as one step."""
        edits, refused = [], []
        for cell in cells:
            reading = self.read(cell.row, cell.column, cell.text)
            if not self.can_edit(cell.row, cell.column):
                reading = Reading(Acceptance.REFUSED, self.why_fixed(cell.row, cell.column))
            if reading.acceptance is Acceptance.REFUSED or self._employee_id is None:
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reading.text))
                continue
            field = self._columns[cell.column].key
            edits.append(
                SetReviewEdit(self._employee_id, self._cascade_id(cell.row), str(self._period), field, cell.text)
            )
        if edits:
            try:
                self._session.do(label, Together(edits))
            except PlanError as error:
                self.step_failed.emit(error)
        return refused

    def _cascade_id(self, row: int) -> str | None:
        return self._rows[row][0].cascade_id if row < len(self._rows) else None

    def _columns_of(self) -> tuple[GridColumn, ...]:
        so_far = self.tr("From January up to and including this month")
        return (
            GridColumn("result", self.tr("Work result"), width=26, is_frozen=True, can_hide=False),
            GridColumn("unit", self.tr("Measured in"), width=7),
            _figure("month_target", self.tr("Target of the month")),
            _figure("month_reported", self.tr("Reported")),
            _figure("month_index", self.tr("Achievement")),
            _figure("year_target", self.tr("Target of the year")),
            _figure("year_reported", self.tr("Reported s.d."), so_far),
            _figure("year_index", self.tr("Achievement of the year"), so_far),
            GridColumn("feedback", self.tr("Superior's feedback"), width=26, can_hide=False),
            GridColumn("quality", self.tr("Quality (0–100)"), width=10, align=RIGHT, starts_hidden=True),
            GridColumn("time", self.tr("Time"), width=10, starts_hidden=True),
            GridColumn("cost", self.tr("Cost"), width=12, starts_hidden=True),
        )


def _figure(key: str, title: str, tooltip: str = "") -> GridColumn:
    return GridColumn(key, title, tooltip, width=8, align=RIGHT, fits_content=True)


def _on_two_lines(title: str) -> str:
    """A heading of several words, cut where both lines are about equally long."""
    places = [place for place, letter in enumerate(title) if letter == " "]
    if not places:
        return title
    middle = min(places, key=lambda place: abs(2 * place + 1 - len(title)))
    return f"{title[:middle]}\n{title[middle + 1 :]}"


_FACES: dict[str, Callable[[Named], CellFace]] = {
    "result": lambda named: CellFace(named[1], Tone.STRONG),
    "unit": lambda named: CellFace(named[2], Tone.MUTED),
    "month_target": lambda named: target_face(named[0].month.target),
    "month_reported": lambda named: reported_face(named[0].month),
    "month_index": lambda named: index_face(named[0].month),
    "year_target": lambda named: target_face(named[0].until.target),
    "year_reported": lambda named: reported_face(named[0].until),
    "year_index": lambda named: index_face(named[0].until),
}
