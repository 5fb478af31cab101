"""Edits of indicators and their Manual IKU."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bsc_planner.editing.cascade import RemoveCascadesEdit
from bsc_planner.editing.closed_year import check_no_closed_figures
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import set_field
from bsc_planner.editing.ordering import ord_before
from bsc_planner.editing.target import reread_figures
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import (
    Consolidation,
    Controllability,
    Indicator,
    IndicatorOwner,
    Polarity,
    TargetBasis,
    Validity,
)
from bsc_planner.model.note import Note
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.organisation import Unit
from bsc_planner.model.stabilize_scale import scale_as_kept, scale_as_typed
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target, UnitActual
from bsc_planner.model.value_reading import read_value

CHOICES: dict[str, tuple[str, ...]] = {
    "polarity": tuple(Polarity),
    "consolidation": tuple(Consolidation),
    "validity": tuple(Validity),
    "controllability": tuple(Controllability),
    "target_basis": tuple(TargetBasis),
}
"""Fields that hold one of a few words."""

_YEARS = range(1900, 2201)


@dataclass(frozen=True)
class AddIndicatorEdit:
    """Add an indicator to an objective (None: to none yet).

    Attributes:
        before_id: Indicator it stands before; None: last.
        fields: Further columns, by name.
    """

    objective_id: str | None
    code: str | None = None
    name: str | None = None
    before_id: str | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    indicator_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the indicator; further fields are checked as if set one by one.

        Raises:
            EditError: A further field cannot hold what is given.
        """
        plan.insert(
            Indicator,
            id=self.indicator_id,
            ord=ord_before(plan, Indicator, self.before_id),
            objective_id=self.objective_id,
            code=self.code or None,
            name=self.name or None,
        )
        for name, value in self.fields.items():
            SetIndicatorFieldEdit(self.indicator_id, name, value).apply(plan)


@dataclass(frozen=True)
class SetIndicatorFieldEdit:
    """Give one field of an indicator its value; None or empty text clears it.

    `field` is a column of `Indicator`, or ``baseline`` for the printed baseline value. A ``stabilize_scale`` is given
    as planners type it, or as it is kept.
    """

    indicator_id: str
    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field; a new unit of measure reads the indicator's figures anew.

        Raises:
            EditError: ``unknown-choice``, ``not-a-year`` or ``not-a-scale`` when the field cannot hold the value.
            MissingElementError: The indicator is not in the plan.
        """
        value = None if self.value == "" else self.value
        if value is not None and self.field in CHOICES and value not in CHOICES[self.field]:
            raise EditError("unknown-choice", field=self.field, value=value)
        if self.field == "baseline_year" and value is not None:
            value = _year(value)
        if self.field == "stabilize_scale" and value is not None:
            value = _scale(value)
        if self.field == "baseline":
            self._set_baseline(plan, value)
        elif set_field(plan, Indicator, self.indicator_id, self.field, value) and self.field == "unit_of_measure":
            reread_figures(plan, self.indicator_id, value)

    def _set_baseline(self, plan: PlanStore, printed: str | None) -> None:
        indicator = plan.get(Indicator, self.indicator_id)
        context = ReadingContext(indicator.unit_of_measure)
        meaning = None if printed is None else read_value(printed, context).meaning
        plan.update(Indicator, indicator.id, baseline_printed=printed, baseline_meaning=meaning)


@dataclass(frozen=True)
class MoveIndicatorEdit:
    """Put an indicator under an objective, before another indicator (None: last)."""

    indicator_id: str
    objective_id: str | None
    before_id: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Move the indicator."""
        place = ord_before(plan, Indicator, self.before_id, moving_id=self.indicator_id)
        plan.update(Indicator, self.indicator_id, objective_id=self.objective_id, ord=place)


@dataclass(frozen=True)
class RemoveIndicatorsEdit:
    """Remove indicators with their targets, milestones, actuals, notes and the cascade rules that hand them down.

    Rules that only name one of them as the receiver's measure stay and name none.
    """

    indicator_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Remove all of them.

        Raises:
            EditError: ``year-closed`` where one of them or a rule of theirs has figures in a closed year.
            MissingElementError: One of them is not in the plan.
        """
        check_no_closed_figures(plan, (Target, Milestone, Actual, UnitActual), "indicator_id", self.indicator_ids)
        RemoveCascadesEdit(plan.ids_where(Cascade, "parent_indicator_id", self.indicator_ids)).apply(plan)
        plan.delete(Note, *plan.ids_where(Note, "element_id", self.indicator_ids))
        plan.delete(Indicator, *self.indicator_ids)


@dataclass(frozen=True)
class SetIndicatorOwnersEdit:
    """Say which units answer for an indicator, in this order."""

    indicator_id: str
    unit_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Replace the owners; owners that stay keep their rows.

        Raises:
            MissingElementError: The indicator or a unit is not in the plan.
        """
        plan.get(Indicator, self.indicator_id)
        present = plan.all(IndicatorOwner, IndicatorOwner.indicator_id == self.indicator_id)
        if [owner.unit_id for owner in present] == list(self.unit_ids):
            return
        if present:
            plan.delete(IndicatorOwner, *(owner.id for owner in present))
        for unit_id in dict.fromkeys(self.unit_ids):
            plan.get(Unit, unit_id)
            plan.insert(IndicatorOwner, indicator_id=self.indicator_id, unit_id=unit_id)


def _scale(typed: str) -> str | None:
    try:
        return scale_as_kept(scale_as_typed(typed))
    except ValueError:
        raise EditError("not-a-scale", value=typed) from None


def _year(value: object) -> int:
    try:
        year = int(str(value).strip())
    except ValueError:
        raise EditError("not-a-year", value=value) from None
    if year not in _YEARS:
        raise EditError("not-a-year", value=value)
    return year
