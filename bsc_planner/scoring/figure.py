"""Figures as the rules of scoring read them: exact numbers beside the value that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact
from fractions import Fraction

from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value, ValueKind

_EXACT = Context(prec=400, traps=[Inexact])
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_FURTHER_DECIMALS = 4
"""Decimals beyond the printed ones that a computed figure without an end is shown with."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        value: As printed, or computed; a computed one without an end (1/3) is rounded here only.
        numbers: Exact numbers, in the order of `Value.numbers`; empty: it has none.
    """

    value: Value
    numbers: tuple[Fraction, ...]

    @classmethod
    def of(cls, value: Value) -> "Figure":
        """The figure of a printed value."""
        return cls(value, tuple(Fraction(number) for number in value.numbers))

    @property
    def is_measured(self) -> bool:
        """Whether it has numbers."""
        return bool(self.numbers)


def are_alike(one: Value, two: Value) -> bool:
    """Whether two values may stand beside each other: no unit word beside them, or the same one."""
    if one.unit_word is two.unit_word is None:
        return True
    words = {(value.unit_word or "%").casefold() for value in (one, two) if value.unit_word or value.is_percent}
    return len(words) < 2


def consolidated(
    parts: Sequence[Figure], consolidation: Consolidation, *, weights: Sequence[int | Fraction] = ()
) -> Figure | None:
    """What parts make together, bound by bound.

    `sum` adds them, `average` takes their mean, `last` the last one. What has no numbers (a step, a text) is never
    added: the last one stands for all.

    Args:
        parts: At least one, in order.
        consolidation: How parts make the whole.
        weights: Weights of the mean, one per part, not all 0; empty: all alike.

    Returns:
        None where the parts speak of different things (other units, a range beside a limit), so that nothing can be
        said of them together.
    """
    last = parts[-1]
    if len(parts) == 1 or consolidation is Consolidation.LAST or not all(part.is_measured for part in parts):
        return last
    if not all(_fits(part.value, last.value) for part in parts):
        return None
    like = max(parts, key=lambda part: len(part.numbers))
    size = len(like.numbers)
    columns = [[part.numbers[min(bound, len(part.numbers) - 1)] for part in parts] for bound in range(size)]
    if consolidation is Consolidation.SUM:
        numbers = tuple(sum(column, Fraction(0)) for column in columns)
    else:
        shares = [Fraction(weight) for weight in weights] or [Fraction(1)] * len(parts)
        whole = sum(shares, Fraction(0))
        numbers = tuple(
            sum((number * share for number, share in zip(column, shares, strict=True)), Fraction(0)) / whole
            for column in columns
        )
    return Figure(_shown(like.value, numbers), numbers)


def decimal_of(number: Fraction, *, decimals: int) -> Decimal:
    """A fraction as a decimal: exact where it ends, else rounded half up to so many decimals."""
    denominator = number.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator == 1:
        exact = _EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
        return Decimal(f"{exact:f}")
    quotient = _WIDE.divide(Decimal(number.numerator), Decimal(number.denominator))
    return quotient.quantize(Decimal(1).scaleb(-decimals), context=_WIDE)


def _fits(value: Value, like: Value) -> bool:
    if not are_alike(value, like) or value.base != like.base:
        return False
    return value.direction is like.direction


def _shown(like: Value, numbers: Sequence[Fraction]) -> Value:
    decimals = like.decimals + _FURTHER_DECIMALS
    shown = [decimal_of(number, decimals=decimals) for number in numbers]
    plain = replace(like, printed=None, doubt=None)
    if like.kind is ValueKind.RANGE:
        return replace(plain, lower=shown[0], upper=shown[1])
    if like.kind is ValueKind.LIMIT:
        return replace(plain, bound=shown[0])
    return replace(plain, number=shown[0])
