"""Findings in the window: the figures in the status bar and the navigation, and the way to their page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.findings import Severity
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.main_window.findings_watch import FindingsWatch
from bsc_planner.ui.main_window.navigation import Navigation
from bsc_planner.ui.main_window.status_bar import PlanStatusBar
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status

if TYPE_CHECKING:
    from bsc_planner.checks.standing_findings import FindingsChange

_PAGE = "findings"


class FindingsView(QObject):
    """Connects the watch over findings with the places that show them."""

    def __init__(self, window: QWidget, status: PlanStatusBar, navigation: Navigation) -> None:
        super().__init__(window)
        self.watch = FindingsWatch(self)
        self._status = status
        self._navigation = navigation
        self._session: PlanSession | None = None
        self.watch.findings_changed.connect(self._on_findings)
        status.findings_clicked.connect(self.show_list)

    def set_session(self, session: PlanSession | None) -> None:
        """Show the findings of another plan."""
        self._session = session
        self.watch.set_session(session)

    def show_list(self) -> None:
        """Show the page of findings."""
        if self._session is not None:
            self._session.reveal(None, page=_PAGE)

    def _on_findings(self, change: "FindingsChange | None") -> None:
        standing, session = self.watch.standing, self._session
        counts = None if standing is None else standing.counts
        self._status.show_findings(counts)
        errors = 0 if counts is None else counts[Severity.ERROR]
        self._navigation.set_badge(_PAGE, number_text(errors) if errors else "", Status.ERROR)
        if session is None:
            return
        if standing is not None and change is not None:
            session.change_findings(standing, change)
        else:
            session.set_findings(self.watch.findings, ignored=self.watch.ignored)
