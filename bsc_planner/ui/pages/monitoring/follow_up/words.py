"""How follow-ups and steps stand, in words with a shape."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.follow_up import WorkStatus
from bsc_planner.monitoring.follow_ups import Standing
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import MARKS, Status

STANDINGS: dict[Standing, tuple[str, Status]] = {
    Standing.OVERDUE: (QT_TRANSLATE_NOOP("FollowUps", "overdue"), Status.ERROR),
    Standing.OPEN: (QT_TRANSLATE_NOOP("FollowUps", "not begun"), Status.NONE),
    Standing.UNDER_WAY: (QT_TRANSLATE_NOOP("FollowUps", "under way"), Status.NONE),
    Standing.DONE: (QT_TRANSLATE_NOOP("FollowUps", "done"), Status.OK),
    Standing.DONE_LATE: (QT_TRANSLATE_NOOP("FollowUps", "done late"), Status.WARNING),
    Standing.DROPPED: (QT_TRANSLATE_NOOP("FollowUps", "dropped"), Status.NONE),
}
"""Every standing, and what it means."""

STATES: dict[WorkStatus, str] = {
    WorkStatus.OPEN: QT_TRANSLATE_NOOP("FollowUps", "not begun"),
    WorkStatus.UNDER_WAY: QT_TRANSLATE_NOOP("FollowUps", "under way"),
    WorkStatus.DONE: QT_TRANSLATE_NOOP("FollowUps", "done"),
    WorkStatus.DROPPED: QT_TRANSLATE_NOOP("FollowUps", "dropped"),
}
"""Every state that is chosen."""


def standing_text(standing: Standing) -> str:
    """How something stands: ``■ lewat batas waktu``."""
    words, status = STANDINGS[standing]
    return f"{MARKS[status]} {QCoreApplication.translate('FollowUps', words)}"


def state_text(status: str) -> str:
    """A state in words."""
    return QCoreApplication.translate("FollowUps", STATES[WorkStatus(status)])


def state_of(text: str) -> WorkStatus | None:
    """The state a text names; None for none."""
    wanted = text.strip().casefold()
    return next((status for status in WorkStatus if wanted in (state_text(status).casefold(), status)), None)
