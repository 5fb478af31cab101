"""A scale of stabilize as planners type it and as it is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.stabilize_scale import scale_as_kept, scale_as_typed
from tests.builders import do, plan_with

numbers = st.decimals(min_value=0, max_value=1000, places=2)


@pytest.mark.parametrize("typed", ["0 → 0; 90 → 100; 100 → 120", "0->0;90->100;100->120", "0: 0; 90: 100; 100: 120;"])
def test_a_scale_is_kept_however_its_arrows_are_typed(typed: str) -> None:
    assert scale_as_kept(typed) == '[["0", "0"], ["90", "100"], ["100", "120"]]'


@given(st.lists(numbers, min_size=2, max_size=6, unique=True), st.lists(numbers, min_size=6, max_size=6))
def test_what_is_kept_is_shown_as_it_was_typed(first: list[object], second: list[object]) -> None:
    pairs = zip(sorted(map(str, first), key=float), sorted(map(str, second), key=float), strict=False)
    typed = "; ".join(f"{ca} → {cn}".replace(".", ",") for ca, cn in pairs)
    assert scale_as_typed(scale_as_kept(typed)) == typed


@pytest.mark.parametrize(
    "typed", ["90", "90 → 100", "90 → 100; 80 → 120", "0 → 10; 90 → 5", "a → b; c → d", "0 → 1e99; 1 → 2"]
)
def test_what_does_not_rise_or_is_no_scale_is_refused_by_the_edit(typed: str) -> None:
    store = plan_with()
    indicator = store.all(Indicator)[0].id
    with pytest.raises(EditError) as caught:
        do(store, SetIndicatorFieldEdit(indicator, "stabilize_scale", typed))
    assert caught.value.reason == "not-a-scale"


def test_a_scale_is_set_cleared_and_undone() -> None:
    store = plan_with()
    indicator = store.all(Indicator)[0].id
    do(store, SetIndicatorFieldEdit(indicator, "stabilize_scale", "0 → 0; 80 → 100"))
    kept = store.get(Indicator, indicator).stabilize_scale
    assert kept == '[["0", "0"], ["80", "100"]]'
    assert do(store, SetIndicatorFieldEdit(indicator, "stabilize_scale", kept)).is_empty
    do(store, SetIndicatorFieldEdit(indicator, "stabilize_scale", ""))
    assert store.get(Indicator, indicator).stabilize_scale is None
    History(store).undo(who="Penguji")
    assert store.get(Indicator, indicator).stabilize_scale == kept


def test_a_scale_that_is_none_is_shown_as_it_is() -> None:
    assert scale_as_typed("rusak") == "rusak"
    assert scale_as_typed("5") == "5"
    assert scale_as_typed(None) == ""
