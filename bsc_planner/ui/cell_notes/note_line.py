"""One note in the bubble of a cell: who, when and what, with what its author can do with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bsc_planner.model.note import Note
from bsc_planner.model.note_threads import NoteThread
from bsc_planner.ui.cell_notes.plan_notes import said_of
from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.inspector.note_words import head_of


class NoteLine(QWidget):
    """Head and words of a note.

    Signals:
        change_wanted: Its author wants to word it anew.
        removal_wanted: Its author wants it gone.
    """

    change_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, note: Note, talk: NoteThread, *, is_own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note_id, self.words, self.figure = note.id, note.text, note.value
        head = QLabel(head_of(note))
        head.setProperty("tone", "caption")
        head.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(head, 1)
        self.change = _tool("pencil", self.tr("Change the note"))
        self.remove = _tool("trash-2", self.tr("Remove the note"))
        self.change.clicked.connect(self.change_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        for button in (self.change, self.remove):
            button.setVisible(is_own)
            row.addWidget(button)
        self.text = QLabel(said_of(note, talk))
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(row)
        column.addWidget(self.text)


def _tool(name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name, IconRole.MUTED))
    button.setAutoRaise(True)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
