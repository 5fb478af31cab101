"""From the institution down the units: the figure of every indicator wherever it is held."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from bsc_planner.cascading.cascade_input import KINDS, NONE, ONE, CascadeInput
from bsc_planner.cascading.cascade_result import Reconciliation, UnitShare
from bsc_planner.cascading.consolidation import (
    Receiver,
    figure_of_parts,
    parts_of,
    reconciles,
    share_figures,
)
from bsc_planner.cascading.figure import is_given, is_measured, says_the_same
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.cascading.rule_groups import (
    PrintedTargets,
    effective_kinds,
    feeding_order,
    grouped,
    nodes_of_rules,
    sharing_nodes,
)
from bsc_planner.cascading.step import Steps
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value


@dataclass
class Report:
    """What is found on the way down."""

    findings: list[Finding] = field(default_factory=list)
    reconciliation: list[Reconciliation] = field(default_factory=list)


@dataclass
class NodeFigures:
    """Figures of one state of the targets.

    Attributes:
        targets: The institution's target of each indicator.
        figures: Figure of each node of the `HolderTree`.
        starts: Value each node had at the end of last year.
        of_rules: Figures of rules settled one by one (all to units, few to positions).
    """

    targets: Sequence[Value | None]
    figures: list[Value | None]
    starts: list[Value | None]
    of_rules: dict[int, Value | None] = field(default_factory=dict)


class UnitCascade:
    """Hands every indicator down the units, one state of the targets at a time."""

    def __init__(self, given: CascadeInput, tree: HolderTree, steps: Steps) -> None:
        self.given = given
        self.tree = tree
        self.steps = steps
        self.nodes = nodes_of_rules(given, tree)
        self.printed = PrintedTargets(given)
        self.order, self.circle = feeding_order(given)
        self.is_handed = effective_kinds(given)
        rules = given.rules
        to_unit = rules.positions < 0
        shares = self.is_handed & rules.is_kind(CascadeKind.SHARE)
        self.is_joint = shares & ~to_unit & sharing_nodes(tree, self.nodes, shares & to_unit)
        received = self.is_handed & to_unit
        mine = received | self.is_joint
        self._groups = grouped(np.flatnonzero(mine).tolist(), self.nodes)
        self._sharing = set(np.flatnonzero(mine & shares).tolist())
        columns = rules.parents[received], rules.units[received], rules.children[received], self.nodes[received]
        receivers = zip(*(column.tolist() for column in columns), strict=True)
        self._receivers = dict(zip(np.flatnonzero(received).tolist(), receivers, strict=True))
        components = np.flatnonzero(rules.is_kind(CascadeKind.COMPONENT) & (rules.parents >= 0)).tolist()
        self._components = grouped(components, self.nodes)
        self._by_indicator: dict[int, list[int]] = {}
        for node in sorted(self._groups, key=tree.depth):
            self._by_indicator.setdefault(tree.indicators[node], []).append(node)

    def figures(self, targets: Sequence[Value | None], report: Report) -> NodeFigures:
        """Figures of all nodes for these targets of the institution."""
        nodes = self._given_figures(targets)
        settled: set[int] = set()
        for indicator in self.order:
            for node in self._by_indicator.get(indicator, ()):
                self._hand_down(node, nodes, settled, report)
        rules = self.given.rules
        for rule in np.flatnonzero(~self.is_handed & (rules.positions < 0)).tolist():
            nodes.of_rules[rule] = self.own_figure(rule, nodes)
        for node, members in self._components.items():
            self._compose(node, members, nodes, report)
        return nodes

    def shares(self, nodes: NodeFigures) -> list[UnitShare]:
        """What every rule gives a unit, in the order of the rules."""
        rules = self.given.rules
        chosen = np.flatnonzero(rules.positions < 0)
        carried = np.where((rules.children >= 0) | ~self.is_handed, rules.children, rules.parents)
        columns = chosen, rules.parents[chosen], rules.units[chosen], carried[chosen], rules.kinds[chosen]
        return [
            UnitShare(rule, parent, unit, indicator, KINDS[kind], nodes.of_rules.get(rule))
            for rule, parent, unit, indicator, kind in zip(*(column.tolist() for column in columns), strict=True)
        ]

    def own_figure(self, rule: int, nodes: NodeFigures) -> Value | None:
        """Target of a receiver with a measure of its own: as stated, else that of its indicator there."""
        rules = self.given.rules
        printed = rules.stated.get(rule) or rules.locked.get(rule)
        child = int(rules.children[rule])
        if printed is not None or child == NONE:
            return printed
        position = int(rules.positions[rule])
        unit = rules.units[rule] if position < 0 else self.given.positions.units[position]
        at = self.tree.at_or_above(np.array([child], np.int32), np.array([unit], np.int32))
        return nodes.figures[int(at[0])]

    def split(self, node: int, members: Sequence[int], nodes: NodeFigures, report: Report) -> tuple[Value | None, ...]:
        """Shares of one node's figure, as displayed: computed, fixed by hand or printed."""
        rules, indicator = self.given.rules, self.given.indicators[self.tree.indicators[node]]
        printed = [self.printed.of(rule, nodes.targets) for rule in members]
        by_hand = [rules.locked.get(rule) for rule in members]
        if indicator.consolidation is not Consolidation.SUM:
            by_hand = [fixed or stated for fixed, stated in zip(by_hand, printed, strict=True)]
        weights = [rules.weights.get(rule, ONE) for rule in members]
        step = self.steps[self.tree.indicators[node]]
        whole = nodes.figures[node]
        computed = share_figures(
            whole,
            [Receiver(weight, fixed) for weight, fixed in zip(weights, by_hand, strict=True)],
            consolidation=indicator.consolidation,
            step=step,
            where=self.place(node),
        )
        report.findings += computed.findings
        for rule, figure, stated in zip(members, computed.figures, printed, strict=True):
            self._compare(rule, figure, stated, report)
        shown = tuple(stated or figure for figure, stated in zip(computed.figures, printed, strict=True))
        if whole is not None and is_measured(whole) and indicator.consolidation is not Consolidation.LAST:
            self._reconcile(node, whole, members, shown, CascadeKind.SHARE, report)
        return shown

    def adopt(self, rule: int, nodes: NodeFigures, report: Report) -> Value | None:
        """The figure an adopting receiver shows: the parent's, unless it prints another."""
        node = int(self.nodes[rule])
        whole, printed = nodes.figures[node], self.printed.of(rule, nodes.targets)
        if self._compare(rule, whole, printed, report) and whole is not None and printed is not None:
            at = self.tree.indicators[node], self.tree.units[node]
            report.reconciliation.append(Reconciliation(*at, CascadeKind.ADOPT, whole, printed, False))
        return printed or whole

    def place(self, node: int) -> str:
        """Where a node is, as planners name it: the indicator's code, and the unit's."""
        unit = self.tree.units[node]
        code = self.given.indicators[self.tree.indicators[node]].code
        return code if unit == NONE else f"{code} {self.given.units.codes[unit]}"

    def receiver(self, rule: int) -> str:
        """Code of the unit or position that a rule addresses; empty for the institution."""
        rules = self.given.rules
        if rules.positions[rule] >= 0:
            return self.given.positions.codes[int(rules.positions[rule])]
        return self.given.units.codes[int(rules.units[rule])] if rules.units[rule] >= 0 else ""

    def _given_figures(self, targets: Sequence[Value | None]) -> NodeFigures:
        rules, tree = self.given.rules, self.tree
        previous = [indicator.previous for indicator in self.given.indicators]
        figures: list[Value | None] = list(targets) + [None] * (len(tree.indicators) - len(targets))
        starts = previous + [previous[at] for at in tree.indicators[len(previous) :]]
        for at, indicator in enumerate(self.given.indicators):
            for unit in indicator.owner_units:
                figures[tree.node(at, unit)] = targets[at]
        own = ~self.is_handed & (rules.units >= 0) & (rules.children >= 0)
        for rule in np.flatnonzero(own).tolist():
            child = int(rules.children[rule])
            printed = rules.stated.get(rule) or rules.locked.get(rule) or targets[child]
            node = tree.node(child, int(rules.units[rule]))
            if printed is not None:
                figures[node] = printed
            starts[node] = rules.previous.get(rule, starts[node])
        return NodeFigures(targets, figures, starts)

    def _hand_down(self, node: int, nodes: NodeFigures, settled: set[int], report: Report) -> None:
        sharing = [rule for rule in self._groups[node] if rule in self._sharing]
        shares = dict(zip(sharing, self.split(node, sharing, nodes, report), strict=True)) if sharing else {}
        for rule in self._groups[node]:
            figure = shares[rule] if rule in shares else self.adopt(rule, nodes, report)
            nodes.of_rules[rule] = figure
            if rule in self._receivers:
                self._settle(rule, figure, nodes, settled, report)

    def _settle(self, rule: int, figure: Value | None, nodes: NodeFigures, settled: set[int], report: Report) -> None:
        parent, unit, child, source = self._receivers[rule]
        received = {child, parent if unit >= 0 else NONE} - {NONE}
        for indicator in sorted(received):
            node = self.tree.node(indicator, unit)
            self.steps.hold(indicator, figure)
            if node in settled:
                details = {"receiver": self.receiver(rule)}
                report.findings.append(
                    Finding(Severity.WARNING, "receiver-repeated", self.place(node), self._id(rule), details)
                )
                continue
            settled.add(node)
            if unit >= 0 or not is_given(nodes.targets[indicator]):
                nodes.figures[node] = figure
            own_start = self.given.indicators[child].previous if indicator == child else None
            nodes.starts[node] = self.given.rules.previous.get(rule) or own_start or nodes.starts[source]

    def _compose(self, node: int, members: Sequence[int], nodes: NodeFigures, report: Report) -> None:
        whole = nodes.figures[node]
        if whole is None or not is_given(whole):
            return
        if not is_measured(whole):
            report.findings.append(
                Finding(Severity.WARNING, "cannot-split", self.place(node), details={"figure": whole.printed or ""})
            )
            return
        figures = [self.own_figure(rule, nodes) for rule in members]
        missing = [
            self.receiver(rule) for rule, figure in zip(members, figures, strict=True) if not is_measured(figure)
        ]
        if missing:
            report.findings.append(
                Finding(Severity.WARNING, "component-missing", self.place(node), details={"receivers": missing})
            )
            return
        self._reconcile(node, whole, members, figures, CascadeKind.COMPONENT, report)

    def _reconcile(
        self,
        node: int,
        whole: Value,
        members: Sequence[int],
        figures: Sequence[Value | None],
        kind: CascadeKind,
        report: Report,
    ) -> None:
        indicator = self.tree.indicators[node]
        step, consolidation = self.steps[indicator], self.given.indicators[indicator].consolidation
        weights = [self.given.rules.weights.get(rule, ONE) for rule in members]
        parts = parts_of(figures, like=whole, weights=weights, consolidation=consolidation)
        if parts is None:
            return
        is_equal = reconciles(whole, parts, consolidation=consolidation, step=step)
        together = figure_of_parts(whole, parts, step=step)
        report.reconciliation.append(Reconciliation(indicator, self.tree.units[node], kind, whole, together, is_equal))
        code = "component-differs" if kind is CascadeKind.COMPONENT else "average-differs"
        if not is_equal and (kind is CascadeKind.COMPONENT or consolidation is Consolidation.AVERAGE):
            details = {"target": _numbers(whole), "parts": _numbers(together)}
            report.findings.append(Finding(Severity.ERROR, code, self.place(node), details=details))

    def _compare(self, rule: int, figure: Value | None, printed: Value | None, report: Report) -> bool:
        if figure is None or printed is None or not is_given(figure) or says_the_same(figure, printed):
            return False
        details = {
            "kind": str(self.given.rules.kind(rule)),
            "receiver": self.receiver(rule),
            "computed": _numbers(figure),
            "stated": printed.printed or _numbers(printed),
        }
        where = f"{self.given.indicators[int(self.given.rules.parents[rule])].code} {self.receiver(rule)}".strip()
        report.findings.append(Finding(Severity.ERROR, "share-differs", where, self._id(rule), details))
        return True

    def _id(self, rule: int) -> str | None:
        return self.given.rules.ids[rule] if self.given.rules.ids else None


def _numbers(figure: Value) -> str:
    return "-".join(f"{number:f}" for number in figure.numbers) or (figure.printed or "")
