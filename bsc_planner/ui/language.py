"""The window's language: Indonesian first, English as written in the sources; changed without a restart."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from bsc_planner.paths import resource


class Language(StrEnum):
    """Languages the window speaks."""

    INDONESIAN = "id"
    ENGLISH = "en"


class _Indonesian(QTranslator):
    """The Indonesian catalogue; being installed is what makes the window Indonesian."""


def current_language() -> Language:
    """Language the window speaks now."""
    app = QCoreApplication.instance()
    is_indonesian = app is not None and app.property("language") == Language.INDONESIAN.value
    return Language.INDONESIAN if is_indonesian else Language.ENGLISH


def day_locale() -> QLocale:
    """How calendars and fields for days name months and weekdays: in the window's language, numbers alike."""
    return QLocale("id_ID" if current_language() is Language.INDONESIAN else "en_GB")


def apply_language(app: QApplication, language: Language | str) -> None:
    """Let the window speak a language; every widget hears `QEvent.Type.LanguageChange`."""
    wanted = Language(language)
    if app.property("language") == wanted.value:
        return
    translator = app.findChild(_Indonesian) or _loaded(app)
    app.setProperty("language", wanted.value)
    # Numbers and dates are Indonesian in both languages: documents and cells must read alike.
    QLocale.setDefault(QLocale("id_ID"))
    # Only one of the two: each tells every widget to write itself anew.
    if wanted is Language.INDONESIAN:
        app.installTranslator(translator)
    else:
        app.removeTranslator(translator)


def _loaded(parent: QObject) -> _Indonesian:
    translator = _Indonesian(parent)
    translator.load(str(resource("i18n", "bsc_planner_id.qm")))
    return translator
