"""Editors that fit their cells: lists of choices, days, texts of several lines."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bsc_planner.model.date_reading import read_typed_date
from bsc_planner.ui.labels import date_text, day_text
from bsc_planner.ui.widgets.grid import RIGHT, Acceptance, CellText, Grid, GridColumn, Reading, Refusal
from bsc_planner.ui.widgets.grid.cell_cursor import Place
from bsc_planner.ui.widgets.grid.editing.calendar_popup import CalendarPopup
from bsc_planner.ui.widgets.grid.editing.cell_editor import CellEditor
from tests.ui.grid.sheet import Key, Modifier, SheetModel, press, put_on_clipboard, sheet

ALT, CONTROL = Modifier.AltModifier, Modifier.ControlModifier
STATES = ("Belum mulai", "Sedang berjalan", "Selesai")
UNITS = ("Persen", "Indeks", "Paket")
NAME, STATE, UNIT, DUE, FIGURE = range(5)


class WorkSheet(SheetModel):
    """A name, a state of a closed list, a unit of an open one, a day and a figure."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        super().__init__(rows)
        self._columns = (
            GridColumn("name", "Nama", width=20, is_outline=True),
            GridColumn("state", "Status", width=14),
            GridColumn("unit", "Satuan", width=8),
            GridColumn("due", "Tenggat", width=14, is_day=True),
            GridColumn("figure", "Target", width=8, align=RIGHT, is_figure=True),
        )

    def choices(self, row: int, column: int) -> Sequence[str]:
        return {STATE: STATES, UNIT: UNITS}.get(column, ())

    def read(self, row: int, column: int, text: str) -> Reading:
        if column == STATE and text.strip() and text not in STATES:
            return Reading(Acceptance.REFUSED, "bukan status")
        if column == DUE and text.strip():
            day = read_typed_date(text)
            return Reading(text=day_text(day)) if day else Reading(Acceptance.REFUSED, "bukan tanggal")
        return Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        days = [
            cell._replace(text=day.isoformat()) if cell.column == DUE and (day := read_typed_date(cell.text)) else cell
            for cell in cells
        ]
        return super().set_cells(days, label=label)


@pytest.fixture
def work(qtbot: QtBot) -> tuple[Grid, WorkSheet]:
    """A small sheet of work."""
    return sheet(qtbot, (("Survei", "Selesai", "", "2026-03-15", "5"), ("Lapor", "", "", "", "")), model_type=WorkSheet)


def editor_of(grid: Grid) -> CellEditor:
    """The open editor."""
    assert grid.view.editing.is_open
    return grid.view.editing.editor


def test_typing_narrows_the_list_and_enter_takes_the_likely_one(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(1, STATE)
    press(grid, "be")
    assert editor_of(grid).choices.texts == ["Belum mulai", "Sedang berjalan"]
    press(grid, Key.Key_Return)
    assert (model.texts[1][STATE], grid.view.cells.place) == ("Belum mulai", Place(1, STATE))


def test_alt_down_opens_the_list_at_the_present_text_and_arrows_go_through_it(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(0, STATE)
    press(grid, (Key.Key_Down, ALT))
    choices = editor_of(grid).choices
    assert (choices.texts, choices.picked) == (list(STATES), "Selesai")
    press(grid, Key.Key_Up, Key.Key_Return)
    assert model.texts[0][STATE] == "Sedang berjalan"


def test_text_outside_an_open_list_is_kept_as_typed(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(1, UNIT)
    press(grid, "pa")
    assert editor_of(grid).choices.texts == ["Paket"]
    press(grid, Key.Key_Tab)
    assert (model.texts[1][UNIT], grid.view.cells.place) == ("pa", Place(1, DUE))
    grid.view.go_to(1, UNIT)
    press(grid, "pe", Key.Key_Down, Key.Key_Return)
    assert model.texts[1][UNIT] == "Persen"


def test_click_on_a_choice_takes_it(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(1, STATE)
    press(grid, (Key.Key_Down, ALT))
    choices = editor_of(grid).choices
    at = choices.visualItemRect(choices.item(2)).center()
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert model.texts[1][STATE] == "Selesai"


def test_escape_closes_a_list_that_was_asked_for_and_then_gives_the_text_back(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(0, STATE)
    press(grid, (Key.Key_Down, ALT), Key.Key_Escape)
    assert not editor_of(grid).choices.is_open
    press(grid, Key.Key_Escape)
    assert (grid.view.editing.is_open, model.steps) == (False, [])


def test_wrong_text_stays_with_its_reason_when_clicked_elsewhere(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(1, DUE)
    press(grid, "besok")
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    editor = editor_of(grid)
    assert (editor.text(), editor.explanation, model.texts[1][DUE]) == ("besok", "bukan tanggal", "")


@pytest.mark.parametrize("typed", ["3 Mar 26", "3/3/2026", "3 maret 2026"])
def test_days_are_typed_as_people_write_them_and_shown_as_read(work: tuple[Grid, WorkSheet], typed: str) -> None:
    grid, model = work
    grid.view.go_to(1, DUE)
    press(grid, typed)
    assert editor_of(grid).explanation == date_text("2026-03-03")
    press(grid, Key.Key_Return)
    assert model.texts[1][DUE] == "2026-03-03"


def test_control_semicolon_types_today(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(1, DUE)
    press(grid, (Key.Key_Semicolon, CONTROL), Key.Key_Return)
    assert model.texts[1][DUE] == date.today().isoformat()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_alt_down_opens_a_calendar_at_the_day_of_the_cell_and_enter_takes_one(
    work: tuple[Grid, WorkSheet],
) -> None:
    grid, model = work
    grid.view.go_to(0, DUE)
    press(grid, (Key.Key_Down, ALT))
    calendar = editor_of(grid).findChildren(CalendarPopup)[0]
    assert calendar.calendar.selectedDate() == QDate(2026, 3, 15)
    calendar.calendar.setSelectedDate(QDate(2026, 3, 20))
    QTest.keyClick(calendar.calendar, Key.Key_Return)
    assert (model.texts[0][DUE], calendar.isVisible()) == ("2026-03-20", False)


def test_alt_enter_makes_a_line_and_the_editor_grows(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(1, NAME)
    press(grid, Key.Key_F2)
    editor = editor_of(grid)
    height = editor.height()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    press(grid, (Key.Key_Return, ALT), "kedua", (Key.Key_Return, ALT), "ketiga")
    assert editor.height() > height
    press(grid, Key.Key_Tab)
    assert model.texts[1][NAME] == "Lapor\nkedua\nketiga"


def test_long_text_is_edited_over_several_lines_in_place(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    model.texts[0][NAME] = "Meningkatnya kepuasan masyarakat atas pelayanan publik " * 4
    grid.view.go_to(0, NAME)
    press(grid, Key.Key_F2)
    editor = editor_of(grid)
    assert editor.height() > 3 * editor.fontMetrics().height()
    assert editor.geometry().bottom() <= grid.view.height()


def test_figures_and_codes_have_one_line_only(work: tuple[Grid, WorkSheet]) -> None:
    grid, _ = work
    put_on_clipboard("7\n8")
    grid.view.go_to(0, FIGURE)
    press(grid, Key.Key_F2, (Key.Key_Return, ALT))
    editor_of(grid).paste()
    assert editor_of(grid).text() == "7 8"


def test_f2_changes_whether_arrows_move_in_the_text(work: tuple[Grid, WorkSheet]) -> None:
    grid, model = work
    grid.view.go_to(0, FIGURE)
    press(grid, "12", Key.Key_F2, Key.Key_Left, "3", Key.Key_Return)
    assert model.texts[0][FIGURE] == "132"
