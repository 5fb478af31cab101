"""Copies of closed files, on systems and between file systems where they cannot be made inside the system."""

import errno
import os
import sys
from pathlib import Path

import pytest

from bsc_planner.model.document.copying import copy_content, require_space
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import IncompleteFileError, UnreadableFileError
from bsc_planner.progress import NoProgress
from tests.model.document.edits import reopened_texts, saved_plan


class Steps:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        self.told.append((done, total))


def refuse(*_arguments: object) -> int:
    raise OSError(errno.EXDEV, "between file systems")


@pytest.fixture(params=["inside the system", "through memory", "through memory after all"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A way in which files are copied."""
    if request.param == "through memory":
        monkeypatch.setattr(os, "copy_file_range", refuse, raising=False)
    elif request.param == "through memory after all":
        monkeypatch.setattr(os, "copy_file_range", lambda *_arguments: 0, raising=False)
    return str(request.param)


def test_a_copy_has_the_bytes_asked_for_and_tells_its_progress(tmp_path: Path, way: str) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(os.urandom(9_000_000))
    steps = Steps()
    copy_content(source, target, size=8_999_999, progress=steps)
    assert target.read_bytes() == source.read_bytes()[:-1], way
    assert steps.told[-1] == (8_999_999, 8_999_999)
    assert [done for done, _ in steps.told] == sorted(done for done, _ in steps.told)
    assert sys.platform == "win32" or target.stat().st_mode & 0o077 == 0


def test_f30_a_source_that_ends_early_is_noticed(tmp_path: Path, way: str) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1000)
    with pytest.raises(IncompleteFileError) as refusal:
        copy_content(tmp_path / "a", tmp_path / "b", size=1001, progress=NoProgress())
    assert (refusal.value.details["expected"], refusal.value.details["found"]) == (1001, 1000), way


def test_a_source_that_cannot_be_read_on_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1000)
    monkeypatch.setattr(os, "copy_file_range", refuse, raising=False)
    monkeypatch.setattr(os, "read", refuse)
    with pytest.raises(UnreadableFileError):
        copy_content(tmp_path / "a", tmp_path / "b", size=1000, progress=NoProgress())


def test_a_source_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        copy_content(tmp_path / "none", tmp_path / "c", size=1, progress=NoProgress())


def test_room_that_the_system_cannot_tell_is_taken_to_be_enough(tmp_path: Path) -> None:
    require_space(tmp_path / "none", 1 << 60)
    assert not (tmp_path / "none").exists()


def test_plans_open_and_save_however_files_are_copied(tmp_path: Path, way: str) -> None:
    path = saved_plan(tmp_path / "plan.renstra", "a")
    document = PlanDocument.open(path, who="Ani")
    document.save()
    document.close(keep_unsaved=False)
    assert reopened_texts(path) == ["a"], way
