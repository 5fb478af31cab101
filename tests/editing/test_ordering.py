"""Where elements go: read from their neighbours, and the same as from all elements."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.ordering import ord_before
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import MissingElementError
from tests.builders import plan_with


@settings(max_examples=40, deadline=None)
@given(numbers=st.lists(st.integers(-5, 40), min_size=1, max_size=6), place=st.integers(0, 6))
def test_a_new_element_stands_right_before_the_other_one(numbers: list[int], place: int) -> None:
    store = plan_with(objectives=len(numbers))
    with store.recording():
        for row, number in zip(store.all(Objective), numbers, strict=True):
            store.update(Objective, row.id, ord=number)
        ids = [row.id for row in store.all(Objective)]
        before = ids[place] if place < len(ids) else None
        new = store.insert(Objective, text="baru", ord=ord_before(store, Objective, before))
    after = [row.id for row in store.all(Objective)]
    assert [one for one in after if one != new] == ids
    assert after.index(new) == min(place, len(ids))


@settings(max_examples=60, deadline=None)
@given(numbers=st.lists(st.integers(-5, 40), min_size=1, max_size=6), place=st.integers(0, 6), moving=st.integers(0, 5))
def test_a_moved_element_stands_right_before_the_other_one(numbers: list[int], place: int, moving: int) -> None:
    store = plan_with(objectives=len(numbers))
    with store.recording() as deltas:
        for row, number in zip(store.all(Objective), numbers, strict=True):
            store.update(Objective, row.id, ord=number)
        ids = [row.id for row in store.all(Objective)]
        moved = ids[moving % len(ids)]
        before = ids[place] if place < len(ids) else None
        at = ids.index(moved)
        is_there = before == moved or (ids[at + 1] if at + 1 < len(ids) else None) == before
        deltas.clear()
        number = ord_before(store, Objective, before, moving_id=moved)
        store.update(Objective, moved, ord=number)
        assert is_there == (not deltas)
    wanted = [one for one in ids if one != moved]
    wanted.insert(at if is_there else wanted.index(before) if before else len(wanted), moved)
    assert [row.id for row in store.all(Objective)] == wanted


def test_an_element_that_is_not_there_has_no_place_before_it() -> None:
    store = plan_with(objectives=2)
    with store.recording(), pytest.raises(MissingElementError):
        ord_before(store, Objective, "none")
