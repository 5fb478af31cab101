"""Bullets: a row per indicator, its index as a bar over the bands of the rule set, the target as a tick at 100."""

from collections.abc import Sequence
from fractions import Fraction

from bsc_planner.figures.charts.axis import ScoreAxis, score_axis
from bsc_planner.figures.charts.bands import draw_bands, name_bands
from bsc_planner.figures.charts.content import BulletContent, BulletRow
from bsc_planner.figures.charts.frame import SMALL, TEXT, ChartSize, draw_frame, draw_page_number
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.figures.charts.paging import page_of, rows_fitting
from bsc_planner.figures.charts.sheet import Box, DrawnChart, Sheet, Spot
from bsc_planner.figures.charts.words import ChartWords

_ROW, _TALLEST, _HEAD = 30.0, 44.0, 32.0
_BAND, _BAR, _TICK = 16.0, 7.0, 20.0
_NAME_PART, _WIDEST_NAME = 0.34, 300.0
_FIGURES = 116.0
_SCORE = 62.0
_TARGET = Fraction(100)


def draw_bullets(
    content: BulletContent, *, size: ChartSize, look: ChartLook, words: ChartWords, page: int = 0
) -> DrawnChart:
    """Draw one page of bullets.

    Args:
        content: Not empty.
        size: Of the sheet.
        look: Typeface and colours.
        words: In the language of the chart.
        page: Which page, from 0; the last one for any beyond.
    """
    sheet = Sheet(size.width, size.height, look)
    room = draw_frame(sheet, content.head, size.margin)
    rows, page, pages = page_of(content.rows, _per_page(room), page)
    draw_page_number(sheet, words, size.margin, page, pages)
    _Bullets(sheet, content, words, room).draw(rows)
    return sheet.done(page, pages)


def _per_page(room: Box) -> int:
    return rows_fitting(room.height - _HEAD, _ROW)


class _Bullets:
    """The rows in the room below the title."""

    def __init__(self, sheet: Sheet, content: BulletContent, words: ChartWords, room: Box) -> None:
        self._sheet, self._content, self._words, self._room = sheet, content, words, room
        names = min(_WIDEST_NAME, room.width * _NAME_PART)
        self._figures = min(_FIGURES, room.width * 0.18)
        bars = Box(room.x + names + 10, room.y, max(20.0, room.width - names - self._figures - _SCORE - 24), 0)
        self._names = names
        self._axis: ScoreAxis = score_axis([row.raw for row in content.rows if row.raw is not None], bars)

    def draw(self, rows: Sequence[BulletRow]) -> None:
        """Draw column titles and these rows."""
        self._draw_head()
        height = min(_TALLEST, max(_ROW, (self._room.height - _HEAD) / max(1, len(rows))))
        for place, row in enumerate(rows):
            self._draw_row(row, Box(self._room.x, self._room.y + _HEAD + height * place, self._room.width, height))

    def _draw_head(self) -> None:
        look, words, axis = self._sheet.look, self._words, self._axis
        y = self._room.y + 22.0
        self._sheet.text((self._room.x, y), words.indicator, SMALL, colour=look.muted)
        name_bands(self._sheet, axis, self._content.bands, self._room.y + 6.0, words.language)
        target, middle = f"{words.target} = 100", axis.x(_TARGET)
        self._sheet.text((middle, y), target, SMALL, colour=look.target, align="center")
        for score in (axis.low, axis.high):
            x, least = axis.x(Fraction(score)), self._sheet.ruler.width(f"{target} {score}", SMALL) / 2 + 4
            if abs(x - middle) >= least:
                self._sheet.text((x, y), str(score), SMALL, colour=look.muted, align="center")
        figures = self._room.right - _SCORE
        title = f"{words.actual} / {words.target.casefold()}"
        self._sheet.fitted_text((figures - 8, y), title, SMALL, self._figures, colour=look.muted, align="right")
        self._sheet.text((self._room.right, y), words.score, SMALL, colour=look.muted, align="right")

    def _draw_row(self, row: BulletRow, box: Box) -> None:
        sheet, look, middle = self._sheet, self._sheet.look, box.middle
        sheet.line([(box.x, box.bottom), (box.right, box.bottom)], look.grid, 0.5)
        self._write_name(row, box)
        draw_bands(sheet, self._axis, self._content.bands, middle - _BAND / 2, _BAND)
        if row.raw is not None and row.index is not None:
            self._draw_bar(row.raw, middle)
        tick = self._axis.x(_TARGET)
        sheet.line([(tick, middle - _TICK / 2), (tick, middle + _TICK / 2)], look.target, 2.4)
        self._write_figures(row, box)
        sheet.spots.append(Spot(box, self._told(row), row.ref))

    def _write_name(self, row: BulletRow, box: Box) -> None:
        ruler = self._sheet.ruler
        text = ruler.printable(" ".join(part for part in (row.code, row.name) if part) or "–")
        lines = ruler.lines(text, TEXT, self._names, 2)
        first = box.middle - (len(lines) - 1) * 5.8
        for place, line in enumerate(lines):
            self._sheet.text((box.x, first + place * 11.6), line, TEXT)

    def _draw_bar(self, raw: Fraction, middle: float) -> None:
        look, axis = self._sheet.look, self._axis
        start, end = sorted((axis.x(Fraction(0)), axis.x(raw)))
        self._sheet.box(Box(start, middle - _BAR / 2, max(1.5, end - start), _BAR), look.actual)
        if axis.is_beyond(raw):
            self._sheet.arrow_head((axis.box.right + 4, middle), 7.0, look.actual, to="right")
        elif axis.is_below(raw):
            self._sheet.arrow_head((axis.box.x - 4, middle), 7.0, look.actual, to="left")

    def _write_figures(self, row: BulletRow, box: Box) -> None:
        sheet, look, words = self._sheet, self._sheet.look, self._words
        edge = box.right - _SCORE - 8
        actual = row.actual_text or "–"
        sheet.fitted_text((edge, box.middle - 5.8), actual, TEXT, self._figures, align="right", is_bold=True)
        target = row.target_text or "–"
        sheet.fitted_text((edge, box.middle + 5.8), target, SMALL, self._figures, align="right", colour=look.target)
        if row.index is not None:
            sheet.text((box.right, box.middle), words.score_of(row.index), TEXT, is_bold=True, align="right")
            mark = (box.right - sheet.ruler.width(words.score_of(row.index), TEXT, is_bold=True) - 9, box.middle)
            sheet.marks([mark], row.light, 7.5, look.lights[row.light].mark)
        else:
            lines = sheet.ruler.lines(words.score_of(None, row.nothing), SMALL, _SCORE - 16, 2)
            width = max(sheet.ruler.width(line, SMALL) for line in lines)
            sheet.marks([(box.right - width - 9, box.middle)], row.light, 7.5, look.lights[row.light].mark)
            for place, line in enumerate(lines):
                y = box.middle + (place - (len(lines) - 1) / 2) * 9.5
                sheet.text((box.right, y), line, SMALL, colour=look.muted, align="right")

    def _told(self, row: BulletRow) -> tuple[str, ...]:
        words = self._words
        lines = [" ".join(part for part in (row.code, row.name) if part) or "–"]
        lines += [f"{words.target}: {row.target_text}"] if row.target_text else []
        lines += [f"{words.actual}: {row.actual_text}"] if row.actual_text else []
        lines.append(f"{words.score}: {words.score_of(row.index, row.nothing)}")
        if row.raw is not None and row.raw != row.index:
            lines.append(words.raw.format(raw=words.score_of(row.raw)))
        return (*lines, words.flagged) if row.is_flagged else tuple(lines)
