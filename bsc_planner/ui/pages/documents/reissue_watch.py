"""Keeps the register compared with the plan while it changes, off the window's thread."""

import itertools
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.model.elements import LEDGER
from bsc_planner.model.issued import IssuedDocument
from bsc_planner.progress import Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.plan_session import PlanSession

if TYPE_CHECKING:
    from bsc_planner.exchange.register.reissue import Reissue

_LOG = logging.getLogger(__name__)
_LANE = "register"
_SOON_MS, _LATE_MS = 1_500, 60_000
_PAUSE = 3
"""A large register takes long to compare: it is left alone for so many times as long before the next time."""
_LEDGER = frozenset(cls.__tablename__ for cls in LEDGER)


class ReissueWatch(QObject):
    """Which issued documents of the open plan must be issued anew; it lives with the session.

    Attributes:
        found: The last comparison; None before the first, and for a plan that never issued anything.
        is_current: Whether nothing changed since.
        done, total: Documents compared so far.

    Signals:
        changed: `found` or `is_current` read differently now.
        progressed: `done` or `total` do.
    """

    changed = Signal()
    progressed = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__(session)
        self._session = session
        self._job: BackgroundJob | None = None
        self._numbers = itertools.count()
        self._is_stale = False
        self._clock = QElapsedTimer()
        self.found: Reissue | None = None
        self.is_current = False
        self.done, self.total = 0, 0
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.start)
        session.plan_changed.connect(self._on_plan_changed)
        self._timer.start()

    @property
    def is_running(self) -> bool:
        """Whether the register is being compared just now."""
        return self._job is not None

    @property
    def outdated(self) -> int:
        """How many documents must be issued anew, as far as it is known."""
        return self.found.outdated if self.found else 0

    def start(self) -> None:
        """Compare now; one that is under way goes on."""
        self._timer.stop()
        if self._job is not None:
            self._is_stale = True
            return
        if not self._session.store.count(IssuedDocument):
            self.found, self.is_current = None, True
            self.changed.emit()
            return
        place = self._session.document.kept_at / f"register-{next(self._numbers)}.snapshot"
        try:
            self._session.document.snapshot(place)
        except PlanError:
            _LOG.warning("no snapshot for the register", exc_info=True)
            return
        self._is_stale = False
        self._clock.start()
        self.done, self.total = 0, 0
        self._job = run_in_background(
            self,
            self.tr("Comparing issued documents"),
            lambda progress: _compare(place, progress),
            on_done=self._on_found,
            on_error=self._on_failed,
            lane=_LANE,
        )
        self._job.progressed.connect(self._on_progressed)
        self.changed.emit()

    def stop(self) -> None:
        """Compare no more, as the plan is being closed."""
        self._timer.stop()
        self._session.plan_changed.disconnect(self._on_plan_changed)
        if self._job is not None:
            self._job.cancel()

    def _on_plan_changed(self, changes: Changes) -> None:
        came_or_went = {ref.kind for ref in changes.added | changes.removed} | changes.bulk_kinds
        if changes.kinds <= _LEDGER and "issued_document" not in came_or_went:
            # Signatures and numbers make no document differ from the plan.
            return
        self.is_current = False
        self._is_stale = True
        if self._job is None:
            self._timer.start()
        self.changed.emit()

    def _on_progressed(self, done: int, total: int, _what: str) -> None:
        self.done, self.total = done, total
        self.progressed.emit()

    def _on_found(self, found: "Reissue") -> None:
        self._job = None
        self.found = found
        self.is_current = not self._is_stale
        self._timer.setInterval(min(_LATE_MS, max(_SOON_MS, _PAUSE * self._clock.elapsed())))
        if self._is_stale:
            self._timer.start()
        self.changed.emit()

    def _on_failed(self, error: PlanError) -> None:
        self._job = None
        _LOG.info("the register was not compared: %s", type(error).__name__)
        self.changed.emit()


def reissue_watch(session: PlanSession) -> ReissueWatch:
    """The watch of a session; made when first asked for."""
    return session.findChild(ReissueWatch) or ReissueWatch(session)


def _compare(place: Path, progress: Progress) -> "Reissue":
    # Here, so that the window starts without numpy, which the cascade needs.
    from bsc_planner.exchange.register.reissue import reissue_of

    try:
        store = open_snapshot(place)
        try:
            return reissue_of(store, progress=progress)
        finally:
            close_snapshot(store)
    finally:
        remove_file(place)
