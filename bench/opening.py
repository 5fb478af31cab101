"""Opening, editing and saving a plan of 500 indicators and up to 100,000 employees, beside bare SQLite.

Run by hand: ``python -m bench.opening [employees ...]``. Each figure is the best of several runs; the
bound of opening is 2 x (copying the file + quick_check), that of saving 2 x VACUUM INTO made durable.
"""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bsc_planner.editing.edit import apply_edit
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target

_RUNS = 7
_YEARS = range(2025, 2030)
_INDICATORS = 500


@dataclass(frozen=True)
class _Rename:
    indicator_id: str
    name: str

    def apply(self, plan: PlanStore) -> None:
        plan.update(Indicator, self.indicator_id, name=self.name)


def _make(path: Path, employees: int) -> None:
    document = PlanDocument.create(title="Renstra", institution="Kementerian", start=2025, end=2029, who="Bench")
    store = document.store
    with store.recording():
        _fill(store, employees)
    store.session.commit()
    document.save_as(path)
    document.close(keep_unsaved=False)


def _fill(store: PlanStore, employees: int) -> None:
    def insert(cls: type, columns: str, rows: list[tuple[object, ...]]) -> list[str]:
        ids = [new_id() for _ in rows]
        numbered = [(key, (place + 1) * ORD_STEP, *row) for place, (key, row) in enumerate(zip(ids, rows, strict=True))]
        store.insert_rows(cls, ("id", "ord", *columns.split()), numbered)
        return ids

    units = insert(Unit, "code name", [(f"U{n}", f"Direktorat Ke-{n}") for n in range(500)])
    objectives = insert(Objective, "code text", [(f"SS{n}", f"Meningkatnya mutu hal {n}") for n in range(50)])
    indicators = insert(
        Indicator,
        "code name objective_id unit_id unit_of_measure polarity",
        [
            (
                f"IKU{n}",
                f"Persentase hal {n} yang selesai tepat waktu",
                objectives[n % 50],
                units[n % 500],
                "%",
                "maximize",
            )
            for n in range(_INDICATORS)
        ],
    )
    insert(
        Target,
        "indicator_id period printed meaning",
        [(indicator, str(year), f"{year % 100},5", f"p:{year % 100}.5") for indicator in indicators for year in _YEARS],
    )
    positions = insert(
        Position,
        "code title unit_id kind",
        [
            (f"J{n}", f"Analis Kebijakan Ahli Muda {n}", units[n % 500], "fungsional")
            for n in range(employees // 10 + 1)
        ],
    )
    people = insert(
        Employee,
        "nip name rank",
        [(str(199001012015010000 + n), f"Nama Pegawai Yang Ke-{n}, S.E.", "Penata (III/c)") for n in range(employees)],
    )
    insert(
        Assignment,
        "employee_id position_id status from_date",
        [(person, positions[place // 10], "definitif", "2025-01-01") for place, person in enumerate(people)],
    )


def _best(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest of several runs."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def _bare_open(path: Path, folder: Path) -> None:
    copy = folder / "bare.db"
    shutil.copyfile(path, copy)
    connection = sqlite3.connect(copy)
    assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    connection.close()


def _bare_save(path: Path, folder: Path) -> None:
    place = folder / "vacuumed.db"
    place.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.execute("VACUUM INTO ?", (str(place),))
    connection.close()
    with place.open("r+b") as file:
        os.fsync(file.fileno())


def _measure(employees: int, folder: Path) -> None:
    path = folder / f"{employees}.renstra"
    _make(path, employees)

    def open_and_close() -> None:
        opened.append(PlanDocument.open(path, who="Bench"))

    opened: list[PlanDocument] = []
    bare_open = _best(lambda: _bare_open(path, folder))
    ours = []
    for _ in range(_RUNS):
        ours.append(_once(open_and_close))
        opened.pop().close(keep_unsaved=False)
    our_open = min(ours)
    document = PlanDocument.open(path, who="Bench")
    indicator = document.store.all(Indicator)[0].id
    names = iter(range(1_000_000))
    edit = _best(
        lambda: apply_edit(document.store, _Rename(indicator, f"Nama {next(names)}"), label="Ubah", who="Bench")
    )
    bare_save = _best(lambda: _bare_save(path, folder))
    our_save = _best(document.save)
    document.close(keep_unsaved=False)
    size = path.stat().st_size / 1e6
    print(
        f"{employees:>8} people {size:7.1f} MB"
        f" | open {our_open:7.1f} ms, bare {bare_open:7.1f}: {our_open / bare_open:4.2f}x"
        f" | edit {edit:5.1f} ms | save {our_save:7.1f} ms, bare {bare_save:7.1f}: {our_save / bare_save:4.2f}x"
    )


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    """Measure each number of employees given on the command line."""
    sizes = [int(text) for text in sys.argv[1:]] or [1_000, 10_000, 100_000]
    with tempfile.TemporaryDirectory() as name:
        os.environ["BSC_PLANNER_HOME"] = f"{name}/home"
        for employees in sizes:
            _measure(employees, Path(name))


if __name__ == "__main__":
    main()
