"""People under real hands: type, add, paste, search, sort, assign, remove, undo."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.organisation import (
    AddAssignmentEdit,
    RemoveAssignmentsEdit,
    RemoveEmployeesEdit,
    SetEmployeeFieldEdit,
)
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.organisation import Assignment, Employee
from bsc_planner.model.people import PersonKey, person_keys
from bsc_planner.ui.item_models.organisation.people_item_model import FROM, NAME, NIP, POSITION, STATUS, UNTIL
from bsc_planner.ui.pages.organisation import PAGE
from bsc_planner.ui.pages.organisation.page import OrganisationPage
from bsc_planner.ui.pages.organisation.paste_dialog import PastePeopleDialog
from bsc_planner.ui.pages.organisation.people_dialogs import AssignDialog, PersonDialog
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Scheme, apply_theme
from bsc_planner.ui.widgets.grid import ColumnFilter, Order
from tests.ui.organisation.conftest import OrganisationTrial

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_ACCEPTED = QDialog.DialogCode.Accepted


def row_of(trial: OrganisationTrial, name: str) -> int:
    return trial.names().index(name)


def test_people_are_those_of_the_unit_and_everybody_below_the_institution(trial: OrganisationTrial) -> None:
    trial.show_people()
    assert trial.names() == ["Siti Aminah", "Budi Santoso", "Citra Lestari"]
    trial.choose("BID")
    assert trial.names() == ["Budi Santoso"]
    trial.page.units.choose(None)
    trial.page.unassigned.setChecked(True)
    assert trial.names() == ["Citra Lestari"]


def test_words_are_searched_in_nip_name_and_position(trial: OrganisationTrial) -> None:
    trial.show_people()
    for words, found in (
        ("santoso", ["Budi Santoso"]),
        ("19850315", ["Siti Aminah"]),
        ("analis budi", ["Budi Santoso"]),
        ("nihil", []),
    ):
        trial.search(words)
        assert trial.names() == found
    assert trial.page.people.empty.isVisible()
    trial.search("")
    assert len(trial.names()) == 3


def test_headings_sort_up_down_and_back_to_the_plan(trial: OrganisationTrial) -> None:
    trial.show_people()
    view = trial.page.people.grid.view
    for names in (
        ["Budi Santoso", "Citra Lestari", "Siti Aminah"],
        ["Siti Aminah", "Citra Lestari", "Budi Santoso"],
        ["Siti Aminah", "Budi Santoso", "Citra Lestari"],
    ):
        view.sort_wanted.emit(NAME)
        assert trial.names() == names
    trial.page.people_model.set_order(Order("nip", is_descending=True))
    assert trial.names() == ["Budi Santoso", "Siti Aminah", "Citra Lestari"]


def test_a_sorted_list_follows_new_names_and_people_the_next_time_it_is_sorted(trial: OrganisationTrial) -> None:
    trial.show_people()
    model = trial.page.people_model
    model.set_order(Order("name"))
    trial.do(SetEmployeeFieldEdit(trial.person("Budi Santoso").id, "name", "Zainal Budi"))
    model.set_order(Order("name", is_descending=True))
    assert trial.names() == ["Zainal Budi", "Siti Aminah", "Citra Lestari"]
    trial.do(AddPeopleEdit([NewPerson("198501012010011001", "Putri Ayu")]))
    assert trial.names() == ["Zainal Budi", "Siti Aminah", "Putri Ayu", "Citra Lestari"]
    model.set_filters({"name": ColumnFilter(contains="t")})
    model.set_order(Order("name"))
    assert trial.names() == ["Citra Lestari", "Putri Ayu", "Siti Aminah"]


def test_undo_and_redo_lead_back_to_the_cell_they_changed(trial: OrganisationTrial) -> None:
    trial.page.tabs.setCurrentIndex(1)
    grid = trial.page.people.grid
    grid.view.setFocus()
    name = grid.view.items.face(1, NAME).text
    grid.view.go_to(1, NAME)
    trial.qtbot.keyClicks(grid.view, "S")
    trial.qtbot.keyClicks(grid.view.editing.editor, "iti Aminah")
    trial.qtbot.keyClick(grid.view.editing.editor, Qt.Key.Key_Return)
    assert grid.view.items.face(1, NAME).text == "Siti Aminah"
    grid.view.go_to(0, NIP)
    trial.session.undo()
    assert grid.view.items.face(1, NAME).text == name
    assert grid.view.cells.place == (1, NAME)
    grid.view.go_to(0, NIP)
    trial.session.redo()
    assert grid.view.cells.place == (1, NAME)


def test_a_doubtful_nip_stays_in_the_editor_and_is_kept_when_the_planner_insists(trial: OrganisationTrial) -> None:
    trial.show_people()
    tab = trial.page.people
    trial.type_text(tab, row_of(trial, "Citra Lestari"), NIP, "12345")
    editing = tab.grid.view.editing
    assert editing.is_open
    assert editing.editor.explanation.startswith("A NIP has 18 digits; these are 5.")
    trial.qtbot.keyClick(editing.editor, Qt.Key.Key_Return)
    assert trial.person("Citra Lestari").nip == "12345"
    model = trial.page.people_model
    assert "Budi Santoso has this NIP" in model.read(0, NIP, "19900120 201502 1 002").text
    assert "digits only" in model.read(0, NIP, "ABC").text
    assert "date of birth" in model.read(0, NIP, "198513152010011001").text
    assert model.read(0, NIP, "198503152010011003").text == ""


def test_dates_are_read_as_planners_write_them_and_a_bad_one_stays_with_its_reason(trial: OrganisationTrial) -> None:
    trial.show_people()
    tab = trial.page.people
    row = row_of(trial, "Budi Santoso")
    trial.type_text(tab, row, FROM, "15 Maret 2026")
    trial.type_text(tab, row, UNTIL, "31/12/2026")
    held = trial.session.store.all(Assignment, Assignment.employee_id == trial.person("Budi Santoso").id)[0]
    assert (held.from_date, held.until_date) == ("2026-03-15", "2026-12-31")
    trial.type_text(tab, row, UNTIL, "1/1/2026")
    editing = tab.grid.view.editing
    assert editing.is_open
    assert "would come before the first day" in editing.editor.explanation
    trial.qtbot.keyClick(editing.editor, Qt.Key.Key_Escape)
    trial.type_text(tab, row, FROM, "besok")
    assert "no date" in editing.editor.explanation
    trial.qtbot.keyClick(editing.editor, Qt.Key.Key_Escape)
    assert not trial.page.people_model.can_edit(row_of(trial, "Citra Lestari"), FROM)


def test_a_position_typed_by_code_or_title_is_held_and_clearing_it_releases(trial: OrganisationTrial) -> None:
    trial.show_people()
    model = trial.page.people_model
    row = row_of(trial, "Citra Lestari")
    assert model.setData(model.index(row, POSITION), "ADM")
    assert model.face(row, POSITION).text == "Pengadministrasi"
    assert not model.setData(model.index(row, POSITION), "TIDAK-ADA")
    assert model.setData(model.index(row, POSITION), "Kepala Badan")
    assert model.face(row, POSITION).text == "Kepala Badan"
    assert model.setData(model.index(row, STATUS), "Plt")
    held = trial.session.store.all(Assignment, Assignment.employee_id == trial.person("Citra Lestari").id)
    assert [one.status for one in held] == ["Plt"]
    trial.page.people.grid.view.go_to(row, POSITION)
    trial.page.people.grid.actions_by_name["clear"].trigger()
    assert model.face(row, POSITION).text == "–"
    trial.session.undo()
    assert model.face(row, POSITION).text == "Kepala Badan"


def test_a_person_is_added_with_a_position_in_one_step(
    trial: OrganisationTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    def filled(dialog: PersonDialog) -> int:
        trial.qtbot.addWidget(dialog)
        assert not dialog.accept_button.isEnabled()
        dialog.nip.setText("1234")
        assert "18 digits" in dialog.reason.text()
        dialog.nip.setText("199505052020121003")
        dialog.name.setText("Dewi Anggraini")
        dialog.form.line.setText("peng")
        dialog.form.fill()
        assert dialog.form.list.count() == 1
        dialog.form.first.setText("kapan-kapan")
        assert not dialog.accept_button.isEnabled()
        dialog.form.first.setText("1 April 2026")
        assert dialog.accept_button.isEnabled()
        return int(_ACCEPTED)

    monkeypatch.setattr(PersonDialog, "exec", filled)
    trial.choose("BID")
    trial.page.add_person.trigger()
    assert trial.names() == ["Budi Santoso", "Dewi Anggraini"]
    held = trial.session.store.all(Assignment, Assignment.employee_id == trial.person("Dewi Anggraini").id)[0]
    assert held.from_date == "2026-04-01"
    assert trial.session.selection == Ref("employee", trial.person("Dewi Anggraini").id)
    trial.session.undo()
    assert trial.names() == ["Budi Santoso"]


def test_several_people_are_assigned_to_one_position(trial: OrganisationTrial, monkeypatch: pytest.MonkeyPatch) -> None:
    def filled(dialog: AssignDialog) -> int:
        trial.qtbot.addWidget(dialog)
        assert not dialog.accept_button.isEnabled()
        dialog.form.line.setText("pengadministrasi")
        dialog.form.fill()
        dialog.form.status.setCurrentIndex(1)
        dialog.form.first.setText("2026-05-01")
        dialog.form.last.setText("2026-04-01")
        assert "would come before" in dialog.reason.text()
        dialog.form.last.clear()
        return int(_ACCEPTED)

    monkeypatch.setattr(AssignDialog, "exec", filled)
    trial.show_people()
    trial.page.people.grid.view.cells.select_rows(1, 2)
    trial.page.assign.trigger()
    held = trial.session.store.all(Assignment, Assignment.position_id == trial.position("ADM").id)
    assert [(one.status, one.from_date) for one in held] == [("Plt", "2026-05-01")] * 2
    trial.session.undo()
    assert trial.session.store.count(Assignment) == 2


def test_pasted_people_are_previewed_and_added_as_one_step(
    trial: OrganisationTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        "Nama\tNIP\tPangkat\tKode Jabatan",
        "Eka Putri\t19910101 201901 2 001\tPenata Muda (III/a)\tADM",
        "Fajar Nugroho\t123\t\tTIDAK-ADA",
        "Budi Santoso\t199001202015021002\t\tADM",
        "Eka Lagi\t199101012019012001\t\tADM",
        "",
        "\t199303032020011004\t\t",
    ]
    QApplication.clipboard().setText("\n".join(rows))
    seen: list[str] = []

    def looked_at(dialog: PastePeopleDialog) -> int:
        trial.qtbot.addWidget(dialog)
        seen.append(dialog.title.text())
        seen.append(dialog.summary.text())
        assert dialog.table.rowCount() == 5
        return int(_ACCEPTED)

    monkeypatch.setattr(PastePeopleDialog, "exec", looked_at)
    trial.choose("BID")
    trial.page.paste_people.trigger()
    assert seen[0] == "3 people will be added"
    for words in ("18 digits", "No position has this code", "in the plan already", "further up", "name is missing"):
        assert words in seen[1]
    assert trial.names() == ["Budi Santoso", "Eka Putri"]
    assert "2 of them hold no position yet" in trial.page.notices.text
    trial.session.undo()
    assert trial.session.store.count(Employee) == 3


def test_an_empty_clipboard_adds_nobody(trial: OrganisationTrial) -> None:
    dialog = PastePeopleDialog(trial.session.store, "", trial.page)
    trial.qtbot.addWidget(dialog)
    assert not dialog.accept_button.isEnabled()
    assert "holds no rows" in dialog.summary.text()
    dialog.show_text("199303032020011004\tGita\tPenata\tADM")
    assert dialog.summary.text() == "All rows are clear."
    assert [one.name for one in dialog.people()] == ["Gita"]


def test_people_are_released_and_removed_with_a_way_back(trial: OrganisationTrial) -> None:
    trial.show_people()
    view = trial.page.people.grid.view
    view.go_to(row_of(trial, "Budi Santoso"), NAME)
    trial.page.release.trigger()
    assert trial.session.store.count(Assignment) == 1
    assert "no longer hold" in trial.page.people.grid.notices.text
    view.go_to(row_of(trial, "Siti Aminah"), NAME)
    trial.page.remove.trigger()
    assert trial.names() == ["Budi Santoso", "Citra Lestari"]
    trial.session.undo()
    trial.session.undo()
    assert trial.names() == ["Siti Aminah", "Budi Santoso", "Citra Lestari"]
    assert trial.session.store.count(Assignment) == 2


def test_somebody_in_two_positions_has_two_rows(trial: OrganisationTrial) -> None:
    trial.do(AddAssignmentEdit(trial.person("Siti Aminah").id, trial.position("KABAN").id, "Plt"))
    trial.show_people()
    assert trial.names().count("Siti Aminah") == 2


def test_an_element_chosen_elsewhere_is_shown_even_when_the_list_hid_it(trial: OrganisationTrial) -> None:
    trial.choose("SEK")
    trial.search("nihil")
    trial.session.select(Ref("employee", trial.person("Budi Santoso").id))
    assert trial.page.tabs.currentIndex() == 1
    place = trial.page.people.grid.view.cells.place
    assert place is not None
    assert trial.names()[place.row] == "Budi Santoso"
    trial.session.select(Ref("position", trial.position("SEKR").id))
    assert trial.page.tabs.currentIndex() == 0
    assert "Sekretaris" in trial.titles()
    assert not trial.page.show_element(Ref("employee", "f" * 32))


def test_many_people_are_read_a_page_at_a_time(trial: OrganisationTrial) -> None:
    people = [NewPerson(f"19850101{at:010d}", f"Pegawai {at:04d}") for at in range(3_000)]
    trial.do(AddPeopleEdit(people))
    model = trial.page.people_model
    assert model.rowCount() == 3_003
    assert model.face(3_002, NAME).text == "Pegawai 2999"
    assert len(model._pages) < 5
    trial.search("pegawai 1234")
    assert trial.names() == ["Pegawai 1234"]


def test_a_renamed_person_and_another_status_are_read_alone(trial: OrganisationTrial) -> None:
    trial.show_people()
    trial.do(AddPeopleEdit([NewPerson(None, f"Pegawai {at:03}") for at in range(500)]))
    model = trial.page.people_model
    assert [model.face(row, NAME).text for row in (3, 250, 450)] == ["Pegawai 000", "Pegawai 247", "Pegawai 447"]
    read: list[int] = []
    kept = model._read_rows
    model._read_rows = lambda keys: read.append(len(keys)) or kept(keys)  # type: ignore[method-assign, func-returns-value]
    trial.do(SetEmployeeFieldEdit(trial.person("Pegawai 247").id, "name", "Nama Baru"))
    assert model.face(250, NAME).text == "Nama Baru"
    assert model.face(450, NAME).text == "Pegawai 447"
    assert read == [1]
    trial.session.undo()
    assert model.face(250, NAME).text == "Pegawai 247"


def test_few_people_come_and_go_without_the_list_being_read_anew(trial: OrganisationTrial) -> None:
    trial.show_people()
    model = trial.page.people_model
    resets: list[int] = []
    seen: list[list[PersonKey]] = []
    trial.do(AddPeopleEdit([NewPerson(None, f"Pegawai {at}") for at in range(5)]))
    model.modelReset.connect(lambda: resets.append(1))
    held = AddAssignmentEdit(trial.person("Pegawai 3").id, trial.position("SEKR").id)
    second = AddAssignmentEdit(trial.person("Pegawai 3").id, trial.position("ADM").id)
    removed = RemoveEmployeesEdit([trial.person("Pegawai 1").id, trial.person("Pegawai 2").id])
    steps: list[Edit] = [held, second, removed, AddPeopleEdit([NewPerson(None, "Akhir")])]
    steps += [RemoveEmployeesEdit([trial.person("Siti Aminah").id]), RemoveAssignmentsEdit([held.assignment_id])]
    seen.append(list(model.keys))
    for step in steps:
        trial.do(step)
        seen.append(list(model.keys))
        assert model.keys == person_keys(trial.session.store, model.query)
    for before in reversed(seen[:-1]):
        trial.session.undo()
        assert model.keys == before
    for after in seen[1:]:
        trial.session.redo()
        assert model.keys == after
    assert trial.names() == ["Budi Santoso", "Citra Lestari", "Pegawai 0", "Pegawai 3", "Pegawai 4", "Akhir"]
    assert not resets


def test_the_page_is_painted_in_both_schemes(trial: OrganisationTrial, qapp: QApplication) -> None:
    trial.show_people()
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        apply_theme(qapp, scheme)
        assert not trial.page.grab().isNull()
    page = PAGE.factory(trial.session)
    trial.qtbot.addWidget(page)
    assert isinstance(page, OrganisationPage)


def test_a_plan_that_is_only_read_is_shown_and_cannot_be_changed(
    trial: OrganisationTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial.session.document.save_as(tmp_path / "rencana.renstra")
    document = PlanDocument.open(tmp_path / "rencana.renstra", who="Pembaca", read_only=True)
    page = OrganisationPage(PlanSession(document, who="Pembaca"))
    trial.qtbot.addWidget(page)
    page.show()
    monkeypatch.setattr(PastePeopleDialog, "ask", lambda *_: pytest.fail("nothing may be asked"))
    for action in (page.add_unit, page.add_position, page.add_person, page.paste_people, page.units.add_below):
        assert not action.isEnabled()
    page.tabs.setCurrentIndex(1)
    page.people.grid.view.go_to(0, NAME)
    trial.qtbot.keyClicks(page.people.grid.view, "x")
    assert not page.people.grid.view.editing.is_open
    page.people.grid.actions_by_name["paste_rows"].trigger()
    page.people.grid.actions_by_name["remove"].trigger()
    page.units.add_unit(is_below=True)
    assert page.people_model.rowCount() == 3
    page.hide()
    document.close(keep_unsaved=False)


def test_filters_of_columns_narrow_people_and_are_taken_away_again(trial: OrganisationTrial) -> None:
    trial.show_people()
    model = trial.page.people_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, trial.page)
    held = model.filter_values(STATUS)
    assert sum(value.rows for value in held.values) == 3
    model.set_filters({"name": ColumnFilter(contains="budi")})
    assert trial.names() == ["Budi Santoso"]
    assert model.row_counts() == (1, 3)
    assert [value.text for value in model.filter_values(NAME, containing="i").values] == [
        "Budi Santoso",
        "Citra Lestari",
        "Siti Aminah",
    ]
    model.set_filters({"name": ColumnFilter(contains="tidak ada")})
    assert trial.page.people.grid.isVisible()
    model.set_filters({"status": ColumnFilter(chosen=frozenset({held.values[0].text}))})
    assert model.rowCount() == held.values[0].rows
    model.set_filters({"status": ColumnFilter(contains=held.values[0].text[:3])})
    assert model.rowCount() == held.values[0].rows
    model.set_filters({"from": ColumnFilter(first_day=date(1900, 1, 1)), "until": ColumnFilter(is_blank=True)})
    model.set_filters({})
    assert len(trial.names()) == 3
    assert model.row_counts() is None
