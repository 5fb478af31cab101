"""The change log as a table file."""

import csv
from pathlib import Path

import openpyxl
import pytest

from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.exchange.change_log_export import write_change_log
from bsc_planner.exchange.plan_json import ExportFileError
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Cancelled
from bsc_planner.revisions.audit.log_query import LogFilter, matching
from tests.builders import do, plan_with


def changed_plan() -> PlanStore:
    store = plan_with()
    first = store.all(Objective)[0].id
    do(store, SetObjectiveFieldEdit(first, "text", "=SUM(A1)"))
    do(store, SetObjectiveFieldEdit(first, "text", "x" * 40_000))
    return store


def test_a_workbook_holds_every_entry_as_text(tmp_path: Path) -> None:
    store = changed_plan()
    write_change_log(store, matching(store, LogFilter()), tmp_path / "jejak.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "jejak.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:8] == ["No.", "Waktu", "Oleh", "Langkah", "Unsur", "Isian", "Semula", "Menjadi"]
    assert [row[0] for row in rows[1:]] == [2, 1]
    assert (rows[2][2], rows[2][5], rows[2][7]) == ("Penguji", "rumusan", "=SUM(A1)")
    assert sheet.cell(3, 8).data_type == "s"
    assert rows[1][7] == "x" * 32_766 + "…"
    assert [path.name for path in tmp_path.iterdir()] == ["jejak.xlsx"]


def test_a_csv_file_opens_in_excel_and_holds_no_formulas(tmp_path: Path) -> None:
    store = changed_plan()
    write_change_log(store, matching(store, LogFilter()), tmp_path / "jejak.csv", language="en")
    assert (tmp_path / "jejak.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "jejak.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0][4:8] == ["Element", "Field", "Before", "After"]
    assert rows[2][7] == "'=SUM(A1)"


def test_an_empty_choice_gives_headings_alone(tmp_path: Path) -> None:
    store = changed_plan()
    write_change_log(store, [], tmp_path / "jejak.xlsx")
    assert openpyxl.load_workbook(tmp_path / "jejak.xlsx").worksheets[0].max_row == 1


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    store = changed_plan()
    with pytest.raises(ExportFileError):
        write_change_log(store, [1], tmp_path / "tidak-ada" / "jejak.csv")

    class Stopped:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    (tmp_path / "jejak.csv").write_text("lama", encoding="utf-8")
    with pytest.raises(Cancelled):
        write_change_log(store, [1], tmp_path / "jejak.csv", progress=Stopped())
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("jejak.csv", "lama")]
