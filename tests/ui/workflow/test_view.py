"""Revisions in the window: begun, discussed by keyboard, their impact told, put in force and taken back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Together
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.revision import CreateRevisionEdit, ProposeEdit
from bsc_planner.editing.revision_rows import AddRowsEdit, AgreeAllEdit, ProposedCell
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.edition import Edition
from bsc_planner.model.issued import IssuedDocument, IssueRun
from bsc_planner.model.organisation import Employee
from bsc_planner.model.revision import Revision, RevisionKind, RevisionRow, RevisionStatus
from bsc_planner.model.target_history import targets_on
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.pages.revisions.workflow.proposing import ProposedValueDialog, propose_cells
from bsc_planner.ui.pages.revisions.workflow.rows_item_model import (
    AGREED,
    ANSWER,
    ANSWER_NOTE,
    BEFORE,
    NOTE,
    PERIOD,
    PROPOSED,
    STATUS,
    WHAT,
)
from bsc_planner.ui.pages.revisions.workflow.words import KINDS, ROW_STATES, STATES
from bsc_planner.ui.widgets.grid import Acceptance, CellText, ColumnFilter, Order
from tests.ui.workflow.conftest import INDICATORS, REVISION, YEAR, WorkflowTrial


def complete(trial: WorkflowTrial) -> None:
    """Fill in the head by hand."""
    form = trial.view.form
    for field, text in ((form.effective, "1-7-2026"), (form.reason, "hasil evaluasi")):
        field.setText(text)
        field.editingFinished.emit()
    form.instrument.setEditText("Keputusan 7")
    form.instrument.activated.emit(0)
    form.ground.setCurrentIndex(1)
    form.ground.activated.emit(1)


def test_a_plan_without_revisions_says_how_to_begin_one(trial: WorkflowTrial) -> None:
    assert trial.view._nothing.isVisible()
    menu = trial.view.findChild(QMenu)
    assert menu is not None
    action = menu.actions()[2]
    action.trigger()
    (revision,) = trial.session.store.all(Revision)
    assert (revision.kind, revision.status, revision.title) == ("target", "draft", f"{action.text()} {YEAR}")
    assert trial.view.revision_id == revision.id
    assert trial.view.form.title.text() == revision.title
    assert trial.view._page.isVisible()


def test_a_row_is_begun_by_typing_the_code_of_an_indicator(
    trial: WorkflowTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial.begin()
    # the list of choices is a window of its own, which the offscreen platform cannot raise
    monkeypatch.setattr(trial.model, "choices", lambda _row, _column: ())
    trial.view.add.trigger()
    editor = trial.view.grid.view.editing.editor
    trial.qtbot.keyClicks(editor, "IKU1")
    trial.qtbot.keyClick(editor, Qt.Key.Key_Return)
    (row,) = trial.rows()
    assert (row.element_id, row.period, row.before, row.proposed) == (INDICATORS[0], str(YEAR), "20", None)


def test_a_new_row_offers_the_indicators_and_refuses_what_is_none(trial: WorkflowTrial) -> None:
    trial.begin()
    trial.model.begin_row(-1)
    assert trial.model.choices(0, WHAT) == ["IKU1 Jumlah hal 1", "IKU2 Jumlah hal 2"]
    assert trial.model.read(0, WHAT, "IKU1 Jumlah hal 1").acceptance is Acceptance.ACCEPTED
    assert trial.model.read(0, WHAT, "IKU9").acceptance is Acceptance.REFUSED
    assert trial.model.read(0, PERIOD, "besok").acceptance is Acceptance.REFUSED
    assert trial.model.new_row_hint()
    trial.model.drop_new_row()
    assert trial.model.rowCount() == 0


def test_rows_pasted_side_by_side_are_code_year_and_target(trial: WorkflowTrial) -> None:
    trial.begin()
    assert trial.model.begin_row(-1) == 0
    rows = [{WHAT: "iku1", PERIOD: "2027", BEFORE: "30"}, {WHAT: "IKU2", PROPOSED: "25", NOTE: "naik"}, {WHAT: "?"}]
    place, refused = trial.model.fill_new_row(rows)
    assert place == 1
    assert [one.text for one in refused] == ["?"]
    found = {(row.element_id, row.period, row.proposed, row.note) for row in trial.rows()}
    assert found == {(INDICATORS[0], "2027", "30", ""), (INDICATORS[1], "2026", "25", "naik")}


def test_the_whole_discussion_goes_by_keyboard(trial: WorkflowTrial) -> None:
    trial.begin("25", "30")
    trial.view.propose.trigger()
    trial.write(0, ANSWER, "23")
    trial.write(0, ANSWER_NOTE, "anggaran turun")
    trial.write(0, AGREED, "24")
    trial.write(1, NOTE, "capaian")
    trial.model.set_cells([CellText(1, STATUS, "rejected")], label="x")
    one, two = trial.rows()
    assert (one.answer, one.answer_note, one.agreed, one.status) == ("23", "anggaran turun", "24", "agreed")
    assert (two.note, two.status) == ("capaian", "rejected")
    assert trial.status() == "agreed"
    assert trial.shown(0)[BEFORE : AGREED + 1] == ["20", "25", "23", "24"]


def test_an_emptied_answer_is_taken_back_and_an_emptied_agreement_opens_the_row(trial: WorkflowTrial) -> None:
    trial.begin("25")
    trial.model.set_cells([CellText(0, ANSWER, "23"), CellText(0, AGREED, "23")], label="x")
    trial.model.set_cells([CellText(0, AGREED, "")], label="x")
    assert trial.rows()[0].status == "open"
    trial.model.set_cells([CellText(0, ANSWER, "")], label="x")
    assert trial.rows()[0].answered_at is None


def test_states_are_typed_in_words(trial: WorkflowTrial) -> None:
    trial.begin("25")
    for state in ("agreed", "open", "rejected"):
        assert trial.model.set_cells([CellText(0, STATUS, state)], label="x") == []
        assert trial.rows()[0].status == state
    assert trial.model.read(0, STATUS, "perhaps").acceptance is Acceptance.REFUSED
    assert len(trial.model.set_cells([CellText(0, STATUS, "perhaps"), CellText(0, BEFORE, "1")], label="x")) == 2
    assert set(ROW_STATES) == set(trial.model.choices(0, STATUS))


def test_another_proposal_replaces_the_first_and_nothing_takes_the_target_away(trial: WorkflowTrial) -> None:
    trial.begin("25")
    trial.model.set_cells([CellText(0, PROPOSED, "26")], label="x")
    assert trial.rows()[0].proposed == "26"
    assert trial.model.read(0, PROPOSED, " ").acceptance is Acceptance.DOUBTFUL
    trial.model.set_cells([CellText(0, PROPOSED, "")], label="x")
    assert trial.rows()[0].proposed is None
    assert trial.model.edit_text(0, PROPOSED) == ""
    assert trial.shown(0)[PROPOSED] == "(taken away)"


def test_rows_are_taken_out_with_delete(trial: WorkflowTrial) -> None:
    trial.begin("25", "30")
    assert trial.model.can_remove([1])
    trial.model.remove_rows([1])
    assert len(trial.rows()) == 1


def test_the_head_is_filled_in_as_planners_write(trial: WorkflowTrial) -> None:
    trial.begin("25")
    complete(trial)
    revision = trial.session.store.get(Revision, REVISION)
    assert (revision.effective, revision.instrument) == ("2026-07-01", "Keputusan 7")
    assert (revision.ground, revision.reason) == ("change-of-strategy", "hasil evaluasi")
    assert "strategi" in trial.view.form.ground_text.text()
    assert "53" in trial.view.form.ground_text.toolTip()
    trial.view.form.kind.setCurrentIndex(0)
    trial.view.form.kind.activated.emit(0)
    assert trial.session.store.get(Revision, REVISION).ground is None
    assert trial.view.form.ground.count() == 3
    trial.view.form.unit.setCurrentIndex(1)
    trial.view.form.unit.activated.emit(1)
    assert trial.session.store.get(Revision, REVISION).unit_id == "u" * 32


def test_an_unreadable_date_is_refused_and_the_field_shows_what_is_kept(trial: WorkflowTrial) -> None:
    trial.begin("25")
    errors: list[object] = []
    trial.view.form.step_failed.disconnect()
    trial.view.form.step_failed.connect(errors.append)
    trial.view.form.effective.setText("besok")
    trial.view.form.effective.editingFinished.emit()
    assert len(errors) == 1
    assert trial.view.form.effective.text() == ""


def test_the_button_says_what_is_missing_until_all_is_there(trial: WorkflowTrial) -> None:
    trial.begin("25")
    button = trial.view.put_in_force
    assert not button.isEnabled()
    assert "1 row is neither" in button.toolTip()
    trial.view.agree_all.trigger()
    assert "instrument" in button.toolTip()
    complete(trial)
    assert button.isEnabled()
    trial.do(CloseYearEdit(YEAR))
    assert not button.isEnabled()
    assert "closed" in button.toolTip()


def test_put_in_force_and_undone_with_one_step(trial: WorkflowTrial) -> None:
    trial.begin("25")
    trial.do(AgreeAllEdit(REVISION))
    complete(trial)
    trial.qtbot.mouseClick(trial.view.put_in_force, Qt.MouseButton.LeftButton)
    assert trial.status() == "in_force"
    assert targets_on(trial.session.store, date(2026, 6, 30))[INDICATORS[0], "2026"] == "20"
    assert trial.session.store.all(Edition)[-1].number == 2
    assert not trial.view.impact.isVisible()
    assert not trial.model.can_edit(0, PROPOSED)
    assert "kept as it is" in trial.model.why_fixed(0, PROPOSED)
    trial.session.undo()
    assert trial.status() == "agreed"
    assert trial.model.can_edit(0, PROPOSED)


def test_what_changed_meanwhile_is_marked_and_must_be_confirmed(trial: WorkflowTrial) -> None:
    trial.begin("25")
    trial.do(AgreeAllEdit(REVISION))
    complete(trial)
    trial.do(SetTargetEdit(INDICATORS[0], "2026", "21"))
    assert trial.view.confirm.isVisible()
    assert not trial.view.put_in_force.isEnabled()
    assert "21" in trial.model.tooltip(0, BEFORE)
    trial.view.confirm.click()
    trial.qtbot.mouseClick(trial.view.put_in_force, Qt.MouseButton.LeftButton)
    assert trial.status() == "in_force"


def test_another_open_revision_of_the_same_target_is_named(trial: WorkflowTrial) -> None:
    trial.begin("25")
    other = CreateRevisionEdit(RevisionKind.RENSTRA, "Yang lain", revision_id="f" * 32)
    trial.do(Together([other, AddRowsEdit("f" * 32, [ProposedCell(INDICATORS[0], "26", "2026")])]))
    assert trial.view.show_element(Ref("revision", REVISION))
    assert "Yang lain" in trial.model.tooltip(0, WHAT)
    assert not trial.view.show_element(Ref("revision", "nobody"))


def test_a_row_about_what_was_removed_is_told(trial: WorkflowTrial) -> None:
    trial.begin("25")
    trial.do(RemoveIndicatorsEdit([INDICATORS[0]]))
    assert trial.shown(0)[WHAT] == "(removed from the plan)"


def test_the_impact_is_told_with_names_while_it_is_discussed(trial: WorkflowTrial) -> None:
    store = trial.session.store
    person = store.all(Employee)[0]
    with store.recording():
        run = store.insert(IssueRun, year=YEAR, made_at="2026-01-05T00:00:00+00:00", made_by="Penguji")
        values = {"run_id": run, "document": "skp", "subject_kind": "employee", "subject_id": person.id}
        store.insert(IssuedDocument, **values, who=person.nip, fingerprint="0", content_hash="0" * 64, state="signed")
    store.session.commit()
    with trial.qtbot.waitSignal(trial.view.impact.read, timeout=20_000):
        trial.begin("25")
    panel = trial.view.impact
    assert panel.counts.text().startswith("1 indicator · 1 unit (PK) · 1 position · 1 person")
    assert panel.counts.text().endswith("1 issued document, 1 signed")
    trial.qtbot.mouseClick(panel.unfold, Qt.MouseButton.LeftButton)
    assert panel.table.isVisible()
    lines = [panel.model.cells(row) for row in range(panel.model.rowCount())]
    assert [line[0] for line in lines] == ["issued document", "unit", "employee"]
    assert lines[0][5] == "signed"
    assert lines[2][1:] == (f"{person.nip} Pegawai · Kepala", "IKU1", "2026", "20", "25")
    panel.table.selectAll()
    panel.table.actions()[0].trigger()
    assert QGuiApplication.clipboard().text().count("\n") == 2
    trial.qtbot.mouseClick(panel.unfold, Qt.MouseButton.LeftButton)
    assert not panel.table.isVisible()


def test_more_people_than_are_listed_are_counted(trial: WorkflowTrial) -> None:
    trial.view.impact.model.show_lines((), left_off=12)
    assert trial.view.impact.model.cells(0)[1] == "12 more rows of people"


def test_a_rejected_revision_is_kept_with_its_reason_and_taken_up_again(
    trial: WorkflowTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial.begin("25")
    trial.do(ProposeEdit(REVISION))
    monkeypatch.setattr(ReasonDialog, "ask", lambda *_args, **_words: "tidak sejalan")
    trial.view.reject.trigger()
    assert trial.status() == "rejected"
    assert trial.view.rejected_because.text() == "Rejected by Penguji: tidak sejalan"
    trial.view.reopen.trigger()
    assert trial.status() == "proposed"
    assert not trial.view.rejected_because.isVisible()


def test_a_draft_is_thrown_away(trial: WorkflowTrial) -> None:
    trial.begin("25")
    trial.view.remove.trigger()
    assert trial.session.store.count(RevisionRow) == 0
    assert trial.view._nothing.isVisible()


def test_cells_of_another_page_go_into_the_open_revision_or_a_new_one(trial: WorkflowTrial) -> None:
    made = propose_cells(trial.session, trial.view, [ProposedCell(INDICATORS[0], "25", "2026")])
    again = propose_cells(trial.session, trial.view, [ProposedCell(INDICATORS[1], "26", "2026")])
    assert made == again
    assert trial.session.store.count(RevisionRow) == 2
    assert propose_cells(trial.session, trial.view, [ProposedCell("nobody", "26", "2026")]) is None


def test_a_target_is_proposed_from_the_menu_of_its_cell(trial: WorkflowTrial, monkeypatch: pytest.MonkeyPatch) -> None:
    page = IndicatorsPage(trial.session)
    trial.qtbot.addWidget(page)
    asked: list[str] = []

    def answer(*_args: object, value: str, **_words: object) -> str:
        asked.append(value)
        return "27"

    monkeypatch.setattr(ProposedValueDialog, "ask", answer)
    row = page.model.row_of(INDICATORS[0])
    assert row is not None
    column = page.model.column_of(str(YEAR))
    words, act = page.model.cell_actions(row, column)[-1]
    assert words == "Propose a change …"
    act()
    assert asked == ["20"]
    assert [(one.before, one.proposed) for one in trial.session.store.all(RevisionRow)] == [("20", "27")]
    assert page.model.cell_actions(row, page.model.column_of("name")) == []


def test_a_view_that_was_hidden_catches_up_when_it_is_shown(trial: WorkflowTrial) -> None:
    trial.view.hide()
    trial.begin("25")
    assert trial.view.list_model.rowCount() == 0
    trial.view.show()
    assert trial.view.list_model.rowCount() == 1
    assert "1 row" in str(trial.view.list_model.index(0).data())


def test_every_kind_and_state_has_its_words() -> None:
    assert set(KINDS) == set(RevisionKind)
    assert set(STATES) == set(RevisionStatus)


def test_rows_are_filtered_and_sorted_by_column(trial: WorkflowTrial) -> None:
    trial.begin("100", "9")
    trial.model.set_order(Order("proposed"))
    assert [trial.shown(row)[PROPOSED] for row in range(2)] == ["9", "100"]
    trial.model.set_filters({"what": ColumnFilter(contains="IKU1")})
    assert [trial.shown(row)[PROPOSED] for row in range(trial.model.rowCount())] == ["100"]
    trial.model.set_cells([CellText(0, PROPOSED, "8")], label="Ubah")
    assert {row.proposed for row in trial.rows()} == {"8", "9"}
    assert [trial.shown(row)[PROPOSED] for row in range(trial.model.rowCount())] == ["8"]
    trial.model.set_filters({})
    assert [trial.shown(row)[PROPOSED] for row in range(2)] == ["8", "9"]
