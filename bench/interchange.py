"""Import and export of bsc-plan/1 with many employees, beside ``json`` alone plus bare SQLite inserts.

Run by hand: ``python -m bench.interchange [employees ...]``. Figures are the best of several runs in one process.
"""

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bsc_planner.demo import kejaksaan
from bsc_planner.editing.edit import apply_edit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.exchange.plan_json import write_plan_json
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.paths import resource

_RUNS = 3


def _best(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def _bare_import(source: Path) -> None:
    plan = json.loads(source.read_bytes())
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE employee (id TEXT PRIMARY KEY, nip TEXT, name TEXT, rank TEXT) STRICT")
    connection.execute("CREATE INDEX nips ON employee (nip)")
    connection.execute("CREATE TABLE assignment (id TEXT PRIMARY KEY, employee TEXT, position TEXT, start TEXT) STRICT")
    connection.execute("CREATE INDEX people ON assignment (employee)")
    connection.execute("CREATE INDEX posts ON assignment (position)")
    people = [(f"{n:032x}", row["nip"], row["name"], row.get("rank")) for n, row in enumerate(plan["employees"])]
    connection.executemany("INSERT INTO employee VALUES (?, ?, ?, ?)", people)
    held = [
        (f"{n:032x}", f"{n:032x}", part["position"], part.get("from"))
        for n, row in enumerate(plan["employees"])
        for part in row["assignments"]
    ]
    connection.executemany("INSERT INTO assignment VALUES (?, ?, ?, ?)", held)
    connection.commit()
    connection.close()


def _import(source: Path) -> PlanDocument:
    document = PlanDocument.create(title="", institution="", who="Bench")
    apply_edit(document.store, read_plan_file(source).edit, label="Impor", who="Bench")
    return document


def _measure(plan: dict[str, Any], folder: Path) -> tuple[float, float, float, float]:
    source, again = folder / "plan.json", folder / "again.json"
    source.write_text(json.dumps(plan), encoding="utf-8")
    ours = _best(lambda: _import(source).close(keep_unsaved=False))
    bare = _best(lambda: _bare_import(source))
    document = _import(source)
    out = _best(lambda: write_plan_json(document.store, again))
    bare_out = _best(lambda: again.write_text(json.dumps(plan, indent=1), encoding="utf-8"))
    document.close(keep_unsaved=False)
    return ours, bare, out, bare_out


def main() -> None:
    """Print a row for each number of employees."""
    published = json.loads(resource("examples", kejaksaan.SOURCE).read_bytes())
    print(f"{'employees':>9}  {'import':>8}  {'bare':>8}  {'ratio':>5}   {'export':>8}  {'bare':>8}  {'ratio':>5}")
    for employees in [int(word) for word in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            plan = kejaksaan.scorecard(published, employees=employees)
            ours, bare, out, bare_out = _measure(plan, Path(folder))
        print(
            f"{employees:>9}  {ours:>7.2f}s  {bare:>7.2f}s  {ours / bare:>5.1f}   "
            f"{out:>7.2f}s  {bare_out:>7.2f}s  {out / bare_out:>5.1f}"
        )


if __name__ == "__main__":
    main()
