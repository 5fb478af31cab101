"""Targets as documents print them: numbers with their unit, everything else as text."""

import re
from functools import lru_cache

from bsc_planner.exchange.documents.blocks import DOTTED, Content, Number
from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value, ValueKind

_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_PERCENT = frozenset({"%", "persen", "persentase", "prosentase", "percent", "percentage"})
_PLAIN_NUMBERS = frozenset({ValueKind.NUMBER, ValueKind.PERCENT})
_WITHOUT_UNIT = frozenset({ValueKind.RANGE, ValueKind.LIMIT})
_MONEY = frozenset({"rp", "idr", "usd", "us$", "$"})
UNKNOWN_TARGET = DOTTED[:12]


@lru_cache(maxsize=4096)
def unit_word(unit_of_measure: str | None) -> str:
    """The unit as it stands behind a figure: ``Persentase (%)`` is ``%``; empty for none."""
    word = _IN_BRACKETS.sub("", unit_of_measure or "").strip()
    return "%" if word.casefold() in _PERCENT else word


def target_content(value: Value | None, unit_of_measure: str | None, *, places: int = 0) -> Content:
    """A target with its unit and at least so many decimals; dotted where it is not known."""
    if value is None or value.kind is ValueKind.NOT_FILLED:
        return UNKNOWN_TARGET
    word = "%" if value.is_percent else value.unit_word or unit_word(unit_of_measure)
    if value.number is not None and value.kind in _PLAIN_NUMBERS and word.casefold() not in _MONEY:
        return Number(value.number, max(places, value.decimals), word)
    text = format_value(value)
    if value.kind in _WITHOUT_UNIT and not value.unit_word and word:
        return f"{text}{word}" if word == "%" else f"{text} {word}"
    return f"{word} {text}" if word.casefold() in _MONEY and not value.unit_word else text


def figure_content(value: Value | None, *, places: int = 0) -> Content | None:
    """A figure without its unit, for tables that have a column for units; None where there is none."""
    if value is None or value.kind is ValueKind.NOT_FILLED:
        return None
    if value.number is not None and value.kind in _PLAIN_NUMBERS:
        return Number(value.number, max(places, value.decimals))
    return format_value(value)
