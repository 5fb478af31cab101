"""The store of earlier versions: what is kept, what is thinned out, and that the newest valid one never goes."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.model.document import backups
from bsc_planner.model.document.backups import BackupStore, is_whole, newest_backup_of
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import DocumentError
from bsc_planner.model.identity import new_id
from tests.model.document.edits import add, names_in, new_plan, reopened_texts, saved_plan, texts

_NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved_plan(tmp_path / "plan.renstra", "a")


def filled(store: BackupStore, source: Path, ages: list[timedelta]) -> None:
    """Put backups of those ages into a store, oldest first."""
    for age in ages:
        store.add(source, reason="saved", save_id=new_id(), now=_NOW - age)


def test_every_save_puts_its_version_into_the_store(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    for text in "bc":
        add(document, text)
        document.save()
    found = document.backups.list()
    document.close(keep_unsaved=False)
    assert [reopened_texts(backup.path) for backup in found] == [["a", "b", "c"], ["a", "b"], ["a"]]
    assert all(backup.is_valid for backup in found)
    newest = newest_backup_of(path)
    assert newest
    assert newest.path == found[0].path


def test_a_version_that_was_never_seen_here_is_stored_before_it_is_replaced(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    for backup in document.backups.list():
        backup.path.unlink()
    add(document, "b")
    document.save()
    assert [backup.reason for backup in document.backups.list()] == ["saved", "previous"]
    document.close(keep_unsaved=False)


def test_unsaved_work_can_be_kept_before_a_large_change(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "belum disimpan")
    document.backup(reason="before")
    assert document.has_unsaved_changes
    newest = document.backups.list()[0]
    assert newest.reason == "before"
    assert reopened_texts(newest.path) == ["a", "belum disimpan"]
    document.close(keep_unsaved=False)


def test_restoring_opens_an_unsaved_plan_and_leaves_file_and_backup_alone(path: Path) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    document.save()
    oldest = document.backups.list()[-1]
    identity = document.doc_uuid
    document.close(keep_unsaved=False)
    restored = PlanDocument.open_as_copy(oldest.path, who="Ani")
    assert (restored.path, texts(restored), restored.has_unsaved_changes) == (None, ["a"], True)
    assert not restored.is_read_only
    assert reopened_texts(path) == ["a", "b"]
    restored.save_as(path, overwrite=True)
    assert restored.doc_uuid == identity
    assert reopened_texts(path) == ["a"]
    assert oldest.is_valid
    restored.close(keep_unsaved=False)


def test_thinning_keeps_all_of_two_days_then_days_weeks_and_months(path: Path) -> None:
    store = BackupStore("1" * 32)
    hours = [timedelta(hours=number) for number in range(0, 400 * 24, 12)]
    for age in reversed(hours):
        touch(store, _NOW - age)
    store.thin(now=_NOW)
    ages = [(_NOW - backup.at).total_seconds() / 86_400 for backup in store.list()]
    assert sum(age <= 2 for age in ages) == 5
    assert len(ages) <= 5 + 7 + 4 + 12
    assert max(ages) > 300
    assert path.exists()


def touch(store: BackupStore, at: datetime) -> None:
    """A backup that takes no room; its number is its place in time."""
    number = max((backup.number for backup in store.list()[:1]), default=0) + 1
    place = store.folder / f"{at:%Y%m%d-%H%M%S}-{number:06d}-saved-{new_id()}.renstra"
    place.write_bytes(b"")


def test_f51_dates_in_the_future_count_as_now_and_order_is_by_number(path: Path) -> None:
    store = BackupStore("2" * 32)
    filled(store, path, [timedelta(days=-4000), timedelta(hours=3), timedelta(days=-3000), timedelta(0)])
    store.thin(now=_NOW)
    found = store.list()
    assert [backup.number for backup in found] == [4, 3, 2, 1]
    assert found[0].at == _NOW


def test_the_newest_valid_backup_stays_even_beyond_the_room_allowed(path: Path) -> None:
    store = BackupStore("3" * 32)
    filled(store, path, [timedelta(days=900), timedelta(days=800), timedelta(days=700)])
    newest = store.list()[0]
    newest.path.write_bytes(b"rusak")
    store.thin(now=_NOW, most_bytes=0)
    assert [backup.number for backup in store.list()] == [2]
    assert store.newest_valid()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.floats(-1000, 2000), min_size=1, max_size=30), broken=st.sets(st.integers(0, 29)))
def test_whatever_the_dates_thinning_leaves_a_valid_backup_if_there_was_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, days: list[float], broken: set[int]
) -> None:
    monkeypatch.setattr(backups, "is_whole", lambda place: place.stat().st_size == 1)
    store = BackupStore(new_id())
    for number, age in enumerate(days):
        at = _NOW - timedelta(days=age)
        place = store.folder / f"{at:%Y%m%d-%H%M%S}-{number:06d}-saved-{new_id()}.renstra"
        place.write_bytes(b"" if number in broken else b"x")
    newest = store.newest_valid()
    store.thin(now=_NOW, most_bytes=5)
    assert store.newest_valid() == newest


def test_a_copy_that_differs_is_not_taken_into_the_store(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = BackupStore("4" * 32)
    monkeypatch.setattr(backups, "is_whole", lambda _place: False)
    monkeypatch.setattr(backups, "digest", lambda place: str(place))
    with pytest.raises(DocumentError):
        store.add(path, reason="saved", save_id="0" * 32)
    assert names_in(store.folder) == []


def test_backups_of_a_document_with_an_evil_identity_stay_in_the_store() -> None:
    folder = BackupStore("../../../etc").folder
    assert folder.parent.name == "backups"
    assert BackupStore("").folder.parent == folder.parent


def test_names_that_are_no_backups_are_left_alone(path: Path) -> None:
    store = BackupStore("5" * 32)
    (store.folder / "catatan.txt").write_text("milik orang")
    (store.folder / f"99999999-999999-000001-saved-{'0' * 32}.renstra").write_text("tanggal mustahil")
    filled(store, path, [timedelta(0)])
    store.thin(now=_NOW, most_bytes=0)
    assert "catatan.txt" in names_in(store.folder)
    assert len(store.list()) == 1


def test_a_save_succeeds_though_the_store_cannot_take_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = PlanDocument.open(path, who="Ani")
    add(document, "b")
    monkeypatch.setattr(BackupStore, "add", failing)
    document.save()
    assert not document.has_unsaved_changes
    document.close(keep_unsaved=False)
    assert reopened_texts(path) == ["a", "b"]
    assert is_whole(path.with_name(f"{path.name}.bak"))


def failing(*_arguments: object, **_named: object) -> None:
    raise DocumentError(path="store")


def test_no_backup_of_a_plan_never_saved() -> None:
    document = new_plan("a")
    assert document.backups.list() == []
    assert document.backups.newest_valid() is None
    document.close(keep_unsaved=False)


def test_versions_left_half_made_are_swept_away_in_time(path: Path) -> None:
    store = BackupStore("6" * 32)
    old, fresh = store.fresh_path(), store.fresh_path()
    for place in (old, fresh):
        place.write_bytes(b"setengah")
    os.utime(old, (0, 0))
    store.thin()
    assert names_in(store.folder) == [fresh.name]


def test_without_a_usable_store_there_is_no_newest_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert newest_backup_of(path)
    monkeypatch.setenv("BSC_PLANNER_HOME", str(path / "data"))
    assert newest_backup_of(path) is None


def test_a_backup_that_is_gone_has_no_size_and_is_not_valid(path: Path) -> None:
    backup = BackupStore("7" * 32).add(path, reason="saved", save_id="0" * 32)
    backup.path.unlink()
    assert (backup.size, backup.is_valid) == (0, False)
