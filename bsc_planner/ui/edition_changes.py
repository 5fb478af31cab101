"""Counts what changed since an edition: at once where little has to be read, off the window's thread otherwise."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.errors import PlanError
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.progress import Progress
from bsc_planner.revisions.since_edition import KindChanges, changes_since, rows_to_compare
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.plan_session import PlanSession

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
        self._job: BackgroundJob | None = None

    def count(self, edition_id: str) -> None:
        """Count what changed since an edition; what was under way is given up."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        store = self._session.store
        try:
            if rows_to_compare(store, edition_id) <= _AT_ONCE:
                self.counted.emit(changes_since(store, edition_id))
            else:
                self._count_aside(edition_id)
        except PlanError as error:
            self.failed.emit(error)

    def _count_aside(self, edition_id: str) -> None:
        place = self._session.document.snapshot()

        def work(_progress: Progress) -> list[KindChanges]:
            store = open_snapshot(place)
            try:
                return changes_since(store, edition_id)
            finally:
                close_snapshot(store)
                place.unlink(missing_ok=True)

        def done(changes: list[KindChanges]) -> None:
            if self._job is job:
                self._job = None
                self.counted.emit(changes)

        def failed(error: PlanError) -> None:
            if self._job is job:
                self._job = None
                self.failed.emit(error)

        job = run_in_background(self, "", work, on_done=done, on_error=failed, lane=_LANE)
        self._job = job
