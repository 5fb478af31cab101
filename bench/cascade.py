"""The cascade down to every person's months, beside the same arithmetic in bare numpy.

Run by hand: ``python -m bench.cascade --employees 1000 10000 100000``. Five indicators each; every figure is the best
of several runs. The bounds are 2 x bare numpy and 500 MB at 100,000 employees.
"""

import argparse
import gc
import resource
import time
import tracemalloc
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade import cascade
from bsc_planner.cascading.cascade_input import (
    KIND_CODES,
    AssignmentColumns,
    CascadeIndicator,
    CascadeInput,
    CascadeRule,
    PositionColumns,
    RuleColumns,
    UnitColumns,
    indexes,
)
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.value import Value, ValueKind

YEAR = 2026
INDICATORS = 5
UNITS = 500


def plan_of(employees: int, *, per_position: int) -> CascadeInput:
    """Units share five sums, positions share what their unit has, people share their position's months."""
    chance = np.random.default_rng(employees)
    positions = max(employees // per_position, 1)
    indicators = [
        CascadeIndicator(f"I{at}", target=_number(int(chance.integers(employees * 20, employees * 40))))
        for at in range(INDICATORS)
    ]
    to_units = [CascadeRule(at, CascadeKind.SHARE, unit=unit) for at in range(INDICATORS) for unit in range(UNITS)]
    units, count = RuleColumns.of(to_units), positions * INDICATORS
    rules = RuleColumns(
        parents=np.concatenate([units.parents, np.tile(np.arange(INDICATORS, dtype=np.int32), positions)]),
        kinds=np.full(len(units) + count, KIND_CODES[CascadeKind.SHARE], np.int8),
        units=np.concatenate([units.units, np.full(count, -1, np.int32)]),
        positions=np.concatenate([units.positions, np.repeat(np.arange(positions, dtype=np.int32), INDICATORS)]),
        children=np.full(len(units) + count, -1, np.int32),
    )
    starts = np.full(employees, np.datetime64("2020-01-01"))
    moved = chance.random(employees) < 0.1
    starts[moved] = np.datetime64("2026-01-01") + chance.integers(0, 300, moved.sum())
    ends = np.full(employees, np.datetime64("2100-01-01"))
    left = ~moved & (chance.random(employees) < 0.1)
    ends[left] = np.datetime64("2026-01-01") + chance.integers(0, 300, left.sum())
    people = np.arange(employees, dtype=np.int32)
    return CascadeInput(
        YEAR,
        indicators,
        UnitColumns([f"U{at}" for at in range(UNITS)], indexes([-1] * UNITS)),
        PositionColumns([f"P{at}" for at in range(positions)], (np.arange(positions) % UNITS).astype(np.int32)),
        rules,
        AssignmentColumns(
            (people // per_position % positions).astype(np.int32), people, starts, ends, np.ones(employees, np.bool_)
        ),
        nips=[f"{at:018}" for at in range(employees)],
    )


def bare(given: CascadeInput) -> NDArray[np.int64]:
    """The same arithmetic without names, checks, findings or anything but plain sums."""
    position_of, employee_of = given.assignments.positions, given.assignments.employees
    order = np.lexsort((employee_of, position_of))
    position_of = position_of[order]
    held = _held(given.assignments.starts[order], given.assignments.ends[order])
    kept = held.any(axis=1)
    position_of, held = position_of[kept], held[kept]
    positions = len(given.positions.codes)
    counts = np.bincount(position_of, minlength=positions)
    firsts = np.cumsum(counts) - counts
    running = np.cumsum(held, axis=0)
    before = np.zeros((positions + 1, 12), np.int64)
    before[1:] = running[np.maximum(firsts + counts - 1, 0)]
    rank = running - 1 - before[position_of]
    holders = np.maximum(np.diff(before, axis=0), 1)
    unit_of = given.positions.units
    people: list[NDArray[np.int64]] = []
    for indicator in given.indicators:
        assert indicator.target is not None
        assert indicator.target.number is not None
        units = _equally(np.array([int(indicator.target.number)]), np.zeros(UNITS, np.int64))
        by_unit = np.argsort(unit_of, kind="stable")
        totals = np.empty(positions, np.int64)
        totals[by_unit] = _equally(units, unit_of[by_unit])
        reached = totals[:, None] * np.arange(13) // 12
        months = np.diff(reached, axis=1)
        each = months // holders
        left = months - each * holders
        people.append((each[position_of] + (rank < left[position_of])) * held)
    carried = np.stack(people, axis=1)
    np.sum(carried, axis=2)
    return carried


def _held(starts: NDArray[np.datetime64], ends: NDArray[np.datetime64]) -> NDArray[np.bool_]:
    first = (np.datetime64(f"{YEAR}-01", "M") + np.arange(13)).astype("datetime64[D]").astype(np.int64)
    begin, end = starts.astype(np.int64)[:, None], ends.astype(np.int64)[:, None]
    twice = 2 * (np.minimum(end, first[1:]) - np.maximum(begin, first[:-1]))
    length = np.diff(first)
    held: NDArray[np.bool_] = (twice > length) | ((twice == length) & (begin >= first[:-1]))
    return held


def _equally(wholes: NDArray[Any], group: NDArray[Any]) -> NDArray[np.int64]:
    counts = np.bincount(group, minlength=len(wholes))
    place = np.arange(len(group)) - (np.cumsum(counts) - counts)[group]
    each, left = np.divmod(wholes, np.maximum(counts, 1))
    parts: NDArray[np.int64] = each[group] + (place < left[group])
    return parts


def _number(amount: int) -> Value:
    return Value(None, ValueKind.NUMBER, number=Decimal(amount))


def _best(work: Callable[[], Any], runs: int) -> float:
    times = []
    for _ in range(runs):
        gc.collect()
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def _peak(work: Callable[[], Any]) -> float:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def _same(given: CascadeInput, result: CascadeResult, carried: NDArray[np.int64]) -> bool:
    """Whether both computed the same months: rows are by position, indicator and person here, by person there."""
    rows = result.employees
    row_of = result.positions
    months: NDArray[np.int64] = carried[rows.holdings, row_of.parents[rows.rows]]
    return bool((rows.month_layers[0] == months).all())


def main(words: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--employees", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--per-position", type=int, default=10, help="people in one position")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args(words)
    print(
        f"{'employees':>10} {'rows':>9} {'ours s':>8} {'bare s':>8} {'ratio':>6} {'us/row':>7} {'MB':>6} {'bare MB':>8}"
    )
    for employees in options.employees:
        given = plan_of(employees, per_position=options.per_position)
        result, carried = cascade(given), bare(given)
        assert _same(given, result, carried), "the two differ"
        rows = len(result.employees)
        del result, carried
        ours = _best(lambda given=given: cascade(given), options.runs)  # type: ignore[misc]
        theirs = _best(lambda given=given: bare(given), options.runs)  # type: ignore[misc]
        peaks = _peak(lambda given=given: cascade(given)), _peak(lambda given=given: bare(given))  # type: ignore[misc]
        each = ours / rows * 1e6
        print(
            f"{employees:>10} {rows:>9} {ours:>8.3f} {theirs:>8.3f} {ours / theirs:>6.2f} {each:>7.2f} "
            f"{peaks[0]:>6.0f} {peaks[1]:>8.0f}"
        )
    print(f"peak of the whole process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
