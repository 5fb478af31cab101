"""Which elements belong to a year: most to all of them, some from a year on or up to one."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, or_, select

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore

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


def carried_on(store: PlanStore) -> Mapping[str, str]:
    """Indicators that carry on, under an id of their own, what another one measured until they began.

    One that took another's place as a different measure is not among them: it has no past.

    Returns:
        The id of the one before by the id of the one that carries on.
    """
    followed = store.rows(select(Indicator.id, Indicator.follows_id).where(Indicator.follows_id.is_not(None)))
    if not followed:
        return {}
    new = {
        row[0]
        for row in store.rows(select(TargetReason.replaced_by_id).where(TargetReason.replaced_by_id.is_not(None)))
    }
    return {str(row[0]): str(row[1]) for row in followed if row[0] not in new}


def kin_of(followed: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The other ids under which the same thing is measured in other years, by id; see `carried_on`."""
    kin: dict[str, frozenset[str]] = {}
    for later, before in followed.items():
        together = kin.get(later, frozenset({later})) | kin.get(before, frozenset({before}))
        kin |= dict.fromkeys(together, together)
    return {element_id: together - {element_id} for element_id, together in kin.items()}
