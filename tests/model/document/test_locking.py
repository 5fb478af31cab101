"""The lock beside a plan file: who may take it, when it is stale, and that it never stands in the way of saving."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from bsc_planner.model.document import locking, owner
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import FileChangedError, FileLockedError, FolderReadOnlyError
from bsc_planner.model.document.locking import FileLock, holder_of
from bsc_planner.model.document.owner import Owner
from bsc_planner.model.document.siblings import lock_path
from tests.model.document.edits import add, names_in, reopened_texts, saved_plan
from tests.model.document.processes import Child


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved_plan(tmp_path / "plan.renstra", "a")


def foreign_lock(path: Path, **changes: object) -> Path:
    """A lock as a program on another PC leaves it."""
    facts = msgspec.structs.asdict(Owner.here("Budi")) | {"computer": "PC-LAIN", "computer_id": "f" * 16} | changes
    place = lock_path(path)
    place.write_bytes(msgspec.json.encode(facts))
    return place


def test_the_lock_says_who_where_since_when(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani Wijaya")
    holder = holder_of(path)
    assert isinstance(holder, Owner)
    assert (holder.person, holder.process, holder.is_on_this_computer) == ("Ani Wijaya", os.getpid(), True)
    assert holder.since[:4].isdigit()
    document.close(keep_unsaved=False)
    assert holder_of(path) is None


def test_f17_a_running_program_on_this_pc_keeps_its_lock(path: Path) -> None:
    with Child("hold", path) as child:
        child.wait_for("held")
        with pytest.raises(FileLockedError) as refusal:
            PlanDocument.open(path, who="Ani")
        assert refusal.value.details["is_same_computer"] is True
        assert refusal.value.details["person"] == "Anak"


def test_f19_the_lock_of_a_program_that_was_killed_is_taken_over(path: Path) -> None:
    with Child("hold", path) as child:
        child.wait_for("held")
        child.kill()
    assert lock_path(path).exists()
    document = PlanDocument.open(path, who="Ani")
    assert not document.is_read_only
    document.close(keep_unsaved=False)
    assert not lock_path(path).exists()


def test_f19_a_process_number_used_again_does_not_keep_a_stale_lock_alive(path: Path) -> None:
    facts = msgspec.structs.asdict(Owner.here("Hantu")) | {"started": "another start of this number"}
    lock_path(path).write_bytes(msgspec.json.encode(facts))
    document = PlanDocument.open(path, who="Ani")
    assert not document.is_read_only
    document.close(keep_unsaved=False)
    assert not lock_path(path).exists()


def test_f18_f20_a_lock_of_another_pc_is_never_taken_without_being_asked_to(path: Path) -> None:
    place = foreign_lock(path)
    os.utime(place, (0, 0))
    before = place.read_bytes()
    for _ in range(2):
        with pytest.raises(FileLockedError) as refusal:
            PlanDocument.open(path, who="Ani")
        assert (refusal.value.details["computer"], refusal.value.details["is_same_computer"]) == ("PC-LAIN", False)
    assert place.read_bytes() == before
    PlanDocument.open(path, who="Ani", read_only=True).close(keep_unsaved=False)
    forced = PlanDocument.open(path, who="Ani", break_lock=True)
    assert not forced.is_read_only
    forced.close(keep_unsaved=False)


def test_a_lock_that_cannot_be_read_counts_as_held(path: Path) -> None:
    lock_path(path).write_bytes(b"\xff rusak")
    with pytest.raises(FileLockedError) as refusal:
        PlanDocument.open(path, who="Ani")
    assert refusal.value.details["person"] == ""
    PlanDocument.open(path, who="Ani", break_lock=True).close(keep_unsaved=False)


def test_a_lock_whose_maker_died_before_writing_it_is_taken_over(path: Path) -> None:
    lock_path(path).write_bytes(b"")
    document = PlanDocument.open(path, who="Ani")
    assert not document.is_read_only
    document.close(keep_unsaved=False)
    assert not lock_path(path).exists()


def test_closing_leaves_a_lock_that_somebody_else_took_meanwhile(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    place = foreign_lock(path)
    document.close(keep_unsaved=False)
    assert place.exists()


def test_f21_without_the_lock_the_comparison_at_every_save_protects_the_first_to_save(path: Path) -> None:
    first = PlanDocument.open(path, who="Ani")
    lock_path(path).unlink()
    second = PlanDocument.open(path, who="Budi")
    add(first, "dari Ani")
    add(second, "dari Budi")
    second.save()
    with pytest.raises(FileChangedError) as refusal:
        first.save()
    assert refusal.value.details["person"] == "Budi"
    assert reopened_texts(path) == ["a", "dari Budi"]
    first.close(keep_unsaved=False)
    second.close(keep_unsaved=False)


def test_a_lock_removed_by_a_cleaner_is_made_again_at_the_next_save(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    lock_path(path).unlink()
    add(document, "b")
    document.save()
    assert holder_of(path) is not None
    document.close(keep_unsaved=False)
    assert names_in(path.parent) == [path.name, f"{path.name}.bak"]


def test_a_lock_never_stands_in_the_way_of_saving_under_another_name(path: Path) -> None:
    foreign_lock(path)
    document = PlanDocument.open(path, who="Ani", read_only=True)
    document.save_as(path.with_name("salinan.renstra"))
    assert not document.is_read_only
    document.close(keep_unsaved=False)


def test_saving_over_a_plan_that_somebody_has_open_is_refused(path: Path) -> None:
    other = saved_plan(path.with_name("lain.renstra"), "x")
    foreign_lock(other)
    document = PlanDocument.open(path, who="Ani")
    with pytest.raises(FileLockedError):
        document.save_as(other, overwrite=True)
    assert document.path == path
    assert reopened_texts(other) == ["x"]
    document.close(keep_unsaved=False)


def test_names_as_long_as_a_name_may_be_have_room_for_their_lock(tmp_path: Path) -> None:
    path = tmp_path / f"{'é' * 123}.renstra"
    saved_plan(path, "a")
    document = PlanDocument.open(path, who="Ani")
    assert not document.is_read_only
    document.save()
    document.close(keep_unsaved=False)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_two_programs_that_take_over_a_stale_lock_at_once_never_both_hold_it(path: Path, tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", "pass"])
    dead.wait()
    facts = msgspec.structs.asdict(Owner.here("Hantu")) | {"process": dead.pid, "started": "long ago"}
    children = [Child("compete", path, str(number)) for number in range(3)]
    try:
        for round_number in range(8):
            lock_path(path).write_bytes(msgspec.json.encode(facts))
            for child in children:
                child.say("go")
            winners = [answer for child in children if (answer := child.read()) == "won"]
            assert len(winners) == 1, f"round {round_number}"
            for child in children:
                child.say("release")
                child.wait_for("released")
    finally:
        for child in children:
            child.kill()


def test_a_process_that_waits_to_be_collected_does_not_count_as_running() -> None:
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    deadline = time.monotonic() + 20
    while owner.process_start(child.pid) is not None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert owner.process_start(child.pid) is None
    child.wait()
    assert owner.process_start(os.getpid())


def test_a_lock_given_back_twice_does_no_harm(tmp_path: Path) -> None:
    lock = FileLock.acquire(tmp_path / "lock", about=tmp_path, person="Ani")
    lock.release()
    lock.release()
    assert locking.read_holder(tmp_path / "lock") is None


def test_a_lock_that_cannot_be_written_is_not_left_behind_empty(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(FolderReadOnlyError):
            FileLock.acquire(lock_path(path), about=path, person="Ani")
    assert not lock_path(path).exists()


def test_a_lock_that_vanishes_while_it_is_being_judged_is_taken(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([False, True])
    with monkeypatch.context() as patch:
        patch.setattr(locking, "_create", lambda *_arguments: next(answers))
        FileLock.acquire(lock_path(path), about=path, person="Ani")
    monkeypatch.setattr(locking, "_create", lambda *_arguments: False)
    with pytest.raises(FileLockedError):
        FileLock.acquire(lock_path(path), about=path, person="Ani")
