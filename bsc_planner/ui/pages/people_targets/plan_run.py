"""Computes the plans of all people of a year off the window's thread, and again after edits that touch them."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.person_plans import PersonPlans
from bsc_planner.model.document.live_copy import close_snapshot, open_snapshot
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession

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
        self._job: BackgroundJob | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.start)

    @property
    def is_running(self) -> bool:
        """Whether plans are being computed or soon will be."""
        return self._job is not None or self._timer.isActive()

    def start_soon(self) -> None:
        """Compute once edits pause."""
        self._timer.start()

    def start(self) -> None:
        """Compute now; what still runs is given up."""
        self.stop()
        session = self._session
        year, day = session.year, session.day
        try:
            place = session.document.snapshot()
        except PlanError as error:
            tell_error(self._page, error)
            return

        def work(_progress: Progress) -> PersonPlans:
            store = open_snapshot(place)
            try:
                return PersonPlans(store, cascade_of(store, year, day=day))
            finally:
                close_snapshot(store)
                place.unlink(missing_ok=True)

        def done(found: PersonPlans) -> None:
            if self._job is job:
                self._job = None
                found.read_from(session.store)
                self.computed.emit(found)

        def failed(error: PlanError) -> None:
            if self._job is job:
                self._job = None
                if not isinstance(error, Cancelled):
                    tell_error(self._page, error)

        job = run_in_background(self, self.tr("Targets of people"), work, on_done=done, on_error=failed, lane=_LANE)
        self._job = job

    def stop(self) -> None:
        """Give up what runs."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
