"""Sorting a long list whose keys in the plan's own order are known: only the texts of one column are read."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from bsc_planner.model.list_query import ListQuery, places_in_order

K = TypeVar("K", bound=Hashable)


class OwnOrder(Generic[K]):
    """Keys of rows that meet a query, unsorted, and what the column sorted by last holds; until the plan changes."""

    def __init__(self) -> None:
        self._query: ListQuery | None = None
        self._keys: Sequence[K] = ()
        self._column = ""
        self._values: Sequence[Any] = ()

    def keep(self, query: ListQuery, keys: Sequence[K]) -> None:
        """Know the keys that meet an unsorted query, in the plan's own order."""
        self._query, self._keys, self._column, self._values = query, keys, "", ()

    def forget(self) -> None:
        """Know nothing: the plan has become another."""
        self._query, self._keys, self._column, self._values = None, (), "", ()

    def sorted_keys(self, query: ListQuery, read: Callable[[str, Sequence[K]], Sequence[Any] | None]) -> list[K] | None:
        """Keys that meet a sorted query, in order; None where they are not known.

        Args:
            query: What is wanted, and how it is sorted.
            read: Reads what rows are compared by: column and keys; None: this list is sorted in the file.
        """
        if not query.sort or self._query != replace(query, sort="", is_descending=False):
            return None
        if query.sort != self._column:
            values = read(query.sort, self._keys)
            if values is None:
                return None
            self._values, self._column = values, query.sort
        keys = self._keys
        return [keys[place] for place in places_in_order(self._values, is_descending=query.is_descending)]
