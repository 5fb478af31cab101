"""Comparing two states of a plan beside a bare comparison of the same rows as dictionaries.

Run by hand: ``python -m bench.comparison --employees 10000 100000``. 2,000 indicators with five targets each, people
with one assignment each; every figure is the best of several runs. A thousand targets, names and assignments differ.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from bsc_planner.model.elements import columns_of
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows

INDICATORS, YEARS, CHANGED, RUNS = 2_000, 5, 1_000, 3


def rows_of_size(employees: int, *, prefix: str = "") -> PlanRows:
    """A plan of that many people; with another prefix the same under other ids."""
    kinds = {
        "plan": [{"id": "plan", "institution": "Badan", "title": "Renstra"}],
        "objective": [{"id": f"o{at}", "code": f"SS{at}", "text": f"Sasaran {at}"} for at in range(INDICATORS // 4)],
        "indicator": [
            {"id": f"i{at}", "code": f"I{at}", "name": f"Indikator {at}", "objective_id": f"{prefix}o{at // 4}"}
            for at in range(INDICATORS)
        ],
        "target": [
            {
                "id": f"t{at}-{year}",
                "indicator_id": f"{prefix}i{at}",
                "period": str(2025 + year),
                "printed": str(at),
                "meaning": f"n:{at}",
            }
            for at in range(INDICATORS)
            for year in range(YEARS)
        ],
        "employee": [
            {"id": f"e{at}", "nip": f"{at:018}", "name": f"Pegawai {at}", "rank": "III/a"} for at in range(employees)
        ],
        "assignment": [
            {"id": f"a{at}", "employee_id": f"{prefix}e{at}", "status": "definitif"} for at in range(employees)
        ],
    }
    return PlanRows({kind: _kind(kind, prefix, rows) for kind, rows in kinds.items()})


def _kind(kind: str, prefix: str, rows: list[dict[str, Any]]) -> KindRows:
    columns = columns_of(kind)[1:]
    by_id = {
        prefix + row["id"]: tuple(row.get(column, at if column == "ord" else None) for column in columns)
        for at, row in enumerate(rows)
    }
    return KindRows(columns, by_id)


def changed(rows: PlanRows) -> PlanRows:
    """The same with a thousand changes of each of three kinds."""
    found = {}
    for kind, column, value in (
        ("target", "printed", "7"),
        ("indicator", "name", "Lain"),
        ("assignment", "status", "Plt"),
    ):
        content = rows[kind]
        place = content.columns.index(column)
        by_id = dict(content.by_id)
        for element_id in list(by_id)[:CHANGED]:
            row = list(by_id[element_id])
            row[place] = value
            if column == "printed":
                row[content.columns.index("meaning")] = f"n:{value}"
            by_id[element_id] = tuple(row)
        found[kind] = KindRows(content.columns, by_id)
    return rows.replaced(**found)


def bare(before: PlanRows, after: PlanRows) -> int:
    """How many rows differ, by dictionaries alone."""
    count = 0
    for kind in CONTENT_KINDS:
        old, new = before[kind].by_id, after[kind].by_id
        count += sum(old.get(element_id) != row for element_id, row in new.items())
        count += sum(element_id not in new for element_id in old)
    return count


def best(work: Callable[[], object]) -> float:
    """Shortest of several runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print a line per size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--employees", type=int, nargs="+", default=[10_000, 100_000])
    options = parser.parse_args()
    print(f"{'employees':>10} {'bare s':>8} {'by id s':>8} {'ratio':>6} {'by code s':>10}")
    for employees in options.employees:
        before = rows_of_size(employees)
        after, other = changed(before), changed(rows_of_size(employees, prefix="x"))
        plain = best(partial(bare, before, after))
        whole, coded = best(partial(compare, before, after)), best(partial(compare, before, other))
        print(f"{employees:>10} {plain:>8.3f} {whole:>8.3f} {whole / plain:>6.1f} {coded:>10.3f}")


if __name__ == "__main__":
    main()
