"""The cascade page in a window, over a secretariat with six offices."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit
from bsc_planner.model.cascade import Cascade, CascadeLock
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.pages.cascade.matrix_view import MatrixView
from bsc_planner.ui.plan_session import PlanSession
from tests.ui.cascade.builders import YEAR, Matrix, secretariat

_PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class CascadeTrial:
    """A page in its window, and hands for it."""

    qtbot: QtBot
    session: PlanSession
    page: MatrixView
    matrix: Matrix

    def row(self, code: str) -> int:
        found = self.page.model.row_at(self.matrix.indicators[code])
        assert found is not None
        return found

    def go_to(self, code: str, office: str) -> None:
        column = self.page.model.column_of_unit(self.matrix.units[office])
        assert column is not None
        self.page.grid.view.go_to(self.row(code), column)

    def select(self, code: str, first: str, last: str) -> None:
        """Select the cells of a row from one office to another."""
        self.go_to(code, first)
        column = self.page.model.column_of_unit(self.matrix.units[last])
        assert column is not None
        self.page.grid.view.cells.go_to(self.row(code), column, is_extending=True)

    def texts(self, code: str) -> list[str]:
        """What the offices' cells of a row show."""
        faces = self.page.model.row_faces(self.row(code))
        return [faces[4 + place].text for place in range(len(self.page.model.receiving_units))]

    def check(self, code: str) -> str:
        return self.page.model.row_faces(self.row(code))[-1].text

    def type_text(self, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type into the current cell."""
        self.qtbot.keyClicks(self.page.grid.view, text[0])
        editor = self.page.grid.view.editing.editor
        assert self.page.grid.view.editing.is_open
        self.qtbot.keyClicks(editor, text[1:])
        self.qtbot.keyClick(editor, end)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        self.qtbot.keyClick(self.page.grid.view, key, modifiers)

    def link(self, words: str) -> QPushButton:
        """A link of the repair panel by the beginning of its words, once it is there."""
        self.qtbot.wait(0)
        self.qtbot.waitUntil(self.page.repair.isVisible)
        return next(link for link in self.page.repair.links if link.text().startswith(words))

    def click_link(self, words: str) -> None:
        self.qtbot.mouseClick(self.link(words), Qt.MouseButton.LeftButton)

    def locks(self, code: str) -> dict[str, str]:
        """Printed locks by office."""
        store = self.session.store
        offices = {unit_id: office for office, unit_id in self.matrix.units.items()}
        rules = store.all(Cascade, Cascade.parent_indicator_id == self.matrix.indicators[code])
        found = {}
        for rule in rules:
            for lock in store.all(CascadeLock, CascadeLock.cascade_id == rule.id, CascadeLock.period == str(YEAR)):
                found[offices[rule.child_unit_id or ""]] = lock.printed
        return found

    def do(self, edit: Edit) -> None:
        self.session.do("Langkah", edit)


@pytest.fixture
def open_cascade(qtbot: QtBot) -> Iterator[Callable[..., CascadeTrial]]:
    """Opens the page over a new plan, filled by a matrix."""
    documents: list[PlanDocument] = []
    pages: list[QWidget] = []

    def opened(matrix: Matrix | None = None) -> CascadeTrial:
        matrix = matrix or secretariat()
        document = PlanDocument.create(title="Renstra Contoh", institution="Sekretariat Contoh", who="Penguji")
        documents.append(document)
        session = PlanSession(document, who="Penguji")
        if matrix.edits:
            session.do("Isi", matrix.edit)
        session.set_year(YEAR)
        page = MatrixView(session)
        QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
        qtbot.addWidget(page)
        pages.append(page)
        page.resize(1250, 760)
        page.show()
        qtbot.waitExposed(page)
        page.grid.view.setFocus()
        qtbot.waitUntil(lambda: page.model.is_complete)
        return CascadeTrial(qtbot, session, page, matrix)

    yield opened
    for page in pages:
        page.hide()
    for document in documents:
        document.close(keep_unsaved=False)


@pytest.fixture
def trial(open_cascade: Callable[..., CascadeTrial]) -> CascadeTrial:
    """The secretariat's matrix."""
    return open_cascade()
