"""Who hands indicators on to units, which ones and to whom: the outline of a cascade matrix, read by columns."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import or_, select

from bsc_planner.cascading.rule_groups import HANDED_DOWN
from bsc_planner.model.cascade import Cascade, CascadeFigure, CascadeLock, CascadeTarget
from bsc_planner.model.delta import Changes
from bsc_planner.model.elements import table_of
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.organisation import Unit
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore

_COLUMNS = (
    Cascade.id,
    Cascade.parent_indicator_id,
    Cascade.child_unit_id,
    Cascade.child_indicator_id,
    Cascade.method,
)
_FIGURES: dict[str, type[CascadeFigure]] = {cls.__tablename__: cls for cls in (CascadeLock, CascadeTarget)}
_CHUNK = 500
"""Ids per statement."""

# statements of every step on the matrix, put together once
_RULES = Prepared(select(*_COLUMNS).where(among(Cascade.id, "ids")))
_RULES_OF_FIGURES = {
    kind: Prepared(select(cls.id, cls.cascade_id).where(among(cls.id, "ids"))) for kind, cls in _FIGURES.items()
}


class _Rule(NamedTuple):
    parent: str | None
    unit: str | None
    child: str | None
    is_handed: bool


@dataclass(frozen=True)
class HolderOutline:
    """What a holder has to hand on.

    Attributes:
        unit_id: The unit; None: the institution.
        indicators: Ids of the indicators it holds, in plan order.
        receivers: Ids of units below it that may receive or do receive, in plan order.
    """

    unit_id: str | None
    indicators: tuple[str, ...]
    receivers: tuple[str, ...]


class UnitHolders:
    """Which units hold which indicators, by the same rule as `HolderTree`: the nearest holder above hands on.

    Attributes:
        labels: Code and name of every indicator by id, in plan order; empty texts where there is none.
    """

    def __init__(self, store: PlanStore) -> None:
        self._parents: dict[str, str | None] = {
            row.id: row.parent_id for row in store.rows(select(Unit.id, Unit.parent_id).order_by(Unit.ord, Unit.id))
        }
        named = store.rows(select(Indicator.id, Indicator.code, Indicator.name).order_by(Indicator.ord, Indicator.id))
        self.labels = {row.id: (row.code or "", row.name or "") for row in named}
        self._indicators = list(self.labels)
        self._owners: dict[str, set[str]] = {}
        for indicator, unit in _owners(store):
            self._owners.setdefault(indicator, set()).add(unit)
        self._rules: dict[str, _Rule] = {}
        self._of_parent: dict[str | None, dict[str, _Rule]] = {}
        self._of_child: dict[str | None, dict[str, _Rule]] = {}
        # rules to positions hold nothing for a unit, and there are many of them
        matters = or_(Cascade.child_unit_id.is_not(None), Cascade.child_indicator_id.is_not(None))
        self._take_in(store.rows(select(*_COLUMNS).where(matters)))
        self._counts = self._holding(self._indicators)
        self._units: tuple[str, ...] | None = None
        self._rule_of: dict[str, str] = {}
        for kind in _FIGURES.values():
            self._rule_of.update((row[0], row[1]) for row in store.rows(select(kind.id, kind.cascade_id)))

    def follow(self, store: PlanStore, changes: Changes) -> set[str] | None:
        """Take in what a step did to rules and their figures.

        Returns:
            The indicators whose rules it touched; None where something is gone that was never known.
        """
        figured: set[str] = set()
        for kind in sorted(changes.kinds & _FIGURES.keys()):
            of_figures = self.rules_of_figures(store, kind, changes.ids(kind))
            if of_figures is None:
                return None
            figured |= of_figures
        # a rule stays what it is when its figure changes
        known = {self._rules[rule].parent for rule in figured & self._rules.keys()}
        touched = self.refresh(store, changes.ids("cascade") | (figured - self._rules.keys()))
        return None if touched is None else touched | {parent for parent in known if parent is not None}

    def refresh(self, store: PlanStore, rule_ids: Collection[str]) -> set[str] | None:
        """Read some rules anew.

        Returns:
            The indicators they hand down or handed down before; None where a rule is gone that was never known.
        """
        ids = list(rule_ids)
        were = {rule_id: self._rules[rule_id] for rule_id in ids if rule_id in self._rules}
        rows = store.read(_RULES, ids=ids)
        linked = {one for rule in were.values() for one in (rule.parent, rule.child)}
        linked |= {one for row in rows for one in (row[1], row[3])}
        before = self._holding(linked)
        for rule_id in ids:
            gone = self._rules.pop(rule_id, None)
            if gone is not None:
                del self._of_parent[gone.parent][rule_id]
                del self._of_child[gone.child][rule_id]
        self._take_in(rows)
        self._counts.subtract(before)
        self._counts.update(self._holding(linked))
        self._units = None
        if not were.keys() | {row[0] for row in rows} >= set(ids):
            return None
        touched = {rule.parent for rule in were.values()} | {row[1] for row in rows}
        return {indicator for indicator in touched if indicator is not None}

    def rules_of_figures(self, store: PlanStore, kind: str, figure_ids: Collection[str]) -> set[str] | None:
        """Rules that locks or stated targets belong (or belonged) to.

        Args:
            store: Store of the plan.
            kind: ``cascade_lock`` or ``cascade_target``.
            figure_ids: Ids of the figures.

        Returns:
            Ids of the rules; None where a figure is gone that was never known.
        """
        new = [one for one in figure_ids if one not in self._rule_of]
        if new:
            self._rule_of.update(store.read(_RULES_OF_FIGURES[kind], ids=new))
        return {self._rule_of[one] for one in figure_ids} if self._rule_of.keys() >= set(figure_ids) else None

    def rules_touched(self, changes: Changes) -> set[str]:
        """Ids of the rules that a step touched, itself or by their figures, as far as these are known."""
        touched = changes.ids("cascade")
        for kind in changes.kinds & _FIGURES.keys():
            touched |= {self._rule_of[one] for one in changes.ids(kind) if one in self._rule_of}
        return touched

    def place_of(self, rule_id: str) -> tuple[str, str] | None:
        """Indicator that a rule hands down and unit that receives it; None where it is not known or has no such."""
        rule = self._rules.get(rule_id)
        return (rule.parent, rule.unit) if rule is not None and rule.parent and rule.unit else None

    def places_measured_by(self, indicator_id: str) -> set[tuple[str, str]]:
        """Indicators above and units that receive from them by an indicator of their own."""
        rules = self._of_child.get(indicator_id, {}).values()
        return {(rule.parent, rule.unit) for rule in rules if rule.parent and rule.unit}

    def fed_by(self, indicator_ids: Collection[str]) -> set[str]:
        """The indicators and all that receive their figures from them as indicators of their own."""
        found, new = set(indicator_ids), set(indicator_ids)
        while new:
            children = {rule.child for parent in new for rule in self._of_parent.get(parent, {}).values()}
            new = {child for child in children if child is not None} - found
            found |= new
        return found

    def measured_by(self, store: PlanStore, figures: Mapping[str, Collection[str]]) -> set[str] | None:
        """Indicators whose rows some targets show in: their own, those above that they print for, those they feed.

        Args:
            store: Store of the plan.
            figures: Ids of figures (targets, milestones ...) by kind.

        Returns:
            Ids of the indicators; None where a figure is gone, so that nobody knows whose it was.
        """
        found: set[str] = set()
        for kind, figure_ids in figures.items():
            table, ids = table_of(kind), list(figure_ids)
            seen = 0
            for start in range(0, len(ids), _CHUNK):
                statement = select(table.c.indicator_id).where(table.c.id.in_(ids[start : start + _CHUNK]))
                rows = store.rows(statement)
                seen += len(rows)
                found |= {row[0] for row in rows}
            if seen < len(ids):
                return None
        above = {rule.parent for child in found for rule in self._of_child.get(child, {}).values()}
        return self.fed_by(found | {parent for parent in above if parent is not None})

    def receivers(self, indicator_id: str, unit_id: str | None) -> set[str]:
        """Units that receive an indicator from a unit (None: from the institution)."""
        units = {rule.unit for rule in self._of_parent.get(indicator_id, {}).values() if rule.unit is not None}
        return {unit for unit, giver in self.givers(indicator_id, units).items() if giver == unit_id}

    def parents(self, indicator_id: str) -> set[str]:
        """Indicators above one that is an indicator of its own in what they hand down."""
        rules = self._of_child.get(indicator_id, {}).values()
        return {rule.parent for rule in rules if rule.parent is not None and rule.parent != indicator_id}

    @property
    def units(self) -> tuple[str, ...]:
        """Units that hold an indicator, in plan order."""
        if self._units is None:
            holding = {unit for unit, count in self._counts.items() if count}
            self._units = tuple(unit for unit in self._parents if unit in holding)
        return self._units

    def _holding(self, indicator_ids: Iterable[str | None]) -> Counter[str]:
        """How many of some indicators each unit holds."""
        held = (self.holders(one) for one in indicator_ids if one is not None and one in self.labels)
        return Counter(chain.from_iterable(held))

    def holders(self, indicator_id: str) -> set[str]:
        """Units that answer for an indicator, received it, or have it as a measure of their own."""
        found = set(self._owners.get(indicator_id, ()))
        for rule in self._of_parent.get(indicator_id, {}).values():
            if rule.unit is not None and rule.is_handed:
                found.add(rule.unit)
        for rule in self._of_child.get(indicator_id, {}).values():
            if rule.unit is not None:
                found.add(rule.unit)
        return found

    def giver(self, indicator_id: str, unit_id: str) -> str | None:
        """The unit a receiver's figure comes from; None: the institution."""
        return self.givers(indicator_id, (unit_id,))[unit_id]

    def givers(self, indicator_id: str, unit_ids: Iterable[str]) -> dict[str, str | None]:
        """The unit that each receiver's figure comes from; None: the institution."""
        holders = self.holders(indicator_id)
        return {unit: self._nearest_above(unit, holders) for unit in unit_ids}

    def _nearest_above(self, unit_id: str, holders: set[str]) -> str | None:
        above, seen = self._parents.get(unit_id), {unit_id}
        while above is not None and above not in seen:
            if above in holders:
                return above
            seen.add(above)
            above = self._parents.get(above)
        return None

    def holder_at(self, indicator_id: str, unit_id: str | None) -> str | None:
        """The unit that positions of a unit take an indicator from: itself or the nearest above; None: the institution.

        Args:
            indicator_id: The indicator.
            unit_id: Unit of the positions; None: none.
        """
        holders = self.holders(indicator_id)
        if unit_id is None or unit_id in holders:
            return unit_id
        return self._nearest_above(unit_id, holders)

    def served_unit(self, unit_id: str | None) -> str | None:
        """The unit whose indicators the people of a unit serve: itself or the nearest above that holds any."""
        holding = set(self.units)
        return unit_id if unit_id is None or unit_id in holding else self._nearest_above(unit_id, holding)

    def served_by(self, unit_id: str | None) -> frozenset[str]:
        """A unit and the units below it that hold no indicator themselves, so that their people serve its own.

        Args:
            unit_id: The unit; None: the institution, which only units without a holder above them serve.
        """
        holding = set(self.units)
        below: dict[str | None, list[str]] = {}
        for unit, parent in self._parents.items():
            below.setdefault(parent, []).append(unit)
        found = {unit_id} - {None}
        waiting = [unit_id]
        while waiting:
            inside = [unit for unit in below.get(waiting.pop(), ()) if unit not in holding and unit not in found]
            found.update(inside)
            waiting += inside
        return frozenset(unit for unit in found if unit is not None)

    def outline(self, unit_id: str | None) -> HolderOutline:
        """What a unit (None: the institution) holds and who is there to receive it.

        The institution holds what no unit holds, and whatever it hands to a unit.
        """
        receivers = {unit for unit, parent in self._parents.items() if parent == unit_id}
        held = []
        for indicator in self._indicators:
            holders = self.holders(indicator)
            if unit_id is not None and unit_id not in holders:
                continue
            receiving = self.receivers(indicator, unit_id)
            if unit_id is None and holders and not receiving:
                continue
            held.append(indicator)
            receivers |= receiving
        return HolderOutline(unit_id, tuple(held), tuple(unit for unit in self._parents if unit in receivers))

    def below(self, unit_id: str | None) -> tuple[str, ...]:
        """All units below a unit (None: all units), in plan order."""
        if unit_id is None:
            return tuple(self._parents)
        found, inside = set[str](), {unit_id}
        while inside:
            inside = {unit for unit, parent in self._parents.items() if parent in inside} - found - {unit_id}
            found |= inside
        return tuple(unit for unit in self._parents if unit in found)

    def _take_in(self, rows: Iterable[Any]) -> None:
        for row in rows:
            rule = _Rule(row[1], row[2] if row[2] in self._parents else None, row[3], row[4] in HANDED_DOWN)
            self._rules[row[0]] = rule
            self._of_parent.setdefault(rule.parent, {})[row[0]] = rule
            self._of_child.setdefault(rule.child, {})[row[0]] = rule


def unit_names(store: PlanStore) -> Mapping[str, tuple[str, str]]:
    """Code and name of all units by id, in plan order; empty texts where there is none."""
    rows = store.rows(select(Unit.id, Unit.code, Unit.name).order_by(Unit.ord, Unit.id))
    return {row.id: (row.code or "", row.name or "") for row in rows}


def _owners(store: PlanStore) -> Iterable[tuple[str, str]]:
    answering = select(Indicator.id, Indicator.unit_id).where(Indicator.unit_id.is_not(None))
    owning = select(IndicatorOwner.indicator_id, IndicatorOwner.unit_id).where(IndicatorOwner.unit_id.is_not(None))
    for statement in (answering, owning):
        for row in store.rows(statement):
            yield row[0], row[1]
