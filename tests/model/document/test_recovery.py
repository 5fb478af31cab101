"""Unsaved work after a crash, a kill or a shutdown: found, taken up with its undo steps, or put in the trash."""

import json
import os
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bsc_planner.editing.history import History
from bsc_planner.model.document import recovery
from bsc_planner.model.document import unsaved_work as left_work
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import DamagedFileError, FileChangedError, WorkingCopyTakenError
from bsc_planner.model.document.file_facts import FileFacts
from bsc_planner.model.document.start_counter import StartCounter
from bsc_planner.model.document.trash import discarded_work, empty_old_trash
from bsc_planner.model.document.unsaved_work import discard, unsaved_work
from bsc_planner.model.document.working_copy import data_folder, sessions_folder
from tests.model.document.edits import add, names_in, new_plan, reopened_texts, saved_plan, texts
from tests.model.document.processes import Child
from tests.model.document.synthetic_format import NEXT_FORMAT

_ROUNDS = int(os.environ.get("BSC_KILL_ROUNDS", "10"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved_plan(tmp_path / "plan.renstra", "a")


def killed_while_editing(path: Path, *, edits: int) -> list[str]:
    """What a program had told as done when it was killed."""
    with Child("edit", path) as child:
        child.wait_for("ready")
        for _ in range(edits):
            child.read()
        child.kill()
    return child.said[1:]


def test_f01_f62_work_of_a_killed_program_is_offered_taken_up_and_can_be_undone(path: Path) -> None:
    said = killed_while_editing(path, edits=5)
    (unsaved,) = unsaved_work()
    assert unsaved.path == path
    assert unsaved.steps
    assert unsaved.steps >= len(said)
    assert abs((datetime.now(UTC) - unsaved.changed_at).total_seconds()) < 600
    document = PlanDocument.recover(unsaved, who="Ani")
    done = texts(document)
    assert done[: len(said) + 1] == ["a", *said]
    history = History(document.store)
    for _ in range(len(done) - 1):
        history.undo(who="Ani")
    assert texts(document) == ["a"]
    assert not document.has_unsaved_changes, "undone to the state of the file"
    history.redo(who="Ani")
    document.save()
    assert reopened_texts(path) == ["a", "0"]
    document.close(keep_unsaved=False)
    assert unsaved_work() == []


def test_looking_at_unsaved_work_does_not_make_it_younger(path: Path) -> None:
    killed_while_editing(path, edits=2)
    an_hour_ago = time.time() - 3600
    for place in sessions_folder().glob("*/work.db*"):
        os.utime(place, (an_hour_ago, an_hour_ago))

    first, second = (unsaved_work()[0].changed_at for _ in range(2))

    assert first == second
    assert abs(first.timestamp() - an_hour_ago) < 1


def test_f01_f02_no_edit_that_was_told_as_done_is_ever_lost(path: Path) -> None:
    lost = partial = 0
    for number in range(_ROUNDS):
        with Child("edit", path) as child:
            child.wait_for("ready")
            time.sleep(random.Random(number).uniform(0.005, 0.25))
            child.kill()
        said = child.said[1:]
        found = unsaved_work()
        if not found:
            lost += bool(said)
            continue
        document = PlanDocument.recover(found[0], who="Ani")
        done = texts(document)[1:]
        lost += done[: len(said)] != said
        partial += len(done) not in (len(said), len(said) + 1) or done != [str(place) for place in range(len(done))]
        document.close(keep_unsaved=False)
    assert (lost, partial) == (0, 0), f"of {_ROUNDS} rounds"
    assert reopened_texts(path) == ["a"]


def test_f03_f04_a_save_that_is_killed_leaves_the_old_or_the_new_file_and_a_backup(path: Path) -> None:
    broken = lost = sidecars = 0
    expected = ["a"]
    for number in range(_ROUNDS):
        with Child("save", path) as child:
            child.wait_for("ready")
            time.sleep(random.Random(number).uniform(0.01, 0.3))
            child.kill()
        edited = [line.split()[1] for line in child.said if line.startswith("edited")]
        saved = [line.split()[1] for line in child.said if line.startswith("saved")]
        document = PlanDocument.open(path, who="Ani")
        broken += bool(document.findings)
        file_says = texts(document)
        lost += file_says[: len(expected) + len(saved)] != [*expected, *saved]
        sidecars += any(name.endswith(("-wal", "-journal", "-shm", ".tmp")) for name in names_in(path.parent))
        if document.backups.newest_valid() is None:
            broken += 1
        document.close(keep_unsaved=False)
        for unsaved in unsaved_work():
            recovered = PlanDocument.recover(unsaved, who="Ani")
            lost += texts(recovered)[: len(expected) + len(edited)] != [*expected, *edited]
            recovered.save()
            file_says = texts(recovered)
            recovered.close(keep_unsaved=False)
        expected = [text for text in file_says if text]
    assert (broken, lost, sidecars) == (0, 0, 0), f"of {_ROUNDS} rounds"


def test_f03_a_save_that_reached_the_file_before_the_kill_is_not_taken_for_a_colleagues(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FileFacts, "note_saved", crash)
        with pytest.raises(KeyboardInterrupt):
            document.save()
    assert reopened_texts(path) == ["a", "b"]
    leave(document)
    assert unsaved_work() == [], "nothing is unsaved: the file has it all"


def test_f03_after_such_a_kill_further_edits_can_be_saved(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FileFacts, "note_saved", crash)
        with pytest.raises(KeyboardInterrupt):
            document.save()
    add(document, "c")
    leave(document)
    (unsaved,) = unsaved_work()
    assert unsaved.steps == 1
    again = PlanDocument.recover(unsaved, who="Ani")
    again.save()
    assert reopened_texts(path) == ["a", "b", "c"]
    again.close(keep_unsaved=False)


def crash(*_arguments: object, **_named: object) -> None:
    raise KeyboardInterrupt


def leave(document: PlanDocument) -> None:
    """Leave a plan as a program does that dies: without any tidying up, but for its locks."""
    document.store.session.close()
    document._engine.dispose()
    document._work.lock.release()
    if document._lock:
        document._lock.release()


def test_work_on_a_plan_that_never_had_a_file_is_offered_too() -> None:
    document = new_plan("a", "b")
    leave(document)
    (unsaved,) = unsaved_work()
    assert (unsaved.path, unsaved.steps) == (None, 2)
    again = PlanDocument.recover(unsaved, who="Ani")
    assert texts(again) == ["a", "b"]
    again.close(keep_unsaved=False)


def test_recovered_work_is_compared_with_the_file_before_it_is_saved(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    leave(document)
    other = PlanDocument.open(path, who="Budi")
    add(other, "dari Budi")
    other.save()
    other.close(keep_unsaved=False)
    again = PlanDocument.recover(unsaved_work()[0], who="Ani")
    with pytest.raises(FileChangedError):
        again.save()
    again.save_as(path.with_name("salinan.renstra"))
    assert reopened_texts(path) == ["a", "dari Budi"]
    again.close(keep_unsaved=False)


def test_work_that_another_program_has_open_is_neither_offered_nor_taken(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    assert unsaved_work() == []
    document.close(keep_unsaved=True)
    (unsaved,) = unsaved_work()
    first = PlanDocument.recover(unsaved, who="Ani")
    with pytest.raises(WorkingCopyTakenError):
        PlanDocument.recover(unsaved, who="Budi")
    first.close(keep_unsaved=False)
    with pytest.raises(WorkingCopyTakenError):
        PlanDocument.recover(unsaved, who="Ani")


def test_f48_discarded_work_stays_in_the_trash_for_fourteen_days(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    document.close(keep_unsaved=True)
    (unsaved,) = unsaved_work()
    discard(unsaved)
    assert unsaved_work() == []
    (place,) = discarded_work()
    assert "work.db" in names_in(place)
    now = datetime.now(UTC)
    empty_old_trash(now=now + timedelta(days=13))
    assert discarded_work() == [place]
    empty_old_trash(now=now - timedelta(days=400))
    assert discarded_work() == [place], "a clock that went back empties nothing"
    empty_old_trash(now=now + timedelta(days=15))
    assert discarded_work() == []


def test_f47_after_two_starts_that_broke_off_no_plan_is_opened_at_once() -> None:
    assert [StartCounter().begin() for _ in range(4)] == [True, True, False, False]
    StartCounter().succeeded()
    assert StartCounter().begin()


@pytest.mark.parametrize("garbage", [b"", b"\xff", b"[]", b'{"failed": "x"}', b'{"failed": -5}'])
def test_f63_a_spoilt_counter_of_starts_counts_as_none(garbage: bytes) -> None:
    (data_folder() / "starts.json").write_bytes(garbage)
    assert StartCounter().begin()


def test_a_damaged_working_copy_is_listed_and_refused_with_the_newest_backup(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    document.close(keep_unsaved=True)
    (unsaved,) = unsaved_work()
    database = unsaved.folder / "work.db"
    database.write_bytes(database.read_bytes()[:100] + os.urandom(database.stat().st_size - 100))
    (listed,) = unsaved_work()
    assert listed.steps is None
    with pytest.raises(DamagedFileError) as refusal:
        PlanDocument.recover(listed, who="Ani")
    assert reopened_texts(Path(str(refusal.value.details["backup"]))) == ["a"]
    discard(listed)


def test_remains_of_working_copies_are_cleared_away_in_time() -> None:
    sessions = sessions_folder()
    (sessions / "half.gone").mkdir()
    fresh, old = sessions / "fresh", sessions / "old"
    for folder in (fresh, old):
        folder.mkdir()
        (folder / "session.json").write_bytes(b"rusak")
    os.utime(old, (0, 0))
    assert unsaved_work() == []
    assert names_in(sessions) == ["fresh"]


def test_a_read_only_working_copy_left_by_a_crash_is_cleared_away(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani", read_only=True)
    leave(document)
    assert unsaved_work() == []
    assert names_in(sessions_folder()) == []


def test_the_facts_of_a_working_copy_are_plain_and_hold_no_content(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "199001012015011001")
    facts = json.loads((document.kept_at / "session.json").read_text())
    assert facts["target"] == str(path)
    assert "199001012015011001" not in json.dumps(facts)
    document.close(keep_unsaved=False)


def test_f06_recovery_that_is_itself_killed_can_be_repeated(path: Path) -> None:
    killed_while_editing(path, edits=3)
    for number in range(min(_ROUNDS, 10)):
        (unsaved,) = unsaved_work()
        with Child("recover", unsaved.folder) as child:
            if number % 2:
                child.wait_for("recovered")
            else:
                time.sleep(random.Random(number).uniform(0.3, 1.5))
            child.kill()
    (unsaved,) = unsaved_work()
    document = PlanDocument.recover(unsaved, who="Ani")
    assert texts(document)[:4] == ["a", "0", "1", "2"]
    document.close(keep_unsaved=False)
    assert unsaved_work() == []


def test_work_left_by_an_older_version_of_the_program_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    document.close(keep_unsaved=True)
    monkeypatch.setattr(recovery, "CURRENT_FORMAT", NEXT_FORMAT)
    again = PlanDocument.recover(unsaved_work()[0], who="Ani")
    assert texts(again) == ["a", "b"]
    assert again.has_unsaved_changes
    assert History(again.store).undo_label is None, "its steps speak of columns that may be gone"
    assert again.store.session.connection().exec_driver_sql("SELECT count(*) FROM later").scalar() == 2
    again.close(keep_unsaved=False)


def test_work_whose_structure_is_damaged_is_refused(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, *(str(number) for number in range(30)))
    document.close(keep_unsaved=True)
    (unsaved,) = unsaved_work()
    database = unsaved.folder / "work.db"
    with database.open("r+b") as file:
        for page in range(30, database.stat().st_size // 4096, 2):
            file.seek(page * 4096)
            file.write(b"\x5a" * 4096)
    with pytest.raises(DamagedFileError):
        PlanDocument.recover(unsaved, who="Ani")


def test_a_trash_that_cannot_be_used_keeps_the_work_on_offer(path: Path) -> None:
    (data_folder() / "trash").write_text("bukan folder")
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    document.close(keep_unsaved=False)
    assert len(unsaved_work()) == 1


def test_what_is_no_discarded_work_stays_in_the_trash() -> None:
    (data_folder("trash") / "catatan").mkdir()
    empty_old_trash(now=datetime.now(UTC) + timedelta(days=99))
    assert names_in(data_folder("trash")) == ["catatan"]


def test_a_working_copy_taken_away_while_one_looks_is_no_unsaved_work(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = sessions_folder() / "gone"
    monkeypatch.setattr(left_work, "session_folders", lambda: [gone])
    assert unsaved_work() == []
