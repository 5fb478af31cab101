"""Merging copies in which actuals, what is done about them and rule sets changed."""

from datetime import date
from unittest import mock

from bsc_planner.editing.actual import SetUnitActualsEdit, UnitActualCell
from bsc_planner.editing.edit import Edit, apply_edit
from bsc_planner.editing.follow_up import AddFollowUpEdit, SetWorkFieldsEdit, WorkCell
from bsc_planner.editing.rule_set import ChooseRuleSetEdit, SetRuleSetTextEdit
from bsc_planner.editing.target import FigureCell, SetActualEdit, SetFiguresEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.follow_up import FollowUp
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.revisions.merging.merge_rows import Side
from tests.builders import do
from tests.full_plan import RULE_SET, full_plan, monitored_content
from tests.revisions.merging.two_copies import all_for, compared, content_by_meaning, copy_of, merged, shared

TODAY = date(2026, 5, 1)


def pair() -> tuple[PlanStore, PlanStore]:
    ours = shared(full_plan())
    return ours, copy_of(ours)


def unit_actual(printed: str, period: str = "2026-M05") -> Edit:
    return SetUnitActualsEdit([UnitActualCell("i", "u1", period, printed)])


def test_what_each_reported_elsewhere_comes_together_whoever_merges() -> None:
    ours, theirs = pair()
    first = ours.all(FollowUp)[0].id
    do(ours, unit_actual("2"))
    do(ours, SetWorkFieldsEdit([WorkCell(Ref("follow_up", first), "status", "done")], TODAY))
    do(theirs, SetFiguresEdit([FigureCell("i2", "2026", "3", "actual")]))
    do(theirs, AddFollowUpEdit("i2", "2026-Q2", "Menagih", follow_up_id="f"))
    do(theirs, ChooseRuleSetEdit("kmk-127-2026"))
    other_ours, other_theirs = copy_of(ours), copy_of(theirs)
    recorded = {kind: rows for kind, rows in monitored_content(ours).items() if kind == "work_report"}
    assert compared(ours, theirs).leads
    merged(ours, theirs)
    merged(other_theirs, other_ours)
    assert content_by_meaning(ours) == content_by_meaning(other_theirs)
    assert {row.period for row in ours.all(UnitActual)} == {"2026-M03", "2026-M05", "2027-M03"}
    assert {copy.key for copy in ours.all(RuleSetCopy)} == {RULE_SET, "kmk-127-2026"}
    assert monitored_content(ours)["work_report"] == recorded["work_report"]


def test_two_actuals_of_one_unit_and_month_are_one_thing_to_decide() -> None:
    ours, theirs = pair()
    do(ours, unit_actual("2"))
    do(theirs, unit_actual("3"))
    plan = compared(ours, theirs)
    conflicts = all_for(plan, Side.THEIRS)
    assert {key.kind for key in conflicts} == {"unit_actual"}
    merged(ours, theirs, conflicts)
    assert [row.printed for row in ours.all(UnitActual) if row.period == "2026-M05"] == ["3"]


def test_a_rule_set_both_changed_is_one_thing_to_decide() -> None:
    ours, theirs = pair()
    text = ours.all(RuleSetCopy)[0].text
    for store, upper in ((ours, "110"), (theirs, "130")):
        do(store, SetRuleSetTextEdit(RULE_SET, text.replace("upper = 120", f"upper = {upper}", 1)))
    merged(ours, theirs, all_for(compared(ours, theirs), Side.THEIRS))
    (copy,) = ours.all(RuleSetCopy)
    assert "upper = 130" in copy.text


def test_an_actual_both_report_alike_needs_no_second_look() -> None:
    ours, theirs = pair()
    for store in (ours, theirs):
        do(store, SetFiguresEdit([FigureCell("i2", "2026", "3", "actual")]))
    merged(ours, theirs)
    assert [row.printed for row in ours.all(Actual) if row.indicator_id == "i2"] == ["3"]


def test_what_both_reported_alike_at_other_moments_asks_nothing_and_is_the_same_whoever_merges() -> None:
    ours, theirs = pair()
    moment = "bsc_planner.editing.target.moment_now"
    with mock.patch(moment, return_value="2026-05-01T08:00:00+00:00"):
        apply_edit(ours, SetActualEdit("i2", "2026", "3"), label="Isi", who="Ani")
    with mock.patch(moment, return_value="2026-05-02T09:00:00+00:00"):
        apply_edit(theirs, SetActualEdit("i2", "2026", "3"), label="Isi", who="Budi")
    assert not all_for(compared(ours, theirs), Side.THEIRS)
    sides = (copy_of(ours), copy_of(theirs))
    merged(ours, theirs)
    merged(sides[1], sides[0])
    found = [one.all(Actual, Actual.period == "2026") for one in (ours, sides[1])]
    reported = [[(row.printed, row.who) for row in rows] for rows in found]
    assert reported[0] == reported[1]
    assert ("3", "Ani") in reported[0]


def test_who_reported_goes_with_the_figure_that_is_chosen() -> None:
    ours, theirs = pair()
    apply_edit(ours, SetActualEdit("i2", "2026", "3"), label="Isi", who="Ani")
    apply_edit(theirs, SetActualEdit("i2", "2026", "4"), label="Isi", who="Budi")
    conflicts = all_for(compared(ours, theirs), Side.THEIRS)
    assert [key.field for key in conflicts] == ["printed"]
    merged(ours, theirs, conflicts)
    found = ours.all(Actual, Actual.indicator_id == "i2", Actual.period == "2026")
    assert [(row.printed, row.who) for row in found] == [("4", "Budi")]
