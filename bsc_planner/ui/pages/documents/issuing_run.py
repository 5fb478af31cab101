"""The run of documents of one open plan: started, watched, stopped and taken up, whatever page is shown."""

import logging
import time
from collections import deque
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bsc_planner.errors import PlanError
from bsc_planner.exchange.issue_report import Incomplete, IssuingReport, Skipped
from bsc_planner.exchange.issuing import issue
from bsc_planner.exchange.register.registering import IssuedPlan, issued_plan, registering
from bsc_planner.exchange.registry import document_spec
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.model.issued import IssuedDocument
from bsc_planner.model.organisation import Unit
from bsc_planner.model.people import people_of_nips
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.pages.documents.choice import IssueChoice
from bsc_planner.ui.plan_session import PlanSession

_LOG = logging.getLogger(__name__)
_MARKS = 40
"""Reports of progress from which the pace is told: the last ones, as earlier documents may be of another kind."""


class RunState(StrEnum):
    """Where a run stands."""

    NONE = "none"
    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


class IssuingRun(QObject):
    """The last run of a session; it lives with the session, so that a page made anew finds it.

    Attributes:
        state: Where it stands.
        choice: What was chosen; None before the first run.
        year: Year of its documents.
        report: What it did; complete when `state` is neither running nor stopping.
        names: What those in the report are called, by the NIP or code the report has of them.
        error: Why it failed; None otherwise.
        registered: Documents it put on record; None while it is under way, or when the plan takes no record.
        done, total, what: Where it is: documents, and the name of their kind; total 0: still preparing.

    Signals:
        state_changed: `state` is another now.
        progressed: `done`, `total` or `what` are others now.
    """

    state_changed = Signal()
    progressed = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__(session)
        self._session = session
        self._job: BackgroundJob | None = None
        self._runs = 0
        self._started = 0.0
        self._marks: deque[tuple[float, int]] = deque(maxlen=_MARKS)
        self.state = RunState.NONE
        self.choice: IssueChoice | None = None
        self.year = session.year
        self.as_of: date | None = None
        self.report: IssuingReport | None = None
        self.names: dict[str, str] = {}
        self.error: PlanError | None = None
        self.registered: int | None = None
        self._issued: list[IssuedPlan] = []
        self.done, self.total, self.what = 0, 0, ""

    @property
    def is_running(self) -> bool:
        """Whether files are being written."""
        return self.state in {RunState.RUNNING, RunState.STOPPING}

    @property
    def seconds(self) -> float:
        """How long it has been running."""
        return time.monotonic() - self._started

    @property
    def seconds_left(self) -> float | None:
        """About how long it still takes; None while that cannot be said."""
        if len(self._marks) < 2:
            return None
        (began, first), (ended, last) = self._marks[0], self._marks[-1]
        return (self.total - self.done) * (ended - began) / (last - first)

    def start(self, choice: IssueChoice, *, year: int, as_of: date | None = None) -> None:
        """Begin a run in another thread; there must be none under way.

        Args:
            choice: What to issue.
            year: Calendar year of the documents.
            as_of: Day whose targets they state; None: the latest.

        Raises:
            DocumentError: The disk does not take the copy of the plan that the run reads.
        """
        assert not self.is_running, "one run at a time"
        assert choice.folder is not None, "a run needs a folder"
        self._runs += 1
        place = self._session.document.kept_at / f"issuing-{self._runs}.snapshot"
        self._session.document.snapshot(place)
        report, names = IssuingReport(choice.folder), dict[str, str]()
        issued: list[IssuedPlan] = []

        def work(progress: Progress) -> None:
            _issue(place, choice, year, as_of, report, names, issued, progress)

        self.as_of, self._issued, self.registered = as_of, issued, None
        self.choice, self.year, self.report, self.names, self.error = choice, year, report, names, None
        self.done, self.total, self.what = 0, 0, ""
        self._started = time.monotonic()
        self._marks.clear()
        self._job = run_in_background(
            self, self.tr("Issuing documents"), work, on_done=lambda _: self._end(RunState.DONE), on_error=self._fail
        )
        self._job.progressed.connect(self.note_progress)
        self._set_state(RunState.RUNNING)

    def stop(self) -> None:
        """Ask the run to stop; files that are finished stay."""
        if self._job is not None and self.state is RunState.RUNNING:
            self._job.cancel()
            self._set_state(RunState.STOPPING)

    def resume(self) -> None:
        """Take up a run that was stopped or failed: what it finished is not written again.

        Raises:
            DocumentError: As for `start`.
        """
        assert self.choice is not None, "there is a run to resume"
        self.start(self.choice, year=self.year, as_of=self.as_of)

    def note_progress(self, done: int, total: int, what: str) -> None:
        """Take note of where the run stands."""
        is_further = done > self.done
        self.done, self.total, self.what = done, total, what
        if is_further:
            # From the first documents on: what an earlier run finished is passed over at once and tells no pace.
            self._marks.append((time.monotonic(), done))
        self.progressed.emit()

    def _fail(self, error: PlanError) -> None:
        if isinstance(error, Cancelled):
            self._end(RunState.STOPPED)
            return
        _LOG.warning("documents could not be issued: %s", type(error).__name__)
        self.error = error
        self._end(RunState.FAILED)

    def _end(self, state: RunState) -> None:
        self._job = None
        self._register()
        self._set_state(state)

    def _register(self) -> None:
        """Put on record what was finished, whether the run ended well or not."""
        choice, report, store = self.choice, self.report, self._session.store
        if store.is_read_only or choice is None or report is None or not report.issued or not self._issued:
            return
        edit = registering(
            self._issued[0],
            report,
            year=self.year,
            scope=choice.scope,
            formats=choice.formats,
            state=choice.state,
            who=self._session.who,
            as_of=self.as_of,
        )
        before = store.count(IssuedDocument)
        try:
            self._session.do(self.tr("Issue documents of {year}").format(year=self.year), edit)
        except PlanError as error:
            _LOG.warning("issued documents could not be put on record: %s", type(error).__name__)
            self.error = self.error or error
            return
        finally:
            self._issued = []
        self.registered = store.count(IssuedDocument) - before

    def _set_state(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit()


def _issue(
    place: Path,
    choice: IssueChoice,
    year: int,
    as_of: date | None,
    report: IssuingReport,
    names: dict[str, str],
    issued: list[IssuedPlan],
    progress: Progress,
) -> None:
    """Do the work of a run on a snapshot, in the thread that calls this; the snapshot goes."""
    try:
        store = open_snapshot(place)
        try:
            issued.append(issued_plan(store, choice.state))
            issue(
                store,
                year=year,
                as_of=as_of,
                documents=choice.issued_documents,
                formats=choice.formats,
                directory=report.directory,
                scope=choice.scope,
                progress=progress,
                report=report,
                origin=issued[0].origin,
            )
        finally:
            names.update(_names_of(store, report))
            close_snapshot(store)
    finally:
        remove_file(place)


def _names_of(store: PlanStore, report: IssuingReport) -> dict[str, str]:
    listed: list[Skipped | Incomplete] = [*report.skipped, *report.incomplete]
    nips = {one.who for one in listed if document_spec(one.document).is_for_people}
    units = {unit.code: unit.name for unit in store.all(Unit) if unit.code and unit.name}
    return units | {nip: name for nip, (_, name) in people_of_nips(store, nips).items()}


def issuing_run(session: PlanSession) -> IssuingRun:
    """The run of a session; made when first asked for."""
    return session.findChild(IssuingRun) or IssuingRun(session)
