"""What the tool tips of the indicator outline say beyond the cell."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.days_in_force import TargetOnDay
from bsc_planner.model.number_format import format_period
from bsc_planner.model.target_history import TargetStep
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.ui.item_models.indicator_tree.columns import (
    BASELINE,
    CONSOLIDATION,
    FIRST_YEAR,
    MARK,
    POLARITY,
    Note,
    consolidation_word,
    doubt_explained,
    explained,
    latest_actual,
    polarity_word,
)
from bsc_planner.ui.item_models.indicator_tree.node import Node
from bsc_planner.ui.labels import day_text

_LISTED = 8


def tip_of(
    node: Node, column: int, *, value: Value | None, notes: Mapping[str, Sequence[Note]], years: Sequence[str]
) -> str:
    """Tool tip of a cell; empty for none.

    Args:
        node: Snapshot of the row.
        column: Which cell of it.
        value: The figure in the cell, None where it holds none.
        notes: Findings by element id.
        years: Planned years as periods.
    """
    record = node.indicator
    if column == MARK:
        return "\n".join(note.text for note in notes.get(node.id, ())[:_LISTED])
    if record is None:
        return ""
    if column == POLARITY:
        return polarity_word(record.polarity)
    if column == CONSOLIDATION:
        return consolidation_word(record.consolidation)
    if column < BASELINE:
        return ""
    parts = [_figure_tip(value)] if value is not None else []
    if column == BASELINE and record.baseline_year is not None:
        parts.append(QCoreApplication.translate("IndicatorTree", "Year: {year}").format(year=record.baseline_year))
    if FIRST_YEAR <= column < FIRST_YEAR + len(years) and (past := node.past.get(years[column - FIRST_YEAR])):
        parts.append(past_tip(past))
    newest = latest_actual(node)
    if column == FIRST_YEAR + len(years) + 1 and newest:
        parts.append(format_period(newest))
    return "\n".join(part for part in parts if part)


def past_tip(past: TargetOnDay) -> str:
    """Since when and why a target stood on a day, what stood before, and what replaced it."""
    translate = QCoreApplication.translate
    told = []
    if past.step is not None:
        told.append(
            translate("IndicatorTree", "In force since {day}, by {instrument}; before: {before}").format(
                day=_day_text(past.step), instrument=past.step.instrument or "–", before=past.step.before or "–"
            )
        )
    if past.following is not None:
        told.append(
            translate("IndicatorTree", "Replaced on {day} by {after} ({instrument})").format(
                day=_day_text(past.following),
                after=past.following.after or "–",
                instrument=past.following.instrument or "–",
            )
        )
    return "\n".join(told)


def _day_text(step: TargetStep) -> str:
    if step.effective is not None:
        return day_text(step.effective)
    return step.stated or QCoreApplication.translate("IndicatorTree", "the beginning of the year")


def _figure_tip(value: Value) -> str:
    translate = QCoreApplication.translate
    if value.kind is ValueKind.NOT_FILLED:
        return translate("IndicatorTree", "not filled in")
    if value.doubt is None and value.kind in (ValueKind.NUMBER, ValueKind.PERCENT):
        return ""
    text = explained(value)
    if value.doubt is not None:
        text = translate("IndicatorTree", "“{printed}” is read as {meaning}: {doubt}").format(
            printed=value.printed or "", meaning=text, doubt=doubt_explained(value)
        )
    return text
