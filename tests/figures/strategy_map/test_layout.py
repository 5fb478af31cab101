"""Where cards go on the strategy map."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, LANE_HEAD, Point, free_place, is_free
from bsc_planner.figures.strategy_map.layout import MapCard, MapLayout, layout_map
from bsc_planner.figures.strategy_map.order import crossings, order_rows, row_graph, spread

Links = list[tuple[str, str]]


def cards_in(*lanes: int) -> list[MapCard]:
    return [MapCard(f"c{number}", lane, number) for number, lane in enumerate(lanes)]


def overlaps(layout: MapLayout) -> list[tuple[Point, Point]]:
    return [(one, other) for one, other in combinations(layout.centres.values(), 2) if not is_free(one, [other])]


def crossed(layout: MapLayout, links: Links) -> int:
    """Pairs of links whose straight lines cross, links with a common end left out."""

    def turn(a: Point, b: Point, c: Point) -> float:
        return (c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])

    lines = [(layout.centres[one], layout.centres[other]) for one, other in links]
    return sum(
        len({a, b, c, d}) == 4 and turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
        for (a, b), (c, d) in combinations(lines, 2)
    )


@st.composite
def maps(draw: st.DrawFn) -> tuple[list[MapCard], Links, int, bool]:
    lane_count = draw(st.integers(1, 5))
    has_lanes = draw(st.booleans())
    lanes = draw(st.lists(st.integers(0, lane_count - 1), min_size=1, max_size=24))
    cards: list[MapCard] = []
    for number, lane in enumerate(lanes):
        pin = draw(st.none() | st.tuples(st.floats(-900, 900), st.floats(0, 600)))
        if pin is not None:
            taken = [card.pin for card in cards if card.pin and (not has_lanes or card.lane == lane)]
            pin = (pin[0], max(pin[1], CARD_HEIGHT / 2))
            pin = pin if is_free(pin, taken) else None
        near = draw(st.none() | st.tuples(st.floats(-900, 900), st.floats(CARD_HEIGHT / 2, 600)))
        cards.append(MapCard(f"c{number}", lane, number, pin, near))
    names = [card.id for card in cards]
    links = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=30))
    return cards, links, lane_count, has_lanes


@settings(max_examples=100, deadline=None)
@given(maps(), st.randoms(use_true_random=False))
def test_cards_never_overlap_stay_in_their_lanes_and_where_they_are_pinned(
    given_map: tuple[list[MapCard], Links, int, bool], shuffler: random.Random
) -> None:
    cards, links, lane_count, has_lanes = given_map
    layout = layout_map(cards, links, lane_count=lane_count, has_lanes=has_lanes)
    assert layout.centres.keys() == {card.id for card in cards}
    tops = layout.origins if has_lanes else [0.0] * lane_count
    for card in cards:
        x, y = layout.centres[card.id]
        if card.pin is not None:
            assert (x, y) == (card.pin[0], card.pin[1] + tops[card.lane])
            assert layout.in_lane(y, card.lane) == pytest.approx(card.pin[1])
        if has_lanes:
            top, bottom = layout.lanes[card.lane]
            assert top <= y - CARD_HEIGHT / 2 + 1e-6
            assert y + CARD_HEIGHT / 2 <= bottom + 1e-6
    assert overlaps(layout) == []
    if has_lanes:
        assert [bottom for _, bottom in layout.lanes[:-1]] == [top for top, _ in layout.lanes[1:]]
    shuffler.shuffle(cards)
    shuffler.shuffle(links)
    again = layout_map(cards, links, lane_count=lane_count, has_lanes=has_lanes)
    assert dict(again.centres) == dict(layout.centres), "the order of the input does not matter"


@pytest.mark.parametrize(
    ("name", "lanes", "links", "bound"),
    [
        ("a chain", [0, 1, 2, 3], [(3, 2), (2, 1), (1, 0)], 0),
        ("pairs the wrong way round", [0, 0, 0, 1, 1, 1], [(3, 2), (4, 1), (5, 0)], 0),
        ("a tree", [0, 1, 1, 2, 2, 2, 2], [(1, 0), (2, 0), (3, 2), (4, 1), (5, 2), (6, 1)], 0),
        ("a ring", [0, 0, 1, 1], [(2, 0), (3, 0), (2, 1), (3, 1)], 1),
        ("all with all, three by three", [0, 0, 0, 1, 1, 1], [(a, b) for a in (3, 4, 5) for b in (0, 1, 2)], 9),
        ("links across a lane", [0, 0, 1, 1, 2, 2], [(4, 1), (5, 0), (4, 3), (5, 2), (3, 1), (2, 0)], 0),
    ],
)
def test_known_maps_have_as_few_crossings_as_can_be(
    name: str, lanes: list[int], links: list[tuple[int, int]], bound: int
) -> None:
    named = [(f"c{one}", f"c{other}") for one, other in links]
    layout = layout_map(cards_in(*lanes), named, lane_count=max(lanes) + 1, has_lanes=True)
    assert crossed(layout, named) <= bound, name


@pytest.mark.parametrize(("count", "links_wanted", "bound"), [(33, 55, 0.3), (100, 180, 0.25), (300, 600, 0.2)])
def test_maps_of_ordinary_plans_keep_few_of_the_crossings_of_the_plan_order(
    count: int, links_wanted: int, bound: float
) -> None:
    dice = random.Random(7)
    along = [dice.random() for _ in range(count)]
    cards = cards_in(*(number % 4 for number in range(count)))
    links: set[tuple[str, str]] = set()
    while len(links) < links_wanted:
        start = dice.randrange(count)
        if start % 4:
            wanted = along[start] + dice.gauss(0, 0.12)
            end = min(range(start % 4 - 1, count, 4), key=lambda number: abs(along[number] - wanted))
            links.add((f"c{start}", f"c{end}"))
    layout = layout_map(cards, sorted(links), lane_count=4, has_lanes=True)
    in_plan_order = MapLayout({card.id: (card.rank // 4, card.lane) for card in cards}, (), has_lanes=True)
    assert crossed(layout, sorted(links)) <= bound * crossed(in_plan_order, sorted(links))


def test_ordering_rows_unties_what_can_be_untied() -> None:
    edges = [(0, 5), (1, 4), (2, 3)]
    graph = row_graph([0, 0, 0, 1, 1, 1], edges, row_count=2)
    assert crossings(graph) == 3
    order_rows(graph, list(spread(6, edges)))
    assert crossings(graph) == 0


def test_wide_lanes_get_several_rows() -> None:
    layout = layout_map(cards_in(0, *[1] * 40), [], lane_count=2, has_lanes=True)
    rows = {layout.centres[f"c{number}"][1] for number in range(1, 41)}
    assert 4 <= len(rows) <= 7
    width = max(x for x, _ in layout.centres.values()) - min(x for x, _ in layout.centres.values())
    assert width < 12 * (CARD_WIDTH + 30)


def test_effects_stand_above_their_causes_within_a_lane_of_several_rows() -> None:
    cards = cards_in(*[0] * 16)
    links = [(f"c{number}", f"c{number + 8}") for number in range(8)]
    layout = layout_map(cards, links, lane_count=1, has_lanes=True)
    assert sum(layout.centres[end][1] < layout.centres[start][1] for start, end in links) >= 6


def test_a_new_card_leaves_the_others_where_they_are() -> None:
    cards = cards_in(0, 1, 1, 2, 2, 2, 2)
    links = [("c1", "c0"), ("c2", "c0"), ("c3", "c1"), ("c4", "c1"), ("c5", "c2"), ("c6", "c2")]
    first = layout_map(cards, links, lane_count=3, has_lanes=True)
    kept = [
        MapCard(card.id, card.lane, card.rank, near=(x, first.in_lane(y, card.lane)))
        for card in cards
        for x, y in [first.centres[card.id]]
    ]
    new = MapCard("new", 1, 99)
    second = layout_map([*kept, new], [*links, ("new", "c0")], lane_count=3, has_lanes=True)
    assert {name: second.centres[name] for name in first.centres} == dict(first.centres)
    assert second.centres["new"][1] == first.centres["c1"][1]


def test_a_card_makes_way_for_one_that_is_pinned_onto_its_place() -> None:
    cards = [
        MapCard("kept", 0, 0, near=(0.0, 100.0)),
        MapCard("other", 0, 1, near=(300.0, 100.0)),
        MapCard("third", 0, 2, near=(600.0, 100.0)),
        MapCard("pinned", 0, 3, pin=(20.0, 120.0)),
    ]
    layout = layout_map(cards, [], lane_count=1, has_lanes=True)
    assert layout.centres["pinned"] == (20.0, 120.0)
    assert layout.centres["other"] == (300.0, 100.0)
    assert overlaps(layout) == []
    assert abs(layout.centres["kept"][0]) < 250


def test_an_empty_map_has_lanes_of_one_row() -> None:
    layout = layout_map([], [], lane_count=2, has_lanes=True)
    assert layout.lanes[0][1] - layout.lanes[0][0] > LANE_HEAD + CARD_HEIGHT
    assert layout_map([], [], lane_count=1, has_lanes=False).centres == {}


def test_a_layer_that_was_empty_begins_below_those_above_it() -> None:
    cards = [MapCard(f"c{number}", 0, number, near=(number * 220.0, 50.0)) for number in range(4)]
    layout = layout_map([*cards, MapCard("new", 1, 9)], [], lane_count=2, has_lanes=False)
    assert layout.centres["new"][1] > 100
    alone = layout_map([MapCard("top", 0, 0, near=(0.0, 300.0))], [], lane_count=1, has_lanes=False)
    assert alone.centres["top"] == (0.0, 300.0)


def test_a_card_without_room_at_its_height_goes_beside() -> None:
    assert free_place((0.0, 50.0), [(500.0, 50.0)]) == (0.0, 50.0)
    x, y = free_place((10.0, 50.0), [(0.0, 50.0)])
    assert y == 50.0
    assert is_free((x, y), [(0.0, 50.0)])
    assert x > 0
