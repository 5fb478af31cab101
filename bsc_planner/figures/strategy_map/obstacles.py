"""Whether a line of the strategy map runs over cards."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH, Point

_STEPS = 10
"""Straight parts that a curved piece is looked at as."""
_HAIR = 0.5
"""How far a line may reach into a card: nobody sees it."""
_REACH = np.array([CARD_WIDTH, CARD_HEIGHT]) / 2 - _HAIR
_PARTS = np.linspace(0.0, 1.0, _STEPS + 1)
_WEIGHTS = np.stack(
    [(1 - _PARTS) ** 3, 3 * _PARTS * (1 - _PARTS) ** 2, 3 * _PARTS**2 * (1 - _PARTS), _PARTS**3], axis=1
)
_CUBIC = 4
_DECIMALS = 6
_MOST_OTHERS = 40
"""Cards that came, went or moved since an earlier map; after more, lines are looked at anew."""


class _Line(NamedTuple):
    """A line, the cards it may run over, and whether its points are those of cubic pieces."""

    points: tuple[Point, ...]
    but: tuple[str, ...]
    is_curve: bool


class Known(NamedTuple):
    """What was found about a line: whether it runs over no card, and the box in which a card could be in its way."""

    is_free: bool
    left: float
    top: float
    right: float
    bottom: float

    def holds_with(self, others: Sequence[Point]) -> bool:
        """Whether it still holds where cards are no longer, or have come."""
        return not any(self.left < x < self.right and self.top < y < self.bottom for x, y in others)


class Obstacles:
    """All cards of a map, to hold lines against.

    What was found about a line is remembered, for this map and for the one it becomes when a few cards move.
    """

    def __init__(self, centres: Mapping[str, Point], *, before: "Obstacles | None" = None) -> None:
        """Take in the cards.

        Args:
            centres: Where they are.
            before: The obstacles that these follow; None: there were none.
        """
        self.centres = centres
        self._place = {name: number for number, name in enumerate(centres)}
        self._at = np.array(list(centres.values()), dtype=float).reshape(-1, 2)
        self._found: dict[_Line, Known] = {}
        self._earlier: dict[_Line, Known] = {}
        self._others: list[Point] = []
        self._follows = False
        if before is not None:
            others = centres.items() ^ before.centres.items()
            if len(others) <= _MOST_OTHERS:
                self._follows = True
                self._earlier = before._found
                self._others = [centre for _, centre in others]

    def is_free(self, points: Sequence[Point], *, but: Sequence[str]) -> bool:
        """Whether a line from point to point runs over no card but the ones named."""
        return self._known(_Line(tuple(points), tuple(but), is_curve=False)).is_free

    def is_curve_free(self, points: Sequence[Point], *, but: Sequence[str]) -> bool:
        """The same for cubic pieces: a start, then two control points and an end each."""
        return self.of_curve(points, but=but).is_free

    def of_curve(self, points: Sequence[Point], *, but: Sequence[str]) -> Known:
        """The same, and where it holds: what the obstacles before knew may still hold among these."""
        return self._known(_Line(tuple(points), tuple(but), is_curve=True))

    def still_holds(self, known: Known) -> bool:
        """Whether what the obstacles that these follow knew of a line holds among these."""
        return self._follows and known.holds_with(self._others)

    def _known(self, line: _Line) -> Known:
        known = self._found.get(line)
        if known is None:
            known = self._earlier.get(line)
            if known is None or not known.holds_with(self._others):
                known = self._looked_up(line)
            self._found[line] = known
        return known

    def _looked_up(self, line: _Line) -> Known:
        points = np.array(line.points, dtype=float)
        low, high = points.min(axis=0) - _REACH, points.max(axis=0) + _REACH
        near = self._near(low, high, line.but)
        return Known(
            near.size == 0 or not _runs_over(points, near, is_curve=line.is_curve), *low.tolist(), *high.tolist()
        )

    def _near(self, low: NDArray[np.float64], high: NDArray[np.float64], but: Sequence[str]) -> NDArray[np.float64]:
        """Centres of the cards within a box."""
        touched: NDArray[np.bool_] = np.logical_and.reduce((self._at > low) & (self._at < high), axis=1)
        for name in but:
            touched[self._place[name]] = False
        near: NDArray[np.float64] = self._at[touched]
        return near


def _runs_over(points: NDArray[np.float64], cards: NDArray[np.float64], *, is_curve: bool) -> bool:
    if is_curve:
        pieces = [points[start : start + _CUBIC] for start in range(0, len(points) - 1, _CUBIC - 1)]
        # a line just beside a card is not in it by what a computer adds wrongly
        points = np.concatenate([_WEIGHTS @ piece for piece in pieces]).round(_DECIMALS)
    return bool(_is_crossed(points[:-1], points[1:], cards).any())


def _is_crossed(
    starts: NDArray[np.float64], ends: NDArray[np.float64], cards: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """For each straight part and each card whether the part runs over the card (slab by slab)."""
    away = ends - starts
    flat = np.abs(away) < 1e-9
    safe = np.where(flat, 1.0, away)
    to_low = (cards[None] - _REACH - starts[:, None]) / safe[:, None]
    to_high = (cards[None] + _REACH - starts[:, None]) / safe[:, None]
    is_inside = np.abs(starts[:, None] - cards[None]) < _REACH
    enter = np.where(flat[:, None], np.where(is_inside, -np.inf, np.inf), np.minimum(to_low, to_high))
    leave = np.where(flat[:, None], np.where(is_inside, np.inf, -np.inf), np.maximum(to_low, to_high))
    crossed: NDArray[np.bool_] = np.maximum(enter.max(axis=2), 0.0) < np.minimum(leave.min(axis=2), 1.0)
    return crossed
