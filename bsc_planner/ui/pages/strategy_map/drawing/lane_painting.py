"""How lanes and their names look, on the screen and on paper."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bsc_planner.figures.strategy_map.content import MapScore
from bsc_planner.figures.strategy_map.drawing import LaneShape
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import MapWords, paint_score, score_width
from bsc_planner.ui.theme import Tokens

_LABEL_INSET = QPointF(14, 11)
_LEAST_LABEL = 90.0


@dataclass(frozen=True)
class LaneLabel:
    """What stands in the corner of a lane.

    Attributes:
        name: Of its perspective.
        weight: Below it; empty for none.
        score: Beside the weight; None: not shown.
    """

    name: str
    weight: str
    score: MapScore | None = None


def lane_label_rect(place: QPointF, label: LaneLabel, words: MapWords) -> QRectF:
    """Where the label of a lane stands; `place` is the corner of what is seen of the lane."""
    name = QFontMetricsF(drawing_font(pixels=13, is_strong=True)).horizontalAdvance(label.name)
    return QRectF(place + _LABEL_INSET, QSizeF(max(name, _second_line(label, words), _LEAST_LABEL), 36))


def _second_line(label: LaneLabel, words: MapWords) -> float:
    """Width of weight and score."""
    score = 0.0 if label.score is None else score_width(label.score, words)
    return _score_left(label) + score


def _score_left(label: LaneLabel) -> float:
    """Where the score begins, from the left end of the line."""
    weight = QFontMetricsF(drawing_font(pixels=12)).horizontalAdvance(label.weight)
    return weight + (10 if label.weight and label.score is not None else 0)


def paint_lane(painter: QPainter, rect: QRectF, tint: int, colours: Tokens) -> None:
    """Draw the ground of a lane; `tint` is its place from the top."""
    painter.fillRect(rect, colours.lanes[tint % len(colours.lanes)])
    if tint:
        painter.setPen(QPen(colours.border, 1.0))
        painter.drawLine(rect.topLeft(), rect.topRight())


def lane_label(lane: LaneShape, words: MapWords) -> LaneLabel:
    """Name of a lane with its weight and score."""
    if lane.perspective_id is None:
        return LaneLabel(words.no_perspective, "")
    return LaneLabel(lane.name or "", words.weight.format(weight=lane.weight) if lane.weight else "", lane.score)


def paint_lane_label(
    painter: QPainter, place: QPointF, label: LaneLabel, tint: int, colours: Tokens, words: MapWords
) -> None:
    """Draw a lane's label over links that pass there; `place` is the corner of what is seen of the lane."""
    room = lane_label_rect(place, label, words)
    ground = colours.lanes[tint % len(colours.lanes)]
    name = QFontMetricsF(drawing_font(pixels=13, is_strong=True)).horizontalAdvance(label.name)
    painter.fillRect(QRectF(room.left() - 3, room.top() + 1, name + 6, 17), ground)
    painter.fillRect(QRectF(room.left() - 3, room.top() + 18, _second_line(label, words) + 6, 17), ground)
    painter.setFont(drawing_font(pixels=13, is_strong=True))
    painter.setPen(colours.text_soft)
    painter.drawText(QPointF(room.left(), room.top() + 13), label.name)
    painter.setFont(drawing_font(pixels=12))
    painter.setPen(colours.muted)
    painter.drawText(QPointF(room.left(), room.top() + 31), label.weight)
    if label.score is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end = QPointF(room.left() + _second_line(label, words), room.top() + 31)
        paint_score(painter, label.score, end, colours, words)


def paint_hint(painter: QPainter, rect: QRectF, text: str, colours: Tokens) -> None:
    """Draw a faint sentence in the middle of an empty lane."""
    painter.setFont(drawing_font(pixels=13))
    painter.setPen(colours.faint)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
