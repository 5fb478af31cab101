"""What sides, sorts of change, fields and values are called in the window's language."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.model.period import Period
from bsc_planner.revisions.comparison.difference import Difference, Sort
from bsc_planner.revisions.comparison.sides import SideFacts
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.language import current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import Status
from bsc_planner.wording.nouns import VALUES

SORTS: dict[Sort, str] = {
    Sort.ADDED: QT_TRANSLATE_NOOP("Comparison", "Added"),
    Sort.REMOVED: QT_TRANSLATE_NOOP("Comparison", "Removed"),
    Sort.MOVED: QT_TRANSLATE_NOOP("Comparison", "Moved"),
    Sort.REWORDED: QT_TRANSLATE_NOOP("Comparison", "Reworded"),
    Sort.RETARGETED: QT_TRANSLATE_NOOP("Comparison", "Target"),
    Sort.REWEIGHTED: QT_TRANSLATE_NOOP("Comparison", "Weight"),
    Sort.RECASCADED: QT_TRANSLATE_NOOP("Comparison", "Cascade"),
    Sort.OTHER: QT_TRANSLATE_NOOP("Comparison", "Other"),
}
"""Every sort of change."""

BRANCHES: dict[str, str] = {
    "title_page": QT_TRANSLATE_NOOP("Comparison", "Title page and legal basis"),
    "strategy": QT_TRANSLATE_NOOP("Comparison", "Objectives and indicators"),
    "links": QT_TRANSLATE_NOOP("Comparison", "Cause and effect"),
    "organisation": QT_TRANSLATE_NOOP("Comparison", "Organisation"),
    "notes": QT_TRANSLATE_NOOP("Comparison", "Notes"),
}
"""Every part of a plan."""

_SIDES: dict[str, str] = {
    "now": QT_TRANSLATE_NOOP("Comparison", "Working draft"),
    "edition": QT_TRANSLATE_NOOP("Comparison", "Edition {number}: {title}"),
    "checkpoint": QT_TRANSLATE_NOOP("Comparison", "Checkpoint: {title}"),
    "date": QT_TRANSLATE_NOOP("Comparison", "On {day}"),
    "year": QT_TRANSLATE_NOOP("Comparison", "Year {year}"),
    "file": QT_TRANSLATE_NOOP("Comparison", "File {title}"),
}
_PLACE = QT_TRANSLATE_NOOP("Comparison", "place {number}")
_NEW = QT_TRANSLATE_NOOP("Comparison", "New {kind}")
_GONE = QT_TRANSLATE_NOOP("Comparison", "Removed {kind}")
_YES, _NO = QT_TRANSLATE_NOOP("Comparison", "yes"), QT_TRANSLATE_NOOP("Comparison", "no")
_MARKS = {Sort.ADDED: "+", Sort.REMOVED: "−"}
_STATUS = {Sort.ADDED: Status.OK, Sort.REMOVED: Status.ERROR}
_CHANGED_MARK = "~"
_CHOICES = frozenset({"polarity", "method"})
_YES_NO = frozenset({"is_iku", "konversi_120"})


def say(text: str) -> str:
    """A marked text of this view in the window's language."""
    return QCoreApplication.translate("Comparison", text)


def side_text(facts: SideFacts) -> str:
    """What a side is called."""
    kind = "checkpoint" if facts.kind == "edition" and facts.number is None else facts.kind
    day = format_date(facts.day, language=current_language().value) if facts.day else ""
    return say(_SIDES[kind]).format(number=facts.number, title=facts.title, day=day, year=facts.year)


def sort_text(sort: Sort) -> str:
    """What a sort of change is called."""
    return say(SORTS[sort])


def sort_mark(difference: Difference) -> str:
    """The shape that stands before it: plus, minus, or a wave for what is there on both sides."""
    if difference.is_addition:
        return _MARKS[Sort.ADDED]
    return _MARKS[Sort.REMOVED] if difference.is_removal else _CHANGED_MARK


def sort_status(difference: Difference) -> Status:
    """The status whose colour it has."""
    if difference.is_addition:
        return _STATUS[Sort.ADDED]
    if difference.is_removal:
        return _STATUS[Sort.REMOVED]
    return Status.NONE if difference.is_notation_only else Status.WARNING


def field_text(difference: Difference) -> str:
    """What changed of an element, e.g. *Target 2026*."""
    if difference.field is None:
        pattern = say(_NEW if difference.is_addition else _GONE)
        return _capital(pattern.format(kind=kind_label(difference.kind)))
    period = Period.parse_or_none(difference.period or "")
    when = format_period(period, language=current_language().value) if period else difference.period or ""
    return _capital(f"{kind_label(difference.field)} {when}".strip())


def value_text(difference: Difference, value: str | None) -> str:
    """A value as planners read it; nothing is a dash."""
    if value is None:
        return "–"
    if difference.field == "ord":
        return say(_PLACE).format(number=value)
    if difference.field in _CHOICES and value in VALUES:
        return VALUES[value][0 if current_language() == "id" else 1]
    if difference.field in _YES_NO:
        return say(_YES if value == "1" else _NO)
    return " ".join(value.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
