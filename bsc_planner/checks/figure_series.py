"""Figures of an indicator as numbers by year, and what excuses them."""

from decimal import Decimal

from bsc_planner.checks.checked_plan import CheckedPlan
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.levels import Tier, tier_of_indicator
from bsc_planner.checks.words import words_of
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.unit_of_measure import is_counted
from bsc_planner.model.value import Value, ValueKind

_FULL = Decimal(100)
_PERCENT = frozenset({"%", "persen", "persentase", "prosentase"})


def value_of(figure: Row) -> Value:
    """What a figure means."""
    return Value.stored(figure.printed, figure.meaning)


def number_of(value: Value) -> Decimal | None:
    """The one number of a value; the bound of a limit counts, a ratio per thousand does not."""
    if value.kind in (ValueKind.NUMBER, ValueKind.PERCENT):
        return value.number
    return value.bound


def targets_by_year(plan: CheckedPlan, indicator: Row) -> dict[int, Value]:
    """Target of every year that has one, years in order."""
    found: dict[int, Value] = {}
    for row in plan.rows("target", "indicator_id", indicator.id):
        period = Period.parse_or_none(row.period)
        if period is not None and period.kind is PeriodKind.YEAR:
            found[period.year] = value_of(row)
    return dict(sorted(found.items()))


def numbers_by_year(plan: CheckedPlan, indicator: Row) -> dict[int, Decimal]:
    """Number of every year whose target has one, years in order."""
    numbers = {year: number_of(value) for year, value in targets_by_year(plan, indicator).items()}
    return {year: number for year, number in numbers.items() if number is not None}


def latest_actuals(plan: CheckedPlan, indicator: Row) -> dict[int, tuple[str, Decimal]]:
    """Latest actual of each year, as (period, number): that of the whole year where there is one."""
    found: dict[int, tuple[Period, Decimal]] = {}
    for row in plan.rows("actual", "indicator_id", indicator.id):
        period, number = Period.parse_or_none(row.period), number_of(value_of(row))
        if period is None or number is None:
            continue
        known = found.get(period.year)
        if known is None or _order(known[0]) <= _order(period):
            found[period.year] = (period, number)
    return {year: (str(period), number) for year, (period, number) in sorted(found.items())}


def baseline_number(indicator: Row) -> Decimal | None:
    """The baseline as a number; None when there is none."""
    if indicator.baseline_printed is None or indicator.baseline_meaning is None:
        return None
    return number_of(Value.stored(indicator.baseline_printed, indicator.baseline_meaning))


def wanted_years(plan: CheckedPlan, indicator: Row) -> list[int]:
    """Planned years the indicator belongs to."""
    first, last = indicator.from_year or 0, indicator.until_year or 9999
    return [year for year in plan.years if first <= year <= last]


def is_of_the_past(plan: CheckedPlan, indicator: Row) -> bool:
    """Whether an indicator is only kept to look back on: figures of the past and no target of the plan."""
    return not plan.rows("target", "indicator_id", indicator.id) and bool(
        plan.rows("past_target", "indicator_id", indicator.id)
    )


def is_percent(indicator: Row) -> bool:
    """Whether the unit of measure is a percentage."""
    return bool(_PERCENT & set(words_of(indicator.unit_of_measure)))


def is_volume(plan: CheckedPlan, indicator: Row) -> bool:
    """Whether a target is a volume of work: counted things of an output, or so many of them that add up over a year.

    How many documents or people there are follows the work, so neither more nor less of them is an aim in itself.
    """
    return is_counted(indicator.unit_of_measure) and tier_of_indicator(plan, indicator) is not Tier.OUTCOME


def is_at_its_best(indicator: Row, number: Decimal) -> bool:
    """Whether nothing better can be aimed at: all of a percentage, or nothing of what shall be little."""
    if indicator.polarity == "minimize":
        return number == 0
    return (is_percent(indicator) and number >= _FULL) or (indicator.konversi_120 == 1 and number >= _FULL)


def has_reason(plan: CheckedPlan, indicator: Row, year: int) -> bool:
    """Whether somebody wrote down why the target of a year is what it is."""
    reasons = plan.rows("target_reason", "indicator_id", indicator.id)
    steps = plan.rows("target_revision", "indicator_id", indicator.id)
    return any(row.reason and row.period == str(year) for row in (*reasons, *steps))


def _order(period: Period) -> tuple[bool, int, int]:
    # the whole year outranks its parts; of two parts that end together the longer one
    return period.kind is PeriodKind.YEAR, period.last_month, -period.first_month
