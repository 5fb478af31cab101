"""Figures that follow a first one: steps of a fixed amount, growth by a percentage, a straight line to the last."""

import operator
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from functools import partial

from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value, ValueKind, decimals_of

STEPPED = frozenset({ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.RANGE, ValueKind.LIMIT, ValueKind.RATIO})
"""Kinds of values that have numbers to go on from."""


class SeriesKind(StrEnum):
    """How figures follow each other."""

    STEP = "step"
    GROWTH = "growth"
    LINE = "line"


@dataclass(frozen=True)
class Series:
    """A rule that makes figures from the first one.

    Attributes:
        kind: How they follow.
        amount: Of a step in the figure's own unit, of a growth in percent; not used by a line.
        decimals: Decimals of the made figures, 0 to 6.
    """

    kind: SeriesKind
    amount: Decimal = Decimal(1)
    decimals: int = 0

    def values(self, first: Value, count: int, *, last: Value | None = None) -> list[Value] | None:
        """The figures behind the first one, `count` of them, each as printed by the program.

        Args:
            first: Where the series begins; a range moves with both bounds, a limit with its bound.
            count: How many follow.
            last: Where a line ends (its last figure is this one); None for the other kinds.

        Returns:
            None where the first figure has no number to go on from, or a line has no end to go to.
        """
        if first.kind not in STEPPED:
            return None
        if self.kind is SeriesKind.LINE:
            return self._line(first, count, last)
        made = []
        for place in range(1, count + 1):
            if self.kind is SeriesKind.STEP:
                made.append(moved(first, partial(operator.add, self.amount * place), self.decimals))
            else:
                factor = (1 + self.amount / 100) ** place
                made.append(moved(first, partial(operator.mul, factor), self.decimals))
        return made

    def _line(self, first: Value, count: int, last: Value | None) -> list[Value] | None:
        if last is None or last.kind is not first.kind or not count:
            return None
        begin, end = first.numbers, last.numbers
        made = []
        for place in range(1, count):
            share = Decimal(place) / count
            steps = iter([(to - number) * share for number, to in zip(begin, end, strict=True)])
            made.append(moved(first, partial(_stepped, steps), self.decimals))
        return [*made, last]


def moved(value: Value, move: Callable[[Decimal], Decimal], decimals: int) -> Value:
    """A value with each of its numbers moved and rounded, as printed by the program."""

    def at(number: Decimal | None) -> Decimal | None:
        return None if number is None else round_to(move(number), decimals)

    other = replace(
        value,
        number=at(value.number),
        lower=at(value.lower),
        upper=at(value.upper),
        bound=at(value.bound),
        doubt=None,
    )
    return replace(other, printed=format_value(other))


def _stepped(steps: Iterator[Decimal], number: Decimal) -> Decimal:
    return number + next(steps)


def round_to(number: Decimal, decimals: int) -> Decimal:
    """A number with a fixed count of decimals, halves to the even digit."""
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN)


def likely_decimals(values: Sequence[Value | None], amount: Decimal, kind: SeriesKind) -> int:
    """Decimals a planner would expect: those of the figures, and of the amount where it is added."""
    own = max((value.decimals for value in values if value), default=0)
    return min(6, max(own, decimals_of(amount)) if kind is SeriesKind.STEP else own)
