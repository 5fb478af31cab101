"""Single cells of score arrays once more, exactly: where floats cannot tell on which side of an edge a score lies."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from bsc_planner.model.value import Value, ValueKind
from bsc_planner.scoring.array_columns import FigureArrays, ScoreColumns
from bsc_planner.scoring.figure import Figure
from bsc_planner.scoring.index import index_of
from bsc_planner.scoring.rule_set import Divisor


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
        return _mean(values, weights, by_count=self._columns.rule_set.divisor is Divisor.COUNT)

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
        low, high = printed(target), printed(end)
        wanted = Value(None, ValueKind.NUMBER, number=low)
        if low < high:
            wanted = Value(None, ValueKind.RANGE, lower=low, upper=high)
        reached = Figure.of(Value(None, ValueKind.NUMBER, number=printed(actual)))
        return index_of(reached, Figure.of(wanted), self._columns.measures[row], self._columns.rule_set).index


def printed(figure: float) -> Decimal:
    """The decimal a float was made from: the shortest that gives it, exact up to 15 significant digits."""
    return Decimal(repr(figure))


def _mean(values: Sequence[Fraction | None], weights: Sequence[Fraction], *, by_count: bool = False) -> Fraction | None:
    present = [(value, weight) for value, weight in zip(values, weights, strict=True) if value is not None]
    whole = sum((weight for _, weight in present), Fraction(0))
    divisor = Fraction(len(present)) if by_count and whole else whole
    return sum((value * weight for value, weight in present), Fraction(0)) / divisor if divisor else None
