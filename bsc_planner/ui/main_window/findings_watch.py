"""Keeps the findings right while the plan changes: at once for what an edit touched, a moment later for the cascade."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from bsc_planner.cascading.descriptive import only_describes
from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding
from bsc_planner.model.delta import Changes
from bsc_planner.progress import Progress
from bsc_planner.ui.background import BackgroundJob, BackgroundJobs
from bsc_planner.ui.plan_session import PlanSession

if TYPE_CHECKING:
    from bsc_planner.checks.decisions import IgnoredOne
    from bsc_planner.checks.findings_index import FindingsIndex
    from bsc_planner.checks.standing_findings import StandingFindings
    from bsc_planner.model.document.live_copy import PlanCopy

_LOG = logging.getLogger(__name__)
_SOON_MS, _LATE_MS = 700, 30_000
_PAUSE = 3
"""A large cascade takes long to check: it is left alone for so many times as long before it is checked again."""
_DECISIONS = frozenset({"ignored_finding", "check_setting"})
_OF_CASCADES = frozenset(
    {
        *("plan", "indicator", "indicator_owner", "target", "past_target", "milestone"),
        *("cascade", "cascade_lock", "cascade_target", "unit", "position", "assignment", "employee"),
        *("revision", "revision_row", "target_revision", "target_reason", "instrument"),
    }
)
"""Kinds of elements that the findings of cascades rest on."""

_Work = tuple["FindingsIndex | None", list[Finding]]


class FindingsWatch(QObject):
    """Findings of the open plan.

    The index of all rules is made off the window's thread and then follows each change within the step itself. Cascades
    are computed off the thread again and again.

    Signals:
        findings_changed: What an edit did to the findings (a `FindingsChange`); None: `findings` is to be read anew.
    """

    findings_changed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = BackgroundJobs(self)
        self._session: PlanSession | None = None
        self._index: FindingsIndex | None = None
        self._since: list[Changes] = []
        self._of_cascades: list[Finding] = []
        self._from_elsewhere: tuple[Finding, ...] = ()
        self._is_stale = False
        self.standing: StandingFindings | None = None
        """What was found, None while it is not known."""
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self._start)

    @property
    def findings(self) -> list[Finding] | None:
        """The findings that count, the gravest first; None while they are not known."""
        return None if self.standing is None else list(self.standing.listed.findings)

    @property
    def ignored(self) -> "tuple[IgnoredOne, ...]":
        """Findings that are left as they are."""
        return () if self.standing is None else self.standing.listed.ignored

    def set_session(self, session: PlanSession | None) -> None:
        """Watch another plan."""
        self.stop()
        self._session = session
        self._index = None
        self._of_cascades, self._from_elsewhere = [], ()
        self.standing = None
        self._timer.setInterval(_SOON_MS)
        self.findings_changed.emit(None)
        if session is not None:
            session.plan_changed.connect(self._on_plan_changed)
            session.year_changed.connect(self._on_year_changed)
            self._timer.start()

    def add(self, findings: Sequence[Finding]) -> None:
        """List findings that were made elsewhere too, e.g. while importing."""
        self._from_elsewhere = tuple(findings)
        self._publish()

    def stop(self) -> None:
        """Give up what is under way and wait for its thread."""
        self._timer.stop()
        self._jobs.stop_all()

    def _on_plan_changed(self, changes: Changes) -> None:
        session = self._session
        if session is None:
            return
        if self._index is None:
            self._since.append(changes)
        else:
            before = self._index.version
            if not self._index.follow(session.store, changes):
                self._index = None
            elif not changes.kinds.isdisjoint(_DECISIONS):
                self._publish()
            elif self._index.version != before:
                self._publish_change()
        may_touch_cascades = not changes.kinds.isdisjoint(_OF_CASCADES) and not only_describes(changes)
        if may_touch_cascades or self._index is None:
            self._on_year_changed()

    def _on_year_changed(self) -> None:
        self._is_stale = True
        if not self._jobs.running:
            self._timer.start()

    def _start(self) -> None:
        session = self._session
        if session is None or self._jobs.running:
            return
        self._is_stale = False
        self._since = []
        self._clock.start()
        try:
            copy = session.document.copy_beside()
        except PlanError:
            _LOG.warning("no copy of the plan for the findings", exc_info=True)
            return
        years = [session.year] if session.year in session.store.plan.years else []
        needs_index = self._index is None
        job = BackgroundJob(self, "", self._on_found, self._on_failed, self._jobs)
        self._jobs.run(job, lambda progress: _work(copy, years, progress, needs_index=needs_index))

    def _on_found(self, work: _Work) -> None:
        session = self._session
        if session is None:
            return
        index, self._of_cascades = work
        self._timer.setInterval(min(_LATE_MS, max(_SOON_MS, _PAUSE * self._clock.elapsed())))
        if index is not None and all(index.follow(session.store, changes) for changes in self._since):
            self._index = index
        self._publish()
        if self._is_stale or self._index is None:
            self._timer.start()

    def _on_failed(self, error: PlanError) -> None:
        _LOG.warning("findings could not be made: %s", type(error).__name__)

    def _publish(self) -> None:
        session, index = self._session, self._index
        if session is None or index is None:
            return
        # Here, so that the window starts without numpy, which the cascade needs.
        from bsc_planner.checks.standing_findings import StandingFindings

        elsewhere = (*session.document.findings, *self._from_elsewhere)
        self.standing = StandingFindings(index, self._of_cascades, elsewhere)
        self.findings_changed.emit(None)

    def _publish_change(self) -> None:
        change = None if self.standing is None else self.standing.follow()
        if change is None:
            self._publish()
        else:
            self.findings_changed.emit(change)


def _work(copy: "PlanCopy", years: list[int], progress: Progress, *, needs_index: bool) -> _Work:
    from bsc_planner.checks.registry import cascade_findings, new_index

    with copy.opened(progress) as store:
        progress.step(0, 0)
        index = new_index(store) if needs_index else None
        progress.step(0, 0)
        return index, cascade_findings(store, years)
