"""Plans with people who report: one unit, its indicators handed to everybody's position."""

from dataclasses import dataclass

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from tests.builders import empty_store

MEASURES = (
    ("IKU1", "Jumlah berkas yang diselesaikan", "berkas", "sum", "{total}"),
    ("IKU2", "Rata-rata mutu layanan", "%", "average", "90"),
    ("IKU3", "Tingkat kepatuhan", "%", "last", "95"),
)


@dataclass(frozen=True)
class Office:
    """A plan and the ids of what is in it."""

    store: PlanStore
    unit: str
    indicators: tuple[str, ...]
    employees: tuple[str, ...]
    positions: tuple[str, ...]
    rules: dict[tuple[int, int], str]
    """Id of the rule by person and indicator."""


def office(*, people: int = 3, measures: int = 1, total: int | None = None, year: int = 2026) -> Office:
    """One unit with people, each in a position of their own that has a share of every indicator."""
    store = empty_store()
    with store.recording():
        unit = store.insert(Unit, code="U1", name="Bagian Layanan")
        objective = store.insert(Objective, code="SS1", text="Meningkatnya layanan")
        indicators = []
        for code, name, unit_word, consolidation, target in MEASURES[:measures]:
            indicator = store.insert(
                Indicator,
                code=code,
                name=name,
                objective_id=objective,
                unit_of_measure=unit_word,
                polarity="maximize",
                consolidation=consolidation,
            )
            printed = target.format(total=total or people * 120)
            store.insert(Target, indicator_id=indicator, period=str(year), printed=printed, meaning=f"n:{printed}")
            store.insert(Cascade, parent_indicator_id=indicator, child_unit_id=unit, method="adopt")
            indicators.append(indicator)
        positions, employees, rules = [], [], {}
        for person in range(people):
            position = store.insert(Position, code=f"P{person}", title=f"Analis {person}", unit_id=unit)
            nip = f"19800101200501{person:04}"
            employee = store.insert(Employee, nip=nip, name=f"Pegawai {person:02}")
            store.insert(Assignment, employee_id=employee, position_id=position, from_date="2020-01-01")
            positions.append(position)
            employees.append(employee)
            for place, indicator in enumerate(indicators):
                rules[person, place] = store.insert(
                    Cascade, parent_indicator_id=indicator, child_position_id=position, method="share"
                )
    store.session.commit()
    return Office(store, unit, tuple(indicators), tuple(employees), tuple(positions), rules)
