"""The talks on the selected element: remarks, proposals with a figure, answers, and what was agreed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.identity import moment_now
from bsc_planner.model.note_threads import NoteThread, threads_of
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.note_composer import NoteComposer, Written
from bsc_planner.ui.inspector.note_words import thread_lines
from bsc_planner.ui.inspector.thread_card import ThreadCard
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.counting import counted


class NotesTab(ElementTab):
    """One card per talk, the open ones first, and a box to begin another."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self._drafts: dict[Ref, str] = {}
        self._threads: list[NoteThread] = []
        self._note_count = 0
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        self._nothing = QLabel(self.tr("No notes yet. Write a remark, or propose a figure to be agreed on."))
        self._nothing.setProperty("tone", "muted")
        self._nothing.setWordWrap(True)
        self.composer = NoteComposer(session, is_reply=False)
        self.composer.written.connect(self._on_written)
        self.copy = QPushButton(self.tr("Copy as text"))
        self.copy.setProperty("role", "link")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        head = QHBoxLayout()
        self._count = QLabel()
        self._count.setProperty("tone", "caption")
        self._count.setWordWrap(True)
        head.addWidget(self._count, 1)
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addLayout(self._cards)
        column.addWidget(self.composer)
        column.addStretch(1)
        session.plan_changed.connect(self._on_plan_changed)

    @property
    def count(self) -> int:
        """How many notes there are."""
        return self._note_count

    @property
    def cards(self) -> list[ThreadCard]:
        """The talks as they are shown."""
        found = (item.widget() for at in range(self._cards.count()) if (item := self._cards.itemAt(at)) is not None)
        return [widget for widget in found if isinstance(widget, ThreadCard)]

    def as_text(self) -> str:
        """All talks, to be pasted into a letter or the minutes."""
        parts = ("\n".join(thread_lines(thread)) for thread in self._threads)
        return "\n\n".join(parts) + "\n" if self._threads else ""

    def leave(self) -> None:
        """Keep what was begun for this element."""
        self._drafts[self._ref] = self.composer.text.toPlainText()

    def enter(self) -> None:
        """Bring back what was begun for this element."""
        self.composer.reset(self._drafts.pop(self._ref, ""))

    def refresh(self) -> None:
        """Show the talks as they are; a reply that is being written stays."""
        super().refresh()
        talks = threads_of(self._session.store, self._ref.kind, self._ref.id)
        self._threads = sorted(talks, key=lambda thread: not thread.is_open)
        self._note_count = sum(len(thread.notes) for thread in talks)
        kept = {card.first_id: card for card in self.cards}
        while self._cards.takeAt(0) is not None:
            pass
        for thread in self._threads:
            card = kept.pop(thread.first.id, None)
            if card is None:
                card = ThreadCard(self._session)
            card.show_thread(thread)
            self._cards.addWidget(card)
        for card in kept.values():
            card.hide()
            card.deleteLater()
        open_ones = sum(1 for thread in talks if thread.is_open)
        told = counted(
            self.tr("{count} [note|notes], {open} [talk waits|talks wait] for an answer"),
            count=self.count,
            open=open_ones,
        )
        self._count.setText(told if open_ones else counted(self.tr("{count} [note|notes]"), count=self.count))
        self._count.setVisible(bool(talks))
        self.copy.setVisible(bool(talks))
        self._nothing.setVisible(not talks)
        self.composer.show_element(self._ref)
        self.composer.setVisible(not self._session.store.is_read_only)

    def _on_written(self, written: Written) -> None:
        edit = AddNoteEdit(
            written.text,
            self._session.who,
            moment_now(),
            self._ref.kind,
            self._ref.id,
            field=written.field,
            period=written.period,
            kind=written.kind,
            value=written.value,
        )
        try:
            self._session.do(self.tr("Add a note"), edit)
        except PlanError as error:
            tell_error(self, error)
            return
        self.composer.reset()

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref not in changes.removed and changes.touches("note"):
            self.follow()
