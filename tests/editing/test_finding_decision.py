"""Deciding about findings: reasons are kept, settings are the plan's own, and all of it can be undone."""

import pytest

from bsc_planner.checks.registry import judged_findings
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.finding_decision import IgnoreFindingsEdit, SetCheckEdit, UnignoreFindingsEdit
from bsc_planner.editing.history import History
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.review import CheckSetting, IgnoredFinding
from bsc_planner.model.store import PlanStore
from tests.builders import do, plan_with


def of_rule(store: PlanStore, code: str) -> list[Finding]:
    return [finding for finding in judged_findings(store).findings if finding.code == code]


def test_an_ignored_finding_no_longer_counts_and_keeps_its_reason() -> None:
    store = plan_with(indicators=2)
    first, second = of_rule(store, "L09")
    do(store, IgnoreFindingsEdit((first,), "  Menyusul   di Manual IKU ", "Sri", at="2026-11-21T10:00:00+00:00"))
    judged = judged_findings(store)
    assert first not in judged.findings
    assert second in judged.findings
    (one,) = judged.ignored
    assert (one.finding, one.reason, one.who) == (first, "Menyusul di Manual IKU", "Sri")
    do(store, UnignoreFindingsEdit([one.decision_id]))
    assert of_rule(store, "L09") == [first, second]
    History(store).undo(who="Penguji")
    assert len(judged_findings(store).ignored) == 1


def test_ignoring_anew_replaces_the_reason() -> None:
    store = plan_with()
    (finding,) = of_rule(store, "L09")
    do(store, IgnoreFindingsEdit((finding, finding), "Satu", "Sri"))
    do(store, IgnoreFindingsEdit((finding,), "Dua", "Budi"))
    assert [(row.reason, row.who) for row in store.all(IgnoredFinding)] == [("Dua", "Budi")]


def test_a_finding_is_not_ignored_without_a_reason() -> None:
    store = plan_with()
    with pytest.raises(EditError, match="reason-missing"):
        do(store, IgnoreFindingsEdit(of_rule(store, "L09"), "  ", "Sri"))


def test_a_decision_stays_with_its_place() -> None:
    store = plan_with(years=(2025, 2026))
    (empty,) = of_rule(store, "L16")
    do(store, IgnoreFindingsEdit((empty,), "Belum ditetapkan", "Sri"))
    assert of_rule(store, "L16") == []
    other = Finding(empty.severity, empty.code, "IKU1.1 2029", empty.element_id)
    assert (other.code, other.element_id, other.where) not in {
        (row.code, row.element_id, row.where) for row in store.all(IgnoredFinding)
    }


def test_a_plan_has_its_own_severities_and_limits() -> None:
    store = plan_with(indicators=3)
    do(store, SetCheckEdit("L09", "info"))
    assert {finding.severity for finding in of_rule(store, "L09")} == {Severity.INFO}
    do(store, SetCheckEdit("L09", "off"))
    assert of_rule(store, "L09") == []
    do(store, SetCheckEdit("L04", None, "2"))
    assert len(of_rule(store, "L04")) == 1
    do(store, SetCheckEdit("L04", "error", " 2,5 "))
    assert [row.limit for row in store.all(CheckSetting, CheckSetting.code == "L04")] == ["2.5"]
    do(store, SetCheckEdit("L04", None, ""))
    do(store, SetCheckEdit("L09", None))
    assert store.count(CheckSetting) == 0
    History(store).undo(who="Penguji")
    assert of_rule(store, "L09") == []


@pytest.mark.parametrize(("severity", "limit"), [("grave", None), (None, "banyak"), (None, "-1"), (None, "NaN")])
def test_settings_that_mean_nothing_are_refused(severity: str | None, limit: str | None) -> None:
    with pytest.raises(EditError):
        do(plan_with(), SetCheckEdit("L04", severity, limit))


def test_a_setting_that_is_none_changes_nothing() -> None:
    store = plan_with()
    assert do(store, SetCheckEdit("L04", None)).is_empty
