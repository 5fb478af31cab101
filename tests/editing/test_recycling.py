"""The recycle bin: what removals leave there, and how it comes back."""

import zlib
from contextlib import suppress
from dataclasses import dataclass
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import RemoveIndicatorsEdit, SetIndicatorFieldEdit, SetIndicatorOwnersEdit
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit
from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.editing.objective import RemoveObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.editing.organisation import (
    RemoveEmployeesEdit,
    RemovePositionsEdit,
    RemoveUnitEdit,
    SetUnitFieldEdit,
)
from bsc_planner.editing.perspective import AddPerspectiveEdit, RemovePerspectiveEdit
from bsc_planner.editing.plan import AddGoalEdit
from bsc_planner.editing.recycling import EmptyBinEdit, RestoreRemovedEdit, bin_entries
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.change_list import last_changes
from bsc_planner.model.delta import Ref, pack
from bsc_planner.model.direction import Goal
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.review import RemovedBranch
from bsc_planner.model.store import MissingElementError, PlanStore
from tests.builders import content_of, do, plan_with
from tests.editing.test_edits_by_concept import staffed_plan


def woven_plan() -> PlanStore:
    """A staffed plan in which much refers to each other."""
    store = staffed_plan()
    first, second = (row.id for row in store.all(Objective))
    indicators = [row.id for row in store.all(Indicator)]
    do(store, AddPerspectiveEdit("Pemangku kepentingan", perspective_id="s"))
    do(store, AddGoalEdit("T1", "Tujuan", goal_id="t"))
    do(store, AddLinkEdit(first, second, link_id="l"))
    for objective in (first, second):
        do(store, SetObjectiveFieldEdit(objective, "perspective_id", "s"))
        do(store, SetObjectiveFieldEdit(objective, "goal_id", "t"))
        do(store, SetObjectiveFieldEdit(objective, "unit_id", "u1"))
    do(store, SetObjectiveFieldEdit(second, "parent_id", first))
    for indicator in indicators:
        do(store, SetIndicatorOwnersEdit(indicator, ["u", "u1"]))
    do(store, SetIndicatorFieldEdit(indicators[3], "unit_id", "u1"))
    do(store, AddNoteEdit("Periksa", "Penguji", "2026-01-01T00:00:00+00:00", "indicator", indicators[0]))
    return store


def removals(store: PlanStore) -> list[Edit]:
    first, second = (row.id for row in store.all(Objective))
    indicators = [row.id for row in store.all(Indicator)]
    return [
        RemoveObjectiveEdit(first),
        RemoveObjectiveEdit(second),
        RemoveIndicatorsEdit(indicators[:2]),
        RemoveIndicatorsEdit([indicators[3]]),
        RemoveUnitEdit("u"),
        RemoveUnitEdit("u1"),
        RemovePositionsEdit(["p1"]),
        RemovePositionsEdit(["p"]),
        RemoveEmployeesEdit(["e"]),
        RemovePerspectiveEdit("s"),
        RemoveGoal("t"),
        RemoveLinkEdit("l"),
        Together([RemoveUnitEdit("u"), RemoveObjectiveEdit(first)]),
        Together([RemoveObjectiveEdit(second), RemoveUnitEdit("u1")]),
    ]


@dataclass(frozen=True)
class RemoveGoal:
    goal_id: str

    def apply(self, plan: PlanStore) -> None:
        plan.delete(Goal, self.goal_id)


def test_removing_an_objective_is_one_entry_with_all_that_went() -> None:
    store = woven_plan()
    content = content_of(store)
    second = store.all(Objective)[1].id
    do(store, RemoveObjectiveEdit(second))
    (entry,) = bin_entries(store)
    assert entry.ref == Ref("objective", second)
    assert (entry.code, entry.name, entry.removed_by) == ("SS2", "Meningkatnya hal 2", "Penguji")
    assert entry.rows == sum(map(len, content.values())) - sum(map(len, content_of(store).values()))
    do(store, RestoreRemovedEdit(entry.id))
    assert content_of(store) == content
    assert bin_entries(store) == []


def test_several_removed_at_once_are_an_entry_each() -> None:
    store = woven_plan()
    indicators = [row.id for row in store.all(Indicator)]
    do(store, RemoveIndicatorsEdit(indicators[:2]))
    assert [entry.code for entry in bin_entries(store)] == ["IKU1.2", "IKU1.1"]


def test_names_tell_what_links_and_rules_joined() -> None:
    store = woven_plan()
    do(store, RemoveLinkEdit("l"))
    assert bin_entries(store)[0].name == "SS1 → SS2"
    do(store, RemovePositionsEdit(["p1"]))
    entry = bin_entries(store)[0]
    assert (entry.ref, entry.code, entry.name) == (Ref("position", "p1"), "P1", "Analis")


def test_undo_takes_the_entry_back_and_makes_none_itself() -> None:
    store = woven_plan()
    content = content_of(store)
    do(store, RemoveUnitEdit("u"))
    removed = content_of(store)
    History(store).undo(who="Penguji")
    assert (content_of(store), bin_entries(store)) == (content, [])
    History(store).redo(who="Penguji")
    assert content_of(store) == removed
    assert len(bin_entries(store)) == 1
    History(store).undo(who="Penguji")
    do(store, AddGoalEdit("T2", "Lain", goal_id="t2"))
    History(store).undo(who="Penguji")
    assert bin_entries(store) == []


def test_restoring_can_be_undone_and_redone() -> None:
    store = woven_plan()
    content = content_of(store)
    do(store, RemoveUnitEdit("u"))
    removed, (entry,) = content_of(store), bin_entries(store)
    do(store, RestoreRemovedEdit(entry.id))
    History(store).undo(who="Penguji")
    assert (content_of(store), bin_entries(store)) == (removed, [entry])
    History(store).redo(who="Penguji")
    assert (content_of(store), bin_entries(store)) == (content, [])


def test_what_comes_and_goes_in_one_step_leaves_nothing() -> None:
    store = woven_plan()
    do(store, Together([AddGoalEdit("T2", "Lain", goal_id="t2"), RemoveGoal("t2")]))
    assert bin_entries(store) == []


def test_removed_figures_and_notes_alone_leave_nothing() -> None:
    store = woven_plan()
    do(store, SetTargetEdit(store.all(Indicator)[0].id, "2025", None))
    assert bin_entries(store) == []


def test_a_parent_that_is_gone_for_good_is_left_empty() -> None:
    store = woven_plan()
    do(store, RemoveUnitEdit("u1"))
    (child,) = bin_entries(store)
    do(store, RemoveUnitEdit("u"))
    do(store, EmptyBinEdit([entry.id for entry in bin_entries(store) if entry.id != child.id]))
    do(store, RestoreRemovedEdit(child.id))
    assert store.get(Unit, "u1").parent_id is None
    assert bin_entries(store) == []


def test_a_reference_that_was_set_meanwhile_stays() -> None:
    store = woven_plan()
    do(store, RemoveUnitEdit("u1"))
    objective = store.all(Objective)[0].id
    do(store, SetObjectiveFieldEdit(objective, "unit_id", "u"))
    do(store, RestoreRemovedEdit(bin_entries(store)[0].id))
    assert [row.unit_id for row in store.all(Objective)] == ["u", "u1"]


def test_what_came_back_by_another_way_stays_as_it_is() -> None:
    store = plan_with()
    indicator = store.all(Indicator)[0].id
    do(store, RemoveIndicatorsEdit([indicator]))
    row = (indicator, 7, "Lain")
    do(store, InsertRowsEdit((NewRows("indicator", ("id", "ord", "name"), [row]),)))
    do(store, SetTargetEdit(indicator, "2025", "99"))
    before = content_of(store)
    do(store, RestoreRemovedEdit(bin_entries(store)[0].id))
    assert content_of(store) == before


def test_a_link_whose_objective_is_still_gone_has_to_wait() -> None:
    store = woven_plan()
    content = content_of(store)
    do(store, RemoveLinkEdit("l"))
    do(store, RemoveObjectiveEdit(store.all(Objective)[1].id))
    objective, link = bin_entries(store)
    with pytest.raises(EditError) as caught:
        do(store, RestoreRemovedEdit(link.id))
    assert caught.value.reason == "owner-still-gone"
    do(store, RestoreRemovedEdit(objective.id))
    do(store, RestoreRemovedEdit(link.id))
    assert content_of(store) == content


def test_coming_back_never_closes_a_circle() -> None:
    store = woven_plan()
    do(store, RemoveUnitEdit("u1"))
    do(store, InsertRowsEdit((NewRows("unit", ("id", "ord", "parent_id"), [("x", 1, None)]),)))
    do(store, SetUnitFieldEdit("u", "parent_id", "x"))
    with store.recording():
        store.delete(Unit, "x")
    store.session.commit()
    do(store, RestoreRemovedEdit(bin_entries(store)[0].id))
    parents = {row.id: row.parent_id for row in store.all(Unit)}
    assert parents == {"u": None, "u1": "u"}


def test_figures_of_a_year_closed_meanwhile_do_not_come_back() -> None:
    store = woven_plan()
    do(store, RemoveIndicatorsEdit([store.all(Indicator)[0].id]))
    do(store, CloseYearEdit(2025))
    with pytest.raises(EditError) as caught:
        do(store, RestoreRemovedEdit(bin_entries(store)[0].id))
    assert caught.value.reason == "year-closed"


@pytest.mark.parametrize("content", [b"", b"no zlib", zlib.compress(b"no msgpack"), pack([])[:-3]])
def test_a_damaged_entry_is_told_and_does_not_keep_others_from_coming_back(content: bytes) -> None:
    store = woven_plan()
    do(store, RemoveUnitEdit("u1"))
    do(store, RemoveUnitEdit("u"))
    upper, lower = bin_entries(store)
    store.session.execute(update(RemovedBranch).where(RemovedBranch.id == upper.id).values(deltas=content))
    store.session.commit()
    with pytest.raises(EditError) as caught:
        do(store, RestoreRemovedEdit(upper.id))
    assert caught.value.reason == "bin-entry-damaged"
    do(store, RestoreRemovedEdit(lower.id))
    assert store.get(Unit, "u1").parent_id is None


def test_emptying_can_be_undone() -> None:
    store = woven_plan()
    do(store, RemoveEmployeesEdit(["e"]))
    do(store, RemovePositionsEdit(["p1"]))
    entries = bin_entries(store)
    do(store, EmptyBinEdit())
    assert bin_entries(store) == []
    History(store).undo(who="Penguji")
    assert bin_entries(store) == entries
    with pytest.raises(MissingElementError):
        do(store, EmptyBinEdit(["nobody"]))
    with pytest.raises(MissingElementError):
        do(store, RestoreRemovedEdit("nobody"))


def test_very_many_removed_at_once_are_one_entry() -> None:
    store = plan_with()
    people = [(f"{number:032x}", number, f"Pegawai {number}") for number in range(1200)]
    do(store, InsertRowsEdit((NewRows("employee", ("id", "ord", "name"), people),)))
    content = content_of(store)
    do(store, RemoveEmployeesEdit([row[0] for row in people]))
    (entry,) = bin_entries(store)
    assert (entry.ref, entry.name, entry.rows) == (Ref("employee", ""), "1200", 1200)
    do(store, RestoreRemovedEdit(entry.id))
    assert content_of(store) == content
    assert store.count(Employee) == 1200


def test_the_change_log_tells_the_removal_once() -> None:
    store = woven_plan()
    do(store, RemoveEmployeesEdit(["e"]), label="Hapus pegawai")
    assert store.count(RemovedBranch) == 1
    kinds = {row[0] for row in store.rows(select(ChangeLogEntry.kind).where(ChangeLogEntry.action == "Hapus pegawai"))}
    assert kinds == {"employee", "assignment"}
    assert last_changes(store)[0].ref is not None


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, 13), max_size=6), st.randoms(use_true_random=False))
def test_whatever_was_removed_and_brought_back_in_any_order_leaves_an_equal_plan(
    places: list[int], chance: Random
) -> None:
    store = woven_plan()
    content = content_of(store)
    edits = removals(store)
    for place in places:
        try:
            do(store, edits[place])
        except (EditError, MissingElementError):
            continue
    for _ in range(20):
        entries = list(bin_entries(store))
        if not entries:
            break
        chance.shuffle(entries)
        for entry in entries:
            # a link waits for its objectives
            with suppress(EditError):
                do(store, RestoreRemovedEdit(entry.id))
    assert content_of(store) == content
