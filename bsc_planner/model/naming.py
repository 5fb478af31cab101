"""How an element is named in lists: its code and what it is called."""

from collections.abc import Sequence

from sqlalchemy import select

from bsc_planner.model.base import Element
from bsc_planner.model.elements import columns_of, table_of
from bsc_planner.model.store import PlanStore

_NAMES = ("name", "text", "title")


def element_name(element: Element) -> str:
    """Code and name of an element as one line; its code alone where it has no name."""
    named = [str(getattr(element, name)) for name in ("code", *_NAMES) if getattr(element, name, None)]
    return " ".join(named[:2])


def named_elements(store: PlanStore, cls: type[Element]) -> Sequence[tuple[str, str]]:
    """Id and one-line name of every element of a kind, in plan order."""
    kind = cls.__tablename__
    table = table_of(kind)
    columns = [name for name in ("code", *_NAMES) if name in columns_of(kind)]
    rows = store.rows(select(table.c.id, *(table.c[name] for name in columns)).order_by(table.c.ord, table.c.id))
    return [(row[0], " ".join(str(part) for part in row[1:] if part)) for row in rows]


def elements_naming(
    store: PlanStore, cls: type[Element], column: str, element_id: str, *, most: int
) -> tuple[int, Sequence[tuple[str, str]]]:
    """How many elements of a kind name another in a column, and id and one-line name of the first of them.

    Args:
        store: The plan.
        cls: Class of the elements.
        column: Column that names the other one.
        element_id: Id of the other one.
        most: How many are named at most, in plan order.
    """
    table = table_of(cls.__tablename__)
    where = table.c[column] == element_id
    columns = [name for name in ("code", *_NAMES) if name in columns_of(cls.__tablename__)]
    wanted = select(table.c.id, *(table.c[name] for name in columns)).where(where)
    rows = store.rows(wanted.order_by(table.c.ord, table.c.id).limit(most))
    return store.count(cls, where), [(row[0], " ".join(str(part) for part in row[1:] if part)) for row in rows]
