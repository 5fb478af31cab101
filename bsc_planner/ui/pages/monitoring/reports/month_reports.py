"""Computes who has to report in a month off the window's thread; what the window keeps of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.errors import PlanError
from bsc_planner.model.document.live_copy import close_snapshot, open_snapshot
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.report_states import PersonReport, branch_of_unit, due_day, people_reports
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession

_LANE = "reports"


@dataclass(frozen=True)
class MonthReports:
    """Reports of a month.

    Attributes:
        period: The month.
        unit_id: Only people of this unit and those below it; None: everybody.
        result: The year's cascade with its people.
        people: Their reports.
        due: Last day in time.
    """

    period: Period
    unit_id: str | None
    result: CascadeResult
    people: tuple[PersonReport, ...]
    due: date


def month_reports(
    store: PlanStore, period: Period, unit_id: str | None, *, result: CascadeResult | None = None
) -> MonthReports:
    """Read the reports of a month; computes the cascade where it is not at hand."""
    cascade = cascade_of(store, period.year) if result is None else result
    units = None if unit_id is None else branch_of_unit(store, unit_id)
    people = people_reports(store, cascade, period, today=date.today(), unit_ids=units)
    return MonthReports(period, unit_id, cascade, tuple(people), due_day(period, store.plan.report_due_days))


class MonthRun(QObject):
    """Computes the cascade and the reports of a month on a copy of the plan.

    Signals:
        computed: (MonthReports)
    """

    computed = Signal(object)

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._job: BackgroundJob | None = None

    @property
    def is_running(self) -> bool:
        """Whether a month is being computed."""
        return self._job is not None

    def start(self, period: Period, unit_id: str | None) -> None:
        """Compute; what still runs is given up."""
        self.stop()
        try:
            place = self._session.document.snapshot()
        except PlanError as error:
            tell_error(self._page, error)
            return

        def work(_progress: Progress) -> MonthReports:
            store = open_snapshot(place)
            try:
                return month_reports(store, period, unit_id)
            finally:
                close_snapshot(store)
                place.unlink(missing_ok=True)

        def done(found: MonthReports) -> None:
            if self._job is job:
                self._job = None
                self.computed.emit(found)

        def failed(error: PlanError) -> None:
            if self._job is job:
                self._job = None
                if not isinstance(error, Cancelled):
                    tell_error(self._page, error)

        job = run_in_background(self, self.tr("People who report"), work, on_done=done, on_error=failed, lane=_LANE)
        self._job = job

    def stop(self) -> None:
        """Give up what runs."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
