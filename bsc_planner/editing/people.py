"""Edits of many people at once: a pasted list, several people to one position."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bsc_planner.editing.organisation import AddAssignmentEdit
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.identity import new_id
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Employee
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class NewPerson:
    """An employee to add.

    Attributes:
        position_id: First position, held as definitif and without dates; None: none yet.
        employee_id: Id of the new employee.
        assignment_id: Id of the assignment, where there is one.
    """

    nip: str | None = None
    name: str | None = None
    rank: str | None = None
    position_id: str | None = None
    employee_id: str = field(default_factory=new_id)
    assignment_id: str = field(default_factory=new_id)


@dataclass(frozen=True)
class AddPeopleEdit:
    """Add many employees, each with a first assignment where a position is given."""

    people: Sequence[NewPerson]

    def apply(self, plan: PlanStore) -> None:
        """Add all of them as two blocks of rows."""
        first = plan.last_ord(Employee)
        plan.insert_rows(
            Employee,
            ("id", "ord", "nip", "name", "rank"),
            [
                (one.employee_id, first + at * ORD_STEP, one.nip or None, one.name or None, one.rank or None)
                for at, one in enumerate(self.people, start=1)
            ],
        )
        assigned = [one for one in self.people if one.position_id is not None]
        first = plan.last_ord(Assignment)
        plan.insert_rows(
            Assignment,
            ("id", "ord", "employee_id", "position_id", "status"),
            [
                (
                    one.assignment_id,
                    first + at * ORD_STEP,
                    one.employee_id,
                    one.position_id,
                    AssignmentStatus.DEFINITIVE,
                )
                for at, one in enumerate(assigned, start=1)
            ],
        )


@dataclass(frozen=True)
class AssignPeopleEdit:
    """Let several employees hold one position.

    Attributes:
        status: One of `AssignmentStatus`.
        from_date: First day, ISO date; None: since before the plan.
        until_date: Last day, included, ISO date; None: open-ended.
    """

    employee_ids: Sequence[str]
    position_id: str
    status: str = AssignmentStatus.DEFINITIVE
    from_date: str | None = None
    until_date: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Add one assignment each.

        Raises:
            EditError: ``unknown-choice``, ``not-a-date`` or ``dates-reversed``.
            MissingElementError: An employee or the position is not in the plan.
        """
        for employee_id in self.employee_ids:
            AddAssignmentEdit(employee_id, self.position_id, self.status, self.from_date, self.until_date).apply(plan)
