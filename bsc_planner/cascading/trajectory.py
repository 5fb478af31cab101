"""From a year's target to its months, quarters and half-years."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate
from math import lcm

import numpy as np

from bsc_planner.cascading.figure import is_measured, numbers_like, with_numbers
from bsc_planner.cascading.splitting import Amounts, exact_type, largest_of, whole_weights
from bsc_planner.cascading.step import from_steps, to_steps
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value

MONTHS = 12
EVEN = (1,) * MONTHS
BLOCK = 4096
"""Rows computed at a time: few enough to stay in the processor's cache."""


class PatternName(StrEnum):
    """Named ways a target goes over the months."""

    EVEN = "even"
    QUARTER_END = "quarter_end"
    SEMESTER_END = "semester_end"
    YEAR_END = "year_end"


_EVERY = {PatternName.EVEN: 1, PatternName.QUARTER_END: 3, PatternName.SEMESTER_END: 6, PatternName.YEAR_END: 12}


@dataclass(frozen=True)
class MonthPattern:
    """How an indicator's year goes over its months.

    Attributes:
        weights: 12 whole numbers ≥ 0, not all 0.
        own: 12 figures given by hand; None: computed by `weights`.
    """

    weights: tuple[int, ...] = EVEN
    own: tuple[Value, ...] | None = None

    @classmethod
    def named(cls, name: str) -> "MonthPattern":
        """One of the named patterns.

        Raises:
            ValueError: There is no such name.
        """
        every = _EVERY[PatternName(name)]
        return cls(tuple(int(month % every == 0) for month in range(1, MONTHS + 1)))

    @classmethod
    def weighted(cls, weights: Sequence[Decimal]) -> "MonthPattern":
        """A pattern of 12 own weights; all 0 count as equal.

        Raises:
            ValueError: There are not 12, or one is below 0.
        """
        if len(weights) != MONTHS or any(weight < 0 for weight in weights):
            raise ValueError("12 weights, none below 0")
        return cls(tuple(whole_weights(weights)) if any(weights) else EVEN)


EVEN_PATTERN = MonthPattern()


def spread_sums(totals: Amounts, weights: Sequence[int]) -> Amounts:
    """Months of totals that add up: each month gets the growth of floor(cumulated weight · total / all weights).

    Args:
        totals: One per row, in steps.
        weights: One whole number ≥ 0 per month, not all 0.

    Returns:
        One row of 12 per total; rows add up to the totals exactly.
    """
    reached = [0, *accumulate(weights)]
    kind = exact_type(largest_of(totals), reached[-1])
    totals = totals.astype(kind, copy=False)
    months = np.empty((len(totals), len(weights)), kind)
    cumulated = np.array(reached, kind)
    for start in range(0, len(totals), BLOCK):
        block = slice(start, start + BLOCK)
        exact = totals[block, None] * cumulated // reached[-1]
        np.subtract(exact[:, 1:], exact[:, :-1], out=months[block])
    return months


def straight_lines(
    totals: Amounts, weights: Sequence[int], *, starts: Sequence[Fraction | None], start_of: Amounts | None = None
) -> Amounts:
    """Months on a straight line from a start to each total, rounded half up to whole steps; the last one is the total.

    Args:
        totals: One per row, in steps.
        weights: One whole number ≥ 0 per month, not all 0: how much of the way each month goes.
        starts: Values in force before the first month, in steps; None: not known, every month is the total.
        start_of: Which of the starts belongs to each row; None: there is one start per row.

    Returns:
        One row of 12 per total, never past it.
    """
    reached = list(accumulate(weights))
    scale = lcm(*(start.denominator for start in starts if start is not None))
    numerators = [0 if start is None else int(start * scale) for start in starts]
    divisor = scale * reached[-1]
    kind = exact_type(2 * (largest_of(totals) * scale + max(map(abs, numerators), default=0)) + 1, divisor)
    at = np.arange(len(totals)) if start_of is None else start_of
    begin = np.array(numerators, kind)[at]
    end = totals.astype(kind, copy=False) * scale
    begin = np.where(np.array([start is None for start in starts], np.bool_)[at], end, begin)
    months = np.empty((len(totals), len(weights)), kind)
    for month, cumulated in enumerate(reached):
        exact = begin * (reached[-1] - cumulated) + end * cumulated
        rounded = (2 * np.abs(exact) + divisor) // (2 * divisor)
        months[:, month] = np.where(exact < 0, -rounded, rounded)
    return months


def repeated(totals: Amounts) -> Amounts:
    """The total in every month."""
    return np.repeat(totals[:, None], MONTHS, axis=1)


def month_plan(
    figure: Value | None,
    *,
    consolidation: Consolidation,
    step: Decimal,
    pattern: MonthPattern = EVEN_PATTERN,
    start: Value | None = None,
) -> tuple[Value | None, ...]:
    """A year's target month by month.

    Text, scale steps and *not applicable* hold in every month.

    Args:
        figure: The year's target, a whole number of steps; None when not known.
        consolidation: `sum` spreads it, `average` repeats it, `last` goes to it in a straight line.
        step: Smallest amount.
        pattern: How it goes over the months; figures given by hand stand as they are.
        start: Value in force at the end of last year, for `last`; None when not known.
    """
    if pattern.own is not None:
        return pattern.own
    if figure is None or not is_measured(figure):
        return (figure,) * MONTHS
    totals = np.array([to_steps(number, step) for number in figure.numbers], dtype=object)
    match consolidation:
        case Consolidation.SUM:
            months = spread_sums(totals, pattern.weights)
        case Consolidation.AVERAGE:
            months = repeated(totals)
        case Consolidation.LAST:
            months = straight_lines(totals, pattern.weights, starts=starts_of(figure, start, step=step))
    return tuple(with_numbers(figure, [from_steps(int(count), step) for count in column]) for column in months.T)


def starts_of(figure: Value, start: Value | None, *, step: Decimal) -> list[Fraction | None]:
    """Where the line of each bound of a figure starts, in steps; None where that is not known."""
    numbers = numbers_like(start, figure) if start is not None and start.numbers else None
    if numbers is None:
        return [None] * len(figure.numbers)
    return [Fraction(number) / Fraction(step) for number in numbers]


def own_months_findings(
    figure: Value | None, own: Sequence[Value], *, consolidation: Consolidation, where: str
) -> list[Finding]:
    """Whether 12 figures given by hand come to the year's target: by sum, by mean, or the last one."""
    if figure is None or not figure.numbers:
        return []
    reached = up_to(own, last_month=MONTHS, consolidation=consolidation)
    if reached == [Fraction(number) for number in figure.numbers]:
        return []
    details = {"consolidation": str(consolidation), "target": str(figure.numbers[0])}
    return [Finding(Severity.ERROR, "own-months-differ", where, details=details)]


def up_to(
    months: Sequence[Value | None], *, last_month: int, consolidation: Consolidation, first_month: int = 1
) -> list[Fraction] | None:
    """Figure up to and including a month (s.d.): the sum so far, the mean so far, or the last month.

    Args:
        months: The 12 months' figures.
        last_month: Number of the last month that counts, 1 to 12.
        consolidation: How months make the figure.
        first_month: 1 for "s.d."; 4 to 6 gives the second quarter alone.

    Returns:
        Exact numbers, one per bound; None where a month that counts has no number.
    """
    counted = months[last_month - 1 : last_month]
    if consolidation is not Consolidation.LAST:
        counted = months[first_month - 1 : last_month]
    given = [figure for figure in counted if figure is not None and figure.numbers]
    if len(given) < len(counted):
        return None
    like = max(given, key=lambda figure: len(figure.numbers))
    bounds = [[Fraction(number) for number in numbers_like(figure, like) or ()] for figure in given]
    divisor = len(given) if consolidation is Consolidation.AVERAGE else 1
    return [sum(column, Fraction(0)) / divisor for column in zip(*bounds, strict=True)]


def period_ends(figures_per_year: int) -> tuple[int, ...]:
    """Numbers of the months that end the quarters (4), half-years (2), months (12) or the year (1)."""
    length = MONTHS // figures_per_year
    return tuple(range(length, MONTHS + 1, length))
