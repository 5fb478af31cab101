"""Copying a block of very many rows: read while the window stays alive, told how far it is, stopped at a click."""

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication

from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.row_reading import RowReading
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.grid.clipboard.html_block import html_table, rows_as_html
from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import SheetCell
from bsc_planner.ui.widgets.grid.clipboard.text_block import block_as_text
from bsc_planner.ui.widgets.notice_bar import NoticeLink
from bsc_planner.wording.counting import counted

_MANY = 40_000
"""Cells that are copied at once; more are copied bit by bit."""
_SECONDS = 6


class LongCopy(QObject):
    """Takes the copying of a grid over where a block is too large to be read at once."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._reading: RowReading | None = None
        self._texts: list[str] = []
        self._tables: list[str] = []
        self._copy = grid.actions_by_name["copy"]
        self._copy.triggered.disconnect()
        self._copy.triggered.connect(self._on_copy)

    def _on_copy(self) -> None:
        blocks = self._grid.view.cells.blocks
        if len(blocks) != 1 or len(blocks[0].rows) * len(blocks[0].columns) <= _MANY:
            self._grid.clipboard.copy()
            return
        if self._reading is not None:
            return
        reading = RowReading(self._grid.view.items, blocks[0].rows, blocks[0].columns, self)
        self._reading = reading
        count = len(blocks[0].rows)
        reading.slice_read.connect(self._on_slice)
        reading.progressed.connect(self._on_progressed)
        reading.finished.connect(lambda: self._on_read(count))
        reading.broken_off.connect(self._on_broken_off)
        reading.start()

    def _on_progressed(self, done: int, total: int) -> None:
        text = counted(
            self.tr("Copying: {done} of {total} [row|rows]"), done=number_text(done), total=number_text(total)
        )
        links = (NoticeLink(self.tr("Cancel"), self._reading.stop),) if self._reading else ()
        self._grid.notices.tell(text, links=links)

    def _on_slice(self, rows: list[list[SheetCell]]) -> None:
        self._texts.append(block_as_text([[cell.text for cell in row] for row in rows]))
        self._tables.append(rows_as_html(rows))

    def _on_read(self, count: int) -> None:
        mime = QMimeData()
        mime.setText("\n".join(self._texts))
        # as bytes: a text this long takes a multiple of the time
        mime.setData("text/html", html_table("".join(self._tables)).encode())
        self._forget()
        QApplication.clipboard().setMimeData(mime)
        text = counted(self.tr("{count} [row was|rows were] copied."), count=number_text(count))
        self._grid.notices.tell(text, status=Status.OK, seconds=_SECONDS)

    def _forget(self) -> None:
        self._reading = None
        self._texts.clear()
        self._tables.clear()

    def _on_broken_off(self) -> None:
        self._forget()
        self._grid.notices.tell(self.tr("Nothing was copied: the list changed or you stopped it."), seconds=_SECONDS)
