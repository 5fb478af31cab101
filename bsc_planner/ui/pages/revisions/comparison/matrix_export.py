"""Writes the matrix of changes of what is compared, off the window's thread."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.list_export import ListExport
from bsc_planner.ui.pages.revisions.comparison.choices import Compared
from bsc_planner.ui.plan_session import PlanSession


class MatrixExport(QObject):
    """Asks where to and writes the matrix."""

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._export = ListExport(session, page, stem=self.tr("Matrix of changes"))

    def ask(self, compared: Compared, form: str) -> None:
        """Ask for a file and write the matrix.

        Args:
            compared: What it is about.
            form: ``pdf`` or ``xlsx``.
        """

        def write(path: Path) -> None:
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.change_matrix_file import write_change_matrix
            from bsc_planner.exchange.documents.change_matrix_facts import change_matrix_content

            content = change_matrix_content(compared.comparison, compared.before, compared.after, day=date.today())
            write_change_matrix(content, form=form, path=path)

        self._export.ask(form, write)
