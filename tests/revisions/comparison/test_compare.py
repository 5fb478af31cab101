"""What a comparison tells: by identity, under the owner, with notation apart."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit, RemoveCascadesEdit, SetCascadeFieldEdit
from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    MoveIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
    SetIndicatorOwnersEdit,
)
from bsc_planner.editing.organisation import AddAssignmentEdit, MoveUnitEdit, RemoveUnitEdit
from bsc_planner.editing.plan import AddInstrumentEdit
from bsc_planner.editing.target import SetActualEdit, SetMilestoneEdit, SetTargetEdit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.exchange.plan_file_rows import rows_of_import
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.plan import Instrument
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.revisions.comparison.comparing import Comparison, changes_to_apply, compare
from bsc_planner.revisions.comparison.difference import Difference, Sort
from bsc_planner.revisions.comparison.fields import OWNERS, TOLD, TRACES
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, rows_of
from tests.builders import content_of, do, plan_with
from tests.editing.test_edits_by_concept import EDITS, staffed_plan
from tests.editing.test_random_edits import undo_all
from tests.revisions.comparison.kejaksaan import kejaksaan, renstra_edits, store_of, under_the_renstra

DATA = Path(__file__).parents[2] / "data"


def after(store: PlanStore, *edits: Edit) -> Comparison:
    """The comparison of a plan before and after edits."""
    before = rows_of(store)
    for edit in edits:
        do(store, edit)
    return compare(before, rows_of(store))


def indicator(store: PlanStore, code: str) -> str:
    return store.all(Indicator, Indicator.code == code)[0].id


def short(item: Difference) -> tuple[Any, ...]:
    return item.sort, item.code, item.field, item.period, item.before, item.after


def test_kejaksaan_shows_exactly_its_23_real_changes_and_28_notational_ones_apart() -> None:
    store = store_of(kejaksaan())
    now = rows_of(store)
    do(store, Together(renstra_edits(store)))
    found = compare(rows_of(store), now)
    assert (len(found.real), len(found.notational)) == (23, 28)
    assert {item.sort for item in found.differences} == {Sort.RETARGETED}
    assert {item.code for item in found.real} == {"IKK6.2.1", "IKK8.2.1", "IKK8.2.2", "IKK15.2.3", "IKK15.3.4"}
    assert not found.is_matched_by_code


def test_kejaksaan_imported_twice_shows_the_same_by_codes() -> None:
    document = kejaksaan()
    sides = [rows_of_import(plan_from(side)) for side in (under_the_renstra(document), document)]
    found = compare(*sides)
    assert (len(found.real), len(found.notational), found.trace_count) == (23, 28, 0)
    assert found.is_matched_by_code


@pytest.mark.parametrize("path", sorted(DATA.glob("*.json")), ids=lambda path: path.stem)
def test_a_document_imported_twice_is_the_same_plan(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    sides = [rows_of_import(plan_from(document)) for _ in range(2)]
    assert compare(*sides).is_same


def test_a_target_changed_added_and_taken_away_is_told_under_its_indicator_by_year() -> None:
    store = plan_with(indicators=1)
    element = indicator(store, "IKU1.1")
    found = after(
        store,
        SetTargetEdit(element, "2025", "12"),
        SetTargetEdit(element, "2026", None),
        SetTargetEdit(element, "2027", "5"),
    )
    assert [short(item)[2:] for item in found.real] == [
        ("target", "2025", "10", "12"),
        ("target", "2026", "20", None),
        ("target", "2027", None, "5"),
    ]
    assert {(item.kind, item.element_id, item.name) for item in found.real} == {
        ("indicator", element, "Jumlah hal 1.1")
    }


def test_milestones_and_actuals_are_told_like_targets() -> None:
    store = plan_with()
    element = indicator(store, "IKU1.1")
    found = after(store, SetMilestoneEdit(element, "2025-Q1", "3"), SetActualEdit(element, "2025-Q1", "4"))
    assert [short(item)[2:] for item in found.real] == [
        ("milestone", "2025-Q1", None, "3"),
        ("actual", "2025-Q1", None, "4"),
    ]


def test_a_new_indicator_is_one_difference_with_all_it_owns() -> None:
    store = plan_with()
    objective = store.all(Objective)[0].id
    found = after(
        store,
        AddIndicatorEdit(objective, "B", "Baru", None, {}),
    )
    added = indicator(store, "B")
    do(store, SetTargetEdit(added, "2025", "5"))
    assert [short(item) for item in found.real] == [(Sort.ADDED, "B", None, None, None, "Baru")]
    assert found.real[0].is_addition


def test_a_removed_indicator_is_one_difference_and_its_siblings_do_not_move() -> None:
    store = plan_with(indicators=4)
    found = after(store, RemoveIndicatorsEdit([indicator(store, "IKU1.1")]))
    assert [short(item) for item in found.real] == [(Sort.REMOVED, "IKU1.1", None, None, "Jumlah hal 1.1", None)]
    assert found.real[0].is_removal


def test_one_indicator_taken_before_the_last_is_one_move_not_a_flood() -> None:
    store = plan_with(indicators=6)
    objective = store.all(Objective)[0].id
    found = after(store, MoveIndicatorEdit(indicator(store, "IKU1.1"), objective, indicator(store, "IKU1.6")))
    assert [short(item) for item in found.real] == [(Sort.MOVED, "IKU1.1", "ord", None, "1", "5")]


def test_an_indicator_under_another_objective_is_moved_and_told_by_both_names() -> None:
    store = plan_with(objectives=2)
    target = store.all(Objective)[1].id
    found = after(store, MoveIndicatorEdit(indicator(store, "IKU1.1"), target))
    assert [short(item) for item in found.real] == [
        (Sort.MOVED, "IKU1.1", "objective_id", None, "SS1 Meningkatnya hal 1", "SS2 Meningkatnya hal 2")
    ]


def test_words_weights_and_other_fields_have_sorts_of_their_own() -> None:
    store = plan_with()
    element = indicator(store, "IKU1.1")
    found = after(
        store,
        SetIndicatorFieldEdit(element, "name", "Jumlah lain"),
        SetIndicatorFieldEdit(element, "weight", "21%"),
        SetIndicatorFieldEdit(element, "polarity", "minimize"),
    )
    assert {(item.field, item.sort) for item in found.real} == {
        ("name", Sort.REWORDED),
        ("weight", Sort.REWEIGHTED),
        ("polarity", Sort.OTHER),
    }


def test_rules_weights_locks_and_receivers_are_recascaded_under_parent_and_receiver() -> None:
    store = staffed_plan()
    first = store.all(Indicator)[0].id
    found = after(
        store,
        SetCascadeFieldEdit("c1", "weight", "2"),
        LockShareEdit(2025, [("c1", "4")]),
        RemoveCascadesEdit(["c2"]),
        AddCascadeEdit(first, unit_id="u", cascade_id="c3"),
    )
    assert {short(item) for item in found.real} == {
        (Sort.RECASCADED, "IKU1.1 → U1", "weight", None, None, "2"),
        (Sort.RECASCADED, "IKU1.1 → U1", "cascade_lock", "2025", None, "4"),
        (Sort.RECASCADED, "IKU1.1 → P1", None, None, "", None),
        (Sort.RECASCADED, "IKU1.1 → U", None, None, None, ""),
    }


def test_owners_and_assignments_are_told_under_their_owner() -> None:
    store = staffed_plan()
    found = after(
        store,
        SetIndicatorOwnersEdit(indicator(store, "IKU1.1"), ["u1"]),
        AddAssignmentEdit("e", "p", "Plt", "2025-05-01", None),
    )
    assert {(item.kind, item.field, item.before, item.after) for item in found.real} == {
        ("indicator", "indicator_owner", None, "U1 Bidang"),
        ("employee", "assignment", "P1 Analis definitif", "P1 Analis definitif; P Kepala Plt 2025-05-01–"),
    }


def test_a_unit_moved_is_told_by_the_unit_above() -> None:
    store = staffed_plan()
    found = after(store, MoveUnitEdit("u1", None))
    assert (Sort.MOVED, "U1", "parent_id", None, "U Badan", None) in {short(item) for item in found.real}


def test_the_order_of_the_differences_is_that_of_the_plan() -> None:
    store = plan_with(objectives=3, indicators=2)
    codes = ["IKU3.2", "IKU1.1", "IKU2.1"]
    found = after(store, *(SetTargetEdit(indicator(store, code), "2025", "99") for code in codes))
    assert [item.code for item in found.real] == ["IKU1.1", "IKU2.1", "IKU3.2"]


def test_repeated_codes_are_told_apart_by_name_then_by_order() -> None:
    items = [
        {"code": "A", "name": name, "targets": {"2025": str(number)}} for number, name in enumerate("xyy", start=1)
    ]
    document = {"format": "bsc-plan/1", "institution": "I", "title": "T", "indicators": items}
    turned = document | {"indicators": [items[1], items[0], items[2] | {"targets": {"2025": "9"}}]}
    found = compare(*(rows_of_import(plan_from(side)) for side in (document, turned)))
    assert [(item.name, item.field, item.before, item.after) for item in found.real if item.field == "target"] == [
        ("y", "target", "3", "9")
    ]


def test_a_plan_compared_with_itself_has_no_differences() -> None:
    store = staffed_plan()
    found = compare(rows_of(store), rows_of(store))
    assert found.is_same
    assert found.differences == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, len(EDITS) - 1), max_size=8))
def test_a_comparison_applied_to_the_earlier_state_gives_the_later_one(steps: list[int]) -> None:
    store = staffed_plan()
    undo_all(History(store))
    while History(store).redo_label is not None:
        History(store).redo(who="Penguji")
    before, start = rows_of(store), History(store).state
    for step in steps:
        attempt(store, EDITS[step])
    after_rows, end = rows_of(store), content_of(store)
    while History(store).state != start:
        History(store).undo(who="Penguji")
    found = compare(before, after_rows)
    do(store, changes_to_apply(found))
    assert content_of(store) == end
    back = compare(after_rows, before)
    do(store, changes_to_apply(back))
    assert compare(rows_of(store), before).is_same
    assert bool(found.differences or found.trace_count or hidden(found)) == (not found.is_same)


def hidden(found: Comparison) -> int:
    """How many rows differ in nothing but their numbering."""
    return sum(
        {column for column, _, _ in changes.cells(element_id)} <= {"ord", "meaning"}
        for changes in found.changes.values()
        for element_id in changes.changed
    )


def attempt(store: PlanStore, edit: Callable[[PlanStore], Edit]) -> None:
    try:
        do(store, edit(store))
    except (EditError, MissingElementError, IndexError):
        return


def test_two_figures_that_changed_places_are_applied() -> None:
    store = plan_with(indicators=2)
    one, other = indicator(store, "IKU1.1"), indicator(store, "IKU1.2")
    rows = rows_of(store)
    targets = rows["target"]
    place = targets.columns.index("indicator_id")
    turned = {
        element_id: (*row[:place], other if row[place] == one else one, *row[place + 1 :])
        for element_id, row in targets.by_id.items()
    }
    wanted = rows.replaced(target=type(targets)(targets.columns, turned))
    do(store, changes_to_apply(compare(rows, wanted)))
    assert compare(rows_of(store), wanted).is_same


def test_a_comparison_of_two_documents_applied_to_the_one_says_what_the_other_says() -> None:
    document = kejaksaan()
    store = store_of(under_the_renstra(document))
    other = rows_of_import(plan_from(document))
    do(store, changes_to_apply(compare(rows_of(store), other)))
    assert compare(rows_of(store), other).is_same


def test_every_kind_is_told_owned_or_a_trace() -> None:
    assert set(CONTENT_KINDS) == {*TOLD, *OWNERS, *TRACES}
    assert set(CONTENT_KINDS) <= BY_KIND.keys()


def test_removing_a_unit_with_all_it_holds_can_be_applied() -> None:
    store = staffed_plan()
    before = rows_of(store)
    do(store, RemoveUnitEdit("u"))
    end, after_rows = content_of(store), rows_of(store)
    History(store).undo(who="Penguji")
    do(store, changes_to_apply(compare(before, after_rows)))
    assert content_of(store) == end


def test_a_legal_basis_that_came_is_a_trace_and_one_reworded_is_told() -> None:
    store = plan_with()
    add = AddInstrumentEdit("Permen 1/2025", role="original", title="Renstra")
    assert (after(store, add).differences, after(store).trace_count) == ((), 0)
    before = rows_of(store)
    do(store, AddInstrumentEdit("Permen 2/2026"))
    with store.recording():
        store.update(Instrument, store.all(Instrument)[0].id, title="Rencana Strategis")
    store.session.commit()
    found = compare(before, rows_of(store))
    assert [short(item)[1:] for item in found.real] == [
        ("Permen 1/2025", "title", None, "Renstra", "Rencana Strategis")
    ]
    assert found.trace_count == 1
