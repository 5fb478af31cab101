"""Which rules share one whole, what rules print themselves, and in which order indicators feed each other."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_input import NONE, CascadeInput, Indexes
from bsc_planner.cascading.figure import is_given
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.value import Value

HANDED_DOWN = (CascadeKind.ADOPT, CascadeKind.SHARE)


def effective_kinds(given: CascadeInput) -> NDArray[np.bool_]:
    """Which rules hand a figure of an indicator down: adopt or share, with a parent indicator."""
    return given.rules.is_kind(*HANDED_DOWN) & (given.rules.parents >= 0)


def nodes_of_rules(given: CascadeInput, tree: HolderTree) -> Indexes:
    """Node whose figure each rule takes from; -1 without a parent indicator.

    Units take from the nearest holder strictly above them, positions from the nearest at or above their unit.
    """
    rules = given.rules
    nodes = np.full(len(rules), NONE, np.int32)
    has_parent = rules.parents >= 0
    to_position = has_parent & (rules.positions >= 0)
    to_unit = has_parent & (rules.positions < 0)
    nodes[to_unit] = tree.above(rules.parents[to_unit], rules.units[to_unit])
    units = given.positions.units[rules.positions[to_position]]
    nodes[to_position] = tree.at_or_above(rules.parents[to_position], units)
    return nodes


def sharing_nodes(tree: HolderTree, nodes: Indexes, rules: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which rules take from a node that some rules take from.

    Args:
        tree: The nodes.
        nodes: Node of each rule, as `nodes_of_rules` gives them.
        rules: Those some.
    """
    # a place for each node, and one behind them for rules that take from none
    is_taken_from = np.zeros(len(tree.indicators) + 1, np.bool_)
    is_taken_from[nodes[rules]] = True
    found: NDArray[np.bool_] = is_taken_from[nodes]
    return found


def grouped(rules: Iterable[int], nodes: Indexes) -> dict[int, list[int]]:
    """Rules by the node they take from, in their order."""
    groups: dict[int, list[int]] = {}
    for rule in rules:
        groups.setdefault(int(nodes[rule]), []).append(rule)
    return groups


class PrintedTargets:
    """What receivers' targets are where they are printed, beside what the rule computes.

    A stated target of the rule comes first, then (for `adopt`) a value fixed by hand, then the printed target of the
    receiver's own indicator, unless several receivers share that indicator.
    """

    def __init__(self, given: CascadeInput) -> None:
        self._rules = given.rules
        handed = np.flatnonzero(effective_kinds(given) & (given.rules.children >= 0))
        received = Counter(given.rules.children[handed].tolist())
        self._single = {int(rule) for rule in handed if self._is_own(int(rule), received)}

    def _is_own(self, rule: int, received: Counter[int]) -> bool:
        return self._rules.kind(rule) is CascadeKind.ADOPT or received[int(self._rules.children[rule])] == 1

    def of(self, rule: int, targets: Sequence[Value | None]) -> Value | None:
        """Printed target of a rule's receiver; None where the rule alone decides."""
        stated = self._rules.stated.get(rule)
        if stated is None and self._rules.kind(rule) is CascadeKind.ADOPT:
            stated = self._rules.locked.get(rule)
        if stated is None and rule in self._single:
            own = targets[int(self._rules.children[rule])]
            stated = own if is_given(own) else None
        return stated

    def any_of(self, targets: Sequence[Value | None]) -> set[int]:
        """All adopting and sharing rules whose receivers have a printed target."""
        candidates = {*self._rules.stated, *self._rules.locked, *self._single}
        return {rule for rule in candidates if self.of(rule, targets) is not None}


def feeding_order(given: CascadeInput) -> tuple[list[int], list[int]]:
    """Parent indicators so that each comes after those that feed it, and those that feed themselves in a circle.

    Returns:
        All indicators that rules hand down (those in a circle last), and the ones in a circle.
    """
    rules = given.rules
    handed = effective_kinds(given)
    parents = sorted(set(rules.parents[rules.parents >= 0].tolist()))
    feeds = handed & (rules.children >= 0) & (rules.children != rules.parents) & (rules.positions < 0)
    edges = set(zip(rules.parents[feeds].tolist(), rules.children[feeds].tolist(), strict=True))
    fed = Counter(child for _, child in edges)
    children: dict[int, list[int]] = {}
    for parent, child in sorted(edges):
        children.setdefault(parent, []).append(child)
    order: list[int] = []
    ready = deque(sorted({*parents, *fed} - set(fed)))
    while ready:
        indicator = ready.popleft()
        order.append(indicator)
        for child in children.get(indicator, ()):
            fed[child] -= 1
            if fed[child] == 0:
                ready.append(child)
    circle = sorted(indicator for indicator, count in fed.items() if count > 0)
    return [*order, *circle], circle
