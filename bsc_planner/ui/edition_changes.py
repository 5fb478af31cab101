"""Counts what changed since an edition: at once where little has to be read, off the window's thread otherwise."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.errors import PlanError
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Progress
from bsc_planner.revisions.since_edition import KindChanges, changes_since, rows_to_compare
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork

_AT_ONCE = 8_000
"""Rows that are read and compared within a frame or two."""
_LANE = "edition"


class EditionChanges(QObject):
    """Counts for one widget, the last wish only.

    Signals:
        counted: A list of `KindChanges`.
        failed: The `PlanError` that stood in the way.
    """

    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = LatestWork(self, session, lane=_LANE)

    def count(self, edition_id: str) -> None:
        """Count what changed since an edition; what was under way is given up."""
        self._latest.stop()
        store = self._session.store
        try:
            if rows_to_compare(store, edition_id) <= _AT_ONCE:
                self.counted.emit(changes_since(store, edition_id))
            else:
                self._count_aside(edition_id)
        except PlanError as error:
            self.failed.emit(error)

    def _count_aside(self, edition_id: str) -> None:
        def work(store: PlanStore, _progress: Progress) -> list[KindChanges]:
            return changes_since(store, edition_id)

        self._latest.start("", work, on_done=self.counted.emit, on_error=self.failed.emit)
