"""Scores on a strategy map: the figure and status of each card and each lane."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bsc_planner.figures.strategy_map.content import MapContent, MapScore
from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rounding import score_text
from bsc_planner.scoring.score import RolledScore, Score, Scorecard


def with_scores(content: MapContent, scorecards: Sequence[Scorecard]) -> MapContent:
    """A map with scores on its cards and lanes.

    Args:
        content: The map.
        scorecards: Where scores are looked up: a card takes that of the first one that knows its objective, a lane
            that of the first one that knows its perspective.
    """
    found: dict[Ref, Score] = {}
    for scorecard in reversed(scorecards):
        found.update(scorecard.scores())
    cards = tuple(replace(card, score=_score(found, "objective", card.id)) for card in content.objectives)
    lanes = tuple(replace(lane, score=_score(found, "perspective", lane.id)) for lane in content.perspectives)
    return replace(content, objectives=cards, perspectives=lanes)


def _score(found: Mapping[Ref, Score], kind: str, element_id: str) -> MapScore | None:
    score = found.get(Ref(kind, element_id))
    if not isinstance(score, RolledScore):
        return None
    return MapScore(score_text(score.value) if score.value is not None else "", score.light)
