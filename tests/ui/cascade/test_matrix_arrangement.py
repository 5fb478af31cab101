"""The matrix filtered, sorted, totalled and noted like any other table."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bsc_planner.editing.cascade import AddCascadeEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.note import Note
from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.widgets.grid import CellField, ColumnFilter, Order, Total
from tests.ui.cascade.builders import YEAR
from tests.ui.cascade.conftest import CascadeTrial

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _codes(trial: CascadeTrial) -> list[str]:
    model = trial.page.model
    return [model.face(row, 0).text for row in range(model.rowCount())]


def test_only_rows_that_do_not_fit_are_left_by_a_filter_of_the_check(trial: CascadeTrial) -> None:
    trial.page.model.set_filters({"check": ColumnFilter(contains="✗")})
    assert _codes(trial) == ["IKP5.1"]
    assert trial.page.grid.strip.text.whole_text.startswith("1 of 7 rows shown")
    assert trial.page.header.subtitle == "7 indicators · 6 receivers · 1 does not fit"
    assert trial.page.grid.isVisible()
    trial.page.grid.strip.everything.click()
    assert len(_codes(trial)) == 7


def test_rows_are_filtered_by_what_a_unit_receives_and_sorted_by_it(trial: CascadeTrial) -> None:
    office = trial.matrix.units["U5"]
    trial.page.model.set_filters({office: ColumnFilter(is_blank=False, lowest=Decimal(80))})
    assert _codes(trial) == ["IKP3.2", "IKP4.1", "IKP9.1"]
    trial.page.model.set_order(Order(office, is_descending=True))
    assert _codes(trial) == ["IKP3.2", "IKP9.1", "IKP4.1"]
    values = trial.page.model.filter_values(trial.page.model.column_of("rule"))
    assert [value.text for value in values.values] == ["average", "new", "sum"]


def test_typing_in_a_filtered_matrix_writes_the_row_that_is_seen(trial: CascadeTrial) -> None:
    trial.page.model.set_filters({"code": ColumnFilter(contains="3.2")})
    trial.go_to("IKP3.2", "U1")
    trial.type_text("500")
    assert trial.locks("IKP3.2") == {"U1": "500", "U5": "214"}
    trial.session.undo()
    assert trial.texts("IKP3.2")[0] == "158"


def test_going_to_a_hidden_row_shows_all_rows(trial: CascadeTrial) -> None:
    trial.page.model.set_filters({"code": ColumnFilter(contains="3.2")})
    assert trial.page.show_element(Ref("cascade", trial.matrix.rules["IKP5.1", "U6"]))
    assert trial.page.model.filters == {}
    place = trial.page.grid.view.cells.place
    assert place is not None
    assert place.row == trial.row("IKP5.1")


def test_a_step_elsewhere_keeps_filter_and_counts_hidden_rows(trial: CascadeTrial) -> None:
    trial.page.model.set_filters({"code": ColumnFilter(contains="3.2")})
    trial.do(AddCascadeEdit(trial.matrix.indicators["IKP9.2"], unit_id=trial.matrix.units["U1"]))
    assert _codes(trial) == ["IKP3.2"]
    trial.page.model.set_filters({})
    assert trial.texts("IKP9.2")[0] == "12"


def test_totals_are_taken_of_rows_of_one_unit_of_measure_only(trial: CascadeTrial) -> None:
    target = trial.page.model.column_of("target")
    totals = trial.page.model.totals({})
    assert totals is not None
    assert totals[target].text == "≠"
    trial.page.model.set_filters({"code": ColumnFilter(contains="3.2")})
    totals = trial.page.model.totals({"target": Total.SUM})
    assert totals is not None
    assert totals[target].text == "1.000"


def test_the_totals_stand_right_below_the_rows(qtbot: QtBot, trial: CascadeTrial) -> None:
    grid, line = trial.page.grid, trial.page.grid.view.verticalHeader().defaultSectionSize()
    grid.totals.show_totals(is_shown=True)
    qtbot.waitUntil(lambda: 0 < grid.totals.height() < 3 * line)
    assert grid.totals.y() == grid.view.geometry().bottom() + 1
    trial.page.model.set_filters({"code": ColumnFilter(contains="3.2")})
    qtbot.waitUntil(lambda: 0 < grid.strip.height() < 3 * line)
    assert grid.totals.height() < 3 * line


def test_a_note_hangs_on_what_a_unit_receives_and_is_found_again(qtbot: QtBot, trial: CascadeTrial) -> None:
    trial.go_to("IKP5.1", "U6")
    trial.key(Qt.Key.Key_F2, _SHIFT)
    noting = trial.page.grid.findChild(CellNoting)
    assert noting is not None
    bubble = noting.bubble
    assert bubble is not None
    qtbot.keyClicks(bubble.text, "Menunggu persetujuan")
    with qtbot.waitSignal(bubble.closed):
        bubble.save_button.click()
    note = trial.session.store.all(Note)[0]
    assert (note.element_kind, note.element_id) == ("cascade", trial.matrix.rules["IKP5.1", "U6"])
    assert (note.field, note.period) == ("target", str(YEAR))
    trial.go_to("IKP1.1", "U1")
    trial.session.ask_noted_cell(Ref("cascade", str(note.element_id)), "target", str(YEAR))
    place = trial.page.grid.view.cells.place
    assert place is not None
    assert place.row == trial.row("IKP5.1")
    assert trial.page.model.noted_field(place.row, place.column) == CellField("target", str(YEAR))
