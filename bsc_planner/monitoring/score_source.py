"""From a plan to the input of its scorecards: who is scored on what, against which target, by which actual."""

from collections.abc import Collection, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import select

from bsc_planner.cascading.cascade import states_of
from bsc_planner.cascading.cascade_input import NONE, CascadeIndicator, CascadeInput
from bsc_planner.cascading.figure import says_the_same
from bsc_planner.cascading.plan_input import read_measures, with_proposed, with_rules, with_targets_reread
from bsc_planner.cascading.proposed_targets import ProposedTargets
from bsc_planner.cascading.step import Steps
from bsc_planner.cascading.trajectory import MonthPattern, month_plan
from bsc_planner.cascading.year_plan import year_months
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.monitoring.holdings import Handed, Holding, Holdings
from bsc_planner.monitoring.reported_actuals import ActualKey, ReportedActuals, reported_like
from bsc_planner.monitoring.score_measures import measure_of, words_of
from bsc_planner.monitoring.score_rows import ScoreRows, Values
from bsc_planner.scoring.figure import consolidated
from bsc_planner.scoring.period_figures import (
    Months,
    PeriodFigures,
    Reported,
    figures_up_to,
    months_between_reports,
)
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import Nothing
from bsc_planner.scoring.scorecard_input import (
    IndicatorInput,
    ObjectiveInput,
    PartFigure,
    PerspectiveInput,
    ScorecardInput,
)

PeopleReports = Mapping[ActualKey, Value]
"""What people's reports come to, by indicator, unit (None: the indicator's own actual) and period."""

_FEW = 60
"""Indicators that are scored in no time."""
_PLACES = (
    (Consolidation.SUM, ("sum", "jumlah", "total")),
    (Consolidation.AVERAGE, ("average", "rata", "mean")),
    (Consolidation.LAST, ("last", "terakhir", "tlkv")),
)


class _Unit(NamedTuple):
    id: str
    code: str | None
    name: str | None
    parent_id: str | None


class ScoreSource:
    """What the scorecards of one year of a plan are computed from; reads the plan once.

    Attributes:
        store: Store of the plan.
        year: Calendar year.
        day: Targets in force by this day; None: the latest.
        rows: Rows of the plan.

    Args:
        people: What people's reports come to; None: as the plan says.
        reports: What they came to before, to be used again; None: nothing is known.
    """

    def __init__(
        self,
        store: PlanStore,
        year: int,
        *,
        day: date | None = None,
        people: PeopleReports | None = None,
        reports: ReportedActuals | None = None,
    ) -> None:
        self.store = store
        self.year = year
        self.day = day
        self.rows = ScoreRows(store, year)
        self._given_people = people
        self._reports = reports or ReportedActuals(year)
        plan = store.plan
        self._plan = Ref("plan", plan.id), plan.institution
        columns = (Unit.id, Unit.code, Unit.name, Unit.parent_id)
        self._units = {row[0]: _Unit(*row) for row in store.rows(select(*columns).order_by(Unit.ord, Unit.id))}

    def copy(self) -> "ScoreSource":
        """The same source, to change or to use in another thread apart from this; what was read is not read again."""
        if "_given" in self.__dict__:
            self.__dict__["_holdings"] = self._holdings  # worked out once for both
        made = copy(self)
        made.rows = self.rows.copy()
        made._reports = copy(self._reports)
        return made

    def reread_actuals(self, actuals: Collection[str], unit_actuals: Collection[str]) -> set[str]:
        """Read changed actuals again.

        Args:
            actuals, unit_actuals: Ids of the rows that were added, changed or removed.

        Returns:
            Ids of the indicators whose scores may be others now.
        """
        touched = self.rows.read_actuals(self.store, actuals, unit_actuals)
        return self._holdings.resting_on(touched)

    def scorecard_input(self, period: Period, rules: RuleSet, *, unit_id: str | None = None) -> ScorecardInput:
        """Input of the scorecard of a unit (None: the institution) s.d. the end of a period of the year."""
        holdings = self.holdings_of(unit_id)
        measured = {str(self.rows.indicators[one.indicator_id].objective_id) for one in holdings}
        objectives = [one for one in self.rows.objectives.values() if one.id in measured or one.unit_id == unit_id]
        lanes = {one.perspective_id for one in objectives}
        unit = None if unit_id is None else self._units[unit_id]
        ref, name = self._plan if unit is None else (Ref("unit", unit.id), unit.name or "")
        return ScorecardInput(
            rule_set=rules,
            period=period,
            unit_id=unit_id,
            ref=ref,
            code="" if unit is None else unit.code or "",
            name=name,
            perspectives=[
                PerspectiveInput(Ref("perspective", one.id), one.code or "", one.name or "", one.weight)
                for one in self.rows.perspectives
                if unit is None or one.id in lanes
            ],
            objectives=[
                ObjectiveInput(
                    Ref("objective", one.id), one.code or "", one.text or "", one.perspective_id, one.parent_id
                )
                for one in objectives
            ],
            indicators=[self.indicator_input(one, period) for one in holdings],
        )

    def holdings_of(self, unit_id: str | None) -> Sequence[Holding]:
        """What is on a scorecard, in plan order.

        The institution has the indicators of no unit; where a plan has none of these, those of the units nearest to
        the top. A unit has its own, those it answers for and those handed down to it.
        """
        if unit_id is None:
            return self._of_institution
        return self._of_units.get(unit_id, ())

    def is_small(self, unit_id: str | None) -> bool:
        """Whether a scorecard has few indicators, and the shares that its targets may be are known already."""
        return "_holdings" in self.__dict__ and self._holdings.has_shares and len(self.holdings_of(unit_id)) <= _FEW

    def reported(self, holding: Holding) -> Reported:
        """Targets and actuals of a holding by period, as its figures s.d. a period are taken from."""
        row, measured = self.rows.indicators[holding.indicator_id], self._measured(holding.indicator_id)
        target = self._target(holding)
        own = self._targets[self._places[holding.indicator_id]]
        is_alike = target is not None and own is not None and says_the_same(target, own)
        is_own_course = holding.unit_id is None or is_alike

        def months() -> Months:
            return self._own_months(holding.indicator_id) if is_own_course else self._unit_months(measured, target)

        return Reported(
            target=target,
            milestones=self.rows.milestones.get(row.id, {}) if is_own_course else {},
            months=months,
            actuals=self.rows.actuals_of(row.id, holding.unit_id),
            consolidation=measured.consolidation,
            reported_every=months_between_reports(row.reporting_period),
            earlier=self._earlier.get(row.id, ()) if is_own_course else (),
        )

    def indicator_input(self, holding: Holding, period: Period) -> IndicatorInput:
        """Input of one indicator of a scorecard."""
        row = self.rows.indicators[holding.indicator_id]
        figures, parts, parts_rule = self._figures(holding, period, frozenset())
        return IndicatorInput(
            ref=Ref("indicator", row.id),
            code=row.code or "",
            name=row.name or "",
            objective_id=row.objective_id,
            measure=measure_of(row),
            figures=figures,
            weight=words_of(row),
            parts=parts,
            parts_rule=parts_rule,
            consolidation=self._measured(holding.indicator_id).consolidation,
            year_target=self._target(holding),
            unit_of_measure=row.unit_of_measure or "",
        )

    def reread_targets(self, changed: Mapping[str, Collection[str]]) -> set[str]:
        """Read changed targets, past targets and milestones again.

        Args:
            changed: Ids of the rows that were added, changed or removed, by kind.

        Returns:
            Ids of the indicators whose scores may be others now.
        """
        named, touched = self.rows.read_targets(self.store, changed)
        if not named:
            return set()
        return self._take_targets(with_targets_reread(self.store, self._given, named, day=self.day), touched)

    def propose(self, proposed: ProposedTargets) -> set[str]:
        """Take targets as if they were in force; returns ids of the indicators whose scores may be others now."""
        return self._take_targets(with_proposed(self.store, self._given, proposed), ())

    def has_unit(self, unit_id: str) -> bool:
        """Whether the plan has a unit."""
        return unit_id in self._units

    def resting_on(self, indicator_ids: Collection[str]) -> set[str]:
        """Indicators themselves and all whose figures are put together from theirs."""
        return self._holdings.resting_on(indicator_ids)

    def _take_targets(self, given: CascadeInput, others: Collection[str]) -> set[str]:
        before = self._given
        pairs = [
            (one, other) for one, other in zip(before.indicators, given.indicators, strict=True) if one is not other
        ]
        touched = {str(one.id) for one, other in pairs if one != other}
        changed = set(before.revisions) ^ set(given.revisions)
        touched |= {str(given.indicators[revision.indicator].id) for revision in changed}
        if any(_reports_differ(one.target, other.target) for one, other in pairs):
            self.__dict__.pop("_people", None)
        holdings, shared = self._holdings.with_targets(given)
        self.__dict__["_holdings"] = holdings
        self.__dict__["_given"] = given
        for name in ("_targets", "_earlier", "_revised"):
            self.__dict__.pop(name, None)
        return holdings.resting_on({*touched, *shared, *others} & self.rows.indicators.keys())

    def reread_reports(self) -> set[str]:
        """Read people's reports again; returns ids of the indicators whose scores may be others now."""
        before = self._people
        self.__dict__.pop("_people")
        self._reports.forget()
        both = before.keys() | self._people.keys()
        return self._holdings.resting_on({one.indicator_id for one in both if before.get(one) != self._people.get(one)})

    def _figures(
        self, holding: Holding, period: Period, seen: frozenset[Holding]
    ) -> tuple[PeriodFigures, Sequence[PartFigure], str]:
        reported = self.reported(holding)
        figures = figures_up_to(reported, period)
        if figures.nothing is not Nothing.NOT_FILLED or holding in seen:
            return figures, (), ""
        people = self._people.get(holding)
        if people:
            from_reports = figures_up_to(replace(reported, actuals=people), period)
            if from_reports.actual is not None:
                return from_reports, (), "parts-reports"
        parts = self._holdings.parts(holding)
        listed = [(one, self._part(one, period, seen | {holding})) for one in parts]
        filled = [(one, part.actual) for one, part in listed if part.actual is not None]
        if not filled:
            return figures, (), ""
        rule = self._place_rule(holding, [one for one, _ in filled])
        weights = [Fraction(one.weight) for one, _ in filled]
        actual = consolidated([figure for _, figure in filled], rule, weights=weights if any(weights) else ())
        part_figures = [part for _, part in listed]
        if actual is None:
            figures = replace(figures, nothing=Nothing.NOT_COMPUTABLE, reason="parts-differ")
        else:
            figures = replace(figures, actual=actual, nothing=None, reason="")
        return figures, part_figures, f"parts-{rule}"

    def _part(self, handed: Handed, period: Period, seen: frozenset[Holding]) -> PartFigure:
        figures, _, rule = self._figures(handed.to, period, seen)
        unit = self._units.get(handed.unit_id or "")
        row = self.rows.indicators[handed.to.indicator_id]
        is_reports = rule == "parts-reports"
        if unit is not None:
            return PartFigure(Ref("unit", unit.id), unit.code or "", unit.name or "", figures.actual, is_reports)
        return PartFigure(Ref("indicator", row.id), row.code or "", row.name or "", figures.actual, is_reports)

    def _place_rule(self, holding: Holding, parts: Sequence[Handed]) -> Consolidation:
        """How parts of places make the whole: as the Manual says, else as periods do; of adopters the mean."""
        words = (self.rows.indicators[holding.indicator_id].location_consolidation or "").casefold()
        stated = next((kind for kind, stems in _PLACES if any(stem in words for stem in stems)), None)
        if stated is not None:
            return stated
        if all(one.kind is CascadeKind.ADOPT for one in parts):
            return Consolidation.AVERAGE
        return self._measured(holding.indicator_id).consolidation

    def _target(self, holding: Holding) -> Value | None:
        if holding.unit_id is not None:
            return self._holdings.shares.get(holding)
        own = self._targets[self._places[holding.indicator_id]]
        return own if own is not None else self._holdings.shares.get(holding)

    def _own_months(self, indicator_id: str) -> Months:
        place = self._places[indicator_id]
        if place in self._revised:
            return year_months(self._known, place)
        measured = self._known.indicators[place]
        return _planned(measured, measured.target, measured.pattern, measured.previous)

    def _unit_months(self, measured: CascadeIndicator, target: Value | None) -> Months:
        return _planned(measured, target, MonthPattern(measured.pattern.weights), None)

    def _measured(self, indicator_id: str) -> CascadeIndicator:
        return self._known.indicators[self._places[indicator_id]]

    @cached_property
    def _measures(self) -> CascadeInput:
        """Indicators and units alone: what a sheet of actuals and targets of the institution need."""
        return read_measures(self.store, self.year, day=self.day)

    @cached_property
    def _given(self) -> CascadeInput:
        return with_rules(self.store, self._measures)

    @property
    def _known(self) -> CascadeInput:
        """Indicators as they are now, with rules where these were read already."""
        found: CascadeInput | None = self.__dict__.get("_given")
        return self._measures if found is None else found

    @cached_property
    def _people(self) -> Mapping[Holding, Values]:
        given = self._given_people
        if given is None:
            given = self._reports.read(self.store, self._given)
        found: dict[Holding, dict[Period, Value]] = {}
        for (indicator_id, unit_id, period), value in given.items():
            found.setdefault(Holding(indicator_id, unit_id), {})[period] = value
        return found

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {str(one.id): place for place, one in enumerate(self._known.indicators)}

    @cached_property
    def _targets(self) -> Sequence[Value | None]:
        return states_of(self._known)[-1][1]

    @cached_property
    def _earlier(self) -> Mapping[str, Sequence[Value]]:
        """Targets in force earlier in the year, of indicators whose target changed within it."""
        states = states_of(self._known)[:-1]
        found: dict[str, list[Value]] = {}
        for place in self._revised:
            values = [targets[place] for _, targets in states]
            found[str(self._known.indicators[place].id)] = [value for value in values if value is not None]
        return found

    @cached_property
    def _revised(self) -> frozenset[int]:
        return frozenset(revision.indicator for revision in self._known.revisions)

    @cached_property
    def _holdings(self) -> Holdings:
        return Holdings(self._given)

    @cached_property
    def _of_units(self) -> Mapping[str, Sequence[Holding]]:
        """What every unit holds, in plan order; its own goes before what was handed to it, that before what it owns."""
        ids, receivers = self._given.units.ids, self._holdings.receivers
        found: dict[str, list[Holding]] = {}
        for indicator_id, row in self.rows.indicators.items():
            owners = [ids[place] for place in self._measured(indicator_id).owner_units if place != NONE]
            holders = dict.fromkeys(owners, Holding(indicator_id)) | receivers.get(indicator_id, {})
            if row.unit_id is not None:
                holders[row.unit_id] = Holding(indicator_id)
            for unit_id, holding in holders.items():
                found.setdefault(unit_id, []).append(holding)
        return found

    @cached_property
    def _of_institution(self) -> Sequence[Holding]:
        rows = self.rows.indicators.values()
        own = [Holding(row.id) for row in rows if row.unit_id is None]
        if own:
            return own
        depths = {row.unit_id: self._holdings.depth(str(row.unit_id)) for row in rows}
        top = min(depths.values(), default=0)
        return [Holding(row.id) for row in rows if depths[row.unit_id] == top]


def _reports_differ(one: Value | None, other: Value | None) -> bool:
    """Whether figures of reports are written otherwise beside another target."""
    return one is not other and reported_like(one) != reported_like(other)


def _planned(measured: CascadeIndicator, target: Value | None, pattern: MonthPattern, start: Value | None) -> Months:
    steps = Steps([measured.step])
    steps.hold(0, target)
    return month_plan(target, consolidation=measured.consolidation, step=steps[0], pattern=pattern, start=start)
