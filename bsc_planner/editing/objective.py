"""Edits of objectives: adding, changing, moving, removing, pinning on the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bsc_planner.editing.cascade import RemoveCascadesEdit
from bsc_planner.editing.closed_year import check_no_closed_figures
from bsc_planner.editing.field import branch_of, check_no_circle, set_field
from bsc_planner.editing.ordering import ord_before
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target, UnitActual

_REFERENCES = ("perspective_id", "unit_id", "goal_id")
"""Columns that name another kind of element."""

_PLACED_OTHERWISE = frozenset({"id", "ord", "map_x", "map_y"})


@dataclass(frozen=True)
class AddObjectiveEdit:
    """Add an objective.

    Attributes:
        before_id: Objective it goes before; None: behind all others.
        objective_id: Id it gets, known beforehand so that it can be selected.
        The rest: columns of `Objective`.
    """

    text: str | None = None
    code: str | None = None
    perspective_id: str | None = None
    parent_id: str | None = None
    unit_id: str | None = None
    goal_id: str | None = None
    level: str | None = None
    before_id: str | None = None
    objective_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add it.

        Raises:
            MissingElementError: An element it names is not in the plan.
        """
        references = {name: getattr(self, name) for name in _REFERENCES}
        plan.insert(
            Objective,
            id=self.objective_id,
            ord=ord_before(plan, Objective, self.before_id),
            text=self.text or None,
            code=self.code or None,
            level=self.level or None,
            parent_id=self.parent_id,
            **references,
        )


@dataclass(frozen=True)
class SetObjectiveFieldEdit:
    """Give one field of an objective its value; None or empty text clears it.

    A card is pinned in its lane, so another perspective takes the pin away.

    Attributes:
        field: Any column but the place in the order and on the map, which have edits of their own.
    """

    objective_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``circular-parent`` for a parent below the objective itself.
            MissingElementError: The objective, or an element the value names, is not in the plan.
        """
        assert self.field not in {"map_x", "map_y"}, f"{self.field} has its own edits"
        value = self.value or None
        if self.field == "parent_id":
            check_no_circle(plan, Objective, self.objective_id, value, "parent_id")
        if set_field(plan, Objective, self.objective_id, self.field, value) and self.field == "perspective_id":
            plan.update(Objective, self.objective_id, map_x=None, map_y=None)


@dataclass(frozen=True)
class MoveObjectiveEdit:
    """Move an objective, and with it the branch below it, to another place in the tree.

    Only its own perspective changes, not that of the objectives below it; another one takes its pin away.

    Attributes:
        parent_id: Objective above it afterwards; None: none.
        perspective_id: Its lane afterwards; None: none.
        before_id: Objective it goes before; None: behind all others.
    """

    objective_id: str
    parent_id: str | None = None
    perspective_id: str | None = None
    before_id: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Move it.

        Raises:
            EditError: ``circular-parent``.
            MissingElementError: One of the elements is not in the plan.
        """
        check_no_circle(plan, Objective, self.objective_id, self.parent_id, "parent_id")
        place = ord_before(plan, Objective, self.before_id, moving_id=self.objective_id)
        plan.update(Objective, self.objective_id, parent_id=self.parent_id, ord=place)
        if plan.update(Objective, self.objective_id, perspective_id=self.perspective_id):
            plan.update(Objective, self.objective_id, map_x=None, map_y=None)


@dataclass(frozen=True)
class RemoveObjectiveEdit:
    """Remove an objective with everything that is its own in the planner's sense.

    That is: the objectives below it, the indicators of all of them (with their targets, milestones,
    actuals and owners), the cascade rules that hand one of these down, the links to and from them and
    the notes on them. Rules that only name one of them as the receiver's measure stay and name none.
    """

    objective_id: str

    def apply(self, plan: PlanStore) -> None:
        """Remove it, owned elements first.

        Raises:
            EditError: ``year-closed`` where an indicator or rule that goes along has figures in a closed year.
            MissingElementError: It is not in the plan.
        """
        branch = branch_of(plan, Objective, self.objective_id)
        indicators = plan.ids_where(Indicator, "objective_id", branch)
        check_no_closed_figures(plan, (Target, Milestone, Actual, UnitActual), "indicator_id", indicators)
        rules = plan.ids_where(Cascade, "parent_indicator_id", indicators)
        rules += plan.ids_where(Cascade, "parent_objective_id", branch)
        RemoveCascadesEdit(list(dict.fromkeys(rules))).apply(plan)
        plan.delete(Note, *plan.ids_where(Note, "element_id", (*branch, *indicators)))
        plan.delete(Indicator, *indicators)
        for objective_id in reversed(branch):
            plan.delete(Objective, objective_id)


@dataclass(frozen=True)
class PinObjectivesEdit:
    """Pin cards to places on the strategy map.

    Attributes:
        places: For each objective the centre of its card (x, y) in map units, as `Objective.map_x` and
            `Objective.map_y` say.
    """

    places: Mapping[str, tuple[float, float]]

    def apply(self, plan: PlanStore) -> None:
        """Pin them.

        Raises:
            MissingElementError: One of the objectives is not in the plan.
        """
        rows = [(objective_id, float(x), float(y)) for objective_id, (x, y) in self.places.items()]
        plan.update_rows(Objective, ("map_x", "map_y"), rows)


@dataclass(frozen=True)
class UnpinObjectivesEdit:
    """Let the layout place these cards again."""

    objective_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Take their pins away.

        Raises:
            MissingElementError: One of the objectives is not in the plan.
        """
        rows = [(objective_id, None, None) for objective_id in self.objective_ids]
        plan.update_rows(Objective, ("map_x", "map_y"), rows)
