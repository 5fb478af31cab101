"""Scores of a large plan are made beside the window; meanwhile pages say so, and keep what they showed already."""

import threading
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.target import SetActualEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.live_copy import Copying
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.progress import Progress
from bsc_planner.scoring.score import Scorecard
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.pages.cascade.tree.view import PerformanceTreeView
from bsc_planner.ui.pages.monitoring.actuals.view import ActualsView
from bsc_planner.ui.pages.monitoring.charts.view import ChartsView
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope, scope_of
from bsc_planner.ui.pages.monitoring.scores.view import ScoresView
from bsc_planner.ui.pages.monitoring.trial.view import TrialView
from bsc_planner.ui.pages.overview.score_panel import ScorePanel
from bsc_planner.ui.plan_session import PlanSession
from tests.scored_plan import actuals_edit, indicator_id, tax_office_edit

WORKED_OUT = "The scores are being worked out…"


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlanSession]:
    """A plan that counts as large, with scores."""
    monkeypatch.setattr("bsc_planner.ui.score_watch._SMALL", 0)
    monkeypatch.setattr("bsc_planner.monitoring.score_source._FEW", 0)
    document = PlanDocument.create(title="Kontrak", institution="KPP", start=2022, end=2024, who="Rina")
    made = PlanSession(document, who="Rina")
    made.do("Impor", tax_office_edit())
    made.do("Isi", actuals_edit(made.store))
    made.set_year(2022)
    scope_of(made).set_period(Period(2022))
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def may_copy(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Until this is set, work beside the window waits for its copy of the plan."""
    event, copy = threading.Event(), Copying.copy

    def waiting(copying: Copying, connection: Connection, place: Path, progress: Progress) -> None:
        event.wait(20)
        copy(copying, connection, place, progress)

    monkeypatch.setattr(Copying, "copy", waiting)
    yield event
    event.set()


@pytest.fixture
def scope(session: PlanSession) -> MonitoringScope:
    return scope_of(session)


def says(widget: QWidget) -> bool:
    """Whether a page tells that scores are being worked out."""
    return any(WORKED_OUT in label.text() and label.isVisible() for label in widget.findChildren(QLabel))


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(1200, 800)
    widget.show()
    qtbot.waitExposed(widget)


def scored(session: PlanSession, period: Period) -> Scorecard:
    """The scorecard as it is made anew."""
    return ScoreBoard(session.store, session.year).scorecard(period)


def scores_view(qtbot: QtBot, session: PlanSession, *, is_awaited: bool = True) -> ScoresView:
    """The page of scores in a window; waits until they are there, unless they cannot be yet."""
    view = ScoresView(session, scope_of(session))
    shown(qtbot, view)
    if is_awaited:
        qtbot.waitUntil(lambda: view.scorecard is not None)
    return view


def test_the_scorecard_says_that_it_is_being_worked_out_and_then_shows(
    qtbot: QtBot, session: PlanSession, scope: MonitoringScope, may_copy: threading.Event
) -> None:
    view = scores_view(qtbot, session, is_awaited=False)
    assert says(view)
    assert not view.head.isVisible()
    assert not view.filter.export.isEnabled()
    may_copy.set()
    qtbot.waitUntil(lambda: view.scorecard is not None)
    assert view.scorecard == scored(session, scope.period)
    assert view.stack.currentWidget() is view.tree
    assert view.head.isVisible()
    assert view.filter.export.isEnabled()


def test_scores_shown_stay_in_sight_while_those_after_an_edit_are_worked_out(
    qtbot: QtBot, session: PlanSession, scope: MonitoringScope, may_copy: threading.Event
) -> None:
    may_copy.set()
    view = scores_view(qtbot, session)
    before = view.scorecard
    may_copy.clear()
    session.do("Arah", SetIndicatorFieldEdit(indicator_id(session.store, "1a-CP"), "polarity", "minimize"))
    view.refresh()
    assert view.scorecard is before
    assert not says(view)
    may_copy.set()
    qtbot.waitUntil(lambda: view.scorecard is not before)
    assert view.scorecard == scored(session, scope.period)


def test_scores_of_another_period_are_never_shown_for_those_that_are_wanted(
    qtbot: QtBot, session: PlanSession, scope: MonitoringScope, may_copy: threading.Event
) -> None:
    may_copy.set()
    view = scores_view(qtbot, session)
    may_copy.clear()
    half = Period(2022, PeriodKind.SEMESTER, 1)
    scope.set_period(half)
    qtbot.waitUntil(lambda: says(view))
    assert view.scorecard is None
    may_copy.set()
    qtbot.waitUntil(lambda: view.scorecard is not None)
    assert view.scorecard == scored(session, half)


def test_a_trial_begins_when_the_scores_are_there(
    qtbot: QtBot, session: PlanSession, scope: MonitoringScope, may_copy: threading.Event
) -> None:
    view = TrialView(session, scope)
    shown(qtbot, view)
    assert says(view)
    may_copy.set()
    qtbot.waitUntil(lambda: view.scores.rowCount() > 0)
    assert not says(view)
    assert view.figures.rowCount() > 0


def test_a_chart_is_drawn_when_the_scores_are_there(
    qtbot: QtBot, session: PlanSession, scope: MonitoringScope, may_copy: threading.Event
) -> None:
    view = ChartsView(session, scope)
    shown(qtbot, view)
    assert view.stack.currentWidget() is view.waiting
    may_copy.set()
    qtbot.waitUntil(lambda: view.content is not None and view.stack.currentWidget() is not view.waiting)


def test_cards_of_the_performance_tree_get_their_scores_later(
    qtbot: QtBot, session: PlanSession, may_copy: threading.Event
) -> None:
    view = PerformanceTreeView(session)
    shown(qtbot, view)
    view.scores.trigger()

    def scores() -> set[object]:
        return {placed.card.score for placed in view.state.drawing.cards.values()}

    assert scores() == {None}
    assert says(view)
    may_copy.set()
    qtbot.waitUntil(lambda: scores() != {None})
    assert not says(view)


def test_the_overview_says_that_scores_are_being_worked_out(
    qtbot: QtBot, session: PlanSession, may_copy: threading.Event
) -> None:
    panel = ScorePanel(session)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: says(panel))
    may_copy.set()
    qtbot.waitUntil(lambda: "2022" in panel.told.text())


def test_actuals_are_typed_before_their_scores_are_there(
    qtbot: QtBot, session: PlanSession, scope: MonitoringScope, may_copy: threading.Event
) -> None:
    view = ActualsView(session, scope)
    shown(qtbot, view)
    assert view.model.rowCount() > 0
    session.do("Isi", SetActualEdit(indicator_id(session.store, "1a-CP"), "2022", "70"))
    may_copy.set()
    wanted = Ref("indicator", indicator_id(session.store, "1a-CP"))
    qtbot.waitUntil(lambda: wanted.id in view.model._scores)
    card = scored(session, scope.period)
    assert view.model._scores[wanted.id] == next(one for one in card.indicators if one.ref == wanted)


def test_where_the_plan_cannot_be_copied_scores_are_made_all_the_same(
    qtbot: QtBot, session: PlanSession, scope: MonitoringScope, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise PlanError

    monkeypatch.setattr(Copying, "copy", full)
    view = scores_view(qtbot, session)
    assert view.scorecard == scored(session, scope.period)
