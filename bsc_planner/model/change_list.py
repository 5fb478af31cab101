"""What was changed last, step by step, out of the change log."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class ChangeStep:
    """One step as the planner saw it.

    Attributes:
        at: UTC, ISO 8601.
        who: Self-declared name.
        action: Name of the step.
        entries: How many entries the log has of it.
        ref: Element touched first; None where many rows changed as one. It may be gone by now.
    """

    at: str
    who: str
    action: str
    entries: int
    ref: Ref | None


def last_changes(plan: PlanStore, *, most: int = 20) -> Sequence[ChangeStep]:
    """Steps done last, newest first; entries of the same moment, person and action count as one step."""
    log = ChangeLogEntry
    first = func.min(log.seq)
    grouped = (
        select(log.at, log.who, log.action, func.count(), first.label("first"))
        .group_by(log.at, log.who, log.action)
        .order_by(func.max(log.seq).desc())
        .limit(most)
    )
    steps = plan.rows(grouped)
    touched = {
        seq: Ref(kind, element_id)
        for seq, kind, element_id in plan.rows(
            select(log.seq, log.kind, log.element_id).where(log.seq.in_([step[4] for step in steps]))
        )
        if element_id is not None and kind in BY_KIND
    }
    return [ChangeStep(at, who, action, entries, touched.get(seq)) for at, who, action, entries, seq in steps]
