"""Whether the chain of editions is whole, looked at off the window's thread."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.progress import Progress
from bsc_planner.revisions.editions.verification import verify_editions
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.plan_session import PlanSession

_LANE = "verify"


class ChainState(QObject):
    """Verifies the editions of a plan.

    Signals:
        verified: What is wrong, a tuple of `Finding`; empty when the chain is whole.
    """

    verified = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: BackgroundJob | None = None

    def verify(self) -> None:
        """Look at all editions; what was under way is given up."""
        if self._job is not None:
            self._job.cancel()
        try:
            place = self._session.document.snapshot()
        except PlanError:
            # the disk is full: every step says so already
            return

        def work(_progress: Progress) -> tuple[Finding, ...]:
            store = open_snapshot(place)
            try:
                return tuple(verify_editions(store))
            finally:
                close_snapshot(store)
                place.unlink(missing_ok=True)

        def done(findings: tuple[Finding, ...]) -> None:
            if self._job is job:
                self._job = None
                self.verified.emit(findings)

        def failed(_error: PlanError) -> None:
            if self._job is job:
                self._job = None

        job = run_in_background(self, "", work, on_done=done, on_error=failed, lane=_LANE)
        self._job = job
