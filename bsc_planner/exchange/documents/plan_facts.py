"""What documents need of a plan, read once for a whole run: organisation, indicators, rules; people come in batches."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from textwrap import shorten

import numpy as np
from sqlalchemy import select

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.model.cascade import Cascade, CascadeAspect
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.store import PlanStore

_LONGEST_LABEL = 48


@dataclass(frozen=True, slots=True)
class UnitFact:
    """A unit; `parent` is a place in the list of units, -1 at the top."""

    id: str
    code: str
    name: str
    level: str
    parent: int
    head_title: str | None

    @property
    def label(self) -> str:
        """Code and name, short enough for a folder."""
        return shorten(f"{self.code} {self.name}", width=_LONGEST_LABEL, placeholder="") or self.code[:_LONGEST_LABEL]


@dataclass(frozen=True, slots=True)
class PositionFact:
    """A position; `unit` and `superior` are places in their lists, -1 for none."""

    id: str
    code: str
    title: str | None
    unit: int
    kind: str
    superior: int


@dataclass(frozen=True, slots=True)
class IndicatorFact:
    """An indicator, its objective by id."""

    code: str
    name: str
    unit_of_measure: str | None
    objective_id: str | None
    unit_id: str | None


@dataclass(frozen=True, slots=True)
class ObjectiveFact:
    """An objective."""

    text: str
    perspective_id: str | None
    parent_id: str | None


@dataclass(frozen=True, slots=True)
class RuleFact:
    """What a rule says in words."""

    role: str | None
    parent_objective_id: str | None
    child_objective_id: str | None


@dataclass(frozen=True, slots=True)
class AspectFact:
    """A stated aspect of a rule."""

    aspect: str
    measure: str | None
    target: str | None


class PlanFacts:
    """One plan and one year's cascade of it, as documents look at them.

    Lists follow the places of `CascadeInput`: unit 3 here is unit 3 there.
    """

    def __init__(self, store: PlanStore, result: CascadeResult) -> None:
        """Facts of a plan; nothing is read before it is asked for."""
        self.store = store
        self.result = result
        self.year = result.given.year
        self.institution = store.plan.institution

    @cached_property
    def units(self) -> list[UnitFact]:
        """All units."""
        rows = self.store.rows(select(Unit.id, Unit.code, Unit.name, Unit.level, Unit.head_title))
        found = {row[0]: row for row in rows}
        given = self.result.given.units
        facts = []
        for place, unit_id in enumerate(given.ids):
            _, code, name, level, head_title = found[unit_id]
            facts.append(UnitFact(unit_id, code or "", name or "", level or "", int(given.parents[place]), head_title))
        return facts

    @cached_property
    def positions(self) -> list[PositionFact]:
        """All positions."""
        rows = self.store.rows(
            select(Position.id, Position.code, Position.title, Position.kind, Position.reports_to_id)
        )
        found = {row[0]: row for row in rows}
        given = self.result.given.positions
        places = {position_id: place for place, position_id in enumerate(given.ids)}
        facts = []
        for place, position_id in enumerate(given.ids):
            _, code, title, kind, superior = found[position_id]
            superior_place = places.get(superior, NONE)
            unit = int(given.units[place])
            facts.append(PositionFact(position_id, code or "", title, unit, kind or "", superior_place))
        return facts

    @cached_property
    def indicators(self) -> list[IndicatorFact]:
        """All indicators."""
        columns = (Indicator.code, Indicator.name, Indicator.unit_of_measure, Indicator.objective_id, Indicator.unit_id)
        found = {row[0]: row[1:] for row in self.store.rows(select(Indicator.id, *columns))}
        facts = []
        for indicator in self.result.given.indicators:
            code, name, unit_of_measure, objective_id, unit_id = found[indicator.id or ""]
            facts.append(IndicatorFact(code or "", name or "", unit_of_measure, objective_id, unit_id))
        return facts

    @cached_property
    def objectives(self) -> Mapping[str, ObjectiveFact]:
        """All objectives by id."""
        columns = (Objective.text, Objective.perspective_id, Objective.parent_id)
        rows = self.store.rows(select(Objective.id, *columns))
        return {
            objective_id: ObjectiveFact(text or "", perspective, parent)
            for objective_id, text, perspective, parent in rows
        }

    @cached_property
    def rules(self) -> Mapping[str, RuleFact]:
        """Rules that say something in words, by id."""
        columns = (Cascade.role, Cascade.parent_objective_id, Cascade.child_objective_id)
        rows = self.store.rows(
            select(Cascade.id, *columns).where(
                Cascade.role.is_not(None)
                | Cascade.parent_objective_id.is_not(None)
                | Cascade.child_objective_id.is_not(None)
            )
        )
        return {rule_id: RuleFact(*texts) for rule_id, *texts in rows}

    @cached_property
    def aspects(self) -> Mapping[str, list[AspectFact]]:
        """Aspects stated for every year or for this one, by the rule's id."""
        rows = self.store.rows(
            select(CascadeAspect.cascade_id, CascadeAspect.aspect, CascadeAspect.measure, CascadeAspect.target)
            .where(CascadeAspect.year.is_(None) | (CascadeAspect.year == self.year))
            .order_by(CascadeAspect.ord)
        )
        found: dict[str, list[AspectFact]] = {}
        for rule_id, aspect, measure, target in rows:
            found.setdefault(rule_id, []).append(AspectFact(aspect or "", measure, target))
        return found

    @cached_property
    def _skp_perspectives(self) -> Mapping[str, str]:
        rows = self.store.rows(select(Perspective.id, Perspective.skp_perspective))
        return {perspective_id: name for perspective_id, name in rows if name}

    def objective_text(self, objective_id: str | None) -> str:
        """Text of an objective; empty for none."""
        objective = self.objectives.get(objective_id or "")
        return objective.text if objective else ""

    def perspective_of(self, objective_id: str | None) -> str:
        """SKP perspective of an objective, its own or the nearest one above; empty where none is set."""
        seen: set[str] = set()
        while objective_id is not None and objective_id not in seen:
            seen.add(objective_id)
            objective = self.objectives[objective_id]
            if objective.perspective_id is not None:
                return self._skp_perspectives.get(objective.perspective_id, "")
            objective_id = objective.parent_id
        return ""

    def unit_name(self, unit: int) -> str | None:
        """Name of a unit; None for none."""
        return self.units[unit].name or None if unit != NONE else None

    def day_that_counts(self, day: date | None) -> date:
        """The day that decides who holds a position: the day of signing within the year, else its last day."""
        last = date(self.year, 12, 31)
        return day if day is not None and day.year == self.year else last

    def branch(self, unit_ids: AbstractSet[str]) -> frozenset[int]:
        """Places of units and of all units below them."""
        chosen = {place for place, unit in enumerate(self.units) if unit.id in unit_ids}
        size = -1
        while size != len(chosen):
            size = len(chosen)
            chosen |= {place for place, unit in enumerate(self.units) if unit.parent in chosen}
        return frozenset(chosen)

    def units_in(self, scope: IssueScope) -> list[int]:
        """Places of the units in scope, in plan order; none where only people are asked for."""
        if scope.employee_ids is not None:
            return []
        if scope.unit_ids is None:
            return list(range(len(self.units)))
        return sorted(self.branch(scope.unit_ids))

    def employees_in(self, scope: IssueScope) -> Iterator[int]:
        """Places of the employees in scope, in the order of their NIP."""
        ids = self.result.given.employee_ids
        wanted = scope.employee_ids
        if wanted is None and scope.unit_ids is None:
            yield from range(len(ids))
            return
        chosen = self._employees_of(self.branch(scope.unit_ids)) if scope.unit_ids is not None else None
        for place, employee_id in enumerate(ids):
            if (wanted is None or employee_id in wanted) and (chosen is None or place in chosen):
                yield place

    def count(self, scope: IssueScope, *, of_people: bool) -> int:
        """How many documents of a kind the scope asks for."""
        return sum(1 for _ in self.employees_in(scope)) if of_people else len(self.units_in(scope))

    def _employees_of(self, units: AbstractSet[int]) -> frozenset[int]:
        holdings, positions = self.result.holdings, self.result.given.positions
        inside = np.isin(positions.units[holdings.positions], list(units))
        return frozenset(holdings.employees[inside].tolist())
