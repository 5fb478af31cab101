"""Edits of goals (tujuan)."""

from dataclasses import dataclass
from typing import Any

from bsc_planner.editing.field import set_field
from bsc_planner.model.direction import Goal
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class SetGoalFieldEdit:
    """Give one field of a goal its value; None or empty text clears it."""

    goal_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            MissingElementError: The goal is not in the plan.
        """
        set_field(plan, Goal, self.goal_id, self.field, self.value)
