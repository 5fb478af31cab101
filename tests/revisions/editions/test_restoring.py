"""Bringing back whole editions, elements and fields."""

import pytest

from bsc_planner.editing.closed_year import CloseYearEdit, OpenYearEdit
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
    SetIndicatorOwnersEdit,
)
from bsc_planner.editing.objective import RemoveObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.editing.organisation import RemoveUnitEdit, SetUnitFieldEdit
from bsc_planner.editing.target import SetActualEdit, SetTargetEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.edition import Edition
from bsc_planner.model.elements import ELEMENTS, dependents_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.revision import Revision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Target
from bsc_planner.model.target_history import target_steps
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.editions.restoring import (
    FieldRef,
    RestoreEditionEdit,
    RestoreElementsEdit,
    branch_in_edition,
    elements_restored,
)
from bsc_planner.revisions.editions.verification import verify_editions
from bsc_planner.revisions.rewriting import fixed_columns
from tests.builders import content_of, do
from tests.editing.test_edits_by_concept import staffed_plan


def frozen_plan() -> PlanStore:
    """A staffed plan with one edition, called ``one``; the first indicator is answered for by the unit ``u1``."""
    store = staffed_plan()
    do(store, SetIndicatorOwnersEdit(store.all(Indicator)[0].id, ["u1"]))
    do(store, FreezeEditionEdit("Satu", "Penguji", instrument="Peraturan 1", edition_id="one"))
    return store


def change_much(store: PlanStore) -> None:
    first, second = store.all(Objective)
    indicator = store.all(Indicator)[2].id
    do(store, SetTargetEdit(indicator, "2025", None))
    do(store, SetTargetEdit(indicator, "2025", "99"))
    do(store, RemoveObjectiveEdit(first.id))
    do(store, AddIndicatorEdit(second.id, "BARU", "Baru", indicator_id="fresh"))
    do(store, SetTargetEdit("fresh", "2026", "5"))
    do(store, RemoveUnitEdit("u"))


def test_a_restored_edition_is_the_plan_again_in_one_step() -> None:
    store = frozen_plan()
    content = content_of(store)
    change_much(store)
    changed = content_of(store)
    do(store, RestoreEditionEdit("one"))
    assert content_of(store) == content
    assert store.count(Edition) == 1
    assert verify_editions(store) == []
    History(store).undo(who="Penguji")
    assert content_of(store) == changed
    History(store).redo(who="Penguji")
    assert content_of(store) == content
    assert do(store, RestoreEditionEdit("one")).is_empty


def test_restoring_moves_many_rows_as_blocks() -> None:
    store = frozen_plan()
    with store.recording():
        store.insert_rows(Employee, ("id", "ord", "name"), [(f"{n:032x}", n, f"Pegawai {n}") for n in range(3000)])
    store.session.commit()
    changes = do(store, RestoreEditionEdit("one"))
    assert changes.bulk_kinds == {"employee"}
    assert store.count(Employee) == 1


def test_an_edition_forgets_a_revision_that_restoring_takes_away_and_undo_brings_both_back() -> None:
    store = frozen_plan()
    with store.recording():
        store.insert(Revision, id="r", title="Perubahan", status="in_force", kind="target")
    store.session.commit()
    do(store, FreezeEditionEdit("Dua", "Penguji", instrument="Peraturan 2", revision_id="r", edition_id="two"))
    do(store, RestoreEditionEdit("one"))
    assert store.get(Edition, "two").revision_id is None
    assert verify_editions(store) == []
    History(store).undo(who="Penguji")
    assert store.get(Edition, "two").revision_id == "r"


def test_a_removed_indicator_comes_back_with_what_it_owned() -> None:
    store = frozen_plan()
    content = content_of(store)
    indicator = store.all(Indicator)[0].id
    do(store, RemoveIndicatorsEdit([indicator]))
    branch = branch_in_edition(rows_of_edition(store, "one"), Ref("indicator", indicator))
    assert [ref.kind for ref in branch] == ["indicator", "cascade", "cascade"]
    edit = RestoreElementsEdit("one", branch)
    assert elements_restored(store, edit).lost == []
    do(store, edit)
    assert content_of(store) == content


def test_what_an_element_named_and_is_gone_is_cleared_and_told() -> None:
    store = frozen_plan()
    objective, indicator = store.all(Objective)[0].id, store.all(Indicator)[0].id
    do(store, RemoveObjectiveEdit(objective))
    do(store, RemoveUnitEdit("u1"))
    edit = RestoreElementsEdit("one", [Ref("indicator", indicator)])
    lost = {(one.ref.kind, one.field, one.target.id, one.is_dropped) for one in elements_restored(store, edit).lost}
    assert lost == {("indicator", "objective_id", objective, False), ("indicator_owner", "unit_id", "u1", True)}
    do(store, edit)
    assert store.get(Indicator, indicator).objective_id is None
    assert [row.printed for row in store.all(Target, Target.indicator_id == indicator)] == ["10", "20"]


def test_what_came_since_stays_unless_it_stands_in_the_place_of_what_comes_back() -> None:
    store = frozen_plan()
    indicator = store.all(Indicator)[0].id
    do(store, SetActualEdit(indicator, "2025", "9"))
    do(store, SetTargetEdit(indicator, "2025", None))
    do(store, SetTargetEdit(indicator, "2025", "77"))
    do(store, SetTargetEdit(indicator, "2027", "30"))
    do(store, SetIndicatorFieldEdit(indicator, "name", "Lain"))
    do(store, RestoreElementsEdit("one", [Ref("indicator", indicator)]))
    assert [row.printed for row in store.all(Actual)] == ["9"]
    targets = {row.period: row.printed for row in store.all(Target, Target.indicator_id == indicator)}
    assert targets == {"2025": "10", "2026": "20", "2027": "30"}
    assert store.get(Indicator, indicator).name == "Jumlah hal 1.1"


def test_single_fields_come_back_with_what_they_mean() -> None:
    store = frozen_plan()
    indicator = store.all(Indicator)[0].id
    target = store.all(Target, Target.indicator_id == indicator)[0]
    do(store, SetTargetEdit(indicator, "2025", "1,5"))
    do(store, SetIndicatorFieldEdit(indicator, "name", "Lain"))
    do(store, RestoreElementsEdit("one", fields=[FieldRef(Ref("target", target.id), "printed")]))
    found = store.get(Target, target.id)
    assert (found.printed, found.meaning) == ("10", "n:10")
    assert store.get(Indicator, indicator).name == "Lain"


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (RestoreElementsEdit("one", [Ref("objective", "nobody")]), "not-in-edition"),
        (RestoreElementsEdit("one", [Ref("edition", "one")]), "not-in-edition"),
        (RestoreElementsEdit("one", fields=[FieldRef(Ref("unit", "nobody"), "name")]), "not-in-edition"),
    ],
)
def test_what_the_edition_does_not_hold_cannot_come_back(edit: RestoreElementsEdit, reason: str) -> None:
    with pytest.raises(EditError) as caught:
        do(frozen_plan(), edit)
    assert caught.value.reason == reason


def test_whose_a_row_is_cannot_be_restored_alone() -> None:
    store = frozen_plan()
    target = Ref("target", store.all(Target)[0].id)
    with pytest.raises(EditError) as caught:
        do(store, RestoreElementsEdit("one", fields=[FieldRef(target, "indicator_id")]))
    assert caught.value.reason == "field-not-restorable"


def test_restoring_never_puts_an_element_below_itself() -> None:
    store = frozen_plan()
    do(store, SetUnitFieldEdit("u1", "parent_id", None))
    do(store, SetUnitFieldEdit("u", "parent_id", "u1"))
    edit = RestoreElementsEdit("one", [Ref("unit", "u1")])
    assert [(one.field, one.target.id) for one in elements_restored(store, edit).lost] == [("parent_id", "u")]
    do(store, edit)
    assert (store.get(Unit, "u1").parent_id, store.get(Unit, "u").parent_id) == (None, "u1")


def test_an_objective_is_reworded_back_alone() -> None:
    store = frozen_plan()
    objective = store.all(Objective)[0]
    before = objective.text
    do(store, SetObjectiveFieldEdit(objective.id, "text", "Lain"))
    do(store, RestoreElementsEdit("one", fields=[FieldRef(Ref("objective", objective.id), "text")]))
    assert store.get(Objective, objective.id).text == before


def test_nothing_refers_to_rows_that_are_taken_out_and_put_back() -> None:
    for cls in ELEMENTS:
        if fixed_columns(cls.__tablename__):
            assert dependents_of(cls.__tablename__) == ()


def test_targets_that_come_back_are_corrections_and_the_history_stays() -> None:
    store = frozen_plan()
    indicator = store.all(Indicator)[0].id
    do(store, SetTargetEdit(indicator, "2025", "77"))
    do(store, FreezeEditionEdit("Dua", "Penguji", instrument="Peraturan 2"))
    do(store, RestoreElementsEdit("one", [Ref("indicator", indicator)]))
    steps = target_steps(store)[(indicator, "2025")]
    assert [(step.kind, step.before, step.after) for step in steps] == [
        ("correction", "10", "77"),
        ("correction", "77", "10"),
    ]


def test_figures_of_a_closed_year_do_not_come_back_until_it_is_opened() -> None:
    store = frozen_plan()
    indicator = store.all(Indicator)[0].id
    do(store, SetTargetEdit(indicator, "2025", "77"))
    do(store, CloseYearEdit(2025))
    for edit in (RestoreEditionEdit("one"), RestoreElementsEdit("one", [Ref("indicator", indicator)])):
        with pytest.raises(EditError) as caught:
            do(store, edit)
        assert caught.value.reason == "year-closed"
    do(store, OpenYearEdit(2025, "Perbaikan"))
    do(store, RestoreEditionEdit("one"))
    assert store.all(Target, Target.indicator_id == indicator)[0].printed == "10"
