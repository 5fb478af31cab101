"""Checking again after one edit, beside reading the same rows bare: at 500, 1,000 and 2,000 indicators.

    python bench/checks.py [--people N]

One plan per size, with five years of targets, quarters, actuals, units and cascades. Figures are medians in
milliseconds of CPU time: the index made anew, a bare scan of the same rows through sqlite3 (no rule), one edit
followed, and one edit followed with the findings counted and ordered for the window. ``--people`` adds employees.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bsc_planner.checks.decisions import by_severity
from bsc_planner.checks.findings_index import FindingsIndex
from bsc_planner.checks.kept_rows import KINDS
from bsc_planner.checks.registry import new_index
from bsc_planner.editing.cascade import SetCascadeFieldEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.organisation import SetEmployeeFieldEdit, SetUnitFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.base import ORD_STEP, Element
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone
from tests.builders import do, plan_with

_TODAY = date(2027, 2, 1)
_ROUNDS = 15
_PER_OBJECTIVE = 5
_PER_UNIT = 4


def main() -> None:
    """Print a row per size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=0)
    people = parser.parse_args().people
    print(f"{'':>22}{'rows':>9}{'findings':>10}{'anew':>9}{'bare scan':>11}{'one edit':>10}{'shown':>8}")
    for count in (500, 1_000, 2_000):
        store = _plan(count, people)
        rows = sum(len(list(_bare(store, kind))) for kind in KINDS)
        index = new_index(store, today=_TODAY)
        anew = _median(lambda: new_index(store, today=_TODAY), rounds=3)  # noqa: B023 - called at once
        bare = _median(lambda: [list(_bare(store, kind)) for kind in KINDS], rounds=3)  # noqa: B023 - called at once
        for name, make in _EDITS.items():
            follow, shown = _followed(store, index, make)
            head = f"{count} {name}"
            print(f"{head:>22}{rows:>9}{len(index.findings):>10}{anew:>9.0f}{bare:>11.1f}{follow:>10.2f}{shown:>8.2f}")


def _followed(store: PlanStore, index: FindingsIndex, make: Callable[[PlanStore, int], Edit]) -> tuple[float, float]:
    follow, shown = [], []
    for number in range(_ROUNDS):
        changes = do(store, make(store, number))
        start = time.process_time()
        assert index.follow(store, changes)
        follow.append(time.process_time() - start)
        by_severity(index.decided(index.findings).findings)
        shown.append(time.process_time() - start)
    return 1000 * statistics.median(follow), 1000 * statistics.median(shown)


def _target(store: PlanStore, number: int) -> Edit:
    return SetTargetEdit(store.all(Indicator)[number * 7].id, "2027", str(35 + number))


def _name(store: PlanStore, number: int) -> Edit:
    return SetIndicatorFieldEdit(store.all(Indicator)[number * 7].id, "name", f"Persentase hal baru {number}")


def _wording(store: PlanStore, number: int) -> Edit:
    return SetObjectiveFieldEdit(store.all(Objective)[number * 3].id, "text", f"Rapat {number}")


def _unit(store: PlanStore, number: int) -> Edit:
    return SetUnitFieldEdit(store.all(Unit)[1 + number].id, "name", f"Bidang baru {number}")


def _rule(store: PlanStore, number: int) -> Edit:
    return SetCascadeFieldEdit(store.all(Cascade)[number * 5].id, "method", "share" if number % 2 else "adopt")


def _rank(store: PlanStore, number: int) -> Edit:
    first = store.session.query(Employee.id).order_by(Employee.ord).offset(number * 11).limit(1).scalar()
    return SetEmployeeFieldEdit(str(first), "rank", f"Penata (III/{'abcd'[number % 4]})")


_EDITS: dict[str, Callable[[PlanStore, int], Edit]] = {
    "target": _target,
    "indicator": _name,
    "objective": _wording,
    "unit": _unit,
    "cascade": _rule,
}


def _plan(count: int, people: int) -> PlanStore:
    store = plan_with(objectives=count // _PER_OBJECTIVE, indicators=_PER_OBJECTIVE, years=range(2025, 2030))
    indicators = [row.id for row in store.all(Indicator)]
    units = [new_id() for _ in range(count // _PER_UNIT)]
    with store.recording():
        _insert(store, Unit, "code name parent_id", [
            (unit, f"U{at}", f"Bidang {at}", units[(at - 1) // 5] if at else None) for at, unit in enumerate(units)
        ])  # fmt: skip
        figures = "indicator_id period printed meaning"
        quarters = [
            (one, f"{year}-Q{quarter}") for one in indicators for year in (2025, 2026) for quarter in range(1, 5)
        ]
        _insert(store, Milestone, figures, [(new_id(), *cell, "3", "n:3") for cell in quarters])
        _insert(store, Actual, figures, [(new_id(), one, "2025", "9", "n:9") for one in indicators])
        _insert(store, Cascade, "parent_indicator_id child_unit_id method", [
            (new_id(), one, units[(at * 3 + more) % len(units)], "share")
            for at, one in enumerate(indicators) for more in range(3)
        ])  # fmt: skip
        if people:
            _staff(store, units, people)
    store.session.commit()
    if people:
        _EDITS["employee"] = _rank
    return store


def _staff(store: PlanStore, units: list[str], people: int) -> None:
    heads = [new_id() for _ in units]
    staff = [new_id() for _ in units]
    columns = "code title unit_id kind reports_to_id"
    _insert(
        store, Position, columns, [(one, f"H{at}", "Kepala", units[at], None, None) for at, one in enumerate(heads)]
    )
    _insert(store, Position, columns, [
        (one, f"S{at}", "Analis", units[at], None, heads[at]) for at, one in enumerate(staff)
    ])  # fmt: skip
    ids = [new_id() for _ in range(people)]
    _insert(store, Employee, "nip name rank", [
        (one, f"199001012015{1 + at % 12:02}1{at % 1000:03}"[:18], f"Pegawai {at}", "Penata (III/c)")
        for at, one in enumerate(ids)
    ])  # fmt: skip
    places = [*heads, *staff]
    _insert(store, Assignment, "employee_id position_id status", [
        (new_id(), one, heads[at] if at < len(heads) else places[len(heads) + at % len(staff)], "definitif")
        for at, one in enumerate(ids)
    ])  # fmt: skip


def _insert(store: PlanStore, cls: type[Element], columns: str, rows: list[tuple[object, ...]]) -> None:
    placed = [(row[0], (at + 1) * ORD_STEP, *row[1:]) for at, row in enumerate(rows)]
    store.insert_rows(cls, ("id", "ord", *columns.split()), placed)


def _bare(store: PlanStore, kind: str) -> list[object]:
    columns = ", ".join(f'"{name}"' for name in ("id", "ord", *KINDS[kind].columns))
    connection = store.session.connection().connection.driver_connection
    assert connection is not None
    return list(connection.execute(f"SELECT {columns} FROM {kind}"))


def _median(work: Callable[[], object], *, rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return 1000 * statistics.median(taken)


if __name__ == "__main__":
    main()
