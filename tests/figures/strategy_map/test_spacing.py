"""Places on one line."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.figures.strategy_map.spacing import free_intervals, nearest_free, spaced, spaced_around

PLACES = st.floats(-1000, 1000)


def test_places_that_are_apart_stay_and_others_part_evenly() -> None:
    assert spaced([], []) == []
    assert spaced([0.0, 100.0], [20.0]) == [0.0, 100.0]
    assert spaced([10.0, 10.0], [20.0]) == [0.0, 20.0]
    assert spaced([10.0, 10.0], [20.0], low=5.0) == [5.0, 25.0]
    assert spaced([10.0, 10.0], [20.0], high=15.0) == [-5.0, 15.0]


@given(st.lists(PLACES, min_size=1, max_size=12), st.floats(1, 100))
def test_spaced_places_keep_their_order_and_distance(wanted: list[float], distance: float) -> None:
    places = spaced(wanted, [distance] * (len(wanted) - 1))
    assert all(right - left >= distance - 1e-6 for left, right in pairwise(places))
    assert sum(places) == pytest.approx(sum(wanted), abs=1e-6), "the mean is kept: that is the least squared move"


def test_free_intervals_are_what_is_left() -> None:
    infinite = float("inf")
    assert free_intervals([]) == [(-infinite, infinite)]
    assert free_intervals([(0, 10), (5, 20), (30, 40)]) == [(-infinite, 0), (20, 30), (40, infinite)]
    assert free_intervals([(0, 10), (12, 20)], least=5) == [(-infinite, 0), (20, infinite)]
    assert nearest_free(8, [(0, 10)]) == 10
    assert nearest_free(-3, [(0, 10)]) == -3


@settings(deadline=None)
@given(st.lists(PLACES, max_size=8), st.lists(st.tuples(PLACES, st.floats(1, 300)), max_size=5))
def test_things_go_around_what_is_blocked(wanted: list[float], blocks: list[tuple[float, float]]) -> None:
    wanted = sorted(wanted)
    blocked = [(start, start + length) for start, length in blocks]
    centres = spaced_around(wanted, blocked, width=40, gap=10)
    assert len(centres) == len(wanted)
    assert all(right - left >= 50 - 1e-6 for left, right in pairwise(centres))
    for centre in centres:
        assert all(centre + 30 <= low + 1e-6 or centre - 30 >= high - 1e-6 for low, high in blocked)
