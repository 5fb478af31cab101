"""What a spreadsheet does to blocks of cells, as lists of texts: new rows, fill, clear. Nothing is written here."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from bsc_planner.ui.labels import number_text
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.clipboard.text_block import Block
from bsc_planner.ui.widgets.grid.face import CellText, RowKind
from bsc_planner.ui.widgets.grid.filling.series import Series
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

_LOOKED_AT = 50
MOST_WRITTEN = 50_000
"""Cells that one step changes; whole columns of 100,000 people would hold the window up for minutes."""


def new_rows(texts: Block, shown: Sequence[int], first: int, outline: int) -> list[dict[int, str]]:
    """Texts of new rows by column, for a block whose first column belongs into column `first`.

    Rows without a text in the outline column are left out: a row begins with its name.
    """
    begin = shown.index(first) if first in shown else 0
    columns = shown[begin:]
    rows = [{column: text.strip() for column, text in zip(columns, row, strict=False)} for row in texts]
    return [row for row in rows if row.get(outline)]


def can_type(model: GridItemModel, rows: Sequence[int] = ()) -> bool:
    """Whether a text can be written anywhere in some rows or the first ones."""
    first = range(min(model.rowCount(), _LOOKED_AT))
    columns = range(len(model.columns))
    looked_at = dict.fromkeys((*rows[:_LOOKED_AT], *first))
    return any(model.can_edit(row, column) for row in looked_at for column in columns)


def too_many(blocks: Sequence[CellBlock]) -> str:
    """Why so many cells are not written at once, as a sentence; empty where they can be."""
    count = sum(len(block.rows) * len(block.columns) for block in blocks)
    if count <= MOST_WRITTEN:
        return ""
    text = QCoreApplication.translate(
        "Grid", "{count} cells are chosen; at most {most} can be changed in one step. Choose fewer rows."
    )
    return text.format(count=number_text(count), most=number_text(MOST_WRITTEN))


def clearing(model: GridItemModel, blocks: Sequence[CellBlock]) -> list[CellText]:
    """Empty texts for every filled cell."""
    return [CellText(row, column, "") for row, column in _editable(model, blocks) if model.edit_text(row, column)]


def filling(
    model: GridItemModel, blocks: Sequence[CellBlock], shown: Sequence[int], *, is_down: bool
) -> list[CellText]:
    """Copies of each block's first row (down) or first column (right); a single cell takes from its neighbour."""
    cells: list[CellText] = []
    for block in blocks:
        if is_down:
            source = block.top if block.top < block.bottom else _row_above(model, block.top)
            if source is None:
                continue
            pairs = [(row, column, source, column) for row in block.rows if row != source for column in block.columns]
        else:
            first = block.columns[0]
            before = shown.index(first) - 1
            source = first if len(block.columns) > 1 else shown[before] if before >= 0 else first
            pairs = [(row, column, row, source) for row in block.rows for column in block.columns if column != source]
        cells += [
            CellText(row, column, model.edit_text(from_row, from_column))
            for row, column, from_row, from_column in pairs
            if model.can_edit(row, column) and model.can_edit(from_row, from_column)
        ]
    return changing(model, cells)


def following(model: GridItemModel, blocks: Sequence[CellBlock], series: Series) -> tuple[list[CellText], int]:
    """Texts of a series in each row of the blocks, or down the column of a one-column block.

    Returns:
        The texts, and in how many rows (or columns) no series could begin.
    """
    cells: list[CellText] = []
    skipped = 0
    for line in series_lines(model, blocks):
        first = model.value(*line[0])
        values = first and series.values(first, len(line) - 1, last=model.value(*line[-1]))
        if not values:
            skipped += 1
            continue
        cells += [CellText(*cell, value.printed or "") for cell, value in zip(line[1:], values, strict=True)]
    return changing(model, cells), skipped


def series_lines(model: GridItemModel, blocks: Sequence[CellBlock]) -> list[list[tuple[int, int]]]:
    """The runs of figure cells a series goes along, each with at least two cells."""
    lines = []
    for block in blocks:
        figures = [column for column in block.columns if model.columns[column].is_figure]
        rows = [row for row in block.rows if any(model.can_edit(row, column) for column in figures)]
        if len(figures) == 1:
            lines.append([(row, figures[0]) for row in rows])
        else:
            lines += [[(row, column) for column in figures if model.can_edit(row, column)] for row in rows]
    return [line for line in lines if len(line) > 1]


def _row_above(model: GridItemModel, row: int) -> int | None:
    return next((above for above in range(row - 1, -1, -1) if model.row_kind(above) is RowKind.ITEM), None)


def _editable(model: GridItemModel, blocks: Sequence[CellBlock]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        for row in block.rows:
            for column in block.columns:
                if model.can_edit(row, column):
                    yield row, column


def changing(model: GridItemModel, cells: list[CellText]) -> list[CellText]:
    """Those that are other texts than the cells have."""
    return [cell for cell in cells if cell.text.strip() != model.edit_text(cell.row, cell.column)]
