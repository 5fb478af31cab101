"""Which of two steps on an ordered scale is the higher one: by the indicator's own scale, else by well-known ones."""

import json
import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from bsc_planner.model.value import Value, ValueKind

_KNOWN: tuple[tuple[str, ...], ...] = (
    ("d", "c", "cc", "b", "bb", "a", "aa"),
    ("tidak wajar", "wajar dengan pengecualian", "wajar tanpa pengecualian"),
    ("tw", "wdp", "wtp-dpp", "wtp"),
    ("sangat kurang", "kurang", "cukup", "baik", "sangat baik"),
    ("sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi"),
    ("pratama", "madya", "utama", "paripurna"),
    ("pratama", "madya", "nindya", "utama"),
)
"""Scales from the lowest step up; two steps are compared on the first scale that has both."""

_NUMBERED = re.compile(r"(level|tingkat|kelas|tahap) ?([0-9]{1,2}|[ivx]{1,4})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def step_order(first: Value, second: Value, scale: str | None = None) -> int | None:
    """How two steps, or a step with its score and a number, compare.

    Args:
        first: A step, or a number that stands beside a scored one.
        second: The same.
        scale: The indicator's own scale, JSON as in `Indicator.scale`; None: it has none.

    Returns:
        Below 0 when the first is the lower one, 0 for the same, above 0 for the higher; None when nothing tells.

    Source: grades AA to D, PermenPANRB 88/2021.
    """
    one, two = step_score(first, scale), step_score(second, scale)
    if one is not None and two is not None:
        return (one > two) - (one < two)
    if first.kind is not ValueKind.STEP or second.kind is not ValueKind.STEP:
        return None
    low, high = _label(first), _label(second)
    if low == high:
        return 0
    for labels in _KNOWN:
        if low in labels and high in labels:
            return labels.index(low) - labels.index(high)
    return _numbered_order(low, high)


def step_score(value: Value, scale: str | None = None) -> Decimal | None:
    """Score of a step, as printed beside it or as the indicator's own scale says; a number is its own."""
    if value.kind is not ValueKind.STEP:
        return value.number
    return value.score if value.score is not None else _scores(scale).get(_label(value))


def _numbered_order(first: str, second: str) -> int | None:
    found = _NUMBERED.fullmatch(first), _NUMBERED.fullmatch(second)
    if found[0] is None or found[1] is None or found[0][1] != found[1][1]:
        return None
    one, two = (_ROMAN.get(match[2]) or (int(match[2]) if match[2].isdigit() else None) for match in found if match)
    return None if one is None or two is None else one - two


def _label(value: Value) -> str:
    return " ".join((value.step or "").casefold().split())


@lru_cache(maxsize=1024)
def _scores(scale: str | None) -> dict[str, Decimal]:
    """Scores of an own scale by label; steps without a readable score are left out."""
    try:
        listed = json.loads(scale) if scale else []
    except ValueError:
        return {}
    found = {}
    for step in listed if isinstance(listed, list) else []:
        texts = [step.get(key) for key in ("label", "step", "name")] if isinstance(step, dict) else []
        label = next((text for text in texts if isinstance(text, str)), None)
        try:
            if label is not None:
                found[" ".join(label.casefold().split())] = Decimal(str(step["score"]).replace(",", "."))
        except (KeyError, InvalidOperation):
            continue
    return found
