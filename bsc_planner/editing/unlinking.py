"""The edit that lets an element of the plan be one thing up to a year and another from then on."""

from dataclasses import dataclass, field

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import branch_of
from bsc_planner.editing.succession import (
    YEARLY_OF_INDICATOR,
    YEARLY_OF_RULE,
    Succession,
    begins_by,
    check_open_from,
    class_of,
    goes_through,
    name_of,
    row_of,
    rows_naming,
)
from bsc_planner.model.cascade import Cascade, CascadeAspect
from bsc_planner.model.follow_up import ActionStep
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class UnlinkElementEdit:
    """Let an element go on as one of its own from a year on, so that changes there leave the years before alone.

    An objective takes along the objectives and indicators below it, an indicator the rules that hand it down or
    name it as a measure. Targets, milestones, actuals, locks and stated targets of the year and later go over,
    and so do people's reports; arrows and owners are there for both.

    Attributes:
        kind: ``objective``, ``indicator`` or ``cascade``.
        element_id: The element; it ends with the year before.
        year: First year of the copy.
        copy_id: Id the copy gets.
    """

    kind: str
    element_id: str
    year: int
    copy_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Split the element.

        Raises:
            EditError: ``not-in-both-years`` where it does not belong to the year and the one before; ``year-closed``
                where it or a later year is.
            MissingElementError: It is not in the plan.
        """
        check_open_from(plan, self.year)
        split = Succession(plan, self.year)
        split.copies[self.element_id] = self.copy_id
        row = row_of(plan, class_of(self.kind), self.element_id)
        if not goes_through(row, self.year):
            raise EditError("not-in-both-years", year=self.year, name=name_of(row))
        if self.kind == Objective.__tablename__:
            self._split_branch(plan, split)
        else:
            split.carry_on(class_of(self.kind), [row])
        if self.kind != Cascade.__tablename__:
            split.rules()
        for cls in YEARLY_OF_INDICATOR:
            split.hand_over(cls, "indicator_id")
        split.hand_over(ActionStep, "indicator_id", period="year")
        for cls in YEARLY_OF_RULE:
            split.hand_over(cls, "cascade_id")
        split.hand_over(CascadeAspect, "cascade_id", period="year")
        split.duplicate(CascadeAspect, "cascade_id")
        split.duplicate(IndicatorOwner, "indicator_id")

    def _split_branch(self, plan: PlanStore, split: Succession) -> None:
        branch = branch_of(plan, Objective, self.element_id)
        below = rows_naming(plan, Objective, "id", branch)
        below.sort(key=lambda row: branch.index(row["id"]))
        measured = rows_naming(plan, Indicator, "objective_id", branch)
        split.carry_on(Objective, (row for row in below if goes_through(row, self.year)))
        split.rename_references(Objective, (row for row in below if begins_by(row, self.year)))
        split.carry_on(Indicator, (row for row in measured if goes_through(row, self.year)))
        split.rename_references(Indicator, (row for row in measured if begins_by(row, self.year)))
        split.link()
