"""One cell at a time being typed in: opening the editor, taking its text, going on."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QCoreApplication, QObject, QPersistentModelIndex, QRect, Qt, Signal

from bsc_planner.ui.widgets.grid.block_edits import new_rows, too_many
from bsc_planner.ui.widgets.grid.cell_cursor import CellCursor
from bsc_planner.ui.widgets.grid.clipboard.text_block import Block, block_from_text
from bsc_planner.ui.widgets.grid.editing.cell_editor import CellEditor
from bsc_planner.ui.widgets.grid.editing.editor_fit import EditorFit, Leaving
from bsc_planner.ui.widgets.grid.face import CellText, Reading
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.grid.painting.cell_painter import outline_indent
from bsc_planner.ui.widgets.grid.painting.table import GridTable

_WIDEST = 560
_EDITOR_ROOM = 18
_WIDE_ENOUGH = 12
"""Average characters from which a column of texts holds more than codes: those may have several lines."""


class EditingSession(QObject):
    """The editor of a grid and the cell it stands over.

    Signals:
        refused: Texts of pasted rows that could not be written, as a list of `Refusal`.
        row_written: The row of the current cell, which waited for its first text, stands for something now.
    """

    refused = Signal(list)
    row_written = Signal(int)

    def __init__(self, view: "GridTable", model: GridItemModel, cursor: CellCursor) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._cursor = cursor
        self._cell = QPersistentModelIndex()
        self._before = ""
        self._is_writing = False
        self._kept: tuple[Hashable, int, str] | None = None
        self._entered: Hashable | None = None
        self.rows_taker: Callable[[], bool] | None = None
        """Takes a list pasted into the waiting row in its own way; False: as any grid does."""
        self.editor = CellEditor(view)
        self.editor.left.connect(self._on_left)
        self.editor.cancelled.connect(self.cancel)
        self.editor.list_pasted.connect(self._on_list_pasted)
        self.editor.level_wanted.connect(self._on_level_wanted)
        self.editor.grown.connect(self.follow)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(lambda *_: self.follow())
        model.rowsRemoved.connect(lambda *_: self.follow())
        model.rowsMoved.connect(lambda *_: self.follow())

    @property
    def is_open(self) -> bool:
        """Whether a cell is being edited."""
        return self._cell.isValid()

    @property
    def is_new_row(self) -> bool:
        """Whether the row waiting for its first text is being edited."""
        return self.is_open and self._model.is_new_row(self._cell.row())

    def begin(self, row: int, column: int, *, typed: str | None = None) -> bool:
        """Open the editor over a cell; whether it could be opened.

        Args:
            row: Row of the cell.
            column: Column of the cell.
            typed: What was typed already; it replaces the cell's text. None: edit the text itself.
        """
        if not self.finish() or not self._model.can_edit(row, column):
            return False
        if self._cursor.place != (row, column):
            self._cursor.go_to(row, column)
        self._view.scrollTo(self._model.index(row, column))
        self._cell = QPersistentModelIndex(self._model.index(row, column))
        self._before = self._model.edit_text(row, column)
        self.editor.open(
            self._before if typed is None else typed,
            read=self._read,
            fit=self._fit(row, column),
            is_typing=typed is not None,
            is_new_row=self._model.is_new_row(row),
        )
        self.follow()
        return True

    def begin_row(self, after: int) -> bool:
        """Open an empty row behind `after` and its editor; whether rows can be added here."""
        if not self.finish():
            return False
        row = self._model.begin_row(after)
        return row is not None and self.begin(row, self._outline)

    def finish(self) -> bool:
        """Take the text of an open editor; False when it cannot be taken and stays open."""
        if not self.is_open or self._is_writing:
            return True
        if self.editor.text() == self._before:
            self.cancel()
            return True
        is_taken = self.editor.try_to_leave(Leaving.STAY, can_insist=False)
        if not is_taken:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_taken

    def cancel(self) -> None:
        """Close the editor without writing; a row that waits for its first text goes away."""
        is_new = self.is_new_row
        self._close()
        if is_new:
            self._model.drop_new_row()

    def follow(self) -> None:
        """Keep the editor over its cell; an editor whose cell is gone closes."""
        if not self.editor.isVisibleTo(self._view):
            return
        if not self.is_open:
            self._close()
            return
        row, column = self._cell.row(), self._cell.column()
        rect: QRect = self._view.shown_rect(row, column)  # type: ignore[attr-defined]
        indent = outline_indent(self._model, row) if column == self._outline else 0
        room = _EDITOR_ROOM + indent
        needed = self.editor.wished_width() + room
        seen = self._view.viewport().geometry()
        # long texts stay within what is seen of the grid, whatever is scrolled away at its right
        widest = max(rect.width(), min(_WIDEST, seen.right() - rect.left()))
        is_wrapped = self.editor.has_lines and (needed > widest or "\n" in self.editor.text())
        if rect.width() < needed:
            wider = min(needed, widest if self.editor.has_lines else max(rect.width(), _WIDEST))
            if self._model.columns[column].align & Qt.AlignmentFlag.AlignRight:
                rect.setLeft(rect.right() - wider + 1)
            else:
                rect.setWidth(wider)
        if is_wrapped:
            rect.setHeight(max(rect.height(), self.editor.wished_height(rect.width(), indent=indent)))
            rect.moveBottom(min(rect.bottom(), max(seen.bottom(), rect.height())))
        self.editor.place(rect, indent=indent, is_wrapped=is_wrapped)

    def open_offer(self, row: int, column: int) -> bool:
        """Open a cell with its choices or its calendar; whether it has any."""
        if not self._model.can_edit(row, column):
            return False
        if not self._model.columns[column].is_day and not self._model.choices(row, column):
            return False
        return self.begin(row, column) and self.editor.open_offer()

    def _fit(self, row: int, column: int) -> EditorFit:
        listed = self._model.columns[column]
        choices = self._model.choices(row, column)
        is_text = not (choices or listed.is_figure or listed.is_day or self._model.is_new_row(row))
        return EditorFit(
            choices,
            is_day=listed.is_day,
            has_lines=is_text and listed.width >= _WIDE_ENOUGH and bool(listed.align & Qt.AlignmentFlag.AlignLeft),
            align=listed.align,
            name=self._model.cell_name(row, column),
        )

    @property
    def _outline(self) -> int:
        return next((place for place, column in enumerate(self._model.columns) if column.is_outline), 0)

    def _read(self, text: str) -> Reading:
        if not self.is_open or text == self._before:
            return Reading(text=self._level_hint())
        reading = self._model.read(self._cell.row(), self._cell.column(), text)
        return Reading(reading.acceptance, reading.text or self._level_hint())

    def _level_hint(self) -> str:
        return self._model.new_row_hint() if self.is_new_row else ""

    def _on_left(self, leaving: Leaving) -> None:
        if not self.is_open:
            return
        row, column, text = self._cell.row(), self._cell.column(), self.editor.text()
        if self._model.is_new_row(row):
            self._leave_new_row([[text]], goes_on=leaving is Leaving.DOWN)
            return
        places = [(row, column)]
        if leaving is Leaving.FILL:
            reason = too_many(self._cursor.blocks)
            if reason:
                self.editor.refuse(reason)
                return
            places = [(r, c) for block in self._cursor.blocks for r in block.rows for c in block.columns]
        cells = [CellText(r, c, text) for r, c in places if self._model.can_edit(r, c)]
        if text != self._before or leaving is Leaving.FILL:
            name = self._model.columns[column].full_name
            self._is_writing = True
            try:
                refused = self._model.set_cells(
                    cells, label=QCoreApplication.translate("Grid", "Change {column}").format(column=name)
                )
            finally:
                self._is_writing = False
            if refused and len(cells) == 1:
                self.editor.refuse(refused[0].reason)
                return
        self._close()
        self._go_on(leaving)

    def _go_on(self, leaving: Leaving) -> None:
        place = self._cursor.place
        if leaving is Leaving.DOWN and place and self.continues_entry(place.row):
            return
        steps = {Leaving.DOWN: (1, 0), Leaving.UP: (-1, 0), Leaving.RIGHT: (0, 1), Leaving.LEFT: (0, -1)}
        if leaving in steps:
            rows, columns = steps[leaving]
            if not self._cursor.next_in_selection(rows or columns, by_column=bool(columns)):
                (self._cursor.enter if rows else self._cursor.tab)(rows or columns)

    def _leave_new_row(self, block: Block, *, goes_on: bool) -> None:
        rows = new_rows(block, self._cursor.shown_columns(), self._outline, self._outline)
        if not rows:
            self.cancel()
            return
        self._is_writing = True
        try:
            last, refused = self._model.fill_new_row(rows)
        finally:
            self._is_writing = False
        if last is None:
            return
        self._close()
        if self._cursor.place == (last, self._outline):
            self.row_written.emit(last)
        else:
            self._cursor.go_to(last, self._outline)
        if refused:
            self.refused.emit(refused)
        if goes_on:
            self.begin_row(last)

    def continues_entry(self, row: int) -> bool:
        """Open the next row where a new one was typed from its name to the right; whether it was."""
        is_entered = self._entered is not None and self._model.row_key(row) == self._entered
        self._entered = None
        return is_entered and self.begin_row(row)

    def _on_list_pasted(self, text: str) -> None:
        if self.rows_taker is not None and self.rows_taker():
            return
        self._leave_new_row(block_from_text(text), goes_on=False)

    def _on_level_wanted(self, step: int) -> None:
        text = self.editor.text()
        if step > 0 and text.strip() and self._model.new_row_has_figures():
            self._leave_new_row([[text]], goes_on=False)
            place = self._cursor.place
            if place is not None and not self.is_open:
                self._entered = self._model.row_key(place.row)
                self._cursor.move(0, 1)
            return
        self._is_writing = True
        try:
            row = self._model.shift_new_row(step)
        finally:
            self._is_writing = False
        if row is None:
            return
        self._cell = QPersistentModelIndex(self._model.index(row, self._outline))
        self.editor.open(text, read=self._read, is_typing=True, is_new_row=True)
        self._cursor.go_to(row, self._outline)
        self.follow()

    def _on_about_to_reset(self) -> None:
        if self.is_open and not self._is_writing:
            self._kept = (self._model.row_key(self._cell.row()), self._cell.column(), self.editor.text())

    def _on_reset(self) -> None:
        if self._kept is None:
            return
        (key, column, text), self._kept = self._kept, None
        row = self._model.row_of(key)
        self._close()
        if row is not None:
            self.begin(row, column, typed=text)

    def _close(self) -> None:
        self._cell = QPersistentModelIndex()
        if self.editor.hasFocus():
            # First, because Qt hands the keyboard of a hidden widget on by a Tab, which would move the current cell.
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.close_editor()
