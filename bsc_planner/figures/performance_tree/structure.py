"""What hangs below what in a performance tree: goals, objectives, indicators, units and positions, read on demand."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import func, select

from bsc_planner.cascading.unit_holders import UnitHolders, unit_names
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.direction import Goal
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
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


class NodeKind(StrEnum):
    """What a card stands for; the value is the kind of element."""

    GOAL = "goal"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"
    POSITION = "position"


class Step(NamedTuple):
    """One card on the way down from the root.

    Attributes:
        kind: What it stands for.
        id: Goal, objective, indicator, or (of a position) the indicator it carries; empty where it has none.
        unit_id: Unit that holds the indicator; None: the institution.
        position_id: Position that holds it; None: a unit or the institution does.
        rule_id: Cascade rule by which it follows from the card above; empty for none.
        cascade: Kind of that rule.
    """

    kind: NodeKind
    id: str
    unit_id: str | None = None
    position_id: str | None = None
    rule_id: str = ""
    cascade: CascadeKind | None = None

    @property
    def ref(self) -> Ref:
        """The element that is worked on when the card is selected."""
        if self.kind is NodeKind.POSITION and self.position_id is not None:
            return Ref("position", self.position_id)
        return Ref(str(self.kind), self.id)


Path = tuple[Step, ...]
"""A card by the way to it from its root; the same indicator may stand at several places."""


class _Rule(NamedTuple):
    id: str
    unit_id: str | None
    child_id: str | None
    kind: CascadeKind


@dataclass
class _Handed:
    """What hangs below one indicator.

    Attributes:
        of_givers: Rules to units and indicators by the unit that gives; None: the institution.
        positions: How many positions receive it, by the unit that gives.
    """

    of_givers: dict[str | None, list[_Rule]]
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
        self._read_objectives()

    def roots(self, root: Ref | None) -> list[Path]:
        """The first cards.

        Args:
            root: A goal, objective, indicator or unit; None: the whole plan. What is gone gives nothing.
        """
        if root is None:
            goals: list[Path] = [(Step(NodeKind.GOAL, goal),) for goal in self._goals if self._of_goals.get(goal)]
            return goals + [(Step(NodeKind.OBJECTIVE, one),) for one in self._of_goals.get(None, ())]
        if root.kind == "goal" and root.id in self._goals:
            return [(Step(NodeKind.GOAL, root.id),)]
        if root.kind == "objective" and root.id in self._texts:
            return [(Step(NodeKind.OBJECTIVE, root.id),)]
        if root.kind == "indicator" and root.id in self.holders.labels:
            return [(Step(NodeKind.INDICATOR, root.id, unit),) for unit in self._tops(root.id)]
        if root.kind == "unit" and root.id in self.units:
            held = self.holders.outline(root.id).indicators
            return [(Step(NodeKind.INDICATOR, one, root.id),) for one in held if one in self._of_year]
        return []

    def children(self, path: Path, *, positions: bool = False) -> list[Path]:
        """Cards below a card, in plan order.

        Args:
            path: The card.
            positions: Whether the positions that receive an indicator are among them, after the units.
        """
        last = path[-1]
        if last.kind is NodeKind.GOAL:
            return [(*path, Step(NodeKind.OBJECTIVE, one)) for one in self._of_goals.get(last.id, ())]
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
            return self._goals.get(step.id, ("", ""))
        if step.kind is NodeKind.OBJECTIVE:
            return self._texts.get(step.id, ("", ""))
        if step.kind is NodeKind.POSITION:
            found = self._store.find(Position, step.position_id)
            return ("", "") if found is None else (found.code or "", found.title or "")
        return self.holders.labels.get(step.id, ("", ""))

    def listed(self) -> Iterator[tuple[Ref, str, str]]:
        """What can be a root: element, code and text, from goals down to units."""
        for kind, found in (("goal", self._goals), ("objective", self._texts)):
            for key, (code, text) in found.items():
                yield Ref(kind, key), code, text
        for key in self._of_year:
            yield Ref("indicator", key), *self.holders.labels[key]
        for key, (code, text) in self.units.items():
            yield Ref("unit", key), code, text

    def read(self, indicator_ids: Iterable[str]) -> None:
        """Read what hangs below indicators, all in a few statements; those known already are not read again."""
        missing = sorted({one for one in indicator_ids if one not in self._handed})
        if not missing:
            return
        rows: dict[str, list[_Rule]] = {one: [] for one in missing}
        counts: dict[str, list[tuple[str | None, int]]] = {one: [] for one in missing}
        is_of_year = belongs_to_year(Cascade, self._year)
        for start in range(0, len(missing), _CHUNK):
            is_wanted = Cascade.parent_indicator_id.in_(missing[start : start + _CHUNK])
            below = select(*_RULE_COLUMNS).where(is_wanted, is_of_year, Cascade.child_position_id.is_(None))
            for row in self._store.rows(below.order_by(Cascade.ord, Cascade.id)):
                rows[row[1]].append(_Rule(row[0], row[2] if row[2] in self.units else None, row[3], _kind(row[4])))
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
        rules = changes.ids("cascade")
        for kind in ("cascade_lock", "cascade_target"):
            of_figures = self.holders.rules_of_figures(self._store, kind, changes.ids(kind))
            if of_figures is None:
                return None
            rules |= of_figures
        touched = self.holders.refresh(self._store, rules)
        if touched is None:
            return None
        fed = self.holders.fed_by(touched)
        for one in fed:
            self._handed.pop(one, None)
        self._read_objectives()
        return fed

    # reading -------------------------------------------------------------------------

    def _read_objectives(self) -> None:
        store, year = self._store, self._year
        rows = store.rows(
            select(
                Objective.id, Objective.code, Objective.text, Objective.parent_id, Objective.unit_id, Objective.goal_id
            )
            .where(belongs_to_year(Objective, year))
            .order_by(Objective.ord, Objective.id)
        )
        self._texts = {row[0]: (row[1] or "", row[2] or "") for row in rows}
        goals = store.rows(select(Goal.id, Goal.code, Goal.text).order_by(Goal.ord, Goal.id))
        self._goals = {row[0]: (row[1] or "", row[2] or "") for row in goals}
        above = {row[0]: row[3] for row in rows if row[3] in self._texts}
        self._rule_of: dict[str, _Rule] = {}
        for row in self._objective_rules():
            if row[1] in self._texts and row[2] in self._texts and row[1] != row[2]:
                above.setdefault(row[2], row[1])
                self._rule_of.setdefault(row[2], _Rule(row[0], row[4], None, _kind(row[3])))
        self._of_year, placed, owning = self._read_indicators()
        self._placed = placed
        self._of_objective: dict[str, list[str]] = {}
        for one in self._texts:
            if one in above:
                self._of_objective.setdefault(above[one], []).append(one)
        # one whose indicators all come from indicators above is shown by them, not a second time
        shown = {row[0] for row in rows if row[0] in placed or (row[0] not in owning and row[4] is None)}
        for one in list(shown):
            self._show_above(one, above, shown)
        self._of_objective = {one: [low for low in lows if low in shown] for one, lows in self._of_objective.items()}
        self._of_goals: dict[str | None, list[str]] = {}
        for row in rows:
            if row[0] in shown and (row[0] not in above or _is_circular(row[0], above)):
                goal = row[5] if row[5] in self._goals else None
                self._of_goals.setdefault(goal, []).append(row[0])

    def _objective_rules(self) -> Sequence[Any]:
        return self._store.rows(
            select(
                Cascade.id,
                Cascade.parent_objective_id,
                Cascade.child_objective_id,
                Cascade.method,
                Cascade.child_unit_id,
            )
            .where(
                Cascade.parent_objective_id.is_not(None),
                Cascade.child_objective_id.is_not(None),
                belongs_to_year(Cascade, self._year),
            )
            .order_by(Cascade.ord, Cascade.id)
        )

    def _read_indicators(self) -> tuple[list[str], dict[str, list[str]], set[str]]:
        """Indicators of the year, those that stand below an objective of their own, and objectives that have any."""
        rows = self._store.rows(
            select(Indicator.id, Indicator.objective_id)
            .where(belongs_to_year(Indicator, self._year))
            .order_by(Indicator.ord, Indicator.id)
        )
        of_year = [row[0] for row in rows]
        known = set(of_year)
        free = [one for one in of_year if not self.holders.parents(one) & known]
        reached = self.holders.fed_by(free)
        # what only feeds itself in a circle would be nowhere
        standing = set(free) | (known - reached)
        placed: dict[str, list[str]] = {}
        for row in rows:
            if row[0] in standing and row[1] is not None:
                placed.setdefault(row[1], []).append(row[0])
        return of_year, placed, {row[1] for row in rows if row[1] is not None}

    @staticmethod
    def _show_above(one: str, above: dict[str, str], shown: set[str]) -> None:
        upper = above.get(one)
        while upper is not None and upper not in shown:
            shown.add(upper)
            upper = above.get(upper)

    def _arranged(self, indicator_id: str, rules: list[_Rule], counts: Sequence[tuple[str | None, int]]) -> _Handed:
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
        placed = self._placed.get(objective_id, ())
        self.read(placed)
        steps = [Step(NodeKind.INDICATOR, one, unit) for one in placed for unit in self._tops(one)]
        for one in self._of_objective.get(objective_id, ()):
            rule = self._rule_of.get(one)
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
                indicator = child or (last.id if _kind(method) is not CascadeKind.OWN else "")
                found.append(Step(NodeKind.POSITION, indicator, unit, position, rule, _kind(method)))
        return found


def unfolded_to(tree: PerformanceTree, roots: Sequence[Path], levels: int, *, most: int) -> tuple[set[Path], bool]:
    """Which cards are to be unfolded so that so many levels show.

    Args:
        tree: The tree.
        roots: Its first cards.
        levels: Levels that show, at least 1.
        most: Cards that may show at most; the level that would make more stays folded.

    Returns:
        The cards, and whether all that was wanted is unfolded.
    """
    found: set[Path] = set()
    level, count = list(roots), len(roots)
    for _ in range(levels - 1):
        tree.read(path[-1].id for path in level if path[-1].kind is NodeKind.INDICATOR)
        below = [child for path in level for child in tree.children(path)]
        count += len(below)
        if count > most:
            return found, False
        found.update(level)
        level = below
        if not level:
            break
    return found, True


def found_paths(tree: PerformanceTree, roots: Sequence[Path], text: str, *, most: int) -> list[Path]:
    """Cards whose code, text or unit holds what is sought, from the top level down.

    Args:
        tree: The tree.
        roots: Its first cards.
        text: What is sought; capital letters make no difference.
        most: Cards looked at, at most.
    """
    sought = text.casefold().strip()
    found: list[Path] = []
    level, count = list(roots), 0
    while level and sought and count < most:
        count += len(level)
        found += [path for path in level if sought in _told(tree, path[-1])]
        tree.read(path[-1].id for path in level if path[-1].kind is NodeKind.INDICATOR)
        level = [child for path in level for child in tree.children(path)]
    return found


def parents_of(path: Path) -> list[Path]:
    """The cards above a card, from the root down."""
    return [path[:length] for length in range(1, len(path))]


def known_paths(tree: PerformanceTree, roots: Sequence[Path], wanted: Collection[Path]) -> set[Path]:
    """Those of some cards that are still in the tree."""
    found: set[Path] = set()
    waiting = [path for path in roots if path in wanted]
    while waiting:
        path = waiting.pop()
        found.add(path)
        waiting += [child for child in tree.children(path, positions=True) if child in wanted]
    return found


def _told(tree: PerformanceTree, step: Step) -> str:
    unit = tree.units.get(step.unit_id or "", ("", ""))
    return "\n".join((*tree.names(step), *unit)).casefold()


def _kind(word: str | None) -> CascadeKind:
    return _KINDS.get(word, CascadeKind.OWN)


_KINDS: dict[str | None, CascadeKind] = {**{str(kind): kind for kind in CascadeKind}, None: CascadeKind.OWN}


def _is_circular(one: str, above: dict[str, str]) -> bool:
    """Whether an objective is the first of a circle of objectives that hang below each other."""
    seen = [one]
    upper = above.get(one)
    while upper is not None and upper not in seen:
        seen.append(upper)
        upper = above.get(upper)
    return upper == one and one == min(seen)
