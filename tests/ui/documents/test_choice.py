"""What was chosen, what it comes to, and what is missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from bsc_planner.exchange.documents.blocks import Paper
from bsc_planner.model.organisation import Unit
from bsc_planner.ui.dialogs.folder import FolderDialog
from bsc_planner.ui.pages.documents.choice import Audience, IssueChoice, Missing, file_count
from bsc_planner.ui.pages.documents.issue_bar import REASONS
from bsc_planner.ui.pages.documents.page import DocumentsPage
from tests.exchange.documents.plans import ministry
from tests.ui.documents.conftest import MINUTE, Opened

WHOLE = IssueChoice(folder=Path("x"))


@pytest.mark.parametrize(
    ("choice", "missing"),
    [
        (WHOLE, None),
        (replace(WHOLE, documents=()), Missing.DOCUMENTS),
        (replace(WHOLE, documents=("pk",), audience=Audience.PEOPLE, employee_ids=("a",)), Missing.DOCUMENTS),
        (replace(WHOLE, audience=Audience.UNITS), Missing.UNITS),
        (replace(WHOLE, audience=Audience.PEOPLE), Missing.PEOPLE),
        (replace(WHOLE, formats=()), Missing.FORMATS),
        (replace(WHOLE, folder=None), Missing.FOLDER),
    ],
)
def test_a_choice_knows_what_it_lacks(choice: IssueChoice, missing: Missing | None) -> None:
    assert choice.missing is missing


def test_everything_that_can_be_missing_has_a_sentence() -> None:
    assert REASONS.keys() == set(Missing)


def test_only_what_the_audience_means_is_in_the_scope() -> None:
    choice = replace(WHOLE, unit_ids=("u",), employee_ids=("e",), place=" Bogor ")
    assert (choice.scope.unit_ids, choice.scope.employee_ids, choice.scope.place) == (None, None, "Bogor")
    assert replace(choice, audience=Audience.UNITS).scope.unit_ids == {"u"}
    people = replace(choice, audience=Audience.PEOPLE)
    assert (people.scope.unit_ids, people.scope.employee_ids) == (None, {"e"})
    assert people.issued_documents == ("skp",)
    assert file_count({"skp": 1, "pk": 9}, people) == 2


def test_the_page_says_what_the_choice_comes_to(page: DocumentsPage) -> None:
    assert page.bar.sentence.text() == "4 SKP, 2 PK, 2 Matriks → 16 files"
    assert page.choice.counts["skp"].text() == "4"
    assert page.bar.button.isEnabled()
    page.choice.formats["pdf"].setChecked(False)
    assert page.bar.sentence.text() == "Counting…"


def test_what_is_missing_stands_beside_the_button(page: DocumentsPage, qtbot: QtBot) -> None:
    for box in page.choice.documents.values():
        box.setChecked(False)
    assert page.bar.reason.text() == "Tick at least one document."
    assert not page.bar.button.isEnabled()
    qtbot.waitUntil(lambda: page.preview.text == "Tick at least one document.", timeout=MINUTE)
    page.choice.documents["pk"].setChecked(True)
    page.choice.folder.clear()
    assert page.bar.reason.text() == "Choose a target folder."


def test_units_are_chosen_by_typing_and_count_with_those_below(page: DocumentsPage, qtbot: QtBot) -> None:
    page.choice.audiences[Audience.UNITS].click()
    assert page.bar.reason.text() == "Choose at least one unit."
    picker = page.choice.units
    qtbot.keyClicks(picker.line, "layanan")
    qtbot.waitUntil(lambda: picker.found.isVisible(), timeout=MINUTE)
    assert picker.found.item(0).text() == "Direktorat Layanan · DIT"
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert page.choice.choice.unit_ids == (page.session.store.all(Unit, Unit.code == "DIT")[0].id,)
    # The minister is in the unit above.
    expected = "3 SKP, 1 PK, 1 Matriks → 10 files"
    qtbot.waitUntil(lambda: page.bar.sentence.text() == expected, timeout=MINUTE)


def test_people_are_chosen_by_nip_or_name_and_taken_out_again(page: DocumentsPage, qtbot: QtBot) -> None:
    page.choice.audiences[Audience.PEOPLE].click()
    picker = page.choice.people
    for words in ("siti", "19700101"):
        qtbot.keyClicks(picker.line, words)
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert len(picker.chosen) == 2
    assert not page.choice.documents["pk"].isEnabled()
    assert page.choice.people_only.isVisible()
    qtbot.waitUntil(lambda: page.bar.sentence.text() == "2 SKP → 4 files", timeout=MINUTE)
    picker.kept.item(0).setSelected(True)
    qtbot.keyClick(picker.kept, Qt.Key.Key_Delete)
    assert [picker.kept.item(0).text()] == ["Drs. Budi · 197001011995031002"]
    picker.drop.click()
    assert picker.kept.count() == 0
    assert page.bar.reason.text() == "Choose at least one employee."


def test_the_list_of_a_picker_opens_moves_and_closes_by_keys(page: DocumentsPage, qtbot: QtBot) -> None:
    page.choice.audiences[Audience.PEOPLE].click()
    picker = page.choice.people
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    names = [picker.found.item(row).text().split(" · ")[0] for row in range(picker.found.count())]
    assert names == ["Tuan Menteri", "Drs. Budi", "Siti, S.H.", "Andi"]
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    assert picker.found.currentRow() == 1
    qtbot.keyClick(picker.line, Qt.Key.Key_Escape)
    assert picker.found.isHidden()
    qtbot.keyClicks(picker.line, "tidak ada")
    picker.search()
    assert picker.found.item(0).text() == "Nothing found"
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert not picker.chosen
    picker.line.clear()
    assert picker.found.isHidden()


def test_the_choice_is_remembered_for_the_plan_but_not_for_whom(
    page: DocumentsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.choice.documents["skp"].setChecked(False)
    page.choice.formats["xlsx"].setChecked(False)
    page.choice.paper.setCurrentIndex(page.choice.paper.findData(Paper.F4))
    page.choice.place.setText("Bogor, Jawa Barat")
    page.choice.folder.setText(str(tmp_path / "lain, sekali"))
    page.choice.audiences[Audience.UNITS].setChecked(True)
    page.hide()
    again = DocumentsPage(page.session)
    qtbot.addWidget(again)
    assert again.choice.choice == IssueChoice(
        documents=("pk", "cascade-matrix"),
        formats=("pdf",),
        paper=Paper.F4,
        place="Bogor, Jawa Barat",
        folder=tmp_path / "lain, sekali",
    )


def test_a_plan_with_a_file_proposes_a_folder_beside_it(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    session = opened(ministry())
    session.document.save_as(tmp_path / "kementerian.renstra")
    page = DocumentsPage(session)
    qtbot.addWidget(page)
    assert page.choice.choice.folder == tmp_path / "kementerian dokumen"


def test_day_place_and_paper_are_chosen(page: DocumentsPage) -> None:
    assert page.choice.choice.day is None
    page.choice.has_day.click()
    page.choice.day.setDate(QDate(2026, 1, 5))
    assert page.choice.choice.day == date(2026, 1, 5)
    assert page.choice.choice.scope.day == date(2026, 1, 5)


def test_the_folder_dialog_fills_the_field(
    page: DocumentsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(FolderDialog, "ask", lambda *_, **__: tmp_path / "dipilih")
    page.choice.browse.click()
    assert page.choice.choice.folder == tmp_path / "dipilih"
    monkeypatch.setattr(FolderDialog, "ask", lambda *_, **__: None)
    page.choice.browse.click()
    assert page.choice.choice.folder == tmp_path / "dipilih"
