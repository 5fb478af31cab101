"""Report workbooks written, filled in with another library and read back."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bsc_planner.editing.history import History
from bsc_planner.exchange.reports.reading import ReportFolderError, read_reports, report_files
from bsc_planner.exchange.reports.writing import NobodyReportsError, write_report_workbooks
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.plan import Plan
from bsc_planner.model.work_report import ReportSubmission, WorkReport
from bsc_planner.wording import finding_text
from tests.builders import do
from tests.monitoring.report_plans import Office, office

MARCH = Period.parse("2026-M03")
FIRST = 7


@pytest.fixture
def place() -> Office:
    return office(people=3, measures=3)


def filled(place: Office, folder: Path, fill: Callable[[list[Worksheet]], None], period: Period = MARCH) -> Path:
    """The unit's workbook, filled in by a person's hand."""
    path = write_report_workbooks(place.store, period, folder)[0]
    book = openpyxl.load_workbook(path)
    fill([book[name] for name in book.sheetnames[1:]])
    book.save(path)
    return path


def typed(sheet: Worksheet, line: int, row: int, **cells: Any) -> None:
    """Type a line: `row` of the person's rows from 0."""
    wanted: Mapping[str, Any] = {"A": date(2026, 3, 2), "C": "Menyelesaikan berkas", "D": 2} | cells
    sheet[f"B{line}"] = sheet[f"I{FIRST + row}"].value
    for column, content in wanted.items():
        sheet[f"{column}{line}"] = content


def told(place: Office, path: Path) -> list[tuple[str, str]]:
    """Place and code of everything that was said of a file."""
    return [(str(one.place), one.finding.code) for one in read_reports(place.store, [path]).remarks]


def test_a_workbook_has_a_sheet_per_person_with_rows_targets_and_drop_downs(place: Office, tmp_path: Path) -> None:
    (path,) = write_report_workbooks(place.store, MARCH, tmp_path)
    assert path.name == "Laporan 2026-03 Bagian Layanan.xlsx"
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Petunjuk", "1 Pegawai 00", "2 Pegawai 01", "3 Pegawai 02"]
    sheet = book["1 Pegawai 00"]
    assert sheet["I7"].value == "1. Meningkatnya layanan – Jumlah berkas yang diselesaikan"
    assert [sheet[f"{column}7"].value for column in "JKL"] == ["berkas", "10", "120"]
    assert [sheet[f"{column}8"].value for column in "JKL"] == ["%", "90", "90"]
    assert sheet.column_dimensions["H"].hidden
    assert sheet.protection.sheet
    assert not sheet["A7"].protection.locked
    assert sheet["A1"].protection.locked
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["B7:B1006"].formula1 == "$I$7:$I$9"
    assert rules["A7:A1006"].type == "date"


def test_the_same_plan_gives_the_same_workbook(place: Office, tmp_path: Path) -> None:
    (first,) = write_report_workbooks(place.store, MARCH, tmp_path)
    before = first.read_bytes()
    write_report_workbooks(place.store, MARCH, tmp_path)
    assert first.read_bytes() == before


def test_good_lines_are_taken_in_as_one_step(place: Office, tmp_path: Path) -> None:
    def fill(sheets: list[Worksheet]) -> None:
        typed(sheets[0], 7, 0, E="berkas", F="https://contoh/1")
        typed(sheets[0], 9, 1, A="5 Maret 2026", D="92,5")
        typed(sheets[2], 7, 0, A=None, D=2.125)

    path = filled(place, tmp_path, fill)
    read = read_reports(place.store, [path])
    assert (read.sheets, list(read.remarks)) == (3, [])
    do(place.store, read.edit(date(2026, 4, 7)))
    lines = place.store.all(WorkReport)
    assert [(one.day, one.printed, one.meaning) for one in lines] == [
        ("2026-03-02", "2", "n:2"),
        ("2026-03-05", "92,5", "n:92.5"),
        (None, "2,1250", "n:2.1250"),
    ]
    assert lines[0].evidence == "https://contoh/1"
    assert [(one.employee_id, one.received_on, one.source) for one in place.store.all(ReportSubmission)] == [
        (place.employees[0], "2026-04-07", path.name),
        (place.employees[2], "2026-04-07", path.name),
    ]
    History(place.store).undo(who="Penguji")
    assert place.store.count(WorkReport) == place.store.count(ReportSubmission) == 0


@pytest.mark.parametrize(
    ("cells", "cell", "code"),
    [
        ({"A": "kemarin"}, "A8", "report-not-a-day"),
        ({"A": 5}, "A8", "report-day-outside"),
        ({"A": date(2026, 4, 1)}, "A8", "report-day-outside"),
        ({"B": "Pekerjaan lain"}, "B8", "report-row-not-chosen"),
        ({"B": None}, "B8", "report-row-not-chosen"),
        ({"C": "  "}, "C8", "report-no-text"),
        ({"D": "dua"}, "D8", "report-not-a-number"),
        ({"D": None}, "D8", "report-no-quantity"),
        ({"D": True}, "D8", "report-not-a-number"),
    ],
)
def test_a_wrong_line_is_refused_with_its_cell_and_the_others_are_taken(
    place: Office, tmp_path: Path, cells: dict[str, Any], cell: str, code: str
) -> None:
    def fill(sheets: list[Worksheet]) -> None:
        typed(sheets[1], 7, 0)
        typed(sheets[1], 8, 0, **cells)

    path = filled(place, tmp_path, fill)
    read = read_reports(place.store, [path])
    assert [(str(one.place), one.finding.code) for one in read.refused] == [
        (f"{path.name}, lembar 2 Pegawai 01, sel {cell}", code)
    ]
    assert len(read.lines) == 1
    assert finding_text(read.refused[0].finding).endswith(".")


def test_a_doubled_line_is_refused_naming_the_first(place: Office, tmp_path: Path) -> None:
    def fill(sheets: list[Worksheet]) -> None:
        typed(sheets[0], 7, 0)
        typed(sheets[0], 11, 0, C="menyelesaikan  berkas")

    path = filled(place, tmp_path, fill)
    read = read_reports(place.store, [path])
    assert [(one.place.cell, one.finding.code) for one in read.refused] == [("A11", "report-doubled-at")]
    assert "lembar 1 Pegawai 00, sel A7" in finding_text(read.refused[0].finding)
    do(place.store, read.edit(date(2026, 4, 1)))
    again = read_reports(place.store, [path])
    assert [(one.place.cell, one.finding.code) for one in again.refused] == [
        ("A7", "report-doubled"),
        ("A11", "report-doubled"),
    ]
    assert not again.lines


def test_names_and_wording_may_change_while_a_workbook_is_out(place: Office, tmp_path: Path) -> None:
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0))
    with place.store.recording():
        place.store.update(Indicator, place.indicators[0], name="Jumlah berkas yang selesai")
    place.store.session.commit()
    read = read_reports(place.store, [path])
    assert [line.cascade_id for line in read.lines] == [place.rules[0, 0]]
    assert {one.finding.code for one in read.remarks} == {"report-targets-changed"}
    assert not read.refused


def test_a_sheet_moved_to_another_workbook_is_still_known(place: Office, tmp_path: Path) -> None:
    path = filled(place, tmp_path, lambda sheets: typed(sheets[2], 7, 0))
    book = openpyxl.load_workbook(path)
    for name in book.sheetnames[:3]:
        del book[name]
    book.active.title = "Punya saya"
    alone = tmp_path / "sendiri.xlsx"
    book.save(alone)
    assert [line.employee_id for line in read_reports(place.store, [alone]).lines] == [place.employees[2]]


def test_sheets_of_another_plan_and_of_newer_versions_are_refused(place: Office, tmp_path: Path) -> None:
    path = filled(place, tmp_path, lambda sheets: sheets[1].__setitem__("H1", "bsc-report/9"))
    assert told(place, path) == [(f"{path.name}, lembar 2 Pegawai 01", "report-newer-sheet")]
    with place.store.recording():
        other = place.store.plan
        place.store.delete(Plan, other.id)
        place.store.insert(Plan, institution="Lain", title="Lain")
    place.store.session.commit()
    assert {code for _, code in told(place, path)} == {"report-of-another-plan", "report-newer-sheet"}


def test_files_that_are_no_workbook_are_told_and_nothing_is_lost(place: Office, tmp_path: Path) -> None:
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0))
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04 not a zip")
    openpyxl.Workbook().save(tmp_path / "lain.xlsx")
    (tmp_path / "~$kunci.xlsx").write_bytes(b"")
    (tmp_path / "catatan.txt").write_text("bukan", encoding="utf-8")
    files = report_files(tmp_path)
    assert [one.name for one in files] == [path.name, "lain.xlsx", "rusak.xlsx"]
    read = read_reports(place.store, files)
    assert len(read.lines) == 1
    assert [(one.place.file, one.finding.code) for one in read.refused] == [
        ("lain.xlsx", "report-not-a-workbook"),
        ("rusak.xlsx", "report-file-unreadable"),
    ]


def test_a_folder_without_workbooks_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReportFolderError):
        report_files(tmp_path)
    with pytest.raises(ReportFolderError):
        report_files(tmp_path / "tidak ada")


def test_a_unit_without_people_gets_no_workbook(place: Office, tmp_path: Path) -> None:
    with pytest.raises(NobodyReportsError):
        write_report_workbooks(place.store, MARCH, tmp_path, unit_ids={"none"})


def test_a_workbook_of_a_year_takes_the_month_from_the_day(place: Office, tmp_path: Path) -> None:
    def fill(sheets: list[Worksheet]) -> None:
        typed(sheets[0], 7, 0, A=date(2026, 11, 30))
        typed(sheets[0], 8, 0, A=None)
        typed(sheets[0], 9, 0, A=date(2027, 1, 1))

    path = filled(place, tmp_path, fill, Period(2026))
    read = read_reports(place.store, [path])
    assert [(line.period, line.day) for line in read.lines] == [("2026-M11", "2026-11-30")]
    assert [(one.place.cell, one.finding.code) for one in read.refused] == [
        ("A8", "report-day-needed"),
        ("A9", "report-day-outside"),
    ]


def test_odd_units_and_tiny_percentages_are_remarked_but_taken(place: Office, tmp_path: Path) -> None:
    def fill(sheets: list[Worksheet]) -> None:
        typed(sheets[0], 7, 0, E="lembar")
        typed(sheets[0], 8, 1, D=0.95)

    path = filled(place, tmp_path, fill)
    read = read_reports(place.store, [path])
    assert [(one.place.cell, one.finding.code) for one in read.remarks] == [
        ("E7", "report-other-unit"),
        ("D8", "report-small-percentage"),
    ]
    assert len(read.lines) == 2
    assert "95" in finding_text(read.remarks[1].finding)
