"""Computes who has to report in a month off the window's thread; what the window keeps of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.report_states import PersonReport, branch_of_unit, due_day, people_reports
from bsc_planner.progress import Progress
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork

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
        self._page = page
        self._latest = LatestWork(self, session, lane=_LANE)

    @property
    def is_running(self) -> bool:
        """Whether a month is being computed."""
        return self._latest.is_running

    def start(self, period: Period, unit_id: str | None) -> None:
        """Compute; what still runs is given up."""

        def work(store: PlanStore, _progress: Progress) -> MonthReports:
            return month_reports(store, period, unit_id)

        self._latest.start(
            self.tr("People who report"),
            work,
            on_done=self.computed.emit,
            on_error=lambda error: tell_error(self._page, error),
        )

    def stop(self) -> None:
        """Give up what runs."""
        self._latest.stop()
