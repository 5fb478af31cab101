"""Computes the plans of all people of a year off the window's thread, and again after edits that touch them."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.person_plans import PersonPlans
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Progress
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork

_LANE = "people_targets"
_SOON_MS = 250


class PlanRun(QObject):
    """Computes on a copy of the plan.

    Signals:
        computed: (PersonPlans)
    """

    computed = Signal(object)

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._latest = LatestWork(self, session, lane=_LANE)
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.start)

    @property
    def is_running(self) -> bool:
        """Whether plans are being computed or soon will be."""
        return self._latest.is_running or self._timer.isActive()

    def start_soon(self) -> None:
        """Compute once edits pause."""
        self._timer.start()

    def start(self) -> None:
        """Compute now; what still runs is given up."""
        self.stop()
        year, day = self._session.year, self._session.day

        def work(store: PlanStore, _progress: Progress) -> PersonPlans:
            return PersonPlans(store, cascade_of(store, year, day=day))

        self._latest.start(self.tr("Targets of people"), work, on_done=self._on_done, on_error=self._on_error)

    def stop(self) -> None:
        """Give up what runs."""
        self._timer.stop()
        self._latest.stop()

    def _on_done(self, found: PersonPlans) -> None:
        found.read_from(self._session.store)
        self.computed.emit(found)

    def _on_error(self, error: PlanError) -> None:
        tell_error(self._page, error)
