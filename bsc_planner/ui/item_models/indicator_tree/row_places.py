"""Where rows stand by their ids while a few come and go: looking at thousands again takes longer than an edit."""

from collections.abc import Sequence
from itertools import count

_MOST_SHIFTS = 12
"""After so many all rows are looked at again."""


class RowPlaces:
    """Rows by id, in step with those that come and go.

    Attributes:
        is_worn: Whether so many came and went that looking at all rows again is quicker.
    """

    def __init__(self, ids: Sequence[str]) -> None:
        self._known = dict(zip(ids, count()))
        self._came: dict[str, tuple[int, int]] = {}
        self._gone: set[str] = set()
        self._shifts: list[tuple[int, int]] = []

    @property
    def is_worn(self) -> bool:
        """Whether so many came and went that looking at all rows again is quicker."""
        return len(self._shifts) > _MOST_SHIFTS

    def row_of(self, element_id: str) -> int | None:
        """Row of an element; None where it has none."""
        if element_id in self._gone:
            return None
        row, begin = self._came.get(element_id) or (self._known.get(element_id), 0)
        if row is None:
            return None
        for first, by in self._shifts[begin:]:
            if row >= first:
                row += by
        return row

    def insert(self, at: int, ids: Sequence[str]) -> None:
        """Rows came and stand from a row on."""
        self._shifts.append((at, len(ids)))
        for row, element_id in enumerate(ids, start=at):
            self._came[element_id] = row, len(self._shifts)
            self._gone.discard(element_id)

    def remove(self, first: int, ids: Sequence[str]) -> None:
        """Rows went that stood from a row on."""
        self._shifts.append((first, -len(ids)))
        self._gone.update(ids)
