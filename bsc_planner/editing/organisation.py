"""Edits of units, positions, employees and their assignments."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from bsc_planner.editing.cascade import RemoveCascadesEdit
from bsc_planner.editing.closed_year import check_no_closed_figures
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import branch_of, check_no_circle, set_field
from bsc_planner.editing.ordering import ord_before
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.identity import new_id
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import UnitActual

_CHUNK = 500
"""Ids per statement."""


@dataclass(frozen=True)
class AddUnitEdit:
    """Add a unit below another (None: at the top), before a sibling (None: last)."""

    parent_id: str | None
    code: str | None = None
    name: str | None = None
    level: str | None = None
    before_id: str | None = None
    unit_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the unit."""
        plan.insert(
            Unit,
            id=self.unit_id,
            ord=ord_before(plan, Unit, self.before_id),
            parent_id=self.parent_id,
            code=self.code or None,
            name=self.name or None,
            level=self.level or None,
        )


@dataclass(frozen=True)
class SetUnitFieldEdit:
    """Give one field of a unit its value; None or empty text clears it."""

    unit_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``circular-parent`` for a parent below the unit itself.
            MissingElementError: The unit is not in the plan.
        """
        if self.field == "parent_id":
            check_no_circle(plan, Unit, self.unit_id, self.value, "parent_id")
        set_field(plan, Unit, self.unit_id, self.field, self.value)


@dataclass(frozen=True)
class MoveUnitEdit:
    """Put a unit below another (None: at the top), before a sibling (None: last)."""

    unit_id: str
    parent_id: str | None
    before_id: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Move the unit with everything below it.

        Raises:
            EditError: ``circular-parent`` for a parent below the unit itself.
        """
        check_no_circle(plan, Unit, self.unit_id, self.parent_id, "parent_id")
        place = ord_before(plan, Unit, self.before_id, moving_id=self.unit_id)
        plan.update(Unit, self.unit_id, parent_id=self.parent_id, ord=place)


@dataclass(frozen=True)
class RemoveUnitEdit:
    """Remove a unit with the units below it and their positions; people stay, without those positions."""

    unit_id: str

    def apply(self, plan: PlanStore) -> None:
        """Remove the branch.

        Raises:
            EditError: ``year-closed`` where a unit of it reported an actual of its own in a closed year.
            MissingElementError: It is not in the plan.
        """
        branch = branch_of(plan, Unit, self.unit_id)
        check_no_closed_figures(plan, (UnitActual,), "unit_id", branch)
        rows = plan.rows(select(Position.id, Position.unit_id).order_by(Position.ord, Position.id))
        inside = set(branch)
        positions = [row[0] for row in rows if row[1] in inside]
        if positions:
            _remove_positions(plan, positions)
        plan.delete(Unit, *reversed(branch))


@dataclass(frozen=True)
class AddPositionEdit:
    """Add a position to a unit (None: to none yet)."""

    unit_id: str | None
    code: str | None = None
    title: str | None = None
    kind: str | None = None
    reports_to_id: str | None = None
    before_id: str | None = None
    position_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the position."""
        plan.insert(
            Position,
            id=self.position_id,
            ord=ord_before(plan, Position, self.before_id),
            unit_id=self.unit_id,
            code=self.code or None,
            title=self.title or None,
            kind=self.kind or None,
            reports_to_id=self.reports_to_id,
        )


@dataclass(frozen=True)
class SetPositionFieldEdit:
    """Give one field of a position its value; None or empty text clears it."""

    position_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``circular-parent`` for a superior that reports to the position itself.
            MissingElementError: The position is not in the plan.
        """
        if self.field == "reports_to_id":
            check_no_circle(plan, Position, self.position_id, self.value, "reports_to_id")
        set_field(plan, Position, self.position_id, self.field, self.value)


@dataclass(frozen=True)
class RemovePositionsEdit:
    """Remove positions with the assignments to them and the cascade rules they receive; people stay."""

    position_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Remove all of them."""
        _remove_positions(plan, list(self.position_ids))


@dataclass(frozen=True)
class AddEmployeeEdit:
    """Add an employee, with a first assignment when a position is given."""

    nip: str | None = None
    name: str | None = None
    rank: str | None = None
    position_id: str | None = None
    status: str | None = AssignmentStatus.DEFINITIVE
    employee_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the employee.

        Raises:
            EditError: ``unknown-choice`` for a status that is none.
        """
        names = {"nip": self.nip or None, "name": self.name or None, "rank": self.rank or None}
        plan.insert(Employee, id=self.employee_id, **names)
        if self.position_id is not None:
            AddAssignmentEdit(self.employee_id, self.position_id, self.status).apply(plan)


@dataclass(frozen=True)
class SetEmployeeFieldEdit:
    """Give one field of an employee its value; None or empty text clears it."""

    employee_id: str
    field: str
    value: str | None

    def apply(self, plan: PlanStore) -> None:
        """Set the field; a NIP is kept as text, its spaces taken out.

        Raises:
            MissingElementError: The employee is not in the plan.
        """
        value = self.value
        if self.field == "nip" and value is not None:
            value = "".join(value.split())
        set_field(plan, Employee, self.employee_id, self.field, value)


@dataclass(frozen=True)
class RemoveEmployeesEdit:
    """Remove employees with their assignments."""

    employee_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Remove all of them."""
        plan.delete(Employee, *self.employee_ids)


@dataclass(frozen=True)
class AddAssignmentEdit:
    """Let an employee hold a position.

    Attributes:
        status: One of `AssignmentStatus`; None counts as definitif.
        from_date: First day, ISO date; None: since before the plan.
        until_date: Last day, included, ISO date; None: open-ended.
    """

    employee_id: str
    position_id: str
    status: str | None = AssignmentStatus.DEFINITIVE
    from_date: str | None = None
    until_date: str | None = None
    assignment_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the assignment.

        Raises:
            EditError: ``unknown-choice``, ``not-a-date`` or ``dates-reversed``.
            MissingElementError: Employee or position is not in the plan.
        """
        plan.get(Employee, self.employee_id)
        plan.get(Position, self.position_id)
        _check_assignment(self.status, self.from_date, self.until_date)
        plan.insert(
            Assignment,
            id=self.assignment_id,
            employee_id=self.employee_id,
            position_id=self.position_id,
            status=self.status,
            from_date=self.from_date or None,
            until_date=self.until_date or None,
        )


@dataclass(frozen=True)
class SetAssignmentFieldEdit:
    """Give one field of an assignment its value; None or empty text clears it."""

    assignment_id: str
    field: str
    value: str | None

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``unknown-choice``, ``not-a-date`` or ``dates-reversed``.
            MissingElementError: The assignment is not in the plan.
        """
        present = plan.get(Assignment, self.assignment_id)
        after = {"status": present.status, "from_date": present.from_date, "until_date": present.until_date}
        if self.field in after:
            after[self.field] = self.value or None
            _check_assignment(after["status"], after["from_date"], after["until_date"])
        set_field(plan, Assignment, self.assignment_id, self.field, self.value)


@dataclass(frozen=True)
class RemoveAssignmentsEdit:
    """Let employees no longer hold positions, as if they never had."""

    assignment_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Remove all of them."""
        plan.delete(Assignment, *self.assignment_ids)


def _remove_positions(plan: PlanStore, position_ids: list[str]) -> None:
    held: list[str] = []
    rules: list[str] = []
    for start in range(0, len(position_ids), _CHUNK):
        chunk = position_ids[start : start + _CHUNK]
        held += [row[0] for row in plan.rows(select(Assignment.id).where(Assignment.position_id.in_(chunk)))]
        rules += [row[0] for row in plan.rows(select(Cascade.id).where(Cascade.child_position_id.in_(chunk)))]
    if held:
        plan.delete(Assignment, *held)
    RemoveCascadesEdit(rules).apply(plan)
    plan.delete(Position, *position_ids)


def _check_assignment(status: str | None, from_date: str | None, until_date: str | None) -> None:
    if status is not None and status not in tuple(AssignmentStatus):
        raise EditError("unknown-choice", field="status", value=status)
    first, last = _day(from_date), _day(until_date)
    if first and last and last < first:
        raise EditError("dates-reversed", from_date=from_date, until_date=until_date)


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise EditError("not-a-date", value=text) from None
    if text != day.isoformat():
        raise EditError("not-a-date", value=text)
    return day
