"""The months of every position's target as planned on 1 January."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_input import CascadeIndicator, CascadeInput
from bsc_planner.cascading.cascade_result import FigureTable, Months
from bsc_planner.cascading.figure import numbers_like, says_the_same
from bsc_planner.cascading.position_shares import PositionRows, RowFigures, measures_of
from bsc_planner.cascading.splitting import Amounts, amounts, whole_weights
from bsc_planner.cascading.step import to_steps
from bsc_planner.cascading.trajectory import (
    EVEN,
    MONTHS,
    own_months_findings,
    repeated,
    spread_sums,
    straight_lines,
)
from bsc_planner.findings import Finding
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value

RowNumbers = NDArray[np.int64]


@dataclass
class PositionMonths:
    """Months of all rows as the year goes on.

    Attributes:
        layers: Steps per bound, one row of 12 each.
        odd: Months that cannot be told as numbers like the target, by row.
        findings: What does not come out.
    """

    layers: list[Amounts]
    odd: dict[int, Months] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def grow(self, bounds: int) -> None:
        """Make room for figures of so many bounds."""
        self.layers += [np.zeros_like(self.layers[0]) for _ in range(bounds - len(self.layers))]

    def put(self, bound: int, rows: RowNumbers, planned: Amounts) -> None:
        """Set the months of some rows."""
        if planned.dtype == object and self.layers[bound].dtype != object:
            self.layers[bound] = self.layers[bound].astype(object)
        self.layers[bound][rows] = planned

    def put_singly(self, rows: Sequence[int], figures: Months, *, target: Value | None, step: Decimal) -> None:
        """Give rows the same 12 figures, of whatever shape; their numbers stand in the layers as well."""
        for row in rows:
            self.odd[row] = figures
        numbers = [_numbers(figure, target) for figure in figures]
        self.grow(max(map(len, numbers)))
        for bound in range(len(self.layers)):
            counts = [to_steps(one[bound], step) if bound < len(one) else 0 for one in numbers]
            self.put(bound, np.array(rows, np.int64), amounts(counts))

    def of(self, row: int, table: FigureTable) -> Months:
        """The 12 figures of a row, `table` telling what they are like."""
        return self.odd.get(row) or tuple(table.month(row, month) for month in range(MONTHS))


class MonthPlanner:
    """Spreads rows over the months, all rows of one indicator at a time."""

    def __init__(self, given: CascadeInput, rows: PositionRows, steps: list[Decimal]) -> None:
        self.given = given
        self.rows = rows
        self.steps = steps
        self.measures = measures_of(given)

    def plan(self, figures: RowFigures, targets: Sequence[Value | None]) -> PositionMonths:
        """Months of the whole year, without any change in between."""
        count = len(self.rows.rules)
        months = PositionMonths([np.zeros((count, MONTHS), layer.dtype) for layer in figures.layers])
        for measure, step_of, chosen in self.groups(np.arange(count)):
            indicator = self.measures[measure]
            for bound in range(len(figures.layers)):
                months.put(bound, chosen, self._spread(indicator, figures, chosen, bound, step_of))
            if indicator.pattern.own is not None:
                months.findings += own_months_findings(
                    targets[measure],
                    indicator.pattern.own,
                    consolidation=indicator.consolidation,
                    where=indicator.code,
                )
                rows = self.by_hand(figures, measure, chosen, targets)
                step = self.steps[step_of]
                months.put_singly(rows, indicator.pattern.own, target=targets[measure], step=step)
        return months

    def groups(self, chosen: RowNumbers) -> Iterator[tuple[int, int, RowNumbers]]:
        """Rows by the indicator they are measured by and the one whose step they count in."""
        key = self.rows.measures[chosen].astype(np.int64) * len(self.measures) + self.rows.step_of[chosen]
        order = chosen[np.argsort(key, kind="stable")]
        keys, counts = np.unique(key, return_counts=True)
        for one, rows in zip(keys.tolist(), np.split(order, np.cumsum(counts)[:-1]), strict=False):
            measure, step_of = divmod(one, len(self.measures))
            yield measure, step_of, rows

    def by_hand(
        self, figures: RowFigures, measure: int, chosen: RowNumbers, targets: Sequence[Value | None]
    ) -> list[int]:
        """Rows whose months were given by hand and cannot be had by weights: they carry the indicator's own target."""
        indicator = self.measures[measure]
        if indicator.pattern.own is None or _can_weigh(indicator):
            return []
        target = targets[measure]
        table = self.table(figures, [])
        carried = [(row, table.target(row)) for row in chosen.tolist()]
        return [
            row
            for row, figure in carried
            if figure is not None and target is not None and says_the_same(figure, target)
        ]

    def table(self, figures: RowFigures, month_layers: Sequence[Amounts]) -> FigureTable:
        """Rows and their months as figures."""
        return FigureTable(figures.layers, month_layers, figures.like, figures.templates, self.steps, self.rows.step_of)

    def _spread(
        self, indicator: CascadeIndicator, figures: RowFigures, chosen: RowNumbers, bound: int, step_of: int
    ) -> Amounts:
        totals = figures.layers[bound][chosen]
        match indicator.consolidation:
            case Consolidation.SUM:
                return spread_sums(totals, weights_of(indicator))
            case Consolidation.AVERAGE:
                return repeated(totals)
            case Consolidation.LAST:
                starts, start_of = self._starts(figures, chosen, bound, step_of)
                return straight_lines(totals, weights_of(indicator), starts=starts, start_of=start_of)

    def _starts(
        self, figures: RowFigures, chosen: RowNumbers, bound: int, step_of: int
    ) -> tuple[list[Fraction | None], RowNumbers]:
        """Distinct starting values in steps, and which of them each row has."""
        step = Fraction(self.steps[step_of])
        count = len(figures.templates) + 1
        keys = figures.start_of[chosen].astype(np.int64) * count + figures.like[chosen] + 1
        unique, place = np.unique(keys, return_inverse=True)
        starts: list[Fraction | None] = []
        for start_at, like_at in (divmod(key, count) for key in unique.tolist()):
            like = figures.templates[like_at - 1] if like_at else None
            start = figures.starts[start_at]
            numbers = numbers_like(start, like) if start is not None and like is not None else None
            starts.append(Fraction(numbers[bound]) / step if numbers and bound < len(numbers) else None)
        return starts, place


def weights_of(indicator: CascadeIndicator) -> tuple[int, ...]:
    """The 12 weights by which an indicator's year is spread; figures given by hand for a sum weigh as they are."""
    own = indicator.pattern.own
    if own is None or not _can_weigh(indicator):
        return indicator.pattern.weights
    weights = tuple(whole_weights([figure.numbers[0] for figure in own]))
    return weights if any(weights) else EVEN


def _numbers(figure: Value | None, target: Value | None) -> tuple[Decimal, ...]:
    if figure is None or target is None or not target.numbers:
        return () if figure is None else figure.numbers
    return numbers_like(figure, target) or figure.numbers


def _can_weigh(indicator: CascadeIndicator) -> bool:
    numbers = [figure.numbers for figure in indicator.pattern.own or ()]
    return indicator.consolidation is Consolidation.SUM and all(len(one) == 1 and one[0] >= 0 for one in numbers)
