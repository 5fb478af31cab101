"""The view in a window, over a small plan or a real one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.edit import Edit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.revisions.plan_rows import rows_of
from bsc_planner.ui.pages.revisions.next_year.view import NextYearView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellText
from bsc_planner.ui.widgets.notice_bar import NOTICES, NoticeBar
from tests.revisions.next_year.plans import DATA, agency


@dataclass
class NextYearTrial:
    """A view in its window, and hands for it."""

    qtbot: QtBot
    session: PlanSession
    view: NextYearView
    bar: NoticeBar

    def id_of(self, code: str) -> str:
        return self.session.store.all(Indicator, Indicator.code == code)[-1].id

    def row(self, code: str) -> int:
        found = self.view.model.row_of(self.id_of(code))
        assert found is not None
        return found

    def text(self, code: str, column: str) -> str:
        return self.view.model.face(self.row(code), self.view.model.column_of(column)).text

    def write(self, code: str, column: str, text: str) -> list[str]:
        """Write a cell; reasons of what was refused."""
        cell = CellText(self.row(code), self.view.model.column_of(column), text)
        return [refusal.reason for refusal in self.view.model.set_cells([cell], label="Isi")]

    def do(self, edit: Edit) -> None:
        self.session.do("Langkah", edit)


def _agency() -> Edit:
    rows = rows_of(agency().store)
    parts = [
        NewRows(kind, ("id", *rows[kind].columns), [(key, *row) for key, row in rows[kind].by_id.items()])
        for kind in rows
        if kind != "plan" and rows[kind].by_id
    ]
    return InsertRowsEdit(tuple(parts))


@pytest.fixture
def open_view(qtbot: QtBot) -> Iterator[Callable[..., NextYearTrial]]:
    """Opens the view over a small plan, or over a real one by its name."""
    documents: list[PlanDocument] = []
    windows: list[QWidget] = []

    def opened(name: str | None = None, *, is_empty: bool = False, who: str = "Penguji") -> NextYearTrial:
        document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who=who)
        documents.append(document)
        session = PlanSession(document, who=who)
        if name is not None:
            session.do("Isi", read_plan_file(Path(DATA) / f"{name}.json").edit)
        elif not is_empty:
            session.do("Isi", _agency())
        session.set_year(2026)
        window = QWidget()
        bar = NoticeBar()
        bar.setObjectName(NOTICES)
        view = NextYearView(session)
        QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
        box = QVBoxLayout(window)
        box.addWidget(bar)
        box.addWidget(view)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1200, 760)
        window.show()
        qtbot.waitExposed(window)
        return NextYearTrial(qtbot, session, view, bar)

    yield opened
    for window in windows:
        window.hide()
    for document in documents:
        document.close(keep_unsaved=False)


@pytest.fixture
def trial(open_view: Callable[..., NextYearTrial]) -> NextYearTrial:
    """The view over the small plan."""
    return open_view()
