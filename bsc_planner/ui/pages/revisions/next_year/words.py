"""What flags, decisions and obstacles of the next year are called, and how they look."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.editing.next_year import TargetDecision
from bsc_planner.revisions.next_year.draft import Assessed
from bsc_planner.revisions.next_year.proposal import Basis, Flag
from bsc_planner.revisions.next_year.rolling_over import Obstacle
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.grid import Tone

FLAG_WORDS: dict[Flag, str] = {
    Flag.REACHED: QT_TRANSLATE_NOOP("NextYear", "already reached"),
    Flag.FALLS: QT_TRANSLATE_NOOP("NextYear", "asks for less"),
    Flag.JUMPS: QT_TRANSLATE_NOOP("NextYear", "jumps"),
    Flag.STAGNANT: QT_TRANSLATE_NOOP("NextYear", "stands still"),
    Flag.MISSING: QT_TRANSLATE_NOOP("NextYear", "no target"),
    Flag.UNKNOWN: QT_TRANSLATE_NOOP("NextYear", "cannot be compared"),
}
_STATUS: dict[Flag, Status] = {
    Flag.REACHED: Status.WARNING,
    Flag.FALLS: Status.WARNING,
    Flag.JUMPS: Status.WARNING,
    Flag.MISSING: Status.WARNING,
    Flag.STAGNANT: Status.NONE,
    Flag.UNKNOWN: Status.NONE,
}
TONES: dict[Status, Tone] = {
    Status.ERROR: Tone.ERROR,
    Status.WARNING: Tone.WARNING,
    Status.OK: Tone.GOOD,
    Status.NONE: Tone.MUTED,
}
DECISION_WORDS: dict[TargetDecision, str] = {
    TargetDecision.RAISED: QT_TRANSLATE_NOOP("NextYear", "Raise"),
    TargetDecision.KEPT: QT_TRANSLATE_NOOP("NextYear", "Keep"),
    TargetDecision.LOWERED: QT_TRANSLATE_NOOP("NextYear", "Lower"),
    TargetDecision.REPLACED: QT_TRANSLATE_NOOP("NextYear", "Replace"),
    TargetDecision.DROPPED: QT_TRANSLATE_NOOP("NextYear", "Drop"),
}
OBSTACLE_WORDS: dict[Obstacle, str] = {
    Obstacle.REACHED: QT_TRANSLATE_NOOP(
        "NextYear", "Already reached: raise it, replace or drop the indicator, or keep it with a reason."
    ),
    Obstacle.NO_REASON: QT_TRANSLATE_NOOP("NextYear", "This decision needs a reason."),
    Obstacle.NOT_BEFORE: QT_TRANSLATE_NOOP(
        "NextYear", "This indicator begins with the year: it cannot be replaced or dropped from it."
    ),
}
BASIS_WORDS: dict[Basis, str] = {
    Basis.RENSTRA: QT_TRANSLATE_NOOP("NextYear", "Renstra line"),
    Basis.TREND: QT_TRANSLATE_NOOP("NextYear", "Trend"),
    Basis.LAST_ACTUAL: QT_TRANSLATE_NOOP("NextYear", "Last actual"),
    Basis.LAST_TARGET: QT_TRANSLATE_NOOP("NextYear", "Last year's target"),
}


def flag_word(flag: Flag) -> str:
    """What a flag is called."""
    return QCoreApplication.translate("NextYear", FLAG_WORDS[flag])


def decision_word(decision: TargetDecision) -> str:
    """What a decision is called."""
    return QCoreApplication.translate("NextYear", DECISION_WORDS[decision])


def obstacle_word(obstacle: Obstacle) -> str:
    """What stands in the way, as a sentence."""
    return QCoreApplication.translate("NextYear", OBSTACLE_WORDS[obstacle])


def basis_word(basis: Basis) -> str:
    """What a basis is called."""
    return QCoreApplication.translate("NextYear", BASIS_WORDS[basis])


def status_of(judged: Assessed) -> Status:
    """How a choice stands: an obstacle is an error, a flag what it is, nothing at all is well."""
    if judged.obstacle is not None:
        return Status.ERROR
    return _STATUS[judged.flags[0]] if judged.flags else Status.OK


def flag_status(flag: Flag) -> Status:
    """How a flag looks among others."""
    return Status.ERROR if flag is Flag.REACHED else _STATUS[flag]
