"""Targets for a year while they are being decided: nothing is in the plan before they are taken over."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bsc_planner.cascading.figure import numbers_like, says_the_same, with_numbers
from bsc_planner.editing.next_year import TargetDecision
from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value
from bsc_planner.revisions.next_year.proposal import Basis, Flag, NextYear, NextYearRow
from bsc_planner.revisions.next_year.rolling_over import (
    Judged,
    RollOverChoice,
    judged,
    read_target,
)
from bsc_planner.revisions.next_year.trend import grown

Choices = Mapping[str, RollOverChoice]


@dataclass(frozen=True)
class Assessed(Judged):
    """What is said of one choice, with what is to be looked at.

    Attributes:
        target: The target as read, *not applicable* included; None: none yet.
        flags: What is to be looked at, the most serious first; empty for an indicator that ends.
    """

    flags: tuple[Flag, ...] = ()


class NextYearDraft:
    """The choices for one year: what the planner changed, over what the plan has."""

    def __init__(self, proposed: NextYear, touched: Choices | None = None) -> None:
        """Begin with what the plan has, or go on with earlier choices whose indicators are still there."""
        self.proposed = proposed
        self._touched = {key: choice for key, choice in (touched or {}).items() if key in proposed.by_id}
        self._judged: dict[str, Assessed] = {}

    @property
    def touched(self) -> Choices:
        """Choices the planner changed, by indicator; restoring them is what undoes a bulk change."""
        return dict(self._touched)

    def restore(self, touched: Choices) -> None:
        """Go back to earlier choices."""
        self._touched = dict(touched)
        self._judged.clear()

    def choice(self, indicator_id: str) -> RollOverChoice:
        """The choice for an indicator: the planner's, else the target the plan has with what was decided on it."""
        found = self._touched.get(indicator_id)
        if found is not None:
            return found
        row = self.proposed.by_id[indicator_id]
        return RollOverChoice(indicator_id, row.current.printed if row.current else None, None, row.reason)

    def judged(self, indicator_id: str) -> Assessed:
        """What is said of the choice for an indicator."""
        found = self._judged.get(indicator_id)
        if found is None:
            found = self._judged[indicator_id] = self._judge(indicator_id)
        return found

    def set_target(self, indicator_id: str, text: str | None) -> None:
        """Choose a target."""
        self._change(indicator_id, target=(text or "").strip() or None)

    def set_decision(self, indicator_id: str, decision: TargetDecision | None) -> None:
        """Decide, or leave it to the target again (None)."""
        self._change(indicator_id, decision=decision)

    def set_reason(self, indicator_id: str, text: str | None) -> None:
        """Give a reason."""
        self._change(indicator_id, reason=(text or "").strip() or None)

    def set_new_name(self, indicator_id: str, text: str | None) -> None:
        """Name what is measured instead of a replaced indicator."""
        self._change(indicator_id, new_name=(text or "").strip() or None)

    def fill_from(self, indicator_ids: Iterable[str], basis: Basis) -> int:
        """Take the targets of indicators from a basis, where it is known; returns how many there were."""
        return self._fill(indicator_ids, lambda row: row.proposals.get(basis))

    def fill_growing(self, indicator_ids: Iterable[str], percent: Decimal) -> int:
        """Let the targets of indicators grow by so many percent over last year's; returns how many there were."""

        def found(row: NextYearRow) -> Value | None:
            return None if row.last_target is None else grown(row.last_target, percent, step=row.step)

        return self._fill(indicator_ids, found)

    def undecided(self) -> Sequence[str]:
        """Indicators whose choice cannot be taken over yet, in plan order."""
        return [row.indicator_id for row in self.proposed.rows if self.judged(row.indicator_id).obstacle is not None]

    def choices(self) -> list[RollOverChoice]:
        """What is taken over: every choice with a target, and every one the planner made."""
        listed = [self.choice(row.indicator_id) for row in self.proposed.rows]
        return [choice for choice in listed if choice.target or choice.indicator_id in self._touched]

    def count(self, flag: Flag) -> int:
        """How many choices carry a flag."""
        return sum(flag in self.judged(row.indicator_id).flags for row in self.proposed.rows)

    def _judge(self, indicator_id: str) -> Assessed:
        row, choice = self.proposed.by_id[indicator_id], self.choice(indicator_id)
        found = judged(row, choice)
        target = read_target(row, choice.target) if choice.target else None
        ends = found.decision in (TargetDecision.DROPPED, TargetDecision.REPLACED)
        flags = () if ends else row.flags(target, jump_factor=self.proposed.jump_factor)
        return Assessed(target, found.decision, found.obstacle, flags)

    def _change(self, indicator_id: str, **values: object) -> None:
        before = self.choice(indicator_id)
        changed = replace(before, **values)  # type: ignore[arg-type]  # the callers above give each field its type
        if changed != before:
            self._touched[indicator_id] = changed
            self._judged.pop(indicator_id, None)

    def _fill(self, indicator_ids: Iterable[str], found: Callable[[NextYearRow], Value | None]) -> int:
        count = 0
        for indicator_id in indicator_ids:
            row = self.proposed.by_id[indicator_id]
            value = found(row)
            if value is not None:
                self.set_target(indicator_id, target_text(row, value))
                count += 1
        return count


def target_text(row: NextYearRow, value: Value) -> str:
    """A proposed value as a text that reads as the same target, in the notation of the indicator's other targets."""
    like = row.current if row.current is not None and row.current.numbers else row.last_target
    is_alike = like is None or (like.unit_word == value.unit_word and like.kind is value.kind)
    if value.printed is not None and is_alike:
        return value.printed
    numbers = numbers_like(value, like) if like is not None and like.numbers and value.numbers else None
    if numbers is not None and like is not None and like.direction is value.direction:
        value = with_numbers(like, numbers)
    texts = [format_value(value)]
    if value.number is not None and value.base is None:
        unit = "%" if value.is_percent else f" {value.unit_word}" if value.unit_word else ""
        bare = f"{value.number:f}".replace(".", ",")
        # three decimals could be thousands; a fourth digit settles it
        texts = [f"{bare}{unit}", f"{bare}0{unit}" if "," in bare else f"{bare},0{unit}", *texts]
    same = [text for text in texts if says_the_same(read_target(row, text), value)]
    clear = [text for text in same if not read_target(row, text).is_ambiguous]
    return next(iter([*clear, *same, *texts]))
