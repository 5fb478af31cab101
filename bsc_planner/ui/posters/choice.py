"""What the planner wants of the paper: size, how it lies, in how many sheets, as what, and where it goes."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum

from bsc_planner.figures.poster import Paper


class PosterFormat(StrEnum):
    """Kind of file; the value is its suffix."""

    PDF = "pdf"
    SVG = "svg"
    PNG = "png"


class Orientation(StrEnum):
    """How the sheet lies."""

    AUTOMATIC = "automatic"
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Destination(Enum):
    """Where the drawing goes."""

    FILE = "file"
    PRINTER = "printer"


@dataclass(frozen=True)
class PaperChoice:
    """What the planner wants of the paper.

    Attributes:
        paper: Size of the whole drawing.
        orientation: How it lies.
        tiles: Sheets it is put together from; None: it is one sheet.
        has_head, has_legend: Whether the letterhead and the legend are printed.
    """

    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTOMATIC
    tiles: Paper | None = None
    has_head: bool = True
    has_legend: bool = True


@dataclass(frozen=True)
class PosterOrder:
    """What the planner wants done.

    Attributes:
        file_format: Of a file; the printer does not ask.
    """

    paper: PaperChoice = field(default_factory=PaperChoice)
    file_format: PosterFormat = PosterFormat.PDF
    destination: Destination = Destination.FILE
