"""The last known actual of a year: the yearly value, else what its quarters or months come to so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from bsc_planner.cascading.figure import decimal_of, exact_sum, is_measured, numbers_like, with_numbers
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value


@dataclass(frozen=True)
class KnownActual:
    """What is known to have been reached.

    Attributes:
        value: As printed, or computed from parts.
        period: The year where the whole year is known, else the last part that counts.
        part_count: How many parts it was made of; 1 for a single figure.
    """

    value: Value
    period: Period
    part_count: int = 1

    @property
    def is_whole_year(self) -> bool:
        """Whether it speaks for the year to its end."""
        return self.period.last_month == 12


def known_actual(
    reported: Mapping[Period, Value], year: int, *, consolidation: Consolidation, step: Decimal
) -> KnownActual | None:
    """What an indicator is known to have reached in a year.

    Parts of one length are taken together, those that reach furthest into the year (of several the longest):
    `sum` adds them, `average` takes the mean of those present, `last` the last one. What has no numbers is never
    added; its last one counts.

    Args:
        reported: Actuals by period, of any years.
        year: Calendar year.
        consolidation: How parts make the year.
        step: Smallest amount of the indicator, for a mean that does not end.

    Returns:
        None when nothing was reported.
    """
    given = {period: value for period, value in reported.items() if period.year == year and not value.is_empty}
    if not given:
        return None
    whole = given.get(Period(year))
    if whole is not None:
        return KnownActual(whole, Period(year))
    last = max(given, key=lambda period: (period.last_month, -period.first_month))
    parts = [given[period] for period in sorted(given) if period.kind is last.kind]
    shapes = [numbers_like(part, given[last]) if is_measured(part) else None for part in parts]
    known = [numbers for numbers in shapes if numbers is not None]
    if consolidation is Consolidation.LAST or len(parts) == 1 or len(known) < len(parts):
        return KnownActual(given[last], last)
    numbers = [exact_sum(column) for column in zip(*known, strict=True)]
    if consolidation is Consolidation.AVERAGE:
        numbers = [decimal_of(Fraction(number) / len(parts), step=step) for number in numbers]
    computed = with_numbers(given[last], numbers)
    return KnownActual(computed, last, len(parts))
