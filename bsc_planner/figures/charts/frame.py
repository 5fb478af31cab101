"""What all charts have around them: title, what it is of, where the figures come from, which page it is."""

from dataclasses import dataclass

from bsc_planner.figures.charts.content import ChartHead
from bsc_planner.figures.charts.sheet import Box, Sheet
from bsc_planner.figures.charts.words import ChartWords

TITLE, TEXT, SMALL = 12.5, 9.0, 8.0
"""Sizes of type in points."""

_LINE, _SMALL_LINE, _TITLE_LINE = 12.5, 11.0, 18.0
_MOST_LINES = 2


@dataclass(frozen=True)
class ChartSize:
    """A sheet in points, and the margin kept free on all sides."""

    width: float
    height: float
    margin: float = 12.0


def draw_frame(sheet: Sheet, head: ChartHead, margin: float) -> Box:
    """Write title and source; returns what is left for the chart."""
    look, ruler = sheet.look, sheet.ruler
    width = max(40.0, sheet.width - 2 * margin)
    y = margin + _TITLE_LINE / 2
    sheet.fitted_text((margin, y), head.title, TITLE, width, is_bold=True)
    y += _TITLE_LINE / 2 + 2
    for line in ruler.lines(ruler.printable(head.subtitle), TEXT, width, _MOST_LINES):
        sheet.text((margin, y + _LINE / 2), line, TEXT, colour=look.muted)
        y += _LINE
    source = ruler.lines(ruler.printable(head.source), SMALL, width - 60.0, _MOST_LINES)
    bottom = sheet.height - margin - _SMALL_LINE * len(source)
    for place, line in enumerate(source):
        sheet.text((margin, bottom + _SMALL_LINE * (place + 0.5)), line, SMALL, colour=look.muted)
    return Box(margin, y + 8.0, width, max(1.0, bottom - 6.0 - y - 8.0))


def draw_page_number(sheet: Sheet, words: ChartWords, margin: float, page: int, pages: int) -> None:
    """Say which page it is, where there are several."""
    if pages > 1:
        text = words.page.format(page=page + 1, pages=pages)
        place = (sheet.width - margin, sheet.height - margin - _SMALL_LINE / 2)
        sheet.text(place, text, SMALL, colour=sheet.look.muted, align="right")
