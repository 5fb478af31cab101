"""An element that is one thing up to a year and another from then on."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.cascade import LockShareEdit, RemoveCascadesEdit
from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import AddIndicatorEdit, SetIndicatorFieldEdit, SetIndicatorOwnersEdit
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.linking_again import LinkAgainEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.editing.unlinking import UnlinkElementEdit
from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeLock
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.revision import Revision
from bsc_planner.model.store import MissingElementError
from bsc_planner.model.target import Target
from tests.builders import content_of, do
from tests.revisions.next_year.plans import agency, said

ELEMENTS = [("objective", "SS1"), ("objective", "SS2"), ("indicator", "A"), ("indicator", "B"), ("cascade", "A1")]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ELEMENTS), st.sampled_from([2026, 2027])), min_size=1, max_size=3))
def test_unlinking_changes_no_figure_of_any_year(chosen: list[tuple[tuple[str, str], int]]) -> None:
    trial = agency()
    before, content = {year: said(trial.store, year) for year in (2025, 2026, 2027)}, content_of(trial.store)
    steps = 0
    for (kind, code), year in chosen:
        # a second split in the same year is refused, as the element has ended by then
        with suppress(EditError):
            do(trial.store, UnlinkElementEdit(kind, trial[code], year))
            steps += 1
        assert {year: said(trial.store, year) for year in before} == before
    for _ in range(steps):
        History(trial.store).undo(who="Penguji")
    assert content_of(trial.store) == content


@pytest.mark.parametrize(("kind", "code"), ELEMENTS)
def test_linking_again_takes_unlinking_back(kind: str, code: str) -> None:
    trial = agency()
    content = content_of(trial.store)
    edit = UnlinkElementEdit(kind, trial[code], 2026)
    do(trial.store, edit)
    do(trial.store, UnlinkElementEdit(kind, edit.copy_id, 2027))
    middle = next(cls for cls in (Objective, Indicator, Cascade) if cls.__tablename__ == kind)
    last = trial.store.all(middle, middle.follows_id == edit.copy_id)[0].id
    do(trial.store, LinkAgainEdit(kind, edit.copy_id))
    do(trial.store, LinkAgainEdit(kind, last))
    assert content_of(trial.store) == content


def test_what_changes_in_the_later_year_leaves_the_earlier_as_it_was() -> None:
    trial = agency()
    before = said(trial.store, 2026)
    edit = UnlinkElementEdit("objective", trial["SS1"], 2027)
    do(trial.store, edit)
    store = trial.store
    do(store, SetObjectiveFieldEdit(edit.copy_id, "text", "Meningkatnya mutu"))
    later = {row.code: row.id for row in store.all(Indicator, Indicator.objective_id == edit.copy_id)}
    assert set(later) == {"A", "B"}
    assert store.get(Objective, trial["SS1"]).text == "Meningkatnya SS1"
    rules = store.all(Cascade, Cascade.parent_indicator_id == later["A"])
    assert [rule.from_year for rule in rules] == [2027] * 3
    do(store, RemoveCascadesEdit([rules[0].id]))
    do(store, SetTargetEdit(later["A"], "2027", "20"))
    do(store, LockShareEdit(2027, ((rules[1].id, "1"),)))
    assert said(store, 2026) == before
    assert store.count(CascadeLock, CascadeLock.period == "2026") == 2
    assert store.count(IndicatorOwner, IndicatorOwner.indicator_id == later["A"]) == 1
    assert store.count(CascadeAspect, CascadeAspect.cascade_id == rules[2].id) == 1
    assert {row.period for row in store.all(Target, Target.indicator_id == later["A"])} == {"2027"}
    assert store.count(Link, Link.to_id == edit.copy_id) == 1


def test_changes_a_source_states_by_code_stay_with_their_year() -> None:
    trial = agency()
    changes = [
        {"indicator": "A", "period": "2027", "from": "13", "to": "14", "effective": "2027-07-01"},
        {"indicator": "A", "period": "2026", "from": "11", "to": "12", "effective": "2026-07-01"},
        {"indicator": "tidak ada", "period": "2026", "from": "1", "to": "2"},
    ]
    with trial.store.recording():
        trial.store.insert(Revision, instrument="Keputusan 1", changes=json.dumps(changes))
    trial.store.session.commit()
    before = {year: said(trial.store, year) for year in (2026, 2027)}
    do(trial.store, UnlinkElementEdit("indicator", trial["A"], 2027))
    assert {year: said(trial.store, year) for year in before} == before


def test_only_what_belongs_to_both_years_can_be_unlinked() -> None:
    trial = agency()
    edit = UnlinkElementEdit("indicator", trial["A"], 2027)
    do(trial.store, edit)
    for indicator_id in (trial["A"], edit.copy_id):
        with pytest.raises(EditError, match="not-in-both-years"):
            do(trial.store, UnlinkElementEdit("indicator", indicator_id, 2027))
    with pytest.raises(MissingElementError):
        do(trial.store, UnlinkElementEdit("indicator", "0" * 32, 2027))
    do(trial.store, CloseYearEdit(2026))
    with pytest.raises(EditError, match="year-closed"):
        do(trial.store, UnlinkElementEdit("indicator", trial["B"], 2026))
    do(trial.store, UnlinkElementEdit("indicator", trial["B"], 2027))
    do(trial.store, CloseYearEdit(2028))
    with pytest.raises(EditError, match="year-closed"):
        do(trial.store, UnlinkElementEdit("indicator", trial["C"], 2027))


def test_elements_that_say_different_things_are_not_made_one_again() -> None:
    trial = agency()
    store = trial.store
    with pytest.raises(EditError, match="follows-nothing"):
        do(store, LinkAgainEdit("indicator", trial["A"]))
    edit = UnlinkElementEdit("objective", trial["SS1"], 2027)
    do(store, edit)
    later = {row.code: row.id for row in store.all(Indicator, Indicator.objective_id == edit.copy_id)}
    changes = (
        SetIndicatorFieldEdit(later["A"], "name", "Lain"),
        SetIndicatorOwnersEdit(later["A"], [trial["U2"]]),
        AddLinkEdit(edit.copy_id, trial["SS2"]),
    )
    for change in changes:
        do(store, change)
        with pytest.raises(EditError, match="differs-between-years"):
            do(store, LinkAgainEdit("objective", edit.copy_id))
        History(store).undo(who="Penguji")
    rule = store.all(Cascade, Cascade.parent_indicator_id == later["B"])[0]
    do(store, UnlinkElementEdit("cascade", trial["C1"], 2026))
    with store.recording():
        store.update(Cascade, rule.id, weight="2")
    with pytest.raises(EditError, match="differs-between-years"):
        do(store, LinkAgainEdit("indicator", later["B"]))


def test_what_was_added_to_the_later_one_stays_out_of_earlier_years() -> None:
    trial = agency()
    before = said(trial.store, 2026)
    edit = UnlinkElementEdit("objective", trial["SS1"], 2027)
    do(trial.store, edit)
    added = AddIndicatorEdit(edit.copy_id, code="D", name="Jumlah D")
    do(trial.store, added)
    do(trial.store, LinkAgainEdit("objective", edit.copy_id))
    found = trial.store.get(Indicator, added.indicator_id)
    assert (found.objective_id, found.from_year) == (trial["SS1"], 2027)
    assert said(trial.store, 2026) == before
