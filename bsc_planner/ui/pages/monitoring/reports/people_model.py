"""The people who report in a month as rows of a grid."""

from collections.abc import Hashable, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QObject

from bsc_planner.monitoring.report_states import PersonReport, ReportState
from bsc_planner.ui.labels import day_text, number_text
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.pages.monitoring.reports.words import state_face
from bsc_planner.ui.widgets.grid import CENTER, RIGHT, CellFace, GridColumn, Tone
from bsc_planner.ui.widgets.grid.item_model import Index

_NO_PARENT = QModelIndex()


class PeopleModel(ArrangedRows[PersonReport]):
    """One row per person; nothing is typed here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: tuple[PersonReport, ...] = ()
        self._shown: list[PersonReport] = []
        self._wanted: frozenset[ReportState] = frozenset()
        self._columns = (
            GridColumn("name", self.tr("Name"), width=18, is_frozen=True, can_hide=False),
            GridColumn("state", self.tr("State"), width=18, can_hide=False),
            GridColumn("rows", self.tr("Rows"), self.tr("Rows with a target that have a line"), width=6, align=CENTER),
            GridColumn("received", self.tr("Received"), width=15, is_day=True),
            GridColumn("lines", self.tr("Lines"), width=7, align=RIGHT),
            GridColumn("position", self.tr("Position"), width=24),
            GridColumn("unit", self.tr("Unit"), width=22),
            GridColumn("nip", self.tr("NIP"), width=20),
        )

    def show_people(self, people: Sequence[PersonReport]) -> None:
        """Show other people."""
        self.people = tuple(people)
        self.arrange_again()

    def show_states(self, wanted: frozenset[ReportState]) -> None:
        """Show only reports that stand so; empty: all."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.arrange_again()

    def person(self, row: int) -> PersonReport | None:
        """The person of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """People in sight."""
        return 0 if parent.isValid() else len(self._shown)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self._face(self._shown[row], self._columns[column].key)

    def candidates(self) -> Sequence[PersonReport]:
        """Reports that stand as wanted."""
        return [one for one in self.people if not self._wanted or one.state in self._wanted]

    def candidate_key(self, record: PersonReport) -> Hashable:
        """Id of the person."""
        return record.employee_id

    def candidate_faces(self, record: PersonReport) -> Sequence[CellFace]:
        """All cells of a person."""
        return [self._face(record, column.key) for column in self._columns]

    def candidate_number(self, record: PersonReport, column: int) -> Decimal | None:
        """Numbers of rows and lines."""
        numbers = {"rows": record.reported, "lines": record.lines}
        number = numbers.get(self._columns[column].key)
        return None if number is None else Decimal(number)

    def candidate_day(self, record: PersonReport, column: int) -> date | None:
        """Day the report came in."""
        return record.received_on

    def take_shown(self, records: list[PersonReport]) -> None:
        """Show these people."""
        self._shown = records

    def _face(self, one: PersonReport, key: str) -> CellFace:
        match key:
            case "name":
                return CellFace(one.name or one.nip or "–", Tone.STRONG)
            case "state":
                return state_face(one.state)
            case "rows":
                return CellFace(f"{one.reported}/{one.rows}")
            case "received":
                return CellFace(day_text(one.received_on) if one.received_on else "")
            case "lines":
                return CellFace(number_text(one.lines) if one.lines else "")
            case "position":
                return CellFace(one.position)
            case "unit":
                return CellFace(one.unit)
            case _:
                return CellFace(one.nip, Tone.MUTED)

    def row_key(self, row: int) -> Hashable:
        """Id of the person."""
        return self._shown[row].employee_id if row < len(self._shown) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of a person."""
        return next((place for place, one in enumerate(self._shown) if one.employee_id == key), None)
