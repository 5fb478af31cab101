"""Targets, weights and actuals of the plan, with cells beside them to try others in."""

from collections.abc import Hashable, Sequence
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QObject

from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value import ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.trial import TriedCell
from bsc_planner.scoring.weights import printed_weight
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.lists.shown_number import shown_number
from bsc_planner.ui.pages.monitoring.trial.desk import TrialDesk
from bsc_planner.ui.pages.monitoring.trial.figure_rows import ACTUAL, TARGET, WEIGHT, FigureRow
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
from bsc_planner.ui.widgets.grid.item_model import Index

_NO_PARENT = QModelIndex()
_TRIED = "tried_"


class FigureItemModel(ArrangedRows[FigureRow]):
    """Rows of a scorecard; whatever is typed goes to the desk, never into the plan."""

    has_tints = True

    def __init__(self, desk: TrialDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._everything: list[FigureRow] = []
        self._rows: list[FigureRow] = []
        self._columns = (
            GridColumn(
                "name", self.tr("Perspective, indicator"), width=24, is_frozen=True, is_outline=True, can_hide=False
            ),
            *self._pair(TARGET, self.tr("Target"), self.tr("Tried target")),
            *self._pair(WEIGHT, self.tr("Weight"), self.tr("Tried weight")),
            *self._pair(ACTUAL, self.tr("Actual"), self.tr("Tried actual")),
        )

    def show_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show other rows, or other figures of the same."""
        is_alike = [one.ref for one in rows] == [one.ref for one in self._everything]
        self._everything = list(rows)
        if is_alike:
            self._rows = self.arranged_candidates()
            self.repaint_figures()
        else:
            self.arrange_again()

    def repaint_figures(self) -> None:
        """What is tried has changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def row_ref(self, row: int) -> FigureRow | None:
        """What a row is of; None for no row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    # what is arranged --------------------------------------------------------------

    def candidates(self) -> Sequence[FigureRow]:
        """Perspectives and indicators of the scorecard."""
        return self._everything

    def candidate_key(self, record: FigureRow) -> Hashable:
        """The element."""
        return record.ref

    def candidate_faces(self, record: FigureRow) -> Sequence[CellFace]:
        """All cells of a row."""
        return [self._face(record, column.key) for column in self._columns]

    def candidate_number(self, record: FigureRow, column: int) -> Decimal | None:
        """A figure of the plan, or one that is tried."""
        key = self._columns[column].key
        return None if key == "name" else shown_number(self._face(record, key).text)

    def take_shown(self, records: list[FigureRow]) -> None:
        """Show these rows."""
        self._rows = records

    # what the grid asks ------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Perspectives and indicators."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self._face(self._rows[row], self._columns[column].key)

    def _face(self, one: FigureRow, key: str) -> CellFace:
        if key == "name":
            is_lane = one.ref.kind == "perspective"
            return CellFace(f"{one.code} {one.name}".strip() or "–", Tone.STRONG if is_lane else Tone.NORMAL)
        if not key.startswith(_TRIED):
            return CellFace(one.present.get(key) or ("–" if key in one.cells else ""), Tone.MUTED)
        cell = one.cells.get(key.removeprefix(_TRIED))
        if cell is None:
            return EMPTY_FACE
        beside = one.present.get(key.removeprefix(_TRIED)) or "–"
        text = self._desk.figures.get(cell) or ""
        return CellFace(text, Tone.STRONG, is_tinted=cell in self._desk.figures, beside=beside)

    def row_key(self, row: int) -> Hashable:
        """The element."""
        return self._rows[row].ref if 0 <= row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of an element."""
        return next((place for place, row in enumerate(self._rows) if row.ref == key), None)

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{self.face(row, 0).text} · {self._columns[column].full_name}"

    def tooltip(self, row: int, column: int) -> str:
        """The unit of measure."""
        return self._rows[row].unit_of_measure if column else ""

    def can_edit(self, row: int, column: int) -> bool:
        """Cells of what is tried, where the element has such a figure."""
        return self._cell(row, column) is not None

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be tried here."""
        key = self._columns[column].key
        if not key.startswith(_TRIED):
            return self.tr("This is what the plan has. Type what you want to try in the tinted column beside it.")
        if self._rows[row].ref.kind == "perspective":
            return self.tr("A perspective has a weight only.")
        return self.tr("The target of this unit comes from the cascade. Try another target of the indicator itself.")

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood."""
        wanted = text.strip()
        if not wanted:
            return Reading()
        if self._columns[column].key == _TRIED + WEIGHT:
            if printed_weight(wanted) is None:
                return Reading(Acceptance.REFUSED, self.tr("Write a weight of 0 or more, for example 21% or 0,21."))
            return Reading()
        value = read_value(wanted, ReadingContext(unit_of_measure=self._rows[row].unit_of_measure or None))
        if value.kind in (ValueKind.TEXT, ValueKind.GROUPS):
            return Reading(Acceptance.DOUBTFUL, self.tr("Only words: no score can be computed from it."))
        return Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Try many figures at once; an empty text, or that of the plan, ends the trial of a figure."""
        tried: dict[TriedCell, str | None] = {}
        gone: set[TriedCell] = set()
        refused = []
        for one in cells:
            cell = self._cell(one.row, one.column)
            reading = self.read(one.row, one.column, one.text)
            if cell is None:
                reading = Reading(Acceptance.REFUSED, self.why_fixed(one.row, one.column))
            if cell is None or reading.acceptance is Acceptance.REFUSED:
                refused.append(Refusal(self.cell_name(one.row, one.column), one.text, reading.text))
                continue
            present = self._rows[one.row].present.get(self._columns[one.column].key.removeprefix(_TRIED), "")
            tried.pop(cell, None)
            if one.text.strip() in ("", present):
                gone.add(cell)
            else:
                tried[cell] = one.text.strip()
        self._desk.try_figures(tried, gone=frozenset(gone))
        return refused

    def _cell(self, row: int, column: int) -> TriedCell | None:
        key = self._columns[column].key
        return self._rows[row].cells.get(key.removeprefix(_TRIED)) if key.startswith(_TRIED) else None

    def _pair(self, key: str, now: str, tried: str) -> tuple[GridColumn, GridColumn]:
        return (
            # what the plan has stands small beside what is tried; as a column of its own it can be sorted and copied
            GridColumn(key, now, width=8, align=RIGHT, is_figure=True, fits_content=True, starts_hidden=True),
            GridColumn(
                _TRIED + key,
                now,
                name=tried,
                width=10,
                align=RIGHT,
                is_figure=True,
                fits_content=True,
                tooltip=self.tr("Small: as the plan has it. Type beside it what you want to try."),
                is_highlighted=True,
            ),
        )
