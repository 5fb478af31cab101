"""Files that are no plan, or no plan of ours: refused by their first bytes, and not a byte of them changed."""

import os
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import (
    DamagedFileError,
    DocumentError,
    EmptyFileError,
    ForeignDatabaseError,
    IncompleteFileError,
    MissingFileError,
    NewerPlanError,
    NotAFileError,
    NotAPlanError,
    TooLargeFileError,
    WorkbookFileError,
    ZeroFilledFileError,
)
from bsc_planner.model.document.file_format import APPLICATION_ID, VERSION
from bsc_planner.model.document.peeking import read_meta
from tests.model.document.edits import names_in, saved_plan


def patched(path: Path, offset: int, data: bytes) -> Path:
    """The file with some bytes replaced."""
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)
    return path


def workbook(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA application_id = 252006673; CREATE TABLE t (a); INSERT INTO t VALUES (1);")
    connection.close()


def cut(path: Path, keep: float) -> None:
    saved_plan(path, "a", "b")
    os.truncate(path, int(path.stat().st_size * keep))


def newer(path: Path) -> None:
    patched(saved_plan(path, "a"), 60, (999).to_bytes(4, "big"))


def newer_format(path: Path) -> None:
    patched(saved_plan(path, "a"), 18, b"\x03\x03")


def unknown_schema_format(path: Path) -> None:
    patched(saved_plan(path, "a"), 44, b"\x00\x00\x00\x05")


def zeros(path: Path) -> None:
    size = saved_plan(path, "a").stat().st_size
    path.write_bytes(bytes(size))


def enormous(path: Path) -> None:
    saved_plan(path, "a")
    os.truncate(path, 20 << 30)


REFUSED: dict[str, tuple[Callable[[Path], object], type[DocumentError]]] = {
    "B01 empty": (lambda path: path.write_bytes(b""), EmptyFileError),
    "B02 one byte": (lambda path: path.write_bytes(b"S"), NotAPlanError),
    "B03 text": (lambda path: path.write_text("<html>" * 1000), NotAPlanError),
    "B04 workbook": (workbook, WorkbookFileError),
    "B05 folder": (lambda path: path.mkdir(), NotAFileError),
    "B05 missing": (lambda _path: None, MissingFileError),
    "B06 header only": (lambda path: path.write_bytes(saved_plan(path).read_bytes()[:100]), IncompleteFileError),
    "B06 half": (lambda path: cut(path, 0.5), IncompleteFileError),
    "B06 last page cut": (lambda path: os.truncate(path, saved_plan(path).stat().st_size - 4096), IncompleteFileError),
    "B07 last page half": (lambda path: os.truncate(path, saved_plan(path).stat().st_size - 99), IncompleteFileError),
    "B10 zeros": (zeros, ZeroFilledFileError),
    "B12 another program's": (foreign, ForeignDatabaseError),
    "B13 F42 newer": (newer, NewerPlanError),
    "B14 newer format of SQLite": (newer_format, NewerPlanError),
    "B14 unknown format of the schema": (unknown_schema_format, DamagedFileError),
    "B24 twenty gigabytes": (enormous, TooLargeFileError),
}
if sys.platform != "win32":
    REFUSED["B05 link in a circle"] = (lambda path: path.symlink_to(path), MissingFileError)
    REFUSED["B05 pipe"] = (lambda path: os.mkfifo(path), NotAFileError)
    REFUSED["B05 device"] = (lambda path: path.symlink_to("/dev/zero"), NotAFileError)


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("is_read_only", [False, True])
def test_what_is_no_plan_of_ours_is_refused_with_its_own_error(name: str, tmp_path: Path, is_read_only: bool) -> None:
    make, expected = REFUSED[name]
    path = tmp_path / "plan.renstra"
    make(path)
    before = looks_of(tmp_path)
    with pytest.raises(expected) as refusal:
        PlanDocument.open(path, who="Ani", read_only=is_read_only)
    assert type(refusal.value) is expected
    assert refusal.value.details["path"]
    assert looks_of(tmp_path) == before, "not one byte of it changed, and nothing left beside it"


def looks_of(folder: Path) -> list[tuple[str, int, int, bytes]]:
    """Names, sizes, times and (of ordinary files that are not huge) content."""
    return [
        (
            place.name,
            place.lstat().st_size,
            place.lstat().st_mtime_ns,
            place.read_bytes() if place.is_file() and place.stat().st_size < 1 << 24 else b"",
        )
        for place in sorted(folder.iterdir())
    ]


def test_a_newer_file_tells_the_version_it_needs(tmp_path: Path) -> None:
    newer(tmp_path / "plan.renstra")
    with pytest.raises(NewerPlanError) as refusal:
        PlanDocument.open(tmp_path / "plan.renstra", who="Ani")
    assert (refusal.value.details["version"], refusal.value.details["known"]) == (999, VERSION)


def test_f30_a_file_that_is_not_all_there_yet_tells_how_much_is_missing(tmp_path: Path) -> None:
    path = saved_plan(tmp_path / "plan.renstra")
    whole = path.stat().st_size
    os.truncate(path, whole - 5000)
    with pytest.raises(IncompleteFileError) as refusal:
        PlanDocument.open(path, who="Ani")
    assert (refusal.value.details["expected"], refusal.value.details["found"]) == (whole, whole - 5000)


def test_b10_a_zero_filled_file_names_the_newest_backup(tmp_path: Path) -> None:
    zeros(tmp_path / "plan.renstra")
    with pytest.raises(ZeroFilledFileError) as refusal:
        PlanDocument.open(tmp_path / "plan.renstra", who="Ani")
    backup = PlanDocument.open_as_copy(Path(str(refusal.value.details["backup"])), who="Ani")
    assert backup.has_unsaved_changes
    backup.close(keep_unsaved=False)


def test_b11_bytes_behind_the_plan_are_reported_and_gone_after_saving(tmp_path: Path) -> None:
    path = saved_plan(tmp_path / "plan.renstra", "a")
    whole = path.stat().st_size
    with path.open("ab") as file:
        file.write(b"sampah" * 1000)
    document = PlanDocument.open(path, who="Ani")
    assert [finding.code for finding in document.findings] == ["trailing-bytes"]
    document.save()
    assert path.stat().st_size == whole
    document.close(keep_unsaved=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "bagi").mkdir()
    path = saved_plan(tmp_path / "bagi" / "plan.renstra", "a")
    link = tmp_path / "pintasan.renstra"
    link.symlink_to(path)
    document = PlanDocument.open(link, who="Ani")
    document.save()
    document.close(keep_unsaved=False)
    assert link.is_symlink()
    assert names_in(tmp_path / "bagi") == [path.name, f"{path.name}.bak"]


def test_the_file_carries_our_number_and_the_rollback_format(tmp_path: Path) -> None:
    raw = saved_plan(tmp_path / "plan.renstra").read_bytes()[:100]
    assert int.from_bytes(raw[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(raw[60:64], "big") == VERSION
    assert raw[18:20] == b"\x01\x01"
    assert int.from_bytes(raw[16:18], "big") == 4096


def test_of_a_file_that_sqlite_cannot_answer_for_no_facts_are_known(tmp_path: Path) -> None:
    path = tmp_path / "plan.renstra"
    unknown_schema_format(path)
    assert read_meta(path, scratch=None) == {}
