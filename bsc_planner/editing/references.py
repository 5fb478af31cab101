"""What an edit may refer to."""

from sqlalchemy import select

from bsc_planner.model.base import Element
from bsc_planner.model.store import MissingElementError, PlanStore


def check_exists(plan: PlanStore, cls: type[Element], element_id: str | None) -> None:
    """Make sure that an element referred to is in the plan; None refers to nothing and is fine.

    Reads the row itself, so that it is right in the middle of a step too.

    Raises:
        MissingElementError: There is no such element.
    """
    if element_id is not None and not plan.rows(select(cls.id).where(cls.id == element_id)):
        raise MissingElementError(kind=cls.__tablename__, id=element_id)
