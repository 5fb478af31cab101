"""The frame of the current cell round the text of a section, which runs over the cells beside it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.grid.filling.fill_handle import FillHandle
from tests.ui.grid.sheet import SheetModel

_LONG = "# Meningkatnya efektivitas penegakan hukum dan keadilan"


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    made = Grid("section-frame", SheetModel([[_LONG, "", "", ""], ["Satu", "1", "2", "3"], [_LONG, "", "9", ""]]))
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    for column, width in enumerate((120, 200, 200, 200)):
        made.view.setColumnWidth(column, width)
    return made


def test_frame_goes_round_the_whole_text_up_to_the_next_filled_cell(grid: Grid) -> None:
    view = grid.view
    whole, item, stopped = (view.frame_rect(row, 0) for row in range(3))
    assert item == view.cell_rect(1, 0)
    assert whole.right() >= whole.left() + view.texts.text_width(_LONG, is_strong=True)
    assert stopped.right() < view.cell_rect(2, 2).left() <= whole.right()


def test_frame_of_a_cell_the_text_runs_over_is_that_of_the_cell(grid: Grid) -> None:
    assert grid.view.frame_rect(0, 1) == grid.view.cell_rect(0, 1)


def test_fill_handle_stands_at_the_corner_of_the_frame(qtbot: QtBot, grid: Grid) -> None:
    grid.view.go_to(0, 0)
    handle = next(child for child in grid.view.findChildren(QWidget) if isinstance(child, FillHandle))
    corner = grid.view.shown_frame(0, 0).bottomRight()
    qtbot.waitUntil(handle.isVisible)
    assert (handle.geometry().center() - corner).manhattanLength() < 4
    assert grid.view.indexAt(QPoint(corner.x(), 5)).isValid()
