"""Writes the worksheet of findings, off the window's thread."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.checks.decisions import Decisions
from bsc_planner.ui.list_export import ListExport
from bsc_planner.ui.plan_session import PlanSession


class ReportExport(QObject):
    """Asks where to and writes the worksheet."""

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._export = ListExport(session, page, stem=self.tr("Worksheet of findings"))

    def ask(self, decisions: Decisions, form: str) -> None:
        """Ask for a file and write the worksheet.

        Args:
            decisions: What it lists.
            form: ``pdf`` or ``xlsx``.
        """
        page = self._session.store.plan
        institution, title = page.institution, page.title

        def write(path: Path) -> None:
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.findings_report_file import write_findings_report

            write_findings_report(decisions, institution=institution, plan=title, form=form, path=path)

        self._export.ask(form, write)
