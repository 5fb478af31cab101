"""Cells and strips of a sheet: where they stand, how they look, how high their text is."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from bsc_planner.exchange.documents.blocks import Align, Content
from bsc_planner.exchange.writers.font_metrics import line_count

POINTS_PER_MM = 72 / 25.4
LINE_HEIGHT = 1.28
CELL_PADDING = 3.0
_SIDE_PADDING = 6.0
INSET = 7.0
"""Points that a spreadsheet moves a text to the right by one step of indent."""
# Screen fonts run wider than the font's own metrics; a line counted too much is better than one cut off.
_WIDTH_SAFETY = 0.93
_TALLEST_ROW = 400.0


@dataclass(frozen=True, slots=True, eq=False)
class CellStyle:
    """How a cell looks; `number_format` is empty for text. Made by `cell_style`, compared by identity."""

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
    is_inset: bool = False


# Looks are few: one object for each spares making and comparing hundreds in every document.
cell_style = lru_cache(maxsize=4096)(CellStyle)


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


def add_gap(strip: Strip, millimetres: float) -> None:
    """An empty row at the end of the strip, where there is to be a gap."""
    if millimetres > 0:
        strip.heights.append(round(millimetres * POINTS_PER_MM, 1))


@lru_cache(maxsize=256)
def offsets_of(columns: tuple[float, ...]) -> tuple[float, ...]:
    """Points from the left edge of the sheet to each edge of its columns."""
    return tuple(offset * POINTS_PER_MM for offset in accumulate(columns, initial=0.0))


def room_between(offsets: tuple[float, ...], left: int, right: int) -> float:
    """Points a line of text has between two edges, given the offsets of all edges."""
    return (offsets[right] - offsets[left] - _SIDE_PADDING) * _WIDTH_SAFETY


def text_height(text: str, room: float, style: CellStyle) -> float:
    """Points that the text takes from top to bottom when wrapped, with the cell's padding."""
    lines = line_count(text, max(room, style.size), style.size, is_bold=style.is_bold)
    return lines * style.size * LINE_HEIGHT + CELL_PADDING


def physical_rows(height: float) -> list[float]:
    """The height as rows no taller than a spreadsheet allows."""
    count = ceil(height / _TALLEST_ROW)
    return [round(height / count, 1)] * count
