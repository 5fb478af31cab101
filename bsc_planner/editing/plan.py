"""Edits of the plan's title page: institution, period, vision, missions, instruments  goals."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import set_field
from bsc_planner.model.direction import Goal
from bsc_planner.model.identity import new_id
from bsc_planner.model.plan import Instrument, Mission
from bsc_planner.model.plan import Plan as PlanPage
from bsc_planner.model.store import PlanStore

_YEARS = range(1945, 2201)
_LONGEST_PERIOD = 30


@dataclass(frozen=True)
class SetPlanFieldEdit:
    """Give one field of the plan its value; empty text clears it where it may be empty."""

    field: str
    value: Any

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``required-field``, or ``unknown-choice`` for a language that is none.
        """
        if self.field == "language" and self.value not in ("id", "en"):
            raise EditError("unknown-choice", field="language", value=self.value)
        set_field(plan, PlanPage, plan.plan.id, self.field, self.value)


@dataclass(frozen=True)
class SetPeriodEdit:
    """Give the plan its first and last year, both included; targets outside stay where they are."""

    start: int
    end: int

    def apply(self, plan: PlanStore) -> None:
        """Set both years.

        Raises:
            EditError: ``bad-period`` for a period that is reversed, too long or out of range.
        """
        if self.start not in _YEARS or self.end not in range(self.start, self.start + _LONGEST_PERIOD):
            raise EditError("bad-period", start=self.start, end=self.end)
        plan.update(PlanPage, plan.plan.id, period_start=self.start, period_end=self.end)


@dataclass(frozen=True)
class SetMissionsEdit:
    """Replace the list of missions; a mission that stays at its place keeps its row."""

    texts: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Write the list; blank lines are left out."""
        texts = [text.strip() for text in self.texts if text.strip()]
        present = plan.all(Mission)
        for mission, text in zip(present, texts, strict=False):
            plan.update(Mission, mission.id, text=text)
        for text in texts[len(present) :]:
            plan.insert(Mission, text=text)
        surplus = [mission.id for mission in present[len(texts) :]]
        if surplus:
            plan.delete(Mission, *surplus)


@dataclass(frozen=True)
class AddInstrumentEdit:
    """Add a legal instrument the plan rests on."""

    number: str | None = None
    role: str | None = None
    title: str | None = None
    date: str | None = None
    instrument_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the instrument."""
        named = {"number": self.number, "role": self.role, "title": self.title, "date": self.date}
        plan.insert(Instrument, id=self.instrument_id, **{name: text or None for name, text in named.items()})


@dataclass(frozen=True)
class AddGoalEdit:
    """Add a tujuan."""

    code: str | None = None
    text: str | None = None
    goal_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the goal."""
        plan.insert(Goal, id=self.goal_id, code=self.code or None, text=self.text or None)
