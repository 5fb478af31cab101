"""Keeps the list of findings right while the plan changes, off the window's thread."""

import itertools
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.progress import Progress
from bsc_planner.ui.background import BackgroundJob, BackgroundJobs
from bsc_planner.ui.plan_session import PlanSession

_LOG = logging.getLogger(__name__)
_SOON_MS, _LATE_MS = 700, 30_000
_PAUSE = 3
"""A large plan takes long to check: it is left alone for so many times as long before it is checked again."""
_ORDER = tuple(Severity)


class FindingsWatch(QObject):
    """Findings of the open plan, a moment after it changed.

    Signals:
        findings_changed: The findings (a list), or None while they are not known.
    """

    findings_changed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = BackgroundJobs(self)
        self._session: PlanSession | None = None
        self._from_elsewhere: tuple[Finding, ...] = ()
        self._numbers = itertools.count()
        self._is_stale = False
        self.findings: list[Finding] | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self._start)

    def set_session(self, session: PlanSession | None) -> None:
        """Watch another plan."""
        self.stop()
        self._session = session
        self._from_elsewhere = ()
        self.findings = None
        self._timer.setInterval(_SOON_MS)
        self.findings_changed.emit(None)
        if session is not None:
            session.plan_changed.connect(self._on_changed)
            session.year_changed.connect(self._on_changed)
            self._timer.start()

    def add(self, findings: Sequence[Finding]) -> None:
        """List findings that were made elsewhere too, e.g. while importing."""
        self._from_elsewhere = tuple(findings)
        self._timer.start()

    def stop(self) -> None:
        """Give up what is under way and wait for its thread."""
        self._timer.stop()
        self._jobs.stop_all()

    def _on_changed(self) -> None:
        self._is_stale = True
        if not self._jobs.running:
            self._timer.start()

    def _start(self) -> None:
        session = self._session
        if session is None or self._jobs.running:
            return
        self._is_stale = False
        self._clock.start()
        place = session.document.kept_at / f"findings-{next(self._numbers)}.snapshot"
        try:
            session.document.snapshot(place)
        except PlanError:
            _LOG.warning("no snapshot for the findings", exc_info=True)
            return
        years = [session.year] if session.year in session.store.plan.years else []
        job = BackgroundJob(self, "", self._on_found, self._on_failed, self._jobs)
        self._jobs.run(job, lambda progress: _findings_in(place, years, progress))

    def _on_found(self, found: list[Finding]) -> None:
        if self._session is None:
            return
        self._timer.setInterval(min(_LATE_MS, max(_SOON_MS, _PAUSE * self._clock.elapsed())))
        # A finding that was made elsewhere and by a check of ours is listed once.
        known = {(finding.code, finding.where) for finding in found}
        others = [*self._session.document.findings, *self._from_elsewhere]
        found += [finding for finding in others if (finding.code, finding.where) not in known]
        self.findings = sorted(found, key=lambda finding: _ORDER.index(finding.severity))
        self.findings_changed.emit(self.findings)
        if self._is_stale:
            self._timer.start()

    def _on_failed(self, error: PlanError) -> None:
        _LOG.warning("findings could not be made: %s", type(error).__name__)


def _findings_in(place: Path, years: list[int], progress: Progress) -> list[Finding]:
    # Here, so that the window starts without numpy, which the cascade needs.
    from bsc_planner.checks.registry import findings_of

    try:
        store = open_snapshot(place)
        try:
            progress.step(0, 0)
            return findings_of(store, years)
        finally:
            close_snapshot(store)
    finally:
        place.unlink(missing_ok=True)
