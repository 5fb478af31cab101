"""One talk: what it is about and where it stands, what was said by whom, and what can be said next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from bsc_planner.editing.agreed_figure import TakeAgreedFigureEdit, place_of_talk
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.note import AddNoteEdit, ChangeNoteEdit, RemoveNoteEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Ref
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.identity import moment_now
from bsc_planner.model.note import Note, NoteKind
from bsc_planner.model.note_threads import NoteThread, ThreadState
from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.inspector.field_editors import TextField
from bsc_planner.ui.inspector.note_composer import NoteComposer, Written
from bsc_planner.ui.inspector.note_words import head_of, kind_word, place_word, state_status, state_word
from bsc_planner.ui.inspector.noted_cell import show_noted_cell
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.link_button import LinkButton
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow


class ThreadCard(QFrame):
    """A panel per talk."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._session = session
        self._thread: NoteThread | None = None
        self._first_id = ""
        self.about = LinkButton("")
        self.about.clicked.connect(self._on_cell_wanted)
        self.state = StatusLabel()
        self._said = QVBoxLayout()
        self._said.setSpacing(6)
        self.reply = NoteComposer(session, is_reply=True)
        self.reply.hide()
        self.reply.written.connect(self._on_reply)
        self.reply.given_up.connect(self._close_reply)
        self.buttons: dict[str, QPushButton] = {}
        links = WrappingRow()
        links.setSpacing(14)
        for key, words, act in (
            ("answer", self.tr("Answer"), lambda: self._open_reply(NoteKind.ANSWER)),
            ("agree", self.tr("Agree"), lambda: self._open_reply(NoteKind.AGREED)),
            ("decline", self.tr("Decline"), self._on_decline),
            ("take", self.tr("Make it the target"), self._on_take),
        ):
            button = QPushButton(words)
            button.setProperty("role", "link")
            button.clicked.connect(partial(_call, act))
            self.buttons[key] = button
            links.addWidget(button)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.about)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._said)
        column.addLayout(links)
        column.addWidget(self.reply)

    @property
    def first_id(self) -> str:
        """Id of the note the talk began with; empty for none."""
        return self._first_id

    @property
    def talk(self) -> NoteThread:
        """The talk that is shown."""
        assert self._thread is not None
        return self._thread

    def show_thread(self, thread: NoteThread) -> None:
        """Show a talk; a reply that is being written stays."""
        self._thread = thread
        first = thread.first
        self._first_id = first.id
        about = place_word(first.element_kind or "plan", first.field, first.period)
        self.about.show_text(about)
        self.about.setAccessibleDescription(self.tr("Go to this cell"))
        self.about.setVisible(bool(about))
        is_talk = thread.state is not ThreadState.REMARK
        figure = f" · {thread.figure}" if thread.figure and thread.state is not ThreadState.DECLINED else ""
        self.state.show_status(state_status(thread.state), f"{state_word(thread.state)}{figure}")
        self.state.setVisible(is_talk)
        while (item := self._said.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for note in thread.notes:
            self._said.addWidget(_NoteLine(self._session, note, kind_word(note, thread) if is_talk else ""))
        self._refresh_buttons(thread)
        if first.element_kind and first.element_id:
            self.reply.show_element(Ref(first.element_kind, first.element_id))

    def _on_cell_wanted(self) -> None:
        first = self.talk.first
        if first.element_kind and first.element_id and first.field:
            show_noted_cell(self._session, Ref(first.element_kind, first.element_id), first.field, first.period)

    def _refresh_buttons(self, thread: NoteThread) -> None:
        is_writable = not self._session.store.is_read_only
        is_talk = thread.state is not ThreadState.REMARK
        self.buttons["answer"].setVisible(is_writable)
        self.buttons["agree"].setVisible(is_writable and is_talk and thread.state is not ThreadState.AGREED)
        has_figure = thread.figure is not None
        self.buttons["decline"].setVisible(is_writable and thread.is_open and has_figure)
        place = place_of_talk(thread.first)
        can_take = thread.state is ThreadState.AGREED and has_figure and place is not None
        is_baseline = place is not None and place[0] == "baseline"
        words = self.tr("Make it the baseline") if is_baseline else self.tr("Make it the target")
        self.buttons["take"].setText(words)
        self.buttons["take"].setVisible(is_writable and can_take)

    def _open_reply(self, kind: NoteKind) -> None:
        figure = self.talk.figure or "" if kind is NoteKind.AGREED else ""
        is_talk = self.talk.state is not ThreadState.REMARK
        self.reply.show()
        wanted = kind if is_talk else NoteKind.REMARK
        self.reply.begin(wanted, figure=figure, needs_figure=kind is NoteKind.AGREED and bool(figure))

    def _close_reply(self) -> None:
        self.reply.reset()
        self.reply.hide()

    def _on_reply(self, written: Written) -> None:
        if self._add(written.kind, written.text, written.value, self.tr("Answer a note")):
            self._close_reply()

    def _on_decline(self) -> None:
        # agreeing on no figure leaves what holds
        self._add(NoteKind.AGREED, self.tr("Declined: what holds stays."), None, self.tr("Decline a proposal"))

    def _add(self, kind: NoteKind, text: str, value: str | None, label: str) -> bool:
        first = self.talk.first
        edit = AddNoteEdit(
            text,
            self._session.who,
            moment_now(),
            first.element_kind,
            first.element_id,
            field=first.field,
            period=first.period,
            kind=kind,
            value=value,
            reply_to_id=self.talk.notes[-1].id,
        )
        return self._do(label, edit)

    def _on_take(self) -> None:
        agreed = [note for note in self.talk.notes if note.kind == NoteKind.AGREED and note.value]
        if not agreed:
            return
        is_in_force = self._session.store.count(Edition, Edition.kind == EditionKind.LEGAL) > 0
        if not self._do(self.tr("Take over an agreed figure"), TakeAgreedFigureEdit(agreed[-1].id)):
            return
        told = self.tr("{place} is {figure} now.").format(place=self.about.whole_text, figure=agreed[-1].value)
        noted = self.tr("As an edition is in force, it was noted as a correction.") if is_in_force else ""
        tell(self, f"{told} {noted}".strip(), links=(undo_link(self._session),))

    def _do(self, label: str, edit: Edit) -> bool:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            return False
        return True


class _NoteLine(QWidget):
    """One note of a talk; who wrote it may word it anew."""

    def __init__(self, session: PlanSession, note: Note, kind: str) -> None:
        super().__init__()
        self._session = session
        self._note_id = note.id
        self._words = note.text
        self._value = note.value
        figure = f" {note.value}" if note.value else ""
        head = QLabel(head_of(note))
        head.setProperty("tone", "caption")
        head.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(head, 1)
        if not session.store.is_read_only:
            if note.author in (None, "", session.who):
                row.addWidget(_tool("pencil", self.tr("Change the note"), self._on_change))
            row.addWidget(_tool("trash-2", self.tr("Remove the note"), self._on_remove))
        self.text = QLabel(" · ".join(part for part in (f"{kind}{figure}".strip(), note.text) if part))
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addLayout(row)
        self._column.addWidget(self.text)

    def _on_change(self) -> None:
        if self.text.isHidden():
            return
        area, figure = TextField(lines=2), QLineEdit(self._value or "")
        area.setPlainText(self._words)
        area.setAccessibleName(self.tr("Note"))
        figure.setAccessibleName(self.tr("Figure"))
        keep = QPushButton(self.tr("Keep"))
        keep.clicked.connect(lambda: self._change(area.toPlainText(), figure.text().strip() or None))
        self.text.hide()
        for widget in (figure, area, keep):
            self._column.addWidget(widget)
        figure.setVisible(self._value is not None)
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, text: str, value: str | None) -> None:
        self._do(self.tr("Change a note"), ChangeNoteEdit(self._note_id, text, value))

    def _on_remove(self) -> None:
        if self._do(self.tr("Remove a note"), RemoveNoteEdit(self._note_id)):
            tell(self, self.tr("The note was removed."), links=(undo_link(self._session),))

    def _do(self, label: str, edit: Edit) -> bool:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            return False
        return True


def _tool(name: str, words: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name, IconRole.MUTED))
    button.setAutoRaise(True)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.clicked.connect(partial(_call, act))
    return button


def _call(act: Callable[[], object], *_: object) -> None:
    act()
