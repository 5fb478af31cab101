"""Places where nothing can be written: read-only files, folders and data folders, full disks, odd names."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bsc_planner.model.document.document import PlanDocument, ReadOnlyReason
from bsc_planner.model.document.faults import (
    DataFolderError,
    DiskFullError,
    DocumentError,
    FolderReadOnlyError,
    NoSpaceError,
    UnreadableFileError,
)
from bsc_planner.model.document.working_copy import data_folder
from tests.model.document.edits import add, names_in, new_plan, reopened_texts, saved_plan, texts
from tests.model.document.processes import Child

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
_NOBODY = 65534
_ENTER = stat.S_IXGRP | stat.S_IXOTH


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "bagi").mkdir()
    return saved_plan(tmp_path / "bagi" / "plan.renstra", "a")


@contextmanager
def as_ordinary_user(*folders: Path) -> Iterator[None]:
    """Do without the rights of root, who may write everywhere; `folders` are given to the ordinary user."""
    if os.geteuid() != 0:
        yield
        return
    opened = {place for folder in folders for place in folder.parents if place.stat().st_mode & _ENTER != _ENTER}
    for place in (place for folder in folders for place in (folder, *folder.rglob("*"))):
        os.chown(place, _NOBODY, _NOBODY)
    for place in opened:
        place.chmod(place.stat().st_mode | _ENTER)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        for place in opened:
            place.chmod(place.stat().st_mode & ~_ENTER)


def test_f13_in_a_read_only_folder_the_plan_opens_read_only_and_says_why(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with as_ordinary_user(data_folder(), path.parent):
        path.parent.chmod(0o555)
        document = PlanDocument.open(path, who="Ani")
        assert document.read_only_reason is ReadOnlyReason.FOLDER
        assert texts(document) == ["a"]
        with pytest.raises(FolderReadOnlyError):
            document.save_as(path.with_name("salinan.renstra"))
        document.close(keep_unsaved=False)
        path.parent.chmod(0o755)
    assert names_in(path.parent) == [path.name]
    assert path.read_bytes() == before


def test_f13_a_folder_that_becomes_read_only_while_the_plan_is_open_refuses_the_save(path: Path) -> None:
    with as_ordinary_user(data_folder(), path.parent):
        document = PlanDocument.open(path, who="Ani")
        add(document, "b")
        path.parent.chmod(0o555)
        with pytest.raises(FolderReadOnlyError) as refusal:
            document.save()
        path.parent.chmod(0o755)
        assert refusal.value.details["kept_at"]
        assert document.has_unsaved_changes
        document.save()
        document.close(keep_unsaved=False)
    assert reopened_texts(path) == ["a", "b"]


def test_f14_a_file_marked_read_only_opens_read_only_and_can_be_saved_under_a_name(path: Path) -> None:
    path.chmod(0o444)
    document = PlanDocument.open(path, who="Ani")
    assert document.read_only_reason == ReadOnlyReason.FILE
    document.save_as(path.with_name("salinan.renstra"))
    assert not document.is_read_only
    document.close(keep_unsaved=False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert reopened_texts(path) == ["a"]


def test_a_file_we_may_not_read_is_refused_by_name(path: Path) -> None:
    path.chmod(0)
    with as_ordinary_user(data_folder()), pytest.raises(UnreadableFileError):
        PlanDocument.open(path, who="Ani")


def test_f64_a_data_folder_that_cannot_be_used_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    monkeypatch.setenv("BSC_PLANNER_HOME", str(tmp_path / "berkas" / "data"))
    with pytest.raises(DataFolderError) as refusal:
        new_plan()
    assert "berkas" in str(refusal.value.details["path"])


def test_f64_a_read_only_data_folder_is_named_and_the_file_stays_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    folder = data_folder()
    with as_ordinary_user(folder, path.parent):
        (folder / "sessions").chmod(0o555)
        with pytest.raises(DataFolderError):
            PlanDocument.open(path, who="Ani")
        (folder / "sessions").chmod(0o755)
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]


@pytest.mark.parametrize("name", ["rencana é ü 中.renstra", "a b%20c?d#e.renstra", "'kutip\" ;.renstra", "x" * 240])
def test_f64_odd_and_long_names_open_and_save(tmp_path: Path, name: str) -> None:
    path = saved_plan(tmp_path / name, "a")
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    document.save()
    document.close(keep_unsaved=False)
    assert reopened_texts(path) == ["a", "b"]
    assert {place for place in names_in(tmp_path) if not place.startswith(name[:20])} == set()


def test_f64_a_deep_folder_opens_and_saves(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["folder yang panjang namanya"] * 12)
    folder.mkdir(parents=True)
    path = saved_plan(folder / "plan.renstra", "a")
    assert reopened_texts(path) == ["a"]


def test_f08_a_full_disk_stops_one_edit_and_loses_none_before_it(path: Path) -> None:
    with Child("fill", path) as child:
        child.wait_for("done")
        done = [int(line.split()[1]) for line in child.said if line.startswith("edited")]
        assert "full" in child.said
        assert f"kept {len(done) + 1}" in child.said
        assert "read" in child.said
        assert "saved" in child.said, "room was made again"
    assert len(reopened_texts(path)) == len(done) + 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB."""
    folder = tmp_path / "kecil"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1000k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this system does not let tests mount a small file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_f08_f09_a_disk_too_small_for_the_plan_keeps_nothing_half_written(small_disk: Path, tmp_path: Path) -> None:
    document = new_plan(*(f"{number} " + "x" * 4000 for number in range(120)))
    with pytest.raises(NoSpaceError) as refusal:
        document.save_as(small_disk / "plan.renstra")
    assert int(str(refusal.value.details["available"])) < 1_030_000
    assert names_in(small_disk) == []
    document.save_as(tmp_path / "plan.renstra")
    document.close(keep_unsaved=False)


def test_f08_a_full_disk_under_the_working_copy_keeps_what_was_done(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BSC_PLANNER_HOME", str(small_disk / "data"))
    document = new_plan("a")
    done = 1
    while _fits(document, f"{done} " + "x" * 2000):
        done += 1
    assert len(texts(document)) == done
    assert document.has_unsaved_changes
    document.save_as(tmp_path / "diselamatkan.renstra")
    assert len(texts(document)) == done
    document.close(keep_unsaved=False)
    monkeypatch.setenv("BSC_PLANNER_HOME", str(tmp_path / "data"))
    assert len(reopened_texts(tmp_path / "diselamatkan.renstra")) == done


def _fits(document: PlanDocument, text: str) -> bool:
    try:
        add(document, text)
    except DiskFullError:
        return False
    return True


def test_opening_needs_room_for_the_working_copy(small_disk: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BSC_PLANNER_HOME", str(small_disk / "data"))
    with pytest.raises(DocumentError) as refusal:
        PlanDocument.open(path, who="Ani")
    assert type(refusal.value) is NoSpaceError
    assert names_in(small_disk / "data" / "sessions") == []
    assert names_in(path.parent) == [path.name]
