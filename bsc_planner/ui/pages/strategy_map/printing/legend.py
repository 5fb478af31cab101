"""What the legend of a printed map tells: a mark and a word for everything the drawing uses."""

from collections import Counter
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bsc_planner.figures.strategy_map.content import CardChange, MapContent, MapScore
from bsc_planner.figures.strategy_map.drawing import MapDrawing
from bsc_planner.figures.strategy_map.geometry import HEAD_LENGTH, HEAD_WIDTH
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import paint_change, paint_group_mark, paint_light
from bsc_planner.ui.pages.strategy_map.drawing.link_painting import LINK_WIDTH, TREE_WIDTH
from bsc_planner.ui.pages.strategy_map.words import PaperWords
from bsc_planner.ui.posters.legend import LegendEntry
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import LIGHT, Status


def legend_groups(
    content: MapContent, drawing: MapDrawing, words: PaperWords, since: str, scores: str
) -> list[list[LegendEntry]]:
    """Lines first, then what colours and marks mean (see `PrintedMap`)."""
    return [_lines_of(drawing, words), *_colours_of(content, words, since, scores)]


def _lines_of(drawing: MapDrawing, words: PaperWords) -> list[LegendEntry]:
    found = []
    if any(link.link_id for link in drawing.links):
        found.append(LegendEntry(words.cause, _paint_arrow, 42.0))
    if any(link.link_id is None for link in drawing.links):
        found.append(LegendEntry(words.tree, _paint_tree_line, 38.0))
    return found


def _colours_of(content: MapContent, words: PaperWords, since: str, scores: str) -> list[list[LegendEntry]]:
    found = []
    if scores:
        found.append(score_entries(scores, (card.score for card in content.objectives), words))
    if since:
        changes = [
            LegendEntry(
                f"{words.changes[change]} ({_changed(content, change)})",
                partial(_paint_changed, change),
                20.0,
            )
            for change in CardChange
        ]
        found.append([LegendEntry(words.since.format(edition=since), is_heading=True), *changes])
    groups = Counter(card.group for card in content.objectives if card.group is not None)
    if groups:
        ordered = sorted(groups, key=lambda group: (group.number is None, group.number or 0))
        found.append(
            [
                LegendEntry(
                    f"{group.name or words.words.no_group} ({groups[group]})",
                    partial(_paint_group, group.number),
                    20.0,
                )
                for group in ordered
            ]
        )
    return found


def score_entries(told: str, scores: Iterable[MapScore | None], words: PaperWords) -> list[LegendEntry]:
    """Up to when and by which rules scores are, and how many have which light."""
    counts = Counter(score.light for score in scores if score is not None)
    lights = [
        LegendEntry(f"{words.lights[light]} ({counts[light]})", partial(_paint_status, status), 15.0)
        for light, status in STATUS_OF_LIGHT.items()
    ]
    return [LegendEntry(told, is_heading=True), *lights]


def _changed(content: MapContent, change: CardChange) -> int:
    return sum(card.change is change for card in content.cards)


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
