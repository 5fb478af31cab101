"""The number in a text as a list shows it, for sorting and filtering figures that are shown with a sign."""

import re
from decimal import Decimal

from bsc_planner.model.value_reading import read_value

_SIGNS = re.compile(r"^[^\w<>≤≥±+\-−(]+")


def shown_number(text: str) -> Decimal | None:
    """The number of a text such as ``● 98,50``, ``↑ +3,20`` or ``75%``, its lower bound for a range; None for none."""
    plain = _SIGNS.sub("", text.strip()).removeprefix("+").replace("−", "-")
    if not any(letter.isdigit() for letter in plain):
        return None
    numbers = read_value(plain).numbers
    return numbers[0] if numbers else None
