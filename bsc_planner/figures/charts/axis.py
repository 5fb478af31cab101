"""Axes of charts: round numbers for figures of any size, and the percent axis that scores stand on."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from math import ceil, floor

from bsc_planner.figures.charts.sheet import Box
from bsc_planner.scoring.rule_set import Band

_MOST_STEPS = 5
_LEAST, _MOST = -100, 200
_USUAL_TOP = 120
_TWENTY = 20


def round_ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Up to seven round numbers, evenly spaced, that hold all between the first and the last; a lone figure with 0."""
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    span = high - low or Decimal(1)
    high = low + span
    power = Decimal(1).scaleb((span / _MOST_STEPS).adjusted())
    first, count, step = low, 1, span
    for factor in (1, 2, 5, 10, 20):
        step = power * factor
        first = (low / step).to_integral_value(ROUND_FLOOR) * step
        last = (high / step).to_integral_value(ROUND_CEILING) * step
        count = max(1, int((last - first) / step))
        if count <= _MOST_STEPS:
            break
    return [first + step * place for place in range(count + 1)]


@dataclass(frozen=True)
class ScoreAxis:
    """Where a score in percent stands between the edges of a box.

    Attributes:
        low, high: Scores at its left and right edge.
        box: Its horizontal edges count.
    """

    low: int
    high: int
    box: Box

    def x(self, score: Fraction) -> float:
        """Place of a score; those beyond an edge stand at it."""
        part = min(max((score - self.low) / (self.high - self.low), Fraction(0)), Fraction(1))
        return self.box.x + float(part) * self.box.width

    def is_beyond(self, score: Fraction) -> bool:
        """Whether a score lies beyond the right edge."""
        return score > self.high

    def is_below(self, score: Fraction) -> bool:
        """Whether a score lies beyond the left edge."""
        return score < self.low


def score_axis(scores: Sequence[Fraction], box: Box) -> ScoreAxis:
    """An axis from 0 to 120, wider where the scores are, but never beyond -100 and 200."""
    low = max(_LEAST, min([0, *(floor(score / _TWENTY) * _TWENTY for score in scores)]))
    high = min(_MOST, max([_USUAL_TOP, *(ceil(score / _TWENTY) * _TWENTY for score in scores)]))
    return ScoreAxis(low, high, box)


def band_edges(bands: Sequence[Band]) -> list[Fraction]:
    """Scores at which one band ends and the next begins, rising."""
    ends = {end for band in bands for end in (band.lower, band.upper) if end is not None}
    lowest = min((band.lower for band in bands if band.lower is not None), default=None)
    has_open_bottom = any(band.lower is None for band in bands)
    has_open_top = any(band.upper is None for band in bands)
    highest = max((band.upper for band in bands if band.upper is not None), default=None)
    outer = {end for end, is_open in ((lowest, has_open_bottom), (highest, has_open_top)) if not is_open}
    return sorted(end for end in ends if end not in outer)
