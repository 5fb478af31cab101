"""Findings that follow the plan equal findings made anew, whatever was edited."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.checks.findings_index import FindingsIndex
from bsc_planner.checks.registry import new_index
from bsc_planner.editing.cascade import AddCascadeEdit, RemoveCascadesEdit, SetCascadeFieldEdit
from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.finding_decision import SetCheckEdit
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import AddIndicatorEdit, RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    MoveObjectiveEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
)
from bsc_planner.editing.organisation import (
    AddAssignmentEdit,
    AddEmployeeEdit,
    AddPositionEdit,
    AddUnitEdit,
    RemoveUnitEdit,
    SetEmployeeFieldEdit,
    SetPositionFieldEdit,
)
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.editing.rating import RatePeopleEdit, RateUnitEdit, RatingCell
from bsc_planner.editing.rule_set import ChooseRuleSetEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.delta import BULK
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from tests.builders import do, empty_store, plan_with

DATA = Path(__file__).parents[1] / "data"
TODAY = date(2027, 2, 1)

TEXTS = ("Meningkatnya mutu", "Meningkatkan mutu", "Rapat", "Jumlah laporan dan indeks mutu", "", "Indeks mutu")
FIGURES = ("10", "12,5", "2.000", "0", "150", "baik", "-", "")
PERIODS = ("2025", "2026", "2027", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")


@dataclass(frozen=True)
class SetFirstRuleSetText:
    """What a file of another program may hold: a text that no editor would take."""

    text: str

    def apply(self, plan: PlanStore) -> None:
        for copy in plan.all(RuleSetCopy)[:1]:
            plan.update(RuleSetCopy, copy.id, text=self.text, from_year=2026)


Choose = Callable[[type[Element]], str | None]
"""Gives the id of some element of a kind; None when there is none."""


def edits(data: st.DataObject, choose: Choose) -> dict[str, Callable[[], Edit]]:
    """What a planner may do next, by name; an edit is made only when it is chosen."""

    def one_of(values: tuple[str, ...]) -> str:
        return data.draw(st.sampled_from(values))

    def one(cls: type[Element]) -> str:
        return choose(cls) or "none"

    return {
        "objective": lambda: AddObjectiveEdit(code=one_of(("SS1", "SS9")), text=one_of(TEXTS)),
        "wording": lambda: SetObjectiveFieldEdit(one(Objective), "text", one_of(TEXTS)),
        "level": lambda: SetObjectiveFieldEdit(one(Objective), "level", one_of(("tujuan", "kegiatan", "program", ""))),
        "under": lambda: MoveObjectiveEdit(one(Objective), parent_id=choose(Objective)),
        "without": lambda: RemoveObjectiveEdit(one(Objective)),
        "link": lambda: AddLinkEdit(one(Objective), one(Objective)),
        "indicator": lambda: AddIndicatorEdit(choose(Objective), code="IKU", name=one_of(TEXTS)),
        "name": lambda: SetIndicatorFieldEdit(one(Indicator), "name", one_of(TEXTS)),
        "unit": lambda: SetIndicatorFieldEdit(one(Indicator), "unit_of_measure", one_of(("%", "dokumen", ""))),
        "polarity": lambda: SetIndicatorFieldEdit(one(Indicator), "polarity", one_of(("maximize", "minimize"))),
        "gone": lambda: RemoveIndicatorsEdit([one(Indicator)]),
        "figure": lambda: SetFiguresEdit(
            [FigureCell(one(Indicator), one_of(PERIODS[:3]), one_of(FIGURES), one_of(("target", "actual")))]
        ),
        "period": lambda: SetFiguresEdit(
            [FigureCell(one(Indicator), one_of(PERIODS[3:]), one_of(FIGURES), "milestone")]
        ),
        "unit of work": lambda: AddUnitEdit(choose(Unit), one_of(("U1", "U2")), "Biro"),
        "no unit": lambda: RemoveUnitEdit(one(Unit)),
        "position": lambda: AddPositionEdit(choose(Unit), code=one_of(("P1", "P2")), title="Analis"),
        "superior": lambda: SetPositionFieldEdit(one(Position), "reports_to_id", choose(Position)),
        "employee": lambda: AddEmployeeEdit(one_of(("199001012015011001", "12")), "Pegawai"),
        "rank": lambda: SetEmployeeFieldEdit(one(Employee), "rank", one_of(("III/a", "IV/b", ""))),
        "holder": lambda: AddAssignmentEdit(one(Employee), one(Position)),
        "down": lambda: AddCascadeEdit(one(Indicator), choose(Unit), kind=data.draw(st.sampled_from(CascadeKind))),
        "role": lambda: AddCascadeEdit(one(Indicator), position_id=choose(Position), role=one_of(TEXTS)),
        "own": lambda: SetCascadeFieldEdit(one(Cascade), "child_indicator_id", choose(Indicator)),
        "up": lambda: RemoveCascadesEdit([one(Cascade)]),
        "rule set": lambda: SetPlanFieldEdit("rule_set", one_of(("kmk-467-2014", "default", "tidak-ada", ""))),
        "copy of rules": lambda: ChooseRuleSetEdit(one_of(("kmk-467-2014", "kmk-127-2026"))),
        "text of rules": lambda: SetFirstRuleSetText(one_of(("rusak", 'format = "x"', ""))),
        "capaian": lambda: RateUnitEdit(choose(Unit), one_of(PERIODS[:3]), one_of(("istimewa", "kurang", ""))),
        "rating": lambda: RatePeopleEdit(
            [RatingCell(one(Employee), one_of(PERIODS[:3]), one_of(("work", "behaviour")), one_of(("above", "below")))]
        ),
        "limit": lambda: SetCheckEdit("L04", None, one_of(("0", "3"))),
    }


def follow(store: PlanStore, index: FindingsIndex, edit: Edit) -> None:
    try:
        changes = do(store, edit)
    except (PlanError, EditError):
        return
    assert index.follow(store, changes)


def same(store: PlanStore, index: FindingsIndex) -> bool:
    anew = new_index(store, today=TODAY).findings
    return sorted(map(repr, index.findings)) == sorted(map(repr, anew))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_after_any_edits_the_findings_are_those_of_a_check_made_anew(data: st.DataObject) -> None:
    store = plan_with(objectives=2, indicators=2)
    for edit in (AddUnitEdit(None, "U", "Dinas"), AddUnitEdit(None, "U1", "Biro"), AddEmployeeEdit("12", "Budi")):
        do(store, edit)
    do(store, AddPositionEdit(store.all(Unit)[0].id, code="P0"))
    index = new_index(store, today=TODAY)

    def choose(cls: type[Element]) -> str | None:
        ids = [row.id for row in store.all(cls)]
        return data.draw(st.sampled_from(ids)) if ids else None

    for _ in range(data.draw(st.integers(1, 12))):
        makers = edits(data, choose)
        follow(store, index, makers[data.draw(st.sampled_from(sorted(makers)))]())
        assert same(store, index)
    while History(store).undo_label is not None:
        assert index.follow(store, History(store).undo(who="Penguji"))
    assert same(store, index)


@pytest.mark.parametrize("name", ["kejaksaan-2025-2029", "banyuwangi-bkpp-2025-2029", "kpp-pratama-scorecard"])
def test_findings_of_a_real_plan_follow_its_edits(name: str) -> None:
    store = empty_store()
    do(store, read_plan_file(DATA / f"{name}.json").edit)
    index = new_index(store, today=TODAY)
    first, second = store.all(Indicator)[:2]
    follow(store, index, SetIndicatorFieldEdit(first.id, "name", second.name))
    follow(store, index, Together([RemoveObjectiveEdit(first.objective_id or ""), AddObjectiveEdit(text="Rapat")]))
    assert same(store, index)


def test_a_change_of_a_great_many_rows_asks_for_an_index_made_anew() -> None:
    store = plan_with()
    index = new_index(store, today=TODAY)
    few = do(store, AddPeopleEdit([NewPerson(f"{number}", "Pegawai") for number in range(5)]))
    assert index.follow(store, few)
    many = do(store, AddPeopleEdit([NewPerson(f"1{number}", "Pegawai") for number in range(BULK)]))
    assert not index.follow(store, many)
