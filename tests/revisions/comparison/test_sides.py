"""What can be compared beside the plan as it is now."""

from datetime import date

import pytest

from bsc_planner.editing.edit import Together
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.revision import Revision, RevisionRow, TargetReason, TargetRevision
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.comparison.difference import Sort
from bsc_planner.revisions.comparison.reasons import Reason, Reasons
from bsc_planner.revisions.comparison.sides import side_now, side_of_edition, side_of_rows, side_on, sides_of_years
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.legal_grounds import legal_ground
from tests.builders import do, plan_with
from tests.revisions.comparison.kejaksaan import kejaksaan, renstra_edits, store_of


def insert(store: PlanStore, cls: type, **values: object) -> str:
    with store.recording():
        element_id = store.insert(cls, **values)
    store.session.commit()
    return element_id


def first_indicator(store: PlanStore) -> str:
    return store.all(Indicator)[0].id


def test_an_edition_beside_the_plan_tells_what_changed_since() -> None:
    store = plan_with()
    kind, day = EditionKind.LEGAL, date(2025, 1, 2)
    do(store, FreezeEditionEdit("Renstra", "Penguji", kind, "Permen 1/2025", day, edition_id="x"))
    do(store, SetTargetEdit(first_indicator(store), "2025", "11"))
    side = side_of_edition(store, "x")
    assert (side.facts.kind, side.facts.number, side.facts.instrument, side.facts.day) == (
        "edition",
        1,
        "Permen 1/2025",
        day,
    )
    assert side.facts.institution == "Instansi Contoh"
    found = compare(side.rows, side_now(store).rows)
    assert [(item.before, item.after) for item in found.real] == [("10", "11")]


def test_an_edition_that_is_not_there_is_refused() -> None:
    with pytest.raises(MissingElementError):
        side_of_edition(plan_with(), "x")


def test_an_edition_under_the_renstra_beside_kejaksaan_now_shows_23_and_28() -> None:
    store = store_of(kejaksaan())
    targets = {(row.indicator_id, row.period): row.printed for row in store.all(Target)}
    do(store, Together(renstra_edits(store)))
    do(store, FreezeEditionEdit("Renstra", "Penguji", EditionKind.LEGAL, "Peraturan 4/2025", edition_id="x"))
    back = [SetTargetEdit(*key, printed) for key, printed in targets.items()]
    do(store, Together(back))
    assert store.count(Edition) == 1
    found = compare(side_of_edition(store, "x").rows, side_now(store).rows)
    assert (len(found.real), len(found.notational)) == (23, 28)


def test_a_date_shows_the_targets_in_force_then() -> None:
    store = plan_with(years=(2026,))
    element = first_indicator(store)
    step = {"indicator_id": element, "period": "2026", "effective": "2026-07-01"}
    insert(store, TargetRevision, **step, from_printed="2.500", to_printed="10")
    insert(store, TargetRevision, **step | {"period": "2027"}, from_printed=None, to_printed="7")
    insert(store, Target, indicator_id=element, period="2027", printed="7", meaning="n:7")
    found = compare(side_on(store, date(2026, 6, 30)).rows, side_on(store, date(2026, 7, 1)).rows)
    assert [(item.period, item.before, item.after) for item in found.real] == [
        ("2026", "2.500", "10"),
        ("2027", None, "7"),
    ]
    assert compare(side_on(store, date(2026, 7, 1)).rows, side_now(store).rows).is_same


def test_a_target_that_was_taken_away_is_there_on_days_before() -> None:
    store = plan_with(years=(2026,))
    element = first_indicator(store)
    do(store, SetTargetEdit(element, "2026", None))
    insert(store, TargetRevision, indicator_id=element, period="2026", from_printed="10", effective="2026-07-01")
    found = compare(side_on(store, date(2026, 1, 1)).rows, side_now(store).rows)
    assert [(item.period, item.before, item.after) for item in found.real] == [("2026", "10", None)]


def test_two_years_stand_beside_each_other_by_period_within_the_year() -> None:
    store = plan_with(indicators=2, years=(2026, 2027))
    first, second = (element.id for element in store.all(Indicator))
    do(store, SetTargetEdit(second, "2027", "10"))
    before, after = sides_of_years(store, 2026, 2027)
    found = compare(before.rows, after.rows)
    assert [(item.element_id, item.period, item.before, item.after) for item in found.real] == [
        (first, "2027", "10", "20")
    ]
    assert (before.facts.year, after.facts.year, before.is_whole) == (2026, 2027, False)


def test_elements_of_one_year_only_come_and_go_and_followers_stand_for_what_they_follow() -> None:
    store = plan_with(objectives=2, indicators=1, years=(2026, 2027))
    old, ending = (element.id for element in store.all(Indicator))
    objective = store.all(Objective)[0].id
    with store.recording():
        store.update(Indicator, old, until_year=2026)
        store.update(Indicator, ending, until_year=2026)
    new = insert(
        store,
        Indicator,
        code="IKU1.1",
        name="Nama baru",
        objective_id=objective,
        from_year=2027,
        follows_id=old,
        unit_of_measure="dokumen",
        polarity="maximize",
        consolidation="sum",
    )
    insert(store, Target, indicator_id=new, period="2027", printed="15", meaning="n:15")
    found = compare(*(side.rows for side in sides_of_years(store, 2026, 2027)))
    assert [(item.sort, item.element_id, item.field) for item in found.real] == [
        (Sort.REWORDED, old, "name"),
        (Sort.RETARGETED, old, "target"),
        (Sort.REMOVED, ending, None),
    ]


def test_a_file_is_called_by_its_name() -> None:
    store = plan_with()
    side = side_of_rows(side_now(store).rows, title="kiriman.renstra")
    assert (side.facts.kind, side.facts.title) == ("file", "kiriman.renstra")


def test_reasons_come_from_the_record_that_led_to_the_later_value() -> None:
    store = store_of(kejaksaan())
    now = side_now(store)
    do(store, Together(renstra_edits(store)))
    found = compare(side_now(store).rows, now.rows)
    reasons = Reasons(found)
    instruments = {reasons.reason_of(item).instrument for item in found.differences}
    assert instruments == {"Keputusan Jaksa Agung Nomor 1184 Tahun 2025 (IKU 2025-2029)"}


def test_a_revision_in_force_gives_reason_ground_and_instrument_of_any_field() -> None:
    store = plan_with()
    element = first_indicator(store)
    before = side_now(store)
    facts = {
        "instrument": "Permen 2/2026",
        "reason": "Efisiensi",
        "ground": "government-policy",
        "effective": "2026-03-01",
    }
    revision = insert(store, Revision, **facts, kind="renstra", status="in_force")
    row = {"revision_id": revision, "element_kind": "indicator", "element_id": element, "status": "agreed"}
    insert(store, RevisionRow, **row, field="name", before="Jumlah hal 1.1", agreed="Nama baru")
    insert(store, RevisionRow, **row | {"status": "rejected"}, field="weight", agreed="2%")
    with store.recording():
        store.update(Indicator, element, name="Nama baru", weight="2%")
    store.session.commit()
    found = compare(before.rows, side_now(store).rows)
    reasons = Reasons(found)
    assert {item.field: reasons.reason_of(item) for item in found.real} == {
        "name": Reason("Efisiensi", legal_ground("renstra", "government-policy"), "Permen 2/2026", "2026-03-01"),
        "weight": Reason(),
    }
    assert found.trace_count == 3


def test_changes_listed_under_one_instrument_and_reasons_of_targets_are_told() -> None:
    store = plan_with(years=(2026, 2027))
    element = first_indicator(store)
    before = side_now(store)
    do(store, Together([SetTargetEdit(element, "2026", "12"), SetTargetEdit(element, "2027", "9")]))
    changes = '[{"indicator": "IKU1.1", "period": "2026", "from": "10", "to": "12"}, {"indicator": "?"}, 3]'
    insert(store, Revision, instrument="Permen 3", reason="Refocusing", changes=changes)
    insert(store, TargetReason, indicator_id=element, period="2027", reason="Sudah tercapai")
    found = compare(before.rows, side_now(store).rows)
    reasons = Reasons(found)
    assert [reasons.reason_of(item) for item in found.real] == [
        Reason("Refocusing", None, "Permen 3", None),
        Reason("Sudah tercapai"),
    ]
