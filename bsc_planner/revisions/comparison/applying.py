"""Making one state of a plan into another: the difference of two states as an edit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bsc_planner.model.elements import BY_KIND, dependents_of
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.row_changes import KEYS_OF_FIGURES, RowChanges
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, Values


@dataclass(frozen=True)
class ApplyRowChangesEdit:
    """Bring a plan from one state to another.

    Attributes:
        changes: What differs, by kind.
    """

    changes: Mapping[str, RowChanges]

    def apply(self, plan: PlanStore) -> None:
        """Remove, add and change rows.

        Raises:
            MissingElementError: A row to change is not in the plan.
        """
        plan.defer_references()
        kinds = [kind for kind in CONTENT_KINDS if kind in self.changes]
        # figures first: there is one per owner and period, and a new one may take the place of an old one
        for kind in reversed(kinds):
            if not dependents_of(kind):
                self._remove(plan, kind)
        for kind in kinds:
            self._add(plan, kind)
        for kind in kinds:
            self._change(plan, kind)
        for kind in reversed(kinds):
            if dependents_of(kind):
                self._remove(plan, kind)

    def _remove(self, plan: PlanStore, kind: str) -> None:
        changes = self.changes[kind]
        ids = [*changes.removed, *(element_id for element_id, _ in _rekeyed(changes))]
        if ids:
            plan.delete(BY_KIND[kind], *ids)

    def _add(self, plan: PlanStore, kind: str) -> None:
        changes = self.changes[kind]
        rows = [*changes.added.items(), *_rekeyed(changes)]
        plan.insert_rows(BY_KIND[kind], ("id", *changes.columns), [(element_id, *row) for element_id, row in rows])

    def _change(self, plan: PlanStore, kind: str) -> None:
        changes = self.changes[kind]
        rekeyed = {element_id for element_id, _ in _rekeyed(changes)}
        by_columns: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
        for element_id in changes.changed:
            if element_id not in rekeyed:
                cells = list(changes.cells(element_id))
                columns = tuple(column for column, _, _ in cells)
                by_columns.setdefault(columns, []).append((element_id, *(new for _, _, new in cells)))
        for columns, rows in by_columns.items():
            plan.update_rows(BY_KIND[kind], columns, rows)


def _rekeyed(changes: RowChanges) -> Iterator[tuple[str, Values]]:
    """Figures that belong to another owner or period now: taken out and put back, as two may have changed places."""
    owner = KEYS_OF_FIGURES.get(changes.kind)
    if owner is not None:
        places = [changes.columns.index(column) for column in (owner, "period")]
        for element_id, (before, after) in changes.changed.items():
            if any(before[place] != after[place] for place in places):
                yield element_id, after
