"""A plan closed, or the window's language changed, while its documents are being issued."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import apply_edit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.issued import IssuedDocument
from bsc_planner.ui.background import background_jobs, stop_background_work
from bsc_planner.ui.dialogs.running import RunningAnswer, RunningDialog
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer, UnsavedDialog
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.documents.page import DocumentsPage
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from tests.ui.documents.conftest import MINUTE, crowd


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window with a plan of 30 people, at its page of documents; stops what runs when it is closed."""
    answer(monkeypatch, RunningAnswer.STOP)
    monkeypatch.setattr(UnsavedDialog, "ask", lambda *_given, **_named: UnsavedAnswer.SAVE)
    path = tmp_path / "kementerian.renstra"
    document = PlanDocument.create(title="", institution="", start=2025, end=2029, who="Penguji")
    apply_edit(document.store, plan_from(crowd(30)).edit, label="Impor", who="Penguji")
    document.save_as(path)
    document.close(keep_unsaved=False)
    settings = Settings()
    settings.set_value(AUTHOR, "Penguji")
    made = MainWindow(settings, WindowState())
    qtbot.addWidget(made)
    made.show()
    made.open_path(path)
    made.commands["publish"].trigger()
    yield made
    made.close_for_session_end()
    stop_background_work()
    apply_language(qapp, Language.ENGLISH)


def page_of(window: MainWindow) -> DocumentsPage:
    page = window.pages.currentWidget()
    assert isinstance(page, DocumentsPage)
    return page


def begin(window: MainWindow, qtbot: QtBot) -> DocumentsPage:
    page = page_of(window)
    qtbot.waitUntil(lambda: page.bar.button.isEnabled() and bool(page.bar.sentence.text()), timeout=MINUTE)
    page.bar.button.click()
    assert page.issuing.is_running
    return page


def answer(monkeypatch: pytest.MonkeyPatch, given: RunningAnswer) -> list[str]:
    asked: list[str] = []

    def ask(_parent: object, *, work: str) -> RunningAnswer:
        asked.append(work)
        return given

    monkeypatch.setattr(RunningDialog, "ask", ask)
    return asked


def test_the_button_of_the_tool_bar_leads_to_the_page(window: MainWindow) -> None:
    assert window.pages.current_key == "documents"


def test_closing_asks_and_the_run_goes_on_when_told_so(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = begin(window, qtbot)
    asked = answer(monkeypatch, RunningAnswer.CANCEL)
    assert not window.close()
    assert asked == ["Issuing documents"]
    qtbot.waitUntil(lambda: not page.issuing.is_running, timeout=MINUTE)
    assert len(list((tmp_path / "kementerian dokumen").rglob("SKP*.pdf"))) == 30


def test_closing_stops_the_run_and_leaves_whole_files(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin(window, qtbot)
    answer(monkeypatch, RunningAnswer.STOP)
    assert window.close()
    qtbot.waitUntil(lambda: not background_jobs().running, timeout=MINUTE)
    folder = tmp_path / "kementerian dokumen"
    assert not list(folder.glob(".bsc-planner-sementara*"))
    assert all(path.read_bytes().startswith((b"%PDF", b"PK")) for path in folder.rglob("SKP*.*"))


def test_what_was_issued_until_the_window_closed_is_in_the_saved_register(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = begin(window, qtbot)
    answer(monkeypatch, RunningAnswer.STOP)
    qtbot.waitUntil(lambda: page.issuing.done > 0 or not page.issuing.is_running, timeout=MINUTE)
    assert window.close()
    document = PlanDocument.open(tmp_path / "kementerian.renstra", who="Penguji")
    issued = [one.name for one in document.store.all(IssuedDocument)]
    document.close(keep_unsaved=False)
    assert issued
    assert {name for name in issued if name and name.startswith("Pegawai")} == {
        re.sub(r".*\d{18} ", "", path.stem) for path in (tmp_path / "kementerian dokumen").rglob("SKP*.pdf")
    }


def test_nothing_is_asked_when_nothing_runs(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, RunningAnswer.CANCEL)
    assert window.close()
    assert asked == []


def test_the_run_outlives_a_change_of_language(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    before = begin(window, qtbot)
    run = before.issuing
    apply_language(qapp, Language.INDONESIAN)
    qtbot.waitUntil(lambda: page_of(window) is not before, timeout=MINUTE)
    after = page_of(window)
    assert after.issuing is run
    assert after.bar.button.text() == "Terbitkan"
    assert after.report.isVisible()
    qtbot.waitUntil(lambda: not run.is_running, timeout=MINUTE)
    assert after.report.run.outcome.text() == "● 34 dokumen selesai"
