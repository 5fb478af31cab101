"""How many links of a strategy map cross."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bsc_planner.figures.strategy_map.geometry import Point


def crossing_count(centres: Mapping[str, Point], links: Sequence[tuple[str, str]]) -> int:
    """Pairs of links that cross, counted on straight lines between the middles of cards.

    Links with a common end do not count. Links whose ends have no place are left out.
    """
    known = [ends for ends in dict.fromkeys(links) if ends[0] in centres and ends[1] in centres]
    if len(known) < 2:
        return 0
    number = {name: place for place, name in enumerate(centres)}
    at = np.array(list(centres.values()), dtype=float)
    ends = np.array([(number[one], number[other]) for one, other in known])
    a, b = at[ends[:, 0]], at[ends[:, 1]]
    sides_a, sides_b = _sides(a, b, a), _sides(a, b, b)
    is_across = sides_a * sides_b < 0
    is_apart = (ends[:, None, :, None] != ends[None, :, None, :]).all(axis=(2, 3))
    return int(np.count_nonzero(np.triu(is_across & is_across.T & is_apart, 1)))


def _sides(starts: NDArray[np.float64], ends: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each line and each point on which side of the line it lies."""
    along = (ends - starts)[:, None]
    away = points[None] - starts[:, None]
    sides: NDArray[np.float64] = along[..., 0] * away[..., 1] - along[..., 1] * away[..., 0]
    return sides
