"""A large plan in a document: perspectives, linked objectives, indicators with figures, units, rules and people."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from bsc_planner.model.base import ORD_STEP, Element
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Perspective
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target

_YEARS = range(2025, 2030)
_LANES = 4
_PER_OBJECTIVE = 10
_FEWEST_UNITS = 5
CROWDED_UNIT = "U1"
_CROWD = 300
"""Positions of the crowded unit that share what it receives."""
_FIRST = ("Andi", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gilang", "Hana", "Indra", "Joko", "Kartika", "Lestari")
_LAST = ("Santoso", "Wijaya", "Lestari", "Nugroho", "Pratama", "Saputra", "Utami", "Wibowo", "Halim", "Siregar")

Rows = Sequence[tuple[object, ...]]


def large_plan(*, indicators: int, units: int, people: int) -> PlanDocument:
    """A plan that was never saved: five years of targets, two of quarters, one of actuals, three rules per indicator.

    Args:
        indicators: At least ten; ten of them per objective.
        units: At least five, under one.
        people: How many employees, two positions per unit; one unit has 300 more, which share what it receives.
    """
    document = PlanDocument.create(
        title="Renstra besar", institution="Instansi", start=_YEARS[0], end=_YEARS[-1], who="Bench"
    )
    store = document.store
    with store.recording():
        measured = _strategy(store, max(1, indicators // _PER_OBJECTIVE))
        handed = _units(store, max(_FEWEST_UNITS, units))
        _insert(store, Cascade, "parent_indicator_id child_unit_id method", [
            (new_id(), one, handed[1 + (at * 3 + more) % (len(handed) - 1)], "share")
            for at, one in enumerate(measured) for more in range(3)
        ])  # fmt: skip
        _staff(store, handed, people)
        _crowd(store, handed[1])
    store.session.commit()
    return document


def _strategy(store: PlanStore, count: int) -> list[str]:
    lanes = [new_id() for _ in range(_LANES)]
    _insert(store, Perspective, "code name weight", [
        (one, f"P{at}", f"Perspektif {at}", "25") for at, one in enumerate(lanes)
    ])  # fmt: skip
    objectives = [new_id() for _ in range(count)]
    _insert(store, Objective, "code text perspective_id", [
        (one, f"SS{at + 1}", f"Meningkatnya kualitas layanan {at + 1}", lanes[at % _LANES])
        for at, one in enumerate(objectives)
    ])  # fmt: skip
    _insert(store, Link, "from_id to_id", [
        (new_id(), one, objectives[at - 1]) for at, one in enumerate(objectives) if at % _LANES
    ])  # fmt: skip
    indicators = [new_id() for _ in range(count * _PER_OBJECTIVE)]
    _insert(store, Indicator, "code name objective_id unit_of_measure polarity consolidation weight", [
        (one, f"IKU{at + 1}", f"Jumlah hal {at + 1} yang selesai", objectives[at // _PER_OBJECTIVE], "dokumen",
         "maximize", "sum", "1")
        for at, one in enumerate(indicators)
    ])  # fmt: skip
    columns = "indicator_id period printed meaning"
    for cls, periods, printed in (
        (Target, [str(year) for year in _YEARS], "100"),
        (Milestone, [f"{year}-Q{quarter}" for year in _YEARS[:2] for quarter in range(1, 5)], "25"),
        (Actual, [f"{_YEARS[0]}-Q{quarter}" for quarter in range(1, 5)], "24"),
    ):
        rows = [(new_id(), one, period, printed, f"n:{printed}") for one in indicators for period in periods]
        _insert(store, cls, columns, rows)
    return indicators


def _units(store: PlanStore, count: int) -> list[str]:
    units = [new_id() for _ in range(count)]
    _insert(store, Unit, "code name parent_id", [
        (unit, f"U{at}", f"Bidang {at}", units[(at - 1) // 5] if at else None) for at, unit in enumerate(units)
    ])  # fmt: skip
    return units


def _staff(store: PlanStore, units: Sequence[str], people: int) -> None:
    heads, others = [new_id() for _ in units], [new_id() for _ in units]
    columns = "code title unit_id reports_to_id"
    _insert(store, Position, columns, [
        (one, f"H{at}", f"Kepala Bidang {at}", units[at], None) for at, one in enumerate(heads)
    ])  # fmt: skip
    _insert(store, Position, columns, [
        (one, f"S{at}", f"Analis {at}", units[at], heads[at]) for at, one in enumerate(others)
    ])  # fmt: skip
    ids = [new_id() for _ in range(people)]
    _insert(store, Employee, "nip name rank", [
        (one, _nip(at), f"{_FIRST[at * 7 % 12]} {_LAST[at * 13 % 10]} {at}", "Penata (III/c)")
        for at, one in enumerate(ids)
    ])  # fmt: skip
    _insert(store, Assignment, "employee_id position_id status", [
        (new_id(), one, heads[at] if at < len(heads) else others[at % len(others)], "definitif")
        for at, one in enumerate(ids)
    ])  # fmt: skip


def _crowd(store: PlanStore, unit: str) -> None:
    crowd = [new_id() for _ in range(_CROWD)]
    _insert(store, Position, "code title unit_id", [
        (one, f"K{at}", f"Pelaksana {at}", unit) for at, one in enumerate(crowd)
    ])  # fmt: skip
    people = store.rows(select(Employee.id).order_by(Employee.ord.desc()).limit(_CROWD))
    _insert(store, Assignment, "employee_id position_id status", [
        (new_id(), row[0], one, "definitif") for row, one in zip(people, crowd, strict=False)
    ])  # fmt: skip
    received = store.rows(select(Cascade.parent_indicator_id).where(Cascade.child_unit_id == unit))
    _insert(store, Cascade, "parent_indicator_id child_position_id method", [
        (new_id(), row[0], one, "share") for row in received for one in crowd
    ])  # fmt: skip


def _nip(at: int) -> str:
    """Born, appointed, sex and number: nobody shares all four."""
    born = date(1970 + at // 999 % 30, 1 + at // 29_970 % 12, 1)
    return f"{born:%Y%m%d}{born.year + 25}011{1 + at % 999:03}"


def _insert(store: PlanStore, cls: type[Element], columns: str, rows: Rows) -> None:
    last = store.last_ord(cls)
    placed = [(row[0], last + (at + 1) * ORD_STEP, *row[1:]) for at, row in enumerate(rows)]
    store.insert_rows(cls, ("id", "ord", *columns.split()), placed)
