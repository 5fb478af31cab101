"""Large sheets, and how they are put together from the sheets an office printer takes."""

import math
from dataclasses import dataclass
from enum import StrEnum

MARGIN_MM = 10.0
"""Edge of a sheet that is left white; office printers print no nearer."""

OVERLAP_MM = 10.0
"""What neighbouring tiles both show, so that they can be glued."""


class Paper(StrEnum):
    """Size of a sheet; F4 is what Indonesian shops sell as folio."""

    A4 = "A4"
    F4 = "F4"
    A3 = "A3"
    A2 = "A2"
    A1 = "A1"


SIZES_MM: dict[Paper, tuple[float, float]] = {
    Paper.A4: (210.0, 297.0),
    Paper.F4: (215.0, 330.0),
    Paper.A3: (297.0, 420.0),
    Paper.A2: (420.0, 594.0),
    Paper.A1: (594.0, 841.0),
}
"""Width and height of an upright sheet (ISO 216; F4 as sold in Indonesia)."""

OFFICE_PAPERS = (Paper.A4, Paper.F4, Paper.A3)
"""Sheets that office printers take, in the order they are offered."""


@dataclass(frozen=True)
class Sheet:
    """A sheet as it lies.

    Attributes:
        width, height: In millimetres.
    """

    width: float
    height: float

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height


@dataclass(frozen=True)
class Tile:
    """What one sheet shows of a poster.

    Attributes:
        row, column: Its place, from 0, from the upper left.
        x, y: Upper left corner of what it shows, in millimetres of the poster.
        width, height: Of what it shows; at the right and lower edge of the poster there may be less.
    """

    row: int
    column: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Tiling:
    """A poster cut into sheets.

    Attributes:
        sheet: As each lies in the printer.
        rows, columns: How many there are.
        tiles: Row by row.
    """

    sheet: Sheet
    rows: int
    columns: int
    tiles: tuple[Tile, ...]


def sheet_of(paper: Paper, *, is_landscape: bool) -> Sheet:
    """A sheet of a size, lying or upright."""
    width, height = SIZES_MM[paper]
    return Sheet(height, width) if is_landscape else Sheet(width, height)


def can_be_tiled(poster: Paper, paper: Paper) -> bool:
    """Whether a poster is put together from sheets of a smaller size."""
    return paper in OFFICE_PAPERS and min(SIZES_MM[poster]) > min(SIZES_MM[paper]) + 50


def tiling_of(poster: Sheet, paper: Paper) -> Tiling:
    """Cut a poster into sheets that lie the way that needs fewest.

    Args:
        poster: As it lies.
        paper: Of the printer.

    Returns:
        Tiles that overlap their neighbours by `OVERLAP_MM` and together show every point of the poster; nothing of a
        tile lies in the white edge of its sheet.
    """
    # where both ways need as many, sheets lie as the poster does
    ways = (poster.is_landscape, not poster.is_landscape)
    cuts = [_cut(poster, sheet_of(paper, is_landscape=is_landscape)) for is_landscape in ways]
    return min(cuts, key=lambda tiling: len(tiling.tiles))


def _cut(poster: Sheet, sheet: Sheet) -> Tiling:
    width, height = sheet.width - 2 * MARGIN_MM, sheet.height - 2 * MARGIN_MM
    across, down = _starts(poster.width, width), _starts(poster.height, height)
    tiles = tuple(
        Tile(row, column, x, y, min(width, poster.width - x), min(height, poster.height - y))
        for row, y in enumerate(down)
        for column, x in enumerate(across)
    )
    return Tiling(sheet, len(down), len(across), tiles)


def _starts(whole: float, shown: float) -> list[float]:
    step = shown - OVERLAP_MM
    count = max(1, math.ceil((whole - OVERLAP_MM) / step))
    return [place * step for place in range(count)]
