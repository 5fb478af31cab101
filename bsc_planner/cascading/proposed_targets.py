"""Targets that are only proposed, laid over those of the plan, so that a cascade shows what they would do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import Key, TargetStep, target_steps, with_change, with_correction
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value

_CHUNK = 900


@dataclass(frozen=True)
class ProposedTarget:
    """A yearly target that may come into force.

    Attributes:
        after: As printed; None: the target is taken away.
        effective: First day it would be in force; None: it puts right the step that is in force last.
    """

    after: str | None
    effective: date | None


ProposedTargets = Mapping[Key, ProposedTarget]
"""By id of the indicator and year."""


class TargetOverlay:
    """What histories and targets would be once proposals are in force.

    Attributes:
        steps: History of each target that is proposed to change.
    """

    def __init__(self, store: PlanStore, proposed: ProposedTargets) -> None:
        self._printed = _printed(store, sorted({indicator_id for indicator_id, _ in proposed}))
        self._units = dict(_units_of_measure(store, list(self._printed)))
        self.steps: dict[Key, list[TargetStep]] = {}
        self._left: dict[Key, str | None] = {}
        histories = target_steps(store, indicators=set(self._printed)) if proposed else {}
        for key, wanted in proposed.items():
            known, now = histories.get(key, []), self._printed[key[0]].get(key[1])
            if wanted.effective is None:
                self.steps[key], self._left[key] = with_correction(known, now, after=wanted.after)
            else:
                effective = wanted.effective
                self.steps[key], self._left[key] = with_change(known, now, after=wanted.after, effective=effective)

    def lay_over(self, targets: dict[str, dict[str, Value]]) -> None:
        """Change the targets in force, given by indicator and period, to what they would be; those not given stay."""
        for (indicator_id, period), printed in self._left.items():
            before = self._printed[indicator_id]
            if printed is None:
                targets.get(indicator_id, {}).pop(period, None)
            elif printed != before.get(period):
                after = {**before, **{key[1]: left for key, left in self._left.items() if key[0] == indicator_id}}
                context = ReadingContext.of(unit_of_measure=self._units.get(indicator_id), others=after.values())
                targets.setdefault(indicator_id, {})[period] = read_value(printed, context)


def _printed(store: PlanStore, indicator_ids: list[str]) -> dict[str, dict[str, str | None]]:
    found: dict[str, dict[str, str | None]] = {indicator_id: {} for indicator_id in indicator_ids}
    for start in range(0, len(indicator_ids), _CHUNK):
        wanted = Target.indicator_id.in_(indicator_ids[start : start + _CHUNK])
        for row in store.rows(select(Target.indicator_id, Target.period, Target.printed).where(wanted)):
            found[row[0]][row[1]] = row[2]
    return found


def _units_of_measure(store: PlanStore, indicator_ids: list[str]) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    for start in range(0, len(indicator_ids), _CHUNK):
        wanted = Indicator.id.in_(indicator_ids[start : start + _CHUNK])
        found += [(row[0], row[1]) for row in store.rows(select(Indicator.id, Indicator.unit_of_measure).where(wanted))]
    return found
