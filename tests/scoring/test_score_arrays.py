"""Scores of many at once against the definition, computed naively in fractions."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.scoring.array_columns import LIGHTS, NOTHING_CODES, FigureArrays, ScoreColumns
from bsc_planner.scoring.index import Measure
from bsc_planner.scoring.rule_set import DEFAULT_SCALE, Band, Basis, Divisor, Grade, Light, RuleSet, band_of
from bsc_planner.scoring.score import Nothing
from bsc_planner.scoring.score_arrays import ScoreArrays

Cell = tuple[Decimal | None, Decimal | None, Decimal | None]
"""Target (or lower end), upper end of a range, actual."""


def _band(key: str, lower: int | None, upper: int | None, light: Light) -> Band:
    low, high = (None if end is None else Fraction(end) for end in (lower, upper))
    return Band(key, {"id": key}, low, high, includes_lower=True, includes_upper=False, light=light)


BANDS = (
    _band("red", None, 80, Light.RED),
    _band("yellow", 80, 100, Light.YELLOW),
    _band("green", 100, None, Light.GREEN),
)

RULES = RuleSet("plain", "Plain", Basis("", Grade.UNSOURCED), indicator_bands=BANDS)


def _number(number: int) -> Value:
    return Value(None, ValueKind.NUMBER, number=Decimal(number))


@dataclass(frozen=True)
class Sample:
    """A scorecard of few units: figures as cells[unit][indicator][period]."""

    columns: ScoreColumns
    cells: list[list[list[Cell]]]

    def arrays(self) -> FigureArrays:
        """The same as arrays."""
        grid = np.array(
            [
                [[[np.nan if one is None else float(one) for one in cell] for cell in row] for row in unit]
                for unit in self.cells
            ]
        )
        missing = np.isnan(grid[..., 2])
        nothing = np.where(missing, NOTHING_CODES[Nothing.NOT_FILLED], 0).astype(np.int8)
        ends = grid[..., 1][:, np.array(self.columns.ranged, np.intp)]
        return FigureArrays(grid[..., 0].copy(), grid[..., 2].copy(), nothing, ends)


numbers = st.one_of(
    st.integers(-3, 12).map(Decimal),
    st.sampled_from([Decimal(80), Decimal(100), Decimal("66.67"), Decimal("0.1"), Decimal("0.3"), Decimal(120)]),
    st.decimals(-1000, 1000, places=2),
)
weights = st.sampled_from([Fraction(1, 7), Fraction(3333, 10000), Fraction(1, 8), Fraction(1), Fraction(21)])


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """Any scorecard: one to three perspectives, children unevenly spread, some parents without any."""
    rules = draw(
        st.lists(
            st.builds(
                Measure,
                st.sampled_from(Polarity),
                st.sampled_from([None, _number(0), _number(10)]),
                stabilize_scale=st.sampled_from([None, ((Fraction(50), Fraction(40)), (Fraction(100), Fraction(100)))]),
                is_conversion=st.booleans(),
            ),
            min_size=1,
            max_size=6,
        )
    )
    ranged = [row for row in range(len(rules)) if draw(st.booleans())]
    objectives = [0, *sorted(draw(st.lists(st.integers(0, len(rules)), min_size=1, max_size=3)))]
    perspectives = [0, *sorted(draw(st.lists(st.integers(0, len(objectives) - 1), min_size=1, max_size=2)))]
    perspectives[-1] = len(objectives) - 1
    open_ended = draw(st.booleans())
    columns = ScoreColumns(
        measures=rules,
        weights=draw(st.lists(weights, min_size=len(rules), max_size=len(rules))),
        ranged=ranged,
        objectives=objectives,
        objective_weights=draw(st.lists(weights, min_size=len(objectives) - 1, max_size=len(objectives) - 1)),
        perspectives=perspectives,
        perspective_weights=draw(st.lists(weights, min_size=len(perspectives) - 1, max_size=len(perspectives) - 1)),
        rule_set=replace(
            RULES,
            lower=None if open_ended else Fraction(0),
            upper=None if open_ended else Fraction(120),
            divisor=draw(st.sampled_from(Divisor)),
        ),
    )
    cells = [[[_cell(draw, row in ranged) for _ in range(3)] for row in range(len(rules))] for _ in range(2)]
    return Sample(columns, cells)


def _cell(draw: st.DrawFn, may_be_range: bool) -> Cell:
    target = draw(st.one_of(st.none(), numbers))
    if target is None:
        return None, None, None
    end = target + abs(draw(numbers)) if may_be_range and draw(st.booleans()) else None
    return target, end, draw(st.one_of(st.none(), st.just(target), numbers))


def _index(rule: Measure, cell: Cell, columns: ScoreColumns) -> Fraction | None:
    """The definition's table, line by line."""
    target, end, actual = (None if one is None else Fraction(one) for one in cell)
    if target is None or actual is None:
        return None
    upper = target if end is None else end
    falls, raw = rule.polarity is Polarity.MINIMIZE, Fraction(100)
    is_reached = actual <= upper if falls else actual >= target
    if rule.polarity is Polarity.STABILIZE:
        is_reached = target <= actual <= upper
    if rule.is_conversion and is_reached:
        raw = columns.rule_set.conversion_top
    elif not (upper > target and target <= actual <= upper):
        against = upper if actual > upper else target
        if against == 0:
            worst = Fraction(rule.worst.number) if rule.worst and rule.worst.number else None
            if not falls or worst is None:
                return None
            raw = (worst - actual) / worst * 100
        elif rule.polarity is Polarity.STABILIZE and upper == target:
            if against < 0:
                return None
            ca = actual / against * 100
            raw = _scaled(ca if actual <= against else 200 - ca, rule)
        elif falls or against < 0:
            raw = (1 + (1 - actual / against)) * 100
        else:
            raw = actual / against * 100
    return raw if columns.rule_set.upper is None else min(max(raw, Fraction(0)), columns.rule_set.upper)


def _scaled(ca: Fraction, rule: Measure) -> Fraction:
    points = list(rule.stabilize_scale or DEFAULT_SCALE)
    if points[0][0] > 0:
        points.insert(0, (Fraction(0), Fraction(0)))
    if ca >= points[-1][0]:
        return points[-1][1]
    for (x0, y0), (x1, y1) in pairwise(points):
        if ca <= x1:
            return y0 + (ca - x0) / (x1 - x0) * (y1 - y0)
    raise AssertionError(ca)


def _rolled(
    values: list[Fraction | None], weights: list[Fraction], firsts: list[int], divisor: Divisor
) -> list[Fraction | None]:
    found: list[Fraction | None] = []
    for first, stop in pairwise(firsts):
        pairs = [(value, weights[at]) for at, value in enumerate(values[first:stop], first) if value is not None]
        total = Fraction(len(pairs)) if divisor is Divisor.COUNT else sum((weight for _, weight in pairs), Fraction(0))
        found.append(sum((value * weight for value, weight in pairs), Fraction(0)) / total if pairs else None)
    return found


def _expected(sample: Sample, unit: int, period: int) -> list[list[Fraction | None]]:
    columns = sample.columns
    index = [_index(rule, sample.cells[unit][row][period], columns) for row, rule in enumerate(columns.measures)]
    objectives = _rolled(index, list(columns.weights), list(columns.objectives), columns.rule_set.divisor)
    perspectives = _rolled(objectives, list(columns.objective_weights), list(columns.perspectives), Divisor.WEIGHTS)
    whole = _rolled(perspectives, list(columns.perspective_weights), [0, len(perspectives)], Divisor.WEIGHTS)
    return [index, objectives, perspectives, whole]


def _light(score: Fraction | None) -> Light:
    band = band_of(score, BANDS)
    return band.light if band else Light.GREY


def _assert_right(sample: Sample, arrays: ScoreArrays) -> None:
    scored = arrays.scored
    for unit in range(len(sample.cells)):
        for period in range(3):
            levels = [
                (scored.index[unit, :, period], scored.index_lights[unit, :, period]),
                (scored.objectives[unit, :, period], scored.objective_lights[unit, :, period]),
                (scored.perspectives[unit, :, period], scored.perspective_lights[unit, :, period]),
                (scored.organisation[unit, [period]], scored.organisation_lights[unit, [period]]),
            ]
            expected = _expected(sample, unit, period)
            largest = max((abs(one) for one in expected[0] if one is not None), default=Fraction(0))
            for (values, lights), exact in zip(levels, expected, strict=True):
                assert [LIGHTS[code] for code in lights] == [_light(one) for one in exact]
                for value, one in zip(values.tolist(), exact, strict=True):
                    assert (one is None) == (value != value)
                    if one is not None:
                        assert abs(Fraction(value) - one) <= Fraction(1, 10**9) * max(Fraction(1), largest / 100)


@settings(max_examples=150, deadline=None)
@given(samples())
def test_scores_are_those_of_the_definition_and_lights_are_exact(sample: Sample) -> None:
    _assert_right(sample, ScoreArrays(sample.columns, sample.arrays()))


@settings(max_examples=80, deadline=None)
@given(samples(), st.integers(0, 1), st.integers(0, 2), numbers, st.data())
def test_one_changed_actual_gives_what_all_scored_again_gives(
    sample: Sample, unit: int, period: int, actual: Decimal, data: st.DataObject
) -> None:
    row = data.draw(st.integers(0, len(sample.columns.measures) - 1))
    figures = sample.arrays()
    arrays = ScoreArrays(sample.columns, figures)
    target, end, _ = sample.cells[unit][row][period]
    if target is None:
        return
    figures.actuals[unit, row, period], figures.nothing[unit, row, period] = float(actual), 0
    sample.cells[unit][row][period] = target, end, actual
    arrays.rescore(unit, slice(period, period + 1))
    _assert_right(sample, arrays)


def test_what_cannot_be_computed_is_told_from_what_is_not_filled_in() -> None:
    columns = ScoreColumns(
        [Measure(Polarity.MAXIMIZE)] * 3,
        [Fraction(1)] * 3,
        [],
        [0, 3],
        [Fraction(1)],
        [0, 1],
        [Fraction(1)],
        rule_set=RULES,
    )
    cells: list[list[list[Cell]]] = [
        [[(Decimal(0), None, Decimal(5))], [(Decimal(5), None, None)], [(Decimal(4), None, Decimal(3))]]
    ]
    sample = Sample(columns, cells)
    scored = ScoreArrays(columns, sample.arrays()).scored
    codes = [NOTHING_CODES[Nothing.NOT_COMPUTABLE], NOTHING_CODES[Nothing.NOT_FILLED], 0]
    assert scored.nothing[0, :, 0].tolist() == codes
    assert scored.counted[0, 0, 0] == 1
    assert scored.objectives[0, 0, 0] == 75


def test_objectives_exactly_at_an_edge_have_the_light_of_the_edge() -> None:
    rule = Measure(Polarity.MAXIMIZE)
    columns = ScoreColumns(
        [rule] * 7, [Fraction(1, 7)] * 7, [], [0, 7], [Fraction(1)], [0, 1], [Fraction(1)], rule_set=RULES
    )
    met = Sample(columns, [[[(Decimal("0.1"), None, Decimal("0.08"))]] * 7])
    scored = ScoreArrays(columns, met.arrays()).scored
    assert LIGHTS[scored.organisation_lights[0, 0]] is Light.YELLOW
    bands = (replace(BANDS[0], includes_upper=True), replace(BANDS[1], includes_lower=False), BANDS[2])
    strict = replace(columns, rule_set=replace(RULES, indicator_bands=bands))
    assert LIGHTS[ScoreArrays(strict, met.arrays()).scored.organisation_lights[0, 0]] is Light.RED
