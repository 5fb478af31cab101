"""What is known of every indicator when the next year is prepared, and what is doubtful about a target for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.revisions.next_year.known_actual import KnownActual
from bsc_planner.revisions.next_year.standing import improvement, is_reached

_EXACT = Context(prec=400)

JUMP_FACTOR = Decimal(2)
"""A step more than so many times the one before is a jump (rule L20)."""


class Basis(StrEnum):
    """What a target can be taken from."""

    RENSTRA = "renstra"
    TREND = "trend"
    LAST_ACTUAL = "last_actual"
    LAST_TARGET = "last_target"


class Flag(StrEnum):
    """What is to be looked at in a target for the next year, the most serious first.

    Source: reached: KKE 1 "Menantang (Continuous Improvement)", KMK 127/2026 Tabel 15, rule L17; falls: L18;
        stagnant: L19; jumps: L20; missing: L16; unknown: L25.
    """

    REACHED = "reached"
    FALLS = "falls"
    JUMPS = "jumps"
    STAGNANT = "stagnant"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PastYear:
    """One year before.

    Attributes:
        year: Calendar year.
        target: Target in force at its end; None: there was none.
        actual: What is known to have been reached; None: nothing reported.
        achievement: Ratio of actual to target (see `achievement_of`); None where there is none.
    """

    year: int
    target: Value | None
    actual: KnownActual | None
    achievement: Fraction | None


@dataclass(frozen=True)
class NextYearRow:
    """One indicator.

    Attributes:
        indicator_id, code, name, objective_id, unit_of_measure, scale: As in `Indicator`.
        polarity: Which direction is better; None when not known.
        step: Smallest amount.
        past: The three years before, the oldest first.
        latest: The last known actual of any year before; the baseline where nothing was reported since.
        proposals: What the target could be; only those that can be told.
        current: The target the plan has for the year, which is its Renstra line.
        decision, reason: As recorded for the year before this (`TargetReason`); None: nothing decided.
        has_come: Whether it belongs to this year only from this year on.
        is_at_its_best: Whether the latest actual cannot be exceeded (100 % of a percentage, a target marked so).
    """

    indicator_id: str
    code: str
    name: str
    objective_id: str | None
    unit_of_measure: str | None
    scale: str | None
    polarity: Polarity | None
    step: Decimal
    past: tuple[PastYear, ...]
    latest: KnownActual | None
    proposals: Mapping[Basis, Value]
    current: Value | None
    decision: str | None = None
    reason: str | None = None
    has_come: bool = False
    is_at_its_best: bool = False

    @property
    def last_target(self) -> Value | None:
        """Target of the year before."""
        return self.past[-1].target if self.past else None

    @property
    def is_percent(self) -> bool:
        """Whether its figures are percentages, by their print or by the unit of measure."""
        return is_percent_unit(self.unit_of_measure)

    def flags(self, target: Value | None, *, jump_factor: Decimal = JUMP_FACTOR) -> tuple[Flag, ...]:
        """What is to be looked at if this became the target, the most serious first; empty: nothing.

        Args:
            target: The target; None: none yet.
            jump_factor: From how many times the last step on a change counts as a jump.
        """
        if target is None or target.kind is ValueKind.NOT_FILLED:
            return (Flag.MISSING,)
        if target.kind is ValueKind.NOT_APPLICABLE:
            return ()
        found = []
        reached = self.reaches(target)
        if reached:
            found.append(Flag.REACHED)
        change = None if self.last_target is None else self.change(self.last_target, target)
        if change == -1:
            found.append(Flag.FALLS)
        if self._jumps(target, jump_factor):
            found.append(Flag.JUMPS)
        if change == 0:
            found.append(Flag.STAGNANT)
        if target.kind in (ValueKind.TEXT, ValueKind.GROUPS) or (self.latest is not None and reached is None):
            found.append(Flag.UNKNOWN)
        return tuple(found)

    def reaches(self, target: Value) -> bool | None:
        """Whether the latest actual has reached a target already; None where that cannot be told."""
        if self.latest is None:
            return None
        return is_reached(self.latest.value, target, polarity=self.polarity, scale=self.scale)

    def change(self, before: Value, after: Value) -> int | None:
        """Whether one target asks for more (1), the same (0) or less (-1) than another; None: cannot be told."""
        return improvement(before, after, polarity=self.polarity, scale=self.scale)

    def _jumps(self, target: Value, factor: Decimal) -> bool:
        """Whether the way to a target is many times the last one; without a last one, many times where it starts."""
        start = self.last_target or (self.latest.value if self.latest else None)
        if start is None:
            return False
        now, wanted = _middle(start), _middle(target)
        if now is None or wanted is None or now == wanted:
            return False
        earlier = self.past[-2].target if len(self.past) > 1 else None
        before = _middle(earlier) if earlier is not None and self.last_target is not None else None
        way = abs(_EXACT.subtract(wanted, now))
        if before is not None and before != now:
            return way > _EXACT.multiply(factor, abs(_EXACT.subtract(now, before)))
        return now != 0 and way > _EXACT.multiply(factor - 1, abs(now))


@dataclass(frozen=True)
class NextYear:
    """Everything that is known when a year is prepared.

    Attributes:
        year: The year.
        rows: Its indicators, in plan order.
        is_in_plan: Whether the plan's period covers the year.
        is_closed: Whether the targets of the year are closed.
        jump_factor: The factor its flags are told by.
    """

    year: int
    rows: tuple[NextYearRow, ...]
    is_in_plan: bool
    is_closed: bool
    jump_factor: Decimal = JUMP_FACTOR

    @cached_property
    def by_id(self) -> Mapping[str, NextYearRow]:
        """Rows by the id of their indicator."""
        return {row.indicator_id: row for row in self.rows}

    @property
    def reached(self) -> tuple[NextYearRow, ...]:
        """Rows whose present target for the year has been reached already."""
        return tuple(row for row in self.rows if row.current is not None and row.reaches(row.current))


def is_percent_unit(unit_of_measure: str | None) -> bool:
    """Whether a unit of measure says percent."""
    text = (unit_of_measure or "").casefold()
    return "%" in text or "persen" in text or "percent" in text


def _middle(value: Value) -> Decimal | None:
    numbers = value.numbers
    if len(numbers) < 2:
        return numbers[0] if numbers else None
    return _EXACT.divide(_EXACT.add(numbers[0], numbers[1]), Decimal(2))
