"""The grid as planners use it: through its keys, its mouse and the clipboard."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.ui.widgets.grid.cell_cursor import Place
from bsc_planner.ui.widgets.grid.filling.series import Series, SeriesKind
from bsc_planner.ui.widgets.grid.filling.series_dialog import SeriesDialog
from bsc_planner.ui.widgets.grid.finding.replace_dialog import ReplaceDialog
from tests.ui.grid.sheet import NUMBERS, Key, Modifier, press, put_on_clipboard, sheet

CONTROL = Modifier.ControlModifier
SHIFT = Modifier.ShiftModifier


def test_typing_replaces_the_cell_and_enter_goes_down(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "99", Key.Key_Return)
    assert model.texts[0][1] == "99"
    assert grid.view.cells.place == Place(1, 1)


def test_tab_writes_and_goes_right_and_shift_tab_back(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "7", Key.Key_Tab)
    assert (model.texts[0][1], grid.view.cells.place) == ("7", Place(0, 2))
    press(grid, (Key.Key_Backtab, SHIFT))
    assert grid.view.cells.place == Place(0, 1)


def test_enter_goes_below_the_cell_where_tabbing_along_the_row_began(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "7", Key.Key_Tab, "8", Key.Key_Tab, "9", Key.Key_Return)
    assert (model.texts[0][1:4], grid.view.cells.place) == (["7", "8", "9"], Place(1, 1))
    press(grid, Key.Key_Tab, Key.Key_Return)
    assert grid.view.cells.place == Place(2, 1)
    press(grid, Key.Key_Tab, Key.Key_Right, Key.Key_Return)
    assert grid.view.cells.place == Place(3, 3)


def test_f2_edits_the_text_that_is_there_and_escape_leaves_it(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(1, 2)
    press(grid, Key.Key_F2)
    assert grid.view.editing.editor.text() == "20"
    press(grid, "5", Key.Key_Escape)
    assert (model.texts[1][2], model.steps) == ("20", [])


def test_arrow_keys_leave_an_editor_that_was_opened_by_typing(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "8", Key.Key_Right)
    assert (model.texts[0][1], grid.view.cells.place) == ("8", Place(0, 2))


def test_refused_text_stays_in_the_editor_with_its_reason(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "bad", Key.Key_Return)
    editor = grid.view.editing.editor
    assert editor.isVisible()
    assert editor.is_framed
    assert (editor.text(), editor.explanation) == ("bad", "tidak bisa")
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    assert editor.text() == "bad"
    assert model.texts[0][1] == "1"


def test_doubtful_text_is_kept_when_the_planner_insists(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "odd", Key.Key_Return)
    assert grid.view.editing.editor.explanation == "yakin?"
    assert model.texts[0][1] == "1"
    press(grid, Key.Key_Return)
    assert model.texts[0][1] == "odd"


def test_reading_is_shown_while_typing(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "12")
    assert grid.view.editing.editor.explanation == "12 = dibaca"


def test_text_is_written_when_the_keyboard_goes_elsewhere(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "55")
    grid.view.editing.editor.clearFocus()
    grid.finish_editing()
    assert model.texts[0][1] == "55"


def test_a_command_of_the_window_finds_the_typed_text_written(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "77", (Key.Key_S, CONTROL))
    assert model.texts[0][1] == "77"


def test_control_enter_writes_into_all_selected_cells_as_one_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_Right, SHIFT), (Key.Key_Down, SHIFT), "4", (Key.Key_Return, CONTROL))
    assert [row[1:3] for row in model.texts[:2]] == [["4", "4"], ["4", "4"]]
    assert len(model.steps) == 1


def test_delete_clears_a_block_as_one_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_Right, SHIFT), (Key.Key_Down, SHIFT), Key.Key_Delete)
    assert [row[1:4] for row in model.texts[:2]] == [["", "", "3"], ["", "", "30"]]
    assert len(model.steps) == 1


def test_copied_block_is_text_and_html_for_spreadsheets(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_Right, SHIFT), (Key.Key_Down, SHIFT), (Key.Key_C, CONTROL))
    mime = QApplication.clipboard().mimeData()
    assert mime.text() == "1\t2\n10\t20"
    assert 'sdval="20"' in mime.html()


def test_block_from_a_spreadsheet_is_pasted_as_one_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("61\t63\r\n65,5\t67\r\n")
    grid.view.go_to(1, 2)
    press(grid, (Key.Key_V, CONTROL))
    assert [row[2:4] for row in model.texts[1:3]] == [["61", "63"], ["65,5", "67"]]
    assert len(model.steps) == 1


def test_one_copied_value_fills_everything_selected(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("100%")
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_End, SHIFT), (Key.Key_V, CONTROL))
    assert model.texts[0][1:] == ["100%"] * 4


def test_refused_cells_of_a_block_are_listed_and_the_others_written(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1\tbad\t3")
    grid.view.go_to(1, 1)
    press(grid, (Key.Key_V, CONTROL))
    assert model.texts[1][1:4] == ["1", "20", "3"]
    assert "K2, 2: “bad”. tidak bisa" in grid.notices.text


def test_figures_from_a_spreadsheet_go_past_section_rows(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("a", "1"), ("#bagian", ""), ("b", "2")))
    put_on_clipboard("10\n20")
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_V, CONTROL))
    assert [row[1] for row in model.texts] == ["10", "", "20"]


def test_short_rows_of_a_pasted_block_leave_the_other_cells_alone(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    put_on_clipboard("1\t2\n3")
    grid.view.go_to(0, 2)
    press(grid, (Key.Key_V, CONTROL))
    assert [row[2:4] for row in model.texts[:2]] == [["1", "2"], ["3", "30"]]


def test_fill_right_and_fill_down_copy_the_first_cells(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(1, 1)
    press(grid, (Key.Key_End, SHIFT), (Key.Key_R, CONTROL))
    assert model.texts[1][1:] == ["10"] * 4
    grid.view.go_to(1, 2)
    press(grid, (Key.Key_Down, SHIFT), (Key.Key_D, CONTROL))
    assert model.texts[2][2] == "10"


def test_fill_with_one_cell_takes_from_its_neighbour(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.go_to(2, 1)
    press(grid, (Key.Key_D, CONTROL))
    assert model.texts[2][1] == "10"
    grid.view.go_to(2, 2)
    press(grid, (Key.Key_R, CONTROL))
    assert model.texts[2][2] == "10"


def test_series_fills_the_selected_rows_as_one_step(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    grid, model = sheet(qtbot, NUMBERS)

    def ask(parent: QWidget, lines: object) -> Series:
        return Series(SeriesKind.STEP)

    monkeypatch.setattr(SeriesDialog, "ask", ask)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_End, SHIFT), (Key.Key_Down, SHIFT))
    grid.actions_by_name["series"].trigger()
    assert [row[1:] for row in model.texts[:2]] == [["1", "2", "3", "4"], ["10", "11", "12", "13"]]
    assert len(model.steps) == 1


def test_series_dialog_previews_and_refuses_an_amount_that_is_none(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    dialog = SeriesDialog([[model.value(1, column) for column in range(1, 5)]], grid)
    qtbot.addWidget(dialog)
    assert dialog._preview.text() == "10   11   12   13"
    dialog._amount.setText("2,5")
    assert dialog._preview.text() == "10   12,5   15,0   17,5"
    dialog._amount.setText("banyak")
    assert dialog.series() is None
    assert dialog._reason.text()


def test_control_arrow_goes_to_the_edge_of_the_filled_cells(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_Down, CONTROL))
    assert grid.view.cells.place == Place(1, 1)
    press(grid, (Key.Key_Down, CONTROL))
    assert grid.view.cells.place == Place(3, 1)


def test_control_home_brings_a_current_cell_back_that_extending_scrolled_away(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, [[str(row), "x"] for row in range(300)])
    grid.view.go_to(0, 0)
    press(grid, (Key.Key_End, CONTROL | Modifier.ShiftModifier))
    bar = grid.view.verticalScrollBar()
    assert (bar.value() > 0, grid.view.cells.place) == (True, Place(0, 0))
    press(grid, (Key.Key_Home, CONTROL))
    assert (bar.value(), grid.view.cells.place) == (0, Place(0, 0))


def test_enter_goes_round_within_a_selected_block(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_Right, SHIFT), (Key.Key_Down, SHIFT), Key.Key_Return, Key.Key_Return)
    assert grid.view.cells.place == Place(0, 2)


def test_dragging_the_mouse_selects_a_block_over_frozen_and_other_columns(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    view = grid.view
    begin = view.shown_rect(0, 0).center() - view.viewport().pos()
    end = view.shown_rect(2, 2).center() - view.viewport().pos()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    block = view.cells.blocks[0]
    assert (block.top, block.bottom, block.columns) == (0, 2, (0, 1, 2))


def test_double_click_edits_a_frozen_cell(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    view = grid.view
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.shown_rect(1, 0).center() - view.viewport().pos()
    )
    assert view.editing.editor.text() == "dua"


def test_current_cell_is_never_hidden_below_the_frozen_columns(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, [("baris", *map(str, range(30)))])
    view = grid.view
    grid.resize(420, 300)
    view.go_to(0, 30)
    view.go_to(0, 12)
    assert view.shown_rect(0, 12).left() >= view.covered
    view.go_to(0, 1)
    assert view.shown_rect(0, 1).left() >= view.covered


def test_find_marks_all_hits_and_goes_round(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    press(grid, (Key.Key_F, CONTROL))
    assert grid.find_bar.isVisible()
    grid.find_bar.text.setText("0")
    assert grid.view.found == {(1, 1), (1, 2), (1, 3), (1, 4)}
    places = []
    for _ in range(4):
        grid.find_bar.go_next()
        places.append(grid.view.cells.place)
    assert len(set(places)) == 4
    grid.find_bar.go_previous()
    QTest.keyClick(grid.find_bar.text, Key.Key_Escape)
    assert grid.view.found == set()


def test_a_grid_in_which_nothing_can_be_typed_offers_to_find_but_not_to_replace(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    for is_written in (True, False):
        monkeypatch.setattr(model, "can_edit", lambda *_, is_written=is_written: is_written)
        texts = [action.text() for action in grid.menu().actions()]
        assert ("Find and replace" in texts) == is_written
        assert ("Find" in texts) != is_written
        grid.find_bar.open_bar()
        assert grid.find_bar.replacement.isVisible() == is_written
        assert grid.find_bar.replace_all.isVisible() == is_written
        grid.find_bar.close_bar()


def test_replace_all_is_one_step(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.find_bar.open_bar()
    grid.find_bar.text.setText("A")
    grid.find_bar.replacement.setText("e")
    grid.find_bar.replace_all.click()
    dialog = grid.findChildren(ReplaceDialog)[-1]
    lines = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    assert [line.text(1) + ">" + line.text(2) for line in lines if line] == [
        "satu>setu", "dua>due", "tiga>tige", "empat>empet",
    ]  # fmt: skip
    dialog.replace_button.click()
    assert [row[0] for row in model.texts] == ["setu", "due", "tige", "empet"]
    assert len(model.steps) == 1


def test_replacing_leaves_unmarked_cells_and_names_what_cannot_be_replaced(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, (("#bagian", "1", "2"), ("badan", "1", "2"), ("tubuh badan", "21", "x")))
    grid.find_bar.open_bar()
    grid.find_bar.text.setText("badan")
    grid.find_bar.whole_cell.setChecked(True)
    grid.find_bar.replacement.setText("bad")
    grid.find_bar.replace_all.click()
    dialog = grid.findChildren(ReplaceDialog)[-1]
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert item.checkState(0) is Qt.CheckState.Unchecked
    assert item.text(3) == "■ tidak bisa"
    assert not dialog.replace_button.isEnabled()
    item.setCheckState(0, Qt.CheckState.Checked)
    dialog.replace_button.click()
    assert model.texts[1][0] == "badan"
    assert "badan" not in grid.notices.text.split("\n")[0]
    assert "“bad”" in grid.notices.text


def test_finding_keeps_to_words_letters_column_and_selection(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, (("Nilai SAKIP", "1", "1"), ("nilainya", "1", "11"), ("bobot nilai", "", "1")))
    bar = grid.find_bar
    grid.view.go_to(0, 2)
    bar.open_bar()
    bar.text.setText("nilai")
    assert len(grid.view.found) == 3
    bar.whole_word.setChecked(True)
    assert grid.view.found == {(0, 0), (2, 0)}
    bar.match_case.setChecked(True)
    assert grid.view.found == {(2, 0)}
    bar.text.setText("1")
    assert grid.view.found == {(0, 1), (0, 2), (1, 1), (2, 2)}
    grid.view.go_to(0, 2)
    bar.scope.setCurrentIndex(1)
    assert grid.view.found == {(0, 2), (2, 2)}
    bar.close_bar()
    grid.view.go_to(0, 1)
    grid.view.cells.go_to(1, 2, is_extending=True)
    bar.open_bar()
    assert bar.scope.currentIndex() == 2
    assert grid.view.found == {(0, 1), (0, 2), (1, 1)}


def test_hidden_columns_and_widths_are_remembered(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.setColumnWidth(1, 123)
    next(action for action in grid.column_menu().actions() if action.text() == "K3").trigger()
    assert grid.view.isColumnHidden(3)
    other, _ = sheet(qtbot, NUMBERS)
    assert other.view.isColumnHidden(3)
    assert other.view.columnWidth(1) == 123
    other.column_menu().actions()[-1].trigger()
    assert not other.view.isColumnHidden(3)


def test_hidden_columns_take_no_part_in_copying_and_pasting(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    grid.view.widths.show_column(model.columns[2], is_shown=False)
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_Right, SHIFT), (Key.Key_C, CONTROL))
    assert QApplication.clipboard().text() == "1\t3"


def test_figures_are_never_cut_short(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 1)
    press(grid, "1.234.567.890,12", Key.Key_Return)
    needed = grid.view.texts.text_width("1.234.567.890,12")
    assert grid.view.columnWidth(1) > needed


def test_sums_of_the_selected_figures(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(1, 1)
    press(grid, (Key.Key_End, SHIFT))
    assert grid.selection_sums() == (4, Decimal(100))


def test_select_all_and_whole_rows_and_columns(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(1, 2)
    press(grid, (Key.Key_Space, CONTROL))
    assert (grid.view.cells.rows, grid.view.cells.blocks[0].columns) == ([0, 1, 2, 3], (2,))
    grid.view.go_to(1, 2)
    press(grid, (Key.Key_Space, SHIFT))
    assert (grid.view.cells.rows, grid.view.cells.blocks[0].columns) == ([1], (0, 1, 2, 3, 4))
    press(grid, (Key.Key_A, CONTROL))
    assert len(grid.view.cells.rows) == 4


def test_whole_rows_and_columns_keep_the_current_cell_and_grow_by_shift_and_arrow(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, NUMBERS)
    cells = grid.view.cells
    grid.view.go_to(1, 2)
    press(grid, (Key.Key_Space, SHIFT), (Key.Key_Down, SHIFT))
    assert (cells.rows, cells.blocks[0].columns, cells.place) == ([1, 2], (0, 1, 2, 3, 4), Place(1, 2))
    press(grid, "5", Key.Key_Escape)
    grid.view.go_to(1, 2)
    press(grid, (Key.Key_Space, CONTROL), (Key.Key_Right, SHIFT))
    assert (cells.rows, cells.blocks[0].columns, cells.place) == ([0, 1, 2, 3], (2, 3), Place(1, 2))
    press(grid, "5", (Key.Key_Return, CONTROL))
    assert all(row[2:4] == ["5", "5"] for row in model.texts if not row[0].startswith("#"))


def test_headings_select_columns_without_leaving_the_rows_in_sight(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, [["#a"] + [""] * 6, *([str(at), *("123456")] for at in range(200))])
    view, header = grid.view, grid.view.headings
    view.verticalScrollBar().setValue(1_000)
    first = view.rowAt(0)

    def middle(column: int) -> QPoint:
        at = view.column_span(column)
        return QPoint(at[0] + at[1] // 2, header.height() // 2)

    def chosen() -> list[tuple[int, ...]]:
        return [block.columns for block in view.cells.blocks]

    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(header.viewport(), left, pos=middle(2))
    assert chosen() == [(2,)]
    QTest.mouseClick(header.viewport(), left, SHIFT, middle(4))
    assert chosen() == [(2, 3, 4)]
    QTest.mouseClick(header.viewport(), left, CONTROL, middle(6))
    assert chosen() == [(2, 3, 4), (6,)]
    QTest.mousePress(header.viewport(), left, pos=middle(1))
    for column in (2, 3):
        QTest.mouseMove(header.viewport(), middle(column))
        qtbot.wait(10)
    QTest.mouseRelease(header.viewport(), left, pos=middle(3))
    assert chosen() == [(1, 2, 3)]
    assert abs(view.rowAt(0) - first) <= 1
    assert len(view.cells.rows) == 201


def test_tab_goes_round_in_a_selection_of_very_many_cells(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, [[str(at), "1", "2"] for at in range(5_000)])
    grid.view.go_to(0, 0)
    press(grid, (Key.Key_A, CONTROL), (Key.Key_Backtab, SHIFT))
    assert grid.view.cells.place == Place(4_999, 2)
    press(grid, Key.Key_Tab, Key.Key_Return)
    assert grid.view.cells.place == Place(1, 0)
    press(grid, (Key.Key_Return, SHIFT), (Key.Key_Return, SHIFT))
    assert grid.view.cells.place == Place(4_999, 2)


def test_more_cells_than_one_step_changes_are_left_alone_with_a_sentence(qtbot: QtBot) -> None:
    grid, model = sheet(qtbot, [[str(at)] + ["1"] * 10 for at in range(5_000)])
    grid.view.go_to(2, 1)
    press(grid, (Key.Key_A, CONTROL))
    put_on_clipboard("9")
    for key in (
        (Key.Key_Delete, Modifier.NoModifier),
        (Key.Key_D, CONTROL),
        (Key.Key_R, CONTROL),
        (Key.Key_V, CONTROL),
    ):
        grid.notices.close_notice()
        press(grid, key)
        assert "at most 50" in grid.notices.text
    press(grid, "7", (Key.Key_Return, CONTROL))
    assert "at most 50" in grid.view.editing.editor.explanation
    press(grid, Key.Key_Escape)
    assert model.steps == []


def test_menu_offers_what_the_cells_allow(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, NUMBERS)
    grid.view.go_to(0, 0)
    texts = {action.text() for action in grid.menu().actions()}
    assert "Copy" in texts
    assert not {"Remove row", "New row below", "Fill series…"} & texts
    grid.view.go_to(0, 1)
    assert "Fill series…" in {action.text() for action in grid.menu().actions()}


def test_typing_in_a_grid_never_jumps_to_another_row(qtbot: QtBot) -> None:
    grid, _ = sheet(qtbot, (("#a", "1"), ("b", "2"), ("zz", "3")))
    grid.view.go_to(0, 1)
    press(grid, "z")
    assert grid.view.cells.place == Place(0, 1)
