"""How an actual stands against a target: reached or not, and whether a value asks for more, by the polarity."""

from decimal import Decimal
from fractions import Fraction

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.scale_order import step_order
from bsc_planner.model.value import Direction, Value, ValueKind

Number = Decimal | Fraction
Bounds = tuple[Number | None, Number | None]


def is_reached(actual: Value, target: Value, *, polarity: Polarity | None, scale: str | None = None) -> bool | None:
    """Whether an actual has reached a target.

    A range is reached at its nearer bound by the polarity (for stabilize: inside), a limit by its own direction
    whatever the polarity, a step on a scale by the order of the scale.

    Args:
        actual: What was reported.
        target: What was, or is, to be reached.
        polarity: Which direction is better; None when not known.
        scale: The indicator's own scale (`Indicator.scale`).

    Returns:
        None where the two cannot be compared: text, other units, no polarity, a scale whose order is not known.
    """
    if ValueKind.STEP in (actual.kind, target.kind):
        return _step_reached(step_order(actual, target, scale), polarity)
    reached, wanted = _bounds(actual, target), _bounds(target, actual)
    if reached is None or wanted is None:
        return None
    low, high = reached
    if target.direction is not None:
        return _limit_reached(actual, target, low, high)
    least, most = wanted
    if polarity is Polarity.MAXIMIZE:
        return _compared(low, least)
    if polarity is Polarity.MINIMIZE:
        return _compared(most, high)
    if polarity is Polarity.STABILIZE:
        inside = _compared(low, least), _compared(most, high)
        return None if None in inside else all(inside)
    return None


def improvement(before: Value, after: Value, *, polarity: Polarity | None, scale: str | None = None) -> int | None:
    """Whether a value asks for more (1), the same (0) or less (-1) than another; None when that cannot be told.

    With stabilize there is no more and less: any other value is None.
    """
    signs: list[int | Fraction]
    if ValueKind.STEP in (before.kind, after.kind):
        order = step_order(after, before, scale)
        signs = [] if order is None else [order]
    else:
        first, second = _bounds(before, after), _bounds(after, before)
        pairs = [
            (one, two)
            for one, two in zip(first or (), second or (), strict=False)
            if one is not None and two is not None
        ]
        signs = [(two > one) - (two < one) for one, two in pairs]
        if 1 in signs and -1 in signs:
            signs = [sum(Fraction(two) - Fraction(one) for one, two in pairs)]
    if not signs:
        return 0 if before.means_the_same(after) else None
    if not any(signs):
        return 0
    if polarity not in (Polarity.MAXIMIZE, Polarity.MINIMIZE):
        return None
    change = sum(signs) * (1 if polarity is Polarity.MAXIMIZE else -1)
    return (change > 0) - (change < 0)


def _step_reached(order: int | None, polarity: Polarity | None) -> bool | None:
    if order is None or (order and polarity is None):
        return None
    return order == 0 or (order > 0 and polarity is Polarity.MAXIMIZE) or (order < 0 and polarity is Polarity.MINIMIZE)


def _limit_reached(actual: Value, target: Value, low: Number | None, high: Number | None) -> bool | None:
    if actual.direction is target.direction and actual.bound == target.bound:
        return True
    bound = target.bound or Decimal(0)
    match target.direction:
        case Direction.AT_MOST:
            return _compared(bound, high)
        case Direction.BELOW:
            return None if high is None else high < bound
        case Direction.ABOVE:
            return None if low is None else low > bound
        case _:
            return _compared(low, bound)


def _compared(one: Number | None, two: Number | None) -> bool | None:
    """Whether the first is at least the second; None where one is open."""
    return None if one is None or two is None else one >= two


def _bounds(value: Value, other: Value) -> Bounds | None:
    """Numbers of a value that may stand beside those of another; None where they speak of different things."""
    found = value.bounds
    if found is None or not _are_alike(value, other):
        return None
    if value.base is None or other.base is None or value.base == other.base:
        return found
    low, high = (None if number is None else Fraction(number) / Fraction(value.base) for number in found)
    return low, high


def _are_alike(one: Value, two: Value) -> bool:
    if one.unit_word is two.unit_word is None:
        return True
    words = {(value.unit_word or "%").casefold() for value in (one, two) if value.unit_word or value.is_percent}
    return len(words) < 2
