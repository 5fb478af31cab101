"""The scores that a session keeps: made when first asked for, right after every step, told by a signal."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Together
from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.editing.target import SetActualEdit, SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.period import Period
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.ui.plan_session import PlanSession


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    """A plan with one indicator, whose scores of 2026 are shown."""
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Penguji")
    with document.store.recording():
        objective = document.store.insert(Objective, code="SS1", text="Meningkatnya layanan")
        document.store.insert(Indicator, code="I1", objective_id=objective, polarity="maximize", consolidation="sum")
    document.store.session.commit()
    made = PlanSession(document, who="Penguji")
    made.set_year(2026)
    yield made
    document.close(keep_unsaved=False)


def test_scores_follow_every_step_and_its_undoing(session: PlanSession, qtbot: QtBot) -> None:
    measured = session.store.all(Indicator)[0].id
    scores = session.scores
    assert scores.board.scorecard(Period(2026)).organisation.value is None
    with qtbot.waitSignal(scores.scores_changed):
        target, actual = SetTargetEdit(measured, "2026", "10"), SetActualEdit(measured, "2026", "9")
        session.do("Isi", Together([target, actual]))
    assert scores.board.scorecard(Period(2026)).organisation.value == 90
    with qtbot.waitSignal(scores.scores_changed):
        session.do("Isi", SetActualEdit(measured, "2026", "8"))
    assert scores.board.scorecard(Period(2026)).organisation.value == 80
    with qtbot.waitSignal(scores.scores_changed):
        session.undo()
    assert scores.board.scorecard(Period(2026)).organisation.value == 90


def test_what_scores_do_not_rest_on_is_not_told(session: PlanSession, qtbot: QtBot) -> None:
    scores = session.scores
    card = scores.board.scorecard(Period(2026))
    with qtbot.assertNotEmitted(scores.scores_changed):
        session.do("Catatan", AddNoteEdit("Bahan rapat", "Penguji", "2026-01-02T03:04:05"))
    assert session.scores is scores
    assert scores.board.scorecard(Period(2026)) is card


def test_another_year_has_a_board_of_its_own(session: PlanSession, qtbot: QtBot) -> None:
    board = session.scores.board
    with qtbot.waitSignal(session.scores.scores_changed):
        session.set_year(2027)
    assert session.scores.board is not board
    assert session.scores.board.year == 2027


def test_a_session_loads_nothing_of_scoring_until_scores_are_asked_for() -> None:
    loaded = "[name for name in sys.modules if 'scoring' in name or 'monitoring' in name]"
    code = f"import sys, bsc_planner.ui.plan_session; print({loaded})"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_changed_title_is_no_change_of_scores_to_speak_of(session: PlanSession) -> None:
    before = session.scores.board.scorecard(Period(2026))
    session.do("Judul", SetPlanFieldEdit("title", "Lain"))
    assert session.scores.board.scorecard(Period(2026)).organisation == before.organisation


def test_scores_of_a_large_plan_are_made_beside_the_window_and_miss_no_step(
    session: PlanSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bsc_planner.ui.score_watch._SMALL", 0)
    measured = session.store.all(Indicator)[0].id
    session.do("Isi", Together([SetTargetEdit(measured, "2026", "10"), SetActualEdit(measured, "2026", "5")]))
    scores = session.scores
    assert not scores.is_ready(Period(2026))
    qtbot.waitUntil(lambda: scores._work.is_running)
    session.do("Isi", SetActualEdit(measured, "2026", "9"))
    qtbot.waitUntil(lambda: scores.is_ready(Period(2026)), timeout=20_000)
    assert scores.board.scorecard(Period(2026)).organisation.value == 90
    assert scores.board.scorecard(Period(2026)) == ScoreBoard(session.store, 2026).scorecard(Period(2026))


def test_very_many_changed_targets_are_read_again_a_little_at_a_time(session: PlanSession, qtbot: QtBot) -> None:
    measured = session.store.all(Indicator)[0].id
    session.do("Isi", SetActualEdit(measured, "2026", "9"))
    scores = session.scores
    scores.board.scorecard(Period(2026))
    session.do("Isi", Together([SetTargetEdit(measured, str(year), f"{year - 2000}") for year in range(2010, 2040)]))
    assert not scores.is_ready(Period(2026))
    with qtbot.waitSignal(scores.scores_changed):
        pass
    assert scores.is_ready(Period(2026))
    assert scores.board.scorecard(Period(2026)) == ScoreBoard(session.store, 2026).scorecard(Period(2026))
