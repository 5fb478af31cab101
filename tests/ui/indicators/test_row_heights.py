"""Rows of the outline stay as high as their texts while rows come and go."""

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from tests.builders import do, plan_with
from tests.ui.indicators.sessions import session_of

LONG = "Persentase laporan kinerja unit kerja yang disampaikan tepat waktu kepada pimpinan setiap triwulan " * 2


@pytest.fixture
def page(qtbot: QtBot) -> IndicatorsPage:
    store = plan_with(objectives=3, indicators=4)
    for indicator in store.all(Indicator)[1::2]:
        do(store, SetIndicatorFieldEdit(indicator.id, "name", LONG))
    page = IndicatorsPage(session_of(store))
    qtbot.addWidget(page)
    page.resize(900, 1600)
    page.show()
    qtbot.waitExposed(page)
    page.grid.view.wrap(is_wrapped=True)
    return page


def _heights(page: IndicatorsPage) -> dict[object, int]:
    model: IndicatorTreeItemModel = page.model
    return {model.row_key(row): page.grid.view.rowHeight(row) for row in range(model.rowCount())}


def test_heights_go_with_their_rows_when_one_is_removed_and_comes_back(page: IndicatorsPage) -> None:
    before = _heights(page)
    assert len(set(before.values())) > 1
    gone = page.model.row_key(2)
    page.grid.view.go_to(2, 2)
    page.grid.actions_by_name["remove"].trigger()
    assert _heights(page) == {key: height for key, height in before.items() if key != gone}
    page._session.undo()
    assert _heights(page) == before


def test_row_that_becomes_long_is_higher_after_rows_came_above_it(page: IndicatorsPage) -> None:
    page.grid.view.go_to(1, 2)
    page.grid.actions_by_name["remove"].trigger()
    line = min(_heights(page).values())
    row = next(row for row in range(1, page.model.rowCount()) if page.grid.view.rowHeight(row) == line)
    indicator = page.model.row_key(row)
    page._session.undo()
    page._session.do("x", SetIndicatorFieldEdit(str(indicator), "name", LONG))
    assert _heights(page)[indicator] > line
