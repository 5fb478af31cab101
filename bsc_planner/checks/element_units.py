"""Which elements are a unit's business: its scorecard, what it answers for, its positions and people."""

import json
from collections.abc import Iterable

from sqlalchemy import Select, func, or_, select

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Position, Unit
from bsc_planner.model.store import PlanStore


def elements_of_unit(store: PlanStore, unit_id: str) -> frozenset[str]:
    """Ids of the unit and of all elements that are its business."""
    owned = select(IndicatorOwner.indicator_id).where(IndicatorOwner.unit_id == unit_id)
    is_its_own = or_(Indicator.unit_id == unit_id, Indicator.id.in_(owned))
    positions = select(Position.id).where(Position.unit_id == unit_id)
    measured = select(Indicator.objective_id).where(is_its_own)
    handed = or_(Cascade.child_unit_id == unit_id, Cascade.child_position_id.in_(positions))
    statements = (
        select(Indicator.id).where(is_its_own),
        select(Objective.id).where(or_(Objective.unit_id == unit_id, Objective.id.in_(measured))),
        positions,
        select(Assignment.employee_id).where(Assignment.position_id.in_(positions)),
        select(Cascade.id).where(handed),
        select(Cascade.child_indicator_id).where(handed),
    )
    found = {str(row[0]) for statement in statements for row in store.rows(statement) if row[0] is not None}
    return frozenset({unit_id, *found})


def units_of_elements(store: PlanStore, element_ids: Iterable[str]) -> dict[str, str]:
    """Names of the units that answer for elements, joined by commas; elements that no unit answers for are left out.

    Args:
        store: Store of the plan.
        element_ids: Objectives, indicators, units, positions, people, cascades; others are left out.
    """
    # one value however many ids: SQLite limits the number of variables
    wanted = select(func.json_each(json.dumps(sorted(element_ids))).table_valued("value").c.value)
    held = select(Assignment.employee_id, Position.unit_id).join(Position, Position.id == Assignment.position_id)
    statements: tuple[Select[*tuple[str, str | None]], ...] = (
        select(Indicator.id, Indicator.unit_id).where(Indicator.id.in_(wanted)),
        select(IndicatorOwner.indicator_id, IndicatorOwner.unit_id).where(IndicatorOwner.indicator_id.in_(wanted)),
        select(Objective.id, Objective.unit_id).where(Objective.id.in_(wanted)),
        select(Unit.id, Unit.id).where(Unit.id.in_(wanted)),
        select(Position.id, Position.unit_id).where(Position.id.in_(wanted)),
        held.where(Assignment.employee_id.in_(wanted)),
        select(Cascade.id, Cascade.child_unit_id).where(Cascade.id.in_(wanted)),
    )
    pairs = [(row[0], row[1]) for statement in statements for row in store.rows(statement) if row[1] is not None]
    shown = {row[0]: row[1] or row[2] or "" for row in store.rows(select(Unit.id, Unit.name, Unit.code))}
    names: dict[str, dict[str, None]] = {}
    for element_id, unit_id in pairs:
        names.setdefault(element_id, {})[shown.get(unit_id, "")] = None
    return {element_id: ", ".join(filter(None, found)) for element_id, found in names.items()}
