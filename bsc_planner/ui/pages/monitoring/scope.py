"""What the views of the page show together: up to which period, and of which unit."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.ui.plan_session import PlanSession


class MonitoringScope(QObject):
    """Period and unit chosen at the head of the page.

    Signals:
        changed: Another period or unit is shown.
        view_asked: (key) Another view of the page is wanted.
    """

    changed = Signal()
    view_asked = Signal(str)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._period = Period(session.year)
        self._unit_id: str | None = None
        session.year_changed.connect(self._on_year_changed)

    @property
    def period(self) -> Period:
        """Figures are shown up to and including it; it lies in the session's year."""
        return self._period

    @property
    def unit_id(self) -> str | None:
        """Unit whose scorecard is shown; None: the institution's."""
        return self._unit_id

    def set_period(self, period: Period) -> None:
        """Show figures up to another period; its year becomes the session's."""
        if period != self._period:
            self._period = period
            self._session.set_year(period.year)
            self.changed.emit()

    def set_unit(self, unit_id: str | None) -> None:
        """Show another unit's figures; None: the institution's."""
        if unit_id != self._unit_id:
            self._unit_id = unit_id
            self.changed.emit()

    def ask_view(self, key: str) -> None:
        """Ask the page for another of its views."""
        self.view_asked.emit(key)

    def _on_year_changed(self, year: int) -> None:
        if year != self._period.year:
            kind, number = self._period.kind, self._period.number
            self._period = Period(year) if kind is PeriodKind.YEAR else Period(year, kind, number)
            self.changed.emit()


def scope_of(session: PlanSession) -> MonitoringScope:
    """The period and unit that everything which shows scores of an open plan follows; one per session."""
    return session.findChild(MonitoringScope) or MonitoringScope(session, session)
