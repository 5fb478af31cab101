"""Preparing a year in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.editing.closed_year import CloseYearEdit, OpenYearEdit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.target import Target
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.pages.revisions.next_year import next_plan
from bsc_planner.ui.pages.revisions.next_year.flag_bar import EVERYTHING, OPEN
from bsc_planner.ui.pages.revisions.next_year.view import NextYearView
from bsc_planner.ui.pages.strategy_map.page import StrategyMapPage
from bsc_planner.ui.widgets.grid import Acceptance, ColumnFilter, Order
from tests.ui.next_year.conftest import NextYearTrial

Opening = Callable[..., NextYearTrial]


def _link(trial: NextYearTrial, words: str) -> QPushButton:
    return [button for button in trial.bar.findChildren(QPushButton) if button.text() == words][-1]


def _click(trial: NextYearTrial, button: QPushButton) -> None:
    trial.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_shows_the_next_year_with_the_years_before_it(trial: NextYearTrial) -> None:
    assert trial.view.year == 2027
    assert trial.text("A", "target-2") == "12"
    assert trial.text("A", "actual-2") == "11"
    assert trial.text("A", "achievement-2") == "▲ 91,67"
    assert trial.text("A", "renstra") == "14"
    assert trial.text("A", "target") == "14"
    assert trial.text("A", "decision") == "Raise"
    assert trial.text("C", "flags") == "stands still"
    assert [trial.view.model.row_kind(row).name for row in range(5)] == ["SECTION", "ITEM", "ITEM", "SECTION", "ITEM"]
    assert "Last known actual: 11 (2026)" in trial.view.model.tooltip(
        trial.row("A"), trial.view.model.column_of("target")
    )
    trial.view.set_year(2026)
    assert trial.text("A", "target") == "12"


def test_a_reached_target_stands_in_the_way_until_it_is_decided(trial: NextYearTrial) -> None:
    assert trial.view.apply.isEnabled()
    trial.write("A", "target", "11")
    assert trial.text("A", "flags") == "already reached · asks for less"
    assert trial.text("A", "reason") == "to be decided"
    assert not trial.view.apply.isEnabled()
    assert trial.view.apply.toolTip() == "1 target is still to be decided."
    assert "1 to be decided" in trial.view.counter.text()
    _click(trial, trial.view.counter)
    assert trial.view.flags.current == OPEN
    assert trial.view.model.shown_ids() == [trial.id_of("A")]
    trial.write("A", "reason", "Ambang batas nasional")
    assert trial.view.apply.isEnabled()
    _click(trial, trial.view.flags.buttons[EVERYTHING])
    assert len(trial.view.model.shown_ids()) == 3
    _click(trial, trial.view.flags.buttons["stagnant"])
    assert trial.view.model.shown_ids() == [trial.id_of("C")]


def test_taking_over_is_one_step_that_can_be_undone_with_what_was_typed(trial: NextYearTrial) -> None:
    trial.write("A", "target", "15")
    _click(trial, trial.view.apply)
    store = trial.session.store
    assert store.all(Target, Target.indicator_id == trial.id_of("A"), Target.period == "2027")[0].printed == "15"
    assert "2 fixed figures were left behind" in trial.bar.text
    assert "A → U1, A." in trial.bar.text
    assert trial.view.counter.text() == "○ Nothing changed yet"
    _click(trial, _link(trial, "Undo"))
    assert store.all(Target, Target.indicator_id == trial.id_of("A"), Target.period == "2027")[0].printed == "14"
    assert trial.text("A", "target") == "15"
    assert "1 changed" in trial.view.counter.text()


def test_a_step_that_is_refused_loses_nothing(trial: NextYearTrial) -> None:
    trial.write("A", "target", "15")
    trial.view.hide()
    trial.session.do("Tutup", CloseYearEdit(2027))
    _click(trial, trial.view.apply)
    trial.view.apply.click()
    assert "2027" in trial.bar.text
    trial.view.show()
    assert not trial.view.apply.isEnabled()
    assert trial.view.apply.toolTip() == "The targets of this year are closed."
    assert trial.view.notice.isVisible()
    trial.session.do("Buka", OpenYearEdit(2027, "Perbaikan"))
    assert trial.text("A", "target") == "15"


def test_decisions_are_chosen_by_their_words(trial: NextYearTrial) -> None:
    model = trial.view.model
    column, row = model.column_of("decision"), trial.row("A")
    assert list(model.choices(row, column)) == ["Raise", "Keep", "Lower", "Replace", "Drop"]
    assert model.read(row, column, "mungkin").acceptance is Acceptance.REFUSED
    assert model.read(row, column, "drop").acceptance is Acceptance.ACCEPTED
    assert trial.write("A", "decision", "mungkin") == ["Nothing can be typed in this cell."]
    assert trial.write("A", "name", "Lain") == ["Choose “Replace” first: then the new indicator is named here."]
    trial.write("A", "decision", "Replace")
    assert trial.write("A", "name", "Persentase A") == []
    assert trial.text("A", "name") == "Persentase A"
    trial.write("A", "decision", "Drop")
    assert trial.text("A", "target") == ""
    assert not model.can_edit(row, model.column_of("target"))
    assert not model.can_edit(0, model.column_of("target"))
    trial.write("A", "decision", "")
    assert trial.text("A", "decision") == "Raise"


def test_a_typed_target_is_read_and_judged_below_its_editor(trial: NextYearTrial) -> None:
    model = trial.view.model
    row, column = trial.row("A"), model.column_of("target")
    assert "Already reached" in model.read(row, column, "11").text
    assert model.read(row, column, "12").text == "stands still"
    assert model.read(row, column, "2.000").text.startswith("2.000 = 2.000")
    assert model.read(row, column, "entah").acceptance is Acceptance.DOUBTFUL
    assert model.read(row, column, "").text == ""
    assert model.read(row, model.column_of("reason"), "x").text == ""
    assert model.edit_text(row, column) == "14"
    value = model.value(row, column)
    assert value is not None
    assert value.number == 14
    assert model.value(row, 0) is None


def test_rows_in_sight_are_filled_and_that_can_be_undone(trial: NextYearTrial) -> None:
    _click(trial, trial.view.flags.buttons["stagnant"])
    trial.view.fill_bar.percent.setValue(10)
    _click(trial, trial.view.fill_bar.grow)
    assert trial.bar.text.startswith("1 target filled")
    _click(trial, trial.view.flags.buttons[EVERYTHING])
    assert trial.text("C", "target") == "8"
    assert trial.text("A", "target") == "14"
    trial.view.fill_bar.menu.actions()[3].trigger()
    assert [trial.text(code, "target") for code in "ABC"] == ["12", "60", "7"]
    _click(trial, _link(trial, "Undo"))
    assert [trial.text(code, "target") for code in "ABC"] == ["14", "70", "8"]
    trial.view.fill_bar.percent.setValue(-10)
    assert trial.view.fill_bar.percent.text() == "-10.00%".replace(".", trial.view.fill_bar.locale().decimalPoint())


def test_typed_choices_survive_changes_of_the_plan_and_of_the_year(trial: NextYearTrial) -> None:
    trial.write("A", "target", "16")
    trial.do(SetTargetEdit(trial.id_of("B"), "2027", "75"))
    assert [trial.text(code, "target") for code in "AB"] == ["16", "75"]
    trial.view.set_year(2028)
    assert trial.text("A", "flags") == "no target"
    trial.view.set_year(2027)
    assert trial.text("A", "target") == "16"
    trial.view.hide()
    trial.do(SetTargetEdit(trial.id_of("B"), "2027", "80"))
    trial.view.show()
    assert [trial.text(code, "target") for code in "AB"] == ["16", "80"]


def test_typed_choices_are_there_again_when_the_view_is_made_anew(trial: NextYearTrial, qtbot: QtBot) -> None:
    trial.write("A", "target", "16")
    trial.view.hide()
    again = NextYearView(trial.session)
    qtbot.addWidget(again)
    assert again.model.draft is not None
    assert again.model.draft.choice(trial.id_of("A")).target == "16"
    again.apply.click()
    last = NextYearView(trial.session)
    qtbot.addWidget(last)
    assert last.model.draft is not None
    assert last.model.draft.touched == {}


def test_cells_are_typed_in_by_keyboard(trial: NextYearTrial) -> None:
    view = trial.view.grid.view
    view.setFocus()
    view.go_to(trial.row("A"), trial.view.model.column_of("target"))
    trial.qtbot.keyClicks(view, "1")
    editor = view.editing.editor
    trial.qtbot.keyClicks(editor, "1")
    trial.qtbot.waitUntil(lambda: "Already reached" in editor.explanation)
    trial.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert trial.text("A", "target") == "11"
    view.go_to(trial.row("A"), trial.view.model.column_of("reason"))
    trial.qtbot.keyClicks(view, "A")
    trial.qtbot.keyClicks(editor, "mbang")
    trial.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert trial.text("A", "reason") == "Ambang"
    assert trial.view.finish_editing()


def test_beyond_the_period_it_offers_to_extend_the_plan(trial: NextYearTrial) -> None:
    trial.view.set_year(2030)
    assert trial.view.notice.isVisible()
    assert trial.view.apply.toolTip() == "Extend the period of the plan first."
    assert not trial.view.model.can_edit(trial.row("A"), trial.view.model.column_of("target"))
    _click(trial, trial.view.notice.extend)
    assert trial.session.store.plan.period_end == 2030
    assert trial.view.notice.isHidden()
    assert trial.view.apply.toolTip() == "There is no target to take over yet."


def test_beyond_the_period_it_begins_the_next_plan(
    trial: NextYearTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    path = tmp_path / "Renstra 2030.renstra"

    def open_window(path: Path, *, is_read_only: bool) -> bool:
        opened.append(path)
        return len(opened) == 1 and not is_read_only

    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: None)
    trial.view.set_year(2030)
    _click(trial, trial.view.notice.begin)
    assert not path.exists()
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: path)
    monkeypatch.setattr(next_plan, "open_window", open_window)
    _click(trial, trial.view.notice.begin)
    trial.qtbot.waitUntil(lambda: opened == [path], timeout=15_000)
    assert "opens in a window" in trial.bar.text
    document = PlanDocument.open(path, who="Penguji")
    assert document.store.count(Indicator) == 3
    document.close(keep_unsaved=False)
    _click(trial, trial.view.notice.begin)
    trial.qtbot.waitUntil(lambda: len(opened) == 2, timeout=15_000)
    assert "opens in a window" not in trial.bar.text


def test_the_name_offered_for_the_next_plan_is_one_that_every_system_takes(
    trial: NextYearTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[Path] = []
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, proposed, **__: offered.append(proposed))
    trial.session.do("Ubah", SetPlanFieldEdit("title", "Renstra 2025/2029: naskah?"))
    trial.view.set_year(2030)
    _click(trial, trial.view.notice.begin)
    (path,) = offered
    assert path.name.startswith("Renstra 2025-2029- naskah- ")
    assert path.parent.is_dir()


def test_an_element_is_unlinked_and_linked_again_beside_its_two_years(trial: NextYearTrial) -> None:
    panel = trial.view.beside
    assert trial.view.show_element(Ref("indicator", trial.id_of("A")))
    trial.qtbot.waitUntil(panel.isVisible)
    assert panel.unlink.isVisible()
    first = trial.id_of("A")
    _click(trial, panel.unlink)
    assert trial.id_of("A") != first
    assert panel.link.isVisible()
    assert not panel.unlink.isVisible()
    trial.do(SetIndicatorFieldEdit(trial.id_of("A"), "name", "Lain"))
    _click(trial, panel.link)
    assert "differs" in trial.bar.text
    trial.session.undo()
    _click(trial, panel.link)
    assert trial.id_of("A") == first
    assert trial.session.selection == Ref("indicator", first)
    assert not trial.view.show_element(Ref("indicator", "0" * 32))
    trial.view.grid.view.go_to(0, 2)
    assert panel.unlink.isVisible()


def test_a_real_plan_marks_what_was_reached(open_view: Opening) -> None:
    trial = open_view("kejaksaan-2025-2029")
    _click(trial, trial.view.flags.buttons["reached"])
    rows = [trial.view.model.row(row) for row in range(trial.view.model.rowCount())]
    assert [row.code for row in rows if row is not None] == [
        "IKP5.1", "IKP7.1", "IKP8.1", "IKP8.2", "IKP10.2", "IKP13.1", "IKP15.1", "IKP16.1",
    ]  # fmt: skip
    tip = trial.view.model.tooltip(trial.row("IKP15.1"), trial.view.model.column_of("target"))
    assert "cannot be exceeded" in tip
    assert "II" in trial.view.model.tooltip(trial.row("IKP8.2"), trial.view.model.column_of("actual-2"))


def test_an_empty_plan_says_so(open_view: Opening) -> None:
    trial = open_view(is_empty=True)
    assert trial.view.model.rowCount() == 0
    assert not trial.view.apply.isEnabled()


def test_the_indicator_grid_shows_years_an_indicator_does_not_have(trial: NextYearTrial) -> None:
    trial.view.show_element(Ref("indicator", trial.id_of("A")))
    _click(trial, trial.view.beside.unlink)
    model = IndicatorTreeItemModel(trial.session)
    column = model.column_of("2027")
    rows = [row for row in range(model.rowCount()) if model.face(row, 1).text == "A"]
    assert [model.face(row, column).text for row in rows] == ["N/A", "14"]
    assert [model.can_edit(row, column) for row in rows] == [False, True]
    assert model.why_fixed(rows[0], column) == "The indicator does not belong to this year."


def test_the_map_shows_objectives_of_its_year_only(trial: NextYearTrial, qtbot: QtBot) -> None:
    page = StrategyMapPage(trial.session)
    qtbot.addWidget(page)
    trial.view.grid.view.go_to(0, 2)
    _click(trial, trial.view.beside.unlink)
    page.show()
    shown = set(page.scene.cards)
    assert len(shown) == 2
    trial.session.set_year(2027)
    assert len(page.scene.cards) == 2
    assert set(page.scene.cards) != shown
    page.hide()
    trial.session.set_year(2026)
    page.show()
    assert set(page.scene.cards) == shown


def test_rows_are_filtered_and_sorted_within_their_objectives(trial: NextYearTrial) -> None:
    model = trial.view.model
    codes = [model.face(row, model.column_of("code")).text for row in range(model.rowCount())]
    model.set_order(Order("target", is_descending=True))
    turned = [model.face(row, model.column_of("code")).text for row in range(model.rowCount())]
    assert sorted(turned) == sorted(codes)
    assert [model.row_kind(row).name for row in range(5)] == ["SECTION", "ITEM", "ITEM", "SECTION", "ITEM"]
    model.set_filters({"flags": ColumnFilter(contains="stands still")})
    assert [model.row_kind(row).name for row in range(model.rowCount())] == ["SECTION", "ITEM"]
    assert trial.write("C", "target", "99") == []
    assert trial.text("C", "target") == "99"
    model.set_filters({})
    model.set_order(None)
    assert [model.face(row, model.column_of("code")).text for row in range(model.rowCount())] == codes
