"""What elements, fields and choices are called in the window's language."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.direction import SkpPerspective
from bsc_planner.model.indicator import Consolidation, Controllability, Polarity, TargetBasis, Validity
from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.model.organisation import AssignmentStatus, PositionKind
from bsc_planner.model.period import Period
from bsc_planner.ui.language import Language, current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.wording import kind_noun

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


def kind_label(kind: str) -> str:
    """What a kind of element or a field is called, in small letters."""
    return kind_noun(kind, current_language())


def edition_name(number: int | None, title: str) -> str:
    """What an edition is called: ``Edisi 2``, or the title of a checkpoint."""
    return title if number is None else QCoreApplication.translate("Labels", "Edition {number}").format(number=number)


def day_text(day: date) -> str:
    """A day as the window writes it: 15 Maret 2026, in English 15 March 2026."""
    return format_date(day, language="id" if current_language() is Language.INDONESIAN else "en")


def period_text(period: Period) -> str:
    """A period as the window writes it: 2026, Triwulan II 2026, Maret 2026."""
    return format_period(period, language="id" if current_language() is Language.INDONESIAN else "en")


def date_text(iso: str | None) -> str:
    """An ISO date as planners read it: 15 Maret 2026; empty for none, as stored where it is no date."""
    if not iso:
        return ""
    try:
        return day_text(date.fromisoformat(iso))
    except ValueError:
        return iso


def number_text(number: int) -> str:
    """A whole number as planners write it: 1.355."""
    return QLocale("id_ID").toString(number)
