"""Lists that are made anew as a whole are filtered and sorted by their columns."""

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.ui.lists.arranged_branches import arranged_branches
from bsc_planner.ui.lists.shown_number import shown_number
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
    assert {"Copy", "Find"} <= texts
    assert (
        not {"Find and replace", "Cut", "Paste", "Paste with rows as columns", "Clear", "Fill right", "Fill down"}
        & texts
    )


def test_rows_that_stand_below_others_keep_what_stands_above_them() -> None:
    depths = {"SS1": 0, "IKU 10": 1, "IKU 2": 1, "SS2": 0, "IKU 3": 1, "SS3": 0}
    headings = {"SS1", "SS2", "SS3"}

    def left(shown: set[str], order: list[str]) -> list[str]:
        return arranged_branches(
            list(depths),
            depth=depths.__getitem__,
            is_heading=headings.__contains__,
            is_shown=shown.__contains__,
            sort=lambda keys: sorted(keys, key=order.index),
        )

    assert left({"IKU 2", "IKU 3"}, list(depths)) == ["SS1", "IKU 2", "SS2", "IKU 3"]
    assert left({"IKU 10", "IKU 2"}, ["IKU 2", "IKU 3", "IKU 10"]) == ["SS1", "IKU 2", "IKU 10"]
    assert left(headings, list(depths)) == []


def test_a_row_with_figures_of_its_own_stays_for_what_is_below_it() -> None:
    depths = {"whole": 0, "lane 2": 1, "b": 2, "lane 1": 1, "a": 2}
    left = arranged_branches(
        list(depths),
        depth=depths.__getitem__,
        is_heading=lambda _key: False,
        is_shown=lambda key: key in ("a", "lane 2"),
        sort=lambda keys: sorted(keys),
    )
    assert left == ["whole", "lane 1", "a", "lane 2"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("● 98,50", "98.50"), ("↓ −2,50", "-2.50"), ("↑ +3,20", "3.20"), ("75%", "75"), ("1.234,5", "1234.5")],
)
def test_figures_are_sorted_by_their_number_whatever_sign_stands_before_them(text: str, number: str) -> None:
    assert shown_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "–", "=", "○ belum ada", "A"])
def test_a_text_without_a_number_is_none(text: str) -> None:
    assert shown_number(text) is None
