"""Lists that are made anew as a whole are filtered and sorted by their columns."""

from pytestqt.qtbot import QtBot

from bsc_planner.ui.pages.monitoring.rules.list_model import ListModel
from bsc_planner.ui.widgets.grid import CellFace, ColumnFilter, Grid, GridColumn, Order


def rows(model: ListModel) -> list[str]:
    return [model.face(row, 0).text for row in range(model.rowCount())]


def test_a_list_is_filtered_sorted_and_brought_back(qtbot: QtBot) -> None:
    model = ListModel((GridColumn("code", "Kode"), GridColumn("unit", "Unit")))
    grid = Grid("arranged_rows_trial", model)
    model.setParent(grid)
    qtbot.addWidget(grid)
    given = [("IKU 10", "Biro"), ("IKU 2", "Badan"), ("IKU 1", "Biro"), ("", "Badan")]
    model.set_rows([(CellFace(code), CellFace(unit)) for code, unit in given])
    model.set_order(Order("code"))
    assert rows(model) == ["IKU 1", "IKU 2", "IKU 10", ""]
    assert [model.place_of(row) for row in range(4)] == [2, 1, 0, 3]
    model.set_filters({"unit": ColumnFilter(chosen=frozenset({"Biro"}))})
    assert rows(model) == ["IKU 1", "IKU 10"]
    assert model.row_counts() == (2, 4)
    assert [value.text for value in model.filter_values(0).values] == ["IKU 1", "IKU 10"]
    assert [(value.text, value.rows) for value in model.filter_values(1).values] == [("Badan", 2), ("Biro", 2)]
    model.set_filters({})
    model.set_order(None)
    assert rows(model) == [code for code, _ in given]
    assert model.row_counts() is None
    assert model.place_of(9) == -1


def test_the_menu_of_a_list_nothing_is_typed_in_offers_nothing_that_writes(qtbot: QtBot) -> None:
    model = ListModel((GridColumn("code", "Kode"),))
    grid = Grid("read_only_trial", model)
    model.setParent(grid)
    qtbot.addWidget(grid)
    model.set_rows([(CellFace("IKU 1"),)])
    grid.view.go_to(0, 0)
    texts = {action.text() for action in grid.menu().actions() if action.isVisible()}
    assert {"Copy", "Find and replace"} <= texts
    assert not {"Cut", "Paste", "Paste with rows as columns", "Clear", "Fill right", "Fill down"} & texts
