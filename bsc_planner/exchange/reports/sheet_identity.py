"""Tells whose report a returned sheet is, and what keeps it from being read at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bsc_planner.exchange.documents.wording import wording
from bsc_planner.exchange.reports.sheet_layout import (
    FORMAT,
    FORMAT_LINE,
    HEADER_LINE,
    IDS,
    PERIOD_LINE,
    PLAN_LINE,
    cell_name,
)
from bsc_planner.exchange.reports.workbook_tables import Table
from bsc_planner.findings import Severity
from bsc_planner.model.period import Period

_MARK = "bsc-report/"
_SEARCHED_LINES, _SEARCHED_COLUMNS = 30, 40
"""How far from the corner identity and headings are looked for when they are not at their place."""
_FEWEST_HEADINGS = 4


@dataclass(frozen=True, slots=True)
class SheetFault:
    """Why a sheet is not read; `code` is empty where there is nothing to tell (instructions, an empty sheet)."""

    code: str
    severity: Severity = Severity.ERROR
    details: Mapping[str, object] = field(default_factory=dict)


def sheet_fault(table: Table, plan_id: str) -> SheetFault | None:
    """What keeps a sheet from being read; None: nothing.

    Args:
        table: Its cells.
        plan_id: Sheets of other plans are refused.
    """
    head = text_at(table, FORMAT_LINE, IDS)
    if not head.startswith(_MARK):
        return _unmarked(table)
    if head != FORMAT:
        return SheetFault("report-newer-sheet", details={"format": head})
    if not _has_headings(table):
        return SheetFault("report-sheet-changed")
    if text_at(table, PLAN_LINE, IDS) != plan_id:
        return SheetFault("report-of-another-plan")
    period = Period.parse_or_none(text_at(table, PERIOD_LINE, IDS))
    if period is None or len(period.months) not in (1, 12):
        cell = cell_name(PERIOD_LINE, IDS)
        return SheetFault("report-sheet-unidentified", details={"cell": cell})
    return None


def text_at(table: Table, line: int, column: int) -> str:
    """Text of a cell; empty where there is none."""
    if line >= len(table) or column >= len(table[line]):
        return ""
    return str(table[line][column]).strip()


def _unmarked(table: Table) -> SheetFault:
    """What a sheet without its identity at the right place is: ours but shifted or stripped, instructions, or other."""
    lines = [[str(cell).strip() for cell in line[:_SEARCHED_COLUMNS]] for line in table[:_SEARCHED_LINES]]
    if any(cell.startswith(_MARK) for line in lines for cell in line):
        return SheetFault("report-sheet-changed")
    headings = _headings()
    if any(len(headings & {_plain(cell) for cell in line}) >= _FEWEST_HEADINGS for line in lines):
        return SheetFault("report-sheet-unidentified", details={"cell": cell_name(FORMAT_LINE, IDS)})
    is_empty = not any(cell for line in table for cell in line if not isinstance(cell, str) or cell.strip())
    is_guide = text_at(table, 0, 0).startswith(wording("report_workbook")["title"])
    return SheetFault("") if is_empty or is_guide else SheetFault("report-sheet-other", Severity.WARNING)


def _has_headings(table: Table) -> bool:
    """Whether entries stand below their headings: most are in place, and none below that of another column."""
    wanted: Sequence[Any] = wording("report_workbook")["headers"]
    found = [_plain(text_at(table, HEADER_LINE, column)) for column in range(len(wanted))]
    right = [_plain(name) for name in wanted]
    is_crossed = any(name != other and name in right for name, other in zip(found, right, strict=True))
    return not is_crossed and sum(map(str.__eq__, found, right)) >= _FEWEST_HEADINGS


def _headings() -> frozenset[str]:
    return frozenset(_plain(name) for name in wording("report_workbook")["headers"])


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
