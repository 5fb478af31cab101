"""The whole way on the page: actuals of a real scorecard are typed, and the scores of the definition are read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import AddIndicatorEdit, SetIndicatorFieldEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.rule_set import ChooseRuleSetEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.direction import Perspective
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import PeriodKind
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.pages.monitoring.actuals.view import ActualsView
from bsc_planner.ui.pages.monitoring.page import MonitoringPage
from bsc_planner.ui.pages.monitoring.scores.cells import SCORE
from bsc_planner.ui.pages.monitoring.scores.view import ScoresView
from bsc_planner.ui.plan_session import PlanSession

SCORECARD = Path(__file__).parents[2] / "data" / "kpp-pratama-scorecard.json"
TYPED = {"0a": "104,2", "1a-CP": "15%", "1b-N": "80%", "6a-CP": "10%", "6b-CP": "11%", "6c-N": "18,75%"}


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    """The scorecard in the form of KMK 467; its stakeholder lane gets the one objective it lacks in the source."""
    document = PlanDocument.create(title="", institution="", who="Rina")
    made = PlanSession(document, who="Rina")
    made.do("Impor", read_plan_file(SCORECARD).edit)
    lane = next(one.id for one in made.store.all(Perspective) if one.code == "SP")
    made.do(
        "Isi", AddObjectiveEdit("Penerimaan negara yang optimal", code="SS0", perspective_id=lane, objective_id="o")
    )
    made.do("Isi", AddIndicatorEdit("o", code="0a", name="Penerimaan", indicator_id="i"))
    made.do("Isi", SetIndicatorFieldEdit("i", "polarity", "maximize"))
    made.do("Isi", SetTargetEdit("i", "2022", "100"))
    made.do("Pilih", ChooseRuleSetEdit("kmk-467-2014"))
    made.set_year(2022)
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


def test_the_figures_of_the_definition_come_of_what_is_typed(qtbot: QtBot, session: PlanSession) -> None:
    page = MonitoringPage(session)
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    qtbot.waitExposed(page)
    actuals = page.show_view("actuals")
    assert isinstance(actuals, ActualsView)
    actuals.show_kind(PeriodKind.YEAR)
    codes = {one.code: one.id for one in session.store.all(Indicator)}
    grid = actuals.grid.view
    for code, text in TYPED.items():
        row = actuals.model.row_of(codes[code])
        assert row is not None
        grid.go_to(row, actuals.model.column_of("2022"))
        grid.setFocus()
        qtbot.keyClicks(grid, text[0])
        qtbot.keyClicks(grid.editing.editor, text[1:])
        qtbot.keyClick(grid.editing.editor, Qt.Key.Key_Return)
    scores = page.show_view("scores")
    assert isinstance(scores, ScoresView)
    qtbot.waitUntil(lambda: scores.model.rowCount() > 0)
    shown = dict(texts_of(scores))
    assert shown["SS1"] == "▲ 92,00"
    assert shown["SS6"] == "■ 71,41"
    assert [shown[code] for code in ("SP", "CP", "IP", "LG")] == ["● 104,20", "▲ 92,00", "■ 71,41", "○"]
    assert shown["whole"] == "▲ 87,53"


def texts_of(scores: ScoresView) -> Iterator[tuple[str, str]]:
    """Code and score of every row."""
    for row, node in enumerate(scores.model.lines):
        assert node.score is not None
        yield node.score.code or "whole", scores.model.face(row, SCORE).text
