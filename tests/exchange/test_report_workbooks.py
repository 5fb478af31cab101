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
    assert [(one.place.cell, one.finding.code) for one in again.remarks] == [
        ("A7", "report-known"),
        ("A11", "report-known"),
    ]
    assert (again.known, again.refused) == (2, [])
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
    assert {one.name for one in files} == {path.name, "lain.xlsx", "rusak.xlsx"}
    read = read_reports(place.store, files)
    assert len(read.lines) == 1
    assert [(one.place.file, one.finding.code) for one in read.refused] == [
        ("lain.xlsx", "report-not-a-workbook"),
        ("rusak.xlsx", "report-file-damaged"),
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


def _shifted(change: Callable[[Worksheet], None]) -> Callable[[list[Worksheet]], None]:
    def fill(sheets: list[Worksheet]) -> None:
        typed(sheets[0], 7, 0)
        typed(sheets[1], 7, 0)
        change(sheets[0])

    return fill


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda sheet: sheet.insert_rows(1), "report-sheet-changed"),
        (lambda sheet: sheet.delete_rows(1), "report-sheet-unidentified"),
        (lambda sheet: sheet.insert_rows(6), "report-sheet-changed"),
        (lambda sheet: sheet.delete_rows(6), "report-sheet-changed"),
        (lambda sheet: sheet.insert_cols(1), "report-sheet-changed"),
        (lambda sheet: sheet.insert_cols(4), "report-sheet-changed"),
        (lambda sheet: sheet.delete_cols(5), "report-sheet-changed"),
        (lambda sheet: sheet.delete_cols(8), "report-sheet-unidentified"),
        (lambda sheet: sheet.move_range("D6:D7", cols=1), "report-sheet-changed"),
        (lambda sheet: sheet.__setitem__("H4", "Maret"), "report-sheet-unidentified"),
    ],
)
def test_a_sheet_of_another_layout_is_told_and_the_others_are_taken(
    place: Office, tmp_path: Path, change: Callable[[Worksheet], None], code: str
) -> None:
    path = filled(place, tmp_path, _shifted(change))
    read = read_reports(place.store, [path])
    assert [(str(one.place), one.finding.code) for one in read.refused] == [(f"{path.name}, lembar 1 Pegawai 00", code)]
    assert [line.employee_id for line in read.lines] == [place.employees[1]]
    assert finding_text(read.refused[0].finding).endswith(".")


def test_a_sheet_that_somebody_added_is_told(place: Office, tmp_path: Path) -> None:
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0))
    book = openpyxl.load_workbook(path)
    book.create_sheet("Kosong")
    book.create_sheet("Rekap")["B2"] = "Jumlah berkas"
    book.save(path)
    read = read_reports(place.store, [path])
    assert [(one.place.sheet, one.finding.code, one.is_refused) for one in read.remarks] == [
        ("Rekap", "report-sheet-other", False)
    ]
    assert len(read.lines) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "report-file-empty"),
        (b"\x89PNG\r\n\x1a\n", "report-file-other-kind"),
        (b"Tanggal;Hasil;Jumlah", "report-file-other-kind"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "report-file-locked"),
        (b"\xd0\xcf\x11\xe0 broken", "report-file-damaged"),
    ],
)
def test_a_file_that_gives_no_cells_says_why(place: Office, tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "kiriman.xlsx"
    path.write_bytes(content)
    assert told(place, path) == [("kiriman.xlsx", code)]


def test_a_sheet_of_cells_up_to_the_last_corner_is_refused_before_it_fills_the_memory(
    place: Office, tmp_path: Path
) -> None:
    path = filled(place, tmp_path, lambda sheets: sheets[0].__setitem__("XFD1048576", "x"))
    assert told(place, path) == [(path.name, "report-file-too-large")]


def test_a_workbook_is_known_by_its_content_whatever_its_name_ends_in(place: Office, tmp_path: Path) -> None:
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0))
    renamed = path.rename(tmp_path / "laporan.xls")
    assert len(read_reports(place.store, [renamed]).lines) == 1


def test_workbooks_are_made_in_a_folder_that_is_not_there_yet(place: Office, tmp_path: Path) -> None:
    (path,) = write_report_workbooks(place.store, MARCH, tmp_path / "baru" / "Maret")
    assert path.is_file()


def test_a_line_read_again_with_another_quantity_is_told_before_it_counts_twice(place: Office, tmp_path: Path) -> None:
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0, D=5))
    do(place.store, read_reports(place.store, [path]).edit(date(2026, 4, 1)))
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0, D=6))
    read = read_reports(place.store, [path])
    assert [(one.place.cell, one.finding.code, one.is_refused) for one in read.remarks] == [
        ("D7", "report-corrected", False)
    ]
    assert "(5)" in finding_text(read.remarks[0].finding)


@pytest.mark.parametrize(
    ("quantity", "code"),
    [
        ("5%", "report-other-unit"),
        ("5 surat", "report-other-unit"),
        ("1e3", "report-other-unit"),
        (-3, "report-negative"),
    ],
)
def test_a_quantity_that_says_something_else_is_remarked(
    place: Office, tmp_path: Path, quantity: object, code: str
) -> None:
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0, D=quantity))
    assert told(place, path) == [(f"{path.name}, lembar 1 Pegawai 00, sel D7", code)]
    path = filled(place, tmp_path, lambda sheets: typed(sheets[0], 7, 0, D="5 berkas"))
    assert told(place, path) == []


def test_what_still_has_to_be_put_right_stands_before_what_was_taken_in_already(place: Office, tmp_path: Path) -> None:
    def fill(sheets: list[Worksheet]) -> None:
        typed(sheets[0], 7, 0)
        typed(sheets[2], 7, 0, A="kemarin")

    path = filled(place, tmp_path, fill)
    do(place.store, read_reports(place.store, [path]).edit(date(2026, 4, 1)))
    again = read_reports(place.store, [path])
    assert [one.finding.code for one in again.remarks] == ["report-not-a-day", "report-known"]
    assert all(one.finding.where == str(one.place) for one in again.remarks)
