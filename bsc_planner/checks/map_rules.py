"""Rules on the scorecard: its perspectives and its arrows (L35 to L37)."""

from collections.abc import Iterator

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.levels import is_below_top
from bsc_planner.checks.rule import Hit
from bsc_planner.model.direction import SkpPerspective

_MAPPED = frozenset(SkpPerspective)


def empty_perspective(plan: CheckedPlan, perspective: Row) -> Iterator[Hit]:
    """L35: no objective stands in a perspective."""
    if not plan.rows("objective", "perspective_id", perspective.id):
        yield Hit(name_of(perspective), {"name": perspective.name})


def perspective_not_mapped(plan: CheckedPlan, perspective: Row) -> Iterator[Hit]:
    """L36: a perspective with objectives has no counterpart on the SKP form of high officials."""
    if perspective.skp_perspective not in _MAPPED and plan.rows("objective", "perspective_id", perspective.id):
        yield Hit(name_of(perspective), {"name": perspective.name})


def objective_without_perspective(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L36: an objective of the top stands in no perspective, in a plan that has perspectives."""
    if objective.perspective_id or objective.parent_id or is_below_top(plan, objective):
        return
    if plan.has_any("perspective"):
        yield Hit(name_of(objective), {"name": objective.text})


def objectives_leading_nowhere(plan: CheckedPlan, perspective: Row) -> Iterator[Hit]:
    """L37: an objective below the first perspective brings nothing about, in a plan whose map has arrows."""
    if plan.all("perspective")[0].id == perspective.id or not plan.has_any("link"):
        return
    for objective in plan.rows("objective", "perspective_id", perspective.id):
        if not objective.parent_id and not plan.rows("link", "from_id", objective.id):
            yield Hit(name_of(objective), {"name": objective.text}, objective.id)
