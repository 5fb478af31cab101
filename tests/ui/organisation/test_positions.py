"""Positions under real hands: type, add, paste, filter, remove, undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.organisation import (
    AddPositionEdit,
    RemovePositionsEdit,
)
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.model.organisation import Assignment, Position
from bsc_planner.model.people import person_keys, position_keys
from bsc_planner.ui.item_models.organisation.positions_item_model import HOLDERS, KIND, SUPERIOR, TITLE
from bsc_planner.ui.widgets.grid import ColumnFilter
from bsc_planner.ui.widgets.grid.filtering.filter_popup import FilterPopup
from tests.ui.organisation.conftest import OrganisationTrial

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_unit_shows_its_positions_and_those_below_it(trial: OrganisationTrial) -> None:
    trial.choose("BKPP")
    assert trial.titles() == ["Kepala Badan", "Sekretaris", "Analis SDM", "Pengadministrasi"]
    trial.page.below.setChecked(False)
    assert trial.titles() == ["Kepala Badan"]
    assert trial.page.tabs.tabText(0) == "Positions (1)"


def test_titles_are_typed_one_after_the_other(trial: OrganisationTrial) -> None:
    trial.choose("SEK")
    trial.page.add_position.trigger()
    editor = trial.page.positions.grid.view.editing.editor
    for title in ("Kepala Subbagian", "Arsiparis"):
        trial.qtbot.keyClicks(editor, title)
        trial.qtbot.keyClick(editor, Qt.Key.Key_Return)
    trial.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert trial.titles() == ["Sekretaris", "Kepala Subbagian", "Arsiparis"]
    trial.session.undo()
    assert trial.titles() == ["Sekretaris", "Kepala Subbagian"]


def test_a_list_of_positions_from_a_spreadsheet_is_one_step(trial: OrganisationTrial) -> None:
    trial.choose("SEK")
    QApplication.clipboard().setText("Arsiparis\tfungsional\nBendahara\tbukan jenis")
    trial.page.positions.grid.view.go_to(0, TITLE)
    trial.page.positions.grid.actions_by_name["paste_rows"].trigger()
    assert trial.titles() == ["Sekretaris", "Arsiparis", "Bendahara"]
    kinds = {one.title: one.kind for one in trial.session.store.all(Position)}
    assert (kinds["Arsiparis"], kinds["Bendahara"]) == ("fungsional", None)
    assert "bukan jenis" in trial.page.positions.grid.notices.text
    trial.session.undo()
    assert trial.titles() == ["Sekretaris"]


def test_kind_and_superior_are_chosen_and_what_is_none_of_them_stays_with_its_reason(trial: OrganisationTrial) -> None:
    trial.choose("BID")
    tab = trial.page.positions
    trial.type_text(tab, 0, KIND, "pelaksana")
    assert trial.position("ANALIS").kind == "pelaksana"
    model = trial.page.positions_model
    assert "SEKR · Sekretaris" in model.choices(0, SUPERIOR)
    assert model.setData(model.index(0, SUPERIOR), "SEKR · Sekretaris")
    assert trial.position("ANALIS").reports_to_id == trial.position("SEKR").id
    assert model.read(0, SUPERIOR, "ADM").text.startswith("The chosen parent lies below")
    assert model.read(0, SUPERIOR, "ANALIS").text
    assert model.read(0, SUPERIOR, "tidak ada").text == "No position has this code or title."
    assert model.read(0, KIND, "presiden").text.startswith("Please choose one of")
    assert model.read(0, SUPERIOR, "Sekretaris").text == ""


def test_removing_positions_says_so_and_undo_brings_their_holders_back(trial: OrganisationTrial) -> None:
    trial.choose("BID")
    tab = trial.page.positions
    tab.grid.view.cells.select_rows(0, 1)
    trial.page.remove.trigger()
    assert trial.titles() == []
    assert "2 positions" in tab.grid.notices.text or tab.empty.isVisible()
    assert trial.session.store.count(Assignment) == 1
    trial.session.undo()
    assert trial.titles() == ["Analis SDM", "Pengadministrasi"]
    assert trial.session.store.count(Assignment) == 2


@pytest.mark.parametrize("code", [None, "SEK"])
def test_few_positions_come_and_go_without_the_lists_being_read_anew(
    trial: OrganisationTrial, code: str | None
) -> None:
    if code is not None:
        trial.choose(code)
    models = (trial.page.positions_model, trial.page.people_model)
    resets: list[int] = []
    for model in models:
        model.modelReset.connect(lambda: resets.append(1))
    added = [AddPositionEdit(trial.unit(unit), text, text) for unit, text in (("SEK", "Arsiparis"), ("BID", "Pranata"))]
    steps: list[Edit] = [
        Together(added),
        RemovePositionsEdit([trial.position("KABAN").id]),
        RemovePositionsEdit([trial.position("SEKR").id, added[0].position_id]),
        RemovePositionsEdit([trial.position("ADM").id]),
    ]
    shown = lambda: (trial.titles(), superiors(trial), trial.names())  # noqa: E731
    seen = [shown()]
    for step in steps:
        trial.do(step)
        seen.append(shown())
        store = trial.session.store
        assert models[0].keys == position_keys(store, models[0].query)
        assert models[1].keys == person_keys(store, models[1].query)
        assert trial.page.tabs.tabText(0) == f"Positions ({len(models[0].keys)})"
    assert not any(superiors(trial))
    for before in reversed(seen[:-1]):
        trial.session.undo()
        assert shown() == before
    for after in seen[1:]:
        trial.session.redo()
        assert shown() == after
    assert not resets


def superiors(trial: OrganisationTrial) -> list[str]:
    model = trial.page.positions_model
    return [model.face(row, SUPERIOR).text for row in range(model.rowCount())]


def test_positions_are_filtered_by_how_many_hold_them(trial: OrganisationTrial) -> None:
    trial.do(AddPeopleEdit([NewPerson(None, "Dewi Anggraini", None, trial.position("ANALIS").id)]))
    page = trial.page.positions
    page.grid.operations.open_filter(HOLDERS)
    popup = page.grid.findChildren(FilterPopup)[-1]
    trial.qtbot.keyClicks(popup.first, "2")
    trial.qtbot.keyClick(popup.first, Qt.Key.Key_Return)
    assert trial.titles() == ["Analis SDM"]
    model = trial.page.positions_model
    model.set_filters({"holders": ColumnFilter(chosen=frozenset({"1"}))})
    assert trial.titles() == ["Sekretaris"]
    model.set_filters({"holders": ColumnFilter(is_blank=True)})
    assert trial.titles() == ["Kepala Badan", "Pengadministrasi"]


def test_a_kind_of_position_is_filtered_by_the_word_shown(trial: OrganisationTrial) -> None:
    model = trial.page.positions_model
    shown = {model.face(row, KIND).text for row in range(model.rowCount())}
    assert {value.text for value in model.filter_values(KIND).values} == {text if text else "" for text in shown}
    word = next(text for text in shown if text)
    model.set_filters({"kind": ColumnFilter(chosen=frozenset({word}))})
    assert {model.face(row, KIND).text for row in range(model.rowCount())} == {word}
