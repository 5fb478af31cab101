"""All units as rows of a grid: unit, score of the organisation, one column per perspective, missing actuals."""

from collections.abc import Hashable, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject

from bsc_planner.model.value import Value, ValueKind
from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import RolledScore
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.pages.monitoring.scores.unit_scores import UnitRow, UnitScores
from bsc_planner.ui.score_lights import figure_text, light_mark
from bsc_planner.ui.score_words import count_text, light_word, normalised_word
from bsc_planner.ui.widgets.grid import EMPTY_FACE, RIGHT, CellFace, GridColumn, Tone
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

UNIT, ORGANISATION, FIRST_LANE = range(3)
_TONES = {Light.GREEN: Tone.GOOD, Light.YELLOW: Tone.WARNING, Light.RED: Tone.ERROR, Light.GREY: Tone.MUTED}


class UnitItemModel(ArrangedRows[UnitRow]):
    """Rows of `UnitScores`; nothing is typed in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everything: list[UnitRow] = []
        self._rows: list[UnitRow] = []
        self._places: dict[str | None, int] = {}
        self._lanes: tuple[tuple[str, str], ...] = ()
        self._columns = self._titled()

    def show_rows(self, scores: UnitScores, rows: Sequence[UnitRow]) -> None:
        """Show some of the rows."""
        self.beginResetModel()
        self._lanes = scores.perspectives
        self._columns = self._titled()
        self._everything = list(rows)
        self.take_shown([])
        self.endResetModel()
        self.arrange_again()

    def unit_row(self, row: int) -> UnitRow | None:
        """The unit of a row; None for no row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    # what is arranged --------------------------------------------------------------

    def candidates(self) -> Sequence[UnitRow]:
        """All units."""
        return self._everything

    def candidate_key(self, record: UnitRow) -> Hashable:
        """Id of the unit."""
        return record.unit_id

    def candidate_faces(self, record: UnitRow) -> Sequence[CellFace]:
        """All cells of a row."""
        scores = (record.organisation, *record.perspectives)
        return (CellFace(_label(record)), *map(_score_face, scores), CellFace(number_text(record.missing)))

    def candidate_number(self, record: UnitRow, column: int) -> Decimal | None:
        """A score, or how many actuals are missing."""
        if column == len(self._columns) - 1:
            return Decimal(record.missing)
        score = self._score(record, column)
        return None if score is None or score.value is None else rounded(score.value)

    def take_shown(self, records: list[UnitRow]) -> None:
        """Show these units."""
        self._rows = records
        self._places = {record.unit_id: row for row, record in enumerate(records)}

    # what the grid asks ------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Units in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        return self.candidate_faces(self._rows[row])

    def value(self, row: int, column: int) -> Value | None:
        """A score as a number, for spreadsheets."""
        number = self.candidate_number(self._rows[row], column)
        return None if number is None else Value(None, ValueKind.NUMBER, number=number)

    def row_key(self, row: int) -> Hashable:
        """Id of the unit; that of the institution is none."""
        return ("unit", self._rows[row].unit_id) if row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of a unit."""
        return self._places.get(key[1]) if isinstance(key, tuple) else None

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{_label(self._rows[row])} · {self._columns[column].full_name}"

    def tooltip(self, row: int, column: int) -> str:
        """What a score is made of."""
        score = self._score(self._rows[row], column)
        return "" if score is None else _tip(score)

    def why_fixed(self, row: int, column: int) -> str:
        """Scores are not typed in."""
        return self.tr("Scores are computed from targets and actuals. Press Enter to open the scorecard of this unit.")

    def _score(self, row: UnitRow, column: int) -> RolledScore | None:
        if column == ORGANISATION:
            return row.organisation
        place = column - FIRST_LANE
        return row.perspectives[place] if 0 <= place < len(self._lanes) else None

    def _titled(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn("unit", self.tr("Unit"), width=26, is_frozen=True, is_outline=True, can_hide=False),
            GridColumn("organisation", self.tr("NKO"), width=9, align=RIGHT, fits_content=True, can_hide=False),
            *(GridColumn(f"lane-{lane}", name or "–", width=14, align=RIGHT) for lane, name in self._lanes),
            GridColumn("missing", self.tr("Without actual"), width=9, align=RIGHT),
        )


def _score_face(score: RolledScore | None) -> CellFace:
    if score is None:
        return EMPTY_FACE
    return CellFace(f"{light_mark(score.light)} {figure_text(score.value)}", _TONES[score.light])


def _label(row: UnitRow) -> str:
    return " ".join(part for part in (row.code, row.name) if part) or "–"


def _tip(score: RolledScore) -> str:
    parts = [light_word(score.light), count_text(score)]
    return " · ".join([*parts, normalised_word()] if score.is_normalised else parts)
