"""Journals and logs that stand beside a plan file: recovered when they are its own, ignored when planted or stale."""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import DocumentError
from tests.model.document.edits import add, names_in, saved_plan, texts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "asal").mkdir()
    return saved_plan(tmp_path / "asal" / "plan.renstra", "a")


@contextmanager
def edited_in_place(path: Path, *pragmas: str) -> Iterator[sqlite3.Connection]:
    """Another program that works on the file itself, with a cache so small that it writes in mid-transaction."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in (*pragmas, "cache_size = 1"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    yield connection
    connection.close()


def copied(path: Path, *endings: str) -> Path:
    """The file as somebody copies it while the other program works, with the sidecars named."""
    folder = path.parent.parent / "salinan"
    folder.mkdir(exist_ok=True)
    for ending in ("", *endings):
        shutil.copyfile(f"{path}{ending}", folder / f"{path.name}{ending}")
    return folder / path.name


def opened(path: Path) -> tuple[list[str | None], list[str]]:
    """What the plan says and what was found doubtful; the folder must stay as it was."""
    before = [(place.name, place.read_bytes()) for place in sorted(path.parent.iterdir())]
    document = PlanDocument.open(path, who="Ani", read_only=True)
    found = texts(document), [finding.code for finding in document.findings]
    document.close(keep_unsaved=False)
    assert [(place.name, place.read_bytes()) for place in sorted(path.parent.iterdir())] == before
    return found


_MANY = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
    " INSERT INTO goal (id, ord, text) SELECT 'x' || i, i + 9999, hex(zeroblob(100)) FROM n"
)


def test_f32_a_hot_journal_copied_along_is_rolled_back_in_our_copy(path: Path) -> None:
    with edited_in_place(path) as other:
        other.execute("BEGIN")
        other.execute("UPDATE objective SET text = 'setengah jadi'")
        other.execute(_MANY)
        copy = copied(path, "-journal")
        other.execute("ROLLBACK")
    said, codes = opened(copy)
    assert said == ["a"]
    assert set(codes) <= {"sidecar-recovered", "trailing-bytes"}, "rolled back, and its seal is whole again"
    assert "sidecar-recovered" in codes


def test_b25_a_journal_planted_beside_a_whole_file_is_not_played_in(path: Path) -> None:
    evil = saved_plan(path.with_name("jahat.renstra"), "jahat")
    with edited_in_place(evil) as other:
        other.execute("BEGIN")
        other.execute(_MANY)
        shutil.copyfile(f"{evil}-journal", f"{path}-journal")
        other.execute("ROLLBACK")
    evil.unlink()
    Path(f"{evil}.bak").unlink(missing_ok=True)
    assert opened(path) == (["a"], ["sidecar-ignored"])


def test_b25_a_journal_that_names_a_further_file_is_never_used(path: Path, tmp_path: Path) -> None:
    victim = tmp_path / "penting.txt"
    victim.write_text("penting")
    with edited_in_place(path) as other:
        other.execute("BEGIN")
        other.execute(_MANY)
        copy = copied(path, "-journal")
        other.execute("ROLLBACK")
    name = str(victim).encode()
    tail = b"\x00\x00\x00\x01" + name + len(name).to_bytes(4, "big") + (sum(name) & 0xFFFFFFFF).to_bytes(4, "big")
    with Path(f"{copy}-journal").open("ab") as file:
        file.write(tail + bytes.fromhex("d9d505f920a163d7"))
    with contextlib.suppress(DocumentError):
        # without its journal the file is in mid-transaction and may be refused
        PlanDocument.open(copy, who="Ani", read_only=True).close(keep_unsaved=False)
    assert victim.read_text() == "penting"


def test_f16_a_file_that_another_program_switched_to_wal_is_converted_in_our_copy(path: Path) -> None:
    with edited_in_place(path, "journal_mode = WAL") as other:
        other.execute("UPDATE objective SET text = 'dari luar'")
    assert path.read_bytes()[18:20] == b"\x02\x02"
    said, codes = opened(path)
    assert (said, codes) == (["dari luar"], ["seal-broken"])
    document = PlanDocument.open(path, who="Ani")
    document.save()
    document.close(keep_unsaved=False)
    assert path.read_bytes()[18:20] == b"\x01\x01"
    assert opened(path) == (["dari luar"], [])


def test_f16_f32_the_log_of_a_wal_file_copied_along_is_merged_in_our_copy(path: Path) -> None:
    with edited_in_place(path, "journal_mode = WAL") as other:
        other.execute("UPDATE objective SET text = 'dari luar'")
        copy = copied(path, "-wal")
    assert opened(copy) == (["dari luar"], ["seal-broken", "sidecar-recovered"])


def test_f33_a_stale_log_beside_a_restored_file_is_ignored_and_put_aside_by_saving(path: Path) -> None:
    whole = path.read_bytes()
    with edited_in_place(path, "journal_mode = WAL") as other:
        other.execute("UPDATE objective SET text = 'basi'")
        copy = copied(path, "-wal")
    copy.write_bytes(whole)
    assert opened(copy) == (["a"], ["sidecar-ignored"])
    document = PlanDocument.open(copy, who="Ani")
    add(document, "b")
    document.save()
    document.close(keep_unsaved=False)
    assert names_in(copy.parent) == [copy.name, f"{copy.name}-wal.lama", f"{copy.name}.bak"]
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT text FROM objective ORDER BY ord").fetchall() == [("a",), ("b",)]
    connection.close()


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_rubbish_beside_the_file_is_ignored(path: Path, ending: str) -> None:
    Path(f"{path}{ending}").write_bytes(b"sampah" * 100)
    assert opened(path) == (["a"], ["sidecar-ignored"])


def test_f31_saving_never_leaves_a_sidecar(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    for text in "bcd":
        add(document, text)
        document.save()
        assert not any(name.endswith(("-wal", "-shm", "-journal", ".tmp")) for name in names_in(path.parent))
    document.close(keep_unsaved=False)


def test_a_sidecar_that_is_too_short_or_no_file_is_ignored(path: Path) -> None:
    with edited_in_place(path, "journal_mode = WAL") as other:
        other.execute("UPDATE objective SET text = 'dari luar'")
    Path(f"{path}-wal").write_bytes(b"x")
    Path(f"{path}-journal").mkdir()
    document = PlanDocument.open(path, who="Ani", read_only=True)
    codes = [finding.code for finding in document.findings]
    assert codes == ["seal-broken", "sidecar-ignored", "sidecar-ignored"]
    document.close(keep_unsaved=False)
