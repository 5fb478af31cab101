"""What people's reports come to: lines to months, months to the year, exact, however many lines there are."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import select

from bsc_planner.cascading.consolidation import assumed_consolidation
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.indicator import Consolidation, Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.scoring.figure import Figure, decimal_of

_FURTHER_DECIMALS = 4
_HANDED_DOWN = frozenset({CascadeKind.ADOPT, CascadeKind.SHARE})

# whole numbers are added by SQLite itself, which is exact; the few others are counted by what they mean
_IS_ODD = "instr(meaning, '.') OR length(meaning) > 16"
_AMOUNT = f"CASE WHEN {_IS_ODD} THEN 0 ELSE CAST(substr(meaning, instr(meaning, ':') + 1) AS INTEGER) END"
_ODD = f"CASE WHEN {_IS_ODD} THEN meaning END"
_READABLE = "period BETWEEN ? AND ? AND meaning GLOB '[np]*:*'"


RowKey = tuple[str, str]
"""Ids of a person and of a rule that gives the person's position a row."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What was reported of one row in one stretch of time.

    Attributes:
        amount: Exact figure by the consolidation of the row's indicator.
        lines: Lines it comes from.
    """

    amount: Fraction
    lines: int


Months = Mapping[int, Reported]
"""What was reported by month, 1 to 12; months without lines are missing."""


@dataclass(frozen=True, slots=True)
class RowMeasure:
    """How the row of a rule is measured.

    Attributes:
        indicator_id: Its own indicator, else the one handed down; None: none.
        consolidation: How its parts make the whole; that of the indicator, assumed where it states none.
        unit_of_measure: Of the indicator.
    """

    indicator_id: str | None
    consolidation: Consolidation
    unit_of_measure: str | None


def row_measures(store: PlanStore) -> Mapping[str, RowMeasure]:
    """How the rows of all rules that address positions are measured, by the rule's id."""
    columns = (Indicator.id, Indicator.consolidation, Indicator.unit_of_measure)
    indicators = {row[0]: row for row in store.rows(select(*columns))}
    found = {}
    columns_of_rules = (Cascade.id, Cascade.parent_indicator_id, Cascade.child_indicator_id, Cascade.method)
    for rule, parent, child, method in store.rows(
        select(*columns_of_rules).where(Cascade.child_position_id.is_not(None))
    ):
        named = child or (parent if method in _HANDED_DOWN else None)
        _, stated, unit = indicators[named] if named else (None, None, None)
        consolidation = Consolidation(stated) if stated else assumed_consolidation(unit)
        found[rule] = RowMeasure(named, consolidation if named else Consolidation.SUM, unit)
    return found


def reported_months(
    store: PlanStore,
    year: int,
    *,
    employees: Collection[str] | None = None,
    measures: Mapping[str, RowMeasure] | None = None,
) -> dict[RowKey, dict[int, Reported]]:
    """What people reported in a year, row by row and month by month.

    A month adds up its lines (`sum`), takes their mean (`average`) or the last of them by day (`last`; lines without
    a day stand for the whole month and come last).

    Args:
        store: Store of the plan.
        year: Calendar year.
        employees: Ids of the people wanted; None: all.
        measures: As `row_measures` gives them, where they are at hand.
    """
    known = row_measures(store) if measures is None else measures
    who, bound = _of_people(employees)
    text = (
        f"SELECT employee_id, cascade_id, period, {_ODD} AS odd, SUM({_AMOUNT}), COUNT(*) FROM work_report"
        f" WHERE {_READABLE}{who} AND cascade_id IS NOT NULL GROUP BY employee_id, period, cascade_id, odd"
    )
    connection = store.session.connection()
    sums: dict[RowKey, dict[int, tuple[Fraction | int, int]]] = {}
    for person, rule, period, odd, total, count in connection.exec_driver_sql(text, (*_year(year), *bound)):
        months = sums.setdefault((person, rule), {})
        before, lines = months.get(int(period[6:]), (0, 0))
        months[int(period[6:])] = before + (total if odd is None else _number(odd) * count), lines + count
    last = _last_of_months(store, year, known, who, bound)
    return {key: _figures(months, known.get(key[1]), last.get(key, {})) for key, months in sums.items()}


def year_figure(months: Mapping[int, Reported], consolidation: Consolidation, *, until: int = 12) -> Reported | None:
    """What months come to from January up to and including a month: their sum, their mean, or the last of them.

    Returns:
        None where none of them has a figure.
    """
    told = [months[month] for month in sorted(months) if month <= until]
    if not told:
        return None
    lines = sum(one.lines for one in told)
    if consolidation is Consolidation.LAST:
        return Reported(told[-1].amount, lines)
    total = sum((one.amount for one in told), Fraction(0))
    return Reported(total / len(told) if consolidation is Consolidation.AVERAGE else total, lines)


def reported_figure(amount: Fraction, *, like: Value | None = None) -> Figure:
    """A reported amount as a figure of scoring, in percent where its target is.

    Args:
        amount: Exact.
        like: Target it stands beside; None: none.
    """
    kind = ValueKind.PERCENT if like is not None and like.kind is ValueKind.PERCENT else ValueKind.NUMBER
    decimals = (like.decimals if like is not None else 0) + _FURTHER_DECIMALS
    return Figure(Value(None, kind, number=decimal_of(amount, decimals=decimals)), (amount,))


def _figures(
    months: Mapping[int, tuple[Fraction | int, int]], measure: RowMeasure | None, last: Mapping[int, Fraction]
) -> dict[int, Reported]:
    consolidation = measure.consolidation if measure else Consolidation.SUM
    if consolidation is Consolidation.LAST:
        return {month: Reported(last[month], count) for month, (_, count) in months.items()}
    if consolidation is Consolidation.AVERAGE:
        return {month: Reported(Fraction(total) / count, count) for month, (total, count) in months.items()}
    return {month: Reported(Fraction(total), count) for month, (total, count) in months.items()}


def _last_of_months(
    store: PlanStore, year: int, measures: Mapping[str, RowMeasure], who: str, bound: Sequence[str]
) -> dict[RowKey, dict[int, Fraction]]:
    """The last line of every month, of rows whose last one counts."""
    rules = [rule for rule, measure in measures.items() if measure.consolidation is Consolidation.LAST]
    if not rules:
        return {}
    # beside max(), SQLite gives the other columns of the row that has it
    text = (
        "SELECT employee_id, cascade_id, period, meaning,"
        " max(coalesce(day, '9999') || substr('000000000000000000' || ord, -18) || id)"
        f" FROM work_report WHERE {_READABLE}{who} AND cascade_id IN (SELECT value FROM json_each(?))"
        " GROUP BY employee_id, period, cascade_id"
    )
    found: dict[RowKey, dict[int, Fraction]] = {}
    values: Any = (*_year(year), *bound, json.dumps(rules))
    for person, rule, period, meaning, _ in store.session.connection().exec_driver_sql(text, values):
        found.setdefault((person, rule), {})[int(period[6:])] = _number(meaning)
    return found


def _of_people(employees: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    if employees is None:
        return "", ()
    return " AND employee_id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(employees)),)


def _year(year: int) -> tuple[str, str]:
    return f"{year:04}-M01", f"{year:04}-M12"


def _number(meaning: str) -> Fraction:
    number = Value.stored(None, meaning).number
    return Fraction(0) if number is None else Fraction(number)
