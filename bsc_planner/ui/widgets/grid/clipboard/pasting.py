"""Where the cells of a pasted block go, and the lines of cells that are copied together. Nothing is written here."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bsc_planner.model.value import Value, ValueKind
from bsc_planner.ui.widgets.grid.block_edits import changing
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import SheetCell, figure_text
from bsc_planner.ui.widgets.grid.column import GridColumn
from bsc_planner.ui.widgets.grid.face import CellText, RowKind
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

SheetBlock = list[list[SheetCell]]
"""Rows of cells; rows may differ in length."""


@dataclass(frozen=True)
class PastedBlock:
    """What is pasted.

    Attributes:
        rows: Its cells, at least one row with at least one cell.
        mark: The decimal mark its figures clearly use, where it came as text alone; None: not known.
        is_own: Whether it was copied in this program, letter by letter.
    """

    rows: SheetBlock
    mark: str | None = None
    is_own: bool = False

    @property
    def width(self) -> int:
        """Cells of its longest row."""
        return max(len(row) for row in self.rows)

    def transposed(self) -> "PastedBlock":
        """Rows as columns and columns as rows."""
        empty = SheetCell("")
        rows = [[row[place] if place < len(row) else empty for row in self.rows] for place in range(self.width)]
        return PastedBlock(rows, self.mark, self.is_own)

    def without_empty_edge(self) -> "PastedBlock":
        """Without empty rows at its end and empty columns at its right, which a spreadsheet copies along."""
        rows = [row[: _last_filled(row) + 1] for row in self.rows]
        while len(rows) > 1 and not rows[-1]:
            rows.pop()
        width = max(len(row) for row in rows)
        kept = [row[: max(1, width)] for row in self.rows[: len(rows)]]
        return PastedBlock(kept, self.mark, self.is_own)

    def text(self, row: int, place: int, column: GridColumn) -> str:
        """What one of its cells is in a column here."""
        return text_in(self.rows[row][place], column, self.mark)

    def leaves(self, row: int, place: int, value: Value | None) -> bool:
        """Whether a figure that stands here is the same number, so that only its notation would be lost.

        A spreadsheet knows that 4,0 is 4, not how it was printed.
        """
        number = self.rows[row][place].number
        if self.is_own or number is None or value is None or value.number is None or value.base is not None:
            return False
        is_percent = value.kind is ValueKind.PERCENT
        return number == (value.number / 100 if is_percent else value.number) and is_percent == (
            "%" in self.rows[row][place].text
        )


@dataclass(frozen=True)
class Pasting:
    """Where a pasted block goes.

    Attributes:
        cells: Texts by cell.
        area: The rectangle that is written to; None when nothing is.
        rows_beyond: Texts by column of rows that found no place below the last one.
        columns_beyond: How many columns found no place.
    """

    cells: list[CellText]
    area: CellBlock | None = None
    rows_beyond: list[dict[int, str]] = field(default_factory=list)
    columns_beyond: int = 0


def text_in(cell: SheetCell, column: GridColumn, mark: str | None = None) -> str:
    """What a cell of a spreadsheet is in a column: a figure in the planner's notation, a day, or the text as shown."""
    if column.is_day and cell.day is not None:
        return cell.day.isoformat()
    return figure_text(cell, mark) if column.is_figure else cell.text


def pasting(model: GridItemModel, pasted: PastedBlock, blocks: Sequence[CellBlock], shown: Sequence[int]) -> Pasting:
    """Where each cell of a pasted block goes.

    One cell fills everything selected; a block is repeated where the selection is a multiple of it, and otherwise
    written once from the selection's first cell on. Hidden columns are passed over.

    Args:
        model: Where to.
        pasted: What.
        blocks: What is selected.
        shown: Columns in sight, in order.
    """
    height, width = len(pasted.rows), pasted.width
    if height == width == 1:
        cells = [
            CellText(row, column, pasted.text(0, 0, model.columns[column]))
            for block in blocks
            for row in block.rows
            for column in block.columns
            if model.can_edit(row, column) or block.is_single
        ]
        return Pasting(changing(model, cells), blocks[0] if len(blocks) == 1 else None)
    target = blocks[0]
    rows, columns = repeated(target, height, width) if len(blocks) == 1 else (height, width)
    first = shown.index(target.columns[0])
    used_columns = shown[first : first + columns]
    used_rows = _receiving_rows(model, pasted, target.top, rows, used_columns)
    cells = []
    for place, row in enumerate(used_rows):
        line = pasted.rows[place % height]
        for offset, column in enumerate(used_columns):
            if offset % width >= len(line):
                continue
            if pasted.leaves(place % height, offset % width, model.value(row, column)):
                continue
            text = pasted.text(place % height, offset % width, model.columns[column])
            if model.can_edit(row, column) or text.strip():
                cells.append(CellText(row, column, text))
    area = CellBlock(used_rows[0], used_rows[-1], tuple(used_columns)) if used_rows and used_columns else None
    beyond = [
        {
            column: pasted.text(place % height, offset, model.columns[column]).strip()
            for offset, column in enumerate(used_columns[:width])
            if offset < len(pasted.rows[place % height])
        }
        for place in range(len(used_rows), rows)
    ]
    return Pasting(changing(model, cells), area, beyond, columns - len(used_columns))


def repeated(target: CellBlock, height: int, width: int) -> tuple[int, int]:
    """How many rows and columns a block fills in a selection: multiples of it where the selection is one."""
    is_high, is_wide = len(target.rows) % height == 0, len(target.columns) % width == 0
    rows = len(target.rows) if is_high and (is_wide or len(target.columns) == 1) else height
    columns = len(target.columns) if is_wide and (is_high or len(target.rows) == 1) else width
    return rows, columns


def joined(blocks: Sequence[CellBlock]) -> tuple[list[int], list[int]] | None:
    """Rows and columns of several areas as one block; None where they do not line up.

    Areas line up when all have the same columns, or all the same rows.
    """
    if len({block.columns for block in blocks}) == 1:
        return sorted({row for block in blocks for row in block.rows}), list(blocks[0].columns)
    if len({(block.top, block.bottom) for block in blocks}) == 1:
        return list(blocks[0].rows), sorted({column for block in blocks for column in block.columns})
    return None


def _receiving_rows(
    model: GridItemModel, pasted: PastedBlock, top: int, count: int, columns: Sequence[int]
) -> list[int]:
    """Rows a block goes to: one after the other, but past section rows where those could not hold what is pasted.

    A block copied from the grid itself has its section rows too; one from a spreadsheet mostly has figures only.
    """
    straight = list(range(top, min(top + count, model.rowCount())))
    collides = any(
        cell.text.strip()
        and model.row_kind(row) is not RowKind.ITEM
        and not model.can_edit(row, column)
        and cell.text.strip() != model.edit_text(row, column)
        for place, row in enumerate(straight)
        for column, cell in zip(columns, pasted.rows[place % len(pasted.rows)], strict=False)
    )
    if not collides:
        return straight
    items = (row for row in range(top, model.rowCount()) if model.row_kind(row) is RowKind.ITEM)
    return [row for _, row in zip(range(count), items, strict=False)]


def _last_filled(row: Sequence[SheetCell]) -> int:
    return max((place for place, cell in enumerate(row) if cell.text.strip()), default=-1)
