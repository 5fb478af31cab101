"""Which rows of the list of people a small step adds, takes away or makes others: 100,000 keys are not read anew."""

from bisect import bisect
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from bsc_planner.model.delta import Changes
from bsc_planner.model.list_query import ListQuery
from bsc_planner.model.people import PersonKey, holders_of, person_keys, person_ords
from bsc_planner.model.store import PlanStore

_MOST_PLACED = 10
"""People put in between others one by one."""
_MOST = 100
"""People whose rows are looked at one by one; after larger steps everything is read anew."""


class Splice(NamedTuple):
    """Rows to be replaced by others."""

    row: int
    taken: int
    keys: list[PersonKey]


def people_splices(
    store: PlanStore, query: ListQuery, keys: Sequence[PersonKey], changes: Changes
) -> list[Splice] | None:
    """What becomes of the rows after a step, from the last to the first; None: everything has to be read anew.

    Args:
        store: The plan after the step.
        query: What the list shows.
        keys: Its rows before the step.
        changes: What the step did.
    """
    if query.sort or changes.moved or changes.bulk_kinds & {"employee", "assignment"}:
        return None
    assignments = changes.ids("assignment")
    employees = changes.ids("employee")
    if not 0 < len(employees) + len(assignments) <= _MOST:
        return None
    touched = employees | holders_of(store, assignments)
    touched |= {employee_id for employee_id, assignment_id in keys if assignment_id in assignments}
    runs = _runs(keys, touched)
    listed = person_keys(store, query, of=touched)
    now = {employee_id: list(rows) for employee_id, rows in groupby(listed, key=lambda key: key[0])}
    splices = [Splice(row, taken, now.get(employee_id, [])) for employee_id, (row, taken) in runs.items()]
    came = {employee_id: rows for employee_id, rows in now.items() if employee_id not in runs}
    places = _places(store, keys, list(came))
    if places is None:
        return None
    for row, employee_ids in groupby(came, key=lambda employee_id: places[employee_id]):
        splices.append(Splice(row, 0, [key for employee_id in employee_ids for key in came[employee_id]]))
    return sorted(splices, reverse=True)


def _runs(keys: Sequence[PersonKey], employee_ids: set[str]) -> dict[str, tuple[int, int]]:
    """First row and count of rows of some employees, by their id."""
    runs: dict[str, tuple[int, int]] = {}
    for row in [row for row, key in enumerate(keys) if key[0] in employee_ids]:
        first, count = runs.get(keys[row][0], (row, 0))
        runs[keys[row][0]] = (first, count + 1)
    return runs


def _places(store: PlanStore, keys: Sequence[PersonKey], employee_ids: Sequence[str]) -> dict[str, int] | None:
    """Rows in front of which employees come who were not in the list; None where that takes too long to find out."""
    ords = person_ords(store, [*employee_ids, *(key[0] for key in keys[-1:])])
    last = ords.get(keys[-1][0]) if keys else -1
    if last is not None and all(ords[employee_id] > last for employee_id in employee_ids):
        return dict.fromkeys(employee_ids, len(keys))
    if len(employee_ids) > _MOST_PLACED:
        return None

    def ord_of(key: PersonKey) -> int:
        return person_ords(store, [key[0]])[key[0]]

    try:
        return {employee_id: bisect(keys, ords[employee_id], key=ord_of) for employee_id in employee_ids}
    except KeyError:
        # somebody on the way went in the same step
        return None
