"""Columns of a grid in less room than they would like: long texts give way where nothing has to be scrolled then."""

from collections.abc import Hashable, Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.ui.widgets.grid import CellFace, Grid, GridColumn, ListRows

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_NAME, _STATE, _NOTE = range(3)


class Works(ListRows[str]):
    """What is done, how it stands and a long note."""

    def __init__(self) -> None:
        super().__init__()
        self._columns = (
            GridColumn("name", "Nama", width=20, is_outline=True),
            GridColumn("state", "Keadaan", width=14),
            GridColumn("note", "Catatan", width=30),
        )
        self.set_records(["Satu", "Dua"])

    def record_key(self, record: str) -> Hashable:
        return record

    def record_faces(self, record: str) -> Sequence[CellFace]:
        return CellFace(record), CellFace("○ belum jatuh tempo"), CellFace("Menyusun laporan dan menyampaikannya")


def widths(grid: Grid, room: int) -> list[int]:
    """Widths of the columns in a grid of some width."""
    grid.resize(room, 300)
    QApplication.processEvents()
    return [grid.view.columnWidth(column) for column in range(3)]


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    made = Grid("narrow", Works())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_long_texts_give_way_words_of_a_state_do_not_and_all_comes_back(grid: Grid) -> None:
    wide = widths(grid, 900)
    least = sum(wide) - (wide[_NAME] - grid.view.texts.text_width("0") * 20)
    narrow = widths(grid, least - 40)
    assert grid.view.horizontalScrollBar().maximum() == 0
    assert narrow[_NOTE] < wide[_NOTE]
    assert narrow[_STATE] == wide[_STATE]
    assert widths(grid, 900) == wide


def test_where_all_cannot_be_in_sight_nothing_is_cut_for_it(grid: Grid) -> None:
    wide = widths(grid, 900)
    narrow = widths(grid, 240)
    assert grid.view.horizontalScrollBar().maximum() > 0
    assert narrow[_STATE:] == wide[_STATE:]


def test_a_width_that_the_planner_chose_stays(grid: Grid) -> None:
    wide = widths(grid, 900)
    grid.view.setColumnWidth(_NOTE, 300)
    narrow = widths(grid, 300 + wide[_STATE] + 150)
    assert narrow[_NOTE] == 300
