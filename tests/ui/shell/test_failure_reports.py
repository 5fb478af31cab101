"""Our own mistakes: logged without content, told once, the program goes on."""

import logging
import os
import sys
import threading

import pytest
from PySide6.QtCore import QObject, QTimer, qWarning
from pytestqt.qtbot import QtBot

from bsc_planner.paths import user_data_folder
from bsc_planner.ui import log_file
from bsc_planner.ui.dialogs.failure import FailureDialog
from bsc_planner.ui.failure_reports import FailureReports
from bsc_planner.ui.log_file import start_log, stop_log

pytestmark = pytest.mark.qt_no_exception_capture


def fail_with(text: str) -> None:
    raise ValueError(text)


@pytest.fixture
def told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    shown: list[str] = []
    owner = QObject()
    reports = FailureReports(shown.append, owner)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reports.install()
    shown_owner.append(owner)
    return shown


shown_owner: list[QObject] = []


@pytest.fixture(autouse=True)
def _forget_owners() -> object:
    yield
    shown_owner.clear()


def test_a_failing_slot_is_told_and_the_program_goes_on(told: list[str], qtbot: QtBot) -> None:
    went_on: list[bool] = []
    QTimer.singleShot(0, lambda: fail_with("Sari Dewi 199001012015011001"))
    QTimer.singleShot(20, lambda: went_on.append(True))
    qtbot.waitUntil(lambda: bool(told) and bool(went_on))
    assert "ValueError" in told[0]
    assert "fail_with" in told[0]


def test_the_report_holds_nothing_of_the_plan(told: list[str], qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: fail_with("Sari Dewi 199001012015011001"))
    qtbot.waitUntil(lambda: bool(told))
    assert "Sari" not in told[0]
    assert "1990" not in told[0]


def test_the_same_failure_is_told_once(told: list[str], qtbot: QtBot) -> None:
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: fail_with("lagi"))
    timer.start()
    qtbot.wait(80)
    timer.stop()
    assert len(told) == 1


def test_a_failure_in_another_thread_is_told_in_this_one(told: list[str], qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail_with, args=("x",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))


def test_the_log_takes_python_and_qt_and_no_content(told: list[str], qtbot: QtBot) -> None:
    crashes = start_log()
    try:
        logging.getLogger("bsc_planner.test").warning("a line")
        qWarning("a line of Qt")
        QTimer.singleShot(0, lambda: fail_with("Rahasia"))
        qtbot.waitUntil(lambda: bool(told))
    finally:
        stop_log(crashes)
    text = (user_data_folder() / "logs" / "bsc-planner.log").read_text()
    assert "a line" in text
    assert "a line of Qt" in text
    assert "unexpected failure" in text
    assert "Rahasia" not in text


def test_the_log_does_without_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    (user_data_folder() / "logs").write_text("a file stands in the way")
    assert start_log() is None


def test_the_dialog_shows_the_report_to_copy(qtbot: QtBot, qapp: object) -> None:
    dialog = FailureDialog("versi\n  a.py:1 f\nValueError")
    qtbot.addWidget(dialog)
    dialog._on_copy()
    assert "ValueError" in dialog._report.toPlainText()


def test_a_full_log_that_another_window_has_open_is_written_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows renames no file that is open."""

    def refuse(*_names: object) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(log_file, "_BYTES", 100)
    monkeypatch.setattr(os, "rename", refuse)
    crashes = start_log()
    try:
        for number in range(5):
            logging.getLogger("uji").info("catatan %s %s", number, "x" * 60)
    finally:
        stop_log(crashes)
    text = (log_file.log_folder() / "bsc-planner.log").read_text(encoding="utf-8")
    assert [line.split()[5] for line in text.splitlines()] == ["0", "1", "2", "3", "4"]
