"""The recycle bin brings back what was reported, followed up and rated, whoever or whatever it belonged to."""

import pytest

from bsc_planner.editing.cascade import RemoveCascadesEdit
from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.follow_up import RemoveWorkEdit
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.objective import RemoveObjectiveEdit
from bsc_planner.editing.organisation import RemoveEmployeesEdit, RemovePositionsEdit, RemoveUnitEdit
from bsc_planner.editing.recycling import RestoreRemovedEdit, bin_entries
from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.follow_up import FollowUp
from bsc_planner.model.review import RemovedBranch
from bsc_planner.model.target import Actual, Milestone, Target, UnitActual
from bsc_planner.model.work_report import WorkReport
from bsc_planner.wording.nouns import NOUNS
from tests.builders import do
from tests.full_plan import full_plan, monitored_content

REMOVALS: dict[str, Edit] = {
    "indicator": RemoveIndicatorsEdit(["i"]),
    "employee": RemoveEmployeesEdit(["e"]),
    "unit": RemoveUnitEdit("u1"),
    "units": RemoveUnitEdit("u"),
    "position": RemovePositionsEdit(["p1"]),
    "rule": RemoveCascadesEdit(["c1"]),
}


@pytest.mark.parametrize("name", REMOVALS)
def test_what_was_removed_comes_back_with_all_that_was_reported_and_rated(name: str) -> None:
    store = full_plan()
    content = monitored_content(store)
    do(store, REMOVALS[name])
    without = monitored_content(store)
    assert without != content
    while bin_entries(store):
        do(store, RestoreRemovedEdit(bin_entries(store)[-1].id))
    assert monitored_content(store) == content
    history = History(store)
    while len(bin_entries(store)) == 0:
        history.undo(who="Penguji")
    assert monitored_content(store)["work_report"] == without["work_report"]
    while history.undo_label is not None:
        history.undo(who="Penguji")
    assert monitored_content(store) == content
    while history.redo_label is not None:
        history.redo(who="Penguji")
    assert monitored_content(store) == content


def test_reports_of_a_removed_person_that_named_a_rule_removed_since_come_back_and_name_it_with_the_rule() -> None:
    store = full_plan()
    content = monitored_content(store)
    do(store, RemoveEmployeesEdit(["e"]))
    do(store, RemoveCascadesEdit(["c1"]))
    rule, person = bin_entries(store)
    do(store, RestoreRemovedEdit(person.id))
    assert [row.cascade_id for row in store.all(WorkReport)] == [None, None]
    do(store, RestoreRemovedEdit(rule.id))
    assert monitored_content(store) == content


def test_actuals_of_units_come_back_to_no_closed_year() -> None:
    store = full_plan()
    do(store, RemoveCascadesEdit(["c", "c1"]))
    do(store, RemoveUnitEdit("u1"))
    do(store, CloseYearEdit(2026))
    with pytest.raises(EditError) as refused:
        do(store, RestoreRemovedEdit(bin_entries(store)[0].id))
    assert refused.value.reason == "year-closed"
    assert store.count(UnitActual) == 0


@pytest.mark.parametrize("edit", [RemoveUnitEdit("u1"), RemoveIndicatorsEdit(["i"]), RemoveObjectiveEdit("o")])
def test_nothing_goes_that_has_actuals_of_units_in_a_closed_year(edit: Edit) -> None:
    store = full_plan()
    do(store, RemoveCascadesEdit(["c", "c1"]))
    with store.recording():
        for cls in (Target, Milestone, Actual):
            store.delete(cls, *(row.id for row in store.all(cls)))
    store.session.commit()
    do(store, CloseYearEdit(2026))
    with pytest.raises(EditError) as refused:
        do(store, edit)
    assert refused.value.reason == "year-closed"


def test_a_follow_up_in_the_bin_is_called_by_what_was_to_be_done() -> None:
    store = full_plan()
    do(store, RemoveWorkEdit([Ref("follow_up", store.all(FollowUp)[0].id)]))
    assert bin_entries(store)[0].name == "Melatih petugas 2026"


def test_every_kind_that_the_bin_may_hold_has_a_noun() -> None:
    assert set(BY_KIND) - {RemovedBranch.__tablename__} <= NOUNS.keys()
