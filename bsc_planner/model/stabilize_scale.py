"""The own scale of a stabilize indicator: as it is kept, and as planners type it (``0 → 0; 90 → 100; 100 → 120``)."""

import json
import re
from decimal import Decimal, InvalidOperation
from itertools import pairwise

_PAIR = re.compile(r"(.+?)(?:→|->|:)(.+)")
_MOST_DIGITS = 30


def scale_as_typed(stored: str | None) -> str:
    """A kept scale as planners type it; a text that is none as it is, empty for none."""
    try:
        points = [(Decimal(str(ca)), Decimal(str(cn))) for ca, cn in json.loads(stored or "[]")]
    except (ValueError, TypeError, InvalidOperation):
        return stored or ""
    return "; ".join(f"{_typed(ca)} → {_typed(cn)}" for ca, cn in points)


def scale_as_kept(typed: str) -> str | None:
    """A typed scale as it is kept; None for a blank text.

    Raises:
        ValueError: It is no list of two points or more whose Ca rise and whose Cn never fall.
    """
    parts = [part.strip() for part in typed.split(";") if part.strip()]
    if not parts:
        return None
    points = [_point(part) for part in parts]
    rises = all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(points))
    if len(points) < 2 or not rises:
        raise ValueError(typed)
    return json.dumps([[f"{ca:f}", f"{cn:f}"] for ca, cn in points])


def _point(text: str) -> tuple[Decimal, Decimal]:
    found = _PAIR.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return _number(found[1]), _number(found[2])


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise ValueError(text)
    return number


def _typed(number: Decimal) -> str:
    return f"{number:f}".replace(".", ",")
