"""The plan of the next period out of this one."""

from pathlib import Path

import pytest

from bsc_planner.editing.next_year import TargetDecision
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.editing.unlinking import UnlinkElementEdit
from bsc_planner.exchange.next_plan import NextPlanError, write_next_plan
from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeLock
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Plan
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, PastTarget, Target, UnitActual
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.revisions.next_year.rolling_over import RollOverChoice, RollOverEdit
from tests.builders import do
from tests.full_plan import RECORDED, RULE_SET, full_plan
from tests.revisions.next_year.plans import agency, imported


def _written(store: PlanStore, folder: Path) -> PlanDocument:
    path = folder / "Renstra 2030.renstra"
    write_next_plan(store, path, who="Penguji", label="Mulai")
    return PlanDocument.open(path, who="Penguji")


def test_it_has_everything_but_the_figures_to_come(tmp_path: Path) -> None:
    trial = agency()
    document = _written(trial.store, tmp_path)
    store = document.store
    assert (store.plan.period_start, store.plan.period_end) == (2030, 2034)
    counts = {cls: store.count(cls) for cls in (Objective, Link, Unit, Position, Employee, Assignment, Indicator)}
    assert list(counts.values()) == [2, 1, 2, 1, 1, 1, 3]
    assert store.count(Cascade) == 6
    assert store.count(IndicatorOwner) == 1
    assert [row.aspect for row in store.all(CascadeAspect)] == ["kuantitas"]
    for cls in (Target, Milestone, CascadeLock):
        assert store.count(cls) == 0
    first = store.all(Indicator, Indicator.code == "A")[0]
    assert (first.baseline_year, first.baseline_printed) == (2026, "11")
    past = {row.period: row.printed for row in store.all(PastTarget, PastTarget.indicator_id == first.id)}
    assert past == {"2025": "10", "2026": "12", "2027": "14"}
    assert store.count(Actual) == 1
    document.close(keep_unsaved=False)


def test_what_ended_before_the_last_year_stays_behind(tmp_path: Path) -> None:
    trial = agency()
    do(trial.store, UnlinkElementEdit("objective", trial["SS1"], 2027))
    dropped = RollOverChoice(trial["C"], None, TargetDecision.DROPPED, "x")
    do(trial.store, RollOverEdit(2027, [dropped]))
    document = _written(trial.store, tmp_path)
    store = document.store
    assert [row.code for row in store.all(Indicator)] == ["A", "B"]
    assert {row.code for row in store.all(Objective)} == {"SS1", "SS2"}
    assert {row.follows_id for row in store.all(Indicator)} == {None}
    assert store.count(Cascade) == 4
    assert store.count(Link) == 1
    document.close(keep_unsaved=False)


def test_a_real_plan_is_carried_into_the_next_period(tmp_path: Path) -> None:
    store = imported("kejaksaan-2025-2029")
    document = _written(store, tmp_path)
    assert document.store.count(Indicator) == store.count(Indicator)
    assert document.store.count(PastTarget) == store.count(Target)
    assert document.store.count(Cascade) == store.count(Cascade)
    document.close(keep_unsaved=False)


def test_a_plan_without_a_period_has_no_next_one(tmp_path: Path) -> None:
    trial = agency()
    with trial.store.recording():
        trial.store.update(Plan, trial.store.plan.id, period_start=None, period_end=None)
    with pytest.raises(NextPlanError):
        write_next_plan(trial.store, tmp_path / "x.renstra", who="Penguji", label="Mulai")


def test_its_rule_sets_and_reporting_days_go_over_and_what_people_reported_stays_behind(tmp_path: Path) -> None:
    store = full_plan()
    do(store, SetPlanFieldEdit("report_due_days", 0))
    document = _written(store, tmp_path)
    following = document.store
    assert [(copy.key, copy.text) for copy in following.all(RuleSetCopy)] == [
        (copy.key, copy.text) for copy in store.all(RuleSetCopy)
    ]
    assert (following.plan.rule_set, following.plan.report_due_days) == (RULE_SET, 0)
    assert rule_set_of(following, 2030) == rule_set_of(store, 2029)
    for cls in (*RECORDED, UnitActual, FollowUp, ActionStep):
        assert following.count(cls) == 0
    document.close(keep_unsaved=False)
