"""Undo and redo lead back to the cells they changed, as in a spreadsheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.plan_session import PlanSession
from tests.builders import plan_with
from tests.ui.indicators.sessions import session_of

Key = Qt.Key


class Trial:
    """The page beside a field that stands for the details panel."""

    def __init__(self, window: QWidget, page: IndicatorsPage, session: PlanSession, field: QLineEdit) -> None:
        self.window, self.page, self.session, self.field = window, page, session, field
        self.view = page.grid.view
        self.first = page.model.column_of("2025")

    @property
    def place(self) -> tuple[int, int] | None:
        return self.view.cells.place

    def type(self, row: int, column: int, text: str) -> None:
        self.view.go_to(row, column)
        QTest.keyClicks(self.view, text)
        QTest.keyClick(self.view.editing.editor, Key.Key_Return)


@pytest.fixture
def trial(qtbot: QtBot) -> Trial:
    session = session_of(plan_with(objectives=40, indicators=3))
    window, field = QWidget(), QLineEdit()
    page = IndicatorsPage(session)
    line = QHBoxLayout(window)
    line.addWidget(page, 1)
    line.addWidget(field)
    qtbot.addWidget(window)
    window.resize(1100, 500)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    page.grid.view.setFocus()
    return Trial(window, page, session, field)


def test_cell_that_was_typed_in_is_the_current_one_and_in_sight_after_undo_and_redo(trial: Trial) -> None:
    trial.type(1, trial.first, "7")
    trial.view.go_to(150, 2)
    trial.session.undo()
    assert trial.place == (1, trial.first)
    assert trial.view.viewport().rect().contains(trial.view.visualRect(trial.view.currentIndex()))
    trial.view.go_to(90, 1)
    trial.session.redo()
    assert trial.place == (1, trial.first)


def test_whole_block_is_selected_after_undo_of_what_was_pasted(trial: Trial) -> None:
    trial.view.go_to(1, trial.first)
    QApplication.clipboard().setText("1\t2\n3\t4")
    trial.page.grid.actions_by_name["paste"].trigger()
    trial.view.go_to(60, 2)
    trial.session.undo()
    (block,) = trial.view.cells.blocks
    assert (block.top, block.bottom, block.columns) == (1, 2, (trial.first, trial.first + 1))
    assert trial.place == (1, trial.first)


def test_rows_that_come_back_are_gone_to(trial: Trial) -> None:
    trial.view.go_to(2, 2)
    trial.page.grid.actions_by_name["remove"].trigger()
    trial.view.go_to(100, 2)
    trial.session.undo()
    assert trial.place == (2, 2)


def test_work_elsewhere_in_the_window_is_not_disturbed(trial: Trial) -> None:
    trial.type(1, trial.first, "7")
    trial.view.go_to(50, 2)
    trial.field.setFocus()
    trial.session.undo()
    assert trial.place == (50, 2)
    assert trial.field.hasFocus()


def test_nothing_to_undo_leaves_the_place_alone(trial: Trial) -> None:
    trial.type(1, trial.first, "7")
    trial.session.undo()
    while trial.session.history.undo_label is not None:
        trial.session.undo()
    trial.view.go_to(50, 2)
    trial.session.undo()
    assert trial.place == (50, 2)


def test_open_editor_and_steps_that_no_cell_shows_leave_the_place_alone(trial: Trial) -> None:
    trial.type(1, trial.first, "7")
    indicator = trial.session.store.all(Indicator)[0].id
    trial.session.do("x", AddNoteEdit("indicator", indicator, "Catatan"))
    trial.view.go_to(50, 2)
    trial.session.undo()
    assert trial.place == (50, 2)
    trial.view.editing.begin(50, 2)
    trial.session.undo()
    assert trial.place == (50, 2)
    assert trial.view.editing.is_open
    trial.view.editing.cancel()
