"""Rows of a plan that scores depend on, read once for a year and replaced one by one as the plan changes."""

from collections.abc import Collection, Iterable, Mapping
from copy import copy
from typing import Any, NamedTuple

from sqlalchemy import select

from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, PastTarget, Target, UnitActual
from bsc_planner.model.value import Value
from bsc_planner.model.years import belongs_to_year

Values = Mapping[Period, Value]
_NO_VALUES: Values = {}
_CHUNK = 900


class ScoredRow(NamedTuple):
    """Columns of an indicator that its score depends on."""

    id: str
    code: str | None
    name: str | None
    objective_id: str | None
    unit_id: str | None
    unit_of_measure: str | None
    polarity: str | None
    consolidation: str | None
    validity: str | None
    controllability: str | None
    weight: str | None
    weight_in_objective: str | None
    is_iku: int | None
    worst: str | None
    scale: str | None
    stabilize_scale: str | None
    konversi_120: int | None
    reporting_period: str | None
    location_consolidation: str | None


class ObjectiveRow(NamedTuple):
    """Columns of an objective that scores depend on."""

    id: str
    code: str | None
    text: str | None
    perspective_id: str | None
    parent_id: str | None
    unit_id: str | None


class PerspectiveRow(NamedTuple):
    """Columns of a perspective that scores depend on."""

    id: str
    code: str | None
    name: str | None
    weight: str | None


class ScoreRows:
    """What a plan says in one year.

    Attributes:
        indicators, objectives: Those of the year, in plan order, by id.
        perspectives: In plan order.
        milestones, actuals: Values by indicator and period.
        unit_actuals: Values by indicator, unit and period.
        owners: Indicator of each row of actuals, targets and milestones by the id of the row.
    """

    def __init__(self, store: PlanStore, year: int) -> None:
        self.year = year
        fields = [getattr(Indicator, name) for name in ScoredRow._fields]
        listed = store.rows(
            select(*fields).where(belongs_to_year(Indicator, year)).order_by(Indicator.ord, Indicator.id)
        )
        self.indicators = {row[0]: ScoredRow(*row) for row in listed}
        columns = [getattr(Objective, name) for name in ObjectiveRow._fields]
        found = store.rows(
            select(*columns).where(belongs_to_year(Objective, year)).order_by(Objective.ord, Objective.id)
        )
        self.objectives = {row[0]: ObjectiveRow(*row) for row in found}
        lanes = [getattr(Perspective, name) for name in PerspectiveRow._fields]
        ordered = select(*lanes).order_by(Perspective.ord, Perspective.id)
        self.perspectives = [PerspectiveRow(*row) for row in store.rows(ordered)]
        self.owners: dict[str, str] = {}
        for kind in (Target, PastTarget, Milestone):
            self.owners.update(store.plain_rows(select(kind.id, kind.indicator_id)))
        self.milestones = _by_period(store, Milestone, year, None, self.owners)
        self.actuals = _by_period(store, Actual, year, None, self.owners)
        self.unit_actuals = _by_unit(store, year, None, self.owners)

    def copy(self) -> "ScoreRows":
        """The same rows, to change apart from these."""
        made = copy(self)
        made.indicators, made.actuals = dict(self.indicators), dict(self.actuals)
        made.unit_actuals, made.owners = dict(self.unit_actuals), dict(self.owners)
        made.milestones = dict(self.milestones)
        return made

    def read_targets(self, store: PlanStore, changed: Mapping[str, Collection[str]]) -> tuple[set[str], set[str]]:
        """Read changed milestones again, and tell whose targets are otherwise.

        Args:
            store: Store of the plan as it is after the change.
            changed: Ids of the rows that were added, changed or removed, by kind: targets, past targets, milestones.

        Returns:
            Indicators they belong to or belonged to, and those of them whose milestones of the year are others.
        """
        indicators: set[str] = set()
        for kind in (Target, PastTarget, Milestone):
            ids = changed.get(kind.__tablename__, ())
            indicators |= {self.owners[one] for one in ids if one in self.owners}
            for row in _rows(store, select(kind.indicator_id, kind.id), kind.id, ids):
                indicators.add(row[0])
                self.owners[row[1]] = row[0]
        fresh = _by_period(store, Milestone, self.year, indicators, self.owners)
        others = {one for one in indicators if fresh.get(one, {}) != self.milestones.get(one, {})}
        for one in others:
            self.milestones[one] = fresh.get(one, {})
        return indicators, others

    def read_actuals(self, store: PlanStore, actuals: Collection[str], unit_actuals: Collection[str]) -> set[str]:
        """Read changed actuals again.

        Args:
            store: Store of the plan as it is after the change.
            actuals, unit_actuals: Ids of the rows that were added, changed or removed.

        Returns:
            Indicators they belong to or belonged to.
        """
        indicators = {self.owners[one] for one in (*actuals, *unit_actuals) if one in self.owners}
        for kind, ids in ((Actual, actuals), (UnitActual, unit_actuals)):
            indicators |= {row[0] for row in _rows(store, select(kind.indicator_id), kind.id, ids)}
        indicators &= self.indicators.keys()
        if actuals:
            fresh = _by_period(store, Actual, self.year, indicators, self.owners)
            for indicator_id in indicators:
                self.actuals[indicator_id] = fresh.get(indicator_id, {})
        if unit_actuals:
            for key in [key for key in self.unit_actuals if key[0] in indicators]:
                del self.unit_actuals[key]
            self.unit_actuals |= _by_unit(store, self.year, indicators, self.owners)
        return indicators

    def actuals_of(self, indicator_id: str, unit_id: str | None = None) -> Values:
        """Actuals of an indicator by period; with a unit those of its part."""
        if unit_id is None:
            return self.actuals.get(indicator_id, _NO_VALUES)
        return self.unit_actuals.get((indicator_id, unit_id), _NO_VALUES)


def _by_period(
    store: PlanStore,
    kind: type[Actual] | type[Milestone],
    year: int,
    only: Collection[str] | None,
    owners: dict[str, str],
) -> dict[str, dict[Period, Value]]:
    statement = select(kind.indicator_id, kind.period, kind.printed, kind.meaning, kind.id).where(
        kind.period.like(f"{year}%")
    )
    found: dict[str, dict[Period, Value]] = {}
    for row in _rows(store, statement, kind.indicator_id, only):
        period = Period.parse_or_none(row[1])
        if period is not None:
            found.setdefault(row[0], {})[period] = Value.stored(row[2], row[3])
            owners[row[4]] = row[0]
    return found


def _by_unit(
    store: PlanStore, year: int, only: Collection[str] | None, owners: dict[str, str]
) -> dict[tuple[str, str], dict[Period, Value]]:
    kind = UnitActual
    statement = (
        select(kind.indicator_id, kind.unit_id, kind.period, kind.printed, kind.meaning, kind.id)
        .where(kind.period.like(f"{year}%"))
        .order_by(kind.ord, kind.id)
    )
    found: dict[tuple[str, str], dict[Period, Value]] = {}
    for row in _rows(store, statement, kind.indicator_id, only):
        period = Period.parse_or_none(row[2])
        if period is not None:
            found.setdefault((row[0], row[1]), {}).setdefault(period, Value.stored(row[3], row[4]))
            owners[row[5]] = row[0]
    return found


def _rows(store: PlanStore, statement: Any, column: Any, only: Collection[str] | None) -> Iterable[Any]:
    if only is None:
        return store.plain_rows(statement)
    listed = list(only)
    chunks = (listed[start : start + _CHUNK] for start in range(0, len(listed), _CHUNK))
    return [row for chunk in chunks for row in store.rows(statement.where(column.in_(chunk)))]
