"""Splitting a whole exactly: largest remainders, weights, locks; one whole, or very many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

SAFE = 2**62
"""Products below this are computed in 64 bits; larger ones as Python integers."""

SINGLE = SAFE // 16
"""Amounts below this are kept in 64 bits: the twelve months of a year can be added up."""

Amounts = NDArray[Any]
"""Counts of steps: int64, or Python integers (dtype object) where 64 bits could overflow."""


@dataclass(frozen=True)
class Split:
    """What a whole became.

    Attributes:
        parts: One per receiver, in order, in steps.
        difference: Whole minus the sum of the parts: 0 when it came out, negative when locked parts exceed the
            whole, positive or negative when everyone is locked at something else.
    """

    parts: tuple[int, ...]
    difference: int


def whole_weights(weights: Sequence[Decimal]) -> list[int]:
    """Weights as whole numbers in the same proportion; those below 0 count as 0."""
    if all(weight == 1 for weight in weights):
        return [1] * len(weights)
    fractions = [max(Fraction(weight), Fraction(0)) for weight in weights]
    scale = lcm(*(fraction.denominator for fraction in fractions))
    return [int(fraction * scale) for fraction in fractions]


def split_whole(whole: int, *, weights: Sequence[int], locked: Sequence[int | None] | None = None) -> Split:
    """Split one whole among receivers in order.

    The rest after the locked parts is shared by weight; steps left over go one each to the largest remainders, ties
    to the earlier. Weights that are all 0 count as equal. Where locked parts exceed the whole, the others get 0.

    Args:
        whole: In steps; may be negative.
        weights: One per receiver, ≥ 0.
        locked: One per receiver, None where it is free; None: all are free.
    """
    fixed = [None] * len(weights) if locked is None else list(locked)
    rest = whole - sum(part for part in fixed if part is not None)
    free = [at for at, part in enumerate(fixed) if part is None]
    parts = [0 if part is None else part for part in fixed]
    if free and not _is_exceeded(whole, rest):
        for at, part in zip(free, _by_remainder(rest, [weights[at] for at in free]), strict=True):
            parts[at] = part
        rest = 0
    return Split(tuple(parts), rest)


def _is_exceeded(whole: int, rest: int) -> bool:
    return rest > 0 if whole < 0 else rest < 0


def _by_remainder(rest: int, weights: Sequence[int]) -> list[int]:
    total = sum(weights)
    if total == 0:
        weights, total = [1] * len(weights), len(weights)
    quotas = [divmod(rest * weight, total) for weight in weights]
    parts = [floor for floor, _ in quotas]
    by_remainder = sorted(range(len(weights)), key=lambda at: -quotas[at][1])
    for at in by_remainder[: rest - sum(parts)]:
        parts[at] += 1
    return parts


def amounts(numbers: Sequence[int]) -> Amounts:
    """Whole numbers as an array: int64 where all fit in safely."""
    return np.array(numbers, dtype=np.int64 if max(map(abs, numbers), default=0) < SINGLE else object)


def largest_of(values: Amounts) -> int:
    """Largest amount without its sign, 0 for none; a Python integer that never overflows."""
    return max(abs(int(values.max())), abs(int(values.min()))) if values.size else 0


def exact_type(*factors: int) -> type[Any]:
    """The number type in which a product of these factors is exact."""
    product = 1
    for factor in factors:
        product *= max(abs(factor), 1)
    return np.int64 if product < SAFE else object


def split_many(
    wholes: Amounts,
    *,
    counts: NDArray[np.int64],
    weights: Amounts,
    locked: Amounts | None = None,
    is_locked: NDArray[np.bool_] | None = None,
) -> tuple[Amounts, Amounts]:
    """Split many wholes at once, each as `split_whole` does.

    Args:
        wholes: One amount per group, in steps.
        counts: Receivers of each group, at least 1.
        weights: One per receiver, groups one after the other, whole numbers ≥ 0.
        locked: Amounts of the locked receivers, anything for the others; None: nobody is locked.
        is_locked: Which receivers are locked; None: nobody.

    Returns:
        Parts in the order of `weights`, and the difference of each group (see `Split`).
    """
    if not len(wholes):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    if locked is None or is_locked is None:
        locked, is_locked = np.zeros(len(weights), np.int64), np.zeros(len(weights), np.bool_)
    kind = exact_type(
        largest_of(wholes) + largest_of(locked) * int(counts.max()), largest_of(weights) * int(counts.max())
    )
    wholes, weights, locked = (array.astype(kind, copy=False) for array in (wholes, weights, locked))
    starts = np.cumsum(counts) - counts
    group = np.repeat(np.arange(len(counts)), counts)
    is_free = ~is_locked
    has_free = np.logical_or.reduceat(is_free, starts)
    parts = np.where(is_locked, locked, 0)
    rest = wholes - np.add.reduceat(parts, starts)
    exceeded = np.where(wholes < 0, rest > 0, rest < 0).astype(np.bool_)
    shared = np.where(has_free & ~exceeded, rest, 0)
    parts = parts + _shared_out(shared, group, starts, np.where(is_free, weights, 0), is_free)
    return parts, rest - shared


def _shared_out(
    rest: Amounts, group: NDArray[np.int64], starts: NDArray[np.int64], weights: Amounts, is_free: NDArray[np.bool_]
) -> Amounts:
    total = np.add.reduceat(weights, starts)
    is_weightless = (total == 0).astype(np.bool_)
    if is_weightless.any():
        weights = np.where(is_weightless[group], is_free.astype(np.int64), weights)
        total = np.maximum(np.add.reduceat(weights, starts), 1)
    quota = rest[group] * weights
    divisor = total[group]
    parts = quota // divisor
    remainder = quota - parts * divisor
    left = rest - np.add.reduceat(parts, starts)
    order = np.argsort(-remainder, kind="stable")
    order = order[np.argsort(group[order], kind="stable")]
    rank = np.empty(len(group), np.int64)
    rank[order] = np.arange(len(group)) - starts[group]
    return parts + (rank < left[group])
