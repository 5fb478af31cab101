"""A sheet to draw a chart on: a matplotlib figure measured in points from its upper left corner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bsc_planner.figures.charts.loading import load_matplotlib
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.figures.charts.ruler import Ruler
from bsc_planner.model.delta import Ref
from bsc_planner.paths import resource
from bsc_planner.scoring.rule_set import Light

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Align = Literal["left", "center", "right"]
Point = tuple[float, float]

HATCHES = ("////", "....", "")
"""What tells the bands of a rule set apart without colour, the worst first."""

_MARKERS = {Light.GREEN: "o", Light.YELLOW: "^", Light.RED: "s", Light.GREY: "o"}
_POINTS_PER_INCH = 72.0


@dataclass(frozen=True)
class Box:
    """A rectangle in points; `x` and `y` are its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2


@dataclass(frozen=True)
class Spot:
    """A place on a chart that can be asked for its exact figures.

    Attributes:
        lines: What it says, the first line being its name.
        ref: Element it stands for; None: none.
        unit_id: Unit whose figure it is, in a chart of several; None: that of the chart.
    """

    box: Box
    lines: tuple[str, ...]
    ref: Ref | None
    unit_id: str | None = None


@dataclass
class DrawnChart:
    """One page of a chart.

    Attributes:
        figure: As it is shown and printed.
        width, height: In points.
        page, pages: Which page it is, from 0, and how many there are.
        spots: Where exact figures can be asked for, in reading order.
    """

    figure: "Figure"
    width: float
    height: float
    page: int = 0
    pages: int = 1
    spots: list[Spot] = field(default_factory=list)


class Sheet:
    """Draws lines, boxes, shapes and text; what is drawn later lies above.

    Attributes:
        look: Typeface and colours.
        ruler: Measures text in them.
        spots: Collected while drawing.
    """

    def __init__(self, width: float, height: float, look: ChartLook) -> None:
        load_matplotlib()
        from matplotlib.figure import Figure
        from matplotlib.font_manager import FontProperties
        from matplotlib.lines import Line2D
        from matplotlib.patches import Rectangle
        from matplotlib.text import Text

        self.look = look
        self.ruler = Ruler(look)
        self.spots: list[Spot] = []
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / _POINTS_PER_INCH, height / _POINTS_PER_INCH), facecolor=look.background)
        self._axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_xlim(0.0, width)
        self._axes.set_ylim(height, 0.0)
        self._axes.set_axis_off()
        self._make_line, self._make_box, self._make_text = Line2D, Rectangle, Text
        self._make_font = FontProperties
        self._above = 0

    def text(
        self,
        place: Point,
        text: str,
        size: float,
        *,
        colour: str = "",
        is_bold: bool = False,
        align: Align = "left",
        is_turned: bool = False,
        is_clear: bool = False,
    ) -> None:
        """Write one line whose middle is at the height of `place`.

        Args:
            place: Where.
            text: What; signs without a glyph are replaced.
            size: In points.
            colour: Empty: that of ordinary text.
            is_bold: In the strong weight.
            align: Which of its ends, or its middle, stands at `place`.
            is_turned: It reads upwards from `place`.
            is_clear: Lines that run behind it stop short of it.
        """
        parts = self.look.files[is_bold]
        font = self._make_font(family=[self.look.family], weight="bold" if is_bold else "normal", size=size)
        font.set_file(str(resource("fonts", *parts)))
        written = self._make_text(
            *place,
            self.ruler.printable(text),
            color=colour or self.look.text,
            fontproperties=font,
            horizontalalignment="center" if is_turned else align,
            verticalalignment="bottom" if is_turned else "center_baseline",
            rotation=90 if is_turned else 0,
            parse_math=False,
            bbox={"facecolor": self.look.background, "edgecolor": "none", "pad": 0.3} if is_clear else None,
            zorder=self._next(),
        )
        written.set_transform(self._axes.transData)
        self._axes.add_artist(written)

    def line(
        self, points: Sequence[Point], colour: str, width: float = 1.0, *, dashes: tuple[float, float] | None = None
    ) -> None:
        """Draw a line through points."""
        xs, ys = zip(*points, strict=True)
        style: Any = (0, dashes) if dashes else "-"
        line = self._make_line(xs, ys, color=colour, linewidth=width, linestyle=style, zorder=self._next())
        line.set_solid_joinstyle("miter")
        line.set_solid_capstyle("butt")
        self._axes.add_line(line)

    def box(self, box: Box, fill: str, *, edge: str = "", hatch: str = "", width: float = 0.8) -> None:
        """Draw a rectangle; a hatched one takes `edge` for its hatching and has no outline."""
        self._axes.add_patch(
            self._make_box(
                (box.x, box.y),
                box.width,
                box.height,
                facecolor=fill or "none",
                edgecolor=edge or "none",
                linewidth=0.0 if hatch or not edge else width,
                hatch=hatch or None,
                zorder=self._next(),
            )
        )

    def marks(self, points: Iterable[Point], light: Light, size: float, colour: str) -> None:
        """Draw the shape of a status: full circle, triangle, square, empty circle; `size` is its height."""
        listed = list(points)
        if listed:
            fill = self.look.background if light is Light.GREY else colour
            self._marks(listed, _MARKERS[light], size, colour, fill)

    def diamonds(self, points: Iterable[Point], size: float, colour: str) -> None:
        """Draw diamonds, for figures that have no status."""
        self._marks(list(points), "D", size, colour, self.look.background)

    def arrow_head(self, tip: Point, size: float, colour: str, *, to: Literal["right", "left", "up", "down"]) -> None:
        """Draw a small triangle that says: further in this direction."""
        marker = {"right": ">", "left": "<", "up": "^", "down": "v"}[to]
        self._marks([tip], marker, size, colour, colour)

    def fitted_text(self, place: Point, text: str, size: float, width: float, **how: object) -> None:
        """Write one line, cut where it is wider than this; takes what `text` takes."""
        is_bold = bool(how.get("is_bold"))
        shown = self.ruler.fitted(self.ruler.printable(text), size, width, is_bold=is_bold)
        self.text(place, shown, size, **how)  # type: ignore[arg-type]  # the same keywords, passed on

    def done(self, page: int = 0, pages: int = 1) -> DrawnChart:
        """The chart as drawn so far."""
        return DrawnChart(self.figure, self.width, self.height, page, pages, self.spots)

    def _marks(self, points: list[Point], marker: str, size: float, colour: str, fill: str) -> None:
        xs, ys = zip(*points, strict=True)
        self._axes.add_line(
            self._make_line(
                xs,
                ys,
                linestyle="none",
                marker=marker,
                markersize=size,
                markerfacecolor=fill,
                markeredgecolor=colour,
                markeredgewidth=min(1.2, size / 6),
                zorder=self._next(),
            )
        )

    def _next(self) -> int:
        self._above += 1
        return self._above
