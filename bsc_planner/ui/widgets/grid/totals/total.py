"""Totals of a column of figures, exact, and only of what can be taken together."""

from collections.abc import Iterable
from decimal import Decimal, localcontext
from enum import StrEnum

from bsc_planner.model.number_format import format_number
from bsc_planner.model.value import Value, decimals_of
from bsc_planner.ui.widgets.grid.face import EMPTY_FACE, CellFace, Tone

_AVERAGE_DECIMALS = 2
_DIGITS = 1_000
"""Digits of a sum that are kept exactly; a value has 400 at most."""
_NOT_TOGETHER = CellFace("≠", Tone.MUTED)
"""Figures of different units of measure, or percentages that would be added."""
_NOTHING = CellFace("–", Tone.MUTED)


class Total(StrEnum):
    """What the totals row says of a column."""

    NONE = "none"
    SUM = "sum"
    AVERAGE = "average"
    COUNT = "count"
    SMALLEST = "smallest"
    LARGEST = "largest"


def total_face(kind: Total, figures: Iterable[tuple[Value | None, str]]) -> CellFace:
    """The total of the figures of a column, as its cell shows it.

    Figures of different units are counted but never added or compared, and percentages are averaged but never added:
    their cell shows ``≠``. Ranges, limits and steps on a scale have no single number and are left out.

    Args:
        kind: Which total.
        figures: What each cell means, None for an empty one, and its unit of measure, "" for none.
    """
    if kind is Total.NONE:
        return EMPTY_FACE
    found = [(value, unit) for value, unit in figures if value is not None and value.number is not None]
    if kind is Total.COUNT:
        return CellFace(str(len(found)), Tone.STRONG)
    if not found:
        return _NOTHING
    if len({_unit_of(value, unit) for value, unit in found}) > 1 or any(value.base is not None for value, _ in found):
        return _NOT_TOGETHER
    is_percent = any(value.is_percent or _unit_of(value, unit) == "%" for value, unit in found)
    if kind is Total.SUM and is_percent:
        return _NOT_TOGETHER
    numbers = [value.number for value, _ in found if value.number is not None]
    text = _printed(kind, numbers)
    return CellFace(f"{text}%" if found[0][0].is_percent else text, Tone.STRONG)


def _printed(kind: Total, numbers: list[Decimal]) -> str:
    if kind is Total.SMALLEST:
        return format_number(min(numbers))
    if kind is Total.LARGEST:
        return format_number(max(numbers))
    with localcontext(prec=_DIGITS):
        total = sum(numbers, Decimal(0))
        if kind is Total.SUM:
            return format_number(total)
        decimals = max(_AVERAGE_DECIMALS, *map(decimals_of, numbers))
        average = round(total / len(numbers), decimals)
    plain = format_number(average)
    return plain.rstrip("0").rstrip(",") if "," in plain else plain


def _unit_of(value: Value, unit: str) -> str:
    word = "%" if value.is_percent else value.unit_word or unit
    known = word.strip().casefold()
    return "%" if known in ("persen", "percent", "%") else known
