"""What follows from choices that leave out what other rows refer to."""

from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link, Objective
from bsc_planner.revisions.merging.decisions import Decisions
from bsc_planner.revisions.merging.merge_rows import Key, Side
from bsc_planner.revisions.merging.outcome import outcome_of
from tests.builders import do, plan_with
from tests.revisions.merging.two_copies import compared, copy_of, merged, shared


def test_a_link_to_an_objective_that_is_not_taken_is_not_taken_either() -> None:
    ours = shared(plan_with())
    theirs = copy_of(ours)
    first, second = AddObjectiveEdit(code="SS8", text="Satu"), AddObjectiveEdit(code="SS9", text="Dua")
    link = AddLinkEdit(first.objective_id, second.objective_id)
    for edit in (first, second, link):
        do(theirs, edit)
    choices = {Key("objective", second.objective_id, ""): Side.OURS}
    outcome = outcome_of(Decisions(compared(ours, theirs), choices))
    assert outcome.dropped == [Key("link", link.link_id, "")]
    merged(ours, theirs, choices)
    assert ours.count(Link) == 0
    assert "SS8" in {objective.code for objective in ours.all(Objective)}


def test_a_field_that_names_what_is_not_taken_keeps_our_value() -> None:
    ours = shared(plan_with())
    theirs = copy_of(ours)
    unit, indicator = AddUnitEdit(None, "U9", "Baru"), ours.all(Indicator)[0].id
    for edit in (unit, SetIndicatorFieldEdit(indicator, "unit_id", unit.unit_id)):
        do(theirs, edit)
    choices = {Key("unit", unit.unit_id, ""): Side.OURS}
    outcome = outcome_of(Decisions(compared(ours, theirs), choices))
    assert outcome.dropped == [Key("indicator", indicator, "unit_id")]
    assert outcome.is_empty


def test_a_new_element_below_one_that_is_not_taken_comes_without_it() -> None:
    ours = shared(plan_with())
    theirs = copy_of(ours)
    above = AddObjectiveEdit(code="SS8", text="Atas")
    below = AddObjectiveEdit(code="SS9", text="Bawah", parent_id=above.objective_id)
    for edit in (above, below):
        do(theirs, edit)
    choices = {Key("objective", above.objective_id, ""): Side.OURS}
    outcome = outcome_of(Decisions(compared(ours, theirs), choices))
    assert outcome.emptied == [("objective", below.objective_id, "parent_id")]
    merged(ours, theirs, choices)
    assert ours.get(Objective, below.objective_id).parent_id is None


def test_undecided_rows_stay_as_they_are_with_us_in_the_preview() -> None:
    ours = plan_with()
    theirs = copy_of(ours)
    do(theirs, AddUnitEdit(None, "U9", "Baru"))
    assert outcome_of(Decisions(compared(ours, theirs))).is_empty
