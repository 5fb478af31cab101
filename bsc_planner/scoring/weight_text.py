"""How a weight is told: in percent where it was given in percent, as it stands where a table gives it."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from bsc_planner.model.number_format import format_number
from bsc_planner.scoring.rounding import trimmed
from bsc_planner.scoring.rule_set import RuleSet


class ToldWeight(NamedTuple):
    """A weight as shown.

    Attributes:
        number: Rounded to two decimals at most.
        suffix: ``%`` or nothing.
    """

    number: Decimal
    suffix: str

    def __str__(self) -> str:
        return format_number(self.number) + self.suffix


def told_weight(weight: Fraction, rules: RuleSet) -> ToldWeight:
    """A weight as shown: ``21`` (of the table), ``30%`` (a part of the whole), ``1`` (all alike)."""
    if 0 < weight < 1 and weight not in rules.weights.values():
        return ToldWeight(trimmed(weight * 100), "%")
    return ToldWeight(trimmed(weight), "")
