"""The outline with the targets of a past day."""

from datetime import date

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.ui.item_models.indicator_tree.columns import FIRST_YEAR
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellText
from tests.revised_plans import add_step, revised_plan
from tests.ui.indicators.sessions import session_of

YEAR_2026 = FIRST_YEAR + 1
BEFORE, SINCE = date(2026, 3, 14), date(2026, 3, 15)


def row_of_first(model: IndicatorTreeItemModel, session: PlanSession) -> int:
    row = model.row_of(session.store.all(Indicator)[0].id)
    assert row is not None
    return row


def test_a_past_day_shows_and_tints_what_stood_then_and_says_why(qtbot: QtBot) -> None:
    session = session_of(revised_plan())
    model = IndicatorTreeItemModel(session)
    QAbstractItemModelTester(model)
    assert model.face(row_of_first(model, session), YEAR_2026).text == "20"
    session.set_day(BEFORE)
    face = model.face(row_of_first(model, session), YEAR_2026)
    assert (face.text, face.is_tinted, model.has_tints) == ("15", True, True)
    assert "Replaced on 15 March 2026 by 20 (Keputusan 12/2026)" in model.tooltip(
        row_of_first(model, session), YEAR_2026
    )
    session.set_day(SINCE)
    face = model.face(row_of_first(model, session), YEAR_2026)
    assert (face.text, face.is_tinted) == ("20", False)
    tip = model.tooltip(row_of_first(model, session), YEAR_2026)
    assert tip == "In force since 15 March 2026, by Keputusan 12/2026; before: 15"
    session.set_day(None)
    assert not model.has_tints
    assert model.face(row_of_first(model, session), YEAR_2026).text == "20"


def test_a_target_that_did_not_exist_that_day_is_empty(qtbot: QtBot) -> None:
    store = revised_plan()
    add_step(store, store.all(Indicator)[0].id, None, "10", "2026-03-15", period="2025")
    session = session_of(store)
    session.set_day(BEFORE)
    model = IndicatorTreeItemModel(session)
    assert model.face(row_of_first(model, session), FIRST_YEAR).text == "–"


def test_nothing_can_be_changed_while_a_past_day_is_shown(qtbot: QtBot) -> None:
    session = session_of(revised_plan())
    model = IndicatorTreeItemModel(session)
    session.set_day(BEFORE)
    row = row_of_first(model, session)
    assert not model.can_edit(row, YEAR_2026)
    assert not model.can_remove([row])
    assert model.begin_row(row) is None
    refused = model.set_cells([CellText(row, YEAR_2026, "99")], label="Isi")
    assert [one.reason for one in refused] == [
        "These are the targets of a past day; go back to the latest to change them."
    ]
    assert model.face(row, YEAR_2026).text == "15"


def test_the_outline_of_a_past_day_follows_the_plan(qtbot: QtBot) -> None:
    session = session_of(revised_plan())
    page = IndicatorsPage(session)
    qtbot.addWidget(page)
    session.setParent(page)
    session.set_day(BEFORE)
    assert not page.add_objective.isEnabled()
    session.do("Tambah", AddObjectiveEdit("Sasaran baru"))
    assert page.model.counts() == (2, 2)
    assert page.model.face(row_of_first(page.model, session), YEAR_2026).text == "15"
    session.set_day(None)
    assert page.add_objective.isEnabled()
