"""What an edit is, and the one function that carries edits out."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.exc import IntegrityError

from bsc_planner.editing.history import History
from bsc_planner.editing.removed_branches import keep_removed
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, changes_of
from bsc_planner.model.store import PlanStore


class EditError(PlanError):
    """An edit cannot be carried out as asked; nothing was changed.

    Attributes:
        reason: Stable name of what stands in the way, e.g. ``circular-parent``.
    """

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason=reason, **details)
        self.reason = reason


class Edit(Protocol):
    """A planner's intention: a frozen dataclass of ids and values.

    Writing goes through the store's recording primitives; the row changes they record are the
    inverse, the change log and the notice to pages at once, so no edit writes its own inverse.
    """

    def apply(self, plan: PlanStore) -> None:
        """Carry the intention out.

        Raises:
            EditError: It cannot be carried out as asked.
            MissingElementError: It names an element that is not in the plan.
        """


@dataclass(frozen=True)
class Together:
    """Several edits as one step."""

    edits: Sequence[Edit]

    def apply(self, plan: PlanStore) -> None:
        """Carry out all of them, in order."""
        for edit in self.edits:
            edit.apply(plan)


def apply_edit(plan: PlanStore, edit: Edit, *, label: str, who: str, merge_key: str | None = None) -> Changes:
    """Carry out one step: all of it or none of it, committed, logged and undoable.

    Args:
        plan: Store of a plan that may be written.
        edit: What to do.
        label: Name of the step as the planner sees it.
        who: Self-declared name for the change log.
        merge_key: Steps that follow each other with the same key become one step; None: never.

    Returns:
        What changed; empty when the edit changed nothing (then no step is kept).

    Raises:
        EditError: The edit cannot be carried out; the plan is as before. ``rule-broken`` where the file's own
            constraints refuse it.
        ReadOnlyPlanError: The plan was opened read-only.
    """
    session = plan.session
    session.rollback()
    try:
        with plan.recording(author=who) as deltas:
            edit.apply(plan)
            keep_removed(plan, deltas)
        changes = changes_of(deltas)
        if deltas:
            History(plan).push(deltas, label=label, who=who, merge_key=merge_key)
        plan.commit()
    except (sqlite3.IntegrityError, IntegrityError) as error:
        session.rollback()
        raise EditError("rule-broken") from error
    except BaseException:
        session.rollback()
        raise
    return changes
