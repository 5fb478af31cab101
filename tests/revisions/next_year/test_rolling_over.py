"""A year rolled over: targets, decisions, shares, and the year before left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.carrying_over import CarryOverEdit, left_behind
from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.next_year import (
    Decided,
    DropIndicatorEdit,
    RecordDecisionsEdit,
    ReplaceIndicatorEdit,
    TargetDecision,
)
from bsc_planner.editing.target import FigureCell, SetFiguresEdit, SetTargetEdit
from bsc_planner.editing.unlinking import UnlinkElementEdit
from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeLock
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Milestone, Target
from bsc_planner.revisions.next_year.proposing import propose_next_year
from bsc_planner.revisions.next_year.rolling_over import (
    Obstacle,
    RollOverChoice,
    RollOverEdit,
    judged,
)
from tests.builders import content_of, do
from tests.revisions.next_year.plans import Trial, agency, imported, said

RAISED, KEPT, LOWERED, REPLACED, DROPPED = TargetDecision


def _rolled(trial: Trial, *choices: RollOverChoice, year: int = 2027) -> None:
    do(trial.store, RollOverEdit(year, choices))


def _decisions(store: PlanStore) -> dict[str, tuple[str | None, str | None]]:
    rows = store.all(TargetReason)
    return {store.get(Indicator, row.indicator_id).code or "": (row.decision, row.reason) for row in rows}


def _locks(trial: Trial, period: str) -> dict[str, str]:
    names = {element_id: name for name, element_id in trial.ids.items()}
    return {names[lock.cascade_id]: lock.printed for lock in trial.store.all(CascadeLock, CascadeLock.period == period)}


def test_targets_decisions_and_shares_of_the_year_are_written_and_last_year_stays() -> None:
    trial = agency()
    before = said(trial.store, 2026)
    choices = [RollOverChoice(trial["A"], "15"), RollOverChoice(trial["B"], "60"), RollOverChoice(trial["C"], "7")]
    _rolled(trial, *choices)
    assert said(trial.store, 2026) == before
    assert {row.printed for row in trial.store.all(Target, Target.period == "2027")} == {"15", "60", "7"}
    assert _decisions(trial.store) == {"A": ("raised", None), "B": ("kept", None), "C": ("kept", None)}
    noted = trial.store.all(TargetReason)[0]
    assert (noted.who, noted.period) == ("Penguji", "2027")
    assert noted.recorded_at is not None


def test_a_lock_goes_along_where_its_whole_is_unchanged_and_is_left_behind_where_not() -> None:
    trial = agency()
    _rolled(trial, RollOverChoice(trial["A"], "15"))
    store = trial.store
    assert _locks(trial, "2027") == {"C1": "5"}
    left = {(item.kind, item.element_id, item.where, item.printed) for item in left_behind(store, 2027)}
    assert left == {("cascade_lock", trial["A1"], "A → U1", "9"), ("milestone", trial["A"], "A", "4")}
    assert [row.period for row in store.all(Milestone, Milestone.indicator_id == trial["C"])] == ["2026-Q1", "2027-Q1"]
    aspects = store.all(CascadeAspect, CascadeAspect.year == 2027)
    assert [(row.aspect, row.measure, row.target) for row in aspects] == [("waktu", "Bulan", None)]
    content = content_of(store)
    do(store, CarryOverEdit(2027))
    assert content_of(store) == content


def test_an_unchanged_whole_carries_everything_fixed_by_hand() -> None:
    trial = agency()
    _rolled(trial, RollOverChoice(trial["A"], "12"), RollOverChoice(trial["B"], "60"), RollOverChoice(trial["C"], "7"))
    assert _locks(trial, "2027") == {"A1": "9", "C1": "5"}
    assert left_behind(trial.store, 2027) == ()
    aspects = trial.store.all(CascadeAspect, CascadeAspect.year == 2027)
    assert [row.target for row in aspects] == ["12"]


def test_a_change_above_reaches_what_receives_its_target_from_there() -> None:
    trial = agency()
    with trial.store.recording():
        trial.store.update(Cascade, trial["A1"], child_indicator_id=trial["C"])
    trial.store.session.commit()
    do(trial.store, RollOverEdit(2027, [RollOverChoice(trial["A"], "15")]))
    assert _locks(trial, "2027") == {}


def test_locks_of_a_rule_that_goes_on_apart_are_carried_too() -> None:
    trial = agency()
    edit = UnlinkElementEdit("indicator", trial["C"], 2027)
    do(trial.store, edit)
    do(trial.store, RollOverEdit(2027, [RollOverChoice(edit.copy_id, "7")]))
    locks = trial.store.all(CascadeLock, CascadeLock.period == "2027")
    assert [lock.printed for lock in locks] == ["5"]


def test_reached_targets_are_never_taken_over_silently() -> None:
    trial = agency()
    content = content_of(trial.store)
    for choices in ([], [RollOverChoice(trial["A"], "11")], [RollOverChoice(trial["A"], "10", KEPT)]):
        do(trial.store, SetTargetEdit(trial["A"], "2027", "10"))
        with pytest.raises(EditError) as refused:
            _rolled(trial, *choices)
        assert refused.value.reason == "undecided-targets"
        assert refused.value.details["codes"] == ["A"]
        History(trial.store).undo(who="Penguji")
        assert content_of(trial.store) == content
    _rolled(trial, RollOverChoice(trial["A"], "11", KEPT, "Ambang batas undang-undang"))
    assert _decisions(trial.store) == {"A": ("kept", "Ambang batas undang-undang")}


@pytest.mark.parametrize(
    ("target", "decision", "reason", "obstacle", "comes_to"),
    [
        ("14", None, None, None, RAISED),
        ("12", None, None, None, KEPT),
        ("11,5", None, None, Obstacle.NO_REASON, LOWERED),
        ("11,5", None, "Anggaran dipotong", None, LOWERED),
        ("11", None, None, Obstacle.REACHED, LOWERED),
        ("11", RAISED, None, Obstacle.REACHED, RAISED),
        ("14", REPLACED, " ", Obstacle.NO_REASON, REPLACED),
        ("14", DROPPED, "Bukan lagi kewenangan", None, DROPPED),
        (None, None, None, None, None),
        ("teks", None, None, None, None),
    ],
)
def test_what_a_choice_comes_to_and_what_stands_in_its_way(
    target: str | None,
    decision: TargetDecision | None,
    reason: str | None,
    obstacle: Obstacle | None,
    comes_to: TargetDecision | None,
) -> None:
    trial = agency()
    row = propose_next_year(trial.store, 2027).by_id[trial["A"]]
    choice = RollOverChoice(trial["A"], target, decision, reason)
    found = judged(row, choice)
    assert (found.obstacle, found.decision) == (obstacle, comes_to)


def test_a_replaced_indicator_ends_and_another_takes_over_its_rules() -> None:
    trial = agency()
    before = said(trial.store, 2026)
    choice = RollOverChoice(trial["A"], "70%", REPLACED, "Sudah tercapai", "Persentase A")
    _rolled(trial, choice)
    store = trial.store
    old, new = store.get(Indicator, trial["A"]), store.get(Indicator, choice.new_id)
    assert (old.until_year, new.from_year, new.follows_id, new.name) == (2026, 2027, old.id, "Persentase A")
    assert store.all(TargetReason)[0].replaced_by_id == new.id
    assert said(store, 2026) == before
    received = [row for row in said(store, 2027)["units"] if isinstance(row, tuple) and row[0] == "A"]
    assert len(received) == 2
    assert len(said(store, 2027)["positions"]) == 1
    assert not store.count(CascadeLock, CascadeLock.period == "2027", CascadeLock.cascade_id == trial["A1"])
    assert propose_next_year(store, 2027).by_id[new.id].latest is None


def test_a_dropped_indicator_ends_with_its_rules() -> None:
    trial = agency()
    before = said(trial.store, 2026)
    with trial.store.recording():
        trial.store.insert(Cascade, parent_indicator_id=trial["A"], child_unit_id=trial["U2"], from_year=2027)
    trial.store.session.commit()
    _rolled(trial, RollOverChoice(trial["A"], "14", DROPPED, "Bukan lagi kewenangan"))
    assert said(trial.store, 2026) == before
    assert {row[0] for row in said(trial.store, 2027)["units"] if isinstance(row, tuple)} == {"B", "C"}
    with pytest.raises(EditError, match="not-in-both-years"):
        do(trial.store, DropIndicatorEdit(trial["A"], 2027))
    with pytest.raises(EditError, match="not-in-both-years"):
        do(trial.store, ReplaceIndicatorEdit(trial["A"], 2027))


def test_an_indicator_that_begins_with_the_year_is_not_dropped_from_it() -> None:
    trial = agency()
    edit = UnlinkElementEdit("indicator", trial["A"], 2027)
    do(trial.store, edit)
    row = propose_next_year(trial.store, 2027).by_id[edit.copy_id]
    assert judged(row, RollOverChoice(edit.copy_id, "1", DROPPED, "x")).obstacle is Obstacle.NOT_BEFORE


def test_a_decision_is_written_over_an_earlier_one() -> None:
    trial = agency()
    do(trial.store, RecordDecisionsEdit(2027, [Decided(trial["A"], KEPT, "satu")]))
    first = trial.store.all(TargetReason)[0].id
    do(trial.store, RecordDecisionsEdit(2027, [Decided(trial["A"], LOWERED, "dua")]))
    assert [(row.id, row.decision, row.reason) for row in trial.store.all(TargetReason)] == [(first, "lowered", "dua")]
    content = content_of(trial.store)
    do(trial.store, RecordDecisionsEdit(2027, [Decided(trial["A"], LOWERED, "dua")]))
    assert content_of(trial.store) == content


def test_a_closed_year_is_not_rolled_into() -> None:
    trial = agency()
    do(trial.store, CloseYearEdit(2027))
    edits = (
        RollOverEdit(2027, []),
        RecordDecisionsEdit(2027, []),
        CarryOverEdit(2027),
        DropIndicatorEdit(trial["A"], 2027),
        ReplaceIndicatorEdit(trial["A"], 2027),
    )
    for edit in edits:
        with pytest.raises(EditError, match="year-closed"):
            do(trial.store, edit)


@pytest.mark.parametrize(
    ("name", "year"), [("kejaksaan-2025-2029", 2027), ("banyuwangi-bkpp-2025-2029", 2025), ("kkp-2015-2019", 2018)]
)
def test_a_real_plan_rolled_over_and_back_is_equal(name: str, year: int) -> None:
    store = imported(name)
    last_year, content = said(store, year - 1), content_of(store)
    proposed = propose_next_year(store, year)
    choices = []
    for place, row in enumerate(proposed.rows):
        printed = row.current.printed if row.current else None
        if row in proposed.reached:
            decision = (REPLACED, DROPPED, KEPT)[place % 3]
            choices.append(RollOverChoice(row.indicator_id, printed, decision, "Sudah tercapai"))
        elif printed:
            choices.append(RollOverChoice(row.indicator_id, printed, None, "Sesuai Renstra"))
    do(store, RollOverEdit(year, choices))
    assert said(store, year - 1) == last_year
    assert content_of(store) != content
    History(store).undo(who="Penguji")
    assert content_of(store) == content


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("ABC"),
            st.sampled_from([None, "5", "7", "12", "60", "15%", "N/A", "teks"]),
            st.sampled_from([None, *TargetDecision]),
        ),
        max_size=3,
        unique_by=lambda chosen: chosen[0],
    ),
    st.sampled_from([2026, 2027, 2028]),
)
def test_whatever_is_decided_last_year_stays_and_undoing_gives_an_equal_plan(
    chosen: list[tuple[str, str | None, TargetDecision | None]], year: int
) -> None:
    trial = agency()
    last_year, content = said(trial.store, year - 1), content_of(trial.store)
    choices = [RollOverChoice(trial[code], target, decision, "Sebab") for code, target, decision in chosen]
    do(trial.store, RollOverEdit(year, choices))
    assert said(trial.store, year - 1) == last_year
    after = content_of(trial.store)
    if after == content:
        return
    History(trial.store).undo(who="Penguji")
    assert content_of(trial.store) == content
    History(trial.store).redo(who="Penguji")
    assert content_of(trial.store) == after


def test_figures_typed_before_are_undone_apart() -> None:
    trial = agency()
    do(trial.store, SetFiguresEdit([FigureCell(trial["A"], "2027", "15")]))
    content = content_of(trial.store)
    _rolled(trial, RollOverChoice(trial["A"], "16"))
    History(trial.store).undo(who="Penguji")
    assert content_of(trial.store) == content
