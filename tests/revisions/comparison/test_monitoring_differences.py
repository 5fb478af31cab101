"""How changed rule sets, actuals of units, follow-ups and plans of action are told."""

from datetime import date

from bsc_planner.editing.actual import SetEvidenceEdit, SetUnitActualsEdit, UnitActualCell
from bsc_planner.editing.follow_up import (
    AddActionStepsEdit,
    AddFollowUpEdit,
    NewActionStep,
    RemoveWorkEdit,
    SetWorkFieldsEdit,
    WorkCell,
)
from bsc_planner.editing.rule_set import ChooseRuleSetEdit, SetRuleSetTextEdit, copy_of
from bsc_planner.model.delta import Ref
from bsc_planner.model.follow_up import ActionStep
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import changes_to_apply, compare
from bsc_planner.revisions.plan_rows import PlanRows, rows_of
from tests.builders import do, plan_with
from tests.full_plan import full_plan

KEY = "kmk-467-2014"


def told(store: PlanStore, before: PlanRows) -> list[tuple[str, str | None, str | None, str | None]]:
    found = compare(before, rows_of(store)).real
    return [(item.kind, item.field, item.before, item.after) for item in found]


def test_a_changed_rule_set_is_told_rule_by_rule() -> None:
    store = plan_with()
    do(store, ChooseRuleSetEdit(KEY))
    before = rows_of(store)
    copy = copy_of(store, KEY)
    assert copy is not None
    text = copy.text
    assert "upper = 120" in text
    do(store, SetRuleSetTextEdit(KEY, text.replace("upper = 120", "upper = 130", 1)))
    assert told(store, before) == [
        ("rule_set", "text", "Batas atas indeks: 120", "Batas atas indeks: 130"),
    ]


def test_a_rule_set_written_otherwise_is_told_apart_as_notation() -> None:
    store = plan_with()
    do(store, ChooseRuleSetEdit(KEY))
    before = rows_of(store)
    copy = copy_of(store, KEY)
    assert copy is not None
    do(store, SetRuleSetTextEdit(KEY, f"# catatan kita\n{copy.text}"))
    comparison = compare(before, rows_of(store))
    assert comparison.real == ()
    assert [item.field for item in comparison.notational] == ["text"]


def test_follow_ups_and_steps_come_go_and_change_and_the_comparison_can_be_applied() -> None:
    store = plan_with()
    indicator = store.all(Indicator)[0].id
    do(store, AddFollowUpEdit(indicator, "2026-Q2", "Menambah loket", due="2026-08-15", follow_up_id="f"))
    do(store, AddActionStepsEdit([NewActionStep(indicator, 2026, "Menata")]))
    before = rows_of(store)
    do(store, SetWorkFieldsEdit([WorkCell(Ref("follow_up", "f"), "status", "done")], date(2026, 8, 10)))
    do(store, AddFollowUpEdit(indicator, "2026-Q3", "Menagih data"))
    do(store, RemoveWorkEdit([Ref("action_step", store.all(ActionStep)[0].id)]))
    after = rows_of(store)
    assert sorted(told(store, before), key=str) == sorted(
        [
            ("follow_up", None, None, "Menagih data"),
            ("follow_up", "status", "open", "done"),
            ("follow_up", "done_on", None, "2026-08-10"),
            ("action_step", None, "Menata", None),
        ],
        key=str,
    )
    comparison = compare(after, before)
    do(store, changes_to_apply(comparison))
    assert compare(rows_of(store), before).is_same


def test_actuals_of_units_are_told_one_by_one() -> None:
    store = full_plan()
    do(store, SetUnitActualsEdit([UnitActualCell("i", "u", "2026-M03", "2")]))
    before = rows_of(store)
    changed = [UnitActualCell("i", "u1", "2026-M03", "7"), UnitActualCell("i", "u1", "2027-M03", None)]
    do(store, SetUnitActualsEdit([*changed, UnitActualCell("i", "u", "2026-M04", "3")]))
    do(store, SetEvidenceEdit("i", "2026-M03", "Nota", unit_id="u"))
    comparison = compare(before, rows_of(store))
    assert {(item.code, item.field, item.period, item.before, item.after) for item in comparison.real} == {
        ("IKU1", "unit_actual", "2026-M03", "1.1 Sekretariat: 5", "1.1 Sekretariat: 7"),
        ("IKU1", "unit_actual", "2027-M03", "1.1 Sekretariat: 5", None),
        ("IKU1", "unit_actual", "2026-M04", None, "1 Dinas: 3"),
        ("IKU1", "unit_actual", "2026-M03", "1 Dinas: 2", "1 Dinas: 2 (Nota)"),
    }
    do(store, changes_to_apply(compare(rows_of(store), before)))
    assert compare(rows_of(store), before).is_same
