"""Cell notes of one grid: marks and tool tips, the bubble, and the way to and from the details panel."""

from PySide6.QtCore import QObject, QRect, Qt, Signal

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.note import AddNoteEdit, ChangeNoteEdit, RemoveNoteEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Ref
from bsc_planner.model.identity import moment_now
from bsc_planner.model.note import Note
from bsc_planner.ui.cell_notes.note_bubble import NoteBubble
from bsc_planner.ui.cell_notes.plan_notes import PlanNotes
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.notices import undo_link
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellField, Grid

_NOTICE_SECONDS = 12


class CellNoting(QObject):
    """Lets the cells of a grid have notes.

    Signals:
        opened: A bubble was opened (`NoteBubble`).
    """

    opened = Signal(object)

    def __init__(self, session: PlanSession, grid: Grid) -> None:
        """Give a grid its notes; its model says by `noted_element` and `noted_field` what they are about."""
        super().__init__(grid)
        self._session = session
        self._grid = grid
        self._view = grid.view
        self._model = grid.view.items
        self._drafts: dict[tuple[Ref, CellField], str] = {}
        self._asked: tuple[Ref, CellField] | None = None
        self.bubble: NoteBubble | None = None
        self.notes = PlanNotes(session, self)
        self._model.cell_notes = self.notes
        self.notes.changed.connect(self._on_notes_changed)
        self._view.note_wanted.connect(self.open_bubble)
        self._model.modelReset.connect(self._on_reset)
        session.noted_cell_asked.connect(self._on_cell_asked)

    def open_bubble(self, row: int, column: int) -> None:
        """Show the notes on a cell beside it, and a text to write another."""
        element, field = self._model.noted_cell(row, column), self._model.noted_field(row, column)
        if element is None or field is None:
            return
        self._view.scrollTo(self._model.index(row, column))
        rect = self._view.shown_rect(row, column)
        bubble = NoteBubble(
            self._model.cell_name(row, column),
            who=self._session.who,
            is_read_only=self._session.store.is_read_only,
            parent=self._view,
        )
        bubble.talk_link.setVisible(_has_talks(element))
        bubble.show_talks(self.notes.talks(element, field))
        bubble.begin(self._drafts.pop((element, field), ""))
        bubble.written.connect(lambda text, note_id: self._write(bubble, element, field, text, note_id))
        bubble.removal_wanted.connect(lambda note_id: self._remove(bubble, element, field, note_id))
        bubble.talk_wanted.connect(lambda: self._session.ask_notes(element))
        bubble.left.connect(lambda text: self._keep_draft(element, field, text))
        bubble.closed.connect(self._on_bubble_closed)
        self.bubble = bubble
        bubble.open_at(QRect(self._view.mapToGlobal(rect.topLeft()), rect.size()))
        self.opened.emit(bubble)

    def _write(self, bubble: NoteBubble, element: Ref, field: CellField, text: str, note_id: str) -> None:
        if note_id:
            value = self._session.store.get(Note, note_id).value
            is_done = self._do(bubble, self.tr("Change a note"), ChangeNoteEdit(note_id, text, value))
        else:
            edit = AddNoteEdit(
                text,
                self._session.who,
                moment_now(),
                element.kind,
                element.id,
                field=field.field,
                period=field.period,
            )
            is_done = self._do(bubble, self.tr("Add a cell note"), edit)
        if is_done:
            bubble.leave()
        elif not bubble.isVisible():
            # it closes already: the text waits for the next time
            self._keep_draft(element, field, text)

    def _remove(self, bubble: NoteBubble, element: Ref, field: CellField, note_id: str) -> None:
        if not self._do(bubble, self.tr("Remove a note"), RemoveNoteEdit(note_id)):
            return
        bubble.show_talks(self.notes.talks(element, field))
        links = (undo_link(self._session),)
        self._grid.notices.tell(self.tr("The note was removed."), links=links, seconds=_NOTICE_SECONDS)

    def _do(self, bubble: NoteBubble, label: str, edit: Edit) -> bool:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            bubble.tell(message_of(error).text)
            return False
        return True

    def _keep_draft(self, element: Ref, field: CellField, text: str) -> None:
        if text.strip():
            self._drafts[element, field] = text

    def _on_bubble_closed(self) -> None:
        self.bubble = None
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_notes_changed(self) -> None:
        self._view.repaint_all()

    # from the details panel ----------------------------------------------------------

    def _on_cell_asked(self, element: Ref, field: str, period: str) -> None:
        self._asked = (element, CellField(field, period or None))
        if self._grid.isVisible():
            self._go_to_asked()

    def _on_reset(self) -> None:
        if self._asked is not None and self._grid.isVisible():
            self._go_to_asked()

    def _go_to_asked(self) -> None:
        assert self._asked is not None
        element, field = self._asked
        row = self._model.noted_row(element)
        if row is None:
            return
        self._asked = None
        model, columns = self._model, range(len(self._model.columns))
        meant = ((column, model.noted_cell(row, column), model.noted_field(row, column)) for column in columns)
        column = next((column for column, *about in meant if about == [element, field]), None)
        if column is not None:
            self._view.go_to(row, column)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)


def _has_talks(element: Ref) -> bool:
    """Whether the details panel shows an element, so that proposals and answers can be written there."""
    # here: the panel's tabs are many, and are made when they are first looked at
    from bsc_planner.ui.inspector.inspector_tabs import SHOWN_KINDS

    return element.kind in SHOWN_KINDS
