"""Small plans for cascade tests: values, organisations and rules in a line each."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from bsc_planner.cascading.cascade_input import (
    AssignmentColumns,
    CascadeIndicator,
    CascadeInput,
    CascadeRule,
    PositionColumns,
    RuleColumns,
    UnitColumns,
    YearRevision,
    indexes,
)
from bsc_planner.model.value import Direction, Value, ValueKind

YEAR = 2026
ALWAYS = (date(2000, 1, 1), date(2100, 1, 1))


def number(amount: str | int | Decimal, unit_word: str | None = None) -> Value:
    return Value(str(amount), ValueKind.NUMBER, number=Decimal(amount), unit_word=unit_word)


def span(lower: str | int | Decimal, upper: str | int | Decimal) -> Value:
    return Value(f"{lower}-{upper}", ValueKind.RANGE, lower=Decimal(lower), upper=Decimal(upper))


def at_most(bound: str | int | Decimal) -> Value:
    return Value(f"<={bound}", ValueKind.LIMIT, bound=Decimal(bound), direction=Direction.AT_MOST)


def text(printed: str) -> Value:
    return Value(printed, ValueKind.TEXT)


NOT_APPLICABLE = Value("N/A", ValueKind.NOT_APPLICABLE)


def held(
    position: int, employee: int, first: str, last: str, *, counts: bool = True
) -> tuple[int, int, date, date, bool]:
    """An assignment with its first and its last day."""
    return position, employee, date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1), counts


def assignments_of(rows: Sequence[tuple[int, int, date, date, bool]]) -> AssignmentColumns:
    return AssignmentColumns(
        indexes([row[0] for row in rows]),
        indexes([row[1] for row in rows]),
        np.array([row[2] for row in rows], "datetime64[D]"),
        np.array([row[3] for row in rows], "datetime64[D]"),
        np.array([row[4] for row in rows], np.bool_),
    )


def plan_of(
    indicators: Sequence[CascadeIndicator],
    rules: Sequence[CascadeRule] = (),
    *,
    units: Sequence[int] = (),
    positions: Sequence[int] = (),
    people: Sequence[tuple[int, int, date, date, bool]] = (),
    revisions: Sequence[YearRevision] = (),
) -> CascadeInput:
    """A plan whose units are given by their parents and whose positions by their units (-1: none)."""
    return CascadeInput(
        YEAR,
        indicators,
        UnitColumns([f"U{at}" for at in range(len(units))], indexes(units)),
        PositionColumns([f"P{at}" for at in range(len(positions))], indexes(positions)),
        RuleColumns.of(rules),
        assignments_of(people),
        revisions,
        nips=[f"{at:018}" for at in range(max((row[1] for row in people), default=-1) + 1)],
    )


def amounts_of(figures: Sequence[Value | None]) -> list[str | None]:
    """Figures as plain text: numbers, bounds joined by a dash, or what is printed."""
    return [None if figure is None else plain_of(figure) for figure in figures]


def plain_of(figure: Value) -> str:
    return "-".join(f"{amount:f}" for amount in figure.numbers) or (figure.printed or "")
