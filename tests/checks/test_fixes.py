"""What is offered to mend a finding does mend it, in one step that can be undone."""

from collections.abc import Callable

import pytest

from bsc_planner.checks.element_units import elements_of_unit
from bsc_planner.checks.fixes import FIXES, fix_of
from bsc_planner.checks.registry import findings_of
from bsc_planner.editing.history import History
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.indicator import Indicator
from tests.builders import do
from tests.checks.plans import TARGETS, Draft


def adopted(plan: Draft) -> object:
    plan.people().good().indicator("turunan", unit_of_measure="Indeks")
    return plan.add(
        "cascade", parent_indicator_id="iku", child_unit_id="low", child_indicator_id="turunan", method="adopt"
    )


MENDED: dict[str, tuple[Callable[[Draft], object], str]] = {
    "L01": (lambda p: p.objective(text="Memperkuat tata kelola"), "Menguatnya tata kelola"),
    "L07": (lambda p: p.good(unit_of_measure=None, name="Persentase laporan"), "%"),
    "L12": (
        lambda p: (
            p.good(baseline_year=None, baseline_printed=None, baseline_meaning=None),
            p.figures("iku", {"2023": "50", "2024": "58"}, "actual"),
        ),
        "58 (2024)",
    ),
    "L13": (adopted, "%"),
    "L16": (lambda p: p.good(targets={year: TARGETS[year] for year in ("2026", "2027", "2028")}), "2026-2028"),
    "L24": (lambda p: p.good(month_pattern=None), "even"),
    "L36": (
        lambda p: p.add("perspective", "p", code="P", name="Learning and growth perspective").objective(
            perspective_id="p"
        ),
        "Penguatan Internal",
    ),
    "ambiguous-number": (lambda p: p.good(targets={"2025": "2.000"}, unit_of_measure="indeks"), ""),
}


def found(plan: Draft, code: str) -> list[Finding]:
    return [finding for finding in findings_of(plan.store) if finding.code == code]


def test_each_fix_is_tried() -> None:
    assert sorted(MENDED) == sorted(FIXES)


@pytest.mark.parametrize("code", sorted(MENDED))
def test_a_fix_mends_its_finding_and_can_be_undone(code: str) -> None:
    write, value = MENDED[code]
    plan = Draft()
    write(plan)
    before = found(plan, code)
    fix = fix_of(plan.store, before[0])
    assert fix is not None
    assert fix.value == value or not value
    do(plan.store, fix.edit)
    assert found(plan, code) == before[1:]
    History(plan.store).undo(who="Penguji")
    assert found(plan, code) == before


@pytest.mark.parametrize(
    ("code", "write"),
    [
        ("L01", lambda p: p.objective(text="Nilai indeks layanan")),
        ("L07", lambda p: p.good(unit_of_measure=None, name="Kepuasan pegawai")),
        ("L12", lambda p: p.good(baseline_year=None, baseline_printed=None, baseline_meaning=None)),
        ("L16", lambda p: p.good(targets={"2025": "65", "2027": "75"})),
        ("L16", lambda p: p.good(targets={})),
        ("L36", lambda p: p.add("perspective", "p", code="P", name="Utama").objective(perspective_id="p")),
        ("L09", lambda p: p.good(definition=None)),
    ],
)
def test_nothing_is_offered_where_only_the_planner_can_know(code: str, write: Callable[[Draft], object]) -> None:
    plan = Draft()
    write(plan)
    assert fix_of(plan.store, found(plan, code)[0]) is None


def test_nothing_is_offered_for_what_is_gone_or_was_never_one_element() -> None:
    plan = Draft()
    plan.good()
    for code in FIXES:
        assert fix_of(plan.store, Finding(Severity.ERROR, code, "x", "tidak-ada")) is None
        assert fix_of(plan.store, Finding(Severity.ERROR, code, "x")) is None


def test_a_baseline_without_its_year_takes_the_year_before_the_plan() -> None:
    plan = Draft()
    plan.good(baseline_year=None)
    fix = fix_of(plan.store, found(plan, "L12")[0])
    assert fix is not None
    do(plan.store, fix.edit)
    assert plan.store.all(Indicator)[0].baseline_year == 2024


def test_a_missing_unit_of_measure_is_taken_from_the_indicator_above() -> None:
    plan = Draft()
    plan.people().good().indicator("turunan", unit_of_measure=None, name="Laporan")
    plan.add("cascade", parent_indicator_id="iku", child_unit_id="low", child_indicator_id="turunan", method="own")
    fix = fix_of(plan.store, found(plan, "L07")[0])
    assert fix is not None
    assert fix.value == "%"


def test_a_units_business_is_its_scorecard_its_people_and_what_is_handed_to_it() -> None:
    plan = Draft()
    plan.people().good().indicator("milik", unit_id="low").indicator("bersama", objective_id=None)
    plan.add("indicator_owner", indicator_id="bersama", unit_id="low")
    plan.add("cascade", "turun", parent_indicator_id="iku", child_position_id="staff", method="own")
    names = {short for short, one in plan.ids.items() if one in elements_of_unit(plan.store, plan.ids["low"])}
    assert names == {"low", "staff", "clerk", "milik", "bersama", "turun", "ss"}
