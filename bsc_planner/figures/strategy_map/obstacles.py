"""Whether a line of the strategy map runs over cards."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, Point

_STEPS = 10
"""Straight parts that a curved piece is looked at as."""
_HAIR = 0.5
"""How far a line may reach into a card: nobody sees it."""
_PARTS = np.linspace(0.0, 1.0, _STEPS + 1)
_WEIGHTS = np.stack(
    [(1 - _PARTS) ** 3, 3 * _PARTS * (1 - _PARTS) ** 2, 3 * _PARTS**2 * (1 - _PARTS), _PARTS**3], axis=1
)
_CUBIC = 4


class Obstacles:
    """All cards of a map, to hold lines against."""

    def __init__(self, centres: Mapping[str, Point]) -> None:
        self.centres = centres
        self._place = {name: number for number, name in enumerate(centres)}
        self._at = np.array(list(centres.values()), dtype=float).reshape(-1, 2)

    def is_free(self, points: Sequence[Point], *, but: Sequence[str]) -> bool:
        """Whether a line from point to point runs over no card but the ones named."""
        line = np.array(points, dtype=float)
        near = self._near(line, but)
        return near.size == 0 or not bool(_is_crossed(line[:-1], line[1:], near).any())

    def is_curve_free(self, points: Sequence[Point], *, but: Sequence[str]) -> bool:
        """The same for cubic pieces: a start, then two control points and an end each."""
        line = np.array(points, dtype=float)
        near = self._near(line, but)
        if near.size == 0:
            return True
        pieces = [line[start : start + _CUBIC] for start in range(0, len(line) - 1, _CUBIC - 1)]
        flat = np.concatenate([_WEIGHTS @ piece for piece in pieces])
        return not bool(_is_crossed(flat[:-1], flat[1:], near).any())

    def _near(self, line: NDArray[np.float64], but: Sequence[str]) -> NDArray[np.float64]:
        """Centres of the cards that the box around a line touches."""
        low, high = line.min(axis=0), line.max(axis=0)
        reach = np.array([CARD_WIDTH, CARD_HEIGHT]) / 2 - _HAIR
        touched = ((self._at > low - reach) & (self._at < high + reach)).all(axis=1)
        for name in but:
            touched[self._place[name]] = False
        near: NDArray[np.float64] = self._at[touched]
        return near


def _is_crossed(
    starts: NDArray[np.float64], ends: NDArray[np.float64], cards: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """For each straight part and each card whether the part runs over the card (slab by slab)."""
    reach = np.array([CARD_WIDTH, CARD_HEIGHT]) / 2 - _HAIR
    away = ends - starts
    flat = np.abs(away) < 1e-9
    safe = np.where(flat, 1.0, away)
    to_low = (cards[None] - reach - starts[:, None]) / safe[:, None]
    to_high = (cards[None] + reach - starts[:, None]) / safe[:, None]
    is_inside = np.abs(starts[:, None] - cards[None]) < reach
    enter = np.where(flat[:, None], np.where(is_inside, -np.inf, np.inf), np.minimum(to_low, to_high))
    leave = np.where(flat[:, None], np.where(is_inside, np.inf, -np.inf), np.maximum(to_low, to_high))
    crossed: NDArray[np.bool_] = np.maximum(enter.max(axis=2), 0.0) < np.minimum(leave.min(axis=2), 1.0)
    return crossed
