"""A part of a cascade that hangs together has the figures of the whole."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.cascading.cascade import cascade
from bsc_planner.cascading.cascade_input import CascadeInput
from bsc_planner.cascading.connected_part import connected_part
from bsc_planner.cascading.plan_input import read_cascade_input, with_targets_reread
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from tests.builders import do, empty_store
from tests.monitoring.test_scorecards import cascading_plan

DATA = Path(__file__).parents[1] / "data"
TEXTS = ("7", "12,5", "0", "3,25%", "baik", "")


def shares(given: CascadeInput) -> dict[tuple[str, str, str], Value | None]:
    """Targets of units by rule, indicator and unit."""
    found = {}
    for share in cascade(given).units:
        indicator = str(given.indicators[share.indicator].id) if share.indicator >= 0 else ""
        unit = given.units.ids[share.unit] if share.unit >= 0 else ""
        found[given.rules.ids[share.rule], indicator, unit] = share.target
    return found


def plan_of(name: str) -> PlanStore:
    store = empty_store()
    do(store, read_plan_file(DATA / f"{name}.json").edit)
    return store


@pytest.mark.parametrize("name", ["kejaksaan-2025-2029", "banyuwangi-bkpp-2025-2029"])
def test_every_part_of_a_real_plan_has_the_shares_of_the_whole(name: str) -> None:
    given = read_cascade_input(plan_of(name), 2026, people=False)
    whole = shares(given)
    for place in range(0, len(given.indicators), 5):
        part = shares(connected_part(given, [place]))
        assert part.items() <= whole.items()
        asked = str(given.indicators[place].id)
        assert {key for key in whole if key[1] == asked} <= part.keys()


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_figures_read_again_are_those_of_a_cascade_read_anew(data: st.DataObject) -> None:
    store, _, _ = cascading_plan()
    store.session.commit()
    before = read_cascade_input(store, 2026, people=False)
    for _ in range(data.draw(st.integers(1, 3))):
        ids = data.draw(st.lists(st.sampled_from([one.id for one in store.all(Indicator)]), min_size=1, max_size=3))
        series = data.draw(st.sampled_from(("target", "milestone")))
        period = "2026" if series == "target" else "2026-Q1"
        do(store, SetFiguresEdit([FigureCell(one, period, data.draw(st.sampled_from(TEXTS)), series) for one in ids]))
        before = with_targets_reread(store, before, ids)
    anew = read_cascade_input(store, 2026, people=False)
    assert list(before.indicators) == list(anew.indicators)
    assert list(before.revisions) == list(anew.revisions)
    assert shares(before) == shares(anew)
