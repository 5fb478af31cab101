"""The whole cascade of one year: from the institution's targets to every person's months."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bsc_planner.cascading.cascade_input import CascadeInput
from bsc_planner.cascading.cascade_result import CascadeResult, PositionShares
from bsc_planner.cascading.employee_shares import employee_shares, holdings_of, vacancies
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.cascading.midyear import months_over
from bsc_planner.cascading.position_changes import MonthChanger
from bsc_planner.cascading.position_months import MonthPlanner, PositionMonths
from bsc_planner.cascading.position_shares import (
    PositionCascade,
    PositionRows,
    RowFigures,
    position_rows,
    steps_of_rows,
)
from bsc_planner.cascading.step import Steps
from bsc_planner.cascading.trajectory import MONTHS
from bsc_planner.cascading.unit_shares import NodeFigures, Report, UnitCascade
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.value import Value

Targets = Sequence[Value | None]


def cascade(given: CascadeInput) -> CascadeResult:
    """Compute one year's cascade.

    Units and positions show the figure in force after all revisions of the year; months keep what was planned before
    each revision.
    """
    states = states_of(given)
    steps = Steps([indicator.step for indicator in given.indicators])
    units = UnitCascade(given, HolderTree(given), steps)
    hold_printed(units, states)
    report = Report([*given.findings, *_structure_findings(units)])
    nodes = [units.figures(targets, Report()) for _, targets in states[:-1]]
    nodes.append(units.figures(states[-1][1], report))
    rows = position_rows(units)
    final_steps = steps_of_rows(units, steps)
    positions = PositionCascade(units, rows, final_steps)
    planner = MonthPlanner(given, rows, final_steps)
    figures, months = _year(positions, planner, nodes, states, report)
    shares = _position_shares(given, rows, planner, figures, months)
    report.findings += months.findings
    report.findings += steps.findings(
        codes=[indicator.code for indicator in given.indicators],
        ids=[indicator.id for indicator in given.indicators],
    )
    holdings = holdings_of(given)
    report.findings += vacancies(given, shares, holdings)
    return CascadeResult(
        given=given,
        units=units.shares(nodes[-1]),
        positions=shares,
        employees=employee_shares(given, shares, holdings),
        holdings=holdings,
        reconciliation=report.reconciliation,
        findings=report.findings,
    )


def states_of(given: CascadeInput) -> list[tuple[int, Targets]]:
    """The institution's targets as the year goes on: months over before each state, and all targets in force.

    The first state is that of January; revisions effective in January or before the year are part of it, those after
    the year are none of its business.
    """
    targets: list[Value | None] = [indicator.target for indicator in given.indicators]
    states: list[tuple[int, Targets]] = []
    by_day = sorted(given.revisions, key=lambda revision: revision.effective)
    now = 0
    for revision in by_day:
        over = months_over(revision.effective, year=given.year)
        if over >= MONTHS:
            break
        if over > now:
            states.append((now, tuple(targets)))
            now = over
        targets[revision.indicator] = revision.value
    states.append((now, tuple(targets)))
    return states


def without_people(given: CascadeInput) -> CascadeInput:
    """The same cascade down to positions only: for views of units, where people cost time and add nothing."""
    from_nobody = np.zeros(len(given.assignments.counts), np.bool_)
    return replace(given, assignments=replace(given.assignments, counts=from_nobody))


def _year(
    positions: PositionCascade,
    planner: MonthPlanner,
    nodes: Sequence[NodeFigures],
    states: Sequence[tuple[int, Targets]],
    report: Report,
) -> tuple[RowFigures, PositionMonths]:
    last = len(nodes) - 1
    figures = positions.figures(nodes[0], report if last == 0 else Report())
    months = planner.plan(figures)
    for at, (over, _) in enumerate(states[1:], start=1):
        after = positions.figures(nodes[at], report if at == last else Report())
        MonthChanger(planner, before=figures, after=after, over=over).apply(months)
        figures = after
    planner.put_own(months, figures, states[-1][1])
    return figures, months


def _position_shares(
    given: CascadeInput, rows: PositionRows, planner: MonthPlanner, figures: RowFigures, months: PositionMonths
) -> PositionShares:
    rules = given.rules
    return PositionShares(
        rules=rows.rules,
        parents=rules.parents[rows.rules],
        positions=rules.positions[rows.rules],
        indicators=rows.indicators,
        kinds=rules.kinds[rows.rules],
        figures=planner.table(figures, months.layers),
        odd_months=months.odd,
    )


def hold_printed(units: UnitCascade, states: Sequence[tuple[int, Targets]]) -> None:
    """Refine the steps for everything that is printed or fixed by hand, before anything is split."""
    rules, steps = units.given.rules, units.steps
    for _, targets in states:
        for indicator, target in enumerate(targets):
            steps.hold(indicator, target)
        for rule in units.printed.any_of(targets):
            steps.hold(int(rules.parents[rule]), units.printed.of(rule, targets))
    counted_in = [set[int]() for _ in units.given.indicators]
    carries_own = units.is_handed & (rules.children >= 0)
    for parent, child in set(
        zip(rules.parents[carries_own].tolist(), rules.children[carries_own].tolist(), strict=True)
    ):
        counted_in[child].add(parent)
    for indicator, measured in enumerate(units.given.indicators):
        for figure in measured.pattern.own or ():
            for counting in (indicator, *counted_in[indicator]):
                steps.hold(counting, figure)
    for rule, figure in [*rules.locked.items(), *rules.stated.items()]:
        counting = rules.parents[rule] if units.is_handed[rule] else rules.children[rule]
        if counting >= 0:
            steps.hold(int(counting), figure)


def _structure_findings(units: UnitCascade) -> list[Finding]:
    given = units.given
    found = [
        Finding(Severity.ERROR, "cascade-circle", given.indicators[at].code, given.indicators[at].id)
        for at in units.circle
    ]
    for unit in units.tree.circle:
        element = given.units.ids[unit] if given.units.ids else None
        found.append(Finding(Severity.ERROR, "unit-circle", given.units.codes[unit], element))
    rules = given.rules
    measures = rules.children[rules.positions >= 0]
    used = {*rules.parents[units.is_handed].tolist(), *measures[measures >= 0].tolist()}
    for at in sorted(used):
        indicator = given.indicators[at]
        if indicator.is_assumed:
            details = {"assumed": str(indicator.consolidation)}
            found.append(Finding(Severity.WARNING, "consolidation-assumed", indicator.code, indicator.id, details))
    return found
