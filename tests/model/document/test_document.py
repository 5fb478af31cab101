"""Creating, opening, saving and closing a plan through its one door."""

import os
import sqlite3
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.editing.edit import apply_edit
from bsc_planner.editing.history import History
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.document.document import PlanDocument, ReadOnlyReason, close_snapshot, open_snapshot
from bsc_planner.model.document.faults import FileLockedError, TargetExistsError, UnnamedPlanError
from bsc_planner.model.document.trash import discarded_work
from bsc_planner.model.document.unsaved_work import unsaved_work
from bsc_planner.model.identity import new_id
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore, ReadOnlyPlanError
from tests.model.document.edits import add, names_in, new_plan, reopened_texts, saved_plan, texts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "Berbagi é"
    folder.mkdir()
    return folder / "Renstra 2025–2029.renstra"


def test_a_new_plan_has_no_file_and_is_unsaved() -> None:
    document = new_plan()
    assert document.path is None
    assert document.has_unsaved_changes
    assert (document.store.plan.title, document.store.plan.period_end) == ("Renstra", 2029)
    with pytest.raises(UnnamedPlanError):
        document.save()
    document.close(keep_unsaved=False)


def test_what_was_saved_is_what_is_opened(path: Path) -> None:
    document = new_plan("a", "b")
    said = content_hash(document.store)
    document.save_as(path)
    assert not document.has_unsaved_changes
    document.close(keep_unsaved=False)
    again = PlanDocument.open(path, who="Budi")
    assert content_hash(again.store) == said
    assert (again.findings, again.is_read_only, again.has_unsaved_changes) == ([], False, False)
    again.close(keep_unsaved=False)


def test_the_file_changes_only_when_the_planner_saves(path: Path) -> None:
    saved_plan(path, "a")
    before = path.read_bytes()
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    assert document.has_unsaved_changes
    assert path.read_bytes() == before
    document.save()
    assert reopened_texts(path) == ["a", "b"]
    document.close(keep_unsaved=False)


def test_undoing_back_to_the_saved_state_is_saved_again(path: Path) -> None:
    document = new_plan("a")
    document.save_as(path)
    add(document, "b")
    History(document.store).undo(who="Ani")
    assert (document.has_unsaved_changes, document.is_read_only) == (False, False)
    History(document.store).redo(who="Ani")
    assert (document.has_unsaved_changes, document.is_read_only) == (True, False)
    document.close(keep_unsaved=False)


def test_nothing_but_the_file_and_its_previous_version_stays_in_the_folder(path: Path) -> None:
    document = new_plan("a")
    document.save_as(path)
    add(document, "b")
    document.save()
    document.close(keep_unsaved=False)
    assert names_in(path.parent) == [path.name, f"{path.name}.bak"]
    assert reopened_texts(path.with_name(f"{path.name}.bak")) == ["a"]


def test_removed_text_does_not_travel_in_the_file(path: Path) -> None:
    document = new_plan("terbuka")
    store = document.store
    with store.recording():
        secret = store.insert(Objective, text="199001012015011001 rahasia")
    store.session.commit()
    document.save_as(path)
    assert b"rahasia" in path.read_bytes()
    with store.recording():
        store.delete(Objective, secret)
    store.session.commit()
    document.save()
    document.close(keep_unsaved=False)
    assert b"rahasia" not in path.read_bytes()


@dataclass(frozen=True)
class AddMany:
    """Add as many objectives of random text as an import may."""

    count: int

    def apply(self, plan: PlanStore) -> None:
        rows = [(new_id(), place, os.urandom(40).hex()) for place in range(self.count)]
        plan.insert_rows(Objective, ("id", "ord", "text"), rows)


def test_steps_that_can_be_undone_stay_behind_and_leave_no_room_in_the_file(path: Path) -> None:
    document = new_plan()
    apply_edit(document.store, AddMany(5_000), label="Impor", who="Ani")
    History(document.store).undo(who="Ani")
    document.save_as(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM undo_step").fetchone() == (0,)
    assert connection.execute("PRAGMA freelist_count").fetchone()[0] <= 64
    connection.close()
    assert path.stat().st_size < 900_000
    History(document.store).redo(who="Ani")
    assert document.store.count(Objective) == 5_000
    document.close(keep_unsaved=False)


def test_a_second_opener_is_told_who_has_the_plan_open(path: Path) -> None:
    saved_plan(path)
    first = PlanDocument.open(path, who="Ani")
    with pytest.raises(FileLockedError) as refusal:
        PlanDocument.open(path, who="Budi")
    assert refusal.value.details["person"] == "Ani"
    assert refusal.value.details["is_same_computer"] is True
    reader = PlanDocument.open(path, who="Budi", read_only=True)
    assert reader.read_only_reason is ReadOnlyReason.ASKED
    reader.close(keep_unsaved=False)
    first.close(keep_unsaved=False)
    PlanDocument.open(path, who="Budi").close(keep_unsaved=False)


def test_a_read_only_plan_refuses_edits_and_saving_but_can_be_saved_under_a_name(path: Path) -> None:
    saved_plan(path, "a")
    reader = PlanDocument.open(path, who="Budi", read_only=True)
    with pytest.raises(ReadOnlyPlanError):
        add(reader, "b")
    with pytest.raises(ReadOnlyPlanError):
        reader.save()
    other = path.with_name("salinan.renstra")
    reader.save_as(other)
    add(reader, "b")
    reader.save()
    assert (reopened_texts(path), reopened_texts(other)) == (["a"], ["a", "b"])
    reader.close(keep_unsaved=False)


def test_saving_under_the_name_of_another_file_asks_first_and_keeps_that_file(path: Path) -> None:
    saved_plan(path, "lama")
    document = new_plan("baru")
    with pytest.raises(TargetExistsError):
        document.save_as(path)
    assert reopened_texts(path) == ["lama"]
    document.save_as(path, overwrite=True)
    assert reopened_texts(path) == ["baru"]
    assert reopened_texts(path.with_name(f"{path.name}.bak")) == ["lama"]
    document.close(keep_unsaved=False)


def test_a_plan_saved_under_another_name_is_another_document(path: Path) -> None:
    document = new_plan("a")
    document.save_as(path)
    first = document.doc_uuid
    document.save_as(path.with_name("lain.renstra"))
    assert document.doc_uuid != first
    assert document.path == path.with_name("lain.renstra")
    PlanDocument.open(path, who="Budi").close(keep_unsaved=False)
    document.close(keep_unsaved=False)


def test_a_snapshot_is_a_plan_of_its_own_that_later_edits_do_not_reach() -> None:
    document = new_plan("a")
    place = document.snapshot()
    add(document, "b")
    plan = open_snapshot(place)
    assert [objective.text for objective in plan.all(Objective)] == ["a"]
    with pytest.raises(ReadOnlyPlanError), plan.recording():
        pass
    close_snapshot(plan)
    document.close(keep_unsaved=False)
    assert not place.exists()


def test_the_working_copy_is_for_this_user_only_and_gone_after_closing() -> None:
    document = new_plan("a")
    folder = document.kept_at
    # Windows keeps what lies in a profile for its owner and knows no such bits
    assert sys.platform == "win32" or stat.S_IMODE(folder.stat().st_mode) == 0o700
    document.close(keep_unsaved=False)
    assert not folder.exists()
    assert discarded_work()[0].name.endswith(folder.name)


def test_work_closed_unsaved_can_be_taken_up_with_its_undo_steps(path: Path) -> None:
    saved_plan(path, "a")
    document = PlanDocument.open(path, who="Ani")
    add(document, "b", "c")
    document.close(keep_unsaved=True)
    (unsaved,) = unsaved_work()
    assert (unsaved.path, unsaved.steps, unsaved.person) == (path, 2, "Ani")
    again = PlanDocument.recover(unsaved, who="Ani")
    assert texts(again) == ["a", "b", "c"]
    assert again.has_unsaved_changes
    History(again.store).undo(who="Ani")
    again.save()
    assert reopened_texts(path) == ["a", "b"]
    again.close(keep_unsaved=False)
    assert unsaved_work() == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(["add", "undo", "redo", "save", "reopen", "crash"]), max_size=12))
def test_whatever_a_planner_does_nothing_is_lost_and_unsaved_means_different_from_the_file(
    path: Path, steps: list[str]
) -> None:
    path.unlink(missing_ok=True)
    document = new_plan("awal")
    document.save_as(path)
    saved = content_hash(document.store)
    for number, step in enumerate(steps):
        history = History(document.store)
        said = content_hash(document.store)
        if step == "add":
            add(document, str(number))
        elif step == "undo":
            history.undo(who="Ani")
        elif step == "redo":
            history.redo(who="Ani")
        elif step == "save":
            document.save()
            saved = said
        elif step == "reopen":
            document.close(keep_unsaved=False)
            document = PlanDocument.open(path, who="Ani")
            assert document.findings == []
            assert content_hash(document.store) == saved
        else:
            was_unsaved = document.has_unsaved_changes
            document.close(keep_unsaved=True)
            found = unsaved_work()
            assert len(found) == was_unsaved
            document = PlanDocument.recover(found[0], who="Ani") if found else PlanDocument.open(path, who="Ani")
            assert content_hash(document.store) == said
        assert document.has_unsaved_changes == (content_hash(document.store) != saved)
    document.close(keep_unsaved=False)
