"""Reads dates as planners write them: ``15 Maret 2026``, ``15/3/2026``, ``2026-03-15``."""

import re
from datetime import date

_NUMERIC = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_WORDED = re.compile(r"(\d{1,2})\s*[-/. ]?\s*([^\W\d_]+)\.?\s*[-/., ]?\s*(\d{4})")
_NUMERIC_SHORT = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{2}))?")
_WORDED_SHORT = re.compile(r"(\d{1,2})\s*[-/. ]?\s*([^\W\d_]+)\.?(?:\s*[-/., ]?\s*'?(\d{2}))?")
_CENTURY = 2000
_MONTHS = (
    ("jan",),
    ("feb", "peb"),
    ("mar",),
    ("apr",),
    ("mei", "may"),
    ("jun",),
    ("jul",),
    ("agu", "agt", "ags", "aug"),
    ("sep",),
    ("okt", "oct"),
    ("nov", "nop"),
    ("des", "dec"),
)
"""First letters of the months, in Indonesian with its variants and in English."""


def read_date(text: str) -> date | None:
    """The day a text means; numbers are read day before month. None when it means none."""
    wanted = " ".join(text.split())
    if found := _ISO.fullmatch(wanted):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(wanted):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _WORDED.fullmatch(wanted):
        month = month_of(found[2])
        return _day(int(found[3]), month, int(found[1])) if month else None
    return None


def read_typed_date(text: str, *, today: date | None = None) -> date | None:
    """The day somebody means who types in a cell for dates: also with a short year (``3 Mar 26``) or without one.

    Args:
        text: As typed.
        today: Whose year is meant where none is typed; None: the clock's.

    Returns:
        None where it means no day.
    """
    found = read_date(text)
    if found is not None:
        return found
    wanted = " ".join(text.split())
    for pattern in (_NUMERIC_SHORT, _WORDED_SHORT):
        if short := pattern.fullmatch(wanted):
            month = int(short[2]) if short[2].isdecimal() else month_of(short[2])
            year = _CENTURY + int(short[3]) if short[3] else (today or date.today()).year
            return _day(year, month, int(short[1])) if month else None
    return None


def month_of(word: str) -> int | None:
    """Number of the month a word names, by its first three letters; None when it names none."""
    start = word.casefold()[:3]
    return next((number for number, starts in enumerate(_MONTHS, start=1) if start in starts), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
