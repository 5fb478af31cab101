"""Plan files that somebody built or broke on purpose, or that a disk has damaged."""

import os
import random
import shutil
import sqlite3
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.model.document import checking, domain_check
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import DamagedFileError, DocumentError, SalvageFailedError, UnexpectedSchemaError
from bsc_planner.model.objective import Objective
from tests.model.document.edits import add, new_plan, reopened_texts, saved_plan, texts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved_plan(tmp_path / "plan.renstra", "a", "b", "c")


def tampered(path: Path, script: str, *, writable_schema: bool = False) -> Path:
    """The file after another program has run SQL on it in place."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    if writable_schema:
        connection.execute("PRAGMA writable_schema = ON")
    connection.executescript(script)
    connection.close()
    return path


SCHEMAS = {
    "B15 trigger with a function": "CREATE TRIGGER t AFTER INSERT ON goal BEGIN SELECT load_extension('x'); END;",
    "B16 trigger with plain SQL": "CREATE TRIGGER t AFTER UPDATE ON meta BEGIN DELETE FROM objective; END;",
    "B17 view in place of a table": "ALTER TABLE goal RENAME TO g; CREATE VIEW goal AS SELECT * FROM g;",
    "B18 index on an expression": "CREATE INDEX i ON goal (abs(ord));",
    "B18 further column": "ALTER TABLE goal ADD COLUMN x TEXT;",
    "B18 computed column": "ALTER TABLE goal ADD COLUMN x TEXT AS (upper(text)) VIRTUAL;",
    "B19 endless view": "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n FROM c) SELECT * FROM c;",
    "B20 view of a very long text": "CREATE VIEW v AS SELECT hex(zeroblob(400000000)) AS x;",
    "B21 virtual table": "CREATE VIRTUAL TABLE f USING fts5(a);",
    "further table": "CREATE TABLE extra_table (a);",
    "statistics": "ANALYZE;",
    "missing table": "DROP TABLE note;",
    "missing index": "DROP INDEX ix_note_element_id;",
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_that_is_not_ours_to_the_letter_is_refused(path: Path, name: str) -> None:
    tampered(path, SCHEMAS[name])
    before = path.read_bytes()
    started = time.monotonic()
    with pytest.raises(UnexpectedSchemaError) as refusal:
        PlanDocument.open(path, who="Ani")
    assert refusal.value.details["what"]
    assert time.monotonic() - started < 30, "nothing of the file was run"
    assert path.read_bytes() == before


def test_b18_a_rule_smuggled_into_the_schema_text_is_refused(path: Path) -> None:
    script = (
        "UPDATE sqlite_schema SET sql = replace(sql, 'extra TEXT', 'extra TEXT CHECK (abs(1))') WHERE name = 'goal'"
    )
    tampered(path, script, writable_schema=True)
    with pytest.raises(UnexpectedSchemaError):
        PlanDocument.open(path, who="Ani")


def test_b19_work_without_end_is_stopped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_SECONDS", 0.2)
    endless = f"SELECT count(*) FROM {', '.join(f'meta AS m{number}' for number in range(12))}"
    with pytest.raises(UnexpectedSchemaError), checking.guarded_connection(path) as connection:
        connection.execute(endless).fetchone()


def test_what_a_view_asks_for_is_denied_even_without_the_list(path: Path) -> None:
    tampered(path, "CREATE VIEW v AS SELECT * FROM objective;")
    with pytest.raises(sqlite3.DatabaseError), checking.guarded_connection(path) as connection:
        connection.execute("SELECT * FROM v").fetchall()


def test_b08_a_page_of_noise_is_noticed_and_the_newest_backup_named(path: Path) -> None:
    damage_pages(path, count=6, seed=1)
    before = path.read_bytes()
    with pytest.raises(DamagedFileError) as refusal:
        PlanDocument.open(path, who="Ani")
    assert path.read_bytes() == before
    backup = Path(str(refusal.value.details["backup"]))
    assert reopened_texts(backup) == ["a", "b", "c"]


def damage_pages(path: Path, *, count: int, seed: int) -> None:
    """Overwrite pages behind the schema's with noise."""
    noise = random.Random(seed)
    pages = path.stat().st_size // 4096
    with path.open("r+b") as file:
        for page in noise.sample(range(3, pages), count):
            file.seek(page * 4096)
            file.write(noise.randbytes(4096))


def test_b09_f44_flipped_content_that_sqlite_does_not_notice_is_reported(path: Path) -> None:
    data = bytearray(saved_plan(path.with_name("b.renstra"), "Meningkatnya mutu").read_bytes())
    place = data.rindex(b"Meningkatnya mutu", 0)
    data[place + 3] ^= 0x01
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    document = PlanDocument.open(path, who="Ani")
    assert [finding.code for finding in document.findings] == ["seal-broken"]
    document.close(keep_unsaved=False)


def test_a_file_without_a_seal_is_reported(path: Path) -> None:
    tampered(path, "DELETE FROM meta WHERE key = 'seal'; VACUUM;")
    document = PlanDocument.open(path, who="Ani")
    assert [finding.code for finding in document.findings] == ["seal-absent"]
    add(document, "d")
    document.save()
    document.close(keep_unsaved=False)
    again = PlanDocument.open(path, who="Ani")
    assert again.findings == []
    again.close(keep_unsaved=False)


def test_text_that_looks_like_a_seal_does_not_confuse_the_seal(tmp_path: Path) -> None:
    path = tmp_path / "plan.renstra"
    fake = f"renstra-seal:{'ab' * 16}:{'0' * 64}"
    saved_plan(path, fake, fake)
    document = PlanDocument.open(path, who="Ani")
    assert document.findings == []
    assert texts(document) == [fake, fake]
    document.close(keep_unsaved=False)


def target(*, period: str = "2025", meaning: str = "n:1") -> str:
    """SQL that adds a target."""
    columns = "id, ord, indicator_id, period, printed, meaning"
    return (
        "INSERT INTO indicator (id, ord) VALUES ('i', 1);"
        f"INSERT INTO target ({columns}) VALUES ('t', 1, 'i', '{period}', '1', '{meaning}');"
    )


ROWS = {
    "B22 negative and enormous figures": (
        target(meaning="n:1e400"),
        "absurd-number",
    ),
    "B22 NaN": (
        target(meaning="n:NaN"),
        "unreadable-value",
    ),
    "B22 infinite place on the map": ("UPDATE objective SET map_x = 9e999, map_y = 0;", "not-a-number"),
    "B22 ten megabytes of text": (
        "UPDATE objective SET text = hex(zeroblob(5000000)) WHERE text = 'a';",
        "text-too-long",
    ),
    "B22 NUL": ("UPDATE objective SET text = 'a' || char(0) || 'b' WHERE text = 'a';", "null-character"),
    "B22 no period": (
        target(period="besok"),
        "unreadable-period",
    ),
    "B22 a rule broken": ("UPDATE plan SET period_start = 5;", "rule-broken"),
    "B22 no plan": ("DELETE FROM plan;", "no-plan"),
    "B23 broken references": ("UPDATE objective SET goal_id = 'nobody';", "broken-reference"),
}


@pytest.mark.parametrize("name", ROWS)
def test_doubtful_content_is_reported_and_the_plan_opens(path: Path, name: str) -> None:
    script, code = ROWS[name]
    tampered(path, script)
    document = PlanDocument.open(path, who="Ani", read_only=True)
    assert {finding.code for finding in document.findings} == {"seal-broken", code}
    assert document.store.plan.title in ("Renstra", "")
    document.close(keep_unsaved=False)


def test_b22_a_value_of_a_wrong_type_is_damage(path: Path) -> None:
    tampered(
        path,
        "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'objective';",
        writable_schema=True,
    )
    tampered(path, "UPDATE objective SET text = x'ff', ord = 'x';")
    tampered(
        path,
        "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'objective';",
        writable_schema=True,
    )
    with pytest.raises(DamagedFileError):
        PlanDocument.open(path, who="Ani")


def test_numbers_of_states_that_are_no_numbers_do_no_harm(path: Path) -> None:
    tampered(path, "UPDATE meta SET value = 'x' WHERE key IN ('state_no', 'saved_state_no', 'last_step_no', 'save_no')")
    document = PlanDocument.open(path, who="Ani")
    add(document, "d")
    document.save()
    assert reopened_texts(path) == ["a", "b", "c", "d"]
    document.close(keep_unsaved=False)


def test_undo_steps_planted_in_a_file_are_dropped(path: Path) -> None:
    tampered(path, "INSERT INTO undo_step VALUES (99, 0, 'x', NULL, 0, x'00')")
    document = PlanDocument.open(path, who="Ani")
    assert document.store.session.connection().exec_driver_sql("SELECT count(*) FROM undo_step").scalar() == 0
    document.close(keep_unsaved=False)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_whatever_gets_past_us_as_a_whole_file(path: Path, data: st.DataObject) -> None:
    """Any change of any bytes is either refused or reported, and never crashes the program."""
    original = path.read_bytes()
    damaged = bytearray(original)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + 8] = data.draw(st.binary(min_size=1, max_size=8))
    victim = path.with_name("rusak.renstra")
    victim.write_bytes(damaged)
    if bytes(damaged) == original:
        return
    try:
        document = PlanDocument.open(victim, who="Ani", read_only=True)
    except DocumentError:
        return
    document.close(keep_unsaved=False)
    assert document.findings, "open, but not silently"


@pytest.mark.parametrize("seed", [0, 1, 4, 5])
def test_f45_what_can_be_read_of_a_damaged_file_is_salvaged(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "plan.renstra"
    document = new_plan(*(f"Sasaran nomor {number} " + "x" * 300 for number in range(60)))
    document.save_as(path)
    document.close(keep_unsaved=False)
    damage_pages(path, count=3, seed=seed)
    before = path.read_bytes()
    rescued = PlanDocument.salvage(path, who="Ani")
    assert path.read_bytes() == before
    assert rescued.path is None
    assert rescued.has_unsaved_changes
    assert any(finding.code == "salvaged" for finding in rescued.findings)
    assert len(texts(rescued)) >= 20
    rescued.save_as(tmp_path / "hasil.renstra")
    rescued.close(keep_unsaved=False)
    again = PlanDocument.open(tmp_path / "hasil.renstra", who="Ani")
    assert [finding.code for finding in again.findings] == ["salvaged"], "marked for ever"
    again.close(keep_unsaved=False)


def test_f45_a_file_that_lacks_its_end_is_salvaged_as_far_as_it_goes(tmp_path: Path) -> None:
    path = saved_plan(tmp_path / "plan.renstra", *(f"Sasaran nomor {number} " + "x" * 3000 for number in range(150)))
    os.truncate(path, int(path.stat().st_size * 0.85))
    rescued = PlanDocument.salvage(path, who="Ani")
    assert len(texts(rescued)) > 10
    rescued.close(keep_unsaved=False)


def test_a_file_of_which_nothing_can_be_read_is_not_salvaged(tmp_path: Path) -> None:
    path = tmp_path / "plan.renstra"
    for content in (b"", b"teks", b"SQLite format 3\x00" + bytes(9000)):
        path.write_bytes(content)
        with pytest.raises(SalvageFailedError):
            PlanDocument.salvage(path, who="Ani")


def test_f46_when_the_newest_backup_is_damaged_too_the_next_one_is_named(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "d")
    document.save()
    newest, older = document.backups.list()[:2]
    document.close(keep_unsaved=False)
    damage_pages(newest.path, count=5, seed=2)
    shutil.copyfile(newest.path, path)
    with pytest.raises(DamagedFileError) as refusal:
        PlanDocument.open(path, who="Ani")
    assert refusal.value.details["backup"] == str(older.path)


def test_f45_what_refers_to_something_lost_is_salvaged_without_it(tmp_path: Path) -> None:
    path = saved_plan(tmp_path / "plan.renstra", "a")
    tampered(
        path,
        target() + "INSERT INTO goal (id, ord) VALUES ('g', 1); UPDATE objective SET goal_id = 'g';"
        "DELETE FROM goal; DELETE FROM indicator;",
    )
    rescued = PlanDocument.salvage(path, who="Ani")
    found = {finding.where: finding.details for finding in rescued.findings}
    assert found["target"]["dropped"] == 1
    assert texts(rescued) == ["a"]
    assert rescued.store.all(Objective)[0].goal_id is None
    rescued.close(keep_unsaved=False)


def test_f45_a_salvaged_plan_without_its_title_page_gets_an_empty_one(tmp_path: Path) -> None:
    path = tampered(saved_plan(tmp_path / "plan.renstra", "a"), "DELETE FROM plan; UPDATE meta SET value = 'x';")
    rescued = PlanDocument.salvage(path, who="Ani")
    assert (rescued.store.plan.title, texts(rescued)) == ("", ["a"])
    add(rescued, "b")
    rescued.save_as(tmp_path / "hasil.renstra")
    rescued.close(keep_unsaved=False)


def test_b22_more_rows_than_anybody_can_have_are_reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(domain_check, "MOST_ROWS", 2)
    document = PlanDocument.open(path, who="Ani", read_only=True)
    places = [finding.where for finding in document.findings if finding.code == "too-many"]
    assert places == ["objective", "change_log"]
    document.close(keep_unsaved=False)


@pytest.mark.parametrize(("offset", "data"), [(16, b"\x00\x03"), (60, bytes(4)), (18, b"\x00\x00")])
def test_a_header_that_contradicts_itself_is_damage(path: Path, offset: int, data: bytes) -> None:
    raw = bytearray(path.read_bytes())
    raw[offset : offset + len(data)] = data
    path.write_bytes(raw)
    with pytest.raises(DamagedFileError):
        PlanDocument.open(path, who="Ani")
