"""Who holds an indicator: the institution, the units that answer for it and the units that received it by a rule."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_input import NONE, CascadeInput, Indexes
from bsc_planner.model.cascade import CascadeKind


class HolderTree:
    """The nodes where an indicator has a figure, and the nearest of them at or above every unit.

    Node `i` below the number of indicators is indicator `i` at the institution; the others are units.

    Attributes:
        indicators: Indicator of each node.
        units: Unit of each node; -1: the institution.
        unit_depths: Units above each unit; units of a circle hang below nothing.
        circle: Units whose chain of parents never ends.
    """

    def __init__(self, given: CascadeInput) -> None:
        self.indicators = list(range(len(given.indicators)))
        self.units = [NONE] * len(given.indicators)
        self._nodes: dict[tuple[int, int], int] = {}
        self.unit_depths = given.units.depths
        self.circle = [unit for unit, depth in enumerate(self.unit_depths) if depth < 0]
        for pair in _held_by_units(given):
            self._nodes.setdefault(pair, len(self.indicators))
            if self._nodes[pair] == len(self.indicators):
                self.indicators.append(pair[0])
                self.units.append(pair[1])
        self._parents = given.units.parents
        self._at_or_above = self._nearest(given.units.levels, len(given.indicators))

    def node(self, indicator: int, unit: int) -> int:
        """Node of an indicator in a unit that holds it, or at the institution (unit -1)."""
        return indicator if unit == NONE else self._nodes[indicator, unit]

    def depth(self, node: int) -> int:
        """How far below the institution a node is; the institution itself is at 0."""
        unit = self.units[node]
        return 0 if unit == NONE else max(self.unit_depths[unit], 0) + 1

    def at_or_above(self, indicators: Indexes, units: Indexes) -> Indexes:
        """Nearest nodes of indicators at or above units (-1: the institution's)."""
        return self._at_or_above[units.astype(np.intp) + 1, indicators]

    def above(self, indicators: Indexes, units: Indexes) -> Indexes:
        """Nearest nodes of indicators strictly above units."""
        parents = np.concatenate([self._parents, np.array([NONE], np.int32)])
        return self.at_or_above(indicators, parents[units])

    def _nearest(self, levels: Sequence[Indexes], count: int) -> NDArray[np.int32]:
        nearest = np.empty((len(self._parents) + 1, count), np.int32)
        nearest[:] = np.arange(count, dtype=np.int32)
        own: dict[int, list[tuple[int, int, int]]] = {}
        for (indicator, unit), node in self._nodes.items():
            own.setdefault(self.unit_depths[unit], []).append((unit + 1, indicator, node))
        for depth, level in enumerate(levels):
            if depth:
                nearest[level + 1] = nearest[self._parents[level] + 1]
            for unit, indicator, node in own.get(depth, ()):
                nearest[unit, indicator] = node
        for unit, indicator, node in own.get(NONE, ()):  # units of a circle hang below nothing
            nearest[unit, indicator] = node
        return nearest


def _held_by_units(given: CascadeInput) -> Iterator[tuple[int, int]]:
    rules = given.rules
    to_unit = rules.units >= 0
    is_handed = rules.is_kind(CascadeKind.ADOPT, CascadeKind.SHARE) & (rules.parents >= 0)
    columns = rules.parents, rules.units, rules.children, is_handed
    for parent, unit, child, hands_down in zip(*(column[to_unit].tolist() for column in columns), strict=True):
        if hands_down:
            yield parent, unit
        if child >= 0:
            yield child, unit
    for at, indicator in enumerate(given.indicators):
        for unit in indicator.owner_units:
            yield at, unit
