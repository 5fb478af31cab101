"""Blocks cut into strips of rows with computed heights: what a sheet must keep on one page together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from bsc_planner.exchange.documents.blocks import (
    NAME_LINE,
    SIGNING_LINE,
    Align,
    Block,
    Cell,
    Content,
    FieldList,
    Heading,
    Number,
    PageBreak,
    Paragraph,
    Row,
    SignatureBlock,
    SplitLine,
    Table,
)
from bsc_planner.exchange.writers.font_metrics import line_count, text_width
from bsc_planner.exchange.writers.text import printable

POINTS_PER_MM = 72 / 25.4
_LINE_HEIGHT = 1.28
_CELL_PADDING = 3.0
_SIDE_PADDING = 6.0
# Screen fonts run wider than the font's own metrics; a line counted too much is better than one cut off.
_WIDTH_SAFETY = 0.93
_TALLEST_ROW = 400.0
_SIGNING_ROOM = 52.0


class CellStyle(NamedTuple):
    """How a cell looks; `number_format` is empty for text."""

    size: float
    align: Align = Align.LEFT
    is_bold: bool = False
    is_underlined: bool = False
    is_middle: bool = False
    has_borders: bool = False
    is_shaded: bool = False
    is_code: bool = False
    shrinks: bool = False
    number_format: str = ""


class PlacedCell(NamedTuple):
    """A cell on the sheet; rows count from the strip's first row, ends are inclusive."""

    top: int
    left: int
    bottom: int
    right: int
    content: Content
    style: CellStyle


@dataclass(slots=True)
class Strip:
    """Rows that stay together.

    Attributes:
        heights: Heights of the rows in points.
        cells: What stands in them.
        is_sticky: Whether the strip must not be the last on its page.
        is_header: Whether it is the header of a table, repeated on the pages the table reaches.
        starts_page: Whether a new page begins before it.
    """

    heights: list[float]
    cells: list[PlacedCell]
    is_sticky: bool = False
    is_header: bool = False
    starts_page: bool = False


def strips_of(block: Block, edges: Sequence[int], columns: Sequence[float]) -> Iterator[Strip]:
    """Strips of a block, from the top down.

    Args:
        block: Any block.
        edges: Sheet column at each edge of the block, as `column_grid` gives them.
        columns: Widths of the sheet's columns in millimetres.
    """
    return _STRIPS[type(block)](block, edges, columns)


def number_format(number: Number) -> str:
    """Spreadsheet format that shows the number with its places and unit."""
    places = number.shown_places
    figures = "#,##0" + (f".{'0' * places}" if places else "")
    return f'{figures}"{number.tail}"' if number.suffix else figures


def _text_strips(block: Block, edges: Sequence[int], columns: Sequence[float]) -> Iterator[Strip]:
    assert isinstance(block, Heading | Paragraph)
    is_heading = isinstance(block, Heading)
    style = CellStyle(block.size, block.align, is_bold=isinstance(block, Heading) or block.is_bold)
    text = printable(block.text)
    height = _text_height(text, _room(columns, edges[0], edges[1]), style)
    strip = Strip([], [], is_sticky=is_heading)
    _add_gap(strip, block.before)
    first = len(strip.heights)
    strip.heights += _physical(height)
    strip.cells.append(PlacedCell(first, edges[0], len(strip.heights) - 1, edges[1] - 1, text, style))
    _add_gap(strip, block.after)
    yield strip


def _split_line_strips(block: Block, edges: Sequence[int], columns: Sequence[float]) -> Iterator[Strip]:
    assert isinstance(block, SplitLine)
    sides = [(printable(block.left), Align.LEFT), (printable(block.right), Align.RIGHT)]
    styles = [CellStyle(block.size, align, block.is_bold) for _, align in sides]
    height = max(
        _text_height(text, _room(columns, edges[side], edges[side + 1]), styles[side])
        for side, (text, _) in enumerate(sides)
    )
    strip = Strip([height], [], is_sticky=True)
    for side, (text, _) in enumerate(sides):
        strip.cells.append(PlacedCell(0, edges[side], 0, edges[side + 1] - 1, text, styles[side]))
    _add_gap(strip, block.after)
    yield strip


def _field_strips(block: Block, edges: Sequence[int], columns: Sequence[float]) -> Iterator[Strip]:
    assert isinstance(block, FieldList)
    style = CellStyle(block.size)
    strip = Strip([], [])
    for row, (label, value) in enumerate(block.fields):
        text = printable(value)
        strip.heights.append(_text_height(text, _room(columns, edges[2], edges[3]), style))
        for left, right, content in ((0, 1, printable(label)), (1, 2, ":"), (2, 3, text)):
            strip.cells.append(PlacedCell(row, edges[left], row, edges[right] - 1, content, style))
    _add_gap(strip, block.after)
    yield strip


def _table_strips(block: Block, edges: Sequence[int], columns: Sequence[float]) -> Iterator[Strip]:
    assert isinstance(block, Table)
    if block.header:
        yield _rows_strip(block.header, block, edges, columns, is_header=True)
    last = len(block.groups) - 1
    for index, group in enumerate(block.groups):
        strip = _rows_strip(group.rows, block, edges, columns)
        if index == last:
            _add_gap(strip, block.after)
        yield strip


def _rows_strip(
    rows: Sequence[Row], table: Table, edges: Sequence[int], columns: Sequence[float], *, is_header: bool = False
) -> Strip:
    heights = [table.size * _LINE_HEIGHT + _CELL_PADDING] * len(rows)
    spread: list[tuple[int, int, Cell, Content, CellStyle]] = []
    tall: list[tuple[int, int, float]] = []
    for row, column, cell in _spread(rows, len(table.widths)):
        room = _room(columns, edges[column], edges[column + cell.colspan])
        content, style = _content_and_style(cell, table, room)
        spread.append((row, column, cell, content, style))
        if isinstance(content, str):
            needed = _text_height(content, room, style)
            if cell.rowspan > 1:
                tall.append((row, row + cell.rowspan, needed))
            elif needed > heights[row]:
                heights[row] = needed
    for first, end, needed in tall:
        heights[end - 1] += max(0.0, needed - sum(heights[first:end]))
    starts = [0]
    physical: list[float] = []
    for height in heights:
        physical += _physical(height)
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
    return Strip(physical, cells, is_sticky=is_header, is_header=is_header)


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


def _content_and_style(cell: Cell, table: Table, room: float) -> tuple[Content, CellStyle]:
    content, format_text, shrinks = cell.content, "", False
    if isinstance(content, Number):
        is_too_wide = text_width(str(content), table.size, is_bold=cell.is_bold) > room
        if _fits_a_number_cell(content) and not (is_too_wide and content.suffix):
            format_text, shrinks = number_format(content), is_too_wide
        else:
            content = printable(str(content))
    else:
        content = printable(content)
    style = CellStyle(
        table.size,
        cell.align,
        cell.is_bold,
        False,
        cell.is_middle,
        table.has_borders,
        cell.is_shaded,
        cell.is_code,
        shrinks,
        format_text,
    )
    return content, style


def _fits_a_number_cell(number: Number) -> bool:
    # A spreadsheet keeps 15 digits, and its formats take no quotes inside a unit.
    plain = number.suffix.isprintable() and '"' not in number.suffix and len(number.suffix) <= 60
    return plain and len(number.value.normalize().as_tuple().digits) <= 15 and abs(number.value) < 10**15


def _signature_strips(block: Block, edges: Sequence[int], columns: Sequence[float]) -> Iterator[Strip]:
    assert isinstance(block, SignatureBlock)
    strip = Strip([], [])
    _add_gap(strip, block.before)
    plain = CellStyle(block.size, Align.CENTER)
    for number, texts in enumerate(block.lines()):
        row = len(strip.heights)
        strip.heights.append(_SIGNING_ROOM if number == SIGNING_LINE else block.size * _LINE_HEIGHT + 1)
        for side, text in enumerate(map(printable, texts)):
            style = plain
            if number == NAME_LINE:
                style = plain._replace(is_bold=True, is_underlined=block.known_names[side])
            if text:
                needed = _text_height(text, _room(columns, edges[side], edges[side + 1]), style)
                strip.heights[row] = max(strip.heights[row], needed)
                strip.cells.append(PlacedCell(row, edges[side], row, edges[side + 1] - 1, text, style))
    yield strip


def _page_break_strips(_block: Block, _edges: Sequence[int], _columns: Sequence[float]) -> Iterator[Strip]:
    yield Strip([], [], starts_page=True)


def _add_gap(strip: Strip, millimetres: float) -> None:
    if millimetres > 0:
        strip.heights.append(round(millimetres * POINTS_PER_MM, 1))


def _room(columns: Sequence[float], left: int, right: int) -> float:
    return (sum(columns[left:right]) * POINTS_PER_MM - _SIDE_PADDING) * _WIDTH_SAFETY


def _text_height(text: str, room: float, style: CellStyle) -> float:
    lines = line_count(text, max(room, style.size), style.size, is_bold=style.is_bold)
    return lines * style.size * _LINE_HEIGHT + _CELL_PADDING


def _physical(height: float) -> list[float]:
    """The height as rows no taller than a spreadsheet allows."""
    count = ceil(height / _TALLEST_ROW)
    return [round(height / count, 1)] * count


_STRIPS: dict[type, Callable[[Block, Sequence[int], Sequence[float]], Iterator[Strip]]] = {
    Heading: _text_strips,
    Paragraph: _text_strips,
    SplitLine: _split_line_strips,
    FieldList: _field_strips,
    Table: _table_strips,
    SignatureBlock: _signature_strips,
    PageBreak: _page_break_strips,
}
