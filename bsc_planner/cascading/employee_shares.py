"""From positions to the people in them: every month among that month's holders."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_input import CascadeInput
from bsc_planner.cascading.cascade_result import EmployeeShares, Holdings, PositionShares
from bsc_planner.cascading.holders import holder_months
from bsc_planner.cascading.splitting import Amounts
from bsc_planner.cascading.trajectory import MONTHS
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.indicator import Consolidation

BLOCK = 16384
"""Rows computed at a time: few enough to stay in the processor's cache."""


def holdings_of(given: CascadeInput) -> Holdings:
    """Who holds which position in which months of the year; several assignments of one person count as one."""
    people = given.assignments
    used = people.counts & (people.positions >= 0)
    held = holder_months(people.starts[used], people.ends[used], year=given.year)
    positions, employees = people.positions[used], people.employees[used]
    holds = held.any(axis=1)
    positions, employees, held = positions[holds], employees[holds], held[holds]
    key = positions.astype(np.int64) * (int(employees.max()) + 1 if len(employees) else 1) + employees
    if not (key[1:] > key[:-1]).all():
        order = np.argsort(key, kind="stable")
        key, positions, employees, held = key[order], positions[order], employees[order], held[order]
        firsts = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
        held = np.logical_or.reduceat(held, firsts, axis=0)
        positions, employees = positions[firsts], employees[firsts]
    counts = np.bincount(positions, minlength=len(given.positions.codes)).astype(np.int64)
    return Holdings(positions, employees, held, np.cumsum(counts) - counts, counts)


def employee_shares(given: CascadeInput, positions: PositionShares, holdings: Holdings) -> EmployeeShares:
    """What every holder carries of every row of the positions.

    A sum's month goes evenly to the month's holders, what is left over to the first of them by NIP; an average and a
    last value are everyone's for the months held.
    """
    counts = holdings.counts[positions.positions]
    rows = np.repeat(np.arange(len(positions), dtype=np.int32), counts)
    first = np.cumsum(counts) - counts
    place = np.arange(len(rows)) - first[rows] + holdings.firsts[positions.positions[rows]]
    holding = place.astype(np.int32)
    rank, holders = _ranks(holdings)
    is_sum = _is_sum(given, positions)
    layers, month_layers = [], []
    # months may have an upper bound that the year's target no longer has
    targets = positions.figures.layers
    for bound, months in enumerate(positions.figures.month_layers):
        mine = _split_months(months, positions.positions, rows, holding, holdings.held, rank, holders, is_sum)
        month_layers.append(mine)
        if bound < len(targets):
            layers.append(np.where(is_sum[rows], mine.sum(axis=1), targets[bound][rows]))
    return EmployeeShares(rows, holding, layers, month_layers, positions, holdings)


def vacancies(given: CascadeInput, positions: PositionShares, holdings: Holdings) -> list[Finding]:
    """One finding for each position that has figures to carry and months without a holder."""
    held = np.zeros((len(given.positions.codes), MONTHS), np.bool_)
    if len(holdings.positions):
        occupied = np.flatnonzero(holdings.counts)
        held[occupied] = np.logical_or.reduceat(holdings.held, holdings.firsts[occupied], axis=0)
    charged = np.unique(positions.positions[positions.figures.like >= 0])
    vacant = charged[~held[charged].all(axis=1)]
    patterns, pattern_of = np.unique(~held[vacant] @ (1 << np.arange(MONTHS)), return_inverse=True)
    months_of = [[month for month in range(1, MONTHS + 1) if bits >> (month - 1) & 1] for bits in patterns.tolist()]
    found = []
    for position, pattern in zip(vacant.tolist(), pattern_of.tolist(), strict=True):
        element = given.positions.ids[position] if given.positions.ids else None
        details = {"months": list(months_of[pattern]), "year": given.year}
        found.append(Finding(Severity.WARNING, "vacant-months", given.positions.codes[position], element, details))
    return found


def _is_sum(given: CascadeInput, positions: PositionShares) -> NDArray[np.bool_]:
    sums = [*(indicator.consolidation is Consolidation.SUM for indicator in given.indicators), False]
    is_sum: NDArray[np.bool_] = np.array(sums, np.bool_)[positions.indicators]
    return is_sum


def _ranks(holdings: Holdings) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Place of each holder among the holders of the same month, and how many there are of each position."""
    upto = np.cumsum(holdings.held, axis=0, dtype=np.int32)
    before = np.zeros((len(holdings.counts) + 1, MONTHS), np.int32)
    ends = holdings.firsts + holdings.counts
    filled = ends > 0
    before[1:][filled] = upto[ends[filled] - 1]
    holders = np.diff(before, axis=0)
    rank = upto - 1 - before[holdings.positions]
    return rank, holders


def _split_months(
    months: Amounts,
    positions: NDArray[Any],
    rows: NDArray[Any],
    holding: NDArray[Any],
    held: NDArray[np.bool_],
    rank: NDArray[np.int32],
    holders: NDArray[np.int32],
    is_sum: NDArray[np.bool_],
) -> Amounts:
    split: Amounts = np.empty((len(rows), MONTHS), months.dtype)
    is_alone = (holders.max(axis=1, initial=0) <= 1) if len(holders) else np.zeros(0, np.bool_)
    is_whole = ~is_sum | is_alone[positions]
    times = held.astype(months.dtype)
    for start in range(0, len(rows), BLOCK):
        block = slice(start, start + BLOCK)
        mine, who = rows[block], holding[block]
        first, last = int(mine[0]), int(mine[-1]) + 1
        whole = months[first:last]
        if is_whole[first:last].all():
            np.multiply(whole[mine - first], times[who], out=split[block])
            continue
        among = np.where(is_whole[first:last, None], 1, np.maximum(holders[positions[first:last]], 1))
        each = whole // among
        left = whole - each * among
        np.multiply(each[mine - first] + (rank[who] < left[mine - first]), times[who], out=split[block])
    return split
