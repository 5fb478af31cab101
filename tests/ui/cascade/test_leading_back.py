"""Undo and redo lead back to the cells of both cascade matrices that they changed."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.item_models.cascade.matrix_columns import TARGET
from bsc_planner.ui.plan_session import PlanSession
from tests.ui.cascade.builders import YEAR
from tests.ui.cascade.conftest import CascadeTrial
from tests.ui.cascade.test_people_matrix import QUALITY, REPORTS, Office

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    document = PlanDocument.create(title="Renstra Contoh", institution="Sekretariat Contoh", who="Penguji")
    made = Office(qtbot, PlanSession(document, who="Penguji"))
    yield made
    made.page.hide()
    document.close(keep_unsaved=False)


def test_undo_and_redo_lead_back_to_the_cells_they_changed(trial: CascadeTrial) -> None:
    def here() -> tuple[int, int]:
        place = trial.page.grid.view.cells.place
        assert place is not None
        return place

    trial.go_to("IKP3.2", "U1")
    cell = here()
    trial.type_text("500")
    trial.go_to("IKP8.2", "U6")
    trial.session.undo()
    assert here() == cell
    trial.go_to("IKP8.2", "U6")
    trial.session.redo()
    assert here() == cell
    trial.go_to("IKP9.2", "U2")
    cell = here()
    trial.type_text("5")
    trial.go_to("IKP1.1", "U1")
    trial.session.undo()
    assert here() == cell


def test_undo_leads_back_to_a_whole_block_and_to_a_target_above(trial: CascadeTrial) -> None:
    view = trial.page.grid.view
    trial.select("IKP9.2", "U2", "U4")
    trial.page.actions_of_rows.split.trigger()
    trial.go_to("IKP1.1", "U1")
    trial.session.undo()
    assert [(block.top, block.columns) for block in view.cells.blocks] == [(trial.row("IKP9.2"), (5, 6, 7))]
    trial.do(SetTargetEdit(trial.matrix.indicators["IKP5.1"], str(YEAR), "60"))
    trial.session.undo()
    assert view.cells.place == (trial.row("IKP5.1"), TARGET)


def test_undo_leads_nowhere_where_somebody_else_hands_down(trial: CascadeTrial) -> None:
    trial.go_to("IKP3.2", "U1")
    trial.type_text("500")
    trial.page.show_unit(trial.matrix.units["U1"])
    before = trial.page.grid.view.cells.place
    trial.session.undo()
    assert trial.page.model.changed_cells() == []
    assert trial.page.grid.view.cells.place == before


def test_roles_of_positions_are_led_back_to_as_well(office: Office) -> None:
    cells = office.view.grid.view.cells
    office.type_at(0, REPORTS, "Tersusunnya laporan")
    office.view.grid.view.go_to(4, QUALITY)
    office.session.undo()
    assert cells.place == (0, REPORTS)
    office.view.grid.view.go_to(4, QUALITY)
    office.session.redo()
    assert cells.place == (0, REPORTS)
