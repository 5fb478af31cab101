"""Figures and rules of very many scores as columns: what `score_arrays` is computed from."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from bsc_planner.model.indicator import Polarity
from bsc_planner.scoring.rule_set import DEFAULT_SCALE, Band, Divisor, Light, ScalePoints
from bsc_planner.scoring.score import Nothing

Floats = NDArray[np.float64]
Codes = NDArray[np.int8]

FIGURE = 0
"""Code of a cell that has a figure; the others are 1 + the place in `NOTHINGS`."""

NOTHINGS = tuple(Nothing)
NOTHING_CODES = {kind: code for code, kind in enumerate(NOTHINGS, 1)}
LIGHTS = (Light.GREY, Light.RED, Light.YELLOW, Light.GREEN)
LIGHT_CODES = {light: code for code, light in enumerate(LIGHTS)}


@dataclass(frozen=True)
class FigureArrays:
    """Figures s.d. each period; all arrays are units × indicators × periods.

    A figure of at most 15 significant digits is told apart from every other one in a float64, and read back to the
    letter; that is what exact lights rest on. In a float32 not even 1e-6 would hold.

    Attributes:
        targets: Numbers, bounds of limits, scores of steps; lower ends of ranges. NaN: none.
        actuals: Numbers or scores of steps. NaN exactly where `nothing` is not `FIGURE`.
        nothing: Kind of nothing of each cell, see `NOTHING_CODES`.
        range_ends: Upper ends of ranges, units × ``ScoreColumns.ranged`` × periods; NaN: the target is no range.
    """

    targets: Floats
    actuals: Floats
    nothing: Codes
    range_ends: Floats


@dataclass(frozen=True)
class RowRule:
    """How one indicator becomes an index; a limit at most (at least) is minimize (maximize) against its bound.

    Attributes:
        polarity: Which direction is better.
        is_converted: ``konversi 120``: reached or better gives `ScoreColumns.conversion_top`.
        worst: Value that earns nothing against a target of 0; None: such a target cannot be computed.
        scale: Points of a stabilize indicator's line, raw index rising.
    """

    polarity: Polarity
    is_converted: bool = False
    worst: Fraction | None = None
    scale: ScalePoints = DEFAULT_SCALE


@dataclass(frozen=True)
class ScoreColumns:
    """What holds for all units and periods.

    Indicators stand in the order of their objectives, objectives in that of their perspectives: objective ``n`` has the
    indicators ``objectives[n]`` up to, without, ``objectives[n + 1]``; what lies beyond the last counts nowhere.

    Attributes:
        rules: One for each indicator.
        weights: Weight of each indicator inside its objective, 0 or more.
        ranged: Places of indicators that have a range as target anywhere, rising.
        objectives, objective_weights: First indicators (one more than there are objectives), and weights.
        perspectives, perspective_weights: First objectives (one more than there are perspectives), and weights.
        lower, upper: Bounds of an index; None: none.
        conversion_top: See `RowRule.is_converted`.
        divisor: What an objective's weighted sum is divided by.
        bands, perspective_bands: Status; without own bands perspectives use `bands`.
    """

    rules: Sequence[RowRule]
    weights: Sequence[Fraction]
    ranged: Sequence[int]
    objectives: Sequence[int]
    objective_weights: Sequence[Fraction]
    perspectives: Sequence[int]
    perspective_weights: Sequence[Fraction]
    lower: Fraction | None = Fraction(0)
    upper: Fraction | None = Fraction(120)
    conversion_top: Fraction = Fraction(120)
    divisor: Divisor = Divisor.WEIGHTS
    bands: Sequence[Band] = ()
    perspective_bands: Sequence[Band] = ()


@dataclass(frozen=True)
class ScoredArrays:
    """Scores in percent, units × indicators, objectives, perspectives or nothing × periods.

    Attributes:
        index, objectives, perspectives, organisation: Scores; NaN: no value.
        nothing: Kind of nothing of each indicator, *cannot be computed* included.
        index_lights, objective_lights, perspective_lights, organisation_lights: Status, see `LIGHTS`.
        counted: How many indicators each objective rests on.
    """

    index: Floats
    objectives: Floats
    perspectives: Floats
    organisation: Floats
    nothing: Codes
    index_lights: Codes
    objective_lights: Codes
    perspective_lights: Codes
    organisation_lights: Codes
    counted: NDArray[np.int32]
