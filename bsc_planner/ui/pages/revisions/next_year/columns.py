"""The columns of the next year's grid and what each cell of a row shows."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.number_format import format_number, format_period, format_value
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.revisions.next_year.draft import NextYearDraft
from bsc_planner.revisions.next_year.proposal import Basis, NextYearRow
from bsc_planner.revisions.next_year.proposing import PAST_YEARS
from bsc_planner.ui.item_models.indicator_tree.columns import POLARITY_SIGNS
from bsc_planner.ui.pages.revisions.next_year.words import TONES, decision_word, flag_word, obstacle_word, status_of
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.grid import CENTER, EMPTY_FACE, RIGHT, CellFace, GridColumn, Tone
from bsc_planner.wording.counting import counted

MARK, CODE, NAME, UNIT, POLARITY, FIRST_PAST = range(6)
"""Places of the columns before the years; each year has its target, its actual and its achievement."""

PER_YEAR = 3
RENSTRA = FIRST_PAST + PAST_YEARS * PER_YEAR
TREND, TARGET, FLAGS, DECISION, REASON = range(RENSTRA + 1, RENSTRA + 6)

_HUNDREDTH = Decimal("0.01")
_POOR = Fraction(4, 5)


def next_year_columns(year: int, *, known: AbstractSet[int], planned: AbstractSet[int]) -> tuple[GridColumn, ...]:
    """The columns when a year is prepared.

    Args:
        year: The year.
        known: Years of which any actual is known; for others those columns wait in the column chooser.
        planned: Years of which any target is known, the year itself among them; likewise.
    """
    translate = QCoreApplication.translate
    better = translate("NextYear", "Polarity: which direction is better")
    return (
        GridColumn(
            "mark", "", name=translate("NextYear", "State"), width=2, align=CENTER, is_frozen=True, can_hide=False
        ),
        GridColumn("code", translate("NextYear", "Code"), width=6, is_frozen=True, fits_content=True),
        GridColumn(
            "name", translate("NextYear", "Indicator"), width=18, is_frozen=True, is_outline=True, can_hide=False
        ),
        GridColumn("unit", translate("NextYear", "Unit"), width=8, starts_hidden=True),
        GridColumn(
            "polarity", translate("NextYear", "Pol."), better, name=translate("NextYear", "Polarity"), width=3,
            align=CENTER,
        ),
        *(
            column
            for place in range(PAST_YEARS)
            for column in _past_columns(year - PAST_YEARS + place, place, known, planned)
        ),
        GridColumn(
            "renstra", translate("NextYear", "Renstra"), translate("NextYear", "The target the plan has for the year"),
            width=4, align=RIGHT, fits_content=True, starts_hidden=year not in planned,
        ),
        GridColumn(
            "trend", translate("NextYear", "Trend"),
            translate("NextYear", "The line through the last two actuals, else targets, carried on to the year"),
            width=4, align=RIGHT, fits_content=True,
        ),
        GridColumn(
            "target", translate("NextYear", "Target {year}").format(year=year), width=7, align=RIGHT,
            fits_content=True, is_figure=True, is_highlighted=True, can_hide=False,
        ),
        GridColumn("flags", translate("NextYear", "Flag"), width=13),
        GridColumn("decision", translate("NextYear", "Decision"), width=8, is_highlighted=True, can_hide=False),
        GridColumn("reason", translate("NextYear", "Reason"), width=18, is_highlighted=True, can_hide=False),
    )  # fmt: skip


def _past_columns(year: int, place: int, known: AbstractSet[int], planned: AbstractSet[int]) -> tuple[GridColumn, ...]:
    translate = QCoreApplication.translate
    is_oldest = place == 0
    is_bare = is_oldest or year not in known
    return (
        GridColumn(
            f"target-{place}", translate("NextYear", "T {year}").format(year=year), width=4, align=RIGHT,
            name=translate("NextYear", "Target {year}").format(year=year), fits_content=True,
            starts_hidden=is_oldest or year not in planned,
        ),
        GridColumn(
            f"actual-{place}", translate("NextYear", "A {year}").format(year=year), width=4, align=RIGHT,
            tooltip=translate("NextYear", "What was reached; grey: not to the end of the year yet"),
            name=translate("NextYear", "Actual {year}").format(year=year), fits_content=True,
            starts_hidden=is_bare,
        ),
        GridColumn(
            f"achievement-{place}", translate("NextYear", "% {year}").format(year=year), width=5, align=RIGHT,
            tooltip=translate("NextYear", "Actual against target by the polarity, in percent, not capped"),
            name=translate("NextYear", "Achievement {year}").format(year=year), fits_content=True,
            starts_hidden=is_bare,
        ),
    )  # fmt: skip


def faces_of(row: NextYearRow, draft: NextYearDraft) -> Sequence[CellFace]:
    """All cells of an indicator's row, in column order."""
    choice, judged = draft.choice(row.indicator_id), draft.judged(row.indicator_id)
    status = status_of(judged)
    faces = [EMPTY_FACE] * (REASON + 1)
    faces[MARK] = CellFace(MARKS[status], TONES[status])
    faces[CODE] = CellFace(row.code)
    faces[NAME] = CellFace(choice.new_name or row.name, Tone.STRONG if choice.new_name else Tone.NORMAL)
    faces[UNIT] = CellFace(row.unit_of_measure or "", Tone.MUTED)
    faces[POLARITY] = CellFace(POLARITY_SIGNS[row.polarity] if row.polarity else "", Tone.MUTED)
    for place, past in enumerate(row.past):
        first = FIRST_PAST + place * PER_YEAR
        faces[first] = _figure(past.target)
        if past.actual is not None:
            is_whole = past.actual.is_whole_year
            faces[first + 1] = CellFace(format_value(past.actual.value), Tone.NORMAL if is_whole else Tone.MUTED)
        faces[first + 2] = achievement_face(past.achievement)
    faces[RENSTRA] = _figure(row.proposals.get(Basis.RENSTRA), Tone.MUTED)
    faces[TREND] = _figure(row.proposals.get(Basis.TREND), Tone.MUTED)
    ends = choice.target is not None and judged.decision is not None and judged.decision.value == "dropped"
    if judged.target is not None and not ends:
        is_changed = row.current is None or (choice.target or "") != (row.current.printed or "")
        tone = Tone.STRONG if is_changed else Tone.NORMAL
        faces[TARGET] = CellFace(shown_target(judged.target), tone, judged.target.is_ambiguous)
    words = " · ".join(flag_word(flag) for flag in judged.flags)
    faces[FLAGS] = CellFace(words, TONES[status])
    if judged.decision is not None:
        tone = Tone.NORMAL if choice.decision is not None else Tone.MUTED
        faces[DECISION] = CellFace(decision_word(judged.decision), tone)
    faces[REASON] = CellFace(choice.reason or "")
    if judged.obstacle is not None and not choice.reason:
        faces[REASON] = CellFace(QCoreApplication.translate("NextYear", "to be decided"), Tone.ERROR)
    return faces


def shown_target(target: Value) -> str:
    """A target as the plan's reader writes it; what cannot be read stays as printed."""
    return (target.printed or "") if target.kind in (ValueKind.TEXT, ValueKind.GROUPS) else format_value(target)


def achievement_face(ratio: Fraction | None) -> CellFace:
    """A ratio in percent with two decimals, half up, marked by the usual bands: below 80, below 100, 100 and more."""
    if ratio is None:
        return EMPTY_FACE
    status = Status.OK if ratio >= 1 else Status.WARNING if ratio >= _POOR else Status.ERROR
    percent = Decimal(ratio.numerator) * 100 / Decimal(ratio.denominator)
    text = format_number(percent.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP))
    return CellFace(f"{MARKS[status]} {text}", TONES[status])


def tip_of(row: NextYearRow, draft: NextYearDraft, column: int) -> str:
    """More about a cell; empty for nothing."""
    translate = QCoreApplication.translate
    judged = draft.judged(row.indicator_id)
    if column in (MARK, TARGET, FLAGS, DECISION, REASON):
        lines = [obstacle_word(judged.obstacle)] if judged.obstacle is not None else []
        if row.latest is not None:
            text = translate("NextYear", "Last known actual: {value} ({period})")
            lines.append(text.format(value=format_value(row.latest.value), period=format_period(row.latest.period)))
        if row.is_at_its_best:
            lines.append(translate("NextYear", "It cannot be exceeded: keep it with a reason, or measure more."))
        return "\n".join(lines)
    if column == NAME:
        return row.name
    place, kind = divmod(column - FIRST_PAST, PER_YEAR)
    if 0 <= place < len(row.past) and column < RENSTRA and kind == 1:
        actual = row.past[place].actual
        if actual is None:
            return ""
        text = format_period(actual.period)
        if actual.part_count > 1:
            text = counted(
                translate("NextYear", "{count} [period|periods] up to {period}"), count=actual.part_count, period=text
            )
        return text
    return ""


def _figure(value: Value | None, tone: Tone = Tone.NORMAL) -> CellFace:
    return EMPTY_FACE if value is None else CellFace(shown_target(value), tone)
