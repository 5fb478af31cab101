"""Light-weight editions without legal meaning, made only when there is something new to keep."""

from dataclasses import dataclass, field

from bsc_planner.editing.edit import EditError
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.identity import new_id
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.content import frozen
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit, add_edition, last_edition
from bsc_planner.revisions.plan_rows import rows_of


@dataclass(frozen=True)
class CheckpointIfChangedEdit:
    """Make sure that the last edition holds the plan as it is now; a checkpoint is made where it does not.

    Afterwards `last_edition` is the one that holds the plan, also inside the same step.

    Attributes:
        title: What a new checkpoint is called.
        who: Self-declared name.
        edition_id: Id of a new checkpoint.
    """

    title: str
    who: str
    edition_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Freeze the plan unless the last edition holds the very same content.

        Raises:
            EditError: ``edition-without-title``.
        """
        if not self.title.strip():
            raise EditError("edition-without-title")
        content = frozen(rows_of(plan))
        last = last_edition(plan)
        if last is None or last.content_hash != content.content_hash:
            wanted = FreezeEditionEdit(self.title, self.who, EditionKind.CHECKPOINT, edition_id=self.edition_id)
            add_edition(plan, content, wanted)


def edition_of_now(plan: PlanStore) -> str | None:
    """Id of the last edition when the plan still says what it froze; None otherwise."""
    last = last_edition(plan)
    if last is None or last.content_hash != frozen(rows_of(plan)).content_hash:
        return None
    return last.id
