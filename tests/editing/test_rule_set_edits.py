"""Edits of the plan's rule sets: each is undone and redone, wrong texts are refused and change nothing."""

import pytest

from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.rule_set import (
    ChooseRuleSetEdit,
    RemoveRuleSetEdit,
    SetRuleSetTextEdit,
    SetRuleSetYearEdit,
    ShippedRuleSetEdit,
    copy_of,
)
from bsc_planner.model.store import PlanStore
from bsc_planner.scoring.rule_set_fault import RuleSetError
from bsc_planner.scoring.shipped_rule_sets import shipped_texts
from tests.builders import content_of, do, empty_store

KEY = "kmk-467-2014"
OTHER = shipped_texts()[KEY].replace("upper = 120", "upper = 110")
OWN = OTHER.replace(KEY, "instansi-kami")


def undone_and_redone(store: PlanStore, edit: Edit) -> None:
    before = content_of(store)
    do(store, edit)
    after = content_of(store)
    assert after != before
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    History(store).redo(who="Penguji")
    assert content_of(store) == after


def test_choosing_takes_a_copy_into_the_plan_once() -> None:
    store = empty_store()
    undone_and_redone(store, ChooseRuleSetEdit(KEY))
    copy = copy_of(store, KEY)
    assert store.plan.rule_set == KEY
    assert copy is not None
    assert copy.text == shipped_texts()[KEY]
    assert copy.changed_by is None
    assert do(store, ChooseRuleSetEdit(KEY)).is_empty
    undone_and_redone(store, ChooseRuleSetEdit(None))
    assert store.plan.rule_set is None


def test_a_text_is_kept_with_who_and_when_and_the_shipped_one_comes_back() -> None:
    store = empty_store()
    undone_and_redone(store, SetRuleSetTextEdit(KEY, OTHER))
    copy = copy_of(store, KEY)
    assert copy is not None
    assert (copy.text, copy.changed_by) == (OTHER, "Penguji")
    assert copy.changed_at
    assert do(store, SetRuleSetTextEdit(KEY, OTHER)).is_empty
    undone_and_redone(store, ShippedRuleSetEdit(KEY))
    copy = copy_of(store, KEY)
    assert copy is not None
    assert (copy.text, copy.changed_by, copy.changed_at) == (shipped_texts()[KEY], None, None)


def test_a_rule_set_of_the_institution_is_added_chosen_and_removed() -> None:
    store = empty_store()
    undone_and_redone(store, SetRuleSetTextEdit("instansi-kami", OWN))
    undone_and_redone(store, ChooseRuleSetEdit("instansi-kami"))
    undone_and_redone(store, RemoveRuleSetEdit("instansi-kami"))
    assert store.plan.rule_set is None
    assert copy_of(store, "instansi-kami") is None


def test_a_removed_copy_of_a_shipped_rule_set_leaves_the_choice_standing() -> None:
    store = empty_store()
    do(store, ChooseRuleSetEdit(KEY))
    undone_and_redone(store, RemoveRuleSetEdit(KEY))
    assert store.plan.rule_set == KEY


def test_a_year_takes_a_copy_and_no_two_rule_sets_begin_in_one_year() -> None:
    store = empty_store()
    undone_and_redone(store, SetRuleSetYearEdit(KEY, 2026))
    with pytest.raises(EditError) as caught:
        do(store, SetRuleSetYearEdit("bpom-2020", 2026))
    assert caught.value.reason == "rule-set-year-taken"
    assert copy_of(store, "bpom-2020") is None
    undone_and_redone(store, SetRuleSetYearEdit(KEY, None))
    with pytest.raises(EditError):
        do(store, SetRuleSetYearEdit(KEY, 1500))


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (SetRuleSetTextEdit(KEY, OTHER.replace("[index]", "[indeks]")), "missing-key"),
        (SetRuleSetTextEdit(KEY, OTHER.replace("x < 80", "x < 70")), "band-hole"),
        (SetRuleSetTextEdit(KEY, OWN), "other-key"),
        (ChooseRuleSetEdit("tidak-ada"), "unknown-rule-set"),
        (SetRuleSetYearEdit("tidak-ada", 2026), "unknown-rule-set"),
        (ShippedRuleSetEdit("instansi-kami"), "not-shipped"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(edit: Edit, reason: str) -> None:
    store = empty_store()
    do(store, ChooseRuleSetEdit(KEY))
    before = content_of(store)
    with pytest.raises((EditError, RuleSetError)) as caught:
        do(store, edit)
    assert caught.value.details["reason"] == reason
    assert content_of(store) == before
