"""What a cascade gives: figures of units as rows, of positions and employees as columns, and what does not add up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_input import KINDS, NONE, CascadeInput, Indexes
from bsc_planner.cascading.figure import with_numbers
from bsc_planner.cascading.splitting import Amounts
from bsc_planner.cascading.step import from_steps
from bsc_planner.cascading.trajectory import MONTHS
from bsc_planner.findings import Finding
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.value import Value

Months = tuple[Value | None, ...]


@dataclass(frozen=True)
class UnitShare:
    """What one rule gives a unit (or the institution).

    Attributes:
        rule: Place in the list of rules.
        parent: Indicator handed down; -1: none.
        unit: Receiving unit; -1: the institution.
        indicator: Indicator it has there: its own, else the parent; -1: none.
        kind: What it gets.
        target: The year's figure in force; None when not known.
    """

    rule: int
    parent: int
    unit: int
    indicator: int
    kind: CascadeKind
    target: Value | None


@dataclass(frozen=True)
class Reconciliation:
    """Whether what was handed down comes to what there was.

    Attributes:
        parent: Indicator handed down.
        unit: Unit whose figure it is; -1: the institution's.
        kind: `share` or `component`; `adopt` only where a receiver's figure differs.
        target: The figure handed down.
        parts: What the parts make together (the differing figure for `adopt`).
        is_equal: Whether they reconcile by the parent's consolidation.
    """

    parent: int
    unit: int
    kind: CascadeKind
    target: Value
    parts: Value
    is_equal: bool


@dataclass(frozen=True)
class FigureTable:
    """Figures of many rows: counts of steps, and what they are like.

    Attributes:
        layers: One column of steps per bound: one, or two where any figure is a range. 0 where there is no number.
        month_layers: The same for the months, one row of 12 each.
        like: Place in `templates` of what each figure is like; -1: no figure.
        templates: Figures that others are like; text stands for itself.
        steps: Step of each indicator.
        step_of: Indicator whose step each row counts in.
    """

    layers: Sequence[Amounts]
    month_layers: Sequence[Amounts]
    like: Indexes
    templates: Sequence[Value | None]
    steps: Sequence[Decimal]
    step_of: Indexes

    def target(self, row: int) -> Value | None:
        """The year's figure of a row; None when not known."""
        return self.figure(row, [int(layer[row]) for layer in self.layers])

    def month(self, row: int, month: int) -> Value | None:
        """Figure of a row in a month, 0 to 11."""
        return self.figure(row, [int(layer[row, month]) for layer in self.month_layers])

    def figure(self, row: int, counts: Sequence[int], *, like: Value | None = None) -> Value | None:
        """A figure of so many steps, like that of a row (or like another one)."""
        if like is None:
            like = self.templates[self.like[row]] if self.like[row] >= 0 else None
        if like is None or not like.numbers:
            return like
        step = self.steps[self.step_of[row]]
        return with_numbers(like, [from_steps(count, step) for count, _ in zip(counts, like.numbers, strict=False)])

    def figures(self, rows: Indexes, layers: Sequence[Amounts]) -> list[Value | None]:
        """Figures of many rows, of so many steps each: very many people and positions have very few different ones."""
        counts = (layer.tolist() for layer in layers)
        kinds = list(zip(self.like[rows].tolist(), self.step_of[rows].tolist(), *counts, strict=True))
        row_of = dict(zip(kinds, rows.tolist(), strict=True))
        known = {kind: self.figure(row, kind[2:]) for kind, row in row_of.items()}
        return [known[kind] for kind in kinds]


@dataclass(frozen=True)
class PositionShares:
    """What rules give positions; one row per rule, in the order of the rules.

    Attributes:
        rules: Place of each row's rule.
        parents: Indicator handed down; -1: none.
        positions: Receiving position.
        indicators: Indicator it has there: its own, else the parent; -1: none.
        kinds: Codes of the kinds.
        figures: Targets and months.
        odd_months: Months that cannot be told as numbers like the target (a text before a revision, figures given by
            hand as text), by row.
    """

    rules: Indexes
    parents: Indexes
    positions: Indexes
    indicators: Indexes
    kinds: NDArray[np.int8]
    figures: FigureTable
    odd_months: Mapping[int, Months] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rules)

    def kind(self, row: int) -> CascadeKind:
        """What the position gets."""
        return KINDS[int(self.kinds[row])]

    def target(self, row: int) -> Value | None:
        """The year's target of the position; None when not known."""
        return self.figures.target(row)

    def months(self, row: int) -> Months:
        """The position's 12 months."""
        if row in self.odd_months:
            return self.odd_months[row]
        return tuple(self.figures.month(row, month) for month in range(MONTHS))


@dataclass(frozen=True)
class Holdings:
    """Who holds which position in which months; one row per person and position, by position and then by NIP.

    Attributes:
        positions, employees: Position and employee of each row.
        held: One row of 12 each, at least one of them true.
        firsts: Place of each position's first row.
        counts: Rows of each position.
    """

    positions: Indexes
    employees: Indexes
    held: NDArray[np.bool_]
    firsts: NDArray[np.int64]
    counts: NDArray[np.int64]

    def is_held(self, position: int) -> NDArray[np.bool_]:
        """In which of the 12 months a position has a holder."""
        first = int(self.firsts[position])
        held = self.held[first : first + int(self.counts[position])]
        return np.asarray(held.any(axis=0), np.bool_)


@dataclass(frozen=True)
class EmployeeShares:
    """What people carry; one row per person, position and rule, in the order of the positions' rows.

    Attributes:
        rows: Row of `PositionShares` each belongs to.
        holdings: Row of `Holdings` each belongs to.
        layers, month_layers: Steps, as in `FigureTable`; 0 in months the person did not hold the position.
        positions: The positions' rows.
        held_by: The holdings.
    """

    rows: Indexes
    holdings: Indexes
    layers: Sequence[Amounts]
    month_layers: Sequence[Amounts]
    positions: PositionShares
    held_by: Holdings

    def __len__(self) -> int:
        return len(self.rows)

    def employee(self, at: int) -> int:
        """The person of a row."""
        return int(self.held_by.employees[self.holdings[at]])

    def target(self, at: int) -> Value | None:
        """The person's target of the year: the sum of the months, or what the position carries."""
        return self.positions.figures.figure(int(self.rows[at]), [int(layer[at]) for layer in self.layers])

    def targets(self) -> list[Value | None]:
        """`target` of all rows."""
        return self.positions.figures.figures(self.rows, self.layers)

    def months(self, at: int) -> Months:
        """The person's 12 months; None where the position was not held (or has no figure)."""
        row = int(self.rows[at])
        held = self.held_by.held[self.holdings[at]]
        return tuple(self._month(at, row, month) if held[month] else None for month in range(MONTHS))

    def _month(self, at: int, row: int, month: int) -> Value | None:
        odd = self.positions.odd_months.get(row)
        if odd is not None and odd[month] is None:
            return None
        counts = [int(layer[at, month]) for layer in self.month_layers]
        return self.positions.figures.figure(row, counts, like=odd[month] if odd is not None else None)

    def of_employee(self, employee: int) -> list[int]:
        """Rows of one person."""
        mine = np.flatnonzero(self.held_by.employees == employee)
        return [int(at) for at in np.flatnonzero(np.isin(self.holdings, mine))]


@dataclass(frozen=True)
class CascadeResult:
    """One year's cascade.

    Attributes:
        given: What it was computed from.
        units: What units get, in the order of the rules.
        positions: What positions get.
        employees: What people carry.
        holdings: Who holds what when.
        reconciliation: Every whole that was handed down, against its parts.
        findings: What is doubtful; of severity error where something does not add up.
    """

    given: CascadeInput
    units: Sequence[UnitShare]
    positions: PositionShares
    employees: EmployeeShares
    holdings: Holdings
    reconciliation: Sequence[Reconciliation]
    findings: Sequence[Finding]

    def unit_code(self, unit: int) -> str | None:
        """Code of a unit; None for the institution."""
        return None if unit == NONE else self.given.units.codes[unit]

    def indicator_code(self, indicator: int) -> str | None:
        """Code of an indicator; None for none."""
        return None if indicator == NONE else self.given.indicators[indicator].code
