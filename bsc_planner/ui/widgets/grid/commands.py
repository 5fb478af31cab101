"""The commands of a grid: what the keys, the menus and the page's buttons do with the selected cells."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from bsc_planner.ui.icons import icon
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.widgets.grid.block_edits import (
    can_type,
    clearing,
    filling,
    following,
    series_lines,
    too_many,
)
from bsc_planner.ui.widgets.grid.block_frame import BlockFrame
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.clipboard.grid_clipboard import GridClipboard
from bsc_planner.ui.widgets.grid.face import CellText, Refusal
from bsc_planner.ui.widgets.grid.filling.fill_handle import FillHandle
from bsc_planner.ui.widgets.grid.filling.series_dialog import SeriesDialog
from bsc_planner.ui.widgets.grid.view import GridView
from bsc_planner.wording.counting import counted


@dataclass(frozen=True)
class _Command:
    """One command: its name, text (context ``Grid``), keys and icon."""

    name: str
    text: str
    keys: str
    icon: str = ""


_COMMANDS: tuple[_Command | None, ...] = (
    _Command("copy", QT_TRANSLATE_NOOP("Grid", "Copy"), "Ctrl+C", "copy"),
    _Command("cut", QT_TRANSLATE_NOOP("Grid", "Cut"), "Ctrl+X", "scissors"),
    _Command("paste", QT_TRANSLATE_NOOP("Grid", "Paste"), "Ctrl+V", "clipboard-paste"),
    _Command("paste_rows", QT_TRANSLATE_NOOP("Grid", "Paste as new rows"), "Ctrl+Shift+V"),
    _Command("paste_transposed", QT_TRANSLATE_NOOP("Grid", "Paste with rows as columns"), "Ctrl+Alt+V"),
    _Command("clear", QT_TRANSLATE_NOOP("Grid", "Clear"), "Del"),
    None,
    _Command("fill_right", QT_TRANSLATE_NOOP("Grid", "Fill right"), "Ctrl+R", "arrow-right"),
    _Command("fill_down", QT_TRANSLATE_NOOP("Grid", "Fill down"), "Ctrl+D", "arrow-down"),
    _Command("series", QT_TRANSLATE_NOOP("Grid", "Fill series…"), "Ctrl+Alt+I"),
    None,
    _Command("add_row", QT_TRANSLATE_NOOP("Grid", "New row below"), "Ins", "plus"),
    _Command("move_up", QT_TRANSLATE_NOOP("Grid", "Move up"), "Alt+Shift+Up", "arrow-up"),
    _Command("move_down", QT_TRANSLATE_NOOP("Grid", "Move down"), "Alt+Shift+Down"),
    _Command("level_out", QT_TRANSLATE_NOOP("Grid", "One level out"), "Alt+Shift+Left"),
    _Command("level_in", QT_TRANSLATE_NOOP("Grid", "One level in"), "Alt+Shift+Right"),
    _Command("duplicate", QT_TRANSLATE_NOOP("Grid", "Duplicate"), "Ctrl+Alt+D", "copy"),
    _Command("remove", QT_TRANSLATE_NOOP("Grid", "Remove row"), "Ctrl+Del", "trash-2"),
    None,
    _Command("fold", QT_TRANSLATE_NOOP("Grid", "Fold or unfold"), "Alt+Left", "chevron-right"),
    _Command("note", QT_TRANSLATE_NOOP("Grid", "Cell note…"), "Shift+F2", "message-square"),
    _Command("find", QT_TRANSLATE_NOOP("Grid", "Find and replace"), "Ctrl+F", "search"),
)

_WRITING = frozenset({"cut", "paste", "paste_rows", "paste_transposed", "clear", "fill_right", "fill_down", "series"})
"""Commands that a grid in which nothing can be typed does not offer."""


def command_keys() -> list[tuple[str, str]]:
    """(text, keys) of every command, the text in the window's language."""
    return [(QCoreApplication.translate("Grid", each.text), each.keys) for each in _COMMANDS if each is not None]


class GridCommands(QObject):
    """Actions of one grid, by name; keys reach them through the grid, so they never clash with the window's."""

    def __init__(self, view: GridView, find: Callable[[], None]) -> None:
        super().__init__(view)
        self._view = view
        self._model = view.items
        self._find = find
        self._clipboard = GridClipboard(view)
        view.editing.refused.connect(self._tell_refused)
        self._clipboard.refused.connect(self._tell_refused)
        self._clipboard.cut_marked.connect(BlockFrame(view).show_block)
        self.fill_handle = FillHandle(view)
        self.fill_handle.refused.connect(self._tell_refused)
        self.actions: dict[str, QAction] = {}
        for command in filter(None, _COMMANDS):
            action = QAction(QCoreApplication.translate("Grid", command.text), self)
            action.setIconText(action.text())
            if command.icon:
                action.setIcon(icon(command.icon))
            action.setShortcut(QKeySequence(command.keys))
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(getattr(self, command.name))
            self.actions[command.name] = action

    def command_for(self, pressed: QKeySequence) -> QAction | None:
        """The action these keys stand for; None when they stand for none."""
        for action in self.actions.values():
            if action.shortcut().matches(pressed) == QKeySequence.SequenceMatch.ExactMatch:
                return action
        return None

    def menu(self) -> QMenu:
        """A context menu for what is selected."""
        menu = QMenu(self._view)
        self._add_cell_actions(menu)
        rows = self._view.cells.rows
        hidden: set[str] = set() if self._can_add_rows else {"paste_rows", "add_row", "move_up", "move_down"}
        if self._model.cell_notes is None:
            hidden.add("note")
        if not self._model.can_remove(rows):
            hidden.add("remove")
        if not self._model.has_levels:
            hidden |= {"level_out", "level_in", "duplicate"}
        if not rows or self._model.is_open(rows[0]) is None:
            hidden.add("fold")
        columns = {column for block in self._view.cells.blocks for column in block.columns}
        if not any(self._model.columns[column].is_figure for column in columns):
            hidden.add("series")
        is_written = can_type(self._model, rows)
        if not is_written:
            hidden |= _WRITING
        find = QT_TRANSLATE_NOOP("Grid", "Find and replace") if is_written else QT_TRANSLATE_NOOP("Grid", "Find")
        self.actions["find"].setText(QCoreApplication.translate("Grid", find))
        for command in _COMMANDS:
            if command is None:
                menu.addSeparator()
            elif command.name not in hidden:
                menu.addAction(self.actions[command.name])
        if self._view.actions():
            # what the page adds to the grid
            menu.addSeparator()
            menu.addActions(self._view.actions())
        return menu

    def _add_cell_actions(self, menu: QMenu) -> None:
        place = self._view.cells.place
        actions = self._model.cell_actions(place.row, place.column) if place else ()
        for text, act in actions:
            menu.addAction(text, act)
        if actions:
            menu.addSeparator()

    @property
    def clipboard(self) -> GridClipboard:
        """Copying, cutting and pasting."""
        return self._clipboard

    # clipboard -----------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected cells on the clipboard, for spreadsheets too."""
        self._clipboard.copy()

    def cut(self) -> None:
        """Mark cells to be moved to where they are pasted."""
        self._clipboard.cut()

    def paste(self) -> None:
        """Write the clipboard's cells here."""
        self._clipboard.paste()

    def paste_transposed(self) -> None:
        """Write the clipboard's cells here, its rows as columns."""
        self._clipboard.paste(is_transposed=True)

    def paste_rows(self) -> None:
        """Add a row for each line of the clipboard, below the current one."""
        self._clipboard.paste_rows()

    def clear(self) -> None:
        """Empty the selected cells."""
        if not self._is_too_much():
            self._write(clearing(self._model, self._view.cells.blocks), self.tr("Clear"))

    # filling ---------------------------------------------------------------------

    def fill_right(self) -> None:
        """Copy each block's first column over the others."""
        self._fill(is_down=False, label=self.tr("Fill right"))

    def fill_down(self) -> None:
        """Copy each block's first row over the others."""
        self._fill(is_down=True, label=self.tr("Fill down"))

    def series(self) -> None:
        """Ask for a rule and fill the selected figures by it; a single cell stands for its whole row of figures."""
        blocks = self._view.cells.blocks
        if not blocks or not self._view.editing.finish() or self._is_too_much():
            return
        if not series_lines(self._model, blocks):
            blocks = [self._to_the_right(block) for block in blocks]
        lines = series_lines(self._model, blocks)
        if not lines:
            self._view.notice.emit(self.tr("Choose figures first: the series goes on from the first one."), [])
            return
        wanted = SeriesDialog.ask(self._view.window(), [[self._model.value(*cell) for cell in line] for line in lines])
        if wanted is None:
            return
        cells, skipped = following(self._model, blocks, wanted)
        self._write(cells, self.tr("Fill series"))
        if skipped:
            text = self.tr(
                "{count} [row was|rows were] left unchanged: [its|their] first figure is missing or no number."
            )
            self._view.notice.emit(counted(text, count=skipped), [])

    # rows ----------------------------------------------------------------------

    def add_row(self) -> None:
        """Open an empty row below the current one."""
        place = self._view.cells.place
        if not self._view.editing.begin_row(place.row if place else self._model.rowCount() - 1):
            self._tell_sorted()

    def move_up(self) -> None:
        """Move the selected rows one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the selected rows one place down."""
        self._move(1)

    def level_out(self) -> None:
        """Move the selected rows one level out."""
        self._shift(-1)

    def level_in(self) -> None:
        """Move the selected rows one level in."""
        self._shift(1)

    def duplicate(self) -> None:
        """Put a copy behind the selected rows, with what is below them."""
        place = self._view.cells.place
        if place is None or not self._view.editing.finish():
            return
        copies = self._model.duplicate_rows(self._view.cells.rows)
        if copies:
            self._view.go_to(copies[0], place.column)

    def remove(self) -> None:
        """Remove the selected rows."""
        rows = self._view.cells.rows
        if self._view.editing.finish() and self._model.can_remove(rows):
            self._model.remove_rows(rows)

    def fold(self) -> None:
        """Fold or unfold the branch of the current row."""
        place = self._view.cells.place
        if place and self._model.is_open(place.row) is not None:
            self._model.toggle(place.row)

    def note(self) -> None:
        """Read the notes on the current cell, or write one."""
        place = self._view.cells.place
        if place is None or not self._view.editing.finish():
            return
        if self._model.cell_notes is None:
            self._view.notice.emit(self.tr("Cells of this table take no notes."), [])
        elif self._model.noted_cell(*place) is None or self._model.noted_field(*place) is None:
            self._view.notice.emit(self.tr("This cell takes no notes; write them on the cells with content."), [])
        else:
            self._view.note_wanted.emit(*place)

    def find(self) -> None:
        """Open the find bar."""
        self._find()

    @property
    def _can_add_rows(self) -> bool:
        return any(column.is_handle for column in self._model.columns)

    def _shift(self, step: int) -> None:
        place = self._view.cells.place
        if place is None or not self._view.editing.finish():
            return
        is_whole = self._view.cells.has_whole_rows or len(self._view.cells.rows) > 1
        moved = self._model.shift_rows(self._view.cells.rows, step)
        if moved:
            self._select_rows(moved, place.column, is_whole=is_whole)

    def _select_rows(self, rows: list[int], column: int, *, is_whole: bool) -> None:
        """The rows that were moved stay the selected ones, so that the same key moves them on."""
        if is_whole and rows[-1] - rows[0] == len(rows) - 1:
            self._view.cells.select_rows(rows[0], rows[-1])
        else:
            self._view.go_to(rows[0], column)

    def _move(self, step: int) -> None:
        place = self._view.cells.place
        if place is None or not self._view.editing.finish():
            return
        is_whole = self._view.cells.has_whole_rows or len(self._view.cells.rows) > 1
        moved = self._model.move_rows(self._view.cells.rows, step)
        if moved:
            self._select_rows(moved, place.column, is_whole=is_whole)
        else:
            self._tell_sorted()

    def _tell_sorted(self) -> None:
        """Say why rows are neither added nor moved while the order in sight is not the plan's."""
        if self._model.order is not None:
            text = self.tr("The rows are sorted. Go back to the plan's order (above the grid) to add or move rows.")
            self._view.notice.emit(text, [])

    def _to_the_right(self, block: CellBlock) -> CellBlock:
        shown = self._view.cells.shown_columns()
        figures = [column for column in shown if self._model.columns[column].is_figure]
        return CellBlock(block.top, block.bottom, tuple(column for column in figures if column >= block.columns[0]))

    def _fill(self, *, is_down: bool, label: str) -> None:
        cursor = self._view.cells
        if not self._is_too_much():
            self._write(filling(self._model, cursor.blocks, cursor.shown_columns(), is_down=is_down), label)

    def _is_too_much(self) -> bool:
        """Whether more cells are chosen than are written at once; says so."""
        reason = too_many(self._view.cells.blocks)
        if reason:
            self._view.notice.emit(reason, [])
        return bool(reason)

    def _write(self, cells: list[CellText], label: str) -> None:
        if not cells or not self._view.editing.finish():
            return
        self._tell_refused(self._model.set_cells(cells, label=label))

    def _tell_refused(self, refused: list[Refusal]) -> None:
        if refused:
            text = self.tr(
                "{count} [cell was|cells were] left unchanged because [its|their] new text cannot stand there."
            )
            self._view.notice.emit(counted(text, count=len(refused)), refused)
