"""Lines of the three kinds: around cards, with heads that point at them; labels; crossings."""

import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bsc_planner.figures.strategy_map.crossings import crossing_count
from bsc_planner.figures.strategy_map.detours import detour
from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, TIP_GAP, Point
from bsc_planner.figures.strategy_map.labels import LABEL_HEIGHT, placed_labels
from bsc_planner.figures.strategy_map.obstacles import Obstacles
from bsc_planner.figures.strategy_map.route import polyline
from bsc_planner.figures.strategy_map.routing import Lines
from bsc_planner.model.plan import MapRouting

GAP = 20.0
"""Between cards of the random maps: room for a line to pass on every side."""


@st.composite
def scattered(draw: st.DrawFn) -> tuple[dict[str, Point], list[tuple[str, str]]]:
    """Cards anywhere, none nearer to another than the gap; links between any of them."""
    centres: dict[str, Point] = {}
    for x, y in draw(st.lists(st.tuples(st.integers(-700, 700), st.integers(0, 800)), min_size=2, max_size=22)):
        if all(abs(x - a) >= CARD_WIDTH + GAP or abs(y - b) >= CARD_HEIGHT + GAP for a, b in centres.values()):
            centres[f"c{len(centres)}"] = (float(x), float(y))
    names = st.sampled_from(sorted(centres))
    pairs = draw(st.lists(st.tuples(names, names), max_size=14, unique=True))
    return centres, [(one, other) for one, other in pairs if one != other]


@pytest.mark.parametrize("routing", MapRouting)
@settings(max_examples=60, deadline=None)
@given(given_map=scattered())
@example(given_map=({"c0": (-385.0, 116.0), "c1": (7.0, 0.0), "c2": (-189.0, 99.0)}, [("c0", "c1")]))
def test_no_line_runs_over_a_card_that_is_not_its_end(
    routing: MapRouting, given_map: tuple[dict[str, Point], list[tuple[str, str]]]
) -> None:
    centres, links = given_map
    obstacles = Obstacles(centres)
    for ends, route in zip(links, Lines(centres).routes(links, routing=routing), strict=True):
        assert obstacles.is_curve_free(route.points, but=ends), ends


@pytest.mark.parametrize("routing", MapRouting)
@settings(max_examples=40, deadline=None)
@given(given_map=scattered(), data=st.data())
def test_lines_after_cards_moved_came_or_went_are_those_of_a_map_drawn_afresh(
    routing: MapRouting, given_map: tuple[dict[str, Point], list[tuple[str, str]]], data: st.DataObject
) -> None:
    centres, links = given_map
    lines = Lines(centres)
    lines.routes(links, routing=routing)
    for _ in range(3):
        kept = data.draw(st.lists(st.sampled_from(sorted(centres)), min_size=1, unique=True))
        places = st.tuples(st.integers(-700, 700).map(float), st.integers(0, 800).map(float))
        moved = data.draw(st.dictionaries(st.sampled_from([*sorted(kept), "new"]), places, max_size=3))
        centres = {name: centres[name] for name in sorted(kept)} | moved
        links = [ends for ends in links if set(ends) <= centres.keys()]
        lines = Lines(centres, before=lines)
        assert lines.routes(links, routing=routing) == Lines(centres).routes(links, routing=routing)


@pytest.mark.parametrize("routing", MapRouting)
@settings(max_examples=40, deadline=None)
@given(given_map=scattered(), data=st.data())
def test_lines_after_links_came_or_went_are_those_of_a_map_drawn_afresh(
    routing: MapRouting, given_map: tuple[dict[str, Point], list[tuple[str, str]]], data: st.DataObject
) -> None:
    centres, links = given_map
    lines = Lines(centres)
    names = sorted(centres)
    others = [(one, other) for one in names for other in names if one != other and (one, other) not in links]
    for _ in range(3):
        wanted = data.draw(st.permutations(links)) + (data.draw(st.lists(st.sampled_from(others))) if others else [])
        gone = data.draw(st.integers(0, len(wanted)))
        wanted = list(dict.fromkeys(wanted[gone:]))
        assert lines.stand_on(dict(centres))
        assert lines.routes(wanted, routing=routing) == Lines(centres).routes(wanted, routing=routing)
    moved = centres | {names[0]: (centres[names[0]][0], centres[names[0]][1] + 1.0)}
    assert not lines.stand_on(moved)
    assert Lines(moved, before=lines).routes(links, routing=routing) == Lines(moved).routes(links, routing=routing)


@pytest.mark.parametrize("routing", MapRouting)
@settings(max_examples=40, deadline=None)
@given(given_map=scattered())
def test_every_head_points_at_the_edge_of_its_card(
    routing: MapRouting, given_map: tuple[dict[str, Point], list[tuple[str, str]]]
) -> None:
    centres, links = given_map
    for (from_id, to_id), route in zip(links, Lines(centres).routes(links, routing=routing), strict=True):
        assert math.hypot(*route.direction) == pytest.approx(1.0)
        for place, name in ((route.points[0], from_id), (route.end, to_id)):
            away = [
                abs(place[0] - centres[name][0]) - CARD_WIDTH / 2,
                abs(place[1] - centres[name][1]) - CARD_HEIGHT / 2,
            ]
            assert max(away) == pytest.approx(0.0, abs=1e-6)
        assert math.dist(route.tip, route.end) == pytest.approx(TIP_GAP)


def test_straight_lines_are_straight_where_the_way_is_free_and_turn_where_it_is_not() -> None:
    centres = {"low": (0.0, 400.0), "high": (0.0, 0.0)}
    (free,) = Lines(centres).routes([("low", "high")], routing=MapRouting.STRAIGHT)
    assert len(free.points) == 4
    centres["between"] = (20.0, 200.0)
    (around,) = Lines(centres).routes([("low", "high")], routing=MapRouting.STRAIGHT)
    assert len(around.points) > 4


def test_level_and_upright_lines_have_no_slanting_part() -> None:
    centres = {"a": (0.0, 400.0), "b": (300.0, 0.0), "c": (-250.0, 0.0)}
    for route in Lines(centres).routes([("a", "b"), ("a", "c")], routing=MapRouting.ORTHOGONAL):
        for start in range(0, len(route.points) - 1, 3):
            piece = route.points[start : start + 4]
            is_corner = len({x for x, _ in piece}) > 1 and len({y for _, y in piece}) > 1
            assert not is_corner or math.dist(piece[0], piece[3]) < 12


def test_lines_that_share_an_end_run_together_there() -> None:
    centres = {"cause": (0.0, 400.0), "left": (-300.0, 0.0), "right": (300.0, 0.0)}
    left, right = Lines(centres).routes([("cause", "left"), ("cause", "right")], routing=MapRouting.ORTHOGONAL)
    assert left.points[0] == right.points[0]
    assert {y for _, y in left.points} & {y for _, y in right.points}, "on one height"
    levels = [max(y for _, y in route.points[3:]) for route in (left, right)]
    assert levels[0] == pytest.approx(levels[1])


def test_where_cards_leave_no_way_there_is_no_detour() -> None:
    wall = {f"w{n}": (n * CARD_WIDTH, 0.0) for n in (-1, 1)} | {
        f"v{n}{m}": (n * CARD_WIDTH, m * CARD_HEIGHT) for n in (-1, 0, 1) for m in (-1, 1)
    }
    centres = {"inside": (0.0, 0.0), "outside": (0.0, 900.0), **wall}
    assert detour(Obstacles(centres), "inside", "outside") is None
    (route,) = Lines(centres).routes([("inside", "outside")])
    assert route.direction == (0.0, 1.0), "it is drawn all the same"


def test_a_short_last_part_does_not_turn_the_line_back() -> None:
    route = polyline([(0.0, 0.0), (0.0, 50.0), (6.0, 50.0)], radius=8.0)
    assert route.direction == (1.0, 0.0)
    assert max(x for x, _ in route.points) <= 6.0
    assert route.at(0.0) == (0.0, 0.0)


def test_labels_keep_clear_of_cards_and_of_each_other() -> None:
    centres = {"a": (0.0, 500.0), "b": (0.0, 0.0), "c": (60.0, 250.0)}
    links = [("a", "b"), ("a", "c"), ("c", "b")]
    found = Lines(centres).routes(links)
    places = placed_labels([("mendorong", route) for route in found], centres)
    for x, y in places:
        for cx, cy in centres.values():
            assert abs(y - cy) >= CARD_HEIGHT / 2 or abs(x - cx) >= CARD_WIDTH / 2
    assert all(
        abs(one[1] - other[1]) >= LABEL_HEIGHT or abs(one[0] - other[0]) > 50
        for place, one in enumerate(places)
        for other in places[:place]
    )


def test_crossings_are_counted_without_links_that_meet_at_a_card() -> None:
    centres = {"a": (0.0, 100.0), "b": (100.0, 100.0), "c": (0.0, 0.0), "d": (100.0, 0.0)}
    assert crossing_count(centres, [("a", "d"), ("b", "c")]) == 1
    assert crossing_count(centres, [("a", "d"), ("a", "c")]) == 0
    assert crossing_count(centres, [("a", "c"), ("b", "d"), ("gone", "a")]) == 0
    assert crossing_count({}, []) == 0
