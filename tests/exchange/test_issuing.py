"""Runs of documents: complete, stopped, taken up, disturbed."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import python_calamine
from sqlalchemy import select

from bsc_planner.exchange import issue_worker
from bsc_planner.exchange.documents.issue_item import IssueScope, SkipReason
from bsc_planner.exchange.issue_manifest import MANIFEST_NAME, IssueFolderBusyError, IssueManifest
from bsc_planner.exchange.issue_report import IssuingReport
from bsc_planner.exchange.issue_worker import WritingTask, write_tasks
from bsc_planner.exchange.issuing import IssueFolderError, folder_error, issue
from bsc_planner.exchange.registry import DOCUMENTS, WRITERS, UnknownDocumentError, UnknownFormatError
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.model.document import replacing
from bsc_planner.model.organisation import Employee
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Cancelled
from bsc_planner.wording import error_text
from tests.exchange.documents.plans import ministry, person, store_of
from tests.exchange.reading import pages

PEOPLE = 50
ALL = [spec.key for spec in DOCUMENTS]


class StopAfter:
    """Progress that stops the run at a call."""

    def __init__(self, calls: int) -> None:
        self.calls = calls
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        """Note where the run stands."""
        self.seen.append((done, total))
        if len(self.seen) > self.calls:
            raise Cancelled


def crowd(**changes: Any) -> PlanStore:
    """The ministry with fifty people in one position, and one without."""
    people = [person(f"{number:018}", {"position": "STF"}, name=f"Pegawai {number}") for number in range(PEOPLE)]
    plan = ministry(employees=[*people, person("9" * 18, name="Tanpa Jabatan")], **changes)
    plan["indicators"][0]["targets"]["2026"] = "1234"
    return store_of(plan)


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder but the manifest."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST_NAME)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def run(store: PlanStore, folder: Path, **changes: Any) -> IssuingReport:
    """Issue the workbooks of all SKP, in this process unless told otherwise."""
    options: dict[str, Any] = {"year": 2026, "documents": ["skp"], "formats": ["xlsx"], "directory": folder, "jobs": 1}
    return issue(store, **(options | changes))


def test_every_document_of_everybody_stands_in_both_formats_under_its_name(tmp_path: Path) -> None:
    report = run(store_of(ministry()), tmp_path, documents=ALL, formats=[spec.key for spec in WRITERS])
    assert report.documents == {
        "skp": 3,
        "evaluation": 3,
        "evaluation-record": 3,
        "pk": 2,
        "cascade-matrix": 2,
        "scorecard": 2,
        "score-explanation": 2,
    }
    assert len(report.written) == 34
    assert sorted(report.written) == sorted(files(tmp_path))
    assert "SKP/DIT Direktorat Layanan/SKP 2026 198503152010122001 Siti, S.H.pdf" in report.written
    assert "PK/PK 2026 DIT Direktorat Layanan.xlsx" in report.written
    assert [(one.who, one.document, one.code) for one in report.skipped] == [
        ("196501011990031001", kind, SkipReason.NO_TARGETS) for kind in ("skp", "evaluation", "evaluation-record")
    ]
    assert report.skipped[0].reason == "belum ada target yang diturunkan"
    assert report.directory == tmp_path
    assert report.seconds > 0


def test_months_in_the_workbooks_add_up_to_the_position(tmp_path: Path) -> None:
    run(crowd(), tmp_path)
    rows = [_shared_row(made) for made in files(tmp_path).values()]
    assert {row[2] for row in rows} == {"STF"}
    months = [sum(row[6 + month] for row in rows) for month in range(12)]
    assert sum(row[5] for row in rows) == sum(months) == 1234
    assert months == [1234 * month // 12 - 1234 * (month - 1) // 12 for month in range(1, 13)]


def _shared_row(made: bytes) -> list[Any]:
    """The row of the shared indicator on the sheet of months, empty cells left out."""
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(made))
    rows = ([value for value in row if value != ""] for row in book.get_sheet_by_name("Rincian Bulanan").to_python())
    return next(row for row in rows if "IKU1" in row)


def test_progress_counts_to_the_end(tmp_path: Path) -> None:
    progress = StopAfter(1000)
    run(crowd(), tmp_path, progress=progress)
    assert progress.seen[0] == (0, PEOPLE + 1)
    assert progress.seen[-1] == (PEOPLE + 1, PEOPLE + 1)
    assert progress.seen == sorted(progress.seen)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_stopped_run_leaves_whole_files_and_is_taken_up(tmp_path: Path, jobs: int) -> None:
    store = crowd()
    with pytest.raises(Cancelled):
        run(store, tmp_path / "a", progress=StopAfter(2), jobs=jobs)
    half = files(tmp_path / "a")
    assert 0 < len(half) < PEOPLE
    assert [path.name for path in (tmp_path / "a").iterdir() if path.name.startswith(".")] == [MANIFEST_NAME]
    rest = run(store, tmp_path / "a", jobs=jobs)
    assert rest.unchanged == len(half)
    assert len(rest.written) == PEOPLE - len(half)
    run(store, tmp_path / "b")
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_a_run_that_says_the_same_writes_nothing_and_a_change_writes_what_it_changes(tmp_path: Path) -> None:
    run(crowd(), tmp_path)
    before = files(tmp_path)
    store = crowd()
    again = run(store, tmp_path)
    assert (len(again.written), again.documents["skp"]) == (PEOPLE, PEOPLE), "another plan: other people, other files"
    assert set(before) < set(files(tmp_path)), "files that are not ours to replace stay"
    third = run(store, tmp_path)
    assert (len(third.written), third.unchanged) == (0, PEOPLE)
    placed = run(store, tmp_path, scope=IssueScope(place="Jakarta"))
    assert len(placed.written) == PEOPLE
    assert len(files(tmp_path)) == 2 * PEOPLE


def test_a_file_that_somebody_changed_stays_and_the_new_one_stands_beside_it(tmp_path: Path) -> None:
    store = store_of(ministry())
    report = run(store, tmp_path, documents=["pk"])
    changed = tmp_path / report.written[1]
    changed.write_bytes(b"catatan tangan")
    again = run(store, tmp_path, documents=["pk"])
    assert changed.read_bytes() == b"catatan tangan"
    assert again.written == [report.written[1].replace(".xlsx", " (2).xlsx")]
    assert run(store, tmp_path, documents=["pk"]).written == []


def test_a_file_that_was_deleted_is_written_again(tmp_path: Path) -> None:
    store = store_of(ministry())
    report = run(store, tmp_path, documents=["pk"])
    (tmp_path / report.written[0]).unlink()
    assert run(store, tmp_path, documents=["pk"]).written == report.written[:1]


def test_files_of_another_version_are_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_of(ministry())
    first = run(store, tmp_path, documents=["pk"])
    monkeypatch.setattr("bsc_planner.exchange.issuing.__version__", "99")
    assert run(store, tmp_path, documents=["pk"]).written == first.written
    assert run(store, tmp_path, documents=["pk"]).unchanged == 2


def test_leftovers_of_a_killed_run_are_cleared_and_a_half_written_line_is_no_entry(tmp_path: Path) -> None:
    store = store_of(ministry())
    first = run(store, tmp_path, documents=["pk"])
    leftover = tmp_path / ".bsc-planner-sementara-abc"
    leftover.mkdir()
    (leftover / "0.xlsx").write_bytes(b"half")
    manifest = tmp_path / MANIFEST_NAME
    manifest.write_bytes(manifest.read_bytes()[:-20])
    again = run(store, tmp_path, documents=["pk"])
    assert not leftover.exists()
    assert again.unchanged == 1
    assert again.written == [first.written[1].replace(".xlsx", " (2).xlsx")]


def test_a_manifest_that_is_none_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / MANIFEST_NAME).write_bytes(b"\x00 no manifest \xff\n[1,2]\n")
    assert len(run(store_of(ministry()), tmp_path, documents=["pk"]).written) == 2


def _refuse(monkeypatch: pytest.MonkeyPatch, is_refused: Callable[[Path], bool]) -> None:
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if is_refused(target):
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(replacing, "RETRY_WAITS", (0.0, 0.0))


def test_a_file_open_in_another_program_gets_a_sibling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refuse(monkeypatch, lambda target: target.name == "PK 2026 DIT Direktorat Layanan.xlsx")
    report = run(store_of(ministry()), tmp_path, documents=["pk"])
    assert "PK/PK 2026 DIT Direktorat Layanan (2).xlsx" in report.written


def test_a_file_that_cannot_be_placed_at_all_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refuse(monkeypatch, lambda _target: True)
    report = run(store_of(ministry()), tmp_path, documents=["pk"])
    assert [one.code for one in report.skipped] == [SkipReason.FILE_LOCKED] * 2
    assert report.written == []
    assert files(tmp_path) == {}


def test_a_new_file_that_an_antivirus_looks_into_for_a_moment_gets_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = ["once", "twice"]
    _refuse(monkeypatch, lambda _target: bool(held and held.pop()))
    report = run(store_of(ministry()), tmp_path, documents=["pk"])
    assert sorted(report.written) == [
        "PK/PK 2026 DIT Direktorat Layanan.xlsx",
        "PK/PK 2026 KEM Kementerian Contoh.xlsx",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="files have no mode there")
def test_what_is_issued_may_be_read_by_whoever_may_read_the_folder(tmp_path: Path) -> None:
    (tmp_path / "biasa").touch()
    run(store_of(ministry()), tmp_path / "terbitan", documents=["pk"])
    put_file(tmp_path / "daftar.csv", b"")
    modes = {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_file()}
    assert modes == {(tmp_path / "biasa").stat().st_mode & 0o777}
    folders = {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_dir()}
    assert len(folders) == 1


def test_a_full_disk_ends_the_run_with_what_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.write_bytes
    written: list[Path] = []

    def write_bytes(self: Path, data: Any) -> int:
        written.append(self)
        if len(written) > 20:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    with pytest.raises(IssueFolderError) as caught:
        run(crowd(), tmp_path)
    assert caught.value.details["reason"] == "No space left on device"
    assert len(files(tmp_path)) == 16, "one batch was finished; nothing of the second stands under a final name"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(IssueFolderError):
        run(store_of(ministry()), tmp_path / "x" / "y")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "sudah penuh"),
        (errno.EROFS, "tidak boleh ditulisi"),
        (errno.EACCES, "tidak boleh ditulisi"),
        (errno.ENOTDIR, "ada berkas dengan nama itu"),
        (errno.EIO, "tidak dapat dijangkau"),
        (errno.ELOOP, "tidak dapat dipakai: apa pun"),
    ],
)
def test_why_a_folder_cannot_be_used_is_told_in_words(tmp_path: Path, number: int, words: str) -> None:
    assert words in error_text(folder_error(tmp_path, OSError(number, "apa pun")))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EINVAL, errno.ENOENT])
def test_a_drive_that_is_gone_is_out_of_reach_whatever_the_system_says(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "exists", lambda _place: False)
    error = folder_error(Path("/media/disk/SKP"), OSError(number, "the device is not ready"))
    assert "tidak dapat dijangkau" in error_text(error)


def test_a_file_in_the_way_of_the_folder_is_named_whatever_the_system_says(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    error = folder_error(tmp_path / "berkas" / "SKP", FileNotFoundError(errno.ENOENT, "tidak ada"))
    assert "ada berkas dengan nama itu" in error_text(error)


def test_documents_that_nobody_waits_for_any_more_are_not_written(tmp_path: Path) -> None:
    stop = tmp_path / "berhenti"
    assert write_tasks([], stop=stop) == []
    stop.touch()
    task = WritingTask("skp", None, "", {"pdf": str(tmp_path / "x.pdf")})
    assert write_tasks([task], stop=stop) == []


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    with IssueManifest(tmp_path, version="1"), pytest.raises(IssueFolderBusyError):
        run(store_of(ministry()), tmp_path)


def test_unknown_documents_and_formats_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(UnknownDocumentError):
        run(store_of(ministry()), tmp_path / "x", documents=["renja"])
    with pytest.raises(UnknownFormatError):
        run(store_of(ministry()), tmp_path / "x", formats=["docx2"])
    assert not (tmp_path / "x").exists()


def test_a_text_no_cell_can_hold_skips_that_document_only(tmp_path: Path) -> None:
    plan = ministry()
    plan["cascades"][3]["role"] = "x" * 40_000
    report = run(store_of(plan), tmp_path)
    assert [one.code for one in report.skipped if one.code is SkipReason.TEXT_TOO_LONG] == [
        SkipReason.TEXT_TOO_LONG
    ] * 2
    assert len(report.written) == 1


def test_people_of_a_unit_or_one_person_can_be_issued_alone(tmp_path: Path) -> None:
    store = store_of(ministry())
    report = run(store, tmp_path, documents=ALL, employee_ids=[_id(store, "198503152010122001")])
    assert report.documents == {"skp": 1, "evaluation": 1, "evaluation-record": 1}


def test_names_that_no_file_system_takes_become_ones_it_takes(tmp_path: Path) -> None:
    people = [
        person("../../x", {"position": "STF"}, name="A/B"),
        person("../../x", {"position": "STF"}, name="a\\b"),
        person("CON", {"position": "STF"}, name="\u202efdp.exe"),
    ]
    report = run(store_of(ministry(employees=people)), tmp_path)
    assert len(report.written) == len(set(map(str.casefold, report.written))) == 3
    assert sorted(files(tmp_path)) == sorted(report.written)


def test_a_written_file_that_does_not_read_back_is_a_bug_that_shows() -> None:
    for key, made in (("xlsx", b"PK\x03\x04 no archive"), ("pdf", b"%PDF-1.7 cut")):
        with pytest.raises(issue_worker.UnreadableFileError):
            issue_worker.check_file(key, made, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_run_leaves_no_workers_and_is_taken_up(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(_KILLED_RUN, encoding="utf-8")
    folder = tmp_path / "out"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    process = subprocess.Popen([sys.executable, str(script), str(folder)], env=environment, start_new_session=True)
    try:
        _wait_until(lambda: len(list(folder.rglob("*.pdf"))) > 0)
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    _wait_until(lambda: _members_of(process.pid) == [])
    half = list(folder.rglob("*.pdf"))
    assert all(pages(path.read_bytes()) for path in half if ".bsc-planner" not in str(path))
    finished = subprocess.run([sys.executable, str(script), str(folder)], env=environment, check=True, timeout=300)
    assert finished.returncode == 0
    assert len(list(folder.rglob("*.pdf"))) == PEOPLE
    shutil.rmtree(folder)


_KILLED_RUN = """
import sys
from pathlib import Path

if __name__ == "__main__":
    from tests.exchange.test_issuing import crowd, run

    run(crowd(), Path(sys.argv[1]), formats=["pdf"], jobs=2)
"""


def _wait_until(is_so: Callable[[], bool], *, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def _members_of(session: int) -> list[int]:
    """Processes of a session that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def _id(store: PlanStore, nip: str) -> str:
    return str(store.rows(select(Employee.id).where(Employee.nip == nip))[0][0])
