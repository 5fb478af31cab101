"""What dragging the corner of a selection writes: copies or a continued series, in one of four directions."""

from collections.abc import Sequence
from enum import Enum, auto

from bsc_planner.ui.widgets.grid.block_edits import changing
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.face import CellText
from bsc_planner.ui.widgets.grid.filling.continuing import continued, is_series_at_once
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

_Line = tuple[list[tuple[int, int]], list[tuple[int, int]]]
"""Cells a line begins with, in order, and cells it goes on in, away from them."""


class Filling(Enum):
    """What is written into the cells dragged over."""

    AUTO = auto()
    """A series where the cells begin one, else copies."""
    COPY = auto()
    SERIES = auto()


def dragged_texts(model: GridItemModel, source: CellBlock, target: CellBlock, filling: Filling) -> list[CellText]:
    """Texts for the cells dragged over.

    Args:
        model: Whose cells.
        source: What was selected.
        target: The cells dragged over: below, above, right or left of it.
        filling: What is wanted; a line that is no series is copied all the same.
    """
    cells: list[CellText] = []
    is_backwards = target.bottom < source.top or target.columns[-1] < source.columns[0]
    for begin, onwards in _lines(model, source, target):
        texts = [model.edit_text(*cell) for cell in begin]
        values = [model.value(*cell) for cell in begin]
        wants_series = filling is Filling.SERIES or (filling is Filling.AUTO and is_series_at_once(texts, values))
        made = continued(texts, values, len(onwards), is_backwards=is_backwards) if wants_series else None
        if made is None:
            repeated = texts[::-1] if is_backwards else texts
            made = [repeated[place % len(repeated)] for place in range(len(onwards))]
        cells += [CellText(*cell, text) for cell, text in zip(onwards, made, strict=True)]
    return cells


def changed_texts(model: GridItemModel, source: CellBlock, target: CellBlock, filling: Filling) -> list[CellText]:
    """As `dragged_texts`, without cells that have their text already."""
    return changing(model, dragged_texts(model, source, target, filling))


def continues_at_once(model: GridItemModel, source: CellBlock, target: CellBlock) -> bool:
    """Whether dragging there continues a series without being asked to."""
    lines = _lines(model, source, target)
    return any(
        is_series_at_once([model.edit_text(*cell) for cell in begin], [model.value(*cell) for cell in begin])
        for begin, _ in lines
    )


def can_continue(model: GridItemModel, source: CellBlock, target: CellBlock) -> bool:
    """Whether a series can be continued there at all."""
    return any(
        continued([model.edit_text(*cell) for cell in begin], [model.value(*cell) for cell in begin], 1) is not None
        for begin, _ in _lines(model, source, target)
    )


def _lines(model: GridItemModel, source: CellBlock, target: CellBlock) -> list[_Line]:
    lines = []
    if target.columns == source.columns:
        rows: Sequence[int] = target.rows if target.top > source.bottom else target.rows[::-1]
        for column in source.columns:
            lines.append(([(row, column) for row in source.rows], [(row, column) for row in rows]))
    else:
        columns = target.columns if target.columns[0] > source.columns[-1] else target.columns[::-1]
        for row in source.rows:
            lines.append(([(row, column) for column in source.columns], [(row, column) for column in columns]))
    kept = (
        ([cell for cell in begin if model.can_edit(*cell)], [cell for cell in onwards if model.can_edit(*cell)])
        for begin, onwards in lines
    )
    return [(begin, onwards) for begin, onwards in kept if begin and onwards]
