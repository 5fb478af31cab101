"""Rows of a cascade matrix: what one holder's indicators give each receiving unit, and whether it comes to the whole.

Only the indicators asked for are computed, with all that feed them, so that one changed row costs a few milliseconds in
a plan of any size.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from bsc_planner.cascading.cascade import hold_printed, states_of
from bsc_planner.cascading.cascade_input import KINDS, NONE, ONE
from bsc_planner.cascading.cascade_result import Reconciliation
from bsc_planner.cascading.figure import says_the_same
from bsc_planner.cascading.matrix_source import MatrixSource, NamedIndicator
from bsc_planner.cascading.rule_groups import HANDED_DOWN
from bsc_planner.cascading.step import Steps
from bsc_planner.cascading.unit_shares import NodeFigures, Report, UnitCascade
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value

Held = tuple[str, str | None]
"""An indicator by its id and the unit that holds it; None: the institution."""


class FigureSource(StrEnum):
    """Where a receiver's figure comes from."""

    COMPUTED = "computed"
    LOCKED = "locked"
    STATED = "stated"
    MEASURE = "measure"
    """The printed target of the receiver's own indicator."""


class MatrixRule(NamedTuple):
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

    @property
    def receivers(self) -> Collection[str]:
        """Ids of the units and positions that receive."""
        return self._by_receiver.keys()

    @cached_property
    def _by_receiver(self) -> dict[str, tuple[MatrixRule, ...]]:
        found: dict[str, tuple[MatrixRule, ...]] = {}
        for rule in self.rules:
            receiver = rule.unit_id or rule.position_id
            if receiver is not None:
                found[receiver] = (*found[receiver], rule) if receiver in found else (rule,)
        return found

    @property
    def receiving(self) -> tuple[MatrixRule, ...]:
        """Rules to those it is handed to here."""
        return self.to_positions if self.is_of_positions else self.to_units

    @property
    def sharing_along(self) -> tuple[MatrixRule, ...]:
        """Rules to others that take their share of the same whole."""
        return self.to_units if self.is_of_positions else self.to_positions

    @cached_property
    def to_units(self) -> tuple[MatrixRule, ...]:
        """Rules to units."""
        return tuple(rule for rule in self.rules if rule.unit_id is not None)

    @cached_property
    def to_positions(self) -> tuple[MatrixRule, ...]:
        """Rules to positions."""
        return tuple(rule for rule in self.rules if rule.unit_id is None)


def matrix_rows(source: MatrixSource, unit_id: str | None, indicator_ids: Collection[str]) -> dict[str, MatrixRow]:
    """Rows of the matrix of one holder.

    Args:
        source: What they are computed from.
        unit_id: The unit that hands on; None: the institution.
        indicator_ids: The indicators wanted; those that are not in the plan are left out.
    """
    found = matrix_rows_of(source, [(indicator_id, unit_id) for indicator_id in indicator_ids])
    return {indicator_id: row for (indicator_id, _), row in found.items()}


def matrix_rows_of(source: MatrixSource, wanted: Collection[Held]) -> dict[Held, MatrixRow]:
    """Rows of the matrices of several holders, computed together.

    Args:
        source: What they are computed from.
        wanted: Indicators with the units that hold them; those that are not in the plan are left out.
    """
    if not wanted:
        return {}
    indicator_ids = {indicator_id for indicator_id, _ in wanted}
    given, tree = source.input_around(indicator_ids), source.tree_around(indicator_ids)
    units = UnitCascade(given, tree, Steps([indicator.step for indicator in given.indicators]))
    states = states_of(given)
    hold_printed(units, states)
    report = Report()
    figures = units.figures(states[-1][1], report)
    return MatrixAssembler(source, units, figures, report).rows(wanted)


class MatrixAssembler:
    """Puts figures, rules and checks of holders together."""

    is_of_positions = False

    def __init__(self, source: MatrixSource, units: UnitCascade, figures: NodeFigures, report: Report) -> None:
        """Sort the rules by whom they take from.

        Args:
            source: What all is computed from.
            units: The units' cascade.
            figures: Figures of all nodes.
            report: What reconciles.
        """
        self._source = source
        self._units = units
        self._given = units.given
        self._figures = figures
        self._checks: dict[tuple[int, int], list[Reconciliation]] = {}
        for one in report.reconciliation:
            self._checks.setdefault((one.parent, one.unit), []).append(one)
        self._by_node: dict[int, list[int]] = {}
        rules = self._given.rules
        self._is_handed = units.is_handed.tolist()
        self._printed = units.printed.any_of(figures.targets)
        nodes = units.nodes.tolist()
        for rule in np.flatnonzero(self._shown() & (rules.parents >= 0)).tolist():
            self._by_node.setdefault(nodes[rule], []).append(rule)

    def rows(self, wanted: Collection[Held]) -> dict[Held, MatrixRow]:
        """The rows of holders, with the units that hold them; those that are not in the plan are left out."""
        places = {indicator.id: at for at, indicator in enumerate(self._given.indicators)}
        units: dict[str | None, int] = {unit_id: at for at, unit_id in enumerate(self._given.units.ids)}
        units[None] = NONE
        found = {}
        for indicator_id, unit_id in wanted:
            named = self._source.named(indicator_id)
            if indicator_id in places and named is not None and unit_id in units:
                found[indicator_id, unit_id] = self._row(places[indicator_id], units[unit_id], named)
        return found

    def _shown(self) -> "np.ndarray[Any, np.dtype[np.bool_]]":
        """Which rules are part of rows."""
        return (self._given.rules.units >= 0) | self._units.is_joint

    def _row(self, indicator: int, unit: int, named: NamedIndicator) -> MatrixRow:
        measured = self._given.indicators[indicator]
        node = self._node(indicator, unit)
        rules = self._rules(self._by_node.get(node, [])) if node != NONE else ()
        return MatrixRow(
            indicator_id=named.id,
            code=named.code,
            name=named.name,
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

    def _rules(self, places: list[int]) -> tuple[MatrixRule, ...]:
        """Rules by their places; column by column, as hundreds of positions may receive."""
        rules, given = self._given.rules, self._given
        units, positions = [*given.units.ids, None], [*given.positions.ids, None]
        indicators = [*(indicator.id for indicator in given.indicators), None]
        children = rules.children[places].tolist()
        columns = zip(
            [rules.ids[rule] for rule in places],
            [units[unit] for unit in rules.units[places].tolist()],
            [indicators[child] for child in children],
            [KINDS[kind] for kind in rules.kinds[places].tolist()],
            [rules.weights.get(rule, ONE) for rule in places],
            self._figures_of(places),
            map(self._source_of, places, children),
            [rule in rules.locked for rule in places],
            [positions[position] for position in rules.positions[places].tolist()],
            self._roles_of(places),
            strict=True,
        )
        return tuple(map(MatrixRule._make, columns))

    def _reconciled(self, indicator: int, unit: int, rules: Sequence[MatrixRule]) -> Sequence[Reconciliation]:
        """What was compared with the figure of a holder."""
        return self._checks.get((indicator, unit), ())

    def _is_checked(self, rule: MatrixRule) -> bool:
        """Whether a rule's figure has to be that of the whole where nothing is split."""
        return True

    def _figures_of(self, places: Sequence[int]) -> Sequence[Value | None]:
        """Figures of receivers by the places of their rules."""
        return [self._figures.of_rules.get(rule) for rule in places]

    def _roles_of(self, places: Sequence[int]) -> Sequence[str]:
        """Work results that rules word; only rows of positions tell them."""
        return [""] * len(places)

    def _source_of(self, rule: int, child: int) -> FigureSource:
        rules = self._given.rules
        if rule in rules.stated:
            return FigureSource.STATED
        if rule in rules.locked:
            return FigureSource.LOCKED
        if rule in self._printed or (child >= 0 and not self._is_handed[rule]):
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
