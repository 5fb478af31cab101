"""Tables cut into strips: one for the header, one for each group of rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from bsc_planner.exchange.documents.blocks import Block, Cell, Content, Number, Row, Table
from bsc_planner.exchange.writers.font_metrics import text_width
from bsc_planner.exchange.writers.sheet_cells import (
    CELL_PADDING,
    INSET,
    LINE_HEIGHT,
    CellStyle,
    PlacedCell,
    Strip,
    add_gap,
    cell_style,
    offsets_of,
    physical_rows,
    room_between,
    text_height,
)
from bsc_planner.exchange.writers.text import printable


class Same:
    """A thing that equals only itself: documents share their fixed parts, which need to be laid out but once."""

    __slots__ = ("it",)

    def __init__(self, it: Any) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


def table_strips(block: Block, edges: tuple[int, ...], columns: tuple[float, ...]) -> Iterator[Strip]:
    """Strips of a table; the first is its header where it has one."""
    assert isinstance(block, Table)
    if block.header:
        yield _header_strip(Same(block.header), block.size, block.has_borders, edges, columns)
    last = len(block.groups) - 1
    offsets, look = offsets_of(columns), (block.size, block.has_borders)
    for index, group in enumerate(block.groups):
        strip = _rows_strip(group.rows, look, edges, offsets)
        if index == last:
            add_gap(strip, block.after)
        yield strip


@lru_cache(maxsize=128)
def _header_strip(
    same: Same, size: float, has_borders: bool, edges: tuple[int, ...], columns: tuple[float, ...]
) -> Strip:
    strip = _rows_strip(same.it, (size, has_borders), edges, offsets_of(columns))
    return replace(strip, is_sticky=True, is_header=True)


def _rows_strip(
    rows: Sequence[Row], look: tuple[float, bool], edges: tuple[int, ...], offsets: tuple[float, ...]
) -> Strip:
    heights = [look[0] * LINE_HEIGHT + CELL_PADDING] * len(rows)
    spread: list[tuple[int, int, Cell, Content, CellStyle]] = []
    tall: list[tuple[int, int, float]] = []
    for row, column, cell in _spread(rows, len(edges) - 1):
        room = room_between(offsets, edges[column], edges[column + cell.colspan]) - (INSET if cell.is_inset else 0.0)
        content, style = _content_and_style(cell, look, room)
        spread.append((row, column, cell, content, style))
        if isinstance(content, str) and content:
            needed = text_height(content, room, style)
            if cell.rowspan > 1:
                tall.append((row, row + cell.rowspan, needed))
            elif needed > heights[row]:
                heights[row] = needed
    for first, end, needed in tall:
        heights[end - 1] += max(0.0, needed - sum(heights[first:end]))
    starts = [0]
    physical: list[float] = []
    for height in heights:
        physical += physical_rows(height)
        starts.append(len(physical))
    cells = [
        PlacedCell(
            starts[row],
            edges[column],
            starts[row + cell.rowspan] - 1,
            edges[column + cell.colspan] - 1,
            content,
            style,
        )
        for row, column, cell, content, style in spread
    ]
    return Strip(physical, cells)


def _spread(rows: Sequence[Row], width: int) -> Iterator[tuple[int, int, Cell]]:
    """Every cell with its row and column, places under a span from above skipped."""
    free_from = [0] * (width + 1)
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while free_from[column] > row:
                column += 1
            yield row, column, cell
            end = column + cell.colspan
            free_from[column:end] = [row + cell.rowspan] * cell.colspan
            column = end


def _content_and_style(cell: Cell, look: tuple[float, bool], room: float) -> tuple[Content, CellStyle]:
    content, format_text, shrinks = cell.content, "", False
    size, has_borders = look
    if isinstance(content, Number):
        format_text, shrinks = _number_look(content, content.shown_places, size, cell.is_bold, int(room))
        if not format_text:
            content = printable(str(content))
    else:
        content = printable(content)
    return content, cell_style(
        size,
        cell.align,
        cell.is_bold,
        False,
        cell.is_middle,
        has_borders,
        cell.is_shaded,
        cell.is_code,
        shrinks,
        format_text,
        cell.is_inset,
    )


@lru_cache(maxsize=20_000)
def _number_look(number: Number, _places: int, size: float, is_bold: bool, room: int) -> tuple[str, bool]:
    """Format of a number and whether it must shrink to fit; no format where it is better shown as text.

    3.5 and 3.50 are equal numbers: their places keep them apart in the cache.
    """
    is_too_wide = text_width(str(number), size, is_bold=is_bold) > room
    if not _fits_a_number_cell(number) or (is_too_wide and number.suffix):
        return "", False
    return _number_format(number), is_too_wide


def _fits_a_number_cell(number: Number) -> bool:
    # A spreadsheet keeps 15 digits, and its formats take no quotes inside a unit.
    plain = number.suffix.isprintable() and '"' not in number.suffix and len(number.suffix) <= 60
    return plain and len(number.value.normalize().as_tuple().digits) <= 15 and abs(number.value) < 10**15


def _number_format(number: Number) -> str:
    """Spreadsheet format that shows the number with its places and unit."""
    places = number.shown_places
    figures = "#,##0" + (f".{'0' * places}" if places else "")
    return f'{figures}"{number.tail}"' if number.suffix else figures
