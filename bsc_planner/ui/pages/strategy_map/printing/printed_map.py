"""A map with what is printed around it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bsc_planner.figures.strategy_map.content import MapContent
from bsc_planner.figures.strategy_map.drawing import draw_map
from bsc_planner.figures.strategy_map.layout import MapLayout
from bsc_planner.model.number_format import format_period
from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.scoring.rule_set import Grade
from bsc_planner.scoring.score import Scorecard
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.printing.legend import legend_groups
from bsc_planner.ui.pages.strategy_map.printing.map_painting import paint_map
from bsc_planner.ui.pages.strategy_map.words import PaperWords, paper_words
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.legend import PosterLegend
from bsc_planner.ui.posters.poster import PosterHead, head_of
from bsc_planner.ui.posters.sheet_painting import LARGEST


@dataclass(frozen=True)
class PrintedMap:
    """A map and what is printed with it: a `Poster`.

    Attributes:
        since: Edition the changes are shown since; empty where none are shown.
        scores: Up to when and by which rules its scores are; empty where none are shown.
    """

    content: MapContent
    layout: MapLayout
    words: PaperWords
    head: PosterHead
    since: str = ""
    scores: str = ""

    def size(self) -> tuple[float, float]:
        """Width and height of the map."""
        drawing = draw_map(self.content, self.layout)
        return drawing.right - drawing.left, drawing.bottom - drawing.top

    def legend(self, width: float) -> PosterLegend:
        """What its lines, marks and colours mean."""
        drawing = draw_map(self.content, self.layout)
        return PosterLegend(legend_groups(self.content, drawing, self.words, self.since, self.scores), width)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Draw the map as large as its room allows; the lanes reach from side to side."""
        width, height = self.size()
        scale = min(LARGEST, room.width() / width, room.height() / height)
        drawing = draw_map(self.content, self.layout, least_width=room.width() / scale)
        painter.save()
        painter.translate(room.center().x(), room.top())
        painter.scale(scale, scale)
        painter.translate(-(drawing.left + drawing.right) / 2, -drawing.top)
        paint_map(painter, drawing, self.words)
        painter.restore()


def printed_map(session: PlanSession, state: MapState, *, scope: str, since: str = "") -> PrintedMap:
    """The map that is shown, for paper.

    Args:
        session: The open plan.
        state: What is shown.
        scope: Name of the unit it is the scorecard of; empty for the whole plan.
        since: Edition whose later changes are marked; empty: none are.
    """
    language = session.store.plan.language
    words = paper_words(language)
    head = head_of(session, words.title, scope)
    scores = scores_told(state.scorecards[0], language) if state.scorecards else ""
    return PrintedMap(state.content, state.layout, words, head, since, scores)


def scores_told(scorecard: Scorecard, language: str) -> str:
    """What a legend says of scores: up to when they are and by which rules."""
    words, rules = paper_words(language), scorecard.rule_set
    title = rules.title
    if rules.basis.grade is Grade.THIRD_PARTY:
        title = words.grade.format(rule_set=title)
    title = " · ".join(filter(None, (title, stand_in_text(rules, language))))
    period = format_period(scorecard.period, language="en" if language == "en" else "id")
    return words.scores.format(period=period, rule_set=title)
