"""Remarks on the selected element: who wrote what when; one can be added or taken away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from bsc_planner.editing.note import AddNoteEdit, RemoveNoteEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.base import moment_now
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.note import Note
from bsc_planner.ui.icons import icon
from bsc_planner.ui.language import current_language
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.text_area import TextArea
from bsc_planner.wording.details import moment_text


class NotesTab(QWidget):
    """The remarks, oldest first, and a box to write one."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref = ref
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        self.text = TextArea(lines=3)
        self.text.setPlaceholderText(self.tr("Write a note…"))
        self.text.setAccessibleName(self.tr("New note"))
        self.add_button = QPushButton(self.tr("Add note"))
        self.add_button.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._notes)
        column.addWidget(self.text)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        session.plan_changed.connect(self._on_plan_changed)
        self.refresh()

    @property
    def count(self) -> int:
        """How many remarks there are."""
        return self._notes.count()

    def refresh(self) -> None:
        """Show the remarks as they are."""
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        condition = (Note.element_kind == self._ref.kind, Note.element_id == self._ref.id)
        for note in self._session.store.all(Note, *condition):
            self._notes.addWidget(self._card(note))
        for widget in (self.text, self.add_button):
            widget.setEnabled(not self._session.store.is_read_only)

    def _card(self, note: Note) -> QFrame:
        card = QFrame()
        card.setProperty("panel", "true")
        head = QLabel(
            self.tr("{who} · {moment}").format(
                who=note.author or "–", moment=moment_text(note.written_at or "", current_language()) or "–"
            )
        )
        head.setProperty("tone", "caption")
        text = QLabel(note.text)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        remove = QToolButton()
        remove.setIcon(icon("trash-2"))
        remove.setAutoRaise(True)
        remove.setToolTip(self.tr("Remove the note"))
        remove.setAccessibleName(remove.toolTip())
        note_id = note.id
        remove.clicked.connect(lambda: self._remove(note_id))
        row = QHBoxLayout()
        row.addWidget(head, 1)
        row.addWidget(remove)
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 6, 6, 8)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(text)
        return card

    def _on_add(self) -> None:
        written = self.text.toPlainText().strip()
        if not written:
            self.text.setFocus()
            return
        at = moment_now()
        edit = AddNoteEdit(written, self._session.who, at, self._ref.kind, self._ref.id)
        try:
            self._session.do(self.tr("Add a note"), edit)
        except PlanError as error:
            tell_error(self, error)
            return
        self.text.clear()

    def _remove(self, note_id: str) -> None:
        try:
            self._session.do(self.tr("Remove a note"), RemoveNoteEdit(note_id))
        except PlanError as error:
            tell_error(self, error)

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("note"):
            self.refresh()
