"""Targets typed over once an edition is in force: each leaves a correction, so that every day stays told."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.identity import new_id
from bsc_planner.model.revision import TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target_history import Key, TargetStep, target_steps, with_correction

COLUMNS = (
    "id",
    "ord",
    "indicator_id",
    "period",
    "from_printed",
    "to_printed",
    "from_instrument",
    "to_instrument",
    "effective",
    "reason",
    "kind",
    "revision_id",
    "who",
    "recorded_at",
)
"""Columns of a step as it is written."""


def record_corrections(plan: PlanStore, changes: Mapping[Key, tuple[str | None, str | None]]) -> None:
    """Record targets that were typed over, inside the edit that does so; before the first legal edition, nothing is.

    What one person types on top of a correction of his own is one correction still, and typing back takes it away,
    unless an edition was made in between.

    Args:
        plan: Store of the plan.
        changes: Printed target before and after, by indicator and period.
    """
    if not changes:
        return
    newest_edition, is_anything_in_force = _editions(plan)
    if not is_anything_in_force:
        return
    histories = target_steps(plan, indicators={indicator_id for indicator_id, _ in changes})
    added: dict[Key, list[TargetStep]] = {}
    for key, (before, after) in changes.items():
        steps = histories.get(key, [])
        if steps and _may_grow(steps, plan.author, newest_edition):
            _grow(plan, steps[-1], after)
        else:
            added[key] = with_correction(steps, before, after=after)[0]
    write_steps(plan, added)


def write_steps(plan: PlanStore, histories: Mapping[Key, Sequence[TargetStep]]) -> None:
    """Write the new steps (those without an id) of some histories, inside an edit.

    Args:
        plan: Store of the plan.
        histories: Steps by indicator and period, in the order of their days.
    """
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    place = plan.last_ord(TargetRevision)
    rows = []
    for (indicator_id, period), steps in histories.items():
        for step in steps:
            if step.element_id:
                continue
            place += ORD_STEP
            rows.append(
                (
                    new_id(),
                    place,
                    indicator_id,
                    period,
                    step.before,
                    step.after,
                    step.before_instrument,
                    step.instrument,
                    step.stated,
                    step.reason,
                    step.kind,
                    step.revision_id,
                    plan.author,
                    now,
                )
            )
    plan.insert_rows(TargetRevision, COLUMNS, rows)


def _editions(plan: PlanStore) -> tuple[str, bool]:
    """Id of the edition made last (empty: none), and whether any is legal."""
    # plain SQL: asked for by every edit of a target
    statement = "SELECT max(id), max(kind = 'legal') FROM edition"
    newest, is_legal = plan.session.connection().exec_driver_sql(statement).one()
    return newest or "", bool(is_legal)


def _may_grow(steps: Sequence[TargetStep], who: str, newest_edition: str) -> bool:
    last = steps[-1]
    # ids tell the order in which things were made, to the millisecond
    newest = max((step.element_id for step in steps if step.recorded_at is not None), default="")
    is_typed = last.kind == "correction" and last.revision_id is None and last.recorded_at is not None
    return is_typed and last.who == who and last.element_id == newest and newest > newest_edition


def _grow(plan: PlanStore, step: TargetStep, after: str | None) -> None:
    if after == step.before:
        plan.delete(TargetRevision, step.element_id)
        return
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    plan.update(TargetRevision, step.element_id, to_printed=after, recorded_at=now)
