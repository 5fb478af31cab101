"""Saving when something goes wrong: the old file stays whole, the plan stays unsaved, nothing is left behind."""

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from bsc_planner.errors import PlanError
from bsc_planner.model.document import copying, replacing, saving, snapshots
from bsc_planner.model.document.backups import BackupStore
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import (
    DocumentError,
    FileChangedError,
    FolderReadOnlyError,
    FolderUnreachableError,
    NoSpaceError,
    NotAFileError,
    PathTooLongError,
    SaveFailedError,
    SaveUncertainError,
    TargetBusyError,
    TargetMissingError,
)
from bsc_planner.model.document.file_facts import FileFacts
from bsc_planner.model.document.siblings import temporary_path
from bsc_planner.model.document.unsaved_work import unsaved_work
from bsc_planner.progress import Cancelled
from tests.model.document.edits import add, names_in, new_plan, reopened_texts, saved_plan, texts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "bagi").mkdir()
    return saved_plan(tmp_path / "bagi" / "plan.renstra", "a")


@pytest.fixture
def edited(path: Path) -> PlanDocument:
    """The plan, open and with one edit not saved."""
    plan = PlanDocument.open(path, who="Ani")
    add(plan, "b")
    return plan


def refusal_of(work: Callable[[], object], kind: type[PlanError]) -> PlanError:
    """The error that saving ends with."""
    with pytest.raises(kind) as refusal:
        work()
    assert type(refusal.value) is kind
    return refusal.value


def assert_untouched_and_unsaved(plan: PlanDocument, path: Path, before: bytes) -> None:
    """The file is as it was, the plan is unsaved, and the next save works."""
    assert path.read_bytes() == before
    assert not [name for name in names_in(path.parent) if name.endswith((".tmp", "-journal"))]
    assert plan.has_unsaved_changes
    plan.save()
    assert reopened_texts(path) == ["a", "b"]
    plan.close(keep_unsaved=False)


def failing(number: int) -> Callable[..., Any]:
    def fail(*_arguments: object, **_named: object) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


STAGES = {
    "F09 no room": ((snapshots, "apply_seal"), errno.ENOSPC, NoSpaceError),
    "F09 quota": ((snapshots, "apply_seal"), errno.EDQUOT, NoSpaceError),
    "F11 F12 flushing fails": ((os, "fsync"), errno.EIO, SaveFailedError),
    "F26 flash disk pulled in mid-save": ((snapshots, "apply_seal"), errno.ENODEV, FolderUnreachableError),
    "F25 share gone in mid-save": ((snapshots, "stamp_of"), errno.ENOTCONN, FolderUnreachableError),
    "F13 folder became read-only": ((saving, "write_snapshot"), errno.EROFS, FolderReadOnlyError),
    "F27 replacing fails, old file there": ((os, "replace"), errno.EIO, SaveFailedError),
}


@pytest.mark.parametrize("name", STAGES)
def test_whatever_fails_the_old_file_is_whole_and_the_work_is_safe(
    name: str, edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (module, function), number, kind = STAGES[name]
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(module, function, failing(number))
        error = refusal_of(edited.save, kind)
    assert Path(str(error.details["kept_at"])) == edited.kept_at
    assert_untouched_and_unsaved(edited, path, before)


@pytest.mark.parametrize("number", [errno.ENOENT, errno.ENAMETOOLONG])
def test_a_name_that_is_too_long_with_its_folders_is_called_that(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """Windows opens no path of more than 259 characters and says that there is no such folder."""
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "stamp_of", failing(number))
        patch.setattr(saving, "_LONGEST_PATH", 20)
        error = refusal_of(edited.save, PathTooLongError)
    assert error.details["path"] == str(path)
    assert_untouched_and_unsaved(edited, path, before)


def test_a_disk_pulled_out_is_called_that_where_the_system_says_forbidden(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:

        def pull(*_arguments: object, **_named: object) -> snapshots.Snapshot:
            path.parent.rename(path.parent.with_name("dicabut"))
            raise PermissionError(errno.EACCES, "the device is not ready")

        patch.setattr(snapshots, "stamp_of", pull)
        refusal_of(edited.save, FolderUnreachableError)
    path.parent.with_name("dicabut").rename(path.parent)
    edited.save()
    assert reopened_texts(path) == ["a", "b"]
    edited.close(keep_unsaved=False)


def test_a_journal_beside_the_file_that_another_program_holds_is_called_busy(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    journal = path.with_name(f"{path.name}-wal")
    journal.write_bytes(b"")
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if source == journal:
            raise PermissionError(errno.EACCES, "held")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        patch.setattr(replacing, "RETRY_WAITS", (0.0,))
        refusal_of(edited.save, TargetBusyError)
    assert_untouched_and_unsaved(edited, path, before)


def test_a_leftover_that_cannot_be_removed_does_not_stand_in_the_way_of_saving(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leftover = temporary_path(path)
    leftover.write_bytes(b"half")
    real = Path.unlink

    def unlink(place: Path, missing_ok: bool = False) -> None:
        if place == leftover:
            raise PermissionError(errno.EACCES, "held")
        real(place, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    monkeypatch.setattr(replacing, "_REMOVAL_WAITS", (0.0,))
    edited.save()
    assert leftover.exists()
    assert reopened_texts(path) == ["a", "b"]
    edited.close(keep_unsaved=False)


@pytest.mark.parametrize("times", [0, 1, 3])
def test_a_file_that_is_held_for_a_moment_is_removed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    place = tmp_path / "selesai"
    place.touch()
    left = [None] * times
    real = Path.unlink

    def unlink(place: Path, missing_ok: bool = False) -> None:
        if left:
            left.pop()
            raise PermissionError(errno.EACCES, "held")
        real(place, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    monkeypatch.setattr(replacing, "_REMOVAL_WAITS", (0.0,) * 3)
    replacing.remove_file(place)
    replacing.remove_file(place)
    assert not place.exists()


def test_f09_too_little_room_is_noticed_before_anything_is_written(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(10, 9, 1))
        error = refusal_of(edited.save, NoSpaceError)
    assert error.details["available"] == 1
    assert isinstance(error.details["needed"], int)
    assert_untouched_and_unsaved(edited, path, before)


@pytest.mark.parametrize("times", [1, 3, len(replacing.RETRY_WAITS)])
def test_f28_a_file_held_for_a_moment_is_replaced_all_the_same(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    left = times
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        nonlocal left
        if left:
            left -= 1
            raise PermissionError(errno.EACCES, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(replacing, "RETRY_WAITS", (0.0,) * len(replacing.RETRY_WAITS))
    edited.save()
    assert reopened_texts(path) == ["a", "b"]
    edited.close(keep_unsaved=False)


def test_f28_a_file_held_for_long_is_left_alone_and_another_name_works(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing(errno.EACCES))
        patch.setattr(replacing, "RETRY_WAITS", (0.0,))
        refusal_of(edited.save, TargetBusyError)
    edited.save_as(path.with_name("lain.renstra"))
    assert not edited.has_unsaved_changes
    assert path.read_bytes() == before
    edited.close(keep_unsaved=False)


def test_f28_the_whole_patience_is_bounded_by_a_few_seconds() -> None:
    assert 1 < sum(replacing.RETRY_WAITS) < 4
    assert len(replacing.RETRY_WAITS) in range(6, 9)


def test_f27_an_error_after_the_file_was_replaced_counts_as_saved(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        real(source, target)
        raise OSError(errno.ENOTCONN, "answer lost")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        edited.save()
    assert not edited.has_unsaved_changes
    assert reopened_texts(path) == ["a", "b"]
    edited.close(keep_unsaved=False)


def test_f27_when_nobody_can_tell_which_version_is_there_it_is_said_so(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing(errno.ENOTCONN))
        patch.setattr(saving, "carries", failing(errno.ENOTCONN))
        error = refusal_of(edited.save, SaveUncertainError)
    assert error.details["kept_at"]
    assert edited.has_unsaved_changes
    edited.save()
    edited.close(keep_unsaved=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no folder durable")
def test_f12_a_replacement_that_may_not_be_durable_is_not_called_saved(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        real = os.fsync

        def fsync(file: int) -> None:
            if os.path.isdir(f"/proc/self/fd/{file}"):  # noqa: PTH112
                raise OSError(errno.EIO, "disk")
            real(file)

        patch.setattr(os, "fsync", fsync)
        refusal_of(edited.save, SaveUncertainError)
    assert (edited.has_unsaved_changes, path.exists()) == (True, True)
    edited.save()
    assert not edited.has_unsaved_changes, "and our own half-finished save is not taken for a colleague's"
    edited.close(keep_unsaved=False)


def test_a_cancelled_save_leaves_everything_as_it_was(edited: PlanDocument, path: Path) -> None:
    class Impatient:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done == 2:
                raise Cancelled

    before = path.read_bytes()
    with pytest.raises(Cancelled):
        edited.save(progress=Impatient())
    assert_untouched_and_unsaved(edited, path, before)


def test_f22_a_file_saved_by_somebody_else_meanwhile_is_not_overwritten(edited: PlanDocument, path: Path) -> None:
    theirs = other_version(path, "dari Budi")
    before = path.read_bytes()
    error = refusal_of(edited.save, FileChangedError)
    assert error.details["person"] == "Ani"
    assert str(error.details["saved_at"]).startswith("20")
    assert path.read_bytes() == before
    edited.save_overwriting_theirs()
    assert reopened_texts(path) == ["a", "b"]
    assert path.with_name(f"{path.name}.bak").read_bytes() == theirs
    kept = [backup for backup in edited.backups.list() if backup.reason == "theirs"]
    assert [backup.path.read_bytes() for backup in kept] == [theirs]
    edited.close(keep_unsaved=False)


def other_version(path: Path, text: str) -> bytes:
    """Put another version of the same size in place, as a colleague's program or a sync client does."""
    aside = path.with_name("aside.renstra")
    shutil.copyfile(path, aside)
    colleague = PlanDocument.open(aside, who="Ani")
    add(colleague, text)
    colleague.save()
    colleague.close(keep_unsaved=False)
    os.utime(aside, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    aside.replace(path)
    Path(f"{aside}.bak").unlink()
    return path.read_bytes()


def test_f22_a_colleague_who_saves_while_we_are_saving_is_noticed(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = snapshots.write_snapshot
    theirs: list[bytes] = []

    def write(*arguments: Any, **named: Any) -> snapshots.Snapshot:
        made = real(*arguments, **named)
        if not theirs:
            theirs.append(b"")
            theirs[0] = other_version(path, "dari Budi")
        return made

    monkeypatch.setattr(saving, "write_snapshot", write)
    refusal_of(edited.save, FileChangedError)
    assert [path.read_bytes()] == theirs
    assert edited.has_unsaved_changes
    edited.close(keep_unsaved=False)


def test_f22_saving_as_a_copy_keeps_both(edited: PlanDocument, path: Path) -> None:
    other_version(path, "dari Budi")
    refusal_of(edited.save, FileChangedError)
    edited.save_as(path.with_name("salinan Ani.renstra"))
    assert reopened_texts(path) == ["a", "dari Budi"]
    assert reopened_texts(path.with_name("salinan Ani.renstra")) == ["a", "b"]
    edited.close(keep_unsaved=False)


def test_f22_saving_under_the_own_name_after_a_conflict_keeps_theirs(edited: PlanDocument, path: Path) -> None:
    other_version(path, "dari Budi")
    edited.save_as(path, overwrite=True)
    assert [backup.reason for backup in edited.backups.list()].count("theirs") == 1
    edited.close(keep_unsaved=False)


@pytest.mark.parametrize("rename", [False, True])
def test_f23_a_file_that_was_deleted_or_renamed_is_made_again_only_when_asked(
    edited: PlanDocument, path: Path, rename: bool
) -> None:
    if rename:
        path.rename(path.with_name("pindah.renstra"))
    else:
        path.unlink()
    refusal_of(edited.save, TargetMissingError)
    assert not path.exists()
    edited.save_as(path)
    assert reopened_texts(path) == ["a", "b"]
    edited.close(keep_unsaved=False)


def test_f25_with_the_folder_gone_editing_goes_on_and_saving_tells_so(
    edited: PlanDocument, path: Path, tmp_path: Path
) -> None:
    path.parent.rename(tmp_path / "terputus")
    add(edited, "c")
    refusal_of(edited.save, FolderUnreachableError)
    refusal_of(lambda: edited.save_as(path.with_name("x.renstra")), FolderUnreachableError)
    (tmp_path / "terputus").rename(path.parent)
    edited.save()
    assert reopened_texts(path) == ["a", "b", "c"]
    edited.close(keep_unsaved=False)


def test_a_failed_save_under_another_name_keeps_the_old_file_and_lock(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing(errno.EIO))
        refusal_of(lambda: edited.save_as(path.with_name("x.renstra")), SaveFailedError)
    assert edited.path == path
    assert "~$kunci-x.renstra" not in names_in(path.parent)
    edited.save()
    edited.close(keep_unsaved=False)


def test_a_folder_cannot_be_saved_over(edited: PlanDocument, path: Path) -> None:
    refusal_of(lambda: edited.save_as(path.parent, overwrite=True), NotAFileError)
    assert path.parent.is_dir()
    assert edited.has_unsaved_changes
    edited.close(keep_unsaved=False)


def test_leftovers_of_a_program_that_died_are_cleared_and_others_stay(path: Path) -> None:
    kin = "~plan.renstra"
    ours = path.with_name(f"{kin}.{temporary_path(path).name.split('.')[2].split('-')[0]}-999999999-00000000.tmp")
    foreign = path.with_name(f"{kin}.ffffffff-1-00000000.tmp")
    unrelated = path.with_name("~plan.renstra.tmp")
    for place in (ours, Path(f"{ours}-journal"), foreign, unrelated):
        place.write_bytes(b"x")
    PlanDocument.open(path, who="Ani").close(keep_unsaved=False)
    assert not ours.exists()
    assert not Path(f"{ours}-journal").exists()
    assert foreign.exists()
    assert unrelated.exists()
    os.utime(foreign, (0, 0))
    PlanDocument.open(path, who="Ani").close(keep_unsaved=False)
    assert not foreign.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="open files of a process are listed by Linux")
def test_f50_nothing_in_the_folder_of_the_plan_is_open_between_saves(edited: PlanDocument, path: Path) -> None:
    for _ in range(2):
        handles = [str(place.readlink()) for place in Path("/proc/self/fd").iterdir() if place.is_symlink()]
        assert not [handle for handle in handles if handle.startswith(str(path.parent))]
        edited.save()
    edited.close(keep_unsaved=False)


def test_f08_a_full_local_disk_stops_the_edit_and_saving_elsewhere_still_works(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(edited._work.__class__, "note", failing_note)
        edited.save()
    assert reopened_texts(path) == ["a", "b"]
    add(edited, "c")
    edited.save()
    edited.close(keep_unsaved=False)


def failing_note(*_arguments: object, **_named: object) -> None:
    raise DocumentError(path="full")


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_the_mode_of_the_file_is_left_to_the_system(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    for name in ("chmod", "chown", "fchmod", "fchown"):
        monkeypatch.setattr(os, name, lambda *arguments: called.append(arguments))
    plan = PlanDocument.open(path, who="Ani")
    plan.save()
    plan.close(keep_unsaved=False)
    assert not called


def test_a_plan_saved_for_the_first_time_over_a_missing_folder_tells_so(tmp_path: Path) -> None:
    plan = new_plan("a")
    refusal_of(lambda: plan.save_as(tmp_path / "tidak ada" / "x.renstra"), FolderUnreachableError)
    assert plan.has_unsaved_changes
    assert texts(plan) == ["a"]
    plan.close(keep_unsaved=False)


def test_where_files_cannot_have_two_names_the_previous_version_is_copied(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    edited.save()
    assert path.with_name(f"{path.name}.bak").read_bytes() == before
    edited.close(keep_unsaved=False)


def test_a_version_that_can_be_kept_nowhere_is_not_replaced(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = other_version(path, "dari Budi")
    with monkeypatch.context() as patch:
        patch.setattr(BackupStore, "add", failing_note)
        patch.setattr(saving, "_duplicate", failing(errno.EIO))
        refusal_of(edited.save_overwriting_theirs, SaveFailedError)
    assert path.read_bytes() == theirs
    edited.save_overwriting_theirs()
    edited.close(keep_unsaved=False)


def test_a_version_kept_in_the_store_may_be_replaced_though_none_fits_beside_it(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "_duplicate", failing(errno.ENOSPC))
    edited.save()
    assert reopened_texts(path) == ["a", "b"]
    edited.close(keep_unsaved=False)


def test_f08_without_room_for_a_backup_the_plan_is_written_to_its_folder_at_once(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = edited.backups.folder
    real = snapshots.write_snapshot

    def write(engine: Engine, place: Path, **named: Any) -> snapshots.Snapshot:
        if place.parent == store:
            place.write_bytes(b"setengah")
            raise OSError(errno.ENOSPC, "full")
        return real(engine, place, **named)

    monkeypatch.setattr(saving, "write_snapshot", write)
    before = names_in(store)
    edited.save()
    assert not edited.has_unsaved_changes
    assert reopened_texts(path) == ["a", "b"]
    assert names_in(store) == before
    edited.close(keep_unsaved=False)


def test_a_folder_on_a_drive_that_cannot_flush_folders_is_no_reason_to_fail(
    edited: PlanDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(file: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{file}"):  # noqa: PTH112
            raise OSError(errno.EINVAL, "not here")
        real(file)

    monkeypatch.setattr(os, "fsync", fsync)
    edited.save()
    assert not edited.has_unsaved_changes
    edited.close(keep_unsaved=False)


def test_a_copy_that_did_not_arrive_whole_never_replaces_the_file(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    real = copying.copy_content

    def copy(source: Path, target: Path, **named: Any) -> None:
        real(source, target, **named)
        with target.open("r+b") as file:
            file.seek(5000)
            file.write(b"bit rot")

    with monkeypatch.context() as patch:
        patch.setattr(saving, "copy_content", copy)
        refusal_of(edited.save, SaveFailedError)
    assert_untouched_and_unsaved(edited, path, before)


def test_a_new_version_that_is_not_what_was_meant_never_replaces_the_file(
    edited: PlanDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "_counts", lambda connection: {"connection": id(connection)})
        refusal_of(edited.save, SaveFailedError)
    assert_untouched_and_unsaved(edited, path, before)


def test_a_plan_whose_working_copy_cannot_be_read_is_kept_when_it_is_closed(
    edited: PlanDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(FileFacts, "is_saved", property(failing_note))
        edited.close(keep_unsaved=False)
    assert [work.steps for work in unsaved_work()] == [1]
