"""The bubble at a cell: the notes on it, and a text to write another one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.model.note_threads import NoteThread, ThreadState
from bsc_planner.ui.cell_notes.note_line import NoteLine
from bsc_planner.ui.inspector.note_words import state_status, state_word
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.text_area import TextArea

_WIDTH = 320
_MOST_HEIGHT = 240
_GAP = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier


class NoteBubble(QFrame):
    """Reads and writes the notes on one cell; it asks for every change and is shown anew by `show_talks`.

    Ctrl+Enter and a click elsewhere keep what was written, Esc leaves without.

    Signals:
        written: (text, id) A new note (empty id), or other words of one.
        removal_wanted: (id) A note shall go.
        talk_wanted: Proposals and answers shall be written in the details panel.
        left: (text) The planner leaves without keeping a text.
        closed: The bubble is gone.
    """

    written = Signal(str, str)
    removal_wanted = Signal(str)
    talk_wanted = Signal()
    left = Signal(str)
    closed = Signal()

    def __init__(self, title: str, *, who: str, is_read_only: bool, parent: QWidget) -> None:
        """Make a bubble.

        Args:
            title: The cell, as a sentence names it.
            who: Whose notes can be changed; those of an unknown author too.
            is_read_only: Whether nothing can be written.
            parent: The grid.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", "true")
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Notes on {cell}").format(cell=title))
        self._who = who
        self._is_read_only = is_read_only
        self._changing = ""
        self._begun = ""
        self._is_closing = False
        self._cell = QRect()
        self._title = QLabel(title)
        self._title.setProperty("tone", "section")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._nothing = QLabel(self.tr("No notes yet."))
        self._nothing.setProperty("tone", "muted")
        self._listed = QWidget()
        self._lines = QVBoxLayout(self._listed)
        self._lines.setContentsMargins(0, 0, 6, 0)
        self._lines.setSpacing(8)
        self.history = QScrollArea()
        self.history.setFrameShape(QFrame.Shape.NoFrame)
        self.history.setWidgetResizable(True)
        self.history.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.history.setWidget(self._listed)
        self.text = TextArea(lines=3)
        self.text.setPlaceholderText(self.tr("Write a note…"))
        self.text.setAccessibleName(self.tr("Note"))
        self.text.installEventFilter(self)
        self.said = StatusLabel()
        self.said.hide()
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self.talk_link = QPushButton(self.tr("Propose or answer…"))
        self.talk_link.setProperty("role", "link")
        self.talk_link.setToolTip(self.tr("In the details panel: proposals, answers and what was agreed"))
        self.save_button.clicked.connect(self.save)
        self.talk_link.clicked.connect(self._on_talk_wanted)
        self.text.textChanged.connect(self._refresh_button)
        self._lay_out()
        self._refresh_button()

    @property
    def lines(self) -> list[NoteLine]:
        """The notes as they are shown."""
        found = (item.widget() for at in range(self._lines.count()) if (item := self._lines.itemAt(at)) is not None)
        return [widget for widget in found if isinstance(widget, NoteLine)]

    def show_talks(self, talks: Sequence[NoteThread]) -> None:
        """Show the notes on the cell, oldest first; what is being written stays."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for talk in talks:
            if talk.state is not ThreadState.REMARK:
                state = StatusLabel()
                figure = f" · {talk.figure}" if talk.figure and talk.state is not ThreadState.DECLINED else ""
                state.show_status(state_status(talk.state), f"{state_word(talk.state)}{figure}")
                self._lines.addWidget(state, 0, Qt.AlignmentFlag.AlignLeft)
            for note in talk.notes:
                is_own = not self._is_read_only and note.author in (None, "", self._who)
                line = NoteLine(note, talk, is_own=is_own)
                line.change_wanted.connect(lambda line=line: self._begin_change(line))
                line.removal_wanted.connect(lambda line=line: self.removal_wanted.emit(line.note_id))
                self._lines.addWidget(line)
        self._lines.addStretch(1)
        self._nothing.setVisible(not talks and self._is_read_only)
        self.history.setVisible(bool(talks))
        if self._changing and self._changing not in {note.id for talk in talks for note in talk.notes}:
            self._changing = ""
            self._refresh_button()
        self._fit()

    def begin(self, text: str) -> None:
        """Go on with a text that was begun."""
        self.text.setPlainText(text)
        self.text.selectAll()

    def open_at(self, cell: QRect) -> None:
        """Open below a cell (its place on the screen), or above where there is no room."""
        self._cell = cell
        self._fit()
        self.show()
        self._fit()
        bar = self.history.verticalScrollBar()
        bar.setValue(bar.maximum())
        target: QWidget = self.talk_link if self._is_read_only else self.text
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    def tell(self, words: str) -> None:
        """Say why a note could not be kept."""
        self.said.show_status(Status.ERROR, words)
        self.said.show()
        self._fit()

    def save(self) -> None:
        """Keep what is written, where there is something."""
        text = self.text.toPlainText().strip()
        if text and not self._is_read_only and (not self._changing or text != self._begun):
            self.written.emit(text, self._changing)
        elif self._changing and not self._is_closing:
            self.leave()

    def leave(self, *, text: str = "") -> None:
        """Close without keeping anything; `text` is what can be gone on with."""
        self.text.clear()
        self.left.emit(text)
        if not self._is_closing:
            self.close()

    # events ----------------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+Enter keeps the note; Enter alone begins another line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER and event.modifiers() & _CONTROL:
                self.save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._escape()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A click elsewhere keeps what was written, as in a spreadsheet."""
        if not self._is_closing:
            self._is_closing = True
            self.save()
            self.closed.emit()
        super().closeEvent(event)

    # within ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 10)
        box.setSpacing(6)
        for widget in (self._title, self._nothing, self.history, self.text, self.said):
            box.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.talk_link)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        box.addLayout(buttons)
        self.text.setVisible(not self._is_read_only)
        self.save_button.setVisible(not self._is_read_only)

    def _refresh_button(self) -> None:
        self.save_button.setText(self.tr("Save change") if self._changing else self.tr("Save"))
        self.save_button.setEnabled(bool(self.text.toPlainText().strip()))
        self.said.hide()

    def _begin_change(self, line: NoteLine) -> None:
        self._changing, self._begun = line.note_id, line.words
        self.text.setPlainText(line.words)
        self._refresh_button()
        self.text.selectAll()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        if self._changing:
            self._changing = ""
            self.text.clear()
            self._refresh_button()
            return
        self.leave(text=self.text.toPlainText())

    def _on_talk_wanted(self) -> None:
        text = self.text.toPlainText() if not self._changing else ""
        self.leave(text=text)
        self.talk_wanted.emit()

    def _fit(self) -> None:
        """As high as its notes need, up to a limit, and beside the cell."""
        inner = self.width() - 26
        lines = self._lines
        needed = lines.heightForWidth(inner) if lines.hasHeightForWidth() else lines.sizeHint().height()
        self.history.setFixedHeight(max(1, min(_MOST_HEIGHT, needed)))
        box = self.layout()
        assert box is not None
        box.activate()
        height = box.totalHeightForWidth(self.width()) if box.hasHeightForWidth() else box.sizeHint().height()
        self.setFixedHeight(height)
        area = self.screen().availableGeometry()
        left = max(area.left(), min(self._cell.left(), area.right() - self.width()))
        top = self._cell.bottom() + _GAP
        if top + height > area.bottom():
            top = max(area.top(), self._cell.top() - height - _GAP)
        self.move(left, top)
