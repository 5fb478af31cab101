"""Reads periods as planners write them: ``2026``, ``TW II 2026``, ``Triwulan 3``, ``Semester I``, ``Maret 2026``."""

import re

from bsc_planner.model.date_reading import month_of
from bsc_planner.model.period import Period, PeriodKind

_YEAR = re.compile(r"\b([12][0-9]{3})\b")
_PART = re.compile(r"(?:(tw|triwulan|kuartal|q|quarter)|(s|smt|sem|semester))\.? ?(iv|i{1,3}|[1-4])", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def read_period(text: str, *, year: int) -> Period | None:
    """The period a text means.

    Args:
        text: As typed; the stored form (``2026-Q2``) is read too.
        year: Year of a part that names none.

    Returns:
        None when it means none.
    """
    wanted = " ".join(text.split())
    stored = Period.parse_or_none(wanted)
    if stored is not None:
        return stored
    found = _YEAR.search(wanted)
    if found:
        year = int(found[1])
        wanted = " ".join((wanted[: found.start()] + wanted[found.end() :]).split())
    part = _PART.fullmatch(wanted)
    if part:
        number = _ROMAN.get(part[3].lower()) or int(part[3])
        kind = PeriodKind.QUARTER if part[1] else PeriodKind.SEMESTER
        return Period(year, kind, number) if kind is PeriodKind.QUARTER or number <= 2 else None
    month = month_of(wanted)
    return Period.of_month(year, month) if month else None
