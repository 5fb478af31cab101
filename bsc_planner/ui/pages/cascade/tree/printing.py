"""The performance tree on paper: what is printed of it, its legend, and the dialog that asks for the paper."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from bsc_planner.figures.performance_tree.cards import TreeDrawing
from bsc_planner.figures.performance_tree.paper_layout import arranged
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.ui.pages.cascade.tree.painting import (
    LINE_STYLES,
    paint_card,
    paint_family,
    paint_folded,
    paint_knob,
    paint_positions,
)
from bsc_planner.ui.pages.cascade.tree.tree_state import TreeState
from bsc_planner.ui.pages.cascade.tree.words import PaperTreeWords, paper_tree_words
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import paint_light
from bsc_planner.ui.pages.strategy_map.printing.legend import score_entries
from bsc_planner.ui.pages.strategy_map.printing.printed_map import scores_told
from bsc_planner.ui.pages.strategy_map.words import paper_words
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.choice import PosterOrder
from bsc_planner.ui.posters.dialog import PosterDialog
from bsc_planner.ui.posters.legend import LegendEntry, PosterLegend
from bsc_planner.ui.posters.poster import Poster, PosterHead, head_of
from bsc_planner.ui.posters.sheet_painting import LARGEST
from bsc_planner.ui.theme import LIGHT, Status

_EDGE = 12.0
"""Around the tree: knobs stand out of the cards."""


@dataclass(frozen=True)
class PrintedTree:
    """A tree and what is printed with it: a `Poster`.

    Attributes:
        drawing: What is unfolded.
        scores: Up to when and by which rules its scores are; empty where none are shown.
    """

    drawing: TreeDrawing
    words: PaperTreeWords
    head: PosterHead
    scores: str = ""

    def size(self) -> tuple[float, float]:
        """Width and height of the tree."""
        return self.drawing.width + 2 * _EDGE, self.drawing.height + 2 * _EDGE

    def legend(self, width: float) -> PosterLegend:
        """What its lines and marks mean."""
        cards = [placed.card for placed in self.drawing.cards.values()]
        used = {card.path[-1].cascade for card in cards}
        entries = [
            LegendEntry(self.words.tree.kinds[kind], partial(_paint_line, kind), 42.0)
            for kind in CascadeKind
            if kind in used
        ]
        if any(card.is_differing for card in cards):
            entries.append(LegendEntry(self.words.not_fitting, _paint_not_fitting, 15.0))
        if any(card.child_count for card in cards):
            entries.append(LegendEntry(self.words.folded, _paint_folded, 24.0))
        groups = [entries]
        if self.scores:
            words = paper_words(self.head.language)
            groups.append(score_entries(self.scores, (card.score for card in cards), words))
        return PosterLegend(groups, width)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Draw the tree as large as its room allows, broad branches in rows of their own."""
        sheet = arranged(self.drawing, room.width(), room.height())
        width, height = sheet.width + 2 * _EDGE, sheet.height + 2 * _EDGE
        scale = min(LARGEST, room.width() / width, room.height() / height)
        painter.save()
        painter.translate(room.center().x() - width * scale / 2, room.top())
        painter.scale(scale, scale)
        painter.translate(_EDGE, _EDGE)
        for block in sheet.blocks:
            painter.save()
            painter.translate(block.x, block.y)
            paint_tree(painter, block.drawing, self.words)
            painter.restore()
        painter.restore()


class TreePaperDialog(PosterDialog):
    """Asks how a tree is to be written or printed."""

    def __init__(self, poster: Poster, order: PosterOrder, parent: QWidget | None = None) -> None:
        super().__init__(poster, order, parent)
        self.setWindowTitle(self.tr("Export or print performance tree"))


def printed_tree(session: PlanSession, state: TreeState, *, root: str = "") -> PrintedTree:
    """The tree as it is unfolded, for paper.

    Args:
        session: The open plan.
        state: What is shown.
        root: Name of the element at the root; empty: the whole plan.
    """
    plan = session.store.plan
    words = paper_tree_words(plan.language, plan.institution)
    scope = " · ".join(filter(None, (root, words.year.format(year=session.year))))
    told = scores_told(state.scorecard(), plan.language) if state.shows_scores else ""
    return PrintedTree(state.drawing, words, head_of(session, words.tree.title, scope), told)


def paint_tree(painter: QPainter, drawing: TreeDrawing, words: PaperTreeWords) -> None:
    """Draw a whole tree in its own units, in light colours."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_sideways = drawing.is_sideways
    for path, children in drawing.families().items():
        parent = drawing.cards[path]
        paint_family(painter, parent, children, LIGHT, words.tree, is_sideways=is_sideways, is_paper=True)
    for placed in drawing.cards.values():
        painter.save()
        painter.translate(placed.x, placed.y)
        paint_card(painter, placed.card, LIGHT, words.tree, is_selected=False)
        paint_knob(painter, placed.card, LIGHT, words.tree, is_sideways=is_sideways, is_hovered=False, is_paper=True)
        if not placed.card.shows_positions:
            paint_positions(painter, placed.card, LIGHT, words.tree, is_hovered=False)
        painter.restore()


def _paint_line(kind: CascadeKind, painter: QPainter, place: QPointF) -> None:
    painter.setPen(QPen(LIGHT.link, 1.3, LINE_STYLES[kind]))
    painter.drawLine(QPointF(place.x(), place.y() - 4), QPointF(place.x() + 34, place.y() - 4))


def _paint_not_fitting(painter: QPainter, place: QPointF) -> None:
    paint_light(painter, Status.ERROR, place + QPointF(5, -4), LIGHT)


def _paint_folded(painter: QPainter, place: QPointF) -> None:
    paint_folded(painter, place + QPointF(9, -4), "3", LIGHT)
