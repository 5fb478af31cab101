"""Dragging the corner of a selection."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.filling.fill_handle import FillHandle
from tests.ui.grid.sheet import NUMBERS, GrowingSheet, Key, Modifier, press, sheet

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Modifier.NoModifier


def handle_of(grid: Grid) -> FillHandle:
    """The handle at the corner of the selection."""
    return grid.view.findChildren(FillHandle)[0]


def select(grid: Grid, top: int, left: int, bottom: int, right: int) -> None:
    """Select a block."""
    grid.view.go_to(top, left)
    grid.view.cells.go_to(bottom, right, is_extending=True)


def drag_to(grid: Grid, row: int, column: int, keys: Modifier = NO_KEY, *, lets_go: bool = True) -> None:
    """Drag the handle to the middle of a cell."""
    handle = handle_of(grid)
    assert handle.isVisible()
    end = handle.mapFrom(grid.view, grid.view.shown_rect(row, column).center())
    QTest.mousePress(handle, LEFT, keys, QPoint(2, 2))
    QTest.mouseMove(handle, end)
    if lets_go:
        QTest.mouseRelease(handle, LEFT, keys, end)


def test_two_figures_dragged_to_the_right_go_on_as_one_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("a", "70", "72", "", ""), ("b", "5", "4", "", "")))
    select(grid, 0, 1, 1, 2)
    drag_to(grid, 1, 4)
    assert [row[1:] for row in model.texts] == [["70", "72", "74", "76"], ["5", "4", "3", "2"]]
    assert len(model.steps) == 1
    assert grid.view.cells.blocks == [CellBlock(0, 1, (1, 2, 3, 4))]


def test_single_figure_is_copied_and_with_control_goes_on(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(1, 1)
    drag_to(grid, 1, 3)
    assert model.texts[1][1:4] == ["10", "10", "10"]
    grid.view.go_to(1, 1)
    drag_to(grid, 1, 3, Modifier.ControlModifier)
    assert model.texts[1][1:4] == ["10", "11", "12"]


def test_names_that_end_in_a_number_go_on_downwards_and_upwards(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("", ""), ("Triwulan 2", "1"), ("", ""), ("", "")))
    grid.view.go_to(1, 0)
    drag_to(grid, 3, 0)
    assert [row[0] for row in model.texts] == ["", "Triwulan 2", "Triwulan 3", "Triwulan 4"]
    grid.view.go_to(1, 0)
    drag_to(grid, 0, 0)
    assert model.texts[0][0] == "Triwulan 1"


def test_section_rows_are_passed_over(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("a", "1"), ("b", "2"), ("#c", ""), ("d", "")))
    select(grid, 0, 1, 1, 1)
    drag_to(grid, 3, 1)
    assert [row[1] for row in model.texts] == ["1", "2", "", "3"]


def test_last_value_is_shown_while_dragging(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    select(grid, 0, 1, 0, 2)
    drag_to(grid, 0, 4, lets_go=False)
    handle = handle_of(grid)
    assert handle.preview == "4"
    assert model.steps == []
    QTest.mouseRelease(handle, LEFT, NO_KEY, QPoint(2, 2))


def test_choice_afterwards_changes_what_was_filled_within_the_same_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS, model_type=GrowingSheet)
    grid.view.go_to(1, 1)
    drag_to(grid, 1, 4)
    options = handle_of(grid).options
    assert options.isVisible()
    copies, series = options.menu().actions()
    assert (copies.isChecked(), series.isChecked()) == (True, False)
    series.trigger()
    assert model.texts[1][1:] == ["10", "11", "12", "13"]
    assert len(set(model.step_keys)) == 1
    grid.view.go_to(0, 0)
    assert not options.isVisible()


def test_double_click_fills_down_as_far_as_the_neighbour_is_filled(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("a", "1"), ("b", ""), ("c", ""), ("", "")))
    grid.view.go_to(0, 1)
    QTest.mouseDClick(handle_of(grid), LEFT)
    assert [row[1] for row in model.texts] == ["1", "1", "1", ""]


def test_handle_is_away_while_a_cell_is_edited_and_where_there_are_several_areas(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "5")
    assert not handle_of(grid).isVisible()
    press(grid, Key.Key_Escape)
    qtbot.waitUntil(handle_of(grid).isVisible)
    grid.view.cells.select_block(CellBlock(3, 3, (2, 3)), is_adding=True)
    qtbot.waitUntil(handle_of(grid).isHidden)


def test_refused_cells_are_named(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("a", "bad", ""),))
    grid.view.go_to(0, 1)
    drag_to(grid, 0, 2)
    assert model.texts[0][2] == ""
    assert "“bad”" in grid.notices.text
