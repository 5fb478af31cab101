"""Rules on the periods of a year: there, and in keeping with the year's target (L23, L24)."""

from collections.abc import Iterator
from decimal import Decimal

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.figure_series import number_of, numbers_by_year, value_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.number_format import format_number
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.value import decimals_of

_COUNTS = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.SEMESTER: 2}
_Parts = dict[Period, Decimal]


def periods_off_the_year(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L23: the periods do not come to the year's target, by the way the indicator is consolidated.

    Without a stated consolidation, either the sum or the last period must fit.
    """
    parts = _parts_by_year(plan, indicator)
    for year, target in numbers_by_year(plan, indicator).items() if parts else ():
        for found in parts.get(year, {}).values():
            come_to = _come_to(indicator.consolidation, found)
            if come_to and not any(_is_close(each, target) for each in come_to):
                details = {"parts": format_number(come_to[0]), "target": format_number(target), "year": year}
                yield Hit(f"{name_of(indicator)} {year}", details)
                break


def without_periods(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L24: there are targets, and nothing says how a year is spread over its periods."""
    if indicator.month_pattern or plan.rows("milestone", "indicator_id", indicator.id):
        return
    if numbers_by_year(plan, indicator):
        yield Hit(name_of(indicator))


def _parts_by_year(plan: CheckedPlan, indicator: Row) -> dict[int, dict[PeriodKind, _Parts]]:
    found: dict[int, dict[PeriodKind, _Parts]] = {}
    for row in plan.rows("milestone", "indicator_id", indicator.id):
        period, number = Period.parse_or_none(row.period), number_of(value_of(row))
        if period is not None and number is not None and period.kind in _COUNTS:
            found.setdefault(period.year, {}).setdefault(period.kind, {})[period] = number
    return found


def _come_to(consolidation: str | None, parts: _Parts) -> tuple[Decimal, ...]:
    """What the periods may come to; empty where too few are given to tell."""
    last = max(parts)
    is_whole = len(parts) == _COUNTS[last.kind]
    total = sum(parts.values(), Decimal(0))
    at_the_end = (parts[last],) if last.last_month == _COUNTS[PeriodKind.MONTH] else ()
    if consolidation == Consolidation.SUM:
        return (total,) if is_whole else ()
    if consolidation == Consolidation.AVERAGE:
        return (total / len(parts),) if is_whole else ()
    if consolidation == Consolidation.LAST:
        return at_the_end
    return (*at_the_end, total) if is_whole else ()


def _is_close(number: Decimal, target: Decimal) -> bool:
    """Whether they are the same in the decimals the target is printed with."""
    return abs(number - target) <= Decimal(5).scaleb(-decimals_of(target) - 1) if number != target else True
