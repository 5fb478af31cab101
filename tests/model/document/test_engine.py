"""Connections to plan files: what they may do, what their errors mean, and threads that read beside an edit."""

import multiprocessing
import sqlite3
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, StatementError

from bsc_planner.model.document import sqlite_errors
from bsc_planner.model.document.connecting import file_uri
from bsc_planner.model.document.document import PlanDocument, close_snapshot, open_snapshot
from bsc_planner.model.document.engine import reading_engine, working_engine
from bsc_planner.model.document.faults import (
    DamagedFileError,
    DiskFaultError,
    DiskFullError,
    DocumentError,
    TooLargeFileError,
    WorkingCopyError,
)
from bsc_planner.model.objective import Objective
from tests.model.document.edits import add, new_plan, saved_plan


def test_an_error_never_tells_the_values_of_a_statement() -> None:
    document = new_plan()
    with pytest.raises(StatementError) as error:
        document.store.session.connection().execute(
            text("INSERT INTO nowhere VALUES (:nip)"), {"nip": "199001012015011001"}
        )
    assert "199001012015011001" not in str(error.value)
    document.store.session.rollback()
    document.close(keep_unsaved=False)


def test_f39_changes_of_the_schema_are_inside_the_transaction(tmp_path: Path) -> None:
    engine = working_engine(tmp_path / "a.db")
    with engine.connect() as connection:
        for statement in ("CREATE TABLE a (x)", "PRAGMA user_version = 7"):
            connection.exec_driver_sql(statement)
        with pytest.raises(OperationalError):
            connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")
        connection.rollback()
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 0
    engine.dispose()


def test_every_edit_is_flushed_and_nobody_else_may_use_the_working_copy() -> None:
    document = new_plan("a")
    connection = document.store.session.connection()
    settings = {
        name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        for name in ("synchronous", "locking_mode", "foreign_keys", "trusted_schema", "secure_delete", "mmap_size")
    }
    assert settings == {
        "synchronous": 2,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "mmap_size": 0,
    }
    other = sqlite3.connect(document.kept_at / "work.db", timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("SELECT * FROM objective").fetchall()
    other.close()
    document.close(keep_unsaved=False)


def test_a_reading_engine_cannot_write(tmp_path: Path) -> None:
    engine = reading_engine(saved_plan(tmp_path / "plan.renstra"))
    with pytest.raises(DocumentError), engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM plan")
    engine.dispose()


def test_f37_f38_f61_threads_read_a_snapshot_while_the_plan_is_edited() -> None:
    document = new_plan(*(str(number) for number in range(20)))
    places = [document.snapshot() for _ in range(3)]
    counts: list[int] = []

    def read(place: Path) -> None:
        for _ in range(10):
            plan = open_snapshot(place)
            counts.append(len(plan.all(Objective)))
            close_snapshot(plan)

    threads = [threading.Thread(target=read, args=(place,)) for place in places]
    for thread in threads:
        thread.start()
    for number in range(10):
        add(document, f"baru {number}")
    for thread in threads:
        thread.join()
    assert counts == [20] * 30
    assert document.store.count(Objective) == 30
    document.close(keep_unsaved=False)


def test_f61_a_snapshot_tells_the_state_it_was_taken_in() -> None:
    document = new_plan("a")
    place = document.snapshot()
    add(document, "b")
    plan = open_snapshot(place)
    stated = plan.session.connection().exec_driver_sql("SELECT value FROM meta WHERE key = 'state_no'").scalar()
    assert stated == "1"
    close_snapshot(plan)
    document.close(keep_unsaved=False)


def _job(place: str, answers: "multiprocessing.Queue[int]") -> None:
    plan = open_snapshot(Path(place))
    answers.put(plan.count(Objective))


def test_f36_a_child_process_that_is_spawned_reads_a_snapshot() -> None:
    document = new_plan("a", "b")
    spawn = multiprocessing.get_context("spawn")
    answers: multiprocessing.Queue[int] = spawn.Queue()
    child = spawn.Process(target=_job, args=(str(document.snapshot()), answers))
    child.start()
    assert answers.get(timeout=60) == 2
    child.join()
    document.close(keep_unsaved=False)


_CODES = {
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_IOERR_WRITE: DiskFullError,
    sqlite3.SQLITE_IOERR_FSYNC: DiskFaultError,
    sqlite3.SQLITE_IOERR_READ: DiskFaultError,
    sqlite3.SQLITE_CORRUPT: DamagedFileError,
    sqlite3.SQLITE_NOTADB: DamagedFileError,
    sqlite3.SQLITE_BUSY: WorkingCopyError,
    sqlite3.SQLITE_READONLY_DBMOVED: WorkingCopyError,
    sqlite3.SQLITE_CANTOPEN: WorkingCopyError,
    sqlite3.SQLITE_TOOBIG: TooLargeFileError,
}


@pytest.mark.parametrize("code", _CODES)
def test_the_result_code_decides_what_an_error_means(code: int, tmp_path: Path) -> None:
    error = sqlite3.OperationalError("the text does not matter")
    error.sqlite_errorcode = code
    with pytest.raises(_CODES[code]) as fault, sqlite_errors.sqlite_faults(tmp_path):
        raise error
    assert type(fault.value) is _CODES[code]
    assert fault.value.details["path"] == str(tmp_path)


def test_errors_of_our_own_making_are_left_alone() -> None:
    error = sqlite3.OperationalError("no such table")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    for ours in (error, sqlite3.ProgrammingError("closed"), ValueError()):
        assert sqlite_errors.fault_of(ours, None) is None
    with pytest.raises(sqlite3.OperationalError), sqlite_errors.sqlite_faults(None):
        raise error


_LOCAL = (
    ("C:/a b/c#e%.db", "file:///C%3A/a%20b/c%23e%25.db")
    if sys.platform == "win32"
    else ("/a b/c?d#e%.db", "file:///a%20b/c%3Fd%23e%25.db")
)


@pytest.mark.parametrize(("place", "expected"), [_LOCAL, ("//server/bagi/é.db", "file:////server/bagi/%C3%A9.db")])
def test_names_of_files_become_names_sqlite_understands(place: str, expected: str) -> None:
    assert file_uri(Path(place)) == expected
    assert file_uri(Path(place), mode="ro").endswith("?mode=ro")


def test_f24_the_working_copy_is_private_so_the_file_may_be_removed_under_us(tmp_path: Path) -> None:
    path = saved_plan(tmp_path / "plan.renstra", "a")
    document = PlanDocument.open(path, who="Ani")
    path.unlink()
    add(document, "b")
    assert document.store.count(Objective) == 2
    document.save_as(path)
    document.close(keep_unsaved=False)
