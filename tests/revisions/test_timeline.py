"""The course of a plan: what stands where, and what is told of it."""

from datetime import date

from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.revision import Revision
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.timeline import EntryKind, timeline
from tests.builders import do, plan_with


def add_revision(store: PlanStore, **values: str | None) -> None:
    with store.recording():
        store.insert(Revision, **values)
    store.session.commit()


def legal(title: str, day: date | None = None) -> FreezeEditionEdit:
    return FreezeEditionEdit(title, "Rina", EditionKind.LEGAL, f"Keputusan {title}", day)


def test_a_plan_without_editions_and_revisions_has_no_course() -> None:
    assert timeline(plan_with()) == []


def test_an_edition_without_a_day_stands_before_the_ones_made_after_it() -> None:
    store = plan_with()
    do(store, legal("Awal"))
    do(store, legal("Pertama", date(2026, 3, 15)))
    do(store, legal("Kedua", date(2026, 9, 1)))
    found = timeline(store)
    assert [one.title for one in found] == ["Kedua", "Pertama", "Awal"]
    assert [one.is_dated for one in found] == [True, True, False]
    assert found[0].previous_id == found[1].id
    assert found[2].previous_id is None
    assert found[0].counts == (("objective", 1), ("indicator", 1), ("target", 2))


def test_a_day_that_cannot_be_read_is_told_as_it_is_printed() -> None:
    store = plan_with()
    add_revision(store, instrument="Keputusan 9", effective="saat ditetapkan", changes="tidak terbaca")
    add_revision(store, instrument="Keputusan 10", effective="15 Maret 2026", changes='{"a": 1}')
    found = timeline(store)
    assert [(one.instrument, one.day, one.printed_day, one.rows) for one in found] == [
        ("Keputusan 10", date(2026, 3, 15), "", 0),
        ("Keputusan 9", None, "saat ditetapkan", 0),
    ]
    assert {one.kind for one in found} == {EntryKind.REVISION}


def test_an_edition_whose_content_cannot_be_told_is_listed_all_the_same() -> None:
    store = plan_with()
    do(store, legal("Awal", date(2026, 1, 1)))
    store.session.connection().exec_driver_sql(f"UPDATE {Edition.__tablename__} SET parts = 'x'")
    store.session.commit()
    assert [(one.title, one.counts) for one in timeline(store)] == [("Awal", ())]
