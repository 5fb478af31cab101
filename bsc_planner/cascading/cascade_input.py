"""What a cascade is computed from: plain values and columns, for one year, without a plan or a database behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.trajectory import EVEN_PATTERN, MonthPattern
from bsc_planner.findings import Finding
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value

Indexes = NDArray[np.int32]
"""Places in another list; -1: none."""

NONE = -1
ONE = Decimal(1)
KINDS = tuple(CascadeKind)
KIND_CODES = {kind: code for code, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class CascadeIndicator:
    """An indicator as the cascade sees it.

    Attributes:
        id: Id of the element; None outside a plan.
        code: As printed.
        consolidation: How parts and periods make the whole.
        step: Smallest amount, greater than 0.
        target: The year's target in force on 1 January (revisions come apart); None when not known.
        previous: Value in force at the end of last year, in the first year the baseline; None when not known.
        pattern: How the year goes over its months.
        owner_units: Units that answer for it, which hold its target without a rule.
        is_assumed: Whether the consolidation is stated nowhere and had to be assumed.
    """

    code: str
    consolidation: Consolidation = Consolidation.SUM
    step: Decimal = ONE
    target: Value | None = None
    previous: Value | None = None
    pattern: MonthPattern = EVEN_PATTERN
    owner_units: tuple[int, ...] = ()
    is_assumed: bool = False
    id: str | None = None


@dataclass(frozen=True)
class YearRevision:
    """A new target of the year from a day on.

    Attributes:
        indicator: Place in the list of indicators.
        effective: First day it is in force.
        value: The new target of the whole year; None when it was withdrawn.
    """

    indicator: int
    effective: date
    value: Value | None


@dataclass(frozen=True)
class UnitColumns:
    """Units of the organisation.

    Attributes:
        codes: As printed.
        parents: Unit above each; -1 at the top.
        ids: Ids of the elements; empty outside a plan.
    """

    codes: Sequence[str]
    parents: Indexes
    ids: Sequence[str] = ()

    @cached_property
    def levels(self) -> Sequence[Indexes]:
        """Units without a unit above, then those right below them, and so on; units of a circle are in none."""
        below: dict[int, list[int]] = {}
        for unit, parent in enumerate(self.parents.tolist()):
            below.setdefault(parent, []).append(unit)
        found, level = list[Indexes](), below.get(NONE, [])
        while level:
            found.append(indexes(level))
            level = [lower for unit in level for lower in below.get(unit, ())]
        return found

    @cached_property
    def depths(self) -> Sequence[int]:
        """How many units are above each; -1 in a circle."""
        found = np.full(len(self.parents), NONE, np.int32)
        for depth, level in enumerate(self.levels):
            found[level] = depth
        depths: list[int] = found.tolist()
        return depths


@dataclass(frozen=True)
class PositionColumns:
    """Positions.

    Attributes:
        codes: As printed.
        units: Unit of each; -1 for none.
        ids: Ids of the elements; empty outside a plan.
    """

    codes: Sequence[str]
    units: Indexes
    ids: Sequence[str] = ()


@dataclass(frozen=True)
class AssignmentColumns:
    """Who holds which position when.

    Attributes:
        positions: Position of each assignment.
        employees: Employee of each; employees are listed in the order of their NIP, which decides ties.
        starts: First days (datetime64[D]).
        ends: First days that no longer belong to it (datetime64[D]).
        counts: Whether the status makes a holder (Plh does not).
    """

    positions: Indexes
    employees: Indexes
    starts: NDArray[np.datetime64]
    ends: NDArray[np.datetime64]
    counts: NDArray[np.bool_]


@dataclass(frozen=True)
class CascadeRule:
    """One rule as a row; see `RuleColumns` for many of them.

    Attributes:
        parent: Indicator handed down; -1: none (an objective is).
        kind: What the receiver gets.
        unit: Receiving unit; -1: none. A rule with neither unit nor position addresses the institution.
        position: Receiving position; -1: none.
        child: The receiver's own indicator; -1: it carries the parent.
        weight: Share weight ≥ 0.
        locked: Share fixed by hand for the year.
        stated: The receiver's target where a document states it.
        previous: The receiver's stated or locked value of last year.
        id: Id of the element; None outside a plan.
    """

    parent: int
    kind: CascadeKind
    unit: int = NONE
    position: int = NONE
    child: int = NONE
    weight: Decimal = ONE
    locked: Value | None = None
    stated: Value | None = None
    previous: Value | None = None
    id: str | None = None


@dataclass(frozen=True)
class RuleColumns:
    """Rules in order, as columns; what few rules have is kept by the place of the rule.

    Attributes:
        parents, units, positions, children: As in `CascadeRule`.
        kinds: Codes of the kinds, see `KIND_CODES`.
        weights: Weights other than 1.
        locked, stated, previous: As in `CascadeRule`, where given.
        ids: Ids of the elements; empty outside a plan.
    """

    parents: Indexes
    kinds: NDArray[np.int8]
    units: Indexes
    positions: Indexes
    children: Indexes
    weights: Mapping[int, Decimal] = field(default_factory=dict)
    locked: Mapping[int, Value] = field(default_factory=dict)
    stated: Mapping[int, Value] = field(default_factory=dict)
    previous: Mapping[int, Value] = field(default_factory=dict)
    ids: Sequence[str] = ()

    @classmethod
    def of(cls, rules: Sequence[CascadeRule]) -> "RuleColumns":
        """Columns of rules given as rows."""
        return cls(
            parents=indexes([rule.parent for rule in rules]),
            kinds=np.array([KIND_CODES[rule.kind] for rule in rules], np.int8),
            units=indexes([rule.unit for rule in rules]),
            positions=indexes([rule.position for rule in rules]),
            children=indexes([rule.child for rule in rules]),
            weights={at: rule.weight for at, rule in enumerate(rules) if rule.weight != 1},
            locked={at: rule.locked for at, rule in enumerate(rules) if rule.locked is not None},
            stated={at: rule.stated for at, rule in enumerate(rules) if rule.stated is not None},
            previous={at: rule.previous for at, rule in enumerate(rules) if rule.previous is not None},
            ids=[rule.id or "" for rule in rules],
        )

    def __len__(self) -> int:
        return len(self.parents)

    def kind(self, rule: int) -> CascadeKind:
        """Kind of one rule."""
        return KINDS[int(self.kinds[rule])]

    def is_kind(self, kind: CascadeKind, *others: CascadeKind) -> NDArray[np.bool_]:
        """Which rules are of one of these kinds."""
        # not numpy's `isin`: sorting out how to compare takes it many times as long as comparing
        found: NDArray[np.bool_] = self.kinds == KIND_CODES[kind]
        for other in others:
            found |= self.kinds == KIND_CODES[other]
        return found


def indexes(places: Sequence[int]) -> Indexes:
    """Places as a column."""
    return np.array(places, np.int32).reshape(-1)


def no_assignments() -> AssignmentColumns:
    """An organisation without people."""
    days: NDArray[Any] = np.array([], "datetime64[D]")
    return AssignmentColumns(indexes([]), indexes([]), days, days, np.zeros(0, np.bool_))


@dataclass(frozen=True)
class CascadeInput:
    """Everything one year's cascade depends on.

    Attributes:
        year: Calendar year.
        indicators: All that rules name, and any others.
        units, positions, assignments: The organisation.
        rules: Who receives what, in order.
        revisions: Targets changed within the year, in the order they were decided.
        nips: NIP of each employee, in ascending order.
        employee_ids: Ids of the elements; empty outside a plan.
        findings: What was doubtful on the way here; repeated in the result.
    """

    year: int
    indicators: Sequence[CascadeIndicator]
    units: UnitColumns
    positions: PositionColumns
    rules: RuleColumns
    assignments: AssignmentColumns = field(default_factory=no_assignments)
    revisions: Sequence[YearRevision] = ()
    nips: Sequence[str] = ()
    employee_ids: Sequence[str] = ()
    findings: Sequence[Finding] = ()
