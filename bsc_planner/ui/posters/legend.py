"""The legend of a printed drawing: a mark and a word for everything it uses, in as many lines as they need."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.theme import LIGHT

_PIXELS, _LINE, _GAP, _ROOM = 11, 17.0, 24.0, 8.0
"""Size of the words, height of a line, gap between entries, room around them in the frame."""

Mark = Callable[[QPainter, QPointF], None]


@dataclass(frozen=True)
class LegendEntry:
    """A mark and its word.

    Attributes:
        text: The word.
        mark: Paints the mark from a place on the base line; None: the word alone.
        width: Room of the mark.
        is_heading: Whether it says what the following ones are.
    """

    text: str
    mark: Mark | None = None
    width: float = 0.0
    is_heading: bool = False


class PosterLegend:
    """The legend of one drawing for paper of one width.

    Attributes:
        height: Room it takes; 0 where there is nothing to tell.
    """

    def __init__(self, groups: Iterable[Sequence[LegendEntry]], width: float) -> None:
        """Lay it out.

        Args:
            groups: What is to be told; each group begins on a line of its own.
            width: Of the paper's room, in its units.
        """
        self._width = width
        self._metrics = QFontMetricsF(drawing_font(pixels=_PIXELS))
        self._lines: list[list[tuple[float, LegendEntry]]] = []
        for group in filter(None, groups):
            self._add(group)
        self.height = len(self._lines) * _LINE + 2 * _ROOM if self._lines else 0.0

    @property
    def texts(self) -> list[str]:
        """All words, in reading order."""
        return [entry.text for line in self._lines for _, entry in line]

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Draw it in its frame from its upper left corner."""
        if not self._lines:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(LIGHT.border, 0.8))
        painter.drawRect(QRectF(corner.x(), corner.y(), self._width, self.height))
        for number, line in enumerate(self._lines):
            base = corner.y() + _ROOM + number * _LINE + 12.0
            for x, entry in line:
                self._paint_entry(painter, entry, QPointF(corner.x() + _ROOM + x, base))

    def _paint_entry(self, painter: QPainter, entry: LegendEntry, place: QPointF) -> None:
        if entry.mark is not None:
            entry.mark(painter, place)
        painter.setFont(drawing_font(pixels=_PIXELS, is_strong=entry.is_heading))
        painter.setPen(LIGHT.text if entry.is_heading else LIGHT.muted)
        room = self._width - 2 * _ROOM - entry.width
        text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QPointF(place.x() + entry.width, place.y()), text)

    def _add(self, entries: Sequence[LegendEntry]) -> None:
        """Begin a line for a group, and another wherever the next entry has no room."""
        line: list[tuple[float, LegendEntry]] = []
        x = 0.0
        for entry in entries:
            width = entry.width + self._metrics.horizontalAdvance(entry.text) * (1.08 if entry.is_heading else 1.0)
            if line and x + width > self._width - 2 * _ROOM:
                self._lines.append(line)
                line, x = [], 0.0
            line.append((x, entry))
            x += width + _GAP
        self._lines.append(line)
