"""Filters and order for rows that stand below others: what is left keeps what stands above it, siblings are sorted."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)

_WHOLE = -1


def arranged_branches(
    keys: Sequence[K],
    *,
    depth: Callable[[K], int],
    is_heading: Callable[[K], bool],
    is_shown: Callable[[K], bool],
    sort: Callable[[Sequence[K]], list[K]],
) -> list[K]:
    """Rows of a tree that are left, sorted among their siblings.

    Args:
        keys: All rows, each behind the one it stands below.
        depth: How far a row stands below the whole, from 0.
        is_heading: Whether a row only names those below it: it is shown where one of them is, and keeps its place.
        is_shown: Whether a row is wanted for its own sake.
        sort: Puts siblings in order.
    """
    places = {key: place for place, key in enumerate(keys)}
    below = _children([depth(key) for key in keys])
    made: list[K] = []

    def add(above: int) -> bool:
        """Add what is left of the rows below a row; whether anything is."""
        siblings = [keys[place] for place in below.get(above, ())]
        order = iter(sort([key for key in siblings if not is_heading(key)]))
        is_any = False
        for sibling in siblings:
            key = sibling if is_heading(sibling) else next(order)
            at = len(made)
            made.append(key)
            has_more = add(places[key])
            if has_more or (not is_heading(key) and is_shown(key)):
                is_any = True
            else:
                del made[at:]
        return is_any

    add(_WHOLE)
    return made


def _children(depths: Sequence[int]) -> dict[int, list[int]]:
    """Places of the rows right below each row, by its place."""
    below: dict[int, list[int]] = {}
    above: list[tuple[int, int]] = [(_WHOLE, _WHOLE)]
    for place, depth in enumerate(depths):
        while above[-1][1] >= depth:
            above.pop()
        below.setdefault(above[-1][0], []).append(place)
        above.append((place, depth))
    return below
