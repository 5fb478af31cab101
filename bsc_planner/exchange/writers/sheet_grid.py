"""The one column grid of a sheet that all blocks of a section share."""

from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, pairwise

from bsc_planner.exchange.documents.blocks import (
    Block,
    FieldList,
    Heading,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SplitLine,
    Table,
)

_SNAP_MM = 1.2
_COLON_MM = 4.0


def column_grid(blocks: tuple[Block, ...], width: float) -> tuple[tuple[float, ...], tuple[tuple[int, ...], ...]]:
    """Columns wide enough for every edge of every block.

    Args:
        blocks: Blocks of one section.
        width: Room in millimetres that each block fills.

    Returns:
        Widths of the sheet's columns in millimetres, and for each block the sheet column at each of its edges
        (its last edge is one past its last column). Edges closer than 1.2 mm become one.
    """
    return _grid_of(tuple(_EDGES[type(block)](block, width) for block in blocks))


@lru_cache(maxsize=256)
def _grid_of(shapes: tuple[tuple[float, ...], ...]) -> tuple[tuple[float, ...], tuple[tuple[int, ...], ...]]:
    edges: list[float] = []
    for edge in sorted({edge for shape in shapes for edge in shape}):
        if not edges or edge - edges[-1] > _SNAP_MM:
            edges.append(edge)
    columns = tuple(right - left for left, right in pairwise(edges))
    return columns, tuple(tuple(_nearest(edges, edge) for edge in shape) for shape in shapes)


def _nearest(edges: list[float], wanted: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - wanted))


def _whole(_block: Block, width: float) -> tuple[float, ...]:
    return (0.0, width)


def _halves(_block: Block, width: float) -> tuple[float, ...]:
    return (0.0, width / 2, width)


def _field_edges(block: Block, width: float) -> tuple[float, ...]:
    assert isinstance(block, FieldList)
    colon = block.indent + block.label_width
    return (block.indent, colon, colon + _COLON_MM, width)


def _table_edges(block: Block, width: float) -> tuple[float, ...]:
    assert isinstance(block, Table)
    whole = sum(block.widths)
    return (0.0, *(round(width * edge / whole, 2) for edge in accumulate(block.widths)))


_EDGES: dict[type, Callable[[Block, float], tuple[float, ...]]] = {
    Heading: _whole,
    Paragraph: _whole,
    SplitLine: _halves,
    FieldList: _field_edges,
    Table: _table_edges,
    SignatureBlock: _halves,
    PageBreak: _whole,
}
