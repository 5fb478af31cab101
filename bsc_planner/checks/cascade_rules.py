"""Rules on who carries on what: connected upwards and downwards, without circles (L26 to L32)."""

from collections.abc import Iterator
from operator import attrgetter

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.figure_series import is_of_the_past
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.levels import Tier, is_below_top, stated_tier
from bsc_planner.checks.rule import Hit
from bsc_planner.checks.words import text_key

_PARTS = (
    ("cascade", "child_unit_id"),
    ("indicator_owner", "unit_id"),
    ("objective", "unit_id"),
    ("indicator", "unit_id"),
)
"""Where a unit is named that has a part in the plan."""


def objective_without_parent(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L26: an objective below the top serves none above it."""
    if objective.parent_id or objective.goal_id or not is_below_top(plan, objective):
        return
    if not plan.rows("cascade", "child_objective_id", objective.id):
        yield Hit(name_of(objective))


def indicator_without_objective(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L26: an indicator measures no objective and is handed down by nobody."""
    if indicator.objective_id is not None or is_of_the_past(plan, indicator):
        return
    if not plan.rows("cascade", "child_indicator_id", indicator.id):
        yield Hit(name_of(indicator))


def not_handed_down(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L27: an objective of the top is carried on by nobody, in a plan that hands others down."""
    if objective.parent_id or is_below_top(plan, objective) or not plan.has_any("cascade"):
        return
    if plan.rows("objective", "parent_id", objective.id) or plan.rows("cascade", "parent_objective_id", objective.id):
        return
    indicators = plan.rows("indicator", "objective_id", objective.id)
    if not any(plan.rows("cascade", "parent_indicator_id", row.id) for row in indicators):
        yield Hit(name_of(objective))


def links_in_a_circle(plan: CheckedPlan, page: Row) -> Iterator[Hit]:
    """L28: arrows of the strategy map lead back to where they began; named once, by the first objective of each."""
    after: dict[str, list[str]] = {}
    for link in plan.all("link"):
        after.setdefault(link.from_id, []).append(link.to_id)
    for circle in _circles(after):
        found = [row for one in circle if (row := plan.row("objective", one)) is not None]
        rows = sorted(found, key=attrgetter("ord", "id"))
        yield Hit(name_of(rows[0]), {"circle": [name_of(row) for row in rows]}, rows[0].id)


def copied_down(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L29: an objective is worded like the one above it and the one above that."""
    key, row = text_key(objective.text), objective
    for _ in range(2):
        row = plan.row("objective", row.parent_id)
        if key is None or row is None or text_key(row.text) != key:
            return
    yield Hit(name_of(objective), {"other": name_of(row)})


def outcome_below_output(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L31: an outcome stands below an output."""
    parent = plan.row("objective", objective.parent_id)
    if parent is not None and stated_tier(objective) is Tier.OUTCOME and stated_tier(parent) is Tier.OUTPUT:
        yield Hit(name_of(objective), {"parent": name_of(parent), "level": parent.level})


def unit_without_part(plan: CheckedPlan, unit: Row) -> Iterator[Hit]:
    """L32: neither a lower unit nor any unit below it has a part in the plan, where others have one."""
    if unit.parent_id is None or not any(plan.has_any(kind, column) for kind, column in _PARTS):
        return
    waiting, seen = [unit.id], {unit.id}
    while waiting:
        each = waiting.pop()
        if _has_part(plan, each):
            return
        below = [row.id for row in plan.rows("unit", "parent_id", each) if row.id not in seen]
        seen.update(below)
        waiting += below
    yield Hit(name_of(unit), {"name": unit.name})


def _has_part(plan: CheckedPlan, unit_id: str) -> bool:
    if any(plan.rows(kind, column, unit_id) for kind, column in _PARTS):
        return True
    positions = plan.rows("position", "unit_id", unit_id)
    return any(plan.rows("cascade", "child_position_id", row.id) for row in positions)


def _circles(after: dict[str, list[str]]) -> list[list[str]]:
    """Sets of elements that lead to each other (Tarjan's strongly connected components of more than one)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    on_path: list[str] = []
    found: list[list[str]] = []
    for start in after:
        if start in number:
            continue
        number[start] = lowest[start] = len(number)
        on_path.append(start)
        work = [(start, iter(after[start]))]
        while work:
            here, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[here])
                if lowest[here] == number[here]:
                    circle = on_path[on_path.index(here) :]
                    del on_path[on_path.index(here) :]
                    found += [circle] if len(circle) > 1 else []
            elif following not in number:
                number[following] = lowest[following] = len(number)
                on_path.append(following)
                work.append((following, iter(after.get(following, ()))))
            elif following in on_path:
                lowest[here] = min(lowest[here], number[following])
    return found
