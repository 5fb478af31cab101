"""How an actual stands against a target: reached or not, and by how much, read by the polarity."""

from decimal import Decimal
from fractions import Fraction

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.scale_order import step_order, step_score
from bsc_planner.model.value import Direction, Value, ValueKind

Number = Decimal | Fraction
Bounds = tuple[Number | None, Number | None]

_UPPER = (Direction.AT_MOST, Direction.BELOW)


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


def achievement_of(
    actual: Value, target: Value, *, polarity: Polarity | None, worst: Value | None = None, scale: str | None = None
) -> Fraction | None:
    """Ratio of actual to target, read by the polarity (1 = exactly on target), uncapped and exact.

    Args:
        actual: What was reported.
        target: What was to be reached.
        polarity: Which direction is better.
        worst: Declared worst value, for a target of 0 that should not be exceeded.
        scale: The indicator's own scale; steps need scores there or in print.

    Returns:
        None where the rule gives no figure (a target of 0, text, no polarity).

    Source: KMK 127/2026, indeks capaian by polarity (pp. 67-70); ranges against the bound that was crossed:
        PermenPANRB 8/2021 (p. 110).
    """
    if target.direction is not None and target.bound is not None:
        polarity = Polarity.MINIMIZE if target.direction in _UPPER else Polarity.MAXIMIZE
    if ValueKind.STEP in (actual.kind, target.kind):
        scored = step_score(actual, scale), step_score(target, scale)
        if scored[0] is None or scored[1] is None:
            return Fraction(1) if step_order(actual, target, scale) == 0 else None
        return _ratio(Fraction(scored[0]), Fraction(scored[1]), polarity, None)
    reached, wanted = _bounds(actual, target), _bounds(target, actual)
    if reached is None or wanted is None or None in reached:
        return None
    middle = sum((Fraction(number) for number in reached if number is not None), Fraction(0)) / 2
    least, most = wanted
    if target.kind is ValueKind.RANGE and least is not None and most is not None:
        if least <= middle <= most:
            return Fraction(1)
        return _ratio(middle, Fraction(most if middle > most else least), polarity, worst)
    bound = least if least is not None else most
    return None if bound is None else _ratio(middle, Fraction(bound), polarity, worst)


def _ratio(actual: Fraction, target: Fraction, polarity: Polarity | None, worst: Value | None) -> Fraction | None:
    if target == 0:
        number = worst.number if worst is not None and polarity is Polarity.MINIMIZE else None
        return (Fraction(number) - actual) / Fraction(number) if number else None
    ratio = actual / target
    match polarity:
        case Polarity.MAXIMIZE:
            return ratio if target > 0 else 2 - ratio
        case Polarity.MINIMIZE:
            return 2 - ratio
        case Polarity.STABILIZE:
            return (ratio if actual <= target else 2 - ratio) if target > 0 else None
        case _:
            return None


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
