"""The organisation page in a window, over a small agency."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.ui.pages.organisation.list_tab import ListTab
from bsc_planner.ui.pages.organisation.page import OrganisationPage
from bsc_planner.ui.plan_session import PlanSession

_PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class OrganisationTrial:
    """A page in its window, and hands for it."""

    qtbot: QtBot
    session: PlanSession
    page: OrganisationPage

    def unit(self, code: str) -> str:
        return next(unit.id for unit in self.session.store.all(Unit) if unit.code == code)

    def position(self, code: str) -> Position:
        return next(one for one in self.session.store.all(Position) if one.code == code)

    def person(self, name: str) -> Employee:
        return next(one for one in self.session.store.all(Employee) if one.name == name)

    def choose(self, code: str) -> None:
        assert self.page.units.choose(self.unit(code))

    def show_people(self) -> None:
        self.page.tabs.setCurrentIndex(1)

    def names(self) -> list[str]:
        """Names in the list of people."""
        model = self.page.people_model
        return [model.face(row, 1).text for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        """Titles in the list of positions."""
        model = self.page.positions_model
        return [model.face(row, 1).text for row in range(model.rowCount())]

    def tree(self) -> list[str]:
        """Units in the tree, indented."""
        model = self.page.units.model
        lines: list[str] = []

        def walk(unit_id: str | None, depth: int) -> None:
            node = model.node_of(unit_id)
            assert node is not None
            if unit_id is not None:
                lines.append("." * depth + node.name)
            for child in node.children:
                walk(child.unit_id, depth + (unit_id is not None))

        walk(None, 0)
        return lines

    def type_text(self, tab: ListTab, row: int, column: int, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type into a cell."""
        tab.grid.view.setFocus()
        tab.grid.view.go_to(row, column)
        self.qtbot.keyClicks(tab.grid.view, text[0])
        editing = tab.grid.view.editing
        assert editing.is_open
        self.qtbot.keyClicks(editing.editor, text[1:])
        self.qtbot.keyClick(editing.editor, end)

    def search(self, words: str) -> None:
        self.page.search.setText(words)
        self.qtbot.keyClick(self.page.search, Qt.Key.Key_Return)

    def do(self, edit: Edit) -> None:
        self.session.do("Langkah", edit)


def agency() -> Edit:
    """Three units, four positions, three people; one of them holds nothing yet."""
    top = AddUnitEdit(None, "BKPP", "Badan Kepegawaian")
    secretariat = AddUnitEdit(top.unit_id, "SEK", "Sekretariat")
    field = AddUnitEdit(top.unit_id, "BID", "Bidang Mutasi")
    head = AddPositionEdit(top.unit_id, "KABAN", "Kepala Badan", "JPT pratama")
    secretary = AddPositionEdit(secretariat.unit_id, "SEKR", "Sekretaris", "administrator", head.position_id)
    analyst = AddPositionEdit(field.unit_id, "ANALIS", "Analis SDM", "fungsional", head.position_id)
    clerk = AddPositionEdit(field.unit_id, "ADM", "Pengadministrasi", "pelaksana", analyst.position_id)
    people = AddPeopleEdit(
        [
            NewPerson("198503152010011001", "Siti Aminah", "Pembina (IV/a)", secretary.position_id),
            NewPerson("199001202015021002", "Budi Santoso", "Penata (III/c)", analyst.position_id),
            NewPerson(None, "Citra Lestari"),
        ]
    )
    return Together([top, secretariat, field, head, secretary, analyst, clerk, people])


@pytest.fixture
def open_organisation(qtbot: QtBot) -> Iterator[Callable[..., OrganisationTrial]]:
    """Opens the page over a new plan, filled by an edit."""
    documents: list[PlanDocument] = []
    pages: list[QWidget] = []

    def opened(edit: Edit | None = None) -> OrganisationTrial:
        document = PlanDocument.create(title="Renstra Contoh", institution="Kabupaten Contoh", who="Penguji")
        documents.append(document)
        session = PlanSession(document, who="Penguji")
        if edit is not None:
            session.do("Isi", edit)
        page = OrganisationPage(session)
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        for model in (page.units.model, page.people_model, page.positions_model):
            QAbstractItemModelTester(model, mode, page)
        qtbot.addWidget(page)
        pages.append(page)
        page.resize(1250, 800)
        page.show()
        qtbot.waitExposed(page)
        return OrganisationTrial(qtbot, session, page)

    yield opened
    for page in pages:
        page.hide()
    for document in documents:
        document.close(keep_unsaved=False)


@pytest.fixture
def trial(open_organisation: Callable[..., OrganisationTrial]) -> OrganisationTrial:
    """The agency."""
    return open_organisation(agency())
