"""Long work off the window's thread: progress, cancelling, and the result by signal."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QRunnable, Qt, QThread, QThreadPool, Signal
from shiboken6 import isValid

from bsc_planner.errors import PlanError
from bsc_planner.progress import Cancelled, Progress

T = TypeVar("T")

_REPORT_EVERY_MS = 80


class BackgroundJob(QObject):
    """One piece of long work and where it stands.

    Signals:
        progressed: (done, total, what) pieces, at most about twelve times a second; total 0: unknown.
        finished: The work ended, well or not; `is_running` is False now.
    """

    progressed = Signal(int, int, str)
    finished = Signal()
    _came_back = Signal(object, object)

    def __init__(
        self,
        owner: QObject,
        title: str,
        on_done: Callable[[Any], None],
        on_error: Callable[[PlanError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.is_running = True
        self.is_cancelled = False
        self._owner = owner
        self._on_done = on_done
        self._on_error = on_error
        self._came_back.connect(self._on_came_back, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report of progress."""
        self.is_cancelled = True

    def _on_came_back(self, result: Any, error: Exception | None) -> None:
        self.is_running = False
        self.finished.emit()
        self.deleteLater()
        if not isValid(self._owner):
            return
        if error is None:
            self._on_done(result)
        elif isinstance(error, PlanError):
            self._on_error(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


class _Reporter:
    """The `Progress` the work sees: passes reports on, seldom, and raises when cancelled."""

    def __init__(self, job: BackgroundJob) -> None:
        self._job = job
        self._clock = QElapsedTimer()

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report where the work stands.

        Raises:
            Cancelled: The planner stopped it.
        """
        if self._job.is_cancelled:
            raise Cancelled
        if not self._clock.isValid() or self._clock.elapsed() >= _REPORT_EVERY_MS or 0 < total == done:
            self._clock.start()
            self._job.progressed.emit(done, total, what)


class _Task(QRunnable):
    def __init__(self, job: BackgroundJob, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        """Do the work and send back its result or its error, never both."""
        result, failure = None, None
        try:
            reporter = _Reporter(self._job)
            reporter.step(0, 0)
            result = self._work(reporter)
        except Exception as error:  # noqa: BLE001 - the thread's outer edge; told in the window's thread
            failure = error
        self._job._came_back.emit(result, failure)


class BackgroundJobs(QObject):
    """All long work of the program, one piece at a time.

    Signals:
        started: A `BackgroundJob` was taken on (the progress strip shows it).
    """

    started = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    @property
    def running(self) -> list[BackgroundJob]:
        """Work that runs or waits, in order."""
        return [job for job in self.findChildren(BackgroundJob) if job.is_running]

    def run(self, job: BackgroundJob, work: Callable[[Progress], Any]) -> None:
        """Start the work of a job as soon as the thread is free."""
        self._pool.start(_Task(job, work))
        self.started.emit(job)

    def stop_all(self) -> None:
        """Cancel everything and wait until the thread has ended."""
        for job in self.running:
            job.cancel()
        self._pool.waitForDone()

    def finish_all(self) -> None:
        """Cancel everything, wait, and let those who asked hear at once what came of it."""
        jobs = self.running
        self.stop_all()
        for job in jobs:
            QCoreApplication.sendPostedEvents(job, QEvent.Type.MetaCall.value)


def background_jobs(lane: str = "") -> BackgroundJobs:
    """The running program's long work; lives as long as the QApplication.

    Args:
        lane: Work of another lane goes on beside the ordinary one, and nothing shows it by itself: for what a page
            prepares to be looked at while documents are being issued.

    Raises:
        RuntimeError: There is no QApplication yet.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("background work is asked for before there is a QApplication")
    for jobs in app.findChildren(BackgroundJobs):
        if jobs.objectName() == lane and jobs.parent() is app:
            return jobs
    made = BackgroundJobs(app)
    made.setObjectName(lane)
    return made


def stop_background_work() -> None:
    """Cancel the work of every lane and wait until its threads have ended."""
    app = QCoreApplication.instance()
    for jobs in app.findChildren(BackgroundJobs) if app is not None else ():
        jobs.stop_all()


def run_in_background(
    owner: QObject,
    title: str,
    work: Callable[[Progress], T],
    *,
    on_done: Callable[[T], None],
    on_error: Callable[[PlanError], None],
    lane: str = "",
) -> BackgroundJob:
    """Do `work` in another thread; its result or error comes back in this one.

    Args:
        owner: Page or window that asked; when it is gone by then, nothing is called.
        title: What the planner reads while it runs, translated.
        work: Gets a `Progress` to report to (which raises `Cancelled` when stopped). It must touch neither
            widgets nor the store of the open plan: it opens its own snapshot.
        on_done: Called with the result.
        on_error: Called with the `PlanError` raised instead, `Cancelled` included. Anything else is our bug
            and goes to the excepthook.
        lane: See `background_jobs`.
    """
    jobs = background_jobs(lane)
    assert QThread.currentThread() is jobs.thread(), "background work is started from the window's thread"
    job = BackgroundJob(owner, title, on_done, on_error, jobs)
    jobs.run(job, work)
    return job
