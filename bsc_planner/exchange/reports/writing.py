"""Writes the workbooks that people report in: a sheet per person, drop-downs of the person's own rows."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.exchange.file_names import safe_stem
from bsc_planner.exchange.issuing import folder_error
from bsc_planner.exchange.reports.person_sheet import SheetFormats, write_person_sheet
from bsc_planner.exchange.reports.sheet_content import PersonSheet, person_sheets
from bsc_planner.exchange.reports.sheet_layout import FIRST_LINE, QUANTITY, cell_name
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.report_states import due_day
from bsc_planner.progress import NoProgress, Progress

_QUIET = NoProgress()
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LONGEST_NAME = 31
_FONT = "Arial"
_WIDTHS = (5, 34, 22, 40, 12)
_PEOPLE_FROM = 3


class NobodyReportsError(PlanError):
    """Nobody has a target in the period and units asked for; `details` has `period`."""


def write_report_workbooks(
    store: PlanStore,
    period: Period,
    directory: Path,
    *,
    unit_ids: Collection[str] | None = None,
    result: CascadeResult | None = None,
    progress: Progress = _QUIET,
) -> list[Path]:
    """Write one workbook per unit, for everybody who has a target there in a period.

    Args:
        store: Store of the plan, or of a snapshot of it.
        period: Month, or year.
        directory: Where to; files of the same name are replaced.
        unit_ids: Only these units; None: all that have people.
        result: The year's cascade with its people, where it is at hand.
        progress: Told the workbooks done.

    Returns:
        The files, in the order of the units.

    Raises:
        NobodyReportsError: There would be no sheet.
        IssueFolderError: The folder cannot be written.
        Cancelled: The planner stopped it; whole files that were written stay.
    """
    cascade = cascade_of(store, period.year) if result is None else result
    sheets = person_sheets(store, cascade, period, unit_ids=unit_ids)
    if not sheets:
        raise NobodyReportsError(period=str(period))
    _make_folder(directory)
    due = due_day(period, store.plan.report_due_days)
    groups = [(unit, list(mine)) for unit, mine in groupby(sheets, key=lambda sheet: (sheet.unit_id, sheet.unit))]
    written = []
    for done, ((_, unit), mine) in enumerate(groups):
        progress.step(done, len(groups), unit)
        path = directory / f"{workbook_stem(period, unit)}.xlsx"
        if path in written:
            path = path.with_name(f"{path.stem} ({done + 1}).xlsx")
        put_file(path, report_workbook(mine, due=due))
        written.append(path)
    progress.step(len(groups), len(groups))
    return written


def _make_folder(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise folder_error(directory, error) from error


def workbook_stem(period: Period, unit: str) -> str:
    """Name of a unit's workbook, without suffix: ``Laporan 2026-03 Bagian Layanan``."""
    when = f"{period.year}-{period.number:02}" if period.kind is PeriodKind.MONTH else str(period.year)
    return safe_stem(f"Laporan {when} {unit}".strip(), fallback=f"Laporan {when}")


def report_workbook(sheets: Sequence[PersonSheet], *, due: date) -> bytes:
    """One workbook: a page of instructions and a sheet per person.

    Args:
        sheets: At least one, all of one period.
        due: Last day on which it is in time.
    """
    # Loaded when first needed: it costs a tenth of a second at start-up.
    from xlsxwriter import Workbook

    buffer = BytesIO()
    workbook = Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": _FONT, "font_size": 10, "font_scheme": False},
        },
    )
    period = sheets[0].period
    title = f"{wording('report_workbook')['title'].title()} {format_period(period)} – {sheets[0].unit}"
    workbook.set_properties({"title": title, "created": datetime.combine(period.start, time())})
    formats = SheetFormats(workbook)
    names = _sheet_names(sheets)
    guide = workbook.add_worksheet(wording("report_workbook")["guide_sheet"])
    _write_guide(guide, sheets, names, formats, due=due)
    for sheet, name in zip(sheets, names, strict=True):
        write_person_sheet(workbook.add_worksheet(name), sheet, formats)
    workbook.close()
    return buffer.getvalue()


def _sheet_names(sheets: Sequence[PersonSheet]) -> list[str]:
    width = len(str(len(sheets)))
    plain = (" ".join((sheet.name or sheet.nip or "–").translate(_FORBIDDEN).split()) for sheet in sheets)
    return [f"{number:0{width}} {name}"[:_LONGEST_NAME].rstrip() for number, name in enumerate(plain, start=1)]


def _write_guide(
    page: Any, sheets: Sequence[PersonSheet], names: Sequence[str], formats: SheetFormats, *, due: date
) -> None:
    texts = wording("report_workbook")
    first = sheets[0]
    for column, width in enumerate(_WIDTHS):
        page.set_column(column, column, width)
    page.write_string(0, 0, f"{texts['title']} {format_period(first.period).upper()}", formats.title)
    page.write_string(1, 0, first.unit, formats.strong)
    line = _PEOPLE_FROM
    for number, text in enumerate(texts["guide"], start=1):
        page.write_number(line, 0, number, formats.top)
        page.merge_range(line, 1, line, 4, text.format(due=format_date(due)), formats.wrapped)
        page.set_row(line, 14 * (1 + len(text) // 105))
        line += 1
    line += 1
    for column, heading in enumerate(texts["people_headers"]):
        page.write_string(line, column, heading, formats.header)
    for number, (sheet, name) in enumerate(zip(sheets, names, strict=True), start=1):
        page.write_number(line + number, 0, number, formats.plain)
        page.write_url(line + number, 1, f"internal:'{name}'!A{FIRST_LINE + 1}", formats.link, sheet.name or sheet.nip)
        page.write_string(line + number, 2, sheet.nip, formats.plain)
        page.write_string(line + number, 3, sheet.position, formats.plain)
        letter = cell_name(0, QUANTITY)[0]
        page.write_formula(
            line + number, 4, f"=COUNT('{name}'!{letter}{FIRST_LINE + 1}:{letter}9999)", formats.plain, 0
        )
    page.protect("", {"format_columns": True, "format_rows": True})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.hide_gridlines(2)
