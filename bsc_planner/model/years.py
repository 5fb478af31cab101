"""Which elements belong to a year: most to all of them, some from a year on or up to one."""

from sqlalchemy import ColumnElement, and_, or_

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective

Dated = type[Objective] | type[Indicator] | type[Cascade]
"""Kinds with `from_year` and `until_year`."""


def belongs_to_year(cls: Dated, year: int) -> ColumnElement[bool]:
    """Condition that an element belongs to a year."""
    return and_(
        or_(cls.from_year.is_(None), cls.from_year <= year),
        or_(cls.until_year.is_(None), cls.until_year >= year),
    )


def is_of_year(element: Objective | Indicator | Cascade, year: int) -> bool:
    """Whether an element belongs to a year."""
    return (element.from_year or year) <= year <= (element.until_year or year)
