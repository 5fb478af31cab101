"""How charts look: typeface, colours, and what tells a status besides its colour."""

from collections.abc import Mapping
from dataclasses import dataclass

from bsc_planner.scoring.rule_set import Light


@dataclass(frozen=True)
class LightLook:
    """How one status is drawn; the shape differs with every status, the shade of the cells in grey print too.

    Attributes:
        mark: Colour of its shape.
        cell: Behind a figure in a heat map.
        on_cell: Figure and shape on it.
    """

    mark: str
    cell: str
    on_cell: str


@dataclass(frozen=True)
class ChartLook:
    """Typeface and colours of a chart; colours are ``#rrggbb``.

    Attributes:
        family: Name of the typeface.
        files: Its ordinary and its strong weight below ``resources/fonts``.
        stand_ins: Families a viewer of an SVG may take where the typeface is not installed.
        background: Behind everything. text, muted: Ordinary and lesser text. grid: Lines behind figures.
        target: Everything that stands for a target. actual: Everything that stands for what was reached.
        bands: Shades of a rule set's bands, the worst first. band_lines: Their hatching.
        lights: How each status is drawn.
    """

    family: str
    files: tuple[tuple[str, ...], tuple[str, ...]]
    stand_ins: tuple[str, ...]
    background: str
    text: str
    muted: str
    grid: str
    target: str
    actual: str
    bands: tuple[str, str, str]
    band_lines: str
    lights: Mapping[Light, LightLook]


INTER = (("inter", "Inter-Regular.otf"), ("inter", "Inter-SemiBold.otf"))
LIBERATION = (("LiberationSans-Regular.ttf",), ("LiberationSans-Bold.ttf",))

COLOUR_PRINT = ChartLook(
    family="Liberation Sans",
    files=LIBERATION,
    # of the same widths, so that a drawing opened elsewhere keeps its lines
    stand_ins=("Arial", "Helvetica", "sans-serif"),
    background="#ffffff",
    text="#1d2530",
    muted="#5b6675",
    grid="#dfe4ec",
    target="#1f5fbf",
    actual="#1d2530",
    bands=("#c3cad5", "#dbe0e8", "#eef1f5"),
    band_lines="#a9b2c0",
    lights={
        Light.GREEN: LightLook("#12854a", "#dff3e6", "#0a4f2a"),
        Light.YELLOW: LightLook("#b97a00", "#f5d67f", "#4f3600"),
        Light.RED: LightLook("#c4321f", "#e08a7c", "#3d0b05"),
        Light.GREY: LightLook("#7c889a", "#ffffff", "#5b6675"),
    },
)
"""For paper and files."""

GREY_PRINT = ChartLook(
    family=COLOUR_PRINT.family,
    files=LIBERATION,
    stand_ins=COLOUR_PRINT.stand_ins,
    background="#ffffff",
    text="#000000",
    muted="#4d4d4d",
    grid="#d9d9d9",
    target="#000000",
    actual="#3a3a3a",
    bands=("#bdbdbd", "#dadada", "#f0f0f0"),
    band_lines="#8c8c8c",
    lights={
        Light.GREEN: LightLook("#000000", "#ebebeb", "#000000"),
        Light.YELLOW: LightLook("#000000", "#c9c9c9", "#000000"),
        Light.RED: LightLook("#000000", "#5c5c5c", "#ffffff"),
        Light.GREY: LightLook("#4d4d4d", "#ffffff", "#4d4d4d"),
    },
)
"""For printers without colour: every difference is one of shape, shade or hatching."""
