"""Finding the rows of a few people among 100,000 without going through them one by one."""

from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bsc_planner.model.people import PersonKey

_Hashes = NDArray[np.int64]


class PeopleFinder:
    """The hashes of all employees and assignments of a list, row by row, kept in step with its keys."""

    def __init__(self, keys: Sequence[PersonKey]) -> None:
        self._keys = keys
        self._employees, self._assignments = _hashes_of(keys)

    def rows_of(self, employees: Collection[str], assignments: Collection[str]) -> list[int]:
        """Rows of some employees or assignments, from the first to the last."""
        is_meant = _is_one_of(self._employees, employees) | _is_one_of(self._assignments, assignments)
        # different ids may have the same hash
        found = ((row, self._keys[row]) for row in np.flatnonzero(is_meant).tolist())
        return [row for row, key in found if key[0] in employees or key[1] in assignments]

    def splice(self, row: int, taken: int, keys: Sequence[PersonKey]) -> None:
        """Follow some rows being replaced by others."""
        employees, assignments = _hashes_of(keys)
        self._employees = np.concatenate((self._employees[:row], employees, self._employees[row + taken :]))
        self._assignments = np.concatenate((self._assignments[:row], assignments, self._assignments[row + taken :]))


def _hashes_of(keys: Sequence[PersonKey]) -> tuple[_Hashes, _Hashes]:
    employees, assignments = zip(*keys, strict=True) if keys else ((), ())
    return _hashes(employees), _hashes(assignments)


def _hashes(ids: Iterable[str | None]) -> _Hashes:
    return np.array(list(map(hash, ids)), np.int64)


def _is_one_of(hashes: _Hashes, ids: Collection[str]) -> NDArray[np.bool_]:
    return np.isin(hashes, _hashes(ids))
