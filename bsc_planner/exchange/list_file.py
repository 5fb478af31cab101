"""A list as it is shown, as a workbook or a CSV file: its columns, its rows, its order."""

import csv
import tempfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from bsc_planner.exchange.whole_file import put_file
from bsc_planner.progress import NoProgress, Progress

_ROWS_PER_SHEET = 1_000_000
_LONGEST_CELL = 32_767
_NARROWEST, _WIDEST = 8, 60
_FORMULA_STARTS = ("=", "+", "@", "\t", "\r")
_TEXT = "@"
_MOST_DIGITS = 15
_STEP = 2_000
_QUIET = NoProgress()


class ListCell(NamedTuple):
    """A cell of a list.

    Attributes:
        text: As shown.
        number: The number behind it as spreadsheets count (95 % is 0.95, a day its serial number); None: none.
        pattern: Number format as spreadsheets write it; ``@`` for a text that looks like a number; empty: none.
    """

    text: str
    number: Decimal | None = None
    pattern: str = ""


def write_list(
    headings: Sequence[str], rows: Sequence[Sequence[ListCell]], path: Path, *, progress: Progress = _QUIET
) -> None:
    """Write a list, complete or not at all.

    Args:
        headings: Titles of the columns.
        rows: Their cells, in the order shown.
        path: A file ending in ``.xlsx`` (workbook) or anything else (CSV with semicolons, as Excel opens it here).
        progress: Told the rows done.

    Raises:
        IssueFolderError: The folder or the disk does not allow it.
        Cancelled: The planner stopped it.
    """
    write = _write_xlsx if path.suffix.lower() == ".xlsx" else _write_csv
    with tempfile.TemporaryDirectory(prefix="bsc-list-", ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "list"
        write(made, headings, _counted(rows, progress))
        put_file(path, made.read_bytes())


def _counted(rows: Sequence[Sequence[ListCell]], progress: Progress) -> Iterable[Sequence[ListCell]]:
    for at, row in enumerate(rows):
        if at % _STEP == 0:
            progress.step(at, len(rows))
        yield row


def _write_csv(place: Path, headings: Sequence[str], rows: Iterable[Sequence[ListCell]]) -> None:
    # with a mark of the encoding and semicolons Excel opens it by a double click where decimals have commas
    with place.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows([_plain(cell) for cell in row] for row in rows)


def _plain(cell: ListCell) -> str:
    """A text that no spreadsheet takes for a formula or cuts to the digits it can count."""
    digits = cell.text.isdecimal() and (len(cell.text) > _MOST_DIGITS or cell.text.startswith("0"))
    if cell.number is None and (cell.text.startswith(_FORMULA_STARTS) or (digits and len(cell.text) > 1)):
        return f"'{cell.text}"
    return cell.text


def _write_xlsx(place: Path, headings: Sequence[str], rows: Iterable[Sequence[ListCell]]) -> None:
    # Loaded when first needed: it costs a tenth of a second at start-up.
    from xlsxwriter import Workbook

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(str(place), options)
    formats: dict[str, Any] = {}
    try:
        bold = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        sheet, at = None, 0
        for row in rows:
            if sheet is None or at == _ROWS_PER_SHEET:
                sheet, at = _new_sheet(workbook, headings, row, bold), 0
            at += 1
            for column, cell in enumerate(row):
                _write_cell(sheet, at, column, cell, _format(workbook, formats, cell.pattern))
        if sheet is None:
            sheet = _new_sheet(workbook, headings, (), bold)
        sheet.autofilter(0, 0, max(at, 1), max(len(headings) - 1, 0))
    finally:
        workbook.close()


def _format(workbook: Any, formats: dict[str, Any], pattern: str) -> Any:
    if pattern not in formats:
        formats[pattern] = workbook.add_format({"num_format": pattern} if pattern else {})
    return formats[pattern]


def _write_cell(sheet: Any, row: int, column: int, cell: ListCell, look: Any) -> None:
    if cell.number is not None:
        sheet.write_number(row, column, float(cell.number), look)
    elif cell.text:
        text = cell.text if len(cell.text) <= _LONGEST_CELL else f"{cell.text[: _LONGEST_CELL - 1]}…"
        sheet.write_string(row, column, text, look)


def _new_sheet(workbook: Any, headings: Sequence[str], first: Sequence[ListCell], bold: Any) -> Any:
    sheet = workbook.add_worksheet()
    for column, heading in enumerate(headings):
        longest = max(len(heading), len(first[column].text) + 2 if column < len(first) else 0)
        sheet.set_column(column, column, max(_NARROWEST, min(longest + 2, _WIDEST)))
        sheet.write_string(0, column, heading, bold)
    sheet.freeze_panes(1, 0)
    return sheet
