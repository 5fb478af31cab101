"""The months of every position's target, before any change within the year."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
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
        """Set the months of some rows, given in ascending order."""
        if len(rows) == len(self.layers[bound]) and planned.ndim == 2:
            self.layers[bound] = planned
            return
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
        own = np.array([indicator.pattern.own is not None for indicator in self.measures], np.bool_)
        self.is_by_hand: NDArray[np.bool_] = own[rows.measures]
        self._manners: defaultdict[Hashable, int] = defaultdict(lambda: len(self._manners))

    def plan(self, figures: RowFigures) -> PositionMonths:
        """Months of the whole year, without any change in between."""
        months = PositionMonths([np.zeros((len(layer), MONTHS), layer.dtype) for layer in figures.layers])
        self._put_spread(months, figures, np.arange(len(self.rows.rules)))
        return months

    def put_own(self, months: PositionMonths, figures: RowFigures, targets: Sequence[Value | None]) -> None:
        """Set the months of rows whose indicator has its months given by hand: for the year as it stands in the end.

        Args:
            months: As planned and changed so far.
            figures: Targets in force after all changes.
            targets: The institution's, likewise.
        """
        months.grow(len(figures.layers))
        for measure in np.unique(self.rows.measures[self.is_by_hand]).tolist():
            indicator, target = self.measures[measure], targets[measure]
            own = indicator.pattern.own or ()
            months.findings += own_months_findings(
                target, own, consolidation=indicator.consolidation, where=indicator.code
            )
            chosen = np.flatnonzero(self.rows.measures == measure)
            self._put_spread(months, figures, chosen)
            rows = self._carriers(figures, indicator, chosen, target)
            for step_of in np.unique(self.rows.step_of[rows]).tolist():
                alike = rows[self.rows.step_of[rows] == step_of].tolist()
                months.put_singly(alike, own, target=target, step=self.steps[step_of])

    def groups(self, chosen: RowNumbers) -> Iterator[tuple[CascadeIndicator, RowNumbers]]:
        """Rows that go over the months in the same way, with one of their indicators; rows keep their order."""
        manners = np.array([self._manners[_manner(indicator)] for indicator in self.measures])
        manner = manners[self.rows.measures[chosen]]
        for one in np.unique(manner).tolist():
            first = int(np.flatnonzero(manners == one)[0])
            yield self.measures[first], chosen[manner == one]

    def _put_spread(self, months: PositionMonths, figures: RowFigures, chosen: RowNumbers) -> None:
        for indicator, rows in self.groups(chosen):
            for bound in range(len(figures.layers)):
                months.put(bound, rows, self._spread(indicator, figures, rows, bound))

    def _carriers(
        self, figures: RowFigures, indicator: CascadeIndicator, chosen: RowNumbers, target: Value | None
    ) -> RowNumbers:
        """Rows that carry the indicator's own target, and so its months to the letter (weights give a plain sum's)."""
        if target is None or _can_weigh(indicator):
            return chosen[:0]
        table = self.table(figures, [])
        carried = [table.target(row) for row in chosen.tolist()]
        is_carrier = [figure is not None and says_the_same(figure, target) for figure in carried]
        return chosen[np.array(is_carrier, np.bool_)]

    def table(self, figures: RowFigures, month_layers: Sequence[Amounts]) -> FigureTable:
        """Rows and their months as figures."""
        return FigureTable(figures.layers, month_layers, figures.like, figures.templates, self.steps, self.rows.step_of)

    def _spread(self, indicator: CascadeIndicator, figures: RowFigures, chosen: RowNumbers, bound: int) -> Amounts:
        totals = figures.layers[bound][chosen]
        match indicator.consolidation:
            case Consolidation.SUM:
                return spread_sums(totals, weights_of(indicator))
            case Consolidation.AVERAGE:
                return repeated(totals)
            case Consolidation.LAST:
                starts, start_of = self._starts(figures, chosen, bound)
                return straight_lines(totals, weights_of(indicator), starts=starts, start_of=start_of)

    def _starts(self, figures: RowFigures, chosen: RowNumbers, bound: int) -> tuple[list[Fraction | None], RowNumbers]:
        """Distinct starting values in steps, and which of them each row has."""
        shape = len(figures.starts), len(figures.templates) + 1, len(self.steps)
        keys = np.ravel_multi_index(
            (figures.start_of[chosen], figures.like[chosen] + 1, self.rows.step_of[chosen]), shape
        )
        unique, place = np.unique(keys, return_inverse=True)
        starts: list[Fraction | None] = []
        for start_at, like_at, step_of in zip(*map(np.ndarray.tolist, np.unravel_index(unique, shape)), strict=True):
            like = figures.templates[like_at - 1] if like_at else None
            start = figures.starts[start_at]
            numbers = numbers_like(start, like) if start is not None and like is not None else None
            known = numbers[bound] if numbers and bound < len(numbers) else None
            starts.append(None if known is None else Fraction(known) / Fraction(self.steps[step_of]))
        return starts, place


def weights_of(indicator: CascadeIndicator) -> tuple[int, ...]:
    """The 12 weights by which an indicator's year is spread; figures given by hand for a sum weigh as they are."""
    own = indicator.pattern.own
    if own is None or not _can_weigh(indicator):
        return indicator.pattern.weights
    weights = tuple(whole_weights([figure.numbers[0] for figure in own]))
    return weights if any(weights) else EVEN


def _manner(indicator: CascadeIndicator) -> Hashable:
    return indicator.consolidation, weights_of(indicator)


def _numbers(figure: Value | None, target: Value | None) -> tuple[Decimal, ...]:
    if figure is None or target is None or not target.numbers:
        return () if figure is None else figure.numbers
    return numbers_like(figure, target) or figure.numbers


def _can_weigh(indicator: CascadeIndicator) -> bool:
    numbers = [figure.numbers for figure in indicator.pattern.own or ()]
    return indicator.consolidation is Consolidation.SUM and all(len(one) == 1 and one[0] >= 0 for one in numbers)
