"""Carrying out a decided merge, as one step."""

from dataclasses import dataclass

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.model.elements import BY_KIND, columns_of
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.merging.decisions import Choices, Decisions
from bsc_planner.revisions.merging.merge_plan import MergePlan
from bsc_planner.revisions.merging.outcome import Outcome, outcome_of
from bsc_planner.revisions.plan_rows import CONTENT_KINDS


@dataclass(frozen=True)
class MergeEdit:
    """Take a colleague's changes over, as decided.

    Attributes:
        merge: The comparison the choices were made on.
        choices: What was chosen; rows without a choice have their proposal, conflicts must have one.
        units: Only changes of these units and those below them are taken; None: all.
    """

    merge: MergePlan
    choices: Choices
    units: frozenset[str] | None = None

    def apply(self, plan: PlanStore) -> None:
        """Change our plan.

        Raises:
            EditError: ``merge-outdated`` when our plan was changed since the comparison; ``merge-undecided`` with
                `count` when a conflict has no choice; ``merge-circle`` when the choices put an element below itself.
        """
        if History(plan).state != self.merge.ours_state:
            raise EditError("merge-outdated")
        decisions = Decisions(self.merge, self.choices, units=self.units)
        open_rows = decisions.undecided()
        if open_rows:
            raise EditError("merge-undecided", count=len(open_rows))
        if circles := decisions.circles():
            raise EditError("merge-circle", kind=circles[0].kind)
        _carry_out(plan, outcome_of(decisions))


def _carry_out(plan: PlanStore, outcome: Outcome) -> None:
    # rows of one kind may refer to rows further down, and what is moved away must survive what is removed
    plan.defer_references()
    for kind in CONTENT_KINDS:
        rows = outcome.added.get(kind, {})
        plan.insert_rows(BY_KIND[kind], columns_of(kind), [(key, *row) for key, row in rows.items()])
    batches: dict[tuple[str, tuple[str, ...]], list[tuple[object, ...]]] = {}
    for (kind, element_id), values in outcome.changed.items():
        batches.setdefault((kind, tuple(values)), []).append((element_id, *values.values()))
    for (kind, columns), changed in batches.items():
        plan.update_rows(BY_KIND[kind], columns, changed)
    for kind in reversed(CONTENT_KINDS):
        plan.delete(BY_KIND[kind], *outcome.removed.get(kind, ()))
