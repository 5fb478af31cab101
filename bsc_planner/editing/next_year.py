"""Edits that prepare a year: replacing and dropping indicators, recording what was decided, carrying shares over."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bsc_planner.editing.closed_year import check_open
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.succession import (
    Succession,
    begins_by,
    check_open_from,
    goes_through,
    name_of,
    naming_any,
    row_of,
)
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.cascade import Cascade, CascadeAspect
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore


class TargetDecision(StrEnum):
    """What was decided on a target (`TargetReason.decision`)."""

    RAISED = "raised"
    KEPT = "kept"
    LOWERED = "lowered"
    REPLACED = "replaced"
    DROPPED = "dropped"


@dataclass(frozen=True)
class ReplaceIndicatorEdit:
    """Measure something else from a year on: the indicator ends, a copy with its own name and rules takes its place.

    Owners and the rules that hand it down or name it as a measure go on with the new one. Targets of later years stay
    with the old one, whose years they no longer are; the new one has none, and no baseline.

    Attributes:
        indicator_id: Indicator that ends with the year before.
        year: First year of the new one.
        name: Its name; None: as before.
        new_id: Id it gets.
    """

    indicator_id: str
    year: int
    name: str | None = None
    new_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Replace it.

        Raises:
            EditError: ``not-in-both-years``, ``year-closed``.
            MissingElementError: It is not in the plan.
        """
        check_open_from(plan, self.year)
        row = row_of(plan, Indicator, self.indicator_id)
        if not goes_through(row, self.year):
            raise EditError("not-in-both-years", year=self.year, name=name_of(row))
        succession = Succession(plan, self.year)
        succession.copies[self.indicator_id] = self.new_id
        no_baseline = {"baseline_year": None, "baseline_printed": None, "baseline_meaning": None}
        succession.carry_on(Indicator, [row], name=(self.name or "").strip() or row["name"], **no_baseline)
        # another measure has no last year: its rules follow none either
        succession.rules(follows_id=None)
        succession.duplicate(IndicatorOwner, "indicator_id")
        succession.duplicate(CascadeAspect, "cascade_id")


@dataclass(frozen=True)
class DropIndicatorEdit:
    """Measure an indicator no longer from a year on; the rules that hand it down end with it.

    Rules that only name it as the receiver's measure go on, and name none in the years after.
    """

    indicator_id: str
    year: int

    def apply(self, plan: PlanStore) -> None:
        """End it with the year before.

        Raises:
            EditError: ``not-in-both-years``, ``year-closed``.
            MissingElementError: It is not in the plan.
        """
        check_open_from(plan, self.year)
        row = row_of(plan, Indicator, self.indicator_id)
        if not goes_through(row, self.year):
            raise EditError("not-in-both-years", year=self.year, name=name_of(row))
        rules = naming_any(plan, Cascade, ("parent_indicator_id",), [self.indicator_id])
        plan.delete(Cascade, *(rule["id"] for rule in rules if begins_by(rule, self.year)))
        ended = [(rule["id"], self.year - 1) for rule in rules if goes_through(rule, self.year)]
        plan.update_rows(Cascade, ("until_year",), ended)
        plan.update(Indicator, self.indicator_id, until_year=self.year - 1)


@dataclass(frozen=True)
class Decided:
    """What was decided on one target; columns as in `TargetReason`."""

    indicator_id: str
    decision: TargetDecision
    reason: str | None = None
    replaced_by_id: str | None = None


@dataclass(frozen=True)
class RecordDecisionsEdit:
    """Write down what was decided on the targets of a year, over what was noted there before."""

    year: int
    decided: Sequence[Decided]

    def apply(self, plan: PlanStore) -> None:
        """Write them, with who decided and when.

        Raises:
            EditError: ``year-closed``.
        """
        check_open(plan, (str(self.year),))
        present = {row.indicator_id: row for row in plan.all(TargetReason, TargetReason.period == str(self.year))}
        noted = plan.author, moment_now()
        place = plan.last_ord(TargetReason)
        names = ("decision", "reason", "replaced_by_id", "who", "recorded_at")
        added, changed = [], []
        for item in self.decided:
            said = (str(item.decision), (item.reason or "").strip() or None, item.replaced_by_id)
            row = present.get(item.indicator_id)
            if row is None:
                place += ORD_STEP
                added.append((new_id(), place, item.indicator_id, str(self.year), *said, *noted))
            elif (row.decision, row.reason, row.replaced_by_id) != said:
                changed.append((row.id, *said, *noted))
        plan.insert_rows(TargetReason, ("id", "ord", "indicator_id", "period", *names), added)
        plan.update_rows(TargetReason, names, changed)
