"""Rows and columns as they are painted, the lines between them and the marks by which rows are folded."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLine, QPoint
from PySide6.QtGui import QColor, QPainter, QPen

from bsc_planner.ui.widgets.grid.face import RowKind


class Band(NamedTuple):
    """A row as it is painted."""

    row: int
    top: int
    height: int
    kind: RowKind


class Span(NamedTuple):
    """A column as it is painted."""

    column: int
    left: int
    width: int


def paint_lines(painter: QPainter, bands: Sequence[Band], spans: Sequence[Span], *, right: int, colour: QColor) -> None:
    """Draw the lines below rows, and those beside the cells of items; sections have none.

    Args:
        painter: Where to.
        bands: Rows, from above.
        spans: Columns.
        right: Where rows end.
        colour: Of the lines.
    """
    if not bands:
        return
    lines = [QLine(0, end, right, end) for end in (band.top + band.height - 1 for band in bands)]
    edges = [span.left + span.width - 1 for span in spans]
    for top, bottom in _item_stretches(bands):
        lines += [QLine(edge, top, edge, bottom) for edge in edges]
    # Width 0 is one device pixel: lines stay even where the screen is scaled by a fraction.
    painter.setPen(QPen(colour, 0))
    painter.drawLines(lines)


def paint_chevron(painter: QPainter, left: int, middle: int, *, is_open: bool, colour: QColor) -> None:
    """Draw the mark of a row that is folded or unfolded, beginning at `left`."""
    painter.save()
    painter.setPen(QPen(colour, 1.5))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.drawPolyline(_chevron(left, middle, is_open=is_open))
    painter.restore()


def _item_stretches(bands: Sequence[Band]) -> list[tuple[int, int]]:
    """Upper and lower edge of every run of neighbouring item rows."""
    stretches: list[tuple[int, int]] = []
    for band in bands:
        if band.kind is not RowKind.ITEM:
            continue
        bottom = band.top + band.height - 1
        if stretches and stretches[-1][1] == band.top - 1:
            stretches[-1] = (stretches[-1][0], bottom)
        else:
            stretches.append((band.top, bottom))
    return stretches


def _chevron(left: int, middle: int, *, is_open: bool) -> list[QPoint]:
    if is_open:
        return [QPoint(left, middle - 2), QPoint(left + 4, middle + 2), QPoint(left + 8, middle - 2)]
    return [QPoint(left + 2, middle - 4), QPoint(left + 6, middle), QPoint(left + 2, middle + 4)]
