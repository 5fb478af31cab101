"""Turning a row of the outline into another kind, while it has nothing that the other kind cannot hold."""

from dataclasses import dataclass, field

from sqlalchemy import select

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.ordering import ord_before
from bsc_planner.model.base import Element
from bsc_planner.model.direction import Perspective
from bsc_planner.model.elements import BY_KIND, columns_of, dependents_of, table_of
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore

_TEXTS = {Perspective.__tablename__: "name", Objective.__tablename__: "text", Indicator.__tablename__: "name"}
_PLACES = frozenset(
    {"id", "ord", "code", "name", "text", "level", "unit_id", "perspective_id", "parent_id", "objective_id"}
    | {"map_x", "map_y"}
)
"""Columns that the other kind holds too, or that only say where the row stands."""


@dataclass(frozen=True)
class ChangeKindEdit:
    """Make a perspective, objective or indicator one of the other two; code, text, level and unit go along.

    Attributes:
        element_id: What is turned.
        kind: What it is: ``perspective``, ``objective`` or ``indicator``.
        becomes: What it will be.
        perspective_id: Lane of an objective; None: none.
        above_id: Objective above an objective, or that an indicator measures; None: none.
        before_id: Element of the new kind it stands in front of; None: behind all others.
        new_element_id: Id of what it becomes.
    """

    element_id: str
    kind: str
    becomes: str
    perspective_id: str | None = None
    above_id: str | None = None
    before_id: str | None = None
    new_element_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Turn it.

        Raises:
            EditError: ``kind-holds-more`` where figures, fields, rows below it or references would be lost.
            MissingElementError: One of the elements is not in the plan.
        """
        old = plan.get(BY_KIND[self.kind], self.element_id)
        text = getattr(old, _TEXTS[self.kind])
        if has_more(plan, self.kind, old):
            raise EditError("kind-holds-more", kind=self.kind, becomes=self.becomes, name=text or "")
        cls: type[Element] = BY_KIND[self.becomes]
        values = {"code": getattr(old, "code", None), _TEXTS[self.becomes]: text}
        if self.becomes != Perspective.__tablename__:
            values |= {name: getattr(old, name, None) for name in ("level", "unit_id")}
        if self.becomes == Objective.__tablename__:
            values |= {"perspective_id": self.perspective_id, "parent_id": self.above_id}
        elif self.becomes == Indicator.__tablename__:
            values["objective_id"] = self.above_id
        plan.insert(cls, id=self.new_element_id, ord=ord_before(plan, cls, self.before_id), **values)
        plan.delete(BY_KIND[self.kind], self.element_id)


def has_more(plan: PlanStore, kind: str, element: Element) -> bool:
    """Whether an element has fields, figures, notes or references that another kind of row could not keep."""
    if any(getattr(element, name) is not None for name in columns_of(kind) if name not in _PLACES):
        return True
    if plan.count(Note, Note.element_id == element.id):
        return True
    for owned, column, _ in dependents_of(kind):
        table = table_of(owned)
        if plan.rows(select(table.c.id).where(table.c[column] == element.id).limit(1)):
            return True
    return False
