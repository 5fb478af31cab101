"""Edits of follow-ups (tindak lanjut) and of the steps of plans of action (rencana aksi)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import set_field
from bsc_planner.model.base import Element
from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.follow_up import ActionStep, FollowUp, WorkStatus
from bsc_planner.model.identity import moment_now
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore

WORK_FIELDS: dict[str, tuple[str, ...]] = {
    FollowUp.__tablename__: (
        "indicator_id",
        "period",
        "unit_id",
        "cause",
        "action",
        "pic",
        "due",
        "status",
        "done_on",
        "result",
    ),
    ActionStep.__tablename__: (
        "indicator_id",
        "year",
        "action",
        "milestone",
        "output",
        "pic",
        "from_date",
        "due",
        "status",
        "done_on",
        "note",
    ),
}
"""Fields that are typed, by kind."""

_DAYS = frozenset({"due", "done_on", "from_date"})


@dataclass(frozen=True)
class AddFollowUpEdit:
    """Note what is done because of a figure.

    Attributes:
        indicator_id, period: Whose figure, of which period (see `Period`).
        unit_id: Unit whose figure it was; None: the indicator's own.
        action, cause, pic, due: As in `FollowUp`; an empty action is written later.
        follow_up_id: Id of the new row; None: made.
    """

    indicator_id: str
    period: str
    action: str = ""
    cause: str | None = None
    pic: str | None = None
    due: str | None = None
    unit_id: str | None = None
    follow_up_id: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Add the row.

        Raises:
            EditError: ``unknown-period``, ``not-a-day``.
            MissingElementError: The indicator or the unit is not in the plan.
        """
        plan.get(Indicator, self.indicator_id)
        values: dict[str, Any] = {
            "indicator_id": self.indicator_id,
            "period": _checked("period", self.period),
            "unit_id": self.unit_id,
            "cause": self.cause or None,
            "action": self.action.strip(),
            "pic": self.pic or None,
            "due": _checked("due", self.due or None),
            "status": WorkStatus.OPEN.value,
            "who": plan.author or None,
            "recorded_at": moment_now(),
        }
        if self.follow_up_id is not None:
            values["id"] = self.follow_up_id
        plan.insert(FollowUp, **values)


@dataclass(frozen=True)
class NewActionStep:
    """A step as it is planned; columns as in `ActionStep`."""

    indicator_id: str
    year: int
    action: str = ""
    milestone: str | None = None
    output: str | None = None
    pic: str | None = None
    from_date: str | None = None
    due: str | None = None


@dataclass(frozen=True)
class AddActionStepsEdit:
    """Plan steps of actions, in order."""

    steps: Sequence[NewActionStep]

    def apply(self, plan: PlanStore) -> None:
        """Add the rows.

        Raises:
            EditError: ``not-a-day``, ``ends-before-start``.
            MissingElementError: An indicator is not in the plan.
        """
        for step in self.steps:
            plan.get(Indicator, step.indicator_id)
            from_date, due = _checked("from_date", step.from_date or None), _checked("due", step.due or None)
            _check_order(from_date, due)
            plan.insert(
                ActionStep,
                indicator_id=step.indicator_id,
                year=step.year,
                action=step.action.strip(),
                milestone=step.milestone or None,
                output=step.output or None,
                pic=step.pic or None,
                from_date=from_date,
                due=due,
                status=WorkStatus.OPEN.value,
            )


@dataclass(frozen=True)
class WorkCell:
    """A field of a follow-up or step.

    Attributes:
        ref: The row.
        field: One of its `WORK_FIELDS`.
        value: Text, ISO date, `WorkStatus` or id; None or empty takes it away.
    """

    ref: Ref
    field: str
    value: str | int | None


@dataclass(frozen=True)
class SetWorkFieldsEdit:
    """Give fields of follow-ups and steps their values.

    What is done carries the day it was done: today where none is given; what is done no longer loses it.
    """

    cells: Sequence[WorkCell]
    today: date

    def apply(self, plan: PlanStore) -> None:
        """Write all cells; the last one wins where a field is named twice.

        Raises:
            EditError: ``unknown-field``, ``unknown-period``, ``not-a-day``, ``unknown-status``, ``required-field``,
                ``ends-before-start``.
            MissingElementError: A row or what it shall refer to is not in the plan.
        """
        for cell in self.cells:
            cls = _class_of(cell.ref.kind)
            if cell.field not in WORK_FIELDS[cell.ref.kind]:
                raise EditError("unknown-field", field=cell.field)
            value = _checked(cell.field, cell.value)
            if cell.field == "action":
                value = value or ""
                plan.update(cls, cell.ref.id, action=value)
            else:
                set_field(plan, cls, cell.ref.id, cell.field, value)
            self._keep_status_true(plan, cls, cell.ref.id, cell.field)

    def _keep_status_true(self, plan: PlanStore, cls: type[Element], element_id: str, field: str) -> None:
        row: Any = plan.get(cls, element_id)
        if field == "status":
            if row.status == WorkStatus.DONE and row.done_on is None:
                plan.update(cls, element_id, done_on=self.today.isoformat())
            elif row.status != WorkStatus.DONE and row.done_on is not None:
                plan.update(cls, element_id, done_on=None)
        elif field == "done_on" and row.done_on is not None and row.status != WorkStatus.DONE:
            plan.update(cls, element_id, status=WorkStatus.DONE.value)
        elif field == "done_on" and row.done_on is None and row.status == WorkStatus.DONE:
            plan.update(cls, element_id, status=WorkStatus.UNDER_WAY.value)
        elif field in ("from_date", "due") and cls is ActionStep:
            _check_order(row.from_date, row.due)


@dataclass(frozen=True)
class RemoveWorkEdit:
    """Remove follow-ups and steps; they go to the recycle bin."""

    refs: Sequence[Ref]

    def apply(self, plan: PlanStore) -> None:
        """Remove the rows.

        Raises:
            MissingElementError: One of them is not in the plan.
        """
        for kind in WORK_FIELDS:
            ids = [ref.id for ref in self.refs if ref.kind == kind]
            if ids:
                plan.delete(_class_of(kind), *ids)


def _class_of(kind: str) -> type[Element]:
    assert kind in WORK_FIELDS, f"{kind} is no follow-up"
    return BY_KIND[kind]


def _checked(field: str, value: Any) -> Any:
    if isinstance(value, str):
        value = value.strip() or None
    if value is None:
        return None
    if field in _DAYS:
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError as error:
            raise EditError("not-a-day", printed=value) from error
    if field == "period" and Period.parse_or_none(str(value)) is None:
        raise EditError("unknown-period", period=value)
    if field == "status" and value not in set(WorkStatus):
        raise EditError("unknown-status", printed=value)
    return value


def _check_order(first: str | None, last: str | None) -> None:
    if first is not None and last is not None and last < first:
        raise EditError("ends-before-start", first=first, last=last)
