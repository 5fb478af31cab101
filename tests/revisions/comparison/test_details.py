"""The finer points of a comparison: notation of fields, old editions, circles, places on the map."""

from typing import Any

import pytest

from bsc_planner.editing.cascade import SetCascadeFieldEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import PinObjectivesEdit
from bsc_planner.editing.target import SetActualEdit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.exchange.plan_file_rows import rows_of_import
from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual
from bsc_planner.revisions.comparison.comparing import Comparison, compare
from bsc_planner.revisions.comparison.difference import Difference, Sort
from bsc_planner.revisions.comparison.places import Places
from bsc_planner.revisions.plan_rows import KindRows, PlanRows, rows_of
from tests.builders import do, plan_with
from tests.editing.test_edits_by_concept import staffed_plan


def since(store: PlanStore, *edits: Edit) -> Comparison:
    before = rows_of(store)
    for edit in edits:
        do(store, edit)
    return compare(before, rows_of(store))


def written(store: PlanStore, cls: type[Element], element_id: str, **values: Any) -> Comparison:
    before = rows_of(store)
    with store.recording():
        store.update(cls, element_id, **values)
    store.session.commit()
    return compare(before, rows_of(store))


def only(found: Comparison) -> Difference:
    assert len(found.differences) == 1
    return found.differences[0]


@pytest.mark.parametrize(
    ("field", "before", "after", "is_notation"),
    [
        ("weight", "25%", "25", True),
        ("weight", "25%", "0,25", False),
        ("weight_in_objective", "12,5 %", "12.5%", True),
        ("unit_of_measure", "Persen", "Persentase (%)", True),
        ("unit_of_measure", "Orang", "Dokumen", False),
        ("name", "Jumlah  hal", "Jumlah hal", True),
        ("name", "Jumlah hal", "Jumlah Hal", False),
        ("definition", None, "", True),
        ("worst", "1.000 dokumen", "1000", True),
        ("polarity", "maximize", "minimize", False),
    ],
)
def test_fields_of_an_indicator_know_what_is_notation(
    field: str, before: str | None, after: str | None, is_notation: bool
) -> None:
    store = plan_with()
    element = store.all(Indicator)[0].id
    written(store, Indicator, element, **{field: before})
    found = only(written(store, Indicator, element, **{field: after}))
    assert (found.field, found.is_notation_only) == (field, is_notation)


def test_a_baseline_is_compared_by_its_meaning() -> None:
    store = plan_with()
    element = store.all(Indicator)[0].id
    do(store, SetIndicatorFieldEdit(element, "baseline", "7,5"))
    found = since(store, SetIndicatorFieldEdit(element, "baseline", "7.50"))
    assert [(item.field, item.is_notation_only) for item in found.differences] == [("baseline_printed", True)]


@pytest.mark.parametrize(
    ("field", "before", "after", "is_notation"),
    [
        ("weight", None, "1", True),
        ("weight", "1", "2", False),
        ("method", None, "own", True),
        ("method", "adopt", "share", False),
    ],
)
def test_what_a_rule_counts_as_without_saying_so_is_notation(
    field: str, before: str | None, after: str | None, is_notation: bool
) -> None:
    store = staffed_plan()
    written(store, Cascade, "c1", **{field: before})
    found = only(written(store, Cascade, "c1", **{field: after}))
    assert (found.sort, found.is_notation_only) == (Sort.RECASCADED, is_notation)


def test_the_role_of_a_position_is_told_as_recascaded() -> None:
    found = only(since(staffed_plan(), SetCascadeFieldEdit("c2", "role", "Tersusunnya laporan")))
    assert (found.sort, found.field, found.after) == (Sort.RECASCADED, "role", "Tersusunnya laporan")


def test_a_card_placed_by_hand_is_one_difference() -> None:
    store = plan_with()
    found = only(since(store, PinObjectivesEdit({store.all(Objective)[0].id: (5.0, 80.0)})))
    assert (found.field, found.before, found.after) == ("map_x", None, "5; 80")
    moved = only(since(store, PinObjectivesEdit({store.all(Objective)[0].id: (5.0, 90.0)})))
    assert (moved.before, moved.after) == ("5; 80", "5; 90")


def test_the_evidence_of_an_actual_is_told_beside_it() -> None:
    store = plan_with()
    do(store, SetActualEdit(store.all(Indicator)[0].id, "2025", "9"))
    found = only(written(store, Actual, store.all(Actual)[0].id, evidence="Laporan"))
    assert (found.field, found.period, found.before, found.after) == ("evidence", "2025", None, "Laporan")


def test_a_milestone_in_percent_among_percentages_needs_no_sign() -> None:
    targets = {"2025": "80%", "2026": "82%"}
    documents = [
        {
            "format": "bsc-plan/1", "institution": "I", "title": "T",
            "indicators": [{"code": "A", "name": "A", "targets": targets, "milestones": {"2025-Q1": printed}}],
        }
        for printed in ("20%", "20")
    ]  # fmt: skip
    found = only(compare(*(rows_of_import(plan_from(document)) for document in documents)))
    assert (found.field, found.period, found.is_notation_only) == ("milestone", "2025-Q1", True)


def test_an_edition_frozen_before_a_column_existed_is_compared_as_if_it_held_nothing() -> None:
    rows = rows_of(plan_with())
    targets, indicators = rows["target"], rows["indicator"]
    place = indicators.columns.index("follows_id")
    older = KindRows(
        (*indicators.columns[:place], *indicators.columns[place + 1 :]),
        {key: (*row[:place], *row[place + 1 :]) for key, row in indicators.by_id.items()},
    )
    assert compare(rows.replaced(indicator=older), rows).is_same
    assert targets.by_id


def test_kinds_that_were_not_read_are_empty() -> None:
    rows = rows_of(plan_with(), ("plan", "objective"))
    assert compare(rows, rows).is_same
    assert compare(PlanRows({}), PlanRows({})).is_same


def test_a_circle_of_elements_has_places_all_the_same() -> None:
    store = plan_with(objectives=2)
    first, second = (item.id for item in store.all(Objective))
    with store.recording():
        store.update(Objective, first, parent_id=second)
        store.update(Objective, second, parent_id=first)
    store.session.commit()
    rows = rows_of(store)
    place = Places(rows, rows).place("objective", first)
    assert place.path == (Ref("objective", second), Ref("objective", first))


def test_what_is_nowhere_has_a_place_of_its_own() -> None:
    rows = rows_of(plan_with())
    assert Places(rows, rows).place("indicator", "?").path == (Ref("indicator", "?"),)


def test_notes_of_independent_plans_are_matched_by_what_they_are_about() -> None:
    document = {
        "format": "bsc-plan/1", "institution": "I", "title": "T", "notes": ["satu", "dua"],
        "links": [{"from": "A", "to": "B"}], "missions": ["x", "y"],
        "objectives": [{"code": "A", "text": "a"}, {"code": "B", "text": "b"}],
    }  # fmt: skip
    other = document | {"notes": ["dua", "tiga"], "missions": ["y", "z"]}
    found = compare(*(rows_of_import(plan_from(side)) for side in (document, other)))
    told = {(item.kind, item.sort, item.before, item.after) for item in found.real if item.field != "ord"}
    assert told == {
        ("note", Sort.REMOVED, "satu", None),
        ("note", Sort.ADDED, None, "tiga"),
        ("mission", Sort.REWORDED, "x", "z"),
    }
