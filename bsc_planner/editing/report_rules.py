"""What a line of a person's report must be: of its month, by a holder of the position, a quantity, said once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from bsc_planner.editing.closed_year import closed_years
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Employee
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.work_report import WorkReport

_FIRST, _LAST = "0000", "9999"
_QUANTITIES = frozenset({ValueKind.NUMBER, ValueKind.PERCENT})


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A line as it is to be; columns as in `WorkReport`."""

    employee_id: str
    cascade_id: str
    period: str
    result: str
    printed: str
    day: str | None = None
    unit_word: str | None = None
    evidence: str | None = None


@dataclass(frozen=True)
class LineProblem:
    """Why a line cannot be taken in.

    Attributes:
        code: Stable name; a sentence stands in ``wording/report_wording.py``, for edits and for workbooks.
        column: Field of the line that is at fault; empty: the line as a whole.
        details: What the sentence needs.
    """

    code: str
    column: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


LineKey = tuple[str, str, str, str, str]
"""Person, day or month, work result, text and quantity: two lines alike in all of them are one, told twice."""


@dataclass(frozen=True, slots=True)
class _Row:
    position_id: str | None
    from_year: int | None
    until_year: int | None
    unit_of_measure: str | None


class ReportRules:
    """Judges lines of some people in some periods by what the plan says; reads it once."""

    def __init__(self, plan: PlanStore, employees: Iterable[str], periods: Iterable[str]) -> None:
        """Read what the lines of these people and periods are judged by.

        Args:
            plan: Store of the plan.
            employees: Ids of the people.
            periods: Months, for the lines that are there already.
        """
        self._closed = closed_years(plan)
        people = json.dumps(sorted(set(employees)))
        named = func.json_each(people).table_valued("value")
        chosen = select(named.c.value)
        self._people = {row[0] for row in plan.rows(select(Employee.id).where(Employee.id.in_(chosen)))}
        self._held: dict[tuple[str, str], list[tuple[str, str]]] = {}
        columns = (Assignment.employee_id, Assignment.position_id, Assignment.from_date, Assignment.until_date)
        is_holder = func.coalesce(Assignment.status, "") != AssignmentStatus.STAND_IN.value
        for person, position, first, last in plan.rows(
            select(*columns).where(Assignment.employee_id.in_(chosen), is_holder)
        ):
            self._held.setdefault((person, position or ""), []).append((first or _FIRST, last or _LAST))
        self._rows = _rows(plan)
        self._read_lines(plan, people, periods)

    def unit_of_measure(self, cascade_id: str) -> str | None:
        """Unit that quantities of a work result are in; None when not known."""
        row = self._rows.get(cascade_id)
        return row.unit_of_measure if row else None

    def value(self, line: ReportLine) -> Value:
        """How the quantity of a line is read."""
        unit = line.unit_word or self.unit_of_measure(line.cascade_id)
        return read_value(line.printed.strip(), ReadingContext(unit))

    def has_held(self, employee_id: str, cascade_id: str, period: Period) -> bool:
        """Whether a person held the position of a work result on any day of a period, Plh not counted."""
        row = self._rows.get(cascade_id)
        spans = self._held.get((employee_id, row.position_id or ""), ()) if row else ()
        return any(first < period.end.isoformat() and period.start.isoformat() <= last for first, last in spans)

    def problem(self, line: ReportLine, *, but: str | None = None) -> LineProblem | None:
        """What keeps a line from being taken in; None: nothing.

        Args:
            line: The line.
            but: Id of a line of the plan that it takes the place of.
        """
        found = self._problem_of_time(line) or self._problem_of_row(line) or self._problem_of_content(line)
        if found is None and self._seen.get(self._key(line), but) != but:
            return LineProblem("report-doubled")
        return found

    def take(self, line: ReportLine, *, place: str = "") -> None:
        """Remember a line that was taken in, so that the same one is refused from now on."""
        key = self._key(line)
        self._seen.setdefault(key, place)
        self._amounts.setdefault(key[:-1], line.printed.strip())

    def other_amount(self, line: ReportLine) -> str | None:
        """Quantity of a line alike in all but its quantity, perhaps the one that this was to correct; None: none."""
        return self._amounts.get(self._key(line)[:-1])

    def place_of(self, line: ReportLine) -> str | None:
        """Where the same line stands already: its id, or the place it was taken from; None: nowhere."""
        return self._seen.get(self._key(line))

    def is_in_plan(self, line: ReportLine) -> bool:
        """Whether the plan itself has the same line."""
        return self._seen.get(self._key(line)) in self._ids

    def _problem_of_time(self, line: ReportLine) -> LineProblem | None:
        period = Period.parse_or_none(line.period)
        if period is None or period.kind is not PeriodKind.MONTH:
            return LineProblem("report-not-a-month", "period", {"period": line.period})
        if line.day is not None:
            try:
                day = date.fromisoformat(line.day)
            except ValueError:
                return LineProblem("report-not-a-day", "day", {"printed": line.day})
            if day not in period or day.isoformat() != line.day:
                told = {"printed": f"{day:%d/%m/%Y}", "period": _month(period)}
                return LineProblem("report-day-outside", "day", told)
        if period.year in self._closed:
            return LineProblem("report-year-closed", "day", {"year": period.year})
        return None

    def _problem_of_row(self, line: ReportLine) -> LineProblem | None:
        if line.employee_id not in self._people:
            return LineProblem("report-unknown-person")
        row = self._rows.get(line.cascade_id)
        if row is None:
            return LineProblem("report-unknown-row", "cascade_id")
        year = int(line.period[:4])
        if not (row.from_year or year) <= year <= (row.until_year or year):
            return LineProblem("report-row-not-of-year", "cascade_id", {"year": year})
        spans = self._held.get((line.employee_id, row.position_id or ""))
        if not spans:
            return LineProblem("report-row-of-another", "cascade_id")
        period = Period.parse(line.period)
        if line.day is None:
            is_held = self.has_held(line.employee_id, line.cascade_id, period)
        else:
            is_held = any(first <= line.day <= last for first, last in spans)
        when = _month(period) if line.day is None else f"{date.fromisoformat(line.day):%d/%m/%Y}"
        return None if is_held else LineProblem("report-not-held", "day", {"printed": when})

    def _problem_of_content(self, line: ReportLine) -> LineProblem | None:
        if not line.result.strip():
            return LineProblem("report-no-text", "result")
        if not line.printed.strip():
            return LineProblem("report-no-quantity", "printed")
        value = self.value(line)
        if value.kind not in _QUANTITIES:
            return LineProblem("report-not-a-number", "printed", {"printed": line.printed})
        if value.is_guess:
            return LineProblem("report-two-readings", "printed", {"printed": line.printed})
        return None

    def _read_lines(self, plan: PlanStore, people: str, periods: Iterable[str]) -> None:
        connection = plan.session.connection()
        text = (
            "SELECT id, employee_id, coalesce(day, period), coalesce(cascade_id, ''), result, printed, meaning"
            " FROM work_report WHERE employee_id IN (SELECT value FROM json_each(?))"
            " AND period IN (SELECT value FROM json_each(?)) ORDER BY ord DESC"
        )
        found = connection.exec_driver_sql(text, (people, json.dumps(sorted(set(periods)))))
        self._seen: dict[LineKey, str] = {}
        self._amounts: dict[tuple[str, ...], str] = {}
        for line_id, person, when, row, result, printed, meaning in found:
            work = person, when, row, _plain(result)
            self._seen[*work, _amount(Value.stored(printed, meaning))] = line_id
            self._amounts[work] = printed
        self._ids = set(self._seen.values())

    def _key(self, line: ReportLine) -> LineKey:
        when = line.day or line.period
        return line.employee_id, when, line.cascade_id, _plain(line.result), _amount(self.value(line))


def _rows(plan: PlanStore) -> Mapping[str, _Row]:
    """Every rule that addresses a position, with the unit its quantities are in."""
    units: dict[str | None, str | None] = {
        row[0]: row[1] for row in plan.rows(select(Indicator.id, Indicator.unit_of_measure))
    }
    columns = (
        Cascade.id,
        Cascade.child_position_id,
        Cascade.from_year,
        Cascade.until_year,
        func.coalesce(Cascade.child_indicator_id, Cascade.parent_indicator_id),
    )
    found = plan.rows(select(*columns).where(Cascade.child_position_id.is_not(None)))
    return {row[0]: _Row(row[1], row[2], row[3], units.get(row[4])) for row in found}


def _month(period: Period) -> str:
    return f"{period.start:%m/%Y}"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _amount(value: Value) -> str:
    return str(value.number.normalize()) if value.number is not None else (value.printed or "")


def columns_of_line(line: ReportLine, value: Value) -> dict[str, object]:
    """Columns of `WorkReport` that a line fills, its texts trimmed."""
    return {
        "employee_id": line.employee_id,
        "cascade_id": line.cascade_id,
        "period": line.period,
        "day": line.day,
        "result": line.result.strip(),
        "printed": line.printed.strip(),
        "meaning": value.meaning,
        "unit_word": (line.unit_word or "").strip() or None,
        "evidence": (line.evidence or "").strip() or None,
    }


def line_of(report: WorkReport) -> ReportLine:
    """A line of the plan as it would be written."""
    return ReportLine(
        report.employee_id,
        report.cascade_id or "",
        report.period,
        report.result,
        report.printed,
        report.day,
        report.unit_word,
        report.evidence,
    )
