"""How an element is named in lists: its code and what it is called."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import bindparam, select

from bsc_planner.model.base import Element
from bsc_planner.model.elements import columns_of, table_of
from bsc_planner.model.plan import Plan
from bsc_planner.model.prepared import Prepared
from bsc_planner.model.store import PlanStore

_NAMES = ("name", "text", "title")
_INSTITUTION = Prepared(select(Plan.institution).limit(1))


def institution_name(store: PlanStore) -> str:
    """The institution's name, read without the plan's page itself; empty where it has none."""
    found = store.read(_INSTITUTION)
    return str(found[0][0] or "") if found else ""


def element_name(element: Element) -> str:
    """Code and name of an element as one line; its code alone where it has no name."""
    named = [str(getattr(element, name)) for name in ("code", *_NAMES) if getattr(element, name, None)]
    return " ".join(named[:2])


def name_of_element(store: PlanStore, cls: type[Element], element_id: str) -> str:
    """As `element_name`, read without the element itself; empty where it is not in the plan."""
    rows = store.read(_named(cls), id=element_id)
    return " ".join([str(part) for part in rows[0] if part][:2]) if rows else ""


@cache
def _named(cls: type[Element]) -> Prepared:
    table = table_of(cls.__tablename__)
    columns = (table.c[name] for name in _name_columns(cls.__tablename__))
    return Prepared(select(*columns).where(table.c.id == bindparam("id")))


def _name_columns(kind: str) -> list[str]:
    return [name for name in ("code", *_NAMES) if name in columns_of(kind)]


def named_elements(store: PlanStore, cls: type[Element]) -> Sequence[tuple[str, str]]:
    """Id and one-line name of every element of a kind, in plan order."""
    kind = cls.__tablename__
    table = table_of(kind)
    columns = (table.c[name] for name in _name_columns(kind))
    rows = store.rows(select(table.c.id, *columns).order_by(table.c.ord, table.c.id))
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
