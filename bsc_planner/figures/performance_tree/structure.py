"""What hangs below what in a performance tree: goals, objectives, indicators, units and positions, read on demand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from bsc_planner.cascading.unit_holders import UnitHolders, unit_names
from bsc_planner.figures.performance_tree.objective_branches import TreeRule, kind_of, objective_branches
from bsc_planner.figures.performance_tree.steps import NodeKind, Path, Step
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.organisation import Position
from bsc_planner.model.store import PlanStore
from bsc_planner.model.years import belongs_to_year

_CHUNK = 500
"""Ids per statement."""

RULES = frozenset({"cascade", "cascade_lock", "cascade_target"})
"""Kinds of which a step can be followed without reading everything again."""

_RULE_COLUMNS = (
    Cascade.id,
    Cascade.parent_indicator_id,
    Cascade.child_unit_id,
    Cascade.child_indicator_id,
    Cascade.method,
)


@dataclass
class _Handed:
    """What hangs below one indicator.

    Attributes:
        of_givers: Rules to units and indicators by the unit that gives; None: the institution.
        positions: How many positions receive it, by the unit that gives.
    """

    of_givers: dict[str | None, list[TreeRule]]
    positions: dict[str | None, int]


class PerformanceTree:
    """The structure of the tree of one year; every branch is read when it is first unfolded.

    Attributes:
        holders: Who holds which indicator.
        units: Code and name of all units by id.
    """

    def __init__(self, store: PlanStore, year: int) -> None:
        self._store = store
        self._year = year
        self.holders = UnitHolders(store)
        self.units = dict(unit_names(store))
        self._handed: dict[str, _Handed] = {}
        self._branches = objective_branches(store, year, self.holders)

    def roots(self, root: Ref | None) -> list[Path]:
        """The first cards.

        Args:
            root: A goal, objective, indicator or unit; None: the whole plan. What is gone gives nothing.
        """
        if root is None:
            goals: list[Path] = [
                (Step(NodeKind.GOAL, goal),) for goal in self._branches.goals if self._branches.of_goals.get(goal)
            ]
            return goals + [(Step(NodeKind.OBJECTIVE, one),) for one in self._branches.of_goals.get(None, ())]
        if root.kind == "goal" and root.id in self._branches.goals:
            return [(Step(NodeKind.GOAL, root.id),)]
        if root.kind == "objective" and root.id in self._branches.objectives:
            return [(Step(NodeKind.OBJECTIVE, root.id),)]
        if root.kind == "indicator" and root.id in self.holders.labels:
            return [(Step(NodeKind.INDICATOR, root.id, unit),) for unit in self._tops(root.id)]
        if root.kind == "unit" and root.id in self.units:
            held = self.holders.outline(root.id).indicators
            return [(Step(NodeKind.INDICATOR, one, root.id),) for one in held if one in self._branches.of_year]
        return []

    def children(self, path: Path, *, positions: bool = False) -> list[Path]:
        """Cards below a card, in plan order.

        Args:
            path: The card.
            positions: Whether the positions that receive an indicator are among them, after the units.
        """
        last = path[-1]
        if last.kind is NodeKind.GOAL:
            return [(*path, Step(NodeKind.OBJECTIVE, one)) for one in self._branches.of_goals.get(last.id, ())]
        if last.kind is NodeKind.OBJECTIVE:
            steps = self._below_objective(last.id)
        elif last.kind is NodeKind.INDICATOR:
            self.read([last.id])
            steps = self._below_indicator(last)
            steps += self._positions_below(last) if positions else ()
        else:
            return []
        passed = {(step.kind, step.id, step.unit_id, step.position_id) for step in path}
        # rules that feed each other in a circle end where it closes
        return [(*path, one) for one in steps if (one.kind, one.id, one.unit_id, one.position_id) not in passed]

    def position_count(self, path: Path) -> int:
        """How many positions receive what a card stands for."""
        last = path[-1]
        if last.kind is not NodeKind.INDICATOR:
            return 0
        self.read([last.id])
        return self._handed[last.id].positions.get(last.unit_id, 0)

    def names(self, step: Step) -> tuple[str, str]:
        """Code and text of what a card stands for (of a position: its own); empty where there is none."""
        if step.kind is NodeKind.GOAL:
            return self._branches.goals.get(step.id, ("", ""))
        if step.kind is NodeKind.OBJECTIVE:
            return self._branches.objectives.get(step.id, ("", ""))
        if step.kind is NodeKind.POSITION:
            found = self._store.find(Position, step.position_id)
            return ("", "") if found is None else (found.code or "", found.title or "")
        return self.holders.labels.get(step.id, ("", ""))

    def listed(self) -> Iterator[tuple[Ref, str, str]]:
        """What can be a root: element, code and text, from goals down to units."""
        for kind, found in (("goal", self._branches.goals), ("objective", self._branches.objectives)):
            for key, (code, text) in found.items():
                yield Ref(kind, key), code, text
        for key in self._branches.of_year:
            yield Ref("indicator", key), *self.holders.labels[key]
        for key, (code, text) in self.units.items():
            yield Ref("unit", key), code, text

    def read(self, indicator_ids: Iterable[str]) -> None:
        """Read what hangs below indicators, all in a few statements; those known already are not read again."""
        missing = sorted({one for one in indicator_ids if one not in self._handed})
        if not missing:
            return
        rows: dict[str, list[TreeRule]] = {one: [] for one in missing}
        counts: dict[str, list[tuple[str | None, int]]] = {one: [] for one in missing}
        is_of_year = belongs_to_year(Cascade, self._year)
        for start in range(0, len(missing), _CHUNK):
            is_wanted = Cascade.parent_indicator_id.in_(missing[start : start + _CHUNK])
            below = select(*_RULE_COLUMNS).where(is_wanted, is_of_year, Cascade.child_position_id.is_(None))
            for row in self._store.rows(below.order_by(Cascade.ord, Cascade.id)):
                rows[row[1]].append(TreeRule(row[0], row[2] if row[2] in self.units else None, row[3], kind_of(row[4])))
            counted = (
                select(Cascade.parent_indicator_id, Position.unit_id, func.count())
                .join(Position, Position.id == Cascade.child_position_id)
                .where(is_wanted, is_of_year)
                .group_by(Cascade.parent_indicator_id, Position.unit_id)
            )
            for indicator, unit, count in self._store.rows(counted):
                counts[str(indicator)].append((unit, count))
        for one in missing:
            self._handed[one] = self._arranged(one, rows[one], counts[one])

    def follow(self, changes: Changes) -> set[str] | None:
        """Take in a step that changed cascade rules, locks or stated figures alone.

        Returns:
            The indicators whose figures may be others now; None where the tree has to be made anew.
        """
        if changes.bulk_kinds or not changes.kinds <= RULES:
            return None
        touched = self.holders.follow(self._store, changes)
        if touched is None:
            return None
        fed = self.holders.fed_by(touched)
        if "cascade" in changes.kinds:
            for one in fed:
                self._handed.pop(one, None)
            self._branches = objective_branches(self._store, self._year, self.holders)
        return fed

    def _arranged(self, indicator_id: str, rules: list[TreeRule], counts: Sequence[tuple[str | None, int]]) -> _Handed:
        givers = self.holders.givers(indicator_id, {rule.unit_id for rule in rules if rule.unit_id is not None})
        handed = _Handed({}, {})
        for rule in rules:
            giver = givers[rule.unit_id] if rule.unit_id is not None else None
            handed.of_givers.setdefault(giver, []).append(rule)
        holding = self.holders.holders(indicator_id)
        nearest = self.holders.givers(indicator_id, {unit for unit, _ in counts if unit is not None})
        for unit, count in counts:
            giver = unit if unit in holding else nearest[unit] if unit is not None else None
            handed.positions[giver] = handed.positions.get(giver, 0) + count
        return handed

    # going down -----------------------------------------------------------------------

    def _tops(self, indicator_id: str) -> list[str | None]:
        """Who holds an indicator without having received it."""
        self.read([indicator_id])
        handed = self._handed[indicator_id]
        owners = self.holders.holders(indicator_id)
        if not owners:
            return [None]
        received = {rule.unit_id for rules in handed.of_givers.values() for rule in rules if rule.unit_id is not None}
        givers = self.holders.givers(indicator_id, owners)
        tops = [unit for unit in self.units if unit in owners and givers[unit] is None and unit not in received]
        if None in handed.of_givers or None in handed.positions or not tops:
            return [None, *(unit for unit in tops if unit in handed.of_givers or unit in handed.positions)]
        return list(tops)

    def _below_objective(self, objective_id: str) -> list[Step]:
        placed = self._branches.placed.get(objective_id, ())
        self.read(placed)
        steps = [Step(NodeKind.INDICATOR, one, unit) for one in placed for unit in self._tops(one)]
        for one in self._branches.of_objective.get(objective_id, ()):
            rule = self._branches.rules.get(one)
            if rule is None:
                steps.append(Step(NodeKind.OBJECTIVE, one))
                continue
            # between objectives the fourth kind says nothing: there is no indicator that could be new
            kind = rule.kind if rule.kind is not CascadeKind.OWN else None
            steps.append(Step(NodeKind.OBJECTIVE, one, rule_id=rule.id, cascade=kind))
        return steps

    def _below_indicator(self, last: Step) -> list[Step]:
        found = []
        for rule in self._handed[last.id].of_givers.get(last.unit_id, ()):
            below = rule.child_id or last.id
            if rule.unit_id is not None or rule.child_id is not None:
                unit = rule.unit_id if rule.unit_id is not None else last.unit_id
                found.append(Step(NodeKind.INDICATOR, below, unit, rule_id=rule.id, cascade=rule.kind))
        return found

    def _positions_below(self, last: Step) -> list[Step]:
        holding = self.holders.holders(last.id)
        rows = self._store.rows(
            select(Cascade.id, Cascade.child_position_id, Cascade.child_indicator_id, Cascade.method, Position.unit_id)
            .join(Position, Position.id == Cascade.child_position_id)
            .where(Cascade.parent_indicator_id == last.id, belongs_to_year(Cascade, self._year))
            .order_by(Cascade.ord, Cascade.id)
        )
        nearest = self.holders.givers(last.id, {row[4] for row in rows if row[4] is not None})
        found = []
        for rule, position, child, method, unit in rows:
            giver = unit if unit in holding else nearest[unit] if unit is not None else None
            if giver == last.unit_id:
                indicator = child or (last.id if kind_of(method) is not CascadeKind.OWN else "")
                found.append(Step(NodeKind.POSITION, indicator, unit, position, rule, kind_of(method)))
        return found
