"""The editor of one cell: shows how the text is read while it is typed, and keeps what cannot be read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from bsc_planner.model.date_reading import read_typed_date
from bsc_planner.ui.labels import day_text
from bsc_planner.ui.menu_key import is_menu_key, open_menu_of
from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.grid.editing.calendar_popup import CalendarPopup
from bsc_planner.ui.widgets.grid.editing.cell_line import FRAME, CellLine
from bsc_planner.ui.widgets.grid.editing.choice_list import ChoiceList
from bsc_planner.ui.widgets.grid.editing.editor_fit import EditorFit, Leaving
from bsc_planner.ui.widgets.grid.editing.reading_tip import ReadingTip
from bsc_planner.ui.widgets.grid.face import Acceptance, Reading

_OWN_COMMANDS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)
_MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class CellEditor(CellLine):
    """The line in which a cell is edited.

    The grid decides what happens; the editor only says what the planner wants. A text that is refused stays, framed in
    red with its reason below; a doubtful one is taken when the planner insists with the same key once more.

    Signals:
        left: The text is accepted and the planner goes on in the direction `Leaving`.
        cancelled: The planner gave up.
        list_pasted: A text of several lines was pasted into the waiting row.
        level_wanted: Tab (1) or Shift+Tab (-1) in the waiting row.
        grown: The text became another; it may need more room.
    """

    left = Signal(object)
    cancelled = Signal()
    list_pasted = Signal(str)
    level_wanted = Signal(int)
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._read: Callable[[str], Reading] = lambda _: Reading()
        self._tip = ReadingTip(parent)
        self.choices = ChoiceList(parent)
        # A click on something without focus would give it to the grid behind, which closes the editor.
        self.choices.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.choices.setFocusProxy(self)
        self.choices.chosen.connect(self._on_chosen)
        self._calendar: CalendarPopup | None = None
        self._is_typing = False
        self._is_new_row = False
        self._asked_for_offer = False
        self._insisted: str | None = None
        self._refused: str | None = None
        self.setObjectName("cellEditor")
        self.hide()
        self.textChanged.connect(self._on_text_changed)

    # what the grid asks ------------------------------------------------------------

    def open(
        self,
        text: str,
        *,
        read: Callable[[str], Reading],
        fit: EditorFit | None = None,
        is_typing: bool = False,
        is_new_row: bool = False,
    ) -> None:
        """Show a text to be edited.

        Args:
            text: What to begin with.
            read: How a text would be understood.
            fit: How the editor fits its cell; None: a plain line.
            is_typing: Typing has begun already (it replaces what was there): arrow keys leave the editor.
            is_new_row: The row waits for its first text: Tab changes its level.
        """
        self._read = read
        self.take_fit(fit or EditorFit())
        self._is_typing = is_typing
        self._is_new_row = is_new_row
        self._asked_for_offer = False
        self._insisted = self._refused = None
        self.choices.offer(self._fit.choices)
        self.setText(text)
        if is_typing:
            self.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_reading(read(text) if is_typing or is_new_row else Reading())
        if is_typing and self._fit.choices:
            self._narrow()

    def close_editor(self) -> None:
        """Take the editor, its explanation and its offers away."""
        self._tip.hide()
        self.choices.hide()
        self.hide()

    def place(self, rect: QRect, *, indent: int = 0, is_wrapped: bool = False) -> None:
        """Put the editor over a cell; the explanation goes below, or above where there is no room."""
        super().place(rect, indent=indent, is_wrapped=is_wrapped)
        self._place_tip()
        if self.choices.is_open:
            self._narrow_again()

    def reading(self) -> Reading:
        """How the text is understood now."""
        return self._read(self.text())

    def refuse(self, reason: str) -> None:
        """Keep the text and say why it was not taken."""
        self._refused = self.text()
        self._show_reading(Reading(Acceptance.REFUSED, reason))

    @property
    def explanation(self) -> str:
        """What stands below the editor; empty when nothing does."""
        return self._tip.text() if not self._tip.isHidden() else ""

    @property
    def is_framed(self) -> bool:
        """Whether the text was refused or is only kept when the planner insists."""
        return self._refused == self.text()

    def try_to_leave(self, leaving: Leaving, *, can_insist: bool = True) -> bool:
        """Say `left` if the text can be taken; else keep it and show the reason."""
        reading = self.reading()
        insists = can_insist and reading.acceptance is Acceptance.DOUBTFUL and self._insisted == self.text()
        if reading.acceptance is Acceptance.ACCEPTED or insists:
            self.choices.hide()
            self.left.emit(leaving)
            return True
        self._refused = self.text()
        if reading.acceptance is Acceptance.DOUBTFUL and can_insist:
            self._insisted = self.text()
        self._show_reading(reading)
        return False

    def open_offer(self) -> bool:
        """Open the list of choices or the calendar, or close the list again; whether there is one."""
        if self._fit.is_day:
            self._open_calendar()
            return True
        if not self._fit.choices:
            return False
        if self.choices.is_open:
            self.choices.hide()
        else:
            self._asked_for_offer = True
            self.choices.narrow("", self.geometry())
            self.choices.pick(self.text())
            self._place_tip()
        return True

    def type_today(self) -> None:
        """Write today's date in place of what is selected."""
        self.insertPlainText(day_text(date.today()))

    # Qt --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Let a command from the keyboard find the text written: Ctrl+S must save what was just typed."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                if is_menu_key(event):
                    event.accept()
                    return True
                if self._is_foreign(event):
                    self.try_to_leave(Leaving.STAY, can_insist=False)
                    return False
                if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2, *_ENTER) or event.modifiers() & _ALT:
                    event.accept()
                    return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys as in a spreadsheet."""
        key, modifiers = event.key(), event.modifiers()
        is_shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self._give_up()
        elif key in _ENTER:
            self._press_enter(modifiers, is_shifted=is_shifted)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = -1 if key == Qt.Key.Key_Backtab or is_shifted else 1
            if self._is_new_row:
                self.level_wanted.emit(step)
            else:
                self._take_choice()
                self.try_to_leave(Leaving.RIGHT if step > 0 else Leaving.LEFT)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & _ALT:
            self.open_offer()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.choices.is_open and not modifiers:
            self.choices.step(-1 if key == Qt.Key.Key_Up else 1)
        elif self._is_typing and not modifiers & ~Qt.KeyboardModifier.KeypadModifier and key in _ARROWS:
            if self._is_new_row:
                super().keyPressEvent(event)
            else:
                self.try_to_leave(_ARROWS[Qt.Key(key)])
        elif key == Qt.Key.Key_Backspace and self._is_new_row and not self.text():
            self.level_wanted.emit(-1)
        elif self._is_new_row and event.matches(QKeySequence.StandardKey.Paste) and self._pastes_list():
            self.list_pasted.emit(QApplication.clipboard().text())
        elif key == Qt.Key.Key_Semicolon and modifiers & _CONTROL:
            self.type_today()
        elif is_menu_key(event):
            open_menu_of(self)
        elif key == Qt.Key.Key_F2:
            self._is_typing = not self._is_typing
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the text when the planner goes elsewhere; one that cannot be taken stays here."""
        super().focusOutEvent(event)
        if self._calendar is not None and self._calendar.isVisible():
            return
        if self.isVisible() and event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.try_to_leave(Leaving.STAY, can_insist=False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the line's own commands."""
        self._is_typing = False
        super().contextMenuEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._place_tip()

    # within ------------------------------------------------------------------------

    def _give_up(self) -> None:
        if self.choices.is_open and self._asked_for_offer:
            self._asked_for_offer = False
            self.choices.hide()
        else:
            self.cancelled.emit()

    def _press_enter(self, modifiers: Qt.KeyboardModifier, *, is_shifted: bool) -> None:
        if modifiers & _ALT:
            if self._fit.has_lines:
                self._is_typing = False
                self.insertPlainText("\n")
            return
        self._take_choice()
        if modifiers & _CONTROL:
            self.try_to_leave(Leaving.FILL)
        else:
            self.try_to_leave(Leaving.UP if is_shifted else Leaving.DOWN)

    def _take_choice(self) -> None:
        """Take the chosen text; where what is typed is none of a closed list, the likely one."""
        wanted = self.choices.picked
        if wanted is None and self.text().strip() and self.reading().acceptance is Acceptance.REFUSED:
            wanted = self.choices.likely
        if wanted is not None:
            self.setText(wanted)
        self.choices.hide()

    def _on_chosen(self, text: str) -> None:
        self.setText(text)
        self.try_to_leave(Leaving.STAY)

    def _open_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.chosen.connect(lambda day: self._on_chosen(day_text(day)))
        self._calendar.open_at(self.mapToGlobal(self.rect().bottomLeft()), read_typed_date(self.text()))

    def _is_foreign(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIER_KEYS or any(event.matches(command) for command in _OWN_COMMANDS):
            return False
        if event.key() == Qt.Key.Key_Semicolon:
            return False
        is_function_key = Qt.Key.Key_F3 <= event.key() <= Qt.Key.Key_F12
        has_command = event.modifiers() & _CONTROL and event.key() in range(0x20, 0x7F)
        return bool(is_function_key or has_command)

    def _pastes_list(self) -> bool:
        return "\n" in QApplication.clipboard().text().strip()

    def _on_text_changed(self) -> None:
        if self._is_loading:
            return
        self._show_reading(self.reading() if self.text().strip() or self._is_new_row else Reading())
        if self._fit.choices:
            self._narrow()
        self.grown.emit()

    def _narrow(self) -> None:
        self._asked_for_offer = False
        self.choices.narrow(self.text(), self.geometry())
        self._place_tip()

    def _narrow_again(self) -> None:
        picked = self.choices.picked
        self.choices.narrow("" if self._asked_for_offer else self.text(), self.geometry())
        if picked is not None:
            self.choices.pick(picked)

    def _show_reading(self, reading: Reading) -> None:
        is_bad = self._refused == self.text() and reading.acceptance is not Acceptance.ACCEPTED
        if not is_bad and reading.acceptance is Acceptance.ACCEPTED:
            self._refused = None
        self.setProperty("refused", "true" if is_bad else "false")
        colours = tokens()
        edge = colours.error_mark if is_bad else colours.accent
        wanted = (
            f"QPlainTextEdit#cellEditor {{ border: {FRAME}px solid {edge.name()}; border-radius: 0; padding: 0;"
            f" background: {colours.panel.name()}; }}"
        )
        # asked first, for every letter typed: Qt dresses a widget anew even in what it wears
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)
        self._tip.say(reading.text, is_bad=is_bad)
        self._place_tip()

    def _place_tip(self) -> None:
        self._tip.place(self.geometry().united(self.choices.geometry()) if self.choices.is_open else self.geometry())


_ARROWS = {
    Qt.Key.Key_Down: Leaving.DOWN,
    Qt.Key.Key_Up: Leaving.UP,
    Qt.Key.Key_Right: Leaving.RIGHT,
    Qt.Key.Key_Left: Leaving.LEFT,
}
