"""The change log in the window."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.plan import AddGoalEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.revisions.audit.view import AuditView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, Order
from bsc_planner.ui.widgets.notice_bar import NOTICES, NoticeBar


@pytest.fixture
def view(qtbot: QtBot, session: PlanSession) -> Iterator[AuditView]:
    window = QMainWindow()
    made = AuditView(session)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    window.setCentralWidget(made)
    bar = NoticeBar(window)
    bar.setObjectName(NOTICES)
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def told(view: AuditView) -> str:
    bar = view.window().findChild(NoticeBar, NOTICES)
    assert isinstance(bar, NoticeBar)
    return bar.text


def changes(view: AuditView) -> list[str]:
    return [view.model.cells(row)[4] for row in range(view.model.rowCount())]


def choose(view: AuditView, row: int) -> None:
    view.grid.view.go_to(row, 0)


def test_changes_are_listed_newest_first_with_person_step_element_and_sentence(view: AuditView) -> None:
    newest = view.model.cells(0)
    assert newest[1:] == ("Budi", "Ubah nama", "indicator IKU1 Jumlah layanan", "name: Hal satu → Jumlah layanan")
    assert len(changes(view)) == view.model.rowCount() == 6
    assert view.count.text() == "6 changes"
    assert len(view.head.toolTip()) == 64
    assert view.model.headerData(0, Qt.Orientation.Horizontal) == "Time"


def test_a_step_shows_up_by_itself_and_a_hidden_list_catches_up(
    view: AuditView, session: PlanSession, qtbot: QtBot
) -> None:
    session.do("Tambah", AddGoalEdit("T1", "Tujuan"))
    qtbot.waitUntil(lambda: view.model.rowCount() == 7)
    view.hide()
    session.do("Tambah", AddGoalEdit("T2", "Tujuan"))
    assert view.model.rowCount() == 7
    view.show()
    assert view.model.rowCount() == 8


def test_the_list_is_narrowed_by_words_person_kind_and_field(view: AuditView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filters.search, "layanan")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    view.filters.search.clear()
    qtbot.waitUntil(lambda: view.model.rowCount() == 6)
    view.filters.person.chosen.emit("Ani")
    assert view.model.rowCount() == 4
    view.filters.kind.chosen.emit("objective")
    assert changes(view) == ["added: SS2 Dua", "added: SS1 Satu"]
    assert not view.filters.field.isVisible() or view.filters.field.value_text == "all"
    view.filters.person.chosen.emit(None)
    view.filters.field.chosen.emit("text")
    assert changes(view) == ["wording: Satu → Meningkatnya layanan"]


def test_days_are_chosen_by_name_or_as_a_range(view: AuditView, session: PlanSession) -> None:
    long_ago = (date.today() - timedelta(days=20)).isoformat() + "T12:00:00+00:00"
    session.store.session.execute(update(ChangeLogEntry).where(ChangeLogEntry.seq <= 2).values(at=long_ago))
    session.store.session.commit()
    for days, count in ((0, 4), (6, 4), (29, 6), (None, 6)):
        view.filters.days.chosen.emit(days)
        assert view.model.rowCount() == count
    view.filters.days.chosen.emit("range")
    assert view.filters.since.isVisible()
    view.filters.since.setDate(QDate.currentDate().addDays(-30))
    view.filters.until.setDate(QDate.currentDate().addDays(-10))
    assert view.model.rowCount() == 2


def test_nothing_that_meets_the_filters_offers_the_way_back(view: AuditView, qtbot: QtBot) -> None:
    view.filters.search.setText("tidak ada yang begini")
    qtbot.waitUntil(lambda: view.model.rowCount() == 0)
    assert not view.grid.isVisible()
    view.reset.trigger()
    assert view.model.rowCount() == 6
    assert view.grid.isVisible()
    assert view.filters.search.text() == ""


def test_the_history_of_one_element_holds_what_it_owns(view: AuditView) -> None:
    choose(view, 0)
    view.narrow.trigger()
    assert changes(view) == ["name: Hal satu → Jumlah layanan", "added: 2025 10", "added: IKU1 Hal satu"]
    assert view.filters.element.isVisible()
    assert "IKU1" in view.filters.element.text()
    view.filters.element.click()
    assert view.model.rowCount() == 6
    assert not view.filters.element.isVisible()


def test_return_goes_to_the_element_and_what_is_gone_is_told(
    view: AuditView, session: PlanSession, qtbot: QtBot
) -> None:
    asked: list[object] = []
    session.reveal_asked.connect(lambda ref, _page: asked.append(ref))
    choose(view, 0)
    view.reveal.trigger()
    assert asked == [Ref("indicator", "i1")]
    session.do("Hapus", RemoveIndicatorsEdit(["i1"]))
    qtbot.waitUntil(lambda: view.model.rowCount() > 6)
    choose(view, 0)
    view.reveal.trigger()
    assert asked == [Ref("indicator", "i1")]
    assert "no longer in the plan" in told(view)


def test_marked_rows_are_copied_for_a_spreadsheet(view: AuditView) -> None:
    view.grid.view.cells.select_rows(0, 0)
    view.grid.actions_by_name["copy"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.split("\t")[1:3] == ["Budi", "Ubah nama"]


def test_the_changes_shown_are_written_to_a_workbook(
    view: AuditView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "jejak.xlsx"
    answers: Callable[..., Path] = lambda *_words, **_named: path  # noqa: E731 - stands in for the file dialog
    monkeypatch.setattr(FileDialog, "ask_save", answers)
    view.filters.person.chosen.emit("Budi")
    view.export_workbook.trigger()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: "jejak.xlsx" in told(view))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.max_row == 3
    path = tmp_path / "jejak.csv"
    view.export_table.trigger()
    qtbot.waitUntil(lambda: "jejak.csv" in told(view))
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 3


def test_a_folder_that_cannot_be_written_is_told(view: AuditView, qtbot: QtBot, tmp_path: Path) -> None:
    view.export_to(tmp_path / "tidak-ada" / "jejak.csv")
    qtbot.waitUntil(lambda: "jejak.csv" in told(view))


def test_integrity_is_checked_and_tampering_is_told(view: AuditView, session: PlanSession, qtbot: QtBot) -> None:
    view.verify.trigger()
    qtbot.waitUntil(lambda: "as they were written" in told(view))
    session.store.session.execute(update(ChangeLogEntry).where(ChangeLogEntry.seq == 2).values(who="Orang lain"))
    session.store.session.commit()
    view.verify.trigger()
    qtbot.waitUntil(lambda: "change log was altered" in told(view))


def test_a_plan_nobody_changed_says_so(qtbot: QtBot) -> None:
    document = PlanDocument.create(title="Renstra", institution="Instansi", who="Ani")
    fresh = AuditView(PlanSession(document, who="Ani"))
    qtbot.addWidget(fresh)
    fresh.show()
    assert fresh.model.rowCount() == 0
    assert not fresh.export.isEnabled()
    assert not fresh.grid.isVisible()
    fresh.close()
    document.close(keep_unsaved=False)


def test_entries_are_filtered_and_sorted_by_time_person_and_step(view: AuditView) -> None:
    model = view.model
    step = model.column_of("action")
    assert [(value.text, value.rows) for value in model.filter_values(model.column_of("who")).values] == [
        ("Ani", 4),
        ("Budi", 2),
    ]
    model.set_filters({"who": ColumnFilter(chosen=frozenset({"Budi"}))})
    assert [model.cells(row)[step] for row in range(model.rowCount())] == ["Ubah nama", "Ubah rumusan"]
    model.set_order(Order("action", is_descending=True))
    assert [model.cells(row)[step] for row in range(model.rowCount())] == ["Ubah rumusan", "Ubah nama"]
    assert view.count.text() == "2 changes"
    model.set_filters({"at": ColumnFilter(first_day=date.today(), last_day=date.today())})
    assert model.rowCount() == 6
    model.set_filters({"at": ColumnFilter(last_day=date.today() - timedelta(days=1))})
    assert model.rowCount() == 0
    assert view.grid.isVisible()
    assert not model.can_filter(model.column_of("change"))
    view.reset.trigger()
    assert model.rowCount() == 6


def test_enter_on_an_entry_leads_to_its_element(view: AuditView, session: PlanSession, qtbot: QtBot) -> None:
    asked: list[object] = []
    session.reveal_asked.connect(lambda ref, _page: asked.append(ref))
    choose(view, 0)
    qtbot.keyClick(view.grid.view, Qt.Key.Key_Return)
    assert asked == [Ref("indicator", "i1")]
