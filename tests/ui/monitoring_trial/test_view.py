"""The view of trials: typed beside the plan, seen up the tree, kept by name, never in the plan."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.scenario import KeepScenarioEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.scenario import Scenario
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.pages.monitoring.page import MonitoringPage
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.pages.monitoring.trial.view import TrialView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellText, ColumnFilter, Order
from bsc_planner.ui.widgets.notice_bar import NoticeBar


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Rina")
    made = PlanSession(document, who="Rina")
    made.do("Isi", AddObjectiveEdit("Meningkatnya layanan", objective_id="o1"))
    made.do("Isi", AddIndicatorEdit("o1", name="Jumlah layanan", code="IKU1", indicator_id="i1"))
    made.do("Isi", AddIndicatorEdit("o1", name="Indeks mutu", code="IKU2", indicator_id="i2"))
    cells = [FigureCell("i1", "2026", "100"), FigureCell("i1", "2026", "90", "actual")]
    cells += [FigureCell("i2", "2026", "50"), FigureCell("i2", "2026", "50", "actual")]
    made.do("Isi", SetFiguresEdit(cells))
    for indicator in ("i1", "i2"):
        with made.store.recording():
            made.store.update(Indicator, indicator, polarity="maximize")
    made.store.session.commit()
    made.set_year(2026)
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made).addWidget(NoticeBar())
    made.resize(1500, 700)
    yield made
    stop_background_work()
    made.close()


@pytest.fixture
def view(qtbot: QtBot, session: PlanSession, window: QWidget) -> TrialView:
    scope = MonitoringScope(session, window)
    made = TrialView(session, scope)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    return made


def type_in(view: TrialView, row: str, column: str, text: str) -> list[str]:
    model = view.figures
    place = next(at for at in range(model.rowCount()) if model.face(at, 0).text.startswith(row))
    refused = model.set_cells([CellText(place, model.column_of(column), text)], label="Isi")
    return [one.reason for one in refused]


def scores(view: TrialView) -> dict[str, tuple[str, str, str]]:
    model = view.scores
    return {
        model.face(row, 0).text.split()[0]: (model.face(row, 1).text, model.face(row, 2).text, model.face(row, 3).text)
        for row in range(model.rowCount())
    }


def notices(window: QWidget) -> NoticeBar:
    found = window.findChild(NoticeBar)
    assert found is not None
    return found


def test_a_tried_actual_moves_the_scores_above_it_and_leaves_the_plan_alone(
    view: TrialView, session: PlanSession
) -> None:
    QAbstractItemModelTester(view.figures, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(view.scores, QAbstractItemModelTester.FailureReportingMode.Fatal)
    before = content_hash(session.store)
    assert type_in(view, "IKU1", "tried_actual", "96") == []
    found = scores(view)
    assert found["IKU1"] == ("▲ 90,00", "▲ 96,00", "↑ +6,00")
    assert found["Instansi"] == ("▲ 95,00", "▲ 98,00", "↑ +3,00")
    assert found["IKU2"][2] == "="
    assert content_hash(session.store) == before
    type_in(view, "IKU1", "tried_actual", "")
    assert scores(view)["Instansi"][2] == "="


def test_targets_and_weights_are_tried_too(view: TrialView) -> None:
    type_in(view, "IKU1", "tried_target", "90")
    assert scores(view)["IKU1"] == ("▲ 90,00", "● 100,00", "↑ +10,00")
    type_in(view, "IKU1", "tried_target", "100")
    assert not view.desk.figures
    type_in(view, "IKU1", "tried_weight", "75%")
    type_in(view, "IKU2", "tried_weight", "25%")
    assert scores(view)["Instansi"] == ("▲ 95,00", "▲ 92,50", "↓ −2,50")


def test_what_cannot_be_tried_is_refused_with_its_reason(view: TrialView) -> None:
    assert "0,21" in type_in(view, "IKU1", "tried_weight", "banyak")[0]
    assert type_in(view, "IKU1", "actual", "5") != [""]
    assert not view.desk.figures


def test_a_trial_is_kept_by_name_opened_renamed_and_dropped(
    view: TrialView, session: PlanSession, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["Naik", "Lebih baik"])
    monkeypatch.setattr(ReasonDialog, "ask", lambda *_, **__: next(names))
    type_in(view, "IKU1", "tried_actual", "96")
    view.keep.trigger()
    assert view.scenarios.currentText() == "Naik"
    assert not view.keep.isEnabled()
    type_in(view, "IKU1", "tried_actual", "99")
    view.keep.trigger()
    view.rename.trigger()
    (kept,) = session.store.all(Scenario)
    assert (kept.name, view.desk.is_kept) == ("Lebih baik", True)
    view.clear.trigger()
    assert not view.desk.figures
    view.show_element(Ref("scenario", kept.id))
    assert scores(view)["IKU1"][1] == "▲ 99,00"
    view.drop.trigger()
    assert not session.store.all(Scenario)
    assert scores(view)["IKU1"][1] == "▲ 99,00"
    session.undo()
    assert view.scenarios.currentText() == "Lebih baik"


def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(
    view: TrialView, session: PlanSession, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReasonDialog, "ask", lambda *_, **__: "Naik")
    type_in(view, "IKU1", "tried_actual", "96")
    view.keep.trigger()
    view.keep_as.trigger()
    assert "Naik" in notices(window).text
    assert len(session.store.all(Scenario)) == 1
    assert view.desk.figures


def test_two_scenarios_stand_beside_each_other(
    view: TrialView, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["Satu", "Dua"])
    monkeypatch.setattr(ReasonDialog, "ask", lambda *_, **__: next(names))
    type_in(view, "IKU1", "tried_actual", "96")
    view.keep.trigger()
    type_in(view, "IKU1", "tried_actual", "93")
    view.keep_as.trigger()
    view.compared.setCurrentText("Satu")
    view.compared.activated.emit(view.compared.currentIndex())
    assert scores(view)["IKU1"] == ("▲ 96,00", "▲ 93,00", "↓ −3,00")
    assert [column.title for column in view.scores.columns[1:3]] == ["Satu", "Dua"]


def test_leaving_the_view_loses_nothing_and_offers_to_keep(
    view: TrialView, session: PlanSession, window: QWidget
) -> None:
    type_in(view, "IKU1", "tried_actual", "96")
    view.hide()
    assert notices(window).text
    other = TrialView(session, MonitoringScope(session, window))
    assert other.desk.figures == view.desk.figures


def test_what_was_not_kept_can_be_brought_back(view: TrialView, window: QWidget) -> None:
    type_in(view, "IKU1", "tried_actual", "96")
    before = view.desk.open(None)
    view.desk.bring_back(before)
    assert scores(view)["IKU1"][1] == "▲ 96,00"


def test_the_scores_are_copied_with_their_headings(view: TrialView) -> None:
    type_in(view, "IKU1", "tried_actual", "96")
    view.copy.trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].count("\t") == 3
    assert any(line.endswith("▲ 90,00\t▲ 96,00\t↑ +6,00") for line in lines)


def test_figures_of_another_period_stay_and_other_cells_are_shown(view: TrialView) -> None:
    scope = view._scope
    type_in(view, "IKU1", "tried_actual", "96")
    scope.set_period(Period.parse("2026-Q1"))
    assert view.figures.face(0, view.figures.column_of("tried_actual")).text == ""
    scope.set_period(Period(2026))
    assert scores(view)["IKU1"][1] == "▲ 96,00"


def test_a_revealed_scenario_shows_the_view(
    session: PlanSession, window: QWidget, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session.do("Isi", KeepScenarioEdit("Naik", "2026", "[]", scenario_id="s1"))
    page = MonitoringPage(session)
    qtbot.addWidget(page)
    session.reveal(Ref("scenario", "s1"))
    shown = page.stack.currentWidget()
    assert isinstance(shown, TrialView)
    assert shown.desk.scenario is not None


def test_figures_and_scores_are_filtered_and_sorted_by_column(view: TrialView) -> None:
    view.figures.set_order(Order("actual"))
    names = [view.figures.face(row, 0).text for row in range(view.figures.rowCount())]
    assert [name.split()[0] for name in names if name.startswith("IKU")] == ["IKU2", "IKU1"]
    type_in(view, "IKU1", "tried_actual", "96")
    assert [view.figures.face(row, 0).text for row in range(view.figures.rowCount())] == names
    view.scores.set_filters({"element": ColumnFilter(contains="IKU1")})
    assert {"IKU1", "Instansi"} <= scores(view).keys()
    assert "IKU2" not in scores(view)
    type_in(view, "IKU1", "tried_actual", "97")
    assert scores(view)["IKU1"][2] == "↑ +7,00"
    assert "IKU2" not in scores(view)
    view.scores.set_filters({})
    view.scores.set_order(Order("difference", is_descending=True))
    assert [key for key in scores(view) if key.startswith("IKU")] == ["IKU1", "IKU2"]
