"""One person's plan in two grids: the rows of the form, and the figures month by month."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QLocale, QObject

from bsc_planner.exchange.documents.person_plans import PlanLine
from bsc_planner.exchange.documents.target_text import unit_word
from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.language import day_locale
from bsc_planner.ui.pages.people_targets.words import aspect_text
from bsc_planner.ui.widgets.grid import EMPTY_FACE, RIGHT, CellFace, GridColumn, ListRows, Tone

_MONTHS = 12


class FormModel(ListRows[tuple[int, PlanLine]]):
    """The rows of the SKP form: work results with their measures; read only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = (
            GridColumn("intervened", self.tr("Superior's work result"), width=18),
            GridColumn("result", self.tr("Work result"), width=24, can_hide=False),
            GridColumn("aspect", self.tr("Aspect"), width=9),
            GridColumn("measure", self.tr("Individual indicator"), width=24),
            GridColumn("target", self.tr("Target"), width=12, align=RIGHT, fits_content=True),
            GridColumn("unit", self.tr("Unit of measure"), width=12),
            GridColumn("position", self.tr("Position"), width=24),
        )

    def show_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show the plan of another person."""
        self.set_records(list(enumerate(lines)))

    def record_key(self, record: tuple[int, PlanLine]) -> Hashable:
        """Place in the form."""
        return record[0]

    def record_faces(self, record: tuple[int, PlanLine]) -> Sequence[CellFace]:
        """All cells of a measure."""
        line = record[1]
        tone = Tone.STRONG if line.is_first else Tone.MUTED
        return (
            CellFace(line.result.intervened or line.result.assigned_by, Tone.NORMAL if line.is_first else Tone.MUTED),
            CellFace(line.result.text, tone),
            CellFace(aspect_text(line.measure.aspect), Tone.MUTED),
            CellFace(line.measure.indicator),
            CellFace(str(line.measure.month_target)),
            CellFace(line.measure.unit_of_measure, Tone.MUTED),
            CellFace(line.position, Tone.MUTED),
        )

    def record_value(self, record: tuple[int, PlanLine], column: int) -> Value | None:
        """What the target means."""
        return read_value(str(record[1].measure.month_target)) if self._columns[column].key == "target" else None

    def figure_unit(self, row: int, column: int) -> str:
        """Unit of measure of the row."""
        return self.record(row)[1].measure.unit_of_measure


class MonthModel(ListRows[tuple[int, PlanLine]]):
    """The same measures month by month; months without the position are tinted."""

    has_tints = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        locale = day_locale()
        months = [
            GridColumn(
                f"m{month}",
                locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat),
                name=locale.standaloneMonthName(month),
                width=6,
                align=RIGHT,
                fits_content=True,
                is_figure=True,
            )
            for month in range(1, _MONTHS + 1)
        ]
        self._columns = (
            GridColumn("measure", self.tr("Individual indicator"), width=26, is_frozen=True, can_hide=False),
            GridColumn(
                "year",
                self.tr("This person"),
                self.tr("The target on the SKP"),
                width=9,
                align=RIGHT,
                fits_content=True,
            ),
            GridColumn("unit", self.tr("Unit of measure"), width=9),
            *months,
            GridColumn("position", self.tr("Position"), width=20),
            GridColumn(
                "whole",
                self.tr("Position's year"),
                self.tr("What the position carries in the year; several holders share it"),
                width=9,
                align=RIGHT,
                fits_content=True,
            ),
        )

    def show_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show the months of another person."""
        self.set_records([(place, line) for place, line in enumerate(lines) if line.is_main])

    def record_key(self, record: tuple[int, PlanLine]) -> Hashable:
        """Place in the form."""
        return record[0]

    def record_faces(self, record: tuple[int, PlanLine]) -> Sequence[CellFace]:
        """All cells of a measure."""
        line = record[1]
        measure = line.measure
        months = [EMPTY_FACE._replace(is_tinted=True) if one is None else CellFace(str(one)) for one in measure.months]
        return (
            CellFace(measure.indicator),
            CellFace(str(measure.month_target), Tone.STRONG),
            CellFace(unit_word(measure.unit_of_measure), Tone.MUTED),
            *months,
            CellFace(line.position, Tone.MUTED),
            CellFace(format_value(line.whole) if line.whole is not None else "–", Tone.MUTED),
        )

    def record_value(self, record: tuple[int, PlanLine], column: int) -> Value | None:
        """What a figure means: of the person, of a month, of the whole position."""
        key = self._columns[column].key
        if key == "whole":
            return record[1].whole
        if key in ("measure", "unit", "position"):
            return None
        return read_value(self._faces_of(self.record_key(record))[column].text)

    def figure_unit(self, row: int, column: int) -> str:
        """Unit of measure of the row."""
        return unit_word(self.record(row)[1].measure.unit_of_measure)
