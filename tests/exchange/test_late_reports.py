"""The list of late and missing reports as a file."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.report_rules import ReportLine
from bsc_planner.editing.work_report import AddReportsEdit
from bsc_planner.exchange.late_report_file import write_late_reports
from bsc_planner.model.period import Period
from bsc_planner.monitoring.report_states import people_reports
from tests.builders import do
from tests.monitoring.report_plans import office

MARCH = Period.parse("2026-M03")


@pytest.mark.parametrize("form", ["xlsx", "pdf"])
def test_the_list_names_who_is_late_or_missing(tmp_path: Path, form: str) -> None:
    place = office(people=3)
    for person, day in ((0, "2026-04-01"), (1, "2026-04-20")):
        line = ReportLine(place.employees[person], place.rules[person, 0], str(MARCH), "Kerja", "1", "2026-03-02")
        do(place.store, AddReportsEdit([line], day))
    reports = people_reports(place.store, cascade_of(place.store, 2026), MARCH, today=date(2026, 5, 1))
    path = tmp_path / f"daftar.{form}"
    write_late_reports(
        reports,
        institution="Badan Contoh",
        unit="",
        period=MARCH,
        due=date(2026, 4, 5),
        form=form,
        path=path,
        day=date(2026, 5, 1),
    )
    if form == "pdf":
        assert path.read_bytes().startswith(b"%PDF")
        return
    cells = [str(cell.value) for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row if cell.value]
    text = "\n".join(cells)
    assert "Pegawai 00" not in text
    assert "▲ terlambat" in cells
    assert "■ belum masuk" in cells
    assert "1 lengkap, 1 terlambat, 1 belum masuk" in text
    assert "5 April 2026" in text


def test_a_month_in_order_says_so(tmp_path: Path) -> None:
    write_late_reports(
        [],
        institution="Badan Contoh",
        unit="Bidang A",
        period=MARCH,
        due=date(2026, 4, 5),
        form="xlsx",
        path=tmp_path / "daftar.xlsx",
        day=date(2026, 5, 1),
    )
    cells = [cell.value for row in openpyxl.load_workbook(tmp_path / "daftar.xlsx").active.iter_rows() for cell in row]
    assert "Semua laporan sudah masuk tepat waktu dan lengkap." in cells
