"""Places on one line: as near as can be to where things would like to be, in order and apart."""

from collections.abc import Sequence

Interval = tuple[float, float]


def spaced(
    wanted: Sequence[float],
    distances: Sequence[float],
    *,
    weights: Sequence[float] | None = None,
    low: float = float("-inf"),
    high: float = float("inf"),
) -> list[float]:
    """Places in the order given, with the least squared distance from the wanted ones (pool adjacent violators).

    Args:
        wanted: Where each would like to be.
        distances: Least distance between each and the next; one fewer than `wanted`.
        weights: How much each one's distance counts, more than 0; None: all the same.
        low, high: Bounds of the first and the last place; where they leave too little room, `low` holds.
    """
    if not wanted:
        return []
    offsets = [0.0]
    for distance in distances:
        offsets.append(offsets[-1] + distance)
    pools: list[tuple[float, float, int]] = []
    for place, offset, weight in zip(wanted, offsets, weights or [1.0] * len(wanted), strict=True):
        total, mass, count = (place - offset) * weight, weight, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / mass:
            earlier_total, earlier_mass, earlier_count = pools.pop()
            total, mass, count = total + earlier_total, mass + earlier_mass, count + earlier_count
        pools.append((total, mass, count))
    result = []
    for total, mass, count in pools:
        place = max(min(total / mass, high - offsets[-1]), low)
        result += [place] * count
    return [place + offset for place, offset in zip(result, offsets, strict=True)]


def free_intervals(blocked: Sequence[Interval], *, least: float = 0.0) -> list[Interval]:
    """What blocked intervals leave free of the line, from left to right; parts narrower than `least` are left out."""
    free = []
    start = float("-inf")
    for low, high in sorted(blocked):
        if low - start >= least and low > start:
            free.append((start, low))
        start = max(start, high)
    free.append((start, float("inf")))
    return free


def nearest_free(wanted: float, blocked: Sequence[Interval]) -> float:
    """The place nearest to the wanted one that lies inside no blocked interval (their ends are free)."""
    return min(
        (min(max(wanted, low), high) for low, high in free_intervals(blocked)),
        key=lambda place: (abs(place - wanted), place),
    )


def spaced_around(wanted: Sequence[float], blocked: Sequence[Interval], *, width: float, gap: float) -> list[float]:
    """Places for things of one width, in order, apart from each other and from what is blocked.

    Args:
        wanted: Centres they would like to have, in the order to keep.
        blocked: Intervals that are taken.
        width: Of each thing.
        gap: Least distance between neighbours, and to what is blocked.

    Returns:
        Centres, in the same order.
    """
    if not wanted:
        return []
    step = width + gap
    rooms = free_intervals([(low - step / 2 - gap / 2, high + step / 2 + gap / 2) for low, high in blocked])
    counts = _share_out(wanted, rooms, step)
    centres: list[float] = []
    start = 0
    for (low, high), count in zip(rooms, counts, strict=True):
        part = wanted[start : start + count]
        centres += spaced(part, [step] * (count - 1), low=low, high=high) if count else []
        start += count
    return centres


def _share_out(wanted: Sequence[float], rooms: Sequence[Interval], step: float) -> list[int]:
    """How many things, in order, go into each room so that they move least; rooms hold centres.

    The first and the last room have no end, so there is always a way.
    """
    count = len(wanted)
    best: list[tuple[float, list[int]] | None] = [(0.0, [])] + [None] * count
    for low, high in rooms:
        holds = count if high - low == float("inf") else int((high - low) // step) + 1
        following: list[tuple[float, list[int]] | None] = [None] * (count + 1)
        for done, state in enumerate(best):
            if state is None:
                continue
            cost, counts = state
            for taken in range(min(holds, count - done) + 1):
                if taken:
                    cost += _moved(wanted[done + taken - 1], low, high)
                known = following[done + taken]
                if known is None or cost < known[0]:
                    following[done + taken] = (cost, [*counts, taken])
        best = following
    final = best[count]
    assert final is not None, "the outer rooms have no end"
    return final[1]


def _moved(place: float, low: float, high: float) -> float:
    return max(low - place, place - high, 0.0)
