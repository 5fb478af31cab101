"""Writes one list or worksheet to a file the planner chooses, off the window's thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.file_names import safe_stem
from bsc_planner.progress import Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeLink

_NOTICE_SECONDS = 15


class ListExport(QObject):
    """Asks where to and writes; says so when the file is there, or why it is not.

    Args:
        session: The plan, beside whose file the new one is proposed.
        page: Where notices are shown.
        stem: What the file is called, translated: ``Lembar kerja temuan``.
    """

    def __init__(self, session: PlanSession, page: QWidget, *, stem: str) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._stem = stem

    def ask(self, form: str, write: Callable[[Path], None], *, stem: str = "") -> None:
        """Ask for a file and write it.

        Args:
            form: ``pdf``, ``xlsx`` or ``csv``.
            write: Writes the file; called off the window's thread, so it reads only what it was given.
            stem: Another name than the usual one; empty: the usual.
        """
        path = self.ask_path(form, stem=stem)
        if path is not None:
            self.write(path, write)

    def ask_path(self, form: str, *, stem: str = "") -> Path | None:
        """Ask for a file only; None when the planner wants none.

        Args:
            form: ``pdf``, ``xlsx`` or ``csv``.
            stem: Another name than the usual one; empty: the usual.
        """
        kinds = {
            "pdf": self.tr("PDF (*.pdf)"),
            "xlsx": self.tr("Excel workbook (*.xlsx)"),
            "csv": self.tr("Table with semicolons (*.csv)"),
        }
        plan = self._session.document.path
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        what = safe_stem(stem or self._stem, fallback=form)
        name = f"{f'{plan.stem} - ' if plan else ''}{what}.{form}"
        return FileDialog.ask_save(
            self._page,
            title=self.tr("Export: {name}").format(name=stem or self._stem),
            proposed=(plan.parent if plan else documents) / name,
            kind=kinds[form],
            suffix=f".{form}",
        )

    def write(self, path: Path, write: Callable[[Path], None]) -> None:
        """Write a file without asking where to."""

        def work(_progress: Progress) -> None:
            write(path)

        def done(_nothing: None) -> None:
            self._on_written(path)

        def failed(error: PlanError) -> None:
            tell_error(self._page, error)

        title = self.tr("Writing {name}").format(name=path.name)
        run_in_background(self, title, work, on_done=done, on_error=failed)

    def _on_written(self, path: Path) -> None:
        def open_file() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        text = self.tr("{path} was written.").format(path=path)
        tell(
            self._page, text, status=Status.OK, links=(NoticeLink(self.tr("Open"), open_file),), seconds=_NOTICE_SECONDS
        )
