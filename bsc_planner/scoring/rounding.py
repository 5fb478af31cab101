"""How scores are rounded where they are shown: two decimals, half up; never in between."""

from decimal import Decimal
from fractions import Fraction
from math import floor

from bsc_planner.model.number_format import format_number

PLACES = 2
"""Decimals of a score that is shown."""


def rounded(value: Fraction, *, places: int = PLACES) -> Decimal:
    """A figure rounded half up, away from no side of zero: 2,345 gives 2,35 and -2,345 gives -2,34."""
    scale = 10**places
    return Decimal(floor(value * scale + Fraction(1, 2))).scaleb(-places)


def score_text(value: Fraction) -> str:
    """A score in percent as planners read it, without a percent sign: ``71,41``."""
    return format_number(rounded(value), decimals=PLACES)


def trimmed(value: Fraction) -> Decimal:
    """A weight rounded to as many of two decimals as it needs: 21, 12,5 or 33,33."""
    number = rounded(value).normalize()
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
