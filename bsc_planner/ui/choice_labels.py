"""What the choices a planner makes are called in the window's language."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.direction import SkpPerspective
from bsc_planner.model.indicator import Consolidation, Controllability, Polarity, TargetBasis, Validity
from bsc_planner.model.organisation import AssignmentStatus, PositionKind
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

Choice = (
    Polarity | Consolidation | Validity | Controllability | TargetBasis | CascadeKind | AssignmentStatus | PositionKind
)

CHOICES: dict[Choice, str] = {
    Polarity.MAXIMIZE: QT_TRANSLATE_NOOP("Labels", "Higher is better"),
    Polarity.MINIMIZE: QT_TRANSLATE_NOOP("Labels", "Lower is better"),
    Polarity.STABILIZE: QT_TRANSLATE_NOOP("Labels", "Closer is better"),
    Consolidation.SUM: QT_TRANSLATE_NOOP("Labels", "Sum"),
    Consolidation.AVERAGE: QT_TRANSLATE_NOOP("Labels", "Average"),
    Consolidation.LAST: QT_TRANSLATE_NOOP("Labels", "Last known value"),
    Validity.EXACT: QT_TRANSLATE_NOOP("Labels", "Exact"),
    Validity.PROXY: QT_TRANSLATE_NOOP("Labels", "Proxy"),
    Validity.ACTIVITY: QT_TRANSLATE_NOOP("Labels", "Activity"),
    Controllability.LOW: QT_TRANSLATE_NOOP("Labels", "Low"),
    Controllability.MODERATE: QT_TRANSLATE_NOOP("Labels", "Moderate"),
    Controllability.HIGH: QT_TRANSLATE_NOOP("Labels", "High"),
    TargetBasis.STATUTORY: QT_TRANSLATE_NOOP("Labels", "Set by law"),
    TargetBasis.MAXIMUM: QT_TRANSLATE_NOOP("Labels", "Already the maximum"),
    TargetBasis.EXTERNAL: QT_TRANSLATE_NOOP("Labels", "Assessed from outside"),
    CascadeKind.ADOPT: QT_TRANSLATE_NOOP("Labels", "same"),
    CascadeKind.SHARE: QT_TRANSLATE_NOOP("Labels", "share"),
    CascadeKind.COMPONENT: QT_TRANSLATE_NOOP("Labels", "component"),
    CascadeKind.OWN: QT_TRANSLATE_NOOP("Labels", "own measure"),
    AssignmentStatus.DEFINITIVE: QT_TRANSLATE_NOOP("Labels", "Definitive"),
    AssignmentStatus.ACTING: QT_TRANSLATE_NOOP("Labels", "Acting (Plt)"),
    AssignmentStatus.STAND_IN: QT_TRANSLATE_NOOP("Labels", "Stand-in (Plh)"),
    AssignmentStatus.CARETAKER: QT_TRANSLATE_NOOP("Labels", "Caretaker (Pj)"),
    PositionKind.HIGH_MIDDLE: QT_TRANSLATE_NOOP("Labels", "High official, middle (JPT madya)"),
    PositionKind.HIGH_JUNIOR: QT_TRANSLATE_NOOP("Labels", "High official, junior (JPT pratama)"),
    PositionKind.ADMINISTRATOR: QT_TRANSLATE_NOOP("Labels", "Administrator"),
    PositionKind.SUPERVISOR: QT_TRANSLATE_NOOP("Labels", "Supervisor"),
    PositionKind.FUNCTIONAL: QT_TRANSLATE_NOOP("Labels", "Functional"),
    PositionKind.EXECUTIVE: QT_TRANSLATE_NOOP("Labels", "Executive"),
}
"""Every member of the choices a planner makes; the SKP perspectives are terms of art and stay as they are."""


def choice_label(choice: Choice | SkpPerspective) -> str:
    """What a choice is called."""
    if isinstance(choice, SkpPerspective):
        return choice.value
    return QCoreApplication.translate("Labels", CHOICES[choice])
