"""Copying, cutting and pasting in a grid: both ways with spreadsheets, asking where a block does not fit."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from bsc_planner.model.date_reading import read_date
from bsc_planner.ui.widgets.grid.block_edits import too_many
from bsc_planner.ui.widgets.grid.clipboard.content import content_of, pasted_block
from bsc_planner.ui.widgets.grid.clipboard.pasting import PastedBlock, Pasting, joined, pasting, text_in
from bsc_planner.ui.widgets.grid.clipboard.question_bar import QuestionBar
from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import SheetCell, sheet_cell
from bsc_planner.ui.widgets.grid.face import CellText, Refusal, RowKind
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.grid.view import GridView
from bsc_planner.wording.counting import counted


@dataclass(frozen=True)
class _Cut:
    """Cells that wait to be moved, by what stays the same for their rows and columns."""

    rows: tuple[Hashable, ...]
    columns: tuple[str, ...]


class GridClipboard(QObject):
    """The clipboard of one grid.

    Signals:
        refused: Texts that could not be written, as a list of `Refusal`.
        cut_marked: The rectangle (`CellBlock`) that waits to be moved; None when none does any more.
    """

    refused = Signal(list)
    cut_marked = Signal(object)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self._model = view.items
        self._cut: _Cut | None = None
        self._is_putting = False
        self._is_writing = False
        self.rows_taker: Callable[[], bool] | None = None
        """Takes a clipboard of whole rows in its own way; False: as any grid does."""
        self.holds_rows: Callable[[], bool] | None = None
        """Whether the clipboard holds rows with levels, which are no block of cells."""
        self.question = QuestionBar()
        self.question.answered.connect(view.setFocus)
        QApplication.clipboard().dataChanged.connect(self._on_clipboard_changed)
        for moved in (self._model.modelReset, self._model.rowsInserted, self._model.rowsRemoved):
            moved.connect(self._on_rows_moved)

    @property
    def has_cut(self) -> bool:
        """Whether cells wait to be moved."""
        return self._cut is not None

    def copy(self) -> bool:
        """Put the selected cells on the clipboard, for spreadsheets too; whether there was a block to copy."""
        lines = self._lines()
        if lines is None:
            return False
        self.drop_cut()
        block, doubtful = copied(self._model, *lines)
        self._is_putting = True
        try:
            QApplication.clipboard().setMimeData(content_of(block, doubtful))
        finally:
            self._is_putting = False
        return True

    def cut(self) -> None:
        """Copy, and mark the cells to be emptied where they are pasted; until then nothing changes, as in Excel."""
        blocks = self._view.cells.blocks
        if len(blocks) > 1:
            self._view.notice.emit(self.tr("Several separate areas cannot be cut at once: choose one block."), [])
            return
        if not blocks or not self._view.editing.finish() or not self.copy():
            return
        block = blocks[0]
        rows = tuple(self._model.row_key(row) for row in block.rows)
        self._cut = _Cut(rows, tuple(self._model.columns[column].key for column in block.columns))
        self.cut_marked.emit(block)

    def drop_cut(self) -> None:
        """Leave cut cells where they are."""
        if self._cut is not None:
            self._cut = None
            self.cut_marked.emit(None)

    def paste(self, *, is_transposed: bool = False) -> None:
        """Write the clipboard's cells here; a block that does not fit is asked about.

        Args:
            is_transposed: Rows of the clipboard become columns.
        """
        pasted = pasted_block(QApplication.clipboard().mimeData(QClipboard.Mode.Clipboard))
        cursor = self._view.cells
        if pasted is None or not cursor.blocks or not self._view.editing.finish():
            return
        reason = too_many(cursor.blocks)
        if reason:
            self._view.notice.emit(reason, [])
            return
        place = cursor.place
        if self.holds_rows is not None and place and place.column == self._outline and self.holds_rows():
            self.paste_rows()
            return
        if is_transposed:
            pasted = pasted.transposed()
        planned = pasting(self._model, pasted, cursor.blocks, cursor.shown_columns())
        if planned.rows_beyond or planned.columns_beyond:
            self._ask(planned)
            return
        self._write(planned)
        self._tell_mark(pasted)

    def paste_rows(self) -> None:
        """Add a row for each line of the clipboard, below the current one; further columns go to the right."""
        pasted = pasted_block(QApplication.clipboard().mimeData(QClipboard.Mode.Clipboard))
        if pasted is None or not self._view.editing.finish():
            return
        if self.rows_taker is not None and self.rows_taker():
            return
        place = self._view.cells.place
        outline = self._outline
        first = min(place.column, outline) if place else outline
        if self._model.columns[first].is_handle:
            first = outline
        shown = self._view.cells.shown_columns()
        columns = shown[shown.index(first) :] if first in shown else shown
        rows = [
            {
                column: text_in(cell, self._model.columns[column], pasted.mark).strip()
                for column, cell in zip(columns, row, strict=False)
            }
            for row in pasted.rows
        ]
        rows = [row for row in rows if row.get(outline)]
        if not rows or self._model.begin_row(place.row if place else -1) is None:
            return
        last, refused = self._model.fill_new_row(rows)
        if last is not None:
            self._view.go_to(last, first)
        else:
            self._model.drop_new_row()
        self._tell(refused)

    # within ------------------------------------------------------------------------

    @property
    def _outline(self) -> int:
        return next((at for at, column in enumerate(self._model.columns) if column.is_outline), 0)

    def _lines(self) -> tuple[Sequence[int], Sequence[int]] | None:
        blocks = self._view.cells.blocks
        lines = joined(blocks) if blocks else None
        if blocks and lines is None:
            text = self.tr("These areas do not line up: choose the same columns in each of them, or the same rows.")
            self._view.notice.emit(text, [])
        return lines

    def _ask(self, planned: Pasting) -> None:
        rows, columns = len(planned.rows_beyond), planned.columns_beyond
        if columns and rows:
            text = self.tr(
                "The block is larger than the room for it: {rows} [row|rows] and {columns} [column|columns] too many."
            )
        elif rows:
            text = self.tr("The block is longer than the room for it: {rows} [row|rows] too many.")
        else:
            text = self.tr("The block is wider than the room for it: {columns} [column|columns] too many.")
        answers: list[tuple[str, Callable[[], None]]] = []
        addable = self._addable(planned)
        if addable:
            words = counted(self.tr("Add {count} [row|rows] below"), count=len(addable))
            answers.append((words, partial(self._write, planned, adding=addable)))
        elif rows and self._can_add_rows(planned):
            text += " " + self.tr("New rows need a name: paste a block that has the names too.")
        answers.append((self.tr("Paste what fits"), partial(self._write, planned)))
        answers.append((self.tr("Cancel"), lambda: None))
        self.question.ask(counted(text, rows=rows, columns=columns), answers)

    def _addable(self, planned: Pasting) -> list[dict[int, str]]:
        """Rows beyond the end that can be added, each with a name."""
        rows = planned.rows_beyond
        if not rows or not all(row.get(self._outline) for row in rows) or not self._can_add_rows(planned):
            return []
        return rows

    def _can_add_rows(self, planned: Pasting) -> bool:
        self._is_writing = True
        try:
            can_add = self._model.begin_row(self._last_row(planned)) is not None
            self._model.drop_new_row()
        finally:
            self._is_writing = False
        return can_add

    def _write(self, planned: Pasting, *, adding: Sequence[dict[int, str]] = ()) -> None:
        cells = self._with_cut_emptied(planned)
        label = self.tr("Paste") if self._cut is None else self.tr("Move cells")
        self.drop_cut()
        refused: list[Refusal] = []
        behind = self._model.row_key(self._last_row(planned)) if adding else None
        self._is_writing = True
        try:
            with self._model.one_step(label):
                if cells:
                    refused += self._model.set_cells(cells, label=label)
                if adding and self._begin_row_behind(behind):
                    refused += self._model.fill_new_row(adding)[1]
                    self._model.drop_new_row()
        finally:
            self._is_writing = False
        if planned.area:
            self._view.cells.select_block(planned.area)
        self._tell(refused)

    def _last_row(self, planned: Pasting) -> int:
        """The row behind which rows beyond the end come, as more of its kind: headings may follow it."""
        return planned.area.bottom if planned.area else self._model.rowCount() - 1

    def _begin_row_behind(self, key: Hashable) -> bool:
        row = self._model.row_of(key)
        return self._model.begin_row(self._model.rowCount() - 1 if row is None else row) is not None

    def _with_cut_emptied(self, planned: Pasting) -> list[CellText]:
        """The pasted cells, and empty texts for those that were cut and are not pasted over."""
        if self._cut is None:
            return planned.cells
        covered = [planned.area] if planned.area else self._view.cells.blocks
        rows = [row for key in self._cut.rows if (row := self._model.row_of(key)) is not None]
        columns = [at for at, column in enumerate(self._model.columns) if column.key in self._cut.columns]
        emptied = [
            CellText(row, column, "")
            for row in rows
            for column in columns
            if self._model.can_edit(row, column)
            and self._model.edit_text(row, column)
            and not any(row in block.rows and column in block.columns for block in covered)
        ]
        return [*planned.cells, *emptied]

    def _tell(self, refused: list[Refusal]) -> None:
        if refused:
            self.refused.emit(refused)

    def _tell_mark(self, pasted: PastedBlock) -> None:
        if pasted.mark == ".":
            text = self.tr("The figures were read with a point before the decimals, as in 1,355.90.")
            self._view.notice.emit(text, [])

    def _on_clipboard_changed(self) -> None:
        if not self._is_putting:
            self.drop_cut()

    def _on_rows_moved(self) -> None:
        if not self._is_writing:
            self.question.withdraw()


def copied(
    model: GridItemModel, rows: Sequence[int], columns: Sequence[int]
) -> tuple[list[list[SheetCell]], frozenset[tuple[int, int]]]:
    """The cells at the crossings of some rows and columns, and the places of figures whose reading is open."""
    block = []
    doubtful = set()
    for at, row in enumerate(rows):
        line = []
        for place, column in enumerate(columns):
            text, value = model.edit_text(row, column), model.value(row, column)
            if value is not None and value.is_ambiguous:
                doubtful.add((at, place))
            day = read_date(text) if model.columns[column].is_day and model.row_kind(row) is RowKind.ITEM else None
            line.append(sheet_cell(text, value=value, day=day))
        block.append(line)
    return block, frozenset(doubtful)
