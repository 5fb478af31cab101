"""What a revision changes, found the long way: the whole cascade before and after, one row after the other."""

from collections.abc import Sequence

from bsc_planner.cascading.cascade_result import CascadeResult, Months
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.revisions.impact import PersonChange, YearImpact

Carried = tuple[Value | None, Months]
Key = tuple[str | None, str, str]
"""Person (None: the position itself), position and rule."""


def carried_by_all(store: PlanStore, year: int) -> dict[Key, Carried]:
    """What every position and every person carries in a year, by rule."""
    result = cascade_of(store, year)
    return positions_of(result) | people_of(result)


def positions_of(result: CascadeResult) -> dict[Key, Carried]:
    given, shares = result.given, result.positions
    return {
        (None, given.positions.ids[int(shares.positions[row])], given.rules.ids[int(shares.rules[row])]): (
            shares.target(row),
            shares.months(row),
        )
        for row in range(len(shares))
    }


def people_of(result: CascadeResult) -> dict[Key, Carried]:
    given, shares = result.given, result.employees
    found: dict[Key, Carried] = {}
    for row in range(len(shares)):
        position_row = int(shares.rows[row])
        position = given.positions.ids[int(shares.positions.positions[position_row])]
        rule = given.rules.ids[int(shares.positions.rules[position_row])]
        found[given.employee_ids[shares.employee(row)], position, rule] = shares.target(row), shares.months(row)
    return found


def changed(before: dict[Key, Carried], after: dict[Key, Carried]) -> dict[Key, tuple[Carried, Carried]]:
    """Rows that differ, with what they carried and carry."""
    assert before.keys() == after.keys()
    return {key: (was, after[key]) for key, was in before.items() if was != after[key]}


def listed(impact: YearImpact) -> dict[Key, tuple[Carried, Carried]]:
    """The same out of an impact."""
    return told([*impact.positions(), *impact.people()])


def told(changes: Sequence[PersonChange]) -> dict[Key, tuple[Carried, Carried]]:
    found = {}
    for change in changes:
        figures = change.figures
        was, becomes = (figures.before, figures.months_before), (figures.after, figures.months_after)
        found[change.employee_id, change.position_id, change.cascade_id] = was, becomes
    return found
