"""Lights of many scores at once: the edges of bands, and which scores lie too close to one to be told in floats."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bsc_planner.scoring.array_columns import LIGHT_CODES, Codes, Floats
from bsc_planner.scoring.rule_set import Band, Light, band_of


class LightEdges:
    """Where the light changes along the line of scores.

    Args:
        bands: Bands of a rule set, without overlap.
        lower, upper: Scores never lie beyond; None: open.
    """

    def __init__(self, bands: Sequence[Band], *, lower: Fraction | None, upper: Fraction | None) -> None:
        self._bands = bands
        places = {end for band in bands for end in (band.lower, band.upper) if end is not None}
        inner = sorted(at for at in places if (lower is None or at >= lower) and (upper is None or at <= upper))
        start = lower if lower is not None else min(inner, default=Fraction(0)) - 1
        stop = upper if upper is not None else max(inner, default=Fraction(0)) + 1
        between = [self.code((before + after) / 2) for before, after in pairwise([start, *inner, stop])]
        self._first = between[0]
        self._edges: list[tuple[float, np.int8]] = []
        for at, (before, after) in zip(inner, pairwise(between), strict=True):
            if not before == self.code(at) == after:
                self._edges.append((float(at), np.int8(after - before)))

    def code(self, score: Fraction | None) -> int:
        """Code of the light of one exact score; grey for none, and where no band holds it."""
        band = band_of(score, self._bands)
        return LIGHT_CODES[band.light if band else Light.GREY]

    def lights(self, scores: Floats, present: NDArray[np.bool_], guard: float) -> tuple[Codes, NDArray[np.bool_]]:
        """Lights of scores, and which of them lie within `guard` of an edge, so that their light is not known yet.

        What is not `present` is grey and known.
        """
        codes = np.full(scores.shape, self._first, np.int8)
        doubtful = np.zeros(scores.shape, np.bool_)
        for edge, change in self._edges:
            beyond = scores > edge + guard
            codes += beyond.view(np.int8) if change == 1 else beyond.view(np.int8) * change
            beyond ^= scores >= edge - guard
            doubtful |= beyond
        codes *= present.view(np.int8)
        return codes, doubtful
