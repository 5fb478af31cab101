"""Scores as planners see them: the tree, why, all units, the map and the overview."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.target import SetActualEdit
from bsc_planner.figures.strategy_map.content import MapScore
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.period import Period
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import Score
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.inspector.why_tab import WhyTab
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.pages.monitoring.scores.cells import ELEMENT, RAW, SCORE
from bsc_planner.ui.pages.monitoring.scores.view import ScoresView
from bsc_planner.ui.pages.overview.score_panel import ScorePanel
from bsc_planner.ui.pages.strategy_map.page import StrategyMapPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, Order
from bsc_planner.ui.widgets.grid.filtering.filter_popup import FilterPopup
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from tests.scored_plan import actuals_edit, indicator_id, tax_office_edit


@pytest.fixture
def bare(qtbot: QtBot) -> Iterator[PlanSession]:
    """The scorecard before anything is realised."""
    document = PlanDocument.create(title="Kontrak", institution="KPP", start=2022, end=2024, who="Rina")
    made = PlanSession(document, who="Rina")
    made.do("Impor", tax_office_edit())
    made.set_year(2022)
    scope_of(made).set_period(Period(2022))
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def session(bare: PlanSession) -> PlanSession:
    bare.do("Isi", actuals_edit(bare.store))
    return bare


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made).addWidget(NoticeBar())
    made.resize(1500, 900)
    yield made
    stop_background_work()
    made.close()


def shown(qtbot: QtBot, window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    window.show()
    qtbot.waitExposed(window)


def view_of(qtbot: QtBot, window: QWidget, session: PlanSession) -> ScoresView:
    view = ScoresView(session, scope_of(session))
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    shown(qtbot, window, view)
    return view


def rows(view: ScoresView) -> dict[str, str]:
    """Score of every row by its first word."""
    found = {}
    for cells in view.model.as_table()[1:]:
        found[cells[ELEMENT].text.split()[0]] = str(cells[SCORE].number if len(cells) > 1 else "")
    return found


def why(inspector: Inspector) -> WhyTab | None:
    """The tab in sight that tells why."""
    return next((tab for tab in inspector.findChildren(WhyTab) if tab.isVisible()), None)


def ref_of(session: PlanSession, code: str) -> Ref:
    scorecard = session.scores.board.scorecard(Period(2022))
    listed: list[Score] = [*scorecard.perspectives, *scorecard.objectives, *scorecard.indicators]
    return next(one.ref for one in listed if one.code == code)


def test_the_tree_shows_organisation_perspectives_objectives_and_indicators(
    qtbot: QtBot, window: QWidget, session: PlanSession
) -> None:
    view = view_of(qtbot, window, session)
    found = rows(view)
    assert (found["SS1"], found["SS6"], found["7c-N"]) == ("92.00", "71.41", "120.00")
    assert found["SS4"] == "None"
    node = next(node for node in view.model.as_table() if node[ELEMENT].text.startswith("7c-N"))
    assert node[RAW].text == "200,00"
    assert "Perangkat aturan" in view.head.rules.text() or "Rule set" in view.head.rules.text()
    assert view.head.figure.text().startswith("▲")


def test_a_changed_actual_changes_only_figures_and_keeps_what_is_chosen(
    qtbot: QtBot, window: QWidget, session: PlanSession
) -> None:
    view = view_of(qtbot, window, session)
    view.tree.choose(ref_of(session, "6a-CP"))
    session.do("Ubah", SetActualEdit(indicator_id(session.store, "6a-CP"), "2022", "15%"))
    qtbot.waitUntil(lambda: rows(view)["6a-CP"] == "100.00")
    assert view.tree.current_ref() == ref_of(session, "6a-CP")


def test_search_and_light_leave_rows_with_what_is_above_them(
    qtbot: QtBot, window: QWidget, session: PlanSession
) -> None:
    view = view_of(qtbot, window, session)
    view.filter.words.setText("6a-cp")
    assert {"6a-CP", "SS6", "IP"} <= rows(view).keys()
    assert "6b-CP" not in rows(view)
    view.filter.words.setText("")
    view.filter.light.chosen.emit(Light.RED)
    assert {"6a-CP", "6b-CP", "6c-N"} <= rows(view).keys()
    assert "7c-N" not in rows(view)
    view.filter.words.setText("tidak ada yang begini")
    assert view.stack.currentWidget() is view.empty


def test_a_column_sorts_one_way_then_the_other_then_as_in_the_plan(
    qtbot: QtBot, window: QWidget, session: PlanSession
) -> None:
    view = view_of(qtbot, window, session)
    plan = list(rows(view))
    view.tree.operations.sort_by_turns(SCORE)
    codes = [code for code in rows(view) if code.startswith("6")]
    assert codes == ["6a-CP", "6b-CP", "6c-N"]
    view.tree.operations.sort_by_turns(SCORE)
    assert [code for code in rows(view) if code.startswith("6")] == ["6c-N", "6b-CP", "6a-CP"]
    view.tree.operations.sort_by_turns(SCORE)
    assert list(rows(view)) == plan


def test_scores_are_filtered_by_their_columns_and_folded(qtbot: QtBot, window: QWidget, session: PlanSession) -> None:
    view = view_of(qtbot, window, session)
    model = view.model
    before = [model.face(row, ELEMENT).text for row in range(model.rowCount())]
    model.set_filters({"element": ColumnFilter(contains="6a-cp")})
    left = [model.face(row, ELEMENT).text for row in range(model.rowCount())]
    assert left[-1].startswith("6a-CP")
    assert [model.depth(row) for row in range(model.rowCount())] == [0, 1, 2, 3]
    model.set_filters({})
    assert [model.face(row, ELEMENT).text for row in range(model.rowCount())] == before
    model.toggle(0)
    assert model.rowCount() < len(before)
    session.select(ref_of(session, "6a-CP"))
    assert view.tree.current_ref() == ref_of(session, "6a-CP")
    assert [model.face(row, ELEMENT).text for row in range(model.rowCount())] == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_scores_are_filtered_by_a_span_of_numbers_and_names_are_not(
    qtbot: QtBot, window: QWidget, session: PlanSession
) -> None:
    view = view_of(qtbot, window, session)
    view.tree.operations.open_filter(ELEMENT)
    assert not view.findChildren(FilterPopup)[-1].first.isVisible()
    view.tree.operations.open_filter(SCORE)
    popup = view.findChildren(FilterPopup)[-1]
    qtbot.keyClicks(popup.first, "70")
    qtbot.keyClicks(popup.last, "80,5")
    qtbot.keyClick(popup.last, Qt.Key.Key_Return)
    assert view.model.filters == {
        view.model.columns[SCORE].key: ColumnFilter(lowest=Decimal(70), highest=Decimal("80.5"))
    }
    met = [number for text in rows(view).values() if text and 70 <= (number := Decimal(text)) <= Decimal("80.5")]
    assert met
    view.tree.operations.open_filter(SCORE)
    assert view.findChildren(FilterPopup)[-1].last.text() == "80,5"


def test_a_copied_table_has_numbers_for_spreadsheets(qtbot: QtBot, window: QWidget, session: PlanSession) -> None:
    view = view_of(qtbot, window, session)
    view.filter.copy.click()
    mime = QApplication.clipboard().mimeData()
    assert 'x:num="71.41" sdval="71.41"' in mime.html()
    line = next(line for line in mime.text().splitlines() if line.startswith("SS6"))
    assert "71,41" in line.split("\t")


def test_without_actuals_the_view_says_what_to_enter(qtbot: QtBot, window: QWidget, bare: PlanSession) -> None:
    view = view_of(qtbot, window, bare)
    assert view.stack.currentWidget() is view.empty
    with qtbot.waitSignal(scope_of(bare).view_asked) as asked:
        view.enter.trigger()
    assert asked.args == ["actuals"]


def test_all_units_are_compared_and_one_of_them_opened(qtbot: QtBot, window: QWidget, session: PlanSession) -> None:
    view = view_of(qtbot, window, session)
    view.filter.side.chosen.emit(True)
    qtbot.waitUntil(lambda: view.units.scores is not None, timeout=20_000)
    model = view.units.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    assert model.rowCount() == 1
    assert model.columnCount() == len(model.row_faces(0))
    model.set_order(Order("organisation", is_descending=True))
    model.set_filters({"organisation": ColumnFilter(lowest=Decimal(1_000))})
    assert model.rowCount() == 0
    assert view.units.currentWidget() is view.units.grid
    model.set_filters({})
    view.filter.copy.click()
    assert "sdval" in QApplication.clipboard().mimeData().html()
    view.units.grid.view.go_to(0, 0)
    assert session.selection == Ref("plan", session.store.plan.id)
    qtbot.keyClick(view.units.grid.view, Qt.Key.Key_Return)
    assert view.stack.currentWidget() is view.tree


def test_scorecard_and_explanation_are_written_from_the_view(
    qtbot: QtBot, window: QWidget, session: PlanSession, tmp_path: Path
) -> None:
    view = view_of(qtbot, window, session)
    for document in ("scorecard", "explanation"):
        view._export.writer(document, "xlsx", Period(2022), None)(tmp_path / f"{document}.xlsx")
    assert {path.name for path in tmp_path.iterdir()} == {"scorecard.xlsx", "explanation.xlsx"}


def test_a_double_click_asks_the_inspector_why(qtbot: QtBot, window: QWidget, session: PlanSession) -> None:
    inspector = Inspector(session)
    view = view_of(qtbot, window, session)
    shown(qtbot, window, inspector)
    view.tree.choose(ref_of(session, "SS6"))
    qtbot.keyClick(view.tree.view, Qt.Key.Key_Return)
    assert session.selection == ref_of(session, "SS6")
    qtbot.waitUntil(lambda: why(inspector) is not None)
    tab = why(inspector)
    assert tab is not None
    assert "71,41" in tab.headline.text()
    assert "(66,67 × 14 + 73,33 × 14 + 75 × 11) ÷ 39" in tab.as_text()
    node = tab.nodes[0]
    node.set_open(is_open=True)
    node.name.linkActivated.emit("go")
    assert session.selection == ref_of(session, "6a-CP")
    qtbot.waitUntil(lambda: (found := why(inspector)) is not None and "66,67" in found.headline.text())


def test_why_follows_what_is_typed(qtbot: QtBot, window: QWidget, session: PlanSession) -> None:
    tab = WhyTab(session, ref_of(session, "6a-CP"))
    shown(qtbot, window, tab)
    assert "66,67" in tab.headline.text()
    session.do("Ubah", SetActualEdit(indicator_id(session.store, "6a-CP"), "2022", "15%"))
    qtbot.waitUntil(lambda: "100,00" in tab.headline.text())
    tab.copy.click()
    assert "WP Strategis: 100,00" in QApplication.clipboard().text()


@pytest.mark.parametrize("kind", ["plan", "perspective"])
def test_the_whole_and_perspectives_are_told_why_too(
    qtbot: QtBot, window: QWidget, session: PlanSession, kind: str
) -> None:
    inspector = Inspector(session)
    shown(qtbot, window, inspector)
    ref = Ref("plan", session.store.plan.id) if kind == "plan" else ref_of(session, "CP")
    session.ask_why(ref)
    qtbot.waitUntil(lambda: (found := why(inspector)) is not None and found.explanation is not None)


def test_the_map_is_coloured_by_scores_and_only_what_changed_is_shown_anew(
    qtbot: QtBot, window: QWidget, session: PlanSession
) -> None:
    page = StrategyMapPage(session)
    shown(qtbot, window, page)
    page.colours.choose("score")
    cards = {item.card.objective.code: item for item in page.scene.cards.values()}
    assert cards["SS6"].card.objective.score == MapScore("71,41", Light.RED)
    assert page.scores.legend.isVisible()
    places = {code: item.pos() for code, item in cards.items()}
    before = {code: item.card.objective for code, item in cards.items()}
    session.do("Ubah", SetActualEdit(indicator_id(session.store, "6a-CP"), "2022", "15%"))
    qtbot.waitUntil(lambda: cards["SS6"].card.objective != before["SS6"])
    changed = {code for code, item in cards.items() if item.card.objective != before[code]}
    assert changed == {"SS6"}
    assert {code: item.pos() for code, item in cards.items()} == places
    page.colours.choose("perspective")
    assert {item.card.objective.score for item in cards.values()} == {None}
    assert not page.scores.legend.isVisible()


def test_the_overview_tells_scores_and_missing_actuals(qtbot: QtBot, window: QWidget, session: PlanSession) -> None:
    panel = ScorePanel(session)
    shown(qtbot, window, panel)
    qtbot.waitUntil(lambda: bool(panel.missing.text()))
    assert "2022" in panel.told.whole_text
    with qtbot.waitSignal(session.reveal_asked) as asked:
        qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert asked.args == [None, "monitoring"]
