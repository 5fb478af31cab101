"""The editor of one cell: shows how the text is read while it is typed, and keeps what cannot be read."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QCompleter, QLabel, QLineEdit, QListView, QWidget

from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.grid.column import LEFT
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
_MOST_LETTERS = 4_000
_MARGIN = 3


class Leaving(Enum):
    """Where the planner goes after the editor took its text."""

    STAY = auto()
    DOWN = auto()
    UP = auto()
    RIGHT = auto()
    LEFT = auto()
    FILL = auto()
    """Into all selected cells (Ctrl+Enter)."""


class CellEditor(QLineEdit):
    """A line over one cell.

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
        self._over = parent
        self._tip = QLabel(parent)
        self._tip.setObjectName("readingTip")
        self._tip.setTextFormat(Qt.TextFormat.PlainText)
        self._tip.setWordWrap(True)
        self._tip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tip.setAutoFillBackground(True)
        self._tip.setContentsMargins(8, 4, 8, 4)
        self._tip.hide()
        self._is_typing = False
        self._is_new_row = False
        self._insisted: str | None = None
        self._refused: str | None = None
        self.setFrame(False)
        self.setMaxLength(_MOST_LETTERS)
        self.hide()
        self.textEdited.connect(self._on_text_edited)

    def open(
        self,
        text: str,
        *,
        read: Callable[[str], Reading],
        choices: Sequence[str] = (),
        is_typing: bool = False,
        is_new_row: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Show a text to be edited.

        Args:
            text: What to begin with.
            read: How a text would be understood.
            choices: Texts to offer while typing.
            is_typing: Typing has begun already (it replaces what was there): arrow keys leave the editor.
            is_new_row: The row waits for its first text: Tab changes its level.
            align: Where the text stands.
        """
        self._read = read
        self._is_typing = is_typing
        self._is_new_row = is_new_row
        self._insisted = self._refused = None
        self.setCompleter(self._offering(choices) if choices else None)  # type: ignore[arg-type]
        self.setAlignment(align)
        self.setText(text)
        if is_typing:
            self.setCursorPosition(len(text))
        else:
            self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_reading(read(text) if is_typing or is_new_row else Reading())
        completer = self.completer()
        if completer is not None:
            completer.setCompletionPrefix(text if is_typing else "")
            completer.complete()

    def close_editor(self) -> None:
        """Take the editor and its explanation away."""
        self._tip.hide()
        self.hide()

    def place(self, rect: QRect, *, indent: int = 0) -> None:
        """Put the editor over a cell of its parent; the explanation goes below, or above where there is no room.

        Args:
            rect: The cell.
            indent: Pixels before its text, beyond the usual ones.
        """
        self.setTextMargins(_MARGIN + indent, 0, _MARGIN, 0)
        self.setGeometry(rect)
        self._place_tip()

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
            self.left.emit(leaving)
            return True
        self._refused = self.text()
        if reading.acceptance is Acceptance.DOUBTFUL and can_insist:
            self._insisted = self.text()
        self._show_reading(reading)
        return False

    def event(self, event: QEvent) -> bool:
        """Let a command from the keyboard find the text written: Ctrl+S must save what was just typed."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._is_foreign(event):
                self.try_to_leave(Leaving.STAY, can_insist=False)
                return False
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys as in a spreadsheet."""
        key, modifiers = event.key(), event.modifiers()
        is_shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        completer = self.completer()
        offers = completer is not None and _is_open(completer)
        if key == Qt.Key.Key_Escape and not offers:
            self.cancelled.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not offers:
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self.try_to_leave(Leaving.FILL)
            else:
                self.try_to_leave(Leaving.UP if is_shifted else Leaving.DOWN)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = -1 if key == Qt.Key.Key_Backtab or is_shifted else 1
            if self._is_new_row:
                self.level_wanted.emit(step)
            else:
                self.try_to_leave(Leaving.RIGHT if step > 0 else Leaving.LEFT)
        elif self._is_typing and not offers and not modifiers and key in _ARROWS and not self._is_new_row:
            self.try_to_leave(_ARROWS[Qt.Key(key)])
        elif key == Qt.Key.Key_Backspace and self._is_new_row and not self.text():
            self.level_wanted.emit(-1)
        elif self._is_new_row and event.matches(QKeySequence.StandardKey.Paste) and self._pastes_list():
            self.list_pasted.emit(QApplication.clipboard().text())
        elif key == Qt.Key.Key_F2:
            self._is_typing = not self._is_typing
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the text when the planner goes elsewhere; one that cannot be taken stays here."""
        super().focusOutEvent(event)
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

    def _offering(self, choices: Sequence[str]) -> QCompleter:
        completer = QCompleter(self)
        completer.setModel(QStringListModel(list(choices), completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.activated.connect(self._on_chosen)
        popup = completer.popup()
        if isinstance(popup, QListView):
            popup.setSpacing(3)
        return completer

    def _on_chosen(self, text: str) -> None:
        self.setText(text)
        self.try_to_leave(Leaving.STAY)

    def _is_foreign(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIER_KEYS or any(event.matches(command) for command in _OWN_COMMANDS):
            return False
        is_function_key = Qt.Key.Key_F3 <= event.key() <= Qt.Key.Key_F12
        has_command = event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in range(0x20, 0x7F)
        return bool(is_function_key or has_command)

    def _pastes_list(self) -> bool:
        return "\n" in QApplication.clipboard().text().strip()

    def _on_text_edited(self) -> None:
        self._show_reading(self.reading() if self.text().strip() or self._is_new_row else Reading())
        self.grown.emit()

    def _show_reading(self, reading: Reading) -> None:
        is_bad = self._refused == self.text() and reading.acceptance is not Acceptance.ACCEPTED
        if not is_bad and reading.acceptance is Acceptance.ACCEPTED:
            self._refused = None
        self.setProperty("refused", "true" if is_bad else "false")
        colours = tokens()
        edge = colours.error_mark if is_bad else colours.accent
        self.setStyleSheet(f"QLineEdit {{ border: 2px solid {edge.name()}; border-radius: 0; padding: 0; }}")
        ground, ink, line = (
            (colours.error_soft, colours.error, colours.error_border)
            if is_bad
            else (colours.panel, colours.text_soft, colours.border_strong)
        )
        self._tip.setStyleSheet(
            f"QLabel#readingTip {{ background: {ground.name()}; color: {ink.name()}; border: 1px solid {line.name()};"
            " border-radius: 4px; }"
        )
        self._tip.setText(reading.text)
        self._tip.setVisible(bool(reading.text))
        self._place_tip()

    def _place_tip(self) -> None:
        if not self._tip.text():
            return
        room = self._over.rect()
        self._tip.setMaximumWidth(min(420, room.width() - 8))
        self._tip.setWordWrap(False)
        wish = self._tip.sizeHint()
        if wish.width() > self._tip.maximumWidth():
            self._tip.setWordWrap(True)
            wish.setWidth(self._tip.maximumWidth())
            wish.setHeight(self._tip.heightForWidth(wish.width()))
        left = max(0, min(self.x(), room.width() - wish.width() - 4))
        below = self.geometry().bottom() + 4
        top = below if below + wish.height() <= room.height() else self.y() - wish.height() - 4
        self._tip.setGeometry(left, top, wish.width(), wish.height())
        self._tip.raise_()


_ARROWS = {
    Qt.Key.Key_Down: Leaving.DOWN,
    Qt.Key.Key_Up: Leaving.UP,
    Qt.Key.Key_Right: Leaving.RIGHT,
    Qt.Key.Key_Left: Leaving.LEFT,
}


def _is_open(completer: QCompleter) -> bool:
    popup = completer.popup()
    return popup is not None and popup.isVisible()
