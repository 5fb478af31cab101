"""Reading a table of TOML key by key: what is missing, unknown or of another type becomes a fault with its line."""

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar

from bsc_planner.scoring.rule_set_fault import RuleFault
from bsc_planner.scoring.toml_lines import KeyPath

NONE = "none"
"""How a text says that there is deliberately no number."""

Choice = TypeVar("Choice", bound=StrEnum)
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?(/[1-9][0-9]{0,29})?")
_MOST_DIGITS = 30


class TomlTable:
    """One table being read; `close` tells the keys nobody asked for.

    Attributes:
        path: Where it stands.
        faults: Collects what is wrong; shared by all tables of a text.
    """

    def __init__(
        self, values: Mapping[str, Any], path: KeyPath, lines: Mapping[KeyPath, int], faults: list[RuleFault]
    ) -> None:
        self._values = values
        self._lines = lines
        self._asked: set[str] = set()
        self.path = path
        self.faults = faults

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def names(self) -> Sequence[str]:
        """Every key, in order of the text."""
        return tuple(self._values)

    def fault(self, reason: str, *keys: str | int, **details: Any) -> None:
        """Note that something at a key (of the table itself without one) is wrong."""
        path = (*self.path, *keys)
        name = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
        self.faults.append(RuleFault(reason, self.line(*keys), name, details))

    def line(self, *keys: str | int) -> int:
        """Line of a key, else of the nearest table around it."""
        path = (*self.path, *keys)
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def text(self, name: str, *, is_needed: bool = False) -> str:
        """A text that is not blank; empty where there is none."""
        value = self._value(name, is_needed=is_needed)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.fault("not-a-text", name)
            return ""
        if is_needed and not value.strip():
            self.fault("missing-key", name)
        return value.strip()

    def texts(self, name: str) -> Sequence[str]:
        """A list of texts; empty where there is none."""
        value = self._value(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.fault("not-texts", name)
            return ()
        return tuple(one.strip() for one in value if one.strip())

    def flag(self, name: str) -> bool:
        """Yes or no; no where it is not said."""
        value = self._value(name)
        if value is not None and not isinstance(value, bool):
            self.fault("not-a-flag", name)
        return value is True

    def whole(self, name: str) -> int | None:
        """A whole number; None where there is none."""
        value = self._value(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            self.fault("not-whole", name)
            return None
        return value

    def number(self, name: str, *, is_needed: bool = False, may_be_none: bool = False) -> Fraction | None:
        """An exact number; None where there is none, or where the text says ``"none"`` and may say so."""
        value = self._value(name, is_needed=is_needed)
        if value is None or (may_be_none and value == NONE):
            return None
        number = exact_number(value)
        if number is None:
            self.fault("not-a-number", name, value=str(value)[:40])
        return number

    def choice(self, name: str, choices: type[Choice], *, is_needed: bool = False) -> Choice | None:
        """One of fixed words; None where there is none."""
        value = self._value(name, is_needed=is_needed)
        if value is None:
            return None
        if value not in tuple(map(str, choices)):
            self.fault("unknown-word", name, value=str(value)[:40], choices=[str(one) for one in choices])
            return None
        return choices(value)

    def table(self, name: str, *, is_needed: bool = False) -> "TomlTable | None":
        """A table inside; None where there is none."""
        value = self._value(name, is_needed=is_needed)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.fault("not-a-table", name)
            return None
        return TomlTable(value, (*self.path, name), self._lines, self.faults)

    def nested(self, name: str) -> "TomlTable | None":
        """A table inside; None for anything else, which is no fault."""
        return self.table(name) if isinstance(self._values.get(name), dict) else None

    def tables(self, name: str, *, is_needed: bool = False) -> "Sequence[TomlTable]":
        """An array of tables (``[[name]]``); empty where there is none."""
        value = self._value(name, is_needed=is_needed)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.fault("not-tables", name)
            return ()
        return tuple(
            TomlTable(one, (*self.path, name, place), self._lines, self.faults) for place, one in enumerate(value)
        )

    def points(self, name: str) -> Sequence[tuple[Fraction, Fraction]]:
        """A list of pairs of numbers; empty where there is none or one is no pair."""
        value = self._value(name)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.fault("not-points", name)
            return ()
        points = []
        for place, pair in enumerate(value):
            numbers = [exact_number(one) for one in pair] if isinstance(pair, list) else []
            if len(numbers) != 2 or numbers[0] is None or numbers[1] is None:
                self.fault("not-points", name, place)
                return ()
            points.append((numbers[0], numbers[1]))
        return tuple(points)

    def close(self, known: Collection[str] = ()) -> None:
        """Note every key that was not asked for."""
        for name in self._values:
            if name not in self._asked and name not in known:
                self.fault("unknown-key", name)

    def _value(self, name: str, *, is_needed: bool = False) -> Any:
        self._asked.add(name)
        if is_needed and name not in self._values:
            self.fault("missing-key", name)
        return self._values.get(name)


def exact_number(value: Any) -> Fraction | None:
    """The number a value stands for, to the last digit; None for anything else, infinity and absurd ones.

    Args:
        value: A whole number, a `Decimal`, or a text such as ``"12.5"`` or ``"1/3"``.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return Fraction(value) if abs(value) < 10**_MOST_DIGITS else None
    if isinstance(value, Decimal):
        is_sane = value.is_finite() and abs(value.adjusted()) <= _MOST_DIGITS and len(value.as_tuple().digits) <= 60
        return Fraction(value) if is_sane else None
    return Fraction(value) if isinstance(value, str) and _NUMBER.fullmatch(value.strip()) else None
