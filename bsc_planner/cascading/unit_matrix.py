"""Rows of a cascade matrix: what one holder's indicators give each receiving unit, and whether it comes to the whole.

Only the indicators asked for are read and computed, with all that feed them, so that one changed row costs a few
milliseconds in a plan of any size.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

import numpy as np
from sqlalchemy import select

from bsc_planner.cascading import plan_rules
from bsc_planner.cascading.cascade import hold_printed, states_of
from bsc_planner.cascading.cascade_input import NONE, CascadeInput, PositionColumns, UnitColumns, indexes
from bsc_planner.cascading.cascade_result import Reconciliation
from bsc_planner.cascading.figure import says_the_same
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.cascading.plan_indicators import read_indicators
from bsc_planner.cascading.rule_groups import HANDED_DOWN
from bsc_planner.cascading.step import Steps
from bsc_planner.cascading.unit_shares import NodeFigures, Report, UnitCascade
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation, Indicator
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value

_CHUNK = 500

Held = tuple[str, str | None]
"""An indicator by its id and the unit that holds it; None: the institution."""


class FigureSource(StrEnum):
    """Where a receiver's figure comes from."""

    COMPUTED = "computed"
    LOCKED = "locked"
    STATED = "stated"
    MEASURE = "measure"
    """The printed target of the receiver's own indicator."""


@dataclass(frozen=True)
class MatrixRule:
    """One rule as the matrix shows it.

    Attributes:
        id: Id of the rule.
        unit_id: Receiving unit; None for a position.
        child_id: The receiver's own indicator; None: it carries the parent's.
        weight: Share weight ≥ 0.
        figure: What the receiver gets; None when not known.
        source: Where that comes from.
        is_locked: Whether a share was fixed by hand for the year, even where a stated target hides it.
        position_id: Receiving position; None for a unit.
        role: Work result of the receiving position as the rule words it; empty for none.
    """

    id: str
    unit_id: str | None
    child_id: str | None
    kind: CascadeKind
    weight: Decimal
    figure: Value | None
    source: FigureSource
    is_locked: bool = False
    position_id: str | None = None
    role: str = ""

    @property
    def receiver_id(self) -> str | None:
        """The unit or position that receives."""
        return self.unit_id or self.position_id


@dataclass(frozen=True)
class RowCheck:
    """Whether a row comes to its whole.

    Attributes:
        kind: What was checked: shares, components, or adopting receivers against the parent.
        is_equal: Whether it does.
        parts: What the parts make together; of `adopt` the figure that differs, None where all are the same.
    """

    kind: CascadeKind
    is_equal: bool
    parts: Value | None


@dataclass(frozen=True)
class MatrixRow:
    """An indicator as one holder hands it to units, or to positions.

    Attributes:
        indicator_id: The indicator handed down.
        step: Smallest amount of it.
        whole: The holder's figure of the year; None when not known.
        rules: Rules to those it is handed to, and those of others that share the same whole, in plan order.
        check: None where nothing has to reconcile.
        is_own: Whether the whole is the indicator's printed target, so that it can be changed here.
        is_of_positions: Whether it is handed to positions here.
    """

    indicator_id: str
    code: str
    name: str
    unit_of_measure: str | None
    consolidation: Consolidation
    step: Decimal
    whole: Value | None
    rules: tuple[MatrixRule, ...]
    check: RowCheck | None
    is_own: bool
    is_of_positions: bool = False

    def of(self, receiver_id: str) -> tuple[MatrixRule, ...]:
        """Rules that a unit or position receives: none, one, or several with indicators of its own."""
        return self._by_receiver.get(receiver_id, ())

    @cached_property
    def _by_receiver(self) -> dict[str, tuple[MatrixRule, ...]]:
        found: dict[str, tuple[MatrixRule, ...]] = {}
        for rule in self.rules:
            receiver = rule.receiver_id
            if receiver is not None:
                found[receiver] = (*found.get(receiver, ()), rule)
        return found

    @property
    def receiving(self) -> tuple[MatrixRule, ...]:
        """Rules to those it is handed to here."""
        return self.to_positions if self.is_of_positions else self.to_units

    @property
    def sharing_along(self) -> tuple[MatrixRule, ...]:
        """Rules to others that take their share of the same whole."""
        return self.to_units if self.is_of_positions else self.to_positions

    @property
    def to_units(self) -> tuple[MatrixRule, ...]:
        """Rules to units."""
        return tuple(rule for rule in self.rules if rule.unit_id is not None)

    @property
    def to_positions(self) -> tuple[MatrixRule, ...]:
        """Rules to positions."""
        return tuple(rule for rule in self.rules if rule.unit_id is None)


def matrix_rows(
    store: PlanStore, year: int, unit_id: str | None, indicator_ids: Collection[str], *, day: date | None = None
) -> dict[str, MatrixRow]:
    """Rows of the matrix of one holder.

    Args:
        store: Store of the plan.
        year: Calendar year.
        unit_id: The unit that hands on; None: the institution.
        indicator_ids: The indicators wanted; those that are not in the plan are left out.
        day: Targets in force by this day; None: the latest.
    """
    found = matrix_rows_of(store, year, [(indicator_id, unit_id) for indicator_id in indicator_ids], day=day)
    return {indicator_id: row for (indicator_id, _), row in found.items()}


def matrix_rows_of(
    store: PlanStore, year: int, wanted: Collection[Held], *, day: date | None = None
) -> dict[Held, MatrixRow]:
    """Rows of the matrices of several holders, computed together.

    Args:
        store: Store of the plan.
        year: Calendar year.
        wanted: Indicators with the units that hold them; those that are not in the plan are left out.
        day: Targets in force by this day; None: the latest.
    """
    if not wanted:
        return {}
    given = _read(store, year, {indicator_id for indicator_id, _ in wanted}, day)
    tree = HolderTree(given)
    units = UnitCascade(given, tree, Steps([indicator.step for indicator in given.indicators]))
    states = states_of(given)
    hold_printed(units, states)
    report = Report()
    figures = units.figures(states[-1][1], report)
    return MatrixAssembler(store, units, figures, report).rows(wanted)


class MatrixAssembler:
    """Puts figures, rules and checks of holders together."""

    is_of_positions = False

    def __init__(self, store: PlanStore, units: UnitCascade, figures: NodeFigures, report: Report) -> None:
        """Sort the rules by whom they take from.

        Args:
            store: Store of the plan.
            units: The units' cascade.
            figures: Figures of all nodes.
            report: What reconciles.
        """
        self._store = store
        self._units = units
        self._given = units.given
        self._figures = figures
        self._checks: dict[tuple[int, int], list[Reconciliation]] = {}
        for one in report.reconciliation:
            self._checks.setdefault((one.parent, one.unit), []).append(one)
        self._by_node: dict[int, list[int]] = {}
        rules = self._given.rules
        for rule in np.flatnonzero(self._shown() & (rules.parents >= 0)).tolist():
            self._by_node.setdefault(int(units.nodes[rule]), []).append(rule)

    def rows(self, wanted: Collection[Held]) -> dict[Held, MatrixRow]:
        """The rows of holders, with the units that hold them; those that are not in the plan are left out."""
        places = {indicator.id: at for at, indicator in enumerate(self._given.indicators)}
        units: dict[str | None, int] = {unit_id: at for at, unit_id in enumerate(self._given.units.ids)}
        units[None] = NONE
        named = _named(self._store, sorted({indicator for indicator, _ in wanted if indicator in places}))
        found = {}
        for indicator_id, unit_id in wanted:
            if indicator_id in places and indicator_id in named and unit_id in units:
                row = self._row(places[indicator_id], units[unit_id], named[indicator_id])
                found[indicator_id, unit_id] = row
        return found

    def _shown(self) -> "np.ndarray[Any, np.dtype[np.bool_]]":
        """Which rules are part of rows."""
        return (self._given.rules.units >= 0) | self._units.is_joint

    def _row(self, indicator: int, unit: int, named: Any) -> MatrixRow:
        measured = self._given.indicators[indicator]
        node = self._node(indicator, unit)
        rules = tuple(self._rule(rule) for rule in self._by_node.get(node, ())) if node != NONE else ()
        return MatrixRow(
            indicator_id=named.id,
            code=named.code or "",
            name=named.name or "",
            unit_of_measure=named.unit_of_measure,
            consolidation=measured.consolidation,
            step=self._units.steps[indicator],
            whole=self._figures.figures[node] if node != NONE else None,
            rules=rules,
            check=self._check(indicator, unit, rules),
            is_own=unit == NONE or (unit in measured.owner_units and not self._received(indicator, unit)),
            is_of_positions=self.is_of_positions,
        )

    def _node(self, indicator: int, unit: int) -> int:
        try:
            return self._units.tree.node(indicator, unit)
        except KeyError:
            return NONE

    def _received(self, indicator: int, unit: int) -> bool:
        rules = self._given.rules
        return bool(((rules.parents == indicator) & (rules.units == unit) & self._units.is_handed).any())

    def _rule(self, rule: int) -> MatrixRule:
        rules, given = self._given.rules, self._given
        unit, child, position = int(rules.units[rule]), int(rules.children[rule]), int(rules.positions[rule])
        return MatrixRule(
            id=rules.ids[rule],
            unit_id=given.units.ids[unit] if unit >= 0 else None,
            child_id=given.indicators[child].id if child >= 0 else None,
            kind=rules.kind(rule),
            weight=rules.weights.get(rule, Decimal(1)),
            figure=self._figure(rule),
            source=self._source(rule),
            is_locked=rule in rules.locked,
            position_id=given.positions.ids[position] if position >= 0 else None,
            role=self._role(rule),
        )

    def _reconciled(self, indicator: int, unit: int, rules: Sequence[MatrixRule]) -> Sequence[Reconciliation]:
        """What was compared with the figure of a holder."""
        return self._checks.get((indicator, unit), ())

    def _is_checked(self, rule: MatrixRule) -> bool:
        """Whether a rule's figure has to be that of the whole where nothing is split."""
        return True

    def _figure(self, rule: int) -> Value | None:
        return self._figures.of_rules.get(rule)

    def _role(self, rule: int) -> str:
        """Work result that a rule words; only rows of positions tell it."""
        return ""

    def _source(self, rule: int) -> FigureSource:
        rules = self._given.rules
        if rule in rules.stated:
            return FigureSource.STATED
        if rule in rules.locked:
            return FigureSource.LOCKED
        is_printed = self._units.printed.of(rule, self._figures.targets) is not None
        if is_printed or (not self._units.is_handed[rule] and rules.children[rule] >= 0):
            return FigureSource.MEASURE
        return FigureSource.COMPUTED

    def _check(self, indicator: int, unit: int, rules: Sequence[MatrixRule]) -> RowCheck | None:
        found = sorted(self._reconciled(indicator, unit, rules), key=lambda one: one.is_equal)
        if found:
            return RowCheck(found[0].kind, found[0].is_equal, found[0].parts)
        whole = self._figures.figures[self._node(indicator, unit)] if rules else None
        handed = [rule.figure for rule in rules if rule.kind in HANDED_DOWN and self._is_checked(rule)]
        if whole is not None and handed and all(same is not None and says_the_same(same, whole) for same in handed):
            return RowCheck(CascadeKind.ADOPT, True, None)
        return None


def _read(store: PlanStore, year: int, indicator_ids: Collection[str], day: date | None) -> CascadeInput:
    """What the figures of a few indicators depend on, with no more positions than the rules name."""
    rows = plan_rules.rows_around(store, indicator_ids, year)
    named = {row.parent_indicator_id for row in rows} | {row.child_indicator_id for row in rows}
    units = store.rows(select(Unit.id, Unit.code, Unit.parent_id).order_by(Unit.ord, Unit.id))
    unit_places = {row.id: at for at, row in enumerate(units)}
    positions = _positions(store, {row.child_position_id for row in rows} - {None})
    position_places = {row.id: at for at, row in enumerate(positions)}
    wanted = sorted({*indicator_ids, *named} - {None})
    measured = read_indicators(store, year, units=unit_places, only=wanted, day=day)
    places = plan_rules.Places(measured.places, unit_places, position_places)
    rules, _ = plan_rules.columns_of(store, rows, places, year)
    return CascadeInput(
        year=year,
        indicators=measured.rows,
        units=UnitColumns(
            [row.code or "" for row in units],
            indexes([unit_places.get(row.parent_id, NONE) for row in units]),
            list(unit_places),
        ),
        positions=PositionColumns(
            [row.code or "" for row in positions],
            indexes([unit_places.get(row.unit_id, NONE) for row in positions]),
            list(position_places),
        ),
        rules=rules,
        revisions=measured.revisions,
    )


def _positions(store: PlanStore, ids: Collection[str]) -> list[Any]:
    listed, found = sorted(ids), list[Any]()
    for start in range(0, len(listed), _CHUNK):
        chunk = listed[start : start + _CHUNK]
        statement = select(Position.id, Position.code, Position.unit_id, Position.ord)
        found += store.rows(statement.where(Position.id.in_(chunk)))
    return sorted(found, key=lambda row: (row.ord, row.id))


def _named(store: PlanStore, ids: Sequence[str]) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    columns = (Indicator.id, Indicator.code, Indicator.name, Indicator.unit_of_measure)
    for start in range(0, len(ids), _CHUNK):
        for row in store.rows(select(*columns).where(Indicator.id.in_(ids[start : start + _CHUNK]))):
            found[row.id] = row
    return found
