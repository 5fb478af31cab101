"""Faults put into the system calls of a real program, and the order in which a save reaches the disk."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.unsaved_work import unsaved_work
from tests.model.document.edits import names_in, saved_plan, texts
from tests.model.document.processes import Child


def _can_trace() -> bool:
    strace = shutil.which("strace")
    if strace is None or sys.platform != "linux":
        return False
    tried = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, check=False)
    return tried.returncode == 0


pytestmark = pytest.mark.skipif(not _can_trace(), reason="strace is not there or may not trace")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "bagi").mkdir()
    return saved_plan(tmp_path / "bagi" / "plan.renstra", "a")


def told_by_faulty(path: Path, fault: str, *places: Path) -> Child:
    """A program that edited and saved a few times while a system call failed (on these places only, if any)."""
    wrapper = ["strace", "-f", "-q", "-o", os.devnull]
    for place in places:
        wrapper += ["-P", str(place)]
    call = fault.split(":", 1)[0]
    with Child("try", path, wrapper=(*wrapper, "-e", f"trace={call}", "-e", f"inject={fault}")) as child:
        while child.read() not in ("", "end"):
            pass
        assert "end" in child.said, f"it did not come to its end: {child.said}"
        child.process.wait()
    return child


# SQLite alone uses these calls: Python writes by write and flushes by fsync
_FAULTS = (
    "fdatasync:error=EIO:when=4",
    "fdatasync:error=EIO:when=5+",
    "pwrite64:error=ENOSPC:when=12",
    "pwrite64:error=EIO:when=15+3",
    "pwrite64:error=ENOSPC:when=30+",
    "fsync:error=EIO:when=1+",
    "fsync:error=EIO:when=3",
    "fsync:error=EIO:when=4+2",
    "unlink:error=EIO:when=1+",
)


@pytest.mark.parametrize("fault", _FAULTS)
def test_f08_f11_f12_a_failing_disk_loses_nothing_told_as_done_and_breaks_no_file(path: Path, fault: str) -> None:
    assert_nothing_lost(path, told_by_faulty(path, fault))


@pytest.mark.parametrize(
    "fault", [f"rename:error={fault}" for fault in ("EIO:when=1+", "EACCES:when=1", "ENOTCONN:when=1")]
)
def test_f27_f28_a_replacement_that_fails_loses_nothing_and_breaks_no_file(path: Path, fault: str) -> None:
    assert_nothing_lost(path, told_by_faulty(path, fault, path))


def assert_nothing_lost(path: Path, child: Child) -> None:
    """The file is whole and holds all that was told as saved; the working copy all that was told as edited."""
    saved = [line.split()[1] for line in child.said if line.startswith("saved")]
    edited = [line.split()[1] for line in child.said if line.startswith("edited")]
    document = PlanDocument.open(path, who="Ani")
    assert not document.findings
    says = [text or "" for text in texts(document)]
    document.close(keep_unsaved=False)
    assert not saved or saved[-1] in says
    for unsaved in unsaved_work():
        recovered = PlanDocument.recover(unsaved, who="Ani")
        says = [text or "" for text in texts(recovered)]
        recovered.close(keep_unsaved=False)
    assert says[: len(edited) + 1] == ["a", *edited]
    assert not [name for name in names_in(path.parent) if name.endswith((".tmp", "-journal"))]


def test_f07_a_save_flushes_the_new_file_before_it_replaces_and_the_folder_after(path: Path, tmp_path: Path) -> None:
    log = tmp_path / "calls.txt"
    calls = "trace=openat,rename,fsync,write,copy_file_range"
    with Child("try", path, wrapper=("strace", "-f", "-q", "-y", "-o", str(log), "-e", calls)) as child:
        child.wait_for("saved 0")
        child.wait_for("end")
    lines = log.read_text(errors="replace").splitlines()
    fresh, folder = "", str(path.parent)
    order: list[str] = []
    for line in lines:
        if "O_CREAT" in line and (found := re.search(r'"([^"]+\.tmp)"', line)) and found[1].startswith(folder):
            fresh = fresh or found[1]
        if not fresh:
            continue
        if f"<{fresh}>" in line:
            order.append("flush file" if "fsync(" in line else "write file")
        elif "rename(" in line and f'"{fresh}", "{path}"' in line:
            order.append("replace")
        elif "fsync(" in line and f"<{folder}>" in line:
            order.append("flush folder")
            break
    assert list(dict.fromkeys(order)) == ["write file", "flush file", "replace", "flush folder"]
