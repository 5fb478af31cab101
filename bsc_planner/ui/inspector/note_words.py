"""What talks, their states and the cells they are about are called."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.note import Note, NoteKind
from bsc_planner.model.note_threads import NoteThread, ThreadState
from bsc_planner.model.period import Period
from bsc_planner.ui.inspector.history_words import label_of
from bsc_planner.ui.labels import kind_label, period_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.wording.details import moment_text

_KINDS: dict[NoteKind, str] = {
    NoteKind.REMARK: QT_TRANSLATE_NOOP("NoteWords", "Remark"),
    NoteKind.PROPOSAL: QT_TRANSLATE_NOOP("NoteWords", "Proposal"),
    NoteKind.ANSWER: QT_TRANSLATE_NOOP("NoteWords", "Answer"),
    NoteKind.AGREED: QT_TRANSLATE_NOOP("NoteWords", "Agreed"),
}
_DECLINED = QT_TRANSLATE_NOOP("NoteWords", "Declined")
_STATES: dict[ThreadState, tuple[Status, str]] = {
    ThreadState.REMARK: (Status.NONE, QT_TRANSLATE_NOOP("NoteWords", "remark")),
    ThreadState.WAITING: (Status.WARNING, QT_TRANSLATE_NOOP("NoteWords", "waits for an answer")),
    ThreadState.ANSWERED: (Status.WARNING, QT_TRANSLATE_NOOP("NoteWords", "answered, not agreed yet")),
    ThreadState.AGREED: (Status.OK, QT_TRANSLATE_NOOP("NoteWords", "agreed")),
    ThreadState.DECLINED: (Status.ERROR, QT_TRANSLATE_NOOP("NoteWords", "declined")),
}
_FIGURES = frozenset({"target", "milestone", "actual"})


def kind_word(note: Note, thread: NoteThread) -> str:
    """What a note is in its talk; the last one of a declined talk declines."""
    if thread.state is ThreadState.DECLINED and note.kind == NoteKind.AGREED and note.value is None:
        return _said(_DECLINED)
    known = next((kind for kind in NoteKind if kind == note.kind), NoteKind.REMARK)
    return _said(_KINDS[known])


def state_word(state: ThreadState) -> str:
    """Where a talk stands, in words."""
    return _said(_STATES[state][1])


def state_status(state: ThreadState) -> Status:
    """Colour and shape of a state."""
    return _STATES[state][0]


def place_word(kind: str, field: str | None, period: str | None) -> str:
    """What a talk is about: ``Target 2026``, ``Definition``; empty for the whole element."""
    if not field:
        return ""
    name = label_of(kind, field) if field not in _FIGURES else kind_label(field).capitalize()
    known = Period.parse_or_none(period or "")
    told = period_text(known) if known is not None else (period or "")
    return f"{name} {told}".strip()


def head_of(note: Note) -> str:
    """Who said it and when."""
    moment = moment_text(note.written_at or "", current_language()) or "–"
    return _said(QT_TRANSLATE_NOOP("NoteWords", "{who} · {moment}")).format(who=note.author or "–", moment=moment)


def thread_lines(thread: NoteThread) -> list[str]:
    """A talk as lines of plain text."""
    first = thread.first
    about = place_word(first.element_kind or "plan", first.field, first.period)
    status = state_status(thread.state)
    lines = [" · ".join(part for part in (about, f"{MARKS[status]} {state_word(thread.state)}") if part)]
    for note in thread.notes:
        figure = f" {note.value}" if note.value else ""
        lines.append(f"{head_of(note)} · {kind_word(note, thread)}{figure}")
        lines += [f"  {line}" for line in note.text.splitlines()]
    return lines


def _said(source: str) -> str:
    return QCoreApplication.translate("NoteWords", source)
