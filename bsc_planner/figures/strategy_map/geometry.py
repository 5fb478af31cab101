"""Sizes of a strategy map in map units, and where a card fits."""

from collections.abc import Sequence

from bsc_planner.figures.strategy_map.spacing import Interval, nearest_free

Point = tuple[float, float]
"""x from the middle of the map to the right, y downwards, in map units (pixels at 100 %)."""

CARD_WIDTH = 176.0
CARD_HEIGHT = 92.0
CARD_GAP = 20.0
ROW_GAP = 48.0
LANE_HEAD = 48.0
"""Above the first row of a lane; its name stands there."""
LANE_FOOT = 36.0
PINNED_FOOT = 12.0
"""The same below a pinned card: a lane grows no sooner than it must."""
LAYER_GAP = 72.0
"""Between layers on a map without lanes."""
HEAD_LENGTH = 9.0
HEAD_WIDTH = 10.0
TIP_GAP = 3.0
"""Between the tip of an arrow head and the card."""


def is_free(place: Point, others: Sequence[Point]) -> bool:
    """Whether a card with its centre here overlaps none of the other cards."""
    return all(abs(place[0] - x) >= CARD_WIDTH or abs(place[1] - y) >= CARD_HEIGHT for x, y in others)


def free_place(wanted: Point, others: Sequence[Point]) -> Point:
    """The nearest place to the left or right where a card overlaps none of the others."""
    if is_free(wanted, others):
        return wanted
    return nearest_free(wanted[0], blocked_at(wanted[1], others)), wanted[1]


def blocked_at(y: float, others: Sequence[Point]) -> list[Interval]:
    """Intervals where the centre of a card at this height cannot be, for the other cards and the gap to them."""
    reach = CARD_WIDTH + CARD_GAP
    return [(x - reach, x + reach) for x, other in others if abs(other - y) < CARD_HEIGHT]
