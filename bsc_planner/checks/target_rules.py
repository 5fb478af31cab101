"""Rules on the targets of the years: there, challenging, steady, within their scale (L16 to L21, L64)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.figure_series import (
    baseline_number,
    has_reason,
    is_at_its_best,
    is_of_the_past,
    is_percent,
    is_volume,
    latest_actuals,
    numbers_by_year,
    targets_by_year,
    wanted_years,
)
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.checks.words import word_list, words_of
from bsc_planner.model.number_format import format_number
from bsc_planner.model.value import ValueKind

_FULL = Decimal(100)
_FEWEST_YEARS = 3
_ANOTHER_UNIT = Decimal(10)


def without_target(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L16: planned years have no target; one that does not apply has one."""
    if is_of_the_past(plan, indicator):
        return
    given = targets_by_year(plan, indicator)
    missing = [
        year for year in wanted_years(plan, indicator) if year not in given or given[year].kind is ValueKind.NOT_FILLED
    ]
    if missing:
        yield Hit(f"{name_of(indicator)} {_years(missing)}", {"years": _years(missing)})


def not_challenging(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L17: a target does not go beyond what was reached before it.

    The first target is held against the baseline or the latest actual before it, every other against the year before.
    """
    if indicator.polarity not in ("maximize", "minimize") or is_volume(plan, indicator):
        return
    actuals = latest_actuals(plan, indicator)
    for place, (year, number) in enumerate(numbers_by_year(plan, indicator).items()):
        reached = _reached_before(indicator, actuals, year, is_first=place == 0)
        if reached is None or is_at_its_best(indicator, number) or has_reason(plan, indicator, year):
            continue
        period, before = reached
        if number <= before if indicator.polarity == "maximize" else number >= before:
            details = {
                "target": format_number(number),
                "reached": format_number(before),
                "period": period,
                "year": year,
            }
            yield Hit(f"{name_of(indicator)} {year}", details)


def getting_worse(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L18: a target falls (rises, where less is better) from one year to the next, and nobody says why."""
    if indicator.polarity not in ("maximize", "minimize") or is_volume(plan, indicator):
        return
    for (_, before), (year, number) in pairwise(numbers_by_year(plan, indicator).items()):
        is_worse = number < before if indicator.polarity == "maximize" else number > before
        if is_worse and not has_reason(plan, indicator, year):
            details = {"before": format_number(before), "target": format_number(number), "year": year}
            yield Hit(f"{name_of(indicator)} {year}", details)


def standing_still(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L19: all years have the same target, though better is possible."""
    if indicator.polarity not in ("maximize", "minimize") or is_volume(plan, indicator):
        return
    numbers = numbers_by_year(plan, indicator)
    if len(numbers) < _FEWEST_YEARS or len(set(numbers.values())) > 1:
        return
    year, number = next(iter(numbers.items()))
    if not is_at_its_best(indicator, number) and not has_reason(plan, indicator, year):
        yield Hit(name_of(indicator), {"target": format_number(number), "count": len(numbers)})


def leaping(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L20: a target grows by more than the limit in percent over the one before or the baseline, or shrinks as much.

    A volume of work comes and goes; against its baseline only leaps of ten times are told, which hint at another unit.
    """
    most = 1 + plan.limit("L20") / _FULL
    at_first = _ANOTHER_UNIT if is_volume(plan, indicator) else most
    numbers = numbers_by_year(plan, indicator)
    start = baseline_number(indicator)
    first = next(iter(numbers), None)
    steps = [(step, most) for step in pairwise(numbers.items())]
    if start is not None and first is not None and (indicator.baseline_year or 0) < first:
        steps.insert(0, (((indicator.baseline_year or first - 1, start), (first, numbers[first])), at_first))
    for ((_, before), (year, number)), times in steps:
        if before <= 0 or number <= 0 or has_reason(plan, indicator, year):
            continue
        if number > before * times or before > number * times:
            details = {"before": format_number(before), "target": format_number(number), "year": year}
            yield Hit(f"{name_of(indicator)} {year}", details)


def out_of_scale(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L21: a share of a whole goes beyond 100 % or below 0; growth and comparisons may."""
    if not is_percent(indicator) or set(words_of(indicator.name)) & word_list("unbounded", "measures"):
        return
    for year, number in numbers_by_year(plan, indicator).items():
        if not 0 <= number <= _FULL:
            yield Hit(f"{name_of(indicator)} {year}", {"target": format_number(number), "year": year})


def not_monitored(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L64: years that are over have a target and no actual."""
    given, actuals = targets_by_year(plan, indicator), plan.rows("actual", "indicator_id", indicator.id)
    known = {row.period[:4] for row in actuals}
    missing = [
        year
        for year in wanted_years(plan, indicator)
        if year < plan.today.year and year in given and not given[year].is_empty and str(year) not in known
    ]
    if missing:
        yield Hit(f"{name_of(indicator)} {_years(missing)}", {"years": _years(missing)})


def _reached_before(
    indicator: Row, actuals: dict[int, tuple[str, Decimal]], year: int, *, is_first: bool
) -> tuple[str, Decimal] | None:
    """Period and number of what was reached last before a year."""
    if not is_first:
        return actuals.get(year - 1)
    earlier = [known for known in actuals if known < year]
    baseline, from_year = baseline_number(indicator), indicator.baseline_year
    if earlier and (from_year is None or baseline is None or from_year <= earlier[-1]):
        return actuals[earlier[-1]]
    if baseline is None or (from_year is not None and from_year >= year):
        return None
    return str(from_year or "baseline"), baseline


def _years(years: list[int]) -> str:
    """Years as people list them: 2026-2028, 2030."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
