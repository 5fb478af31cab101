"""Plans from and to other files: import, export, the shipped example."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.paths import user_data_folder
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.dialogs.file import JSON, FileDialog
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.main_window.plan_files import PlanFiles
from bsc_planner.ui.notices import tell
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.snapshot_work import run_on_snapshot
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeLink
from bsc_planner.wording.counting import counted

if TYPE_CHECKING:
    from bsc_planner.editing.edit import Edit
    from bsc_planner.exchange.importing.plan_import import ImportedPlan
    from bsc_planner.model.document.document import PlanDocument
    from bsc_planner.model.store import PlanStore

EXAMPLE = "kejaksaan-2025-2029.renstra"


class PlanExchange(QObject):
    """Import and export for a window.

    Signals:
        findings_found: A plan was imported; what is doubtful about it (a tuple of `Finding`).
    """

    findings_found = Signal(object)

    def __init__(self, window: QWidget, files: PlanFiles, settings: Settings, state: WindowState) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._settings = settings
        self._state = state

    def import_json(self) -> None:
        """Make a new plan from an exchange file the planner chooses."""
        title = self.tr("Import plan")
        path = FileDialog.ask_open(self._window, title=title, folder=self._state.last_folder, kind=JSON)
        if path is not None:
            self.import_path(path)

    def import_path(self, path: Path) -> None:
        """Make a new plan from an exchange file; what is doubtful in it is listed, nothing is dropped."""
        from bsc_planner.exchange.importing.plan_json import read_plan_file

        def work(progress: Progress) -> "ImportedPlan":
            return read_plan_file(path, progress=progress)

        title = self.tr("Reading {name}").format(name=path.name)
        run_in_background(self, title, work, on_done=self._on_read, on_error=self._on_error)

    def export_json(self) -> None:
        """Write the plan as an exchange file the planner names."""
        from bsc_planner.exchange.plan_json import write_plan_json

        session = self._files.session
        if session is None:
            return
        stem = session.document.path.stem if session.document.path else self.tr("Plan")
        path = FileDialog.ask_save(
            self._window,
            title=self.tr("Export plan"),
            proposed=self._state.last_folder / f"{stem}.json",
            kind=JSON,
            suffix=".json",
        )
        if path is None:
            return
        target: Path = path

        def work(store: "PlanStore", _progress: Progress) -> Path:
            write_plan_json(store, target)
            return target

        title = self.tr("Writing {name}").format(name=target.name)
        try:
            with busy_cursor():
                run_on_snapshot(self, session, title, work, on_done=self._on_exported, on_error=self._on_error)
        except PlanError as error:
            MessageDialog.tell(self._window, error)

    def open_example(self) -> None:
        """Open the shipped example; it is made at the first time and then kept with the planner's changes."""
        path = user_data_folder() / "example" / EXAMPLE
        if path.exists():
            self._files.open_path(path)
            return
        who = self._settings.author

        def work(progress: Progress) -> Path:
            from bsc_planner.demo.building import example_plan

            progress.step(0, 0)
            example_plan(path, who=who)
            return path

        run_in_background(
            self, self.tr("Preparing the example"), work, on_done=self._files.open_path, on_error=self._on_error
        )

    def _on_read(self, imported: "ImportedPlan") -> None:
        if not self._files.close():
            return
        findings = imported.findings
        try:
            with busy_cursor():
                document = self._filled(imported.edit)
        except PlanError as error:
            MessageDialog.tell(self._window, error)
            return
        self._files.adopt(document)
        self.findings_found.emit(tuple(findings))
        if findings:
            text = counted(
                self.tr("The plan was imported; {count} [place deserves|places deserve] a look."), count=len(findings)
            )
            tell(self._window, text, status=Status.WARNING)
        else:
            tell(self._window, self.tr("The plan was imported."), status=Status.OK)

    def _filled(self, edit: "Edit") -> "PlanDocument":
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.editing.edit import apply_edit
        from bsc_planner.model.document.document import PlanDocument

        who = self._settings.author
        document = PlanDocument.create(title="", institution="", who=who)
        try:
            apply_edit(document.store, edit, label=self.tr("Import"), who=who)
        except BaseException:
            document.close(keep_unsaved=False)
            raise
        return document

    def _on_exported(self, path: Path) -> None:
        self._state.remember_folder(path.parent)
        text = self.tr("The plan was written to {path}.").format(path=path)
        links = (NoticeLink(self.tr("Open folder"), lambda: _open_folder(path)),)
        tell(self._window, text, status=Status.OK, links=links)

    def _on_error(self, error: PlanError) -> None:
        if not isinstance(error, Cancelled):
            MessageDialog.tell(self._window, error)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
