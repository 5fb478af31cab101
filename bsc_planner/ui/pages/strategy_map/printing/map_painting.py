"""Painting the map for paper: lanes, links, cards and their texts, in light colours whatever the window has."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bsc_planner.figures.strategy_map.drawing import MapDrawing
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import paint_card
from bsc_planner.ui.pages.strategy_map.drawing.lane_painting import lane_label, paint_lane, paint_lane_label
from bsc_planner.ui.pages.strategy_map.drawing.link_painting import paint_link, paint_link_texts
from bsc_planner.ui.pages.strategy_map.words import PaperWords
from bsc_planner.ui.theme import LIGHT


def paint_map(painter: QPainter, drawing: MapDrawing, words: PaperWords) -> None:
    """Draw a whole map in its own units, in light colours."""
    for lane in drawing.lanes:
        rect = QRectF(drawing.left, lane.top, drawing.right - drawing.left, lane.bottom - lane.top)
        paint_lane(painter, rect, lane.tint, LIGHT)
    if drawing.lanes:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(LIGHT.border, 1.0))
        height = drawing.bottom - drawing.top
        painter.drawRect(QRectF(drawing.left, drawing.top, drawing.right - drawing.left, height))
    for link in drawing.links:
        paint_link(painter, link, LIGHT)
    for lane in drawing.lanes:
        corner = QPointF(drawing.left, lane.top)
        paint_lane_label(painter, corner, lane_label(lane, words.words), lane.tint, LIGHT, words.words)
    for card in (*drawing.ghosts, *drawing.cards):
        painter.save()
        painter.translate(card.x, card.y)
        paint_card(painter, card, LIGHT, words.words)
        painter.restore()
    for link in drawing.links:
        paint_link_texts(painter, link, LIGHT)
