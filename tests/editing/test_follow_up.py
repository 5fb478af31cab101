"""Follow-ups and steps of plans of action: written, finished, taken away, and undone."""

from datetime import date

import pytest

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.follow_up import (
    AddActionStepsEdit,
    AddFollowUpEdit,
    NewActionStep,
    RemoveWorkEdit,
    SetWorkFieldsEdit,
    WorkCell,
)
from bsc_planner.editing.history import History
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.review import RemovedBranch
from bsc_planner.model.store import MissingElementError, PlanStore
from tests.builders import do, plan_with

TODAY = date(2026, 8, 16)


@pytest.fixture
def store() -> PlanStore:
    store = plan_with(indicators=2)
    first = store.all(Indicator)[0].id
    do(
        store,
        AddFollowUpEdit(
            first, "2026-Q2", " Menambah loket ", "loket tutup", "Sekretaris", "2026-08-15", follow_up_id="f"
        ),
    )
    return store


def change(store: PlanStore, field: str, value: str | None, ref: Ref | None = None) -> None:
    do(store, SetWorkFieldsEdit([WorkCell(ref or Ref("follow_up", "f"), field, value)], TODAY))


def test_a_follow_up_is_noted_with_who_and_when(store: PlanStore) -> None:
    found = store.get(FollowUp, "f")
    assert (found.action, found.cause, found.pic, found.due) == (
        "Menambah loket",
        "loket tutup",
        "Sekretaris",
        "2026-08-15",
    )
    assert (found.status, found.who) == ("open", "Penguji")
    assert found.recorded_at is not None


def test_what_is_done_carries_its_day_and_loses_it_when_it_is_open_again(store: PlanStore) -> None:
    change(store, "status", "done")
    assert store.get(FollowUp, "f").done_on == "2026-08-16"
    change(store, "done_on", "2026-08-10")
    assert store.get(FollowUp, "f").done_on == "2026-08-10"
    change(store, "status", "under_way")
    assert store.get(FollowUp, "f").done_on is None
    change(store, "done_on", "2026-08-12")
    assert store.get(FollowUp, "f").status == "done"
    change(store, "done_on", None)
    assert store.get(FollowUp, "f").status == "under_way"


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("due", "kemarin", "not-a-day"),
        ("status", "selesai", "unknown-status"),
        ("period", "2026-Q7", "unknown-period"),
        ("id", "x", "unknown-field"),
        ("status", None, "required-field"),
        ("indicator_id", "", "required-field"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_changes(
    store: PlanStore, field: str, value: str | None, reason: str
) -> None:
    before = content_hash(store)
    with pytest.raises(EditError) as refusal:
        change(store, field, value)
    assert refusal.value.details["reason"] == reason
    assert content_hash(store) == before


def test_a_step_does_not_end_before_it_begins(store: PlanStore) -> None:
    indicator = store.all(Indicator)[0].id
    with pytest.raises(EditError, match="ends-before-start"):
        do(
            store,
            AddActionStepsEdit([NewActionStep(indicator, 2026, "Survei", from_date="2026-03-01", due="2026-02-01")]),
        )
    do(store, AddActionStepsEdit([NewActionStep(indicator, 2026, "Survei", from_date="2026-03-01", due="2026-04-01")]))
    step = Ref("action_step", store.all(ActionStep)[0].id)
    with pytest.raises(EditError, match="ends-before-start"):
        change(store, "due", "2026-02-01", step)
    assert store.get(ActionStep, step.id).due == "2026-04-01"


def test_every_step_is_undone_and_redone(store: PlanStore) -> None:
    indicator = store.all(Indicator)[1].id
    states = [content_hash(store)]
    for edit in (
        AddActionStepsEdit(
            [NewActionStep(indicator, 2026, "Menata", "Survei"), NewActionStep(indicator, 2026, "Menata")]
        ),
        SetWorkFieldsEdit(
            [WorkCell(Ref("follow_up", "f"), "status", "done"), WorkCell(Ref("follow_up", "f"), "result", "dua loket")],
            TODAY,
        ),
        RemoveWorkEdit([Ref("follow_up", "f")]),
    ):
        do(store, edit)
        states.append(content_hash(store))
    assert len(set(states)) == len(states)
    for expected in reversed(states[:-1]):
        History(store).undo(who="Penguji")
        assert content_hash(store) == expected
    for expected in states[1:]:
        History(store).redo(who="Penguji")
        assert content_hash(store) == expected


def test_a_removed_follow_up_lies_in_the_recycle_bin_and_goes_with_its_indicator(store: PlanStore) -> None:
    do(store, RemoveWorkEdit([Ref("follow_up", "f")]))
    assert [entry.element_kind for entry in store.all(RemovedBranch)] == ["follow_up"]
    with pytest.raises(MissingElementError):
        do(store, AddFollowUpEdit("nowhere", "2026"))
