"""The impact of a mid-year revision, beside the bare cascade of the same plan.

Run by hand: ``python -m bench.impact --employees 1000 10000 100000``. The revision changes five targets that are handed
down to positions; times are the best of several runs. The bound is one second beyond the cascade at 10,000 people;
``--check`` also compares with the whole cascade before and after, person by person.
"""

import argparse
import gc
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, TypeVar

import msgspec

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.demo import kejaksaan
from bsc_planner.editing.revision_rows import ProposedCell
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.paths import resource
from bsc_planner.revisions.impact import Impact, impact_of
from bsc_planner.revisions.in_force import PutInForceEdit
from tests.builders import do, empty_store
from tests.revisions.brute_force import carried_by_all, changed, listed
from tests.revisions.plans import agreed_revision

T = TypeVar("T")
YEAR = 2026
REVISED = 5
EFFECTIVE = date(YEAR, 7, 1)


def plan_of(employees: int) -> PlanStore:
    """The Kejaksaan plan with so many artificial people, in memory."""
    source: dict[str, Any] = msgspec.json.decode(resource("examples", kejaksaan.SOURCE).read_bytes())
    store = empty_store()
    with store.recording():
        store.delete(Plan, store.plan.id)
    do(store, plan_from(kejaksaan.scorecard(source, employees=employees)).edit)
    return store


def revision_of(store: PlanStore) -> list[ProposedCell]:
    """New targets for the first indicators that are handed down to positions."""
    handed = dict.fromkeys(rule.parent_indicator_id for rule in store.all(Cascade) if rule.child_position_id)
    return [ProposedCell(indicator, "97,25", str(YEAR)) for indicator in list(handed)[:REVISED] if indicator]


def best(work: Callable[[], T], *, runs: int) -> tuple[float, T]:
    """Shortest time in seconds, and the result."""
    times = []
    for _ in range(runs):
        gc.collect()
        begin = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begin)
    return min(times), result


def whole_impact(store: PlanStore, proposed: list[ProposedCell]) -> Impact:
    """The impact with everything computed that the window shows."""
    impact = impact_of(store, proposed, effective=EFFECTIVE)
    assert impact.indicator_ids
    assert impact.unit_ids is not None
    assert impact.position_ids is not None
    assert impact.employee_ids is not None
    return impact


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--employees", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--check", action="store_true", help="compare with the whole cascade before and after")
    options = parser.parse_args()
    print(f"{'people':>8} {'cascade':>9} {'impact':>9} {'beyond':>9} {'ratio':>6} {'touched':>8}")
    for employees in options.employees:
        store = plan_of(employees)
        proposed = revision_of(store)
        bare, _ = best(partial(cascade_of, store, YEAR), runs=options.runs)
        whole, impact = best(partial(whole_impact, store, proposed), runs=options.runs)
        ratio, beyond = whole / bare, whole - bare
        touched = len(impact.employee_ids)
        print(f"{employees:>8} {bare:>8.3f}s {whole:>8.3f}s {beyond:>8.3f}s {ratio:>6.2f} {touched:>8}")
        if options.check:
            before = carried_by_all(store, YEAR)
            do(store, PutInForceEdit(agreed_revision(store, proposed, effective=EFFECTIVE.isoformat())))
            expected = changed(before, carried_by_all(store, YEAR))
            assert listed(impact.years[0]) == expected, "the impact differs from the whole cascade"
            print(f"{'':>8} {len(expected)} rows equal the whole cascade before and after")


if __name__ == "__main__":
    main()
