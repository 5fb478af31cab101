"""The legend of a printed map: a mark and a word for everything the drawing uses, in as many lines as they need."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from bsc_planner.figures.strategy_map.content import CardChange
from bsc_planner.figures.strategy_map.drawing import MapDrawing
from bsc_planner.figures.strategy_map.geometry import HEAD_LENGTH, HEAD_WIDTH
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import (
    map_font,
    paint_change,
    paint_group_mark,
    paint_light,
)
from bsc_planner.ui.pages.strategy_map.drawing.link_painting import LINK_WIDTH, TREE_WIDTH
from bsc_planner.ui.pages.strategy_map.printing.printed_map import PrintedMap
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import LIGHT, Status

_PIXELS, _LINE, _GAP, _ROOM = 11, 17.0, 24.0, 8.0
"""Size of the words, height of a line, gap between entries, room around them in the frame."""

Mark = Callable[[QPainter, QPointF], None]


@dataclass(frozen=True)
class _Entry:
    """A mark and its word.

    Attributes:
        text: The word.
        mark: Paints the mark from a place on the base line; None: the word alone.
        width: Room of the mark.
        is_heading: Whether it says what the following ones are, on a line of their own.
    """

    text: str
    mark: Mark | None = None
    width: float = 0.0
    is_heading: bool = False


class Legend:
    """The legend of one map for paper of one width.

    Attributes:
        height: Room it takes; 0 where there is nothing to tell.
    """

    def __init__(self, printed: PrintedMap, drawing: MapDrawing, width: float) -> None:
        """Lay it out.

        Args:
            printed: The map.
            drawing: Its shapes, which decide what has to be explained.
            width: Of the paper's room, in its units.
        """
        self._width = width
        self._metrics = QFontMetricsF(map_font(pixels=_PIXELS))
        self._lines: list[list[tuple[float, _Entry]]] = []
        for group in filter(None, (_lines_of(printed, drawing), *_colours_of(printed))):
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

    def _paint_entry(self, painter: QPainter, entry: _Entry, place: QPointF) -> None:
        if entry.mark is not None:
            entry.mark(painter, place)
        painter.setFont(map_font(pixels=_PIXELS, is_strong=entry.is_heading))
        painter.setPen(LIGHT.text if entry.is_heading else LIGHT.muted)
        room = self._width - 2 * _ROOM - entry.width
        text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QPointF(place.x() + entry.width, place.y()), text)

    def _add(self, entries: list[_Entry]) -> None:
        """Begin a line for a group, and another wherever the next entry has no room."""
        line: list[tuple[float, _Entry]] = []
        x = 0.0
        for entry in entries:
            width = entry.width + self._metrics.horizontalAdvance(entry.text) * (1.08 if entry.is_heading else 1.0)
            if line and x + width > self._width - 2 * _ROOM:
                self._lines.append(line)
                line, x = [], 0.0
            line.append((x, entry))
            x += width + _GAP
        self._lines.append(line)


def _lines_of(printed: PrintedMap, drawing: MapDrawing) -> list[_Entry]:
    found = []
    if any(link.link_id for link in drawing.links):
        found.append(_Entry(printed.words.cause, _paint_arrow, 42.0))
    if any(link.link_id is None for link in drawing.links):
        found.append(_Entry(printed.words.tree, _paint_tree_line, 38.0))
    return found


def _colours_of(printed: PrintedMap) -> list[list[_Entry]]:
    words, content = printed.words, printed.content
    found = []
    if printed.scores:
        counts = Counter(card.score.light for card in content.objectives if card.score is not None)
        lights = [
            _Entry(
                f"{words.lights[light]} ({counts[light]})",
                partial(_paint_status, status),
                15.0,
            )
            for light, status in STATUS_OF_LIGHT.items()
        ]
        found.append([_Entry(printed.scores, is_heading=True), *lights])
    if printed.since:
        changes = [
            _Entry(
                f"{words.changes[change]} ({_changed(printed, change)})",
                partial(_paint_changed, change),
                20.0,
            )
            for change in CardChange
        ]
        found.append([_Entry(words.since.format(edition=printed.since), is_heading=True), *changes])
    groups = Counter(card.group for card in content.objectives if card.group is not None)
    if groups:
        ordered = sorted(groups, key=lambda group: (group.number is None, group.number or 0))
        found.append(
            [
                _Entry(
                    f"{group.name or words.words.no_group} ({groups[group]})",
                    partial(_paint_group, group.number),
                    20.0,
                )
                for group in ordered
            ]
        )
    return found


def _changed(printed: PrintedMap, change: CardChange) -> int:
    return sum(card.change is change for card in printed.content.cards)


def _paint_status(status: Status, painter: QPainter, place: QPointF) -> None:
    paint_light(painter, status, place + QPointF(5, -4), LIGHT)


def _paint_changed(change: CardChange, painter: QPainter, place: QPointF) -> None:
    paint_change(painter, change, place + QPointF(7, -4), LIGHT)


def _paint_group(number: int | None, painter: QPainter, place: QPointF) -> None:
    paint_group_mark(painter, number, place, LIGHT)


def _paint_arrow(painter: QPainter, place: QPointF) -> None:
    y = place.y() - 4
    painter.setPen(QPen(LIGHT.link, LINK_WIDTH))
    painter.drawLine(QPointF(place.x(), y), QPointF(place.x() + 24, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LIGHT.link)
    back = QPointF(place.x() + 24, y - HEAD_WIDTH / 2)
    painter.drawPolygon(QPolygonF([QPointF(place.x() + 24 + HEAD_LENGTH, y), back, back + QPointF(0, HEAD_WIDTH)]))


def _paint_tree_line(painter: QPainter, place: QPointF) -> None:
    painter.setPen(QPen(LIGHT.link, TREE_WIDTH))
    painter.drawLine(QPointF(place.x(), place.y() - 4), QPointF(place.x() + 30, place.y() - 4))
