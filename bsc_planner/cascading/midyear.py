"""A change in mid-year: months that are over keep their figures, the others follow the new target."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.figure import is_measured, numbers_like, with_numbers
from bsc_planner.cascading.splitting import Amounts
from bsc_planner.cascading.step import from_steps, to_steps
from bsc_planner.cascading.trajectory import MONTHS, repeated, spread_sums, straight_lines
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value


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


def changed_plan(
    passed: Sequence[Value | None],
    target: Value | None,
    *,
    weights: Sequence[int],
    consolidation: Consolidation,
    step: Decimal,
) -> tuple[Value | None, ...]:
    """The 12 figures of one target after a change, whatever shape they had before it.

    What has passed as a text counts for nothing in a sum, and a line has nowhere to start from: the new target then
    holds in every month to come.

    Args:
        passed: Figures of the months that are over, at least one.
        target: The new target of the year; None when it was withdrawn.
        weights: The 12 weights of the pattern.
        consolidation: How months make the year.
        step: Smallest amount; all numbers are whole numbers of it.
    """
    over = len(passed)
    if target is None or not is_measured(target):
        return (*passed, *(target,) * (MONTHS - over))
    if consolidation is Consolidation.LAST and not all(_is_alike(figure, target) for figure in passed):
        consolidation = Consolidation.AVERAGE
    old = np.zeros((len(target.numbers), MONTHS), object)
    for month, figure in enumerate(passed):
        numbers = (numbers_like(figure, target) if figure is not None else None) or ()
        old[: len(numbers), month] = [to_steps(number, step) for number in numbers]
    totals = np.array([to_steps(number, step) for number in target.numbers], object)
    months, _ = changed_months(old, totals, over=over, weights=weights, consolidation=consolidation)
    ahead = [with_numbers(target, [from_steps(int(count), step) for count in column]) for column in months.T[over:]]
    return (*passed, *ahead)


def _is_alike(figure: Value | None, target: Value) -> bool:
    return figure is not None and (figure.kind, figure.direction) == (target.kind, target.direction)
