"""The view of actuals in a window, over a small plan, with hands for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.cascade import AddCascadeEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.period import Period
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.ui.pages.monitoring.actuals.view import ActualsView
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellText
from bsc_planner.ui.widgets.notice_bar import NOTICES, NoticeBar

YEAR = 2026
MEASURES = {"A": ("dokumen", "sum"), "B": ("indeks", "last"), "C": ("dokumen", "sum")}


@dataclass
class Trial:
    """A view in its window."""

    qtbot: QtBot
    session: PlanSession
    scope: MonitoringScope
    view: ActualsView
    bar: NoticeBar
    window: QWidget

    def place(self, indicator: str, period: str) -> tuple[int, int]:
        row = self.view.model.row_of(indicator)
        assert row is not None
        column = {"s.d.": "to_date"}.get(period, period if period in ("target", "index") else f"{YEAR}-{period}")
        return row, self.view.model.column_of(column)

    def go_to(self, indicator: str, period: str) -> None:
        self.view.grid.view.go_to(*self.place(indicator, period))

    def text(self, indicator: str, period: str) -> str:
        return self.view.model.face(*self.place(indicator, period)).text

    def tip(self, indicator: str, period: str) -> str:
        return self.view.model.tooltip(*self.place(indicator, period))

    def enter(self, text: str, *, indicator: str, period: str) -> None:
        """Type into a cell with the keyboard and press Enter."""
        self.go_to(indicator, period)
        self.qtbot.keyClicks(self.view.grid.view, text[:1])
        editor = self.view.grid.view.editing.editor
        self.qtbot.keyClicks(editor, text[1:])
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)

    def write(self, indicator: str, period: str, text: str) -> list[str]:
        """Write a cell; reasons of what was refused."""
        cell = CellText(*self.place(indicator, period), text)
        return [refusal.reason for refusal in self.view.model.set_cells([cell], label="Isi")]

    def paste(self, text: str, *, indicator: str, period: str) -> None:
        QApplication.clipboard().setText(text)
        self.go_to(indicator, period)
        self.view.grid.actions_by_name["paste"].trigger()

    def do(self, edit: Edit) -> None:
        self.session.do("Langkah", edit)

    def printed(self, kind: type[Actual] | type[UnitActual] = Actual) -> dict[tuple[str, str], str]:
        return {(row.indicator_id, row.period): row.printed for row in self.session.store.all(kind)}

    def shown(self) -> list[str]:
        return [row.id for row in self.view.model.shown()]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[..., Trial]]:
    documents: list[PlanDocument] = []

    def begin(*edits: Edit) -> Trial:
        document = PlanDocument.create(title="Rencana", institution="Instansi", start=2025, end=2029, who="Siti")
        documents.append(document)
        session = PlanSession(document, who="Siti")
        for edit in edits:
            session.do("Isi", edit)
        session.set_year(YEAR)
        window = QWidget()
        qtbot.addWidget(window)
        scope = MonitoringScope(session, window)
        scope.set_period(Period.of_quarter(YEAR, 2))
        view, bar = ActualsView(session, scope), NoticeBar()
        bar.setObjectName(NOTICES)
        box = QVBoxLayout(window)
        box.addWidget(bar)
        box.addWidget(view)
        QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
        window.resize(1200, 700)
        window.show()
        qtbot.waitExposed(window)
        return Trial(qtbot, session, scope, view, bar, window)

    yield begin
    for document in documents:
        document.close(keep_unsaved=False)


@pytest.fixture
def trial(start: Callable[..., Trial]) -> Trial:
    """Indicators A and B of one objective, C of another, each with a target; A is handed down to unit U1."""
    return start(*agency())


def agency() -> list[Edit]:
    """The edits that make the plan."""
    edits: list[Edit] = [AddObjectiveEdit("Meningkatnya mutu", "SS1", objective_id="o1")]
    edits.append(AddObjectiveEdit("Meningkatnya jangkauan", "SS2", objective_id="o2"))
    for code, (unit, consolidation) in MEASURES.items():
        fields = {"unit_of_measure": unit, "consolidation": consolidation, "polarity": "maximize"}
        objective = "o2" if code == "C" else "o1"
        edits.append(AddIndicatorEdit(objective, code, f"Ukuran {code}", None, fields, indicator_id=code))
    targets = {"A": "40", "B": "4,0", "C": "12"}
    edits.append(SetFiguresEdit([FigureCell(code, str(YEAR), text) for code, text in targets.items()]))
    edits.append(AddUnitEdit(None, "U1", "Bidang Satu", unit_id="u1"))
    edits.append(AddUnitEdit(None, "U2", "Bidang Dua", unit_id="u2"))
    edits.append(AddCascadeEdit("A", unit_id="u1", kind=CascadeKind.SHARE, cascade_id="r1"))
    edits.append(AddCascadeEdit("A", unit_id="u2", kind=CascadeKind.SHARE, cascade_id="r2"))
    return edits
