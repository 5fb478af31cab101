"""Units and themes on the map, lanes that share a height, arrows that came and went."""

from itertools import pairwise

import pytest

from bsc_planner.editing.edit import Together
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.figures.strategy_map.changes import KINDS, with_changes
from bsc_planner.figures.strategy_map.content import CardChange, MapGroup, map_content
from bsc_planner.figures.strategy_map.drawing import draw_map, layout_content
from bsc_planner.figures.strategy_map.groups import groups_of, owners_and_themes, theme_of, unit_of, with_groups
from bsc_planner.figures.strategy_map.layout import MapCard, layout_map
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.plan import MapRouting
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.plan_rows import rows_of
from tests.builders import do, plan_with


def test_cards_carry_their_unit_and_their_theme() -> None:
    store = plan_with(objectives=3, indicators=0)
    first, second, _ = (item.id for item in store.all(Objective))
    unit = AddUnitEdit(None, code="2", name="Seksi Pengawasan")
    do(store, unit)
    do(store, SetObjectiveFieldEdit(first, "unit_id", unit.unit_id))
    do(store, SetObjectiveFieldEdit(second, "theme", "Layanan  digital"))
    content = map_content(store)
    assert groups_of(content, unit_of) == ["2 Seksi Pengawasan"]
    themed = with_groups(content, theme_of)
    assert [card.group for card in themed.objectives] == [
        MapGroup(None, ""),
        MapGroup(0, "Layanan digital"),
        MapGroup(None, ""),
    ]
    assert (first, unit.unit_id, None) in owners_and_themes(store)


def test_how_lines_run_is_the_plans_and_nothing_else_moves_with_it() -> None:
    store = plan_with(objectives=3, indicators=0)
    first, second, _ = (item.id for item in store.all(Objective))
    do(store, AddLinkEdit(first, second, label="mendorong"))
    before = map_content(store)
    layout = layout_content(before)
    drawn = draw_map(before, layout)
    do(store, SetPlanFieldEdit("map_routing", "straight"))
    after = map_content(store)
    assert (before.routing, after.routing) == (MapRouting.CURVED, MapRouting.STRAIGHT)
    again = draw_map(after, layout, before=drawn)
    assert again.cards == drawn.cards
    assert again.links != drawn.links
    assert draw_map(after, layout, before=again).links is again.links, "lines are taken over where nothing moved"


def test_arrows_that_came_and_went_are_marked() -> None:
    store = plan_with(objectives=3, indicators=0)
    ids = [item.id for item in store.all(Objective)]
    do(store, Together([AddLinkEdit(ids[0], ids[1]), AddLinkEdit(ids[1], ids[2])]))
    earlier = rows_of(store, KINDS)
    gone = store.all(Link)[0]
    do(store, RemoveLinkEdit(gone.id))
    do(store, AddLinkEdit(ids[0], ids[2]))
    content = with_changes(map_content(store), compare(earlier, rows_of(store, KINDS)))
    assert sorted(str(link.change) for link in content.links) == ["None", "added"]
    assert [(link.from_id, link.to_id, link.change) for link in content.ghost_links] == [
        (ids[0], ids[1], CardChange.REMOVED)
    ]
    drawn = draw_map(content, layout_content(content))
    assert len(drawn.links) == 3


def test_lanes_share_a_height_evenly_and_cards_stand_in_their_middle() -> None:
    cards = [MapCard(f"c{n}", n, n) for n in range(4)]
    layout = layout_map(cards, [], lane_count=4, has_lanes=True)
    lane_of = {card.id: card.lane for card in cards}
    high = layout.raised_to(1000.0, lane_of)
    assert [bottom - top for top, bottom in high.lanes] == pytest.approx([250.0] * 4)
    assert high.lanes[-1][1] == pytest.approx(1000.0)
    for card in cards:
        top, bottom = high.lanes[card.lane]
        assert abs(high.centres[card.id][1] - (top + bottom) / 2) < 10
        assert high.in_lane(high.centres[card.id][1], card.lane) == pytest.approx(
            layout.in_lane(layout.centres[card.id][1], card.lane)
        )
    assert layout.raised_to(100.0, lane_of) is layout
    steps = [after[0] - before[0] for before, after in pairwise(high.lanes)]
    assert max(steps) == pytest.approx(min(steps))


def test_a_full_lane_keeps_its_height_and_the_others_share_what_is_left() -> None:
    cards = [MapCard(f"c{n}", 0, n) for n in range(30)] + [MapCard("d", 1, 40), MapCard("e", 2, 41)]
    layout = layout_map(cards, [], lane_count=3, has_lanes=True)
    full = layout.lanes[0][1]
    high = layout.raised_to(full + 600, {card.id: card.lane for card in cards})
    assert [bottom - top for top, bottom in high.lanes] == pytest.approx([full, 300.0, 300.0])


def test_a_card_pinned_above_its_lanes_usual_top_makes_the_lane_grow_upwards() -> None:
    cards = [MapCard("a", 0, 0, pin=(0.0, -40.0)), MapCard("b", 0, 1)]
    layout = layout_map(cards, [], lane_count=1, has_lanes=True)
    top, bottom = layout.lanes[0]
    assert top <= layout.centres["a"][1] - 46
    assert layout.in_lane(layout.centres["a"][1], 0) == -40.0
    assert layout.centres["b"][1] < bottom
