"""The tree of units under real hands: add, rename, drag, remove, undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from bsc_planner.editing.organisation import AddUnitEdit, SetUnitFieldEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.organisation import Employee, Unit
from tests.ui.organisation.conftest import OrganisationTrial

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_MOVE = Qt.DropAction.MoveAction


def dragged(trial: OrganisationTrial, code: str) -> QMimeData:
    model = trial.page.units.model
    return model.mimeData([model.index_of(trial.unit(code))])


def counts(trial: OrganisationTrial, code: str) -> tuple[str, str]:
    model = trial.page.units.model
    first, last = (model.data(model.index_of(trial.unit(code), column)) for column in (1, 2))
    return first, last


def test_the_tree_shows_units_in_order_with_what_they_hold(trial: OrganisationTrial) -> None:
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".Bidang Mutasi"]
    assert counts(trial, "BID") == ("2", "1")
    assert counts(trial, "BKPP") == ("1", "")
    assert trial.page.header.subtitle == "3 units · 4 positions · 3 people"


def test_a_new_unit_is_named_in_place(trial: OrganisationTrial) -> None:
    trial.choose("SEK")
    trial.page.units.tree.setFocus()
    trial.page.units.add_below.trigger()
    editor = trial.page.units.tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    trial.qtbot.keyClicks(editor, "Subbagian Umum")
    trial.qtbot.keyClick(editor, Qt.Key.Key_Return)
    named = ["Badan Kepegawaian", ".Sekretariat", "..Subbagian Umum", ".Bidang Mutasi"]
    trial.qtbot.waitUntil(lambda: trial.tree() == named)
    trial.session.undo()
    trial.session.undo()
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".Bidang Mutasi"]


def test_a_unit_beside_stands_right_behind_the_chosen_one(trial: OrganisationTrial) -> None:
    trial.choose("SEK")
    trial.page.units.add_behind.trigger()
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".New unit", ".Bidang Mutasi"]


def test_a_unit_dropped_on_another_goes_below_it_with_everything_it_has(trial: OrganisationTrial) -> None:
    model = trial.page.units.model
    assert model.canDropMimeData(dragged(trial, "BID"), _MOVE, -1, -1, model.index_of(trial.unit("SEK")))
    model.dropMimeData(dragged(trial, "BID"), _MOVE, -1, -1, model.index_of(trial.unit("SEK")))
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", "..Bidang Mutasi"]
    assert counts(trial, "BID") == ("2", "1")
    trial.session.undo()
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".Bidang Mutasi"]


def test_a_unit_dropped_between_two_takes_its_place_there(trial: OrganisationTrial) -> None:
    model = trial.page.units.model
    model.dropMimeData(dragged(trial, "BID"), _MOVE, 0, 0, model.index_of(trial.unit("BKPP")))
    assert trial.tree() == ["Badan Kepegawaian", ".Bidang Mutasi", ".Sekretariat"]
    model.dropMimeData(dragged(trial, "BID"), _MOVE, -1, -1, model.index_of(None))
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", "Bidang Mutasi"]


def test_a_unit_dropped_on_one_below_itself_stays_and_the_reason_is_told(trial: OrganisationTrial) -> None:
    model = trial.page.units.model
    model.dropMimeData(dragged(trial, "BKPP"), _MOVE, -1, -1, model.index_of(trial.unit("SEK")))
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".Bidang Mutasi"]
    assert "below" in trial.page.notices.text
    assert not model.dropMimeData(QMimeData(), _MOVE, -1, -1, QModelIndex())


def test_keys_move_a_unit_up_down_in_and_out(trial: OrganisationTrial) -> None:
    trial.choose("BID")
    units = trial.page.units
    units.up.trigger()
    assert trial.tree() == ["Badan Kepegawaian", ".Bidang Mutasi", ".Sekretariat"]
    units.up.trigger()
    units.down.trigger()
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".Bidang Mutasi"]
    units.indent.trigger()
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", "..Bidang Mutasi"]
    units.outdent.trigger()
    units.outdent.trigger()
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", "Bidang Mutasi"]
    units.outdent.trigger()
    assert units.unit_id == trial.unit("BID")


def test_removing_a_unit_says_what_went_and_its_link_brings_it_back(trial: OrganisationTrial) -> None:
    trial.choose("BKPP")
    trial.page.units.remove.trigger()
    assert trial.tree() == []
    assert trial.session.store.count(Employee) == 3
    assert trial.page.notices.text == "Removed: 3 units and 4 positions; the people stay in the plan."
    undo = next(button for button in trial.page.notices.findChildren(QPushButton) if button.text() == "Undo")
    trial.qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".Bidang Mutasi"]


def test_the_chosen_unit_stands_above_its_lists(trial: OrganisationTrial) -> None:
    trial.choose("SEK")
    strip = trial.page.strip
    assert (strip.name.whole_text, strip.facts.whole_text) == ("Sekretariat", "SEK")
    trial.do(SetUnitFieldEdit(trial.unit("SEK"), "level", "eselon III"))
    assert strip.facts.whole_text == "SEK · eselon III"
    trial.page.units.choose(None)
    assert (strip.name.whole_text, strip.facts.whole_text) == ("Kabupaten Contoh", "")


def test_keys_of_the_tree_add_and_remove_units(trial: OrganisationTrial) -> None:
    trial.choose("BID")
    tree = trial.page.units.tree
    trial.page.activateWindow()
    tree.setFocus()
    trial.qtbot.waitUntil(tree.hasFocus)
    trial.qtbot.keyClick(tree, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat"]
    trial.qtbot.keyClick(tree, Qt.Key.Key_Insert)
    assert trial.tree() == ["Badan Kepegawaian", ".Sekretariat", ".New unit"]


def test_typing_in_the_search_field_goes_to_the_next_unit_that_holds_the_words(trial: OrganisationTrial) -> None:
    search = trial.page.units.search
    trial.qtbot.keyClicks(search, "ba")
    assert trial.page.units.unit_id == trial.unit("BKPP")
    trial.qtbot.keyClicks(search, "d")
    assert trial.page.units.unit_id == trial.unit("BKPP")
    search.setText("bid")
    trial.qtbot.keyClick(search, Qt.Key.Key_Return)
    assert trial.page.units.unit_id == trial.unit("BID")
    search.setText("tidak ada")
    trial.qtbot.keyClick(search, Qt.Key.Key_Return)
    assert trial.page.notices.text == "No unit holds these words."
    assert trial.page.units.unit_id == trial.unit("BID")


def test_a_chosen_unit_is_the_selected_element_and_the_other_way_round(trial: OrganisationTrial) -> None:
    trial.choose("SEK")
    assert trial.session.selection == Ref("unit", trial.unit("SEK"))
    trial.session.select(Ref("unit", trial.unit("BID")))
    assert trial.page.units.unit_id == trial.unit("BID")


def test_units_that_stand_below_each_other_in_a_circle_are_shown_at_the_top(trial: OrganisationTrial) -> None:
    store = trial.session.store
    with store.recording():
        store.update(Unit, trial.unit("BKPP"), parent_id=trial.unit("SEK"))
    store.session.commit()
    trial.do(AddUnitEdit(None, "UPT", "Unit Pelaksana"))
    assert set(trial.tree()) == {"Badan Kepegawaian", "Sekretariat", "Bidang Mutasi", "Unit Pelaksana"}


def test_a_plan_without_units_says_what_to_do_next(open_organisation: Callable[..., OrganisationTrial]) -> None:
    trial = open_organisation()
    assert trial.page.positions.empty.isVisible()
    trial.page.add_unit.trigger()
    assert trial.tree() == ["New unit"]
