"""Drawing charts off the window's thread: pictures for the screen, pictures to paste, files."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from bsc_planner.errors import PlanError
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.figures.charts.content import ChartContent
from bsc_planner.figures.charts.drawing import ChartFormat, chart_file, draw_all_pages, draw_chart, pixels
from bsc_planner.figures.charts.frame import ChartSize
from bsc_planner.figures.charts.loading import load_font_reader
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.figures.charts.sheet import DrawnChart, Spot
from bsc_planner.figures.charts.words import chart_words
from bsc_planner.progress import Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.pages.monitoring.charts.content_reader import LANE

T = TypeVar("T")

_PASTED_SCALE = 2.5
"""Pixels to a point of a picture on the clipboard: sharp in a document and on a slide."""


@dataclass(frozen=True)
class Drawing:
    """What is to be drawn, and how.

    Attributes:
        language: Of its words.
        page: Which page.
    """

    content: ChartContent
    size: ChartSize
    look: ChartLook
    language: str
    page: int = 0


@dataclass(frozen=True)
class Picture:
    """A drawn page.

    Attributes:
        drawing: What it was made from.
        image: Its pixels.
        width, height: In points.
        page, pages: Which page it is, from 0, and how many there are.
        spots: Where exact figures can be asked for, in points.
    """

    drawing: Drawing
    image: QImage
    width: float
    height: float
    page: int
    pages: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Pasted:
    """A chart as other programs take it from the clipboard."""

    image: QImage
    svg: bytes


class ChartPainter(QObject):
    """Draws for one view; of several wishes for the screen only the last one is carried out.

    Signals:
        drawn: A `Picture` for the screen.
    """

    drawn = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wish: tuple[Drawing, float] | None = None
        self._is_drawing = False

    def draw(self, drawing: Drawing, scale: float) -> None:
        """Draw for the screen, at so many pixels to a point; `drawn` follows."""
        self._wish = (drawing, scale)
        if not self._is_drawing:
            self._begin()

    def forget(self) -> None:
        """Drop a wish that has not been begun."""
        self._wish = None

    def paste(
        self,
        drawing: Drawing,
        *,
        title: str,
        on_done: Callable[[Pasted], None],
        on_error: Callable[[PlanError], None],
    ) -> None:
        """Make what the clipboard takes."""
        self._run(lambda: _pasted(drawing, title), on_done, on_error)

    def write(
        self,
        drawing: Drawing,
        kind: ChartFormat,
        path: Path,
        *,
        title: str,
        on_done: Callable[[list[Path]], None],
        on_error: Callable[[PlanError], None],
    ) -> None:
        """Write all pages: one PDF, or a file for each page; `on_done` gets the files."""

        def work(progress: Progress) -> list[Path]:
            return _written(drawing, kind, path, title, progress)

        load_font_reader()
        # not in the lane of the charts: many pages take a while, and the status bar shows and stops ordinary work
        run_in_background(self, self.tr("Saving the chart"), work, on_done=on_done, on_error=on_error)

    def _begin(self) -> None:
        if self._wish is not None:
            (drawing, scale), self._wish, self._is_drawing = self._wish, None, True
            self._run(lambda: _picture(drawing, scale), self._on_drawn, self._on_stopped)

    def _on_drawn(self, picture: Picture) -> None:
        self._is_drawing = False
        self.drawn.emit(picture)
        self._begin()

    def _on_stopped(self, _error: PlanError) -> None:
        self._is_drawing = False
        self._begin()

    def _run(self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[PlanError], None]) -> None:
        def told(_progress: Progress) -> T:
            return work()

        load_font_reader()
        run_in_background(self, self.tr("Drawing the chart"), told, on_done=on_done, on_error=on_error, lane=LANE)


def pages_of_file(path: Path, pages: int) -> list[Path]:
    """Names of the files of several pages: ``Bagan.png``, ``Bagan (2).png`` ..."""
    rest = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in range(2, pages + 1))
    return [path, *rest]


def _picture(drawing: Drawing, scale: float) -> Picture:
    words = chart_words(drawing.language)
    chart = draw_chart(drawing.content, size=drawing.size, look=drawing.look, words=words, page=drawing.page)
    image = _image(*pixels(chart, scale))
    return Picture(drawing, image, chart.width, chart.height, chart.page, chart.pages, tuple(chart.spots))


def _pasted(drawing: Drawing, title: str) -> Pasted:
    words = chart_words(drawing.language)
    chart = draw_chart(drawing.content, size=drawing.size, look=drawing.look, words=words, page=drawing.page)
    svg = chart_file([chart], ChartFormat.SVG, look=drawing.look, title=title)
    return Pasted(_image(*pixels(chart, _PASTED_SCALE)), svg)


def _written(drawing: Drawing, kind: ChartFormat, path: Path, title: str, progress: Progress) -> list[Path]:
    words = chart_words(drawing.language)
    charts = _watched(draw_all_pages(drawing.content, size=drawing.size, look=drawing.look, words=words), progress)
    if kind is ChartFormat.PDF:
        put_file(path, chart_file(charts, kind, look=drawing.look, title=title))
        return [path]
    made = [chart_file([chart], kind, look=drawing.look, title=title) for chart in charts]
    paths = pages_of_file(path, len(made))
    for place, data in zip(paths, made, strict=True):
        put_file(place, data)
    return paths


def _watched(charts: Iterable[DrawnChart], progress: Progress) -> Iterator[DrawnChart]:
    for chart in charts:
        progress.step(chart.page, chart.pages)
        yield chart


def _image(made: bytes, width: int, height: int) -> QImage:
    # a copy: the bytes are gone when this function has ended
    return QImage(made, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
