"""A map with what is printed around it, and what the planner wants of the paper."""

from dataclasses import dataclass
from enum import StrEnum

from bsc_planner.figures.poster import Paper, Sheet, Tiling, can_be_tiled, sheet_of, tiling_of
from bsc_planner.figures.strategy_map.content import MapContent
from bsc_planner.figures.strategy_map.drawing import draw_map
from bsc_planner.figures.strategy_map.layout import MapLayout
from bsc_planner.ui.pages.strategy_map.words import PaperWords


class MapFormat(StrEnum):
    """Kind of file; the value is its suffix."""

    PDF = "pdf"
    SVG = "svg"
    PNG = "png"


class Orientation(StrEnum):
    """How the sheet lies."""

    AUTOMATIC = "automatic"
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


@dataclass(frozen=True)
class PaperChoice:
    """What the planner wants of the paper.

    Attributes:
        paper: Size of the whole map.
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
class PrintedMap:
    """A map and what is printed with it.

    Attributes:
        title, institution: Of the plan.
        scope: Whose scorecard it is; empty for the whole plan.
        since: Edition the changes are shown since; empty where none are shown.
        scores: Up to when and by which rules its scores are; empty where none are shown.
        state: Edition or draft that is shown, and the day of printing; empty: not told.
    """

    content: MapContent
    layout: MapLayout
    words: PaperWords
    title: str
    institution: str
    scope: str = ""
    since: str = ""
    scores: str = ""
    state: str = ""


def sheet_for(printed: PrintedMap, choice: PaperChoice) -> Sheet:
    """The sheet of the whole map as it lies."""
    if choice.orientation is not Orientation.AUTOMATIC:
        return sheet_of(choice.paper, is_landscape=choice.orientation is Orientation.LANDSCAPE)
    drawing = draw_map(printed.content, printed.layout)
    is_wide = drawing.right - drawing.left >= drawing.bottom - drawing.top
    return sheet_of(choice.paper, is_landscape=is_wide)


def tiling_for(printed: PrintedMap, choice: PaperChoice) -> Tiling | None:
    """How the map is cut into sheets; None: it is one sheet."""
    if choice.tiles is None or not can_be_tiled(choice.paper, choice.tiles):
        return None
    return tiling_of(sheet_for(printed, choice), choice.tiles)
