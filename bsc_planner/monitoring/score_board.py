"""Every scorecard of one year, kept right while the plan changes: a changed actual rescores its own branch only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bsc_planner.cascading.descriptive import only_describes
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.holdings import Holding
from bsc_planner.monitoring.reported_actuals import ReportedActuals
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.score_source import PeopleReports, ScoreSource
from bsc_planner.scoring.explaining import explain
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import Scorecard
from bsc_planner.scoring.scorecard import ScorecardCalculation

_ACTUALS = frozenset({"actual", "unit_actual"})
_TARGETS = frozenset({"target", "past_target", "milestone"})
_REPORTS = frozenset({"work_report"})
_FEW = 8
"""Changed figures that are read at once."""
_REPORTED_BY = _REPORTS | {"cascade", "position", "unit"}
_READ = frozenset(
    {
        *_ACTUALS,
        *_TARGETS,
        *_REPORTS,
        "plan",
        "perspective",
        "objective",
        "indicator",
        "indicator_owner",
        "unit",
        "revision",
        "target_revision",
        "target_reason",
        "cascade",
        "position",
        "cascade_lock",
        "cascade_target",
        "rule_set",
    }
)
"""Kinds of elements that scores depend on."""


@dataclass(frozen=True)
class _Card:
    """One scorecard, and what is on it by the id of the indicator."""

    calculation: ScorecardCalculation
    holdings: Mapping[str, Holding]


class ScoreBoard:
    """Scorecards of one year by period and unit, computed when first asked for.

    Attributes:
        year: Calendar year.
        day: Targets in force by this day; None: the latest.
    """

    def __init__(
        self, store: PlanStore, year: int, day: date | None = None, *, reported: PeopleReports | None = None
    ) -> None:
        self.year = year
        self.day = day
        self._store = store
        self._reported = reported
        self._reports = ReportedActuals(year)
        self._source: ScoreSource | None = None
        self._rules: RuleSet | None = None
        self._cards: dict[tuple[Period, str | None], _Card] = {}
        self._waiting_actuals: set[str] = set()
        self._waiting_parts: set[str] = set()
        self._waiting_targets: dict[str, list[str]] = {}
        self._are_reports_stale = False

    @property
    def rule_set(self) -> RuleSet:
        """What the year is scored by."""
        if self._rules is None:
            self._rules = rule_set_of(self._store, self.year)
        return self._rules

    @property
    def is_quick(self) -> bool:
        """Whether asking costs little: only a few changed figures wait to be read."""
        return self.is_followed and sum(map(len, self._waiting_targets.values())) <= _FEW

    @property
    def is_followed(self) -> bool:
        """Whether what waits can be read bit by bit, and nothing has to be read from the plan as a whole."""
        return self._source is not None and not self._are_reports_stale

    def answers_quickly(self, period: Period, unit_id: str | None = None) -> bool:
        """Whether a scorecard costs little: it is there, or it has few indicators and what it rests on is there."""
        if not self.is_quick or self._source is None:
            return False
        return (period, unit_id) in self._cards or self._source.is_small(unit_id)

    @property
    def source(self) -> ScoreSource:
        """What the scorecards are computed from, in line with the plan."""
        self._settle()
        if self._source is None:
            self._source = ScoreSource(
                self._store, self.year, day=self.day, people=self._reported, reports=self._reports
            )
        return self._source

    def scorecard(self, period: Period, unit_id: str | None = None) -> Scorecard:
        """All scores of a unit, or the institution (None), s.d. the end of a period of the year."""
        return self.calculation(period, unit_id).scorecard

    def explanation(self, ref: Ref | None, period: Period, unit_id: str | None = None) -> Explanation | None:
        """Why an element (None: the whole) has its score; None: it is not on the scorecard."""
        calculation = self.calculation(period, unit_id)
        return explain(calculation, calculation.given.ref.id if ref is None else ref.id)

    def calculation(self, period: Period, unit_id: str | None = None) -> ScorecardCalculation:
        """A scorecard with everything it was computed from; the board changes it, others change copies."""
        self._settle()
        found = self._cards.get((period, unit_id))
        if found is None:
            given = self.source.scorecard_input(period, self.rule_set, unit_id=unit_id)
            holdings = {one.indicator_id: one for one in self.source.holdings_of(unit_id)}
            found = _Card(ScorecardCalculation(given), holdings)
            self._cards[period, unit_id] = found
        return found.calculation

    def copy(self) -> "ScoreBoard":
        """The same board apart from this one; what was read and scored is not read or scored again."""
        self._settle()
        made = ScoreBoard(self._store, self.year, self.day, reported=self._reported)
        made._source = None if self._source is None else self._source.copy()
        made._rules = self._rules
        made._cards = {key: _Card(card.calculation.copy(), card.holdings) for key, card in self._cards.items()}
        return made

    def read_from(self, store: PlanStore) -> None:
        """Read what is still to be read from the store of a copy of the plan as it is now, e.g. in another thread."""
        self._store = store
        if self._source is not None:
            self._source.store = store

    @property
    def contents(self) -> Sequence[object]:
        """All that was read and worked out; who holds it decides when it is freed, which takes its time."""
        return self._source, *self._cards.values()

    def follow(self, changes: Changes) -> bool:
        """Bring the scores in line with a change of the plan.

        Args:
            changes: What changed; the store is already as it is after it.

        Returns:
            Whether scores may be others now.
        """
        if not changes.touches(*_READ) or only_describes(changes):
            return False
        if changes.touches(*_REPORTED_BY):
            self._reports.forget()
        is_few = changes.bulk_kinds.isdisjoint(_READ - _REPORTS)
        if self._source is None or not is_few or changes.touches(*(_READ - _ACTUALS - _TARGETS - _REPORTS)):
            self._forget()
            return True
        self._waiting_actuals |= changes.ids("actual")
        self._waiting_parts |= changes.ids("unit_actual")
        for kind in _TARGETS:
            waiting = self._waiting_targets.setdefault(kind, [])
            waiting += changes.ids(kind).difference(waiting)
        self._are_reports_stale |= changes.touches(*_REPORTS)
        return True

    def _settle(self) -> None:
        """Rescore what changed since somebody asked last; what nobody asks for costs nothing."""
        if self._source is None:
            return
        touched: set[str] = set()
        if any(self._waiting_targets.values()):
            touched |= self._source.reread_targets(self._waiting_targets)
        if self._are_reports_stale:
            touched |= self._source.reread_reports()
        if self._waiting_actuals or self._waiting_parts:
            touched |= self._source.reread_actuals(self._waiting_actuals, self._waiting_parts)
        self._nothing_waits()
        self._rescore(self._source, touched)

    def settle_some(self) -> None:
        """Read a few of the changed figures that wait, so that reading the rest takes less; see `is_quick`."""
        if self._source is None:
            return
        taken: dict[str, list[str]] = {}
        for kind, waiting in self._waiting_targets.items():
            room = _FEW - sum(map(len, taken.values()))
            taken[kind], self._waiting_targets[kind] = waiting[:room], waiting[room:]
        self._rescore(self._source, self._source.reread_targets(taken))

    def _rescore(self, source: ScoreSource, touched: set[str]) -> None:
        if not touched:
            return
        for (period, _), card in self._cards.items():
            holdings = [card.holdings[one] for one in touched if one in card.holdings]
            if holdings:
                card.calculation.change([source.indicator_input(one, period) for one in holdings])

    def _nothing_waits(self) -> None:
        self._waiting_actuals.clear()
        self._waiting_parts.clear()
        self._waiting_targets.clear()
        self._are_reports_stale = False

    def _forget(self) -> None:
        self._source = None
        self._rules = None
        self._cards.clear()
        self._nothing_waits()
