"""Scores of all units, indicators and periods at once, for colouring, sorting and heat maps.

Floats, unit by unit, so that no more than a unit's figures is ever held twice; what is displayed is computed exactly
elsewhere. Scores lie within 1e-9 of the exact ones (times the largest score in hundreds where there are no bounds), and
every light is the exact one: cells too close to the edge of a band are computed once more, exactly.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bsc_planner.model.indicator import Polarity
from bsc_planner.scoring.array_columns import (
    FIGURE,
    NOTHING_CODES,
    Codes,
    FigureArrays,
    Floats,
    ScoreColumns,
    ScoredArrays,
)
from bsc_planner.scoring.exact_cells import ExactCells
from bsc_planner.scoring.index import bounded
from bsc_planner.scoring.light_edges import LightEdges
from bsc_planner.scoring.rule_set import Divisor, ScalePoints
from bsc_planner.scoring.score import Nothing

_GUARD = 1e-9
_NOT_COMPUTABLE = NOTHING_CODES[Nothing.NOT_COMPUTABLE]
_Flags = NDArray[np.bool_]
_Places = NDArray[np.intp]


class ScoreArrays:
    """Scores of figures that stay in memory, kept up to date cell by cell.

    Args:
        columns: Rules and weights.
        figures: Figures; change them in place, then call `rescore`.

    Attributes:
        scored: The scores; changed in place.
    """

    def __init__(self, columns: ScoreColumns, figures: FigureArrays) -> None:
        self._columns, self._figures = columns, figures
        self._index = _IndexRows(columns)
        self._objectives = _Sums(columns.objectives, columns.weights)
        self._perspectives = _Sums(columns.perspectives, columns.objective_weights)
        self._organisation = _Sums([0, len(columns.perspective_weights)], columns.perspective_weights)
        rules = columns.rule_set
        lower, upper = rules.lower, rules.upper
        self._edges = LightEdges(rules.indicator_bands, lower=lower, upper=upper)
        is_mean = rules.divisor is Divisor.WEIGHTS
        rolled = {"lower": lower if is_mean else None, "upper": upper if is_mean else None}
        self._rolled_edges = LightEdges(rules.indicator_bands, **rolled)
        self._perspective_edges = LightEdges(rules.perspective_bands or rules.indicator_bands, **rolled)
        self._is_bounded = lower is not None and upper is not None and is_mean
        self._hundred = bounded(Fraction(100), rules)
        self._exact = ExactCells(columns, figures)
        self.scored = _empty(columns, figures)
        for unit in range(len(figures.targets)):
            self.rescore(unit)

    def rescore(self, unit: int, periods: slice = slice(None)) -> None:
        """Score a unit's indicators and all above them again, in the periods whose figures changed."""
        at = np.s_[unit, :, periods]
        figures, scored = self._figures, self.scored
        targets, actuals, ends = figures.targets[at], figures.actuals[at], figures.range_ends[at]
        index = scored.index[at]
        on_target = self._index.write(index, targets, actuals, ends)
        absent = np.isnan(index)
        present = ~absent
        nothing = scored.nothing[at]
        np.equal(figures.nothing[at], FIGURE, out=nothing.view(np.bool_))
        nothing &= absent.view(np.int8)
        nothing *= np.int8(_NOT_COMPUTABLE)
        nothing += figures.nothing[at]
        guard = self._guard(index)
        first = periods.indices(figures.targets.shape[2])[0]
        lights, doubtful = self._edges.lights(index, present, guard)
        sure = doubtful & on_target
        lights[sure] = self._edges.code(self._hundred)
        self._settle(
            lights, doubtful & ~sure, self._edges, lambda row, column: self._exact.index(unit, row, first + column)
        )
        scored.index_lights[at] = lights
        self._roll_up(unit, periods, first, guard, present=present, on_target=on_target | absent)

    def _roll_up(
        self, unit: int, periods: slice, first: int, guard: float, *, present: _Flags, on_target: _Flags
    ) -> None:
        at, scored, exact = np.s_[unit, :, periods], self.scored, self._exact
        by_count = self._columns.rule_set.divisor is Divisor.COUNT
        values, counts = self._objectives.means(scored.index[at], present, by_count=by_count)
        scored.objectives[at], scored.counted[at] = values, counts
        on_target = self._objectives.all_of(on_target) if not by_count else np.zeros(values.shape, np.bool_)
        scored.objective_lights[at] = self._lights(
            values, self._rolled_edges, guard, on_target, lambda row, column: exact.objective(unit, row, first + column)
        )
        values, _ = self._perspectives.means(values, ~np.isnan(values))
        scored.perspectives[at], on_target = values, self._perspectives.all_of(on_target)
        scored.perspective_lights[at] = self._lights(
            values,
            self._perspective_edges,
            guard,
            on_target,
            lambda row, column: exact.perspective(unit, row, first + column),
        )
        values, _ = self._organisation.means(values, ~np.isnan(values))
        scored.organisation[unit, periods], on_target = values[0], self._organisation.all_of(on_target)
        scored.organisation_lights[unit, periods] = self._lights(
            values,
            self._rolled_edges,
            guard,
            on_target,
            lambda _, column: exact.organisation(unit, first + column),
        )[0]

    def _lights(
        self,
        values: Floats,
        edges: LightEdges,
        guard: float,
        on_target: _Flags,
        exactly: Callable[[int, int], Fraction | None],
    ) -> Codes:
        """Lights of rolled-up scores; what rests on nothing but figures on target is exactly 100."""
        present = ~np.isnan(values)
        lights, doubtful = edges.lights(values, present, guard)
        sure = doubtful & on_target
        lights[sure] = edges.code(self._hundred)
        self._settle(lights, doubtful & ~sure, edges, exactly)
        return lights

    def _settle(
        self,
        lights: Codes,
        doubtful: _Flags,
        edges: LightEdges,
        exactly: Callable[[int, int], Fraction | None],
    ) -> None:
        if not doubtful.any():  # looking for places costs more than all the rest
            return
        for row, column in zip(*(places.tolist() for places in np.nonzero(doubtful)), strict=True):
            lights[row, column] = edges.code(exactly(row, column))

    def _guard(self, index: Floats) -> float:
        if self._is_bounded:
            return _GUARD
        return _GUARD * max(1.0, float(np.nanmax(np.abs(index), initial=0.0)) / 100)


class _IndexRows:
    """Indices of one unit, rows by columns."""

    def __init__(self, columns: ScoreColumns) -> None:
        measures, rules = columns.measures, columns.rule_set
        polarities = [measure.polarity for measure in measures]
        falls = np.array([polarity is Polarity.MINIMIZE for polarity in polarities], np.bool_)
        self._falls = falls[:, None]
        self._slopes = np.where(falls, -100.0, 100.0)[:, None]
        self._slopes[[polarity is None for polarity in polarities]] = np.nan
        self._offsets = np.where(falls, 200.0, 0.0)[:, None]
        worst = [measure.worst.number if measure.worst else None for measure in measures]
        self._worst = np.array([float(number or "nan") for number in worst])
        stable = np.array([polarity is Polarity.STABILIZE for polarity in polarities], np.bool_)
        scales = [tuple(measure.stabilize_scale or rules.stabilize_scale) for measure in measures]
        self._scaled = [
            (np.array([row for row in np.flatnonzero(stable) if scales[row] == scale], np.intp), _Scale(scale))
            for scale in dict.fromkeys(scales[row] for row in np.flatnonzero(stable))
        ]
        self._stable = stable
        self._ranged = np.array(columns.ranged, np.intp)
        self._range_place = np.full(len(measures), -1)
        self._range_place[self._ranged] = np.arange(len(self._ranged))
        converted = np.array([measure.is_conversion for measure in measures], np.bool_)
        self._converted = np.flatnonzero(converted)
        self._top = float(rules.conversion_top)
        self._lower = None if rules.lower is None else float(rules.lower)
        self._upper = None if rules.upper is None else float(rules.upper)
        self._plain = (~stable & ~converted & ~np.isnan(self._slopes[:, 0]))[:, None]

    def write(self, index: Floats, targets: Floats, actuals: Floats, ends: Floats) -> _Flags:
        """Fill in capped indices, NaN: no value; gives which are exactly 100 as the actual is what was intended."""
        low, reached = targets[self._ranged], actuals[self._ranged]
        high = np.where(np.isnan(ends), low, ends)
        is_range = low < high
        is_inside = is_range & (low <= reached) & (reached <= high)
        against = targets
        if len(self._ranged):
            against = targets.copy()
            against[self._ranged] = np.where(reached > high, high, low)
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            np.divide(actuals, against, out=index)
            index *= self._slopes
            index += self._offsets
        below = against <= 0
        if below.any():
            self._zero_or_less(index, against, actuals, *np.nonzero(below))
        for rows, scale in self._scaled:
            self._on_scale(index, rows, scale, against=against, is_range=is_range)
        on_target: _Flags = targets == actuals
        on_target &= self._plain
        on_target &= targets != 0
        if len(self._ranged):
            index[self._ranged] = np.where(is_inside, 100.0, index[self._ranged])
            on_target[self._ranged] |= is_inside & self._plain[self._ranged]
        if len(self._converted):
            self._convert(index, targets, actuals, high)
        if self._lower is not None or self._upper is not None:
            np.clip(index, self._lower, self._upper, out=index)
        return on_target

    def _zero_or_less(self, index: Floats, against: Floats, actuals: Floats, rows: _Places, columns: _Places) -> None:
        """Targets of 0 need a worst value; below 0 more is better only when read the other way round."""
        limits, reached, worst = against[rows, columns], actuals[rows, columns], self._worst[rows]
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            turned = 200.0 - reached / limits * 100.0
            from_worst = np.where(self._falls[rows, 0], (worst - reached) / worst * 100.0, np.nan)
        index[rows, columns] = np.where(limits == 0, from_worst, turned)

    def _on_scale(self, index: Floats, rows: _Places, scale: "_Scale", *, against: Floats, is_range: _Flags) -> None:
        """Stabilize: linear between the points of the scale; ranges keep the ordinary index."""
        direct = index[rows]
        scaled = scale.read(np.minimum(direct, 200.0 - direct))
        scaled[~(against[rows] > 0) | np.isnan(direct)] = np.nan
        places = self._range_place[rows]
        with_range = places >= 0
        scaled[with_range] = np.where(is_range[places[with_range]], direct[with_range], scaled[with_range])
        index[rows] = scaled

    def _convert(self, index: Floats, targets: Floats, actuals: Floats, range_ends: Floats) -> None:
        rows = self._converted
        low, reached = targets[rows], actuals[rows]
        high, places = low.copy(), self._range_place[rows]
        high[places >= 0] = range_ends[places[places >= 0]]
        is_reached = np.where(self._falls[rows], reached <= high, reached >= low)
        is_reached = np.where(self._stable[rows, None], (low <= reached) & (reached <= high), is_reached)
        is_reached &= ~np.isnan(self._slopes[rows])
        index[rows] = np.where(is_reached, self._top, index[rows])


class _Scale:
    """The line a stabilize indicator's raw index is read on, as `interpolated` reads it."""

    def __init__(self, points: ScalePoints) -> None:
        known = sorted(points) or [(Fraction(0), Fraction(0)), (Fraction(100), Fraction(100))]
        if known[0][0] > 0:
            known = [(Fraction(0), Fraction(0)), *known]
        (self._first, low), (second, high) = known[0], known[1]
        self._low, self._slope = float(low), float((high - low) / (second - self._first))
        self._raw, self._scores = (np.array(ends, np.float64) for ends in zip(*known, strict=True))

    def read(self, raw: Floats) -> Floats:
        """Indices of raw ones; before the first point the line goes on as steeply."""
        before = self._low + (raw - float(self._first)) * self._slope
        found: Floats = np.where(raw < float(self._first), before, np.interp(raw, self._raw, self._scores))
        return found


class _Sums:
    """Weighted means of stretches of rows."""

    def __init__(self, firsts: Sequence[int], weights: Sequence[Fraction]) -> None:
        bounds = np.array(firsts, np.intp)
        self._filled = np.flatnonzero(np.diff(bounds))
        self._starts = bounds[:-1][self._filled]
        self._count, self._stop = len(bounds) - 1, int(bounds[-1])
        self._weights = np.array([float(weight) for weight in weights], np.float64)[: self._stop, None]

    def means(self, values: Floats, present: _Flags, *, by_count: bool = False) -> tuple[Floats, NDArray[np.int32]]:
        """Means of what is present, NaN where nothing is; and how many each rests on."""
        present, values = present[: self._stop], values[: self._stop]
        counts = self._spread(np.add.reduceat(present, self._starts, axis=0, dtype=np.int32), present, np.int32(0))
        weighted = np.where(present, values, 0.0)
        weighted *= self._weights
        sums = self._spread(np.add.reduceat(weighted, self._starts, axis=0), present, np.float64(0))
        np.multiply(present, self._weights, out=weighted)
        divisors: Floats = self._spread(np.add.reduceat(weighted, self._starts, axis=0), present, np.float64(0))
        if by_count:
            divisors = np.where(divisors > 0, counts, 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(divisors > 0, sums / divisors, np.nan), counts

    def all_of(self, flags: _Flags) -> _Flags:
        """Which parents have nothing but flagged children."""
        kept = np.logical_and.reduceat(flags[: self._stop], self._starts, axis=0)
        return self._spread(kept, flags, np.bool_(True))

    def _spread(self, found: NDArray[Any], like: NDArray[Any], empty: Any) -> NDArray[Any]:
        """Put what was found for parents with children among those without."""
        if len(self._filled) == self._count:
            return found
        spread = np.full((self._count, like.shape[1]), empty)
        spread[self._filled] = found
        return spread


def _empty(columns: ScoreColumns, figures: FigureArrays) -> ScoredArrays:
    units, rows, periods = figures.targets.shape
    counts = [rows, len(columns.objective_weights), len(columns.perspective_weights)]
    floats = [np.empty((units, count, periods)) for count in counts]
    lights = [np.empty((units, count, periods), np.int8) for count in counts]
    return ScoredArrays(
        index=floats[0],
        objectives=floats[1],
        perspectives=floats[2],
        organisation=np.empty((units, periods)),
        nothing=np.empty((units, rows, periods), np.int8),
        index_lights=lights[0],
        objective_lights=lights[1],
        perspective_lights=lights[2],
        organisation_lights=np.empty((units, periods), np.int8),
        counted=np.empty((units, counts[1], periods), np.int32),
    )
