"""What a revision would change before it is put in force: indicators, units, positions, people, issued documents."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from sqlalchemy import or_, select

from bsc_planner.cascading.cascade import cascade, states_of
from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import read_cascade_input, with_proposed
from bsc_planner.cascading.proposed_targets import ProposedTarget
from bsc_planner.editing.revision_facts import TARGET, Cell, current_values, effective_day, offered, rows_of_revision
from bsc_planner.editing.revision_rows import ProposedCell
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import IssuedDocument, IssueRun, IssueState
from bsc_planner.model.revision import Revision, RevisionKind
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target_history import Key
from bsc_planner.model.value import Value
from bsc_planner.model.years import carried_on, kin_of
from bsc_planner.revisions.cascade_difference import CascadeDifference, FigureChange, Rows
from bsc_planner.revisions.changed_matrices import units_with_changed_matrix

_PRINTED_FIELDS = frozenset({"name", "text"})
"""Fields that stand in agreements and employee plans."""

_MATRIX = "cascade-matrix"
"""Kind of document that shows what a unit hands on; all others show what somebody carries."""

_WITHOUT_TARGETS = frozenset({"evaluation-record"})
"""Kinds of documents that state no targets, so that no revision makes them outdated."""

_CHUNK = 900


@dataclass(frozen=True)
class ChangedCell:
    """One thing that the revision itself changes.

    Attributes:
        cell: Kind and id of the element, field and period.
        before, after: Values as printed; None: none.
    """

    cell: Cell
    before: str | None
    after: str | None


@dataclass(frozen=True)
class UnitChange:
    """A target that a unit answers for, and what becomes of it.

    Attributes:
        unit_id, indicator_id: Whose, and of what.
        before, after: The year's figure; equal where only words around it change.
    """

    unit_id: str
    indicator_id: str
    before: Value | None
    after: Value | None


@dataclass(frozen=True)
class PersonChange:
    """A target that a person (or a position) carries, and what becomes of it.

    Attributes:
        employee_id: The person; None for the position itself.
        position_id: The position held.
        cascade_id: The rule it comes by.
        indicator_id: The indicator it is; None: the rule names none.
        figures: The year's figure and the 12 months, before and after.
    """

    employee_id: str | None
    position_id: str
    cascade_id: str
    indicator_id: str | None
    figures: FigureChange


@dataclass(frozen=True)
class TouchedDocument:
    """A document on record that would no longer say what is in force (columns as in `IssuedDocument`)."""

    id: str
    document: str
    year: int
    subject_kind: str
    subject_id: str
    who: str
    name: str | None
    number: str | None
    state: str
    signed_on: str | None


@dataclass(frozen=True)
class YearImpact:
    """What changes in one year.

    Attributes:
        year: Calendar year.
        difference: The cascade before and after.
        units: Targets of units that change, their words included.
        matrix_unit_ids: Units whose cascade matrix changes.
        position_rows, employee_rows: Rows of the cascade that change, their words included.
    """

    year: int
    difference: CascadeDifference
    units: tuple[UnitChange, ...]
    matrix_unit_ids: frozenset[str]
    position_rows: Rows
    employee_rows: Rows

    @cached_property
    def unit_ids(self) -> frozenset[str]:
        """Units whose agreement changes."""
        return frozenset(change.unit_id for change in self.units)

    @cached_property
    def position_ids(self) -> frozenset[str]:
        """Positions that carry something else."""
        shares = self.difference.before.positions
        ids = self.difference.before.given.positions.ids
        return frozenset(ids[place] for place in np.unique(shares.positions[self.position_rows]).tolist())

    @cached_property
    def employee_ids(self) -> frozenset[str]:
        """People whose plan changes."""
        shares = self.difference.before.employees
        ids = self.difference.before.given.employee_ids
        holders = shares.held_by.employees[shares.holdings[self.employee_rows]]
        return frozenset(ids[place] for place in np.unique(holders).tolist())

    def people(self, rows: Sequence[int] | None = None) -> Iterable[PersonChange]:
        """What people carry, row by row; `rows`: only these of `employee_rows`."""
        given, shares = self.difference.before.given, self.difference.before.employees
        for change in self.difference.people(self.employee_rows.tolist() if rows is None else rows):
            position_row = int(shares.rows[change.row])
            yield self._change(given.employee_ids[shares.employee(change.row)], position_row, change)

    def positions(self) -> Iterable[PersonChange]:
        """What positions carry, row by row."""
        before, after = self.difference.before.positions, self.difference.after.positions
        for row in self.position_rows.tolist():
            figures = FigureChange(row, before.target(row), after.target(row), before.months(row), after.months(row))
            yield self._change(None, row, figures)

    def _change(self, employee_id: str | None, row: int, figures: FigureChange) -> PersonChange:
        given, shares = self.difference.before.given, self.difference.before.positions
        indicator = int(shares.indicators[row])
        return PersonChange(
            employee_id=employee_id,
            position_id=given.positions.ids[int(shares.positions[row])],
            cascade_id=given.rules.ids[int(shares.rules[row])],
            indicator_id=given.indicators[indicator].id if indicator != NONE else None,
            figures=figures,
        )


@dataclass(frozen=True)
class Impact:
    """What a revision would change.

    Attributes:
        cells: What it changes itself.
        years: What follows, by year.
        documents: Documents on record, not replaced by others yet, that must be issued anew.
    """

    cells: tuple[ChangedCell, ...]
    years: tuple[YearImpact, ...]
    documents: tuple[TouchedDocument, ...] = field(default=())

    @property
    def indicator_ids(self) -> frozenset[str]:
        """Indicators that change: those of the revision, and those that units and positions have of them."""
        own = {cell.cell[1] for cell in self.cells if cell.cell[0] == Indicator.__tablename__}
        return frozenset(own | {change.indicator_id for year in self.years for change in year.units})

    @property
    def unit_ids(self) -> frozenset[str]:
        """Units whose agreement changes in any year."""
        return frozenset().union(*(year.unit_ids for year in self.years))

    @property
    def position_ids(self) -> frozenset[str]:
        """Positions that carry something else in any year."""
        return frozenset().union(*(year.position_ids for year in self.years))

    @property
    def employee_ids(self) -> frozenset[str]:
        """People whose plan changes in any year."""
        return frozenset().union(*(year.employee_ids for year in self.years))

    @property
    def signed(self) -> tuple[TouchedDocument, ...]:
        """Documents that somebody has signed already."""
        return tuple(document for document in self.documents if document.state == IssueState.SIGNED)


def impact_of_revision(store: PlanStore, revision_id: str) -> Impact:
    """What a revision would change if every row that is not rejected came as agreed, answered or proposed.

    Args:
        store: Store of the plan.
        revision_id: A revision that is not in force yet.

    Raises:
        MissingElementError: There is no such revision.
    """
    revision = store.get(Revision, revision_id)
    is_correction = revision.kind == RevisionKind.CORRECTION
    cells = [
        ProposedCell(
            row.element_id,
            row.agreed if row.status == "agreed" else offered(row),
            row.period,
            row.field,
            row.element_kind,
        )
        for row in rows_of_revision(store, revision_id)
        if row.status != "rejected"
    ]
    return impact_of(store, cells, effective=None if is_correction else effective_day(revision))


def impact_of(
    store: PlanStore, proposed: Sequence[ProposedCell], *, effective: date | None, years: Collection[int] | None = None
) -> Impact:
    """What proposals would change.

    Args:
        store: Store of the plan.
        proposed: What shall become what.
        effective: First day in force; None: as a correction of what is in force.
        years: Years looked at; None: those the proposals are about, and later ones that documents were issued for.
    """
    named = {(cell.element_kind, cell.element_id, cell.field, cell.period): cell.proposed for cell in proposed}
    now = current_values(store, named, day=effective)
    cells = tuple(ChangedCell(cell, now[cell], after) for cell, after in named.items() if now[cell] != after)
    targets = {
        (cell.cell[1], cell.cell[3] or ""): ProposedTarget(cell.after, effective)
        for cell in cells
        if cell.cell[2] == TARGET
    }
    reworded = _Reworded(store, [cell.cell for cell in cells])
    touched = _with_kin(store, {indicator_id for indicator_id, _ in targets}) | reworded.indicators
    if years is None:
        years = _years(store, targets, effective, is_reworded=bool(reworded.indicators or reworded.rules))
    found = tuple(_year_impact(store, year, touched, targets, reworded) for year in sorted(years)) if cells else ()
    return Impact(cells, found, _documents(store, found))


class _Reworded:
    """Indicators and rules whose words change in documents.

    Attributes:
        indicators: Ids of the indicators.
        rules: Ids of the rules that name a changed objective.
    """

    def __init__(self, store: PlanStore, cells: Iterable[Cell]) -> None:
        printed = [cell for cell in cells if cell[2] in _PRINTED_FIELDS]
        self.indicators = {element_id for kind, element_id, _, _ in printed if kind == Indicator.__tablename__}
        objectives = [element_id for kind, element_id, _, _ in printed if kind != Indicator.__tablename__]
        self.rules: set[str] = set()
        if objectives:
            wanted = select(Indicator.id).where(Indicator.objective_id.in_(objectives))
            self.indicators |= set(store.session.scalars(wanted))
            names = or_(Cascade.parent_objective_id.in_(objectives), Cascade.child_objective_id.in_(objectives))
            rules = store.rows(select(Cascade.id, Cascade.parent_indicator_id, Cascade.child_indicator_id).where(names))
            self.rules = {row[0] for row in rules}
            self.indicators |= {indicator for row in rules for indicator in row[1:] if indicator is not None}


def _with_kin(store: PlanStore, indicators: set[str]) -> set[str]:
    """Indicators with those that measure the same in other years: their figures decide steps and beginnings."""
    kin = kin_of(carried_on(store))
    return indicators | {other for indicator_id in indicators for other in kin.get(indicator_id, ())}


def _years(store: PlanStore, targets: Iterable[Key], effective: date | None, *, is_reworded: bool) -> set[int]:
    years = {int(period) for _, period in targets}
    if is_reworded:
        years.add(effective.year if effective else store.plan.years[0] if store.plan.years else date.today().year)
    first = min(years, default=None)
    issued = store.session.scalars(select(IssueRun.year).distinct())
    return years | {year for year in issued if first is not None and year >= first}


def _year_impact(
    store: PlanStore, year: int, touched: set[str], targets: Mapping[Key, ProposedTarget], reworded: _Reworded
) -> YearImpact:
    given = read_cascade_input(store, year, indicators=sorted(touched))
    before = cascade(given)
    difference = CascadeDifference(before, cascade(with_proposed(store, given, targets)) if targets else before)
    words = [place for place, one in enumerate(given.indicators) if one.id in reworded.indicators]
    shares = before.positions
    is_named = np.isin(shares.parents, words) | np.isin(shares.indicators, words)
    if reworded.rules:
        is_named |= np.array([given.rules.ids[rule] in reworded.rules for rule in shares.rules.tolist()], np.bool_)
    named = np.flatnonzero(is_named)
    held = _unit_targets(difference.before), _unit_targets(difference.after)
    matrices = units_with_changed_matrix(difference, words, held_before=held[0], held_after=held[1])
    return YearImpact(
        year=year,
        difference=difference,
        units=_unit_changes(difference, set(words)),
        matrix_unit_ids=matrices,
        position_rows=np.union1d(difference.position_rows, named),
        employee_rows=np.union1d(difference.employee_rows, np.flatnonzero(is_named[before.employees.rows])),
    )


def _unit_changes(difference: CascadeDifference, words: set[int]) -> tuple[UnitChange, ...]:
    before, after = _unit_targets(difference.before), _unit_targets(difference.after)
    given = difference.before.given
    changes = []
    for key in sorted(before.keys() | after.keys()):
        was, becomes = before.get(key), after.get(key)
        indicator_id = given.indicators[key[1]].id
        if (was != becomes or key[1] in words) and indicator_id is not None:
            changes.append(UnitChange(given.units.ids[key[0]], indicator_id, was, becomes))
    return tuple(changes)


def _unit_targets(result: CascadeResult) -> dict[tuple[int, int], Value | None]:
    """Target of each unit and indicator: what it owns, what it receives; the top unit has what nobody else has."""
    given = result.given
    in_force = states_of(given)[-1][1]
    received = set(given.rules.children.tolist())
    tops = np.flatnonzero(given.units.parents == NONE).tolist()
    found: dict[tuple[int, int], Value | None] = {}
    for place, indicator in enumerate(given.indicators):
        owners = set(indicator.owner_units)
        if not owners and place not in received and len(tops) == 1:
            owners = {tops[0]}
        for unit in owners:
            found[unit, place] = in_force[place]
    for share in result.units:
        if share.unit != NONE and share.indicator != NONE:
            found[share.unit, share.indicator] = share.target
    return found


def _documents(store: PlanStore, years: Sequence[YearImpact]) -> tuple[TouchedDocument, ...]:
    found = []
    columns = (
        IssuedDocument.id,
        IssuedDocument.document,
        IssueRun.year,
        IssuedDocument.subject_kind,
        IssuedDocument.subject_id,
        IssuedDocument.who,
        IssuedDocument.name,
        IssuedDocument.number,
        IssuedDocument.state,
        IssuedDocument.signed_on,
    )
    statement = select(*columns).join(IssueRun, IssueRun.id == IssuedDocument.run_id)
    standing = statement.where(IssuedDocument.replaced_by_id.is_(None)).order_by(IssuedDocument.ord)
    for impact in years:
        subjects = {"employee": impact.employee_ids, "unit": impact.unit_ids}
        for row in store.rows(standing.where(IssueRun.year == impact.year)):
            touched = impact.matrix_unit_ids if row[1] == _MATRIX else subjects.get(row[3], frozenset())
            if row[4] in touched and row[1] not in _WITHOUT_TARGETS:
                found.append(TouchedDocument(*row))
    return tuple(found)
