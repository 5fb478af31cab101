"""Whether two printed values say the same: the rule that keeps changes of notation apart from real ones.

Two values say the same when their meanings are equal (`Value`): ``3.7`` and ``3,7``, ``90%`` and ``(90%)``. Beyond that

- a bare number counts as a percentage where the indicator's unit is percent, or where its unit does not count things
  and all its other figures on that side are percentages: ``80`` is ``80%``;
- the unit printed with a number counts for nothing where it is the indicator's own: ``2 Paket`` is ``2`` in ``Paket``;
- a value that is missing and one marked as not filled in (``-``) say the same, but neither is *not applicable*;
- a reading that is no more than a guess never makes two values equal: a person shall look at it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bsc_planner.model.unit_of_measure import is_counted
from bsc_planner.model.value import NOT_FILLED, Value, ValueKind

_PERCENT = re.compile(r"%|persen|percent", re.IGNORECASE)
_BARE = frozenset({ValueKind.NUMBER, ValueKind.RANGE, ValueKind.LIMIT})


@dataclass(frozen=True, slots=True)
class UnitContext:
    """What a bare number of an indicator is on one side.

    Attributes:
        unit_of_measure: As printed; None when not known.
        is_percent: Whether it is in percent.
    """

    unit_of_measure: str | None
    is_percent: bool

    @classmethod
    def of(cls, unit_of_measure: str | None, others: Sequence[Value] = ()) -> "UnitContext":
        """The context out of the unit and the other figures of the indicator on the same side."""
        if is_percent_unit(unit_of_measure):
            return cls(unit_of_measure, True)
        figures = [value for value in others if value.bounds is not None]
        is_percent = bool(figures) and all(value.is_percent for value in figures)
        return cls(unit_of_measure, is_percent and not is_counted(unit_of_measure))


PERCENT = UnitContext("%", True)
"""For weights, which are percentages however printed."""


def is_percent_unit(unit_of_measure: str | None) -> bool:
    """Whether a unit is percent: "Persen", "Persentase (%)", "%"."""
    return bool(_PERCENT.search(unit_of_measure or ""))


def is_same_value(before: Value | None, after: Value | None, contexts: tuple[UnitContext, UnitContext]) -> bool:
    """Whether two values say the same.

    Args:
        before, after: The values; None: there is none.
        contexts: What bare numbers are before and after.
    """
    one, other = before or NOT_FILLED, after or NOT_FILLED
    if one.is_guess or other.is_guess:
        return one.printed == other.printed
    return _plain(one, contexts[0]).means_the_same(_plain(other, contexts[1]))


def is_same_text(before: str | None, after: str | None) -> bool:
    """Whether two texts are the same but for spaces and line breaks; no text and an empty one are the same."""
    return (before or "").split() == (after or "").split()


def _plain(value: Value, context: UnitContext) -> Value:
    """The value with its unit spelled out where it goes without saying, or left out where it repeats it."""
    if value.kind not in _BARE:
        return value
    word = value.unit_word
    if word is not None and word.casefold().split() == (context.unit_of_measure or "").casefold().split():
        word = None
    if word is None and context.is_percent:
        word = "%"
    if value.kind is ValueKind.NUMBER and word == "%":
        return replace(value, kind=ValueKind.PERCENT, unit_word=None)
    return replace(value, unit_word=word)
