"""The view of follow-ups and plans of action: typed in the grid, filtered, exported, revealed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.follow_up import AddFollowUpEdit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.period import Period
from bsc_planner.monitoring.follow_ups import Standing
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.monitoring.follow_up.view import FollowUpView
from bsc_planner.ui.pages.monitoring.page import MonitoringPage
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Rina")
    made = PlanSession(document, who="Rina")
    made.do("Isi", AddObjectiveEdit("Meningkatnya layanan", objective_id="o1"))
    made.do("Isi", AddIndicatorEdit("o1", name="Jumlah layanan", code="IKU1", indicator_id="i1"))
    made.do("Isi", AddIndicatorEdit("o1", name="Indeks mutu", code="IKU2", indicator_id="i2"))
    made.set_year(2026)
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made).addWidget(NoticeBar())
    made.resize(1500, 700)
    yield made
    stop_background_work()
    made.close()


@pytest.fixture
def view(qtbot: QtBot, session: PlanSession, window: QWidget) -> FollowUpView:
    scope = MonitoringScope(session, window)
    scope.set_period(Period.parse("2026-Q2"))
    made = FollowUpView(session, scope)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(made)
    for model in made.models.values():
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    window.show()
    qtbot.waitExposed(window)
    return made


def write(qtbot: QtBot, view: FollowUpView, row: int, key: str, text: str) -> None:
    """Type a text into a cell, and leave it with Enter."""
    grid = view.grids[view.kind].view
    grid.go_to(row, view.model.column_of(key))
    grid.setFocus()
    qtbot.keyClicks(grid, text[0])
    qtbot.keyClicks(grid.editing.editor, text[1:])
    qtbot.keyClick(grid.editing.editor, Qt.Key.Key_Return)


def shown(view: FollowUpView, row: int, *keys: str) -> list[str]:
    return [view.model.face(row, view.model.column_of(key)).text for key in keys]


def test_an_empty_list_says_what_to_do_and_the_button_adds_a_row_for_the_chosen_indicator(
    qtbot: QtBot, session: PlanSession, view: FollowUpView
) -> None:
    assert not view.grids["follow_up"].isVisible()
    session.select(Ref("indicator", "i2"))
    view.add.trigger()
    assert view.grids["follow_up"].isVisible()
    assert shown(view, 0, "indicator_id", "period", "status", "action") == [
        "IKU2 Indeks mutu",
        "Quarter II 2026",
        "○ not begun",
        "(to be written)",
    ]
    write(qtbot, view, 0, "action", "Menata berkas")
    write(qtbot, view, 0, "due", "15 Maret 2026")
    found = session.store.all(FollowUp)[0]
    assert (found.action, found.due, found.who) == ("Menata berkas", "2026-03-15", "Rina")
    assert shown(view, 0, "status") == ["■ overdue"]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_row_is_begun_by_typing_the_code_of_its_indicator(
    qtbot: QtBot, session: PlanSession, view: FollowUpView
) -> None:
    view.show_list("action_step")
    view.add.trigger()
    grid = view.grids["action_step"].view
    qtbot.waitUntil(lambda: grid.editing.editor is not None)
    qtbot.keyClicks(grid.editing.editor, "IKU1")
    qtbot.keyClick(grid.editing.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.store.count(ActionStep) == 1)
    step = session.store.all(ActionStep)[0]
    assert (step.indicator_id, step.year, step.action) == ("i1", 2026, "")


def test_a_pasted_block_becomes_steps_and_what_is_no_date_is_told(session: PlanSession, view: FollowUpView) -> None:
    view.show_list("action_step")
    model = view.model
    model.begin_row(-1)
    at = model.column_of
    last, refused = model.fill_new_row(
        [
            {at("indicator_id"): "IKU1", at("action"): "Menata", at("milestone"): "Survei", at("due"): "31/3/2026"},
            {at("indicator_id"): "iku2 indeks mutu", at("action"): "Melatih", at("due"): "akhir tahun"},
            {at("indicator_id"): "IKU9", at("action"): "Tidak ada"},
        ]
    )
    assert last == 1
    assert [(step.action, step.due) for step in session.store.all(ActionStep)] == [
        ("Menata", "2026-03-31"),
        ("Melatih", None),
    ]
    assert [item.text for item in refused] == ["akhir tahun", "IKU9"]
    assert all(item.reason for item in refused)


def test_rows_are_filtered_by_how_they_stand(session: PlanSession, view: FollowUpView) -> None:
    session.do("Isi", AddFollowUpEdit("i1", "2026-Q1", "Lama", due="2026-01-31"))
    session.do("Isi", AddFollowUpEdit("i1", "2026-Q2", "Baru"))
    session.do("Isi", AddFollowUpEdit("i1", "2027", "Tahun lain"))
    assert view.model.rowCount() == 2
    buttons = view._standings
    overdue = buttons.button(list(Standing).index(Standing.OVERDUE))
    assert overdue.text() == "■ overdue 1"
    overdue.click()
    assert [shown(view, row, "action")[0] for row in range(view.model.rowCount())] == ["Lama"]
    overdue.click()
    assert view.model.rowCount() == 2


def test_rows_are_taken_away_with_a_way_back(
    qtbot: QtBot, session: PlanSession, view: FollowUpView, window: QWidget
) -> None:
    session.do("Isi", AddFollowUpEdit("i1", "2026-Q1", "Lama"))
    view.model.remove_rows([0])
    assert session.store.count(FollowUp) == 0
    session.undo()
    assert view.model.rowCount() == 1


@pytest.mark.parametrize("form", ["xlsx", "pdf"])
def test_the_list_is_exported(
    qtbot: QtBot, session: PlanSession, view: FollowUpView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    session.do("Isi", AddFollowUpEdit("i1", "2026-Q1", "Lama"))
    path = tmp_path / f"daftar.{form}"
    monkeypatch.setattr(FileDialog, "ask_save", classmethod(lambda cls, *_, **__: path))
    view._on_export(form)
    qtbot.waitUntil(path.exists, timeout=20_000)


def test_revealing_a_follow_up_shows_it_on_the_page(qtbot: QtBot, session: PlanSession) -> None:
    session.do("Isi", AddFollowUpEdit("i1", "2026-Q1", "Lama", follow_up_id="f1"))
    page = MonitoringPage(session)
    qtbot.addWidget(page)
    page.resize(1400, 700)
    page.show()
    session.select(Ref("follow_up", "f1"))
    view = page.show_view("follow_up")
    assert isinstance(view, FollowUpView)
    place = view.grids["follow_up"].view.cells.place
    assert place is not None
    assert place.row == view.model.row_of("f1")


def test_a_plan_that_is_only_read_cannot_be_typed_in(session: PlanSession, view: FollowUpView) -> None:
    session.do("Isi", AddFollowUpEdit("i1", "2026-Q1", "Lama", due=date(2026, 1, 1).isoformat()))
    session.store.is_read_only = True
    session.state_changed.emit()
    assert not view.add.isEnabled()
    assert not view.model.can_edit(0, view.model.column_of("action"))
    session.store.is_read_only = False
