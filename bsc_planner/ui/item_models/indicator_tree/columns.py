"""The columns of the indicator outline and what each cell of a row shows."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from bsc_planner.findings import Severity
from bsc_planner.model.indicator import Consolidation, Polarity
from bsc_planner.model.number_format import format_number, format_period, format_value
from bsc_planner.model.outline import OutlineIndicator, OutlineObjective, OutlinePerspective
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.value import Direction, Doubt, Value, ValueKind
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.grid import CENTER, EMPTY_FACE, RIGHT, CellFace, GridColumn, Tone

MARK, CODE, NAME, UNIT, POLARITY, CONSOLIDATION, BASELINE = range(7)
FIRST_YEAR = 7
"""Places of the columns; behind the years come the sparkline and the latest actual."""

_ROMAN = ("", "I", "II", "III", "IV")
_MARKS = {
    Severity.ERROR: CellFace(MARKS[Status.ERROR], Tone.ERROR),
    Severity.WARNING: CellFace(MARKS[Status.WARNING], Tone.WARNING),
}
POLARITY_SIGNS = {Polarity.MAXIMIZE: "▲", Polarity.MINIMIZE: "▼", Polarity.STABILIZE: "◆"}
_CONSOLIDATIONS = frozenset(choice.value for choice in Consolidation)
_POLARITIES = frozenset(choice.value for choice in POLARITY_SIGNS)
_NOT_FILLED = CellFace("–", Tone.MUTED)
_NOT_OF_YEAR = CellFace("N/A", Tone.MUTED)


class Note(NamedTuple):
    """A finding on a row: how bad, and its sentence."""

    severity: Severity
    text: str


def outline_columns(years: Sequence[int], *, current_year: int, latest: Period | None) -> tuple[GridColumn, ...]:
    """The columns of a plan with these years; `latest` is the period of the actuals in the last column."""
    translate = QCoreApplication.translate
    better = translate("IndicatorTree", "Polarity: which direction is better")
    how = translate("IndicatorTree", "How figures of periods make the year: sum, average or last value")
    return (
        GridColumn(
            "mark", "", name=translate("IndicatorTree", "Findings"), width=1, align=CENTER, is_frozen=True,
            is_handle=True, can_hide=False,
        ),
        GridColumn("code", translate("IndicatorTree", "Code"), width=6, is_frozen=True, fits_content=True),
        GridColumn(
            "name", translate("IndicatorTree", "Objective / indicator"), width=26, is_frozen=True, is_outline=True,
            can_hide=False,
        ),
        GridColumn("unit_of_measure", translate("IndicatorTree", "Unit"), width=9),
        GridColumn(
            "polarity", translate("IndicatorTree", "Pol."), better, name=translate("IndicatorTree", "Polarity"),
            width=3, align=CENTER,
        ),
        GridColumn(
            "consolidation", translate("IndicatorTree", "Cons."), how, name=translate("IndicatorTree", "Consolidation"),
            width=5, starts_hidden=True,
        ),
        GridColumn(
            "baseline", translate("IndicatorTree", "Baseline"), width=4, align=RIGHT, fits_content=True, is_figure=True
        ),
        *(_year_column(year, is_current=year == current_year) for year in years),
        GridColumn("trend", translate("IndicatorTree", "Trajectory"), width=6, can_arrange=False),
        _actual_column(latest),
    )  # fmt: skip


def _year_column(year: int, *, is_current: bool) -> GridColumn:
    return GridColumn(
        str(year), str(year), width=4, align=RIGHT, fits_content=True, is_figure=True, is_highlighted=is_current
    )


def _actual_column(latest: Period | None) -> GridColumn:
    translate = QCoreApplication.translate
    title = short_period(latest) if latest else translate("IndicatorTree", "Actual")
    if latest is not None and latest.kind is PeriodKind.YEAR:
        # a bare year is the heading of its target
        title = translate("IndicatorTree", "Act. {year}").format(year=title)
    tip = translate("IndicatorTree", "Latest reported actual; another period than {period} is shown in grey.")
    return GridColumn(
        "actual",
        title,
        tip.format(period=format_period(latest)) if latest else "",
        name=translate("IndicatorTree", "Latest actual"),
        width=5,
        align=RIGHT,
        fits_content=True,
    )


def short_period(period: Period) -> str:
    """A period in a heading: ``TW II 26``, ``Sem I 26``, ``2026-03`` as ``03/26``, ``2026``."""
    year = f"{period.year % 100:02}"
    match period.kind:
        case PeriodKind.QUARTER:
            return QCoreApplication.translate("IndicatorTree", "Q {number} {year}").format(
                number=_ROMAN[period.number], year=year
            )
        case PeriodKind.SEMESTER:
            return QCoreApplication.translate("IndicatorTree", "S {number} {year}").format(
                number=_ROMAN[period.number], year=year
            )
        case PeriodKind.MONTH:
            return f"{period.number:02}/{year}"
        case _:
            return str(period.year)


def consolidation_words() -> dict[str, str]:
    """How consolidations are shown, offered and typed."""
    return {choice.value: choice_label(choice) for choice in Consolidation}


def polarity_words() -> dict[str, str]:
    """How polarities are offered and typed."""
    return {choice.value: f"{sign} {choice_label(choice)}" for choice, sign in POLARITY_SIGNS.items()}


def consolidation_word(stored: str | None) -> str:
    """How one consolidation is shown; empty for none."""
    return choice_label(Consolidation(stored)) if stored in _CONSOLIDATIONS else ""


def polarity_word(stored: str | None) -> str:
    """How one polarity is offered and copied; empty for none."""
    if stored not in _POLARITIES:
        return ""
    polarity = Polarity(stored)
    return f"{POLARITY_SIGNS[polarity]} {choice_label(polarity)}"


def faces_of(node: Node, *, years: Sequence[str], latest: Period | None, severity: Severity | None) -> list[CellFace]:
    """All cells of a row, in column order."""
    faces = [EMPTY_FACE] * (FIRST_YEAR + len(years) + 2)
    faces[MARK] = mark_face(severity)
    record = node.record
    match record:
        case OutlineIndicator():
            _fill_indicator(faces, node, record, years, latest)
        case OutlineObjective():
            faces[CODE] = CellFace(record.code or "", Tone.STRONG)
            faces[NAME] = CellFace(record.text or "", Tone.STRONG)
        case OutlinePerspective():
            faces[CODE] = CellFace(record.code or "", Tone.MUTED)
            faces[NAME] = CellFace(record.name or "", Tone.STRONG)
        case _ if node.kind is NodeKind.LOOSE:
            title = QCoreApplication.translate("IndicatorTree", "Indicators without an objective")
            faces[NAME] = CellFace(title, Tone.STRONG)
    return faces


def mark_face(severity: Severity | None) -> CellFace:
    """The mark of the worst finding on a row; empty for none or a mere hint."""
    return EMPTY_FACE if severity is None else _MARKS.get(severity, EMPTY_FACE)


def _fill_indicator(
    faces: list[CellFace], node: Node, record: OutlineIndicator, years: Sequence[str], latest: Period | None
) -> None:
    faces[CODE] = CellFace(record.code or "", Tone.MUTED)
    faces[NAME] = CellFace(record.name or "")
    faces[UNIT] = CellFace(record.unit_of_measure or "")
    sign = POLARITY_SIGNS.get(Polarity(record.polarity)) if record.polarity else None
    faces[POLARITY] = CellFace(sign, Tone.MUTED) if sign else EMPTY_FACE
    faces[CONSOLIDATION] = CellFace(consolidation_word(record.consolidation), Tone.MUTED)
    faces[BASELINE] = value_face(baseline_of(record))
    for place, year in enumerate(years, start=FIRST_YEAR):
        figure = node.targets.get(year)
        faces[place] = value_face(Value.stored(figure.printed, figure.meaning) if figure else None)
        if node.past and year in node.past and node.past[year].is_other:
            faces[place] = faces[place]._replace(is_tinted=True, has_note=True)
        if not record.is_of_year(int(year)):
            faces[place] = _NOT_OF_YEAR
    newest = latest_actual(node)
    if newest:
        figure = node.actuals[str(newest)]
        face = value_face(Value.stored(figure.printed, figure.meaning))
        faces[-1] = face if newest == latest else face._replace(tone=Tone.MUTED)


def value_face(value: Value | None) -> CellFace:
    """A figure as a cell shows it; what is not filled in and what is not applicable look different from 0."""
    if value is None or value.kind is ValueKind.NOT_FILLED:
        return _NOT_FILLED
    text = format_value(value)
    if value.kind is ValueKind.NOT_APPLICABLE:
        return CellFace(text, Tone.MUTED)
    if value.kind in (ValueKind.TEXT, ValueKind.GROUPS):
        return CellFace(text, Tone.WARNING, is_doubtful=True)
    return CellFace(text, is_doubtful=value.is_ambiguous)


def baseline_of(record: OutlineIndicator) -> Value | None:
    """Baseline of an indicator; None when not known."""
    if record.baseline_printed is None or record.baseline_meaning is None:
        return None
    return Value.stored(record.baseline_printed, record.baseline_meaning)


def latest_actual(node: Node) -> Period | None:
    """The last period an indicator has an actual for; None when nothing was reported."""
    periods = (Period.parse_or_none(period) for period in node.actuals)
    return max((period for period in periods if period), key=lambda period: (period.end, period), default=None)


def trend_of(node: Node, years: Sequence[str]) -> tuple[float | None, ...]:
    """Heights of the sparkline, 0 to 1 by year; None where the target has no number."""
    heights: list[float | None] = []
    for year in years:
        figure = node.targets.get(year)
        value = Value.stored(figure.printed, figure.meaning) if figure else None
        numbers = (value.score,) if value and value.score is not None else value.numbers if value else ()
        heights.append(
            float(sum(number for number in numbers if number is not None)) / len(numbers) if numbers else None
        )
    known = [height for height in heights if height is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    spread = high - low
    return tuple(None if height is None else (height - low) / spread if spread else 0.5 for height in heights)


def explained(value: Value) -> str:
    """What a printed value means, in words for the planner; empty for one that is not filled in."""
    return _EXPLAINED[value.kind](value)


def doubt_explained(value: Value) -> str:
    """Why a reading is open, in words; empty when it is not."""
    translate = QCoreApplication.translate
    if value.doubt is None:
        return ""
    return {
        Doubt.BY_UNIT: translate("IndicatorTree", "read by the unit of measure"),
        Doubt.BY_COLUMN: translate("IndicatorTree", "read as the other years are written"),
        Doubt.GUESS: translate("IndicatorTree", "only a guess: please check"),
    }[value.doubt]


def _plain(number: object) -> str:
    return f"{number:f}".replace(".", ",")


def _number_explained(value: Value) -> str:
    assert value.number is not None
    text = _plain(value.number.normalize() + 0)
    return f"{text} {value.unit_word}" if value.unit_word else text


def _percent_explained(value: Value) -> str:
    assert value.number is not None
    return QCoreApplication.translate("IndicatorTree", "{number} percent").format(
        number=_plain(value.number.normalize() + 0)
    )


def _range_explained(value: Value) -> str:
    assert value.lower is not None
    assert value.upper is not None
    unit = f" {value.unit_word}" if value.unit_word else ""
    return QCoreApplication.translate("IndicatorTree", "range from {lower} to {upper}{unit}").format(
        lower=format_number(value.lower), upper=format_number(value.upper), unit=unit
    )


def _limit_explained(value: Value) -> str:
    translate = QCoreApplication.translate
    assert value.bound is not None
    sentence = {
        Direction.AT_MOST: translate("IndicatorTree", "at most {bound}"),
        Direction.AT_LEAST: translate("IndicatorTree", "at least {bound}"),
        Direction.BELOW: translate("IndicatorTree", "less than {bound}"),
        Direction.ABOVE: translate("IndicatorTree", "more than {bound}"),
    }[value.direction or Direction.AT_MOST]
    unit = f" {value.unit_word}" if value.unit_word else ""
    return sentence.format(bound=f"{format_number(value.bound)}{unit}")


def _ratio_explained(value: Value) -> str:
    assert value.number is not None
    assert value.base is not None
    return QCoreApplication.translate("IndicatorTree", "{number} per {base}").format(
        number=format_number(value.number), base=format_number(value.base)
    )


def _step_explained(value: Value) -> str:
    return QCoreApplication.translate("IndicatorTree", "step on a scale: {step}").format(step=format_value(value))


_EXPLAINED: dict[ValueKind, Callable[[Value], str]] = {
    ValueKind.NUMBER: _number_explained,
    ValueKind.PERCENT: _percent_explained,
    ValueKind.RANGE: _range_explained,
    ValueKind.LIMIT: _limit_explained,
    ValueKind.RATIO: _ratio_explained,
    ValueKind.STEP: _step_explained,
    ValueKind.NOT_FILLED: lambda _: "",
    ValueKind.NOT_APPLICABLE: lambda _: QCoreApplication.translate("IndicatorTree", "not applicable"),
    ValueKind.GROUPS: lambda _: QCoreApplication.translate(
        "IndicatorTree", "figures of several groups: kept as text, please split them into indicators"
    ),
    ValueKind.TEXT: lambda _: QCoreApplication.translate("IndicatorTree", "text: cannot be measured"),
}
