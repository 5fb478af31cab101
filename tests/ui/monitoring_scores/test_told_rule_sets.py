"""What the window says of weak and broken rule sets, wherever it shows scores."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.rule_set import ChooseRuleSetEdit
from bsc_planner.exchange.documents.scorecard_facts import summary_of
from bsc_planner.figures.charts.words import chart_words
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.period import Period
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.scoring.explanation_text import rule_set_line
from bsc_planner.scoring.shipped_rule_sets import shipped_texts
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.inspector.why_tab import WhyTab
from bsc_planner.ui.pages.monitoring.rules.view import RulesView
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.pages.monitoring.scores.view import ScoresView
from bsc_planner.ui.pages.overview.score_panel import ScorePanel
from bsc_planner.ui.pages.strategy_map.page import StrategyMapPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from tests.scored_plan import actuals_edit, tax_office_edit

KEY = "kmk-467-2014"
TEXT = shipped_texts()[KEY]
FAULTS = {
    "hole": (TEXT.replace('"x >= 100"', '"x > 100"'), "status.3.when"),
    "unknown key": (TEXT.replace("upper = 120", "upper = 120\nuper = 3"), "index.uper"),
    "wrong type": (TEXT.replace("upper = 120", 'upper = "banyak"'), "index.upper"),
}


class SetRawText:
    """Puts any text into the copy, as a damaged file would hold it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def apply(self, plan: PlanStore) -> None:
        (row,) = plan.all(RuleSetCopy, RuleSetCopy.key == KEY)
        plan.update(RuleSetCopy, row.id, text=self._text)


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Kontrak", institution="KPP", start=2022, end=2024, who="Rina")
    made = PlanSession(document, who="Rina")
    made.do("Impor", tax_office_edit())
    made.set_year(2022)
    scope_of(made).set_period(Period(2022))
    made.do("Isi", actuals_edit(made.store))
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made).addWidget(NoticeBar())
    made.resize(1500, 900)
    yield made
    stop_background_work()
    made.close()


def told_by_window(qtbot: QtBot, window: QWidget, session: PlanSession) -> dict[str, str]:
    """What every place in the window says of the rule set that scores the plan."""
    scores = ScoresView(session, scope_of(session))
    overview, why = ScorePanel(session), WhyTab(session, Ref("plan", session.store.plan.id))
    rules, page = RulesView(session, scope_of(session)), StrategyMapPage(session)
    layout = window.layout()
    assert layout is not None
    for widget in (scores, overview, why, rules, page):
        layout.addWidget(widget)
    window.show()
    qtbot.waitExposed(window)
    page.colours.choose("score")
    qtbot.waitUntil(lambda: bool(overview.told.whole_text and why.rules.text() and page.scores.legend.told.whole_text))
    rules.show_rule_set(str(session.store.plan.rule_set))
    return {
        "scores": scores.head.rules.text(),
        "overview": overview.told.whole_text,
        "why": why.rules.text(),
        "map": page.scores.legend.told.whole_text,
        "rules": f"{rules.panel.grade.text()} {rules.panel.use.text()}",
    }


def told_on_paper(session: PlanSession) -> dict[str, str]:
    """What charts, documents and the command line say of it, in Indonesian."""
    card = session.scores.board.scorecard(Period(2022))
    summary = summary_of(card, unit="KPP")
    return {
        "documents": f"{summary.rule_set} {summary.basis}",
        "charts": chart_words("id").rule_set_name(card.rule_set),
        "command": rule_set_line(card.rule_set),
    }


@pytest.mark.parametrize("fault", FAULTS)
def test_the_last_good_rules_are_used_and_every_place_says_so(
    qtbot: QtBot, window: QWidget, session: PlanSession, fault: str
) -> None:
    session.do("Pilih", ChooseRuleSetEdit(KEY))
    before = session.scores.board.scorecard(Period(2022)).organisation.value
    text, key = FAULTS[fault]
    session.do("Rusak", SetRawText(text))
    assert session.scores.board.scorecard(Period(2022)).organisation.value == before
    for place, told in told_by_window(qtbot, window, session).items():
        assert "sing the last good rules" in told, place
        assert key in told, place
    for place, told in told_on_paper(session).items():
        assert f"memakai aturan terakhir yang baik: {KEY}, baris" in told, place
        assert key in told, place


def test_rules_known_from_third_parties_only_say_so_in_every_place(
    qtbot: QtBot, window: QWidget, session: PlanSession
) -> None:
    session.do("Pilih", ChooseRuleSetEdit("kmk-127-2026"))
    for place, told in told_by_window(qtbot, window, session).items():
        assert "evidence C: third" in told, place
    for place, told in told_on_paper(session).items():
        assert "bukti C: sumber pihak ketiga" in told, place
