"""Who holds a position in which calendar month."""

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.trajectory import MONTHS
from bsc_planner.model.organisation import AssignmentStatus

Dates = NDArray[np.datetime64]
"""Days (datetime64[D])."""


def counts_as_holder(status: str | None) -> bool:
    """Whether a person with this status carries the position's targets.

    Plt does and Plh does not. Pj, of which no rule speaks, is treated like definitif: it is an appointment to the
    position, not a stand-in. An unstated status means definitif.
    """
    return status != AssignmentStatus.STAND_IN


def month_starts(year: int) -> Dates:
    """First days of the 12 months of a year and of the January after it."""
    return (np.datetime64(f"{year:04}-01", "M") + np.arange(MONTHS + 1)).astype("datetime64[D]")


def holder_months(starts: Dates, ends: Dates, *, year: int) -> NDArray[np.bool_]:
    """In which months each assignment makes a holder.

    That is where it covers more than half of the month's days, or exactly half and begins in that month.

    Args:
        starts: First days, one per assignment.
        ends: First days that no longer belong to them; an end before the start covers nothing.
        year: Calendar year.

    Returns:
        One row of 12 per assignment.
    """
    first = month_starts(year).astype(np.int64)
    # far-away dates all mean "before" or "after" the year, and 16 bits are quicker
    begin = np.clip(starts.astype(np.int64) - first[0], -1, 400).astype(np.int16)
    end = np.clip(ends.astype(np.int64) - first[0], -1, 400).astype(np.int16)
    first = (first - first[0]).astype(np.int16)
    held = np.empty((len(starts), MONTHS), np.bool_)
    for month in range(MONTHS):
        opens, closes = first[month], first[month + 1]
        twice = 2 * (np.minimum(end, closes) - np.maximum(begin, opens))
        length = closes - opens
        held[:, month] = (twice > length) | ((twice == length) & (begin >= opens))
    return held
