"""The view of proposed changes over a plan under a first edition."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bsc_planner.editing.cascade import AddCascadeEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.organisation import AddEmployeeEdit, AddPositionEdit, AddUnitEdit
from bsc_planner.editing.plan import SetPeriodEdit
from bsc_planner.editing.revision import CreateRevisionEdit
from bsc_planner.editing.revision_facts import rows_of_revision
from bsc_planner.editing.revision_rows import AddRowsEdit, ProposedCell
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.revision import Revision, RevisionKind, RevisionRow
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.pages.revisions.workflow.rows_item_model import RowsItemModel
from bsc_planner.ui.pages.revisions.workflow.view import ProposalsView
from bsc_planner.ui.plan_session import PlanSession

YEAR = 2026
REVISION = "e" * 32
INDICATORS = ("a" * 32, "b" * 32)


@dataclass
class WorkflowTrial:
    """A view in its window, and hands for it."""

    qtbot: QtBot
    session: PlanSession
    view: ProposalsView

    def do(self, edit: Edit) -> None:
        self.session.do("Langkah", edit)

    def begin(self, *proposed: str) -> None:
        """A revision that proposes targets of the year for the first indicators."""
        cells = [ProposedCell(one, value, str(YEAR)) for one, value in zip(INDICATORS, proposed, strict=False)]
        create = CreateRevisionEdit(RevisionKind.TARGET, "Revisi", revision_id=REVISION)
        self.do(Together([create, AddRowsEdit(REVISION, cells)] if cells else [create]))

    def rows(self) -> list[RevisionRow]:
        return list(rows_of_revision(self.session.store, REVISION))

    def status(self) -> str | None:
        return self.session.store.get(Revision, REVISION).status

    def write(self, row: int, column: int, text: str) -> None:
        """Type a text into a cell, and leave it with Enter."""
        grid = self.view.grid.view
        grid.go_to(row, column)
        grid.setFocus()
        self.qtbot.keyClicks(grid, text[0])
        self.qtbot.keyClicks(grid.editing.editor, text[1:])
        self.qtbot.keyClick(grid.editing.editor, Qt.Key.Key_Return)

    def shown(self, row: int) -> list[str]:
        return [face.text for face in self.view.rows.row_faces(row)]

    @property
    def model(self) -> RowsItemModel:
        return self.view.rows


@pytest.fixture
def trial(qtbot: QtBot) -> Iterator[WorkflowTrial]:
    """Two indicators, the first handed down to one position with one person."""
    document = PlanDocument.create(title="Renstra Contoh", institution="Instansi Contoh", who="Penguji")
    session = PlanSession(document, who="Penguji")
    objective, unit, position = "o" * 32, "u" * 32, "p" * 32
    edits: list[Edit] = [
        SetPeriodEdit(2025, 2029),
        AddObjectiveEdit(code="SS1", text="Meningkatnya hal", objective_id=objective),
        AddUnitEdit(None, "U1", "Unit satu", unit_id=unit),
        AddPositionEdit(unit, "J1", "Kepala", position_id=position),
        AddEmployeeEdit("1".rjust(18, "0"), "Pegawai", position_id=position),
    ]
    for number, indicator in enumerate(INDICATORS, start=1):
        edits.append(AddIndicatorEdit(objective, f"IKU{number}", f"Jumlah hal {number}", indicator_id=indicator))
        edits.append(SetTargetEdit(indicator, str(YEAR), "20"))
    edits.append(AddCascadeEdit(INDICATORS[0], position_id=position, kind=CascadeKind.ADOPT))
    edits.append(FreezeEditionEdit("Renstra", "Penguji", instrument="Peraturan 1"))
    session.do("Isi", Together(edits))
    session.set_year(YEAR)
    view = ProposalsView(session)
    for model in (view.rows, view.list_model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    qtbot.addWidget(view)
    view.resize(1250, 760)
    view.show()
    qtbot.waitExposed(view)
    yield WorkflowTrial(qtbot, session, view)
    view.hide()
    document.close(keep_unsaved=False)
