"""Whether the chain of editions is whole, looked at off the window's thread."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Progress
from bsc_planner.revisions.editions.verification import verify_editions
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork

_LANE = "verify"


class ChainState(QObject):
    """Verifies the editions of a plan.

    Signals:
        verified: What is wrong, a tuple of `Finding`; empty when the chain is whole.
    """

    verified = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._latest = LatestWork(self, session, lane=_LANE)

    def verify(self) -> None:
        """Look at all editions; what was under way is given up."""

        def work(store: PlanStore, _progress: Progress) -> tuple[Finding, ...]:
            return tuple(verify_editions(store))

        def failed(_error: PlanError) -> None:
            """The disk is full: every step says so already."""

        self._latest.start("", work, on_done=self.verified.emit, on_error=failed)
