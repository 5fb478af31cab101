"""Carrying what a year fixed by hand into the next one, as far as it still holds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from bsc_planner.cascading.figure import says_the_same
from bsc_planner.editing.closed_year import check_open
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeFigure, CascadeKind, CascadeLock, CascadeTarget
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Milestone, Target
from bsc_planner.model.value import Value
from bsc_planner.model.years import belongs_to_year, carried_on

_HANDED = frozenset({CascadeKind.ADOPT, CascadeKind.SHARE})
_FIGURES: tuple[type[CascadeFigure], ...] = (CascadeLock, CascadeTarget)


@dataclass(frozen=True)
class CarryOverEdit:
    """Give a year the locks, stated targets, aspects and periodic targets of the year before.

    A figure fixed by hand is a part of one whole: it goes along where that whole is the same in both years and is
    left behind where it is not, so that the share is computed anew from the weights. Nothing is scaled: the arithmetic
    knows figures that are computed and figures that are fixed, and a scaled one was neither computed nor fixed.
    Receivers with a measure of their own keep what is stated for them while their measure's target is the same.
    What the year has already is left as it is.
    """

    year: int

    def apply(self, plan: PlanStore) -> None:
        """Carry over what still holds.

        Raises:
            EditError: ``year-closed``.
        """
        check_open(plan, (str(self.year),))
        rules, changed = _rules(plan, self.year), changed_indicators(plan, self.year)
        for cls in _FIGURES:
            self._carry_figures(plan, cls, rules, changed)
        self._carry_aspects(plan, rules, changed)
        self._carry_milestones(plan, changed)

    def _carry_figures(
        self, plan: PlanStore, cls: type[CascadeFigure], rules: Sequence[Any], changed: Collection[str]
    ) -> None:
        known, before = (_figures(plan, cls, year) for year in (self.year, self.year - 1))
        place, added = plan.last_ord(cls), []
        for rule in rules:
            figure = before.get(_earlier(rule, self.year))
            if figure is not None and rule.id not in known and _holds(rule, changed):
                place += ORD_STEP
                added.append((new_id(), place, rule.id, str(self.year), *figure))
        plan.insert_rows(cls, ("id", "ord", "cascade_id", "period", "printed", "meaning"), added)

    def _carry_aspects(self, plan: PlanStore, rules: Sequence[Any], changed: Collection[str]) -> None:
        known, before = (_aspects(plan, year) for year in (self.year, self.year - 1))
        place, added = plan.last_ord(CascadeAspect), []
        for rule in rules:
            for aspect, measure, target in before.get(_earlier(rule, self.year), ()) if rule.id not in known else ():
                place += ORD_STEP
                said = target if _holds(rule, changed) else None
                added.append((new_id(), place, rule.id, aspect, measure, said, self.year))
        plan.insert_rows(CascadeAspect, ("id", "ord", "cascade_id", "aspect", "measure", "target", "year"), added)

    def _carry_milestones(self, plan: PlanStore, changed: Collection[str]) -> None:
        followed = carried_on(plan)
        known, before = (_milestones(plan, year) for year in (self.year, self.year - 1))
        place, added = plan.last_ord(Milestone), []
        for (indicator_id,) in plan.rows(_indicators(self.year)):
            if indicator_id in known or indicator_id in changed:
                continue
            for period, printed, meaning in before.get(followed.get(indicator_id, indicator_id), ()):
                place += ORD_STEP
                added.append((new_id(), place, indicator_id, f"{self.year}{period[4:]}", printed, meaning))
        plan.insert_rows(Milestone, ("id", "ord", "indicator_id", "period", "printed", "meaning"), added)


@dataclass(frozen=True)
class LeftBehind:
    """What a year fixed by hand and the next one has no longer.

    Attributes:
        kind: ``cascade_lock``, ``cascade_target`` or ``milestone``.
        element_id: Rule, or with milestones the indicator, in the later year.
        where: Code of the indicator, and of the unit or position that receives a part of it.
        printed: The figure; of milestones the first one.
    """

    kind: str
    element_id: str
    where: str
    printed: str


def left_behind(plan: PlanStore, year: int) -> tuple[LeftBehind, ...]:
    """What was fixed by hand in the year before a year and has no counterpart there, in plan order."""
    found = []
    rules = _rules(plan, year)
    codes = {
        row[0]: row[1] or "–" for cls in (Indicator, Unit, Position) for row in plan.rows(select(cls.id, cls.code))
    }
    for cls in _FIGURES:
        known, before = (_figures(plan, cls, each) for each in (year, year - 1))
        for rule in rules:
            figure = before.get(_earlier(rule, year))
            if figure is not None and rule.id not in known:
                ends = (rule.parent_indicator_id, rule.child_unit_id or rule.child_position_id)
                where = " → ".join(codes[end] for end in ends if end in codes)
                found.append(LeftBehind(cls.__tablename__, rule.id, where, figure[0]))
    followed, known_periods, periods = carried_on(plan), _milestones(plan, year), _milestones(plan, year - 1)
    for (indicator_id,) in plan.rows(_indicators(year)):
        listed = periods.get(followed.get(indicator_id, indicator_id))
        if listed and indicator_id not in known_periods:
            found.append(LeftBehind(Milestone.__tablename__, indicator_id, codes[indicator_id], listed[0][1]))
    return tuple(found)


def changed_indicators(plan: PlanStore, year: int) -> frozenset[str]:
    """Indicators of a year whose target is another than the year before, and all that receive theirs from one."""
    followed = carried_on(plan)
    now, before = _targets(plan, year), _targets(plan, year - 1)
    changed = {
        row[0]
        for row in plan.rows(_indicators(year))
        if not _is_same(before.get(followed.get(row[0], row[0])), now.get(row[0]))
    }
    received: dict[str, list[str]] = {}
    for rule in _rules(plan, year):
        if rule.method in _HANDED and rule.child_indicator_id is not None:
            received.setdefault(rule.parent_indicator_id, []).append(rule.child_indicator_id)
    open_ids = list(changed)
    while open_ids:
        new = [child for child in received.get(open_ids.pop(), ()) if child not in changed]
        changed.update(new)
        open_ids += new
    return frozenset(changed)


def _is_same(before: Value | None, now: Value | None) -> bool:
    if before is None or now is None:
        return before is now
    return says_the_same(before, now)


def _holds(rule: Any, changed: Collection[str]) -> bool:
    """Whether the whole that a figure is part of, or the measure it stands beside, is what it was."""
    if rule.method in _HANDED:
        return rule.parent_indicator_id not in changed
    return rule.child_indicator_id not in changed


def _earlier(rule: Any, year: int) -> str:
    """Id of the rule in the year before."""
    return str(rule.follows_id if rule.follows_id is not None and rule.from_year == year else rule.id)


def _rules(plan: PlanStore, year: int) -> Sequence[Any]:
    columns = (
        Cascade.id,
        Cascade.method,
        Cascade.parent_indicator_id,
        Cascade.child_indicator_id,
        Cascade.child_unit_id,
        Cascade.child_position_id,
        Cascade.follows_id,
        Cascade.from_year,
    )
    return plan.rows(select(*columns).where(belongs_to_year(Cascade, year)).order_by(Cascade.ord, Cascade.id))


def _indicators(year: int) -> Any:
    return select(Indicator.id).where(belongs_to_year(Indicator, year)).order_by(Indicator.ord, Indicator.id)


def _targets(plan: PlanStore, year: int) -> Mapping[str, Value]:
    rows = plan.rows(select(Target.indicator_id, Target.printed, Target.meaning).where(Target.period == str(year)))
    return {row[0]: Value.stored(row[1], row[2]) for row in rows}


def _figures(plan: PlanStore, cls: type[CascadeFigure], year: int) -> Mapping[str, tuple[str, str]]:
    rows = plan.rows(select(cls.cascade_id, cls.printed, cls.meaning).where(cls.period == str(year)))
    return {row[0]: (row[1], row[2]) for row in rows}


def _aspects(plan: PlanStore, year: int) -> Mapping[str, list[tuple[str | None, str | None, str | None]]]:
    columns = (CascadeAspect.cascade_id, CascadeAspect.aspect, CascadeAspect.measure, CascadeAspect.target)
    statement = select(*columns).where(CascadeAspect.year == year)
    found: dict[str, list[tuple[str | None, str | None, str | None]]] = {}
    for rule_id, aspect, measure, target in plan.rows(statement.order_by(CascadeAspect.ord, CascadeAspect.id)):
        found.setdefault(rule_id, []).append((aspect, measure, target))
    return found


def _milestones(plan: PlanStore, year: int) -> Mapping[str, list[tuple[str, str, str]]]:
    columns = (Milestone.indicator_id, Milestone.period, Milestone.printed, Milestone.meaning)
    statement = select(*columns).where(Milestone.period.like(f"{year}-%"))
    found: dict[str, list[tuple[str, str, str]]] = {}
    for indicator_id, period, printed, meaning in plan.rows(statement.order_by(Milestone.period)):
        found.setdefault(indicator_id, []).append((period, printed, meaning))
    return found
