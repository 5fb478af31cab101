"""The register on the page of documents: what a run put there, signatures, numbers, differences, the queue."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.editing.organisation import RemoveAssignmentsEdit
from bsc_planner.editing.register import IssuedFact, RegisterRunEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.register.listing import Shown
from bsc_planner.exchange.register.reissue import Unissued
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import IssuedDocument, IssueState
from bsc_planner.model.organisation import Assignment, Employee
from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.main_window.navigation import Navigation
from bsc_planner.ui.main_window.register_badge import RegisterBadge
from bsc_planner.ui.pages.documents.choice import Audience
from bsc_planner.ui.pages.documents.page import DocumentsPage
from bsc_planner.ui.pages.documents.register_dialogs import NumberDialog, Numbering, SignDialog
from bsc_planner.ui.pages.documents.register_model import RegisterItemModel
from bsc_planner.ui.pages.documents.register_panel import RegisterPanel
from bsc_planner.ui.pages.registry import PAGES
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellField, ColumnFilter, Order
from bsc_planner.ui.widgets.grid.filtering.filter_popup import FilterPopup
from tests.exchange.documents.plans import ministry
from tests.ui.documents.conftest import MINUTE, Opened, notices

DAY = date(2026, 1, 20)


def issue(page: DocumentsPage, qtbot: QtBot) -> None:
    """Issue what is chosen, as workbooks only."""
    page.choice.formats["pdf"].setChecked(False)
    qtbot.waitUntil(lambda: page.bar.button.isEnabled() and page._counts is not None, timeout=MINUTE)
    page.bar.button.click()
    qtbot.waitUntil(lambda: not page.issuing.is_running, timeout=MINUTE)


def shown(page: DocumentsPage, qtbot: QtBot) -> RegisterPanel:
    """The register, compared with the plan."""
    panel = page.show_register()
    settle(panel, qtbot)
    return panel


def settle(panel: RegisterPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.watch.is_current and not panel.watch.is_running, timeout=MINUTE)


def texts(panel: RegisterPanel, *columns: str) -> list[tuple[str, ...]]:
    """Texts of some columns of all rows."""
    model = panel.model
    places = [model.column_of(column) for column in columns]
    return [tuple(model.face(row, place).text for place in places) for row in range(model.rowCount())]


def choose(panel: RegisterPanel, *names: str) -> None:
    """Select the rows of people, in one block."""
    rows = [row for row, (name,) in enumerate(texts(panel, "name")) if name in names]
    panel.grid.view.go_to(rows[0], 0)
    panel.grid.view.cells.select_rows(rows[0], rows[-1])


def set_target(session: PlanSession, printed: str) -> None:
    indicator = next(one for one in session.store.all(Indicator) if one.code == "IKU1")
    session.do("Ubah", SetTargetEdit(indicator.id, "2026", printed))


@pytest.fixture
def page(qtbot: QtBot, make_page: Callable[[dict[str, Any]], DocumentsPage]) -> DocumentsPage:
    """The page of the small ministry, its documents issued."""
    made = make_page(ministry())
    issue(made, qtbot)
    return made


def test_a_run_is_listed_and_said_to_be_on_record(page: DocumentsPage, qtbot: QtBot) -> None:
    assert page.issuing.registered == 7
    assert "7 documents were put in the register." in page.report.run.details.text()
    panel = shown(page, qtbot)
    QAbstractItemModelTester(panel.model)
    assert sorted(texts(panel, "document", "who")) == [
        ("Matriks", "DIT"),
        ("Matriks", "KEM"),
        ("PK", "DIT"),
        ("PK", "KEM"),
        ("SKP", "197001011995031002"),
        ("SKP", "198503152010122001"),
        ("SKP", "199001012015031003"),
    ]
    assert set(texts(panel, "standing", "state", "edition", "year")) == {("● valid", "Final", "Draft", "2026")}
    assert panel.status.text() == "● all documents say what the plan says"


def test_the_register_is_filtered_by_its_columns(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    values = panel.model.filter_values(panel.model.column_of("document")).values
    assert [(value.text, value.rows) for value in values] == [("Matriks", 2), ("PK", 2), ("SKP", 3)]
    panel.model.set_filters({"document": ColumnFilter(chosen=frozenset({"PK"})), "who": ColumnFilter(contains="dit")})
    assert texts(panel, "document", "who") == [("PK", "DIT")]
    assert panel.grid.strip.text.whole_text.startswith("1 of 7 rows shown")
    panel.model.set_filters({"name": ColumnFilter(contains="tidak ada")})
    assert panel.model.rowCount() == 0
    assert panel._stack.currentWidget() is not panel.empty, "the way back stands above the list"
    panel.model.set_filters({"year": ColumnFilter(contains="2026")})
    (edition,) = panel.model.filter_values(panel.model.column_of("edition")).values
    panel.model.set_filters({"edition": ColumnFilter(chosen=frozenset({edition.text}))})
    assert panel.model.rowCount() == 7
    panel.model.set_filters({"signed": ColumnFilter(is_blank=False)})
    assert panel.model.rowCount() == 0


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_year_is_filtered_from_to(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    column = panel.model.column_of("year")
    for first, last, count in (("2026", "2026", 7), ("2027", "", 0), ("", "2025", 0), ("2025", "2030", 7)):
        panel.grid.operations.open_filter(column)
        popup = panel.grid.findChildren(FilterPopup)[-1]
        popup.first.clear()
        popup.last.clear()
        qtbot.keyClicks(popup.first, first)
        qtbot.keyClicks(popup.last, last)
        qtbot.keyClick(popup.last, Qt.Key.Key_Return)
        assert panel.model.rowCount() == count
    (year,) = panel.model.filter_values(column).values
    panel.model.set_filters({"year": ColumnFilter(chosen=frozenset({year.text}))})
    assert panel.model.rowCount() == year.rows == 7


def test_the_register_is_filtered_by_what_documents_are_worth_now(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    budi = next(one.id for one in page.session.store.all(Employee) if one.name == "Drs. Budi")
    held = [one.id for one in page.session.store.all(Assignment) if one.employee_id == budi]
    page.session.do("Lepas", RemoveAssignmentsEdit(held))
    settle(panel, qtbot)
    column = panel.model.column_of("standing")
    counted = {value.text: value.rows for value in panel.model.filter_values(column).values}
    assert sum(counted.values()) == 7
    for text, rows in counted.items():
        panel.model.set_filters({"standing": ColumnFilter(chosen=frozenset({text}))})
        assert texts(panel, "standing") == [(text,)] * rows
    names = panel.model.filter_values(panel.model.column_of("who")).values
    assert sum(value.rows for value in names) == panel.model.rowCount()
    panel.choose_outdated.trigger()
    assert panel.model.filters == {}


def test_who_has_no_document_yet_is_filtered_too(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    assert panel.watch.found is not None
    lacking = [
        Unissued(2026, "skp", "employee", "e1", "198001", "Ani"),
        Unissued(2026, "pk", "unit", "u1", "DIT", "Direktorat"),
    ]
    panel.model.show_standings(replace(panel.watch.found, unissued=lacking))
    panel.show_part(Shown.UNISSUED)
    values = panel.model.filter_values(panel.model.column_of("document")).values
    assert [value.text for value in values] == ["PK", "SKP"]
    panel.model.set_filters({"document": ColumnFilter(chosen=frozenset({"SKP"}))})
    assert texts(panel, "document", "name") == [("SKP", "Ani")]
    panel.model.set_filters({"signed": ColumnFilter(is_blank=True), "name": ColumnFilter(contains="dir")})
    assert texts(panel, "document", "name") == [("PK", "Direktorat")]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_notes_hang_on_the_document_and_on_whom_it_is_for(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    model = panel.model
    row = next(row for row, (name,) in enumerate(texts(panel, "name")) if name == "Drs. Budi")
    content = model.content(row)
    assert content is not None
    number = model.column_of("number")
    assert model.noted_cell(row, number) == Ref("issued_document", content.id)
    assert model.noted_field(row, model.column_of("who")) == CellField("nip")
    note = AddNoteEdit(
        "Nomor menunggu", "Penguji", "2026-01-20T01:00:00+00:00", "issued_document", content.id, "number"
    )
    page.session.do("Catat", note)
    panel.grid.view.go_to(0 if row else 1, 0)
    page.session.ask_noted_cell(Ref("issued_document", content.id), "number", "")
    place = panel.grid.view.cells.place
    assert place is not None
    assert (place.row, place.column) == (row, number)
    panel.grid.view.note_wanted.emit(row, number)
    noting = panel.grid.findChild(CellNoting)
    assert noting is not None
    assert noting.bubble is not None
    assert noting.bubble.talk_link.isHidden()
    noting.bubble.leave()


def test_undoing_a_run_takes_it_off_the_list(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    page.session.undo()
    assert panel.model.rowCount() == 0
    assert panel._stack.currentWidget() is panel.empty


def test_a_register_with_nothing_says_what_will_be_there(
    make_page: Callable[[dict[str, Any]], DocumentsPage], qtbot: QtBot
) -> None:
    panel = shown(make_page(ministry()), qtbot)
    assert panel._stack.currentWidget() is panel.empty
    assert not any(action.isEnabled() for action in (panel.sign, panel.number, panel.reissue, panel.choose_outdated))


def test_a_changed_target_marks_what_must_be_issued_anew_and_the_navigation_counts_it(
    page: DocumentsPage, qtbot: QtBot
) -> None:
    navigation = Navigation(PAGES)
    qtbot.addWidget(navigation)
    badge = RegisterBadge(navigation)
    badge.set_session(page.session)
    panel = shown(page, qtbot)
    set_target(page.session, "40")
    settle(panel, qtbot)
    assert panel.watch.outdated == 7
    assert navigation.badge("documents") == "7"
    assert panel.status.text() == "▲ 7 must be reissued"
    page.session.undo()
    settle(panel, qtbot)
    assert navigation.badge("documents") == ""


def test_the_queue_issues_exactly_what_must_be_issued_anew(page: DocumentsPage, qtbot: QtBot, tmp_path: Path) -> None:
    panel = shown(page, qtbot)
    budi = next(one.id for one in page.session.store.all(Employee) if one.name == "Drs. Budi")
    held = [one.id for one in page.session.store.all(Assignment) if one.employee_id == budi]
    set_target(page.session, "40")
    page.session.do("Lepas", RemoveAssignmentsEdit(held))
    settle(panel, qtbot)
    panel.choose_outdated.trigger()
    wanted = {(row.document, row.subject_id) for row in panel.selected()}
    assert len(wanted) == panel.watch.outdated > 0
    panel.reissue.trigger()
    choice = page.choice.choice
    assert choice.audience is Audience.QUEUE
    assert {(key, one) for key, ids in choice.queue.items() for one in ids} == wanted
    issue(page, qtbot)
    assert page.issuing.report is not None
    assert {(one.document, one.subject_id) for one in page.issuing.report.issued} == wanted
    assert shown(page, qtbot).watch.outdated == 0
    panel.show_part(Shown.REPLACED)
    assert panel.model.rowCount() == len(wanted)


def test_a_difference_is_shown_beside_the_list(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    set_target(page.session, "40")
    settle(panel, qtbot)
    choose(panel, "Drs. Budi")
    panel.compare.setChecked(True)
    table = panel.difference.table
    qtbot.waitUntil(lambda: table.rowCount() > 0, timeout=MINUTE)
    lines = [
        tuple(item.text() if (item := table.item(row, column)) else "" for column in range(3))
        for row in range(table.rowCount())
    ]
    assert lines[:2] == [("IKU1 Jumlah layanan yang selesai", "", ""), ("Target", "25 Layanan", "40 Layanan")]
    qtbot.mouseClick(panel.difference.close_button, Qt.MouseButton.LeftButton)
    assert not panel.compare.isChecked()
    assert panel.difference.isHidden()


def test_a_valid_document_says_so_without_a_comparison(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    choose(panel, "Drs. Budi")
    panel.compare.setChecked(True)
    assert panel.difference.note.text() == "It says what the plan says now."


def test_documents_are_marked_as_signed_and_unmarked(
    page: DocumentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = shown(page, qtbot)
    monkeypatch.setattr(SignDialog, "ask", lambda _parent, _what: DAY)
    choose(panel, "Siti, S.H.", "Andi")
    count = len(panel.selected())
    panel.sign.trigger()
    signed = [one for one in texts(panel, "state", "signed") if one[0] == "Signed"]
    assert signed == [("Signed", "20 January 2026")] * count
    assert "Marked as signed" in notices(page).text
    choose(panel, "Andi")
    panel.unsign.trigger()
    assert sum(one[0] == "Signed" for one in texts(panel, "state")) == count - 1


def test_numbers_are_given_in_the_order_shown(
    page: DocumentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = shown(page, qtbot)
    asked: list[tuple[int, str]] = []

    def ask(_parent: object, _what: str, count: int, pattern: str) -> Numbering:
        asked.append((count, pattern))
        return Numbering("SKP/{nomor}/2026", 5)

    monkeypatch.setattr(NumberDialog, "ask", ask)
    panel.model.set_order(Order("who"))
    choose(panel, "Drs. Budi", "Siti, S.H.", "Andi")
    panel.number.trigger()
    assert asked == [(3, "SKP/{nomor}/2026")]
    found = [row for row in texts(panel, "number", "name") if row[0]]
    assert found == [("SKP/5/2026", "Drs. Budi"), ("SKP/6/2026", "Siti, S.H."), ("SKP/7/2026", "Andi")]
    choose(panel, "Drs. Budi")
    monkeypatch.setattr(NumberDialog, "ask", lambda *_given: Numbering("SKP/7/2026", 1))
    panel.number.trigger()
    assert "belongs to another document" in notices(page).text


def test_the_list_is_searched_filtered_and_sorted(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = shown(page, qtbot)
    panel.search.setText("siti skp")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0, timeout=MINUTE)
    panel.search.setText("SITI 1985")
    qtbot.waitUntil(lambda: texts(panel, "name") == [("Siti, S.H.",)], timeout=MINUTE)
    panel.search.clear()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 7, timeout=MINUTE)
    panel.kind.chosen.emit("pk")
    panel.grid.view.sort_wanted.emit(panel.model.column_of("who"))
    assert texts(panel, "who") == [("DIT",), ("KEM",)]
    panel.grid.view.sort_wanted.emit(panel.model.column_of("who"))
    assert texts(panel, "who") == [("KEM",), ("DIT",)]
    panel.grid.view.sort_wanted.emit(panel.model.column_of("who"))
    assert panel.model.wanted.sort == ""
    for column in panel.model.columns:
        panel.grid.view.order_wanted.emit(panel.model.column_of(column.key), True)
        assert panel.model.rowCount() == 2
    panel.year.chosen.emit(2027)
    assert panel.model.rowCount() == 0


def test_drafts_are_chosen_on_the_page_and_cannot_be_signed(
    qtbot: QtBot, make_page: Callable[[dict[str, Any]], DocumentsPage]
) -> None:
    page = make_page(ministry())
    page.choice.state.setCurrentIndex(page.choice.state.findData(IssueState.DRAFT))
    issue(page, qtbot)
    assert {one.state for one in page.session.store.all(IssuedDocument)} == {"draft"}
    panel = shown(page, qtbot)
    choose(panel, "Andi")
    assert not panel.sign.isEnabled()
    assert panel.number.isEnabled()


def test_who_has_no_document_yet_can_be_put_in_the_queue(
    qtbot: QtBot, make_page: Callable[[dict[str, Any]], DocumentsPage]
) -> None:
    page = make_page(ministry())
    andi = next(one.id for one in page.session.store.all(Employee) if one.name == "Andi")
    page.choice.people.set_chosen((andi,))
    page.choice.audiences[Audience.PEOPLE].setChecked(True)
    issue(page, qtbot)
    panel = shown(page, qtbot)
    panel.show_part(Shown.UNISSUED)
    assert texts(panel, "name", "standing") == [("Drs. Budi", "▲ not issued yet"), ("Siti, S.H.", "▲ not issued yet")]
    choose(panel, "Siti, S.H.")
    panel.reissue.trigger()
    assert set(page.choice.choice.queue) == {"skp"}
    issue(page, qtbot)
    assert [one.name for one in page.session.store.all(IssuedDocument)] == ["Andi", "Siti, S.H."]


def test_a_list_of_many_reads_only_what_is_in_sight(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    session = opened(ministry())
    facts = [IssuedFact("skp", "employee", f"x{n}", f"{n:018}", f"Nama {n}", "1-2-3", f"{n:064}") for n in range(3000)]
    session.do("Terbitkan", RegisterRunEdit(2026, facts, IssueState.FINAL, "Penguji"))
    model = RegisterItemModel(session)
    read: list[int] = []
    plain = RegisterItemModel._read_rows

    def counted(self: RegisterItemModel, keys: list[str]) -> Any:
        read.append(len(keys))
        return plain(self, keys)

    monkeypatch.setattr(RegisterItemModel, "_read_rows", counted)
    model.reload()
    assert model.rowCount() == 3000
    assert model.face(1500, model.column_of("name")).text == "Nama 1499"
    assert read == [50]


def test_the_dialog_of_numbers_shows_what_they_will_be(qtbot: QtBot) -> None:
    dialog = NumberDialog("12 dokumen", 12, "SKP/{nomor}/2026")
    qtbot.addWidget(dialog)
    dialog.first.setValue(3)
    assert dialog.shown.text().startswith("SKP/3/2026 to SKP/14/2026")
    dialog.pattern.setText("SKP")
    assert not dialog.accept_button.isEnabled()
    assert "same number" in dialog.shown.text()
    dialog.pattern.setText("")
    assert dialog.shown.text() == "The numbers given before are taken away."
    single = NumberDialog("SKP Andi", 1, "7/2026")
    qtbot.addWidget(single)
    assert single.shown.text() == "7/2026"


def test_the_dialog_of_signatures_gives_a_day(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SignDialog, "exec", lambda self: SignDialog.DialogCode.Accepted)
    assert SignDialog.ask(None, "SKP Andi") == date.today()
    monkeypatch.setattr(SignDialog, "exec", lambda self: SignDialog.DialogCode.Rejected)
    assert SignDialog.ask(None, "SKP Andi") is None
