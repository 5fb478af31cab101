"""Units in use are offered; an English window reads and shows an Indonesian plan in the plan's notation."""

from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.ui.item_models.organisation.words import iso_of
from bsc_planner.ui.pages.indicators import PAGE
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from tests.builders import do, plan_with
from tests.ui.grid.sheet import Key, Modifier, press, put_on_clipboard
from tests.ui.indicators.sessions import session_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def store() -> PlanStore:
    return plan_with(indicators=2)


@pytest.fixture
def page(qtbot: QtBot, store: PlanStore) -> IndicatorsPage:
    session = session_of(store)
    made = cast(IndicatorsPage, PAGE.factory(session))
    qtbot.addWidget(made)
    session.setParent(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.grid.view.setFocus()
    return made


def target(store: PlanStore, row: int = 0) -> Target:
    return next(one for one in store.all(Target) if one.indicator_id == store.all(Indicator)[row].id)


def test_units_in_use_are_offered_and_any_other_is_as_good(page: IndicatorsPage, store: PlanStore) -> None:
    first, second = store.all(Indicator)[:2]
    do(store, SetIndicatorFieldEdit(first.id, "unit_of_measure", "Laporan"))
    unit, row = page.model.column_of("unit_of_measure"), page.model.row_of(second.id)
    assert row is not None
    assert "Laporan" in page.model.choices(row, unit)
    page.grid.view.go_to(row, unit)
    press(page.grid, "Lap", Key.Key_Down, Key.Key_Return)
    assert store.get(Indicator, second.id).unit_of_measure == "Laporan"
    page.grid.view.go_to(row, unit)
    press(page.grid, "Lap", Key.Key_Return)
    assert store.get(Indicator, second.id).unit_of_measure == "Lap"


@pytest.mark.parametrize(
    ("typed", "meaning", "shown"),
    [("1.355,90", "n:1355.90", "1.355,90"), ("7,5", "n:7.5", "7,5"), ("1.234.567", "n:1234567", "1.234.567")],
)
def test_figures_typed_in_an_english_window_are_read_and_shown_as_the_plan_writes_them(
    page: IndicatorsPage, store: PlanStore, typed: str, meaning: str, shown: str
) -> None:
    row, column = page.model.row_of(store.all(Indicator)[0].id), page.model.column_of("2025")
    assert row is not None
    page.grid.view.go_to(row, column)
    press(page.grid, typed, Key.Key_Return)
    assert target(store).meaning == meaning
    assert page.model.face(row, column).text == shown


def test_a_block_pasted_as_text_is_read_as_the_plan_writes_it(page: IndicatorsPage, store: PlanStore) -> None:
    row, column = page.model.row_of(store.all(Indicator)[0].id), page.model.column_of("2025")
    assert row is not None
    page.grid.view.go_to(row, column)
    put_on_clipboard("1.355,90\n7,5")
    QTest.keyClick(page.grid.view, Key.Key_V, Modifier.ControlModifier)
    QApplication.processEvents()
    assert (target(store, 0).meaning, target(store, 1).meaning) == ("n:1355.90", "n:7.5")


@pytest.mark.parametrize("typed", ["15 March 2026", "15 Maret 2026", "15 Mar 2026", "15/3/2026", "2026-03-15"])
def test_days_are_read_in_both_languages(typed: str) -> None:
    assert iso_of(typed) == "2026-03-15"
