"""Where the cards of a tree go: apart, in order, parents in the middle."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.figures.performance_tree.tidy_tree import Branch, TreeSpacing, tidy_tree

SPACING = TreeSpacing(breadth=200, depth=90, beside=16, apart=40, between=60)


@st.composite
def forests(draw: st.DrawFn) -> list[Branch[int]]:
    """Trees of any shape: each card hangs below one that was there before, or stands alone."""
    above = draw(st.lists(st.integers(-1, 30), min_size=0, max_size=40))
    children: dict[int, list[int]] = {}
    for number, wanted in enumerate(above):
        children.setdefault(min(wanted, number - 1), []).append(number)

    def grown(number: int) -> Branch[int]:
        return Branch(number, [grown(child) for child in children.get(number, ())])

    return [grown(number) for number in children.get(-1, ())]


def walked(branches: list[Branch[int]]) -> Iterator[Branch[int]]:
    for branch in branches:
        yield branch
        yield from walked(list(branch.children))


@settings(max_examples=200, deadline=None)
@given(forests())
def test_no_cards_overlap(forest: list[Branch[int]]) -> None:
    levels: dict[float, list[float]] = {}
    for across, along in tidy_tree(forest, SPACING).centres.values():
        levels.setdefault(along, []).append(across)
    for row in levels.values():
        row.sort()
        assert all(after - before >= SPACING.breadth + SPACING.beside - 1e-6 for before, after in pairwise(row))
    heights = sorted(levels)
    assert all(low - high >= SPACING.depth for high, low in pairwise(heights))


@settings(max_examples=200, deadline=None)
@given(forests())
def test_parents_stand_in_the_middle_of_their_children_one_level_above(forest: list[Branch[int]]) -> None:
    centres = tidy_tree(forest, SPACING).centres
    for branch in walked(forest):
        if branch.children:
            first, last = centres[branch.children[0].key], centres[branch.children[-1].key]
            assert abs(centres[branch.key][0] - (first[0] + last[0]) / 2) < 1e-6
            assert first[1] == last[1] == centres[branch.key][1] + SPACING.depth + SPACING.between


@settings(max_examples=200, deadline=None)
@given(forests())
def test_every_level_keeps_the_order_of_the_tree(forest: list[Branch[int]]) -> None:
    centres = tidy_tree(forest, SPACING).centres
    level = forest
    while level:
        places = [centres[branch.key][0] for branch in level]
        assert places == sorted(places)
        level = [child for branch in level for child in branch.children]


@settings(max_examples=100, deadline=None)
@given(forests())
def test_the_drawing_is_as_large_as_what_it_holds_and_begins_at_zero(forest: list[Branch[int]]) -> None:
    tree = tidy_tree(forest, SPACING)
    assert len(tree.centres) == len(list(walked(forest)))
    if tree.centres:
        assert abs(min(across for across, _ in tree.centres.values()) - SPACING.breadth / 2) < 1e-6
        assert abs(max(across for across, _ in tree.centres.values()) + SPACING.breadth / 2 - tree.breadth) < 1e-6
        assert max(along for _, along in tree.centres.values()) + SPACING.depth / 2 == tree.depth
    else:
        assert (tree.breadth, tree.depth) == (0.0, 0.0)


def test_a_deep_chain_is_no_matter_of_recursion() -> None:
    branch = Branch(0)
    for number in range(1, 3000):
        branch = Branch(number, [branch])
    assert len(tidy_tree([branch], SPACING).centres) == 3000


def test_a_flat_tree_is_one_row_with_the_parent_above_its_middle() -> None:
    tree = tidy_tree([Branch("p", [Branch("a"), Branch("b"), Branch("c")])], SPACING)
    assert tree.centres == {"p": (316, 45), "a": (100, 195), "b": (316, 195), "c": (532, 195)}
    assert (tree.breadth, tree.depth) == (632, 240)


def test_branches_are_as_close_as_their_outlines_allow() -> None:
    deep = Branch("deep", [Branch("x"), Branch("y"), Branch("z")])
    tree = tidy_tree([Branch("p", [deep, Branch("flat")])], SPACING)
    assert tree.centres["flat"][0] - tree.centres["deep"][0] == SPACING.breadth + SPACING.beside
