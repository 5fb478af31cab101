"""Making workbooks for a unit and reading returned ones, off the window's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.reports.reading import ReadReports
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.report_states import branch_of_unit
from bsc_planner.progress import Progress
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.dialogs.folder import FolderDialog
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.monitoring.reports.preview_dialog import PreviewDialog
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import run_on_snapshot
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeLink
from bsc_planner.wording.counting import counted

T = TypeVar("T")
_NOTICE_SECONDS = 15


class WorkbookActions(QObject):
    """What the buttons of the view do with files.

    Signals:
        taken_in: Lines of workbooks are in the plan now.
    """

    taken_in = Signal()

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def make(self, period: Period, unit_id: str | None) -> None:
        """Ask for a folder and write one workbook per unit."""
        folder = FolderDialog.ask(self._page, title=self.tr("Folder for the workbooks"), folder=self._folder)
        if folder is None:
            return
        target: Path = folder

        def work(store: PlanStore, progress: Progress) -> list[Path]:
            # office libraries load when first needed
            from bsc_planner.exchange.reports.writing import write_report_workbooks

            units = None if unit_id is None else branch_of_unit(store, unit_id)
            return write_report_workbooks(store, period, target, unit_ids=units, progress=progress)

        self._run(self.tr("Making workbooks"), work, self._on_made)

    def read_file(self) -> None:
        """Ask for a workbook and read it."""
        kind = self.tr("Workbooks (*.xlsx *.xlsm *.xls *.ods)")
        folder = self._folder or Path.home()
        path = FileDialog.ask_open(self._page, title=self.tr("Returned workbook"), folder=folder, kind=kind)
        if path is not None:
            self.read(path)

    def read_folder(self) -> None:
        """Ask for a folder and read all workbooks in it."""
        path = FolderDialog.ask(self._page, title=self.tr("Folder with returned workbooks"), folder=self._folder)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a workbook, or those of a folder, and show what they hold before anything is taken in."""

        def work(store: PlanStore, progress: Progress) -> ReadReports:
            from bsc_planner.exchange.reports.reading import read_reports, report_files

            return read_reports(store, report_files(path), progress=progress)

        self._run(self.tr("Reading workbooks"), work, self._on_read)

    @property
    def _folder(self) -> Path | None:
        plan = self._session.document.path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return plan.parent if plan else Path(documents)

    def _run(self, title: str, work: Callable[[PlanStore, Progress], T], on_done: Callable[[T], None]) -> None:
        try:
            run_on_snapshot(self, self._session, title, work, on_done=on_done, on_error=self._on_error)
        except PlanError as error:
            self._on_error(error)

    def _on_made(self, written: list[Path]) -> None:
        folder = written[0].parent

        def open_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

        text = self.tr("{count} [workbook was|workbooks were] written to {folder}.")
        tell(
            self._page,
            counted(text, count=number_text(len(written)), folder=folder),
            status=Status.OK,
            links=(NoticeLink(self.tr("Open folder"), open_folder),),
            seconds=_NOTICE_SECONDS,
        )

    def _on_read(self, read: ReadReports) -> None:
        day = PreviewDialog.ask(self._page, read)
        if day is None:
            return
        try:
            self._session.do(self.tr("Take in people's reports"), read.edit(day))
        except PlanError as error:  # the plan may have changed while the preview was looked at
            tell_error(self._page, error)
            return
        text = counted(self.tr("{count} [line was|lines were] taken in."), count=number_text(len(read.lines)))
        tell(self._page, text, status=Status.OK, links=(undo_link(self._session),))
        self.taken_in.emit()

    def _on_error(self, error: PlanError) -> None:
        tell_error(self._page, error)
