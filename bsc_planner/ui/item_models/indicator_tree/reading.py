"""How texts typed into the outline are understood, and the edits they become."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.perspective import SetPerspectiveFieldEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.choice_words import consolidation_of, polarity_of
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.item_models.indicator_tree.columns import (
    BASELINE,
    CODE,
    CONSOLIDATION,
    FIRST_YEAR,
    NAME,
    POLARITY,
    UNIT,
    consolidation_words,
    doubt_explained,
    explained,
    polarity_words,
)
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind
from bsc_planner.ui.widgets.grid import Acceptance, Reading

_FIELDS = {CODE: "code", NAME: "name", UNIT: "unit_of_measure", POLARITY: "polarity", CONSOLIDATION: "consolidation"}


def can_write(node: Node, column: int, *, years: Sequence[str]) -> bool:
    """Whether a column of a row takes texts."""
    match node.kind:
        case NodeKind.INDICATOR:
            return CODE <= column < FIRST_YEAR + len(years) and not is_beyond(node, column, years=years)
        case NodeKind.OBJECTIVE | NodeKind.PERSPECTIVE:
            return column in (CODE, NAME)
        case NodeKind.NEW:
            return column == NAME
        case _:
            return False


def is_beyond(node: Node, column: int, *, years: Sequence[str]) -> bool:
    """Whether a column is that of a year to which the indicator of a row does not belong."""
    place = column - FIRST_YEAR
    return node.indicator is not None and 0 <= place < len(years) and not node.indicator.is_of_year(int(years[place]))


def offered(column: int) -> tuple[str, ...]:
    """Texts to choose from in a column."""
    if column == POLARITY:
        return tuple(polarity_words().values())
    return tuple(consolidation_words().values()) if column == CONSOLIDATION else ()


def read_cell(node: Node, column: int, text: str, *, years: Sequence[str]) -> Reading:
    """How a text would be understood in one cell."""
    translate = QCoreApplication.translate
    if column == NAME and not text.strip() and node.kind is not NodeKind.NEW:
        reason = translate("IndicatorTree", "A row needs its name. To take the row away, use “Remove row” (Ctrl+Del).")
        return Reading(Acceptance.REFUSED, reason)
    if column in (POLARITY, CONSOLIDATION):
        if text.strip() and choice_of(column, text) is None:
            reason = translate("IndicatorTree", "Please choose one of: {choices}.").format(
                choices=", ".join(offered(column))
            )
            return Reading(Acceptance.REFUSED, reason)
        return Reading()
    if column < BASELINE or node.kind is not NodeKind.INDICATOR:
        return Reading()
    return _figure_reading(read_figure_text(node, column, text, years=years))


def choice_of(column: int, text: str) -> str | None:
    """The polarity or consolidation a text means; None when it means none."""
    words = polarity_words() if column == POLARITY else consolidation_words()
    wanted = text.strip().casefold()
    for choice, shown in words.items():
        if wanted in (shown.casefold(), shown.casefold().lstrip("▲▼◆ ")):
            return str(choice)
    known = polarity_of(text) if column == POLARITY else consolidation_of(text)
    return None if known is None else str(known)


def read_figure_text(node: Node, column: int, text: str, *, years: Sequence[str]) -> Value:
    """What a text would mean as a figure of this row, its other years and its unit considered."""
    record = node.indicator
    unit = record.unit_of_measure if record else None
    if column == BASELINE:
        return read_value(text, ReadingContext(unit))
    year = years[column - FIRST_YEAR]
    others = {period: figure.printed for period, figure in node.targets.items()} | {year: text}
    return read_value(text, ReadingContext.of(unit_of_measure=unit, others=others.values()))


def edit_of(node: Node, column: int, text: str, *, years: Sequence[str]) -> Edit | FigureCell:
    """What writing a text into a cell is; figures are given singly, to be written together."""
    text = text.strip()
    if node.kind is NodeKind.OBJECTIVE:
        return SetObjectiveFieldEdit(node.id, "code" if column == CODE else "text", text or None)
    if node.kind is NodeKind.PERSPECTIVE:
        return SetPerspectiveFieldEdit(node.id, "code" if column == CODE else "name", text or None)
    if column >= FIRST_YEAR:
        return FigureCell(node.id, years[column - FIRST_YEAR], text or None)
    if column == BASELINE:
        return SetIndicatorFieldEdit(node.id, "baseline", text or None)
    value = choice_of(column, text) if column in (POLARITY, CONSOLIDATION) else text
    return SetIndicatorFieldEdit(node.id, _FIELDS[column], value or None)


def bundle(edits: Sequence[Edit | FigureCell]) -> list[Edit]:
    """Edits with all figures as one, behind the fields that decide how they are read."""
    figures = [edit for edit in edits if isinstance(edit, FigureCell)]
    fields: list[Edit] = [edit for edit in edits if not isinstance(edit, FigureCell)]
    return [*fields, SetFiguresEdit(figures)] if figures else fields


def _figure_reading(value: Value) -> Reading:
    said = explained(value)
    printed = (value.printed or "").strip()
    if value.kind is ValueKind.TEXT:
        reason = QCoreApplication.translate(
            "IndicatorTree",
            "This is no number, percentage, range, limit or known grade. Press Enter once more to keep it as a text.",
        )
        return Reading(Acceptance.DOUBTFUL, reason)
    if not said:
        return Reading()
    doubt = doubt_explained(value)
    text = f"{printed} = {said}" if said != printed else ""
    return Reading(text=f"{text or printed} · {doubt}" if doubt else text)
