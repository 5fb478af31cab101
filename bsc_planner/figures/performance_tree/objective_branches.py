"""Goals, objectives and the indicators that stand below an objective of their own, as a tree of one year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import select

from bsc_planner.cascading.unit_holders import UnitHolders
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.direction import Goal
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.years import belongs_to_year

_KINDS: dict[str | None, CascadeKind] = {**{str(kind): kind for kind in CascadeKind}, None: CascadeKind.OWN}


def kind_of(word: str | None) -> CascadeKind:
    """The kind of a cascade rule by its stored word; one that is unknown or missing counts as own."""
    return _KINDS.get(word, CascadeKind.OWN)


class TreeRule(NamedTuple):
    """A cascade rule as the tree needs it.

    Attributes:
        id: Of the rule.
        unit_id: Unit that receives; None: none does.
        child_id: Indicator that follows; None: the same one.
        kind: How it follows.
    """

    id: str
    unit_id: str | None
    child_id: str | None
    kind: CascadeKind


@dataclass(frozen=True)
class ObjectiveBranches:
    """What hangs below goals and objectives in one year, all in plan order.

    Attributes:
        goals, objectives: Code and text by id.
        of_goals: Objectives at the head of a branch by goal; None: without one.
        of_objective: Objectives that hang below an objective.
        rules: Rule by which an objective follows from the one above, by its id.
        of_year: Indicators of the year.
        placed: Indicators that stand below an objective of their own, not below another indicator.
    """

    goals: Mapping[str, tuple[str, str]]
    objectives: Mapping[str, tuple[str, str]]
    of_goals: Mapping[str | None, Sequence[str]]
    of_objective: Mapping[str, Sequence[str]]
    rules: Mapping[str, TreeRule]
    of_year: Sequence[str]
    placed: Mapping[str, Sequence[str]]


def objective_branches(store: PlanStore, year: int, holders: UnitHolders) -> ObjectiveBranches:
    """Read them; objectives whose indicators all come from indicators above are shown by these, not a second time."""
    rows = store.rows(
        select(Objective.id, Objective.code, Objective.text, Objective.parent_id, Objective.unit_id, Objective.goal_id)
        .where(belongs_to_year(Objective, year))
        .order_by(Objective.ord, Objective.id)
    )
    texts = {row[0]: (row[1] or "", row[2] or "") for row in rows}
    found = store.rows(select(Goal.id, Goal.code, Goal.text).order_by(Goal.ord, Goal.id))
    goals = {row[0]: (row[1] or "", row[2] or "") for row in found}
    above = {row[0]: row[3] for row in rows if row[3] in texts}
    rules: dict[str, TreeRule] = {}
    for row in _objective_rules(store, year):
        if row[1] in texts and row[2] in texts and row[1] != row[2]:
            above.setdefault(row[2], row[1])
            rules.setdefault(row[2], TreeRule(row[0], row[4], None, kind_of(row[3])))
    of_year, placed, owning = _indicators(store, year, holders)
    shown = {row[0] for row in rows if row[0] in placed or (row[0] not in owning and row[4] is None)}
    for one in list(shown):
        _show_above(one, above, shown)
    of_objective: dict[str, list[str]] = {}
    for one in texts:
        if one in above:
            of_objective.setdefault(above[one], []).extend([one] if one in shown else ())
    of_goals: dict[str | None, list[str]] = {}
    for row in rows:
        if row[0] in shown and (row[0] not in above or _is_circular(row[0], above)):
            of_goals.setdefault(row[5] if row[5] in goals else None, []).append(row[0])
    return ObjectiveBranches(goals, texts, of_goals, of_objective, rules, of_year, placed)


def _objective_rules(store: PlanStore, year: int) -> Sequence[Any]:
    columns = (
        Cascade.id,
        Cascade.parent_objective_id,
        Cascade.child_objective_id,
        Cascade.method,
        Cascade.child_unit_id,
    )
    are_both = Cascade.parent_objective_id.is_not(None), Cascade.child_objective_id.is_not(None)
    wanted = select(*columns).where(*are_both, belongs_to_year(Cascade, year))
    return store.rows(wanted.order_by(Cascade.ord, Cascade.id))


def _indicators(store: PlanStore, year: int, holders: UnitHolders) -> tuple[list[str], dict[str, list[str]], set[str]]:
    """Indicators of the year, those that stand below an objective of their own, and objectives that have any."""
    rows = store.rows(
        select(Indicator.id, Indicator.objective_id)
        .where(belongs_to_year(Indicator, year))
        .order_by(Indicator.ord, Indicator.id)
    )
    of_year = [row[0] for row in rows]
    known = set(of_year)
    free = [one for one in of_year if not holders.parents(one) & known]
    # what only feeds itself in a circle would be nowhere
    standing = set(free) | (known - holders.fed_by(free))
    placed: dict[str, list[str]] = {}
    for row in rows:
        if row[0] in standing and row[1] is not None:
            placed.setdefault(row[1], []).append(row[0])
    return of_year, placed, {row[1] for row in rows if row[1] is not None}


def _show_above(one: str, above: dict[str, str], shown: set[str]) -> None:
    upper = above.get(one)
    while upper is not None and upper not in shown:
        shown.add(upper)
        upper = above.get(upper)


def _is_circular(one: str, above: dict[str, str]) -> bool:
    """Whether an objective is the first of a circle of objectives that hang below each other."""
    seen = [one]
    upper = above.get(one)
    while upper is not None and upper not in seen:
        seen.append(upper)
        upper = above.get(upper)
    return upper == one and one == min(seen)
