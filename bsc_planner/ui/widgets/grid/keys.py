"""The keyboard of a grid, as in a spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from bsc_planner.ui.menu_key import is_menu_key, open_menu_of
from bsc_planner.ui.widgets.grid.commands import GridCommands
from bsc_planner.ui.widgets.grid.view import GridView

_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GridKeys(QObject):
    """Turns key presses on a grid into moves, edits and commands."""

    def __init__(self, view: GridView, commands: GridCommands, open_filter: Callable[[int], None]) -> None:
        super().__init__(view)
        self._open_filter = open_filter
        self._view = view
        self._commands = commands
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the grid's keys before the window's shortcuts get them."""
        if watched is not self._view or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._commands.command_for(_pressed(event)) or self._is_own(event):
                event.accept()
                return True
            return False
        return event.type() == QEvent.Type.KeyPress and self._press(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if _is_filter_key(event) or is_menu_key(event):
            return True
        if key in _ARROWS or key in (Qt.Key.Key_Home, Qt.Key.Key_End, *_ENTER):
            return not modifiers & _ALT
        if key == Qt.Key.Key_Semicolon and modifiers & _CONTROL:
            return True
        if key in (Qt.Key.Key_F2, Qt.Key.Key_F3) or event.matches(QKeySequence.StandardKey.SelectAll):
            return True
        return key == Qt.Key.Key_Space and bool(modifiers & (_CONTROL | _SHIFT))

    def _press(self, event: QKeyEvent) -> bool:
        if self._opens_offer(event) or self._types_today(event):
            return True
        if is_menu_key(event):
            # here, because not every window with a grid listens to it
            open_menu_of(self._view)
            return True
        command = self._commands.command_for(_pressed(event))
        if command is not None:
            command.trigger()
            return True
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_control, is_shift = bool(modifiers & _CONTROL), bool(modifiers & _SHIFT)
        if _is_filter_key(event):
            self._open_filter(self._view.cells.column)
            return True
        if modifiers & _ALT and not event.text():
            return False
        return (
            self._move(event.key(), is_control=is_control, is_shift=is_shift)
            or self._go_on(event.key(), is_control=is_control, is_shift=is_shift)
            or self._select(event, is_control=is_control, is_shift=is_shift)
            or self._type(event, is_control=is_control)
        )

    def _opens_offer(self, event: QKeyEvent) -> bool:
        """Alt+Down on a cell with choices or a date; elsewhere it opens the filter of the column."""
        place = self._view.cells.place
        return _is_filter_key(event) and place is not None and self._view.editing.open_offer(place.row, place.column)

    def _types_today(self, event: QKeyEvent) -> bool:
        """Ctrl+; as in a spreadsheet."""
        place = self._view.cells.place
        if event.key() != Qt.Key.Key_Semicolon or not event.modifiers() & _CONTROL or place is None:
            return False
        if self._view.editing.begin(place.row, place.column, typed=""):
            self._view.editing.editor.type_today()
        return True

    def _move(self, key: int, *, is_control: bool, is_shift: bool) -> bool:
        cells = self._view.cells
        place = cells.place
        page = self._view.rows_per_page
        if key in _ARROWS:
            rows, columns = _ARROWS[Qt.Key(key)]
            cells.move(rows, columns, is_extending=is_shift, to_edge=is_control)
        elif key == Qt.Key.Key_PageUp:
            cells.move(-page, 0, is_extending=is_shift)
        elif key == Qt.Key.Key_PageDown:
            cells.move(page, 0, is_extending=is_shift)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and place:
            is_home = key == Qt.Key.Key_Home
            shown = cells.shown_columns()
            last = self._view.items.rowCount() - 1
            row = (0 if is_home else last) if is_control else place.row
            cells.go_to(row, cells.first_column if is_home else shown[-1], is_extending=is_shift)
        else:
            return False
        if not is_shift:
            # a cell that was the current one already may have been scrolled out of sight
            self._view.scrollTo(self._view.currentIndex())
        return True

    def _go_on(self, key: int, *, is_control: bool, is_shift: bool) -> bool:
        """Enter and Tab: on through a selection, else down and right; Enter on a name opens a row below."""
        cells = self._view.cells
        place = cells.place
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if is_control:
                return False
            step = -1 if is_shift or key == Qt.Key.Key_Backtab else 1
            if self._view.items.has_levels and cells.has_whole_rows:
                self._commands.actions["level_in" if step > 0 else "level_out"].trigger()
                return True
            if not cells.next_in_selection(step, by_column=True):
                cells.tab(step)
            return True
        if key not in _ENTER or is_control or place is None:
            return False
        step = -1 if is_shift else 1
        if cells.next_in_selection(step, by_column=False):
            return True
        if not is_shift and self._view.editing.continues_entry(place.row):
            return True
        is_outline = self._view.items.columns[place.column].is_outline
        if not (is_outline and not is_shift and self._view.editing.begin_row(place.row)):
            cells.enter(step)
        return True

    def _select(self, event: QKeyEvent, *, is_control: bool, is_shift: bool) -> bool:
        cells = self._view.cells
        place = cells.place
        if event.matches(QKeySequence.StandardKey.SelectAll):
            cells.select_all()
        elif event.key() == Qt.Key.Key_Space and place and is_shift:
            cells.select_rows(cells.rows[0], cells.rows[-1])
        elif event.key() == Qt.Key.Key_Space and place and is_control:
            cells.select_column(place.column)
        elif event.key() == Qt.Key.Key_Escape and self._commands.clipboard.has_cut:
            self._commands.clipboard.drop_cut()
        elif event.key() == Qt.Key.Key_Escape and place and (len(cells.blocks) > 1 or not cells.blocks[0].is_single):
            cells.go_to(place.row, place.column)
        else:
            return False
        return True

    def _type(self, event: QKeyEvent, *, is_control: bool) -> bool:
        place = self._view.cells.place
        if place is None:
            return False
        text = event.text()
        is_text = text.isprintable() and bool(text) and not (is_control and not event.modifiers() & _ALT)
        if event.key() == Qt.Key.Key_F2:
            typed = None
        elif event.key() == Qt.Key.Key_Backspace and not is_control:
            typed = ""
        elif is_text:
            typed = text
        else:
            return False
        editing = self._view.editing
        if not editing.begin(place.row, place.column, typed=typed) and not editing.is_open:
            self._view.notice.emit(self._view.items.why_fixed(place.row, place.column), [])
        return True


def _is_filter_key(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Down and modifiers == _ALT


def _pressed(event: QKeyEvent) -> QKeySequence:
    key = event.key()
    if key in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_unknown, 0):
        return QKeySequence()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))
