"""Continuing a row of figures in a straight line, exactly, to the step of the indicator."""

from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from math import floor
from operator import itemgetter

from bsc_planner.cascading.figure import numbers_like, plain, with_numbers
from bsc_planner.cascading.step import from_steps
from bsc_planner.model.value import Value, ValueKind

HUNDRED = Decimal(100)
_EXACT = Context(prec=400)


def continued(points: Sequence[tuple[int, Value]], year: int, *, step: Decimal, is_percent: bool) -> Value | None:
    """The line through the last two known figures, carried on to a year; ranges and limits bound by bound.

    What was never below 0 stays so, and a percentage that never was above 100 neither goes there.

    Args:
        points: Years with their figures, in any order; those without numbers are left out.
        year: Year asked for, later than all of them.
        step: Smallest amount; the result is rounded half up to whole steps.
        is_percent: Whether the figures are percentages even where no sign is printed.

    Returns:
        None with fewer than two figures of one shape, or where a range would turn over.
    """
    known = sorted((point for point in points if point[1].numbers), key=itemgetter(0)) if len(points) > 1 else []
    if len(known) < 2:
        return None
    (first_year, first), (last_year, last) = known[-2:]
    before = numbers_like(first, last)
    if before is None or first.kind is ValueKind.STEP or first_year == last_year:
        return None
    times, rest = divmod(year - last_year, last_year - first_year)
    pairs = list(zip(before, last.numbers, strict=True))
    if rest:
        pace = Fraction(year - last_year, last_year - first_year)
        numbers = [_rounded(Fraction(two) + (Fraction(two) - Fraction(one)) * pace, step) for one, two in pairs]
    else:
        numbers = [_stepped(_EXACT.fma(_EXACT.subtract(two, one), Decimal(times), two), step) for one, two in pairs]
    if all(min(pair) >= 0 for pair in pairs):
        numbers = [max(number, Decimal(0)) for number in numbers]
    if (is_percent or last.is_percent) and all(max(pair) <= HUNDRED for pair in pairs):
        numbers = [min(number, HUNDRED) for number in numbers]
    return with_numbers(last, numbers) if numbers == sorted(numbers) else None


def grown(value: Value, percent: Decimal, *, step: Decimal) -> Value | None:
    """A figure changed by so many percent, rounded half up to whole steps; None for one without numbers."""
    if not value.numbers:
        return None
    factor = 1 + Fraction(percent) / 100
    return with_numbers(value, [_rounded(Fraction(number) * factor, step) for number in value.numbers])


def _stepped(number: Decimal, step: Decimal) -> Decimal:
    """A number as a whole number of steps: most are, and then there is nothing to round."""
    return plain(number) if _EXACT.remainder(number, step) == 0 else _rounded(Fraction(number), step)


def _rounded(number: Fraction, step: Decimal) -> Decimal:
    return from_steps(floor(number / Fraction(step) + Fraction(1, 2)), step)
