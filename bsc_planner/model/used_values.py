"""Which texts a plan uses in a column: what is offered while another is typed."""

from collections.abc import Sequence

from sqlalchemy import func, select

from bsc_planner.model.base import Element
from bsc_planner.model.elements import table_of
from bsc_planner.model.store import PlanStore


def used_values(store: PlanStore, cls: type[Element], column: str, *, most: int = 200) -> Sequence[str]:
    """Texts that elements of a kind hold in a column, the most frequent first.

    Args:
        store: The plan.
        cls: Class of the elements.
        column: A text column.
        most: How many are given back at most.
    """
    wanted = table_of(cls.__tablename__).c[column]
    statement = select(wanted).where(wanted.is_not(None)).group_by(wanted).order_by(func.count().desc(), wanted)
    return [str(row[0]) for row in store.rows(statement.limit(most))]
