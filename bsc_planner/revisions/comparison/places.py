"""Where in the plan a difference belongs: the branch of elements above it, and the order of branches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bsc_planner.model.delta import Ref
from bsc_planner.revisions.comparison.difference import Difference
from bsc_planner.revisions.comparison.fields import TOLD
from bsc_planner.revisions.plan_rows import PlanRows

_ABOVE: dict[str, tuple[tuple[str, str], ...]] = {
    "objective": (("objective", "parent_id"), ("perspective", "perspective_id")),
    "indicator": (("objective", "objective_id"),),
    "cascade": (("indicator", "parent_indicator_id"), ("objective", "parent_objective_id")),
    "unit": (("unit", "parent_id"),),
    "position": (("unit", "unit_id"),),
}
"""Columns that name the element a kind stands under; the first that is set counts."""


BRANCHES = ("title_page", "strategy", "links", "organisation", "notes")
"""Parts of a plan that hold what stands under no element."""

_BRANCH_OF = {
    "plan": "title_page",
    "mission": "title_page",
    "instrument": "title_page",
    "source": "title_page",
    "goal": "title_page",
    "link": "links",
    "unit": "organisation",
    "position": "organisation",
    "employee": "organisation",
    "note": "notes",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands.

    Attributes:
        branch: One of `BRANCHES`.
        path: Elements above it and itself, the topmost first.
    """

    branch: str
    path: tuple[Ref, ...]


class Places:
    """Places on the later side; of what is gone by then on the earlier one."""

    def __init__(self, before: PlanRows, after: PlanRows) -> None:
        self._plans = (after, before)
        self._known: dict[Ref, Place] = {}

    def place(self, kind: str, element_id: str) -> Place:
        """Where an element stands; circles are cut."""
        ref = Ref(kind, element_id)
        if ref not in self._known:
            path = [ref]
            while (above := self._above(path[-1])) is not None and above not in path:
                path.append(above)
            path.reverse()
            self._known[ref] = Place(_BRANCH_OF.get(path[0].kind, "strategy"), tuple(path))
        return self._known[ref]

    def sort_key(self, kind: str, element_id: str) -> tuple[Any, ...]:
        """Orders elements as the plan does: by branch, then along the path."""
        place = self.place(kind, element_id)
        return BRANCHES.index(place.branch), tuple(self._order(ref) for ref in place.path)

    def row(self, ref: Ref) -> Mapping[str, Any] | None:
        """Columns of an element on the side it is on; None on neither."""
        return next((row for plan in self._plans if (row := plan.element(ref.kind, ref.id)) is not None), None)

    def _above(self, ref: Ref) -> Ref | None:
        row = self.row(ref) if ref.kind in _ABOVE else None
        if row is None:
            return None
        for kind, column in _ABOVE[ref.kind]:
            if (value := row.get(column)) is not None:
                return Ref(kind, value)
        return None

    def _order(self, ref: Ref) -> tuple[int, int, str]:
        found = (plan[ref.kind] for plan in self._plans)
        order = next((rows.value(ref.id, "ord") for rows in found if ref.id in rows.by_id), 0)
        return _KIND_ORDER.get(ref.kind, len(TOLD)), order, ref.id


_KIND_ORDER = {kind: place for place, kind in enumerate(TOLD)}
_FIELD_ORDER = {"target": 1, "milestone": 2, "actual": 3}


def in_place_order(before: PlanRows, after: PlanRows, told: Iterable[Difference]) -> tuple[Difference, ...]:
    """Differences in the order of the plan; of one element those of its own columns first, then figures by period."""
    places = Places(before, after)

    def key(item: Difference) -> tuple[Any, ...]:
        field = _FIELD_ORDER.get(item.field or "", 0)
        return *places.sort_key(item.kind, item.element_id), field, item.period or ""

    return tuple(sorted(told, key=key))
