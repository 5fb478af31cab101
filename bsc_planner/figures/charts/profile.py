"""The profile of a scorecard: perspectives as bars, objectives as marks on stems, the organisation across them."""

from collections.abc import Sequence
from fractions import Fraction

from bsc_planner.figures.charts.axis import band_edges, score_axis
from bsc_planner.figures.charts.bands import name_bands
from bsc_planner.figures.charts.content import ProfileContent, ProfileRow
from bsc_planner.figures.charts.frame import SMALL, TEXT, ChartSize, draw_frame, draw_page_number
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.figures.charts.paging import page_of, rows_fitting
from bsc_planner.figures.charts.sheet import Box, DrawnChart, Sheet, Spot
from bsc_planner.figures.charts.words import ChartWords

_ROW, _TALLEST, _HEAD = 24.0, 34.0, 46.0
_BAR = 9.0
_NAME_PART, _WIDEST_NAME = 0.38, 330.0
_SCORE = 70.0
_INDENT = 12.0


def draw_profile(
    content: ProfileContent, *, size: ChartSize, look: ChartLook, words: ChartWords, page: int = 0
) -> DrawnChart:
    """Draw one page of the profile.

    Args:
        content: Not empty.
        size: Of the sheet.
        look: Typeface and colours.
        words: In the language of the chart.
        page: Which page, from 0; the last one for any beyond.
    """
    sheet = Sheet(size.width, size.height, look)
    room = draw_frame(sheet, content.head, size.margin)
    rows, page, pages = page_of(content.rows, rows_fitting(room.height - _HEAD, _ROW), page)
    draw_page_number(sheet, words, size.margin, page, pages)
    _Profile(sheet, content, words, room).draw(rows)
    return sheet.done(page, pages)


class _Profile:
    """The rows in the room below the title."""

    def __init__(self, sheet: Sheet, content: ProfileContent, words: ChartWords, room: Box) -> None:
        self._sheet, self._content, self._words, self._room = sheet, content, words, room
        self._names = min(_WIDEST_NAME, room.width * _NAME_PART)
        bars = Box(room.x + self._names + 10, room.y, max(20.0, room.width - self._names - _SCORE - 22), 0)
        values = [row.value for row in content.rows if row.value is not None]
        if content.organisation is not None:
            values.append(content.organisation)
        self._axis = score_axis(values, bars)

    def draw(self, rows: Sequence[ProfileRow]) -> None:
        """Draw the axis, these rows and the organisation's line."""
        height = min(_TALLEST, max(_ROW, (self._room.height - _HEAD) / max(1, len(rows))))
        top = self._room.y + _HEAD
        self._draw_axis(top, top + height * len(rows))
        self._draw_organisation(top, top + height * len(rows))
        for place, row in enumerate(rows):
            self._draw_row(row, Box(self._room.x, top + height * place, self._room.width, height))

    def _draw_axis(self, top: float, bottom: float) -> None:
        look, axis = self._sheet.look, self._axis
        name_bands(self._sheet, axis, self._content.bands, self._room.y + 6.0, self._words.language)
        inner = [edge for edge in band_edges(self._content.bands) if axis.low < edge < axis.high]
        for score in {Fraction(axis.low), Fraction(axis.high), *inner}:
            x = axis.x(score)
            is_inner = score in inner
            self._sheet.line([(x, top - 4), (x, bottom)], look.band_lines if is_inner else look.grid, 0.8)
            text = self._words.edge(score)
            self._sheet.text((x, self._room.y + 19.0), text, SMALL, colour=look.muted, align="center")
        self._sheet.text(
            (self._room.right, self._room.y + 19.0), self._words.score, SMALL, colour=look.muted, align="right"
        )

    def _draw_organisation(self, top: float, bottom: float) -> None:
        value, words, look = self._content.organisation, self._words, self._sheet.look
        if value is None:
            return
        x, light = self._axis.x(value), self._content.organisation_light
        self._sheet.line([(x, top - 6), (x, bottom)], look.text, 1.2, dashes=(4.0, 2.5))
        said = f" {words.normalised}" if self._content.is_normalised else ""
        text = f"{words.organisation} {words.score_of(value)}{said}"
        width = self._sheet.ruler.width(text, TEXT, is_bold=True) + 11
        left = min(max(x - width / 2, self._axis.box.x), self._axis.box.right - width)
        y = self._room.y + 33.0
        self._sheet.marks([(left + 4, y)], light, 7.5, look.lights[light].mark)
        self._sheet.text((left + 11, y), text, TEXT, is_bold=True)

    def _draw_row(self, row: ProfileRow, box: Box) -> None:
        sheet, look, middle = self._sheet, self._sheet.look, box.middle
        if row.is_perspective:
            sheet.line([(box.x, box.y), (box.right, box.y)], look.grid, 1.0)
        self._write_name(row, box)
        zero, colour = self._axis.x(Fraction(0)), look.lights[row.light].mark
        if row.value is not None:
            end = self._axis.x(row.value)
            if row.is_perspective:
                start, stop = sorted((zero, end))
                sheet.box(Box(start, middle - _BAR / 2, max(1.5, stop - start), _BAR), look.actual)
            else:
                sheet.line([(zero, middle), (end, middle)], look.muted, 0.8)
            sheet.marks([(end, middle)], row.light, 10.0 if row.is_perspective else 7.5, colour)
        self._write_value(row, box)
        sheet.spots.append(Spot(box, self._told(row), row.ref))

    def _write_name(self, row: ProfileRow, box: Box) -> None:
        sheet, look = self._sheet, self._sheet.look
        indent = 0.0 if row.is_perspective else _INDENT
        width, size = self._names - indent, TEXT if row.is_perspective else SMALL + 0.5
        name = sheet.ruler.printable(" ".join(part for part in (row.code, row.name) if part) or "–")
        if row.is_perspective:
            note = self._note(row)
            sheet.fitted_text((box.x, box.middle - 5.4), name, size, width, is_bold=True)
            sheet.fitted_text((box.x, box.middle + 5.6), note, SMALL, width, colour=look.muted)
            return
        lines = sheet.ruler.lines(name, size, width, 2)
        for place, line in enumerate(lines):
            y = box.middle + (place - (len(lines) - 1) / 2) * 10.2
            sheet.text((box.x + indent, y), line, size)

    def _write_value(self, row: ProfileRow, box: Box) -> None:
        sheet, look = self._sheet, self._sheet.look
        text = self._words.score_of(row.value, row.nothing)
        is_bold, size = row.is_perspective and row.value is not None, TEXT if row.value is not None else SMALL
        shown = sheet.ruler.fitted(text, size, _SCORE - 8, is_bold=is_bold)
        colour = look.text if row.value is not None else look.muted
        sheet.text((box.right, box.middle), shown, size, is_bold=is_bold, colour=colour, align="right")
        mark = (box.right - sheet.ruler.width(shown, size, is_bold=is_bold) - 9, box.middle)
        sheet.marks([mark], row.light, 7.0, look.lights[row.light].mark)

    def _note(self, row: ProfileRow) -> str:
        parts = [self._words.coverage.format(with_value=row.with_value, of=row.of)]
        if row.weight is not None:
            percent = self._words.edge(row.weight * 100)
            parts.insert(0, self._words.weight.format(weight=f"{percent}%"))
        return " · ".join(parts)

    def _told(self, row: ProfileRow) -> tuple[str, ...]:
        name = " ".join(part for part in (row.code, row.name) if part) or "–"
        return name, f"{self._words.score}: {self._words.score_of(row.value, row.nothing)}", self._note(row)
