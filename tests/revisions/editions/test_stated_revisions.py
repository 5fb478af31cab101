"""A plan imported with its changes becomes the editions it went through."""

from pathlib import Path

import pytest

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.edition import Edition
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.plan import Instrument
from bsc_planner.model.revision import Revision, RevisionRow, TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.editions.stated_revisions import EditionsFromStatedRevisionsEdit, stated_instruments
from bsc_planner.revisions.editions.verification import verify_editions
from bsc_planner.revisions.plan_rows import PlanRows
from tests.builders import content_of, do, empty_store, plan_with

KEJAKSAAN = Path(__file__).parent.parent.parent / "data" / "kejaksaan-2025-2029.json"
RENSTRA = "Renstra Kejaksaan 2025-2029 (Peraturan Kejaksaan RI Nomor 4 Tahun 2025)"
DECREE = "Keputusan Jaksa Agung Nomor 1184 Tahun 2025 (IKU 2025-2029)"
MAKE = EditionsFromStatedRevisionsEdit("Penguji")


def targets(rows: PlanRows) -> dict[tuple[str, str], tuple[str, str]]:
    return {(row["indicator_id"], row["period"]): (row["printed"], row["meaning"]) for _, row in rows["target"].dicts()}


def test_the_51_cells_of_the_kejaksaan_become_two_editions_and_a_revision() -> None:
    store = empty_store()
    do(store, read_plan_file(KEJAKSAAN).edit)
    before = content_of(store)
    (change,) = stated_instruments(store)
    assert (change.before, change.after, len(change.steps)) == (RENSTRA, DECREE, 51)
    do(store, MAKE)
    first, second = store.all(Edition)
    assert [(one.number, one.instrument) for one in (first, second)] == [(1, RENSTRA), (2, DECREE)]
    (revision,) = store.all(Revision)
    assert second.revision_id == revision.id
    assert (revision.kind, revision.status, revision.instrument) == ("target", "in_force", DECREE)
    rows = store.all(RevisionRow)
    assert len(rows) == 51
    assert {row.status for row in rows} == {"agreed"}
    steps = store.all(TargetRevision)
    assert {(step.revision_id, step.kind) for step in steps} == {(revision.id, "revision")}
    assert {row.title for row in store.all(Instrument)} == {RENSTRA, DECREE}
    old, new = (rows_of_edition(store, one.id) for one in (first, second))
    assert len(old["target_revision"].by_id) == 0
    assert len(old["revision"].by_id) == 0
    assert len(new["target_revision"].by_id) == 51
    was, now = targets(old), targets(new)
    assert now == {(row.indicator_id, row.period): (row.printed, row.meaning) for row in store.all(Target)}
    for step in steps:
        key = (step.indicator_id, step.period or "")
        assert was[key][0] == step.from_printed
        assert now[key][0] == step.to_printed
    assert {key for key in was.keys() | now.keys() if was.get(key, ("",))[0] != now.get(key, ("",))[0]} == {
        (step.indicator_id, step.period or "") for step in steps
    }
    assert verify_editions(store) == []
    assert stated_instruments(store) == []
    History(store).undo(who="Penguji")
    assert content_of(store) == before


def test_figures_of_the_first_edition_are_read_like_the_others_of_their_indicator() -> None:
    store = plan_with(years=())
    indicator = store.all(Indicator)[0].id
    state(store, indicator, "2025", "1.250,5", "1.300", "A", "B")
    with store.recording():
        store.insert(Target, indicator_id=indicator, period="2025", printed="1.300", meaning="n:1300")
    store.session.commit()
    do(store, MAKE)
    assert targets(rows_of_edition(store, store.all(Edition)[0].id)) == {(indicator, "2025"): ("1.250,5", "n:1250.5")}


def test_several_instruments_become_a_revision_and_an_edition_each_in_the_order_they_build_on() -> None:
    store = plan_with(years=(2025, 2026))
    indicator = store.all(Indicator)[0].id
    state(store, indicator, "2025", "9", "10", "B", "C")
    state(store, indicator, "2025", "8", "9", "A", "B", effective="2025-06-01")
    state(store, indicator, "2026", None, "20", "A", "B", effective="2025-06-01")
    state(store, indicator, "2027", "30", None, "B", "C")
    do(store, MAKE)
    editions = store.all(Edition)
    assert [(one.instrument, one.dated) for one in editions] == [("A", None), ("B", "2025-06-01"), ("C", None)]
    printed = [{key[1]: text for key, (text, _) in targets(rows_of_edition(store, one.id)).items()} for one in editions]
    assert printed == [
        {"2025": "8", "2027": "30"},
        {"2025": "9", "2026": "20", "2027": "30"},
        {"2025": "10", "2026": "20"},
    ]
    kept = [len(rows_of_edition(store, one.id)["target_revision"].by_id) for one in editions]
    assert kept == [0, 2, 4]
    assert [one.revision_id for one in editions[1:]] == [one.id for one in store.all(Revision)]


def test_an_instrument_that_the_plan_names_already_is_not_named_twice() -> None:
    store = plan_with()
    with store.recording():
        store.insert(Instrument, number="A")
    store.session.commit()
    state(store, store.all(Indicator)[0].id, "2025", "8", "10", "A", "B")
    do(store, MAKE)
    assert [(row.number, row.title) for row in store.all(Instrument)] == [("A", None), (None, "B")]


def test_a_plan_without_stated_changes_or_with_editions_is_refused() -> None:
    store = plan_with()
    with pytest.raises(EditError) as caught:
        do(store, MAKE)
    assert caught.value.reason == "no-stated-revisions"
    state(store, store.all(Indicator)[0].id, "2025", "8", "10", "A", "B")
    do(store, MAKE)
    with pytest.raises(EditError) as caught:
        do(store, MAKE)
    assert caught.value.reason == "editions-already"


def test_instruments_that_change_each_other_in_a_circle_still_come_to_an_end() -> None:
    store = plan_with()
    indicator = store.all(Indicator)[0].id
    state(store, indicator, "2025", "8", "10", "A", "B")
    state(store, indicator, "2026", "8", "20", "B", "A")
    assert len(stated_instruments(store)) == 2


def state(
    store: PlanStore,
    indicator: str,
    period: str,
    before: str | None,
    after: str | None,
    from_instrument: str,
    to_instrument: str,
    *,
    effective: str | None = None,
) -> None:
    with store.recording():
        store.insert(
            TargetRevision,
            indicator_id=indicator,
            period=period,
            from_printed=before,
            to_printed=after,
            from_instrument=from_instrument,
            to_instrument=to_instrument,
            effective=effective,
        )
    store.session.commit()
