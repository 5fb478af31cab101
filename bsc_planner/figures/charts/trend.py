"""The trend: targets as steps, actuals as marks with their figures, over years or the periods of a year."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from bsc_planner.figures.charts.axis import round_ticks
from bsc_planner.figures.charts.content import Baseline, TrendContent, TrendPoint
from bsc_planner.figures.charts.frame import SMALL, TEXT, ChartSize, draw_frame
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.figures.charts.sheet import Box, DrawnChart, Sheet, Spot
from bsc_planner.figures.charts.words import ChartWords

_TARGET_WIDTH, _ACTUAL_WIDTH = 2.0, 1.2
_MARK = 8.0
_ABOVE = 11.0
_UNDER = 8.0
_LABELS = 16.0
_SCORES = 18.0
_GAP = 6.0


def draw_trend(
    content: TrendContent, *, size: ChartSize, look: ChartLook, words: ChartWords, page: int = 0
) -> DrawnChart:
    """Draw the trend of one indicator; it always fits one page.

    Args:
        content: Not empty.
        size: Of the sheet.
        look: Typeface and colours.
        words: In the language of the chart.
        page: Taken for the sake of all charts being asked alike.
    """
    sheet = Sheet(size.width, size.height, look)
    room = draw_frame(sheet, content.head, size.margin)
    _Trend(sheet, content, words, room).draw()
    return sheet.done()


class _Trend:
    """The chart in the room below its title."""

    def __init__(self, sheet: Sheet, content: TrendContent, words: ChartWords, room: Box) -> None:
        self._sheet, self._content, self._words = sheet, content, words
        self._points = content.points
        numbers = [number for point in self._points for number in point.numbers]
        if content.baseline:
            numbers.append(content.baseline.value)
        self._ticks = round_ticks(min(numbers), max(numbers))
        self._has_scores = any(point.index is not None for point in self._points)
        ruler = sheet.ruler
        left = max(ruler.width(words.short_number(tick), SMALL) for tick in self._ticks) + _GAP
        if self._has_scores:
            left = max(left, ruler.width(words.score, SMALL) + _GAP)
        right = max(ruler.width(word, TEXT, is_bold=True) for word in (words.target, words.actual)) + 2 * _GAP
        below = _LABELS + (_SCORES if self._has_scores else 0.0)
        width, height = max(10.0, room.width - left - right), max(10.0, room.height - below - _ABOVE)
        self._plot = Box(room.x + left, room.y + _ABOVE, width, height)
        self._foot = max(0.0, self._lowest_figure() + SMALL / 2 - self._plot.bottom)
        self._plot = Box(self._plot.x, self._plot.y, width, max(10.0, height - self._foot))
        self._columns = len(self._points) + (content.baseline is not None)

    def draw(self) -> None:
        """Draw all of it, what matters most last."""
        self._draw_grid()
        for label, x, is_strong in self._labels():
            fitted = self._sheet.ruler.fitted(label, TEXT, self._step - 2, is_bold=is_strong)
            colour = self._sheet.look.text if is_strong else self._sheet.look.muted
            place = (x, self._below + _LABELS / 2 + 1)
            self._sheet.text(place, fitted, TEXT, colour=colour, is_bold=is_strong, align="center")
        self._draw_targets()
        self._draw_actuals()
        if self._content.baseline:
            self._draw_baseline(self._content.baseline)
        self._write_figures()
        self._name_lines()
        if self._has_scores:
            self._write_scores()
        self._sheet.spots += self._spots()

    # places ------------------------------------------------------------------

    @property
    def _step(self) -> float:
        return self._plot.width / self._columns

    @property
    def _below(self) -> float:
        """Where the plot ends, with the figures that stand under its lowest line."""
        return self._plot.bottom + self._foot

    def _x(self, place: int) -> float:
        """Middle of the column of a point."""
        return self._plot.x + self._step * (place + 0.5 + (self._content.baseline is not None))

    def _y(self, number: Decimal) -> float:
        low, high = Fraction(self._ticks[0]), Fraction(self._ticks[-1])
        return self._plot.bottom - float((Fraction(number) - low) / (high - low)) * self._plot.height

    def _labels(self) -> Iterator[tuple[str, float, bool]]:
        if self._content.baseline:
            yield self._content.baseline.label or self._words.baseline, self._plot.x + self._step / 2, False
        for place, point in enumerate(self._points):
            yield point.label, self._x(place), point.is_current

    # drawing -----------------------------------------------------------------

    def _draw_grid(self) -> None:
        look = self._sheet.look
        for tick in self._ticks:
            y = self._y(tick)
            self._sheet.line([(self._plot.x, y), (self._plot.right, y)], look.grid, 0.8)
            place = (self._plot.x - _GAP, y)
            self._sheet.text(place, self._words.short_number(tick), SMALL, colour=look.muted, align="right")

    def _draw_targets(self) -> None:
        look, half = self._sheet.look, self._step / 2
        for place, point in enumerate(self._points):
            lower, upper = point.target or (None, None)
            x = self._x(place)
            if lower is not None and upper is not None and lower != upper:
                area = Box(x - half, self._y(upper), 2 * half, self._y(lower) - self._y(upper))
                self._sheet.box(area, "", edge=look.target, hatch="////")
            for bound in {lower, upper} - {None}:
                assert bound is not None
                y = self._y(bound)
                self._sheet.line([(x - half, y), (x + half, y)], look.target, _TARGET_WIDTH)
            if (lower is None) != (upper is None):
                y = self._y(lower if lower is not None else upper or Decimal(0))
                is_up = lower is not None
                tip = (x + half * 0.7, y - 6 if is_up else y + 6)
                self._sheet.line([(tip[0], y), tip], look.target, 1.0)
                self._sheet.arrow_head(tip, 4.5, look.target, to="up" if is_up else "down")
        for place, (point, after) in enumerate(pairwise(self._points)):
            start, end = _single(point), _single(after)
            if start is not None and end is not None:
                x = self._x(place) + half
                self._sheet.line([(x, self._y(start)), (x, self._y(end))], look.target, 0.8)

    def _draw_actuals(self) -> None:
        look = self._sheet.look
        for place, (point, after) in enumerate(pairwise(self._points)):
            if point.actual is not None and after.actual is not None:
                line = [(self._x(place), self._y(point.actual)), (self._x(place + 1), self._y(after.actual))]
                self._sheet.line(line, look.actual, _ACTUAL_WIDTH)
        for place, point in enumerate(self._points):
            if point.actual is not None:
                spot = [(self._x(place), self._y(point.actual))]
                self._sheet.marks(spot, point.light, _MARK, look.lights[point.light].mark)

    def _draw_baseline(self, baseline: Baseline) -> None:
        look = self._sheet.look
        x, y = self._plot.x + self._step / 2, self._y(baseline.value)
        self._sheet.diamonds([(x, y)], _MARK - 1, look.actual)
        text = self._short([baseline.value])(baseline.value)
        self._sheet.text((x, y - _ABOVE), text, SMALL, colour=look.text, align="center")

    def _lowest_figure(self) -> float:
        """Middle of the figure that `_write_figures` writes lowest; that of the top edge where none is under a mark."""
        lowest = self._plot.y
        for point in self._points:
            target = _single(point)
            if point.actual is not None and target is not None:
                is_over = point.actual >= target
                lowest = max(lowest, self._y(target) + _UNDER if is_over else self._y(point.actual) + _ABOVE)
        return lowest

    def _write_figures(self) -> None:
        """Figures of targets and actuals, each on the side of the other's."""
        look = self._sheet.look
        actuals = [point.actual for point in self._points if point.actual is not None]
        targets = [number for point in self._points if (number := _single(point)) is not None]
        say_actual, say_target = self._short(actuals), self._short(targets)
        for place, point in enumerate(self._points):
            x, target = self._x(place), _single(point)
            is_over = point.actual is None or target is None or point.actual >= target
            if point.actual is not None:
                y = self._y(point.actual) + (-_ABOVE if is_over else _ABOVE)
                self._sheet.text((x, y), say_actual(point.actual), SMALL, is_bold=True, align="center", is_clear=True)
            if target is not None and self._sheet.ruler.width(say_target(target), SMALL) <= self._step:
                is_under = point.actual is not None and is_over
                y = self._y(target) + (_UNDER if is_under else -_UNDER)
                text = say_target(target)
                self._sheet.text((x, y), text, SMALL, colour=look.target, align="center", is_clear=True)

    def _short(self, numbers: list[Decimal]) -> Callable[[Decimal], str]:
        """How to write these figures so that all fit their column: in full, else abbreviated."""
        ruler = self._sheet.ruler
        widest = max((ruler.width(self._words.number(number), SMALL, is_bold=True) for number in numbers), default=0.0)
        return self._words.number if widest <= self._step - 2 else self._words.short_number

    def _name_lines(self) -> None:
        """``Target`` and ``Realisasi`` at the right end of what they name."""
        look, edge = self._sheet.look, self._plot.right
        named: list[tuple[float, float, str, str]] = []
        for place, point in reversed(list(enumerate(self._points))):
            bounds = [bound for bound in point.target or () if bound is not None]
            if bounds:
                named.append((self._y(bounds[-1]), self._x(place) + self._step / 2, self._words.target, look.target))
                break
        for place, point in reversed(list(enumerate(self._points))):
            if point.actual is not None:
                x = self._x(place) + _MARK
                named.append((self._y(point.actual), x, self._words.actual, look.actual))
                break
        places = _apart([y for y, *_ in named], TEXT + 3.0)
        for (y, x, text, colour), shown in zip(named, places, strict=True):
            if x < edge or shown != y:
                self._sheet.line([(x, y), (edge, y), (edge + _GAP, shown)], colour, 0.7, dashes=(1.5, 2.5))
            self._sheet.text((edge + _GAP + 2, shown), text, TEXT, colour=colour, is_bold=True)

    def _write_scores(self) -> None:
        look, y = self._sheet.look, self._below + _LABELS + _SCORES / 2 + 2
        top = self._below + _LABELS + 2
        self._sheet.line([(self._plot.x, top), (self._plot.right, top)], look.grid, 0.8)
        self._sheet.text((self._plot.x - _GAP, y), self._words.score, SMALL, colour=look.muted, align="right")
        for place, point in enumerate(self._points):
            if point.index is not None:
                text, x = self._words.score_of(point.index), self._x(place)
                width = self._sheet.ruler.width(text, SMALL) + _MARK
                is_room = width <= self._step
                self._sheet.marks([(x - (width / 2 - 2 if is_room else 0), y)], point.light, 6.0, self._mark(point))
                if is_room:
                    self._sheet.text((x + _MARK / 2, y), text, SMALL, align="center")

    def _mark(self, point: TrendPoint) -> str:
        return self._sheet.look.lights[point.light].mark

    def _spots(self) -> Iterator[Spot]:
        words, top = self._words, self._plot.y - _ABOVE
        height = self._below + _LABELS + (_SCORES if self._has_scores else 0.0) - top
        if self._content.baseline:
            lines = (f"{words.baseline} {self._content.baseline.label}".strip(), self._content.baseline.text)
            yield Spot(Box(self._plot.x, top, self._step, height), lines, self._content.ref)
        for place, point in enumerate(self._points):
            told = [point.name]
            told += [f"{words.target}: {point.target_text}"] if point.target_text else []
            told.append(f"{words.actual}: {point.actual_text or words.not_filled}")
            told += [f"{words.score}: {words.score_of(point.index)}"] if point.index is not None else []
            box = Box(self._x(place) - self._step / 2, top, self._step, height)
            yield Spot(box, tuple(told), self._content.ref)


def _single(point: TrendPoint) -> Decimal | None:
    """The target where it is one number, or has one bound only."""
    lower, upper = point.target or (None, None)
    if lower is not None and upper is not None and lower != upper:
        return None
    return lower if lower is not None else upper


def _apart(places: list[float], least: float) -> list[float]:
    """Two heights moved apart so far that texts at them do not touch."""
    if len(places) < 2 or abs(places[0] - places[1]) >= least:
        return places
    middle = sum(places) / 2
    sign = 1 if places[0] > places[1] else -1
    return [middle + sign * least / 2, middle - sign * least / 2]
