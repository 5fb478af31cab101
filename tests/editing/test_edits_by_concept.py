"""Every edit: apply, undo, redo, and the plan equals itself at each step."""

from collections.abc import Callable

import pytest

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.cascade import (
    AddCascadeEdit,
    LockShareEdit,
    RemoveCascadesEdit,
    SetCascadeAspectsEdit,
    SetCascadeFieldEdit,
    SetCascadeTargetEdit,
)
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    MoveIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
    SetIndicatorOwnersEdit,
)
from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.editing.organisation import (
    AddAssignmentEdit,
    AddEmployeeEdit,
    AddPositionEdit,
    AddUnitEdit,
    MoveUnitEdit,
    RemoveAssignmentsEdit,
    RemoveEmployeesEdit,
    RemovePositionsEdit,
    RemoveUnitEdit,
    SetAssignmentFieldEdit,
    SetEmployeeFieldEdit,
    SetPositionFieldEdit,
    SetUnitFieldEdit,
)
from bsc_planner.editing.plan import (
    AddGoalEdit,
    AddInstrumentEdit,
    SetMissionsEdit,
    SetPeriodEdit,
    SetPlanFieldEdit,
)
from bsc_planner.editing.target import (
    ConfirmReadingEdit,
    FigureCell,
    SetActualEdit,
    SetFiguresEdit,
    SetMilestoneEdit,
    SetTargetEdit,
)
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from tests.builders import content_of, do, plan_with


def staffed_plan() -> PlanStore:
    """Two objectives, four indicators, a unit in a unit, a position with one holder, three cascade rules."""
    store = plan_with(objectives=2, indicators=2)
    do(store, AddUnitEdit(None, "U", "Badan", unit_id="u"))
    do(store, AddUnitEdit("u", "U1", "Bidang", unit_id="u1"))
    do(store, AddPositionEdit("u", "P", "Kepala", "JPT pratama", position_id="p"))
    do(store, AddPositionEdit("u1", "P1", "Analis", "fungsional", "p", position_id="p1"))
    do(store, AddEmployeeEdit("199901012025011001", "Pegawai 1", "III/a", "p1", employee_id="e"))
    indicator = store.all(Indicator)[0].id
    do(store, AddCascadeEdit(indicator, unit_id="u1", cascade_id="c1"))
    do(store, AddCascadeEdit(indicator, position_id="p1", cascade_id="c2"))
    return store


def indicator(store: PlanStore, place: int = 0) -> str:
    return store.all(Indicator)[place].id


def objective(store: PlanStore, place: int = 0) -> str:
    return store.all(Objective)[place].id


def assignment(store: PlanStore) -> str:
    return store.all(Assignment)[0].id


EDITS: tuple[Callable[[PlanStore], Edit], ...] = (
    lambda store: AddIndicatorEdit(objective(store), "B", "Baru", indicator(store, 1), {"polarity": "minimize"}),
    lambda store: SetIndicatorFieldEdit(indicator(store), "name", "Nama baru"),
    lambda store: SetIndicatorFieldEdit(indicator(store), "baseline", "7,5"),
    lambda store: SetIndicatorFieldEdit(indicator(store), "baseline_year", "2024"),
    lambda store: MoveIndicatorEdit(indicator(store), objective(store, 1)),
    lambda store: MoveIndicatorEdit(indicator(store, 3), objective(store, 1), indicator(store, 0)),
    lambda store: RemoveIndicatorsEdit([indicator(store), indicator(store, 1)]),
    lambda store: SetIndicatorOwnersEdit(indicator(store), ["u1", "u"]),
    lambda store: SetTargetEdit(indicator(store), "2027", "1.355,90"),
    lambda store: SetTargetEdit(indicator(store), "2025", ""),
    lambda store: SetMilestoneEdit(indicator(store), "2026-Q1", "5"),
    lambda store: SetActualEdit(indicator(store), "2026-M02", "0"),
    lambda store: SetFiguresEdit([FigureCell(indicator(store, n), "2026", str(n)) for n in range(4)]),
    lambda _: AddUnitEdit(None, "Z", "Baru", before_id="u"),
    lambda _: SetUnitFieldEdit("u1", "name", "Bidang Dua"),
    lambda _: MoveUnitEdit("u1", None, "u"),
    lambda _: RemoveUnitEdit("u"),
    lambda _: AddPositionEdit("u1", "P2", "Arsiparis"),
    lambda _: SetPositionFieldEdit("p1", "title", "Analis Kebijakan"),
    lambda _: RemovePositionsEdit(["p1"]),
    lambda _: AddEmployeeEdit("199901012025012002", "Pegawai 2", None, "p1"),
    lambda _: SetEmployeeFieldEdit("e", "nip", "19990101 202501 1 009"),
    lambda _: RemoveEmployeesEdit(["e"]),
    lambda _: AddAssignmentEdit("e", "p", "Plt", "2026-03-01", "2026-06-30"),
    lambda store: SetAssignmentFieldEdit(assignment(store), "until_date", "2026-05-31"),
    lambda store: RemoveAssignmentsEdit([assignment(store)]),
    lambda store: AddCascadeEdit(indicator(store, 1), unit_id="u", kind=CascadeKind.ADOPT, weight="2,5"),
    lambda _: SetCascadeFieldEdit("c1", "weight", "3"),
    lambda _: LockShareEdit(2026, [("c1", "7"), ("c2", "3")]),
    lambda _: SetCascadeTargetEdit("c1", "2026", "12"),
    lambda _: SetCascadeAspectsEdit("c2", [("kuantitas", "Jumlah laporan", "2"), ("waktu", "Tepat waktu", "12 bln")]),
    lambda _: RemoveCascadesEdit(["c1", "c2"]),
    lambda _: SetPlanFieldEdit("title", "Renstra Baru"),
    lambda _: SetPeriodEdit(2026, 2030),
    lambda _: SetMissionsEdit(["Satu", "", "Dua"]),
    lambda _: AddInstrumentEdit("25/2015", "original"),
    lambda _: AddGoalEdit("T1", "Meningkatnya kesejahteraan"),
    lambda _: AddNoteEdit("Periksa lagi", "Penguji", "2026-01-01T00:00:00+00:00"),
    lambda _: InsertRowsEdit(
        (NewRows("unit", ("id", "ord", "parent_id"), [(new_id(), 1, "u1"), (new_id(), 2, None)]),)
    ),
)


@pytest.mark.parametrize("place", range(len(EDITS)))
def test_every_edit_can_be_undone_and_redone_to_the_letter(place: int) -> None:
    store = staffed_plan()
    before = content_of(store)
    changes = do(store, EDITS[place](store))
    after = content_of(store)
    assert not changes.is_empty
    assert after != before
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    History(store).redo(who="Penguji")
    assert content_of(store) == after


REFUSED: tuple[tuple[str, Callable[[PlanStore], Edit]], ...] = (
    ("circular-parent", lambda _: MoveUnitEdit("u", "u1")),
    ("circular-parent", lambda _: SetPositionFieldEdit("p", "reports_to_id", "p1")),
    ("unknown-choice", lambda store: SetIndicatorFieldEdit(indicator(store), "polarity", "naik")),
    ("not-a-year", lambda store: SetIndicatorFieldEdit(indicator(store), "baseline_year", "dua ribu")),
    ("not-a-year", lambda store: SetIndicatorFieldEdit(indicator(store), "baseline_year", "12")),
    ("unknown-period", lambda store: SetTargetEdit(indicator(store), "2026-13", "1")),
    ("unknown-choice", lambda store: SetAssignmentFieldEdit(assignment(store), "status", "magang")),
    ("not-a-date", lambda store: SetAssignmentFieldEdit(assignment(store), "from_date", "31-01-2026")),
    ("not-a-date", lambda store: SetAssignmentFieldEdit(assignment(store), "from_date", "20260131")),
    ("dates-reversed", lambda _: AddAssignmentEdit("e", "p", None, "2026-03-02", "2026-03-01")),
    ("one-receiver", lambda store: AddCascadeEdit(indicator(store))),
    ("already-received", lambda store: AddCascadeEdit(indicator(store), unit_id="u1")),
    ("not-a-weight", lambda _: SetCascadeFieldEdit("c1", "weight", "-1")),
    ("not-a-weight", lambda _: SetCascadeFieldEdit("c1", "weight", "banyak")),
    ("unknown-choice", lambda _: SetCascadeFieldEdit("c1", "method", "warisan")),
    ("not-a-number", lambda _: LockShareEdit(2026, [("c1", "secukupnya")])),
    ("required-field", lambda _: SetPlanFieldEdit("title", "")),
    ("unknown-choice", lambda _: SetPlanFieldEdit("language", "fr")),
    ("bad-period", lambda _: SetPeriodEdit(2030, 2026)),
    ("required-field", lambda _: AddNoteEdit("  ", "Penguji", "2026-01-01T00:00:00+00:00")),
)


@pytest.mark.parametrize("place", range(len(REFUSED)))
def test_an_edit_that_makes_no_sense_is_refused_and_changes_nothing(place: int) -> None:
    store = staffed_plan()
    before = content_of(store)
    reason, make = REFUSED[place]
    with pytest.raises(EditError) as refused:
        do(store, make(store))
    assert refused.value.reason == reason
    assert content_of(store) == before


def test_clearing_a_target_removes_it_and_a_dash_stays_as_printed() -> None:
    store = staffed_plan()
    do(store, SetTargetEdit(indicator(store), "2025", "  "))
    do(store, SetTargetEdit(indicator(store), "2026", "-"))
    targets = store.all(Target, Target.indicator_id == indicator(store))
    assert [(target.period, target.printed) for target in targets] == [("2026", "-")]
    assert targets[0].value.is_empty


def test_a_new_unit_of_measure_reads_open_figures_anew_and_leaves_confirmed_ones() -> None:
    store = staffed_plan()
    first, second = indicator(store), indicator(store, 1)
    for one in (first, second):
        do(store, SetFiguresEdit([FigureCell(one, "2025", None), FigureCell(one, "2026", "2.000")]))
    do(store, ConfirmReadingEdit(second, "."))
    for one in (first, second):
        do(store, SetIndicatorFieldEdit(one, "unit_of_measure", "indeks"))
    numbers = [store.all(Target, Target.indicator_id == one)[0].value for one in (first, second)]
    assert [value.is_ambiguous for value in numbers] == [True, False]
    assert [value.number for value in numbers] == [2, 2]


def test_removing_a_unit_takes_its_positions_and_leaves_its_people() -> None:
    store = staffed_plan()
    do(store, RemoveUnitEdit("u"))
    assert [store.count(cls) for cls in (Unit, Position, Assignment, Employee)] == [0, 0, 0, 1]
    assert [rule.id for rule in store.all(Cascade)] == ["c1"]
