"""The demo: two real plans, artificial people, figures that add up."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.demo import agency, kejaksaan
from bsc_planner.demo.building import YEAR, example_plan, write_plan
from bsc_planner.demo.people import nips
from bsc_planner.demo.staffing import shared_out
from bsc_planner.editing.edit import Edit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.findings import Severity
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.organisation import Employee, Position, PositionKind
from bsc_planner.paths import resource
from tests.builders import do, empty_store


def source(name: str) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(resource("examples", name).read_bytes())
    return found


def scorecard(employees: int) -> dict[str, Any]:
    return kejaksaan.scorecard(source(kejaksaan.SOURCE), employees=employees)


@pytest.mark.parametrize("employees", [24, 60, 500])
def test_the_kejaksaan_scorecard_has_every_objective_in_a_lane_and_every_person_in_a_position(employees: int) -> None:
    plan = scorecard(employees)
    lanes = {row["code"] for row in plan["perspectives"]}
    assert {row["perspective"] for row in plan["objectives"]} == lanes
    codes = {row["code"] for row in plan["positions"]}
    held = Counter(part["position"] for person in plan["employees"] for part in person["assignments"])
    assert len(plan["employees"]) == employees
    assert set(held) == codes, "every position is held, and only positions are"
    received = {row["child_position"] for row in plan["cascades"] if "child_position" in row}
    assert received == codes, "everybody has something to do"


def test_what_the_source_printed_stays_to_the_letter() -> None:
    printed, plan = source(kejaksaan.SOURCE), scorecard(60)
    for before, after in zip(printed["indicators"], plan["indicators"], strict=True):
        assert {key: after[key] for key in before} == before
    assert plan["cascades"][: len(printed["cascades"])] == printed["cascades"]
    assert any("Ilustrasi" in note for note in plan["notes"])


def test_nips_have_18_digits_never_repeat_and_are_plainly_made_up() -> None:
    made = nips()
    listed = [next(made) for _ in range(50_000)]
    assert len(set(listed)) == len(listed)
    assert all(len(nip) == 18 and nip.isdigit() and nip[4:8] == "0101" and nip[12:14] == "01" for nip in listed)


def test_people_are_shared_out_to_the_last_one_with_nobody_left_out() -> None:
    parts = shared_out(100, [5.0, 1.0, 1.0, 0.5])
    assert sum(parts) == 100
    assert min(parts) >= 1
    assert parts[0] == max(parts)


@pytest.mark.parametrize("make", [lambda: scorecard(200), lambda: agency.agency_plan(source(agency.SOURCE))])
def test_every_share_of_a_demo_plan_adds_up(make: Any) -> None:
    store = empty_store()
    edit: Edit = plan_from(make()).edit
    do(store, edit)
    result = cascade_of(store, YEAR)
    assert [row for row in result.reconciliation if not row.is_equal] == []
    assert [found for found in result.findings if found.severity is Severity.ERROR] == []
    assert len(result.employees) >= store.count(Employee)
    assert {position.kind for position in store.all(Position)} <= set(PositionKind)


def test_the_example_opens_as_a_plan_and_making_it_again_leaves_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "contoh.renstra"
    example_plan(path, who="Penguji")
    first = path.read_bytes()
    example_plan(path, who="Penguji")
    assert path.read_bytes() == first
    document = PlanDocument.open(path, who="Penguji", read_only=True)
    assert document.findings == []
    assert document.store.count(Employee) == 240
    document.close(keep_unsaved=False)


def test_another_plan_replaces_the_file(tmp_path: Path) -> None:
    path = tmp_path / "rencana.renstra"
    write_plan(scorecard(24), path, who="Penguji")
    write_plan(json.loads(json.dumps(scorecard(30))), path, who="Penguji")
    document = PlanDocument.open(path, who="Penguji", read_only=True)
    assert document.store.count(Employee) == 30
    document.close(keep_unsaved=False)
