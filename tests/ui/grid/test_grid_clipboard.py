"""Copying, cutting and pasting in a grid, as planners do it."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.clipboard.question_bar import QuestionBar
from tests.ui.grid.clipboard_files import clipboard_file
from tests.ui.grid.sheet import NUMBERS, GrowingSheet, Key, Modifier, press, put_on_clipboard, sheet

CONTROL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier
PASTE = (Key.Key_V, CONTROL)


def answer(grid: Grid, words: str) -> None:
    """Click an answer to the question the grid asks."""
    next(button for button in question(grid).answers if button.text() == words).click()


def question(grid: Grid) -> QuestionBar:
    """The question bar of a grid."""
    return grid.clipboard.question


def select(grid: Grid, top: int, left: int, bottom: int, right: int) -> None:
    """Select a block by the keyboard's own way."""
    grid.view.go_to(top, left)
    grid.view.cells.go_to(bottom, right, is_extending=True)


_FOUR = '<td sdval="4" sdnum="1033;">4</td>'
_EIGHTY = '<td sdval="0.8" sdnum="1033;0;0%">80%</td>'


@pytest.mark.parametrize("locale", ["en-US", "id-ID"])
def test_block_of_calc_is_pasted_in_the_planners_notation(qtbot: QtBot, locale: str) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    mime = QMimeData()
    mime.setHtml(clipboard_file(f"calc-{locale}.html"))
    mime.setText(clipboard_file(f"calc-{locale}.txt"))
    QApplication.clipboard().setMimeData(mime)
    grid.view.go_to(0, 0)
    press(grid, PASTE)
    answer(grid, "Paste what fits")
    assert model.texts[1][:3] == ['Indeks "Baik" <mutu>', "1.355,90", "95,5%"]
    assert model.texts[2][:3] == ["kedua", "2000", "100%"]
    assert len(model.steps) == 1


def test_number_of_a_spreadsheet_leaves_the_same_number_as_it_is_printed(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("Indeks", "4,0", "80%"), ("Nilai", "3", "0,8")))
    mime = QMimeData()
    rows = "".join(f"<tr><td>Nilai</td>{cells}</tr>" for cells in (_FOUR + _EIGHTY, _FOUR + _EIGHTY))
    mime.setHtml(f"<table>{rows}</table>")
    QApplication.clipboard().setMimeData(mime)
    grid.view.go_to(0, 0)
    press(grid, PASTE)
    assert model.texts[0] == ["Nilai", "4,0", "80%"]
    assert model.texts[1] == ["Nilai", "4", "80%"]


def test_text_with_clear_points_is_read_so_and_said(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1,355.90\t2,000")
    grid.view.go_to(0, 1)
    press(grid, PASTE)
    assert model.texts[0][1:3] == ["1.355,90", "2000"]
    assert "1,355.90" in grid.notices.text


def test_what_is_copied_here_is_pasted_letter_by_letter(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("a\nb", "≤1%", "2.000"), ('"c"\td', "", "")))
    select(grid, 0, 0, 0, 2)
    press(grid, (Key.Key_C, CONTROL))
    grid.view.go_to(1, 0)
    press(grid, PASTE)
    assert model.texts[1] == ["a\nb", "≤1%", "2.000"]


def test_longer_block_asks_and_adds_rows_as_one_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS, model_type=GrowingSheet)
    put_on_clipboard("lima\t50\nenam\t60\ntujuh\t70")
    grid.view.go_to(3, 0)
    press(grid, PASTE)
    assert "2 rows too many" in question(grid).text
    assert model.steps == []
    answer(grid, "Add 2 rows below")
    assert [row[:2] for row in model.texts[3:]] == [["lima", "50"], ["enam", "60"], ["tujuh", "70"]]
    assert model.joined_steps == ["Paste"]


def test_longer_block_without_names_says_why_no_rows_are_added(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS, model_type=GrowingSheet)
    put_on_clipboard("50\n60")
    grid.view.go_to(3, 1)
    press(grid, PASTE)
    assert "need a name" in question(grid).text
    assert [button.text() for button in question(grid).answers] == ["Paste what fits", "Cancel"]
    QTest.keyClick(question(grid), Key.Key_Escape)
    assert (question(grid).text, model.steps) == ("", [])


def test_wider_block_asks_and_pastes_what_fits(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1\t2\t3\n4\t5\t6")
    grid.view.go_to(0, 3)
    press(grid, PASTE)
    assert "1 column too many" in question(grid).text
    answer(grid, "Paste what fits")
    assert [row[3:] for row in model.texts[:2]] == [["1", "2"], ["4", "5"]]


def test_empty_edge_of_a_block_is_not_asked_about(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("9\t\t\n\t\t\n")
    grid.view.go_to(3, 4)
    press(grid, PASTE)
    assert (question(grid).text, model.texts[3][4]) == ("", "9")


def test_smaller_block_is_repeated_over_a_larger_selection(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1\t2")
    select(grid, 0, 1, 3, 4)
    press(grid, PASTE)
    assert [row[1:] for row in model.texts] == [["1", "2", "1", "2"]] * 4
    assert len(model.steps) == 1


def test_row_is_pasted_into_each_selected_row_of_one_column(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1\t2")
    select(grid, 1, 1, 2, 1)
    press(grid, PASTE)
    assert [row[1:3] for row in model.texts[1:3]] == [["1", "2"]] * 2


def test_selection_that_is_no_multiple_gets_the_block_once(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1\n2")
    select(grid, 0, 1, 2, 1)
    press(grid, PASTE)
    assert [row[1] for row in model.texts[:3]] == ["1", "2", ""]


def test_hidden_columns_are_passed_over(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.widths.show_column(model.columns[2], is_shown=False)
    put_on_clipboard("7\t8")
    grid.view.go_to(0, 1)
    press(grid, PASTE)
    assert model.texts[0][1:4] == ["7", "2", "8"]


def test_rows_are_pasted_as_columns(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("7\t8\n9")
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_V, CONTROL | ALT))
    assert [row[1:3] for row in model.texts[:2]] == [["7", "9"], ["8", ""]]


def test_areas_that_line_up_are_copied_together(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    select(grid, 0, 1, 0, 2)
    grid.view.cells.select_block(CellBlock(3, 3, (1, 2)), is_adding=True)
    press(grid, (Key.Key_C, CONTROL))
    assert QApplication.clipboard().text() == "1\t2\n5\t6"


def test_areas_that_do_not_line_up_are_refused_with_the_reason(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    put_on_clipboard("lama")
    select(grid, 0, 1, 0, 2)
    grid.view.cells.select_block(CellBlock(3, 3, (3, 4)), is_adding=True)
    press(grid, (Key.Key_C, CONTROL))
    assert "do not line up" in grid.notices.text
    assert QApplication.clipboard().text() == "lama"


def test_cut_changes_nothing_until_it_is_pasted_and_then_moves_as_one_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    select(grid, 0, 1, 0, 2)
    press(grid, (Key.Key_X, CONTROL))
    assert (model.steps, QApplication.clipboard().text()) == ([], "1\t2")
    grid.view.go_to(0, 2)
    press(grid, PASTE)
    assert model.texts[0][1:] == ["", "1", "2", "4"]
    assert [label for label, _ in model.steps] == ["Move cells"]
    grid.view.go_to(2, 1)
    press(grid, PASTE)
    assert (model.texts[2][1:3], model.texts[0][2]) == (["1", "2"], "1")


def test_cut_pasted_onto_itself_leaves_everything(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    select(grid, 0, 1, 0, 2)
    press(grid, (Key.Key_X, CONTROL), PASTE)
    assert model.texts[0][1:3] == ["1", "2"]


@pytest.mark.parametrize("gives_up", ["escape", "another copy"])
def test_cut_that_is_given_up_is_copied_only(qtbot: QtBot, gives_up: str) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_X, CONTROL))
    if gives_up == "escape":
        press(grid, Key.Key_Escape)
    else:
        put_on_clipboard("1")
    grid.view.go_to(2, 1)
    press(grid, PASTE)
    assert (model.texts[0][1], model.texts[2][1]) == ("1", "1")


def test_question_goes_away_when_rows_come_or_go_meanwhile(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1\t2\t3")
    grid.view.go_to(0, 4)
    press(grid, PASTE)
    model.beginResetModel()
    model.endResetModel()
    assert question(grid).text == ""
