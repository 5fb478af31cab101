"""Notes as talks: what was proposed, what was answered, what was agreed, and where each talk stands.

A talk on a figure is the dialog kinerja of the regulations: superior and unit propose, answer and agree before a target
is signed. Each begins with a note that answers none.

Source: PermenPANRB 6/2022, Pasal 5 (expectations are set and clarified in a performance dialogue); KMK 590/2016 on the
Dialog Kinerja, now KMK 300/2022; KMK 127/2026 (dialog kinerja dan risiko at least every quarter).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bsc_planner.model.note import Note, NoteKind
from bsc_planner.model.store import PlanStore

CellPlace = tuple[str, str | None]
"""Field and period of a cell, as its notes have them; no period where the field has none."""


class ThreadState(StrEnum):
    """Where a talk stands."""

    REMARK = "remark"
    WAITING = "waiting"
    ANSWERED = "answered"
    AGREED = "agreed"
    DECLINED = "declined"


@dataclass(frozen=True)
class NoteThread:
    """One talk.

    Attributes:
        notes: What was said, in the order it was said; the first begins the talk.
        state: Where it stands.
        figure: The figure agreed on, else the one proposed or answered last, as printed; None: none was named.
    """

    notes: Sequence[Note]
    state: ThreadState
    figure: str | None

    @property
    def first(self) -> Note:
        """The note the talk began with; it says which cell the talk is about."""
        return self.notes[0]

    @property
    def is_open(self) -> bool:
        """Whether somebody is still to say something."""
        return self.state in (ThreadState.WAITING, ThreadState.ANSWERED)


def threads_of(store: PlanStore, kind: str, element_id: str) -> Sequence[NoteThread]:
    """Talks on an element, in the order they began.

    Args:
        store: The plan.
        kind: Kind of the element (a table name).
        element_id: Its id; notes on the whole plan belong to the row of the plan.
    """
    where = [(Note.element_kind == kind) & (Note.element_id == element_id)]
    if kind == "plan":
        where = [where[0] | Note.element_id.is_(None)]
    return threads(store.all(Note, *where))


def cell_threads(store: PlanStore) -> Mapping[tuple[str, str], Mapping[CellPlace, Sequence[NoteThread]]]:
    """Talks on cells, by kind and id of their element and by cell, each in the order they began."""
    found: dict[tuple[str, str], dict[CellPlace, list[NoteThread]]] = {}
    for thread in threads(store.all(Note, Note.field.is_not(None))):
        first = thread.first
        if first.element_kind and first.element_id and first.field:
            cells = found.setdefault((first.element_kind, first.element_id), {})
            cells.setdefault((first.field, first.period or None), []).append(thread)
    return found


def threads(notes: Iterable[Note]) -> Sequence[NoteThread]:
    """Talks made of some notes; an answer whose beginning is not among them begins a talk of its own."""
    known = {note.id: note for note in notes}
    begun: dict[str, list[Note]] = {}
    for note in sorted(known.values(), key=lambda one: (one.written_at or "", one.ord, one.id)):
        begun.setdefault(_beginning(note, known), []).append(note)
    found = []
    for first_id, said in begun.items():
        said.sort(key=lambda one: one.id != first_id)
        found.append(NoteThread(tuple(said), _state(said), _figure(said)))
    return found


def _beginning(note: Note, known: dict[str, Note]) -> str:
    seen = {note.id}
    while note.reply_to_id in known and note.reply_to_id not in seen:
        note = known[note.reply_to_id]
        seen.add(note.id)
    return note.id


def _state(said: Sequence[Note]) -> ThreadState:
    """Where a talk stands by its last note that is no remark.

    Agreeing on no figure where one was proposed declines it: what holds stays.
    """
    state, was_figure_proposed = ThreadState.REMARK, False
    for note in said:
        was_figure_proposed |= note.kind != NoteKind.AGREED and note.value is not None
        if note.kind == NoteKind.PROPOSAL:
            state = ThreadState.WAITING
        elif note.kind == NoteKind.ANSWER:
            state = ThreadState.ANSWERED
        elif note.kind == NoteKind.AGREED:
            is_declined = note.value is None and was_figure_proposed
            state = ThreadState.DECLINED if is_declined else ThreadState.AGREED
    return state


def _figure(said: Sequence[Note]) -> str | None:
    agreed = [note.value for note in said if note.kind == NoteKind.AGREED and note.value]
    named = [note.value for note in said if note.kind in (NoteKind.PROPOSAL, NoteKind.ANSWER) and note.value]
    return next(reversed(agreed or named), None)
