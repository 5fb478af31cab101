"""From a plan to its cascade: reads what one year's cascade depends on, by columns and without an object per person."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import select

from bsc_planner.cascading import plan_rules
from bsc_planner.cascading.cascade import cascade
from bsc_planner.cascading.cascade_input import (
    NONE,
    CascadeInput,
    PositionColumns,
    RuleColumns,
    UnitColumns,
    indexes,
)
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_indicators import read_indicators
from bsc_planner.cascading.plan_staff import Staff, read_staff, staff_of
from bsc_planner.cascading.proposed_targets import ProposedTargets
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.years import carried_on, kin_of

_NAMED_AT_ONCE = 900
"""Ids in one statement; beyond that, reading all positions is the quicker way."""


def cascade_of(
    store: PlanStore,
    year: int,
    *,
    indicators: Collection[str] | None = None,
    people: bool = True,
    day: date | None = None,
) -> CascadeResult:
    """Compute the cascade of one year of a plan.

    Args:
        store: Store of the plan.
        year: Calendar year.
        indicators: Ids of the indicators wanted, with all they feed and all they are fed by (of the positions, those
            that receive any of them at least); None: the whole plan.
        people: Whether to go on from positions to the people in them.
        day: Targets in force by this day; None: the latest.
    """
    return cascade(read_cascade_input(store, year, indicators=indicators, people=people, day=day))


def read_cascade_input(
    store: PlanStore,
    year: int,
    *,
    indicators: Collection[str] | None = None,
    people: bool = True,
    holders_of: Collection[str] | None = None,
    day: date | None = None,
) -> CascadeInput:
    """Read what one year's cascade of a plan depends on; arguments as in `cascade_of`.

    Args:
        store: Store of the plan.
        year: Calendar year.
        indicators: Ids of the indicators wanted; None: all.
        people: Whether people are read.
        holders_of: Ids of the positions whose people are wanted; None: of all.
        day: Targets in force by this day; None: the latest.
    """
    if indicators is None:
        rows, only = plan_rules.all_rows(store, year), None
    else:
        rows = plan_rules.rows_around(store, indicators, year)
        only = sorted({*indicators} | plan_rules.named_indicators(rows))
    units, unit_places = _units(store)
    receivers = None if indicators is None else plan_rules.named_positions(rows)
    positions, position_places = _positions(store, unit_places, receivers)
    measured = read_indicators(store, year, units=unit_places, only=only, day=day)
    places = plan_rules.Places(measured.places, unit_places, position_places)
    rules, findings = plan_rules.columns_of(store, rows, places, year)
    staff = staff_of(read_staff(store, holders_of), position_places) if people else Staff()
    return CascadeInput(
        year=year,
        indicators=measured.rows,
        units=units,
        positions=positions,
        rules=rules,
        assignments=staff.assignments,
        revisions=measured.revisions,
        nips=staff.nips,
        employee_ids=staff.ids,
        findings=[*measured.findings, *findings, *staff.findings],
    )


def read_measures(store: PlanStore, year: int, *, day: date | None = None) -> CascadeInput:
    """Read units and indicators with their targets; there are no positions, rules or people in it yet.

    Args:
        store: Store of the plan.
        year: Calendar year.
        day: Targets in force by this day; None: the latest.
    """
    units, places = _units(store)
    measured = read_indicators(store, year, units=places, day=day)
    nobody, nothing = PositionColumns([], indexes([]), []), RuleColumns.of(())
    revisions, findings = measured.revisions, measured.findings
    return CascadeInput(year, measured.rows, units, nobody, nothing, revisions=revisions, findings=findings)


def with_rules(store: PlanStore, given: CascadeInput) -> CascadeInput:
    """What `read_measures` gave with all positions and rules; there are no people in it.

    Args:
        store: Store of the plan that `given` was read from; its units and indicators are still the same.
        given: Units and indicators.
    """
    rows = plan_rules.all_rows(store, given.year)
    units = {unit_id: place for place, unit_id in enumerate(given.units.ids)}
    positions, position_places = _positions(store, units, None)
    indicators = {str(one.id): place for place, one in enumerate(given.indicators)}
    places = plan_rules.Places(indicators, units, position_places)
    rules, findings = plan_rules.columns_of(store, rows, places, given.year)
    return replace(given, positions=positions, rules=rules, findings=[*given.findings, *findings])


def with_proposed(store: PlanStore, given: CascadeInput, proposed: ProposedTargets) -> CascadeInput:
    """The same cascade as it would be with proposed targets in force; only what they touch is read again.

    Args:
        store: Store of the plan that `given` was read from, for the latest targets.
        given: What the cascade is computed from now.
        proposed: The targets.
    """
    units = {unit_id: place for place, unit_id in enumerate(given.units.ids)}
    places = {str(one.id): place for place, one in enumerate(given.indicators) if one.id is not None}
    kin = kin_of(carried_on(store))
    named = {one for indicator_id, _ in proposed for one in (indicator_id, *kin.get(indicator_id, ()))}
    only = [one for one in places if given.revisions or one in named]
    measured = read_indicators(store, given.year, units=units, only=only, proposed=proposed)
    if given.revisions:  # their order is that of all together
        return replace(given, indicators=measured.rows, revisions=measured.revisions)
    indicators = list(given.indicators)
    for one in measured.rows:
        indicators[places[str(one.id)]] = one
    revisions = [replace(one, indicator=places[str(measured.rows[one.indicator].id)]) for one in measured.revisions]
    return replace(given, indicators=indicators, revisions=revisions)


def with_targets_reread(
    store: PlanStore, given: CascadeInput, indicators: Collection[str], *, day: date | None = None
) -> CascadeInput:
    """The same cascade with the figures of some indicators, and of those that share their past, as they are now.

    Args:
        store: Store of the plan that `given` was read from, as it is now.
        given: What the cascade was computed from; indicators, units and rules are still the same.
        indicators: Ids of the indicators whose targets or milestones may be others.
        day: Targets in force by this day; None: the latest.
    """
    places = {str(one.id): place for place, one in enumerate(given.indicators) if one.id is not None}
    kin = kin_of(carried_on(store))
    named = {one for indicator_id in indicators for one in (indicator_id, *kin.get(indicator_id, ()))}
    only = [one for one in places if one in named]
    units = {unit_id: place for place, unit_id in enumerate(given.units.ids)}
    measured = read_indicators(store, given.year, units=units, only=only, day=day)
    rows = list(given.indicators)
    for one in measured.rows:
        rows[places[str(one.id)]] = one
    revisions = [one for one in given.revisions if given.indicators[one.indicator].id not in named]
    revisions += [replace(one, indicator=places[only[one.indicator]]) for one in measured.revisions]
    revisions.sort(key=lambda revision: (revision.effective, revision.indicator))
    return replace(given, indicators=rows, revisions=revisions)


def _units(store: PlanStore) -> tuple[UnitColumns, dict[str, int]]:
    rows = store.rows(select(Unit.id, Unit.code, Unit.parent_id).order_by(Unit.ord, Unit.id))
    places = {row.id: at for at, row in enumerate(rows)}
    parents = indexes([places.get(row.parent_id, NONE) for row in rows])
    return UnitColumns([row.code or "" for row in rows], parents, list(places)), places


def _positions(
    store: PlanStore, units: Mapping[str, int], only: Collection[str] | None
) -> tuple[PositionColumns, dict[str, int]]:
    statement = select(Position.id, Position.code, Position.unit_id).order_by(Position.ord, Position.id)
    if only is not None and len(only) <= _NAMED_AT_ONCE:
        statement = statement.where(Position.id.in_(only))
    rows = store.rows(statement)
    places = {row.id: at for at, row in enumerate(rows)}
    within = indexes([units.get(row.unit_id, NONE) for row in rows])
    return PositionColumns([row.code or "" for row in rows], within, list(places)), places
