"""What elements and fields are called, and how days and numbers are written, in the window's language."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.model.period import Period
from bsc_planner.ui.language import Language, current_language
from bsc_planner.wording import kind_noun


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
