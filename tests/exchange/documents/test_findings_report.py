"""The worksheet of findings: by rule, with room for answers, and what is left as it is with its reason."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bsc_planner.checks.decisions import Decisions, IgnoredOne
from bsc_planner.exchange.documents.blocks import Paragraph
from bsc_planner.exchange.documents.findings_report import findings_report_document
from bsc_planner.exchange.findings_report_file import findings_report_content, write_findings_report
from bsc_planner.exchange.registry import UnknownFormatError
from bsc_planner.findings import Finding, Severity

DAY = date(2026, 11, 22)
WARNED = Finding(Severity.WARNING, "L01", "SS1", "1", {"text": "Meningkatkan mutu"})
WRONG = Finding(Severity.ERROR, "L07", "IKU1", "2")
FOREIGN = Finding(Severity.INFO, "unreadable-value", "IKU2", "3", {"text": "?"})
LEFT = IgnoredOne(Finding(Severity.ERROR, "L09", "IKU3", "4"), "d", "Menyusul", "Sri", "2026-11-21T10:00:00+00:00")
ALL = Decisions((WARNED, WRONG, FOREIGN), (LEFT,))


def texts(decisions: Decisions) -> list[list[str]]:
    """Cells of every table, row by row."""
    content = findings_report_content(decisions, institution="Dinas", plan="Renstra", day=DAY)
    tables = findings_report_document(content).tables()
    return [[str(cell.content) for cell in row] for table in tables for group in table.groups for row in group.rows]


def test_rules_stand_by_severity_with_their_source_and_room_for_an_answer() -> None:
    rows = texts(ALL)
    assert rows[0][0].startswith("L07 Satuan belum diisi.")
    assert "Sumber: PermenPANRB 88/2021" in rows[0][0]
    assert rows[1] == ["1", "Kesalahan", "IKU1", "Satuan indikator ini belum diisi.", ""]
    assert rows[2][0].startswith("L01 ")
    assert rows[4][0].startswith("Temuan saat membaca berkas.")
    assert rows[-1][1:5] == [
        "L09 Definisi operasional belum ada",
        "IKU3",
        "Definisi operasional belum diisi.",
        "Menyusul",
    ]
    assert rows[-1][5].startswith("Sri, 21 November 2026")


def test_a_plan_without_findings_says_so() -> None:
    content = findings_report_content(Decisions(), institution="Dinas", plan="Renstra", day=DAY)
    blocks = findings_report_document(content).sections[0].blocks
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["Tidak ada temuan."]


def test_the_worksheet_is_a_file_of_either_format(tmp_path: Path) -> None:
    for form in ("xlsx", "pdf"):
        write_findings_report(ALL, institution="Dinas", plan="Renstra", form=form, path=tmp_path / f"a.{form}", day=DAY)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    printed = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value}
    assert "LEMBAR KERJA PEMERIKSAAN RENCANA" in printed
    assert "1 kesalahan, 1 peringatan, 1 informasi; 1 diabaikan dengan alasan" in " ".join(printed)


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError):
        write_findings_report(ALL, institution="Dinas", plan="Renstra", form="odt", path=tmp_path / "a.odt", day=DAY)
