"""The heat map: units down, indicators across, each cell with shade, shape and figure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bsc_planner.figures.charts.bands import draw_key
from bsc_planner.figures.charts.content import HeatCell, HeatColumn, HeatMapContent, HeatRow
from bsc_planner.figures.charts.frame import SMALL, ChartSize, draw_frame, draw_page_number
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.figures.charts.paging import page_of, rows_fitting
from bsc_planner.figures.charts.sheet import Box, DrawnChart, Point, Sheet, Spot
from bsc_planner.figures.charts.words import ChartWords
from bsc_planner.scoring.rule_set import Light

_FIGURE = 7.2
_CELL_WIDTH, _WIDEST_CELL = 38.0, 64.0
_CELL_HEIGHT, _TALLEST_CELL = 15.5, 26.0
_SCORE = 46.0
_HEAD_PART, _LEAST_HEAD, _TALLEST_HEAD = 0.25, 64.0, 130.0
_NAME_PART, _LEAST_NAME, _WIDEST_NAME = 0.24, 60.0, 190.0
_LINE = 10.0
_MARK = 5.5


@dataclass(frozen=True)
class _Grid:
    """Where cells lie.

    Attributes:
        names: Room for names of units, at the left.
        head: Height of the column titles.
        width, height: Of a cell.
        box: Cells of the page, without titles.
    """

    names: float
    head: float
    width: float
    height: float
    box: Box


def draw_heat_map(
    content: HeatMapContent, *, size: ChartSize, look: ChartLook, words: ChartWords, page: int = 0
) -> DrawnChart:
    """Draw one page of the heat map; pages go across first, then down.

    Args:
        content: Not empty.
        size: Of the sheet.
        look: Typeface and colours.
        words: In the language of the chart.
        page: Which page, from 0; the last one for any beyond.
    """
    sheet = Sheet(size.width, size.height, look)
    room = draw_frame(sheet, content.head, size.margin)
    names, head = _names_width(sheet, content, room), _head_height(sheet, content, room)
    per_row = rows_fitting(room.width - names - _SCORE, _CELL_WIDTH)
    per_column = rows_fitting(room.height - head, _CELL_HEIGHT)
    _, _, across = page_of(content.columns, per_row, 0)
    _, _, down = page_of(content.rows, per_column, 0)
    page = min(max(page, 0), across * down - 1)
    columns, *_ = page_of(range(len(content.columns)), per_row, page % across)
    rows, *_ = page_of(content.rows, per_column, page // across)
    width = min(_WIDEST_CELL, (room.width - names - _SCORE) / max(1, len(columns)))
    height = min(_TALLEST_CELL, (room.height - head) / max(1, len(rows)))
    box = Box(room.x + names + _SCORE, room.y + head, width * len(columns), height * len(rows))
    grid = _Grid(names, head, width, height, box)
    draw_page_number(sheet, words, size.margin, page, across * down)
    _HeatMap(sheet, content, words, grid).draw(rows, columns)
    return sheet.done(page, across * down)


def _names_width(sheet: Sheet, content: HeatMapContent, room: Box) -> float:
    widest = max((sheet.ruler.width(_name(row.code, row.name), SMALL) for row in content.rows), default=0.0)
    return min(widest + 10, max(_LEAST_NAME, min(_WIDEST_NAME, room.width * _NAME_PART)))


def _head_height(sheet: Sheet, content: HeatMapContent, room: Box) -> float:
    names = (_name(column.code, column.name) for column in content.columns)
    widest = max((sheet.ruler.width(name, SMALL) for name in names), default=0.0)
    return min(widest + 8, max(_LEAST_HEAD, min(_TALLEST_HEAD, room.height * _HEAD_PART)))


def _name(code: str, name: str) -> str:
    return " ".join(part for part in (code, name) if part) or "–"


class _HeatMap:
    """Titles and cells of one page."""

    def __init__(self, sheet: Sheet, content: HeatMapContent, words: ChartWords, grid: _Grid) -> None:
        self._sheet, self._content, self._words, self._grid = sheet, content, words, grid
        self._shapes: dict[tuple[Light, str], list[Point]] = {}

    def draw(self, rows: Sequence[HeatRow], columns: Sequence[int]) -> None:
        """Draw these rows, of the columns with these places."""
        self._draw_keys()
        self._write_columns([self._content.columns[place] for place in columns])
        for place, row in enumerate(rows):
            self._draw_row(row, columns, self._grid.box.y + self._grid.height * place)
        for (light, colour), points in self._shapes.items():
            self._sheet.marks(points, light, _MARK, colour)

    def _draw_keys(self) -> None:
        """Shapes and names of the bands in the corner above the names of the units."""
        grid, words = self._grid, self._words
        keys = [(band.light, band.name(words.language)) for band in reversed(self._content.bands)]
        keys.append((Light.GREY, words.not_filled))
        x, top = grid.box.x - _SCORE - grid.names, grid.box.y - grid.head
        least = top + _LINE * 1.2 * (len(keys) + 1)
        for place, (light, name) in enumerate(keys if least <= grid.box.y else ()):
            fitted = self._sheet.ruler.fitted(self._sheet.ruler.printable(name), SMALL, grid.names + _SCORE - 24)
            draw_key(self._sheet, light, fitted, x, top + _LINE * 1.2 * (place + 0.5))

    def _write_columns(self, columns: Iterable[HeatColumn]) -> None:
        sheet, grid = self._sheet, self._grid
        bottom = grid.box.y - 5.0
        sheet.text((grid.box.x - 8, bottom - 4), self._words.score, SMALL, is_bold=True, align="right")
        most = max(1, min(3, int(grid.width // _LINE)))
        for place, column in enumerate(columns):
            text = sheet.ruler.printable(_name(column.code, column.name))
            lines = sheet.ruler.lines(text, SMALL, grid.head - 8.0, most)
            middle = grid.box.x + grid.width * (place + 0.5)
            for at, line in enumerate(lines):
                x = middle + (at - (len(lines) - 1) / 2) * _LINE
                sheet.text((x, bottom), line, SMALL, is_turned=True)
            head = Box(grid.box.x + grid.width * place, grid.box.y - grid.head, grid.width, grid.head)
            sheet.spots.append(Spot(head, (_name(column.code, column.name),), column.ref))

    def _draw_row(self, row: HeatRow, columns: Sequence[int], top: float) -> None:
        sheet, grid, look = self._sheet, self._grid, self._sheet.look
        left, middle = grid.box.x - _SCORE - grid.names, top + grid.height / 2
        sheet.fitted_text((left, middle), _name(row.code, row.name), SMALL, grid.names - 8)
        if row.score is not None:
            text = self._words.score_of(row.score)
            sheet.text((grid.box.x - 8, middle), text, SMALL, is_bold=True, align="right")
            width = sheet.ruler.width(text, SMALL, is_bold=True)
            self._add_shape(row.light, look.lights[row.light].mark, (grid.box.x - 8 - width - 6, middle))
        told = (_name(row.code, row.name), f"{self._words.score}: {self._words.score_of(row.score)}")
        sheet.spots.append(Spot(Box(left, top, grid.names + _SCORE, grid.height), told, row.ref))
        for at, place in enumerate(columns):
            cell = row.cells[place]
            box = Box(grid.box.x + grid.width * at, top, grid.width, grid.height)
            if cell is not None:
                self._draw_cell(cell, box)
                lines = self._told(row, self._content.columns[place], cell)
                sheet.spots.append(Spot(box, lines, cell.ref, row.ref.id))

    def _draw_cell(self, cell: HeatCell, box: Box) -> None:
        sheet, look = self._sheet, self._sheet.look
        inner = Box(box.x + 0.75, box.y + 0.75, box.width - 1.5, box.height - 1.5)
        if cell.index is None:
            sheet.box(inner, "", edge=look.grid)
            self._add_shape(Light.GREY, look.lights[Light.GREY].mark, (box.x + box.width / 2, box.middle))
            return
        light = look.lights[cell.light]
        sheet.box(inner, light.cell, edge=look.grid if cell.light is Light.GREY else "")
        text = self._words.score_of(cell.index)
        edge = box.right - max(4.0, (box.width - sheet.ruler.width(text, _FIGURE) - _MARK - 5) / 2)
        sheet.text((edge, box.middle), text, _FIGURE, colour=light.on_cell, align="right")
        self._add_shape(cell.light, light.on_cell, (edge - sheet.ruler.width(text, _FIGURE) - _MARK - 1.0, box.middle))

    def _add_shape(self, light: Light, colour: str, place: Point) -> None:
        self._shapes.setdefault((light, colour), []).append(place)

    def _told(self, row: HeatRow, column: HeatColumn, cell: HeatCell) -> tuple[str, ...]:
        words = self._words
        lines = [_name(row.code, row.name), _name(column.code, column.name)]
        lines += [f"{words.target}: {cell.target_text}"] if cell.target_text else []
        lines += [f"{words.actual}: {cell.actual_text}"] if cell.actual_text else []
        return (*lines, f"{words.score}: {words.score_of(cell.index, cell.nothing)}")
