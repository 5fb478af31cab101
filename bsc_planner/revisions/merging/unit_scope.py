"""Which units an element belongs to: its own, its owners', its holders', those it is handed down to."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from bsc_planner.revisions.plan_rows import PlanRows


class UnitScope:
    """Units of the elements of one plan in several states, taken together.

    Args:
        states: States of the plan, e.g. ours and theirs: what belongs to a unit in one of them belongs to it.
    """

    def __init__(self, *states: PlanRows) -> None:
        self._states = states

    def with_all_below(self, units: Iterable[str]) -> frozenset[str]:
        """The units and everything below them."""
        children: dict[str, set[str]] = {}
        for state in self._states:
            for unit, values in state["unit"].dicts():
                if values["parent_id"] is not None:
                    children.setdefault(values["parent_id"], set()).add(unit)
        found: set[str] = set()
        waiting = list(units)
        while waiting:
            unit = waiting.pop()
            if unit not in found:
                found.add(unit)
                waiting += children.get(unit, ())
        return frozenset(found)

    def units_of(self, kind: str, element_id: str) -> frozenset[str]:
        """Units an element belongs to; empty for what belongs to the whole plan."""
        return frozenset(self._units_of(kind, element_id))

    def _units_of(self, kind: str, element_id: str) -> Iterator[str]:
        if kind == "unit":
            yield element_id
        for state in self._states:
            values = state.element(kind, element_id)
            if values is not None:
                yield from self._named(kind, values)
        if kind == "indicator":
            yield from self._owners.get(element_id, ())
        elif kind == "employee":
            for position_id in self._held.get(element_id, ()):
                yield from self._units_of("position", position_id)

    def _named(self, kind: str, values: dict[str, str | None]) -> Iterator[str]:
        for column, named in _WAYS.get(kind, ()):
            value = values[column]
            if value is None:
                continue
            if named == "unit":
                yield value
            else:
                yield from self._units_of(named or str(values["element_kind"]), value)

    @cached_property
    def _owners(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for state in self._states:
            for _, values in state["indicator_owner"].dicts():
                if values["unit_id"] is not None:
                    found.setdefault(values["indicator_id"], set()).add(values["unit_id"])
        return found

    @cached_property
    def _held(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for state in self._states:
            rows = state["assignment"]
            person, position = rows.columns.index("employee_id"), rows.columns.index("position_id")
            for row in rows.by_id.values():
                if row[position] is not None:
                    found.setdefault(row[person], set()).add(row[position])
        return found


_INDICATOR = (("indicator_id", "indicator"),)
_WAYS: dict[str, tuple[tuple[str, str], ...]] = {
    "position": (("unit_id", "unit"),),
    "assignment": (("position_id", "position"),),
    "objective": (("unit_id", "unit"),),
    "link": (("from_id", "objective"), ("to_id", "objective")),
    "indicator": (("unit_id", "unit"),),
    "indicator_owner": (("unit_id", "unit"), *_INDICATOR),
    "target": _INDICATOR,
    "past_target": _INDICATOR,
    "milestone": _INDICATOR,
    "actual": _INDICATOR,
    "unit_actual": (("unit_id", "unit"), *_INDICATOR),
    "follow_up": (("unit_id", "unit"), *_INDICATOR),
    "action_step": _INDICATOR,
    "target_revision": _INDICATOR,
    "target_reason": _INDICATOR,
    "cascade": (
        ("child_unit_id", "unit"),
        ("child_position_id", "position"),
        ("child_indicator_id", "indicator"),
        ("child_objective_id", "objective"),
    ),
    "cascade_lock": (("cascade_id", "cascade"),),
    "cascade_target": (("cascade_id", "cascade"),),
    "cascade_aspect": (("cascade_id", "cascade"),),
    "revision": (("unit_id", "unit"),),
    "revision_row": (("element_id", ""),),
    "note": (("element_id", ""),),
}
"""Columns that lead from an element to its units: (column, kind named; empty: that of `element_kind`)."""
