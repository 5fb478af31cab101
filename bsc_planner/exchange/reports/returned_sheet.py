"""Reads the cells of returned workbooks into lines; what a cell cannot mean is kept with the line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from bsc_planner.editing.report_rules import LineProblem, ReportLine
from bsc_planner.exchange.reports.sheet_identity import sheet_fault
from bsc_planner.exchange.reports.sheet_layout import (
    DAY,
    EVIDENCE,
    FINGERPRINT_LINE,
    FIRST_LINE,
    IDS,
    LABEL,
    PERIOD_LINE,
    PERSON_LINE,
    QUANTITY,
    RESULT,
    ROW,
    UNIT,
)
from bsc_planner.exchange.reports.workbook_tables import WorkbookFault, tables_of
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.date_reading import read_date
from bsc_planner.model.period import Period

_EPOCH = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
"""Numbers that a cell without a date format can hold for days between 1954 and 2119."""
_TOLD = 120


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A line as it stands in its cells.

    Attributes:
        line: From 0.
        period: Month; None where the day did not tell it (`problem` says so).
        day: ISO date; None: the month as a whole.
        cascade_id: Empty where no row was chosen.
        problem: What a cell cannot mean; None: every cell is readable.
        told: What was done, for telling which line it is.
    """

    line: int
    period: str
    day: str | None
    cascade_id: str
    result: str
    printed: str
    unit_word: str | None
    evidence: str | None
    problem: LineProblem | None
    told: str

    def as_report(self, sheet: "ReturnedSheet") -> ReportLine:
        """The line as it would be taken in."""
        return ReportLine(
            sheet.employee_id,
            self.cascade_id,
            self.period,
            self.result,
            self.printed,
            self.day,
            self.unit_word,
            self.evidence,
        )


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    """A person's sheet as it came back.

    Attributes:
        file, name: Names of file and sheet.
        period: Month, or year.
        fingerprint: Of rows and targets when it was made.
        lines: Lines with anything in them.
    """

    file: str
    name: str
    employee_id: str
    period: Period
    fingerprint: str
    lines: tuple[ReturnedLine, ...]


Problems = list[tuple[str, Finding]]
"""What is the matter with a sheet, or with the file (sheet named by an empty text)."""


def read_workbook(path: Path, *, plan_id: str) -> tuple[list[ReturnedSheet], Problems]:
    """The people's sheets of a workbook, and what is the matter with it.

    Args:
        path: The file.
        plan_id: Sheets of other plans are refused.
    """
    tables = tables_of(path)
    if isinstance(tables, WorkbookFault):
        return [], [_fault(tables.code, path)]
    sheets: list[ReturnedSheet] = []
    problems: Problems = []
    for name, table in tables:
        fault = sheet_fault(table, plan_id)
        if fault is None:
            sheets.append(_sheet(path.name, name, table))
        elif fault.code:
            where = f"{path.name}, {name}"
            problems.append((name, Finding(fault.severity, fault.code, where, None, dict(fault.details))))
    if not sheets and not any(one.severity is Severity.ERROR for _, one in problems):
        problems = [_fault("report-not-a-workbook", path)]
    return sheets, problems


def _fault(code: str, path: Path) -> tuple[str, Finding]:
    return "", Finding(Severity.ERROR, code, path.name)


def _sheet(file: str, name: str, table: Sequence[Sequence[Any]]) -> ReturnedSheet:
    period = Period.parse(_cell(table, PERIOD_LINE, IDS))
    rows = {}
    for line in range(FIRST_LINE, len(table)):
        label, rule = _cell(table, line, LABEL), _cell(table, line, IDS)
        if label and rule:
            rows[_plain(label)] = rule
    lines = tuple(_lines(table, period, rows))
    person, fingerprint = _cell(table, PERSON_LINE, IDS), _cell(table, FINGERPRINT_LINE, IDS)
    return ReturnedSheet(file, name, person, period, fingerprint, lines)


def _lines(table: Sequence[Sequence[Any]], period: Period, rows: Mapping[str, str]) -> Iterator[ReturnedLine]:
    for line in range(FIRST_LINE, len(table)):
        cells = list(table[line][: EVIDENCE + 1])
        cells += [""] * (EVIDENCE + 1 - len(cells))
        if any(not _is_blank(cell) for cell in cells):
            yield _line(line, cells, period, rows)


def _line(line: int, cells: Sequence[Any], period: Period, rows: Mapping[str, str]) -> ReturnedLine:
    day, problem = _day(cells[DAY])
    month = period
    if problem is None and len(period.months) > 1:
        if day is None:
            problem = LineProblem("report-day-needed", "day")
        elif day not in period:
            told = {"printed": f"{day:%d/%m/%Y}", "period": str(period)}
            problem = LineProblem("report-day-outside", "day", told)
        else:
            month = Period.of_month(day.year, day.month)
    chosen = _text(cells[ROW])
    rule = rows.get(_plain(chosen), "")
    if problem is None and not rule:
        problem = LineProblem("report-row-not-chosen", "cascade_id", {"printed": chosen})
    result = _text(cells[RESULT])
    return ReturnedLine(
        line=line,
        period=str(month),
        day=None if day is None else day.isoformat(),
        cascade_id=rule,
        result=result,
        printed=_quantity(cells[QUANTITY]),
        unit_word=_text(cells[UNIT]) or None,
        evidence=_text(cells[EVIDENCE]) or None,
        problem=problem,
        told=(result or chosen)[:_TOLD],
    )


def _day(cell: Any) -> tuple[date | None, LineProblem | None]:
    """The day of a cell; None for an empty one."""
    if _is_blank(cell):
        return None, None
    if isinstance(cell, datetime):
        return cell.date(), None
    if isinstance(cell, date):
        return cell, None
    if isinstance(cell, int | float) and not isinstance(cell, bool) and int(cell) in _SERIALS:
        return _EPOCH + timedelta(days=int(cell)), None
    read = read_date(str(cell)) if isinstance(cell, str) else None
    problem = None if read else LineProblem("report-not-a-day", "day", {"printed": _text(cell)})
    return read, problem


def _quantity(cell: Any) -> str:
    """A quantity as it would be typed; a number of the sheet never reads as another one."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return _text(cell)
    number = Decimal(repr(cell))
    if not number.is_finite():
        return _text(cell)
    text = f"{number.normalize():f}"
    whole, point, decimals = text.partition(".")
    # three decimals could be taken for thousands, four cannot
    return f"{whole},{decimals}0" if len(decimals) == 3 else f"{whole},{decimals}" if point else whole


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y %H:%M}" if cell.hour or cell.minute else f"{cell:%d/%m/%Y}"
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell).strip()


def _is_blank(cell: Any) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _cell(table: Sequence[Sequence[Any]], line: int, column: int) -> str:
    if line >= len(table) or column >= len(table[line]):
        return ""
    return _text(table[line][column])


def _plain(label: str) -> str:
    return " ".join(label.split()).casefold()
