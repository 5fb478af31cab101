"""Which elements are a unit's business: its scorecard, what it answers for, its positions and people."""

from sqlalchemy import or_, select

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Position
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
