"""Single cells of score arrays once more, exactly: where floats cannot tell on which side of an edge a score lies."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from bsc_planner.model.indicator import Polarity
from bsc_planner.scoring.array_columns import FigureArrays, RowRule, ScoreColumns
from bsc_planner.scoring.rule_set import Divisor, ScalePoints

_HUNDRED = Fraction(100)


class ExactCells:
    """Exact scores of single cells, remembered by the figures they come from.

    Args:
        columns: What holds for all.
        figures: The figures; read anew at each question.
    """

    def __init__(self, columns: ScoreColumns, figures: FigureArrays) -> None:
        self._columns, self._figures = columns, figures
        self._range_place: Mapping[int, int] = {row: at for at, row in enumerate(columns.ranged)}
        self._known: dict[tuple[int, float, float, float], Fraction | None] = {}

    def index(self, unit: int, row: int, period: int) -> Fraction | None:
        """Capped index of an indicator; None: no value."""
        figures = self._figures
        target, actual = float(figures.targets[unit, row, period]), float(figures.actuals[unit, row, period])
        if target != target or actual != actual:
            return None
        place = self._range_place.get(row)
        end = target if place is None else float(figures.range_ends[unit, place, period])
        key = (row, target, target if end != end else end, actual)
        if key not in self._known:
            self._known[key] = self._computed(*key)
        return self._known[key]

    def objective(self, unit: int, number: int, period: int) -> Fraction | None:
        """Score of an objective; None: no value."""
        rows = range(self._columns.objectives[number], self._columns.objectives[number + 1])
        weights = [self._columns.weights[row] for row in rows]
        values = [self.index(unit, row, period) for row in rows]
        return _mean(values, weights, by_count=self._columns.divisor is Divisor.COUNT)

    def perspective(self, unit: int, number: int, period: int) -> Fraction | None:
        """Score of a perspective; None: no value."""
        rows = range(self._columns.perspectives[number], self._columns.perspectives[number + 1])
        weights = [self._columns.objective_weights[row] for row in rows]
        return _mean([self.objective(unit, row, period) for row in rows], weights)

    def organisation(self, unit: int, period: int) -> Fraction | None:
        """Score of the unit as a whole; None: no value."""
        weights = self._columns.perspective_weights
        return _mean([self.perspective(unit, number, period) for number in range(len(weights))], weights)

    def _computed(self, row: int, target: float, end: float, actual: float) -> Fraction | None:
        raw = raw_index(
            self._columns.rules[row],
            lower=printed(target),
            upper=printed(end),
            actual=printed(actual),
            conversion_top=self._columns.conversion_top,
        )
        return None if raw is None else bounded(raw, self._columns)


def bounded(raw: Fraction, columns: ScoreColumns) -> Fraction:
    """An index within the bounds of the rule set."""
    if columns.lower is not None:
        raw = max(raw, columns.lower)
    return raw if columns.upper is None else min(raw, columns.upper)


def printed(figure: float) -> Fraction:
    """The decimal a float was made from: the shortest that gives it, exact up to 15 significant digits."""
    return Fraction(Decimal(repr(figure)))


def raw_index(
    rule: RowRule, *, lower: Fraction, upper: Fraction, actual: Fraction, conversion_top: Fraction
) -> Fraction | None:
    """Uncapped index in percent against a target from `lower` to `upper` (alike: a number); None: cannot be computed.

    Source: the program's definition of scores, after KMK 467/2014 and KMK 127/2026.
    """
    falls = rule.polarity is Polarity.MINIMIZE
    if rule.is_converted and (actual <= upper if falls else actual >= lower):
        return conversion_top
    if lower < upper and lower <= actual <= upper:
        return _HUNDRED
    crossed = upper if actual > upper else lower
    if crossed == 0:
        worst = rule.worst
        return None if not falls or not worst else (worst - actual) / worst * 100
    direct = actual / crossed * 100
    if rule.polarity is Polarity.STABILIZE and lower == upper:
        return None if crossed < 0 else _on_scale(min(direct, 200 - direct), rule.scale)
    return 200 - direct if falls or crossed < 0 else direct


def _on_scale(raw: Fraction, scale: ScalePoints) -> Fraction:
    if raw <= scale[0][0]:
        return scale[0][1]
    for (start, low), (stop, high) in pairwise(scale):
        if raw <= stop:
            return low + (raw - start) * (high - low) / (stop - start)
    return scale[-1][1]


def _mean(values: Sequence[Fraction | None], weights: Sequence[Fraction], *, by_count: bool = False) -> Fraction | None:
    present = [(value, weight) for value, weight in zip(values, weights, strict=True) if value is not None]
    divisor = Fraction(len(present)) if by_count else sum((weight for _, weight in present), Fraction(0))
    return sum((value * weight for value, weight in present), Fraction(0)) / divisor if divisor else None
