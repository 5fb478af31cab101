"""The cascade matrix of every unit in scope that hands something on."""

from collections.abc import Iterator
from decimal import Decimal

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import Reconciliation
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.cascading.rule_groups import nodes_of_rules
from bsc_planner.exchange.documents.blocks import Number
from bsc_planner.exchange.documents.cascade_matrix import (
    CascadeMatrixContent,
    MatrixPart,
    MatrixRow,
    Receiver,
)
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkippedDocument, SkipReason
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.target_text import UNKNOWN_TARGET, figure_content, unit_word
from bsc_planner.exchange.documents.unit_facts import UnitFacts
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.value import Value

_Key = tuple[bool, int]
"""Whether the receiver is a position, and its place; units come first."""


def cascade_matrix_contents(facts: PlanFacts, scope: IssueScope) -> Iterator[IssueItem | SkippedDocument]:
    """One item per unit in scope, in plan order; the top unit's matrix also shows what the institution hands on."""
    reader = _MatrixReader(facts, scope)
    for place in facts.units_in(scope):
        unit = facts.units[place]
        who = unit.code or unit.name
        content = reader.content(place)
        if content is None:
            yield SkippedDocument(who, SkipReason.NOTHING_HANDED_DOWN)
        else:
            yield IssueItem(unit.id, who, "", f"{unit.code} {unit.name}", content, (), unit.name)


class _MatrixReader:
    """Which unit hands what to whom."""

    def __init__(self, facts: PlanFacts, scope: IssueScope) -> None:
        self._facts = facts
        self._scope = scope
        self._units = UnitFacts(facts, scope)
        result = facts.result
        tree = HolderTree(result.given)
        self._giver_of_rule = [
            tree.units[node] if node != NONE else NONE for node in nodes_of_rules(result.given, tree).tolist()
        ]
        self._parts: dict[int, dict[int, dict[_Key, MatrixPart]]] = {}
        for share in result.units:
            self._add(share.rule, share.parent, (False, share.unit), share.kind, share.target)
        for row in range(len(result.positions)):
            rule, parent = int(result.positions.rules[row]), int(result.positions.parents[row])
            receiver = (True, int(result.positions.positions[row]))
            self._add(rule, parent, receiver, result.positions.kind(row), result.positions.target(row))
        self._sums: dict[tuple[int, int], Reconciliation] = {
            (one.unit, one.parent): one for one in result.reconciliation if one.kind is not CascadeKind.ADOPT
        }

    def content(self, unit: int) -> CascadeMatrixContent | None:
        """The matrix of a unit; None where it hands nothing on."""
        givers = [unit]
        if self._facts.units[unit].parent == NONE:
            givers.append(NONE)
        handed = [
            (giver, parent, others)
            for giver in givers
            for parent, parts in self._parts.get(giver, {}).items()
            if (others := {key: part for key, part in parts.items() if key != (False, unit)})
        ]
        if not handed:
            return None
        keys = sorted({key for _, _, parts in handed for key in parts})
        places = {key: place for place, key in enumerate(keys)}
        return CascadeMatrixContent(
            year=self._facts.year,
            institution=self._facts.institution,
            unit=self._facts.units[unit].name or self._facts.units[unit].code,
            receivers=tuple(self._receiver(key) for key in keys),
            rows=tuple(
                self._row(giver, parent, {places[key]: part for key, part in parts.items()})
                for giver, parent, parts in sorted(handed, key=lambda one: one[1])
            ),
            day=self._scope.day,
            paper=self._scope.paper,
        )

    def _add(self, rule: int, parent: int, receiver: _Key, kind: CascadeKind, target: Value | None) -> None:
        giver = self._giver_of_rule[rule]
        if parent == NONE or receiver == (False, NONE) or receiver == (False, giver):
            return
        content = figure_content(target)
        part = MatrixPart(str(kind), UNKNOWN_TARGET if content is None else content)
        self._parts.setdefault(giver, {}).setdefault(parent, {})[receiver] = part

    def _receiver(self, key: _Key) -> Receiver:
        is_position, place = key
        if is_position:
            position = self._facts.positions[place]
            return Receiver(position.code, position.title or "")
        unit = self._facts.units[place]
        return Receiver(unit.code, unit.name)

    def _row(self, giver: int, parent: int, parts: dict[int, MatrixPart]) -> MatrixRow:
        indicator = self._facts.indicators[parent]
        target = self._target(giver, parent)
        total, difference = _sum_of(self._sums.get((giver, parent)))
        content = figure_content(target)
        return MatrixRow(
            code=indicator.code,
            name=indicator.name,
            unit_of_measure=unit_word(indicator.unit_of_measure),
            target=UNKNOWN_TARGET if content is None else content,
            parts=parts,
            total=total,
            difference=difference,
        )

    def _target(self, giver: int, parent: int) -> Value | None:
        if giver == NONE:
            return self._units.in_force[parent]
        return self._units.targets[giver].get(parent)


def _sum_of(sums: Reconciliation | None) -> tuple[Number | None, Number | None]:
    """Sum of the parts and what it lacks or exceeds, where both are plain numbers."""
    if sums is None or sums.target.number is None or sums.parts.number is None:
        return None, None
    places = max(sums.target.decimals, sums.parts.decimals)
    difference = Decimal(0) if sums.is_equal else sums.parts.number - sums.target.number
    return Number(sums.parts.number, places), Number(difference, places)
