"""What kinds and states of revisions and of their rows are called."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.revision import Revision, RevisionKind, RevisionStatus
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import Status

KINDS: dict[RevisionKind, str] = {
    RevisionKind.RENSTRA: QT_TRANSLATE_NOOP("Workflow", "Change of the Renstra"),
    RevisionKind.AGREEMENT: QT_TRANSLATE_NOOP("Workflow", "Change of an agreement (PK)"),
    RevisionKind.TARGET: QT_TRANSLATE_NOOP("Workflow", "Revision of targets"),
    RevisionKind.CORRECTION: QT_TRANSLATE_NOOP("Workflow", "Correction"),
}
"""Every kind of revision."""

STATES: dict[RevisionStatus, tuple[str, Status]] = {
    RevisionStatus.DRAFT: (QT_TRANSLATE_NOOP("Workflow", "draft"), Status.NONE),
    RevisionStatus.PROPOSED: (QT_TRANSLATE_NOOP("Workflow", "proposed"), Status.WARNING),
    RevisionStatus.DISCUSSED: (QT_TRANSLATE_NOOP("Workflow", "in discussion"), Status.WARNING),
    RevisionStatus.AGREED: (QT_TRANSLATE_NOOP("Workflow", "agreed"), Status.OK),
    RevisionStatus.IN_FORCE: (QT_TRANSLATE_NOOP("Workflow", "in force"), Status.OK),
    RevisionStatus.REJECTED: (QT_TRANSLATE_NOOP("Workflow", "rejected"), Status.ERROR),
}
"""Every state of a revision, and what it means."""

ROW_STATES: dict[str, tuple[str, Status]] = {
    "open": (QT_TRANSLATE_NOOP("Workflow", "open"), Status.NONE),
    "agreed": (QT_TRANSLATE_NOOP("Workflow", "agreed"), Status.OK),
    "rejected": (QT_TRANSLATE_NOOP("Workflow", "rejected"), Status.ERROR),
}
"""Every state of a row, and what it means."""


def kind_text(kind: str | None) -> str:
    """What a kind of revision is called; what a source states without a kind is a revision of targets."""
    known = RevisionKind(kind) if kind in tuple(RevisionKind) else RevisionKind.TARGET
    return QCoreApplication.translate("Workflow", KINDS[known])


def state_of(revision: Revision) -> tuple[str, Status]:
    """State of a revision in words; one that a source states is in force."""
    status = revision.status
    known = RevisionStatus(status) if status in tuple(RevisionStatus) else RevisionStatus.IN_FORCE
    words, mark = STATES[known]
    return QCoreApplication.translate("Workflow", words), mark


def row_state_text(status: str) -> str:
    """State of a row in words."""
    return QCoreApplication.translate("Workflow", ROW_STATES[status][0])


def title_of(revision: Revision) -> str:
    """What a revision is called in lists."""
    return revision.title or revision.instrument or "–"
