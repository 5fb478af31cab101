"""A tree arranged for paper: everything is there, nothing overlaps, and it is larger than in one row."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.figures.performance_tree.cards import TREE_HEIGHT, TREE_WIDTH, TreeCard, TreeDrawing, placed_cards
from bsc_planner.figures.performance_tree.paper_layout import TreeSheet, arranged
from bsc_planner.figures.performance_tree.steps import NodeKind, Path, Step

ROOM = (1050.0, 560.0)


def tree(parents: Sequence[int], *, is_sideways: bool = False) -> TreeDrawing:
    """A tree of cards, each below an earlier one; below none where it names itself or a later one."""
    paths: list[Path] = []
    for number, parent in enumerate(parents):
        above = paths[parent] if parent < number else ()
        paths.append((*above, Step(NodeKind.INDICATOR, f"i{number}")))
    children: dict[Path, list[Path]] = {path: [one for one in paths if one[:-1] == path] for path in paths}
    ordered: list[Path] = [path for path in paths if len(path) == 1]
    for path in ordered:
        ordered += children[path]
    cards = {
        path: TreeCard(path, path[-1].id, "", child_count=len(children[path]), is_unfolded=bool(children[path]))
        for path in ordered
    }
    return placed_cards(cards, children, is_sideways=is_sideways)


def boxes(sheet: TreeSheet) -> list[tuple[float, float]]:
    return [
        (block.x + placed.x, block.y + placed.y) for block in sheet.blocks for placed in block.drawing.cards.values()
    ]


def scale(sheet: TreeSheet) -> float:
    return min(ROOM[0] / sheet.width, ROOM[1] / sheet.height)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=60), st.booleans())
def test_every_card_is_drawn_with_all_below_it_and_no_two_overlap(parents: list[int], is_sideways: bool) -> None:
    drawing = tree(parents, is_sideways=is_sideways)
    sheet = arranged(drawing, *ROOM)
    drawn = {path for block in sheet.blocks for path in block.drawing.cards}
    assert drawn == set(drawing.cards)
    unfolded = {
        (path, child.card.path)
        for block in sheet.blocks
        for path, children in block.drawing.families().items()
        for child in children
    }
    assert unfolded == {
        (path, child.card.path) for path, children in drawing.families().items() for child in children
    }, "each line once"
    for (x, y), (right, down) in combinations(boxes(sheet), 2):
        assert abs(x - right) >= TREE_WIDTH - 0.01 or abs(y - down) >= TREE_HEIGHT - 0.01
    for x, y in boxes(sheet):
        assert TREE_WIDTH / 2 - 0.01 <= x <= sheet.width - TREE_WIDTH / 2 + 0.01
        assert TREE_HEIGHT / 2 - 0.01 <= y <= sheet.height - TREE_HEIGHT / 2 + 0.01


@pytest.mark.parametrize("is_sideways", [False, True])
def test_a_broad_tree_is_drawn_much_larger_than_in_one_row(is_sideways: bool) -> None:
    drawing = tree([0, *([0] * 12), *(1 + at // 8 for at in range(96))], is_sideways=is_sideways)
    alone = min(ROOM[0] / drawing.width, ROOM[1] / drawing.height)
    assert scale(arranged(drawing, *ROOM)) > 2.5 * alone


def test_a_tree_that_can_be_read_as_it_is_stays_whole() -> None:
    sheet = arranged(tree([0, 0, 0, 1, 1, 2]), *ROOM)
    assert len(sheet.blocks) == 1


def test_a_branch_that_is_drawn_apart_is_folded_where_it_hangs() -> None:
    sheet = arranged(tree([0, *([0] * 12), *(1 + at // 8 for at in range(96))]), *ROOM)
    first = sheet.blocks[0].drawing.cards
    apart = [placed.card for path, placed in first.items() if len(path) == 2 and not placed.card.is_unfolded]
    heads = {next(iter(block.drawing.cards)) for block in sheet.blocks}
    assert apart
    assert {card.path for card in apart} <= heads


def test_no_tree_is_no_sheet() -> None:
    assert arranged(tree([]), *ROOM) == TreeSheet((), 0.0, 0.0)
