"""The one door to charts: what is shown in, a drawn page or the bytes of a file out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from io import BytesIO
from threading import RLock
from typing import Any

from bsc_planner.figures.charts.bullets import draw_bullets
from bsc_planner.figures.charts.content import (
    BulletContent,
    ChartContent,
    HeatMapContent,
    ProfileContent,
    TrendContent,
)
from bsc_planner.figures.charts.frame import ChartSize
from bsc_planner.figures.charts.heat_map import draw_heat_map
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.figures.charts.profile import draw_profile
from bsc_planner.figures.charts.sheet import DrawnChart
from bsc_planner.figures.charts.trend import draw_trend
from bsc_planner.figures.charts.words import ChartWords

_DRAWINGS: dict[type, Any] = {
    TrendContent: draw_trend,
    BulletContent: draw_bullets,
    ProfileContent: draw_profile,
    HeatMapContent: draw_heat_map,
}
_ONE_AT_A_TIME = RLock()
"""Matplotlib keeps fonts and settings for the whole program: one thread uses it at a time, a page long at most."""

_PNG_DPI = 200
_LEAST_WIDTH, _LEAST_HEIGHT = 260.0, 180.0


class ChartFormat(StrEnum):
    """Kind of file; the value is its suffix."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class ChartPaper(StrEnum):
    """Sizes a chart is saved at; sheets of paper lie on their side."""

    A4 = "A4"
    A5 = "A5"
    SLIDE = "slide"


PAPER_SIZES: dict[ChartPaper, ChartSize] = {
    ChartPaper.A4: ChartSize(841.89, 595.28, 34.0),
    ChartPaper.A5: ChartSize(595.28, 419.53, 24.0),
    ChartPaper.SLIDE: ChartSize(960.0, 540.0, 30.0),
}
"""Each in points; a slide is 16 : 9 as office programs make it."""


def draw_chart(
    content: ChartContent, *, size: ChartSize, look: ChartLook, words: ChartWords, page: int = 0
) -> DrawnChart:
    """Draw one page of a chart.

    Args:
        content: Not empty.
        size: Of the sheet; a very small one is taken larger.
        look: Typeface and colours.
        words: In the language of the chart.
        page: Which page, from 0; the last one for any beyond.
    """
    room = replace(size, width=max(size.width, _LEAST_WIDTH), height=max(size.height, _LEAST_HEIGHT))
    with _ONE_AT_A_TIME:
        drawn: DrawnChart = _DRAWINGS[type(content)](content, size=room, look=look, words=words, page=page)
    return drawn


def draw_all_pages(
    content: ChartContent, *, size: ChartSize, look: ChartLook, words: ChartWords
) -> Iterator[DrawnChart]:
    """Draw every page of a chart, one when the next is asked for; see `draw_chart`."""
    page, pages = 0, 1
    while page < pages:
        chart = draw_chart(content, size=size, look=look, words=words, page=page)
        page, pages = page + 1, chart.pages
        yield chart


def pixels(chart: DrawnChart, scale: float) -> tuple[bytes, int, int]:
    """A page as rows of RGBA bytes, with its width and height in pixels.

    Args:
        chart: The page.
        scale: Pixels to a point.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    chart.figure.set_dpi(72.0 * scale)
    canvas: Any = FigureCanvasAgg(chart.figure)
    with _ONE_AT_A_TIME:
        canvas.draw()
    width, height = canvas.get_width_height(physical=True)
    return bytes(canvas.buffer_rgba()), width, height


def chart_file(charts: Iterable[DrawnChart], kind: ChartFormat, *, look: ChartLook, title: str) -> bytes:
    """The bytes of a file; the same chart always gives the same bytes.

    Args:
        charts: Pages of one chart: any number for a PDF, exactly one for the other formats.
        kind: Of file.
        look: The charts are drawn in.
        title: Said in the file.
    """
    match kind:
        case ChartFormat.PDF:
            return _pdf(charts, title)
        case ChartFormat.SVG:
            (chart,) = charts
            return _svg(chart, look, title)
        case ChartFormat.PNG:
            (chart,) = charts
            return _saved(chart, "png", dpi=_PNG_DPI, metadata={"Title": title, "Software": "BSC Planner"})


def _pdf(charts: Iterable[DrawnChart], title: str) -> bytes:
    from matplotlib.backends.backend_pdf import PdfPages

    buffer = BytesIO()
    told = {"Title": title, "Creator": "BSC Planner", "CreationDate": None, "ModDate": None}
    with PdfPages(buffer, metadata=told) as file:
        for chart in charts:
            with _ONE_AT_A_TIME:
                file.savefig(chart.figure, facecolor=chart.figure.get_facecolor())
    return buffer.getvalue()


def _svg(chart: DrawnChart, look: ChartLook, title: str) -> bytes:
    told = {"Title": title, "Creator": "BSC Planner", "Date": None}
    families = ", ".join([f"'{look.family}'", *look.stand_ins])
    made = _saved(chart, "svg", metadata=told)
    return made.replace(f"font-family: '{look.family}'".encode(), f"font-family: {families}".encode())


def _saved(chart: DrawnChart, kind: str, **how: Any) -> bytes:
    buffer = BytesIO()
    with _ONE_AT_A_TIME:
        chart.figure.savefig(buffer, format=kind, facecolor=chart.figure.get_facecolor(), **how)
    return buffer.getvalue()
