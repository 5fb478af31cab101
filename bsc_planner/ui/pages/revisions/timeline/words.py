"""How the timeline says things: days, contents, kinds and states of revisions."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.revision import RevisionStatus
from bsc_planner.revisions.since_edition import KindChanges
from bsc_planner.revisions.timeline import Entry, EntryKind
from bsc_planner.ui.labels import edition_name, number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.revisions.workflow.words import STATES, kind_text
from bsc_planner.wording import moment_text
from bsc_planner.wording.counting import counted
from bsc_planner.wording.details import counted_noun

_KINDS_TOLD = 4


def title_of(entry: Entry) -> str:
    """What an entry is called, in one line."""
    if entry.kind is EntryKind.EDITION:
        return f"{edition_name(entry.number, entry.title)} · {entry.title}"
    if entry.kind is EntryKind.CHECKPOINT:
        return entry.title
    kind = kind_text(entry.revision_kind) if entry.revision_kind else _translate("Change")
    return f"{kind} · {entry.title}" if entry.title else kind


def facts_of(entry: Entry) -> str:
    """Instrument, who and when, contents and hash of an entry; only what is known."""
    parts = [entry.instrument if entry.instrument != entry.title else ""]
    if entry.kind is EntryKind.REVISION:
        parts.append(_status_text(entry.status) if entry.status else _translate("as stated"))
        parts.append(
            counted(_translate("{count} [change|changes]"), count=number_text(entry.rows)) if entry.rows else ""
        )
    if entry.made_by or entry.made_at:
        parts.append(
            _translate("{who}, {when}").format(
                who=entry.made_by or "–", when=moment_text(entry.made_at, current_language().value)
            )
        )
    parts.append(", ".join(_counted(kind, count) for kind, count in entry.counts))
    return " · ".join(part for part in parts if part)


def changes_text(changes: Iterable[KindChanges]) -> str:
    """How many elements differ, by kind; empty where none does."""
    listed = list(changes)
    told = [_counted(one.kind, one.total) for one in listed[:_KINDS_TOLD]]
    if len(listed) > _KINDS_TOLD:
        told.append(_translate("and more"))
    return ", ".join(told)


def _counted(kind: str, count: int) -> str:
    return f"{number_text(count)} {counted_noun(kind, count, current_language().value)}"


def _status_text(status: str) -> str:
    return QCoreApplication.translate("Workflow", STATES[RevisionStatus(status)][0])


def _translate(source: str) -> str:
    return QCoreApplication.translate("Timeline", source)


_MARKED = (
    QT_TRANSLATE_NOOP("Timeline", "Change"),
    QT_TRANSLATE_NOOP("Timeline", "as stated"),
    QT_TRANSLATE_NOOP("Timeline", "{count} [change|changes]"),
    QT_TRANSLATE_NOOP("Timeline", "{who}, {when}"),
    QT_TRANSLATE_NOOP("Timeline", "and more"),
)
