"""Writes the worksheet of findings, off the window's thread."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bsc_planner.checks.decisions import Decisions
from bsc_planner.errors import PlanError
from bsc_planner.progress import Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status


class ReportExport(QObject):
    """Asks where to and writes the worksheet."""

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def ask(self, decisions: Decisions, form: str) -> None:
        """Ask for a file and write the worksheet.

        Args:
            decisions: What it lists.
            form: ``pdf`` or ``xlsx``.
        """
        plan = self._session.document.path
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        stem = self.tr("Worksheet of findings")
        path = FileDialog.ask_save(
            self._page,
            title=self.tr("Export the worksheet of findings"),
            proposed=(plan.parent if plan else documents) / f"{f'{plan.stem} - ' if plan else ''}{stem}.{form}",
            kind=self.tr("PDF (*.pdf)") if form == "pdf" else self.tr("Excel workbook (*.xlsx)"),
            suffix=f".{form}",
        )
        if path is not None:
            self.write(decisions, form, path)

    def write(self, decisions: Decisions, form: str, path: Path) -> None:
        """Write the worksheet; says so when it is there, or why it is not."""
        page = self._session.store.plan
        institution, title = page.institution, page.title

        def work(_progress: Progress) -> None:
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.findings_report_file import write_findings_report

            write_findings_report(decisions, institution=institution, plan=title, form=form, path=path)

        def done(_nothing: None) -> None:
            self._on_written(path)

        def failed(error: PlanError) -> None:
            tell_error(self._page, error)

        run_in_background(self, self.tr("Writing {name}").format(name=path.name), work, on_done=done, on_error=failed)

    def _on_written(self, path: Path) -> None:
        def open_file() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        text = self.tr("The worksheet was written to {path}.").format(path=path)
        tell(self._page, text, status=Status.OK, links=((self.tr("Open"), open_file),), seconds=15)
