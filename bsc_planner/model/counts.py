"""How many things of each sort a plan holds, by the keys of the interchange format."""

from collections.abc import Collection

from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Goal, Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Instrument, Mission, Source
from bsc_planner.model.revision import Revision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target

_COUNTED: dict[str, type[Element]] = {
    "missions": Mission,
    "instruments": Instrument,
    "perspectives": Perspective,
    "goals": Goal,
    "units": Unit,
    "positions": Position,
    "employees": Employee,
    "assignments": Assignment,
    "objectives": Objective,
    "links": Link,
    "indicators": Indicator,
    "cascades": Cascade,
    "revisions": Revision,
    "sources": Source,
    "notes": Note,
    "targets": Target,
    "milestones": Milestone,
    "actuals": Actual,
}


def counts_of(store: PlanStore) -> dict[str, int]:
    """How many items each list of the plan's document has, and how many targets, milestones and actuals in all."""
    return {key: store.count(cls) for key, cls in _COUNTED.items()}


def rules_of(store: PlanStore, indicator_ids: Collection[str], objective_ids: Collection[str]) -> int:
    """How many cascade rules hand these indicators and objectives down."""
    of_indicators = store.ids_where(Cascade, "parent_indicator_id", indicator_ids)
    return len({*of_indicators, *store.ids_where(Cascade, "parent_objective_id", objective_ids)})
