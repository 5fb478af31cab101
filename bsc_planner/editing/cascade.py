"""Edits of cascade rules: who receives what, how, with which lock."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, select

from bsc_planner.editing.closed_year import check_no_closed_figures, check_open
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import set_field
from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeFigure, CascadeKind, CascadeLock, CascadeTarget
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.prepared import Prepared
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.value import ValueKind
from bsc_planner.model.value_reading import read_value

_MEASURED = Prepared(
    select(Indicator.unit_of_measure)
    .select_from(Cascade)
    .outerjoin(Indicator, Indicator.id == func.coalesce(Cascade.child_indicator_id, Cascade.parent_indicator_id))
    .where(Cascade.id == bindparam("cascade_id"))
)
"""Unit of measure that figures of a rule are read in; no row where there is no such rule."""
_BY_UNIT, _BY_POSITION = (
    Prepared(
        # looked for among what the receiver has, by its index: an indicator may be handed to hundreds
        select(Cascade.id)
        .where(
            receiver == bindparam("receiver"), func.coalesce(Cascade.parent_indicator_id, "") == bindparam("indicator")
        )
        .where(other.is_(None), Cascade.child_indicator_id.is_(None))
        .limit(1)
    )
    for receiver, other in (
        (Cascade.child_unit_id, Cascade.child_position_id),
        (Cascade.child_position_id, Cascade.child_unit_id),
    )
)
"""A rule by which a unit or a position has an indicator as it is."""


@dataclass(frozen=True)
class AddCascadeEdit:
    """Hand an indicator down to one unit or one position.

    Attributes:
        unit_id, position_id: The receiver; exactly one is given.
        kind: How its target follows from the parent's.
        weight: Share weight, plain decimal ≥ 0; None counts as 1.
        role: Rencana hasil kerja of a position, in result language.
    """

    indicator_id: str
    unit_id: str | None = None
    position_id: str | None = None
    kind: CascadeKind = CascadeKind.SHARE
    weight: str | None = None
    role: str | None = None
    cascade_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the rule.

        Raises:
            EditError: ``one-receiver``, ``already-received`` or ``not-a-weight``.
            MissingElementError: The indicator or the receiver is not in the plan.
        """
        if (self.unit_id is None) == (self.position_id is None):
            raise EditError("one-receiver")
        received = _BY_UNIT if self.unit_id is not None else _BY_POSITION
        if plan.read(received, receiver=self.unit_id or self.position_id, indicator=self.indicator_id):
            raise EditError("already-received", indicator_id=self.indicator_id)
        plan.insert(
            Cascade,
            id=self.cascade_id,
            parent_indicator_id=self.indicator_id,
            child_unit_id=self.unit_id,
            child_position_id=self.position_id,
            method=self.kind,
            weight=_weight(self.weight),
            role=self.role or None,
        )


@dataclass(frozen=True)
class SetCascadeFieldEdit:
    """Give one field of a cascade rule its value; None or empty text clears it."""

    cascade_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``not-a-weight`` or ``unknown-choice``.
            MissingElementError: The rule is not in the plan.
        """
        value = self.value
        if self.field == "weight":
            value = _weight(value)
        if self.field == "method" and value is not None and value not in tuple(CascadeKind):
            raise EditError("unknown-choice", field="method", value=value)
        set_field(plan, Cascade, self.cascade_id, self.field, value)


@dataclass(frozen=True)
class LockShareEdit:
    """Fix the shares of rules for one year by hand, as printed; None unlocks.

    Attributes:
        year: Calendar year.
        shares: Pairs of rule id and printed value.
    """

    year: int
    shares: Sequence[tuple[str, str | None]]

    def apply(self, plan: PlanStore) -> None:
        """Write or remove the locks.

        Raises:
            EditError: ``not-a-number`` for a text that cannot be a share, ``year-closed``.
            MissingElementError: A rule is not in the plan.
        """
        for cascade_id, printed in self.shares:
            _set_figure(plan, CascadeLock, cascade_id, str(self.year), printed)


@dataclass(frozen=True)
class SetCascadeTargetEdit:
    """State the receiver's own target for a period, as printed; None takes it away."""

    cascade_id: str
    period: str
    printed: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write or remove the stated target.

        Raises:
            EditError: ``year-closed``.
            MissingElementError: The rule is not in the plan.
        """
        _set_figure(plan, CascadeTarget, self.cascade_id, self.period, self.printed)


@dataclass(frozen=True)
class SetCascadeAspectsEdit:
    """Say by which individual indicators the work result of a rule is measured.

    Attributes:
        aspects: (aspect, measure, target) in the order they are printed; any part None.

    Source: PermenPANRB 6/2022, SKP form for JA/JF, column ASPEK.
    """

    cascade_id: str
    aspects: Sequence[tuple[str | None, str | None, str | None]]

    def apply(self, plan: PlanStore) -> None:
        """Replace the aspects of the rule.

        Raises:
            MissingElementError: The rule is not in the plan.
        """
        plan.get(Cascade, self.cascade_id)
        present = plan.all(CascadeAspect, CascadeAspect.cascade_id == self.cascade_id)
        if [(row.aspect, row.measure, row.target) for row in present] == list(self.aspects):
            return
        if present:
            plan.delete(CascadeAspect, *(row.id for row in present))
        for aspect, measure, target in self.aspects:
            plan.insert(CascadeAspect, cascade_id=self.cascade_id, aspect=aspect, measure=measure, target=target)


@dataclass(frozen=True)
class RemoveCascadesEdit:
    """Take indicators back from receivers."""

    cascade_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Remove the rules with their locks, stated targets and aspects.

        Raises:
            EditError: ``year-closed`` where one has a lock or a stated target in a closed year.
            MissingElementError: A rule is not in the plan.
        """
        check_no_closed_figures(plan, (CascadeLock, CascadeTarget), "cascade_id", self.cascade_ids)
        plan.delete(Cascade, *self.cascade_ids)


@cache
def _figures_of(cls: type[CascadeFigure]) -> Prepared:
    """Ids of a rule's figures for a period, put together once."""
    wanted = select(cls.id).where(cls.cascade_id == bindparam("cascade_id"), cls.period == bindparam("period"))
    return Prepared(wanted.order_by(cls.ord, cls.id))


def _set_figure(plan: PlanStore, cls: type[CascadeFigure], cascade_id: str, period: str, printed: str | None) -> None:
    check_open(plan, (period,))
    rules = plan.read(_MEASURED, cascade_id=cascade_id)
    if not rules:
        raise MissingElementError(kind=Cascade.__tablename__, id=cascade_id)
    present = [row[0] for row in plan.read(_figures_of(cls), cascade_id=cascade_id, period=period)]
    if not printed or not printed.strip():
        if present:
            plan.delete(cls, *present)
        return
    value = read_value(printed, ReadingContext(rules[0][0]))
    if cls is CascadeLock and value.kind in (ValueKind.TEXT, ValueKind.GROUPS):
        raise EditError("not-a-number", value=printed)
    if present:
        plan.update(cls, present[0], printed=printed, meaning=value.meaning)
    else:
        plan.insert(cls, cascade_id=cascade_id, period=period, printed=printed, meaning=value.meaning)


def _weight(text: object) -> str | None:
    if text is None or str(text).strip() == "":
        return None
    try:
        weight = Decimal(str(text).strip().replace(",", "."))
    except InvalidOperation:
        raise EditError("not-a-weight", value=text) from None
    if not weight.is_finite() or weight < 0:
        raise EditError("not-a-weight", value=text)
    return f"{weight:f}"
