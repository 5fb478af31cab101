"""The line of sight: from a person's measure over the indicators that hand it down up to the goal."""

from dataclasses import dataclass

from bsc_planner.cascading.cascade import states_of
from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import UnitShare
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Goal
from bsc_planner.model.objective import Objective
from bsc_planner.model.value import Value


@dataclass(frozen=True, slots=True)
class SightLink:
    """One link of the chain.

    Attributes:
        ref: Element it stands for.
        text: Code and name or text.
        unit: Who answers for it; empty: the institution, or nobody in particular.
        target: The year's figure there; None: none.
    """

    ref: Ref
    text: str
    unit: str = ""
    target: Value | None = None


def line_of_sight(facts: PlanFacts, at: int) -> list[SightLink]:
    """The chain above one row of `EmployeeShares`, from the position up.

    Args:
        facts: One plan and year; its store is read.
        at: The row.
    """
    shares = facts.result.positions
    row = int(facts.result.employees.rows[at])
    position = facts.positions[int(shares.positions[row])]
    parent, own = int(shares.parents[row]), int(shares.indicators[row])
    unit = facts.unit_name(position.unit) or ""
    links = [SightLink(Ref("position", position.id), position.title or position.code, unit, shares.figures.target(row))]
    if own not in (NONE, parent):
        links.append(_indicator(facts, own, unit, shares.figures.target(row)))
    last = _climb(facts, parent, position.unit, links) if parent != NONE else own
    objective_id = facts.indicators[last].objective_id if last != NONE else None
    if objective_id is None:
        rule = facts.rules.get(facts.result.given.rules.ids[int(shares.rules[row])])
        objective_id = rule.parent_objective_id if rule else None
    return [*links, *_objectives(facts, objective_id)]


def _climb(facts: PlanFacts, indicator: int, unit: int, links: list[SightLink]) -> int:
    """Add the indicators above, unit by unit; returns the highest one."""
    targets = states_of(facts.result.given)[-1][1]
    carried = {(share.indicator, share.unit): share for share in facts.result.units if share.indicator == share.parent}
    handed: dict[int, UnitShare] = {}
    for share in facts.result.units:
        if share.indicator != share.parent and share.indicator != NONE and share.parent != NONE:
            handed.setdefault(share.indicator, share)
    seen: set[int] = set()
    while indicator not in seen:
        seen.add(indicator)
        for above in _upwards(facts, unit):
            held = carried.get((indicator, above))
            if held is not None:
                links.append(_indicator(facts, indicator, facts.unit_name(above) or "", held.target))
        home = facts.indicators[indicator].unit_id
        owner = next((one.name for one in facts.units if one.id == home), "") if home else ""
        from_above = handed.get(indicator)
        if from_above is not None and not owner:
            owner = facts.unit_name(from_above.unit) or ""
        target = from_above.target if from_above is not None else targets[indicator]
        links.append(_indicator(facts, indicator, owner, target))
        if from_above is None or from_above.parent in seen:
            break
        indicator, unit = from_above.parent, from_above.unit
    return indicator


def _upwards(facts: PlanFacts, unit: int) -> list[int]:
    found: list[int] = []
    while unit != NONE and unit not in found:
        found.append(unit)
        unit = facts.units[unit].parent
    return found


def _indicator(facts: PlanFacts, place: int, unit: str, target: Value | None) -> SightLink:
    fact = facts.indicators[place]
    text = " · ".join(filter(None, (fact.code, fact.name)))
    return SightLink(Ref("indicator", facts.result.given.indicators[place].id or ""), text, unit, target)


def _objectives(facts: PlanFacts, objective_id: str | None) -> list[SightLink]:
    links: list[SightLink] = []
    goal_id: str | None = None
    seen: set[str] = set()
    while objective_id is not None and objective_id not in seen:
        seen.add(objective_id)
        one = facts.store.find(Objective, objective_id)
        if one is None:
            break
        links.append(SightLink(Ref("objective", one.id), " · ".join(filter(None, (one.code, one.text)))))
        goal_id, objective_id = one.goal_id or goal_id, one.parent_id
    goal = facts.store.find(Goal, goal_id) if goal_id else None
    if goal is not None:
        links.append(SightLink(Ref("goal", goal.id), " · ".join(filter(None, (goal.code, goal.text)))))
    return links
