"""Rules on codes, references and printed figures: where each fires and where it keeps quiet."""

from pathlib import Path

from bsc_planner.checks.registry import findings_of
from bsc_planner.editing.organisation import AddEmployeeEdit, AddUnitEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.exchange.importing.plan_json import read_plan, read_plan_file
from bsc_planner.findings import Finding
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from tests.builders import do, empty_store, plan_with

DATA = Path(__file__).parents[1] / "data"


def named(store: PlanStore) -> list[Finding]:
    """Findings of rules that have a name instead of a number."""
    return [finding for finding in findings_of(store) if not finding.code.startswith("L")]


def codes(store: PlanStore) -> list[str]:
    return [finding.code for finding in named(store)]


def figures(store: PlanStore, *printed: str, series: str = "target") -> None:
    first = store.all(Indicator)[0].id
    do(store, SetFiguresEdit([FigureCell(first, str(2025 + n), text, series) for n, text in enumerate(printed)]))


def test_a_plain_plan_has_none_of_them() -> None:
    assert codes(plan_with(objectives=2, indicators=2)) == []


def test_codes_and_nips_that_repeat_are_found_once_each() -> None:
    store = plan_with()
    for _ in range(3):
        do(store, AddUnitEdit(None, "U1", "Biro"))
        do(store, AddEmployeeEdit("199001012015011001", "Pegawai"))
    found = named(store)
    assert [(one.code, one.details["count"]) for one in found] == [("repeated-code", 3), ("repeated-nip", 3)]


def test_open_readings_and_groups_and_texts_are_found() -> None:
    store = plan_with()
    figures(store, "2.000", "100% Kementerian; 95% LPNK", "memadai")
    assert sorted(codes(store)) == ["ambiguous-number", "needs-splitting", "not-measurable"]


def test_decimal_marks_are_compared_over_all_figures_of_an_indicator() -> None:
    store = plan_with()
    figures(store, "3,6")
    assert codes(store) == []
    figures(store, "4.0", series="actual")
    assert codes(store) == ["mixed-decimal-marks"]


def test_a_reference_that_points_nowhere_is_found() -> None:
    store = empty_store()
    source = b"""{"format": "bsc-plan/1", "institution": "A", "title": "B",
                  "units": [{"code": "U", "name": "Unit", "parent": "TIDAK-ADA"}]}"""
    do(store, read_plan(source).edit)
    (found,) = named(store)
    assert (found.code, found.details["printed"]) == ("dangling-reference", "TIDAK-ADA")


def test_what_holds_for_every_year_is_said_once() -> None:
    store = empty_store()
    do(store, read_plan_file(DATA / "kejaksaan-2025-2029.json").edit)
    found = [finding for finding in findings_of(store, range(2025, 2030)) if finding.code == "unknown-kind"]
    assert len(found) == len({finding.where for finding in found}) == 3
