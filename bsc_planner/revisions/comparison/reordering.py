"""Which siblings changed places: as few of them as explain the new order."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bsc_planner.revisions.comparison.fields import SIBLINGS
from bsc_planner.revisions.comparison.row_changes import complete
from bsc_planner.revisions.plan_rows import PlanRows


def reordered(kind: str, before: PlanRows, after: PlanRows) -> Iterator[tuple[str, int, int]]:
    """Elements that stand elsewhere among the siblings they had before: id, place before and after, from 1.

    Elements that came, went or got other siblings do not count, so that they do not move the rest.

    Args:
        kind: One of the kinds whose order matters.
        before, after: The two states.
    """
    old, new = _families(kind, before), _families(kind, after)
    for siblings, members in old.items():
        others = new.get(siblings, [])
        kept = set(members) & set(others)
        order = [element_id for element_id in members if element_id in kept]
        later = [element_id for element_id in others if element_id in kept]
        if order == later:
            continue
        place = {element_id: number for number, element_id in enumerate(order, start=1)}
        staying = _longest_rising([place[element_id] for element_id in later])
        for number, element_id in enumerate(later, start=1):
            if place[element_id] not in staying:
                yield element_id, place[element_id], number


def _families(kind: str, rows: PlanRows) -> Mapping[tuple[Any, ...], list[str]]:
    content = complete(kind, rows[kind])
    places = [content.columns.index(column) for column in SIBLINGS[kind]]
    order = content.columns.index("ord")
    found: dict[tuple[Any, ...], list[str]] = {}
    for element_id, row in sorted(content.by_id.items(), key=lambda item: (item[1][order], item[0])):
        found.setdefault(tuple(row[place] for place in places), []).append(element_id)
    return found


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The members of a longest rising part of distinct numbers."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    found: set[int] = set()
    here: int | None = ends[-1] if ends else None
    while here is not None:
        found.add(here)
        here = before[here]
    return found
