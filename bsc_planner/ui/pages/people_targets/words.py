"""What the page says about a plan's state and the links of a line of sight."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from bsc_planner.exchange.documents.person_plans import PlanState
from bsc_planner.exchange.documents.skp_content import Aspect
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.widgets.grid import Tone

_STATES: Mapping[PlanState, str] = {
    PlanState.COMPLETE: QT_TRANSLATE_NOOP("PeopleTargets", "● Complete"),
    PlanState.UNKNOWN_FIGURE: QT_TRANSLATE_NOOP("PeopleTargets", "▲ Figure missing"),
    PlanState.NO_TARGET: QT_TRANSLATE_NOOP("PeopleTargets", "■ No target"),
    PlanState.NO_POSITION: QT_TRANSLATE_NOOP("PeopleTargets", "○ No position"),
}
STATE_TONES: Mapping[PlanState, Tone] = {
    PlanState.COMPLETE: Tone.GOOD,
    PlanState.UNKNOWN_FIGURE: Tone.WARNING,
    PlanState.NO_TARGET: Tone.ERROR,
    PlanState.NO_POSITION: Tone.MUTED,
}
_ASPECTS: Mapping[Aspect, str] = {
    Aspect.QUANTITY: QT_TRANSLATE_NOOP("PeopleTargets", "Quantity"),
    Aspect.QUALITY: QT_TRANSLATE_NOOP("PeopleTargets", "Quality"),
    Aspect.TIME: QT_TRANSLATE_NOOP("PeopleTargets", "Time"),
    Aspect.COST: QT_TRANSLATE_NOOP("PeopleTargets", "Cost"),
}
_LINKS: Mapping[str, str] = {
    "position": QT_TRANSLATE_NOOP("PeopleTargets", "Position"),
    "indicator": QT_TRANSLATE_NOOP("PeopleTargets", "Indicator"),
    "objective": QT_TRANSLATE_NOOP("PeopleTargets", "Objective"),
    "goal": QT_TRANSLATE_NOOP("PeopleTargets", "Goal"),
}


def state_text(state: PlanState) -> str:
    """How far a plan is, with the sign that stands for it."""
    return QCoreApplication.translate("PeopleTargets", _STATES[state])


def aspect_text(aspect: Aspect) -> str:
    """An aspect of the SKP form."""
    return QCoreApplication.translate("PeopleTargets", _ASPECTS[aspect])


def link_text(kind: str) -> str:
    """What an element of the line of sight is."""
    return QCoreApplication.translate("PeopleTargets", _LINKS[kind])
