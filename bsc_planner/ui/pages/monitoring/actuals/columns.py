"""The columns of the actuals grid and what each cell of a row shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.number_format import format_month, format_value
from bsc_planner.model.period import Period, PeriodKind, months_of, quarters_of, semesters_of
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.monitoring.actual_sheet import Reported, SheetRow
from bsc_planner.scoring.rounding import score_text
from bsc_planner.scoring.score import IndicatorScore
from bsc_planner.ui.item_models.indicator_tree.columns import value_face
from bsc_planner.ui.labels import period_text
from bsc_planner.ui.language import Language, current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.grid import EMPTY_FACE, RIGHT, CellFace, GridColumn, Tone

CODE, NAME, UNIT, TARGET, FIRST_PERIOD = range(5)
"""Places of the columns; behind the periods come the actual s.d. and the index."""

KINDS: dict[PeriodKind, str] = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("Actuals", "Months"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("Actuals", "Quarters"),
    PeriodKind.SEMESTER: QT_TRANSLATE_NOOP("Actuals", "Half-years"),
    PeriodKind.YEAR: QT_TRANSLATE_NOOP("Actuals", "Whole year"),
}
"""How long the periods shown are; texts in the context ``Actuals``."""

TONES: dict[Status, Tone] = {
    Status.OK: Tone.GOOD,
    Status.WARNING: Tone.WARNING,
    Status.ERROR: Tone.ERROR,
    Status.NONE: Tone.MUTED,
}

_PERIODS: Mapping[PeriodKind, Callable[[int], Sequence[Period]]] = {
    PeriodKind.MONTH: months_of,
    PeriodKind.QUARTER: quarters_of,
    PeriodKind.SEMESTER: semesters_of,
    PeriodKind.YEAR: lambda year: (Period(year),),
}
_ROMAN = ("", "I", "II", "III", "IV")
_LETTERS_OF_MONTH = 3
_NARROWEST, _WIDEST = 7, 15


@dataclass(frozen=True)
class Layout:
    """Which periods the grid shows.

    Attributes:
        periods: Periods of one length, in order; one column each.
        up_to: Figures are taken together up to the end of this period.
    """

    periods: Sequence[Period]
    up_to: Period

    @classmethod
    def of(cls, kind: PeriodKind, up_to: Period) -> "Layout":
        """Periods of a length, in the year of `up_to`."""
        return cls(tuple(_PERIODS[kind](up_to.year)), up_to)

    @property
    def to_date(self) -> int:
        """Place of the column with the actual s.d."""
        return FIRST_PERIOD + len(self.periods)

    @property
    def index(self) -> int:
        """Place of the column with index and light."""
        return self.to_date + 1

    def period(self, column: int) -> Period | None:
        """The period of a column; None for the others."""
        place = column - FIRST_PERIOD
        return self.periods[place] if 0 <= place < len(self.periods) else None

    def due(self) -> list[Period]:
        """Periods that have to be reported: those that end within what is taken together."""
        return [period for period in self.periods if period.end <= self.up_to.end]


def actual_columns(layout: Layout, rows: Sequence[SheetRow]) -> tuple[GridColumn, ...]:
    """The columns of a layout, wide enough for what these rows hold."""
    translate = QCoreApplication.translate
    year, upto = layout.up_to.year, short_period(layout.up_to)
    together = translate("Actuals", "Actuals taken together from the start of the year to {period}, by consolidation")
    against = translate("Actuals", "Actual against target up to {period}")
    # every target of every period is computed only when its row is seen
    figures = (one.printed for row in rows for one in row.reported.values() if _is_figure(one.value))
    longest = max(map(len, figures), default=0)
    beside = max((len(format_value(row.target)) for row in rows if _is_figure(row.target)), default=0)
    width = max(_NARROWEST, min(max(longest, 3) + beside - 1, _WIDEST))
    return (
        GridColumn("code", translate("Actuals", "Code"), width=6, is_frozen=True, fits_content=True),
        GridColumn(
            "name", translate("Actuals", "Objective / indicator"), width=16, is_frozen=True, is_outline=True,
            can_hide=False,
        ),
        GridColumn("unit_of_measure", translate("Actuals", "Unit"), width=9, is_frozen=True),
        GridColumn(
            "target", translate("Actuals", "Target {year}").format(year=year), width=6, align=RIGHT, is_frozen=True,
            fits_content=True,
        ),
        *(_period_column(period, layout, width) for period in layout.periods),
        GridColumn(
            "to_date", translate("Actuals", "to {period}").format(period=upto), together.format(period=upto),
            name=translate("Actuals", "Actual up to the period"), width=max(6, longest + 1), align=RIGHT,
        ),
        GridColumn(
            "index", translate("Actuals", "Index"), against.format(period=upto), width=8, align=RIGHT, can_hide=False
        ),
    )  # fmt: skip


def _period_column(period: Period, layout: Layout, width: int) -> GridColumn:
    tip = QCoreApplication.translate("Actuals", "{period}: small at the left the target up to its end, then the actual")
    return GridColumn(
        str(period), short_period(period), tip.format(period=period_text(period)), name=period_text(period),
        width=width, align=RIGHT, is_figure=True, is_highlighted=period.end == layout.up_to.end,
    )  # fmt: skip


def short_period(period: Period) -> str:
    """A period of a known year in a heading: ``Mar``, ``TW II``, ``Sem I``, ``2026``."""
    translate = QCoreApplication.translate
    match period.kind:
        case PeriodKind.MONTH:
            is_indonesian = current_language() is Language.INDONESIAN
            return format_month(period.number, language="id" if is_indonesian else "en")[:_LETTERS_OF_MONTH]
        case PeriodKind.QUARTER:
            return translate("Actuals", "Q {number}").format(number=_ROMAN[period.number])
        case PeriodKind.SEMESTER:
            return translate("Actuals", "H {number}").format(number=_ROMAN[period.number])
        case _:
            return str(period.year)


def faces_of(row: SheetRow, layout: Layout, score: IndicatorScore | None) -> list[CellFace]:
    """All cells of an indicator's row, in column order."""
    return [face_of(row, layout, column, score) for column in range(layout.index + 1)]


def face_of(row: SheetRow, layout: Layout, column: int, score: IndicatorScore | None) -> CellFace:
    """One cell of an indicator's row."""
    if column < FIRST_PERIOD:
        return face_before(row, column)
    period = layout.period(column)
    if period is not None:
        return period_face(row.reported.get(str(period)), row.target_up_to(period))
    if column == layout.index:
        return index_face(score) if score is not None else EMPTY_FACE
    reached = row.reached(layout.up_to)
    return value_face(reached) if reached is not None else EMPTY_FACE


def face_before(row: SheetRow, column: int) -> CellFace:
    """A cell before the periods."""
    match column:
        case 0:
            return CellFace(row.record.code or "", Tone.MUTED)
        case 1:
            return CellFace(row.record.name or "")
        case 2:
            return CellFace(row.record.unit_of_measure or "", Tone.MUTED)
        case _:
            return value_face(row.target)


def period_face(reported: Reported | None, target: Value | None) -> CellFace:
    """An actual beside the target up to its period; an empty cell is not filled in, and neither 0 nor N/A."""
    beside = format_value(target) if _is_figure(target) else ""
    if reported is None:
        return CellFace("", beside=beside) if beside else EMPTY_FACE
    face = value_face(reported.value)
    return face._replace(beside=beside, has_note=bool(reported.evidence))


def index_face(score: IndicatorScore) -> CellFace:
    """Light and index up to the period, the light as a shape too."""
    status = STATUS_OF_LIGHT[score.light]
    if score.index is None:
        return CellFace(MARKS[status], TONES[status])
    return CellFace(f"{MARKS[status]} {score_text(score.index)}", TONES[status])


def _is_figure(value: Value | None) -> TypeGuard[Value]:
    return value is not None and value.kind not in (ValueKind.TEXT, ValueKind.GROUPS)
