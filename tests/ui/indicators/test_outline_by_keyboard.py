"""Drafting the outline by keyboard alone, on the page."""

from typing import cast

from pytestqt.qtbot import QtBot

from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.pages.indicators import PAGE
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.plan_session import PlanSession
from tests.builders import plan_with
from tests.ui.grid.sheet import Key, Modifier, press
from tests.ui.indicators.sessions import session_of, shown

ALT = Modifier.AltModifier
CONTROL = Modifier.ControlModifier
SHIFT = Modifier.ShiftModifier


def _page(qtbot: QtBot, store: PlanStore) -> tuple[IndicatorsPage, PlanSession]:
    session = session_of(store)
    page = cast(IndicatorsPage, PAGE.factory(session))
    qtbot.addWidget(page)
    session.setParent(page)
    page.resize(1000, 600)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.grid.view.setFocus()
    return page, session


def test_the_keyboard_begins_at_the_first_cell_with_content_and_home_goes_back_there(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(objectives=2))
    view = page.grid.view
    code = page.model.column_of("code")
    qtbot.waitUntil(view.hasFocus)
    assert view.cells.place == (0, code)
    press(page.grid, (Key.Key_End, CONTROL), Key.Key_Home)
    assert view.cells.place == (3, code)
    press(page.grid, (Key.Key_Home, CONTROL))
    assert view.cells.place == (0, code)


def test_indicator_is_typed_from_its_name_over_unit_and_targets_to_the_next_row(qtbot: QtBot) -> None:
    store = plan_with()
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(1, page.model.column_of("name"))
    press(page.grid, Key.Key_Return, "Indeks mutu", Key.Key_Tab, "Indeks", Key.Key_Tab, "maks", Key.Key_Tab)
    press(page.grid, "3,0", Key.Key_Tab, "3,1", Key.Key_Tab, "3,2", Key.Key_Return)
    assert page.grid.view.editing.is_new_row
    assert "unit and targets" in page.grid.view.editing.editor.explanation
    press(page.grid, "Berikutnya", (Key.Key_Return, CONTROL))
    assert not page.grid.view.editing.is_open
    added = store.all(Indicator)[1]
    assert (added.name, added.unit_of_measure, added.polarity, added.baseline_printed) == (
        "Indeks mutu", "Indeks", "maximize", "3,0",
    )  # fmt: skip
    assert [text.strip() for text in shown(page.model)][2:] == ["Indeks mutu", "Berikutnya"]


def test_backspace_in_an_empty_waiting_row_goes_out_a_level_and_enter_leaves(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(1, page.model.column_of("name"))
    press(page.grid, Key.Key_Return, Key.Key_Backspace)
    assert "New objective" in page.grid.view.editing.editor.explanation
    press(page.grid, Key.Key_Return)
    assert not page.grid.view.editing.is_open
    assert page.model.rowCount() == 2


def test_tab_on_a_whole_row_changes_its_level_and_alt_shift_arrows_do_anywhere(qtbot: QtBot) -> None:
    store = plan_with(objectives=2)
    page, session = _page(qtbot, store)
    page.grid.view.cells.select_rows(2, 2)
    press(page.grid, Key.Key_Tab)
    assert page.model.depth(2) == 1
    press(page.grid, (Key.Key_Backtab, SHIFT))
    assert page.model.depth(2) == 0
    page.grid.view.go_to(2, page.model.column_of("code"))
    press(page.grid, (Key.Key_Right, ALT | SHIFT))
    assert page.model.depth(2) == 1
    assert session.history.undo_label == "Level in"
    page.grid.view.go_to(1, page.model.column_of("code"))
    press(page.grid, (Key.Key_Right, ALT | SHIFT))
    assert "innermost" in page.grid.notices.text


def test_key_duplicates_the_row_and_says_what_was_copied(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(1, page.model.column_of("name"))
    press(page.grid, (Key.Key_D, CONTROL | ALT))
    assert [text.strip() for text in shown(page.model)][2:] == ["IKU1.2 Jumlah hal 1.1"]
    assert "without cascade rules" in page.grid.notices.text


def test_last_row_that_was_removed_can_be_brought_back_from_the_notice(qtbot: QtBot) -> None:
    page, session = _page(qtbot, plan_with())
    page.grid.view.go_to(0, page.model.column_of("name"))
    press(page.grid, (Key.Key_Delete, CONTROL))
    assert not page.grid.isVisible()
    assert page.grid.notices.isVisible()
    assert "1 objective, 1 indicator, 2 targets" in page.grid.notices.text
    session.undo()
    assert page.grid.isVisible()
