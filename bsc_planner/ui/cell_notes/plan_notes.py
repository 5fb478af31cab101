"""Which cells of the plan have notes and what these say, for the grids that show them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.note import Note
from bsc_planner.model.note_threads import NoteThread, ThreadState, cell_threads
from bsc_planner.ui.inspector.note_words import head_of, kind_word, state_word
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellField, NoteMark

_MOST_TOLD = 5
_LONGEST = 400
_NOTHING: Mapping[CellField, NoteMark] = {}


class PlanNotes(QObject):
    """The talks on cells, read at once when they are first asked for after a note changed.

    Signals:
        changed: Other cells may have notes now, or their notes say something else.
    """

    changed = Signal()

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._talks: dict[Ref, dict[CellField, Sequence[NoteThread]]] = {}
        self._marks: dict[Ref, dict[CellField, NoteMark]] = {}
        self._is_read = False
        session.plan_changed.connect(self._on_plan_changed)

    def marks(self, element: Ref) -> Mapping[CellField, NoteMark]:
        """Cells of an element that have notes."""
        self._read()
        return self._marks.get(element, _NOTHING)

    def talks(self, element: Ref, field: CellField) -> Sequence[NoteThread]:
        """The talks on a cell, in the order they began."""
        self._read()
        return self._talks.get(element, {}).get(field, ())

    def told(self, element: Ref, field: CellField) -> str:
        """The notes on a cell, newest first: who, when and what; empty for none."""
        said = [(note, talk) for talk in self.talks(element, field) for note in talk.notes]
        said.sort(key=lambda one: (one[0].written_at or "", one[0].ord), reverse=True)
        parts = [_told(note, talk) for note, talk in said[:_MOST_TOLD]]
        if len(said) > _MOST_TOLD:
            more = QCoreApplication.translate("CellNotes", "and {count} older (Shift+F2)")
            parts.append(more.format(count=len(said) - _MOST_TOLD))
        return "\n".join(parts)

    def _read(self) -> None:
        if self._is_read:
            return
        self._talks = {
            Ref(kind, element_id): {CellField(*place): talks for place, talks in cells.items()}
            for (kind, element_id), cells in cell_threads(self._session.store).items()
        }
        self._marks = {
            element: {field: _mark(talks) for field, talks in cells.items()} for element, cells in self._talks.items()
        }
        self._is_read = True

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("note"):
            self._is_read = False
            self.changed.emit()


def said_of(note: Note, talk: NoteThread) -> str:
    """What a note says: what it is in its talk, its figure and its words."""
    kind = kind_word(note, talk) if talk.state is not ThreadState.REMARK else ""
    figure = " ".join(part for part in (kind, note.value or "") if part)
    return " · ".join(part for part in (figure, note.text) if part)


def _told(note: Note, talk: NoteThread) -> str:
    text = said_of(note, talk)
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    state = f" ({state_word(talk.state)})" if talk.is_open and note is talk.notes[-1] else ""
    return f"{head_of(note)}{state}\n{shown}"


def _mark(talks: Sequence[NoteThread]) -> NoteMark:
    return NoteMark.WAITING if any(talk.is_open for talk in talks) else NoteMark.REMARK
