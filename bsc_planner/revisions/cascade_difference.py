"""Which figures differ between two cascades of one year that differ in targets only: all people compared at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import lcm

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_result import CascadeResult, EmployeeShares, FigureTable, Months
from bsc_planner.cascading.figure import with_numbers
from bsc_planner.cascading.splitting import Amounts
from bsc_planner.model.value import Value

Mask = NDArray[np.bool_]
Rows = NDArray[np.int64]

_SAFE = 1 << 31
"""Counts and factors below this multiply within 64 bits."""


@dataclass(frozen=True)
class FigureChange:
    """What one row becomes.

    Attributes:
        row: Row of the units, positions or people of the cascades.
        before, after: The year's figure; None: none.
        months_before, months_after: The 12 months; empty for units.
    """

    row: int
    before: Value | None
    after: Value | None
    months_before: Months = ()
    months_after: Months = ()


class CascadeDifference:
    """What two cascades of the same rules and people do not have in common.

    Args:
        before: The cascade as it is.
        after: The cascade of the same organisation and rules with other targets.
    """

    def __init__(self, before: CascadeResult, after: CascadeResult) -> None:
        assert before.given.rules is after.given.rules, "both are of the same rules"
        self.before = before
        self.after = after
        self._scales = _Scales(before.positions.figures, after.positions.figures)

    @cached_property
    def units(self) -> tuple[FigureChange, ...]:
        """Rules to units whose figure differs."""
        pairs = zip(self.before.units, self.after.units, strict=True)
        return tuple(
            FigureChange(row, before.target, after.target)
            for row, (before, after) in enumerate(pairs)
            if before.target != after.target
        )

    @cached_property
    def position_rows(self) -> Rows:
        """Rows of positions whose year or months differ."""
        before, after = self.before.positions, self.after.positions
        differs = ~self._scales.is_alike
        rows = np.arange(len(before), dtype=np.int64)
        scales = self._scales
        differs |= scales.differ(before.figures.layers, after.figures.layers, rows, rows)
        differs |= scales.differ(before.figures.month_layers, after.figures.month_layers, rows, rows)
        for row in before.odd_months.keys() | after.odd_months.keys():
            differs[row] = before.target(row) != after.target(row) or before.months(row) != after.months(row)
        return np.flatnonzero(differs)

    @cached_property
    def position_rows_of_year(self) -> Rows:
        """Rows of positions whose figure of the year differs, whatever their months do."""
        before, after = self.before.positions, self.after.positions
        rows = self.position_rows
        return rows[[before.target(row) != after.target(row) for row in rows.tolist()]] if len(rows) else rows

    @cached_property
    def employee_rows(self) -> Rows:
        """Rows of people whose year or months differ."""
        before, after = self.before.employees, self.after.employees
        is_position_changed = np.zeros(len(before.positions), np.bool_)
        is_position_changed[self.position_rows] = True
        chosen = np.flatnonzero(is_position_changed[before.rows])
        of = before.rows[chosen].astype(np.int64)
        differs = ~self._scales.is_alike[of]
        differs |= self._scales.differ(before.layers, after.layers, chosen, of)
        differs |= self._scales.differ(before.month_layers, after.month_layers, chosen, of)
        odd = np.array(sorted(before.positions.odd_months.keys() | after.positions.odd_months.keys()), np.int64)
        for at in np.flatnonzero(np.isin(of, odd)).tolist():
            differs[at] = _says(before, int(chosen[at])) != _says(after, int(chosen[at]))
        return chosen[differs]

    def positions(self) -> Iterator[FigureChange]:
        """What positions have and would have."""
        before, after = self.before.positions, self.after.positions
        for row in self.position_rows.tolist():
            yield FigureChange(row, before.target(row), after.target(row), before.months(row), after.months(row))

    def people(self, rows: Sequence[int] | None = None) -> Iterator[FigureChange]:
        """What people have and would have; `rows`: only these of `employee_rows`."""
        before, after = self.before.employees, self.after.employees
        for row in self.employee_rows.tolist() if rows is None else rows:
            yield FigureChange(row, before.target(row), after.target(row), before.months(row), after.months(row))


class _Scales:
    """How counts of steps of two tables compare, row by row.

    Attributes:
        is_alike: Rows whose figures have the same shape, so that only numbers can differ.
        is_counted: Rows whose figures hold numbers; the counts of others are never seen.
    """

    def __init__(self, before: FigureTable, after: FigureTable) -> None:
        pairs, place = _pairs(before.like, after.like)
        shapes = [_shape(before, first) == _shape(after, second) for first, second in pairs]
        self.is_alike: Mask = np.array(shapes, np.bool_)[place] if len(place) else np.zeros(0, np.bool_)
        counted = [_has_numbers(before, first) for first, _ in pairs]
        self.is_counted: Mask = np.array(counted, np.bool_)[place] if len(place) else np.zeros(0, np.bool_)
        pairs, place = _pairs(before.step_of, after.step_of)
        factors = [_factors(before.steps[first], after.steps[second]) for first, second in pairs]
        self._before = np.array([factor[0] for factor in factors], object)[place]
        self._after = np.array([factor[1] for factor in factors], object)[place]
        self._is_one_step = all(factor == (1, 1) for factor in factors)

    def differ(self, before: Sequence[Amounts], after: Sequence[Amounts], rows: Rows, of: Rows) -> Mask:
        """Which rows differ in any layer.

        Args:
            before, after: Layers of counts, one or two dimensions.
            rows: Rows of the layers that are compared.
            of: Row of the positions that each of them belongs to.
        """
        found: Mask = np.zeros(len(rows), np.bool_)
        for bound in range(max(len(before), len(after))):
            one, two = _layer(before, bound, after, rows), _layer(after, bound, before, rows)
            if not self._is_one_step:
                one, two = _scaled(one, self._before[of]), _scaled(two, self._after[of])
            differs = np.asarray(one != two, np.bool_)
            found |= differs.any(axis=1) if differs.ndim > 1 else differs
        return found & self.is_counted[of]


def _says(shares: EmployeeShares, row: int) -> tuple[Value | None, Months]:
    return shares.target(row), shares.months(row)


def _pairs(first: NDArray[np.int32], second: NDArray[np.int32]) -> tuple[list[tuple[int, int]], Rows]:
    if not len(first):
        return [], np.zeros(0, np.int64)
    unique, place = np.unique(np.stack([first, second]), axis=1, return_inverse=True)
    return [(int(one), int(two)) for one, two in unique.T.tolist()], place.reshape(-1)


def _shape(table: FigureTable, like: int) -> Value | None:
    """A figure without its numbers; of one without any, the figure itself."""
    value = table.templates[like] if like >= 0 else None
    return value if value is None or not value.numbers else with_numbers(value, [Decimal(0)] * len(value.numbers))


def _has_numbers(table: FigureTable, like: int) -> bool:
    value = table.templates[like] if like >= 0 else None
    return value is not None and bool(value.numbers)


def _factors(before: Decimal, after: Decimal) -> tuple[int, int]:
    """Whole numbers by which counts of two steps must be multiplied to be comparable."""
    one, two = Fraction(before), Fraction(after)
    common = lcm(one.denominator, two.denominator)
    return int(one * common), int(two * common)


def _layer(layers: Sequence[Amounts], bound: int, others: Sequence[Amounts], rows: Rows) -> Amounts:
    if bound < len(layers):
        return layers[bound][rows]
    return np.zeros_like(others[bound][rows])


def _scaled(counts: Amounts, factors: NDArray[np.object_]) -> Amounts:
    largest = max((abs(int(factor)) for factor in set(factors.tolist())), default=1)
    is_small = counts.dtype != object and (not counts.size or int(np.abs(counts).max()) < _SAFE) and largest < _SAFE
    typed = factors.astype(np.int64) if is_small else factors
    wide = counts.astype(np.int64) if is_small else counts.astype(object)
    return wide * (typed[:, None] if counts.ndim > 1 else typed)
