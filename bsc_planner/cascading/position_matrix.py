"""Rows of the cascade matrix of positions: what a holder gives the positions below it, and their people."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from bsc_planner.cascading.cascade import cascade, hold_printed, states_of
from bsc_planner.cascading.cascade_input import CascadeInput
from bsc_planner.cascading.cascade_result import FigureTable, Reconciliation
from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.position_shares import PositionCascade, position_rows, steps_of_rows
from bsc_planner.cascading.rule_groups import sharing_nodes
from bsc_planner.cascading.step import Steps
from bsc_planner.cascading.unit_matrix import MatrixAssembler, MatrixRow, MatrixRule
from bsc_planner.cascading.unit_shares import NodeFigures, Report, UnitCascade
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.value import Value


class PositionMatrix(NamedTuple):
    """What one holder's indicators give.

    Attributes:
        rows: Rows by indicator; those that are not in the plan are left out.
        parts: What people carry of what their position received, by rule and employee.
    """

    rows: Mapping[str, MatrixRow]
    parts: Mapping[tuple[str, str], Value | None]


def position_matrix(
    source: MatrixSource, unit_id: str | None, indicator_ids: Collection[str], *, holders_of: Collection[str] = ()
) -> PositionMatrix:
    """What one holder's indicators give positions, and their people.

    Args:
        source: What it is computed from.
        unit_id: The unit that hands on; None: the institution.
        indicator_ids: The indicators wanted.
        holders_of: Positions whose people's parts are wanted.
    """
    if not indicator_ids:
        return PositionMatrix({}, {})
    given, tree = source.input_around(indicator_ids), source.tree_around(indicator_ids)
    units = UnitCascade(given, tree, Steps([indicator.step for indicator in given.indicators]))
    states = states_of(given)
    hold_printed(units, states)
    report, of_positions = Report(), Report()
    figures = units.figures(states[-1][1], report)
    rows = position_rows(units)
    steps = steps_of_rows(units, units.steps)
    found = PositionCascade(units, rows, steps).figures(figures, of_positions)
    table = FigureTable(found.layers, (), found.like, found.templates, steps, rows.step_of)
    places = {rule: row for row, rule in enumerate(rows.rules.tolist())}
    assembler = _PositionAssembler(source, units, figures, report, of_positions.reconciliation, table, places)
    found_rows = assembler.rows([(indicator_id, unit_id) for indicator_id in indicator_ids])
    by_indicator = {indicator_id: row for (indicator_id, _), row in found_rows.items()}
    receiving = set(given.positions.ids).intersection(holders_of)
    return PositionMatrix(by_indicator, _parts(source.with_people(given, receiving)) if receiving else {})


def _parts(given: CascadeInput) -> dict[tuple[str, str], Value | None]:
    result = cascade(given)
    shares = result.employees
    rules = (given.rules.ids[rule] for rule in result.positions.rules[shares.rows].tolist())
    people = (given.employee_ids[one] for one in shares.held_by.employees[shares.holdings].tolist())
    return dict(zip(zip(rules, people, strict=True), shares.targets(), strict=True))


class _PositionAssembler(MatrixAssembler):
    """Rows of positions: every rule that takes from a holder, with the position's figure and its work result."""

    is_of_positions = True

    def __init__(
        self,
        source: MatrixSource,
        units: UnitCascade,
        figures: NodeFigures,
        report: Report,
        reconciled: Sequence[Reconciliation],
        table: FigureTable,
        places: dict[int, int],
    ) -> None:
        super().__init__(source, units, figures, report)
        self._places_of_rules = places
        self._targets = table.figures(np.arange(len(table.like), dtype=np.int32), table.layers)
        self._roles = source.roles()
        self._of_positions: dict[tuple[int, int], list[Reconciliation]] = {}
        for one in reconciled:
            self._of_positions.setdefault((one.parent, one.unit), []).append(one)

    def _shown(self) -> "np.ndarray[Any, np.dtype[np.bool_]]":
        rules = self._given.rules
        units = self._units
        shares = units.is_handed & rules.is_kind(CascadeKind.SHARE)
        along = (rules.units >= 0) & shares & sharing_nodes(units.tree, units.nodes, units.is_joint)
        return (rules.positions >= 0) | along

    def _figures_of(self, places: Sequence[int]) -> Sequence[Value | None]:
        of_units = super()._figures_of(places)
        rows = map(self._places_of_rules.get, places)
        return [of_unit if row is None else self._targets[row] for row, of_unit in zip(rows, of_units, strict=True)]

    def _roles_of(self, places: Sequence[int]) -> Sequence[str]:
        ids = self._given.rules.ids
        return [self._roles.get(ids[rule], "") for rule in places]

    def _is_checked(self, rule: MatrixRule) -> bool:
        return rule.position_id is not None

    def _reconciled(self, indicator: int, unit: int, rules: Sequence[MatrixRule]) -> Sequence[Reconciliation]:
        kinds = {rule.kind for rule in rules if rule.position_id is not None}
        is_joint = any(rule.unit_id is not None for rule in rules)
        shared = {CascadeKind.COMPONENT, CascadeKind.SHARE} if is_joint else {CascadeKind.COMPONENT}
        of_units = [one for one in super()._reconciled(indicator, unit, rules) if one.kind in shared & kinds]
        return [*self._of_positions.get((indicator, unit), ()), *of_units]
