"""Editions of a plan that is scored: their scores stay, and people who go take their reports along until undone."""

from pathlib import Path

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.edit import Together
from bsc_planner.editing.follow_up import RemoveWorkEdit
from bsc_planner.editing.history import History
from bsc_planner.editing.organisation import RemoveUnitEdit
from bsc_planner.editing.recycling import RestoreRemovedEdit, bin_entries
from bsc_planner.editing.rule_set import ChooseRuleSetEdit, SetRuleSetTextEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import Edition
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.organisation import Employee
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.model.work_report import WorkReport
from bsc_planner.monitoring.scorecards import scorecard_of
from bsc_planner.revisions.editions.edition_file import write_edition_file
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.editions.restoring import RestoreEditionEdit, RestoreElementsEdit
from tests.builders import content_of, do
from tests.full_plan import full_plan, monitored_content
from tests.scored_plan import YEAR, indicator_id, tax_office

KEY = "kmk-467-2014"


def freeze(store: PlanStore) -> str:
    do(store, FreezeEditionEdit("Renstra", "Penguji", instrument="Nomor 1"))
    return store.all(Edition)[-1].id


def test_scores_of_an_edition_stay_whatever_becomes_of_the_draft(tmp_path: Path) -> None:
    store = tax_office()
    do(store, ChooseRuleSetEdit(KEY))
    then = scorecard_of(store, YEAR)
    edition_id = freeze(store)
    text = store.all(RuleSetCopy)[0].text
    first = indicator_id(store, "1a-CP")
    do(store, SetRuleSetTextEdit(KEY, text.replace("upper = 120", "upper = 110", 1)))
    do(store, SetFiguresEdit([FigureCell(first, "2022", "1%", "actual"), FigureCell(first, "2022", "50%", "target")]))
    assert scorecard_of(store, YEAR) != then
    place = tmp_path / "edisi.renstra"
    write_edition_file(store, edition_id, place)
    document = PlanDocument.open(place, who="Penguji", read_only=True)
    assert document.findings == []
    assert scorecard_of(document.store, YEAR) == then
    document.close(keep_unsaved=False)
    do(store, RestoreEditionEdit(edition_id))
    assert scorecard_of(store, YEAR) == then


def test_an_edition_holds_every_kind_of_content_and_brings_it_back_whole() -> None:
    store = full_plan()
    content, everything = content_of(store), monitored_content(store)
    edition_id = freeze(store)
    do(store, RemoveWorkEdit([Ref("follow_up", row.id) for row in store.all(FollowUp)]))
    do(store, RemoveUnitEdit("u"))
    do(store, SetFiguresEdit([FigureCell("i", "2026", None, "actual")]))
    changed = monitored_content(store)
    do(store, RestoreEditionEdit(edition_id))
    assert content_of(store) == content
    history = History(store)
    history.undo(who="Penguji")
    assert monitored_content(store) == changed
    while history.undo_label is not None:
        history.undo(who="Penguji")
    assert monitored_content(store) == everything


def test_people_an_edition_did_not_have_take_their_reports_along_and_bring_them_back() -> None:
    store = full_plan()
    edition_id = freeze(store)
    person = NewRows("employee", ("id", "ord", "name"), [("new", 9000, "Pegawai baru")])
    columns = ("id", "ord", "employee_id", "period", "result", "printed", "meaning", "cascade_id")
    line = NewRows("work_report", columns, [("line", 9000, "new", "2026-M03", "Melayani", "5", "n:5", "c1")])
    rated = NewRows("person_rating", ("id", "ord", "employee_id", "period"), [("rated", 9000, "new", "2026")])
    do(store, Together([InsertRowsEdit((person, line, rated))]))
    with_them = monitored_content(store)
    do(store, RestoreEditionEdit(edition_id))
    assert store.count(Employee) == 1
    assert store.count(WorkReport) == 2
    (entry,) = bin_entries(store)
    do(store, RestoreRemovedEdit(entry.id))
    assert monitored_content(store) == with_them
    history = History(store)
    history.undo(who="Penguji")
    history.undo(who="Penguji")
    assert monitored_content(store) == with_them


def test_a_single_element_comes_back_out_of_an_edition_with_what_was_reported_and_followed_up() -> None:
    store = full_plan()
    content = monitored_content(store)
    edition_id = freeze(store)
    do(store, RemoveWorkEdit([Ref("action_step", row.id) for row in store.all(ActionStep)]))
    do(store, SetFiguresEdit([FigureCell("i", "2026", "9", "actual")]))
    do(store, RestoreElementsEdit(edition_id, [Ref("indicator", "i")]))
    assert monitored_content(store) == content
