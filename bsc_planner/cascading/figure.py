"""Figures that travel down a cascade: values whose numbers are computed while everything else stays as it was."""

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from functools import reduce

from bsc_planner.model.value import Value, ValueKind

_EXACT = Context(prec=400, traps=[Inexact])
_TENTH_OF = Decimal("0.0001")


def with_numbers(like: Value, numbers: Sequence[Decimal]) -> Value:
    """A computed figure of the same kind, unit and direction as another.

    Args:
        like: A value with numbers.
        numbers: As many as `like` has, in the order of `Value.numbers`.
    """
    kind, unit = like.kind, like.unit_word
    if kind is ValueKind.RANGE:
        return Value(None, kind, lower=numbers[0], upper=numbers[1], unit_word=unit)
    if kind is ValueKind.LIMIT:
        return Value(None, kind, bound=numbers[0], direction=like.direction, unit_word=unit)
    return Value(None, kind, number=numbers[0], unit_word=unit, base=like.base)


def is_given(figure: Value | None) -> bool:
    """Whether there is a figure at all: not filled in is none, *not applicable* is one."""
    return figure is not None and figure.kind is not ValueKind.NOT_FILLED


def is_measured(figure: Value | None) -> bool:
    """Whether a figure has numbers that arithmetic can use (numbers, percentages, ratios, ranges, limits)."""
    return figure is not None and bool(figure.numbers)


def numbers_like(figure: Value, like: Value) -> tuple[Decimal, ...] | None:
    """Numbers of a figure in the shape of another: one number stands for both bounds of a range.

    Returns:
        As many numbers as `like` has; None when the shapes do not fit.
    """
    numbers = figure.numbers
    if len(numbers) == len(like.numbers):
        return numbers
    return numbers * 2 if len(numbers) == 1 else None


def says_the_same(first: Value, second: Value) -> bool:
    """Whether two figures mean the same amount, whatever the unit words printed beside them."""
    if first.numbers and second.numbers:
        return first.numbers == second.numbers and first.direction is second.direction
    return first.means_the_same(second)


def decimal_of(fraction: Fraction, *, step: Decimal) -> Decimal:
    """A fraction as a decimal: exact where that is possible, else rounded to a ten-thousandth of a step."""
    denominator = fraction.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator == 1:
        return plain(_EXACT.divide(Decimal(fraction.numerator), Decimal(fraction.denominator)))
    fine = Fraction(step * _TENTH_OF)
    return plain(_EXACT.multiply(Decimal(round(fraction / fine)), step * _TENTH_OF))


def exact_sum(numbers: Iterable[Decimal]) -> Decimal:
    """The sum of decimals without any rounding, however many digits they have."""
    return reduce(_EXACT.add, numbers, Decimal(0))


def plain(number: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent: 24.00 and 2.4E1 become 24."""
    if number == number.to_integral_value():
        return Decimal(int(number))
    return number.normalize(_EXACT)
