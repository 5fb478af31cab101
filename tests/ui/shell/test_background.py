"""Long work beside the window: results, errors, cancelling, owners that are gone."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.errors import PlanError
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import background_jobs, run_in_background
from bsc_planner.ui.widgets.progress_strip import ProgressStrip


class Ending:
    """What came back."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[PlanError] = []
        self.threads: list[QThread] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(QThread.currentThread())

    def failed(self, error: PlanError) -> None:
        self.errors.append(error)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def ending() -> Ending:
    return Ending()


def test_the_result_comes_back_in_the_thread_of_the_window(qtbot: QtBot, ending: Ending) -> None:
    threads: list[threading.Thread] = []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        progress.step(1, 1)
        return 42

    owner = QObject()
    run_in_background(owner, "Menghitung", work, on_done=ending.done, on_error=ending.failed)
    qtbot.waitUntil(lambda: bool(ending.results))
    assert ending.results == [42]
    assert threads[0] is not threading.main_thread()
    assert ending.threads == [owner.thread()]


def test_an_error_the_planner_can_mend_comes_back(qtbot: QtBot, ending: Ending) -> None:
    def work(_progress: Progress) -> None:
        raise PlanError(path="x")

    owner = QObject()
    run_in_background(owner, "Menulis", work, on_done=ending.done, on_error=ending.failed)
    qtbot.waitUntil(lambda: bool(ending.errors))
    assert ending.errors[0].details == {"path": "x"}


def test_cancelled_work_stops_at_its_next_report(qtbot: QtBot, ending: Ending) -> None:
    begun, may_go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        may_go_on.wait(10)
        progress.step(1, 10)
        raise AssertionError("work went on after it was cancelled")

    owner = QObject()
    job = run_in_background(owner, "Menerbitkan", work, on_done=ending.done, on_error=ending.failed)
    assert begun.wait(10)
    job.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(ending.errors))
    assert isinstance(ending.errors[0], Cancelled)
    assert background_jobs().running == []


def test_nothing_is_called_when_the_owner_is_gone(qtbot: QtBot, ending: Ending) -> None:
    may_go_on = threading.Event()
    owner = QWidget()

    def work(_progress: Progress) -> int:
        may_go_on.wait(10)
        return 1

    job = run_in_background(owner, "Membaca", work, on_done=ending.done, on_error=ending.failed)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, 0)
    QApplication.processEvents()
    with qtbot.waitSignal(job.finished):
        may_go_on.set()
    QApplication.processEvents()
    assert ending.results == []


@pytest.mark.qt_no_exception_capture
def test_our_own_mistake_goes_to_the_excepthook(qtbot: QtBot, ending: Ending, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: caught.append(error))

    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    run_in_background(QApplication.instance() or QObject(), "", work, on_done=ending.done, on_error=ending.failed)
    qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0], ZeroDivisionError)
    assert ending.errors == []


def test_the_strip_shows_what_runs_and_stops_it(qtbot: QtBot, ending: Ending) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    reported, may_go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        progress.step(3, 7, "Biro Umum")
        reported.set()
        while True:
            may_go_on.wait(0.01)
            progress.step(4, 7)

    owner = QObject()
    run_in_background(owner, "Menerbitkan", work, on_done=ending.done, on_error=ending.failed)
    assert reported.wait(10)
    qtbot.waitUntil(lambda: strip._bar.maximum() == 7)
    assert not strip.isHidden()
    assert strip._text.text().startswith("Menerbitkan")
    strip._stop.click()
    qtbot.waitUntil(lambda: bool(ending.errors))
    qtbot.waitUntil(strip.isHidden)


def test_pieces_of_work_run_one_after_the_other(qtbot: QtBot, ending: Ending) -> None:
    owner = QObject()

    def numbered(number: int, _progress: Progress) -> int:
        return number

    for number in range(5):
        run_in_background(owner, "", partial(numbered, number), on_done=ending.done, on_error=ending.failed)
    qtbot.waitUntil(lambda: len(ending.results) == 5)
    assert ending.results == [0, 1, 2, 3, 4]
