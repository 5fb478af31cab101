"""Runs of documents from the page: finished, stopped, taken up, refused, disturbed."""

import errno
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.exchange import issuing as issuing_module
from bsc_planner.exchange.issue_manifest import IssueManifest
from bsc_planner.exchange.issue_worker import WritingTask, WrittenFile, write_tasks
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import DiskFullError
from bsc_planner.ui.background import background_jobs
from bsc_planner.ui.pages.documents.issuing_run import RunState, issuing_run
from bsc_planner.ui.pages.documents.page import DocumentsPage
from tests.ui.documents.conftest import MINUTE, Opened, crowd, notices

Make = Callable[[dict[str, Any]], DocumentsPage]


def finish(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.issuing.is_running, timeout=MINUTE)


def issue(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)
    page.bar.button.click()
    finish(page, qtbot)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def test_all_documents_are_written_and_reported(page: DocumentsPage, qtbot: QtBot, tmp_path: Path) -> None:
    issue(page, qtbot)
    assert page.issuing.state is RunState.DONE
    found = files(tmp_path / "terbit")
    assert len(found) == 14
    assert "SKP 2026 197001011995031002 Drs. Budi.pdf" in found
    assert "PK 2026 DIT Direktorat Layanan.xlsx" in found
    report = page.report
    assert report.isVisible()
    assert report.run.outcome.text() == "▲ 7 documents are finished"
    assert "14 files were written" in report.run.details.text()
    assert "1 document was skipped." in report.run.details.text()
    assert report.model.rows[0].cells == (
        "Skipped",
        "196501011990031001",
        "Tuan Menteri",
        "SKP",
        "no target was handed down yet",
    )


def test_the_keyboard_goes_to_stopping_and_then_to_the_folder(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)
    page.window().activateWindow()
    page.bar.button.setFocus()
    qtbot.waitUntil(page.bar.button.hasFocus)
    QTest.keyClick(page.bar.button, Qt.Key.Key_Space)
    assert page.report.run.stop.hasFocus()
    finish(page, qtbot)
    assert page.report.run.open_folder.hasFocus()


def test_the_run_reads_the_plan_as_it_was_and_leaves_no_copy(page: DocumentsPage, qtbot: QtBot) -> None:
    issue(page, qtbot)
    assert not list(page.session.document.kept_at.glob("issuing-*"))


def test_the_folder_is_opened_and_nothing_else(
    page: DocumentsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not page.report.run.open_folder.isVisibleTo(page.report)
    issue(page, qtbot)
    page.report.run.open_folder.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "terbit"]


def test_a_stopped_run_tells_where_it_stands_and_is_taken_up(
    make_page: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_page(crowd(30))
    issuing, stopped, batches = page.issuing, Event(), []

    def stop() -> None:
        if issuing.done:
            page.report.run.stop.click()
            stopped.set()

    def write(tasks: Sequence[WritingTask], **named: Any) -> list[list[WrittenFile]]:
        batches.append(len(tasks))
        if len(batches) == 2:
            assert stopped.wait(MINUTE / 1000)
        return write_tasks(tasks, **named)

    monkeypatch.setattr(issuing_module, "write_tasks", write)
    issuing.progressed.connect(stop)
    issue(page, qtbot)
    issuing.progressed.disconnect(stop)
    assert issuing.state is RunState.STOPPED
    assert len(files(tmp_path / "terbit")) == 64, "two batches of 16 documents in two formats"
    assert page.report.run.outcome.text() == "▲ Stopped: 32 of 34 documents are finished"
    assert not list((tmp_path / "terbit").glob(".bsc-planner-sementara*"))
    page.report.run.resume.click()
    finish(page, qtbot)
    assert page.issuing.state is RunState.DONE
    assert len(files(tmp_path / "terbit")) == 68
    assert not page.report.run.resume.isVisible()
    assert "4 files were written" in page.report.run.details.text()
    assert "64 files were finished already" in page.report.run.details.text()


def test_a_second_run_is_refused_while_one_is_under_way(make_page: Make, qtbot: QtBot) -> None:
    page = make_page(crowd(20))
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)
    page.bar.button.click()
    assert not page.bar.button.isEnabled()
    assert page.bar.reason.text().startswith("Documents are being issued")
    page.issue()
    assert notices(page).text.startswith("Documents are being issued")
    assert len(background_jobs().running) == 1
    finish(page, qtbot)
    assert page.bar.button.isEnabled()


def test_progress_and_the_time_left_are_shown_while_it_runs(make_page: Make, qtbot: QtBot) -> None:
    page = make_page(crowd(1))
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)
    panel, run = page.report.run, page.issuing
    page.bar.button.click()
    assert panel.what.whole_text == "Computing the cascade of 2026…"
    assert panel.bar.maximum() == 0
    for done in (40, 80):
        run.note_progress(done, 120, "Perjanjian Kinerja")
    assert panel.what.whole_text == "80 of 120 documents · Perjanjian Kinerja"
    assert (panel.bar.value(), panel.bar.maximum()) == (80, 120)
    assert "about" in panel.times.text()
    assert run.seconds_left is not None
    assert run.seconds_left >= 0
    panel.stop.click()
    assert panel.what.whole_text.startswith("Stopping")
    finish(page, qtbot)


def test_a_run_ends_well_while_another_page_is_shown(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)
    page.bar.button.click()
    page.hide()
    finish(page, qtbot)
    assert notices(page).text == "7 documents are finished."
    with qtbot.waitSignal(page.session.reveal_asked) as asked:
        next(button for button in notices(page).findChildren(QPushButton) if button.text() == "Show the report").click()
    assert asked.args == [None, "documents"]


def test_a_page_made_anew_finds_the_run(page: DocumentsPage, qtbot: QtBot) -> None:
    issue(page, qtbot)
    again = DocumentsPage(page.session)
    qtbot.addWidget(again)
    assert again.issuing is page.issuing is issuing_run(page.session)
    assert again.report.model.total == page.report.model.total > 0
    assert again.choice.choice == page.choice.choice


def test_a_folder_that_cannot_be_one_is_told_and_tried_again(page: DocumentsPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    page.choice.folder.setText(str(tmp_path / "berkas" / "sub"))
    issue(page, qtbot)
    assert page.issuing.state is RunState.FAILED
    assert "there is a file of that name" in page.report.run.details.text()
    assert (tmp_path / "berkas").read_text() == "bukan folder"
    (tmp_path / "berkas").unlink()
    assert page.report.run.resume.text() == "Try again"
    qtbot.waitUntil(lambda: not background_jobs().running, timeout=MINUTE)
    page.report.run.resume.click()
    finish(page, qtbot)
    assert len(files(tmp_path / "berkas" / "sub")) == 14


def test_a_full_disk_is_told_and_leaves_nothing_half_done(
    page: DocumentsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)

    def write_bytes(_self: Path, _data: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    issue(page, qtbot)
    assert "is full" in page.report.run.details.text()
    assert files(tmp_path / "terbit") == []
    assert not list((tmp_path / "terbit").glob(".bsc-planner-sementara*"))


def test_a_folder_another_run_writes_into_is_told(page: DocumentsPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "terbit").mkdir()
    with IssueManifest(tmp_path / "terbit", version="1"):
        issue(page, qtbot)
    assert "Another run is writing" in page.report.run.details.text()


def test_a_failure_is_told_on_another_page_too(page: DocumentsPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "terbit").write_text("bukan folder")
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)
    page.bar.button.click()
    page.hide()
    finish(page, qtbot)
    assert "there is a file of that name" in notices(page).text


def test_a_disk_that_takes_no_copy_of_the_plan_is_told(
    page: DocumentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: page.bar.button.isEnabled() and not background_jobs("preview").running, timeout=MINUTE)

    def refuse(*_: object) -> None:
        raise DiskFullError(path="rencana")

    monkeypatch.setattr(PlanDocument, "snapshot", refuse)
    page.bar.button.click()
    assert page.issuing.state is RunState.NONE
    assert "full" in notices(page).text


def test_a_session_has_one_run(opened: Opened) -> None:
    session = opened(crowd(1))
    assert issuing_run(session) is issuing_run(session)
    assert issuing_run(session).seconds_left is None
