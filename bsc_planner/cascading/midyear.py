"""A change in mid-year: months that are over keep their figures, the others follow the new target."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.splitting import Amounts
from bsc_planner.cascading.trajectory import MONTHS, repeated, spread_sums, straight_lines
from bsc_planner.model.indicator import Consolidation


def months_over(effective: date, *, year: int) -> int:
    """How many months of a year had ended before a date: 0 before the year's February, 12 after the year."""
    if effective.year != year:
        return 0 if effective.year < year else MONTHS
    return effective.month - 1


def remaining_weights(weights: Sequence[int], *, over: int) -> tuple[int, ...]:
    """The pattern of the months to come: what is over weighs nothing; nothing left counts as equal."""
    left = tuple(weights[over:])
    return (0,) * over + (left if any(left) else (1,) * len(left))


def changed_months(
    months: Amounts,
    totals: Amounts,
    *,
    over: int,
    weights: Sequence[int],
    consolidation: Consolidation,
    starts: Sequence[Fraction | None] = (),
    start_of: Amounts | None = None,
) -> tuple[Amounts, NDArray[np.bool_]]:
    """Months after a change of the year's target.

    `sum`: what the new total leaves after the months that are over goes over the remaining ones by the same pattern.
    `average`: the remaining months carry the new target. `last`: they go in a straight line from the last month that
    is over to the new target.

    Args:
        months: One row of 12 per target as planned before the change, in steps.
        totals: New targets, one per row, in steps.
        over: Months that had ended before the change took effect, 0 to 11.
        weights: The 12 weights of the pattern.
        consolidation: How months make the year.
        starts, start_of: As in `straight_lines`, for a change from January on.

    Returns:
        The new months, and for which rows more has passed than the new total holds (their remaining months are 0).
    """
    ahead = remaining_weights(weights, over=over)
    too_little = np.zeros(len(totals), np.bool_)
    match consolidation:
        case Consolidation.SUM:
            rest = totals - months[:, :over].sum(axis=1)
            too_little = np.where(totals < 0, rest > 0, rest < 0).astype(np.bool_)
            new = spread_sums(np.where(too_little, 0, rest), ahead)
        case Consolidation.AVERAGE:
            new = repeated(totals)
        case Consolidation.LAST if over:
            values, row_of = np.unique(months[:, over - 1], return_inverse=True)
            known = [Fraction(int(value)) for value in values]
            new = straight_lines(totals, ahead, starts=known, start_of=row_of)
        case Consolidation.LAST:
            new = straight_lines(totals, ahead, starts=starts, start_of=start_of)
    new = new.astype(np.result_type(new, months), copy=False)
    new[:, :over] = months[:, :over]
    return new, too_little
