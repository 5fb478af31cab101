"""The strategy map as shapes: what it shows, where its curves run."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.edit import Together
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import AddObjectiveEdit, PinObjectivesEdit, SetObjectiveFieldEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit
from bsc_planner.figures.strategy_map.content import (
    INSTITUTION,
    MapContent,
    MapLink,
    MapObjective,
    MapPerspective,
    map_content,
)
from bsc_planner.figures.strategy_map.drawing import MapDrawing, draw_map, layout_content
from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, Point
from bsc_planner.figures.strategy_map.route import Route
from bsc_planner.figures.strategy_map.routing import Lines
from bsc_planner.model.objective import Objective
from tests.builders import do, empty_store, plan_with


def drawing_of(content: MapContent, *, least_width: float = 0.0) -> MapDrawing:
    return draw_map(content, layout_content(content), least_width=least_width)


def objective(
    name: str, *, lane: str | None = None, parent: str | None = None, level: str | None = None, rank: int = 0
) -> MapObjective:
    return MapObjective(name, rank, name, f"Sasaran {name}", lane, parent, level, 1, None)


def points_along(route: Route, *, steps: int = 24) -> list[Point]:
    found = []
    for start in range(0, len(route.points) - 1, 3):
        a, b, c, d = route.points[start : start + 4]
        for step in range(steps + 1):
            t = step / steps
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            x = sum(weight * point[0] for weight, point in zip(weights, (a, b, c, d), strict=True))
            y = sum(weight * point[1] for weight, point in zip(weights, (a, b, c, d), strict=True))
            found.append((x, y))
    return found


def cards_run_over(centres: dict[str, Point], route: Route, ends: tuple[str, str]) -> set[str]:
    return {
        name
        for name, (x, y) in centres.items()
        for px, py in points_along(route)
        if name not in ends and abs(px - x) < CARD_WIDTH / 2 - 0.01 and abs(py - y) < CARD_HEIGHT / 2 - 0.01
    }


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_curves_run_over_no_card(data: st.DataObject) -> None:
    lanes = data.draw(st.lists(st.integers(0, 3), min_size=2, max_size=30))
    items = tuple(objective(f"c{n}", lane=f"p{lane}", rank=n) for n, lane in enumerate(lanes))
    names = st.sampled_from([item.id for item in items])
    pairs = data.draw(st.lists(st.tuples(names, names), max_size=25, unique=True))
    lane_of = dict(zip([item.id for item in items], lanes, strict=True))
    links = tuple(MapLink(f"l{n}", a, b, None) for n, (a, b) in enumerate(pairs) if lane_of[a] != lane_of[b])
    content = MapContent(tuple(MapPerspective(f"p{n}", None, None) for n in range(4)), items, links)
    drawing = drawing_of(content)
    centres = {card.objective.id: (card.x, card.y) for card in drawing.cards}
    for link in drawing.links:
        assert cards_run_over(centres, link.route, (link.from_id, link.to_id)) == set()


def test_curves_meet_cards_vertically_and_point_at_them() -> None:
    centres = {"low": (0.0, 400.0), "high": (300.0, 50.0)}
    up, down = Lines(centres).routes([("low", "high"), ("high", "low")])
    assert up.points[0] == (0.0, 400.0 - CARD_HEIGHT / 2)
    assert (up.direction, down.direction) == ((0.0, -1.0), (0.0, 1.0))
    assert up.tip[0] == 300.0
    assert 0 < up.tip[1] - (50.0 + CARD_HEIGHT / 2) < 10, "just below the card"
    assert down.points[0] == (300.0, 50.0 + CARD_HEIGHT / 2)
    assert up.points[-2][0] == up.points[-1][0] == up.tip[0]
    corners = {y for _, y in up.head}
    assert min(corners) == up.tip[1]
    assert up.points[-1][1] == max(corners)
    assert up.middle[0] == 150.0


def test_cards_side_by_side_are_joined_by_an_arc_on_the_free_side() -> None:
    centres = {"left": (0.0, 200.0), "right": (500.0, 200.0)}
    (above,) = Lines(centres).routes([("right", "left")])
    assert above.direction == (0.0, 1.0)
    assert min(y for _, y in points_along(above)) < 150
    centres["over"] = (250.0, 70.0)
    (below,) = Lines(centres).routes([("right", "left")])
    assert below.direction == (0.0, -1.0)
    assert cards_run_over(centres, below, ("right", "left")) == set()


def test_curves_that_share_a_gap_run_side_by_side() -> None:
    row = {f"c{n}": (n * 200.0, 250.0) for n in range(-3, 4)}
    ends = {"top1": (-40.0, 50.0), "top2": (40.0, 50.0), "low1": (-30.0, 450.0), "low2": (30.0, 450.0)}
    found = Lines(row | ends).routes([("low1", "top1"), ("low2", "top2"), ("low1", "top2")])
    passed = sorted(route.points[3][0] for route in found)
    assert all(right - left > 2 for left, right in pairwise(passed))


def test_a_map_shows_perspectives_objectives_links_and_key_indicators() -> None:
    store = plan_with(objectives=2, indicators=3)
    first, second = (item.id for item in store.all(Objective))
    top, bottom = AddPerspectiveEdit(name="Pelanggan", weight="40%"), AddPerspectiveEdit(name="Proses")
    link = AddLinkEdit(second, first, label="mendorong")
    do(store, Together([top, bottom, link]))
    do(store, SetObjectiveFieldEdit(first, "perspective_id", top.perspective_id))
    do(store, PinObjectivesEdit({first: (25.0, 90.0)}))
    content = map_content(store)
    assert [(item.name, item.weight) for item in content.perspectives] == [("Pelanggan", "40%"), ("Proses", None)]
    assert [(item.code, item.indicator_count, item.pin) for item in content.objectives] == [
        ("SS1", 3, (25.0, 90.0)),
        ("SS2", 3, None),
    ]
    assert content.lanes == {first: 0, second: 2}, "without a perspective: a lane below all others"
    drawing = drawing_of(content, least_width=2000)
    assert [lane.perspective_id for lane in drawing.lanes] == [top.perspective_id, bottom.perspective_id, None]
    assert drawing.right - drawing.left == 2000
    assert [(shape.link_id, shape.label) for shape in drawing.links] == [(link.link_id, "mendorong")]
    assert drawing.cards[0].x == 25.0


def test_a_map_can_show_one_unit_or_the_institution_alone() -> None:
    store = plan_with(objectives=1)
    (own,) = (item.id for item in store.all(Objective))
    unit = AddUnitEdit(None, name="Sekretariat")
    do(store, unit)
    added = AddObjectiveEdit(text="Sasaran unit", unit_id=unit.unit_id, parent_id=own)
    do(store, Together([added, AddLinkEdit(added.objective_id, own)]))
    assert len(map_content(store).objectives) == 2
    only_unit, only_institution = map_content(store, unit_id=unit.unit_id), map_content(store, unit_id=INSTITUTION)
    assert [item.id for item in only_unit.objectives] == [added.objective_id]
    assert [item.id for item in only_institution.objectives] == [own]
    assert only_unit.links == only_institution.links == ()
    assert only_unit.parents == []


def test_the_tree_stands_in_layers_and_is_drawn_with_thin_lines() -> None:
    items = (
        objective("root", level="lembaga", rank=0),
        objective("child", parent="root", level="eselon I", rank=1),
        objective("orphan", level="eselon I", rank=2),
        objective("leaf", parent="child", level="eselon II", rank=3),
        objective("bare", rank=4),
    )
    content = MapContent((), items, (MapLink("l", "bare", "leaf", None),))
    assert content.lanes == {"root": 0, "child": 1, "orphan": 1, "leaf": 2, "bare": 3}
    drawing = drawing_of(content)
    assert drawing.lanes == ()
    heights = {card.objective.id: card.y for card in drawing.cards}
    assert heights["root"] < heights["child"] == heights["orphan"] < heights["leaf"] < heights["bare"]
    assert [(shape.link_id, shape.from_id, shape.to_id) for shape in drawing.links] == [
        ("l", "bare", "leaf"),
        (None, "child", "root"),
        (None, "leaf", "child"),
    ]


def test_levels_without_any_tree_stand_in_the_order_they_appear() -> None:
    items = tuple(objective(f"o{n}", level=level, rank=n) for n, level in enumerate(["atas", "bawah", "atas"]))
    assert MapContent((), items, ()).lanes == {"o0": 0, "o1": 1, "o2": 0}


def test_circles_of_links_and_parents_do_not_hang_the_map() -> None:
    items = (objective("a", parent="b", rank=0), objective("b", parent="a", rank=1), objective("c", rank=2))
    links = (MapLink("1", "a", "c", None), MapLink("2", "c", "a", None))
    content = MapContent((), items, links)
    assert set(content.lanes) == {"a", "b", "c"}
    assert len(drawing_of(content).cards) == 3


def test_a_link_between_parent_and_child_is_drawn_once() -> None:
    items = (objective("a"), objective("b", parent="a", rank=1))
    assert MapContent((), items, (MapLink("1", "b", "a", None),)).parents == []


def test_an_empty_plan_has_an_empty_map() -> None:
    content = map_content(empty_store())
    assert (content.lane_count, content.has_lanes) == (1, False)
    assert drawing_of(content).cards == ()


def test_a_curve_leaves_a_card_beside_others_straight_up_before_it_turns() -> None:
    centres = {"low": (0.0, 470.0), "beside": (250.0, 440.0), "high": (300.0, 50.0)}
    (route,) = Lines(centres).routes([("low", "high")])
    passed = [x for x, y in points_along(route) if y > 440.0 - CARD_HEIGHT / 2]
    assert max(abs(x) for x in passed) < 1.0
    assert cards_run_over(centres, route, ("low", "high")) == set()


def test_a_card_that_bridges_two_rows_far_away_does_not_bend_a_curve() -> None:
    centres = {"low": (0.0, 340.0), "high": (200.0, 200.0), "between": (900.0, 270.0)}
    (route,) = Lines(centres).routes([("low", "high")])
    assert len(route.points) == 4
