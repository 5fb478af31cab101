"""Writing what a grid shows to a workbook or CSV file: its columns in sight, filters and order included."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.list_export import ListExport
from bsc_planner.ui.lists.row_reading import RowReading
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Grid, RowKind
from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import SheetCell
from bsc_planner.ui.widgets.notice_bar import NoticeLink
from bsc_planner.wording.counting import counted

_SECONDS = 6
_INDENT = "    "


class GridExport(QObject):
    """Adds the command that exports what is shown to the menu of a grid.

    Attributes:
        as_workbook, as_csv: The commands, for a page's own menus too.
    """

    def __init__(self, session: PlanSession, grid: Grid, *, stem: str) -> None:
        """Add it.

        Args:
            session: The plan, beside whose file the list is proposed.
            grid: Whose rows are written.
            stem: What the file is called, translated: ``Daftar pegawai``.
        """
        super().__init__(grid)
        self._grid = grid
        self._stem = stem
        self._export = ListExport(session, grid, stem=stem)
        self._reading: RowReading | None = None
        self.as_workbook = self._action(self.tr("Export list as Excel…"), "xlsx", grid)
        self.as_csv = self._action(self.tr("Export list as CSV…"), "csv", grid)

    def _action(self, text: str, form: str, grid: QWidget) -> QAction:
        action = QAction(icon("download"), text, self) if form == "xlsx" else QAction(text, self)
        action.triggered.connect(lambda: self.ask(form))
        self._grid.view.addAction(action)
        return action

    def ask(self, form: str) -> None:
        """Ask for a file and write the rows shown.

        Args:
            form: ``xlsx`` or ``csv``.
        """
        if self._reading is not None or not self._grid.finish_editing():
            return
        path = self._export.ask_path(form)
        if path is None:
            return
        view = self._grid.view
        rows = [row for row in range(view.items.rowCount()) if not view.items.is_new_row(row)]
        self._reading = RowReading(view.items, rows, view.cells.shown_columns(), self)
        read: list[list[SheetCell]] = []
        self._reading.slice_read.connect(lambda rows: read.extend(rows))
        self._reading.progressed.connect(self._on_progressed)
        self._reading.finished.connect(lambda: self._on_read(path, rows, read))
        self._reading.broken_off.connect(self._on_broken_off)
        self._reading.start()

    def _on_progressed(self, done: int, total: int) -> None:
        text = self.tr("Reading the list: {done} of {total} [row|rows]")
        links = (NoticeLink(self.tr("Cancel"), self._reading.stop),) if self._reading else ()
        told = counted(text, done=number_text(done), total=number_text(total))
        self._grid.notices.tell(told, links=links)

    def _on_broken_off(self) -> None:
        self._reading = None
        text = self.tr("Nothing was written: the list changed or you stopped it.")
        self._grid.notices.tell(text, seconds=_SECONDS)

    def _on_read(self, path: Path, rows: list[int], read: list[list[SheetCell]]) -> None:
        self._reading = None
        self._grid.notices.close_notice()
        items, shown = self._grid.view.items, self._grid.view.cells.shown_columns()
        headings = [" ".join(items.columns[column].full_name.split()) for column in shown]
        outline = next((place for place, column in enumerate(shown) if items.columns[column].is_outline), None)
        if outline is not None:
            for row, cells in zip(rows, read, strict=True):
                if items.depth(row) and items.row_kind(row) is RowKind.ITEM and cells[outline].number is None:
                    text = cells[outline].text
                    cells[outline] = SheetCell(f"{_INDENT * items.depth(row)}{text}", pattern=cells[outline].pattern)

        def write(place: Path) -> None:
            # office libraries load when first needed
            from bsc_planner.exchange.list_file import ListCell, write_list

            made = [[ListCell(cell.text, cell.number, cell.pattern) for cell in row] for row in read]
            write_list(headings, made, place)

        self._export.write(path, write)
