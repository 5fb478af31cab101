"""Calendar periods of a plan: year, half-year, quarter and month, with half-open dates."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Self

_PATTERN = re.compile(r"([0-9]{4})(?:-(?:(S)([12])|(Q)([1-4])|(M)(0[1-9]|1[0-2])))?")


class PeriodKind(StrEnum):
    """How long a period lasts; the value is the letter in its printed form."""

    YEAR = "Y"
    SEMESTER = "S"
    QUARTER = "Q"
    MONTH = "M"


_MONTHS_IN = {PeriodKind.YEAR: 12, PeriodKind.SEMESTER: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch of the calendar; ordered by its start, the longer one first (2025 < 2025-S1 < 2025-Q1 < 2025-M01).

    Attributes:
        year: Calendar year, 1 to 9998.
        kind: How long it lasts.
        number: Which of its kind within the year, from 1; always 1 for a year.
    """

    year: int
    kind: PeriodKind = PeriodKind.YEAR
    number: int = 1

    def __post_init__(self) -> None:
        if not (1 <= self.year <= 9998 and 1 <= self.number <= 12 // _MONTHS_IN[self.kind]):
            raise ValueError(f"no such period: {self.year} {self.kind} {self.number}")

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read the printed form ``2025``, ``2025-S1``, ``2025-Q3`` or ``2025-M03``.

        Raises:
            ValueError: Anything else, surrounding spaces included.
        """
        return _parsed(text)

    @classmethod
    def parse_or_none(cls, text: str) -> "Period | None":
        """Like `parse`, giving None for anything that is no period."""
        try:
            return _parsed(text)
        except ValueError:
            return None

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """The month with the given number, 1 to 12."""
        return cls(year, PeriodKind.MONTH, month)

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Self:
        """The quarter with the given number, 1 to 4."""
        return cls(year, PeriodKind.QUARTER, quarter)

    @classmethod
    def of_semester(cls, year: int, semester: int) -> Self:
        """The half-year with the given number, 1 or 2."""
        return cls(year, PeriodKind.SEMESTER, semester)

    @property
    def first_month(self) -> int:
        """Number of its first month within the year, 1 to 12."""
        return (self.number - 1) * _MONTHS_IN[self.kind] + 1

    @property
    def last_month(self) -> int:
        """Number of its last month within the year, 1 to 12."""
        return self.number * _MONTHS_IN[self.kind]

    @property
    def start(self) -> date:
        """First day that belongs to it."""
        return date(self.year, self.first_month, 1)

    @property
    def end(self) -> date:
        """First day that no longer belongs to it."""
        return date(self.year + 1, 1, 1) if self.last_month == 12 else date(self.year, self.last_month + 1, 1)

    @property
    def months(self) -> tuple["Period", ...]:
        """Its months in order; a month consists of itself."""
        return months_of(self.year)[self.first_month - 1 : self.last_month]

    @property
    def whole_year(self) -> "Period":
        """The year it lies in; a year itself."""
        return Period(self.year)

    def __contains__(self, other: "Period | date") -> bool:
        """Whether a day, or the whole of another period, lies within this one."""
        if isinstance(other, Period):
            return (
                other.year == self.year
                and self.first_month <= other.first_month
                and other.last_month <= self.last_month
            )
        return self.start <= other < self.end

    def __lt__(self, other: "Period") -> bool:
        return self._order < other._order

    def __le__(self, other: "Period") -> bool:
        return self._order <= other._order

    def __gt__(self, other: "Period") -> bool:
        return self._order > other._order

    def __ge__(self, other: "Period") -> bool:
        return self._order >= other._order

    def __str__(self) -> str:
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.year:04}"
            case PeriodKind.MONTH:
                return f"{self.year:04}-M{self.number:02}"
            case _:
                return f"{self.year:04}-{self.kind}{self.number}"

    @property
    def _order(self) -> tuple[int, int, int]:
        return self.year, self.first_month, -_MONTHS_IN[self.kind]


@lru_cache(maxsize=4096)
def months_of(year: int) -> tuple[Period, ...]:
    """The 12 months of a year in order."""
    return tuple(Period(year, PeriodKind.MONTH, number) for number in range(1, 13))


def quarters_of(year: int) -> tuple[Period, ...]:
    """The four quarters of a year in order."""
    return tuple(Period(year, PeriodKind.QUARTER, number) for number in range(1, 5))


def semesters_of(year: int) -> tuple[Period, ...]:
    """The two half-years of a year in order."""
    return tuple(Period(year, PeriodKind.SEMESTER, number) for number in (1, 2))


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Period:
    found = _PATTERN.fullmatch(text)
    if not found:
        raise ValueError("not a period")
    year, *parts = found.groups()
    kind, number = next(((parts[at], parts[at + 1]) for at in (0, 2, 4) if parts[at]), ("Y", "1"))
    return Period(int(year), PeriodKind(kind), int(number))
