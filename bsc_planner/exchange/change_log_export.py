"""The change log as a table file: for auditors who have no copy of the program."""

import csv
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bsc_planner.exchange.plan_json import ExportFileError
from bsc_planner.model.document.replacing import remove_file, replace_file
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import NoProgress, Progress
from bsc_planner.revisions.audit.log_query import entries
from bsc_planner.revisions.audit.telling import LogTeller, ToldChange
from bsc_planner.wording.edition_wording import LOG_HEADINGS

_CHUNK = 500
_ROWS_PER_SHEET = 1_000_000
_LONGEST_CELL = 32_767
_WIDTHS = (9, 19, 18, 26, 40, 24, 36, 36, 20)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_QUIET = NoProgress()

Row = tuple[int | str, ...]


def write_change_log(
    store: PlanStore, numbers: Sequence[int], path: Path, *, language: str = "id", progress: Progress = _QUIET
) -> None:
    """Write entries of the change log, complete or not at all.

    Args:
        store: The plan or a snapshot of it.
        numbers: Numbers of the entries, in the order wanted.
        path: A file ending in ``.xlsx`` (workbook) or anything else (CSV with semicolons, as Excel opens it here).
        language: ``id`` or ``en``.
        progress: Told the entries done.

    Raises:
        ExportFileError: The folder or the disk does not allow it.
        Cancelled: The planner stopped it.
    """
    headings = [texts[0 if language == "id" else 1] for texts in LOG_HEADINGS]
    rows = _rows(store, numbers, language, progress)
    write = _write_xlsx if path.suffix.lower() == ".xlsx" else _write_csv
    _write_whole(path, lambda place: write(place, headings, rows))


def _rows(store: PlanStore, numbers: Sequence[int], language: str, progress: Progress) -> Iterator[Row]:
    teller = LogTeller(store, language)
    for start in range(0, len(numbers), _CHUNK):
        progress.step(start, len(numbers))
        for told in teller.told(entries(store, numbers[start : start + _CHUNK])):
            yield _row(told)


def _row(told: ToldChange) -> Row:
    entry = told.entry
    what = told.field or told.change
    return (
        entry.seq,
        _moment(entry.at),
        entry.who,
        entry.action,
        told.subject,
        what,
        told.before,
        told.after,
        entry.hash.hex()[:16],
    )


def _moment(at: str) -> str:
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError, OSError):  # Windows knows no local time before 1970
        return at


def _write_csv(place: Path, headings: Sequence[str], rows: Iterable[Row]) -> None:
    # with a mark of the encoding and semicolons Excel opens it by a double click where decimals have commas
    with place.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows([_plain(cell) for cell in row] for row in rows)


def _plain(cell: int | str) -> int | str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def _write_xlsx(place: Path, headings: Sequence[str], rows: Iterable[Row]) -> None:
    # Loaded when first needed: it costs a tenth of a second at start-up.
    from xlsxwriter import Workbook

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(str(place), options)
    try:
        bold = workbook.add_format({"bold": True, "bottom": 1})
        sheet: Any = None
        at = 0
        for row in rows:
            if sheet is None or at == _ROWS_PER_SHEET:
                sheet, at = _new_sheet(workbook, headings, bold), 0
            at += 1
            for column, cell in enumerate(row):
                sheet.write(at, column, _short(cell))
        if sheet is None:
            _new_sheet(workbook, headings, bold)
    finally:
        workbook.close()


def _new_sheet(workbook: Any, headings: Sequence[str], bold: Any) -> Any:
    sheet = workbook.add_worksheet()
    for column, (heading, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, bold)
    sheet.freeze_panes(1, 0)
    return sheet


def _short(cell: int | str) -> int | str:
    if isinstance(cell, str) and len(cell) > _LONGEST_CELL:
        return f"{cell[: _LONGEST_CELL - 1]}…"
    return cell


def _write_whole(path: Path, write: Callable[[Path], None]) -> None:
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
        write(temporary)
        temporary.chmod(0o644)
        replace_file(temporary, path)
    except OSError as error:
        raise ExportFileError(path=str(path), problem=error.strerror or "") from error
    finally:
        if temporary is not None:
            remove_file(temporary)
