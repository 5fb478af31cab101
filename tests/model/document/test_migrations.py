"""Files of older versions: brought up to date as a whole or not at all, the original never touched.

Most steps are made up: a file of the present plays the older one.
"""

import os
import random
import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import MigrationFailedError, NewerPlanError
from bsc_planner.model.document.file_format import SCHEMA_QUERY, VERSION, Schema, schema_of
from bsc_planner.model.document.migrations import CURRENT_FORMAT, MIGRATIONS, FileFormat, Migration, migrate
from bsc_planner.model.document.tables import current_schema
from bsc_planner.model.document.working_copy import data_folder, sessions_folder
from tests.model.document.edits import names_in, saved_plan, texts
from tests.model.document.processes import Child
from tests.model.document.synthetic_format import NEXT_FORMAT, add_table, schema_after


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved_plan(tmp_path / "plan.renstra", "a", "b")


def facts(path: Path) -> tuple[int, Schema]:
    """Schema number and schema of a closed file."""
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA user_version").fetchone()[0], schema_of(connection.execute(SCHEMA_QUERY))
    connection.close()
    return found


def kept_before_migration() -> list[Path]:
    return sorted(data_folder("backups").glob("*/migration/*"))


def test_an_older_file_opens_in_the_new_format_and_is_untouched_until_saved(path: Path) -> None:
    before = path.read_bytes()
    document = PlanDocument.open(path, who="Ani", file_format=NEXT_FORMAT)
    assert (document.migrated_from, texts(document)) == (VERSION, ["a", "b"])
    assert document.store.session.connection().exec_driver_sql("SELECT count(*) FROM later").scalar() == 2
    assert path.read_bytes() == before
    document.save()
    assert document.migrated_from is None
    document.close(keep_unsaved=False)
    assert facts(path) == (VERSION + 1, NEXT_FORMAT.schema())
    assert path.with_name(f"plan (format v{VERSION}).bak").read_bytes() == before
    with pytest.raises(NewerPlanError):
        PlanDocument.open(path, who="Ani")


def test_the_original_is_kept_once_for_each_version_however_often_it_is_opened(path: Path) -> None:
    before = path.read_bytes()
    for _ in range(3):
        PlanDocument.open(path, who="Ani", file_format=NEXT_FORMAT).close(keep_unsaved=False)
    (kept,) = kept_before_migration()
    assert kept.read_bytes() == before


def stop(_connection: sqlite3.Connection) -> None:
    raise ValueError("stop")


def lose_rows(connection: sqlite3.Connection) -> None:
    add_table(connection)
    connection.execute("DELETE FROM objective")


def break_reference(connection: sqlite3.Connection) -> None:
    add_table(connection)
    connection.execute("UPDATE objective SET goal_id = 'nobody'")


def wrong_schema(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE other (id TEXT)")


def commit_early(connection: sqlite3.Connection) -> None:
    add_table(connection)
    connection.execute("COMMIT")


def half_and_stop(connection: sqlite3.Connection) -> None:
    add_table(connection)
    connection.execute("ALTER TABLE objective RENAME COLUMN text TO words")
    connection.execute("INSERT INTO nowhere VALUES (1)")


@pytest.mark.parametrize("run", [stop, lose_rows, break_reference, wrong_schema, commit_early, half_and_stop])
def test_f39_f40_a_step_that_fails_or_does_wrong_leaves_the_file_alone(
    path: Path, run: Callable[[sqlite3.Connection], None]
) -> None:
    broken = replace(NEXT_FORMAT, steps=(*MIGRATIONS, Migration(VERSION, current_schema, run)))
    before = path.read_bytes()
    for _ in range(20):
        with pytest.raises(MigrationFailedError):
            PlanDocument.open(path, who="Ani", file_format=broken)
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]
    assert names_in(sessions_folder()) == []
    assert len(kept_before_migration()) == 1, "F41: twenty failing starts do not eat the backups"
    document = PlanDocument.open(path, who="Ani")
    assert texts(document) == ["a", "b"]
    document.close(keep_unsaved=False)


def test_f39_a_failed_migration_leaves_old_schema_and_old_number_together(path: Path) -> None:
    broken = replace(NEXT_FORMAT, steps=(*MIGRATIONS, Migration(VERSION, current_schema, half_and_stop)))
    with pytest.raises(MigrationFailedError):
        migrate(path, version=VERSION, file_format=broken)
    assert facts(path) == (VERSION, current_schema())


def test_several_steps_run_in_order_and_only_those_needed(path: Path) -> None:
    ran: list[int] = []

    def second(connection: sqlite3.Connection) -> None:
        ran.append(2)
        connection.execute("INSERT INTO later SELECT 'n' || id, text FROM objective")

    further = Migration(VERSION + 1, NEXT_FORMAT.schema, second, frozenset({"later"}))
    three = FileFormat(VERSION + 2, NEXT_FORMAT.schema, (*NEXT_FORMAT.steps, further))
    document = PlanDocument.open(path, who="Ani", file_format=three)
    assert document.store.session.connection().exec_driver_sql("SELECT count(*) FROM later").scalar() == 4
    document.close(keep_unsaved=False)
    PlanDocument.open(path, who="Ani").close(keep_unsaved=False)
    assert ran == [2]
    assert three.schema_of(VERSION) == current_schema()
    assert three.schema_of(VERSION + 1) == three.schema_of(VERSION + 2) == NEXT_FORMAT.schema()


def test_an_older_file_whose_schema_is_not_that_of_its_version_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIEW v AS SELECT 1")
    connection.close()
    with pytest.raises(Exception, match="view v"):
        PlanDocument.open(path, who="Ani", file_format=NEXT_FORMAT)


def test_there_is_a_step_from_every_older_version() -> None:
    assert [step.version for step in CURRENT_FORMAT.steps] == list(range(1, CURRENT_FORMAT.version))
    assert schema_after(lambda _connection: None) == current_schema()


def test_f05_a_program_killed_in_mid_migration_leaves_old_or_new_never_a_mixture(path: Path) -> None:
    rounds = int(os.environ.get("BSC_KILL_ROUNDS", "10"))
    whole = path.read_bytes()
    seen = set()
    for number in range(rounds):
        work = path.with_name(f"salinan {number}.db")
        work.write_bytes(whole)
        with Child("migrate", work) as child:
            child.wait_for("ready")
            time.sleep(random.Random(number).uniform(0, 0.03))
            child.kill()
        found = facts(work)
        assert found in ((VERSION, current_schema()), (VERSION + 1, NEXT_FORMAT.schema()))
        seen.add(found[0])
    assert seen
