"""Findings in the window: the list, the figures in the status bar, the way to an element."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Ref
from bsc_planner.model.search import search
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.main_window.findings_panel import FindingsPanel
from bsc_planner.ui.main_window.findings_watch import FindingsWatch
from bsc_planner.ui.main_window.homes import kind_of
from bsc_planner.ui.main_window.navigation import Navigation
from bsc_planner.ui.main_window.status_bar import PlanStatusBar
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status

_BADGE_AT = "overview"
"""Page whose entry in the navigation tells how many errors there are."""


class FindingsView(QObject):
    """Connects the watch over findings with the places that show them."""

    def __init__(self, window: QWidget, status: PlanStatusBar, navigation: Navigation) -> None:
        super().__init__(window)
        self.watch = FindingsWatch(self)
        self.panel = FindingsPanel(window)
        self._status = status
        self._navigation = navigation
        self._session: PlanSession | None = None
        self.watch.findings_changed.connect(self._on_findings)
        self.panel.finding_chosen.connect(self._on_chosen)
        status.findings_clicked.connect(self.show_list)

    def set_session(self, session: PlanSession | None) -> None:
        """Show the findings of another plan."""
        self._session = session
        self.panel.hide()
        self.watch.set_session(session)

    def show_list(self) -> None:
        """Open the list of findings beside the work."""
        if self._session is not None:
            self.panel.show_findings(self.watch.findings or ())
            self.panel.show()
            self.panel.raise_()
            self.panel.activateWindow()

    def _on_findings(self, findings: list[Finding] | None) -> None:
        self._status.show_findings(findings)
        errors = sum(finding.severity is Severity.ERROR for finding in findings or ())
        self._navigation.set_badge(_BADGE_AT, number_text(errors) if errors else "", Status.ERROR)
        if self._session is not None:
            self._session.set_findings(findings)
        if self.panel.isVisible():
            self.panel.show_findings(findings or ())

    def _on_chosen(self, finding: Finding) -> None:
        session = self._session
        if session is None:
            return
        element_id, where = finding.element_id, finding.where
        kind = kind_of(session.store, element_id) if element_id else None
        if kind is not None and element_id is not None:
            session.reveal(Ref(kind, element_id))
            return
        found = search(session.store, where.split()[0] if where.split() else "", most=1)
        if found and found[0].rank == 0:
            session.reveal(found[0].ref)
