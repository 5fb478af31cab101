"""Edits of notes: remarks, and the talk that leads to an agreed figure."""

import dataclasses
from dataclasses import dataclass

from bsc_planner.editing.edit import EditError
from bsc_planner.model.identity import new_id
from bsc_planner.model.note import Note, NoteKind
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class AddNoteEdit:
    """Write a note on the plan, on one element of it or on one of its cells.

    Attributes:
        text: What is said; may be blank where there is a value.
        author, written_at: Who and when (UTC, ISO 8601).
        element_kind, element_id: What it is about; None: the whole plan.
        field, period: Which cell of it; None: all of it.
        kind: None: a plain remark.
        value: Figure proposed, answered or agreed, as typed; None: none.
        reply_to_id: Note it answers; None: it begins a thread.
    """

    text: str
    author: str
    written_at: str
    element_kind: str | None = None
    element_id: str | None = None
    field: str | None = None
    period: str | None = None
    kind: NoteKind | None = None
    value: str | None = None
    reply_to_id: str | None = None
    note_id: str = dataclasses.field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the note.

        Raises:
            EditError: ``required-field`` where there is neither text nor value.
        """
        text, value = self.text.strip(), (self.value or "").strip() or None
        _require(text, value)
        plan.insert(
            Note,
            id=self.note_id,
            text=text,
            author=self.author,
            written_at=self.written_at,
            element_kind=self.element_kind,
            element_id=self.element_id,
            field=self.field,
            period=self.period,
            kind=None if self.kind in (None, NoteKind.REMARK) else self.kind.value,
            value=value,
            reply_to_id=self.reply_to_id,
        )


@dataclass(frozen=True)
class ChangeNoteEdit:
    """Word a note anew, or give it another figure; who wrote it and when stays.

    Attributes:
        text: What is said; may be blank where there is a value.
        value: Figure as typed; None: none.
    """

    note_id: str
    text: str
    value: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Change the note.

        Raises:
            EditError: ``required-field`` where there is neither text nor value.
        """
        text, value = self.text.strip(), (self.value or "").strip() or None
        _require(text, value)
        plan.update(Note, self.note_id, text=text, value=value)


@dataclass(frozen=True)
class RemoveNoteEdit:
    """Take a note away; answers to it stay and begin a thread of their own."""

    note_id: str

    def apply(self, plan: PlanStore) -> None:
        """Remove the note."""
        for answer in plan.all(Note, Note.reply_to_id == self.note_id):
            plan.update(Note, answer.id, reply_to_id=None)
        plan.delete(Note, self.note_id)


def _require(text: str, value: str | None) -> None:
    if not text and value is None:
        raise EditError("required-field", kind="note", field="text")
