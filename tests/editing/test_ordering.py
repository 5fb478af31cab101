"""Where a new element goes: read from its neighbours, and the same as from all elements."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.ordering import ord_before
from bsc_planner.model.objective import Objective
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
