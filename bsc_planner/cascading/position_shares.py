"""From the units to their positions: the figure of every rule that addresses a position, very many at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_input import NONE, ONE, CascadeIndicator, CascadeInput, Indexes
from bsc_planner.cascading.cascade_result import Reconciliation
from bsc_planner.cascading.figure import is_measured, with_numbers
from bsc_planner.cascading.rule_groups import grouped
from bsc_planner.cascading.splitting import SAFE, SINGLE, Amounts, amounts, split_many
from bsc_planner.cascading.step import Steps, from_steps, refined_step, to_steps
from bsc_planner.cascading.unit_shares import NodeFigures, Report, UnitCascade
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value

UNNAMED = CascadeIndicator("", Consolidation.AVERAGE)
"""Measure of a receiver whose own target is stated without an indicator: the target holds in every month."""


@dataclass(frozen=True)
class PositionRows:
    """The rules that address positions, and how each is measured.

    Attributes:
        rules: Place of each row's rule.
        indicators: Indicator the position has: its own, else the parent it carries; -1: none.
        measures: Place of the indicator whose months it follows; the number of indicators stands for `UNNAMED`.
        step_of: Place of the indicator whose step it counts in, likewise.
    """

    rules: Indexes
    indicators: Indexes
    measures: Indexes
    step_of: Indexes


@dataclass(frozen=True)
class RowFigures:
    """Figures of the rows for one state of the targets.

    Attributes:
        layers: Steps, one column per bound; 0 where there is no number.
        like: Place in `templates`; -1: no figure.
        templates: Figures of the nodes, then those of single rows.
        start_of: Place in `starts` of what was in force at the end of last year.
        starts: Those values; None where not known.
    """

    layers: list[Amounts]
    like: Indexes
    templates: list[Value | None]
    start_of: Indexes
    starts: list[Value | None]


def position_rows(units: UnitCascade) -> PositionRows:
    """Rows for all rules that address a position, in the order of the rules."""
    rules = units.given.rules
    chosen = np.flatnonzero(rules.positions >= 0).astype(np.int32)
    parents, children = rules.parents[chosen], rules.children[chosen]
    is_handed = units.is_handed[chosen]
    indicators = np.where((children >= 0) | ~is_handed, children, parents).astype(np.int32)
    unnamed = np.int32(len(units.given.indicators))
    measures = np.where(indicators >= 0, indicators, unnamed).astype(np.int32)
    return PositionRows(chosen, indicators, measures, np.where(is_handed, parents, measures).astype(np.int32))


def steps_of_rows(units: UnitCascade, steps: Steps) -> list[Decimal]:
    """Final steps of all indicators, and at the end the one of `UNNAMED`."""
    rules = units.given.rules
    nameless = np.flatnonzero(~units.is_handed & (rules.children < 0) & (rules.positions >= 0)).tolist()
    step = ONE
    for rule in nameless:
        stated = units.own_figure(rule, _NO_FIGURES)
        for number in stated.numbers if stated is not None else ():
            step = refined_step(step, number)
    return [*(steps[at] for at in range(len(units.given.indicators))), step]


_NO_FIGURES = NodeFigures((), [], [])


class PositionCascade:
    """Hands the units' figures to positions, one state of the targets at a time."""

    def __init__(self, units: UnitCascade, rows: PositionRows, steps: list[Decimal]) -> None:
        self.units = units
        self.rows = rows
        self.steps = steps
        rules, given = units.given.rules, units.given
        chosen = rows.rules
        self._unit = given.positions.units[rules.positions[chosen]]
        self._is_share = units.is_handed[chosen] & (rules.is_kind(CascadeKind.SHARE)[chosen])
        self._is_joint = units.is_joint[chosen]
        own = ~units.is_handed[chosen] & (rules.children[chosen] >= 0)
        self._source = units.nodes[chosen].copy()
        self._source[~units.is_handed[chosen]] = NONE
        self._source[own] = units.tree.at_or_above(rules.children[chosen][own], self._unit[own])
        self._row_of = np.full(len(rules), NONE, np.int64)
        self._row_of[chosen] = np.arange(len(chosen))

    def figures(self, nodes: NodeFigures, report: Report) -> RowFigures:
        """Figures of all rows for these figures of the nodes."""
        used = np.unique(self._source[self._source >= 0])
        lower, upper, is_single = self._node_steps(used, nodes)
        has_range = self._has_range(used, nodes)
        source = self._source
        known = np.array([figure is not None for figure in [*nodes.figures, None]], np.bool_)
        like = np.where(known[source], source, NONE).astype(np.int32)
        layers = [np.where(like >= 0, bounds[source], 0) for bounds in ((lower, upper) if has_range else (lower,))]
        found = RowFigures(layers, like, list(nodes.figures), *self._starts(nodes))
        singly = self._singly(nodes, is_single)
        self._split(found, nodes, is_single, singly, report)
        for row, figure in self._settled(singly, nodes, report):
            self._put(found, row, figure)
        return found

    def _node_steps(self, used: Indexes, nodes: NodeFigures) -> tuple[Amounts, Amounts, NDArray[np.bool_]]:
        count = len(nodes.figures)
        bounds: tuple[list[int], list[int]] = ([0] * (count + 1), [0] * (count + 1))
        is_single = np.zeros(count + 1, np.bool_)
        for node in used.tolist():
            figure = nodes.figures[node]
            numbers = figure.numbers if figure is not None else ()
            step = self.steps[self.units.tree.indicators[node]]
            for bound, number in enumerate(numbers):
                bounds[bound][node] = to_steps(number, step)
            is_single[node] = len(numbers) == 1
        return amounts(bounds[0]), amounts(bounds[1]), is_single

    def _has_range(self, used: Indexes, nodes: NodeFigures) -> bool:
        rules = self.units.given.rules
        targets = [nodes.targets[int(child)] for child in np.unique(rules.children[rules.children >= 0])]
        handed = [nodes.figures[node] for node in used.tolist()]
        figures = [*handed, *rules.stated.values(), *rules.locked.values(), *targets]
        return any(figure is not None and len(figure.numbers) > 1 for figure in figures)

    def _starts(self, nodes: NodeFigures) -> tuple[Indexes, list[Value | None]]:
        rules, indicators = self.units.given.rules, self.units.given.indicators
        starts = [*nodes.starts, *(indicator.previous for indicator in indicators), None]
        start_of = np.where(self._source >= 0, self._source, len(starts) - 1).astype(np.int32)
        has_own = np.array([*(indicator.previous is not None for indicator in indicators), False], np.bool_)
        children = rules.children[self.rows.rules]
        own = (children >= 0) & has_own[children] & self.units.is_handed[self.rows.rules]
        start_of[own] = children[own] + len(nodes.starts)
        for rule, previous in rules.previous.items():
            if rules.positions[rule] >= 0:
                start_of[self._row_of[rule]] = len(starts)
                starts.append(previous)
        return start_of, starts

    def _singly(self, nodes: NodeFigures, is_single: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which rows are settled one by one: all the vectorised rule does not cover."""
        units, rules = self.units, self.units.given.rules
        printed = units.printed.any_of(nodes.targets)
        rows = self._rows_of(printed)
        own = self._rows_of({*rules.stated, *rules.locked})
        own = own[~units.is_handed[self.rows.rules[own]]]
        is_odd_node = ~is_single
        shared = rows[self._is_share[rows]]
        is_odd_node[self._source[shared]] = True
        for row in self._rows_of(rules.locked).tolist():
            lock, whole = rules.locked[int(self.rows.rules[row])], nodes.figures[self._source[row]]
            is_plain = whole is not None and (lock.kind, lock.direction) == (whole.kind, whole.direction)
            if self._is_share[row] and not (is_plain and self._consolidation(row) is Consolidation.SUM):
                is_odd_node[self._source[row]] = True
        singly = self._is_share & is_odd_node[self._source]
        singly[rows] = singly[own] = True
        singly |= self._is_joint
        return singly

    def _rows_of(self, rules: Iterable[int]) -> NDArray[np.int64]:
        rows = self._row_of[np.array(sorted(rules), np.int64)]
        return rows[rows >= 0]

    def _consolidation(self, row: int) -> Consolidation:
        return self.units.given.indicators[int(self.rows.step_of[row])].consolidation

    def _split(
        self,
        found: RowFigures,
        nodes: NodeFigures,
        is_single: NDArray[np.bool_],
        singly: NDArray[np.bool_],
        report: Report,
    ) -> None:
        """Split all plain sums at once, and note how all plain shares reconcile."""
        shares = np.flatnonzero(self._is_share & ~singly & is_single[self._source])
        shares = shares[np.argsort(self._source[shares], kind="stable")]
        node, first, count = np.unique(self._source[shares], return_index=True, return_counts=True)
        kinds = np.array([self._consolidation(int(shares[at])) is Consolidation.SUM for at in first], np.bool_)
        summed = shares[np.repeat(kinds, count)]
        wholes = found.layers[0][shares[first]][kinds]
        locked, is_locked = self._locks(summed)
        parts, differences = split_many(
            wholes, counts=count[kinds], weights=self._weights(summed), locked=locked, is_locked=is_locked
        )
        found.layers[0] = found.layers[0].astype(np.result_type(found.layers[0], parts), copy=False)
        found.layers[0][summed] = parts
        by_node = dict(zip(node[kinds].tolist(), differences.tolist(), strict=True))
        all_locked = np.logical_and.reduceat(is_locked, (np.cumsum(count[kinds]) - count[kinds])) if len(wholes) else ()
        free_of = dict(zip(node[kinds].tolist(), ~np.asarray(all_locked, np.bool_), strict=True))
        for at in node.tolist():
            self._note(at, by_node.get(at, 0), bool(free_of.get(at, True)), nodes, report)

    def _weights(self, rows: NDArray[np.int64]) -> Amounts:
        given = self.units.given.rules.weights
        fractions = {row: Fraction(given[rule]) for row, rule in self._given(rows, given)}
        scale = lcm(*(fraction.denominator for fraction in fractions.values()))
        numbers = {row: max(int(fraction * scale), 0) for row, fraction in fractions.items()}
        kind = np.int64 if max([scale, *numbers.values()]) * max(len(rows), 1) < SAFE else object
        weights: Amounts = np.full(len(rows), scale, kind)
        for row, number in numbers.items():
            weights[row] = number
        return weights

    def _locks(self, rows: NDArray[np.int64]) -> tuple[Amounts, NDArray[np.bool_]]:
        given = self.units.given.rules.locked
        numbers = {
            row: to_steps(given[rule].numbers[0], self.steps[int(self.rows.step_of[rows[row]])])
            for row, rule in self._given(rows, given)
        }
        is_locked = np.zeros(len(rows), np.bool_)
        is_locked[list(numbers)] = True
        locked = np.zeros(len(rows), object)
        for row, number in numbers.items():
            locked[row] = number
        return amounts(locked.tolist()) if numbers else np.zeros(len(rows), np.int64), is_locked

    def _given(self, rows: NDArray[np.int64], given: Iterable[int]) -> list[tuple[int, int]]:
        """Places in `rows` of the rules that have something given, with the rules."""
        place = {int(rule): at for at, rule in enumerate(self.rows.rules[rows].tolist())} if given else {}
        return [(place[rule], rule) for rule in given if rule in place]

    def _note(self, node: int, difference: int, is_free: bool, nodes: NodeFigures, report: Report) -> None:
        tree, whole = self.units.tree, nodes.figures[node]
        indicator = tree.indicators[node]
        if whole is None or self.units.given.indicators[indicator].consolidation is Consolidation.LAST:
            return
        missing = from_steps(difference, self.steps[indicator])
        parts = with_numbers(whole, [whole.numbers[0] - missing])
        row = Reconciliation(indicator, tree.units[node], CascadeKind.SHARE, whole, parts, difference == 0)
        report.reconciliation.append(row)
        if difference:
            code = "locked-exceeds-whole" if is_free else "locked-differs"
            details = {"difference": str(abs(missing))}
            report.findings.append(Finding(Severity.ERROR, code, self.units.place(node), details=details))

    def _settled(
        self, singly: NDArray[np.bool_], nodes: NodeFigures, report: Report
    ) -> Iterable[tuple[int, Value | None]]:
        units, rows = self.units, np.flatnonzero(singly).tolist()
        sharing = [row for row in rows if self._is_share[row] and not self._is_joint[row]]
        for node, members in grouped([int(self.rows.rules[row]) for row in sharing], units.nodes).items():
            figures = units.split(node, members, nodes, report)
            yield from zip(self._row_of[members].tolist(), figures, strict=True)
        for row in rows:
            rule = int(self.rows.rules[row])
            if self._is_joint[row]:
                yield row, nodes.of_rules[rule]
            elif not self._is_share[row]:
                is_handed = bool(units.is_handed[rule])
                yield row, units.adopt(rule, nodes, report) if is_handed else units.own_figure(rule, nodes)

    def _put(self, found: RowFigures, row: int, figure: Value | None) -> None:
        found.like[row] = NONE if figure is None else len(found.templates)
        numbers = figure.numbers if is_measured(figure) and figure is not None else ()
        if figure is not None:
            found.templates.append(figure)
        step = self.steps[int(self.rows.step_of[row])]
        for bound, layer in enumerate(found.layers):
            count = to_steps(numbers[bound], step) if bound < len(numbers) else 0
            if layer.dtype != object and abs(count) >= SINGLE:
                found.layers[bound] = layer = layer.astype(object)
            layer[row] = count


def measures_of(given: CascadeInput) -> list[CascadeIndicator]:
    """All indicators that rows can be measured by; `UNNAMED` last."""
    return [*given.indicators, UNNAMED]
