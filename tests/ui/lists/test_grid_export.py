"""Lists are written to files and copied as they are shown, however many rows they have."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.model.list_query import ListQuery
from bsc_planner.ui.background import background_jobs
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.item_models.organisation.people_item_model import NAME, RANK, PeopleItemModel
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.lists.long_copy import LongCopy
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, Grid, Order
from tests.builders import do, empty_store

COUNT = 6_000


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    """A plan of many people."""
    store = empty_store()
    people = [NewPerson(f"1990010120150{at:05}", f"Nama {at:05}", "III/a", None) for at in range(COUNT)]
    do(store, AddPeopleEdit(people))
    return PlanSession(cast(Any, SimpleNamespace(store=store, path=None)), who="Penguji")


@pytest.fixture
def grid(qtbot: QtBot, session: PlanSession) -> Grid:
    """All of them."""
    model = PeopleItemModel(session)
    made = Grid("people", model)
    qtbot.addWidget(made)
    model.setParent(made)
    model.set_query(ListQuery())
    made.resize(900, 500)
    made.show()
    return made


def test_a_list_is_written_as_it_is_shown(
    qtbot: QtBot, session: PlanSession, grid: Grid, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = GridExport(session, grid, stem="Daftar pegawai")
    grid.view.items.set_filters({"name": ColumnFilter(contains="0599")})
    grid.view.items.set_order(Order("name", is_descending=True))
    grid.view.widths.show_column(grid.view.items.columns[RANK], is_shown=False)
    path = tmp_path / "daftar.xlsx"
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: path)
    assert export.as_workbook in grid.menu().actions()
    export.as_workbook.trigger()
    qtbot.waitUntil(path.exists, timeout=20_000)
    rows = list(load_workbook(path).active.iter_rows(values_only=True))
    assert rows[0][:3] == ("NIP", "Name", "Position")
    assert [row[1] for row in rows[1:]] == [*(f"Nama 0599{at}" for at in range(9, -1, -1)), "Nama 00599"]
    assert rows[1][0] == "199001012015005999"
    background_jobs().stop_all()


def test_many_rows_are_written_as_csv_bit_by_bit(
    qtbot: QtBot, session: PlanSession, grid: Grid, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = GridExport(session, grid, stem="Daftar pegawai")
    path = tmp_path / "daftar.csv"
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: path)
    export.as_csv.trigger()
    qtbot.waitUntil(path.exists, timeout=30_000)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == COUNT + 1
    assert lines[1].startswith("'199001012015000000;Nama 00000;III/a")
    background_jobs().stop_all()


def test_a_list_that_changes_meanwhile_is_not_written(
    qtbot: QtBot, session: PlanSession, grid: Grid, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bsc_planner.ui.lists.row_reading._AT_ONCE", 0.0001)
    path = tmp_path / "daftar.csv"
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: path)
    GridExport(session, grid, stem="Daftar pegawai").as_csv.trigger()
    assert "of 6.000 rows" in grid.notices.text or "of 6,000 rows" in grid.notices.text
    grid.view.items.set_order(Order("name", is_descending=True))
    assert "Nothing was written" in grid.notices.text
    assert not path.exists()


def test_a_block_of_very_many_cells_is_copied_while_the_window_lives(
    qtbot: QtBot, grid: Grid, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bsc_planner.ui.lists.row_reading._AT_ONCE", 0.0001)
    LongCopy(grid)
    grid.view.go_to(0, NAME)
    grid.actions_by_name["copy"].trigger()
    assert QGuiApplication.clipboard().text().strip() == "Nama 00000"
    grid.view.cells.select_all()
    grid.actions_by_name["copy"].trigger()
    assert "rows" in grid.notices.text
    qtbot.waitUntil(lambda: "Nama 05999" in QGuiApplication.clipboard().text(), timeout=30_000)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == COUNT
    assert lines[0].split("\t")[:2] == ["199001012015000000", "Nama 00000"]
    assert QGuiApplication.clipboard().mimeData().html().count("<tr>") == COUNT
    background_jobs().stop_all()


def test_copying_can_be_stopped(qtbot: QtBot, grid: Grid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bsc_planner.ui.lists.row_reading._AT_ONCE", 0.0001)
    QGuiApplication.clipboard().setText("before")
    copying = LongCopy(grid)
    grid.view.cells.select_all()
    grid.actions_by_name["copy"].trigger()
    assert copying._reading is not None
    copying._reading.stop()
    assert "Nothing was copied" in grid.notices.text
    assert QGuiApplication.clipboard().text() == "before"
