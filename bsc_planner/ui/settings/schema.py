"""Every choice the planner makes about the program; the dialog draws itself from this table."""

from dataclasses import dataclass

from bsc_planner.ui.language import Language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import Motion, Scheme


@dataclass(frozen=True)
class Setting:
    """One choice.

    Attributes:
        key: Name in the settings file.
        title: Source text of its label, context ``Settings``.
        default: Value when none was chosen or the chosen one is none of the choices.
        choices: (value, source text) pairs to choose from; empty: free text.
        hint: Source text of the explanation under it; empty for none.
    """

    key: str
    title: str
    default: str
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""


LANGUAGE = Setting(
    "language",
    QT_TRANSLATE_NOOP("Settings", "Language of the window"),
    Language.INDONESIAN.value,
    (
        (Language.INDONESIAN.value, QT_TRANSLATE_NOOP("Settings", "Indonesian")),
        (Language.ENGLISH.value, QT_TRANSLATE_NOOP("Settings", "English")),
    ),
    QT_TRANSLATE_NOOP("Settings", "Documents speak the language of the plan, whatever is chosen here."),
)
THEME = Setting(
    "theme",
    QT_TRANSLATE_NOOP("Settings", "Colours"),
    Scheme.SYSTEM.value,
    (
        (Scheme.SYSTEM.value, QT_TRANSLATE_NOOP("Settings", "As the system")),
        (Scheme.LIGHT.value, QT_TRANSLATE_NOOP("Settings", "Light")),
        (Scheme.DARK.value, QT_TRANSLATE_NOOP("Settings", "Dark")),
    ),
)
MOTION = Setting(
    "motion",
    QT_TRANSLATE_NOOP("Settings", "Motion"),
    Motion.SYSTEM.value,
    (
        (Motion.SYSTEM.value, QT_TRANSLATE_NOOP("Settings", "As the system")),
        (Motion.REDUCED.value, QT_TRANSLATE_NOOP("Settings", "Reduced")),
        (Motion.FULL.value, QT_TRANSLATE_NOOP("Settings", "Full")),
    ),
    QT_TRANSLATE_NOOP("Settings", "Reduced: cards and panels are at their place at once."),
)
AUTHOR = Setting(
    "author",
    QT_TRANSLATE_NOOP("Settings", "Your name"),
    "",
    hint=QT_TRANSLATE_NOOP(
        "Settings", "Colleagues see it in the change log and when they open a plan that you have open."
    ),
)

SETTINGS: tuple[Setting, ...] = (AUTHOR, LANGUAGE, THEME, MOTION)
"""All settings, in the order of the dialog."""
