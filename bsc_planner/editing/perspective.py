"""Edits of perspectives, the lanes of the scorecard."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from bsc_planner.editing.field import set_field
from bsc_planner.editing.ordering import ord_before
from bsc_planner.model.direction import Perspective
from bsc_planner.model.identity import new_id
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class AddPerspectiveEdit:
    """Add a lane; the first one takes all pins away, which were places on a map without lanes.

    Attributes:
        weight: As printed, e.g. ``25%``.
        before_id: Perspective it stands above; None: below all others.
        perspective_id: Id it gets, known beforehand so that objectives can be put into it.
    """

    name: str | None = None
    code: str | None = None
    weight: str | None = None
    skp_perspective: str | None = None
    before_id: str | None = None
    perspective_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the perspective.

        Raises:
            MissingElementError: The one it should stand above is not in the plan.
        """
        if not plan.rows(select(Perspective.id).limit(1)):
            _unpin(plan, [str(row[0]) for row in plan.rows(select(Objective.id))])
        plan.insert(
            Perspective,
            id=self.perspective_id,
            ord=ord_before(plan, Perspective, self.before_id),
            name=self.name or None,
            code=self.code or None,
            weight=self.weight or None,
            skp_perspective=self.skp_perspective or None,
        )


@dataclass(frozen=True)
class SetPerspectiveFieldEdit:
    """Give one field of a perspective its value; None or empty text clears it."""

    perspective_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            MissingElementError: The perspective is not in the plan.
        """
        set_field(plan, Perspective, self.perspective_id, self.field, self.value)


@dataclass(frozen=True)
class MovePerspectiveEdit:
    """Put a perspective above another one (None: below all others)."""

    perspective_id: str
    before_id: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Move the perspective.

        Raises:
            MissingElementError: One of the two is not in the plan.
        """
        place = ord_before(plan, Perspective, self.before_id, moving_id=self.perspective_id)
        plan.update(Perspective, self.perspective_id, ord=place)


@dataclass(frozen=True)
class RemovePerspectiveEdit:
    """Remove a lane; its objectives stay, without a perspective and no longer pinned."""

    perspective_id: str

    def apply(self, plan: PlanStore) -> None:
        """Remove the perspective.

        Raises:
            MissingElementError: It is not in the plan.
        """
        others = plan.rows(select(Perspective.id).where(Perspective.id != self.perspective_id).limit(1))
        placed = plan.rows(select(Objective.id, Objective.perspective_id).order_by(Objective.id))
        # Without any lane left, pins count from the map's top and not from a lane's.
        _unpin(plan, [str(row[0]) for row in placed if not others or row[1] == self.perspective_id])
        plan.delete(Perspective, self.perspective_id)


def _unpin(plan: PlanStore, objective_ids: list[str]) -> None:
    if objective_ids:
        plan.update_rows(Objective, ("map_x", "map_y"), [(objective_id, None, None) for objective_id in objective_ids])
