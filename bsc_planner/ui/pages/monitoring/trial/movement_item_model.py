"""Scores without and with what is tried, and how far each moves, as the tree of a scorecard."""

from collections.abc import Hashable, Sequence
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QModelIndex, QObject

from bsc_planner.scoring.rounding import score_text
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.trial import Movement
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.score_lights import figure_text, light_mark
from bsc_planner.ui.widgets.grid import RIGHT, CellFace, GridColumn, Tone
from bsc_planner.ui.widgets.grid.item_model import Index

_NO_PARENT = QModelIndex()
_TONES = {Light.GREEN: Tone.GOOD, Light.YELLOW: Tone.WARNING, Light.RED: Tone.ERROR, Light.GREY: Tone.MUTED}
_ELEMENT, _BEFORE, _AFTER, _DIFFERENCE = range(4)


class MovementItemModel(ArrangedRows[Movement]):
    """Rows of a scorecard, each with both scores; the difference has a shape and a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everything: list[Movement] = []
        self._rows: list[Movement] = []
        self.set_heads("", "")

    @property
    def rows(self) -> Sequence[Movement]:
        """All scores, in sight or not."""
        return self._everything

    def set_heads(self, before: str, after: str) -> None:
        """Name both sides."""
        self._columns = (
            GridColumn("element", self.tr("Score"), width=16, is_outline=True, is_frozen=True, can_hide=False),
            GridColumn("before", before or self.tr("Now"), width=8, align=RIGHT, fits_content=True),
            GridColumn("after", after or self.tr("Trial"), width=8, align=RIGHT, fits_content=True),
            GridColumn("difference", self.tr("Difference"), width=8, align=RIGHT, fits_content=True),
        )

    def show_rows(self, rows: Sequence[Movement], *, before: str, after: str) -> None:
        """Show other scores, under the names of both sides."""
        is_alike = [one.ref for one in rows] == [one.ref for one in self._everything]
        self._everything = list(rows)
        if not is_alike:
            self.set_heads(before, after)
            self.arrange_again()
            return
        self.beginResetModel()
        self.set_heads(before, after)
        self._rows = self.arranged_candidates()
        self.endResetModel()

    def candidates(self) -> Sequence[Movement]:
        """All scores of the scorecard."""
        return self._everything

    def candidate_key(self, record: Movement) -> Hashable:
        """The element."""
        return record.ref

    def candidate_depth(self, record: Movement) -> int:
        """How far below the whole."""
        return record.depth

    def candidate_faces(self, record: Movement) -> Sequence[CellFace]:
        """All cells of a row."""
        return [_face(record, column) for column in range(len(self._columns))]

    def candidate_number(self, record: Movement, column: int) -> Decimal | None:
        """A score, or how far it moves."""
        score = {_BEFORE: record.before, _AFTER: record.after, _DIFFERENCE: record.difference}.get(column)
        return None if score is None else Decimal(score.numerator) / Decimal(score.denominator)

    def take_shown(self, records: list[Movement]) -> None:
        """Show these scores."""
        self._rows = records

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """All scores of the scorecard."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return _face(self._rows[row], column)

    def depth(self, row: int) -> int:
        """How far below the whole."""
        return self._rows[row].depth

    def row_key(self, row: int) -> Hashable:
        """The element."""
        return self._rows[row].ref if 0 <= row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of an element."""
        return next((place for place, row in enumerate(self._rows) if row.ref == key), None)

    def why_fixed(self, row: int, column: int) -> str:
        """Scores follow from figures."""
        return self.tr("Scores are computed. Type what you want to try in the table beside.")


def _face(one: Movement, column: int) -> CellFace:
    if column == _ELEMENT:
        return CellFace(f"{one.code} {one.name}".strip() or "–", Tone.STRONG if one.depth < 2 else Tone.NORMAL)
    if column == _DIFFERENCE:
        return CellFace(difference_text(one), Tone.STRONG if one.is_moved else Tone.MUTED)
    is_before = column == _BEFORE
    light, value = (one.before_light, one.before) if is_before else (one.after_light, one.after)
    return CellFace(f"{light_mark(light)} {figure_text(value)}", _TONES[light])


def difference_text(one: Movement) -> str:
    """How far a score moves, with a shape and a sign: ``↑ +3,20``; a score gained or lost has its shape only."""
    if one.difference is None:
        return "" if one.before is one.after else "↑" if one.before is None else "↓"
    if one.difference == 0:
        return "="
    sign = "+" if one.difference > 0 else "−"
    shape = "↑" if one.difference > 0 else "↓"
    return f"{shape} {sign}{_size(abs(one.difference))}"


def _size(difference: Fraction) -> str:
    """What is too small for two decimals is not told as nothing."""
    return "<0,01" if difference < Fraction(1, 200) else score_text(difference)
