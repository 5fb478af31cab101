"""Files that cannot be opened: one Indonesian sentence each, and not one byte of them changed."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bsc_planner.cli import main
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.siblings import lock_path
from tests.commands.test_commands import small_plan

__all__ = ["small_plan"]


def newer(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = (999).to_bytes(4, "big")
    path.write_bytes(data)


def foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE film (judul TEXT)")
    connection.close()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def zeros(path: Path) -> None:
    path.write_bytes(bytes(len(path.read_bytes())))


def with_trigger(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER jahat AFTER INSERT ON target BEGIN DELETE FROM employee; END")
    connection.commit()
    connection.close()


def with_view(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIEW palsu AS SELECT * FROM target")
    connection.commit()
    connection.close()


def workbook(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + b"x" * 2000)


def text(path: Path) -> None:
    path.write_text("<html>" + "bukan rencana " * 200)


SPOILED: tuple[tuple[Callable[[Path], None], str], ...] = (
    (newer, "lebih baru"),
    (foreign, "program lain"),
    (empty, "kosong"),
    (cut, "lengkap"),
    (zeros, "kosong"),
    (with_trigger, "trigger jahat"),
    (with_view, "view palsu"),
    (workbook, "Excel"),
    (text, "bukan"),
)


@pytest.mark.parametrize(("spoil", "told"), SPOILED, ids=lambda part: getattr(part, "__name__", None))
@pytest.mark.parametrize("command", ["info", "verify", "check"])
def test_a_file_that_is_no_plan_is_explained_and_left_alone(
    spoil: Callable[[Path], None],
    told: str,
    command: str,
    small_plan: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(small_plan)
    capsys.readouterr()
    before = {path: path.read_bytes() for path in small_plan.parent.iterdir()}
    assert main([command, str(small_plan)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert told.lower() in said.err.lower()
    assert "Traceback" not in said.err
    assert {path: path.read_bytes() for path in small_plan.parent.iterdir()} == before


def test_a_locked_plan_can_be_read_and_names_its_owner_when_written(
    small_plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = FileLock.acquire(lock_path(small_plan), about=small_plan, person="Bu Rina")
    try:
        before = small_plan.read_bytes()
        assert main(["info", str(small_plan)]) == 0
        capsys.readouterr()
        assert main(["import", str(small_plan.with_suffix(".json")), str(small_plan)]) == 2
        assert "Bu Rina" in capsys.readouterr().err
        assert small_plan.read_bytes() == before
    finally:
        lock.release()
