"""Cards that are dragged catch at the edges and middles of others and at a grid."""

from collections.abc import Sequence
from dataclasses import dataclass

from bsc_planner.figures.strategy_map.geometry import CARD_GAP, CARD_HEIGHT, CARD_WIDTH, Point

GRID = 8.0
_SIZES = (CARD_WIDTH, CARD_HEIGHT)
_NEAR_FACTOR = 2.2
"""A card further away than this many of its own sizes draws nothing to it."""


@dataclass(frozen=True)
class Snap:
    """Where a dragged card goes, and why.

    Attributes:
        place: Its centre.
        guides: Lines to show: ((x, y), (x, y)) each, along the edges or middles it caught at.
    """

    place: Point
    guides: tuple[tuple[Point, Point], ...] = ()


def snapped(wanted: Point, others: Sequence[Point], *, reach: float) -> Snap:
    """Where a card goes that is wanted at a place.

    All cards are of one size, so edges meet where middles do; a card also catches where its edge meets another's
    middle, and beside another at the usual gap, for which no line is shown.

    Args:
        wanted: Centre of the card under the mouse.
        others: Centres of the cards that stay.
        reach: How far it is drawn aside, in map units.
    """
    near = [
        other
        for other in others
        if abs(other[0] - wanted[0]) < _NEAR_FACTOR * CARD_WIDTH
        and abs(other[1] - wanted[1]) < _NEAR_FACTOR * CARD_HEIGHT
    ]
    place = list(wanted)
    guides: list[tuple[Point, Point]] = []
    for axis in (0, 1):
        across = 1 - axis
        candidates = [
            (abs(other[axis] + shift - wanted[axis]), abs(other[across] - wanted[across]), shift, other)
            for other in near
            for shift in _shifts(axis, is_beside=abs(other[across] - wanted[across]) < _SIZES[across])
        ]
        best = min(candidates, default=None)
        if best is None or best[0] > reach:
            place[axis] = round(wanted[axis] / GRID) * GRID
            continue
        _, _, shift, other = best
        place[axis] = other[axis] + shift
        if abs(shift) > _SIZES[axis]:
            continue
        line = other[axis] if not shift else place[axis]
        ends = sorted((other[across], wanted[across]))
        low, high = ends[0] - _SIZES[across] * 0.5, ends[1] + _SIZES[across] * 0.5
        guides.append(((line, low), (line, high)) if axis == 0 else ((low, line), (high, line)))
    return Snap((place[0], place[1]), tuple(guides))


def _shifts(axis: int, *, is_beside: bool) -> tuple[float, ...]:
    """How far from another card's middle a card catches along an axis."""
    half, step = _SIZES[axis] / 2, _SIZES[axis] + CARD_GAP
    return (0.0, -half, half, -step, step) if is_beside else (0.0, -half, half)
