"""Which rows of a long list a small step adds, takes away or makes others: 100,000 keys are not read anew."""

from bisect import bisect
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from bsc_planner.model.delta import Changes
from bsc_planner.model.list_query import ListQuery
from bsc_planner.model.people import PersonKey, holders_of, person_keys, person_ords, position_keys, position_ords
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.organisation.people_finder import PeopleFinder

_MOST_PLACED = 10
"""Elements put in between others one by one."""
_LOOKED_AT = 64
"""Elements whose places are read at once to find where another one comes."""
_MOST = 100
"""Elements whose rows are looked at one by one; after larger steps everything is read anew."""

K = TypeVar("K")


class Splice(NamedTuple, Generic[K]):
    """Rows to be replaced by others."""

    row: int
    taken: int
    keys: list[K]


class _Listed(NamedTuple, Generic[K]):
    """A list before a step: its keys in order, the element of each, and the places of elements in the plan's order."""

    keys: Sequence[K]
    element_of: Callable[[K], str]
    read_ords: Callable[[Collection[str]], dict[str, int]]


def people_splices(
    store: PlanStore, query: ListQuery, keys: Sequence[PersonKey], finder: PeopleFinder, changes: Changes
) -> list[Splice[PersonKey]] | None:
    """What becomes of the rows of people after a step, from the last to the first; None: read everything anew.

    Args:
        store: The plan after the step.
        query: What the list shows.
        keys: Its rows before the step.
        finder: Finds some of them.
        changes: What the step did.
    """
    is_moved = any(ref.kind in ("employee", "assignment") for ref in changes.moved)
    if query.sort or is_moved or changes.bulk_kinds & {"employee", "assignment"}:
        return None
    employees, assignments = changes.ids("employee"), changes.ids("assignment")
    if not 0 < len(employees) + len(assignments) <= _MOST:
        return None
    touched = employees | holders_of(store, assignments)
    # who held what is gone is known from the rows alone
    rows = finder.rows_of(touched, assignments)
    touched |= {keys[row][0] for row in rows}
    listed = person_keys(store, query, of=touched)
    now = {employee_id: list(found) for employee_id, found in groupby(listed, key=itemgetter(0))}
    people = _Listed(keys, itemgetter(0), lambda ids: person_ords(store, ids))
    return _splices(people, _runs(keys, rows), now)


def position_splices(
    store: PlanStore, query: ListQuery, keys: Sequence[str], changes: Changes
) -> list[Splice[str]] | None:
    """What becomes of the rows of positions after a step that added or removed some; as `people_splices`."""
    touched = {ref.id for ref in changes.added | changes.removed if ref.kind == "position"}
    if query.sort or "position" in changes.bulk_kinds or not 0 < len(touched) <= _MOST:
        return None
    moved = {ref.id for ref in changes.moved if ref.kind == "position"}
    staying = [position_id for position_id in keys if position_id not in touched]
    if len(moved) > _MOST or (moved and not _is_still_in_order(store, staying, moved)):
        return None
    runs = {position_id: (row, 1) for row, position_id in enumerate(keys) if position_id in touched}
    now = {position_id: [position_id] for position_id in position_keys(store, query, of=touched)}
    return _splices(_Listed(keys, str, lambda ids: position_ords(store, ids)), runs, now)


def _is_still_in_order(store: PlanStore, keys: Sequence[str], moved: Collection[str]) -> bool:
    """Whether positions that moved somehow, such as below another superior, stand where they stood in the list."""
    beside = [pair for pair in pairwise(keys) if pair[0] in moved or pair[1] in moved]
    ords = position_ords(store, {one for pair in beside for one in pair})
    return all((ords[one], one) < (ords[other], other) for one, other in beside)


def _splices(
    listed: _Listed[K], runs: Mapping[str, tuple[int, int]], now: Mapping[str, list[K]]
) -> list[Splice[K]] | None:
    """What becomes of the rows of some elements.

    Args:
        listed: The list before.
        runs: First row and count of rows of those that were in it.
        now: Keys of those that are in it now, in order.
    """
    splices = [Splice(row, taken, now.get(element_id, [])) for element_id, (row, taken) in runs.items()]
    came = {element_id: keys for element_id, keys in now.items() if element_id not in runs}
    places = _places(listed, list(came))
    if places is None:
        return None
    for row, element_ids in groupby(came, key=lambda element_id: places[element_id]):
        splices.append(Splice(row, 0, [key for element_id in element_ids for key in came[element_id]]))
    return sorted(splices, reverse=True)


def _runs(keys: Sequence[PersonKey], rows: Sequence[int]) -> dict[str, tuple[int, int]]:
    """First row and count of the rows, one below the other, of every employee who has one of some rows."""
    runs: dict[str, tuple[int, int]] = {}
    for row in rows:
        employee_id = keys[row][0]
        if employee_id not in runs:
            first, end = row, row + 1
            while first and keys[first - 1][0] == employee_id:
                first -= 1
            while end < len(keys) and keys[end][0] == employee_id:
                end += 1
            runs[employee_id] = (first, end - first)
    return runs


def _places(listed: _Listed[K], came: Sequence[str]) -> dict[str, int] | None:
    """Rows in front of which elements come that were not in the list; None where that takes too long to find out."""
    keys, element_of, read_ords = listed
    ords = read_ords([*came, *(element_of(key) for key in keys[-1:])])
    last = ords.get(element_of(keys[-1])) if keys else -1
    if last is not None and all(ords[element_id] > last for element_id in came):
        return dict.fromkeys(came, len(keys))
    if len(came) > _MOST_PLACED:
        return None
    try:
        return {element_id: _row_behind(listed, ords[element_id]) for element_id in came}
    except KeyError:
        # one on the way went in the same step
        return None


def _row_behind(listed: _Listed[K], place: int) -> int:
    """Row of the first element behind a place in the plan's order; several are looked at with each reading."""
    low, high = 0, len(listed.keys)
    while low < high:
        rows = range(low, high, max(1, (high - low) // _LOOKED_AT))
        elements = [listed.element_of(listed.keys[row]) for row in rows]
        ords = listed.read_ords(elements)
        at = bisect(elements, place, key=ords.__getitem__)
        low, high = (rows[at - 1] + 1 if at else low), (rows[at] if at < len(rows) else high)
    return low
