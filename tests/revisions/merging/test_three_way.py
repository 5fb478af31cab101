"""Who changed what since the common edition, and what must be decided."""

import pytest

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import AddIndicatorEdit, RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    MoveObjectiveEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
)
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.merging.decisions import Decisions, State
from bsc_planner.revisions.merging.merge_edit import MergeEdit
from bsc_planner.revisions.merging.merge_plan import MergePlan
from bsc_planner.revisions.merging.merge_rows import Action, MergeRow, Reason, Side, Standing
from tests.builders import content_of, do, plan_with
from tests.revisions.merging.two_copies import all_for, compared, copy_of, merged, shared


@pytest.fixture
def ours() -> PlanStore:
    return shared(plan_with(objectives=3, indicators=2))


@pytest.fixture
def theirs(ours: PlanStore) -> PlanStore:
    return copy_of(ours)


def objective(store: PlanStore, code: str) -> str:
    return store.all(Objective, Objective.code == code)[0].id


def indicator(store: PlanStore, code: str) -> str:
    return store.all(Indicator, Indicator.code == code)[0].id


def target(store: PlanStore, code: str, year: str) -> str | None:
    found = store.all(Target, Target.indicator_id == indicator(store, code), Target.period == year)
    return found[0].printed if found else None


def only(plan: MergePlan) -> MergeRow:
    assert len(plan.leads) == 1, plan.leads
    return plan.leads[0]


def test_copies_that_say_the_same_have_no_rows(ours: PlanStore, theirs: PlanStore) -> None:
    assert compared(ours, theirs).rows == ()


def test_what_only_they_changed_is_proposed_and_taken(ours: PlanStore, theirs: PlanStore) -> None:
    do(theirs, SetTargetEdit(indicator(theirs, "IKU1.2"), "2026", "85"))
    plan = compared(ours, theirs)
    row = only(plan)
    assert (row.standing, row.action, row.key.field) == (Standing.THEIRS, Action.CHANGED, "printed")
    assert Decisions(plan).state_of(row) is State.THEIRS
    merged(ours, theirs)
    assert target(ours, "IKU1.2", "2026") == "85"
    assert content_of(ours) == content_of(theirs)


def test_a_proposal_can_be_declined(ours: PlanStore, theirs: PlanStore) -> None:
    do(theirs, SetTargetEdit(indicator(theirs, "IKU1.2"), "2026", "85"))
    before = content_of(ours)
    merged(ours, theirs, {only(compared(ours, theirs)).key: Side.OURS})
    assert content_of(ours) == before


def test_what_only_we_changed_stays(ours: PlanStore, theirs: PlanStore) -> None:
    do(ours, SetTargetEdit(indicator(ours, "IKU1.2"), "2026", "88"))
    plan = merged(ours, theirs)
    assert only(plan).standing is Standing.OURS
    assert target(ours, "IKU1.2", "2026") == "88"


def test_the_same_change_on_both_sides_needs_no_decision(ours: PlanStore, theirs: PlanStore) -> None:
    for store in (ours, theirs):
        do(store, SetTargetEdit(indicator(store, "IKU1.2"), "2026", "88"))
    assert only(merged(ours, theirs)).standing is Standing.SAME


@pytest.mark.parametrize(("side", "result"), [(Side.OURS, "88"), (Side.THEIRS, "90"), (Side.BASE, "20")])
def test_a_conflict_must_be_decided_and_takes_what_is_chosen(
    ours: PlanStore, theirs: PlanStore, side: Side, result: str
) -> None:
    do(ours, SetTargetEdit(indicator(ours, "IKU1.2"), "2026", "88"))
    do(theirs, SetTargetEdit(indicator(theirs, "IKU1.2"), "2026", "90"))
    row = only(compared(ours, theirs))
    assert (row.standing, row.reason) == (Standing.CONFLICT, Reason.BOTH_CHANGED)
    with pytest.raises(EditError) as refused:
        merged(ours, theirs)
    assert refused.value.reason == "merge-undecided"
    assert target(ours, "IKU1.2", "2026") == "88"
    merged(ours, theirs, {row.key: side})
    assert target(ours, "IKU1.2", "2026") == result


def test_different_fields_of_one_element_come_together(ours: PlanStore, theirs: PlanStore) -> None:
    do(ours, SetIndicatorFieldEdit(indicator(ours, "IKU1.1"), "definition", "Definisi kita"))
    do(theirs, SetIndicatorFieldEdit(indicator(theirs, "IKU1.1"), "formula", "Formula rekan"))
    merged(ours, theirs)
    found = ours.get(Indicator, indicator(ours, "IKU1.1"))
    assert (found.definition, found.formula) == ("Definisi kita", "Formula rekan")


@pytest.mark.parametrize(("side", "stays"), [(Side.OURS, True), (Side.THEIRS, False)])
def test_their_removal_of_what_we_edited_must_be_decided(
    ours: PlanStore, theirs: PlanStore, side: Side, *, stays: bool
) -> None:
    do(ours, SetTargetEdit(indicator(ours, "IKU1.2"), "2026", "88"))
    do(theirs, RemoveIndicatorsEdit([indicator(theirs, "IKU1.2")]))
    plan = compared(ours, theirs)
    row = only(plan)
    assert (row.kind, row.standing, row.reason) == ("indicator", Standing.CONFLICT, Reason.REMOVED_BY_THEM)
    assert len(plan.followers[row.key]) == 2
    merged(ours, theirs, {row.key: side})
    assert bool(ours.all(Indicator, Indicator.code == "IKU1.2")) is stays
    assert not stays or target(ours, "IKU1.2", "2026") == "88"


@pytest.mark.parametrize(("side", "comes"), [(Side.OURS, False), (Side.THEIRS, True)])
def test_their_edit_of_what_we_removed_must_be_decided(
    ours: PlanStore, theirs: PlanStore, side: Side, *, comes: bool
) -> None:
    removed = indicator(ours, "IKU1.2")
    do(ours, RemoveIndicatorsEdit([removed]))
    do(theirs, SetTargetEdit(removed, "2027", "90"))
    row = only(compared(ours, theirs))
    assert (row.kind, row.reason) == ("indicator", Reason.REMOVED_BY_US)
    merged(ours, theirs, {row.key: side})
    if comes:
        assert content_of(ours) == content_of(theirs)
    else:
        assert ours.find(Indicator, removed) is None
        assert not ours.all(Target, Target.indicator_id == removed)


def test_an_untouched_element_is_removed_with_all_it_owns(ours: PlanStore, theirs: PlanStore) -> None:
    do(theirs, RemoveObjectiveEdit(objective(theirs, "SS2")))
    plan = merged(ours, theirs)
    assert (only(plan).kind, only(plan).standing) == ("objective", Standing.THEIRS)
    assert content_of(ours) == content_of(theirs)


def test_both_additions_stay(ours: PlanStore, theirs: PlanStore) -> None:
    do(ours, AddObjectiveEdit(code="SS8", text="Dari kita"))
    do(theirs, AddObjectiveEdit(code="SS9", text="Dari rekan"))
    merged(ours, theirs)
    assert {"SS8", "SS9"} <= {found.code for found in ours.all(Objective)}


def test_the_same_cell_filled_by_both_is_one_cell(ours: PlanStore, theirs: PlanStore) -> None:
    for store, printed in ((ours, "88"), (theirs, "90")):
        do(store, SetTargetEdit(indicator(store, "IKU1.1"), "2028", printed))
    row = only(compared(ours, theirs))
    assert (row.key.field, row.ours, row.theirs) == ("printed", ("88", "n:88"), ("90", "n:90"))
    merged(ours, theirs, {row.key: Side.THEIRS})
    assert target(ours, "IKU1.1", "2028") == "90"


def test_a_cell_cleared_and_filled_again_is_the_same_cell(ours: PlanStore, theirs: PlanStore) -> None:
    for printed in (None, "90"):
        do(theirs, SetTargetEdit(indicator(theirs, "IKU1.1"), "2026", printed))
    do(ours, SetTargetEdit(indicator(ours, "IKU1.1"), "2026", "88"))
    row = only(compared(ours, theirs))
    assert row.standing is Standing.CONFLICT
    merged(ours, theirs, {row.key: Side.THEIRS})
    assert target(ours, "IKU1.1", "2026") == "90"


def test_the_same_link_drawn_by_both_is_one_link(ours: PlanStore, theirs: PlanStore) -> None:
    for store in (ours, theirs):
        do(store, AddLinkEdit(objective(store, "SS1"), objective(store, "SS2")))
    assert only(compared(ours, theirs)).standing is Standing.SAME
    merged(ours, theirs)
    assert ours.count(Link) == 1


def test_what_we_put_below_an_element_they_removed_makes_the_removal_a_conflict(
    ours: PlanStore, theirs: PlanStore
) -> None:
    do(ours, AddIndicatorEdit(objective(ours, "SS2"), code="IKU2.9", name="Baru"))
    do(theirs, RemoveObjectiveEdit(objective(theirs, "SS2")))
    plan = compared(ours, theirs)
    row = next(row for row in plan.leads if row.kind == "objective")
    assert row.reason is Reason.REMOVED_BY_THEM
    merged(ours, theirs, {row.key: Side.OURS})
    assert ours.get(Indicator, indicator(ours, "IKU2.9")).objective_id == objective(ours, "SS2")


def test_their_reference_to_what_we_removed_comes_with_it_or_not_at_all(ours: PlanStore, theirs: PlanStore) -> None:
    moved, removed = indicator(theirs, "IKU1.1"), objective(theirs, "SS3")
    do(theirs, SetIndicatorFieldEdit(moved, "name", "Nama baru"))
    do(theirs, AddObjectiveEdit(code="SS3.1", text="Di bawahnya", parent_id=removed))
    do(ours, RemoveObjectiveEdit(removed))
    plan = compared(ours, theirs)
    lead = next(row for row in plan.leads if row.element_id == removed)
    assert lead.reason is Reason.REMOVED_BY_US
    merged(ours, theirs, {lead.key: Side.OURS})
    assert ours.get(Indicator, moved).name == "Nama baru"
    added = ours.all(Objective, Objective.code == "SS3.1")
    assert [one.parent_id for one in added] == [None]


def test_a_note_we_wrote_on_what_they_removed_is_not_lost_silently(ours: PlanStore, theirs: PlanStore) -> None:
    do(
        ours,
        AddNoteEdit(
            "Sudah dibahas",
            "Penguji",
            "2026-03-15T00:00:00+00:00",
            element_kind="indicator",
            element_id=indicator(ours, "IKU1.1"),
        ),
    )
    do(theirs, RemoveIndicatorsEdit([indicator(theirs, "IKU1.1")]))
    row = only(compared(ours, theirs))
    assert row.standing is Standing.CONFLICT
    merged(ours, theirs, {row.key: Side.OURS})
    assert ours.count(Note) == 1


def test_two_moves_that_make_a_circle_are_one_conflict(ours: PlanStore, theirs: PlanStore) -> None:
    first, second = objective(ours, "SS1"), objective(ours, "SS2")
    do(ours, MoveObjectiveEdit(second, parent_id=first))
    do(theirs, MoveObjectiveEdit(first, parent_id=second))
    plan = compared(ours, theirs)
    circle = [row for row in plan.rows if row.reason is Reason.CIRCLE]
    assert {row.element_id for row in circle} == {first, second}
    (lead,) = [row for row in circle if row.lead is None]
    merged(ours, theirs, {lead.key: Side.THEIRS})
    assert (ours.get(Objective, first).parent_id, ours.get(Objective, second).parent_id) == (second, None)


def test_choices_that_close_a_circle_are_refused(ours: PlanStore, theirs: PlanStore) -> None:
    first, second, third = (objective(ours, code) for code in ("SS1", "SS2", "SS3"))
    do(ours, MoveObjectiveEdit(first, parent_id=third))
    do(ours, MoveObjectiveEdit(second, parent_id=first))
    do(theirs, MoveObjectiveEdit(first, parent_id=second))
    plan = compared(ours, theirs)
    conflict = next(row for row in plan.leads if row.element_id == first and row.key.field == "parent_id")
    choices = all_for(plan, Side.OURS) | {conflict.key: Side.THEIRS}
    assert Decisions(plan, choices).circles()
    with pytest.raises(EditError) as refused:
        merged(ours, theirs, choices)
    assert refused.value.reason == "merge-circle"
    merged(ours, theirs, all_for(plan, Side.OURS))


def test_without_a_common_edition_everything_must_be_decided(ours: PlanStore) -> None:
    ours = plan_with(objectives=2)
    theirs = copy_of(ours)
    do(theirs, SetObjectiveFieldEdit(objective(theirs, "SS1"), "text", "Rumusan rekan"))
    do(theirs, AddObjectiveEdit(code="SS9", text="Dari rekan"))
    do(ours, AddObjectiveEdit(code="SS8", text="Dari kita"))
    plan = compared(ours, theirs)
    assert plan.is_two_way
    assert len(Decisions(plan).undecided()) == len(plan.leads) == 3
    merged(ours, theirs, all_for(plan, Side.THEIRS))
    assert content_of(ours) == content_of(theirs)


def test_one_undo_takes_the_merge_back(ours: PlanStore, theirs: PlanStore) -> None:
    do(ours, SetTargetEdit(indicator(ours, "IKU1.2"), "2026", "88"))
    do(theirs, RemoveObjectiveEdit(objective(theirs, "SS2")))
    do(theirs, AddObjectiveEdit(code="SS9", text="Dari rekan"))
    do(theirs, SetTargetEdit(indicator(theirs, "IKU1.2"), "2025", "11"))
    before = content_of(ours)
    merged(ours, theirs)
    after = content_of(ours)
    History(ours).undo(who="Penguji")
    assert content_of(ours) == before
    History(ours).redo(who="Penguji")
    assert content_of(ours) == after


def test_a_plan_changed_since_the_comparison_is_not_merged_into(ours: PlanStore, theirs: PlanStore) -> None:
    do(theirs, SetTargetEdit(indicator(theirs, "IKU1.2"), "2026", "85"))
    plan = compared(ours, theirs)
    do(ours, SetTargetEdit(indicator(ours, "IKU1.1"), "2026", "1"))
    with pytest.raises(EditError) as refused:
        do(ours, MergeEdit(plan, {}))
    assert refused.value.reason == "merge-outdated"
