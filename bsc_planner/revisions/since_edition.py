"""What became of a plan since one of its editions, counted by kind; only kinds that the change log names are read."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from bsc_planner.model.edition import Edition
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.row_changes import RowChanges, row_changes
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, rows_of

_UNTOLD = frozenset({"ord"})
"""Columns whose change alone is none that planners count."""


@dataclass(frozen=True)
class KindChanges:
    """How many elements of a kind differ.

    Attributes:
        kind: Name of the kind.
        added, removed, changed: How many came, went, or say something else.
    """

    kind: str
    added: int
    removed: int
    changed: int

    @property
    def total(self) -> int:
        """All that differ."""
        return self.added + self.removed + self.changed


def changes_since(store: PlanStore, edition_id: str) -> list[KindChanges]:
    """Count what differs between an edition and the plan as it is now, most first; kinds that are equal are left out.

    Args:
        store: Store of the plan that keeps the edition.
        edition_id: Id of the edition.

    Raises:
        MissingElementError: There is no such edition.
        EditionDamagedError: Its content is incomplete or was changed.
    """
    kinds = _touched_since(store, edition_id)
    if not kinds:
        store.get(Edition, edition_id)
        return []
    changes = row_changes(rows_of_edition(store, edition_id, kinds=kinds), rows_of(store, sorted(kinds)))
    found = [_counted(one) for one in changes.values()]
    return sorted((one for one in found if one.total), key=lambda one: (-one.total, one.kind))


def rows_to_compare(store: PlanStore, edition_id: str) -> int:
    """How many rows of the plan `changes_since` reads: what it costs, known at once."""
    kinds = _touched_since(store, edition_id)
    return sum(store.count(BY_KIND[kind]) for kind in kinds)


def _touched_since(store: PlanStore, edition_id: str) -> Collection[str]:
    """Kinds of content written after the edition was; all of them where the log does not tell when that was."""
    log = ChangeLogEntry
    made = store.rows(select(func.max(log.seq)).where(log.kind == Edition.__tablename__, log.element_id == edition_id))
    if made[0][0] is None:
        return CONTENT_KINDS
    kinds = {row[0] for row in store.rows(select(log.kind).where(log.seq > made[0][0]).distinct())}
    return kinds & set(CONTENT_KINDS)


def _counted(changes: RowChanges) -> KindChanges:
    told = [at for at, column in enumerate(changes.columns) if column not in _UNTOLD]
    changed = sum(any(before[at] != after[at] for at in told) for before, after in changes.changed.values())
    return KindChanges(changes.kind, len(changes.added), len(changes.removed), changed)
