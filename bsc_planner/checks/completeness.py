"""How far a plan is drafted: what is there, what is missing, and the first element that lacks it."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.elements import table_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Mission
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target


class StepKey(StrEnum):
    """Steps of drafting a plan, in order."""

    FACTS = "facts"
    PERSPECTIVES = "perspectives"
    OBJECTIVES = "objectives"
    INDICATORS = "indicators"
    TARGETS = "targets"
    UNITS = "units"
    POSITIONS = "positions"
    PEOPLE = "people"
    CASCADE = "cascade"


@dataclass(frozen=True)
class Step:
    """One step and how complete it is.

    Attributes:
        key: Which step.
        done: Elements that have what the step asks for.
        total: Elements it asks it of; 0: the step has not begun.
        missing: First element that lacks it; None when none does or none can be pointed at.
    """

    key: StepKey
    done: int
    total: int
    missing: Ref | None = None


def completeness_of(plan: PlanStore) -> tuple[Step, ...]:
    """Every step of drafting.

    Facts: title, institution, vision, missions, period. Perspectives: those with an objective. Objectives: those
    with an indicator. Indicators: those with unit of measure, polarity and consolidation. Targets: indicators with
    a target for every year. Units: those with a position. Positions: those somebody holds. People: those with an
    assignment. Cascade: indicators of the institution handed down to somebody.
    """
    return (
        _facts(plan),
        _step(plan, StepKey.PERSPECTIVES, Perspective, _has(Perspective, Objective, "perspective_id")),
        _step(plan, StepKey.OBJECTIVES, Objective, _has(Objective, Indicator, "objective_id")),
        _step(plan, StepKey.INDICATORS, Indicator, _described()),
        _step(plan, StepKey.TARGETS, Indicator, _aimed(plan)),
        _step(plan, StepKey.UNITS, Unit, _has(Unit, Position, "unit_id")),
        _step(plan, StepKey.POSITIONS, Position, _has(Position, Assignment, "position_id")),
        _step(plan, StepKey.PEOPLE, Employee, _has(Employee, Assignment, "employee_id")),
        _step(plan, StepKey.CASCADE, Indicator, _has(Indicator, Cascade, "parent_indicator_id"), _of_institution()),
    )


def _facts(plan: PlanStore) -> Step:
    page = plan.plan
    given = (page.title, page.institution, page.vision, plan.count(Mission), page.years)
    return Step(StepKey.FACTS, sum(map(bool, given)), len(given), Ref("plan", page.id) if not all(given) else None)


def _step(
    plan: PlanStore, key: StepKey, cls: type[Element], is_done: ColumnElement[bool], *of: ColumnElement[bool]
) -> Step:
    table = table_of(cls.__tablename__)
    total = plan.count(cls, *of)
    lacking: Select[tuple[str]] = select(table.c.id).where(~is_done, *of).order_by(table.c.ord, table.c.id)
    count = plan.rows(select(func.count()).select_from(lacking.subquery()))[0][0]
    first = plan.rows(lacking.limit(1)) if count else ()
    return Step(key, total - count, total, Ref(cls.__tablename__, first[0][0]) if first else None)


def _has(cls: type[Element], other: type[Element], column: str) -> ColumnElement[bool]:
    """Whether an element of `other` names this one."""
    table, others = table_of(cls.__tablename__), table_of(other.__tablename__)
    return table.c.id.in_(select(others.c[column]).where(others.c[column].is_not(None)))


def _described() -> ColumnElement[bool]:
    table = table_of(Indicator.__tablename__)
    needed = (table.c.unit_of_measure, table.c.polarity, table.c.consolidation)
    return and_(*(func.coalesce(column, "") != "" for column in needed))


def _aimed(plan: PlanStore) -> ColumnElement[bool]:
    """Whether an indicator has a target for every planned year."""
    table, targets = table_of(Indicator.__tablename__), table_of(Target.__tablename__)
    years = [str(year) for year in plan.plan.years]
    full = (
        select(targets.c.indicator_id)
        .where(targets.c.period.in_(years))
        .group_by(targets.c.indicator_id)
        .having(func.count() == len(years))
    )
    return table.c.id.in_(full)


def _of_institution() -> ColumnElement[bool]:
    """Whether an indicator belongs to the top: those of units are themselves what was handed down."""
    table = table_of(Indicator.__tablename__)
    top = select(table_of(Unit.__tablename__).c.id).where(table_of(Unit.__tablename__).c.parent_id.is_(None))
    return or_(table.c.unit_id.is_(None), table.c.unit_id.in_(top))
