"""K3 of a plan: figures of last year from what the plan holds, nothing realised in the year itself."""

from fractions import Fraction
from typing import Any

from bsc_planner.editing.rule_set import ChooseRuleSetEdit, SetRuleSetTextEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, PastTarget, Target
from bsc_planner.monitoring.target_qualities import QualityRow, k3_rule_set_of, target_qualities
from bsc_planner.scoring.shipped_rule_sets import shipped_texts
from tests.builders import do, plan_with


def plan(**fields: Any) -> PlanStore:
    store = plan_with(years=(2025, 2026))
    with store.recording():
        values = {"validity": "proxy", "controllability": "moderate", **fields}
        store.update(Indicator, store.all(Indicator)[0].id, **values)
    store.session.commit()
    return store


def reported(store: PlanStore, period: str, printed: str) -> None:
    with store.recording():
        indicator = store.all(Indicator)[0].id
        store.insert(Actual, indicator_id=indicator, period=period, printed=printed, meaning=f"n:{printed}")
    store.session.commit()


def only(store: PlanStore, year: int = 2026) -> QualityRow:
    (row,) = target_qualities(store, year)
    return row


def test_a_target_is_priced_before_anything_is_realised_in_its_year() -> None:
    store = plan()
    reported(store, "2025", "12")
    row = only(store)
    assert (row.code, row.quality.target.rule, row.quality.k3) == ("IKU1.1", "above-both", Fraction("1.1"))
    assert row.why() == (
        "Validitas proxy, kendali sedang. Lebih menantang daripada target 10 dan realisasi 12 tahun lalu."
    )
    assert "More ambitious" in row.why("en")


def test_actuals_of_months_make_last_years_actual_by_the_consolidation() -> None:
    store = plan()
    reported(store, "2025-M02", "9")
    reported(store, "2025-M11", "11")
    row = only(store)
    assert row.last_actual is not None
    assert row.last_actual.number == 20
    assert row.quality.target.rule == "at-last-actual"


def test_an_indicator_without_any_figures_of_last_year_is_new() -> None:
    assert only(plan(), 2025).quality.target.rule == "new"


def test_past_targets_and_the_baseline_stand_in_for_a_year_before_the_plan() -> None:
    store = plan(baseline_year=2024, baseline_printed="11", baseline_meaning="n:11")
    with store.recording():
        indicator = store.all(Indicator)[0].id
        store.insert(PastTarget, indicator_id=indicator, period="2024", printed="10", meaning="n:10")
    store.session.commit()
    row = only(store, 2025)
    assert row.quality.target.rule == "at-last-target-passed"


def test_missing_figures_are_named_and_give_no_k3() -> None:
    row = only(plan())
    assert (row.quality.target.rule, row.quality.k3) == ("no-last-actual", None)
    assert only(plan(validity=None)).quality.indicator.rule == "kind-not-stated"


def test_what_the_manual_says_counts() -> None:
    store = plan(is_mandatory=1, polarity="minimize")
    reported(store, "2025", "8")
    row = only(store)
    assert (row.quality.target.rule, row.quality.target.is_raised) == ("below-last-target", True)
    assert row.why().endswith("IKU mandatory: paling rendah 1.")
    assert only(plan(target_basis="external")).quality.target.rule == "fixed-external"


def test_the_plans_own_tables_count_where_it_has_them_else_those_of_kmk_127() -> None:
    store = plan()
    reported(store, "2025", "12")
    assert k3_rule_set_of(store, 2026).key == "kmk-127-2026"
    do(store, ChooseRuleSetEdit("kmk-467-2014"))
    assert k3_rule_set_of(store, 2026).key == "kmk-127-2026"
    text = shipped_texts()["kmk-127-2026"].replace("above_both = 1.2", "above_both = 1.4")
    do(store, SetRuleSetTextEdit("kmk-127-2026", text))
    do(store, ChooseRuleSetEdit("kmk-127-2026"))
    assert only(store).quality.target.value == Fraction("1.4")


def test_an_indicator_carries_the_history_of_what_it_follows_but_not_of_what_it_replaced() -> None:
    store = plan()
    reported(store, "2025", "12")
    with store.recording():
        old = store.all(Indicator)[0].id
        new = store.insert(Indicator, code="IKU9", name="Jumlah", from_year=2026, follows_id=old, polarity="maximize")
        store.insert(Target, indicator_id=new, period="2026", printed="20", meaning="n:20")
        store.update(Indicator, old, until_year=2025)
    store.session.commit()
    assert only(store).quality.target.rule == "above-both"
    with store.recording():
        store.insert(TargetReason, indicator_id=old, period="2026", decision="replaced", replaced_by_id=new)
    store.session.commit()
    assert only(store).quality.target.rule == "new"
