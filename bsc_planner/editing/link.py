"""Edits of cause-and-effect links between objectives."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import set_field
from bsc_planner.model.identity import new_id
from bsc_planner.model.objective import Link
from bsc_planner.model.store import MissingElementError, PlanStore


@dataclass(frozen=True)
class AddLinkEdit:
    """Say that reaching one objective helps to reach another.

    Attributes:
        from_id, to_id: Cause and effect.
        kind, label: As in `Link`; None for the ordinary ones.
    """

    from_id: str
    to_id: str
    kind: str | None = None
    label: str | None = None
    link_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the link.

        Raises:
            EditError: ``link-to-itself``, or ``duplicate-link`` when these two are linked that way already.
            MissingElementError: One of the objectives is not in the plan.
        """
        _check_ends(plan, self.link_id, self.from_id, self.to_id)
        ends = {"from_id": self.from_id, "to_id": self.to_id}
        plan.insert(Link, id=self.link_id, kind=self.kind or None, label=self.label or None, **ends)


@dataclass(frozen=True)
class SetLinkFieldEdit:
    """Give one field of a link its value; None or empty text clears kind and label."""

    link_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``link-to-itself``, ``duplicate-link`` or, for an end without value, ``required-field``.
            MissingElementError: The link, or the objective it should lead to, is not in the plan.
        """
        value = self.value or None
        if self.field in {"from_id", "to_id"} and value is not None:
            present = plan.rows(select(Link.from_id, Link.to_id).where(Link.id == self.link_id))
            if not present:
                raise MissingElementError(kind=Link.__tablename__, id=self.link_id)
            from_id, to_id = (value, present[0][1]) if self.field == "from_id" else (present[0][0], value)
            _check_ends(plan, self.link_id, from_id, to_id)
        set_field(plan, Link, self.link_id, self.field, value)


@dataclass(frozen=True)
class RemoveLinkEdit:
    """Remove a link; the objectives stay."""

    link_id: str

    def apply(self, plan: PlanStore) -> None:
        """Remove it.

        Raises:
            MissingElementError: It is not in the plan.
        """
        plan.delete(Link, self.link_id)


def _check_ends(plan: PlanStore, link_id: str, from_id: str, to_id: str) -> None:
    if from_id == to_id:
        raise EditError("link-to-itself", objective_id=from_id)
    same = select(Link.id).where(Link.from_id == from_id, Link.to_id == to_id, Link.id != link_id)
    if plan.rows(same):
        raise EditError("duplicate-link", from_id=from_id, to_id=to_id)
