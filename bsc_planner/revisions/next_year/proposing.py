"""From a plan to what is known when its next year is prepared, read by columns."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import select

from bsc_planner.cascading.consolidation import assumed_consolidation
from bsc_planner.cascading.step import step_of
from bsc_planner.model.indicator import Consolidation, Indicator, Polarity
from bsc_planner.model.issued import ClosedYear
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period
from bsc_planner.model.review import CheckSetting
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Figure, PastTarget, Target
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.years import belongs_to_year, carried_on
from bsc_planner.revisions.next_year.known_actual import KnownActual, known_actual
from bsc_planner.revisions.next_year.proposal import (
    JUMP_FACTOR,
    Basis,
    NextYear,
    NextYearRow,
    PastYear,
    is_percent_unit,
)
from bsc_planner.revisions.next_year.trend import HUNDRED, continued
from bsc_planner.scoring.index import achievement_of

PAST_YEARS = 3
"""How many years before are shown beside a new target."""

Series = dict[str, dict[Period, Value]]

_COLUMNS = (
    Indicator.id,
    Indicator.code,
    Indicator.name,
    Indicator.objective_id,
    Indicator.unit_of_measure,
    Indicator.polarity,
    Indicator.consolidation,
    Indicator.step,
    Indicator.scale,
    Indicator.worst,
    Indicator.konversi_120,
    Indicator.baseline_year,
    Indicator.baseline_printed,
    Indicator.baseline_meaning,
    Indicator.from_year,
)


def propose_next_year(store: PlanStore, year: int, *, jump_factor: Decimal | None = None) -> NextYear:
    """What is known of every indicator of a year: past targets and actuals, the Renstra line, and what could be next.

    Args:
        store: Store of the plan.
        year: The year that is prepared.
        jump_factor: From how many times the last step on a change counts as a jump; None: as the plan's own limit of
            rule L20 says (100 % growth is twice), else `JUMP_FACTOR`.
    """
    reader = _Reader(store, year)
    rows = store.rows(select(*_COLUMNS).where(belongs_to_year(Indicator, year)).order_by(Indicator.ord, Indicator.id))
    closed = store.session.scalars(select(ClosedYear).where(ClosedYear.year == year)).first()
    return NextYear(
        year=year,
        rows=tuple(reader.row(row) for row in rows),
        is_in_plan=year in store.plan.years,
        is_closed=closed is not None and closed.is_closed,
        jump_factor=_jump_factor(store) if jump_factor is None else jump_factor,
    )


def _jump_factor(store: PlanStore) -> Decimal:
    setting = store.session.scalars(select(CheckSetting.limit).where(CheckSetting.code == "L20")).first()
    percent = _amount(setting)
    return JUMP_FACTOR if percent is None or percent <= 0 else 1 + percent / HUNDRED


class _Reader:
    """What all rows share while they are read."""

    def __init__(self, store: PlanStore, year: int) -> None:
        self._year = year
        self._followed = carried_on(store)
        self._targets = _series(store, PastTarget)
        for indicator_id, figures in _series(store, Target).items():
            self._targets.setdefault(indicator_id, {}).update(figures)
        self._actuals = _series(store, Actual)
        reasons = store.rows(
            select(TargetReason.indicator_id, TargetReason.decision, TargetReason.reason)
            .where(TargetReason.period == str(year))
            .order_by(TargetReason.ord)
        )
        self._reasons = {row[0]: (row[1], row[2]) for row in reasons}

    def row(self, found: Any) -> NextYearRow:
        targets, actuals = self._with_followed(self._targets, found.id), self._with_followed(self._actuals, found.id)
        polarity = Polarity(found.polarity) if found.polarity else None
        step = step_of(given=_amount(found.step), unit_of_measure=found.unit_of_measure, targets=targets.values())
        consolidation = (
            Consolidation(found.consolidation) if found.consolidation else assumed_consolidation(found.unit_of_measure)
        )
        years = sorted({period.year for period in actuals if period.year < self._year})
        known = {
            year: actual
            for year in years
            if (actual := known_actual(actuals, year, consolidation=consolidation, step=step)) is not None
        }
        yearly = {period.year: value for period, value in targets.items() if not value.is_empty}
        past = tuple(
            self._past_year(found, year, yearly.get(year), known.get(year), polarity)
            for year in range(self._year - PAST_YEARS, self._year)
        )
        latest = known[max(known)] if known else None
        baseline = _baseline(found)
        if baseline is not None and (latest is None or baseline.period > latest.period.whole_year):
            latest = baseline if baseline.period.year < self._year else latest
        is_percent = is_percent_unit(found.unit_of_measure)
        points = _points(known, baseline, consolidation)
        trend = continued(points, self._year, step=step, is_percent=is_percent)
        if trend is None:
            before = [(year, value) for year, value in yearly.items() if year < self._year]
            trend = continued(before, self._year, step=step, is_percent=is_percent)
        current = targets.get(Period(self._year))
        proposals = {
            Basis.RENSTRA: yearly.get(self._year),
            Basis.TREND: trend,
            Basis.LAST_ACTUAL: latest.value if latest else None,
            Basis.LAST_TARGET: past[-1].target,
        }
        decision, reason = self._reasons.get(found.id, (None, None))
        return NextYearRow(
            indicator_id=found.id,
            code=found.code or "",
            name=found.name or "",
            objective_id=found.objective_id,
            unit_of_measure=found.unit_of_measure,
            scale=found.scale,
            polarity=polarity,
            step=step,
            past=past,
            latest=latest,
            proposals={basis: value for basis, value in proposals.items() if value is not None},
            current=current,
            decision=decision,
            reason=reason,
            has_come=found.from_year == self._year,
            is_at_its_best=_is_at_its_best(found, latest, polarity, is_percent=is_percent),
        )

    def _past_year(
        self, found: Any, year: int, target: Value | None, actual: KnownActual | None, polarity: Polarity | None
    ) -> PastYear:
        ratio = None
        if target is not None and actual is not None:
            worst = read_value(found.worst, ReadingContext(found.unit_of_measure)) if found.worst else None
            ratio = achievement_of(actual.value, target, polarity=polarity, worst=worst, scale=found.scale)
        return PastYear(year, target, actual, ratio)

    def _with_followed(self, series: Series, indicator_id: str) -> Mapping[Period, Value]:
        """Figures of an indicator, with those of the years in which another row stood for it."""
        before = self._followed.get(indicator_id)
        own = series.get(indicator_id, {})
        return {**self._with_followed(series, before), **own} if before is not None else own


def _series(store: PlanStore, kind: type[Figure]) -> Series:
    statement = select(kind.indicator_id, kind.period, kind.printed, kind.meaning)
    if kind is not Actual:
        statement = statement.where(kind.period.like("____"))
    found: Series = {}
    for indicator_id, text, printed, meaning in store.rows(statement):
        period = Period.parse_or_none(text)
        if period is not None:
            found.setdefault(indicator_id, {})[period] = Value.stored(printed, meaning)
    return found


def _points(
    known: Mapping[int, KnownActual], baseline: KnownActual | None, consolidation: Consolidation
) -> Sequence[tuple[int, Value]]:
    """Actuals a line can be drawn through: a sum that is not complete yet says nothing of its year."""
    points = [
        (year, actual.value)
        for year, actual in known.items()
        if actual.is_whole_year or consolidation is not Consolidation.SUM
    ]
    if baseline is not None and baseline.period.year not in known:
        points.append((baseline.period.year, baseline.value))
    return points


def _baseline(found: Any) -> KnownActual | None:
    if found.baseline_meaning is None or found.baseline_year is None:
        return None
    value = Value.stored(found.baseline_printed, found.baseline_meaning)
    return None if value.is_empty else KnownActual(value, Period(found.baseline_year))


def _is_at_its_best(found: Any, latest: KnownActual | None, polarity: Polarity | None, *, is_percent: bool) -> bool:
    if found.konversi_120:
        return True
    number = latest.value.number if latest else None
    if number is None or latest is None or not (is_percent or latest.value.is_percent):
        return False
    return number >= HUNDRED if polarity is Polarity.MAXIMIZE else number <= 0 and polarity is Polarity.MINIMIZE


def _amount(text: str | None) -> Decimal | None:
    try:
        amount = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None
