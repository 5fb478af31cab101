"""Writes the cascade matrix of one unit as a file, on a snapshot and off the window's thread."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.file_names import safe_stem
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Progress
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import run_on_snapshot
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeLink

if TYPE_CHECKING:
    from bsc_planner.exchange.documents.issue_item import SkipReason

_DOCUMENT = "cascade-matrix"


class MatrixPrinting(QObject):
    """Asks where to and writes the matrix."""

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def ask(self, unit_id: str | None, form: str) -> None:
        """Ask for a file and write the matrix of a unit (None: of the institution).

        Args:
            unit_id: The unit.
            form: ``pdf`` or ``xlsx``.
        """
        unit = self._session.store.find(Unit, unit_id)
        label = (unit.code or unit.name or "") if unit else self._session.store.plan.institution
        stem = self.tr("Cascade matrix {year} {unit}").format(year=self._session.year, unit=label)
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kind = self.tr("PDF (*.pdf)") if form == "pdf" else self.tr("Excel workbook (*.xlsx)")
        path = FileDialog.ask_save(
            self._page,
            title=self.tr("Print cascade matrix"),
            proposed=folder / f"{safe_stem(stem, fallback=form)}.{form}",
            kind=kind,
            suffix=f".{form}",
        )
        if path is not None:
            self.write(unit_id, form, path)

    def write(self, unit_id: str | None, form: str, path: Path) -> None:
        """Write the matrix; says so when it is there, or why it is not."""
        year, day = self._session.year, self._session.day

        def work(store: PlanStore, _progress: Progress) -> "SkipReason | None":
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.single_issue import issue_one

            return issue_one(store, document=_DOCUMENT, form=form, year=year, unit_id=unit_id, path=path, day=day)

        def done(reason: "SkipReason | None") -> None:
            self._on_written(path, reason)

        def failed(error: PlanError) -> None:
            tell_error(self._page, error)

        title = self.tr("Writing {name}").format(name=path.name)
        try:
            with busy_cursor():
                run_on_snapshot(self, self._session, title, work, on_done=done, on_error=failed)
        except PlanError as error:
            failed(error)

    def _on_written(self, path: Path, reason: "SkipReason | None") -> None:
        if reason is not None:
            text = self.tr("There is no matrix to print yet: nothing is handed down from here.")
            tell(self._page, text, status=Status.WARNING)
            return

        def open_file() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        text = self.tr("The matrix was written to {path}.").format(path=path)
        tell(self._page, text, status=Status.OK, links=(NoticeLink(self.tr("Open"), open_file),), seconds=15)
