"""Rolling a year over: everything that was decided on its targets, as one step, and what stands in its way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bsc_planner.editing.carrying_over import CarryOverEdit
from bsc_planner.editing.closed_year import check_open
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.next_year import (
    Decided,
    DropIndicatorEdit,
    RecordDecisionsEdit,
    ReplaceIndicatorEdit,
    TargetDecision,
)
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.identity import new_id
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.next_year.proposal import NextYear, NextYearRow
from bsc_planner.revisions.next_year.proposing import propose_next_year

_CHANGES = {1: TargetDecision.RAISED, 0: TargetDecision.KEPT, -1: TargetDecision.LOWERED}
_ENDING = frozenset({TargetDecision.REPLACED, TargetDecision.DROPPED})


class Obstacle(StrEnum):
    """Why a row cannot be taken over as it is."""

    REACHED = "reached"
    """The target was reached already and nothing was decided about it."""
    NO_REASON = "no-reason"
    """A decision that needs a reason has none."""
    NOT_BEFORE = "not-before"
    """An indicator that begins with the year cannot be replaced or dropped."""


@dataclass(frozen=True)
class RollOverChoice:
    """What was chosen for one indicator.

    Attributes:
        indicator_id: The indicator.
        target: Target of the year as typed; None or blank: none. With `REPLACED` that of the new indicator.
        decision: What was decided; None: told from the target.
        reason: Why, in words.
        new_name: With `REPLACED` the name of the new indicator; None: as before.
        new_id: With `REPLACED` the id it gets.
    """

    indicator_id: str
    target: str | None
    decision: TargetDecision | None = None
    reason: str | None = None
    new_name: str | None = None
    new_id: str = field(default_factory=new_id)

    @property
    def has_reason(self) -> bool:
        """Whether a reason is given."""
        return bool(self.reason and self.reason.strip())


def read_target(row: NextYearRow, text: str | None) -> Value:
    """How a typed target of a row is read, its other years considered; what the plan has is as it was confirmed."""
    if row.current is not None and text == row.current.printed:
        return row.current
    others = [year.target.printed for year in row.past if year.target is not None]
    return read_value(text, ReadingContext.of(unit_of_measure=row.unit_of_measure, others=[*others, text]))


@dataclass(frozen=True)
class Judged:
    """What is said of one choice.

    Attributes:
        target: The target as read; None: none yet.
        decision: What the choice comes to, as decided, else as its target stands to last year's; None: nothing to tell.
        obstacle: What stands in the way of taking it over; None: nothing.
    """

    target: Value | None
    decision: TargetDecision | None
    obstacle: Obstacle | None


def judged(row: NextYearRow, choice: RollOverChoice) -> Judged:
    """What is to be said of a choice.

    A target that was reached already needs a higher one, another measure, an end, or a reason to stay.

    Source: KKE 1 "Menantang (Continuous Improvement)", PermenPANRB 88/2021; KMK 127/2026 Tabel 15, which prices such
        a target and does not forbid it; rule L18 for a lower one.
    """
    read = read_target(row, choice.target)
    target = None if read.is_empty else read
    decision = choice.decision or _told(row, target)
    if decision in _ENDING:
        needed = None if choice.has_reason else Obstacle.NO_REASON
        return Judged(target, decision, Obstacle.NOT_BEFORE if row.has_come else needed)
    if choice.has_reason or target is None:
        return Judged(target, decision, None)
    if row.reaches(target):
        return Judged(target, decision, Obstacle.REACHED)
    return Judged(target, decision, Obstacle.NO_REASON if decision is TargetDecision.LOWERED else None)


def _told(row: NextYearRow, target: Value | None) -> TargetDecision | None:
    change = None if target is None or row.last_target is None else row.change(row.last_target, target)
    return None if change is None else _CHANGES[change]


def obstacles(proposed: NextYear, choices: Iterable[RollOverChoice]) -> Mapping[str, Obstacle]:
    """Everything that stands in the way of some choices, by the id of the indicator."""
    found = {}
    for choice in choices:
        row = proposed.by_id.get(choice.indicator_id)
        obstacle = judged(row, choice).obstacle if row is not None else None
        if obstacle is not None:
            found[choice.indicator_id] = obstacle
    return found


@dataclass(frozen=True)
class RollOverEdit:
    """Take the targets of a year over as they were decided, with cascade, periods and people of the year before.

    The year before stays as it is. Targets that were reached already are never taken over silently.

    Attributes:
        year: The year.
        choices: What was chosen; indicators that are not named keep the target the plan has for the year.
    """

    year: int
    choices: Sequence[RollOverChoice]

    def apply(self, plan: PlanStore) -> None:
        """Write everything.

        Raises:
            EditError: ``undecided-targets`` with the codes of the indicators, reached ones that are not named in the
                choices included; ``year-closed``.
            MissingElementError: An indicator does not belong to the year.
        """
        check_open(plan, (str(self.year),))
        proposed = propose_next_year(plan, self.year)
        chosen = {choice.indicator_id: choice for choice in self.choices}
        for row in proposed.reached:
            kept = RollOverChoice(row.indicator_id, row.current.printed if row.current else None, None, row.reason)
            chosen.setdefault(row.indicator_id, kept)
        in_the_way = obstacles(proposed, chosen.values())
        if in_the_way:
            codes = [row.code or row.name for row in proposed.rows if row.indicator_id in in_the_way]
            raise EditError("undecided-targets", codes=codes, count=len(codes), year=self.year)
        self._write(plan, proposed, list(chosen.values()))

    def _write(self, plan: PlanStore, proposed: NextYear, choices: Sequence[RollOverChoice]) -> None:
        decided, cells = [], []
        for choice in choices:
            row = proposed.by_id.get(choice.indicator_id)
            decision = judged(row, choice).decision if row is not None else choice.decision
            is_replaced = decision is TargetDecision.REPLACED
            if is_replaced:
                ReplaceIndicatorEdit(choice.indicator_id, self.year, choice.new_name, choice.new_id).apply(plan)
            elif decision is TargetDecision.DROPPED:
                DropIndicatorEdit(choice.indicator_id, self.year).apply(plan)
            if decision is not TargetDecision.DROPPED:
                measured = choice.new_id if is_replaced else choice.indicator_id
                cells.append(FigureCell(measured, str(self.year), choice.target))
            if decision is not None:
                replaced_by = choice.new_id if is_replaced else None
                decided.append(Decided(choice.indicator_id, decision, choice.reason, replaced_by))
        SetFiguresEdit(cells).apply(plan)
        RecordDecisionsEdit(self.year, decided).apply(plan)
        CarryOverEdit(self.year).apply(plan)
