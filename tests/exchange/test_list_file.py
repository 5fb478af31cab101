"""Lists as workbooks and CSV files: numbers stay numbers, codes stay texts, nothing is a formula."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bsc_planner.exchange.list_file import ListCell, write_list
from bsc_planner.progress import Cancelled, Progress

ROWS = [
    [ListCell("IKU1"), ListCell("7,50", Decimal("7.5"), "#,##0.00"), ListCell("=1+1")],
    [ListCell("199001012015001001", pattern="@"), ListCell("95%", Decimal("0.95"), "#,##0%"), ListCell("")],
]


def test_a_workbook_keeps_numbers_formats_and_texts(tmp_path: Path) -> None:
    path = tmp_path / "daftar.xlsx"
    write_list(["Kode", "Target", "Catatan"], ROWS, path)
    sheet = load_workbook(path).active
    assert [cell.value for cell in sheet[1]] == ["Kode", "Target", "Catatan"]
    assert [cell.value for cell in sheet[2]] == ["IKU1", 7.5, "=1+1"]
    assert sheet["C2"].data_type == "s"
    assert sheet["B2"].number_format == "#,##0.00"
    assert (sheet["A3"].value, sheet["B3"].value) == ("199001012015001001", 0.95)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C3"


def test_an_empty_list_has_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "daftar.xlsx"
    write_list(["Kode"], [], path)
    assert [cell.value for cell in load_workbook(path).active[1]] == ["Kode"]


def test_csv_opens_by_a_double_click_and_holds_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    write_list(["Kode", "Target", "Catatan"], ROWS, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines == ["Kode;Target;Catatan", "IKU1;7,50;'=1+1", "'199001012015001001;95%;"]


class _Stops(Progress):
    def step(self, done: int, total: int, what: str = "") -> None:
        raise Cancelled


def test_a_list_that_is_stopped_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_list(["Kode"], ROWS, tmp_path / "daftar.csv", progress=_Stops())
    assert list(tmp_path.iterdir()) == []
