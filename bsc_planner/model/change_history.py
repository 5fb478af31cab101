"""What the change log tells about one element and what belongs to it."""

from collections.abc import Sequence

from sqlalchemy import select

from bsc_planner.model.elements import dependents_of, table_of
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.store import PlanStore

_MOST_OWNED = 800


def changes_of_element(store: PlanStore, kind: str, element_id: str, *, limit: int = 200) -> Sequence[ChangeLogEntry]:
    """Changes of an element and of what it owns now, newest first.

    Args:
        store: The plan.
        kind: Kind of the element (a table name).
        element_id: Its id.
        limit: Most entries given back.
    """
    ids = [element_id, *_owned(store, kind, element_id)]
    statement = select(ChangeLogEntry).where(ChangeLogEntry.element_id.in_(ids[:_MOST_OWNED]))
    return store.session.scalars(statement.order_by(ChangeLogEntry.seq.desc()).limit(limit)).all()


def _owned(store: PlanStore, kind: str, element_id: str) -> list[str]:
    found: list[str] = []
    for other, column, is_owned in dependents_of(kind):
        if is_owned:
            table = table_of(other)
            found += [str(row[0]) for row in store.rows(select(table.c.id).where(table.c[column] == element_id))]
    return found


def changes_of_field(
    store: PlanStore, kind: str, element_id: str, field: str, *, limit: int = 50
) -> Sequence[ChangeLogEntry]:
    """Changes of one field of an element, newest first.

    Args:
        store: The plan.
        kind: Kind of the element (a table name).
        element_id: Its id.
        field: The column.
        limit: Most entries given back.
    """
    statement = select(ChangeLogEntry).where(
        ChangeLogEntry.element_id == element_id, ChangeLogEntry.kind == kind, ChangeLogEntry.field == field
    )
    return store.session.scalars(statement.order_by(ChangeLogEntry.seq.desc()).limit(limit)).all()
