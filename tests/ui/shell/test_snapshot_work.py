"""Long work on copies of the open plan: the copy goes in every case, and only the last wish counts."""

import sqlite3
import threading
from pathlib import Path
from sqlite3 import Connection

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bsc_planner.errors import PlanError
from bsc_planner.model.document.live_copy import Copying
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork, run_on_snapshot


@pytest.fixture
def copies(session: PlanSession, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Where copies of the open plan were made."""
    made: list[Path] = []
    copy = Copying.copy

    def noting(copying: Copying, connection: Connection, place: Path, progress: Progress) -> None:
        made.append(place)
        copy(copying, connection, place, progress)

    monkeypatch.setattr(Copying, "copy", noting)
    return made


def title_of(store: PlanStore, _progress: Progress) -> str | None:
    return store.plan.title


def failing(_store: PlanStore, _progress: Progress) -> str:
    raise PlanError(path="x")


def test_the_copy_goes_when_the_work_is_done(qtbot: QtBot, session: PlanSession, copies: list[Path]) -> None:
    results: list[object] = []
    errors: list[PlanError] = []
    run_on_snapshot(QObject(session), session, "", title_of, on_done=results.append, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(results))
    assert (results, errors) == (["Renstra"], [])
    assert [path.exists() for path in copies] == [False]


def test_the_copy_goes_when_the_work_fails(qtbot: QtBot, session: PlanSession, copies: list[Path]) -> None:
    results: list[object] = []
    errors: list[PlanError] = []
    run_on_snapshot(QObject(session), session, "", failing, on_done=results.append, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].details == {"path": "x"}
    assert [path.exists() for path in copies] == [False]


def test_work_that_never_began_leaves_no_copy(qtbot: QtBot, session: PlanSession, copies: list[Path]) -> None:
    may_go_on = threading.Event()
    errors: list[PlanError] = []

    def waiting(_store: PlanStore, _progress: Progress) -> None:
        may_go_on.wait(10)

    owner = QObject(session)
    run_on_snapshot(owner, session, "", waiting, on_done=lambda _nothing: None, on_error=errors.append)
    run_on_snapshot(owner, session, "", title_of, on_done=lambda _nothing: None, on_error=errors.append).cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)
    assert [path.exists() for path in copies] == [False], "the second one is never made"


def test_only_what_was_asked_for_last_counts(qtbot: QtBot, session: PlanSession, copies: list[Path]) -> None:
    results: list[object] = []
    errors: list[PlanError] = []
    latest = LatestWork(QObject(session), session)
    latest.start("", lambda _store, _progress: "first", on_done=results.append, on_error=errors.append)
    latest.start("", lambda _store, _progress: "last", on_done=results.append, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(results))
    assert (results, errors) == (["last"], [])
    latest.start("", title_of, on_done=results.append, on_error=errors.append)
    latest.stop()
    stop_background_work()
    qtbot.waitUntil(lambda: not any(path.exists() for path in copies))
    assert (results, errors) == (["last"], [])


@pytest.mark.parametrize("threadsafety", [3, 1])
def test_a_plan_that_cannot_be_copied_is_told(
    qtbot: QtBot, session: PlanSession, monkeypatch: pytest.MonkeyPatch, threadsafety: int
) -> None:
    def full(*_given: object) -> None:
        raise PlanError(path="x")

    monkeypatch.setattr(Copying, "copy", full)
    monkeypatch.setattr(sqlite3, "threadsafety", threadsafety)
    results: list[object] = []
    errors: list[PlanError] = []
    latest = LatestWork(QObject(session), session)
    latest.start("", title_of, on_done=results.append, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert len(errors) == 1
    assert not latest.is_running
