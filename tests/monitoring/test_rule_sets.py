"""Which rule set counts in a year: dates, choice, the plan's own copy, and the last good one where a copy is broken."""

from dataclasses import replace

import pytest

from bsc_planner.editing.rule_set import (
    ChooseRuleSetEdit,
    RemoveRuleSetEdit,
    SetRuleSetTextEdit,
    SetRuleSetYearEdit,
)
from bsc_planner.model.plan import Plan
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.rule_sets import (
    individual_rule_set_of,
    rule_set_findings,
    rule_set_of,
    used_rule_set,
)
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets, shipped_texts
from bsc_planner.wording.sentences import finding_text
from tests.builders import do, empty_store

KEY = "kmk-467-2014"
TEXT = shipped_texts()[KEY]


class SetRawText:
    """Puts any text into a copy, as a damaged or edited file would hold it."""

    def __init__(self, key: str, text: str) -> None:
        self._key, self._text = key, text

    def apply(self, plan: PlanStore) -> None:
        rows = plan.all(RuleSetCopy, RuleSetCopy.key == self._key)
        if rows:
            plan.update(RuleSetCopy, rows[0].id, text=self._text)
        else:
            plan.insert(RuleSetCopy, key=self._key, text=self._text)


class SetRawChoice:
    """Names any rule set in the plan, as an imported plan may."""

    def __init__(self, key: str) -> None:
        self._key = key

    def apply(self, plan: PlanStore) -> None:
        plan.update(Plan, plan.plan.id, rule_set=self._key)


def test_a_plan_that_chooses_nothing_is_scored_by_the_default() -> None:
    store = empty_store()
    assert rule_set_of(store, 2026) is shipped_rule_sets()["default"]
    assert rule_set_findings(store) == ()


def test_the_plans_own_copy_comes_before_the_shipped_rule_set() -> None:
    store = empty_store()
    do(store, SetRawChoice(KEY))
    assert rule_set_of(store, 2026) is shipped_rule_sets()[KEY]
    do(store, SetRuleSetTextEdit(KEY, TEXT.replace("upper = 120", "upper = 110")))
    assert rule_set_of(store, 2026).upper == 110
    do(store, RemoveRuleSetEdit(KEY))
    assert rule_set_of(store, 2026).upper == 120


def test_the_latest_dated_copy_up_to_the_year_counts_before_the_choice() -> None:
    store = empty_store()
    do(store, ChooseRuleSetEdit(KEY))
    do(store, SetRuleSetYearEdit("bpom-2020", 2026))
    do(store, SetRuleSetYearEdit("permen-kp-68-2017", 2028))
    keys = {year: rule_set_of(store, year).key for year in (2025, 2026, 2027, 2028, 2030)}
    assert keys == {
        2025: KEY,
        2026: "bpom-2020",
        2027: "bpom-2020",
        2028: "permen-kp-68-2017",
        2030: "permen-kp-68-2017",
    }


def test_people_are_rated_by_the_rule_set_of_the_year() -> None:
    store = empty_store()
    keys = {year: individual_rule_set_of(store, year).key for year in (2009, 2015, 2021, 2022, 2030)}
    assert keys == {
        2009: "perka-bkn-1-2013",
        2015: "perka-bkn-1-2013",
        2021: "permenpanrb-8-2021",
        2022: "permenpanrb-6-2022",
        2030: "permenpanrb-6-2022",
    }


def test_people_are_rated_by_third_party_rules_only_where_the_plan_chose_them() -> None:
    store = empty_store()
    do(store, SetRuleSetTextEdit("kmk-127-2026", shipped_texts()["kmk-127-2026"] + "\n"))
    assert individual_rule_set_of(store, 2026).key == "permenpanrb-6-2022"
    do(store, ChooseRuleSetEdit("kmk-127-2026"))
    assert individual_rule_set_of(store, 2026).key == "kmk-127-2026"
    assert individual_rule_set_of(store, 2025).key == "permenpanrb-6-2022"


def test_an_own_copy_of_the_individual_rules_counts() -> None:
    store = empty_store()
    key = "perka-bkn-1-2013"
    do(
        store,
        SetRuleSetTextEdit(key, shipped_texts()[key].replace("over_efficient_from = 76", "over_efficient_from = 77")),
    )
    assert individual_rule_set_of(store, 2015).parameters["over_efficient_from"] == 77


@pytest.mark.parametrize("broken", ["", "rusak = = 1", TEXT.replace("x < 80", "x < 70"), TEXT + "\nlain = 1\n"])
def test_a_broken_copy_gives_way_to_its_last_good_text_and_says_so(broken: str) -> None:
    store = empty_store()
    do(store, ChooseRuleSetEdit(KEY))
    do(store, SetRuleSetTextEdit(KEY, TEXT.replace("upper = 120", "upper = 110")))
    do(store, SetRawText(KEY, broken))
    used = used_rule_set(store, 2026)
    assert used.rule_set.upper == 110
    assert [finding.code for finding in used.findings] == ["rule-set-last-good"]
    assert "baris" in finding_text(used.findings[0])
    assert rule_set_findings(store) == used.findings


def test_the_last_good_text_is_also_found_where_the_copy_was_added_or_broken_twice() -> None:
    store = empty_store()
    do(store, SetRuleSetTextEdit(KEY, TEXT.replace("upper = 120", "upper = 115")))
    do(store, SetRawText(KEY, "rusak"))
    do(store, SetRawText(KEY, "lebih rusak"))
    do(store, SetRawChoice(KEY))
    assert rule_set_of(store, 2026).upper == 115


def test_a_copy_that_was_never_good_gives_way_to_the_shipped_rule_set_else_to_the_default() -> None:
    store = empty_store()
    do(store, SetRawText(KEY, "rusak"))
    do(store, SetRawText("instansi-kami", "rusak"))
    do(store, SetRawChoice(KEY))
    used = rule_set_of(store, 2026)
    assert replace(used, stands_in_for=None) == shipped_rule_sets()[KEY]
    assert used.stands_in_for is not None
    assert (used.stands_in_for.key, used.stands_in_for.fault.line) == (KEY, 1)
    assert [finding.code for finding in rule_set_findings(store)] == ["rule-set-shipped-instead"] * 2
    do(store, SetRawChoice("instansi-kami"))
    assert replace(rule_set_of(store, 2026), stands_in_for=None) == shipped_rule_sets()["default"]


def test_an_unknown_rule_set_gives_way_to_the_default_and_says_so() -> None:
    store = empty_store()
    do(store, SetRawChoice("KMK-XX"))
    used = used_rule_set(store, 2026)
    assert used.rule_set.key == "default"
    assert [finding.code for finding in used.findings] == ["rule-set-unknown"]
    assert "KMK-XX" in finding_text(used.findings[0])
