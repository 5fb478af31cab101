"""Setting one field of one element, with the checks every such edit shares."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from bsc_planner.editing.edit import EditError
from bsc_planner.model.base import Element
from bsc_planner.model.elements import columns_of, table_of
from bsc_planner.model.store import PlanStore

_NOT_FOR_HAND = frozenset({"id", "ord"})


def set_field(plan: PlanStore, cls: type[Element], element_id: str, field: str, value: Any) -> bool:
    """Give a column its value; empty text becomes None where the column allows it. Returns whether it differed.

    Raises:
        EditError: ``required-field`` when the column must not be empty.
        MissingElementError: There is no such element.
    """
    kind = cls.__tablename__
    assert field in columns_of(kind), f"{kind} has no {field}"
    assert field not in _NOT_FOR_HAND, f"{field} has its own edits"
    if value == "":
        value = None
    if value is None and not table_of(kind).columns[field].nullable:
        raise EditError("required-field", kind=kind, field=field)
    return plan.update(cls, element_id, **{field: value})


def check_no_circle(plan: PlanStore, cls: type[Element], element_id: str, parent_id: str | None, column: str) -> None:
    """Refuse a parent that stands below the element itself.

    Raises:
        EditError: ``circular-parent``.
    """
    parents = parents_of(plan, cls, column)
    above, seen = parent_id, set[str]()
    while above is not None and above not in seen:
        if above == element_id:
            raise EditError("circular-parent", kind=cls.__tablename__, id=element_id, parent_id=parent_id)
        seen.add(above)
        above = parents.get(above)


def parents_of(plan: PlanStore, cls: type[Element], column: str) -> Mapping[str, str | None]:
    """Parent of every element of a kind."""
    table = table_of(cls.__tablename__)
    return {child: parent for child, parent in plan.rows(select(table.c.id, table.c[column]))}  # noqa: C416


def branch_of(plan: PlanStore, cls: type[Element], element_id: str, column: str = "parent_id") -> list[str]:
    """The element and everything below it, parents before children."""
    children: dict[str | None, list[str]] = {}
    for child, parent in parents_of(plan, cls, column).items():
        children.setdefault(parent, []).append(child)
    branch, place = [element_id], 0
    while place < len(branch):
        branch += [child for child in children.get(branch[place], ()) if child not in branch]
        place += 1
    return branch
