"""What units reached by what their people reported, up to the institution, where the cascade says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from sqlalchemy import select

from bsc_planner.cascading.cascade_input import NONE, CascadeInput
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.cascading.plan_input import read_cascade_input
from bsc_planner.cascading.rule_groups import nodes_of_rules
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation, Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.work_report import WorkReport
from bsc_planner.monitoring.people_reports import Reported, reported_figure, reported_months

ActualKey = tuple[str, str | None, Period]
"""Ids of the indicator and of the unit (None: the indicator's own actual), and the month."""

_Months = Mapping[int, Fraction]
_PARTS = (CascadeKind.SHARE, CascadeKind.COMPONENT)


def reported_actuals(store: PlanStore, year: int, *, given: CascadeInput | None = None) -> Mapping[ActualKey, Value]:
    """Figures of units and of the institution that people's reports come to, month by month.

    Parts make the whole where a rule says so: `share` and `component` rules by the parent's consolidation (sum, else
    the weighted mean of those reported); a single `adopt` rule gives its figure up as it is. Units that hand on give
    theirs to the unit above in the same way. What a position carries as an indicator of its own is that indicator's
    actual.

    Args:
        store: Store of the plan.
        year: Calendar year.
        given: What the cascade of the year is computed from, where it is at hand (people are not needed).

    Returns:
        Only months with a report. A unit that answers for an indicator alone, without having been handed it, reports
        the indicator's own actual.
    """
    lines = reported_months(store, year)
    if not lines:
        return {}
    read = read_cascade_input(store, year, people=False) if given is None else given
    climber = _Climber(read, _by_rule(lines))
    found: dict[ActualKey, Value] = {}
    for node, indicator in enumerate(climber.tree.indicators):
        measured = read.indicators[indicator]
        unit = climber.tree.units[node]
        owns_alone = measured.owner_units == (unit,) and node not in climber.received
        unit_id = None if unit == NONE or owns_alone else read.units.ids[unit]
        for month, amount in climber.months(node).items():
            key = (measured.id or "", unit_id, Period.of_month(year, month))
            found.setdefault(key, reported_figure(amount, like=measured.target).value)
    return found


class ReportedActuals:
    """What people's reports of one year come to, kept for as long as what it rests on stays as it is.

    Call `forget` when reports, rules, units or positions changed; the indicators are compared at every reading.
    """

    def __init__(self, year: int) -> None:
        self._year = year
        self._known: tuple[Sequence[Any], Mapping[ActualKey, Value]] | None = None

    def forget(self) -> None:
        """Read everything anew next time."""
        self._known = None

    def read(self, store: PlanStore, given: CascadeInput) -> Mapping[ActualKey, Value]:
        """As `reported_actuals`."""
        basis = _basis(store, given)
        if self._known is None or self._known[0] != basis:
            found = reported_actuals(store, self._year, given=given) if store.count(WorkReport) else {}
            self._known = basis, found
        return self._known[1]


def reported_like(target: Value | None) -> tuple[bool, int]:
    """What a reported figure takes over from the target it stands beside: percent or not, and how many decimals."""
    return (False, 0) if target is None else (target.kind is ValueKind.PERCENT, target.decimals)


def _basis(store: PlanStore, given: CascadeInput) -> Sequence[Any]:
    """Everything of indicators that reported figures depend on."""
    columns = (Indicator.id, Indicator.consolidation, Indicator.unit_of_measure)
    stated = [tuple(row) for row in store.rows(select(*columns).order_by(Indicator.id))]
    held = [(one.id, one.consolidation, one.owner_units, reported_like(one.target)) for one in given.indicators]
    return stated, held


def _by_rule(lines: Mapping[tuple[str, str], Mapping[int, Reported]]) -> dict[str, dict[int, list[Fraction]]]:
    """What the holders of each position reported, by rule and month."""
    found: dict[str, dict[int, list[Fraction]]] = {}
    for (_, rule), months in lines.items():
        mine = found.setdefault(rule, {})
        for month, reported in months.items():
            mine.setdefault(month, []).append(reported.amount)
    return found


@dataclass(frozen=True)
class _Part:
    months: _Months
    weight: Fraction


class _Climber:
    """Figures of the holders of indicators, from the positions up.

    Attributes:
        tree: Who holds what.
        received: Nodes of units that were handed their figure by a rule.
    """

    def __init__(self, given: CascadeInput, reported: Mapping[str, Mapping[int, Sequence[Fraction]]]) -> None:
        self.tree = HolderTree(given)
        self._given = given
        self._reported = reported
        self._known: dict[int, _Months] = {}
        self._taking: dict[int, list[int]] = {}
        for rule, node in enumerate(nodes_of_rules(given, self.tree).tolist()):
            if node != NONE and given.rules.kind(rule) is not CascadeKind.OWN:
                self._taking.setdefault(node, []).append(rule)
        rules = given.rules
        own = np.flatnonzero((rules.positions >= 0) & (rules.children >= 0))
        nodes = self.tree.at_or_above(rules.children[own], given.positions.units[rules.positions[own]])
        self._carried = _grouped(nodes.tolist(), own.tolist())
        to_units = np.flatnonzero(rules.units >= 0).tolist()
        nodes_below = (self._node_below(rule) for rule in to_units if rules.kind(rule) is not CascadeKind.OWN)
        self.received = frozenset(node for node in nodes_below if node is not None)

    def months(self, node: int) -> _Months:
        """Figures of one holder by month; empty where nothing was reported."""
        if node not in self._known:
            self._known[node] = {}  # a circle of indicators feeds nobody
            self._known[node] = self._climbed(node)
        return self._known[node]

    def _climbed(self, node: int) -> _Months:
        consolidation = self._given.indicators[self.tree.indicators[node]].consolidation
        taking = self._taking.get(node, ())
        candidates = [[rule for rule in taking if self._given.rules.kind(rule) is kind] for kind in _PARTS]
        candidates.append(self._carried.get(node, []))
        for rules in candidates:
            parts = [self._part(rule, node) for rule in rules]
            if any(part.months for part in parts):
                return _together(parts, consolidation)
        adopting = [rule for rule in taking if self._given.rules.kind(rule) is CascadeKind.ADOPT]
        return self._part(adopting[0], node).months if len(adopting) == 1 else {}

    def _part(self, rule: int, node: int) -> _Part:
        rules = self._given.rules
        weight = Fraction(rules.weights.get(rule, 1))
        if int(rules.positions[rule]) != NONE:
            return _Part(self._of_position(rule), weight)
        below = self._node_below(rule)
        return _Part({} if below is None or below == node else self.months(below), weight)

    def _of_position(self, rule: int) -> _Months:
        """What the holders of a position reached together."""
        rules = self._given.rules
        parent, child = int(rules.parents[rule]), int(rules.children[rule])
        measure = child if child != NONE else parent
        is_sum = self._given.indicators[measure].consolidation is Consolidation.SUM
        return {
            month: sum(amounts, Fraction(0)) / (1 if is_sum else len(amounts))
            for month, amounts in self._reported.get(rules.ids[rule], {}).items()
        }

    def _node_below(self, rule: int) -> int | None:
        """The holder a rule hands to; None for the institution and for receivers without an indicator."""
        rules = self._given.rules
        child, unit = int(rules.children[rule]), int(rules.units[rule])
        if unit == NONE or (child == NONE and rules.kind(rule) is CascadeKind.COMPONENT):
            return None
        indicator = child if child != NONE else int(rules.parents[rule])
        return None if indicator == NONE else self.tree.node(indicator, unit)


def _together(parts: Sequence[_Part], consolidation: Consolidation) -> _Months:
    """What parts make in each month in which any of them was reported."""
    months = sorted({month for part in parts for month in part.months})
    found = {}
    for month in months:
        told = [(part.months[month], part.weight) for part in parts if month in part.months]
        if consolidation is Consolidation.SUM:
            found[month] = sum((amount for amount, _ in told), Fraction(0))
            continue
        if not any(weight for _, weight in told):
            told = [(amount, Fraction(1)) for amount, _ in told]
        whole = sum((weight for _, weight in told), Fraction(0))
        found[month] = sum((amount * weight for amount, weight in told), Fraction(0)) / whole
    return found


def _grouped(keys: Sequence[int], values: Sequence[int]) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = {}
    for key, value in zip(keys, values, strict=True):
        groups.setdefault(key, []).append(value)
    return groups
