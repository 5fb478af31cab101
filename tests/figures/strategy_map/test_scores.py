"""Scores on a strategy map: cards, lanes, and nothing where there is none."""

from bsc_planner.figures.strategy_map.content import MapScore, map_content
from bsc_planner.figures.strategy_map.drawing import draw_map, layout_content
from bsc_planner.figures.strategy_map.scores import with_scores
from bsc_planner.monitoring.scorecards import scorecard_of
from bsc_planner.scoring.rule_set import Light
from tests.scored_plan import YEAR, tax_office


def test_cards_and_lanes_carry_the_scores_of_the_scorecard() -> None:
    store = tax_office()
    content = with_scores(map_content(store), [scorecard_of(store, YEAR)])
    cards = {card.code: card.score for card in content.objectives}
    assert cards["SS1"] == MapScore("92,00", Light.YELLOW)
    assert cards["SS6"] == MapScore("71,41", Light.RED)
    assert cards["SS4"] == MapScore("", Light.GREY)
    lanes = draw_map(content, layout_content(content)).lanes
    assert [lane.score for lane in lanes if lane.name == "Customer Perspective"] == [MapScore("92,00", Light.YELLOW)]


def test_what_is_on_no_scorecard_has_no_score() -> None:
    store = tax_office()
    content = with_scores(map_content(store), [])
    assert {card.score for card in content.objectives} == {None}
    assert {lane.score for lane in content.perspectives} == {None}


def test_the_first_scorecard_that_knows_a_card_gives_its_score() -> None:
    store, bare = tax_office(), tax_office(has_actuals=False)
    ids = {one.code: one.id for one in map_content(store).objectives}
    assert ids.keys() == {one.code for one in map_content(bare).objectives}
    full, empty = scorecard_of(store, YEAR), scorecard_of(tax_office(), YEAR)
    content = with_scores(map_content(store), [full, empty])
    assert {card.code: card.score for card in content.objectives}["SS6"] == MapScore("71,41", Light.RED)
