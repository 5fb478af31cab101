"""Copies that are made a little at a time while the plan is edited: whole, of one state, and gone in every case."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Queue

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.edit import apply_edit
from bsc_planner.editing.history import History
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.document import live_copy
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.live_copy import PlanCopy
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Cancelled, NoProgress
from tests.model.document.edits import new_plan, texts

LONG = "Meningkatnya mutu layanan " * 200


class FailingEdit:
    """Writes much and then gives up, so that all of it is taken back."""

    def apply(self, plan: PlanStore) -> None:
        for number in range(20):
            plan.insert(Objective, text=f"{number} {LONG}")
        raise PlanError


class Between:
    """Progress that does something each time a piece was copied."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act
        self.pieces = 0

    def step(self, done: int, total: int, what: str = "") -> None:
        self.pieces += 1
        self._act()


@pytest.fixture(autouse=True)
def _page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_copy, "_PAGES", 1)
    monkeypatch.setattr(live_copy, "_BETWEEN", 0.0)


def filled_plan() -> PlanDocument:
    document = new_plan()
    for number in range(5):
        apply_edit(document.store, AddObjectiveEdit(text=f"{number} {LONG}"), label="", who="Ani")
    return document


def content(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """State and objectives of a copy; fails where SQLite finds anything wrong with it."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    state = connection.execute("SELECT value FROM meta WHERE key = 'state_no'").fetchone()[0]
    rows = connection.execute("SELECT id, text FROM objective ORDER BY ord, id").fetchall()
    connection.close()
    return state, rows


def now(document: PlanDocument) -> tuple[str, list[tuple[str, str]]]:
    rows = [(row.id, row.text or "") for row in document.store.all(Objective)]
    return str(History(document.store).state), rows


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(("add", "change", "undo", "redo", "fail", "nothing")), max_size=25))
def test_a_copy_made_between_edits_holds_the_state_after_the_last_of_them(steps: list[str]) -> None:
    document, waiting = filled_plan(), iter(steps)

    def act() -> None:
        store = document.store
        match next(waiting, "nothing"):
            case "add":
                apply_edit(store, AddObjectiveEdit(text=LONG), label="", who="Ani")
            case "change":
                first = store.all(Objective)[0]
                edit = SetObjectiveFieldEdit(first.id, "text", f"{first.text} lagi")
                apply_edit(store, edit, label="", who="Ani")
            case "undo":
                History(store).undo(who="Ani")
            case "redo":
                History(store).redo(who="Ani")
            case "fail":
                with suppress(PlanError):
                    apply_edit(store, FailingEdit(), label="", who="Ani")

    progress = Between(act)
    copy = document.copy_beside()
    assert content(copy.made(progress)) == now(document)
    assert progress.pieces > len(steps) / 2
    copy.drop()
    document.close(keep_unsaved=False)


def test_copies_made_in_another_thread_are_whole_while_edits_go_on() -> None:
    document = filled_plan()
    copies: Queue[PlanCopy | None] = Queue()
    found: list[tuple[str, list[tuple[str, str]]]] = []

    def work() -> None:
        while (copy := copies.get()) is not None:
            found.append(content(copy.made(NoProgress())))
            copy.drop()

    thread = threading.Thread(target=work)
    thread.start()
    states = {now(document)[0]: now(document)[1]}
    for number in range(40):
        copies.put(document.copy_beside())
        apply_edit(document.store, AddObjectiveEdit(text=f"{number} {LONG}"), label="", who="Ani")
        states[now(document)[0]] = now(document)[1]
    copies.put(None)
    thread.join()
    assert len(found) == 40
    assert all(states[state] == rows for state, rows in found)
    document.close(keep_unsaved=False)


def test_an_opened_copy_is_of_the_state_asked_for_where_nothing_was_edited_and_goes_afterwards() -> None:
    document = filled_plan()
    copy = document.copy_beside()
    with copy.opened(NoProgress()) as store:
        assert History(store).state == History(document.store).state
        assert [row.text for row in store.all(Objective)] == texts(document)
    assert not list(document.kept_at.glob("*.snapshot"))
    document.close(keep_unsaved=False)


def test_what_is_stopped_leaves_no_copy() -> None:
    document = filled_plan()

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        document.copy_beside().made(Between(stop))
    assert not list(document.kept_at.glob("*.snapshot"))
    apply_edit(document.store, AddObjectiveEdit(text="b"), label="", who="Ani")
    assert content(document.copy_beside().made(NoProgress())) == now(document)
    document.close(keep_unsaved=False)


def test_closing_the_plan_ends_a_copy_under_way_and_waits_for_it() -> None:
    document = filled_plan()
    is_under_way, may_go_on = threading.Event(), threading.Event()
    ended: list[type[BaseException]] = []

    def wait() -> None:
        is_under_way.set()
        may_go_on.wait(10)

    def work(copy: PlanCopy) -> None:
        try:
            copy.made(Between(wait))
        except PlanError as error:
            ended.append(type(error))

    thread = threading.Thread(target=work, args=(document.copy_beside(),))
    later = document.copy_beside()
    thread.start()
    is_under_way.wait(10)
    closing = threading.Timer(0.05, may_go_on.set)
    closing.start()
    document.close(keep_unsaved=False)
    thread.join()
    assert ended == [Cancelled]
    with pytest.raises(Cancelled):
        later.made(NoProgress())
    assert not document.kept_at.exists()


def test_where_sqlite_serves_one_thread_only_the_copy_is_made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "threadsafety", 1)
    document = filled_plan()
    before = now(document)
    copy = document.copy_beside()
    apply_edit(document.store, AddObjectiveEdit(text="b"), label="", who="Ani")
    assert content(copy.made(NoProgress())) == before
    copy.drop()
    document.close(keep_unsaved=False)
