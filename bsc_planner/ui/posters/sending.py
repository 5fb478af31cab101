"""Sending a drawing on its way: asking, then writing the file or printing, and saying so."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.choice import Destination, PosterFormat, PosterOrder
from bsc_planner.ui.posters.dialog import PosterDialog
from bsc_planner.ui.posters.poster import Poster
from bsc_planner.ui.posters.poster_files import export_poster, page_layout, paint_pages
from bsc_planner.ui.theme import Status

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def has_printer(printer: "QPrinter") -> bool:
    """Whether asking for a printer leads anywhere: without any, the dialog of Windows does not open."""
    return sys.platform != "win32" or printer.outputFormat() is printer.OutputFormat.NativeFormat


class PosterSender(QObject):
    """Exports and prints the drawings of one page; remembers what was chosen last."""

    def __init__(self, session: PlanSession, page: QWidget, dialog: type[PosterDialog]) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._dialog = dialog
        self._order = PosterOrder()

    def ask_and_send(self, poster: Poster) -> None:
        """Ask how, do it, and say so."""
        order = self._dialog.ask(poster, self._order, self._page)
        if order is None:
            return
        self._order = order
        if order.destination is Destination.PRINTER:
            self._print(poster, order)
        else:
            self._write(poster, order)

    def _write(self, poster: Poster, order: PosterOrder) -> None:
        target = self._ask_path(poster, order.file_format)
        if target is None:
            return
        try:
            export_poster(poster, order.paper, order.file_format, target)
        except PlanError as error:
            tell_error(self._page, error)
        else:
            written = self.tr("The drawing was written to {file}.").format(file=target.name)
            tell(self._page, written, status=Status.OK)

    def _print(self, poster: Poster, order: PosterOrder) -> None:
        # Here, so that the window starts without what printers need.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(poster, order.paper))
        printer.setDocName(f"{poster.head.kind} - {poster.head.plan}")
        if not has_printer(printer):
            advice = self.tr("This PC has no printer. Choose PDF and print the file where there is one.")
            tell(self._page, advice, status=Status.WARNING)
            return
        dialog = QPrintDialog(printer, self._page)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        name = printer.printerName() or "PDF"
        if paint_pages(printer, poster, order.paper):
            sent = self.tr("The drawing was sent to the printer {printer}.").format(printer=name)
            tell(self._page, sent, status=Status.OK)
        else:
            refused = self.tr("The printer {printer} did not take the drawing.").format(printer=name)
            tell(self._page, refused, status=Status.WARNING)

    def _ask_path(self, poster: Poster, file_format: PosterFormat) -> Path | None:
        """Where to, with the suffix of the format; None when the planner changed his mind."""
        plan_file = self._session.document.path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = plan_file.parent if plan_file else Path(documents)
        stem = f"{plan_file.stem} - {poster.head.kind}" if plan_file else poster.head.kind
        suffix = file_format.value
        return FileDialog.ask_save(
            self._page,
            title=self.tr("Save drawing"),
            proposed=folder / f"{stem}.{suffix}",
            kind=f"{suffix.upper()} (*.{suffix})",
            suffix=f".{suffix}",
        )
