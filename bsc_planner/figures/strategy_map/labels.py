"""Where the labels of links stand: on their line, clear of cards and of each other as far as there is room."""

from collections.abc import Mapping, Sequence

from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, Point
from bsc_planner.figures.strategy_map.route import Route

LABEL_WIDTH = 168.0
"""No label is wider than this; what does not fit is cut with dots."""
LABEL_HEIGHT = 19.0
_LETTER = 6.2
_INSET = 10.0
_PARTS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
"""Places along the line, the best first."""
_BESIDE = (0.0, 0.55, -0.55)
"""How far a label is moved aside, in its own widths."""
_CARD_PRICE, _LABEL_PRICE = 4.0, 2.0

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def placed_labels(
    labels: Sequence[tuple[str, Route]], centres: Mapping[str, Point], names: Sequence[Box] = ()
) -> list[Point]:
    """The middle of each label, in the same order.

    Args:
        labels: Texts, each with the line it belongs to.
        centres: Of all cards.
        names: Where names of lanes stand.
    """
    cards = [*(_box(place, CARD_WIDTH, CARD_HEIGHT) for place in centres.values()), *names]
    taken: list[Box] = []
    found = []
    for text, route in labels:
        width = min(LABEL_WIDTH, len(text) * _LETTER + _INSET)
        best, least = route.middle, float("inf")
        for aside in _BESIDE:
            for rank, part in enumerate(_PARTS):
                x, y = route.at(part)
                place = (x + aside * width, y)
                box = _box(place, width, LABEL_HEIGHT)
                price = _CARD_PRICE * _covered(box, cards) + _LABEL_PRICE * _covered(box, taken)
                price += 0.001 * rank + 0.01 * abs(aside)
                if price < least:
                    best, least = place, price
            if least < 1e-1:
                break
        found.append(best)
        taken.append(_box(best, width, LABEL_HEIGHT))
    return found


def _box(middle: Point, width: float, height: float) -> Box:
    x, y = middle
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _covered(box: Box, others: Sequence[Box]) -> float:
    """How much of a box others cover: 1 is all of it."""
    left, top, right, bottom = box
    total = 0.0
    for a, b, c, d in others:
        if a < right and c > left and b < bottom and d > top:
            total += (min(right, c) - max(left, a)) * (min(bottom, d) - max(top, b))
    return total / ((right - left) * (bottom - top))
