"""Blocks cut into strips of rows with computed heights: what a sheet must keep on one page together."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from bsc_planner.exchange.documents.blocks import (
    NAME_LINE,
    SIGNING_LINE,
    Align,
    Block,
    FieldList,
    Heading,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SplitLine,
    Table,
)
from bsc_planner.exchange.writers.sheet_cells import (
    LINE_HEIGHT,
    PlacedCell,
    Strip,
    add_gap,
    cell_style,
    offsets_of,
    physical_rows,
    room_between,
    text_height,
)
from bsc_planner.exchange.writers.sheet_tables import Same, table_strips
from bsc_planner.exchange.writers.text import printable

_SIGNING_ROOM = 52.0
_Edges = tuple[int, ...]
_Columns = tuple[float, ...]


def strips_of(block: Block, edges: _Edges, columns: _Columns) -> tuple[Strip, ...]:
    """Strips of a block, from the top down; at least one.

    Args:
        block: Any block.
        edges: Sheet column at each edge of the block, as `column_grid` gives them.
        columns: Widths of the sheet's columns in millimetres.
    """
    return _strips_of(Same(block), edges, columns)


@lru_cache(maxsize=128)
def _strips_of(same: Same, edges: _Edges, columns: _Columns) -> tuple[Strip, ...]:
    return tuple(_STRIPS[type(same.it)](same.it, edges, columns))


def _text_strips(block: Block, edges: _Edges, columns: _Columns) -> Iterator[Strip]:
    assert isinstance(block, Heading | Paragraph)
    is_heading = isinstance(block, Heading)
    style = cell_style(block.size, block.align, is_bold=isinstance(block, Heading) or block.is_bold)
    text = printable(block.text)
    height = text_height(text, room_between(offsets_of(columns), edges[0], edges[1]), style)
    strip = Strip([], [], is_sticky=is_heading)
    add_gap(strip, block.before)
    first = len(strip.heights)
    strip.heights += physical_rows(height)
    strip.cells.append(PlacedCell(first, edges[0], len(strip.heights) - 1, edges[1] - 1, text, style))
    add_gap(strip, block.after)
    yield strip


def _split_line_strips(block: Block, edges: _Edges, columns: _Columns) -> Iterator[Strip]:
    assert isinstance(block, SplitLine)
    sides = [(printable(block.left), Align.LEFT), (printable(block.right), Align.RIGHT)]
    styles = [cell_style(block.size, align, block.is_bold) for _, align in sides]
    height = max(
        text_height(text, room_between(offsets_of(columns), edges[side], edges[side + 1]), styles[side])
        for side, (text, _) in enumerate(sides)
    )
    strip = Strip([height], [], is_sticky=True)
    for side, (text, _) in enumerate(sides):
        strip.cells.append(PlacedCell(0, edges[side], 0, edges[side + 1] - 1, text, styles[side]))
    add_gap(strip, block.after)
    yield strip


def _field_strips(block: Block, edges: _Edges, columns: _Columns) -> Iterator[Strip]:
    assert isinstance(block, FieldList)
    style = cell_style(block.size)
    strip = Strip([], [])
    for row, (label, value) in enumerate(block.fields):
        text = printable(value)
        strip.heights.append(text_height(text, room_between(offsets_of(columns), edges[2], edges[3]), style))
        for left, right, content in ((0, 1, printable(label)), (1, 2, ":"), (2, 3, text)):
            strip.cells.append(PlacedCell(row, edges[left], row, edges[right] - 1, content, style))
    add_gap(strip, block.after)
    yield strip


def _signature_strips(block: Block, edges: _Edges, columns: _Columns) -> Iterator[Strip]:
    assert isinstance(block, SignatureBlock)
    strip = Strip([], [])
    add_gap(strip, block.before)
    plain = cell_style(block.size, Align.CENTER)
    for number, texts in enumerate(block.lines()):
        row = len(strip.heights)
        strip.heights.append(_SIGNING_ROOM if number == SIGNING_LINE else block.size * LINE_HEIGHT + 1)
        for side, text in enumerate(map(printable, texts)):
            style = plain
            if number == NAME_LINE:
                style = cell_style(block.size, Align.CENTER, True, block.known_names[side])
            if text:
                needed = text_height(text, room_between(offsets_of(columns), edges[side], edges[side + 1]), style)
                strip.heights[row] = max(strip.heights[row], needed)
                strip.cells.append(PlacedCell(row, edges[side], row, edges[side + 1] - 1, text, style))
    yield strip


def _page_break_strips(_block: Block, _edges: _Edges, _columns: _Columns) -> Iterator[Strip]:
    yield Strip([], [], starts_page=True)


_STRIPS: dict[type, Callable[[Block, _Edges, _Columns], Iterator[Strip]]] = {
    Heading: _text_strips,
    Paragraph: _text_strips,
    SplitLine: _split_line_strips,
    FieldList: _field_strips,
    Table: table_strips,
    SignatureBlock: _signature_strips,
    PageBreak: _page_break_strips,
}
