"""Strips laid on the pages of one or more sheets, with page breaks where nothing is torn apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bsc_planner.exchange.documents.blocks import PageSetup, Section, SignatureBlock
from bsc_planner.exchange.writers.sheet_cells import POINTS_PER_MM, PlacedCell, Strip
from bsc_planner.exchange.writers.sheet_grid import column_grid
from bsc_planner.exchange.writers.sheet_strips import strips_of

# Spreadsheet programs differ by a few per cent in how wide and high they print.
FILLED_WIDTH = 0.98
_FILLED_HEIGHT = 0.95
_LONGEST_NAME = 31


@dataclass(slots=True)
class SheetPages:
    """One sheet ready to be written.

    Attributes:
        name: Name of the sheet, unique in its document.
        page: Paper and margins.
        columns: Widths in millimetres.
        heights: Row heights in points.
        strips: What stands on it, each with its first row.
        repeated: First and last row repeated on each page; None where no table runs over a page.
        breaks: Rows that begin a new page.
    """

    name: str
    page: PageSetup
    columns: tuple[float, ...]
    heights: list[float] = field(default_factory=list)
    strips: list[tuple[int, Strip]] = field(default_factory=list)
    repeated: tuple[int, int] | None = None
    breaks: list[int] = field(default_factory=list)

    def cells(self) -> Iterator[PlacedCell]:
        """All cells, rows counted from the top of the sheet."""
        for first, strip in self.strips:
            for top, left, bottom, right, content, style in strip.cells:
                yield PlacedCell(top + first, left, bottom + first, right, content, style)


def sheets_of(section: Section) -> list[SheetPages]:
    """Sheets of a section: one, or more where a table runs over pages.

    A spreadsheet repeats one range of rows on all pages of a sheet. So what no longer fits on the page where such a
    table ends goes on a sheet of its own, or the table's header would stand above it.
    """
    columns, edges = column_grid(section.blocks, section.page.text_width * FILLED_WIDTH)
    filling = _Filling(section, columns)
    following = (*section.blocks[1:], None)
    for block, block_edges, after in zip(section.blocks, edges, following, strict=True):
        filling.begin_block()
        strips = strips_of(block, block_edges, columns)
        for strip in strips[:-1]:
            filling.add(strip)
        # Signatures never stand alone on a page.
        filling.add(strips[-1], is_sticky=isinstance(after, SignatureBlock))
    filling.finish()
    return filling.sheets


class _Header(NamedTuple):
    """The header of the table at hand and the rows it stands in."""

    strip: Strip
    rows: tuple[int, int]


class _Filling:
    """Where the next strip goes."""

    def __init__(self, section: Section, columns: tuple[float, ...]) -> None:
        self.sheets: list[SheetPages] = []
        self._section = section
        self._columns = columns
        self._room = section.page.text_height * POINTS_PER_MM * _FILLED_HEIGHT
        self._waiting: list[Strip] = []
        self._header: _Header | None = None
        self._begin_sheet()

    def begin_block(self) -> None:
        """A new block: the header of the table before it counts no longer, unless its last rows still wait."""
        if not self._waiting:
            self._header = None

    def add(self, strip: Strip, *, is_sticky: bool = False) -> None:
        """Lay the strip down, or keep it waiting for the one it must stay with."""
        if strip.starts_page:
            self.finish()
            self._new_page()
            return
        self._waiting.append(strip)
        if not (strip.is_sticky or is_sticky):
            self.finish()

    def finish(self) -> None:
        """Lay down what is waiting, on a new page where it does not fit."""
        needed = sum(sum(strip.heights) for strip in self._waiting)
        if self._used and self._used + needed > self._room:
            self._new_page()
        for strip in self._waiting:
            self._lay(strip)
        self._waiting = []

    def _new_page(self) -> None:
        sheet, header = self.sheets[-1], self._header
        if header is not None and sheet.repeated in (None, header.rows):
            sheet.repeated = header.rows
            sheet.breaks.append(len(sheet.heights))
            self._used = sum(header.strip.heights)
        elif header is not None:
            # The sheet repeats the header of a table above; this one goes on under its own, on its own sheet.
            self._begin_sheet()
            self._lay(header.strip)
        elif sheet.repeated is not None:
            self._begin_sheet()
        elif sheet.heights:
            sheet.breaks.append(len(sheet.heights))
            self._used = 0.0

    def _begin_sheet(self) -> None:
        number = len(self.sheets) + 1
        name = self._section.name if number == 1 else f"{self._section.name[: _LONGEST_NAME - 5]} ({number})"
        self.sheets.append(SheetPages(name, self._section.page, self._columns))
        self._used = 0.0
        self._header = None

    def _lay(self, strip: Strip) -> None:
        sheet = self.sheets[-1]
        first = len(sheet.heights)
        sheet.heights += strip.heights
        sheet.strips.append((first, strip))
        height = sum(strip.heights)
        self._used = (self._used + height) % self._room if self._used + height > self._room else self._used + height
        if strip.is_header:
            self._header = _Header(strip, (first, len(sheet.heights) - 1))
