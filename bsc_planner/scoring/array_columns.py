"""Figures and rules of very many scores as columns: what `score_arrays` is computed from."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from bsc_planner.scoring.index import Measure
from bsc_planner.scoring.rule_set import Light, RuleSet
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
class ScoreColumns:
    """What holds for all units and periods.

    Indicators stand in the order of their objectives, objectives in that of their perspectives: objective ``n`` has the
    indicators ``objectives[n]`` up to, without, ``objectives[n + 1]``; what lies beyond the last counts nowhere.

    Attributes:
        measures: One for each indicator; one with a limit as target has the polarity of its limit (at most: minimize).
        weights: Weight of each indicator inside its objective, 0 or more.
        ranged: Places of indicators that have a range as target anywhere, rising.
        objectives, objective_weights: First indicators (one more than there are objectives), and weights.
        perspectives, perspective_weights: First objectives (one more than there are perspectives), and weights.
        rule_set: Bounds, scale, divisor and bands.
    """

    measures: Sequence[Measure]
    weights: Sequence[Fraction]
    ranged: Sequence[int]
    objectives: Sequence[int]
    objective_weights: Sequence[Fraction]
    perspectives: Sequence[int]
    perspective_weights: Sequence[Fraction]
    rule_set: RuleSet


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
