"""Writes the matrix of changes of what is compared, off the window's thread."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.progress import Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.revisions.comparison.choices import Compared
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status


class MatrixExport(QObject):
    """Asks where to and writes the matrix."""

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def ask(self, compared: Compared, form: str) -> None:
        """Ask for a file and write the matrix.

        Args:
            compared: What it is about.
            form: ``pdf`` or ``xlsx``.
        """
        plan = self._session.document.path
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        stem = self.tr("Matrix of changes")
        path = FileDialog.ask_save(
            self._page,
            title=self.tr("Export the matrix of changes"),
            proposed=(plan.parent if plan else documents) / f"{f'{plan.stem} - ' if plan else ''}{stem}.{form}",
            kind=self.tr("PDF (*.pdf)") if form == "pdf" else self.tr("Excel workbook (*.xlsx)"),
            suffix=f".{form}",
        )
        if path is not None:
            self.write(compared, form, path)

    def write(self, compared: Compared, form: str, path: Path) -> None:
        """Write the matrix; says so when it is there, or why it is not."""

        def work(_progress: Progress) -> None:
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.change_matrix_file import write_change_matrix
            from bsc_planner.exchange.documents.change_matrix_facts import change_matrix_content

            content = change_matrix_content(compared.comparison, compared.before, compared.after, day=date.today())
            write_change_matrix(content, form=form, path=path)

        def done(_nothing: None) -> None:
            self._on_written(path)

        def failed(error: PlanError) -> None:
            tell_error(self._page, error)

        title = self.tr("Writing {name}").format(name=path.name)
        run_in_background(self, title, work, on_done=done, on_error=failed)

    def _on_written(self, path: Path) -> None:
        def open_file() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        text = self.tr("The matrix of changes was written to {path}.").format(path=path)
        tell(self._page, text, status=Status.OK, links=((self.tr("Open"), open_file),), seconds=15)
