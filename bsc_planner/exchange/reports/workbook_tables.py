"""Opens returned workbooks of any office program and gives their cells, or says why a file gives none."""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

Table = Sequence[Sequence[Any]]

_LARGEST = 100_000_000
_MOST_CELLS = 50_000_000
"""Cells between the first and the last of a sheet; more would not fit into memory."""
_HEAD = 4096
_ZIP, _COMPOUND = b"PK", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIMENSION = re.compile(rb'<dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]+)([0-9]+)"')


@dataclass(frozen=True, slots=True)
class WorkbookFault:
    """Why a file gives no cells.

    Attributes:
        code: Code of a finding: ``report-file-too-large``, ``-empty``, ``-locked``, ``-other-kind`` or ``-damaged``
            after ``report-file``.
    """

    code: str


def tables_of(path: Path) -> list[tuple[str, Table]] | WorkbookFault:
    """Sheets of a workbook by name, each as rows of cells from A1 on; told by content, whatever the file is called."""
    try:
        if path.stat().st_size > _LARGEST:
            return WorkbookFault("report-file-too-large")
        content = path.read_bytes()
    except OSError:
        return WorkbookFault("report-file-damaged")
    fault = _fault_of(content)
    return _tables(content) if fault is None else fault


def _fault_of(content: bytes) -> WorkbookFault | None:
    """What can be told from a file without reading its cells."""
    if not content:
        return WorkbookFault("report-file-empty")
    if not content.startswith((_ZIP, _COMPOUND)):
        return WorkbookFault("report-file-other-kind")
    if content.startswith(_COMPOUND) and _ENCRYPTED in content:
        return WorkbookFault("report-file-locked")
    return WorkbookFault("report-file-too-large") if _most_cells(content) > _MOST_CELLS else None


def _most_cells(content: bytes) -> int:
    """Cells of the largest sheet as the file itself states them; 0 where it states nothing."""
    most = 0
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    with archive.open(name) as sheet:
                        found = _DIMENSION.search(sheet.read(_HEAD))
                    most = max(most, _column(found[1]) * int(found[2]) if found else 0)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return 0
    return most


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _tables(content: bytes) -> list[tuple[str, Table]] | WorkbookFault:
    # Loaded when first needed: only workbooks need it.
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            return [
                (name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
                for name in workbook.sheet_names
            ]
    except (CalamineError, OSError, ValueError) as error:
        is_locked = "password" in str(error).casefold()
        return WorkbookFault("report-file-locked" if is_locked else "report-file-damaged")
    except BaseException as error:
        # the library's own panics on damaged files are no Exception and have no name to catch them by
        if type(error).__name__ != "PanicException":
            raise
        return WorkbookFault("report-file-damaged")
