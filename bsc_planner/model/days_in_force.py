"""Days on which something came into force, and what stood on such a day beside what stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import Key, TargetStep, in_force_on, target_steps


@dataclass(frozen=True)
class DayInForce:
    """A day from which on something was in force.

    Attributes:
        day: The day.
        instruments: Legal instruments, as printed, each once.
        targets: How many targets changed that day.
    """

    day: date
    instruments: tuple[str, ...]
    targets: int


@dataclass(frozen=True)
class TargetOnDay:
    """A target that has a history, as it stood on a day.

    Attributes:
        printed: What was in force; None: there was none.
        latest: What the plan holds now; None: there is none.
        step: What brought `printed`; None: it stood before all that is recorded.
        following: What replaced it; None: nothing did.
    """

    printed: str | None
    latest: str | None
    step: TargetStep | None
    following: TargetStep | None

    @property
    def is_other(self) -> bool:
        """Whether another target stood that day than stands now."""
        return self.printed != self.latest


def days_in_force(store: PlanStore) -> list[DayInForce]:
    """Days on which targets changed or a legal edition came into force, the latest first."""
    counts: dict[date, int] = {}
    instruments: dict[date, dict[str, None]] = {}
    for steps in target_steps(store).values():
        for step in steps:
            if step.effective is not None:
                counts[step.effective] = counts.get(step.effective, 0) + 1
                named = instruments.setdefault(step.effective, {})
                if step.instrument:
                    named[step.instrument] = None
    statement = select(Edition.dated, Edition.instrument).where(Edition.kind == EditionKind.LEGAL)
    for dated, instrument in store.rows(statement.order_by(Edition.ord, Edition.id)):
        day = read_day(dated)
        if day is not None:
            named = instruments.setdefault(day, {})
            if instrument:
                named[instrument] = None
    return [DayInForce(day, tuple(instruments[day]), counts.get(day, 0)) for day in sorted(instruments, reverse=True)]


def targets_of_day(store: PlanStore, day: date) -> dict[Key, TargetOnDay]:
    """Every target that has a history, as it stood on a day."""
    current: Mapping[Key, str] = {
        (row[0], row[1]): row[2] for row in store.rows(select(Target.indicator_id, Target.period, Target.printed))
    }
    return {key: target_of_day(steps, current.get(key), day) for key, steps in target_steps(store).items()}


def target_of_day(steps: Sequence[TargetStep], latest: str | None, day: date) -> TargetOnDay:
    """One target with its history (see `target_steps`), as it stood on a day."""
    over = sum(step.effective is None or step.effective <= day for step in steps)
    return TargetOnDay(
        printed=in_force_on(steps, latest, day),
        latest=latest,
        step=steps[over - 1] if over else None,
        following=steps[over] if over < len(steps) else None,
    )


def read_day(stated: str | None) -> date | None:
    """The day of an ISO date; None where there is none or it is written otherwise."""
    try:
        return date.fromisoformat(stated) if stated else None
    except ValueError:
        return None
