"""The page of indicators and targets, used like a planner uses it."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.plan import SetPeriodEdit
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.ui.pages.indicators import PAGE
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Order
from bsc_planner.ui.widgets.grid.filling.fill_handle import FillHandle
from tests.builders import content_of, empty_store, plan_with
from tests.ui.grid.sheet import Key, Modifier, press, put_on_clipboard
from tests.ui.indicators.sessions import codes, imported, session_of, shown

CONTROL = Modifier.ControlModifier
SHIFT = Modifier.ShiftModifier
ALT = Modifier.AltModifier


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
    if page.grid.isVisible():
        qtbot.waitUntil(page.grid.view.hasFocus)
    return page, session


def test_head_counts_what_the_plan_has(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, imported("kejaksaan-2025-2029"))
    assert page.header._subtitle.toolTip() in ("", "49 objectives · 121 indicators · 5 years")
    assert page.model.counts() == (49, 121)


def test_typed_target_is_in_the_plan_and_undo_takes_it_back(qtbot: QtBot) -> None:
    store = plan_with()
    before = content_of(store)
    page, session = _page(qtbot, store)
    page.grid.view.go_to(1, page.model.column_of("2027"))
    press(page.grid, "1.355,90", Key.Key_Return)
    target = store.all(Target, Target.period == "2027")[0]
    assert (target.printed, target.meaning) == ("1.355,90", "n:1355.90")
    session.undo()
    assert content_of(store) == before


def test_block_from_excel_over_sections_is_one_step(qtbot: QtBot) -> None:
    store = plan_with(objectives=2, indicators=2)
    page, session = _page(qtbot, store)
    put_on_clipboard("61\t63\n65\t67\n69\t71\n73\t75\n")
    page.grid.view.go_to(1, page.model.column_of("2028"))
    press(page.grid, (Key.Key_V, CONTROL))
    column = page.model.column_of("2028")
    assert [page.model.face(row, column).text for row in (1, 2, 4, 5)] == ["61", "65", "69", "73"]
    assert session.history.undo_label == "Paste"
    session.undo()
    assert page.model.face(5, column).text == "–"


def test_text_that_is_no_figure_asks_before_it_is_kept(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with())
    column = page.model.column_of("2027")
    page.grid.view.go_to(1, column)
    press(page.grid, "sekitar 12a", Key.Key_Return)
    assert "Press Enter once more" in page.grid.view.editing.editor.explanation
    press(page.grid, Key.Key_Return)
    assert page.model.face(1, column).text == "sekitar 12a"
    assert page.model.face(1, column).is_doubtful


def test_outline_is_typed_with_enter_and_tab(qtbot: QtBot) -> None:
    store = empty_store()
    page, session = _page(qtbot, store)
    assert not page.grid.isVisible()
    page._empty.begin.click()
    press(page.grid, "Sasaran satu", Key.Key_Return, "Indikator satu", Key.Key_Tab, Key.Key_Return)
    press(page.grid, "Indikator dua", Key.Key_Return, "Sasaran dua", (Key.Key_Backtab, SHIFT), Key.Key_Return)
    press(page.grid, Key.Key_Escape)
    assert shown(page.model) == ["SS1 Sasaran satu", "   Indikator satu", "   Indikator dua", "SS2 Sasaran dua"]
    assert (store.count(Objective), store.count(Indicator)) == (2, 2)
    for _ in range(4):
        session.undo()
    assert not page.grid.isVisible()


def test_list_pasted_into_a_new_row_becomes_rows(qtbot: QtBot) -> None:
    store = plan_with()
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(1, page.model.column_of("name"))
    put_on_clipboard("Satu\nDua\nTiga\n")
    press(page.grid, Key.Key_Return, (Key.Key_V, CONTROL))
    assert [text.strip() for text in shown(page.model)][2:] == ["Satu", "Dua", "Tiga"]


def test_paste_as_new_rows_adds_below_the_current_row(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(1, 2)
    put_on_clipboard("Satu\nDua")
    page.grid.actions_by_name["paste_rows"].trigger()
    assert [text.strip() for text in shown(page.model)][2:] == ["Satu", "Dua"]


def test_rows_pasted_from_a_matrix_bring_code_unit_and_targets_in_one_step(qtbot: QtBot) -> None:
    store = plan_with()
    before = content_of(store)
    page, session = _page(qtbot, store)
    page.grid.view.go_to(1, page.model.column_of("code"))
    put_on_clipboard("X1\tIndeks mutu\tIndeks\tmaks\t3,1\t3,2\t3,3\nX2\tJumlah lain\torang\tentah\t\t2.000\t3.000\n")
    page.grid.actions_by_name["paste_rows"].trigger()
    first = page.model.column_of("code")
    shown_texts = [[page.model.face(row, column).text for column in range(first, first + 9)] for row in (2, 3)]
    assert shown_texts == [
        ["X1", "Indeks mutu", "Indeks", "▲", "", "3,1", "3,2", "3,3", "–"],
        ["X2", "Jumlah lain", "orang", "", "", "–", "2.000", "3.000", "–"],
    ]
    assert "“entah”" in page.grid.notices.text
    session.undo()
    assert content_of(store) == before


def test_alt_arrows_move_the_row_and_the_cursor_with_it(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(indicators=3))
    page.grid.view.go_to(1, 2)
    press(page.grid, (Key.Key_Down, ALT | SHIFT))
    assert codes(page.model) == ["SS1", "IKU1.2", "IKU1.1", "IKU1.3"]
    assert page.grid.view.cells.place == (2, 2)


def test_row_is_dragged_by_its_handle(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(indicators=3))
    view = page.grid.view

    def at(row: int, *, down: int = 0) -> QPoint:
        return view.shown_rect(row, 0).center() - view.viewport().pos() + QPoint(0, down)

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at(1))
    QTest.mouseMove(view.viewport(), at(2))
    QTest.mouseMove(view.viewport(), at(3, down=8))
    assert view.drop_row == 4
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at(3, down=8))
    assert codes(page.model) == ["SS1", "IKU1.2", "IKU1.3", "IKU1.1"]


def test_removing_asks_nothing_and_offers_undo(qtbot: QtBot) -> None:
    store = plan_with(indicators=2)
    before = content_of(store)
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(1, 2)
    press(page.grid, (Key.Key_Delete, CONTROL))
    assert codes(page.model) == ["SS1", "IKU1.2"]
    assert "Removed: 1 indicator" in page.grid.notices.text
    next(button for button in page.grid.notices.findChildren(QPushButton) if button.text() == "Undo").click()
    assert content_of(store) == before


def test_current_row_is_the_selected_element_everywhere(qtbot: QtBot) -> None:
    store = plan_with(objectives=2)
    page, session = _page(qtbot, store)
    page.grid.view.go_to(1, 7)
    assert session.selection == Ref("indicator", store.all(Indicator)[0].id)
    page.model.toggle(2)
    session.select(Ref("indicator", store.all(Indicator)[1].id))
    assert page.grid.view.cells.place == (3, 7)
    (handle,) = page.grid.findChildren(FillHandle)
    corner = page.grid.view.visualRect(page.model.index(3, 7)).bottomRight()
    view = page.grid.view

    def stands_there() -> bool:
        at = handle.mapTo(view, handle.rect().center()) - view.viewport().pos()
        return (at - corner).manhattanLength() <= 4

    qtbot.waitUntil(stands_there)


def test_chevron_folds_a_branch(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(objectives=2))
    view = page.grid.view
    point = view.chevron_rect(0).center() - view.viewport().pos()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert codes(page.model) == ["SS1", "SS2", "IKU2.1"]


def test_filter_bar_shows_fewer_rows_and_everything_again(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, imported("kejaksaan-2025-2029"))
    page.filter_action.trigger()
    assert page.filter_bar.isVisible()
    page.filter_bar.text.setText("sakip")
    QTest.keyClick(page.filter_bar.text, Key.Key_Return)
    assert len(codes(page.model)) == 6
    assert page.filter_bar.count.text() == "3 indicators shown"
    page.filter_bar.only_incomplete.setChecked(True)
    assert codes(page.model) == []
    assert page.grid.isVisible()
    QTest.keyClick(page.filter_bar.text, Key.Key_Escape)
    assert len(codes(page.model)) == 170
    assert not page.filter_action.isChecked()


def test_double_clicked_heading_sorts_and_the_way_back_is_offered(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(indicators=3))
    column = page.model.column_of("2025")
    page.grid.view.sort_wanted.emit(column)
    assert page.model.order == Order("2025")
    page.grid.view.sort_wanted.emit(column)
    assert page.model.order == Order("2025", is_descending=True)
    assert page.grid.strip.own_order.isVisible()
    page.grid.strip.own_order.click()
    assert codes(page.model)[0] == "SS1"
    assert not page.grid.strip.isVisible()


def test_menu_of_a_heading_sorts(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(indicators=3))
    column = page.model.column_of("code")
    menu = page.grid.column_menu(page.grid.view.column_under(page.grid.view.shown_rect(0, column).center().x()))
    next(action for action in menu.actions() if action.text().startswith("Sort: largest first")).trigger()
    assert codes(page.model) == ["SS1", "IKU1.3", "IKU1.2", "IKU1.1"]


def test_indicator_button_opens_a_row_below_the_current_objective(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(objectives=2))
    page.grid.view.go_to(2, 2)
    page.add_indicator.trigger()
    press(page.grid, "Baru", Key.Key_Return, Key.Key_Escape)
    assert [text.strip() for text in shown(page.model)][2:4] == ["SS2 Meningkatnya hal 2", "Baru"]


def test_polarity_is_chosen_from_the_list(qtbot: QtBot) -> None:
    store = plan_with()
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(1, page.model.column_of("polarity"))
    press(page.grid, "lower")
    choices = page.grid.view.editing.editor.choices
    assert choices.texts == ["▼ Lower is better"]
    press(page.grid, Key.Key_Return)
    assert store.all(Indicator)[0].polarity == "minimize"


def test_findings_stand_beside_their_rows(qtbot: QtBot) -> None:
    store = plan_with()
    page, session = _page(qtbot, store)
    indicator = store.all(Indicator)[0].id
    session.set_findings([Finding(Severity.WARNING, "ambiguous-number", "IKU1.1", indicator, {"printed": "2.000"})])
    assert page.model.face(1, 0).text == "▲"
    session.set_findings(None)
    assert page.model.face(1, 0).text == "▲"
    session.set_findings([])
    assert page.model.face(1, 0).text == ""


def test_selected_figures_are_summed_beside_the_title(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(1, page.model.column_of("2025"))
    press(page.grid, (Key.Key_Right, SHIFT))
    assert "2 figures · sum 30 · average 15" in (page.header._subtitle.text(), page.header._subtitle.toolTip())


def test_copied_rows_hold_words_instead_of_signs(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(1, page.model.column_of("polarity"))
    press(page.grid, (Key.Key_C, CONTROL))
    assert QApplication.clipboard().text() == "▲ Higher is better"


def test_typing_where_nothing_can_be_typed_says_why(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(1, page.model.column_of("actual"))
    press(page.grid, "5")
    assert "Monitoring" in page.grid.notices.text


def test_other_years_of_the_plan_bring_other_columns(qtbot: QtBot) -> None:
    store = plan_with()
    page, session = _page(qtbot, store)
    session.do("x", SetPeriodEdit(2025, 2027))
    assert [column.key for column in page.model.columns][-4:] == ["2026", "2027", "trend", "actual"]
    page.grab()
    session.undo()
    assert page.model.column_of("2029") == 11


@pytest.mark.parametrize("name", ["kejaksaan-2025-2029", "kkp-2015-2019", "djp-contract-2024", "kkp-units-2026"])
def test_every_real_plan_is_painted_and_walked_through(qtbot: QtBot, name: str) -> None:
    page, _ = _page(qtbot, imported(name))
    view = page.grid.view
    for row in range(0, page.model.rowCount(), 7):
        view.go_to(row, row % page.model.columnCount())
        assert not page.grab().isNull()
        for column in range(page.model.columnCount()):
            page.model.tooltip(row, column)
            page.model.edit_text(row, column)


def test_a_heading_is_shortened_where_the_grid_ends_not_where_its_columns_do(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = plan_with(objectives=1)
    page, session = _page(qtbot, store)
    objective = store.all(Objective)[0]
    session.do("Ubah", SetObjectiveFieldEdit(objective.id, "text", "Terwujudnya " * 30))
    view = page.grid.view
    page.resize(520, 400)
    QApplication.processEvents()
    assert view.horizontalScrollBar().maximum() > 0
    ends: list[int] = []
    paint = type(view.texts).paint_text

    def noted(texts: object, painter: object, text: str, **place: int) -> object:
        if text.startswith("Terwujudnya"):
            ends.append(place["left"] + place["width"])
        return paint(texts, painter, text, **place)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(type(view.texts), "paint_text", noted)
    view.viewport().grab()
    assert ends
    assert max(ends) <= view.viewport().width()


def test_filters_stand_beside_each_other_or_below_but_never_upon_each_other(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, plan_with(objectives=1))
    page.filter_action.trigger()
    for width in (1000, 700, 560):
        page.resize(width, 500)
        QApplication.processEvents()
        parts = [page.filter_bar.text, page.filter_bar.unit, page.filter_bar.level, page.filter_bar.only_incomplete]
        for place, part in enumerate(parts):
            assert page.filter_bar.rect().contains(part.geometry())
            assert not any(part.geometry().intersects(other.geometry()) for other in parts[place + 1 :])
        assert page.filter_bar.only_incomplete.width() >= page.filter_bar.only_incomplete.sizeHint().width()


def test_page_out_of_sight_goes_to_what_was_selected_last_when_it_is_shown(qtbot: QtBot) -> None:
    session = session_of(plan_with(objectives=3, indicators=4))
    page = IndicatorsPage(session)
    qtbot.addWidget(page)
    page.show()
    page.grid.view.go_to(0, 2)
    page.hide()
    first, last = session.store.all(Indicator)[1], session.store.all(Indicator)[-1]
    session.select(Ref("indicator", first.id))
    session.select(Ref("indicator", last.id))
    session.select(Ref("unit", "x"))
    assert page.grid.view.cells.place == (0, 2)
    page.show()
    assert page.grid.view.cells.place == (page.model.row_of(last.id), 2)
    session.select(Ref("indicator", first.id))
    assert page.grid.view.cells.place == (page.model.row_of(first.id), 2)
