"""Plans with people and shares, and what their cascades say without ids."""

from dataclasses import dataclass, field
from pathlib import Path

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeLock, CascadeTarget
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.number_format import format_value
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target
from bsc_planner.model.value_reading import read_value
from tests.builders import do, empty_store

DATA = Path(__file__).parent.parent.parent / "data"


def imported(name: str) -> PlanStore:
    """A real plan."""
    store = empty_store()
    do(store, read_plan_file(DATA / f"{name}.json").edit)
    return store


@dataclass
class Trial:
    """A small plan: ids by the names used in tests."""

    store: PlanStore
    ids: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.ids[name]

    def add(self, key: str, cls: type[Element], /, **values: object) -> str:
        """Add an element under a key."""
        self.ids[key] = new_id()
        self.store.insert(cls, id=self.ids[key], **values)
        return self.ids[key]

    def figure(self, cls: type[Element], owner: str, period: str, printed: str) -> None:
        """Add a target, actual, milestone, lock or stated target."""
        column = "cascade_id" if cls in (CascadeLock, CascadeTarget) else "indicator_id"
        meaning = read_value(printed).meaning
        self.store.insert(cls, **{column: self[owner]}, period=period, printed=printed, meaning=meaning)


def agency() -> Trial:
    """Two objectives, three indicators for 2025 to 2027, two units, a position with a person, rules and locks."""
    trial = Trial(empty_store())
    store = trial.store
    with store.recording():
        for code in ("SS1", "SS2"):
            trial.add(code, Objective, code=code, text=f"Meningkatnya {code}")
        store.insert(Link, from_id=trial["SS2"], to_id=trial["SS1"])
        for code in ("U1", "U2"):
            trial.add(code, Unit, code=code, name=code)
        trial.add("P1", Position, code="P1", title="Analis", unit_id=trial["U1"])
        trial.add("E1", Employee, nip="199001012020011001", name="Pegawai 1")
        store.insert(Assignment, employee_id=trial["E1"], position_id=trial["P1"], status="definitif")
        for code, objective, consolidation in (("A", "SS1", "sum"), ("B", "SS1", "last"), ("C", "SS2", "sum")):
            trial.add(
                code, Indicator, code=code, name=f"Jumlah {code}", objective_id=trial[objective],
                unit_of_measure="dokumen", polarity="maximize", consolidation=consolidation,
            )  # fmt: skip
        store.insert(IndicatorOwner, indicator_id=trial["A"], unit_id=trial["U1"])
        for year, figures in {"2025": ("10", "50", "7"), "2026": ("12", "60", "7"), "2027": ("14", "70", "7")}.items():
            for code, printed in zip("ABC", figures, strict=True):
                trial.figure(Target, code, year, printed)
        rules = (("A1", "A", "U1", None), ("A2", "A", "U2", None), ("B1", "B", "U1", None), ("C1", "C", "U1", None))
        for name, parent, unit, child in rules:
            trial.add(
                name, Cascade, parent_indicator_id=trial[parent], child_unit_id=trial[unit],
                child_indicator_id=child, method="share",
            )  # fmt: skip
        trial.add("C2", Cascade, parent_indicator_id=trial["C"], child_unit_id=trial["U2"], method="share")
        trial.add(
            "AP", Cascade, parent_indicator_id=trial["A"], child_position_id=trial["P1"], method="share", role="R"
        )
        store.insert(CascadeAspect, cascade_id=trial["AP"], aspect="kuantitas", measure="Jumlah", target="3")
        store.insert(CascadeAspect, cascade_id=trial["AP"], aspect="waktu", measure="Bulan", target="12", year=2026)
        trial.figure(CascadeLock, "A1", "2026", "9")
        trial.figure(CascadeLock, "C1", "2026", "5")
        trial.figure(CascadeTarget, "C2", "2026", "2")
        trial.figure(Milestone, "C", "2026-Q1", "3")
        trial.figure(Milestone, "A", "2026-Q1", "4")
        trial.figure(Actual, "A", "2026", "11")
    store.session.commit()
    return trial


def said(store: PlanStore, year: int) -> dict[str, list[object]]:
    """Everything a year's cascade says, without ids."""
    result = cascade_of(store, year)
    return {"units": _units(result), "positions": _positions(result), "employees": _employees(result)}


def _units(result: CascadeResult) -> list[object]:
    return [
        (
            result.indicator_code(share.parent),
            result.unit_code(share.unit),
            result.indicator_code(share.indicator),
            str(share.kind),
            format_value(share.target) if share.target else None,
        )
        for share in result.units
    ]


def _positions(result: CascadeResult) -> list[object]:
    found: list[object] = []
    for row in range(len(result.positions)):
        months = [format_value(month) if month else None for month in result.positions.months(row)]
        code = result.given.positions.codes[int(result.positions.positions[row])]
        found.append((result.indicator_code(int(result.positions.parents[row])), code, months))
    return found


def _employees(result: CascadeResult) -> list[object]:
    found: list[object] = []
    for at in range(len(result.employees)):
        months = [format_value(month) if month else None for month in result.employees.months(at)]
        found.append((result.given.nips[result.employees.employee(at)], months))
    return found
